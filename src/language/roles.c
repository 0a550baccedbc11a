/* roles.c - who said what: cues by their tags, then for each cue the best path of its row of scores. */
#include "language/decode.h"
#include "language/encoded.h"

#include <math.h>

/* Roles being read: the text, the arena that they are to live in, and the memory of rows. */
typedef struct roles {
    const rp_encoded *e;
    rp_arena *a;
    rp_row_workspace rows;
} roles;

/* Adds one window's row of a cue to scores, which begin at word `from`. */
static void add_row(roles *r, rp_window *w, rp_span cue, uint32_t from, float *scores, uint8_t *count)
{
    const rp_model *c = r->e->model;
    size_t n = w->hi - w->lo;
    if (!w->forms) {
        w->forms = RP_ARRAY(r->e->scratch, float, n * c->cues.form_width);
        rp_cue_forms(&c->kernels, &c->cues, &r->rows, w->vectors, n, w->forms);
    }
    float row[RP_WINDOW_PIECES * RP_ROW_CHANNELS];
    rp_cue_row(&c->kernels, &c->cues, &r->rows, w->vectors, w->forms, r->e->sentence + w->lo, n, cue.start - w->lo,
               cue.end - w->lo, row);
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < RP_ROW_CHANNELS; k++)
            scores[(w->lo - from + i) * RP_ROW_CHANNELS + k] += row[i * RP_ROW_CHANNELS + k];
        count[w->lo - from + i]++;
    }
}

/* Spans of one state, counted from word `first`; spans without a letter or digit are left out. */
static rp_spans runs_of(const roles *r, const uint8_t *states, uint32_t n, uint8_t state, uint32_t first)
{
    rp_spans out = {NULL, 0};
    for (uint32_t i = 0, j; i < n; i = j) {
        bool worded = false;
        for (j = i; j < n && states[j] == state; j++)
            worded |= r->e->words->at[first + j].shape != RP_WORD_PUNCTUATION;
        if (worded)
            RP_PUSH(r->a, out.at, out.n, ((rp_span){first + i, first + j}));
        j += j == i;
    }
    return out;
}

/* Words that continue a quotation: a claim takes one whole or leaves it, unless its cue stands in it. */
static bool *held_words(const roles *r, uint32_t from, uint32_t n, uint32_t cue)
{
    bool *held = RP_ARRAY(r->e->scratch, bool, n);
    uint32_t own = r->e->words->at[cue].quotation;
    for (uint32_t i = 1; i < n; i++) {
        uint32_t q = r->e->words->at[from + i].quotation;
        held[i] = q != RP_NONE && q != own && q == r->e->words->at[from + i - 1].quotation;
    }
    return held;
}

/* Of the row's cues those that share a word with the one that was asked; it itself if none does. */
static rp_spans cues_of(const roles *r, const uint8_t *states, uint32_t n, uint32_t from, rp_span asked)
{
    rp_spans all = runs_of(r, states, n, RP_ROLE_CUE, from), out = {NULL, 0};
    for (uint32_t i = 0; i < all.n; i++)
        if (all.at[i].start < asked.end && asked.start < all.at[i].end)
            RP_PUSH(r->a, out.at, out.n, all.at[i]);
    if (!out.n)
        RP_PUSH(r->a, out.at, out.n, asked);
    return out;
}

/* Reads the row of one cue, from the windows [w, end) that hold it whole. False if it has no content. */
static bool read_row(roles *r, rp_span cue, rp_window *w, const rp_window *end, rp_attribution *out)
{
    const rp_encoded *e = r->e;
    uint32_t from = w->lo, n = end[-1].hi - from;
    float *scores = RP_ARRAY(e->scratch, float, (size_t)n * RP_ROW_CHANNELS);
    uint8_t *count = RP_ARRAY(e->scratch, uint8_t, n), *states = RP_ARRAY(e->scratch, uint8_t, n);
    for (; w < end; w++)
        add_row(r, w, cue, from, scores, count);
    for (uint32_t i = 0; i < n; i++)
        for (size_t k = 0; k < RP_ROW_CHANNELS; k++)
            scores[i * RP_ROW_CHANNELS + k] /= count[i];
    rp_decode_row(e->scratch, scores, n, held_words(r, from, n, cue.start), e->model->cues.change,
                  e->model->switch_cost, states);
    out->source = runs_of(r, states, n, RP_ROLE_SOURCE, from);
    out->cue = cues_of(r, states, n, from, cue);
    out->content = runs_of(r, states, n, RP_ROLE_CONTENT, from);
    return out->content.n > 0;
}

/* The chance that a word begins a cue. */
static float chance_of_cue(const float *logits)
{
    double total = 0;
    for (int i = 0; i < RP_N_CUE_TAGS; i++)
        total += exp((double)logits[i] - logits[RP_TAG_BEGINS]);
    return (float)(1 / total);
}

void rp_attributions_read(const rp_encoded *e, rp_arena *a, rp_reading *out)
{
    roles r = {.e = e, .a = a};
    rp_row_workspace_make(e->scratch, &e->model->cues, RP_WINDOW_PIECES, &r.rows);
    const float *scores = rp_encoded_score(e, &e->model->cues.tag);
    uint8_t *tags = RP_ARRAY(e->scratch, uint8_t, e->n);
    rp_decode_cues(e->scratch, scores, e->n, e->model->cue_bias, tags);
    out->cue_chance = RP_ARRAY(a, float, e->n + 1);
    for (uint32_t i = 0; i < e->n; i++)
        out->cue_chance[i] = chance_of_cue(scores + (size_t)i * RP_N_CUE_TAGS);
    for (uint32_t i = 0, k = 0; i < e->n; i++) {
        if (tags[i] != RP_TAG_BEGINS)
            continue;
        rp_span cue = {i, i + 1};
        while (cue.end < e->n && tags[cue.end] == RP_TAG_INSIDE)
            cue.end++;
        rp_window *w = rp_encoded_window(e, cue, &k), *end = w;
        while (w && end < e->windows + e->n_windows && end->lo <= cue.start)
            end++;
        rp_attribution found = {.score = out->cue_chance[i]};
        if (w && found.score >= e->model->cue_least && read_row(&r, cue, w, end, &found))
            RP_PUSH(a, out->attributions, out->n_attributions, found);
    }
}
