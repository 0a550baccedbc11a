/* neon.c - the integer kernel with ARMv8.2's dot product (SDOT): activations of 0..127 are signed bytes too. */
#include "nn/kernels.h"

#include <arm_neon.h>

void rp_dot_panel_neon(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);

#define QUAD_BYTES (RP_PANEL * RP_QUAD)
#define TILE_ROWS 4

static inline int8x16_t quad(const uint8_t *a)
{
    int32_t four;
    __builtin_memcpy(&four, a, sizeof four);
    return vreinterpretq_s8_s32(vdupq_n_s32(four));
}

static inline __attribute__((always_inline)) void tile(const uint8_t *a, size_t stride, const int8_t *w,
                                                       size_t width, int32_t *sums, int n)
{
    int32x4_t out[TILE_ROWS][4];
    for (int r = 0; r < n; r++)
        for (int i = 0; i < 4; i++)
            out[r][i] = vdupq_n_s32(0);
    for (size_t k = 0; k < width; k += RP_QUAD, w += QUAD_BYTES) {
        int8x16_t w0 = vld1q_s8(w), w1 = vld1q_s8(w + 16), w2 = vld1q_s8(w + 32), w3 = vld1q_s8(w + 48);
        for (int r = 0; r < n; r++) {
            int8x16_t x = quad(a + (size_t)r * stride + k);
            out[r][0] = vdotq_s32(out[r][0], x, w0);
            out[r][1] = vdotq_s32(out[r][1], x, w1);
            out[r][2] = vdotq_s32(out[r][2], x, w2);
            out[r][3] = vdotq_s32(out[r][3], x, w3);
        }
    }
    for (int r = 0; r < n; r++)
        for (int i = 0; i < 4; i++)
            vst1q_s32(sums + r * RP_PANEL + i * 4, out[r][i]);
}

void rp_dot_panel_neon(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums)
{
    size_t r = 0;
    for (; r + TILE_ROWS <= rows; r += TILE_ROWS)
        tile(a + r * stride, stride, w, width, sums + r * RP_PANEL, TILE_ROWS);
    for (; r < rows; r++)
        tile(a + r * stride, stride, w, width, sums + r * RP_PANEL, 1);
}
