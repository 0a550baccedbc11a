/* avx2.c - the integer kernel with AVX2: four rows by a panel of sixteen outputs in eight registers.
 *
 * Products of two quads are added in 16 bits before they are widened, which the ranges of kernels.h allow:
 * measured 120 against 99 G multiply-adds a second for widening each. */
#include "nn/kernels.h"

#include <immintrin.h>

void rp_dot_panel_avx2(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);

#define QUAD_BYTES (RP_PANEL * RP_QUAD)

/* Four bytes of one row in every lane. */
static inline __m256i quad(const uint8_t *a)
{
    int32_t four;
    __builtin_memcpy(&four, a, sizeof four);
    return _mm256_set1_epi32(four);
}

static inline __m256i load(const int8_t *w)
{
    return _mm256_loadu_si256((const __m256i *)w);
}

/* n rows (a constant where inlined) by sixteen outputs. */
static inline __attribute__((always_inline)) void tile(const uint8_t *a, size_t stride, const int8_t *w,
                                                       size_t width, int32_t *sums, int n)
{
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i left[4], right[4];
    for (int r = 0; r < n; r++)
        left[r] = right[r] = _mm256_setzero_si256();
    for (size_t k = 0; k < width; k += 2 * RP_QUAD, w += 2 * QUAD_BYTES) {
        __m256i l0 = load(w), r0 = load(w + 32), l1 = load(w + QUAD_BYTES), r1 = load(w + QUAD_BYTES + 32);
        for (int r = 0; r < n; r++) {
            const uint8_t *row = a + (size_t)r * stride + k;
            __m256i x0 = quad(row), x1 = quad(row + RP_QUAD);
            __m256i l = _mm256_add_epi16(_mm256_maddubs_epi16(x0, l0), _mm256_maddubs_epi16(x1, l1));
            __m256i g = _mm256_add_epi16(_mm256_maddubs_epi16(x0, r0), _mm256_maddubs_epi16(x1, r1));
            left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(l, ones));
            right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(g, ones));
        }
    }
    for (int r = 0; r < n; r++) {
        _mm256_storeu_si256((__m256i *)(sums + r * RP_PANEL), left[r]);
        _mm256_storeu_si256((__m256i *)(sums + r * RP_PANEL + 8), right[r]);
    }
}

void rp_dot_panel_avx2(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums)
{
    for (; rows >= 4; rows -= 4, a += 4 * stride, sums += 4 * RP_PANEL)
        tile(a, stride, w, width, sums, 4);
    if (rows == 3)
        tile(a, stride, w, width, sums, 3);
    if (rows == 2)
        tile(a, stride, w, width, sums, 2);
    if (rows == 1)
        tile(a, stride, w, width, sums, 1);
}
