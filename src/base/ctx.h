/* ctx.h - the inside of rp_ctx: limits, the words of the last failure, and the guard.
 *
 * The guard is how running out of memory is answered (docs/decisions/0002-memory.md): an arena never returns
 * NULL; when it can get no memory, or reaches its ceiling, it jumps to the innermost RP_GUARD, which ends the
 * whole call with RP_E_MEMORY. Rooms therefore keep everything in arenas, and what cannot be (another
 * library's object) is released by the function that took it, which allocates nothing from an arena meanwhile
 * or registers the object with rp_defer(). */
#ifndef RP_CTX_H
#define RP_CTX_H

#include <setjmp.h>
#include <reportedly/status.h>
#include "base/banned.h"

#define RP_ERROR_BYTES 512

/* Something to release if the guarded call is left early; a stack, on the caller's frame. */
typedef struct rp_deferred {
    void (*release)(void *object);
    void *object;
    struct rp_deferred *next;
} rp_deferred;

typedef struct rp_guard {
    jmp_buf env;
    rp_deferred *deferred;
    struct rp_guard *outer;
} rp_guard;

struct rp_ctx {
    rp_limits limits;
    rp_guard *guard; /* innermost; NULL outside any call */
    char error[RP_ERROR_BYTES];
    const char *input; /* the name of the input being read, for messages; may be NULL */
};

/* Writes the words of a failure and returns code, so that `return rp_fail(...)` ends a function. */
rp_status rp_fail(rp_ctx *ctx, rp_status code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Enters a guarded stretch: `if (RP_GUARD(ctx, &guard)) { out of memory } ... rp_unguard(ctx, &guard);` */
#define RP_GUARD(ctx, g) (rp_guard_enter((ctx), (g)), setjmp((g)->env))
void rp_guard_enter(rp_ctx *ctx, rp_guard *guard);
void rp_unguard(rp_ctx *ctx, rp_guard *guard);

/* Releases everything deferred in the innermost guard, leaves it, and jumps to it. Does not return. */
_Noreturn void rp_out_of_memory(rp_ctx *ctx);

/* Registers object for release should the guarded call be left early; rp_undefer() takes it back and
 * releases it now. d lives on the caller's frame; they nest like brackets. */
void rp_defer(rp_ctx *ctx, rp_deferred *d, void (*release)(void *), void *object);
void rp_undefer(rp_ctx *ctx, rp_deferred *d);

/* Takes it back and does not release it: something else owns the object now. */
void rp_keep(rp_ctx *ctx, rp_deferred *d);

#endif
