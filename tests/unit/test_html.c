/* test_html.c - the tree of small pages with its places in the source, the notes of the limits, and that
 * hostile pages take linear time. What the standard says of trees is in tests/corpus/html5lib.py. */
#include "check.h"
#include "base/buf.h"
#include "page/html.h"

#include <time.h>

/* The tree in a line: <name start-end children>, 'text' start-end; what no tag stands for has no numbers. */
static void describe(rp_buf *out, const rp_node *root)
{
    for (const rp_node *n = root->first; n;) {
        if (n->type == RP_NODE_TEXT) {
            rp_buf_str(out, "'");
            rp_buf_add(out, n->text);
            rp_buf_str(out, "'");
        } else {
            rp_buf_str(out, n->type == RP_NODE_ELEMENT ? "<" : n->type == RP_NODE_COMMENT ? "<!--" : "<!");
            rp_buf_add(out, n->type == RP_NODE_COMMENT ? n->text : n->name);
        }
        if (!(n->flags & RP_NODE_IMPLIED))
            rp_buf_printf(out, " %u-%u", n->start, n->end);
        if (n->first) {
            rp_buf_str(out, " ");
            n = n->first;
            continue;
        }
        for (;; n = n->parent) {
            if (n->type == RP_NODE_ELEMENT)
                rp_buf_str(out, ">");
            if (n->next || n->parent == root)
                break;
        }
        rp_buf_str(out, n->next ? " " : "");
        n = n->next;
    }
}

/* Rows of a body's content and what becomes of it. */
static const struct {
    const char *html, *tree;
} rows[] = {
    {"<p>One<p>Two</p>", "<p 0-6 'One' 3-6> <p 6-16 'Two' 9-12>"},
    {"<ul><li>a<li>b</ul>c", "<ul 0-19 <li 4-9 'a' 8-9> <li 9-14 'b' 13-14>> 'c' 19-20"},
    {"a&amp;b &lt; c &copy d", "'a&b < c \xC2\xA9 d' 0-22"},
    {"x\r\ny\rz", "'x\ny\nz' 0-6"},
    {"a<!-- note -->b", "'a' 0-1 <!-- note  1-14 'b' 14-15"},
    {"<b>1<p>2</b>3", "<b 0-12 '1' 3-4> <p 4-13 <b '2' 7-8> '3' 12-13>"},
    {"<table>x<tr><td>y</table>", "'x' 7-8 <table 0-25 <tbody <tr 8-17 <td 12-17 'y' 16-17>>>>"},
    {"<h2>t</h3>u", "<h2 0-10 't' 4-5> 'u' 10-11"},
    {"<pre>\nkept\n</pre>", "<pre 0-17 'kept\n' 6-11>"},
    {"<svg><foreignobject>x</svg>y", "<svg 0-27 <foreignObject 5-21 'x' 20-21>> 'y' 27-28"},
    {"<img src=a>t<br/>u", "<img 0-11> 't' 11-12 <br 12-17> 'u' 17-18"},
    {"<textarea>\n<b></textarea>", "<textarea 0-25 '<b>' 11-14>"},
    {"<noscript><p>seen</p></noscript>", "<noscript 0-32 <p 10-21 'seen' 13-17>>"},
    {"3 < 4 <3", "'3 < 4 <3' 0-8"},
};

static void test_trees(rp_ctx *ctx)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_arena a;
        rp_buf out;
        rp_arena_init(&a, ctx, 1 << 24);
        rp_buf_init(&out, 1 << 20);
        describe(&out, rp_html_parse_fragment(&a, rp_slice_of(rows[i].html), RP_LIT("body"), RP_NS_HTML));
        CHECK_SLICE(((rp_slice){out.ptr, out.len}), rows[i].tree);
        rp_buf_free(&out);
        rp_arena_free(&a);
    }
}

static void test_document(rp_ctx *ctx)
{
    rp_arena a;
    rp_buf out;
    rp_slice *notes = NULL;
    uint32_t n_notes = 0;
    rp_arena_init(&a, ctx, 1 << 24);
    rp_buf_init(&out, 1 << 20);
    rp_slice page =
        RP_LIT("<!DOCTYPE html><html><head><title>T&eacute;</title></head><body>b</body></html>\n");
    rp_node *document = rp_html_parse(&a, page, &notes, &n_notes);
    describe(&out, document);
    CHECK_SLICE(
        ((rp_slice){out.ptr, out.len}),
        "<!html 0-15 <html 15-79 <head 21-58 <title 27-51 'T\xC3\xA9' 34-43>> <body 58-72 'b\n' 64-80>>");
    CHECK(!(document->flags & RP_NODE_QUIRKS) && !n_notes);
    CHECK((rp_html_parse(&a, RP_LIT("<p>"), &notes, &n_notes)->flags & RP_NODE_QUIRKS));
    rp_buf_free(&out);
    rp_arena_free(&a);
}

static rp_slice repeat(rp_arena *a, const char *unit, size_t bytes)
{
    size_t n = strlen(unit), at = 0;
    char *p = rp_arena_alloc(a, bytes + n);
    for (; at < bytes; at += n)
        memcpy(p + at, unit, n);
    return (rp_slice){p, at};
}

static uint32_t deepest(const rp_node *root)
{
    uint32_t depth = 0, most = 0;
    for (const rp_node *n = root; n;) {
        most = depth > most ? depth : most;
        if (n->first) {
            n = n->first;
            depth++;
            continue;
        }
        for (; n != root && !n->next; n = n->parent)
            depth--;
        n = n == root ? NULL : n->next;
    }
    return most;
}

static void test_limits(rp_ctx *ctx)
{
    static const struct {
        const char *unit, *note;
    } limited[] = {{"<div>", "html: 19490 elements nested deeper than 512 were put beside their parents"},
                   {"<form><div></form>", NULL},
                   {"<b><div>x</b>", NULL}};
    for (size_t i = 0; i < sizeof limited / sizeof *limited; i++) {
        rp_arena a;
        rp_slice *notes = NULL;
        uint32_t n_notes = 0;
        rp_arena_init(&a, ctx, (size_t)1 << 28);
        const rp_node *document = rp_html_parse(&a, repeat(&a, limited[i].unit, 100000), &notes, &n_notes);
        CHECK(deepest(document) <= 514, "%s: %u", limited[i].unit, deepest(document));
        CHECK(n_notes == 1, "%s", limited[i].unit);
        if (limited[i].note && n_notes)
            CHECK_SLICE(notes[0], limited[i].note);
        rp_arena_free(&a);
    }
}

static void test_attributes(rp_ctx *ctx)
{
    rp_arena a;
    rp_slice *notes = NULL;
    uint32_t n_notes = 0;
    rp_arena_init(&a, ctx, 1 << 24);
    ctx->limits.attributes = 3;
    rp_slice page = RP_LIT("<p a=1 B='2' a=3 c d e>");
    const rp_node *n = rp_html_parse(&a, page, &notes, &n_notes)->first->last->first;
    CHECK_SLICE(rp_node_attr(n, "a"), "1");
    CHECK_SLICE(rp_node_attr(n, "b"), "2");
    CHECK_SLICE(rp_node_attr(n, "c"), "");
    CHECK(!rp_node_attr(n, "d").ptr && !rp_node_attr(n, "e").ptr);
    CHECK(n_notes == 1);
    CHECK_SLICE(notes[0], "html: 2 attributes over the limit of 3 for one tag were dropped");
    ctx->limits.attributes = 1024;
    rp_arena_free(&a);
}

/* Units that made parsers quadratic. */
static const char *const hostile[] = {
    "<",
    "<b>",
    "<b><p>",
    "<p><font>a",
    "<b><div>x</b>",
    "<a><div>",
    "<nobr><div>",
    "<table>",
    "<table>a",
    "<table><tr><td>x<b>",
    "<!--",
    "<!-- -!-",
    "<svg><![CDATA[",
    "<svg><desc><p>",
    "<template><tr>",
    "<select><option>",
    "&notit",
    "<script><!--<script>",
    "<title></titl",
    "</x>",
    "<form><div></form>",
    "<html a>",
    "<a b=\"",
    "a\r\n",
    "<i x=1 y=2 x=3 ",
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* 1 MB of each within two seconds: a quadratic parser takes minutes, a linear one a few hundredths. */
static void test_hostile(rp_ctx *ctx)
{
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        rp_arena a;
        rp_slice *notes = NULL;
        uint32_t n_notes = 0;
        rp_arena_init(&a, ctx, (size_t)1 << 30);
        double from = now();
        rp_html_parse(&a, repeat(&a, hostile[i], 1000000), &notes, &n_notes);
        CHECK(now() - from < 2.0, "%s: %.1f s", hostile[i], now() - from);
        CHECK(a.taken < (size_t)200 << 20, "%s: %zu bytes", hostile[i], a.taken);
        rp_arena_free(&a);
    }
}

int main(void)
{
    rp_ctx *ctx;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK || RP_GUARD(ctx, &guard))
        return 1;
    test_trees(ctx);
    test_document(ctx);
    test_limits(ctx);
    test_attributes(ctx);
    test_hostile(ctx);
    rp_unguard(ctx, &guard);
    rp_ctx_free(ctx);
    return check_result("html");
}
