/* linear.c - see linear.h. A panel of weights (6 to 24 KB) stays in the first cache while all rows pass it. */
#include "nn/linear.h"

#include <assert.h>

/* Row-major weights into panels of RP_PANEL outputs by RP_QUAD inputs. */
static int8_t *pack(rp_arena *a, const int8_t *w, size_t outputs, size_t inputs)
{
    int8_t *packed = rp_arena_array(a, outputs, inputs), *p = packed;
    for (size_t first = 0; first < outputs; first += RP_PANEL)
        for (size_t k = 0; k < inputs; k += RP_QUAD)
            for (size_t o = 0; o < RP_PANEL; o++, p += RP_QUAD)
                memcpy(p, w + (first + o) * inputs + k, RP_QUAD);
    return packed;
}

static bool weights_in_range(const int8_t *w, size_t n)
{
    int least = 0, most = 0;
    for (size_t i = 0; i < n; i++) {
        least = w[i] < least ? w[i] : least;
        most = w[i] > most ? w[i] : most;
    }
    return least >= -RP_WEIGHT_MAX && most <= RP_WEIGHT_MAX;
}

rp_status rp_linear_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, const char *name, uint32_t outputs,
                         uint32_t inputs, rp_linear *out)
{
    const rp_tensor *w, *s, *sum, *b = NULL;
    rp_status st = rp_model_tensor(ctx, f, rp_arena_format(a, "%s.w", name).ptr, RP_TENSOR_I8, outputs, inputs, 1, &w);
    if (st != RP_OK)
        return st;
    uint32_t n = w->dims[0], m = w->dims[1];
    if (n % RP_PANEL || m % RP_INPUTS || !weights_in_range(w->data, w->size))
        return rp_fail(ctx, RP_E_FORMAT, "%s: %s.w: %u x %u, or a weight over %d", f->path, name, n, m, RP_WEIGHT_MAX);
    st = rp_model_tensor(ctx, f, rp_arena_format(a, "%s.s", name).ptr, RP_TENSOR_F32, n, 1, 1, &s);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, rp_arena_format(a, "%s.sum", name).ptr, RP_TENSOR_I32, n, 1, 1, &sum);
    const char *bias = rp_arena_format(a, "%s.b", name).ptr;
    if (st == RP_OK && rp_model_has(f, bias))
        st = rp_model_tensor(ctx, f, bias, RP_TENSOR_F32, n, 1, 1, &b);
    if (st != RP_OK)
        return st;
    float *sums = RP_ARRAY(a, float, n);
    for (uint32_t i = 0; i < n; i++)
        sums[i] = (float)((const int32_t *)sum->data)[i];
    *out = (rp_linear){n, m, pack(a, w->data, n, m), s->data,
                       b ? b->data : RP_ARRAY(a, float, n), sums};
    return RP_OK;
}

rp_linear rp_linear_part(const rp_linear *l, uint32_t first, uint32_t n)
{
    assert(first % RP_PANEL == 0 && n % RP_PANEL == 0 && first + n <= l->outputs);
    return (rp_linear){n, l->inputs, l->packed + (size_t)first * l->inputs, l->scale + first, l->bias + first,
                       l->sum + first};
}

void rp_rows_make(rp_arena *a, size_t n, size_t width, rp_rows *out)
{
    *out = (rp_rows){rp_arena_array(a, n, width), RP_ARRAY(a, float, n), RP_ARRAY(a, float, n), 0, width};
}

void rp_rows_set(const rp_kernels *k, rp_rows *rows, const float *x, size_t n, size_t width, size_t stride)
{
    rows->n = n;
    rows->width = width;
    for (size_t r = 0; r < n; r++)
        k->quantise(x + r * stride, width, rows->q + r * width, &rows->scale[r], &rows->low[r]);
}

void rp_linear_run(const rp_kernels *k, const rp_linear *l, const rp_rows *rows, float *y, size_t stride,
                   int32_t *sums)
{
    assert(rows->width == l->inputs);
    for (size_t o = 0; o < l->outputs; o += RP_PANEL) {
        k->dot_panel(rows->q, rows->width, rows->n, l->packed + o * l->inputs, l->inputs, sums);
        k->dequantise(sums, rows->n, rows->scale, rows->low, l->scale + o, l->sum + o, l->bias + o, y + o, stride);
    }
}
