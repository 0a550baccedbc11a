/* test_html_encoding.c - which encoding an input is in, what it says, where its bytes stood, and whether it is HTML. */
#include "check.h"
#include "page/encoding.h"
#include "page/looks.h"
#include "page/page.h"

#define BYTES(s) s, sizeof(s) - 1

static const struct {
    const char *bytes;
    size_t size;
    const char *transport;
    const char *charset;
    const char *source;
    const char *mark; /* a word of the source ... */
    uint64_t at;      /* ... and where it stood in the input */
} encodings[] = {
    {BYTES("plain words"), NULL, "utf-8", "plain words", "words", 6},
    {BYTES("caf\xC3\xA9 ole"), NULL, "utf-8", "caf\xC3\xA9 ole", "ole", 6},
    {BYTES("\xEF\xBB\xBFmarked here"), "iso-8859-2", "utf-8", "marked here", "here", 10},
    {BYTES("\xFF\xFEh\0\xE9\0 \0o\0k\0"), NULL, "utf-16le", "h\xC3\xA9 ok", "ok", 8},
    {BYTES("\xFE\xFF\0h\xD8\x3D\xDE\x00\0o"), NULL, "utf-16be", "h\xF0\x9F\x98\x80o", "o", 8},
    {BYTES("w\0i\0t\0h\0o\0u\0t\0 \0o\0n\0e\0"), NULL, "utf-16le", "without one", "one", 16},
    {BYTES("caf\xE9 ole"), "ISO-8859-1", "windows-1252", "caf\xC3\xA9 ole", "ole", 5},
    {BYTES("\x93quoted\x94 words"), "windows-1252", "windows-1252", "\xE2\x80\x9Cquoted\xE2\x80\x9D words", "words", 9},
    {BYTES("<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2 x"), NULL, "windows-1251",
     "<meta charset=windows-1251><p>\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 x", "x", 37},
    {BYTES("\xC4\xE3\xBA\xC3 world"), "gb2312", "gbk", "\xE4\xBD\xA0\xE5\xA5\xBD world", "world", 5},
    {BYTES("\x82\xB1 half \xB1 end"), "shift_jis", "shift_jis", "\xE3\x81\x93 half \xEF\xBD\xB1 end", "end", 10},
    {BYTES("\xC0\xCC\xB8\xA7 end"), "euc-kr", "euc-kr", "\xEC\x9D\xB4\xEB\xA6\x84 end", "end", 5},
    {BYTES("\x1B$B$3\x1B(B end"), "iso-2022-jp", "iso-2022-jp", "\xE3\x81\x93 end", "end", 9},
    {BYTES("\xA7\x41\xA6\x6E end"), "big5", "big5", "\xE4\xBD\xA0\xE5\xA5\xBD end", "end", 5},
    {BYTES("stale caf\xC3\xA9"), "shift_jis", "utf-8", "stale caf\xC3\xA9", "caf", 6},
    {BYTES("caf\xC3\xA9 \xFF torn"), "utf-8", "utf-8", "caf\xC3\xA9 \xEF\xBF\xBD torn", "torn", 8},
    {BYTES("so-called caf\xE9"), "utf-8", "windows-1252", "so-called caf\xC3\xA9", "caf", 10},
    {BYTES("a\0b"), NULL, "utf-8", "a\xEF\xBF\xBD" "b", "b", 2},
    {BYTES("nothing to see"), "hz-gb-2312", "replacement", "\xEF\xBF\xBD", "\xEF\xBF\xBD", 0},
};

static void test_encodings(rp_ctx *ctx)
{
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        rp_arena a;
        rp_page page;
        rp_arena_init(&a, ctx, 1 << 24);
        rp_page_read(&a, encodings[i].bytes, encodings[i].size, encodings[i].transport, false, &page);
        CHECK_SLICE(page.charset, encodings[i].charset);
        CHECK_SLICE(page.source, encodings[i].source);
        size_t mark = rp_slice_find(page.source, rp_slice_of(encodings[i].mark), 0);
        uint64_t at = rp_page_input_byte(&page, (uint32_t)mark);
        CHECK(at == encodings[i].at, "row %zu: at %llu", i, (unsigned long long)at);
        rp_arena_free(&a);
    }
}

static void test_notes(rp_ctx *ctx)
{
    rp_arena a;
    rp_page page;
    rp_arena_init(&a, ctx, 1 << 24);
    rp_page_read(&a, "caf\xC3\xA9 \xFF \xFE", 9, "utf-8", true, &page);
    CHECK(page.n_notes == 1);
    CHECK_SLICE(page.notes[0], "charset: 2 malformed sequences of utf-8 were replaced");
    rp_arena_free(&a);
}

static const struct {
    const char *label, *name;
} labels[] = {
    {"UTF-8", "utf-8"},       {" latin1 ", "windows-1252"}, {"ISO-8859-1", "windows-1252"}, {"x-sjis", "shift_jis"},
    {"GB2312", "gbk"},        {"unicode", "utf-16le"},      {"koi8-ru", "koi8-u"},          {"no such", NULL},
    {"", NULL},               {"866", "ibm866"},            {"x-x-big5", "big5"},
    {"a label far longer than any that there is", NULL},
};

static void test_labels(void)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        const rp_encoding *e = rp_encoding_of(rp_slice_of(labels[i].label));
        CHECK(!e == !labels[i].name, "%s", labels[i].label);
        if (e && labels[i].name)
            CHECK_SLICE(rp_slice_of(e->name), labels[i].name);
    }
}

static const struct {
    const char *text;
    bool html;
} looks[] = {
    {"<!DOCTYPE html><p>Hi", true},
    {"\n\n  <!-- saved --><div>Hi</div>", true},
    {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>", true},
    {"<p>One paragraph.", true},
    {"<HTML><BODY>Old", true},
    {"Lead words<br>then <a href=x>a link</a> and <b>bold</b>.<br>", true},
    {"He wrote <b> once.", false},
    {"3 < 4, and 5 > 4.", false},
    {"<unheard-of> is no tag.", false},
    {"In HTML a <div> may hold a <p>, and a <ul> holds <li> and more <li>.", false},
    {"No markup at all.", false},
    {"", false},
};

static void test_looks(void)
{
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        CHECK(rp_looks_html(rp_slice_of(looks[i].text)) == looks[i].html, "%s", looks[i].text);
}

int main(void)
{
    rp_ctx *ctx;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK || RP_GUARD(ctx, &guard))
        return 1;
    test_encodings(ctx);
    test_notes(ctx);
    test_labels();
    test_looks();
    rp_unguard(ctx, &guard);
    rp_ctx_free(ctx);
    return check_result("html_encoding");
}
