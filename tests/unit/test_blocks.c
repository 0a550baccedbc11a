/* test_blocks.c - a page cut into blocks: a row a page, its blocks' texts parted by "~". */
#include "check.h"
#include "page/page.h"

typedef struct world {
    rp_ctx *ctx;
    rp_arena arena;
} world;

static rp_page read_page(world *w, const char *html)
{
    rp_page page;
    rp_page_read(&w->arena, html, strlen(html), "utf-8", false, &page);
    return page;
}

static rp_slice joined(world *w, const rp_page *page)
{
    rp_slice all = {"", 0};
    for (uint32_t i = 0; i < page->n_blocks; i++)
        all = rp_arena_format(&w->arena, "%.*s%s%.*s", (int)all.len, all.ptr, i ? "~" : "",
                              (int)page->blocks[i].text.len, page->blocks[i].text.ptr);
    return all;
}

static const struct {
    const char *html, *blocks;
} cuts[] = {
    {"<p>One <b>bold</b>, <i>two</i>.</p><p>Three</p>", "One bold, two.~Three"},
    {"<p>  white \n\t space&nbsp; here  </p>", "white space here"},
    {"<p>co<b>op</b>erate</p>", "cooperate"},
    {"<p>soft&shy;hyphen and zero&#8203;width</p>", "softhyphen and zerowidth"},
    {"<div>before<p>within</p>after</div>", "before~within~after"},
    {"<p>one<br>line</p>", "one line"},
    {"<p>first<br><br>second<br/>\n<br>third</p>", "first~second~third"},
    {"<p>first<br><b>x</b><br>second</p>", "first x second"},
    {"<script>var a = '<p>no</p>'</script><style>p{}</style><p>yes</p><template><p>no</p></template>", "yes"},
    {"<p>Choose <select><option>one<option>two</select> or <button>Press</button> now</p>", "Choose or now"},
    {"<h3><button>What is it?</button></h3><p>A thing.</p>", "What is it?~A thing."},
    {"<p><img alt='a picture'>Text<svg><title>icon</title></svg></p>", "Text"},
    {"<p>x<textarea>typed</textarea><iframe>frame</iframe><video>fallback</video></p>", "x"},
    {"<ul><li>one<li>two<ul><li>three</ul></ul>", "one~two~three"},
    {"<table><tr><th>Town<th>Hurt<tr><td>Aln<td>3</table>", "Town | Hurt~Aln | 3"},
    {"<table><tr><td><p>cell</p><td>other</table>", "cell~other"},
    {"<table><tr><td>a<b>b</b></td><td></td><td>c</td></tr></table>", "ab | c"},
    {"<dl><dt>term<dd>meaning</dl>", "term~meaning"},
    {"<pre>\n  two\n    lines\n</pre>", "  two\n    lines"},
    {"<pre>a<br>b</pre>", "a\nb"},
    {"<a href=x><div>in</div>out</a>", "in~out"},
    {"<p>nothing</p><p> &nbsp; </p><div><span></span></div>", "nothing"},
    {"<ruby>\xE6\xBC\xA2<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "\xE6\xBC\xA2kan"},
    {"<!-- no --><p>yes<!-- no --> and</p>", "yes and"},
    {"", ""},
};

static void test_cuts(world *w)
{
    for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
        rp_slice html = rp_arena_format(&w->arena, "<!doctype html><body>%s", cuts[i].html);
        rp_page page = read_page(w, html.ptr);
        CHECK_SLICE(joined(w, &page), cuts[i].blocks);
    }
}

static void test_hidden(world *w)
{
    static const struct {
        const char *html;
        bool hidden;
    } rows[] = {
        {"<p>x", false},
        {"<div hidden><p>x</div>", true},
        {"<div style='color:red; Display : none'><p>x</div>", true},
        {"<div style='display:block'><p>x</div>", false},
        {"<p style='visibility: hidden'>x", true},
        {"<body><noscript><p>x</noscript>", true},
        {"<dialog>x</dialog>", true},
        {"<dialog open>x</dialog>", false},
        {"<body style='display:none'><p>x", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_page page = read_page(w, rows[i].html);
        CHECK(page.n_blocks == 1 && page.blocks[0].hidden == rows[i].hidden, "%s", rows[i].html);
    }
}

static void test_counts(world *w)
{
    rp_page page = read_page(w, "<body><p>Say <a href=x>two words</a> and <a>more</a></p><h2>Last</h2>");
    CHECK(page.n_blocks == 2, "%u", page.n_blocks);
    CHECK(page.blocks[0].words == 5 && page.blocks[0].node->tag == RP_TAG_P, "%u", page.blocks[0].words);
    CHECK(page.blocks[0].link_bytes >= strlen("two wordsmore") && page.blocks[0].link_bytes < 18, "%u",
          page.blocks[0].link_bytes);
    CHECK(page.blocks[1].node->tag == RP_TAG_H2 && !page.blocks[1].link_bytes, "heading");
}

/* A block leads back to the bytes it was read from. */
static void test_bytes(world *w)
{
    const char *html = "<body><div>\n  <p> Caf&eacute; <b>open</b>\n</p></div>";
    rp_page page = read_page(w, html);
    CHECK(page.n_blocks == 1, "%u", page.n_blocks);
    rp_slice from = {html + page.blocks[0].start, page.blocks[0].end - page.blocks[0].start};
    CHECK_SLICE(from, "Caf&eacute; <b>open");
    CHECK_SLICE(page.blocks[0].text, "Caf\xC3\xA9 open");
}

static void test_plain(world *w)
{
    rp_page page;
    const char *text = "First line\r\n\r\n\n  Second, longer line \nThird";
    rp_page_read(&w->arena, text, strlen(text), NULL, true, &page);
    CHECK_SLICE(joined(w, &page), "First line~Second, longer line~Third");
    CHECK(page.n_blocks == 3 && page.blocks[1].lines_before == 2 && !page.blocks[2].lines_before, "%u",
          page.n_blocks);
    CHECK(!memcmp(text + page.blocks[1].start, "Second", 6) && page.blocks[1].words == 3, "place");
}

/* Lines broken to one width are one paragraph up to an empty line. */
static void test_wrapped(world *w)
{
    rp_page page;
    const char *text = "The ferry Alma ran aground off Port Ness on Tuesday with some\n"
                       "two hundred people on board, the coastguard said. Nobody was\n"
                       "hurt, according to the operator, which said that the tide\n"
                       "should float her off.\n\nPassengers were given tea and blankets while they waited, and\n"
                       "a band played on, one of them said by telephone from the deck\nof the ship.\n";
    rp_page_read(&w->arena, text, strlen(text), NULL, true, &page);
    CHECK(page.n_blocks == 2, "%u", page.n_blocks);
    CHECK(rp_slice_find(page.blocks[0].text, RP_LIT("some two hundred"), 0) < page.blocks[0].text.len, "joined");
    CHECK(!memcmp(text + page.blocks[1].end - 5, "ship.", 5), "place");
}

static void test_limit(world *w)
{
    uint32_t usual = rp_ctx_limits(w->ctx)->blocks;
    rp_ctx_limits(w->ctx)->blocks = 2;
    rp_page page = read_page(w, "<p>1<p>2<p>3<p>4");
    CHECK(page.n_blocks == 2 && page.n_notes == 1, "%u blocks, %u notes", page.n_blocks, page.n_notes);
    rp_ctx_limits(w->ctx)->blocks = usual;
}

int main(void)
{
    world w;
    if (rp_ctx_new(&w.ctx) != RP_OK)
        return 1;
    rp_arena_init(&w.arena, w.ctx, (size_t)64 << 20);
    test_cuts(&w);
    test_hidden(&w);
    test_counts(&w);
    test_bytes(&w);
    test_plain(&w);
    test_wrapped(&w);
    test_limit(&w);
    rp_arena_free(&w.arena);
    rp_ctx_free(w.ctx);
    return check_result("blocks");
}
