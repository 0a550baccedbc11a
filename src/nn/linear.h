/* linear.h - a layer y = W x + b with int8 weights, over many rows at once. */
#ifndef RP_LINEAR_H
#define RP_LINEAR_H

#include "nn/kernels.h"
#include "nn/model.h"

typedef struct rp_linear {
    uint32_t outputs, inputs; /* multiples of RP_PANEL and of RP_INPUTS */
    const int8_t *packed;     /* in panels (kernels.h) */
    const float *scale, *bias, *sum; /* one an output; sum: of its weights */
} rp_linear;

/* Rows of activations, quantised: what a layer reads. */
typedef struct rp_rows {
    uint8_t *q; /* n x width */
    float *scale, *low;
    size_t n, width;
} rp_rows;

/* Takes `name`.w, .s, .sum and, if there is one, .b from a model and packs the weights into a. Zeros for outputs, inputs: any. */
rp_status rp_linear_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, const char *name, uint32_t outputs,
                         uint32_t inputs, rp_linear *out);

/* Its outputs from `first` on, n of them (both multiples of RP_PANEL), as a layer of their own. */
rp_linear rp_linear_part(const rp_linear *l, uint32_t first, uint32_t n);

/* Room for rows of up to width. */
void rp_rows_make(rp_arena *a, size_t n, size_t width, rp_rows *out);

/* Quantises n rows of x (width each, stride apart) into rows. */
void rp_rows_set(const rp_kernels *k, rp_rows *rows, const float *x, size_t n, size_t width, size_t stride);

/* y = W x + b for every row; y's rows are stride floats apart. sums: rows->n * RP_PANEL of scratch. */
void rp_linear_run(const rp_kernels *k, const rp_linear *l, const rp_rows *rows, float *y, size_t stride,
                   int32_t *sums);

#endif
