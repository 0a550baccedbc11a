/* meta.c - see meta.h. */
#include "article/meta.h"

void rp_meta_read(rp_arena *a, const rp_page *page, const rp_article_hints *hints, rp_article *out)
{
    out->published = rp_arena_copy(a, hints->date);
    out->canonical_url = rp_arena_copy(a, hints->url);
    for (const rp_node *n = page->document; n; n = rp_node_next(n, page->document, false))
        if (n->tag == RP_TAG_TITLE && !out->title.ptr)
            out->title = rp_node_text(a, n);
}
