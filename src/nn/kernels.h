/* kernels.h - the arithmetic of the encoder: one set of functions, in one variant a kind of processor.
 *
 * The scalar code (kernels.c) is the definition. Every variant gives the same bits: the integer kernel because
 * integers do, the float ones because all are compiled from one source (floats.c) that fixes the order of every
 * sum by eight lanes, and which multiplications are fused. So a report does not depend on the
 * machine it was read on.
 *
 * Sizes: a matrix product is rows x width of activations by width x outputs of weights; for the encoder 64 to
 * 512 rows, widths of 384 and 1,536. */
#ifndef RP_KERNELS_H
#define RP_KERNELS_H

#include <reportedly/report.h>

/* Bits of what a processor can do (AVX2 with fused multiplication). 0 is the scalar reference. */
typedef enum rp_cpu {
    RP_CPU_AVX2 = 1,
    RP_CPU_AVX_VNNI = 2,
    RP_CPU_AVX512_VNNI = 4,
    RP_CPU_NEON_DOT = 8
} rp_cpu;

/* Weights of a panel: RP_PANEL outputs by four inputs stand together, 64 bytes, then the next four inputs. */
#define RP_PANEL 16
#define RP_QUAD 4
#define RP_INPUTS 32 /* a layer's inputs are a multiple of this */

/* Activations are unsigned 7 bit and weights at most this in size, so that two products of pairs fit a signed
 * 16-bit sum: 4 * 127 * 63 = 32,004. */
#define RP_WEIGHT_MAX 63
#define RP_ACTIVATION_MAX 127

#define RP_HEAD 32 /* width of one attention head */
#define RP_ATTEND_SCRATCH(n) (((n) + RP_HEAD) * (2 * RP_HEAD + 4))

/* Of each of n_q rows of q, RP_HEAD floats, its weighted mean over the n rows of v, written to out; rows of each are so
 * many floats apart. */
typedef struct rp_attention {
    const float *q, *k, *v;
    float *out;
    size_t n_q, n;
    size_t q_stride, stride, out_stride; /* stride: of k and v */
} rp_attention;

typedef struct rp_kernels {
    /* One panel for `rows` rows: sums[r * RP_PANEL + o] = sum over k of a[r * stride + k] * w[panel layout].
     * width is a multiple of RP_INPUTS; a of 0..127, w of -63..63. */
    void (*dot_panel)(const uint8_t *a, size_t stride, size_t rows, const int8_t *w, size_t width, int32_t *sums);

    /* q[i] = round((x[i] - low) / scale), low and scale such that the row's range maps to 0..127; n is a
     * multiple of RP_INPUTS. */
    void (*quantise)(const float *x, size_t n, uint8_t *q, float *scale, float *low);

    /* y[r * stride + o] = weight_scale[o] * (scale[r] * sums[r * RP_PANEL + o] + low[r] * weight_sum[o]) + bias[o],
     * for the rows of a panel. */
    void (*dequantise)(const int32_t *sums, size_t rows, const float *scale, const float *low,
                       const float *weight_scale, const float *weight_sum, const float *bias, float *y, size_t stride);

    /* x[i] = gain[i] * (x[i] - mean) / sqrt(variance + epsilon) + bias[i]; n is a multiple of 8. */
    void (*layer_norm)(float *x, size_t n, const float *gain, const float *bias, float epsilon);

    /* x[i] *= (1 + erf(x[i] / sqrt 2)) / 2; n is a multiple of 8. */
    void (*gelu)(float *x, size_t n);

    /* x[i] += y[i]; n is a multiple of 8. */
    void (*add)(float *x, const float *y, size_t n);

    /* The sum of x[i] * y[i]; n is a multiple of 8. */
    float (*dot)(const float *x, const float *y, size_t n);

    /* One head's attention for one window. scratch: RP_ATTEND_SCRATCH(at->n) floats. */
    void (*attend)(const rp_attention *at, float *scratch);
} rp_kernels;

/* What this machine can do, of what was compiled in. */
unsigned rp_cpu_bits(void);

/* Fills k: the reference, overridden by what cpu's bits allow. */
void rp_kernels_init(rp_kernels *k, unsigned cpu);

#endif
