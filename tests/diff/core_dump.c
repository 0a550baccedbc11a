/* core_dump.c - prints what the language core reads off texts, a JSON object a text, in bytes. For comparing
 * with train/infer.py and kernel with kernel. Usage: core_dump [-c CPU-BITS] MODEL TEXT... */
#include <reportedly/intake.h>
#include "base/json.h"
#include "language/core.h"

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
    rp_json_key(j, "upos");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < r->words.n; i++)
        rp_json_uint(j, r->upos[i]);
    rp_json_close(j, ']');
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
    rp_json_close(j, '}');
}

static rp_status read_one(rp_ctx *ctx, const rp_model *core, const char *path)
{
    rp_input input = {.path = path};
    void *bytes;
    size_t size;
    rp_status st = rp_input_read(ctx, &input, &bytes, &size);
    if (st != RP_OK)
        return st;
    rp_arena a;
    rp_buf b;
    rp_json j;
    rp_reading r;
    rp_arena_init(&a, ctx, (size_t)4 << 30);
    rp_model_read(core, &a, &a, (rp_slice){bytes, size}, &r);
    rp_buf_init(&b, (size_t)1 << 28);
    rp_json_init(&j, &b, 0);
    write_reading(&j, path, &r);
    puts(b.ptr);
    rp_buf_free(&b);
    rp_arena_free(&a);
    rp_bytes_free(bytes);
    return RP_OK;
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
    if (argc - i < 2 || rp_ctx_new(&ctx) != RP_OK)
        return 2;
    if (rp_model_open_on(ctx, argv[i], cpu, &core) != RP_OK) {
        fprintf(stderr, "core_dump: %s\n", rp_error_text(ctx));
        return 1;
    }
    if (RP_GUARD(ctx, &guard))
        return 1;
    rp_status st = RP_OK;
    for (i++; i < argc && st == RP_OK; i++)
        st = read_one(ctx, core, argv[i]);
    if (st != RP_OK)
        fprintf(stderr, "core_dump: %s\n", rp_error_text(ctx));
    rp_unguard(ctx, &guard);
    rp_model_close(core);
    rp_ctx_free(ctx);
    return st != RP_OK;
}
