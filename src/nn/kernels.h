/* kernels.h - the arithmetic of the encoder: one set of functions, in one variant a kind of processor.
 *
 * The scalar code (kernels.c) is the definition. Every variant gives the same bits: the integer kernel because
 * integers do, the float ones because all are compiled from one source (floats.c) that fixes the order of every
 * sum by eight lanes, and contraction into fused multiply-adds is off. So a report does not depend on the
 * machine it was read on.
 *
 * Sizes: a matrix product is rows x width of activations by width x outputs of weights; for the encoder 64 to
 * 512 rows, widths of 384 and 1,536. */
#ifndef RP_KERNELS_H
#define RP_KERNELS_H

#include <reportedly/report.h>

/* Bits of what a processor can do. 0 is the scalar reference. */
typedef enum rp_cpu {
    RP_CPU_AVX2 = 1,
    RP_CPU_AVX_VNNI = 2,
    RP_CPU_AVX512_VNNI = 4,
    RP_CPU_NEON_DOT = 8
} rp_cpu;

/* Weights of a panel: RP_PANEL outputs by four inputs stand together, 64 bytes, then the next four inputs. */
#define RP_PANEL 16
#define RP_QUAD 4

/* Activations are unsigned 7 bit and weights at most this in size, so that two products of pairs fit a signed
 * 16-bit sum: 4 * 127 * 63 = 32,004. */
#define RP_WEIGHT_MAX 63
#define RP_ACTIVATION_MAX 127

typedef struct rp_kernels {
    /* One panel for `rows` rows: sums[r * RP_PANEL + o] = sum over k of a[r * stride + k] * w[panel layout].
     * width is a multiple of RP_QUAD * 2; a of 0..127, w of -63..63. */
    void (*dot_panel)(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);

    /* q[i] = round((x[i] - low) / scale), low and scale such that the row's range maps to 0..127. */
    void (*quantise)(const float *x, size_t n, uint8_t *q, float *scale, float *low);

    /* y[o] = weight_scale[o] * (scale * sums[o] + low * weight_sum[o]) + bias[o], for one row of a panel. */
    void (*dequantise)(const int32_t *sums, float scale, float low, const float *weight_scale,
                       const float *weight_sum, const float *bias, float *y);

    /* x[i] = gain[i] * (x[i] - mean) / sqrt(variance + epsilon) + bias[i]; n is a multiple of 8. */
    void (*layer_norm)(float *x, size_t n, const float *gain, const float *bias, float epsilon);

    /* x[i] *= (1 + erf(x[i] / sqrt 2)) / 2; n is a multiple of 8. */
    void (*gelu)(float *x, size_t n);

    /* x[i] += y[i]; n is a multiple of 8. */
    void (*add)(float *x, const float *y, size_t n);

    /* The sum of x[i] * y[i]; n is a multiple of 8. */
    float (*dot)(const float *x, const float *y, size_t n);

    /* One head's attention for one window: out[t * stride ..] for each of n rows; q, k, v the rows' starts with
     * the same stride. scratch: RP_ATTEND_SCRATCH(n) floats. Head width RP_HEAD. */
    void (*attend)(const float *q, const float *k, const float *v, size_t n, size_t stride, float *out,
                   size_t out_stride, float *scratch);
} rp_kernels;

#define RP_HEAD 32 /* width of one attention head */
#define RP_ATTEND_SCRATCH(n) (((n) + RP_HEAD) * (RP_HEAD + 2))

/* What this machine can do, of what was compiled in. */
unsigned rp_cpu_bits(void);

/* Fills k: the reference, overridden by what cpu's bits allow. */
void rp_kernels_init(rp_kernels *k, unsigned cpu);

#endif
