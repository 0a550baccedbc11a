/* learned.c - drafts from the attributions that the language core read, together with those found by rule. The
 * core's parts are taken as they are, and what the source does is looked up by the cue's main word. */
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

static bool is_taken(const rp_draft *d, const bool *taken)
{
    for (uint32_t i = 0; i < d->cue.n; i++)
        for (uint32_t t = d->cue.at[i].first; t < d->cue.at[i].last; t++)
            if (taken[t])
                return true;
    return taken[d->head];
}

/* Marks the cues of the drafts from one on. */
static void take_cues(const rp_reader *r, uint32_t from, bool *taken)
{
    for (uint32_t k = from; k < r->n_drafts; k++) {
        const rp_draft *d = &r->drafts[k];
        taken[d->head] = true;
        for (uint32_t i = 0; i < d->cue.n; i++)
            memset(taken + d->cue.at[i].first, true, d->cue.at[i].last - d->cue.at[i].first);
    }
}

/* Drafts by rule whose cues are free: of patterns that are right more often than the core, or of the others. */
static void add_ruled(rp_reader *r, const rp_draft *ruled, uint32_t n, bool surer, bool *taken)
{
    uint32_t from = r->n_drafts;
    for (uint32_t i = 0; i < n; i++)
        if ((rp_pattern_score[ruled[i].pattern] > rp_pattern_score[RP_LEARNED]) == surer &&
            !is_taken(&ruled[i], taken))
            RP_PUSH(r->a, r->drafts, r->n_drafts, ruled[i]);
    take_cues(r, from, taken);
}

static void add_learned(rp_reader *r, bool *taken)
{
    uint32_t from = r->n_drafts;
    for (uint32_t i = 0; i < r->l->n_attributions; i++) {
        const rp_attribution *at = &r->l->attributions[i];
        rp_draft d = {.source = pieces_of(r, at->source),
                      .cue = pieces_of(r, at->cue),
                      .content = pieces_of(r, at->content),
                      .stance = RP_ASSERT,
                      .pattern = RP_LEARNED,
                      .score = at->score};
        read_cue(r, at->cue, &d);
        if (!is_taken(&d, taken))
            RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
    take_cues(r, from, taken);
}

static int by_cue(const void *x, const void *y)
{
    const rp_draft *a = x, *b = y;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    return a->cue.at[0].first < b->cue.at[0].first ? -1 : a->cue.at[0].first > b->cue.at[0].first;
}

/* A cue is read by whoever is right more often: the surest patterns, the core, the other patterns. */
void rp_attributions_take(rp_reader *r)
{
    rp_attributions_find(r);
    rp_draft *ruled = r->drafts;
    uint32_t n = r->n_drafts;
    bool *taken = RP_ARRAY(r->a, bool, r->n + 1);
    r->drafts = NULL;
    r->n_drafts = 0;
    add_ruled(r, ruled, n, true, taken);
    add_learned(r, taken);
    add_ruled(r, ruled, n, false, taken);
    if (r->n_drafts)
        qsort(r->drafts, r->n_drafts, sizeof *r->drafts, by_cue);
}
