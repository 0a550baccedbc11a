/* said.c - when a source spoke: a date or an hour that stands in the cue's own sentence, outside the content and the
 * source, within NEAR words of the cue. A second cue of one sentence has none. */
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
    return (rp_span){r->t[from].start, r->t[to - 1].end};
}

static uint32_t said_at(const rp_reader *r, uint32_t k)
{
    const rp_claim *c = &r->report->claims[k];
    rp_span near = near_cue(r, &r->drafts[k]);
    for (uint32_t i = time_from(r->report, near.start); i < r->report->n_times; i++) {
        const rp_time *t = &r->report->times[i];
        rp_span s = t->words.spans.at[0];
        if (s.start >= near.end)
            break;
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
        if (!second && r->report->claims[k].within == RP_NONE)
            r->report->claims[k].said = said_at(r, k);
    }
}
