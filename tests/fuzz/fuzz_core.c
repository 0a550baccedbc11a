/* fuzz_core.c - hostile body text through a language model: words, pieces, windows, every head, and the claims made of
 * what a model of no sense says, with places. */
#include "fuzz_read.h"
#include "base/utf8.h"
#include "language/core.h"
#include "tiny_gazetteer.h"
#include "tiny_model.h"

/* The heads that a report does not ask for. */
static void read_heads(const rp_model *model, const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    rp_reading r;
    if (rp_ctx_new(&ctx) != RP_OK)
        abort();
    rp_arena_init(&a, ctx, (size_t)1 << 30);
    if (!RP_GUARD(ctx, &guard)) {
        size_t replaced;
        rp_slice text = rp_utf8_repair(&a, (rp_slice){(const char *)bytes, size}, &replaced);
        rp_model_read(model, &a, &a, RP_READ_UPOS | RP_READ_TREES | RP_READ_VECTORS, text, &r);
        for (uint32_t i = 0; i < r.words.n; i++)
            if (r.upos[i] >= RP_N_UPOS || r.relation[i] >= RP_N_RELATIONS || (r.head[i] >= r.words.n && r.head[i] != RP_NONE))
                fuzz_must("a word out of bounds");
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static rp_model *model; /* opened once a process, as users do */
    static rp_gazetteer *gazetteer;
    if (!model && !((model = tiny_model_open()) && (gazetteer = tiny_gazetteer_open())))
        abort();
    const rp_read_options options = {.plain = true, .model = model, .gazetteer = gazetteer};
    fuzz_read(bytes, size, &options);
    read_heads(model, bytes, size);
    return 0;
}
