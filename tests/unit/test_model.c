/* test_model.c - the model file: a good one opens, every damaged one is refused with words. */
#include "check.h"
#include "nn/model.h"

#define SIZE 448 /* header, two entries, two tensors of 64 bytes */

static void put(uint8_t *p, uint64_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        p[i] = (uint8_t)(v >> (8 * i));
}

static void seal(uint8_t *file)
{
    uint64_t h = 0xcbf29ce484222325u;
    put(file + 48, 0, 8);
    for (size_t at = 0; at < SIZE; at += 8) {
        uint64_t w;
        memcpy(&w, file + at, 8);
        h = (h ^ w) * 0x100000001b3u;
    }
    put(file + 48, h, 8);
}

static void entry(uint8_t *p, const char *name, uint8_t type, uint32_t d0, uint32_t d1, uint64_t at, uint64_t size)
{
    memcpy(p, name, strlen(name));
    p[64] = type;
    p[65] = 2;
    put(p + 68, d0, 4);
    put(p + 72, d1, 4);
    put(p + 76, 1, 4);
    put(p + 80, at, 8);
    put(p + 88, size, 8);
}

/* A file of a float tensor "a" [2, 8] and a byte tensor "b" [64, 1]. */
static void make(uint8_t *file)
{
    memset(file, 0, SIZE);
    memcpy(file, "RPMODEL\n", 8);
    put(file + 8, 1, 2);
    put(file + 12, 2, 4);
    put(file + 16, SIZE, 8);
    put(file + 24, 64, 8);
    put(file + 32, 192, 8);
    put(file + 40, 256, 8);
    entry(file + 64, "a", RP_TENSOR_F32, 2, 8, 256, 64);
    entry(file + 160, "b", RP_TENSOR_BYTES, 64, 1, 320, 64);
    seal(file);
}

static rp_status open_bytes(rp_ctx *ctx, const uint8_t *file, size_t size, rp_model_file *f)
{
    rp_arena a;
    rp_guard guard;
    rp_arena_init(&a, ctx, 1 << 20);
    if (RP_GUARD(ctx, &guard))
        return RP_E_MEMORY;
    rp_status st = rp_model_file_view(ctx, &a, "test", file, size, f);
    const rp_tensor *t;
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, "a", RP_TENSOR_F32, 2, 0, 1, &t);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    return st;
}

static void test_damage(rp_ctx *ctx)
{
    _Alignas(64) uint8_t file[SIZE];
    rp_model_file f;
    make(file);
    CHECK(open_bytes(ctx, file, SIZE, &f) == RP_OK, "%s", rp_error_text(ctx));
    for (size_t size = 0; size < SIZE; size++)
        CHECK(open_bytes(ctx, file, size, &f) == RP_E_FORMAT && *rp_error_text(ctx), "cut to %zu", size);
    for (size_t at = 0; at < SIZE * 8; at++) {
        make(file);
        file[at / 8] ^= (uint8_t)(1u << at % 8);
        bool minor = at / 8 == 10 || at / 8 == 11;
        CHECK(open_bytes(ctx, file, SIZE, &f) == RP_E_FORMAT || minor, "bit %zu flipped", at);
    }
}

/* Fields out of bounds under a right checksum: what a hostile file would hold. */
static void test_hostile(rp_ctx *ctx)
{
    static const struct {
        size_t at;
        int bytes;
        uint64_t v;
        const char *what;
    } rows[] = {
        {12, 4, 0xFFFFFFFF, "very many tensors"}, {12, 4, 0, "none"},
        {64 + 64, 1, 9, "an unknown type"},       {64 + 65, 1, 4, "rank 4"},
        {64 + 80, 8, 448, "data behind the end"}, {64 + 80, 8, UINT64_MAX - 63, "a place that wraps"},
        {64 + 88, 8, UINT64_MAX, "a size that wraps"}, {64 + 68, 4, 0x80000000, "a product that wraps"},
        {64 + 68, 4, 0, "no rows"},               {64 + 80, 8, 257, "an odd place"},
        {64, 1, 'c', "names out of order"},       {8, 2, 2, "a later version"},
    };
    _Alignas(64) uint8_t file[SIZE];
    rp_model_file f;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        make(file);
        put(file + rows[i].at, rows[i].v, rows[i].bytes);
        seal(file);
        CHECK(open_bytes(ctx, file, SIZE, &f) == RP_E_FORMAT, "%s", rows[i].what);
    }
    make(file);
    memset(file + 64, 'x', 64);
    seal(file);
    CHECK(open_bytes(ctx, file, SIZE, &f) == RP_E_FORMAT, "a name without an end");
}

static void test_missing(rp_ctx *ctx)
{
    rp_arena a;
    rp_guard guard;
    rp_model_file f;
    rp_arena_init(&a, ctx, 1 << 20);
    if (RP_GUARD(ctx, &guard))
        return;
    CHECK(rp_model_file_open(ctx, &a, "/no/such/file.rpm", &f) == RP_E_INPUT);
    CHECK(strstr(rp_error_text(ctx), "/no/such/file.rpm") != NULL);
    CHECK(rp_model_file_open(ctx, &a, "/", &f) == RP_E_FORMAT);
    rp_model_file_close(&f);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
}

int main(void)
{
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    test_damage(ctx);
    test_hostile(ctx);
    test_missing(ctx);
    rp_ctx_free(ctx);
    return check_result("model");
}
