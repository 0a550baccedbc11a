/* body_page.c - see body_page.h. One walk over the tree; JSON-LD is searched, not parsed. */
#include "article/body_page.h"
#include "article/body_page_tab.h"

#define TIMES_MAX 99
#define SEGMENTS_MAX 12

static int16_t path_of_segment(rp_slice segment)
{
    int16_t path = 0;
    for (size_t i = 0; i < sizeof path_words / sizeof *path_words; i++) {
        rp_slice want = rp_slice_of(path_words[i].segment);
        bool whole = want.len < 2;
        if (rp_slice_starts_nocase(segment, want) && (!whole || segment.len == want.len) && path_words[i].path > path)
            path = path_words[i].path;
    }
    return path;
}

static void read_address(rp_slice url, rp_page_hints *out)
{
    size_t host = rp_slice_find(url, RP_LIT("://"), 0);
    size_t at = rp_slice_find(url, RP_LIT("/"), host < url.len ? host + 3 : 0);
    out->path_depth = out->path_words = out->path = 0;
    while (at < url.len && out->path_depth < SEGMENTS_MAX) {
        size_t end = rp_slice_find(url, RP_LIT("/"), at + 1);
        rp_slice segment = rp_slice_cut(url, at + 1, end);
        at = end;
        if (!segment.len)
            continue;
        int16_t path = path_of_segment(segment), hyphens = 0;
        for (size_t i = 0; i < segment.len && hyphens < TIMES_MAX; i++)
            hyphens += segment.ptr[i] == '-' || segment.ptr[i] == '_';
        out->path_depth++;
        out->path_words = hyphens;
        out->path = path > out->path ? path : out->path;
    }
}

static int16_t og_of(rp_slice value)
{
    static const struct {
        const char *word;
        int16_t og;
    } rows[] = {{"article", 1}, {"website", 2}, {"product", 3}, {"og:product", 3}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rp_slice_equal_nocase(value, rp_slice_of(rows[i].word)))
            return rows[i].og;
    return value.len ? 4 : 0;
}

static void read_meta(const rp_node *n, rp_page_hints *out)
{
    rp_slice property = rp_node_attr(n, "property"), content = rp_node_attr(n, "content");
    if (rp_slice_equal_nocase(property, RP_LIT("og:type")) && content.ptr)
        out->og = og_of(rp_slice_trim(content));
    if (rp_slice_equal_nocase(property, RP_LIT("og:url")) && content.ptr && out->path_depth < 0)
        read_address(content, out);
}

static bool has(rp_slice s, const char *needle)
{
    return rp_slice_find(s, rp_slice_of(needle), 0) < s.len;
}

static void read_ld(rp_slice s, rp_page_hints *out)
{
    out->ld_article |= has(s, "\"NewsArticle\"") || has(s, "\"Article\"") || has(s, "\"BlogPosting\"");
    out->ld_product |= has(s, "\"Product\"");
    out->ld_forum |= has(s, "\"DiscussionForumPosting\"") || has(s, "\"QAPage\"");
    out->ld_list |= has(s, "\"ItemList\"") || has(s, "\"CollectionPage\"");
    out->ld_faq |= has(s, "\"FAQPage\"");
}

static void read_script(const rp_node *n, rp_page_hints *out)
{
    out->scripts = 1;
    if (n->first && n->first->type == RP_NODE_TEXT &&
        rp_slice_equal_nocase(rp_node_attr(n, "type"), RP_LIT("application/ld+json")))
        read_ld(n->first->text, out);
}

void rp_page_hints_read(const rp_page *page, rp_page_hints *out)
{
    *out = (rp_page_hints){.path_depth = -1};
    for (const rp_node *n = page->document; n; n = rp_node_next(n, page->document, false)) {
        if (n->tag == RP_TAG_META)
            read_meta(n, out);
        if (n->tag == RP_TAG_SCRIPT)
            read_script(n, out);
        if (n->tag == RP_TAG_TIME)
            out->times += out->times < TIMES_MAX;
        if (n->tag == RP_TAG_LINK && rp_slice_equal_nocase(rp_node_attr(n, "rel"), RP_LIT("canonical")))
            read_address(rp_node_attr(n, "href"), out);
    }
}
