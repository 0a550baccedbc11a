/* learned.c - drafts from the attributions that the language core read, together with those found by rule. The
 * core's parts are taken as they are, and what the source does is looked up by the cue's main word. */
#include "claims/channel.h"
#include "claims/draft.h"

#include <math.h>

/* Of a cue by rule that the core did not read as one. Above it 85 of 103 such claims of the newsroom set are right,
 * below it 16 of 38; of PolNeAR's dev split 20 of 55 and 9 of 195. */
#define LEAST_CHANCE 0.15f
#define HALF_SEEN 0.66 /* the share of those above it that are right, both sets together */

/* What the core's chance of a cue says of the whole claim: fitted over 2,158 claims of PolNeAR's dev split and 394 of the
 * newsroom's by the scorer's claim soft (Platt 1999). In eight parts of like size it is off by .08 at most. */
static double calibrated(double chance)
{
    double p = fmin(fmax(chance, 1e-4), 1 - 1e-4);
    return 1 / (1 + exp(0.298 - 0.522 * log(p / (1 - p))));
}

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

/* A verb of the tables that is negated tells nothing; of another one nothing is known ("does not mind", "would never vote
 * for"), and what the core read stays. The cue's main word is its last that the table of verbs knows, else its last of the table of nouns; what stands behind
 * a preposition is a channel ("denied | in a brief statement"). */
static void read_cue(rp_reader *r, rp_spans cue, rp_draft *d)
{
    bool verb = false, negated = false;
    d->head = cue.at[0].start;
    for (uint32_t s = 0; s < cue.n; s++)
        for (uint32_t i = cue.at[s].start; i < cue.at[s].end; i++) {
            uint32_t end;
            const rp_cue *c = rp_cue_row_at(r, i, &end);
            const rp_noun_cue *n = verb ? NULL : noun_row_of(r, i);
            if (verb && rp_class_is(r, i, RP_PREPOSITION))
                return;
            negated |= rp_class_is(r, i, RP_NOT);
            if (c) {
                d->stance = c->stance;
                d->neutral = (c->takes & RP_NEUTRAL) != 0;
                verb = true;
            } else if (n) {
                d->stance = n->stance;
            }
            d->head = c || n ? i : d->head;
            d->negated = negated && (verb || c || n || d->negated);
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

/* The highest chance that the core gives a word of the draft's cue of beginning one. */
static float chance_of(const rp_reader *r, const rp_draft *d)
{
    float most = r->l->cue_chance[d->head];
    for (uint32_t i = 0; i < d->cue.n; i++)
        for (uint32_t t = d->cue.at[i].first; t < d->cue.at[i].last; t++)
            most = r->l->cue_chance[t] > most ? r->l->cue_chance[t] : most;
    return most;
}

/* Does a part of what the core found said hold the draft's cue? It saw few claims within claims, and says little of
 * them. */
static bool is_nested(const rp_reader *r, const rp_draft *d, uint32_t n)
{
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < r->drafts[k].content.n; i++)
            if (r->drafts[k].content.at[i].first <= d->head && d->head < r->drafts[k].content.at[i].last)
                return true;
    return false;
}

/* Verbs that report only where a number, or what was said before, is what they are about, as attribution.c sees to:
 * "put the toll at 11", "withdrew that number". The core learned from texts that have few of them. */
static bool is_closed(const rp_reader *r, const rp_draft *d)
{
    return d->pattern == RP_BY_NOUN &&
           rp_in(r, d->head, "put puts raised raises revised revises lowered lowers gave given counts counted corrected "
                             "corrects correcting withdrew withdrawn retracted retracts stood stands");
}

#define LEAST_COUNTED 0.001f /* of a number that is reported: above it 5 of 7 are right in both sets, below it none of 6 */

/* "demanded 300 million", "flagged losses of two million": a number is what is said. */
static bool is_counted(const rp_reader *r, const rp_draft *d)
{
    if (d->pattern != RP_BY_NOUN || chance_of(r, d) < LEAST_COUNTED)
        return false;
    uint32_t i = d->content.at[0].first;
    bool of = i + 2 < d->content.at[0].last && r->t[i].class == RP_NOUN && rp_is(r, i + 1, "of");
    i += of ? 2 : 0;
    return rp_class_is(r, i, RP_NUMBER) || rp_opens_quantity(r, i) || (rp_in(r, i, "some $ \xE2\x82\xAC \xC2\xA3") && i + 2 < r->n &&
           (r->t[i + 1].class == RP_NUMBER || r->t[i + 2].class == RP_NUMBER));
}

/* "said by telephone | it had rained": a channel between the verb and a clause. The core reads few such. */
static bool is_channelled(const rp_reader *r, const rp_draft *d)
{
    uint32_t from = d->cue.at[d->cue.n - 1].last;
    return (d->pattern == RP_BY_CLAUSE || d->pattern == RP_BY_THAT) && d->source.n && d->content.at[0].first > from &&
           rp_channel_end(r, from, d->content.at[0].first) > from;
}

#define BEFORE_NOUN 6

/* "rejected allegations of beatings", "unconfirmed reports that": said to be said. */
static bool is_answered(const rp_reader *r, const rp_draft *d)
{
    if (d->pattern != RP_BY_NOUN_CUE)
        return false;
    uint32_t first = r->l->sentences[r->t[d->head].sentence].first;
    for (uint32_t i = d->head; i > first && d->head - i < BEFORE_NOUN; i--)
        if (rp_in(r, i - 1, "rejected rejects denied denies dismissed dismisses refuted earlier unconfirmed unverified false"))
            return true;
    return false;
}

/* Of "hopes that", "insists that" within a claim; "said that" and "told them that" need none. */
#define LEAST_NESTED 0.02f

/* Whether a draft by rule counts beside the core's first n: set as nothing but a claim is, stated fully within
 * another claim, or held possible by the core. */
static bool is_likely(const rp_reader *r, const rp_draft *d, uint32_t n)
{
    switch (d->pattern) {
    case RP_BY_TURN:
    case RP_BY_COLON:
    case RP_BY_CHAIN:
        return true;
    case RP_BY_THAT:
        return chance_of(r, d) >= LEAST_CHANCE ||
               ((d->neutral || chance_of(r, d) >= LEAST_NESTED) && is_nested(r, d, n));
    default:
        return chance_of(r, d) >= LEAST_CHANCE || is_closed(r, d) || is_channelled(r, d) || is_counted(r, d) || is_answered(r, d);
    }
}

static int by_cue(const void *x, const void *y)
{
    const rp_draft *a = x, *b = y;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    return a->cue.at[0].first < b->cue.at[0].first ? -1 : a->cue.at[0].first > b->cue.at[0].first;
}

/* Set as nothing but a claim is, so that its edges are sure too: the core would run on into the next quotation, or take
 * "put support for" of "put support for the strike at 92%" for the cue. */
static bool is_certain(const rp_reader *r, const rp_draft *d)
{
    return d->pattern == RP_BY_TURN || (is_closed(r, d) && chance_of(r, d) >= LEAST_CHANCE);
}

static void add_certain(rp_reader *r, const rp_draft *ruled, uint32_t n, bool *taken)
{
    for (uint32_t i = 0; i < n; i++)
        if (is_certain(r, &ruled[i]) && !is_taken(&ruled[i], taken))
            RP_PUSH(r->a, r->drafts, r->n_drafts, ruled[i]);
    take_cues(r, 0, taken);
}

/* May the source that the rules give to the same verb be the draft's: does it stand in no part of it? */
static bool has_subject(const rp_draft *ruled, const rp_draft *d)
{
    rp_range s = ruled->source.n ? ruled->source.at[0] : (rp_range){0, 0};
    if (!ruled->source.n || ruled->pattern == RP_BY_PASSIVE || ruled->pattern == RP_BY_NOUN_CUE)
        return false;
    for (uint32_t i = 0; i < d->content.n; i++)
        if (d->content.at[i].first < s.last && s.first < d->content.at[i].last)
            return false;
    return s.last <= d->cue.at[0].first || s.first >= d->cue.at[d->cue.n - 1].last;
}

/* The core reads a verb with its content and leaves its subject out: then the subject is the one that the rules see. */
static void give_subjects(rp_reader *r, const rp_draft *ruled, uint32_t n)
{
    for (uint32_t i = 0, k = 0; k < r->n_drafts; k++) {
        rp_draft *d = &r->drafts[k];
        if (d->pattern != RP_LEARNED || d->source.n)
            continue;
        while (i < n && ruled[i].head < d->head)
            i++;
        bool same = i < n && ruled[i].head == d->head;
        if (same && ruled[i].pattern == RP_BY_ACCORDING && ruled[i].source.n) { /* read as content */
            d->source = ruled[i].source;
            d->content = ruled[i].content;
        } else if (same && has_subject(&ruled[i], d))
            rp_pieces_copy(r, &d->source, &ruled[i].source);
    }
}

/* Likely drafts by rule whose cues are free. */
static void add_ruled(rp_reader *r, const rp_draft *ruled, uint32_t n, bool *taken)
{
    uint32_t from = r->n_drafts;
    for (uint32_t i = 0; i < n; i++)
        if (!is_taken(&ruled[i], taken) && is_likely(r, &ruled[i], from)) {
            RP_PUSH(r->a, r->drafts, r->n_drafts, ruled[i]);
            rp_draft *d = &r->drafts[r->n_drafts - 1];
            d->score = chance_of(r, d) >= LEAST_CHANCE ? fmax(d->score, HALF_SEEN) : d->score;
        }
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
                      .score = calibrated(at->score)};
        read_cue(r, at->cue, &d);
        if (!is_taken(&d, taken))
            RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
    take_cues(r, from, taken);
}

/* What is certain by rule comes first; then the core reads, and the rules add what it half saw. */
void rp_attributions_take(rp_reader *r)
{
    rp_attributions_find(r);
    rp_draft *ruled = r->drafts;
    uint32_t n = r->n_drafts;
    bool *taken = RP_ARRAY(r->a, bool, r->n + 1);
    r->drafts = NULL;
    r->n_drafts = 0;
    if (n)
        qsort(ruled, n, sizeof *ruled, by_cue);
    add_certain(r, ruled, n, taken);
    add_learned(r, taken);
    give_subjects(r, ruled, n);
    add_ruled(r, ruled, n, taken);
    if (r->n_drafts)
        qsort(r->drafts, r->n_drafts, sizeof *r->drafts, by_cue);
}
