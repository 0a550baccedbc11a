/* toll.c - what the report in sum says of its main event, a kind of figure at a time. The figure that leads
 * counts; parts, superseded ones and those of other years do not; where two sources give different ones, the
 * interval that holds both. Victims told one by one, with no number ("a man was shot dead"), count as one: such
 * a toll has no figures. */
#include "claims/figures.h"
#include "know/victims.h"

#include <math.h>

#define NEAR_GRAINS 8 /* how far behind a figure "shot" may stand */

/* What the text tells of single victims: how often each fate is told. */
typedef struct fates {
    unsigned n[RP_N_FATES];
} fates;

static bool applies(const rp_grains *g, uint32_t i, uint32_t end, const rp_fate_phrase *row)
{
    if (i && rp_grain_with(g, i - 1, i) && rp_grain_in(g, i - 1, row->not_before))
        return false;
    return !(rp_grain_with(g, end, i) && rp_grain_in(g, end, row->not_after));
}

/* Does a figure stand close before grain i, so that it is counted already? */
static bool is_counted(const rp_grains *g, const rp_report *report, uint32_t i)
{
    uint32_t near = i > NEAR_GRAINS ? i - NEAR_GRAINS : 0, f = rp_figure_from(report, g->at[near].start);
    return f < report->n_figures && report->figures[f].words.spans.at[0].start <= g->at[i].start;
}

static void read_fates(const rp_grains *g, const rp_report *report, fates *out)
{
    for (unsigned k = 0; k < rp_n_fate_phrases; k++) {
        const rp_fate_phrase *row = &rp_fate_phrases[k];
        for (uint32_t i = 0; i < g->n; i++) {
            uint32_t end = rp_grain_phrase(g, i, row->phrase);
            if (end && applies(g, i, end, row) && !is_counted(g, report, i))
                out->n[row->fate]++;
        }
    }
}

/* Is the figure told of another time: a year gone by, "this year", "since 2019"? */
static bool is_background(const rp_report *report, const rp_figure *f)
{
    if (f->time == RP_NONE)
        return false;
    rp_slice value = report->times[f->time].value, today = report->article.published;
    if (value.len == 4 && rp_is_digit(value.ptr[0]))
        return true;
    return value.len >= 4 && today.ptr && today.len >= 4 && rp_is_digit(value.ptr[0]) &&
           memcmp(value.ptr, today.ptr, 4) < 0;
}

static bool counts(const rp_report *report, const rp_figure *f, rp_figure_kind kind)
{
    bool of_same = f->part_of != RP_NONE && report->figures[f->part_of].kind == kind;
    return f->kind == kind && !of_same && !f->superseded && !is_background(report, f) && !(f->max == 0);
}

/* Does another source speak here than in figure b? */
static bool other_source(const rp_report *report, const rp_figure *a, const rp_figure *b)
{
    if (a->claim == RP_NONE || b->claim == RP_NONE)
        return false;
    const rp_source *x = &report->claims[a->claim].source, *y = &report->claims[b->claim].source;
    if (x->entity != RP_NONE || y->entity != RP_NONE)
        return x->entity != y->entity && x->entity != RP_NONE && y->entity != RP_NONE;
    return false;
}

static void widen(rp_toll *t, const rp_figure *f)
{
    t->min = isnan(f->min) || isnan(t->min) ? (isnan(t->min) ? f->min : t->min) : fmin(t->min, f->min);
    t->max = isnan(f->max) || isnan(t->max) ? NAN : fmax(t->max, f->max);
}

static void count_kind(rp_arena *a, const rp_report *report, rp_figure_kind kind, rp_toll *t)
{
    const rp_figure *lead = NULL;
    for (uint32_t i = 0; i < report->n_figures; i++) {
        const rp_figure *f = &report->figures[i];
        if (!counts(report, f, kind))
            continue;
        if (!lead) {
            lead = f;
            t->min = f->min;
            t->max = f->max;
            t->told = true;
        } else if (!other_source(report, lead, f)) {
            continue;
        } else {
            widen(t, f);
        }
        RP_PUSH(a, t->figures, t->n_figures, i);
    }
}

/* "Four people were shot": the word behind the figure counts the dead with the hurt. */
static bool counts_all_hit(const rp_grains *g, const rp_figure *f)
{
    uint32_t from = 0, to = g->n, end = f->words.spans.at[0].end;
    while (from < to) {
        uint32_t at = (from + to) / 2;
        if (g->at[at].start < end)
            from = at + 1;
        else
            to = at;
    }
    for (uint32_t i = from; i < from + NEAR_GRAINS && rp_grain_with(g, i, from); i++) {
        if (rp_grain_in(g, i, "injured wounded hurt others more"))
            return false;
        if (rp_grain_in(g, i, "shot stabbed hit"))
            return true;
    }
    return false;
}

static rp_toll one_by_one(double n)
{
    return (rp_toll){.told = true, .min = n, .max = n};
}

/* Kinds of the toll that single victims add to. */
static void add_singles(const rp_grains *g, rp_report *report)
{
    rp_toll *killed = &report->toll[RP_KILLED], *injured = &report->toll[RP_INJURED];
    fates f = {{0}};
    read_fates(g, report, &f);
    bool death = f.n[RP_FATE_DEATH] || f.n[RP_FATE_SELF];
    if (!killed->told && death)
        *killed = one_by_one(1 + (f.n[RP_FATE_SELF] && f.n[RP_FATE_DEATH]));
    if (injured->told && killed->told && injured->min > killed->min &&
        counts_all_hit(g, &report->figures[injured->figures[0]])) {
        injured->min -= killed->min;
        injured->max -= killed->min;
    }
    bool hurt = f.n[RP_FATE_SURVIVES] || (f.n[RP_FATE_WOUND] && !killed->told);
    if (!injured->told && hurt)
        *injured = one_by_one(1);
}

void rp_toll_find(rp_arena *a, const rp_grains *grains, rp_report *report)
{
    for (int k = 0; k < RP_N_FIGURE_KINDS; k++) {
        report->toll[k].min = report->toll[k].max = NAN;
        if (k != RP_OTHER && k != RP_MONEY && k != RP_PERCENT)
            count_kind(a, report, (rp_figure_kind)k, &report->toll[k]);
    }
    add_singles(grains, report);
}
