/* settle.c - see settle.h. Drafts by rule and drafts of the language core go the same way here. */
#include "claims/settle.h"
#include "claims/channel.h"
#include "claims/settle_parts.h"
#include "claims/stance.h"
#include "know/kinds.h"

#define NEXT_CUES 6 /* drafts looked at, each way, beside one */

static bool overlap(rp_range a, rp_range b)
{
    return a.first < b.last && b.first < a.last;
}

/* --- dropping --- */

/* The silence whose words the draft's cue is part of, or RP_NONE; silences stand in the text's order. */
static uint32_t silence_at(const rp_draft *d, const rp_silence_draft *s, uint32_t n)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (s[mid].words.last <= d->cue.at[0].first)
            low = mid + 1;
        else
            high = mid;
    }
    for (uint32_t k = 0; low < n && k < d->cue.n; k++)
        if (overlap(d->cue.at[k], s[low].words))
            return low;
    return RP_NONE;
}

/* "The ministry said it did not comment on leaks" is the ministry's silence. */
static bool says_its_silence(const rp_reader *r, const rp_draft *d, rp_silence_draft *s, uint32_t n)
{
    uint32_t first = d->content.at[0].first + rp_is(r, d->content.at[0].first, "that");
    if (!d->source.n || !rp_in(r, first, "it he she they"))
        return false;
    for (uint32_t low = 0, high = n; low < high;) {
        uint32_t mid = low + (high - low) / 2;
        if (s[mid].who.first < s[mid].who.last && s[mid].who.first == first && s[mid].words.first <= first + 4) {
            s[mid].who = d->source.at[0];
            return true;
        }
        if (s[mid].words.first < first)
            low = mid + 1;
        else
            high = mid;
    }
    return false;
}

static bool is_nobody(const rp_reader *r, const rp_draft *d)
{
    uint32_t i = d->source.n ? d->source.at[0].first : RP_NONE;
    return i != RP_NONE && d->source.at[0].last - i <= 2 &&
           (rp_in(r, i, "nobody none nothing no-one") || (rp_is(r, i, "no") && rp_is(r, i + 1, "one")));
}

static bool names_document(const rp_reader *r, rp_range s)
{
    for (uint32_t i = s.first; i < s.last && i < s.first + RP_WINDOW; i++)
        for (unsigned k = 0; k < rp_n_kind_rows; k++)
            if (rp_kind_rows[k].is == RP_IS_DOCUMENT && rp_in(r, i, rp_kind_rows[k].words))
                return true;
    return false;
}

/* "The prison has seen clashes", "officers showed patience": only documents and pictures show. */
static bool shows_no_document(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t i = d->cue.at[0].first; i < d->cue.at[0].last; i++)
        if (rp_is(r, i, "seen") || (rp_is(r, i, "off") && !rp_in(r, i - 1, "laughed laughs brushed")))
            return true; /* "has called off" */
    bool shows = rp_in(r, d->head, "show shows showed shown showing") && d->source.n && d->content.n;
    if (!shows || rp_in(r, d->content.at[0].first, "that how"))
        return false;
    return !names_document(r, d->source.at[0]);
}

/* "Police said he allegedly fled": the adverb's claim is that of the one who says so. */
static bool is_in_another(const rp_reader *r, uint32_t i)
{
    const rp_draft *d = &r->drafts[i];
    uint32_t from = i > NEXT_CUES ? i - NEXT_CUES : 0, to = i + NEXT_CUES < r->n_drafts ? i + NEXT_CUES : r->n_drafts - 1;
    for (uint32_t k = from; k <= to; k++)
        for (uint32_t p = 0; k != i && p < r->drafts[k].content.n; p++)
            if (r->drafts[k].content.at[p].first <= d->head && d->head < r->drafts[k].content.at[p].last)
                return true;
    return false;
}

/* "asking not to be named", "told a different story": no content. */
static bool says_nothing(const rp_reader *r, const rp_draft *d)
{
    uint32_t i = d->content.at[0].first, last = d->content.at[0].last;
    if (rp_in(r, d->head, "asking asked requesting requested asks insisting insisted condition"))
        for (uint32_t k = i; k < last && k < i + 6; k++)
            if (rp_in(r, k, "anonymity identified named anonymous"))
                return true;
    if (!rp_in(r, d->head, "told tell tells telling"))
        return false;
    for (uint32_t k = i; k < last && k < i + 4; k++)
        if (rp_in(r, k, "story tale version stories joke lie lies truth") && r->t[k].quote == RP_NONE && rp_in(r, i, "a an the his her their"))
            return true;
    return false;
}

/* What a court or the police do to someone is an act and no words: "jailed a driver". */
static bool is_act(const rp_reader *r, const rp_draft *d)
{
    return rp_in(r, d->cue.at[d->cue.n - 1].last - 1, "jailed imprisoned fined convicted acquitted arrested detained executed reposted");
}

void rp_drafts_drop(rp_reader *r, rp_silence_draft *silences, uint32_t n_silences)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->n_drafts; i++)
        if (r->drafts[i].pattern == RP_BY_ADVERB && is_in_another(r, i))
            r->drafts[i].cue.n = 0;
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        rp_draft *d = &r->drafts[i];
        if (!d->cue.n || !d->content.n || !rp_is_claimed(d) || is_nobody(r, d) || shows_no_document(r, d) ||
            says_nothing(r, d) || is_act(r, d))
            continue;
        if (silence_at(d, silences, n_silences) != RP_NONE || says_its_silence(r, d, silences, n_silences))
            continue;
        rp_channel_trim(r, d);
        r->drafts[kept++] = *d;
    }
    r->n_drafts = kept;
}

/* --- settling --- */

static bool same_words(const rp_pieces *a, const rp_pieces *b)
{
    return a->n && b->n && a->at[0].first == b->at[0].first;
}

/* Ends the content before token i; false: nothing of it would be left, and it stays. */
static bool end_before(rp_draft *d, uint32_t i)
{
    for (uint32_t k = 0; k < d->content.n; k++) {
        rp_range *p = &d->content.at[k];
        if (i <= p->first || i >= p->last)
            continue;
        p->last = i;
        d->content.n = k + 1;
        return true;
    }
    return false;
}

/* "said it rained and | blamed the wind": the second cue, behind its "and" or comma, ends the first one's content. */
static void cut_at_next_cue(const rp_reader *r, uint32_t i)
{
    rp_draft *d = &r->drafts[i];
    for (uint32_t k = i + 1; k < r->n_drafts && k <= i + NEXT_CUES; k++) {
        uint32_t cue = r->drafts[k].cue.at[0].first;
        if (!same_words(&d->source, &r->drafts[k].source) || cue <= d->head || r->t[cue].quote != r->t[d->head].quote)
            continue;
        bool joined = cue > 0 && (rp_class_is(r, cue - 1, RP_COORDINATOR) || rp_is(r, cue - 1, ","));
        if (!joined)
            continue;
        uint32_t end = cue - 1;
        while (end > d->head && (rp_is(r, end - 1, ",") || rp_class_is(r, end - 1, RP_COORDINATOR)))
            end--;
        if (end_before(d, end))
            return;
    }
}

static bool is_passive(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t i = d->cue.at[0].first; i < d->head; i++)
        if (rp_in(r, i, "is are was were be been being"))
            return !rp_slice_ends_nocase(r->t[d->head].lower, RP_LIT("ing"));
    return false;
}

/* "Evacuees | have been told | to leave": nobody is said to have told them. "The minister | was accused | of theft": he
 * is what the accusation is of. */
static void settle_passive(rp_reader *r, rp_draft *d)
{
    bool subject = d->source.n == 1 && d->source.at[0].last <= d->cue.at[0].first &&
                   d->cue.at[0].first - d->source.at[0].last < 3;
    if (!subject || !is_passive(r, d))
        return;
    if (rp_in(r, d->head, "told warned asked ordered urged advised informed instructed reminded assured")) {
        d->source.n = 0;
    } else if (rp_in(r, d->head, "accused blamed charged suspected expected believed thought feared alleged said")) {
        rp_pieces content = {NULL, 0};
        rp_pieces_add(r, &content, d->source.at[0].first, d->source.at[0].last);
        for (uint32_t k = 0; k < d->content.n; k++)
            rp_pieces_add(r, &content, d->content.at[k].first, d->content.at[k].last);
        if (content.at[0].first != d->source.at[0].first || d->content.at[0].first < d->source.at[0].last)
            return;
        d->content = content;
        d->source.n = 0;
    } else {
        return;
    }
    d->pattern = RP_BY_PASSIVE;
}

/* "AFP learned | from circles of the SBU | that …": those it was learned from claim it, and AFP passes it on. Gives
 * false where the draft is no such one. */
static bool chained(rp_reader *r, const rp_draft *d, rp_draft *inner)
{
    uint32_t from = d->cue.at[d->cue.n - 1].last;
    bool tail = from > d->head + 1 && rp_is(r, from - 1, "from"); /* read as part of the cue */
    from -= tail;
    if (!rp_in(r, d->head, "learned learnt learns heard hears understands understood") || !rp_is(r, from, "from"))
        return false;
    rp_window w = rp_window_of(r, d->head);
    rp_range s = rp_subject_after(r, &w, from + 1);
    if (s.first >= s.last || s.last > d->content.at[0].first)
        return false;
    *inner = (rp_draft){.head = from, .stance = RP_ASSERT, .pattern = RP_BY_CHAIN, .chained_to = d->head};
    rp_pieces_add(r, &inner->cue, from, from + 1);
    rp_pieces_add(r, &inner->source, s.first, s.last);
    for (uint32_t k = 0; k < d->content.n; k++)
        rp_pieces_add(r, &inner->content, d->content.at[k].first, d->content.at[k].last);
    return true;
}

/* "said that bullets had been issued | but would not be drawn on whether": a silence ends the content before it. */
static void cut_at_silence(const rp_reader *r, rp_draft *d, const rp_silence_draft *s, uint32_t n)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (s[mid].words.first <= d->head)
            low = mid + 1;
        else
            high = mid;
    }
    uint32_t i = low < n ? s[low].words.first : RP_NONE;
    if (i == RP_NONE || i < 2 || r->t[i].quote != r->t[d->head].quote)
        return;
    while (i > d->head && (r->t[i - 1].class == RP_AUXILIARY || r->t[i - 1].class == RP_ADVERB || r->t[i - 1].class == RP_NOT))
        i--;
    if (rp_class_is(r, i - 1, RP_COORDINATOR))
        end_before(d, i - 1);
}

void rp_drafts_settle(rp_reader *r, const rp_silence_draft *silences, uint32_t n_silences)
{
    rp_draft *drafts = r->drafts;
    uint32_t n = r->n_drafts;
    for (uint32_t i = 0; i < n; i++) {
        cut_at_next_cue(r, i);
        settle_passive(r, &r->drafts[i]);
        cut_at_silence(r, &r->drafts[i], silences, n_silences);
    }
    rp_parts_settle(r, silences, n_silences);
    r->drafts = NULL;
    r->n_drafts = 0;
    for (uint32_t i = 0; i < n; i++) {
        rp_draft inner;
        RP_PUSH(r->a, r->drafts, r->n_drafts, drafts[i]);
        if (chained(r, &drafts[i], &inner))
            RP_PUSH(r->a, r->drafts, r->n_drafts, inner);
    }
}
