/* syntax.c - what each word is and what it depends on, and sentences as vectors. */
#include "language/encoded.h"
#include "language/tree.h"

#include <math.h>

void rp_upos_read(const rp_encoded *e, rp_arena *a, rp_reading *out)
{
    const float *scores = rp_encoded_score(e, &e->model->upos);
    out->upos = RP_ARRAY(a, uint8_t, e->words->n);
    memset(out->upos, RP_UPOS_X, e->words->n);
    for (uint32_t i = 0; i < e->n; i++) {
        const float *own = scores + (size_t)i * RP_N_UPOS;
        uint8_t best = 0;
        for (uint8_t p = 1; p < RP_N_UPOS; p++)
            best = own[p] > own[best] ? p : best;
        out->upos[i] = best;
    }
}

/* Memory of a text's trees. */
typedef struct trees {
    rp_parser_workspace parser;
    rp_tree_workspace *tree;
    float *arcs;
    uint16_t *heads;
} trees;

static void parse(const rp_encoded *e, trees *t, rp_span at, const rp_window *w, rp_reading *out)
{
    const rp_model *m = e->model;
    const float *vectors = w->vectors + (size_t)(at.start - w->lo) * m->encoder.width;
    uint32_t n = at.end - at.start;
    rp_parser_arcs(&m->kernels, &m->parser, &t->parser, vectors, n, t->arcs);
    rp_tree_find(t->tree, t->arcs, n, t->heads);
    rp_parser_relations(&m->kernels, &m->parser, &t->parser, vectors, n, t->heads, out->relation + at.start);
    for (uint32_t i = 0; i < n; i++)
        out->head[at.start + i] = t->heads[i] ? at.start + t->heads[i] - 1 : RP_NONE;
}

/* A sentence that no window holds, or that was not read: all hang on its first word. */
static void leave_unparsed(rp_span at, rp_reading *out)
{
    for (uint32_t i = at.start; i < at.end; i++) {
        out->head[i] = i == at.start ? RP_NONE : at.start;
        out->relation[i] = i == at.start ? RP_REL_root : RP_REL_dep;
    }
}

void rp_trees_read(const rp_encoded *e, rp_arena *a, rp_reading *out)
{
    const size_t most = RP_WINDOW_PIECES;
    trees t = {.tree = rp_tree_workspace_make(e->scratch, most),
               .arcs = RP_ARRAY(e->scratch, float, most * (most + 1)),
               .heads = RP_ARRAY(e->scratch, uint16_t, most)};
    rp_parser_workspace_make(e->scratch, &e->model->parser, most, &t.parser);
    out->head = RP_ARRAY(a, uint32_t, e->words->n);
    out->relation = RP_ARRAY(a, uint8_t, e->words->n);
    for (uint32_t s = 0, k = 0; s < e->words->n_sentences; s++) {
        rp_span at = e->words->sentences[s];
        const rp_window *w = rp_encoded_window(e, at, &k);
        if (w)
            parse(e, &t, at, w, out);
        else
            leave_unparsed(at, out);
    }
}

/* The mean of some rows; made of unit length once it has passed the head. */
static void mean_of(const rp_kernels *k, const float *rows, size_t n, size_t width, float *mean)
{
    memset(mean, 0, width * sizeof *mean);
    for (size_t i = 0; i < n; i++)
        k->add(mean, rows + i * width, width);
    for (size_t i = 0; i < width; i++)
        mean[i] /= (float)n;
}

void rp_vectors_read(const rp_encoded *e, rp_arena *a, rp_reading *out)
{
    const rp_model *m = e->model;
    size_t width = out->vector_width = m->encoder.width;
    rp_rows rows;
    rp_rows_make(e->scratch, 1, width, &rows);
    float *mean = RP_ARRAY(e->scratch, float, width);
    int32_t *sums = RP_ARRAY(e->scratch, int32_t, RP_PANEL);
    out->vectors = RP_ARRAY(a, float, (size_t)e->words->n_sentences * width);
    for (uint32_t s = 0, k = 0; s < e->words->n_sentences; s++) {
        rp_span at = e->words->sentences[s];
        const rp_window *w = rp_encoded_window(e, at, &k);
        if (!w)
            continue;
        float *own = out->vectors + s * width;
        mean_of(&m->kernels, w->vectors + (size_t)(at.start - w->lo) * width, at.end - at.start, width, mean);
        rp_rows_set(&m->kernels, &rows, mean, 1, width, width);
        rp_linear_run(&m->kernels, &m->vector, &rows, own, width, sums);
        float length = sqrtf(m->kernels.dot(own, own, width));
        for (size_t i = 0; i < width && length > 0; i++)
            own[i] /= length;
    }
}
