/* owned.c - see owned.h. */
#include "base/owned.h"

rp_owned_report *rp_owned_report_new(rp_ctx *ctx)
{
    rp_owned_report *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    rp_arena_init(&r->scratch, ctx, ctx->limits.memory_bytes);
    rp_arena_init(&r->arena, ctx, ctx->limits.memory_bytes);
    return r;
}

void rp_report_free(rp_report *report)
{
    rp_owned_report *r = (rp_owned_report *)report;
    if (!r)
        return;
    rp_arena_free(&r->scratch);
    rp_arena_free(&r->arena);
    free(r);
}
