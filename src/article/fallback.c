/* fallback.c - see fallback.h. Asked only of pages whose markup shows a few sentences at most: some in a hundred. */
#include "article/fallback.h"
#include "article/body.h"
#include "base/finder.h"
#include "base/json_read.h"
#include "page/blocks.h"
#include "page/html.h"

#include <inttypes.h>

#define NO_BODY 25     /* words: a line or two, and no body. Data that does not say what it is counts only then: with 150,
                          four product pages of the article set lost theirs to terms of sale, and none gained */
#define SHORT_BODY 150 /* words, of a body that may be only the start of one */
#define LEAST_BODY 40  /* of one that takes its place, */
#define TIMES_MORE 3   /* and so many times the words */
#define STUB_WORDS 200

void rp_page_of_data(rp_arena *scratch, const rp_page *page, const rp_node *script, rp_slice html, rp_page *out)
{
    *out = (rp_page){.source = html, .charset = page->charset, .bytes = page->bytes};
    out->document = rp_html_parse(scratch, html, &out->notes, &out->n_notes);
    rp_blocks_of_tree(scratch, out);
    for (uint32_t i = 0; i < out->n_blocks; i++) {
        out->blocks[i].start = script->start;
        out->blocks[i].end = script->end;
    }
}

uint32_t rp_words_kept(const rp_page *page, const bool *keep)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++)
        n += keep[i] ? page->blocks[i].words : 0;
    return n;
}

/* How many words, of so many at most. */
static uint32_t words_of(rp_slice s, uint32_t most)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len && n < most; i++)
        n += rp_is_word_byte(s.ptr[i]) && (!i || !rp_is_word_byte(s.ptr[i - 1]));
    return n;
}

static const rp_node *noscript_of(const rp_node *n)
{
    while (n && n->tag != RP_TAG_NOSCRIPT)
        n = n->parent;
    return n;
}

/* The words in <noscript>: the one with most of them. */
static uint32_t in_noscript(const rp_page *page, bool *keep)
{
    const rp_node *best = NULL, *at = NULL;
    uint32_t most = 0, here = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_node *n = noscript_of(page->blocks[i].node);
        here = n && n == at ? here + page->blocks[i].words : n ? page->blocks[i].words : 0;
        at = n;
        best = here > most ? n : best;
        most = here > most ? here : most;
    }
    for (uint32_t i = 0; i < page->n_blocks; i++)
        keep[i] = best && noscript_of(page->blocks[i].node) == best;
    return most;
}

static void take(rp_arena *a, const rp_page *page, const bool *keep, rp_article *out)
{
    out->blocks = NULL;
    out->n_blocks = 0;
    rp_article_join(a, page, keep, out);
}

/* Does the page's head call it an article? */
static bool is_article(const rp_page *page)
{
    for (const rp_node *n = page->document; n; n = rp_node_next(n, page->document, false)) {
        if (n->type != RP_NODE_ELEMENT)
            continue;
        if (n->tag == RP_TAG_META && rp_slice_equal(rp_node_attr(n, "property"), RP_LIT("og:type")) &&
            rp_slice_equal_nocase(rp_node_attr(n, "content"), RP_LIT("article")))
            return true;
        if (n->tag == RP_TAG_SCRIPT && n->first && rp_slice_find(n->first->text, RP_LIT("\"NewsArticle\""), 0) < n->first->text.len)
            return true;
    }
    return false;
}

static bool replace(rp_arena *a, rp_arena *scratch, const rp_page *page, uint32_t words, rp_article *out, rp_slice *note)
{
    const rp_node *script;
    bool *keep = RP_ARRAY(scratch, bool, page->n_blocks);
    uint32_t least = words * TIMES_MORE > LEAST_BODY ? words * TIMES_MORE : LEAST_BODY;
    if (in_noscript(page, keep) >= least) {
        take(a, page, keep, out);
        *note = RP_LIT("the text stands in <noscript>: it is what the page shows where no scripts run");
        return true;
    }
    bool declared = words > NO_BODY || !is_article(page);
    rp_slice html = rp_data_body(scratch, page, declared, &script);
    rp_page data;
    if (!html.len)
        return false;
    rp_page_of_data(scratch, page, script, html, &data);
    keep = RP_ARRAY(scratch, bool, data.n_blocks);
    for (uint32_t i = 0; i < data.n_blocks; i++)
        keep[i] = !data.blocks[i].hidden;
    if (rp_words_kept(&data, keep) < least)
        return false;
    take(a, &data, keep, out);
    *note = RP_LIT("the text is from the page's data, for its markup shows less of it");
    return true;
}

/* Does a JSON-LD script say that the article is not free? */
static bool says_paid(rp_slice text)
{
    size_t at = rp_slice_find(text, RP_LIT("isAccessibleForFree"), 0);
    rp_slice rest = at < text.len ? rp_slice_cut(text, at + 20, text.len) : (rp_slice){NULL, 0};
    if (rest.len > 16)
        rest.len = 16;
    return rp_slice_find_nocase(rest, RP_LIT("false"), 0) < rest.len;
}

/* Names of elements that stand where the text would go on. */
#define WALL_WORDS "paywall pay-wall regwall piano-offer subscriber-only premium-content metered-content subscription-required"

static bool is_wall(const rp_finder *walls, const rp_node *n)
{
    return rp_finder_search(walls, rp_node_attr(n, "class"), 1) || rp_finder_search(walls, rp_node_attr(n, "id"), 1);
}

static bool is_metered(const rp_node *n)
{
    return n->tag == RP_TAG_META && rp_slice_equal(rp_node_attr(n, "property"), RP_LIT("article:content_tier")) &&
           rp_slice_in(rp_node_attr(n, "content"), "locked metered");
}

static rp_slice why_stub(rp_arena *scratch, const rp_page *page, bool none)
{
    rp_finder *walls = RP_NEW(scratch, rp_finder);
    bool scripts = false, wall = false, paid = false;
    uint32_t shown = 0;
    rp_finder_add(walls, WALL_WORDS, 1);
    for (const rp_node *n = page->document; n && !paid; n = rp_node_next(n, page->document, false)) {
        if (n->type != RP_NODE_ELEMENT)
            continue;
        scripts |= n->tag == RP_TAG_SCRIPT;
        paid |= is_metered(n) || (n->tag == RP_TAG_SCRIPT && n->first && says_paid(n->first->text));
        wall = wall || is_wall(walls, n);
    }
    for (uint32_t i = 0; i < page->n_blocks; i++)
        shown += page->blocks[i].hidden ? 0 : page->blocks[i].words;
    if (paid)
        return RP_LIT("the page says that it is not free to read: what is here may be a part of it");
    if (wall)
        return RP_LIT("the page has a paywall: what is here may be a part of it");
    return none && scripts && shown <= NO_BODY ? RP_LIT("the page is drawn by scripts and holds no text") : (rp_slice){NULL, 0};
}

void rp_fallback_find(rp_arena *a, rp_arena *scratch, const rp_page *page, rp_article *out, rp_slice **notes,
                      uint32_t *n_notes)
{
    uint32_t words = words_of(out->text, STUB_WORDS);
    rp_slice note = {NULL, 0};
    if (!page->document || words >= STUB_WORDS)
        return;
    if (words < SHORT_BODY && replace(a, scratch, page, words, out, &note))
        RP_PUSH(a, *notes, *n_notes, note);
    else if ((note = why_stub(scratch, page, !out->n_blocks)).ptr)
        RP_PUSH(a, *notes, *n_notes, note);
}
