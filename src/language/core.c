/* core.c - windows of whole sentences through the encoder, its heads read at each word's first piece, and the
 * scores of words that two windows share averaged. See docs/model-format.md; train/infer.py is the reference. */
#include "language/core.h"
#include "language/decode.h"
#include "language/pieces.h"
#include "nn/encoder.h"
#include "nn/heads.h"

#include <math.h>

#define WINDOW_PIECES 192 /* with the two that begin and end it */

struct rp_model {
    rp_arena arena; /* packed weights, tables */
    rp_model_file file;
    rp_vocabulary vocabulary;
    rp_encoder encoder;
    rp_cue_head cues;
    rp_dense upos, names;
    rp_kernels kernels;
    float cue_bias, cue_least, switch_cost;
};

/* The lists of labels that this program was written for. */
static rp_status check_labels(rp_ctx *ctx, const rp_model_file *f)
{
#define LINE_(name) #name "\n"
    static const struct {
        const char *tensor, *lines;
    } rows[] = {{"labels.upos", RP_UPOS(LINE_)},
                {"labels.names", "O\nB-person\nI-person\nB-organisation\nI-organisation\nB-place\nI-place\nB-group\n"
                                 "I-group\n"},
                {"labels.roles", "none\nsource\ncontent\ncue\n"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const rp_tensor *t;
        rp_status st = rp_model_tensor(ctx, f, rows[i].tensor, RP_TENSOR_BYTES, 0, 1, 1, &t);
        if (st != RP_OK)
            return st;
        if (!rp_slice_equal((rp_slice){t->data, t->size}, rp_slice_of(rows[i].lines)))
            return rp_fail(ctx, RP_E_FORMAT, "%s: %s are not those this program knows", f->path, rows[i].tensor);
    }
    return RP_OK;
}

static rp_status open_parts(rp_ctx *ctx, rp_model *c, const char *path)
{
    const rp_tensor *decode;
    rp_arena *a = &c->arena;
    rp_status st = rp_model_file_open(ctx, a, path, &c->file);
    if (st == RP_OK)
        st = check_labels(ctx, &c->file);
    if (st == RP_OK)
        st = rp_vocabulary_open(ctx, &c->file, &c->vocabulary);
    if (st == RP_OK)
        st = rp_encoder_open(ctx, a, &c->file, &c->encoder);
    if (st != RP_OK)
        return st;
    if (c->encoder.vocabulary != c->vocabulary.n || c->encoder.positions < WINDOW_PIECES ||
        c->encoder.shapes <= RP_WORD_OTHER || c->encoder.quotes <= RP_WORD_MARK)
        return rp_fail(ctx, RP_E_FORMAT, "%s: its vocabulary and its encoder do not fit together", path);
    uint32_t width = c->encoder.width;
    st = rp_cue_head_open(ctx, a, &c->file, width, &c->cues);
    if (st == RP_OK)
        st = rp_dense_open(ctx, a, &c->file, "parser.upos", RP_N_UPOS, width, &c->upos);
    if (st == RP_OK)
        st = rp_dense_open(ctx, a, &c->file, "names", RP_N_NAME_TAGS, width, &c->names);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, &c->file, "decode", RP_TENSOR_F32, 16, 1, 1, &decode);
    if (st != RP_OK)
        return st;
    c->cue_bias = ((const float *)decode->data)[0];
    c->cue_least = ((const float *)decode->data)[1];
    c->switch_cost = ((const float *)decode->data)[2];
    return RP_OK;
}

rp_status rp_model_open_on(rp_ctx *ctx, const char *path, unsigned cpu, rp_model **out)
{
    rp_guard guard;
    rp_model *c = *out = calloc(1, sizeof *c);
    if (!c)
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory", path);
    rp_arena_init(&c->arena, ctx, ctx->limits.memory_bytes);
    rp_kernels_init(&c->kernels, cpu);
    *out = NULL;
    if (RP_GUARD(ctx, &guard)) {
        rp_model_close(c);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory", path);
    }
    rp_status st = open_parts(ctx, c, path);
    rp_unguard(ctx, &guard);
    if (st != RP_OK)
        rp_model_close(c);
    else
        *out = c;
    return st;
}

rp_status rp_model_open(rp_ctx *ctx, const char *path, rp_model **out)
{
    return rp_model_open_on(ctx, path, rp_cpu_bits(), out);
}

void rp_model_close(rp_model *model)
{
    if (!model)
        return;
    rp_model_file_close(&model->file);
    rp_arena_free(&model->arena);
    free(model);
}

/* A window: words [lo, hi), and their vectors. */
typedef struct window {
    uint32_t lo, hi;
    float *vectors; /* (hi - lo) x width */
    float *forms;   /* for rows; NULL until a cue asks */
} window;

/* One text being read. */
typedef struct reader {
    const rp_model *model;
    rp_arena *a, *scratch;
    rp_words *words;
    uint32_t n;          /* words read */
    uint32_t *ids;       /* pieces of all words */
    uint32_t *first;     /* word i's are ids[first[i] .. first[i + 1]] */
    uint32_t *sentence;  /* of each word */
    window *windows;
    uint32_t n_windows;
    rp_row_workspace rows;
    rp_reading *out;
} reader;

static void cut_pieces(reader *r)
{
    uint32_t n_ids = 0;
    r->first = RP_ARRAY(r->scratch, uint32_t, r->n + 1);
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t ids[RP_WORD_PIECES_MAX];
        rp_slice word = rp_slice_cut(r->words->text, r->words->at[i].start, r->words->at[i].end);
        unsigned n = rp_vocabulary_cut(&r->model->vocabulary, word, ids);
        r->first[i] = n_ids;
        for (unsigned p = 0; p < n; p++)
            RP_PUSH(r->scratch, r->ids, n_ids, ids[p]);
    }
    r->first[r->n] = n_ids;
}

static uint32_t pieces_between(const reader *r, uint32_t lo, uint32_t hi)
{
    return r->first[hi] - r->first[lo];
}

/* The sentences of the words read; one that no window holds is cut where it is full. */
static rp_span *fit_sentences(reader *r, uint32_t *n)
{
    rp_span *out = NULL;
    *n = 0;
    for (uint32_t s = 0; s < r->words->n_sentences; s++) {
        rp_span left = r->words->sentences[s];
        if (left.end > r->n)
            left.end = r->n;
        for (uint32_t i = left.start; i < left.end; i++)
            if (pieces_between(r, left.start, i + 1) > WINDOW_PIECES - 2) {
                RP_PUSH(r->scratch, out, *n, ((rp_span){left.start, i}));
                left.start = i;
            }
        if (left.start < left.end)
            RP_PUSH(r->scratch, out, *n, left);
    }
    return out;
}

/* Runs of whole sentences, each beginning with the last of the one before where there is room. */
static void cut_windows(reader *r)
{
    uint32_t n;
    rp_span *s = fit_sentences(r, &n);
    for (uint32_t i = 0, end; i < n; i = end) {
        uint32_t start = i;
        if (i && pieces_between(r, s[i - 1].start, s[i].end) <= WINDOW_PIECES - 2)
            start = i - 1;
        for (end = i + 1; end < n && pieces_between(r, s[start].start, s[end].end) <= WINDOW_PIECES - 2;)
            end++;
        window w = {.lo = s[start].start, .hi = s[end - 1].end};
        RP_PUSH(r->scratch, r->windows, r->n_windows, w);
    }
}

/* A window's pieces, with the two that frame it; returns how many. */
static uint32_t fill_pieces(const reader *r, const window *w, rp_piece *pieces)
{
    uint32_t n = 0;
    pieces[n++] = (rp_piece){.id = r->model->vocabulary.window_start};
    for (uint32_t i = w->lo; i < w->hi; i++) {
        const rp_word *word = &r->words->at[i];
        for (uint32_t p = r->first[i]; p < r->first[i + 1]; p++)
            pieces[n++] = (rp_piece){r->ids[p], word->shape, word->quote, word->line};
    }
    pieces[n++] = (rp_piece){.id = r->model->vocabulary.window_end};
    return n;
}

static void encode(reader *r)
{
    const rp_encoder *e = &r->model->encoder;
    rp_workspace ws;
    rp_workspace_make(r->scratch, e, &ws);
    float *x = RP_ARRAY(r->scratch, float, (size_t)RP_BATCH_PIECES * e->width);
    for (uint32_t k = 0; k < r->n_windows; k++) {
        window *w = &r->windows[k];
        rp_piece pieces[WINDOW_PIECES];
        uint32_t n = fill_pieces(r, w, pieces);
        rp_encoder_run(e, &r->model->kernels, &ws, pieces, &n, 1, x);
        w->vectors = RP_ARRAY(r->scratch, float, (size_t)(w->hi - w->lo) * e->width);
        for (uint32_t i = w->lo; i < w->hi; i++)
            memcpy(w->vectors + (size_t)(i - w->lo) * e->width, x + (size_t)(1 + pieces_between(r, w->lo, i)) * e->width,
                   e->width * sizeof *x);
    }
}

/* A head's scores of every word, the mean over the windows that hold it. */
static float *score_words(const reader *r, const rp_dense *head)
{
    float *scores = RP_ARRAY(r->scratch, float, (size_t)r->n * head->outputs), one[64];
    uint8_t *count = RP_ARRAY(r->scratch, uint8_t, r->n);
    for (uint32_t k = 0; k < r->n_windows; k++) {
        const window *w = &r->windows[k];
        for (uint32_t i = w->lo; i < w->hi; i++) {
            rp_dense_run(&r->model->kernels, head, w->vectors + (size_t)(i - w->lo) * head->inputs, one);
            for (uint32_t o = 0; o < head->outputs; o++)
                scores[(size_t)i * head->outputs + o] += one[o];
            count[i]++;
        }
    }
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t o = 0; o < head->outputs; o++)
            scores[(size_t)i * head->outputs + o] /= count[i];
    return scores;
}

static void read_upos(reader *r)
{
    const float *scores = score_words(r, &r->model->upos);
    r->out->upos = RP_ARRAY(r->a, uint8_t, r->words->n);
    for (uint32_t i = 0; i < r->words->n; i++) {
        uint8_t best = i < r->n ? 0 : RP_UPOS_X;
        for (uint8_t p = 1; i < r->n && p < RP_N_UPOS; p++)
            best = scores[(size_t)i * RP_N_UPOS + p] > scores[(size_t)i * RP_N_UPOS + best] ? p : best;
        r->out->upos[i] = best;
    }
}

static void read_names(reader *r)
{
    const float *scores = score_words(r, &r->model->names);
    uint8_t *tags = RP_ARRAY(r->scratch, uint8_t, r->n);
    for (uint32_t s = 0; s < r->words->n_sentences; s++) {
        rp_span at = r->words->sentences[s];
        if (at.end > r->n)
            break;
        rp_decode_names(r->scratch, scores + (size_t)at.start * RP_N_NAME_TAGS, at.end - at.start, tags + at.start);
        for (uint32_t i = at.start; i < at.end; i++) {
            if (tags[i] % 2 == 1) {
                rp_read_name name = {i, i + 1, (rp_entity_kind)(RP_ENTITY_PERSON + tags[i] / 2)};
                RP_PUSH(r->a, r->out->names, r->out->n_names, name);
            } else if (tags[i]) {
                r->out->names[r->out->n_names - 1].end = i + 1;
            }
        }
    }
}

/* Adds one window's row of a cue to scores, which begin at word `from`. */
static void add_row(reader *r, window *w, rp_span cue, uint32_t from, float *scores, uint8_t *count)
{
    const rp_model *c = r->model;
    size_t n = w->hi - w->lo;
    if (!w->forms) {
        w->forms = RP_ARRAY(r->scratch, float, n * c->cues.form_width);
        rp_cue_forms(&c->kernels, &c->cues, &r->rows, w->vectors, n, w->forms);
    }
    float row[WINDOW_PIECES * RP_ROW_CHANNELS];
    rp_cue_row(&c->kernels, &c->cues, &r->rows, w->vectors, w->forms, r->sentence + w->lo, n, cue.start - w->lo,
               cue.end - w->lo, row);
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < RP_ROW_CHANNELS; k++)
            scores[(w->lo - from + i) * RP_ROW_CHANNELS + k] += row[i * RP_ROW_CHANNELS + k];
        count[w->lo - from + i]++;
    }
}

/* Spans of one state, counted from word `first`; spans without a letter or digit are left out. */
static rp_spans runs_of(const reader *r, const uint8_t *states, uint32_t n, uint8_t state, uint32_t first)
{
    rp_spans out = {NULL, 0};
    for (uint32_t i = 0, j; i < n; i = j) {
        bool worded = false;
        for (j = i; j < n && states[j] == state; j++)
            worded |= r->words->at[first + j].shape != RP_WORD_PUNCTUATION;
        if (worded)
            RP_PUSH(r->a, out.at, out.n, ((rp_span){first + i, first + j}));
        j += j == i;
    }
    return out;
}

/* Words that continue a quotation: a claim takes one whole or leaves it, unless its cue stands in it. */
static bool *held_words(const reader *r, uint32_t from, uint32_t n, uint32_t cue)
{
    bool *held = RP_ARRAY(r->scratch, bool, n);
    uint32_t own = r->words->at[cue].quotation;
    for (uint32_t i = 1; i < n; i++) {
        uint32_t q = r->words->at[from + i].quotation;
        held[i] = q != RP_NONE && q != own && q == r->words->at[from + i - 1].quotation;
    }
    return held;
}

/* Of the row's cues those that share a word with the one that was asked; it itself if none does. */
static rp_spans cues_of(const reader *r, const uint8_t *states, uint32_t n, uint32_t from, rp_span asked)
{
    rp_spans all = runs_of(r, states, n, RP_ROLE_CUE, from), out = {NULL, 0};
    for (uint32_t i = 0; i < all.n; i++)
        if (all.at[i].start < asked.end && asked.start < all.at[i].end)
            RP_PUSH(r->a, out.at, out.n, all.at[i]);
    if (!out.n)
        RP_PUSH(r->a, out.at, out.n, asked);
    return out;
}

/* The attribution of one cue, from the windows [w, end) that hold it whole. */
static void read_row(reader *r, rp_span cue, float score, uint32_t w, uint32_t end)
{
    uint32_t from = r->windows[w].lo, n = r->windows[end - 1].hi - from;
    float *scores = RP_ARRAY(r->scratch, float, (size_t)n * RP_ROW_CHANNELS);
    uint8_t *count = RP_ARRAY(r->scratch, uint8_t, n), *states = RP_ARRAY(r->scratch, uint8_t, n);
    for (uint32_t k = w; k < end; k++)
        add_row(r, &r->windows[k], cue, from, scores, count);
    for (uint32_t i = 0; i < n; i++)
        for (size_t k = 0; k < RP_ROW_CHANNELS; k++)
            scores[i * RP_ROW_CHANNELS + k] /= count[i];
    rp_decode_row(r->scratch, scores, n, held_words(r, from, n, cue.start), r->model->cues.change,
                  r->model->switch_cost, states);
    rp_attribution at = {.source = runs_of(r, states, n, RP_ROLE_SOURCE, from),
                         .cue = cues_of(r, states, n, from, cue),
                         .content = runs_of(r, states, n, RP_ROLE_CONTENT, from),
                         .score = score};
    if (at.content.n)
        RP_PUSH(r->a, r->out->attributions, r->out->n_attributions, at);
}

/* The chance that a word begins a cue. */
static float chance_of_cue(const float *logits)
{
    double total = 0;
    for (int i = 0; i < RP_N_CUE_TAGS; i++)
        total += exp((double)logits[i] - logits[RP_TAG_BEGINS]);
    return (float)(1 / total);
}

static void read_attributions(reader *r)
{
    const float *scores = score_words(r, &r->model->cues.tag);
    uint8_t *tags = RP_ARRAY(r->scratch, uint8_t, r->n);
    rp_decode_cues(r->scratch, scores, r->n, r->model->cue_bias, tags);
    for (uint32_t i = 0, k = 0; i < r->n; i++) {
        if (tags[i] != RP_TAG_BEGINS)
            continue;
        rp_span cue = {i, i + 1};
        while (cue.end < r->n && tags[cue.end] == RP_TAG_INSIDE)
            cue.end++;
        while (k < r->n_windows && r->windows[k].hi < cue.end)
            k++;
        uint32_t end = k;
        while (end < r->n_windows && r->windows[end].lo <= cue.start && cue.end <= r->windows[end].hi)
            end++;
        float chance = chance_of_cue(scores + (size_t)i * RP_N_CUE_TAGS);
        if (end > k && chance >= r->model->cue_least)
            read_row(r, cue, chance, k, end);
    }
}

static void number_sentences(reader *r)
{
    r->sentence = RP_ARRAY(r->scratch, uint32_t, r->words->n);
    for (uint32_t s = 0; s < r->words->n_sentences; s++)
        for (uint32_t i = r->words->sentences[s].start; i < r->words->sentences[s].end; i++)
            r->sentence[i] = s;
}

void rp_model_read(const rp_model *model, rp_arena *a, rp_arena *scratch, rp_slice text, rp_reading *out)
{
    *out = (rp_reading){.n_names = 0};
    rp_words_read(a, text, &out->words);
    reader r = {.model = model, .a = a, .scratch = scratch, .words = &out->words, .out = out};
    r.n = out->n_read = out->words.n < RP_CORE_WORDS_MAX ? out->words.n : RP_CORE_WORDS_MAX;
    rp_row_workspace_make(scratch, &model->cues, WINDOW_PIECES, &r.rows);
    cut_pieces(&r);
    number_sentences(&r);
    cut_windows(&r);
    encode(&r);
    read_upos(&r);
    read_names(&r);
    read_attributions(&r);
}
