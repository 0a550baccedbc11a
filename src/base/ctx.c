/* ctx.c - making contexts, putting failures into words, and leaving a call that ran out of memory. */
#include "base/ctx.h"

#include <assert.h>
#include <stdarg.h>

rp_status rp_ctx_new(rp_ctx **out)
{
    rp_ctx *ctx = *out = calloc(1, sizeof *ctx);
    if (!ctx)
        return RP_E_MEMORY;
    ctx->limits = (rp_limits){
        .page_bytes = (size_t)16 << 20,
        .memory_bytes = (size_t)2 << 30,
        .depth = 512,
        .blocks = 200000,
        .attributes = 1024,
        .ratio = 250,
        .redirects = 5,
        .fetch_seconds = 30,
        .fetch_delay_ms = 1000,
        .fetch_retries = 2,
    };
    return RP_OK;
}

void rp_ctx_free(rp_ctx *ctx)
{
    free(ctx);
}

rp_limits *rp_ctx_limits(rp_ctx *ctx)
{
    return &ctx->limits;
}

const char *rp_error_text(const rp_ctx *ctx)
{
    return ctx->error;
}

const char *rp_version(void)
{
    return RP_VERSION;
}

rp_status rp_fail(rp_ctx *ctx, rp_status code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(ctx->error, sizeof ctx->error, format, args);
    va_end(args);
    return code;
}

void rp_guard_enter(rp_ctx *ctx, rp_guard *guard)
{
    guard->deferred = NULL;
    guard->outer = ctx->guard;
    ctx->guard = guard;
}

void rp_unguard(rp_ctx *ctx, rp_guard *guard)
{
    assert(ctx->guard == guard && !guard->deferred);
    ctx->guard = guard->outer;
}

_Noreturn void rp_out_of_memory(rp_ctx *ctx)
{
    rp_guard *guard = ctx->guard;
    assert(guard);
    for (rp_deferred *d = guard->deferred; d; d = d->next)
        d->release(d->object);
    ctx->guard = guard->outer;
    longjmp(guard->env, 1);
}

void rp_defer(rp_ctx *ctx, rp_deferred *d, void (*release)(void *), void *object)
{
    assert(ctx->guard);
    *d = (rp_deferred){release, object, ctx->guard->deferred};
    ctx->guard->deferred = d;
}

void rp_undefer(rp_ctx *ctx, rp_deferred *d)
{
    assert(ctx->guard && ctx->guard->deferred == d);
    ctx->guard->deferred = d->next;
    d->release(d->object);
}

void rp_keep(rp_ctx *ctx, rp_deferred *d)
{
    assert(ctx->guard && ctx->guard->deferred == d);
    ctx->guard->deferred = d->next;
}
