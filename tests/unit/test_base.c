/* test_base.c - arena, UTF-8, slices, JSON. */
#include "check.h"
#include "base/json.h"
#include "base/utf8.h"
#include "base/finder.h"
#include "base/hash.h"

static void test_utf8_repair(rp_arena *a)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *want;
        size_t replaced;
    } rows[] = {
        {"plain", 5, "plain", 0},
        {"caf\xC3\xA9", 5, "caf\xC3\xA9", 0},
        {"\xEF\xBF\xBD kept", 8, "\xEF\xBF\xBD kept", 0},
        {"a\xFFz", 3, "a\xEF\xBF\xBDz", 1},
        {"a\0z", 3, "a\xEF\xBF\xBDz", 1},
        {"\xE2\x82", 2, "\xEF\xBF\xBD", 1},
        {"\xE2\x82\x41", 3, "\xEF\xBF\xBD\x41", 1},
        {"\xED\xA0\x80", 3, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
        {"\xC0\xAF", 2, "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
        {"\xF4\x90\x80\x80", 4, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
        {"12345678\xFF", 9, "12345678\xEF\xBF\xBD", 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t replaced;
        rp_slice got = rp_utf8_repair(a, (rp_slice){rows[i].bytes, rows[i].len}, &replaced);
        CHECK_SLICE(got, rows[i].want);
        CHECK(replaced == rows[i].replaced, "row %zu: %zu", i, replaced);
    }
}

static void test_cp_index(rp_arena *a)
{
    char text[400];
    size_t n = 0;
    for (int i = 0; i < 100; i++)
        n += rp_utf8_put(i % 3 ? 'a' : 0x2019, text + n);
    rp_cp_index x;
    rp_cp_index_make(a, (rp_slice){text, n}, &x);
    size_t at = 0;
    for (uint32_t i = 0; at < n; i++) {
        CHECK(rp_cp_index_get(&x, at) == i, "at %zu", at);
        rp_utf8_next((rp_slice){text, n}, &at);
    }
    CHECK(rp_cp_index_get(&x, n) == 100);
}

static void test_push(rp_arena *a)
{
    int *v = NULL, n = 0;
    for (int i = 0; i < 1000; i++) {
        RP_PUSH(a, v, n, i);
        if (i % 100 == 0)
            rp_arena_alloc(a, 3);
    }
    for (int i = 0; i < n; i++)
        CHECK(v[i] == i);
}

static void test_ceiling(rp_ctx *ctx)
{
    rp_arena small;
    rp_guard guard;
    rp_arena_init(&small, ctx, 1 << 20);
    volatile bool ended = false;
    if (RP_GUARD(ctx, &guard)) {
        ended = true;
    } else {
        for (;;)
            rp_arena_alloc(&small, 1000);
    }
    CHECK(ended && !ctx->guard);
    rp_arena_free(&small);
}

static void test_json(void)
{
    rp_buf b;
    rp_json j;
    rp_buf_init(&b, 1 << 20);
    rp_json_init(&j, &b, 0);
    rp_json_open(&j, '{');
    rp_json_key(&j, "a\"b");
    rp_json_str(&j, RP_LIT("x\n\x01\\\x7F\xC2\x9B\xC2\xA0"));
    rp_json_key(&j, "n");
    rp_json_open(&j, '[');
    rp_json_num(&j, 0.1);
    rp_json_num(&j, 1e6);
    rp_json_num(&j, -2.5);
    rp_json_null(&j);
    rp_json_close(&j, ']');
    rp_json_key(&j, "e");
    rp_json_open(&j, '[');
    rp_json_close(&j, ']');
    rp_json_close(&j, '}');
    rp_slice got = {b.ptr, b.len};
    CHECK_SLICE(got, "{\"a\\\"b\":\"x\\n\\u0001\\\\\\u007f\\u009b\xC2\xA0\",\"n\":[0.1,1000000,-2.5,null],\"e\":[]}");
    rp_buf_free(&b);
}

static void test_slices(void)
{
    CHECK(rp_slice_in(RP_LIT("Nav"), "header nav footer"));
    CHECK(!rp_slice_in(RP_LIT("na"), "header nav footer"));
    CHECK(rp_slice_find_nocase(RP_LIT("The SAID word"), RP_LIT("said"), 0) == 4);
    CHECK(rp_slice_words_of_markup(RP_LIT("<p class=\"a b\">Two <b>words</b>, \xC3\xA9t\xC3\xA9 <i")) == 3);
    CHECK(rp_slice_find(RP_LIT("aaa"), RP_LIT("b"), 0) == 3);
    CHECK_SLICE(rp_slice_trim(RP_LIT(" \n x y\t")), "x y");
}

static void test_hash(void)
{
    uint8_t sum[32];
    rp_sha256("abc", 3, sum);
    CHECK(sum[0] == 0xba && sum[1] == 0x78 && sum[31] == 0xad);
}

static void test_finder(void)
{
    static const struct {
        const char *text;
        uint32_t found;
    } rows[] = {
        {"post-AUTHOR", 1}, {"xtimes", 2}, {"author timestamp", 3}, {"auth or", 0}, {"", 0}, {"ti", 0}, {"stime", 2},
        {"by-line", 5},     {"by-lin", 0}, {"\xC3\xA9timE", 2},
    };
    static rp_finder f;
    rp_finder_add(&f, "author by-line", 1);
    rp_finder_add(&f, "time", 2);
    rp_finder_add(&f, "by-line", 4);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK(rp_finder_search(&f, rp_slice_of(rows[i].text), 7) == rows[i].found, "%s", rows[i].text);
        CHECK(rp_finder_search(&f, rp_slice_of(rows[i].text), 2) == (rows[i].found & 2), "%s", rows[i].text);
    }
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 64 << 20);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_utf8_repair(&a);
    test_cp_index(&a);
    test_push(&a);
    rp_unguard(ctx, &guard);
    test_ceiling(ctx);
    test_json();
    test_slices();
    test_finder();
    test_hash();
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("base");
}
