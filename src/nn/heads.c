/* heads.c - see heads.h. */
#include "nn/heads.h"

#include <assert.h>

rp_status rp_dense_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, const char *name, uint32_t outputs,
                        uint32_t inputs, rp_dense *out)
{
    const rp_tensor *w, *b;
    rp_status st = rp_model_tensor(ctx, f, rp_arena_format(a, "%s.w", name).ptr, RP_TENSOR_F32, outputs, inputs, 1, &w);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, rp_arena_format(a, "%s.b", name).ptr, RP_TENSOR_F32, outputs, 1, 1, &b);
    if (st == RP_OK)
        *out = (rp_dense){w->dims[0], w->dims[1], w->data, b->data};
    return st;
}

void rp_dense_run(const rp_kernels *k, const rp_dense *d, const float *x, float *y)
{
    for (uint32_t o = 0; o < d->outputs; o++)
        y[o] = k->dot(d->w + (size_t)o * d->inputs, x, d->inputs) + d->b[o];
}

rp_status rp_cue_head_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, uint32_t width, rp_cue_head *out)
{
    *out = (rp_cue_head){.width = width};
    rp_status st = rp_dense_open(ctx, a, f, "cue.tag", 3, width, &out->tag);
    if (st == RP_OK)
        st = rp_linear_open(ctx, a, f, "cue.of_cue", 0, width, &out->of_cue);
    if (st != RP_OK)
        return st;
    uint32_t c = out->form_width = out->of_cue.outputs;
    if (c > width)
        return rp_fail(ctx, RP_E_FORMAT, "%s: cue.of_cue.w: wider than the encoder", f->path);
    st = rp_linear_open(ctx, a, f, "cue.of_word", c, width, &out->of_word);
    if (st == RP_OK)
        st = rp_linear_open(ctx, a, f, "cue.form", RP_ROW_CHANNELS * c, c, &out->form);
    const struct {
        const char *name;
        uint32_t d0, d1;
        const float **to;
    } tables[] = {{"cue.word", RP_ROW_CHANNELS, c, &out->word},
                  {"cue.cue", RP_ROW_CHANNELS, c, &out->cue},
                  {"cue.bias", RP_ROW_CHANNELS, 1, &out->bias},
                  {"cue.distance", RP_ROW_BUCKETS, RP_ROW_CHANNELS, &out->distance},
                  {"cue.sentence", RP_ROW_SIDES, RP_ROW_CHANNELS, &out->sentence},
                  {"cue.change", RP_ROW_STATES, RP_ROW_STATES, &out->change}};
    for (size_t i = 0; i < sizeof tables / sizeof *tables && st == RP_OK; i++) {
        const rp_tensor *t;
        st = rp_model_tensor(ctx, f, tables[i].name, RP_TENSOR_F32, tables[i].d0, tables[i].d1, 1, &t);
        if (st == RP_OK)
            *tables[i].to = t->data;
    }
    return st;
}

void rp_row_workspace_make(rp_arena *a, const rp_cue_head *h, size_t words, rp_row_workspace *out)
{
    rp_rows_make(a, words, h->width, &out->rows);
    out->mean = RP_ARRAY(a, float, h->width);
    out->cue = RP_ARRAY(a, float, h->form_width);
    out->left = RP_ARRAY(a, float, RP_ROW_CHANNELS * h->form_width);
    out->sums = RP_ARRAY(a, int32_t, words * RP_PANEL);
}

void rp_cue_forms(const rp_kernels *k, const rp_cue_head *h, rp_row_workspace *ws, const float *vectors, size_t n,
                  float *forms)
{
    rp_rows_set(k, &ws->rows, vectors, n, h->width, h->width);
    rp_linear_run(k, &h->of_word, &ws->rows, forms, h->form_width, ws->sums);
    k->gelu(forms, n * h->form_width);
}

/* A number of 0 .. 16 on each side of 16: how far word w is from the cue. */
static size_t distance_bucket(size_t w, size_t lo, size_t hi)
{
    static const uint8_t edges[] = {1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 23, 32, 46, 64, 91, 128};
    size_t d = w < lo ? lo - w : w >= hi ? w - hi + 1 : 0, b = 0;
    while (b < sizeof edges && edges[b] <= d)
        b++;
    return w < lo ? 16 - b : 16 + b;
}

static size_t side(uint32_t sentence, uint32_t own)
{
    if (sentence < own)
        return own - sentence > 2 ? 0 : 2 - (own - sentence);
    return sentence - own > 2 ? 4 : 2 + (sentence - own);
}

/* The cue's own part: its form against every word's, a vector a channel, and a constant a channel. */
static void cue_part(const rp_kernels *k, const rp_cue_head *h, rp_row_workspace *ws, const float *vectors, size_t lo,
                     size_t hi, float constant[RP_ROW_CHANNELS])
{
    size_t c = h->form_width;
    memset(ws->mean, 0, h->width * sizeof *ws->mean);
    for (size_t w = lo; w < hi; w++)
        k->add(ws->mean, vectors + w * h->width, h->width);
    for (size_t i = 0; i < h->width; i++)
        ws->mean[i] /= (float)(hi - lo);
    rp_rows_set(k, &ws->rows, ws->mean, 1, h->width, h->width);
    rp_linear_run(k, &h->of_cue, &ws->rows, ws->cue, c, ws->sums);
    k->gelu(ws->cue, c);
    rp_rows_set(k, &ws->rows, ws->cue, 1, c, c);
    rp_linear_run(k, &h->form, &ws->rows, ws->left, RP_ROW_CHANNELS * c, ws->sums);
    k->add(ws->left, h->word, RP_ROW_CHANNELS * c);
    for (size_t i = 0; i < RP_ROW_CHANNELS; i++)
        constant[i] = k->dot(h->cue + i * c, ws->cue, c) + h->bias[i];
}

void rp_cue_row(const rp_kernels *k, const rp_cue_head *h, rp_row_workspace *ws, const float *vectors,
                const float *forms, const uint32_t *sentence, size_t n, size_t lo, size_t hi, float *scores)
{
    assert(lo < hi && hi <= n);
    float constant[RP_ROW_CHANNELS];
    cue_part(k, h, ws, vectors, lo, hi, constant);
    for (size_t w = 0; w < n; w++) {
        const float *distance = h->distance + distance_bucket(w, lo, hi) * RP_ROW_CHANNELS;
        const float *beside = h->sentence + side(sentence[w], sentence[lo]) * RP_ROW_CHANNELS;
        for (size_t i = 0; i < RP_ROW_CHANNELS; i++) {
            float form = k->dot(ws->left + i * h->form_width, forms + w * h->form_width, h->form_width);
            scores[w * RP_ROW_CHANNELS + i] = (form + constant[i]) + (distance[i] + beside[i]);
        }
    }
}
