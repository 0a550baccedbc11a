/* stance.c - what a source does with its content: as its cue says, turned by a negation, and after a neutral cue
 * ("said", "told") as the content shows: an undertaking, an order, a question. */
#include "claims/stance.h"

#define HEAD_TOKENS 6 /* an undertaking is stated in a content's first words */

/* What a negated cue amounts to; RP_N_STANCES: nothing is claimed ("did not say" is a silence). */
static const rp_stance negated[RP_N_STANCES] = {
    [RP_ASSERT] = RP_N_STANCES, [RP_CONFIRM] = RP_N_STANCES, [RP_DENY] = RP_ASSERT,
    [RP_ADMIT] = RP_DENY,       [RP_ACCUSE] = RP_N_STANCES,  [RP_WARN] = RP_N_STANCES,
    [RP_PLEDGE] = RP_N_STANCES, [RP_URGE] = RP_N_STANCES,    [RP_ASK] = RP_N_STANCES,
    [RP_PREDICT] = RP_DOUBT,    [RP_BELIEVE] = RP_DOUBT,     [RP_DOUBT] = RP_ASSERT,
};

static const char *const imperatives =
    "go stop leave let do stay come take give look tell keep be get help wait listen call remember please don't vote "
    "join read ask make put send bring show pay stand think consider";

bool rp_is_claimed(const rp_draft *d)
{
    return !d->negated || negated[d->stance] != RP_N_STANCES;
}

/* The content's first word: behind its quotation mark and "that". */
static uint32_t first_word(const rp_reader *r, const rp_draft *d)
{
    uint32_t i = d->content.at[0].first, last = d->content.at[0].last;
    while (i < last && (r->t[i].class == RP_MARK || rp_is(r, i, "that")))
        i++;
    return i;
}

/* "they would appeal", "We will come", "I'll see": the speaker's own undertaking. */
static bool undertakes(const rp_reader *r, uint32_t i, uint32_t last)
{
    if (!rp_in(r, i, "he she it they we i"))
        return false;
    uint32_t stop = i + HEAD_TOKENS < last ? i + HEAD_TOKENS : last;
    for (uint32_t k = i + 1; k < stop; k++) {
        if (rp_in(r, k, "would will 'll shall 'd wo"))
            return !rp_in(r, k + 1, "be have like need know rather prefer love") &&
                   !(rp_in(r, k + 1, "not n't") && rp_in(r, k + 2, "be have know"));
        if (r->t[k].class != RP_ADVERB)
            return false;
    }
    return false;
}

/* Is the content a direct question: a quotation that ends in a question mark? */
static bool questions(const rp_reader *r, const rp_draft *d)
{
    const rp_range *p = &d->content.at[0];
    uint32_t i = p->last;
    if (r->t[p->first].quote == RP_NONE)
        return false;
    while (i > p->first && r->t[i - 1].class == RP_MARK && !rp_is(r, i - 1, "?"))
        i--;
    return i > p->first && rp_is(r, i - 1, "?");
}

static rp_stance of_content(const rp_reader *r, const rp_draft *d)
{
    uint32_t i = first_word(r, d), last = d->content.at[0].last;
    bool quoted = r->t[d->content.at[0].first].quote != RP_NONE;
    if (questions(r, d))
        return RP_ASK;
    if (undertakes(r, i, last))
        return RP_PLEDGE;
    if (quoted && i < last && r->t[i].shape != RP_SHAPE_LOWER && rp_in(r, i, imperatives))
        return RP_URGE;
    return d->stance;
}

#define ASKED_TOKENS 10 /* of the one who is asked */

/* "asked | families to leave": what follows "ask" is a request, not a question. */
static bool requests(const rp_reader *r, const rp_draft *d)
{
    const rp_range *p = &d->content.at[0];
    if (r->t[p->first].quote != RP_NONE || rp_in(r, p->first, "whether if what how why when where who about which"))
        return false;
    for (uint32_t i = p->first; i < p->last && i < p->first + ASKED_TOKENS; i++) {
        if (rp_class_is(r, i, RP_TO))
            return true;
        if (rp_in(r, i, "whether if what how why when where who about which ?"))
            return false;
    }
    return false;
}

rp_stance rp_stance_of(const rp_reader *r, const rp_draft *d)
{
    rp_stance s = d->stance;
    if (d->pattern == RP_BY_ORDER && (s == RP_ASSERT || s == RP_ASK))
        return RP_URGE;
    if (d->pattern == RP_BY_PASSIVE && d->content.n == 1 && rp_is(r, d->content.at[0].first, "to") && s == RP_ASSERT)
        return RP_URGE;
    if (s == RP_ASK && (rp_is(r, d->content.at[0].first, "that") || requests(r, d)))
        return RP_URGE;
    if (d->neutral && s == RP_ASSERT)
        s = of_content(r, d);
    return d->negated && negated[s] != RP_N_STANCES ? negated[s] : s;
}

rp_mode rp_mode_of(const rp_reader *r, const rp_draft *d)
{
    uint32_t quoted = 0, words = 0;
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++) {
            if (r->t[i].class == RP_MARK)
                continue;
            words++;
            quoted += r->t[i].quote != RP_NONE;
        }
    return quoted == words ? RP_DIRECT : quoted ? RP_MIXED : RP_INDIRECT;
}
