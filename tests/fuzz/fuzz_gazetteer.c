/* fuzz_gazetteer.c - hostile gazetteer files under a right size and checksum: every place and name asked for. */
#include "base/ctx.h"
#include "know/gazetteer.h"
#include "tiny_gazetteer.h"

#include <stdlib.h>

#define FILE_MAX (1u << 16)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Each place is read whole, and asked for by its name. */
static void ask_all(const rp_gazetteer *g)
{
    char folded[RP_FOLDED_MAX];
    rp_namesake found[8];
    for (uint32_t i = 0; i < g->n_places; i++) {
        rp_gazetteer_place p = rp_gazetteer_get(g, i);
        rp_slice key = {folded, rp_place_fold(p.name, folded)};
        uint32_t n = rp_gazetteer_find(g, key, found, 8);
        for (uint32_t k = 0; k < n; k++)
            if (found[k].place >= g->n_places)
                abort();
        if (p.country != RP_NONE && rp_gazetteer_code(g, p.country).len != 2)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static _Alignas(64) uint8_t file[FILE_MAX];
    rp_ctx *ctx;
    rp_gazetteer g;
    if (size < 64 || size > FILE_MAX || rp_ctx_new(&ctx) != RP_OK)
        return 0;
    size = size / 64 * 64;
    memcpy(file, bytes, size);
    tiny_gazetteer_seal(file, size);
    if (rp_gazetteer_view(ctx, "fuzz", file, size, &g) == RP_OK)
        ask_all(&g);
    rp_ctx_free(ctx);
    return 0;
}
