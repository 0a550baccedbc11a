/* test_body.c - choosing the body: each row of its tables, and small pages and dumps of our own. */
#include "check.h"
#include "article/article.h"
#include "article/body.h"
#include "article/body_context.h"
#include "article/body_features.h"
#include "article/body_model.h"
#include "article/body_page_tab.h"
#include "article/body_words.h"
#include "article/dump_tab.h"

typedef struct world {
    rp_ctx *ctx;
    rp_arena arena;
} world;

static void test_furniture_rows(void)
{
    for (size_t i = 0; i < sizeof furniture_rows / sizeof *furniture_rows; i++)
        CHECK(rp_furniture_of(rp_slice_of(furniture_rows[i].example)) == furniture_rows[i].furniture, "%s",
              furniture_rows[i].example);
    static const char *const none[] = {"Commentary on the vote was sparse", "Latest figures show a rise",
                                       "Searching for the ferry", "Sharks return to the bay"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CHECK(rp_furniture_of(rp_slice_of(none[i])) == RP_FURNITURE_NONE, "%s", none[i]);
}

static void test_path_rows(world *w)
{
    for (size_t i = 0; i < sizeof path_words / sizeof *path_words; i++) {
        rp_slice html = rp_arena_format(&w->arena, "<link rel=canonical href='https://x.example%s'><p>a",
                                        path_words[i].example);
        rp_page page;
        rp_page_hints hints;
        rp_page_read(&w->arena, html.ptr, html.len, NULL, false, &page);
        rp_page_hints_read(&page, &hints);
        CHECK(hints.path >= path_words[i].path, "%s: %d", path_words[i].example, hints.path);
    }
}

static void test_page_hints(world *w)
{
    const char *html = "<head><meta property='og:type' content='article'><script type='application/ld+json'>"
                       "{\"@type\":\"NewsArticle\"}</script></head><body><time>1 May</time>";
    rp_page page;
    rp_page_hints h;
    rp_page_read(&w->arena, html, strlen(html), NULL, false, &page);
    rp_page_hints_read(&page, &h);
    CHECK(h.og == 1 && h.ld_article && !h.ld_product && h.times == 1 && h.scripts && h.path_depth == -1, "hints");
}

static void test_roles(void)
{
    static const struct {
        const char *name;
        rp_role role;
    } rows[] = {
        {"site-footer", RP_ROLE_FOOTER}, {"mainNav", RP_ROLE_NAV},          {"relatedPosts", RP_ROLE_RELATED},
        {"col sidebar-2", RP_ROLE_SIDE}, {"entry-content", RP_ROLE_CONTENT}, {"commentlist", RP_ROLE_COMMENT},
        {"wp-caption-text", RP_ROLE_CAPTION}, {"ad", RP_ROLE_AD},
    };
    rp_role_index x;
    rp_role_index_make(&x);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(rp_roles_of_name(&x, rp_slice_of(rows[i].name)) >> rows[i].role & 1, "%s", rows[i].name);
    CHECK(!(rp_roles_of_name(&x, RP_LIT("header")) >> RP_ROLE_AD & 1), "no ad in header");
    CHECK(!rp_roles_of_name(&x, RP_LIT("x9 --")), "no role");
}

static void test_words(void)
{
    rp_buckets a, b;
    rp_buckets_of_text(RP_LIT("Posted in 2023"), &a);
    rp_buckets_of_text(RP_LIT("posted IN 1999"), &b);
    CHECK(a.n == 5 && b.n == 5 && !memcmp(a.at, b.at, a.n * sizeof *a.at), "case and digits are as one: %u", a.n);
    rp_buckets_of_text(RP_LIT("-- .. !"), &a);
    CHECK(!a.n && !rp_weight_of_text(&a).mean, "no words, no weight");
}

/* Every feature of a small page is within its range, and the outline knows its blocks. */
static void test_outline(world *w)
{
    const char *html =
        "<body><ul class=nav><li><a href=1>Home</a><li><a href=2>News</a></ul><div class=post><h1>Bridge shut</h1>"
        "<p>The old bridge was shut on Monday after divers found cracks in two of its piers, the town said.</p>"
        "<p>Buses, lorries and cars will go round by the mill, which adds nine miles, for at least a month.</p></div>";
    rp_page page;
    rp_outline o;
    rp_page_read(&w->arena, html, strlen(html), NULL, false, &page);
    rp_outline_make(&w->arena, &page, &o);
    CHECK(page.n_blocks == 5 && o.best != RP_NONE, "%u", page.n_blocks);
    CHECK_SLICE(rp_node_attr(o.nodes[o.best].node, "class"), "post");
    CHECK(o.nodes[o.best].first == 2 && o.nodes[o.best].end == 5, "its blocks");
    const int16_t *rows = rp_body_features(&w->arena, &o);
    const int16_t *p = rows + 3 * RP_N_BODY_FEATURES, *li = rows;
    CHECK(p[RP_BODY_from_headline] == 1 && p[RP_BODY_out_of_best] == 0 && p[RP_BODY_below_best] == 1, "paragraph");
    CHECK(li[RP_BODY_link] == 1000 && li[RP_BODY_role_NAV] == 1 && li[RP_BODY_twins0] == 2, "menu");
    CHECK(p[RP_BODY_sig_share] == 0 || p[RP_BODY_sig_share] <= 1000, "share");
}

/* Blocks asked for side by side get the chances that each gets alone: the lanes do not mix. */
static void test_lanes(void)
{
    enum { N = 37 };
    static int16_t rows[N * RP_N_BODY_FEATURES];
    static const size_t width[] = {[RP_BODY_OF_PAGE] = RP_N_BODY_FEATURES, [RP_BODY_OF_DUMP] = RP_N_LINE_FEATURES};
    uint32_t together[N], alone, seen = 0;
    uint64_t draw = 7;
    for (size_t i = 0; i < N * RP_N_BODY_FEATURES; i++) {
        draw = draw * 6364136223846793005u + 1442695040888963407u;
        rows[i] = (int16_t)((draw >> 33) % 7 ? (draw >> 40) % 1000 : draw >> 48);
    }
    for (int model = RP_BODY_OF_PAGE; model <= RP_BODY_OF_DUMP; model++) {
        rp_body_chances((rp_body_model)model, rows, N, together);
        for (size_t i = 0; i < N; i++) {
            rp_body_chances((rp_body_model)model, rows + i * width[model], 1, &alone);
            CHECK(alone == together[i] && alone <= RP_CHANCE_ONE, "model %d, block %zu: %u, %u", model, i, alone, together[i]);
            seen |= alone != together[0];
        }
    }
    CHECK(seen, "the chances differ");
}

/* The log odds of each chance that the table holds give that chance again, and rise with it. */
static void test_odds(void)
{
    int32_t last = INT32_MIN;
    for (uint32_t chance = 0; chance <= RP_CHANCE_ONE; chance++) {
        int32_t odds = rp_body_odds(chance);
        CHECK(odds >= last, "%u: %d after %d", chance, odds, last);
        last = odds;
    }
    for (int32_t odds = -8 * RP_ODDS_ONE; odds <= 8 * RP_ODDS_ONE; odds += RP_ODDS_ONE / 16) {
        uint32_t chance = rp_body_chance(odds);
        CHECK(rp_body_chance(rp_body_odds(chance)) == chance, "%d: %u", odds, chance);
    }
    CHECK(rp_body_odds(RP_CHANCE_ONE / 2) == 0 && rp_body_chance(0) == RP_CHANCE_ONE / 2, "even");
}

static rp_article read_article(world *w, const char *text)
{
    rp_page page;
    rp_article article;
    rp_article_hints hints = {{NULL, 0}, {NULL, 0}};
    rp_page_read(&w->arena, text, strlen(text), "utf-8", false, &page);
    rp_article_find(&w->arena, &page, &hints, false, &article);
    return article;
}

#define ONE "The ferry Alma ran aground off Port Ness on Tuesday with 212 people on board, the coastguard said."
#define TWO "Nobody was hurt, according to the operator, which said that the tide should float her off by evening."
#define THREE "Passengers were given tea and blankets while they waited, and a band played on, one of them reported."

static void test_dump(world *w)
{
    const char *dump = "Skip to content\nHarbour Gazette\nNews\nSport\nFerry runs aground off Port Ness\n"
                       "All aboard are safe, the operator says.\nBy Ann Lund\n3 min read\n"
                       "Ferry runs aground off Port Ness\n\n" ONE "\n\n" TWO "\n\nRead also:\n- Pier to be sold\n\n"
                       "Tea on deck\n\n" THREE "\n\n" TWO " " ONE "\n\nComments (2)\n\n"
                       "Old Jack: I said so. They should have listened to me and stayed in the harbour that day.\n";
    rp_article a = read_article(w, dump);
    CHECK_SLICE(a.title, "Ferry runs aground off Port Ness");
    CHECK_SLICE(a.standfirst, "All aboard are safe, the operator says.");
    CHECK_SLICE(a.text, ONE "\n\n" TWO "\n\nTea on deck\n\n" THREE "\n\n" TWO " " ONE);
    CHECK(a.n_blocks == 5 && a.blocks[2].kind == RP_BLOCK_HEADING && a.blocks[0].kind == RP_BLOCK_PARAGRAPH, "kinds");
    CHECK(a.n_blocks == 5 && !memcmp(dump + a.blocks[2].byte_start, "Tea on deck", 11), "bytes");
}

static void test_lines(world *w)
{
    static const char dump[] = "Ferry runs aground off Port Ness\n\n" ONE "\n\nComments (2)\n\nOld Jack\n\n3 hours ago\n\n"
                               "I said so.\n\nReply\n\n12 March 2026, 10:42\n\nIn 1954 or so, not long ago, it was much the same out there, and "
                               "nobody cared";
    static const struct {
        uint32_t line;
        rp_line_feature feature;
        int16_t value;
    } rows[] = {
        {0, RP_LINE_furniture, RP_FURNITURE_NONE}, {0, RP_LINE_paragraphs_at, 0},      {0, RP_LINE_rest_after, 2},
        {0, RP_LINE_stamp_before, RP_BODY_FAR},    {0, RP_LINE_stamp_after, 4},        {0, RP_LINE_rest_at, -1},
        {1, RP_LINE_words, 18},                    {1, RP_LINE_page_paragraphs, 18},   {1, RP_LINE_ending3, 580},
        {2, RP_LINE_furniture, RP_FURNITURE_REST}, {2, RP_LINE_rests, 0},              {2, RP_LINE_rest_at, 514},
        {3, RP_LINE_rests, 1},                     {3, RP_LINE_rest_before, 1},        {3, RP_LINE_rest_at, 514},
        {4, RP_LINE_stamp, 1},                     {6, RP_LINE_furniture, RP_FURNITURE_POST}, {6, RP_LINE_stamp, 1},
        {6, RP_LINE_stamps5, 3},                   {7, RP_LINE_stamp, 1},              {8, RP_LINE_stamp, 0},
        {8, RP_LINE_stamps_at, 3},                 {8, RP_LINE_page_stamps, 3},        {8, RP_LINE_stamp_before, 1},
    };
    rp_page page;
    rp_outline o;
    rp_page_read(&w->arena, dump, strlen(dump), "utf-8", false, &page);
    rp_outline_make(&w->arena, &page, &o);
    CHECK(page.n_blocks == 9, "%u", page.n_blocks);
    const int16_t *of = rp_line_features(&w->arena, &o);
    for (size_t i = 0; i < sizeof rows / sizeof *rows && page.n_blocks == 9; i++) {
        int16_t value = of[rows[i].line * RP_N_LINE_FEATURES + (size_t)rows[i].feature];
        CHECK(value == rows[i].value, "line %u, %s: %d", rows[i].line, rp_line_feature_name(rows[i].feature), value);
    }
}

static void test_page(world *w)
{
    const char *html =
        "<!doctype html><title>Ferry runs aground off Port Ness - Harbour Gazette</title><body>"
        "<nav class=menu><ul><li><a href=/>News</a><li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
        "<article class=post><h1>Ferry runs aground off Port Ness</h1><div class=entry-content><p>" ONE "</p><p>" TWO
        "</p><h2>Tea on deck</h2><blockquote class=pullquote>a band played on</blockquote><p>" THREE "</p><p>" TWO
        " " ONE "</p></div></article><footer><p>Copyright Harbour Gazette. All rights reserved.</p></footer>";
    rp_article a = read_article(w, html);
    CHECK_SLICE(a.text, ONE "\n\n" TWO "\n\nTea on deck\n\n" THREE "\n\n" TWO " " ONE);
    CHECK(a.n_blocks == 5 && a.blocks[2].kind == RP_BLOCK_HEADING, "%u", a.n_blocks);
}

/* The third block of four is as likely as the fourth: it stands with two likely ones, or it too in a place of its own. */
static void test_context(world *w)
{
    static const struct {
        const char *html;
        bool third; /* likelier than the fourth */
    } rows[] = {
        {"<div><p>" ONE "<p>" TWO "<p>" THREE "</div><section><b>" ONE "</b></section>", true},
        {"<div><p>" ONE "<p>" TWO "</div><section><b>" THREE "</b></section><section><b>" ONE "</b></section>", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_page page;
        rp_outline o;
        uint32_t chance[4] = {9500, 9500, 5000, 5000};
        rp_page_read(&w->arena, rows[i].html, strlen(rows[i].html), NULL, false, &page);
        rp_outline_make(&w->arena, &page, &o);
        CHECK(page.n_blocks == 4, "%s: %u", rows[i].html, page.n_blocks);
        if (page.n_blocks != 4)
            continue;
        rp_body_weigh_context(&w->arena, &o, chance);
        CHECK((chance[2] > chance[3]) == rows[i].third, "%s: %u, %u", rows[i].html, chance[2], chance[3]);
        CHECK(chance[0] > chance[3], "%s: %u, %u", rows[i].html, chance[0], chance[3]);
    }
}

/* A few words are a body where they are likely; unlikely ones are the menus of a page without text. */
static void test_few(world *w)
{
    static const struct {
        const char *html;
        uint32_t chance; /* of each block, before its context is weighed */
        bool kept;
    } rows[] = {
        {"<p>The bridge is open again, the town said.", 9500, false}, /* 8 words: 7.6 expected */
        {"<p>The bridge is open to cars again, the town said.", 9500, true},
        {"<p>The bridge is open to cars again, the town said.<div>All our stories on bridges and tunnels", 4000, false},
        {"<p>The bridge is open to cars again, the town said.<div>" ONE "<div>" TWO, 6000, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_page page;
        rp_outline o;
        uint32_t chance[3] = {rows[i].chance, rows[i].chance, rows[i].chance};
        bool keep[3] = {false, false, false};
        rp_page_read(&w->arena, rows[i].html, strlen(rows[i].html), NULL, false, &page);
        rp_outline_make(&w->arena, &page, &o);
        CHECK(page.n_blocks <= 3, "%s", rows[i].html);
        rp_body_choose(&w->arena, &o, rp_body_features(&w->arena, &o), chance, keep);
        CHECK(keep[0] == rows[i].kept, "%s", rows[i].html);
    }
}

static void test_nothing(world *w)
{
    static const char *const rows[] = {"", "<p>", "<html><body><script>x()</script>", "\n\n \n", "<p>Loading"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(!read_article(w, rows[i]).n_blocks, "%s", rows[i]);
}

int main(void)
{
    world w;
    rp_guard guard;
    if (rp_ctx_new(&w.ctx) != RP_OK)
        return 1;
    rp_arena_init(&w.arena, w.ctx, (size_t)256 << 20);
    if (RP_GUARD(w.ctx, &guard))
        return 1;
    test_furniture_rows();
    test_path_rows(&w);
    test_page_hints(&w);
    test_roles();
    test_words();
    test_outline(&w);
    test_lanes();
    test_odds();
    test_context(&w);
    test_lines(&w);
    test_dump(&w);
    test_page(&w);
    test_few(&w);
    test_nothing(&w);
    rp_unguard(w.ctx, &guard);
    rp_arena_free(&w.arena);
    rp_ctx_free(w.ctx);
    return check_result("body");
}
