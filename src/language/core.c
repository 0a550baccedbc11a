/* core.c - the model opened and checked, and its heads read in turn. See docs/model-format.md; train/infer.py is
 * the reference. */
#include "language/decode.h"
#include "language/encoded.h"

/* The lists of labels that this program was written for. */
static rp_status check_labels(rp_ctx *ctx, const rp_model_file *f)
{
#define LINE_(name) #name "\n"
    static const struct {
        const char *tensor, *lines;
    } rows[] = {{"labels.upos", RP_UPOS(LINE_)},
                {"labels.relations", RP_RELATIONS(LINE_)},
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
    if (c->encoder.vocabulary != c->vocabulary.n || c->encoder.positions < RP_WINDOW_PIECES ||
        c->encoder.shapes <= RP_WORD_OTHER || c->encoder.quotes <= RP_WORD_MARK)
        return rp_fail(ctx, RP_E_FORMAT, "%s: its vocabulary and its encoder do not fit together", path);
    uint32_t width = c->encoder.width;
    st = rp_cue_head_open(ctx, a, &c->file, width, &c->cues);
    if (st == RP_OK)
        st = rp_dense_open(ctx, a, &c->file, "parser.upos", RP_N_UPOS, width, &c->upos);
    if (st == RP_OK)
        st = rp_dense_open(ctx, a, &c->file, "names", RP_N_NAME_TAGS, width, &c->names);
    if (st == RP_OK)
        st = rp_parser_open(ctx, a, &c->file, width, RP_N_RELATIONS, &c->parser);
    if (st == RP_OK)
        st = rp_linear_open(ctx, a, &c->file, "vector", width, width, &c->vector);
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

const char *rp_model_reader(const rp_model *model)
{
    return model ? "rules and model, " RP_VERSION : "rules, " RP_VERSION;
}

void rp_model_close(rp_model *model)
{
    if (!model)
        return;
    rp_model_file_close(&model->file);
    rp_arena_free(&model->arena);
    free(model);
}

static rp_slice word_at(const rp_words *w, uint32_t i)
{
    return rp_slice_cut(w->text, w->at[i].start, w->at[i].end);
}

/* On the web or for e-mail. */
static bool is_address(rp_slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] == '@' || (word.ptr[i] == ':' && word.len - i > 2 && word.ptr[i + 1] == '/'))
            return true;
    return word.len > 4 && !memcmp(word.ptr, "www.", 4);
}

/* Does a hyphen without spaces lead from word i - 1 to another that begins with a capital: "al | -Sadr"? */
static bool is_hyphened(const rp_words *w, uint32_t i, uint32_t end)
{
    if (i + 1 >= end || !rp_slice_equal(word_at(w, i), RP_LIT("-")) || w->at[i].start != w->at[i - 1].end ||
        w->at[i + 1].start != w->at[i].end)
        return false;
    unsigned shape = w->at[i + 1].shape;
    return shape == RP_WORD_TITLE || shape == RP_WORD_UPPER || shape == RP_WORD_CAPITAL || shape == RP_WORD_MIXED;
}

/* The names from one on, of a sentence that ends before word `end`: addresses are none, and people's go on over hyphens.
 * The corpora that the model learned names from part neither. */
static void settle_names(const rp_words *w, uint32_t from, uint32_t end, rp_reading *out)
{
    uint32_t kept = from;
    for (uint32_t i = from; i < out->n_names; i++) {
        rp_read_name n = out->names[i];
        bool none = kept > from && out->names[kept - 1].end > n.start;
        for (uint32_t k = n.start; k < n.end; k++)
            none |= is_address(word_at(w, k));
        while (n.kind == RP_ENTITY_PERSON && is_hyphened(w, n.end, end))
            n.end += 2;
        if (!none)
            out->names[kept++] = n;
    }
    out->n_names = kept;
}

void rp_names_find(const rp_encoded *e, rp_arena *a, rp_reading *out)
{
    const float *scores = rp_encoded_score(e, &e->model->names);
    uint8_t *tags = RP_ARRAY(e->scratch, uint8_t, e->n);
    for (uint32_t s = 0; s < e->words->n_sentences && e->words->sentences[s].end <= e->n; s++) {
        rp_span at = e->words->sentences[s];
        uint32_t from = out->n_names;
        rp_decode_names(e->scratch, scores + (size_t)at.start * RP_N_NAME_TAGS, at.end - at.start, tags + at.start);
        for (uint32_t i = at.start; i < at.end; i++) {
            rp_read_name name = {i, i + 1, (rp_entity_kind)(RP_ENTITY_PERSON + tags[i] / 2)};
            if (tags[i] % 2 == 1)
                RP_PUSH(a, out->names, out->n_names, name);
            else if (tags[i])
                out->names[out->n_names - 1].end = i + 1;
        }
        settle_names(e->words, from, at.end, out);
    }
}

void rp_model_read_words(const rp_model *model, rp_arena *a, rp_arena *scratch, unsigned heads, rp_reading *out)
{
    static const struct {
        unsigned head;
        void (*read)(const rp_encoded *e, rp_arena *a, rp_reading *out);
    } rows[] = {{RP_READ_ATTRIBUTIONS, rp_attributions_read},
                {RP_READ_NAMES, rp_names_find},
                {RP_READ_UPOS, rp_upos_read},
                {RP_READ_TREES, rp_trees_read},
                {RP_READ_VECTORS, rp_vectors_read}};
    rp_encoded e;
    rp_encoded_make(model, scratch, &out->words, &e);
    out->n_read = e.n;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (heads & rows[i].head)
            rows[i].read(&e, a, out);
}

void rp_model_read(const rp_model *model, rp_arena *a, rp_arena *scratch, unsigned heads, rp_slice text,
                   rp_reading *out)
{
    *out = (rp_reading){.n_names = 0};
    rp_words_read(a, text, &out->words);
    rp_model_read_words(model, a, scratch, heads, out);
}
