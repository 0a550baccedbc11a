/* core_dump.c - prints what the language core reads off texts, a JSON object a text, in bytes. For scoring its
 * heads (tests/corpus/heads.py), for comparing with train/infer.py and kernel with kernel.
 *
 * Usage: core_dump [-c CPU-BITS] MODEL [TEXT...]. Without texts, standard input has an object a line with id, text,
 * words and sentences ([[start, end]] in bytes; [[first, end]] in words). */
#include <reportedly/intake.h>
#include "base/json.h"
#include "language/core.h"

#include <jansson.h>

#define NAME_(name) #name,

static void write_spans(rp_json *j, const char *key, const rp_words *w, rp_spans spans)
{
    rp_json_key(j, key);
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < spans.n; i++) {
        rp_json_open(j, '[');
        rp_json_uint(j, w->at[spans.at[i].start].start);
        rp_json_uint(j, w->at[spans.at[i].end - 1].end);
        rp_json_close(j, ']');
    }
    rp_json_close(j, ']');
}

/* Each word's part of speech, head (as in CoNLL-U: 0, or the place in its sentence) and relation. */
static void write_words(rp_json *j, const rp_reading *r)
{
    static const char *const upos[] = {RP_UPOS(NAME_)}, *const relations[] = {RP_RELATIONS(NAME_)};
    rp_json_key(j, "words");
    rp_json_open(j, '[');
    for (uint32_t s = 0; s < r->words.n_sentences; s++) {
        rp_span at = r->words.sentences[s];
        for (uint32_t i = at.start; i < at.end; i++) {
            rp_json_open(j, '[');
            rp_json_str(j, rp_slice_of(upos[r->upos[i]]));
            rp_json_uint(j, r->head[i] == RP_NONE ? 0 : r->head[i] - at.start + 1);
            rp_json_str(j, rp_slice_of(relations[r->relation[i]]));
            rp_json_close(j, ']');
        }
    }
    rp_json_close(j, ']');
}

static void write_reading(rp_json *j, const char *path, const rp_reading *r)
{
    rp_json_open(j, '{');
    rp_json_key(j, "id");
    rp_json_str(j, rp_slice_of(path));
    rp_json_key(j, "claims");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < r->n_attributions; i++) {
        const rp_attribution *at = &r->attributions[i];
        rp_json_open(j, '{');
        write_spans(j, "source", &r->words, at->source);
        write_spans(j, "cue", &r->words, at->cue);
        write_spans(j, "content", &r->words, at->content);
        rp_json_key(j, "score");
        rp_json_num(j, at->score);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
    write_words(j, r);
    rp_json_key(j, "names");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < r->n_names; i++) {
        rp_json_open(j, '[');
        rp_json_uint(j, r->words.at[r->names[i].start].start);
        rp_json_uint(j, r->words.at[r->names[i].end - 1].end);
        rp_json_str(j, rp_slice_of(rp_entity_kind_word(r->names[i].kind)));
        rp_json_close(j, ']');
    }
    rp_json_close(j, ']');
    rp_json_key(j, "vectors");
    rp_json_open(j, '[');
    for (size_t i = 0; i < r->words.n_sentences * r->vector_width; i++)
        rp_json_num(j, r->vectors[i]);
    rp_json_close(j, ']');
    rp_json_close(j, '}');
}

static void print_reading(const char *path, const rp_reading *r)
{
    rp_buf b;
    rp_json j;
    rp_buf_init(&b, (size_t)1 << 30);
    rp_json_init(&j, &b, 0);
    write_reading(&j, path, r);
    puts(b.ptr);
    rp_buf_free(&b);
}

static rp_status read_text(rp_ctx *ctx, const rp_model *core, const char *path)
{
    rp_input input = {.path = path};
    void *bytes;
    size_t size;
    rp_status st = rp_input_read(ctx, &input, &bytes, &size);
    if (st != RP_OK)
        return st;
    rp_arena a;
    rp_reading r;
    rp_arena_init(&a, ctx, (size_t)4 << 30);
    rp_model_read(core, &a, &a, ~0u, (rp_slice){bytes, size}, &r);
    print_reading(path, &r);
    rp_arena_free(&a);
    rp_bytes_free(bytes);
    return RP_OK;
}

/* The pairs of a list of lists. */
static rp_span *spans_of(rp_arena *a, const json_t *list)
{
    size_t n = json_array_size(list);
    rp_span *out = RP_ARRAY(a, rp_span, n);
    for (size_t i = 0; i < n; i++) {
        const json_t *pair = json_array_get(list, i);
        out[i].start = (uint32_t)json_integer_value(json_array_get(pair, 0));
        out[i].end = (uint32_t)json_integer_value(json_array_get(pair, 1));
    }
    return out;
}

/* A text with its words and sentences, as tests/corpus/heads.py writes them. */
static void read_words(rp_ctx *ctx, const rp_model *core, const json_t *doc)
{
    rp_arena a;
    rp_reading r = {.n_read = 0};
    rp_arena_init(&a, ctx, (size_t)4 << 30);
    const json_t *text = json_object_get(doc, "text"), *words = json_object_get(doc, "words");
    const json_t *sentences = json_object_get(doc, "sentences");
    rp_slice bytes = {json_string_value(text), json_string_length(text)};
    rp_words_take(&a, bytes, spans_of(&a, words), (uint32_t)json_array_size(words), spans_of(&a, sentences),
                  (uint32_t)json_array_size(sentences), &r.words);
    rp_model_read_words(core, &a, &a, RP_READ_NAMES | RP_READ_UPOS | RP_READ_TREES, &r);
    print_reading(json_string_value(json_object_get(doc, "id")), &r);
    rp_arena_free(&a);
}

static rp_status read_lines(rp_ctx *ctx, const rp_model *core)
{
    json_error_t error;
    json_t *doc;
    while ((doc = json_loadf(stdin, JSON_DISABLE_EOF_CHECK, &error))) {
        read_words(ctx, core, doc);
        json_decref(doc);
    }
    return feof(stdin) ? RP_OK : rp_fail(ctx, RP_E_INPUT, "standard input: %s", error.text);
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_guard guard;
    rp_model *core;
    unsigned cpu = rp_cpu_bits();
    int i = 1;
    if (argc > 3 && !strcmp(argv[1], "-c")) {
        cpu &= (unsigned)strtoul(argv[2], NULL, 0);
        i = 3;
    }
    if (argc <= i || rp_ctx_new(&ctx) != RP_OK)
        return 2;
    if (rp_model_open_on(ctx, argv[i], cpu, &core) != RP_OK) {
        fprintf(stderr, "core_dump: %s\n", rp_error_text(ctx));
        return 1;
    }
    if (RP_GUARD(ctx, &guard))
        return 1;
    rp_status st = ++i == argc ? read_lines(ctx, core) : RP_OK;
    for (; i < argc && st == RP_OK; i++)
        st = read_text(ctx, core, argv[i]);
    if (st != RP_OK)
        fprintf(stderr, "core_dump: %s\n", rp_error_text(ctx));
    rp_unguard(ctx, &guard);
    rp_model_close(core);
    rp_ctx_free(ctx);
    return st != RP_OK;
}
