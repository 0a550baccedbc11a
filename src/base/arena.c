/* arena.c - see arena.h. */
#include "base/arena.h"

#include <assert.h>
#include <stdarg.h>
#include <stdalign.h>

#ifndef FIRST_CHUNK /* tests/alloc/ makes both small, so that each object is an allocation */
#define FIRST_CHUNK ((size_t)16 << 10)
#define LARGEST_CHUNK ((size_t)1 << 20)
#endif
#define ALIGNMENT alignof(max_align_t)

struct rp_chunk {
    rp_chunk *older;
    size_t size;
    alignas(max_align_t) char bytes[];
};

void rp_arena_init(rp_arena *a, rp_ctx *ctx, size_t ceiling)
{
    *a = (rp_arena){.ctx = ctx, .ceiling = ceiling};
}

void rp_arena_free(rp_arena *a)
{
    while (a->chunk) {
        rp_chunk *older = a->chunk->older;
        free(a->chunk);
        a->chunk = older;
    }
    a->at = a->end = NULL;
    a->taken = 0;
}

static size_t rounded(size_t size)
{
    return (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
}

static void new_chunk(rp_arena *a, size_t need)
{
    size_t size = a->chunk ? a->chunk->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK)
        size = LARGEST_CHUNK;
    if (size < need)
        size = need;
    rp_chunk *c = NULL;
    if (need <= a->ceiling && size <= a->ceiling - a->taken)
        c = malloc(sizeof *c + size);
    if (!c)
        rp_out_of_memory(a->ctx);
    c->older = a->chunk;
    c->size = size;
    a->chunk = c;
    a->at = c->bytes;
    a->end = c->bytes + size;
    a->taken += size;
}

void *rp_arena_alloc(rp_arena *a, size_t size)
{
    if (size > SIZE_MAX / 2)
        rp_out_of_memory(a->ctx);
    size = rounded(size ? size : 1);
    if ((size_t)(a->end - a->at) < size)
        new_chunk(a, size);
    void *p = a->at;
    a->at += size;
    return memset(p, 0, size);
}

void *rp_arena_array(rp_arena *a, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / 2 / size)
        rp_out_of_memory(a->ctx);
    return rp_arena_alloc(a, n * size);
}

void *rp_arena_grow(rp_arena *a, void *old, size_t old_size, size_t new_size)
{
    assert(new_size >= old_size);
    if (new_size > SIZE_MAX / 2)
        rp_out_of_memory(a->ctx);
    size_t had = rounded(old_size ? old_size : 1), want = rounded(new_size ? new_size : 1);
    if (old && (char *)old + had == a->at && (size_t)(a->end - a->at) >= want - had) {
        memset(a->at, 0, want - had);
        a->at += want - had;
        return old;
    }
    void *p = rp_arena_alloc(a, new_size);
    if (old_size)
        memcpy(p, old, old_size);
    return p;
}

#define FIRST_CAPACITY 8

void *rp_arena_reserve(rp_arena *a, void *array, size_t n, size_t size)
{
    if (!n)
        return rp_arena_array(a, FIRST_CAPACITY, size);
    if (n < FIRST_CAPACITY || (n & (n - 1)))
        return array;
    if (n > SIZE_MAX / 4 / size)
        rp_out_of_memory(a->ctx);
    return rp_arena_grow(a, array, n * size, 2 * n * size);
}

rp_slice rp_arena_copy(rp_arena *a, rp_slice s)
{
    if (!s.ptr)
        return s;
    char *p = rp_arena_alloc(a, s.len + 1);
    memcpy(p, s.ptr, s.len);
    return (rp_slice){p, s.len};
}

rp_slice rp_arena_format(rp_arena *a, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0)
        rp_out_of_memory(a->ctx);
    char *p = rp_arena_alloc(a, (size_t)n + 1);
    va_start(args, format);
    vsnprintf(p, (size_t)n + 1, format, args);
    va_end(args);
    return (rp_slice){p, (size_t)n};
}
