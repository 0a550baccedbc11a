/* vnni.c - the integer kernel with the dot-product instructions: AVX-VNNI (256 bits) and AVX-512-VNNI. */
#include "nn/kernels.h"

#include <immintrin.h>

void rp_dot_panel_avx_vnni(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width,
                           int32_t *sums);
void rp_dot_panel_avx512_vnni(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width,
                              int32_t *sums);

#define QUAD_BYTES (RP_PANEL * RP_QUAD)
#define TILE_ROWS 4

static inline int32_t quad(const uint8_t *a)
{
    int32_t four;
    __builtin_memcpy(&four, a, sizeof four);
    return four;
}

#define ROW_TILES(tile)                                                                                      \
    do {                                                                                                     \
        size_t r = 0;                                                                                        \
        for (; r + TILE_ROWS <= rows; r += TILE_ROWS)                                                        \
            tile(a + r * stride, stride, w, width, sums + r * RP_PANEL, TILE_ROWS);                          \
        for (; r < rows; r++)                                                                                \
            tile(a + r * stride, stride, w, width, sums + r * RP_PANEL, 1);                                  \
    } while (0)

__attribute__((target("avx2,avxvnni"), always_inline)) static inline void
tile_256(const uint8_t *a, size_t stride, const int8_t *w, size_t width, int32_t *sums, int n)
{
    __m256i left[TILE_ROWS], right[TILE_ROWS];
    for (int r = 0; r < n; r++)
        left[r] = right[r] = _mm256_setzero_si256();
    for (size_t k = 0; k < width; k += RP_QUAD, w += QUAD_BYTES) {
        __m256i l = _mm256_loadu_si256((const __m256i *)w), g = _mm256_loadu_si256((const __m256i *)(w + 32));
        for (int r = 0; r < n; r++) {
            __m256i x = _mm256_set1_epi32(quad(a + (size_t)r * stride + k));
            left[r] = _mm256_dpbusd_avx_epi32(left[r], x, l);
            right[r] = _mm256_dpbusd_avx_epi32(right[r], x, g);
        }
    }
    for (int r = 0; r < n; r++) {
        _mm256_storeu_si256((__m256i *)(sums + r * RP_PANEL), left[r]);
        _mm256_storeu_si256((__m256i *)(sums + r * RP_PANEL + 8), right[r]);
    }
}

__attribute__((target("avx2,avxvnni"))) void rp_dot_panel_avx_vnni(const uint8_t *a, size_t stride, size_t rows,
                                                                   const int8_t *w, size_t width, int32_t *sums)
{
    ROW_TILES(tile_256);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni"), always_inline)) static inline void
tile_512(const uint8_t *a, size_t stride, const int8_t *w, size_t width, int32_t *sums, int n)
{
    __m512i all[TILE_ROWS];
    for (int r = 0; r < n; r++)
        all[r] = _mm512_setzero_si512();
    for (size_t k = 0; k < width; k += RP_QUAD, w += QUAD_BYTES) {
        __m512i weights = _mm512_loadu_si512(w);
        for (int r = 0; r < n; r++)
            all[r] = _mm512_dpbusd_epi32(all[r], _mm512_set1_epi32(quad(a + (size_t)r * stride + k)), weights);
    }
    for (int r = 0; r < n; r++)
        _mm512_storeu_si512(sums + r * RP_PANEL, all[r]);
}

__attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni"))) void
rp_dot_panel_avx512_vnni(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums)
{
    ROW_TILES(tile_512);
}
