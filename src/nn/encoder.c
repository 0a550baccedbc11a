/* encoder.c - see encoder.h and docs/model-format.md, "The encoder". */
#include "nn/encoder.h"

#include <assert.h>

#define EPSILON 1e-12f
enum { CONFIG_WIDTH, CONFIG_LAYERS, CONFIG_HEADS, CONFIG_INNER, CONFIG_PIECES, CONFIG_POSITIONS, CONFIG_N = 24 };

static rp_status floats(rp_ctx *ctx, const rp_model_file *f, const char *name, uint32_t d0, uint32_t d1,
                        const float **out)
{
    const rp_tensor *t;
    rp_status st = rp_model_tensor(ctx, f, name, RP_TENSOR_F32, d0, d1, 1, &t);
    *out = st == RP_OK ? t->data : NULL;
    return st;
}

static rp_status open_config(rp_ctx *ctx, const rp_model_file *f, rp_encoder *e)
{
    const rp_tensor *t;
    rp_status st = rp_model_tensor(ctx, f, "config", RP_TENSOR_I32, CONFIG_N, 1, 1, &t);
    if (st != RP_OK)
        return st;
    const int32_t *c = t->data;
    bool ok = c[CONFIG_WIDTH] > 0 && c[CONFIG_WIDTH] <= 4096 && c[CONFIG_WIDTH] % RP_HEAD == 0;
    ok &= c[CONFIG_HEADS] == c[CONFIG_WIDTH] / RP_HEAD && c[CONFIG_LAYERS] > 0 && c[CONFIG_LAYERS] <= RP_LAYERS_MAX;
    ok &= c[CONFIG_INNER] > 0 && c[CONFIG_INNER] <= 16384 && c[CONFIG_INNER] % 32 == 0;
    ok &= c[CONFIG_PIECES] > 0 && c[CONFIG_POSITIONS] > 0;
    if (!ok)
        return rp_fail(ctx, RP_E_FORMAT, "%s: config: sizes that this program cannot run", f->path);
    e->width = (uint32_t)c[CONFIG_WIDTH];
    e->layers = (uint32_t)c[CONFIG_LAYERS];
    e->inner = (uint32_t)c[CONFIG_INNER];
    e->vocabulary = (uint32_t)c[CONFIG_PIECES];
    e->positions = (uint32_t)c[CONFIG_POSITIONS];
    return RP_OK;
}

static rp_status open_input(rp_ctx *ctx, const rp_model_file *f, rp_encoder *e)
{
    const rp_tensor *piece, *shape, *quote;
    rp_status st = rp_model_tensor(ctx, f, "piece.w", RP_TENSOR_I8, e->vocabulary, e->width, 1, &piece);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, "shape", RP_TENSOR_F32, 0, e->width, 1, &shape);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, "quote", RP_TENSOR_F32, 0, e->width, 1, &quote);
    if (st != RP_OK)
        return st;
    e->piece = piece->data;
    e->shape = shape->data;
    e->quote = quote->data;
    e->shapes = shape->dims[0];
    e->quotes = quote->dims[0];
    st = floats(ctx, f, "piece.s", e->vocabulary, 1, &e->piece_scale);
    if (st == RP_OK)
        st = floats(ctx, f, "position", e->positions, e->width, &e->position);
    if (st == RP_OK)
        st = floats(ctx, f, "line", 2, e->width, &e->line);
    if (st == RP_OK)
        st = floats(ctx, f, "norm.w", e->width, 1, &e->gain);
    if (st == RP_OK)
        st = floats(ctx, f, "norm.b", e->width, 1, &e->bias);
    return st;
}

/* The parts of layer i: linear layers with their outputs and inputs, then the norms. */
static rp_status open_layer(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, const rp_encoder *e, unsigned i,
                            rp_layer *l)
{
    const struct {
        const char *name;
        rp_linear *to;
        uint32_t outputs, inputs;
    } linears[] = {{"qkv", &l->qkv, 3 * e->width, e->width},
                   {"out", &l->out, e->width, e->width},
                   {"up", &l->up, e->inner, e->width},
                   {"down", &l->down, e->width, e->inner}};
    const struct {
        const char *name;
        const float **to;
    } norms[] = {{"norm1.w", &l->gain1}, {"norm1.b", &l->bias1}, {"norm2.w", &l->gain2}, {"norm2.b", &l->bias2}};
    rp_status st = RP_OK;
    for (int n = 0; n < 4 && st == RP_OK; n++)
        st = rp_linear_open(ctx, a, f, rp_arena_format(a, "layer.%u.%s", i, linears[n].name).ptr,
                            linears[n].outputs, linears[n].inputs, linears[n].to);
    for (int n = 0; n < 4 && st == RP_OK; n++)
        st = floats(ctx, f, rp_arena_format(a, "layer.%u.%s", i, norms[n].name).ptr, e->width, 1, norms[n].to);
    return st;
}

rp_status rp_encoder_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, rp_encoder *out)
{
    *out = (rp_encoder){.width = 0};
    rp_status st = open_config(ctx, f, out);
    if (st == RP_OK)
        st = open_input(ctx, f, out);
    for (unsigned i = 0; i < out->layers && st == RP_OK; i++)
        st = open_layer(ctx, a, f, out, i, &out->layer[i]);
    return st;
}

void rp_workspace_make(rp_arena *a, const rp_encoder *e, size_t n, rp_workspace *out)
{
    out->qkv = RP_ARRAY(a, float, n * 3 * e->width);
    out->mixed = RP_ARRAY(a, float, n * e->width);
    out->inner = RP_ARRAY(a, float, n * e->inner);
    out->scratch = RP_ARRAY(a, float, RP_ATTEND_SCRATCH(n));
    out->sums = RP_ARRAY(a, int32_t, n * RP_PANEL);
    rp_rows_make(a, n, e->inner > e->width ? e->inner : e->width, &out->rows);
}

/* The input of one piece: the sum of its embeddings. */
static void embed(const rp_encoder *e, const rp_piece *p, size_t position, float *x)
{
    assert(p->id < e->vocabulary && position < e->positions && p->shape < e->shapes && p->quote < e->quotes);
    const int8_t *row = e->piece + (size_t)p->id * e->width;
    const float scale = e->piece_scale[p->id];
    const float *at = e->position + position * e->width, *shape = e->shape + (size_t)p->shape * e->width;
    const float *quote = e->quote + (size_t)p->quote * e->width, *line = e->line + (size_t)p->line * e->width;
    for (uint32_t i = 0; i < e->width; i++)
        x[i] = (((float)row[i] * scale + at[i]) + shape[i]) + (quote[i] + line[i]);
}

/* Every head of one window of n rows of keys and values, for n_q rows of queries. */
static void attend(const rp_encoder *e, const rp_kernels *k, const rp_workspace *ws, const float *q, size_t q_stride,
                   size_t n_q, size_t n)
{
    size_t width = e->width;
    for (size_t h = 0; h < width; h += RP_HEAD) {
        rp_attention at = {.q = q + h, .k = ws->qkv + width + h, .v = ws->qkv + 2 * width + h, .out = ws->mixed + h,
                           .n_q = n_q, .n = n, .q_stride = q_stride, .stride = 3 * width, .out_stride = width};
        k->attend(&at, ws->scratch);
    }
}

/* x = norm(x + y), row by row. */
static void add_and_norm(const rp_encoder *e, const rp_kernels *k, float *x, const float *y, size_t n,
                         const float *gain, const float *bias)
{
    k->add(x, y, n * e->width);
    for (size_t r = 0; r < n; r++)
        k->layer_norm(x + r * e->width, e->width, gain, bias, EPSILON);
}

/* What follows the attention, whose n rows are in ws->mixed. */
static void finish_layer(const rp_encoder *e, const rp_layer *l, const rp_kernels *k, rp_workspace *ws, size_t n,
                         float *x)
{
    size_t width = e->width;
    rp_rows_set(k, &ws->rows, ws->mixed, n, width, width);
    rp_linear_run(k, &l->out, &ws->rows, ws->mixed, width, ws->sums);
    add_and_norm(e, k, x, ws->mixed, n, l->gain1, l->bias1);
    rp_rows_set(k, &ws->rows, x, n, width, width);
    rp_linear_run(k, &l->up, &ws->rows, ws->inner, e->inner, ws->sums);
    k->gelu(ws->inner, n * e->inner);
    rp_rows_set(k, &ws->rows, ws->inner, n, e->inner, e->inner);
    rp_linear_run(k, &l->down, &ws->rows, ws->mixed, width, ws->sums);
    add_and_norm(e, k, x, ws->mixed, n, l->gain2, l->bias2);
}

void rp_encoder_layer(const rp_encoder *e, const rp_layer *l, const rp_kernels *k, rp_workspace *ws, size_t n, float *x)
{
    size_t width = e->width;
    rp_rows_set(k, &ws->rows, x, n, width, width);
    rp_linear_run(k, &l->qkv, &ws->rows, ws->qkv, 3 * width, ws->sums);
    attend(e, k, ws, ws->qkv, 3 * width, n, n);
    finish_layer(e, l, k, ws, n, x);
}

/* The last layer, of which only some rows are asked for; x keeps those, one behind the other. */
static void last_layer(const rp_encoder *e, const rp_layer *l, const rp_kernels *k, rp_workspace *ws, size_t n,
                       const uint32_t *asked, size_t n_asked, float *x)
{
    size_t width = e->width;
    rp_linear queries = rp_linear_part(&l->qkv, 0, e->width), others = rp_linear_part(&l->qkv, e->width, 2 * e->width);
    rp_rows_set(k, &ws->rows, x, n, width, width);
    rp_linear_run(k, &others, &ws->rows, ws->qkv + width, 3 * width, ws->sums);
    for (size_t r = 0; r < n_asked; r++)
        memmove(x + r * width, x + asked[r] * width, width * sizeof *x);
    rp_rows_set(k, &ws->rows, x, n_asked, width, width);
    rp_linear_run(k, &queries, &ws->rows, ws->inner, width, ws->sums);
    attend(e, k, ws, ws->inner, width, n_asked, n);
    finish_layer(e, l, k, ws, n_asked, x);
}

void rp_encoder_run(const rp_encoder *e, const rp_kernels *k, rp_workspace *ws, const rp_piece *pieces, size_t n,
                    const uint32_t *asked, size_t n_asked, float *x)
{
    assert(n && n_asked);
    for (size_t i = 0; i < n; i++) {
        embed(e, &pieces[i], i, x + i * e->width);
        k->layer_norm(x + i * e->width, e->width, e->gain, e->bias, EPSILON);
    }
    for (uint32_t i = 0; i + 1 < e->layers; i++)
        rp_encoder_layer(e, &e->layer[i], k, ws, n, x);
    last_layer(e, &e->layer[e->layers - 1], k, ws, n, asked, n_asked, x);
}
