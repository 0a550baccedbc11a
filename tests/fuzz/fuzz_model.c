/* fuzz_model.c - hostile model files under a right size and checksum: the table of tensors, the vocabulary, the
 * encoder and its heads. */
#include "language/pieces.h"
#include "nn/encoder.h"
#include "nn/heads.h"

#define FILE_MAX (1u << 18)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void put(uint8_t *p, uint64_t v)
{
    for (int i = 0; i < 8; i++)
        p[i] = (uint8_t)(v >> (8 * i));
}

/* The right size and checksum, so that the checks behind them are reached. */
static void seal(uint8_t *file, size_t size)
{
    uint64_t h = 0xcbf29ce484222325u, w;
    put(file + 16, size);
    put(file + 48, 0);
    for (size_t at = 0; at < size; at += 8) {
        memcpy(&w, file + at, 8);
        h = (h ^ w) * 0x100000001b3u;
    }
    put(file + 48, h);
}

static void open_parts(rp_ctx *ctx, rp_arena *a, const uint8_t *file, size_t size)
{
    rp_model_file f;
    rp_vocabulary v;
    rp_encoder e;
    rp_cue_head h;
    uint32_t ids[RP_WORD_PIECES_MAX];
    if (rp_model_file_view(ctx, a, "fuzz", file, size, &f) != RP_OK)
        return;
    if (rp_vocabulary_open(ctx, &f, &v) == RP_OK)
        rp_vocabulary_cut(&v, RP_LIT("unheard-of words\xC3\xA9"), ids);
    if (rp_encoder_open(ctx, a, &f, &e) == RP_OK)
        rp_cue_head_open(ctx, a, &f, e.width, &h);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static _Alignas(64) uint8_t file[FILE_MAX];
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (size < 64 || size > FILE_MAX || rp_ctx_new(&ctx) != RP_OK)
        return 0;
    size = size / 64 * 64;
    memcpy(file, bytes, size);
    seal(file, size);
    rp_arena_init(&a, ctx, (size_t)1 << 28);
    if (!RP_GUARD(ctx, &guard)) {
        open_parts(ctx, &a, file, size);
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return 0;
}
