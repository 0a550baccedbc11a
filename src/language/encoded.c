/* encoded.c - see encoded.h; train/infer.py is the reference. */
#include "language/encoded.h"

static void cut_pieces(rp_encoded *e)
{
    uint32_t n_ids = 0;
    e->first = RP_ARRAY(e->scratch, uint32_t, e->n + 1);
    for (uint32_t i = 0; i < e->n; i++) {
        uint32_t ids[RP_WORD_PIECES_MAX];
        rp_slice word = rp_slice_cut(e->words->text, e->words->at[i].start, e->words->at[i].end);
        unsigned n = rp_vocabulary_cut(&e->model->vocabulary, word, ids);
        e->first[i] = n_ids;
        for (unsigned p = 0; p < n; p++)
            RP_PUSH(e->scratch, e->ids, n_ids, ids[p]);
    }
    e->first[e->n] = n_ids;
}

static uint32_t pieces_between(const rp_encoded *e, uint32_t lo, uint32_t hi)
{
    return e->first[hi] - e->first[lo];
}

/* The sentences of the words read; one that no window holds is cut where it is full. */
static rp_span *fit_sentences(rp_encoded *e, uint32_t *n)
{
    rp_span *out = NULL;
    *n = 0;
    for (uint32_t s = 0; s < e->words->n_sentences; s++) {
        rp_span left = e->words->sentences[s];
        if (left.end > e->n)
            left.end = e->n;
        for (uint32_t i = left.start; i < left.end; i++)
            if (pieces_between(e, left.start, i + 1) > RP_WINDOW_PIECES - 2) {
                RP_PUSH(e->scratch, out, *n, ((rp_span){left.start, i}));
                left.start = i;
            }
        if (left.start < left.end)
            RP_PUSH(e->scratch, out, *n, left);
    }
    return out;
}

/* Runs of whole sentences, each beginning with the last of the one before where there is room and that is of the
 * same line: over paragraphs it costs a fifteenth of the time and brings nothing that can be told from noise
 * (docs/decisions/0010-encoder.md). */
static void cut_windows(rp_encoded *e)
{
    uint32_t n;
    rp_span *s = fit_sentences(e, &n);
    for (uint32_t i = 0, end; i < n; i = end) {
        uint32_t start = i;
        if (i && !e->words->at[s[i].start].line &&
            pieces_between(e, s[i - 1].start, s[i].end) <= RP_WINDOW_PIECES - 2)
            start = i - 1;
        for (end = i + 1; end < n && pieces_between(e, s[start].start, s[end].end) <= RP_WINDOW_PIECES - 2;)
            end++;
        rp_window w = {.lo = s[start].start, .hi = s[end - 1].end};
        RP_PUSH(e->scratch, e->windows, e->n_windows, w);
    }
}

/* A window's pieces, with the two that frame it; returns how many. */
static uint32_t fill_pieces(const rp_encoded *e, const rp_window *w, rp_piece *pieces)
{
    uint32_t n = 0;
    pieces[n++] = (rp_piece){.id = e->model->vocabulary.window_start};
    for (uint32_t i = w->lo; i < w->hi; i++) {
        const rp_word *word = &e->words->at[i];
        for (uint32_t p = e->first[i]; p < e->first[i + 1]; p++)
            pieces[n++] = (rp_piece){e->ids[p], word->shape, word->quote, word->line};
    }
    pieces[n++] = (rp_piece){.id = e->model->vocabulary.window_end};
    return n;
}

/* One window's vectors, those of its words' first pieces. */
static void encode(const rp_encoded *e, rp_workspace *ws, float *x, rp_window *w)
{
    const rp_encoder *encoder = &e->model->encoder;
    rp_piece pieces[RP_WINDOW_PIECES];
    uint32_t asked[RP_WINDOW_PIECES], n = fill_pieces(e, w, pieces);
    for (uint32_t i = w->lo; i < w->hi; i++)
        asked[i - w->lo] = 1 + pieces_between(e, w->lo, i);
    rp_encoder_run(encoder, &e->model->kernels, ws, pieces, n, asked, w->hi - w->lo, x);
    size_t size = (size_t)(w->hi - w->lo) * encoder->width;
    w->vectors = RP_ARRAY(e->scratch, float, size);
    memcpy(w->vectors, x, size * sizeof *x);
}

/* A head's scores of every word, the mean over the windows that hold it. */
float *rp_encoded_score(const rp_encoded *e, const rp_dense *head)
{
    float *scores = RP_ARRAY(e->scratch, float, (size_t)e->n * head->outputs), one[64];
    uint8_t *count = RP_ARRAY(e->scratch, uint8_t, e->n);
    for (uint32_t k = 0; k < e->n_windows; k++) {
        const rp_window *w = &e->windows[k];
        for (uint32_t i = w->lo; i < w->hi; i++) {
            rp_dense_run(&e->model->kernels, head, w->vectors + (size_t)(i - w->lo) * head->inputs, one);
            for (uint32_t o = 0; o < head->outputs; o++)
                scores[(size_t)i * head->outputs + o] += one[o];
            count[i]++;
        }
    }
    for (uint32_t i = 0; i < e->n; i++)
        for (uint32_t o = 0; o < head->outputs; o++)
            scores[(size_t)i * head->outputs + o] /= count[i];
    return scores;
}

rp_window *rp_encoded_window(const rp_encoded *e, rp_span at, uint32_t *k)
{
    while (*k < e->n_windows && e->windows[*k].hi < at.end)
        ++*k;
    return *k < e->n_windows && e->windows[*k].lo <= at.start ? &e->windows[*k] : NULL;
}

static void number_sentences(rp_encoded *e)
{
    e->sentence = RP_ARRAY(e->scratch, uint32_t, e->words->n);
    for (uint32_t s = 0; s < e->words->n_sentences; s++)
        for (uint32_t i = e->words->sentences[s].start; i < e->words->sentences[s].end; i++)
            e->sentence[i] = s;
}

void rp_encoded_make(const rp_model *model, rp_arena *scratch, const rp_words *words, rp_encoded *out)
{
    rp_workspace ws;
    *out = (rp_encoded){.model = model, .scratch = scratch, .words = words};
    out->n = words->n < RP_CORE_WORDS_MAX ? words->n : RP_CORE_WORDS_MAX;
    cut_pieces(out);
    number_sentences(out);
    cut_windows(out);
    rp_workspace_make(scratch, &model->encoder, RP_WINDOW_PIECES, &ws);
    float *x = RP_ARRAY(scratch, float, (size_t)RP_WINDOW_PIECES * model->encoder.width);
    for (uint32_t k = 0; k < out->n_windows; k++)
        encode(out, &ws, x, &out->windows[k]);
}
