/* figures_link.c - figures beside each other: parts and wholes, figures replaced by later ones, and those
 * that say only a number and mean the thing counted before. */
#include "claims/draft_figure.h"

#define BACK 6 /* how many figures back a whole is looked for */

static bool same_sentence(const rp_figure_reader *r, uint32_t a, uint32_t b)
{
    return rp_grain_with(r->g, r->drafts[a].q.first, r->drafts[b].q.first);
}

static bool has_noun(const rp_draft_figure *d)
{
    return d->of_last > d->of_first;
}

/* The nearest figure before i that can be its whole: not smaller, no part itself. kind: RP_N_FIGURE_KINDS for
 * any. */
static uint32_t whole_before(const rp_figure_reader *r, uint32_t i, rp_figure_kind kind, bool sentence)
{
    for (uint32_t n = 0, k = i; k-- && n < BACK; n++) {
        const rp_draft_figure *w = &r->drafts[k];
        if (sentence && !same_sentence(r, k, i))
            return RP_NONE;
        if (w->part_of != RP_NONE || w->q.sort != RP_COUNT || w->q.zero || w->q.max < r->drafts[i].q.min)
            continue;
        if (kind == RP_N_FIGURE_KINDS || w->kind == kind)
            return k;
    }
    return RP_NONE;
}

/* "including seven tanks and two trucks", "among them six children", ", three with burns". */
static bool opens_part(const rp_figure_reader *r, uint32_t i)
{
    const rp_grains *g = r->g;
    uint32_t first = r->drafts[i].q.first;
    if (!first)
        return false;
    if (rp_grain_is(g, first - 1, "including"))
        return true;
    if (first >= 2 && rp_grain_in(g, first - 1, "them whom") && rp_grain_is(g, first - 2, "among"))
        return true;
    bool with = !has_noun(&r->drafts[i]) && rp_grain_is(g, first - 1, ",") &&
                rp_grain_is(g, r->drafts[i].q.last, "with");
    return with;
}

/* "...; two were killed and one is missing" of fourteen taken. */
static bool fate_of_some(const rp_figure_reader *r, uint32_t i)
{
    const rp_draft_figure *d = &r->drafts[i];
    if (has_noun(d) || d->by != RP_BY_VERB || !i || !d->q.first)
        return false;
    uint32_t w = i - 1;
    if (r->drafts[w].part_of != RP_NONE)
        w = r->drafts[w].part_of;
    const rp_draft_figure *whole = &r->drafts[w];
    bool opens = !rp_grain_with(r->g, d->q.first - 1, d->q.first);
    bool apart = opens || (same_sentence(r, w, i) && rp_grain_in(r->g, d->q.first - 1, "; and"));
    return apart && whole->kind != d->kind && d->q.min < whole->q.min &&
           ((whole->kind == RP_OTHER && opens) || whole->kind == RP_CAPTURED || whole->kind == RP_PRESENT ||
            whole->kind == RP_MISSING);
}

bool rp_is_spread(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t first = d->q.first, last = d->q.last;
    return first && !has_noun(d) && rp_grain_with(g, first - 1, first) &&
           rp_grain_in(g, first - 1, ", and :") && rp_grain_in(g, last, "in at near") &&
           rp_grain_with(g, last + 1, first) && g->at[last + 1].capital;
}

static uint32_t find_whole(const rp_figure_reader *r, uint32_t i)
{
    const rp_draft_figure *d = &r->drafts[i];
    if (d->q.sort != RP_COUNT || !i)
        return RP_NONE;
    if (d->share_of) {
        bool them = rp_grain_in(r->g, d->of_first + 1, "them whom those these which us");
        uint32_t w = whole_before(r, i, them ? RP_N_FIGURE_KINDS : d->kind, them);
        return w == RP_NONE && them ? whole_before(r, i, RP_N_FIGURE_KINDS, false)
               : d->by || them      ? w
                                    : RP_NONE;
    }
    if (opens_part(r, i) || rp_is_spread(r->g, d))
        return whole_before(r, i, RP_N_FIGURE_KINDS, true);
    const rp_draft_figure *before = &r->drafts[i - 1];
    bool joined = rp_grain_in(r->g, d->q.first ? d->q.first - 1 : 0, "and ,") && same_sentence(r, i - 1, i);
    if (joined && before->part_of != RP_NONE && before->next + 2 >= d->q.first && opens_part(r, i - 1))
        return before->part_of;
    if (fate_of_some(r, i))
        return before->part_of != RP_NONE ? before->part_of : i - 1;
    return RP_NONE;
}

/* The figure that a number alone goes on from: the one before, or for "a count of 14" the last of people. */
static uint32_t counted_before(const rp_figure_reader *r, uint32_t i)
{
    static const char *const counts = "figure count number total tally toll";
    uint32_t first = r->drafts[i].q.first;
    if (first < 2 || !rp_grain_is(r->g, first - 1, "of") || !rp_grain_in(r->g, first - 2, counts))
        return i - 1;
    for (uint32_t n = 0, k = i; k-- && n < BACK; n++)
        if (r->drafts[k].kind < RP_PRESENT)
            return k;
    return i - 1;
}

/* "two others are in custody": of these something else is told. */
static bool has_verb(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t at = d->next + rp_grain_in(g, d->next, "more others");
    return rp_grain_with(g, at, d->q.first) &&
           (g->at[at].class == RP_AUXILIARY || rp_grain_in(g, at, "are were was is have had remain"));
}

/* A number alone counts what the figure before it counted. */
static void inherit(rp_figure_reader *r, uint32_t i)
{
    rp_draft_figure *d = &r->drafts[i];
    if (d->part_of != RP_NONE && d->by < RP_BY_VERB) {
        const rp_draft_figure *w = &r->drafts[d->part_of];
        d->by = w->by ? RP_BY_CONTEXT : RP_BY_NOTHING;
        d->kind = w->kind;
        return;
    }
    bool more = has_noun(d) && rp_grain_in(r->g, d->of_first, "others more") && !has_verb(r->g, d);
    bool further = !has_noun(d) && rp_grain_in(r->g, d->next, "others more") && has_verb(r->g, d);
    if (d->by || (has_noun(d) && !more) || further || !i)
        return;
    const rp_draft_figure *before = &r->drafts[counted_before(r, i)];
    d->kind = before->kind;
    d->by = RP_BY_CONTEXT;
    d->q.sort = before->q.sort;
    d->q.unit = before->q.unit;
}

/* "rose to 23 from 17", "down from 40", "an earlier toll of 26". */
static bool is_superseded(const rp_figure_reader *r, uint32_t i)
{
    const rp_grains *g = r->g;
    const rp_draft_figure *d = &r->drafts[i];
    uint32_t first = d->q.first;
    if (rp_grain_in(g, d->next, "given announced reported") &&
        rp_grain_in(g, d->next + 1, "earlier previously"))
        return true;
    if (first && rp_grain_is(g, first - 1, "from"))
        for (uint32_t k = first - 1, n = 0; k-- && n < 8 && rp_grain_with(g, k, first); n++)
            if (rp_grain_in(
                    g, k,
                    "rose risen rise rising up down fell fallen increased raised lowered revised climbed "
                    "jumped updated corrected"))
                return true;
    for (uint32_t k = first, n = 0; k-- && n < 5 && rp_grain_with(g, k, first) && !rp_grain_is(g, k, ":"); n++)
        if (rp_grain_in(g, k, "earlier previous previously initial initially original") &&
            !rp_grain_in(g, k + 1, ", . on this that in"))
            return true;
    return false;
}

void rp_figures_link(rp_figure_reader *r)
{
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        r->drafts[i].part_of = find_whole(r, i);
        inherit(r, i);
        r->drafts[i].superseded = is_superseded(r, i);
    }
}
