/* said.c - when a source spoke: a date or an hour that stands in the cue's own sentence, outside the content and the
 * source, within NEAR words of the cue; for a second cue of one sentence, and one inside another's content, right beside it. */
#include "claims/said.h"
#include "claims/phrases.h"

#define NEAR 8

/* The first time that starts at byte `from` or behind it. */
static uint32_t time_from(const rp_report *report, uint32_t from)
{
    uint32_t low = 0, high = report->n_times;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (report->times[mid].words.spans.at[0].start < from)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool overlaps(const rp_spans *spans, rp_span s)
{
    for (uint32_t i = 0; i < spans->n; i++)
        if (spans->at[i].start < s.end && s.start < spans->at[i].end)
            return true;
    return false;
}

/* The bytes about the cue in which a time is taken for its own. */
static rp_span near_cue(const rp_reader *r, const rp_draft *d)
{
    rp_window w = rp_window_of(r, d->head);
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    uint32_t first = d->cue.at[0].first, last = d->cue.at[d->cue.n - 1].last;
    if (d->source.n && d->source.at[0].first < first && d->source.at[0].first >= w.first)
        first = d->source.at[0].first;
    uint32_t from = first > s->first + NEAR ? first - NEAR : s->first;
    uint32_t to = last + NEAR < s->last ? last + NEAR : s->last;
    for (uint32_t i = from; i < first; i++)
        if (rp_is(r, i, ";")) /* another clause */
            from = i + 1;
    for (uint32_t i = last; i < to; i++)
        if (rp_is(r, i, ";"))
            to = i;
    return (rp_span){r->t[from].start, r->t[to - 1].end};
}

/* From the cue to what it says: a time there is the cue's whatever else the sentence holds. */
static rp_span beside_cue(const rp_reader *r, const rp_draft *d)
{
    uint32_t first = d->cue.at[0].first, last = d->cue.at[d->cue.n - 1].last, content = d->content.at[0].first;
    if (d->source.n && d->source.at[0].last <= first && first - d->source.at[0].last < NEAR)
        first = d->source.at[0].last;
    if (content > d->head && content <= last + NEAR)
        last = content > last ? content : last;
    return (rp_span){r->t[first].start, r->t[last - 1].end};
}

static uint32_t said_at(const rp_reader *r, uint32_t k, rp_span near)
{
    const rp_claim *c = &r->report->claims[k];
    for (uint32_t i = time_from(r->report, near.start); i < r->report->n_times; i++) {
        const rp_time *t = &r->report->times[i];
        rp_span s = t->words.spans.at[0];
        if (s.start >= near.end)
            break;
        if (rp_slice_starts(t->value, RP_LIT("PRESENT_REF"))) /* "now" dates nothing */
            continue;
        bool point = t->type == RP_TIME_DATE || t->type == RP_TIME_TIME;
        if (point && !overlaps(&c->content.spans, s) && !overlaps(&c->source.words.spans, s))
            return i;
    }
    return RP_NONE;
}

void rp_said_find(rp_reader *r)
{
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        bool second = k > 0 && r->t[r->drafts[k].head].sentence == r->t[r->drafts[k - 1].head].sentence;
        bool own = !second && r->report->claims[k].within == RP_NONE;
        const rp_draft *d = &r->drafts[k];
        r->report->claims[k].said = said_at(r, k, own ? near_cue(r, d) : beside_cue(r, d));
    }
}
