/* layout.c - attributions that no verb makes but the blocks they stand in: the turns of a transcript ("WALLACE: Will
 * you come?"), and quotations signed in the block behind ("— Ana Petrescu, baker"). A model that reads sentences sees
 * little of these, so they count whether it sees their cue or not.
 *
 * Each block is looked at once. A transcript has at least two speakers' turns: one name in capitals before a colon
 * may as well be a dateline. */
#include "claims/draft.h"

#define NAME_MAX 6 /* tokens of a speaker's or signer's name */

/* Tokens [first, last) of one block. */
typedef rp_range block_range;

static bool is_capitals(const rp_reader *r, uint32_t i)
{
    return i < r->n && r->t[i].shape == RP_SHAPE_UPPER && r->t[i].class != RP_NUMBER;
}

/* The colon behind a speaker's name in capitals (or Q, A) at the block's beginning, else RP_NONE. */
static uint32_t turn_colon(const rp_reader *r, block_range b, uint32_t *name)
{
    uint32_t i = b.first;
    if (i < b.last && r->t[i].quote != RP_NONE && r->t[i].shape == RP_SHAPE_PUNCT)
        i++;
    *name = i;
    while (i < b.last && i < *name + NAME_MAX && (is_capitals(r, i) || rp_is(r, i, ".")))
        i++;
    return i > *name && i + 1 < b.last && rp_is(r, i, ":") && r->t[i + 1].space_before ? i : RP_NONE;
}

static void push_turn(rp_reader *r, block_range b, uint32_t name, uint32_t colon)
{
    rp_draft d = {.head = colon, .stance = RP_ASSERT, .neutral = true, .pattern = RP_BY_TURN};
    rp_pieces_add(r, &d.source, name, colon);
    rp_pieces_add(r, &d.cue, colon, colon + 1);
    rp_pieces_add(r, &d.content, colon + 1, b.last);
    rp_draft_push(r, &d);
}

static bool is_dash(const rp_reader *r, uint32_t i)
{
    return i < r->n && rp_in(r, i, "- -- \xE2\x80\x93 \xE2\x80\x94 \xE2\x80\x95");
}

/* Where a signer's name that begins at token i of the block ends; i if none does. */
static uint32_t signer_end(const rp_reader *r, block_range b, uint32_t i)
{
    uint32_t end = i;
    while (end < b.last && end < i + NAME_MAX && (rp_class_is(r, end, RP_PROPER) || r->t[end].shape == RP_SHAPE_TITLE))
        end++;
    bool closed = end == b.last || rp_in(r, end, ", . ( of");
    return closed && end < i + NAME_MAX ? end : i;
}

static void push_signature(rp_reader *r, uint32_t dash, uint32_t end, block_range quotation)
{
    rp_draft d = {.head = dash, .stance = RP_ASSERT, .neutral = true, .pattern = RP_BY_TURN};
    rp_pieces_add(r, &d.source, dash + 1, end);
    rp_pieces_add(r, &d.cue, dash, dash + 1);
    rp_pieces_add(r, &d.content, quotation.first, quotation.last);
    rp_draft_push(r, &d);
}

/* A quotation that is all of a block but its signature, or all of the block before a signature's. */
static void try_signature(rp_reader *r, block_range before, block_range b, const bool *drafted)
{
    uint32_t quote = b.first < b.last ? r->t[b.first].quote : RP_NONE;
    block_range quotation = quote == RP_NONE ? before : (block_range){b.first, r->l->quotes[quote].last};
    uint32_t dash = quote == RP_NONE ? b.first : quotation.last, last = quotation.last;
    if (!last || r->t[last - 1].quote == RP_NONE || r->l->quotes[r->t[last - 1].quote].first != quotation.first)
        return;
    uint32_t end = dash < b.last && is_dash(r, dash) ? signer_end(r, b, dash + 1) : 0;
    if (end > dash + 1 && !drafted[dash])
        push_signature(r, dash, end, quotation);
}

/* The block that begins with sentence s; s is moved behind it. */
static block_range next_block(const rp_reader *r, uint32_t *s)
{
    const rp_sentence *at = r->l->sentences;
    block_range b = {at[*s].first, at[*s].last};
    uint32_t block = at[*s].block;
    for (; *s < r->l->n_sentences && at[*s].block == block; ++*s)
        b.last = at[*s].last;
    return b;
}

void rp_layouts_find(rp_reader *r)
{
    uint32_t turns = 0, name;
    for (uint32_t s = 0; s < r->l->n_sentences;)
        turns += turn_colon(r, next_block(r, &s), &name) != RP_NONE;
    bool *drafted = RP_ARRAY(r->a, bool, r->n + 1); /* tokens that are a draft's main word */
    for (uint32_t i = 0; i < r->n_drafts; i++)
        drafted[r->drafts[i].head] = true;
    block_range before = {0, 0};
    for (uint32_t s = 0; s < r->l->n_sentences;) {
        block_range b = next_block(r, &s);
        uint32_t colon = turns >= 2 ? turn_colon(r, b, &name) : RP_NONE;
        if (colon != RP_NONE)
            push_turn(r, b, name, colon);
        else
            try_signature(r, before, b, drafted);
        before = b;
    }
}
