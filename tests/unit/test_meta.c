/* test_meta.c - what whole pages say of their article: JSON-LD sound and broken, tags, microdata, visible
 * lines. */
#include "check.h"
#include "article/meta.h"
#include "article/meta_clues.h"

static rp_article read_page(rp_arena *a, const char *html, const char *url)
{
    rp_page page;
    rp_article out = {.n_blocks = 0};
    rp_article_hints hints = {rp_slice_of(url), {NULL, 0}};
    rp_page_read(a, html, strlen(html), NULL, false, &page);
    rp_meta_read(a, &page, &hints, &out);
    return out;
}

/* A field that must be absent is written as NULL. */
static void check_field(const char *page, const char *field, rp_slice got, const char *want)
{
    if (want)
        CHECK(rp_slice_equal(got, rp_slice_of(want)), "%s: %s is \"%.*s\", should be \"%s\"", page, field,
              (int)got.len, got.ptr ? got.ptr : "", want);
    else
        CHECK(!got.ptr, "%s: %s is \"%.*s\", should be absent", page, field, (int)got.len,
              got.ptr ? got.ptr : "");
}

#define PROSE                                                                                                \
    "<p>The council of Harrow Bay voted late on Thursday to close the old pier for good, after engineers "   \
    "said "                                                                                                  \
    "that two of its nine legs had been eaten through by the sea and that the third was leaning.</p>"        \
    "<p>Fishermen who have used the pier since before the war said that nobody had asked them, and that "    \
    "the "                                                                                                   \
    "new quay would be of no use to boats of their size in a westerly wind.</p>"

static const struct page_row {
    const char *name, *html, *title, *standfirst, *author, *agency, *site, *section, *published, *modified;
} pages[] = {
    {"json-ld in a graph, the author by reference",
     "<html lang=en><head><title>Pier to close | Bay Post</title><script "
     "type='application/ld+json'>{\"@graph\":["
     "{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Ann Lee\"},{\"@type\":[\"Thing\",\"NewsArticle\"],"
     "\"headline\":\"Pier to "
     "close\",\"author\":{\"@id\":\"#p1\"},\"datePublished\":\"2021-03-04T10:00:00+01:00\","
     "\"dateModified\":\"2021-03-05\",\"articleSection\":[\"Harbour\"],\"publisher\":{\"name\":\"Bay "
     "Post\"}}]}"
     "</script></head><body><h1>Pier to close</h1>" PROSE,
     "Pier to close", NULL, "Ann Lee", NULL, "Bay Post", "Harbour", "2021-03-04T10:00:00+01:00",
     "2021-03-05"},
    {"json-ld with a raw line end, a dangling comma and comment marks",
     "<title>Pier to close</title><script "
     "type='application/ld+json'><!--\n{\"@type\":\"Article\",\"headline\":\"Pier\n"
     "to close\",\"author\":[{\"name\":\"Ann "
     "Lee\"},],\"datePublished\":\"2021-03-04\",}\n//--></script><h1>Pier to "
     "close</h1>" PROSE,
     "Pier to close", NULL, "Ann Lee", NULL, NULL, NULL, "2021-03-04", NULL},
    {"json-ld that ends in the middle",
     "<title>Pier to close</title><script "
     "type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Pi</script>"
     "<h1>Pier to close</h1><p class=byline>By Ann Lee</p>" PROSE,
     "Pier to close", NULL, "Ann Lee", NULL, NULL, NULL, NULL, NULL},
    {"tags alone",
     "<meta property=og:title content='Pier to close'><meta property=og:site_name content='Bay Post'>"
     "<title>Pier to close - Bay Post</title><meta name=author content='Ann Lee, Harbour Editor'>"
     "<meta property=article:published_time content='2021-03-04T10:00:00Z'>"
     "<meta property=article:section content=Harbour>" PROSE,
     "Pier to close", NULL, "Ann Lee", NULL, "Bay Post", "Harbour", "2021-03-04T10:00:00Z", NULL},
    {"microdata",
     "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Pier to close</h1>"
     "<p itemprop=description>Engineers say the sea has eaten two of its legs.</p>"
     "<span itemprop=author>Ann Lee</span><time itemprop=datePublished "
     "datetime='2021-03-04T10:00:00+01:00'>4 March"
     "</time>" PROSE "</article>",
     "Pier to close", "Engineers say the sea has eaten two of its legs.", "Ann Lee", NULL, NULL, NULL,
     "2021-03-04T10:00:00+01:00", NULL},
    {"visible lines alone, beside another article's",
     "<body><div class=header><a href=/>Bay Post</a></div><h1>Pier to close</h1><div>By Ann Lee</div>"
     "<div>4 March 2021, 10:00 CET</div>" PROSE
     "<div class=related><a href=/2>Ferry late again</a> <span class=date>"
     "7 May 2019</span><span class=author>Bo Ek</span></div>",
     "Pier to close", NULL, "Ann Lee", NULL, NULL, NULL, "2021-03-04T10:00:00+01:00", NULL},
    {"a name and a date with no label",
     "<body><h1>Pier to close</h1><div>Ann Lee · 4 March 2021 · 3 min read</div>" PROSE, "Pier to close",
     NULL, "Ann Lee", NULL, NULL, NULL, "2021-03-04", NULL},
    {"an agency's copy", "<body><h1>Pier to close</h1><p class=byline>By Ann Lee, Associated Press</p>" PROSE,
     "Pier to close", NULL, "Ann Lee", "AP", NULL, NULL, NULL, NULL},
    {"an agency named in the dateline",
     "<body><h1>Pier to close</h1><p>HARROW BAY (Reuters) - The council voted late on Thursday to close the "
     "pier.</p>",
     "Pier to close", NULL, NULL, "Reuters", NULL, NULL, NULL, NULL},
    {"no date: a copyright line, prose and comments have them",
     "<body><h1>Pier to close</h1><p>It opened on 4 March 1921, when the bay had no road and every crate of "
     "fish was "
     "carried up the hill on somebody's back or not at all.</p>" PROSE
     "<div id=comments><p class=comment-date>5 March 2021</p></div><footer>Copyright 1 January 2020</footer>",
     "Pier to close", NULL, NULL, NULL, NULL, NULL, NULL, NULL},
    {"a list of events: no date is the page's",
     "<body><h1>What is on at the pier</h1><p>4 March 2021</p><p>6 March 2021</p><p>7 March 2021</p><p>9 "
     "April 2021</p>",
     "What is on at the pier", NULL, NULL, NULL, NULL, NULL, NULL, NULL},
    {"the day shown, where the one declared is that of a later move",
     "<meta property=article:published_time content='2024-07-05'><body><h1>Pier to close</h1><div>4 March "
     "2021</div>" PROSE,
     "Pier to close", NULL, NULL, NULL, NULL, NULL, "2021-03-04", NULL},
    {"a site's name in capitals before the title",
     "<title>Bay Post: Pier to close</title><meta property=og:site_name content='Bay Post'>" PROSE,
     "Pier to close", NULL, NULL, NULL, "Bay Post", NULL, NULL, NULL},
    {"the site's name as its only h1",
     "<title>Pier to close for good | Bay Post</title><meta property=og:site_name content='Bay Post'><h1>Bay "
     "Post</h1>"
     "<h2>Pier to close for good</h2>" PROSE,
     "Pier to close for good", NULL, NULL, NULL, "Bay Post", NULL, NULL, NULL},
};

static void test_pages(rp_arena *a)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        const struct page_row *p = &pages[i];
        rp_article got = read_page(a, p->html, NULL);
        check_field(p->name, "title", got.title, p->title);
        check_field(p->name, "standfirst", got.standfirst, p->standfirst);
        check_field(p->name, "author", got.n_byline ? got.byline[0] : (rp_slice){NULL, 0}, p->author);
        check_field(p->name, "agency", got.agency, p->agency);
        check_field(p->name, "site", got.site, p->site);
        check_field(p->name, "section", got.section, p->section);
        check_field(p->name, "published", got.published, p->published);
        check_field(p->name, "modified", got.modified, p->modified);
    }
}

#define LINKED(dates) "<script type='application/ld+json'>{\"@type\":\"Article\"," dates "}</script>"
#define HEAD "<body><h1>Pier to close</h1>"
#define AWAY PROSE PROSE /* two paragraphs and more, so that what follows is away from the headline */

/* Which of a page's dates is its own: the rules of meta_dates.c, each by a page. */
static const struct date_row {
    const char *name, *html, *published, *modified;
} date_rows[] = {
    {"a shown change goes before a date in JSON-LD alone",
     LINKED("\"datePublished\":\"2019-05-02\",\"dateModified\":\"2021-03-04\"") HEAD "<p>Updated 4 March 2021</p>" PROSE,
     "2021-03-04", "2021-03-04"},
    {"but not before one that <meta> declares too",
     "<meta property=article:published_time content=2019-05-02>" HEAD "<p>Updated 4 March 2021</p>" PROSE,
     "2019-05-02", "2021-03-04"},
    {"one day apart is the time zone",
     "<meta property=article:published_time content=2021-03-05T01:00:00Z>" HEAD "<p>4 March 2021</p>" PROSE,
     "2021-03-05T01:00:00Z", NULL},
    {"unless the address has the day shown",
     "<link rel=canonical href=https://bay.example/2021/03/04/pier>"
     "<meta property=article:published_time content=2021-03-05T01:00:00Z>" HEAD "<p>4 March 2021</p>" PROSE,
     "2021-03-04", NULL},
    {"day and month are told by another place",
     LINKED("\"datePublished\":\"2021-03-04T10:00:00Z\"") HEAD "<p>4.3.2021</p>" PROSE, "2021-03-04T10:00:00Z", NULL},
    {"or by a link to the page itself",
     HEAD "<p>04-03-2021</p>" PROSE "<h4>Pier to close</h4><time datetime=2021-03-04>March 04, 2021</time>", "2021-03-04",
     NULL},
    {"a year before a date is another's", "<body><div class=post-meta><h1>Piers of 2024</h1> March 1st, 2023</div>" PROSE,
     "2023-03-01", NULL},
    {"below the text, with a label", HEAD AWAY "<p>Posted on 4 March 2021 at 19:00 by Ann Lee</p>", "2021-03-04", NULL},
    {"in a column, the label a line of its own", HEAD AWAY "<div class=sidebar><h4>Published:</h4><p>4 March 2021</p></div>",
     "2021-03-04", NULL},
    {"below the text, by the author's name", "<meta name=author content='Ann Lee'>" HEAD AWAY "<p>Written by Ann Lee</p><p>4 March 2021</p>", "2021-03-04", NULL},
    {"below the text, with nothing to say what it is", HEAD AWAY "<p>4 March 2021</p>", NULL, NULL},
    {"right under the headline, in whatever element",
     "<body><div class=newsletter-head><h1>Pier to close</h1></div><div class=newsletter-details><p>4 March 2021</p></div>"
     PROSE, "2021-03-04", NULL},
    {"a front page has none",
     "<link rel=canonical href=https://bay.example/><meta property=article:published_time content=2021-03-04>" HEAD PROSE,
     NULL, NULL},
    {"an article whose address was cut to its host has",
     "<link rel=canonical href=https://bay.example/><meta property=og:type content=article>"
     "<meta property=article:published_time content=2021-03-04>" HEAD PROSE, "2021-03-04", NULL},
    {"a product has none", "<meta property=og:type content=product><meta name=date content=2021-03-04>" HEAD PROSE, NULL,
     NULL},
    {"a declared date away from the headline is a teaser's",
     "<meta name=date content='March 4, 2021'>" HEAD AWAY "<i itemprop=datePublished content=2022-05-06>May 6</i>",
     "2021-03-04", NULL},
};

static void test_dates(rp_arena *a)
{
    for (size_t i = 0; i < sizeof date_rows / sizeof *date_rows; i++) {
        rp_article got = read_page(a, date_rows[i].html, NULL);
        check_field(date_rows[i].name, "published", got.published, date_rows[i].published);
        check_field(date_rows[i].name, "modified", got.modified, date_rows[i].modified);
    }
}

static void test_sites(rp_arena *a)
{
    static const struct {
        const char *named, *host, *site;
    } rows[] = {
        {"Bay Post | News from the coast", "bay.example", "Bay Post"},
        {"Read us first - Bay Post", "www.baypost.example", "Bay Post"},
        {"Bay Post: All the News", "baypost.example", "Bay Post"},
        {"What we think of boats, engines and ropes", "bay.example", "What we think of boats, engines and ropes"},
        {"What we think of boats and ropes | All of it", "bay.example", "What we think of boats and ropes | All of it"},
        {"A - B | C", "bay.example", "A"},
        {" | ", "bay.example", "|"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_slice html = rp_arena_format(a, "<meta property=og:site_name content='%s'><link rel=canonical href=https://%s/a>" HEAD PROSE,
                                        rows[i].named, rows[i].host);
        check_field(rows[i].named, "site", read_page(a, html.ptr, NULL).site, rows[i].site);
    }
    rp_article got = read_page(a, "<meta property=article:section content=https://bay.example/a>" HEAD PROSE, NULL);
    check_field("an address", "section", got.section, NULL);
}

/* Elements called after authors and dates, nested without end and with no text: each is read in bounded steps. */
static void test_hollow(rp_arena *a)
{
    enum { N = 100000 };
    static const char unit[] = "<div class='author date'>";
    char *html = rp_arena_alloc(a, N * (sizeof unit - 1) + 1);
    for (size_t i = 0; i < N; i++)
        memcpy(html + i * (sizeof unit - 1), unit, sizeof unit - 1);
    rp_article got = read_page(a, html, NULL);
    CHECK(!got.n_byline && !got.published.ptr, "nothing in it");
}

static void test_given(rp_arena *a)
{
    rp_page page;
    rp_article out = {.n_blocks = 0};
    rp_article_hints hints = {RP_LIT("https://bay.example/a?b"), RP_LIT("2020-01-02")};
    const char *html =
        "<link rel=canonical href='/2021/03/04/pier'><meta name=date content=2021-03-04><h1>Pier</h1>";
    rp_page_read(a, html, strlen(html), NULL, false, &page);
    rp_meta_read(a, &page, &hints, &out);
    CHECK_SLICE(out.published, "2020-01-02");
    CHECK(out.n_dates == 2 && out.dates[0].from == RP_FROM_GIVEN && out.dates[1].from == RP_FROM_META);
    CHECK_SLICE(out.canonical_url, "https://bay.example/2021/03/04/pier");
}

static void test_urls(rp_arena *a)
{
    static const struct {
        const char *base, *ref, *want; /* want NULL: none */
    } rows[] = {
        {"https://a.example/x/y?z#f", "https://b.example/", "https://b.example/"},
        {"https://a.example/x/y?z#f", "//b.example/q", "https://b.example/q"},
        {"https://a.example/x/y?z#f", "/q", "https://a.example/q"},
        {"https://a.example/x/y?z#f", "q", "https://a.example/x/q"},
        {"https://a.example/x/y?z#f", "../q", "https://a.example/q"},
        {"https://a.example/x/y?z#f", "../../../q/./r?a/../b", "https://a.example/q/r?a/../b"},
        {"https://a.example/x/y?z#f", "?q", "https://a.example/x/y?q"},
        {"https://a.example", "q", "https://a.example/q"},
        {"https://a.example/x", "javascript:alert(1)", NULL},
        {"https://a.example/x", "mailto:a@b.example", NULL},
        {"https://a.example/x", "/a b", NULL},
        {"https://a.example/x", "", NULL},
        {"file:///x", "y", NULL},
        {NULL, "/y", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_field(rows[i].ref, "resolved",
                    rp_url_resolve(a, rp_slice_of(rows[i].base), rp_slice_of(rows[i].ref)), rows[i].want);
    CHECK_SLICE(rp_url_host(RP_LIT("https://www.a.example:8080/x")), "a.example");
    CHECK(!rp_url_host(RP_LIT("/x")).ptr);
}

static void test_language(rp_arena *a)
{
    static const char english[] = "<html lang=de><h1>Pier</h1>" PROSE,
                      none[] = "<html lang=en_GB><h1>Pier</h1>";
    static const char german[] = "<html lang=en><h1>Die Seebrücke</h1><p>Der Rat der Stadt hat am späten "
                                 "Donnerstag beschlossen, die alte "
                                 "Seebrücke für immer zu schließen, weil zwei ihrer neun Beine von der See "
                                 "zerfressen sind und das dritte sich "
                                 "neigt. Die Fischer sagten, dass sie niemand gefragt habe und dass der neue "
                                 "Kai bei Westwind für ihre Boote "
                                 "nicht zu gebrauchen ist.</p>";
    static const char japanese[] =
        "<h1>桟橋</h1><p>町の議会は木曜の夜、古い桟橋を閉じることを決めた。技師によれば九本の脚のうち"
        "二本が海に食われ、三本目も傾いているという。漁師たちは、誰も自分たちに尋ねなかったと話した。</p>";
    CHECK_SLICE(read_page(a, english, NULL).lang, "en");
    CHECK_SLICE(read_page(a, german, NULL).lang, "de");
    CHECK_SLICE(read_page(a, japanese, NULL).lang, "ja");
    CHECK_SLICE(read_page(a, none, NULL).lang, "en");
    CHECK(!read_page(a, "<h1>Pier</h1>", NULL).lang.ptr);
}

/* Absurd lengths and depths are cut or dropped, and nothing is kept that cannot be printed. */
static void test_hostile(rp_arena *a)
{
    size_t n = 300000;
    char *html = rp_arena_alloc(a, n + 200);
    memset(html, '[', n);
    memcpy(html, "<script type='application/ld+json'>", 35);
    memcpy(html + n, "</script><h1>Pier\x01 to\x02 close</h1>", 33);
    CHECK_SLICE(read_page(a, html, NULL).title, "Pier to close");
    memset(html, 'x', n);
    memcpy(html, "<h1>", 4);
    rp_article got = read_page(a, html, NULL);
    CHECK(got.title.len <= 1000, "%zu", got.title.len);
    got = read_page(a, "<meta name=author content='&#1;&#x202e;Ann&#7; Lee'><h1>Pier</h1>", NULL);
    CHECK(got.n_byline == 1);
    if (got.n_byline)
        CHECK_SLICE(got.byline[0], "Ann Lee");
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 1 << 28);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_pages(&a);
    test_dates(&a);
    test_sites(&a);
    test_hollow(&a);
    test_given(&a);
    test_urls(&a);
    test_language(&a);
    test_hostile(&a);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("meta");
}
