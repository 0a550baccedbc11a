/* meta.c - see meta.h. One walk gathers what the page states (meta_clues.c); then each question is answered
 * by its own file, the title first, for the rest is looked for around the headline. */
#include "article/meta_clues.h"
#include "article/meta.h"

#define SECTION_BYTES 80

static void release_arena(void *scratch)
{
    rp_arena_free(scratch);
}

/* Addresses: what the user gave wins over what the page declares. */
static void find_urls(rp_arena *a, rp_clues *c, const rp_article_hints *hints, rp_article *out)
{
    rp_slice declared = c->canonical;
    if (!declared.ptr)
        declared = rp_clues_tag(c, "og:url");
    if (!declared.ptr)
        declared = c->linked.url;
    rp_slice base = rp_url_resolve(c->scratch, hints->url, c->base);
    rp_slice canonical = declared.ptr ? rp_url_resolve(a, base.ptr ? base : hints->url, declared) : declared;
    out->canonical_url = canonical.ptr ? canonical : rp_arena_copy(a, hints->url);
    c->url = hints->url.ptr ? hints->url : out->canonical_url;
}

static void find_section(rp_arena *a, const rp_clues *c, rp_article *out)
{
    rp_slice s = rp_clues_tag(c, "article:section parsely-section og:section section cxenseparse:section");
    if (!s.ptr)
        s = c->linked.section;
    if (s.len <= SECTION_BYTES && rp_slice_find(s, RP_LIT("://"), 0) == s.len) /* some give an address */
        out->section = rp_meta_keep(a, s, SECTION_BYTES);
}

void rp_meta_read(rp_arena *a, const rp_page *page, const rp_article_hints *hints, rp_article *out)
{
    rp_arena scratch;
    rp_deferred d;
    rp_clues c;
    rp_arena_init(&scratch, a->ctx, a->ceiling);
    rp_defer(a->ctx, &d, release_arena, &scratch);
    rp_clues_gather(&scratch, page, &c);
    find_urls(a, &c, hints, out);
    rp_title_find(a, &c, out);
    rp_standfirst_find(a, &c, out);
    find_section(a, &c, out);
    rp_byline_find(a, &c, out);
    rp_dates_find(a, &c, hints->date, out);
    rp_language_guess(a, &c, out);
    rp_undefer(a->ctx, &d);
}
