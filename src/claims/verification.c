/* verification.c - see verification.h. Phrases ("could not be independently verified") by the rows of know/phrases.c; what
 * claims say of other claims is in verification_answers.c. Some 1 an article. */
#include "claims/verification.h"
#include "claims/referent.h"

/* The sentence's clause around the phrase: what is cited as the verification's words. */
static rp_range clause_words(const rp_reader *r, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    rp_range w = {phrase.first, phrase.last};
    while (w.first > s->first && phrase.first - w.first < RP_WINDOW && !rp_in(r, w.first - 1, ", ;") &&
           !rp_is(r, w.first - 1, "but"))
        w.first--;
    while (w.last < s->last && w.last - phrase.last < RP_WINDOW && !rp_in(r, w.last, ", ;"))
        w.last++;
    while (w.last > phrase.last && r->t[w.last - 1].class == RP_MARK)
        w.last--;
    return w;
}

/* What the phrase is said of: the noun phrase behind it ("could not verify the claim", "no confirmation of this"), else
 * its subject. */
static rp_referent said_of(const rp_reader *r, rp_range phrase)
{
    rp_window w = rp_window_of(r, phrase.first);
    uint32_t i = phrase.last + rp_is(r, phrase.last, "of");
    if (rp_in(r, i, "this that it these those"))
        return rp_referent_of(r, (rp_range){i, rp_noun_phrase_end(r, &w, i + 1)});
    uint32_t end = rp_noun_phrase_end(r, &w, i);
    if (end > i)
        return rp_referent_of(r, (rp_range){i, end});
    rp_range s = rp_subject_before(r, &w, phrase.first);
    if (s.first == s.last || rp_class_is(r, s.last - 1, RP_ADJECTIVE) || rp_class_is(r, s.last - 1, RP_COORDINATOR))
        s = rp_sentence_subject(r, &w, phrase.first);
    if (rp_in(r, s.first, "there it he she they") || s.last - s.first > RP_WINDOW)
        s = (rp_range){phrase.first, phrase.first};
    return rp_referent_of(r, s);
}

static rp_slice by_of(const rp_reader *r, const rp_verification_row *row, rp_range phrase)
{
    if (*row->by)
        return rp_slice_of(row->by);
    rp_window w = rp_window_of(r, phrase.first);
    rp_range s = rp_subject_before(r, &w, phrase.first);
    return rp_language_text(r->l, s.first, s.last);
}

/* "has seen a list of names but could not verify it": what is not verified is the list. */
static bool is_of_list(const rp_reader *r, const rp_referent *f, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    bool it = f->words.last - f->words.first == 1 && rp_is(r, f->words.first, "it");
    for (uint32_t i = s->first; it && i < phrase.first && i < s->first + RP_WINDOW; i++)
        if (rp_in(r, i, "list sample copy document documents recording photograph"))
            return true;
    return false;
}

/* The claim that an opening phrase speaks of: "In claims that could not be verified, the army said …". */
static uint32_t claim_ahead(const rp_reader *r, const rp_referent *f, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    uint32_t k = rp_drafts_before(r, phrase.last);
    bool opens = rp_in(r, s->first, "in with") && f->words.first > s->first && f->words.first - s->first <= 3;
    return opens && k < r->n_drafts && r->t[r->drafts[k].head].sentence == r->t[phrase.first].sentence ? k : RP_NONE;
}

static void take_phrase(rp_reader *r, const rp_verification_row *row, rp_range phrase)
{
    rp_referent f = said_of(r, phrase);
    if (is_of_list(r, &f, phrase))
        return;
    uint32_t ahead = claim_ahead(r, &f, phrase);
    if (ahead != RP_NONE) {
        rp_verification_add(r, ahead, row->status, by_of(r, row, phrase), clause_words(r, phrase));
        return;
    }
    f.sentence = r->t[phrase.first].sentence;
    f.not_media = row->status == RP_UNVERIFIED || row->status == RP_UNCONFIRMED;
    uint32_t last = rp_drafts_before(r, phrase.first);
    f.named = f.two;
    uint32_t k = rp_referent_last(r, &f, last, phrase.first, RP_NONE);
    if (f.two && (k == RP_NONE || rp_referent_last(r, &f, k, phrase.first, k) == RP_NONE)) {
        f.named = false; /* fewer than two have a name */
        k = rp_referent_last(r, &f, last, phrase.first, RP_NONE);
    }
    if (k == RP_NONE && !f.known) {
        f.noun = RP_NONE; /* a noun that no claim has */
        k = rp_referent_last(r, &f, last, phrase.first, RP_NONE);
        k = k == RP_NONE ? k : rp_fullest_of(r, k);
    }
    if (k == RP_NONE && f.not_media) {
        f.not_media = false;
        k = rp_referent_last(r, &f, last, phrase.first, RP_NONE);
    }
    if (k != RP_NONE)
        rp_referent_reach(r, &f, k, row->status, by_of(r, row, phrase), clause_words(r, phrase));
}

static void find_phrases(rp_reader *r)
{
    rp_map starts;
    rp_pattern_index(&starts, r->a, rp_verification_rows, sizeof *rp_verification_rows, rp_n_verification_rows);
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t last = r->l->sentences[r->t[i].sentence].last;
        uint32_t end = 0; /* "not been officially confirmed or independently verified" is two phrases */
        rp_verification_status status = RP_N_VERIFICATION_STATUSES;
        for (unsigned k = rp_map_get(&starts, r->t[i].lower); k < rp_n_verification_rows; k++) {
            const rp_verification_row *row = &rp_verification_rows[k];
            rp_match m;
            if (row->status == status || !rp_match_at(r, row->pattern, i, last, &m) || m.words.last == end)
                continue;
            take_phrase(r, row, m.words);
            if (end)
                break;
            end = m.words.last;
            status = row->status;
        }
        i = end ? end - 1 : i;
    }
}

void rp_verifications_find(rp_reader *r)
{
    find_phrases(r);
    rp_answers_find(r);
}
