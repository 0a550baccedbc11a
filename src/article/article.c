/* article.c - puts the article together: metadata, the body's text, its blocks and where they came from. */
#include "article/article.h"
#include "article/body.h"
#include "article/dump.h"
#include "article/meta.h"

#define KIND_LEVELS 4 /* elements up from a block that say what it is */

/* What an element makes of the text in it; `own` only of text that it holds itself (a cell may hold a whole
 * layout). */
static const struct kind_row {
    uint16_t tag;
    bool own;
    rp_block_kind kind;
} kind_rows[] = {
    {RP_TAG_H1, false, RP_BLOCK_HEADING},         {RP_TAG_H2, false, RP_BLOCK_HEADING},
    {RP_TAG_H3, false, RP_BLOCK_HEADING},         {RP_TAG_H4, false, RP_BLOCK_HEADING},
    {RP_TAG_H5, false, RP_BLOCK_HEADING},         {RP_TAG_H6, false, RP_BLOCK_HEADING},
    {RP_TAG_LI, false, RP_BLOCK_LIST_ITEM},       {RP_TAG_DD, false, RP_BLOCK_LIST_ITEM},
    {RP_TAG_DT, true, RP_BLOCK_LIST_ITEM},        {RP_TAG_BLOCKQUOTE, false, RP_BLOCK_QUOTE},
    {RP_TAG_FIGCAPTION, false, RP_BLOCK_CAPTION}, {RP_TAG_CAPTION, false, RP_BLOCK_CAPTION},
    {RP_TAG_TR, true, RP_BLOCK_TABLE},            {RP_TAG_TD, true, RP_BLOCK_TABLE},
    {RP_TAG_TH, true, RP_BLOCK_TABLE},
};
enum { N_KIND_ROWS = sizeof kind_rows / sizeof *kind_rows };

static rp_block_kind kind_of(const rp_page_block *b)
{
    if (!b->node)
        return rp_dump_is_heading(b) ? RP_BLOCK_HEADING : RP_BLOCK_PARAGRAPH;
    const rp_node *n = b->node;
    for (int level = 0; n && level < KIND_LEVELS; level++, n = n->parent)
        for (int i = 0; i < N_KIND_ROWS; i++)
            if (kind_rows[i].tag == n->tag && (!level || !kind_rows[i].own))
                return kind_rows[i].kind;
    return RP_BLOCK_PARAGRAPH;
}

void rp_article_join(rp_arena *a, const rp_page *page, const bool *keep, rp_article *out)
{
    size_t room = 1;
    for (uint32_t i = 0; i < page->n_blocks; i++)
        room += keep[i] ? page->blocks[i].text.len + 2 : 0;
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
        rp_block block = {RP_BLOCK_PARAGRAPH, b->start, b->end, rp_page_input_byte(page, b->start),
                          rp_page_input_byte(page, b->end)};
        RP_PUSH(a, out->blocks, out->n_blocks, block);
    }
}

/* A dump has no markup to say what its headline is; its lines do. */
static void take_head(rp_arena *a, const rp_page *page, const rp_dump *dump, rp_article *out)
{
    if (dump->title != RP_NONE)
        out->title = rp_arena_copy(a, rp_dump_text(&page->blocks[dump->title]));
    if (dump->standfirst != RP_NONE)
        out->standfirst = rp_arena_copy(a, page->blocks[dump->standfirst].text);
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
    if (page->document) {
        rp_body_find(a, page, keep);
    } else {
        rp_dump dump;
        rp_dump_read(a, page, &dump);
        take_head(a, page, &dump, out);
        rp_body_find_in_dump(a, page, &dump, keep);
    }
    rp_article_join(a, page, keep, out);
}
