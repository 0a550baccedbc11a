/* learned.c - drafts from the attributions that the language core read: their parts are taken as they are, and
 * what the source does is looked up by the cue's main word. */
#include "claims/cue.h"

static rp_pieces pieces_of(rp_reader *r, rp_spans spans)
{
    rp_pieces p = {NULL, 0};
    for (uint32_t i = 0; i < spans.n; i++)
        rp_pieces_add(r, &p, spans.at[i].start, spans.at[i].end);
    return p;
}

static const rp_noun_cue *noun_row_of(const rp_reader *r, uint32_t i)
{
    uint32_t row = rp_map_get(&r->noun_cues, r->t[i].lower);
    return row == RP_NONE ? NULL : &rp_noun_cues[row];
}

/* The cue's main word is its last that the table of verbs knows, else its last of the table of nouns. */
static void read_cue(rp_reader *r, rp_spans cue, rp_draft *d)
{
    bool verb = false;
    d->head = cue.at[0].start;
    for (uint32_t s = 0; s < cue.n; s++)
        for (uint32_t i = cue.at[s].start; i < cue.at[s].end; i++) {
            uint32_t end;
            const rp_cue *c = rp_cue_row_at(r, i, &end);
            const rp_noun_cue *n = verb ? NULL : noun_row_of(r, i);
            d->negated |= rp_class_is(r, i, RP_NOT);
            if (c) {
                d->stance = c->stance;
                d->neutral = (c->takes & RP_NEUTRAL) != 0;
                verb = true;
            } else if (n) {
                d->stance = n->stance;
            }
            d->head = c || n ? i : d->head;
        }
}

void rp_attributions_take(rp_reader *r)
{
    for (uint32_t i = 0; i < r->l->n_attributions; i++) {
        const rp_attribution *at = &r->l->attributions[i];
        rp_draft d = {.source = pieces_of(r, at->source),
                      .cue = pieces_of(r, at->cue),
                      .content = pieces_of(r, at->content),
                      .stance = RP_ASSERT,
                      .pattern = RP_LEARNED,
                      .score = at->score};
        read_cue(r, at->cue, &d);
        RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
}
