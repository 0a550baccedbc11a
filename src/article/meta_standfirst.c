/* meta_standfirst.c - the line or two under a headline that say what the story is. A visible one is taken; a
 * description for search engines only where the page is a news article and the description is not simply the
 * body's first words. */
#include "article/meta_clues.h"
#include "base/utf8.h"

#define STANDFIRST_BYTES 400
#define SHOWN_BLOCKS 5    /* from the headline */
#define STANDFIRST_MIN 25 /* bytes; less is a label */

/* Does a paragraph of the body, past the standfirst's place, begin as s does? */
static bool repeats_body(const rp_clues *c, rp_slice s)
{
    rp_slice head = rp_slice_cut(s, 0, s.len < 50 ? s.len : rp_utf8_valid(rp_slice_cut(s, 0, 50)));
    for (uint32_t i = c->headline_block; i < c->page->n_blocks; i++)
        if (rp_slice_starts_nocase(c->page->blocks[i].text, head) && c->page->blocks[i].text.len > s.len / 2)
            return true;
    return false;
}

static bool fits(rp_slice s, const rp_article *out)
{
    return s.len >= STANDFIRST_MIN && s.len <= STANDFIRST_BYTES && !rp_slice_equal_nocase(s, out->title);
}

/* What the page declares as its description, where it is also shown as a line of its own by the headline. */
static rp_slice shown_description(const rp_clues *c, const rp_article *out)
{
    rp_slice said[2] = {rp_clues_tag(c, "og:description description twitter:description"),
                        c->linked.description};
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    for (uint32_t i = c->headline_block; i < end; i++)
        for (int k = 0; k < 2; k++)
            if (fits(said[k], out) && rp_slice_equal_nocase(c->page->blocks[i].text, said[k]) &&
                i < c->headline_block + SHOWN_BLOCKS)
                return said[k];
    return (rp_slice){NULL, 0};
}

/* An element called so, after the headline and before its first paragraphs are over. */
static rp_slice visible(const rp_clues *c, const rp_article *out)
{
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    if (!c->headline || end <= c->headline_block)
        return (rp_slice){NULL, 0};
    for (uint32_t i = 0; i < c->decks.n; i++) {
        const rp_node *n = c->decks.at[i].node;
        if (n->start < c->headline->start || n->start > c->page->blocks[end - 1].end || n->tag == RP_TAG_META)
            continue;
        rp_slice s = rp_clue_text(c->scratch, n, RP_META_TEXT, false);
        if (fits(s, out) && !rp_clue_is_furniture(c, n))
            return s;
    }
    return (rp_slice){NULL, 0};
}

/* A description is cut off where it ends in an ellipsis. */
static bool is_cut(rp_slice s)
{
    return rp_slice_ends_nocase(s, RP_LIT("...")) || rp_slice_ends_nocase(s, RP_LIT("…")) ||
           rp_slice_ends_nocase(s, RP_LIT("[…]")) || rp_slice_ends_nocase(s, RP_LIT("[...]"));
}

void rp_standfirst_find(rp_arena *a, const rp_clues *c, rp_article *out)
{
    rp_slice s = visible(c, out);
    if (!s.ptr)
        s = shown_description(c, out);
    if (!s.ptr && c->linked.rank == 3) {
        s = c->linked.description;
        if (!s.ptr)
            s = rp_clues_tag(c, "og:description description");
        if (!fits(s, out) || is_cut(s) || repeats_body(c, s))
            return;
    }
    out->standfirst = rp_meta_keep(a, s, STANDFIRST_BYTES);
}
