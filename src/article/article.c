/* article.c - puts the article together: metadata, the body's text, its blocks and where they came from. */
#include "article/article.h"
#include "article/body.h"
#include "article/meta.h"

static rp_block_kind kind_of(const rp_page_block *b)
{
    if (!b->node)
        return RP_BLOCK_PARAGRAPH;
    return b->node->tag >= RP_TAG_H1 && b->node->tag <= RP_TAG_H6 ? RP_BLOCK_HEADING : RP_BLOCK_PARAGRAPH;
}

/* The kept blocks, parted by an empty line. */
static void join(rp_arena *a, const rp_page *page, const bool *keep, rp_article *out)
{
    size_t room = 1;
    for (uint32_t i = 0; i < page->n_blocks; i++)
        room += page->blocks[i].text.len + 2;
    char *p = rp_arena_alloc(a, room);
    size_t len = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        if (!keep[i])
            continue;
        if (len) {
            p[len++] = '\n';
            p[len++] = '\n';
        }
        rp_block block = {kind_of(b), (uint32_t)len, (uint32_t)(len + b->text.len),
                          rp_page_input_byte(page, b->start), rp_page_input_byte(page, b->end)};
        memcpy(p + len, b->text.ptr, b->text.len);
        len += b->text.len;
        RP_PUSH(a, out->blocks, out->n_blocks, block);
    }
    out->text = (rp_slice){p, len};
}

/* Plain input: the text as it is, a block for each of the page's. */
static void take_whole(rp_arena *a, const rp_page *page, rp_article *out)
{
    out->text = rp_arena_copy(a, page->source);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        rp_block block = {kind_of(b), b->start, b->end, rp_page_input_byte(page, b->start),
                          rp_page_input_byte(page, b->end)};
        RP_PUSH(a, out->blocks, out->n_blocks, block);
    }
}

void rp_article_find(rp_arena *a, const rp_page *page, const rp_article_hints *hints, bool plain,
                     rp_article *out)
{
    *out = (rp_article){.n_blocks = 0};
    rp_meta_read(a, page, hints, out);
    if (plain) {
        take_whole(a, page, out);
        return;
    }
    bool *keep = RP_ARRAY(a, bool, page->n_blocks);
    rp_body_find(a, page, out, keep);
    join(a, page, keep, out);
}
