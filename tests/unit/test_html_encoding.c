/* test_html_encoding.c - which encoding an input is in, what it says, where its bytes stood, and whether it
 * is HTML. */
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
    {BYTES("\x93quoted\x94 words"), "windows-1252", "windows-1252", "\xE2\x80\x9Cquoted\xE2\x80\x9D words",
     "words", 9},
    {BYTES("<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2 x"), NULL, "windows-1251",
     "<meta charset=windows-1251><p>\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82 x", "x", 37},
    {BYTES("\xC4\xE3\xBA\xC3 world"), "gb2312", "gbk", "\xE4\xBD\xA0\xE5\xA5\xBD world", "world", 5},
    {BYTES("\x82\xB1 half \xB1 end"), "shift_jis", "shift_jis", "\xE3\x81\x93 half \xEF\xBD\xB1 end", "end",
     10},
    {BYTES("\xC0\xCC\xB8\xA7 end"), "euc-kr", "euc-kr", "\xEC\x9D\xB4\xEB\xA6\x84 end", "end", 5},
    {BYTES("\x1B$B$3\x1B(B end"), "iso-2022-jp", "iso-2022-jp", "\xE3\x81\x93 end", "end", 9},
    {BYTES("\x1B$B\0$3\x1B(B end"), "iso-2022-jp", "iso-2022-jp", "\xEF\xBF\xBD\xE3\x81\x93 end", "end", 10},
    {BYTES("a \x1B#\0 end"), "iso-2022-jp", "iso-2022-jp", "a \xEF\xBF\xBD#\xEF\xBF\xBD end", "end", 6},
    {BYTES("\xA7\x41\xA6\x6E end"), "big5", "big5", "\xE4\xBD\xA0\xE5\xA5\xBD end", "end", 5},
    {BYTES("stale caf\xC3\xA9"), "shift_jis", "utf-8", "stale caf\xC3\xA9", "caf", 6},
    {BYTES("caf\xC3\xA9 \xFF torn"), "utf-8", "utf-8", "caf\xC3\xA9 \xEF\xBF\xBD torn", "torn", 8},
    {BYTES("so-called caf\xE9"), "utf-8", "windows-1252", "so-called caf\xC3\xA9", "caf", 10},
    {BYTES("a\0b"), NULL, "utf-8",
     "a\xEF\xBF\xBD"
     "b",
     "b", 2},
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

/* Nothing is declared but perhaps a language: Czech, Polish, Russian twice, Greek, Chinese, Japanese, Korean,
 * French, English twice, German, Turkish. */
static const struct {
    const char *bytes, *charset; /* any of these */
} guesses[] = {
    {"<p>Ministr \370ekl, \236e \372\370ad je\232t\354 nev\355, kolik lid\355 bylo p\370i po\236\341ru zra"
     "n\354no. Mluv\350\355 policie to odm\355tl potvrdit.",
     "windows-1250"},
    {"<html lang=\042pl\042><p>Rzecznik powiedzia\263, \277e wci\271\277 nie wiadomo, ilu mieszka\361c\363"
     "w zosta\263o rannych. \214wiadkowie m\363wi\271 o dziesi\352ciu.",
     "windows-1250"},
    {"<p>\317\360\345\344\361\362\340\342\350\362\345\353\374 \342\345\344\356\354\361\362\342\340 \347"
     "\340\377\342\350\353, \367\362\356 \367\350\361\353\356 \357\356\361\362\360\340\344\340\342\370\350"
     "\365 \357\356\352\340 \355\345\350\347\342\345\361\362\355\356. \316\367\345\342\350\344\366\373 "
     "\343\356\342\356\360\377\362 \356 \344\345\361\377\362\350 \360\340\355\345\355\373\365.",
     "windows-1251"},
    {"<html lang=\042en\042><p>\360\322\305\304\323\324\301\327\311\324\305\314\330 \327\305\304\317\315"
     "\323\324\327\301 \332\301\321\327\311\314, \336\324\317 \336\311\323\314\317 \320\317\323\324\322"
     "\301\304\301\327\333\311\310 \320\317\313\301 \316\305\311\332\327\305\323\324\316\317. \357\336\305"
     "\327\311\304\303\331 \307\317\327\317\322\321\324 \317 \304\305\323\321\324\311 \322\301\316\305\316"
     "\331\310.",
     "koi8-u koi8-r"},
    {"<p>\317 \345\352\360\361\374\363\371\360\357\362 \344\336\353\371\363\345 \374\364\351 \357 \341\361"
     "\351\350\354\374\362 \364\371\355 \364\361\341\365\354\341\364\351\376\355 \344\345\355 \345\337\355"
     "\341\351 \341\352\374\354\347 \343\355\371\363\364\374\362. \317\351 \354\334\361\364\365\361\345"
     "\362 \354\351\353\357\375\355 \343\351\341 \344\335\352\341.",
     "windows-1253 iso-8859-7"},
    {"<p>\267\242\321\324\310\313\313\265\243\254\304\277\307\260\273\271\262\273\326\252\265\300\323\320"
     "\266\340\311\331\310\313\312\334\311\313\241\243\304\277\273\367\325\337\313\265\264\363\324\274\323"
     "\320\312\256\270\366\310\313\261\273\313\315\315\371\322\275\324\272\275\323\312\334\326\316\301\306"
     "\241\243",
     "gbk gb18030"},
    {"<p>\215L\225\361\222S\223\226\216\322\202\315\201A\202\257\202\252\220l\202\314\220\224\202\315\202"
     "\334\202\276\225\252\202\251\202\347\202\310\202\242\202\306\217q\202\327\202\275\201B\226\332\214"
     "\202\216\322\202\311\202\346\202\351\202\306\217\134\220l\202\331\202\307\202\252\225a\211@\202\311"
     "\211^\202\316\202\352\202\275\202\306\202\242\202\244\201B",
     "shift_jis"},
    {"<p>\264\353\272\257\300\316\300\272 \272\316\273\363\300\332 \274\366\260\241 \276\306\301\367 \276"
     "\313\267\301\301\366\301\366 \276\312\276\322\264\331\260\355 \270\273\307\337\264\331. \270\361\260"
     "\335\300\332\265\351\300\272 \277\255 \270\355\300\314 \272\264\277\370\300\270\267\316 \277\305\260"
     "\334\301\263\264\331\260\355 \300\374\307\337\264\331.",
     "euc-kr"},
    {"<p>Le porte-parole a d\351clar\351 que le nombre de bless\351s n\222\351tait pas encore connu. \253 "
     "Nous v\351rifions \273, a-t-il ajout\351 \340 l\222h\364pital.",
     "windows-1252"},
    {"<p>The spokesman said it wasn\222t known how many were hurt. \223We\222re still checking,\224 he add"
     "ed \226 and left the caf\351.",
     "windows-1252"},
    {"<html lang=\042en\042><p>The spokesman said it wasn\222t known how many were hurt. \223We\222re stil"
     "l checking,\224 he added \226 and left the caf\351.",
     "windows-1252"},
    {"<html lang=\042de\042><p>Der Sprecher erkl\344rte, die Zahl der Verletzten sei noch unbekannt. Zeuge"
     "n sprachen von zehn, \204vielleicht mehr\223, \374ber Nacht.",
     "windows-1252"},
    {"<html lang=\042tr\042><p>S\366zc\374, yaral\375 say\375s\375n\375n hen\374z bilinmedi\360ini s\366yl"
     "edi. G\366rg\374 tan\375klar\375 on ki\376inin hastaneye kald\375r\375ld\375\360\375n\375 anlat\375y"
     "or.",
     "windows-1254"},
};

static void test_guesses(void)
{
    for (size_t i = 0; i < sizeof guesses / sizeof *guesses; i++) {
        size_t mark;
        const rp_encoding *e = rp_encoding_choose(rp_slice_of(guesses[i].bytes), NULL, true, &mark);
        CHECK(rp_slice_in(rp_slice_of(e->name), guesses[i].charset), "row %zu: %s", i, e->name);
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
    {"UTF-8", "utf-8"},
    {" latin1 ", "windows-1252"},
    {"ISO-8859-1", "windows-1252"},
    {"x-sjis", "shift_jis"},
    {"GB2312", "gbk"},
    {"unicode", "utf-16le"},
    {"koi8-ru", "koi8-u"},
    {"no such", NULL},
    {"", NULL},
    {"866", "ibm866"},
    {"x-x-big5", "big5"},
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
    test_guesses();
    test_notes(ctx);
    test_labels();
    test_looks();
    rp_unguard(ctx, &guard);
    rp_ctx_free(ctx);
    return check_result("html_encoding");
}
