/* parser.c - see parser.h. */
#include "nn/parser.h"

#include <assert.h>

static rp_status open_forms(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, rp_parser *p)
{
    rp_status st = rp_linear_open(ctx, a, f, "parser.arc_dep", 0, p->width, &p->arc_dep);
    if (st == RP_OK)
        st = rp_linear_open(ctx, a, f, "parser.rel_dep", 0, p->width, &p->rel_dep);
    if (st != RP_OK)
        return st;
    p->arc_width = p->arc_dep.outputs;
    p->rel_width = p->rel_dep.outputs;
    if (p->arc_width > p->width || p->rel_width > p->width)
        return rp_fail(ctx, RP_E_FORMAT, "%s: parser: wider than the encoder", f->path);
    const struct {
        const char *name;
        uint32_t outputs, inputs;
        rp_linear *to;
    } forms[] = {{"parser.arc_head", p->arc_width, p->width, &p->arc_head},
                 {"parser.arc.u", p->arc_width, p->arc_width, &p->arc},
                 {"parser.rel_head", p->rel_width, p->width, &p->rel_head},
                 {"parser.rel.u", p->relations * p->rel_width, p->rel_width, &p->rel}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms && st == RP_OK; i++)
        st = rp_linear_open(ctx, a, f, forms[i].name, forms[i].outputs, forms[i].inputs, forms[i].to);
    return st;
}

rp_status rp_parser_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, uint32_t width, uint32_t relations,
                         rp_parser *out)
{
    *out = (rp_parser){.width = width, .relations = relations};
    rp_status st = open_forms(ctx, a, f, out);
    const struct {
        const char *name;
        uint32_t d0, d1;
        const float **to;
    } tables[] = {{"parser.arc.head", 1, out->arc_width, &out->arc_bias},
                  {"parser.root", width, 1, &out->root},
                  {"parser.rel.dep", relations, out->rel_width, &out->of_dep},
                  {"parser.rel.head", relations, out->rel_width, &out->of_head},
                  {"parser.rel.bias", relations, 1, &out->bias}};
    for (size_t i = 0; i < sizeof tables / sizeof *tables && st == RP_OK; i++) {
        const rp_tensor *t;
        st = rp_model_tensor(ctx, f, tables[i].name, RP_TENSOR_F32, tables[i].d0, tables[i].d1, 1, &t);
        if (st == RP_OK)
            *tables[i].to = t->data;
    }
    return st;
}

void rp_parser_workspace_make(rp_arena *a, const rp_parser *p, size_t words, rp_parser_workspace *out)
{
    size_t n = words + 1, wider = p->arc_width > p->rel_width ? p->arc_width : p->rel_width;
    size_t form = n * p->arc_width, one = (size_t)p->relations * p->rel_width;
    rp_rows_make(a, n, p->width, &out->rows);
    out->heads = RP_ARRAY(a, float, n * p->width);
    out->dep = RP_ARRAY(a, float, n * wider);
    out->head = RP_ARRAY(a, float, n * wider);
    out->form = RP_ARRAY(a, float, form > one ? form : one);
    out->sums = RP_ARRAY(a, int32_t, n * RP_PANEL);
}

/* dep: the root (of no use) and the words as dependents; head: as heads; each of the layers' width. */
static void two_sides(const rp_kernels *k, const rp_parser *p, rp_parser_workspace *ws, const float *vectors, size_t n,
                      const rp_linear *dep, const rp_linear *head)
{
    memcpy(ws->heads, p->root, p->width * sizeof *p->root);
    memcpy(ws->heads + p->width, vectors, n * p->width * sizeof *vectors);
    rp_rows_set(k, &ws->rows, ws->heads, n + 1, p->width, p->width);
    rp_linear_run(k, dep, &ws->rows, ws->dep, dep->outputs, ws->sums);
    rp_linear_run(k, head, &ws->rows, ws->head, head->outputs, ws->sums);
    k->gelu(ws->dep, (n + 1) * dep->outputs);
    k->gelu(ws->head, (n + 1) * head->outputs);
}

void rp_parser_arcs(const rp_kernels *k, const rp_parser *p, rp_parser_workspace *ws, const float *vectors, size_t n,
                    float *scores)
{
    size_t width = p->arc_width;
    two_sides(k, p, ws, vectors, n, &p->arc_dep, &p->arc_head);
    rp_rows_set(k, &ws->rows, ws->head, n + 1, width, width);
    rp_linear_run(k, &p->arc, &ws->rows, ws->form, width, ws->sums);
    for (size_t h = 0; h <= n; h++) {
        float own = k->dot(p->arc_bias, ws->head + h * width, width);
        for (size_t w = 0; w < n; w++)
            scores[w * (n + 1) + h] = k->dot(ws->dep + (w + 1) * width, ws->form + h * width, width) + own;
    }
}

/* The best relation between a dependent and a head whose form is in ws->form. */
static uint8_t best_relation(const rp_kernels *k, const rp_parser *p, const rp_parser_workspace *ws, const float *dep,
                             const float *head)
{
    uint8_t best = 0;
    float most = 0;
    for (size_t r = 0; r < p->relations; r++) {
        size_t at = r * p->rel_width;
        float score = (k->dot(ws->form + at, dep, p->rel_width) + k->dot(p->of_dep + at, dep, p->rel_width)) +
                      (k->dot(p->of_head + at, head, p->rel_width) + p->bias[r]);
        if (r && score <= most)
            continue;
        best = (uint8_t)r;
        most = score;
    }
    return best;
}

void rp_parser_relations(const rp_kernels *k, const rp_parser *p, rp_parser_workspace *ws, const float *vectors,
                         size_t n, const uint16_t *heads, uint8_t *relations)
{
    size_t width = p->rel_width;
    two_sides(k, p, ws, vectors, n, &p->rel_dep, &p->rel_head);
    for (size_t h = 0; h <= n; h++) {
        const float *head = ws->head + h * width;
        bool formed = false; /* of words without dependents nothing is asked */
        for (size_t w = 0; w < n; w++) {
            assert(heads[w] <= n);
            if (heads[w] != h)
                continue;
            if (!formed) {
                rp_rows_set(k, &ws->rows, head, 1, width, width);
                rp_linear_run(k, &p->rel, &ws->rows, ws->form, (size_t)p->relations * width, ws->sums);
                formed = true;
            }
            relations[w] = best_relation(k, p, ws, ws->dep + (w + 1) * width, head);
        }
    }
}
