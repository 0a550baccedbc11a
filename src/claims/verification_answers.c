/* verification_answers.c - claims that answer a claim ("rejected the accusation", "confirmed those numbers", "withdrew that
 * number"), and denials whose words repeat a claim's. */
#include "claims/referent.h"
#include "claims/verification.h"

static rp_slice name_of(const rp_reader *r, uint32_t claim)
{
    const rp_source *s = &r->report->claims[claim].source;
    return s->entity != RP_NONE ? r->report->entities[s->entity].name : s->words.text;
}

static rp_range answer_words(const rp_draft *d)
{
    uint32_t first = d->source.n && d->source.at[0].first < d->cue.at[0].first ? d->source.at[0].first : d->cue.at[0].first;
    uint32_t last = d->content.at[0].last > first ? d->content.at[0].last : d->cue.at[d->cue.n - 1].last;
    return (rp_range){first, last};
}

/* What the claim does to another: disputes it, confirms it, takes it back; RP_N_VERIFICATION_STATUSES: nothing. */
static rp_verification_status answers(const rp_reader *r, uint32_t k)
{
    const rp_claim *c = &r->report->claims[k];
    const rp_draft *d = &r->drafts[k];
    if (rp_in(r, d->head, "withdrew withdrawn corrected retracted correcting withdrawing"))
        return RP_RETRACTED;
    if (c->stance == RP_DENY && rp_is(r, d->cue.at[0].first, "had"))
        return RP_N_VERIFICATION_STATUSES; /* "had dismissed": before what is told now */
    if (c->stance == RP_DENY)
        return RP_DISPUTED;
    if (c->stance == RP_CONFIRM)
        return RP_CONFIRMED;
    bool called = rp_in(r, d->head, "called calls described dismissed") && rp_content_holds(r, d, rp_falsehood_words);
    return called ? RP_DISPUTED : RP_N_VERIFICATION_STATUSES;
}

/* A claim inside the content of a denial ("rejected allegations of beatings") is what is denied. */
static bool take_nested(rp_reader *r, uint32_t k, rp_verification_status status)
{
    bool any = false;
    uint32_t to = k + 3 < r->n_drafts ? k + 3 : r->n_drafts;
    for (uint32_t i = k + 1; i < to; i++)
        if (r->report->claims[i].within == k && r->drafts[i].pattern == RP_BY_NOUN_CUE) {
            rp_verification_add(r, i, status, name_of(r, k), answer_words(&r->drafts[k]));
            any = true;
        }
    return any;
}

static bool content_word(const rp_reader *r, uint32_t i)
{
    return (r->t[i].class == RP_NOUN || r->t[i].class == RP_VERB || r->t[i].class == RP_PROPER) && r->t[i].lower.len > 3;
}

/* The word less the endings of plurals and verbs. */
static rp_slice stem_of(rp_slice w)
{
    static const char *const endings[] = {"ing", "ed", "es", "s", "d"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (w.len >= n + 4 && !memcmp(w.ptr + w.len - n, endings[i], n))
            return rp_slice_cut(w, 0, w.len - n);
    }
    return w;
}

/* "locked" and "padlocked", "munition" and "munitions". */
static bool same_stem(rp_slice a, rp_slice b)
{
    rp_slice x = stem_of(a), y = stem_of(b);
    return rp_slice_equal(x, y) || (x.len >= 4 && rp_slice_ends_nocase(y, x));
}

/* How many of the denial's content words a claim has; *words: how many there are, *any: one that is denied in any form. */
static uint32_t shared_words(const rp_reader *r, const rp_draft *denial, const rp_draft *claim, uint32_t *words, bool *any)
{
    uint32_t shared = 0;
    const rp_range *p = &denial->content.at[0];
    *words = 0;
    *any = false;
    for (uint32_t i = p->first; i < p->last; i++) {
        *any |= rp_is(r, i, "any");
        if (!content_word(r, i))
            continue;
        bool found = false;
        ++*words;
        for (uint32_t k = 0; k < claim->content.n && !found; k++) {
            const rp_range *q = &claim->content.at[k];
            uint32_t last = q->last - q->first > RP_WINDOW ? q->first + RP_WINDOW : q->last;
            for (uint32_t j = q->first; j < last && !found; j++)
                found = same_stem(r->t[i].lower, r->t[j].lower);
        }
        shared += found;
    }
    return shared;
}

/* Does a claim say what the denial denies? One that denies "any" of a thing answers who spoke of it, and needs less;
 * least where it was an accusation. */
static bool repeats(const rp_reader *r, uint32_t denial, uint32_t claim)
{
    uint32_t words;
    bool any, accused = r->report->claims[claim].stance == RP_ACCUSE && denial - claim <= 2;
    uint32_t shared = shared_words(r, &r->drafts[denial], &r->drafts[claim], &words, &any);
    if (any)
        return shared && (shared * 2 >= words || accused);
    return shared > 1 && shared * 5 >= words * 3;
}

/* "The ministry denied that any ransom was paid", right behind another's claim, answers that. */
static bool answers_the_last(const rp_reader *r, uint32_t denial)
{
    const rp_draft *d = &r->drafts[denial];
    uint32_t first = d->content.at[0].first;
    bool any = d->source.n && rp_is(r, first, "that") && rp_is(r, first + 1, "any");
    uint32_t before = denial - 1;
    return any && denial && rp_block_of(r, d->head) == rp_block_of(r, r->drafts[before].head) &&
           r->t[d->head].sentence - r->t[r->drafts[before].head].sentence <= 1 && !rp_same_source(r, denial, before) &&
           r->report->claims[before].stance != RP_DENY;
}

static void take_repeated(rp_reader *r, uint32_t k)
{
    uint32_t stop = k > RP_REACH_CLAIMS ? k - RP_REACH_CLAIMS : 0;
    const rp_range *p = &r->drafts[k].content.at[0];
    if (p->last - p->first > RP_WINDOW || rp_content_holds(r, &r->drafts[k], "evidence proof knowledge wrongdoing involvement"))
        return;
    for (uint32_t i = k; i-- > stop;) {
        if (rp_same_source(r, i, k) || r->report->claims[i].stance == RP_DENY || !repeats(r, k, i))
            continue;
        rp_verification_add(r, i, RP_DISPUTED, name_of(r, k), answer_words(&r->drafts[k]));
        return;
    }
    if (k && answers_the_last(r, k))
        rp_verification_add(r, k - 1, RP_DISPUTED, name_of(r, k), answer_words(&r->drafts[k]));
}

/* The last claim of the same source that the words taken back can mean. */
static uint32_t own_meant(const rp_reader *r, const rp_referent *f, uint32_t k)
{
    uint32_t stop = k > RP_REACH_CLAIMS ? k - RP_REACH_CLAIMS : 0;
    for (uint32_t i = k; i-- > stop;)
        if (rp_same_side(r, i, k) && rp_referent_may_be(r, f, i))
            return i;
    return RP_NONE;
}

/* "corrected an earlier toll of 12" takes back what it names; "withdrew that number" what was claimed before. */
static void take_back(rp_reader *r, uint32_t k)
{
    const rp_range *p = &r->drafts[k].content.at[0];
    rp_referent f = rp_referent_of(r, *p);
    bool itself = rp_in(r, p->first, "a an its their his her") || rp_in(r, p->first + 1, "earlier previous first initial") ||
                  rp_class_is(r, p->first + 1, RP_NUMBER);
    uint32_t to = itself || !rp_points_back(r, &r->drafts[k]) ? k : own_meant(r, &f, k);
    if (to != RP_NONE)
        rp_verification_add(r, to, RP_RETRACTED, name_of(r, k), answer_words(&r->drafts[k]));
}

#define BEFORE_NOUN 8 /* tokens before a noun cue in which its denial stands */

/* "rejected allegations of beatings", "reports that it had burned were wrong", "unconfirmed reports that". */
static void take_noun_cue(rp_reader *r, uint32_t k)
{
    const rp_draft *d = &r->drafts[k];
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    uint32_t from = d->head > s->first + BEFORE_NOUN ? d->head - BEFORE_NOUN : s->first, end = d->content.at[d->content.n - 1].last;
    uint32_t outer = r->report->claims[k].within;
    for (uint32_t i = from; i < d->head; i++) {
        if (rp_in(r, i, "rejected rejects denied denies dismissed dismisses refuted refutes rejecting denying dismissing")) {
            rp_window w = rp_window_of(r, i);
            rp_range who = rp_subject_before(r, &w, i);
            rp_verification_add(r, k, RP_DISPUTED, outer != RP_NONE ? name_of(r, outer) : rp_language_text(r->l, who.first, who.last),
                (rp_range){i, i + 1});
        }
        if (i + 1 == d->head && rp_in(r, i, "unconfirmed unverified"))
            rp_verification_add(r, k, rp_is(r, i, "unconfirmed") ? RP_UNCONFIRMED : RP_UNVERIFIED,
                rp_is(r, i, "unconfirmed") ? RP_LIT("official") : RP_LIT("independent"), (rp_range){i, i + 1});
    }
    for (uint32_t i = end; rp_in(r, end, "is are was were be") && i < s->last && i < end + 6; i++)
        if (rp_in(r, i, rp_falsehood_words))
            rp_verification_add(r, k, RP_DISPUTED, outer != RP_NONE ? name_of(r, outer) : (rp_slice){NULL, 0}, (rp_range){i, i + 1});
}

void rp_answers_find(rp_reader *r)
{
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        if (r->drafts[k].pattern == RP_BY_NOUN_CUE)
            take_noun_cue(r, k);
        rp_verification_status status = answers(r, k);
        if (status == RP_N_VERIFICATION_STATUSES)
            continue;
        if (take_nested(r, k, status))
            continue;
        rp_range words = answer_words(&r->drafts[k]);
        if (status == RP_RETRACTED) {
            take_back(r, k);
            continue;
        }
        if (rp_points_back(r, &r->drafts[k])) {
            rp_referent f = rp_referent_of(r, r->drafts[k].content.at[0]);
            uint32_t to = rp_referent_last(r, &f, k, words.first, k);
            if (to != RP_NONE)
                rp_verification_add(r, to, status, name_of(r, k), words);
        } else if (status == RP_DISPUTED) {
            take_repeated(r, k);
        }
    }
}
