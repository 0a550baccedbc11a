/* blocks.c - see blocks.h. */
#include "page/blocks.h"
#include "base/utf8.h"

void rp_blocks_of_tree(rp_arena *a, rp_page *page)
{
    for (const rp_node *n = page->document; n; n = rp_node_next(n, page->document, false)) {
        if (n->tag != RP_TAG_P && n->tag != RP_TAG_H2)
            continue;
        rp_page_block b = {.text = rp_node_text(a, n), .node = n, .start = n->start, .end = n->end};
        if (b.text.len)
            RP_PUSH(a, page->blocks, page->n_blocks, b);
    }
}

void rp_blocks_of_text(rp_arena *a, rp_page *page)
{
    rp_slice s = page->source;
    for (size_t at = 0; at < s.len;) {
        size_t end = rp_slice_find(s, RP_LIT("\n"), at);
        rp_page_block b = {.text = rp_slice_trim(rp_slice_cut(s, at, end))};
        b.start = (uint32_t)(b.text.ptr - s.ptr);
        b.end = b.start + (uint32_t)b.text.len;
        if (b.text.len)
            RP_PUSH(a, page->blocks, page->n_blocks, b);
        at = end + 1;
    }
}
