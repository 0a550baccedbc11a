/* words_dump.c - prints how a text is cut: a line a word, "start end shape quote line sentence piece…", in
 * bytes. For comparing with train/text.py. Usage: words_dump MODEL TEXT... */
#include <reportedly/intake.h>
#include "language/pieces.h"
#include "language/words.h"

static void dump(const rp_vocabulary *v, const rp_words *w)
{
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        uint32_t ids[RP_WORD_PIECES_MAX];
        unsigned n = rp_vocabulary_cut(v, rp_slice_cut(w->text, w->at[i].start, w->at[i].end), ids);
        while (w->sentences[sentence].end <= i)
            sentence++;
        printf("%u %u %u %u %u %u", w->at[i].start, w->at[i].end, w->at[i].shape, w->at[i].quote, w->at[i].line,
               sentence);
        for (unsigned p = 0; p < n; p++)
            printf(" %u", ids[p]);
        putchar('\n');
    }
}

static rp_status read_one(rp_ctx *ctx, rp_arena *a, const rp_vocabulary *v, const char *path)
{
    rp_input input = {.path = path};
    rp_words w;
    void *bytes;
    size_t size;
    rp_status st = rp_input_read(ctx, &input, &bytes, &size);
    if (st != RP_OK)
        return st;
    rp_words_read(a, (rp_slice){bytes, size}, &w);
    dump(v, &w);
    rp_bytes_free(bytes);
    return RP_OK;
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_guard guard;
    rp_arena a;
    rp_model_file f;
    rp_vocabulary v;
    if (argc < 3 || rp_ctx_new(&ctx) != RP_OK)
        return 2;
    rp_arena_init(&a, ctx, (size_t)4 << 30);
    if (RP_GUARD(ctx, &guard))
        return 1;
    rp_status st = rp_model_file_open(ctx, &a, argv[1], &f);
    if (st == RP_OK)
        st = rp_vocabulary_open(ctx, &f, &v);
    for (int i = 2; i < argc && st == RP_OK; i++)
        st = read_one(ctx, &a, &v, argv[i]);
    if (st != RP_OK)
        fprintf(stderr, "words_dump: %s\n", rp_error_text(ctx));
    rp_model_file_close(&f);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return st != RP_OK;
}
