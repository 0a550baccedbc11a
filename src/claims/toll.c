/* toll.c - what the report in sum says of its main event, a kind of figure at a time. The figure that leads
 * counts; parts, superseded ones and those of other years do not; where two sources give different ones, the
 * interval that holds both. Victims told one by one, with no number ("a man was shot dead"), count as one:
 * such a toll has no figures. */
#include "claims/figures.h"
#include "claims/toll_list.h"
#include "know/victims.h"

#include <math.h>

#define NEAR_GRAINS 8   /* how far behind a figure "shot" may stand */
#define ACTIVE_GRAINS 6 /* "killed his wife and two" */
#define SELF_GRAINS 25 /* "before ... killing himself" */
#define NEWS_MONTHS 2  /* an event this old is still the news */
#define FEW 10         /* so many are hit at once; more are a round-up */
#define LEAD_GRAINS 250 /* the main event is told within the first 200 words or so */

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

static int digits(rp_slice s, size_t at, size_t n)
{
    int v = 0;
    for (size_t k = at; k < at + n; k++) {
        if (k >= s.len || !rp_is_digit(s.ptr[k]))
            return -1;
        v = v * 10 + (s.ptr[k] - '0');
    }
    return v;
}

/* Is the figure told of another time: a year gone by, "this year", a month before the last ones? */
static bool is_background(const rp_report *report, const rp_figure *f)
{
    rp_slice today = report->article.published;
    if (f->time == RP_NONE)
        return false;
    rp_slice value = report->times[f->time].value;
    int year = digits(value, 0, 4), month = digits(value, 5, 2);
    int now = digits(today, 0, 4), now_month = digits(today, 5, 2);
    if (year < 0)
        return false;
    if (value.len == 4)
        return true;
    if (month < 0 || now_month < 0)
        return now > 0 && year < now; /* weeks, seasons, quarters */
    return (now - year) * 12 + now_month - month > NEWS_MONTHS;
}

/* "one of the dead", "two of five men killed": some of those whom another figure counts. Not "four were shot, two of
 * them died". */
static bool is_share(const rp_grains *g, const rp_figure *f)
{
    static const char *const same = "dead deceased killed bodies slain injured wounded hurt deaths";
    if (!f->of.spans.n)
        return false;
    uint32_t behind = grain_from(g, f->words.spans.at[0].end), last = grain_from(g, f->of.spans.at[0].end);
    if (!rp_grain_is(g, behind, "of") || behind + 1 >= g->n)
        return false;
    if (f->of.spans.at[0].start > g->at[behind + 1].start)
        return true; /* a number is between: "two of five men" */
    for (uint32_t i = behind + 1; i < last + 1; i++)
        if (rp_grain_in(g, i, same))
            return true;
    return false;
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
    from = grain_from(g, f->words.spans.at[0].start); /* "who shot four people, killing one" */
    return from && rp_grain_with(g, from - 1, from) && rp_grain_in(g, from - 1, "shot shooting shoots stabbed stabbing");
}

/* "two more people", "three others": beside those counted before. */
static bool adds(const rp_grains *g, const rp_figure *f)
{
    return rp_grain_in(g, grain_from(g, f->words.spans.at[0].end), "more other others additional further") ||
           (f->of.text.ptr && rp_slice_starts_nocase(f->of.text, RP_LIT("other")));
}

/* A rival count of the same thing: another source's, and not a smaller one of a narrower sort. */
static bool is_rival(const rp_grains *g, const rp_report *report, const rp_figure *lead, const rp_figure *f)
{
    if (adds(g, f))
        return false;
    bool smaller = f->max < lead->min;
    bool narrower = f->of.text.ptr && !rp_slice_in(f->of.text, "people persons");
    bool other_way = f->kind == RP_INJURED && counts_all_hit(g, f) != counts_all_hit(g, lead);
    return other_source(report, lead, f) && !(smaller && narrower) && !other_way;
}

/* Is the figure one of a round-up ("the third of four killings", "among 17 killed")? "One of four men who were shot"
 * tells of four. */
static bool is_round_up(const rp_grains *g, const rp_figure *f, uint32_t first)
{
    static const char *const events = "killings shootings homicides murders deaths slayings incidents";
    if (!first || !rp_grain_in(g, first - 1, "among of"))
        return false;
    if (rp_grain_is(g, first - 1, "among"))
        return !f->of.text.ptr || !(f->max < FEW); /* "among five people shot at a party" */
    if (first < 2 || !rp_grain_in(g, first - 2, "one third fourth fifth sixth seventh latest last first second"))
        return false;
    uint32_t behind = grain_from(g, f->words.spans.at[0].end);
    bool people = f->of.text.ptr && !rp_grain_in(g, behind, events);
    return !people || !rp_grain_in(g, first - 2, "one first second last");
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
    bool others = adds(g, f);
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

/* "two men and one woman", "two boys, ages 7 and 10, and two adults": the figure right behind the lead, of the same
 * kind and joined to it by "and". */
static const rp_figure *joined(const rp_grains *g, const rp_report *report, uint32_t lead)
{
    const rp_figure *f = &report->figures[lead];
    if (lead + 1 >= report->n_figures || f[1].kind != f->kind || f[1].part_of != RP_NONE)
        return NULL;
    uint32_t end = grain_from(g, f->of.spans.n ? f->of.spans.at[0].end : f->words.spans.at[0].end);
    uint32_t next = grain_from(g, f[1].words.spans.at[0].start);
    bool and = next && rp_grain_is(g, next - 1, "and") && rp_grain_with(g, next, end);
    if (!and || next == end + 1)
        return and ? &f[1] : NULL;
    bool aside = rp_grain_is(g, end, ",") && next >= 2 && rp_grain_is(g, next - 2, ",");
    for (uint32_t i = end; aside && i < next; i++)
        aside = g->at[i].class != RP_VERB && g->at[i].class != RP_AUXILIARY;
    return aside ? &f[1] : NULL;
}

/* "killed two men before killing himself", in the figure's sentence: one more. Not "four, including the gunman, who
 * killed himself". */
static double self_behind(const rp_grains *g, const rp_figure *f, uint32_t first)
{
    uint32_t from = grain_from(g, f->words.spans.at[0].end);
    bool active = false;
    for (uint32_t i = first, n = 0; i-- && n < ACTIVE_GRAINS && rp_grain_with(g, i, first); n++)
        active |= rp_grain_in(g, i, "killed killing kills murdered murdering shot shooting shoots") &&
                  !(i && rp_grain_in(g, i - 1, "was were been be"));
    if (!active)
        return 0;
    for (uint32_t i = from; i < from + SELF_GRAINS && rp_grain_with(g, i, from); i++) {
        if (rp_grain_in(g, i, "including among"))
            return 0;
        for (unsigned k = 0; k < rp_n_fate_phrases; k++)
            if (rp_fate_phrases[k].fate == RP_FATE_SELF &&
                strcmp(rp_fate_phrases[k].phrase, "murder suicide") && rp_grain_phrase(g, i, rp_fate_phrases[k].phrase))
                return 1;
    }
    return 0;
}

/* How many the lead's sentence adds to its number. */
static double added(const rp_grains *g, const rp_figure *f, uint32_t first)
{
    uint32_t last = grain_from(g, f->of.spans.n ? f->of.spans.at[0].end : f->words.spans.at[0].end);
    double listed = rp_toll_listed(g, first, last), single = one_before(g, f, first) + one_behind(g, f);
    return fmax(listed, single) + (f->kind == RP_KILLED ? self_behind(g, f, first) : 0);
}

/* "A total of three", "in all, three". */
static bool is_total(const rp_grains *g, uint32_t first)
{
    return (first >= 2 && rp_grain_is(g, first - 1, "of") && rp_grain_is(g, first - 2, "total")) ||
           (first && rp_grain_is(g, first - 1, "altogether")) || rp_grain_phrase_before(g, first, "in all");
}

/* Does a later figure count them all? */
static bool supersedes(const rp_grains *g, const fates *told, const rp_figure *lead, const rp_figure *f, uint32_t first)
{
    bool all = first && rp_grain_is(g, first - 1, "all") && !told->n[RP_FATE_DEATH]; /* "all five were treated" */
    return all ? f->min > lead->min : is_total(g, first) && f->min > lead->min && counts_all_hit(g, f) == counts_all_hit(g, lead);
}

/* "several were shot ... five people were wounded": the later number is what the vague one meant. */
static bool refines(const rp_grains *g, const rp_figure *lead, const rp_figure *f)
{
    bool vague = lead->bound == RP_ABOUT && lead->min != lead->max;
    return vague && !adds(g, f) && (isnan(f->min) || f->min >= lead->min) && (isnan(f->max) || f->max <= lead->max) &&
           !(isnan(f->min) && isnan(f->max)) && !(f->bound == RP_ABOUT && f->min != f->max);
}

/* "Two were hurt at the gate and three others in the yard", in one sentence. */
static bool is_further(const rp_grains *g, const rp_figure *before, const rp_figure *f)
{
    uint32_t a = grain_from(g, before->words.spans.at[0].start), b = grain_from(g, f->words.spans.at[0].start);
    return adds(g, f) && rp_grain_with(g, a, b) && !isnan(before->max) && !isnan(f->max);
}

static void set_toll(rp_toll *t, const rp_figure *f, double more)
{
    t->told = true;
    t->min = f->min + more;
    t->max = f->max + more;
}

static void count_kind(rp_arena *a, const rp_grains *g, const rp_report *report, const fates *told,
                       rp_figure_kind kind, uint32_t before, rp_toll *t)
{
    const rp_figure *lead = NULL, *next = NULL;
    for (uint32_t i = 0; i < before; i++) {
        const rp_figure *f = &report->figures[i];
        uint32_t first = grain_from(g, f->words.spans.at[0].start);
        if (!counts(report, f, kind) || is_round_up(g, f, first) || is_share(g, f))
            continue;
        if (!lead || refines(g, lead, f) || supersedes(g, told, lead, f, first)) {
            set_toll(t, f, added(g, f, first));
            lead = f;
            next = joined(g, report, i);
            t->min += next ? next->min : 0;
            t->max += next ? next->max : 0;
        } else if (f == next) {
            /* counted with the lead */
        } else if (f == lead + 1 && is_further(g, lead, f)) {
            t->min += f->min;
            t->max += f->max;
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

/* One, or as many as a row of people tells. */
static double several(const rp_grains *g, const char *words)
{
    unsigned n = rp_toll_pair(g, LEAD_GRAINS, words);
    return n > 1 ? n : 1;
}

/* Kinds of the toll that single victims add to. */
static void add_singles(rp_arena *a, const rp_grains *g, rp_report *report, const fates *f)
{
    static const char *const deaths = "killed dead died slain murdered fatally";
    static const char *const wounds = "injured wounded hurt shot stabbed hospitalized hospitalised";
    rp_toll *killed = &report->toll[RP_KILLED], *injured = &report->toll[RP_INJURED];
    bool death = f->n[RP_FATE_DEATH] || f->n[RP_FATE_SELF];
    if (!killed->told && death) /* its number may stand further down */
        count_kind(a, g, report, f, RP_KILLED, report->n_figures, killed);
    if (!killed->told && death)
        *killed = one_by_one(fmax(several(g, deaths), 1 + (f->n[RP_FATE_SELF] && f->n[RP_FATE_DEATH])));
    if (injured->n_figures && killed->told && injured->min > killed->min &&
        counts_all_hit(g, &report->figures[injured->figures[0]])) {
        injured->min -= killed->min;
        injured->max -= killed->min;
    }
    bool hurt = f->n[RP_FATE_SURVIVES] || (f->n[RP_FATE_WOUND] && !killed->told);
    if (!injured->told && hurt)
        count_kind(a, g, report, f, RP_INJURED, report->n_figures, injured);
    if (!injured->told && hurt)
        *injured = one_by_one(killed->told ? 1 : several(g, wounds));
}

/* How many of the report's figures stand in its lead. */
static uint32_t figures_in_lead(const rp_grains *g, const rp_report *report)
{
    return g->n > LEAD_GRAINS ? rp_figure_from(report, g->at[LEAD_GRAINS].start) : report->n_figures;
}

void rp_toll_find(rp_arena *a, const rp_grains *grains, rp_report *report)
{
    uint32_t in_lead = figures_in_lead(grains, report);
    fates told = {{0}};
    read_fates(grains, report, &told);
    for (int k = 0; k < RP_N_FIGURE_KINDS; k++) {
        report->toll[k] = (rp_toll){.min = NAN, .max = NAN};
        if (k != RP_OTHER && k != RP_MONEY && k != RP_PERCENT)
            count_kind(a, grains, report, &told, (rp_figure_kind)k, in_lead, &report->toll[k]);
    }
    add_singles(a, grains, report, &told);
    bool hit = report->toll[RP_KILLED].told || report->toll[RP_INJURED].told;
    for (int k = 0; k < RP_OTHER; k++)
        if (!report->toll[k].told && k != RP_MONEY && k != RP_PERCENT && (k > RP_INJURED || !hit))
            count_kind(a, grains, report, &told, (rp_figure_kind)k, report->n_figures, &report->toll[k]);
}
