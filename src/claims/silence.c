/* silence.c - see silence.h. Rows of know/phrases.c, tried where their first word stands; the first row that matches
 * there wins. Some 1 an article. */
#include "claims/silence.h"
#include "know/phrases.h"

/* "a request for comment", "calls": what was not answered belongs to the phrase, not to what it is about. */
static uint32_t over_request(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i + (rp_is(r, i, "to") ? 1 : 0);
    uint32_t stop = k + 5;
    for (uint32_t at = k; at < stop && at < w->last && r->t[at].class != RP_MARK; at++) {
        if (!rp_in(r, at, "request requests call calls message messages email emails inquiry inquiries questions question"))
            continue;
        if (rp_in(r, at + 1, "for seeking") && rp_in(r, at + 2, "comment comments"))
            return at + 3;
        return rp_class_is(r, at + 1, RP_MARK) || at + 1 >= w->last ? at + 1 : i;
    }
    return i;
}

static rp_range about_at(const rp_reader *r, const rp_window *w, uint32_t i)
{
    rp_range none = {i, i};
    if (i >= w->last || r->t[i].class == RP_MARK || r->t[i].class == RP_COORDINATOR)
        return none;
    if (rp_in(r, i, "so until by before after when while because as despite since yet") || r->t[i].class == RP_CALENDAR)
        return none;
    uint32_t end = i;
    while (end < w->last && !(r->t[end].class == RP_MARK && r->t[end].quote == w->level && !rp_in(r, end, "- $ %")) &&
           !rp_in(r, end, "but"))
        end = rp_step(r, w, end);
    return (rp_range){i, end};
}

/* The source of the last claim that the window holds before token i: "disputes it but has not offered another". */
static rp_range last_source(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t before = rp_drafts_before(r, i);
    const rp_draft *last = before ? &r->drafts[before - 1] : NULL;
    bool here = last && last->head >= w->first && last->source.n && r->t[last->head].quote == w->level;
    return here ? last->source.at[0] : (rp_range){i, i};
}

/* Who is silent: the phrase's subject; with "and" or a comma before it, the subject of the clause before. */
static rp_range who_before(const rp_reader *r, const rp_window *w, uint32_t first)
{
    uint32_t v = first;
    while (v > w->first && (r->t[v - 1].class == RP_AUXILIARY || r->t[v - 1].class == RP_ADVERB ||
                            r->t[v - 1].class == RP_NOT))
        v--;
    if (v > w->first && (r->t[v - 1].class == RP_COORDINATOR || r->t[v - 1].class == RP_ING)) {
        rp_range s = last_source(r, w, first);
        return s.first < s.last ? s : rp_sentence_subject(r, w, first);
    }
    rp_range s = rp_subject_before(r, w, v);
    return s.first < s.last ? s : rp_sentence_subject(r, w, first);
}

static bool take(rp_reader *r, const rp_silence_row *row, uint32_t i, rp_silence_draft *out)
{
    rp_window w = rp_window_of(r, i);
    rp_match m;
    if (i < w.first || !rp_match_at(r, row->pattern, i, w.last, &m))
        return false;
    uint32_t end = row->kind == RP_SILENCE_NO_INFORMATION ? m.words.last : over_request(r, &w, m.words.last);
    out->kind = row->kind;
    out->words = (rp_range){m.words.first, end};
    out->about = about_at(r, &w, end);
    out->who = row->nobody ? (rp_range){i, i} : who_before(r, &w, i);
    if (row->nobody && row->kind == RP_SILENCE_NOT_YET) {
        out->who = rp_subject_after(r, &w, end); /* "from Kyiv so far" */
        out->who = out->who.first < out->who.last ? out->who : out->about;
        out->about = (rp_range){i, i};
    }
    return true;
}

rp_silence_draft *rp_silences_find(rp_reader *r, uint32_t *n)
{
    rp_silence_draft *all = NULL;
    rp_map starts;
    rp_pattern_index(&starts, r->a, rp_silence_rows, sizeof *rp_silence_rows, rp_n_silence_rows);
    *n = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        rp_silence_draft s = {.kind = RP_N_SILENCE_KINDS};
        for (unsigned k = rp_map_get(&starts, r->t[i].lower); k < rp_n_silence_rows && s.kind == RP_N_SILENCE_KINDS; k++)
            take(r, &rp_silence_rows[k], i, &s);
        if (s.kind == RP_N_SILENCE_KINDS)
            continue;
        RP_PUSH(r->a, all, *n, s);
        i = s.words.last - 1;
    }
    return all;
}
