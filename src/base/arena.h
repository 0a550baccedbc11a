/* arena.h - memory that dies together: a report, or the scratch of one read.
 *
 * A chain of chunks, each twice the last up to 1 MiB; nothing is freed or resized on its own. Allocation
 * never returns NULL: see the guard in ctx.h. Arrays that grow (RP_PUSH) double, and grow in place while they
 * are the arena's last allocation. One read of a common page makes some 10,000 allocations. */
#ifndef RP_ARENA_H
#define RP_ARENA_H

#include <reportedly/report.h>
#include "base/ctx.h"
#include "base/slice.h"

typedef struct rp_chunk rp_chunk;

typedef struct rp_arena {
    rp_ctx *ctx;
    rp_chunk *chunk; /* the newest */
    char *at, *end;  /* what is left of it */
    size_t taken;    /* bytes of all chunks */
    size_t ceiling;
} rp_arena;

/* ceiling: bytes of all its chunks. The arena holds nothing until first used. */
void rp_arena_init(rp_arena *a, rp_ctx *ctx, size_t ceiling);

/* Frees every chunk; the arena may be used again. */
void rp_arena_free(rp_arena *a);

/* Zeroed bytes, aligned for any type. size 0 gives a unique pointer. */
void *rp_arena_alloc(rp_arena *a, size_t size);

/* n objects of size bytes, zeroed; the product is checked. */
void *rp_arena_array(rp_arena *a, size_t n, size_t size);

/* The old bytes in a larger block: in place where old is the last allocation. New bytes are zeroed. */
void *rp_arena_grow(rp_arena *a, void *old, size_t old_size, size_t new_size);

#define RP_NEW(a, type) ((type *)rp_arena_alloc((a), sizeof(type)))
#define RP_ARRAY(a, type, n) ((type *)rp_arena_array((a), (n), sizeof(type)))

/* A copy of s, with a NUL behind it; an absent slice stays absent. */
rp_slice rp_arena_copy(rp_arena *a, rp_slice s);

/* The words of a printf, with a NUL behind them. */
rp_slice rp_arena_format(rp_arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Appends to an array kept as (pointer, count): its capacity is the count rounded up to a power of two, 8 at
 * least, so none is stored. Start from NULL, 0, and only ever append with this. */
#define RP_PUSH(a, array, n, value)                                                                          \
    do {                                                                                                     \
        (array) = rp_arena_reserve((a), (array), (n), sizeof *(array));                                      \
        (array)[(n)++] = (value);                                                                            \
    } while (0)
void *rp_arena_reserve(rp_arena *a, void *array, size_t n, size_t size);

#endif
