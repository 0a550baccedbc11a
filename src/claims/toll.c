/* toll.c - what the report in sum says of its main event, a kind of figure at a time. The figure that leads
 * counts; parts, superseded ones and those of other years do not; where two sources give different ones, the
 * interval that holds both. Victims told one by one, with no number ("a man was shot dead"), count as one:
 * such a toll has no figures. */
#include "claims/figures.h"
#include "know/victims.h"

#include <math.h>

#define NEAR_GRAINS 8   /* how far behind a figure "shot" may stand */
#define LEAD_GRAINS 250 /* the main event is told within the first 200 words or so */

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
    uint32_t near = i > NEAR_GRAINS ? i - NEAR_GRAINS : 0;
    for (uint32_t f = rp_figure_from(report, g->at[near].start); f < report->n_figures; f++) {
        if (report->figures[f].words.spans.at[0].start > g->at[i].start)
            return false;
        if (report->figures[f].kind == RP_KILLED || report->figures[f].kind == RP_INJURED)
            return true;
    }
    return false;
}

static void read_fates(const rp_grains *g, const rp_report *report, fates *out)
{
    for (unsigned k = 0; k < rp_n_fate_phrases; k++) {
        const rp_fate_phrase *row = &rp_fate_phrases[k];
        for (uint32_t i = 0; i < g->n && i < LEAD_GRAINS; i++) {
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
    if (isnan(t->min) || (!isnan(f->min) && f->min < t->min))
        t->min = f->min;
    t->max = isnan(f->max) || isnan(t->max) ? NAN : fmax(t->max, f->max);
}

static uint32_t grain_from(const rp_grains *g, uint32_t start)
{
    uint32_t from = 0, to = g->n;
    while (from < to) {
        uint32_t at = from + (to - from) / 2;
        if (g->at[at].start < start)
            from = at + 1;
        else
            to = at;
    }
    return from;
}

/* "Four people were shot": the word behind the figure counts the dead with the hurt. */
static bool counts_all_hit(const rp_grains *g, const rp_figure *f)
{
    uint32_t from = grain_from(g, f->words.spans.at[0].end);
    for (uint32_t i = from; i < from + NEAR_GRAINS && rp_grain_with(g, i, from); i++) {
        if (rp_grain_in(g, i, "injured wounded hurt others more"))
            return false;
        if (rp_grain_in(g, i, "shot stabbed hit"))
            return true;
    }
    return false;
}

/* A rival count of the same thing: another source's, and not a smaller one of a narrower sort. */
static bool is_rival(const rp_grains *g, const rp_report *report, const rp_figure *lead, const rp_figure *f)
{
    bool smaller = f->max < lead->min;
    bool narrower = f->of.text.ptr && !rp_slice_in(f->of.text, "people persons");
    bool other_way = f->kind == RP_INJURED && counts_all_hit(g, f) != counts_all_hit(g, lead);
    return other_source(report, lead, f) && !(smaller && narrower) && !other_way;
}

/* Is the figure one of a round-up ("the third of four killings", "among 17 killed")? */
static bool is_round_up(const rp_grains *g, uint32_t first)
{
    return first &&
           (rp_grain_is(g, first - 1, "among") ||
            (rp_grain_is(g, first - 1, "of") && first >= 2 &&
             rp_grain_in(g, first - 2, "one third fourth fifth sixth seventh latest last first second")));
}

/* "three women and a man were hurt": one more than the number says. */
static double one_behind(const rp_grains *g, const rp_figure *f)
{
    uint32_t end = grain_from(g, f->of.spans.n ? f->of.spans.at[0].end : f->words.spans.at[0].end);
    if (!rp_grain_is(g, end, "and") || !rp_grain_in(g, end + 1, "a an another"))
        return 0;
    for (uint32_t i = end + 2; i < end + 6 && rp_grain_with(g, i, end); i++)
        if (rp_grain_in(g, i, "were was are"))
            return 1;
    return 0;
}

/* "a baby and four others": one more too. */
static double one_before(const rp_grains *g, const rp_figure *f, uint32_t first)
{
    bool others = f->of.text.ptr && (rp_slice_starts_nocase(f->of.text, RP_LIT("other")) ||
                                     rp_slice_starts_nocase(f->of.text, RP_LIT("more")));
    bool own = first > 1 && rp_grain_in(g, first - 1, "his her their"); /* "a man and his two sons" */
    if (!others && !own)
        return 0;
    first -= own;
    if (!first || !rp_grain_is(g, first - 1, "and"))
        return 0;
    for (uint32_t i = first - 1, n = 0; i-- && n < NEAR_GRAINS && rp_grain_with(g, i, first); n++) {
        if (g->at[i].class == RP_VERB || rp_grain_in(g, i, "dead killed wounded injured has is was in"))
            return 0;
        if (rp_grain_in(g, i, "a an his her the he she"))
            return 1;
    }
    return 0;
}

/* "two men and one woman": the figure right behind the lead, of the same kind and joined to it by "and". */
static const rp_figure *joined(const rp_grains *g, const rp_report *report, uint32_t lead)
{
    const rp_figure *f = &report->figures[lead];
    if (lead + 1 >= report->n_figures || f[1].kind != f->kind || f[1].part_of != RP_NONE)
        return NULL;
    uint32_t end = grain_from(g, f->of.spans.n ? f->of.spans.at[0].end : f->words.spans.at[0].end);
    bool and = rp_grain_is(g, end, "and") && rp_grain_with(g, end + 1, end);
    return and&&g->at[end + 1].start == f[1].words.spans.at[0].start ? &f[1] : NULL;
}

static void count_kind(rp_arena *a, const rp_grains *g, const rp_report *report, rp_figure_kind kind,
                       uint32_t before, rp_toll *t)
{
    const rp_figure *lead = NULL, *next = NULL;
    for (uint32_t i = 0; i < before; i++) {
        const rp_figure *f = &report->figures[i];
        uint32_t first = grain_from(g, f->words.spans.at[0].start);
        if (!counts(report, f, kind) || is_round_up(g, first))
            continue;
        if (!lead) {
            double more = one_before(g, f, first) + one_behind(g, f);
            *t = (rp_toll){.told = true, .min = f->min + more, .max = f->max + more};
            lead = f;
            next = joined(g, report, i);
            t->min += next ? next->min : 0;
            t->max += next ? next->max : 0;
        } else if (f == next) {
            /* counted with the lead */
        } else if (!is_rival(g, report, lead, f)) {
            continue;
        } else {
            widen(t, f);
        }
        RP_PUSH(a, t->figures, t->n_figures, i);
    }
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
    if (injured->n_figures && killed->told && injured->min > killed->min &&
        counts_all_hit(g, &report->figures[injured->figures[0]])) {
        injured->min -= killed->min;
        injured->max -= killed->min;
    }
    bool hurt = f.n[RP_FATE_SURVIVES] || (f.n[RP_FATE_WOUND] && !killed->told);
    if (!injured->told && hurt)
        *injured = one_by_one(1);
}

/* How many of the report's figures stand in its lead. */
static uint32_t figures_in_lead(const rp_grains *g, const rp_report *report)
{
    return g->n > LEAD_GRAINS ? rp_figure_from(report, g->at[LEAD_GRAINS].start) : report->n_figures;
}

void rp_toll_find(rp_arena *a, const rp_grains *grains, rp_report *report)
{
    uint32_t in_lead = figures_in_lead(grains, report);
    for (int k = 0; k < RP_N_FIGURE_KINDS; k++) {
        report->toll[k] = (rp_toll){.min = NAN, .max = NAN};
        if (k != RP_OTHER && k != RP_MONEY && k != RP_PERCENT)
            count_kind(a, grains, report, (rp_figure_kind)k, in_lead, &report->toll[k]);
    }
    add_singles(grains, report);
    bool told = report->toll[RP_KILLED].told || report->toll[RP_INJURED].told;
    for (int k = 0; k < RP_OTHER; k++)
        if (!report->toll[k].told && k != RP_MONEY && k != RP_PERCENT && (k > RP_INJURED || !told))
            count_kind(a, grains, report, (rp_figure_kind)k, report->n_figures, &report->toll[k]);
}
