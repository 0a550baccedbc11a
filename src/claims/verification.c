/* verification.c - see verification.h. Two ways in: phrases ("could not be independently verified") by the rows of
 * know/phrases.c, and claims that answer a claim ("rejected the accusation", "confirmed those numbers").
 *
 * Reach: words like "claims" and "accounts" take the paragraph, and the one before where they open theirs; all else
 * the claims of the sentence before (or of the same sentence, before the phrase). */
#include "claims/verification.h"
#include "know/phrases.h"

#define REACH_CLAIMS 12 /* a phrase never reaches further back than this many claims */

static const char *const many_words = "claims accounts reports statements versions allegations accusations figures numbers "
                                      "either neither both assertions";
static const char *const answer_words =
    "claim claims accusation accusations allegation allegations charge figure figures number numbers toll report reports "
    "account accounts version explanation assertion assertions that this suggestion suggestions estimate it those these "
    "story statement";

static void add(rp_reader *r, uint32_t claim, rp_verification_status status, rp_slice by, rp_range words)
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

/* The claims whose cues stand before token i: the index of the first draft at or behind it. */
static uint32_t drafts_before(const rp_reader *r, uint32_t i)
{
    uint32_t low = 0, high = r->n_drafts;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (r->drafts[mid].head < i)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool in_words(const rp_reader *r, rp_range range, const char *words)
{
    for (uint32_t i = range.first; i < range.last; i++)
        if (rp_in(r, i, words))
            return true;
    return false;
}

/* The sentence's words around the phrase, without its closing mark: what is cited as the verification's words. */
static rp_range sentence_words(const rp_reader *r, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    rp_range w = {s->first, s->last};
    for (uint32_t i = phrase.first; i > s->first; i--)
        if (rp_in(r, i - 1, ", ;") || (r->t[i - 1].class == RP_COORDINATOR && rp_is(r, i - 1, "but"))) {
            w.first = i;
            break;
        }
    for (uint32_t i = phrase.last; i < s->last; i++)
        if (rp_in(r, i, ", ;")) {
            w.last = i;
            break;
        }
    while (w.last > phrase.last && r->t[w.last - 1].class == RP_MARK)
        w.last--;
    return w;
}

/* From which token on claims are reached by the phrase. */
static uint32_t reach_from(const rp_reader *r, rp_range phrase, rp_range words)
{
    uint32_t sentence = r->t[phrase.first].sentence;
    const rp_sentence *s = r->l->sentences;
    uint32_t block = s[sentence].block, k = sentence;
    bool opens = !sentence || s[sentence - 1].block != block;
    if (!in_words(r, words, many_words))
        return sentence ? s[sentence - 1].first : 0;
    while (k > 0 && s[k - 1].block == block)
        k--;
    if (opens || !drafts_before(r, s[sentence].first))
        while (k > 0 && s[k - 1].block + 1 >= block)
            k--;
    return s[k].first;
}

/* Is the status said of something in the same sentence before the phrase, or of the sentence before? */
static void reach(rp_reader *r, const rp_verification_row *row, rp_range phrase, rp_range words, rp_slice by)
{
    uint32_t last = drafts_before(r, phrase.first), from = reach_from(r, phrase, words);
    uint32_t first_here = r->l->sentences[r->t[phrase.first].sentence].first;
    uint32_t here = drafts_before(r, first_here);
    bool same_sentence = last > here && words.first > first_here;
    for (uint32_t k = last, n = 0; k-- > 0 && n < REACH_CLAIMS; n++) {
        if (r->drafts[k].head < from || (same_sentence && r->drafts[k].head < first_here))
            break;
        add(r, k, row->status, by, words);
    }
}

/* Who could not, or did: "independent" and "official" as the row says, else the phrase's agent or subject. */
static rp_slice by_of(const rp_reader *r, const rp_verification_row *row, rp_range phrase)
{
    rp_window w = rp_window_of(r, phrase.first);
    if (*row->by)
        return rp_slice_of(row->by);
    rp_range s = rp_subject_before(r, &w, phrase.first);
    return rp_language_text(r->l, s.first, s.last);
}

static void find_phrases(rp_reader *r)
{
    rp_map starts;
    rp_pattern_index(&starts, r->a, rp_verification_rows, sizeof *rp_verification_rows, rp_n_verification_rows);
    for (uint32_t i = 0; i < r->n; i++) {
        for (unsigned k = rp_map_get(&starts, r->t[i].lower); k < rp_n_verification_rows; k++) {
            rp_match m;
            uint32_t last = r->l->sentences[r->t[i].sentence].last;
            if (!rp_match_at(r, rp_verification_rows[k].pattern, i, last, &m))
                continue;
            rp_range words = sentence_words(r, m.words);
            reach(r, &rp_verification_rows[k], m.words, words, by_of(r, &rp_verification_rows[k], m.words));
            i = m.words.last - 1;
            break;
        }
    }
}

/* Does a claim's content only point at another claim: "the accusation", "that number"? */
static bool points_back(const rp_reader *r, const rp_draft *d)
{
    const rp_range *p = &d->content.at[0];
    uint32_t last = p->last < p->first + 5 ? p->last : p->first + 5;
    for (uint32_t i = p->first; i < last; i++) {
        if (r->t[i].class == RP_PREPOSITION || (r->t[i].class == RP_MARK && i > p->first))
            return false;
        if (rp_in(r, i, answer_words) && !(i == p->first && rp_is(r, i, "that") && p->last - p->first > 3))
            return true;
    }
    return false;
}

static bool same_source(const rp_reader *r, uint32_t a, uint32_t b)
{
    const rp_claim *x = &r->report->claims[a], *y = &r->report->claims[b];
    return x->source.entity != RP_NONE && x->source.entity == y->source.entity;
}

/* "rejected the accusation": the claim before, of another source, is disputed; "confirmed those numbers": confirmed. */
static void find_answers(rp_reader *r)
{
    for (uint32_t k = 1; k < r->n_drafts; k++) {
        const rp_claim *c = &r->report->claims[k];
        rp_verification_status status = c->stance == RP_DENY      ? RP_DISPUTED
                                        : c->stance == RP_CONFIRM ? RP_CONFIRMED
                                                                  : RP_N_VERIFICATION_STATUSES;
        if (status == RP_N_VERIFICATION_STATUSES || !points_back(r, &r->drafts[k]))
            continue;
        uint32_t to = k - 1;
        if (same_source(r, to, k) || r->t[r->drafts[k].head].sentence - r->t[r->drafts[to].head].sentence > 3)
            continue;
        rp_slice by = c->source.entity != RP_NONE ? r->report->entities[c->source.entity].name : c->source.words.text;
        rp_range words = {r->drafts[k].source.n ? r->drafts[k].source.at[0].first : r->drafts[k].cue.at[0].first,
                          r->drafts[k].content.at[0].last};
        if (words.first < words.last)
            add(r, to, status, by, words);
    }
}

void rp_verifications_find(rp_reader *r)
{
    find_phrases(r);
    find_answers(r);
}
