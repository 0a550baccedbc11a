/* learned.c - drafts from the attributions that the language core read: quotations are made whole, and what the
 * source does is looked up by the cue's main word. */
#include "claims/reader.h"

static rp_pieces pieces_of(rp_reader *r, rp_spans spans)
{
    rp_pieces p = {NULL, 0};
    for (uint32_t i = 0; i < spans.n; i++)
        rp_pieces_add(r, &p, spans.at[i].start, spans.at[i].end);
    return p;
}

/* Tokens that two ranges share. */
static uint32_t shared(rp_range a, uint32_t first, uint32_t last)
{
    uint32_t from = a.first > first ? a.first : first, to = a.last < last ? a.last : last;
    return from < to ? to - from : 0;
}

/* A range that holds half of a quotation at one of its ends takes it whole, unless the cue stands in it. */
static rp_range snapped(const rp_reader *r, rp_range p, uint32_t end, rp_range cue)
{
    uint32_t quote = r->t[end].quote;
    if (quote == RP_NONE)
        return p;
    const rp_quote *q = &r->l->quotes[quote];
    if (2 * shared(p, q->first, q->last) < q->last - q->first || shared(cue, q->first, q->last))
        return p;
    p.first = q->first < p.first ? q->first : p.first;
    p.last = q->last > p.last ? q->last : p.last;
    return p;
}

/* The content with its quotations whole, those too that a paragraph leaves open for the next. */
static rp_pieces content_of(rp_reader *r, rp_spans spans, rp_range cue)
{
    rp_pieces out = {NULL, 0};
    for (uint32_t i = 0; i < spans.n; i++) {
        rp_range p = {spans.at[i].start, spans.at[i].end};
        p = snapped(r, snapped(r, p, p.first, cue), p.last - 1, cue);
        if (out.n && out.at[out.n - 1].last >= p.last)
            continue;
        if (out.n && out.at[out.n - 1].last > p.first)
            p.first = out.at[out.n - 1].last;
        rp_pieces_add(r, &out, p.first, p.last);
    }
    return out;
}

/* The cue's row whose particle, if it has one, stands behind the form; one with a particle is preferred. */
static const rp_cue *row_of(const rp_reader *r, uint32_t i)
{
    const rp_cue *plain = NULL;
    uint32_t first = rp_map_get(&r->cues, r->t[i].lower);
    for (uint32_t row = first; first != RP_NONE && row < rp_n_cues; row++) {
        const rp_cue *c = &rp_cues[row];
        if (!rp_slice_in(r->t[i].lower, c->forms))
            continue;
        const char *particle = c->particle ? c->particle + (*c->particle == '+') : NULL;
        if (particle && i + 1 < r->n && rp_slice_in(r->t[i + 1].lower, particle))
            return c;
        if (!particle && !plain)
            plain = c;
    }
    return plain;
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
            const rp_cue *c = row_of(r, i);
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
                      .content = content_of(r, at->content, (rp_range){at->cue.at[0].start, at->cue.at[at->cue.n - 1].end}),
                      .stance = RP_ASSERT,
                      .pattern = RP_LEARNED,
                      .score = at->score};
        read_cue(r, at->cue, &d);
        RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
}
