/* test_json_read.c - JSON as pages carry it: right, lax, and broken. */
#include "check.h"
#include "base/json_read.h"
#include "base/utf8.h"

static const rp_value *read(rp_arena *a, const char *json)
{
    return rp_json_read(a, rp_slice_of(json));
}

/* Each row: what stands under "k". */
static void test_texts(rp_arena *a)
{
    static const struct {
        const char *json, *want;
    } rows[] = {
        {"{\"k\":\"plain\"}", "plain"},
        {" { \"a\" : [1, {\"k\": 2}], \"k\" : \"last\" } ", "last"},
        {"{\"k\":\"first\",\"k\":\"second\"}", "second"},
        {"{\"k\":\"\\\"quoted\\\" \\/ \\\\\"}", "\"quoted\" / \\"},
        {"{\"k\":\"a\\tb\\nc\"}", "a\tb\nc"},
        {"{\"k\":\"\\u00e9\\u201c\"}", "é“"},
        {"{\"k\":\"\\ud83d\\ude80\"}", "\xF0\x9F\x9A\x80"},
        {"{\"k\":\"\\ud83d!\"}", "\xEF\xBF\xBD!"},
        {"{\"k\":\"\\ude80\\ud83d\"}", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"{\"k\":\"\\u0000\"}", "\xEF\xBF\xBD"},
        {"{\"k\":\"\\u12\"}", "\xEF\xBF\xBD" "12"},
        {"{\"k\":\"line\nend\"}", "line\nend"},
        {"{\"k\":\"it\\'s\"}", "it's"},
        {"<!-- {\"k\":\"wrapped\",} -->", "wrapped"},
        {"{\"a\":[1,2,],\"k\":\"commas\",};", "commas"},
        {"{\"k\":\"\"}", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_slice got = rp_value_text(rp_value_get(read(a, rows[i].json), "k"));
        CHECK_SLICE(got, rows[i].want);
        CHECK(rp_utf8_valid(got) == got.len, "row %zu", i);
    }
}

static void test_broken(rp_arena *a)
{
    static const char *const rows[] = {
        "", "no JSON", "{", "[", "{\"k\"", "{\"k\":", "{\"k\":}", "{\"k\":\"", "{\"k\":\"\\", "{k:1}", "[1 2]", "[1}",
        "{\"k\":1]", "[,]", "{\"k\" 1}", "[\"\\u",
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(!read(a, rows[i]), "%s", rows[i]);
}

static void test_depth(rp_arena *a)
{
    char json[2 * RP_VALUE_DEPTH + 3];
    for (int over = 0; over <= 1; over++) {
        size_t n = RP_VALUE_DEPTH + (size_t)over;
        memset(json, '[', n);
        memset(json + n, ']', n);
        json[2 * n] = 0;
        CHECK((read(a, json) == NULL) == over, "depth %zu", n);
    }
}

static void test_shapes(rp_arena *a)
{
    const rp_value *v = read(a, "[{\"n\": -1.5e3, \"t\": true}, [], \"x\"]");
    CHECK(v && v->kind == RP_VALUE_LIST, "a list");
    const rp_value *o = rp_value_first(v);
    CHECK(o && o->kind == RP_VALUE_OBJECT && rp_value_first(o) == o, "an object");
    CHECK_SLICE(rp_value_get(o, "n")->text, "-1.5e3");
    CHECK(!rp_value_text(rp_value_get(o, "n")).ptr, "a number is no text");
    CHECK(o && o->next && o->next->kind == RP_VALUE_LIST && !o->next->first, "an empty list");
    CHECK(!rp_value_get(v, "n") && !rp_value_get(NULL, "n") && !rp_value_first(NULL), "nothing from nothing");
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, (size_t)1 << 24);
    if (!RP_GUARD(ctx, &guard)) {
        test_texts(&a);
        test_broken(&a);
        test_depth(&a);
        test_shapes(&a);
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("json_read");
}
