/* referent.c - see referent.h. Which claims are meant is told by the noun that points back; it is looked for among the
 * RP_REACH_CLAIMS claims before. */
#include "claims/referent.h"

#define REACH_BLOCKS 5
#define NEAR_CLAIMS 4
#define TOLL_CLAIMS 40 /* "the toll" is of the event that the report is about, wherever it was given */

void rp_verification_add(rp_reader *r, uint32_t claim, rp_verification_status status, rp_slice by, rp_range words)
{
    rp_claim *c = &r->report->claims[claim];
    for (uint32_t i = 0; i < c->n_verification; i++)
        if (c->verification[i].status == status)
            return;
    rp_verification v = {.status = status, .by = by};
    rp_span s = {r->t[words.first].start, r->t[words.last - 1].end};
    RP_PUSH(r->a, v.spans.at, v.spans.n, s);
    RP_PUSH(r->a, c->verification, c->n_verification, v);
}

uint32_t rp_block_of(const rp_reader *r, uint32_t token)
{
    return r->l->sentences[r->t[token].sentence].block;
}

/* --- what is pointed at --- */

static bool points(const rp_reader *r, uint32_t i, rp_points_at *at)
{
    for (unsigned k = 0; k < rp_n_referent_rows; k++)
        if (rp_in(r, i, rp_referent_rows[k].words)) {
            *at = rp_referent_rows[k].at;
            return true;
        }
    return false;
}

rp_referent rp_referent_of(const rp_reader *r, rp_range words)
{
    rp_referent f = {.words = words, .noun = RP_NONE};
    for (uint32_t i = words.first; i < words.last; i++) {
        if ((r->t[i].class == RP_PREPOSITION && i > words.first) || r->t[i].class == RP_MARK)
            break;
        rp_points_at at;
        f.two |= rp_in(r, i, "neither either both");
        if (points(r, i, &at)) {
            f.known = true;
            f.at = at;
            f.plural = rp_in(r, i, "claims accounts versions assertions statements figures numbers counts allegations "
                                   "accusations reports");
        } else if (r->t[i].class == RP_NOUN && f.noun == RP_NONE) {
            f.noun = i;
        }
    }
    return f;
}

bool rp_content_holds(const rp_reader *r, const rp_draft *d, const char *words)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++)
            if (rp_in(r, i, words))
                return true;
    return false;
}

/* Is the number at i one of people or things: no sum of money, share, span of time or age? */
static bool counts(const rp_reader *r, uint32_t i)
{
    static const char *const measures =
        "hours hour minutes minute days day weeks week months month years year seconds percent per a.m. p.m. am pm euros dollars "
        "pounds km kilometres kilometers metres meters miles o'clock january february march april may june july august "
        "september october november december times";
    if (r->t[i].class != RP_NUMBER || rp_in(r, i + 1, measures) || rp_is(r, i + 1, "%"))
        return false;
    return !i || !rp_in(r, i - 1, "$ \xE2\x82\xAC \xC2\xA3 january february march april may june july august september "
                                  "october november december");
}

static bool holds_count(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++)
            if (counts(r, i))
                return true;
    return false;
}

#define TOLL_TOKENS 8

/* "61 people had died", "a death toll of 61": no "dead for three years". */
static bool holds_toll(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++) {
            if (!counts(r, i))
                continue;
            for (uint32_t j = i > TOLL_TOKENS / 2 ? i - TOLL_TOKENS / 2 : 0; j < i; j++)
                if (rp_is(r, j, "toll"))
                    return true;
            for (uint32_t j = i + 1; j < d->content.at[k].last && j < i + TOLL_TOKENS; j++)
                if (rp_in(r, j, rp_death_words))
                    return true;
        }
    return false;
}

static bool sentence_holds(const rp_reader *r, const rp_draft *d, rp_slice word)
{
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    uint32_t last = s->last - s->first > RP_WINDOW ? s->first + RP_WINDOW : s->last;
    for (uint32_t i = s->first; i < last; i++)
        if (rp_slice_equal(r->t[i].lower, word))
            return true;
    return false;
}

#define POINTER_TOKENS 7

/* Does the claim's content only point at another claim: "the accusation", "that number", "that"? */
bool rp_points_back(const rp_reader *r, const rp_draft *d)
{
    const rp_range *p = &d->content.at[0];
    bool any = false;
    if (rp_is(r, p->first, "any")) /* "any suggestion of negligence" is nobody's */
        return false;
    uint32_t last = p->last < p->first + POINTER_TOKENS ? p->last : p->first + POINTER_TOKENS;
    for (uint32_t i = p->first; i < last; i++) {
        rp_points_at at;
        rp_class c = r->t[i].class;
        if (c == RP_AUXILIARY || c == RP_VERB || c == RP_ING || (c == RP_PRONOUN && i > p->first))
            return false;
        if (c == RP_PREPOSITION || c == RP_MARK || c == RP_COORDINATOR || r->t[i].quote != RP_NONE)
            break;
        any |= points(r, i, &at);
    }
    return any;
}

bool rp_referent_may_be(const rp_reader *r, const rp_referent *f, uint32_t k)
{
    const rp_draft *d = &r->drafts[k];
    if (rp_points_back(r, d) || (!d->source.n && d->pattern == RP_BY_PASSIVE && d->content.n == 1 &&
                              rp_is(r, d->content.at[0].first, "to")))
        return false;
    if (f->named && !r->report->claims[k].source.named)
        return false;
    if (f->not_media && r->report->claims[k].source.kind == RP_SOURCE_MEDIA && r->t[d->head].sentence == f->sentence)
        return false;
    if (!f->known)
        return f->noun == RP_NONE || sentence_holds(r, d, r->t[f->noun].lower);
    if (f->at == RP_POINTS_NUMBER)
        return holds_count(r, d);
    if (f->at == RP_POINTS_DEATHS)
        return holds_toll(r, d);
    if (f->at == RP_POINTS_ACCUSATION)
        return r->report->claims[k].stance == RP_ACCUSE;
    return true;
}

bool rp_same_source(const rp_reader *r, uint32_t a, uint32_t b)
{
    const rp_source *x = &r->report->claims[a].source, *y = &r->report->claims[b].source;
    return x->entity != RP_NONE ? x->entity == y->entity : rp_slice_equal(x->words.text, y->words.text);
}

/* One source, or two that speak for one body: a militia and its spokesman. */
bool rp_same_side(const rp_reader *r, uint32_t a, uint32_t b)
{
    uint32_t x = r->report->claims[a].source.entity, y = r->report->claims[b].source.entity;
    return rp_same_source(r, a, b) || (x != RP_NONE && y != RP_NONE && r->sides[x] == r->sides[y]);
}

/* Does the possessor in "the ministry's number" name the claim's source? */
static bool owned_by(const rp_reader *r, const rp_referent *f, uint32_t k)
{
    for (uint32_t i = f->words.first; i + 1 < f->words.last; i++) {
        const rp_source *s = &r->report->claims[k].source;
        if (r->t[i + 1].class != RP_POSSESSIVE)
            continue;
        rp_slice word = r->t[i].lower, name = s->entity == RP_NONE ? s->words.text : r->report->entities[s->entity].name;
        return rp_slice_find_nocase(s->words.text, word, 0) < s->words.text.len ||
               rp_slice_find_nocase(name, word, 0) < name.len;
    }
    return true;
}

/* The last claim before `last` that can be meant, not of the source of claim `not`; RP_NONE if none is near. */
uint32_t rp_referent_last(const rp_reader *r, const rp_referent *f, uint32_t last, uint32_t token, uint32_t not)
{
    bool toll = f->known && f->at == RP_POINTS_DEATHS;
    for (int strict = 1; strict >= 0; strict--)
        for (uint32_t k = last, n = 0; k-- > 0 && n < (toll ? TOLL_CLAIMS : RP_REACH_CLAIMS); n++) {
            if (!toll && rp_block_of(r, token) - rp_block_of(r, r->drafts[k].head) > REACH_BLOCKS)
                break;
            if (not != RP_NONE && rp_same_side(r, k, not))
                continue;
            if (rp_referent_may_be(r, f, k) && (!strict || owned_by(r, f, k)))
                return k;
        }
    return RP_NONE;
}

static uint32_t length_of(const rp_draft *d)
{
    uint32_t n = 0;
    for (uint32_t k = 0; k < d->content.n; k++)
        n += d->content.at[k].last - d->content.at[k].first;
    return n;
}

/* Where the words name no claim ("the scene he describes", "the link"), the last speaker's fullest claim of that
 * paragraph is meant, rather than his last words. */
uint32_t rp_fullest_of(const rp_reader *r, uint32_t k)
{
    uint32_t best = r->report->claims[k].within != RP_NONE ? r->report->claims[k].within : k, stop = k > NEAR_CLAIMS ? k - NEAR_CLAIMS : 0;
    uint32_t speaker = best;
    for (uint32_t i = speaker; i-- > stop;)
        if (rp_same_source(r, i, speaker) && rp_block_of(r, r->drafts[i].head) == rp_block_of(r, r->drafts[speaker].head) &&
            r->report->claims[i].within == RP_NONE && length_of(&r->drafts[i]) > length_of(&r->drafts[best]))
            best = i;
    return best;
}

/* The claims meant beside the one at k: its sentence's, its source's, or another source's too. */
void rp_referent_reach(rp_reader *r, const rp_referent *f, uint32_t k, rp_verification_status status, rp_slice by, rp_range words)
{
    uint32_t other = f->two ? rp_referent_last(r, f, k, words.first, k) : RP_NONE;
    bool pronoun = f->words.last - f->words.first <= 1;
    rp_verification_add(r, k, status, by, words);
    uint32_t outer = r->report->claims[k].within;
    if (outer != RP_NONE && f->noun != RP_NONE && r->t[r->drafts[outer].head].sentence == r->t[r->drafts[k].head].sentence)
        rp_verification_add(r, outer, status, by, words); /* "according to the radio, he wrote in an e-mail that …": both */
    for (uint32_t i = k, n = 0; i-- > 0 && n < RP_REACH_CLAIMS; n++) {
        uint32_t blocks = rp_block_of(r, words.first) - rp_block_of(r, r->drafts[i].head);
        bool here = r->t[r->drafts[i].head].sentence == r->t[r->drafts[k].head].sentence;
        bool source = rp_same_side(r, i, k) || (other != RP_NONE && rp_same_side(r, i, other));
        if (blocks > REACH_BLOCKS || !rp_referent_may_be(r, f, i))
            continue;
        if ((here && (pronoun || !f->known)) || (source && (f->plural || f->two)))
            rp_verification_add(r, i, status, by, words);
    }
}
