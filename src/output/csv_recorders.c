/* csv_recorders.c - one report as those who record casualties keep it, a row each, under their own names of columns:
 *
 *   Airwars  least and most of civilians and militants. Who is not said to be a fighter is a civilian, as the law of
 *            war has it in doubt. A grading is suggested, with its reason.
 *   ACLED    one number of dead, the most conservative that is reported: "dozens" are 12, "hundreds" 100.
 *   UCDP     best, low and high: the figure that leads, the least and the most of all sources.
 *
 * Nothing is guessed: what the report does not state, and what only a person can code (the type of event, its sides,
 * how exact the place is), is an empty cell. The words of each number stand beside it. See docs/decisions/0021. */
#include "output/csv_cell.h"
#include "base/slice.h"

#include <math.h>

#define TEXT_CEILING ((size_t)1 << 20) /* bytes of one cell that is put together */

typedef enum people { ANYBODY, CIVILIANS, MILITANTS, NAMED_CIVILIANS } people;

/* What is reported of one fate of some people. NAN: open, or not stated. */
typedef struct tally {
    bool told;
    double min, max;
    double best;         /* the figure that leads */
    double conservative; /* the least that a reader may take it for */
    double highest;      /* the greatest number stated */
} tally;

/* Words of those counted: whole words, lower case. */
static const char *const militants =
    "militant militants soldier soldiers fighter fighters gunman gunmen insurgent insurgents rebel rebels troops "
    "serviceman servicemen terrorist terrorists attacker attackers combatant combatants jihadist jihadists guerrilla "
    "guerrillas paramilitaries commander commanders militiamen marines conscripts";
static const char *const civilians =
    "civilian civilians child children woman women girl girls boy boys baby babies resident residents villager villagers "
    "passenger passengers student students pupil pupils patient patients worshipper worshippers pilgrims tourists "
    "shoppers bystanders journalists workers miners teachers nurses doctors medics";

/* What ACLED's coders take for a number that is no number; the longest comes first. */
static const struct vague_row {
    const char *words;
    double number;
} vague_rows[] = {
    {"hundreds of thousands", 100000}, {"tens of thousands", 10000}, {"thousands", 1000}, {"hundreds", 100},
    {"dozens", 12},                    {"scores", 20},
};

static bool names_any(rp_slice text, const char *words)
{
    for (size_t at = 0; at < text.len;) {
        char lower[24];
        size_t n = 0;
        while (at + n < text.len && rp_is_alpha(text.ptr[at + n]))
            n++;
        if (n && n < sizeof lower) {
            for (size_t k = 0; k < n; k++)
                lower[k] = (char)(text.ptr[at + k] | 0x20);
            if (rp_slice_in((rp_slice){lower, n}, words))
                return true;
        }
        at += n ? n : 1;
    }
    return false;
}

static bool is_of(const rp_figure *f, people who)
{
    bool fights = names_any(f->of.text, militants);
    return who == ANYBODY || (who == MILITANTS && fights) || (who == CIVILIANS && !fights) ||
           (who == NAMED_CIVILIANS && !fights && names_any(f->of.text, civilians));
}

static bool has_phrase(rp_slice text, const char *phrase)
{
    size_t n = strlen(phrase);
    for (size_t at = 0; at + n <= text.len; at++)
        if (rp_slice_equal_nocase(rp_slice_cut(text, at, at + n), rp_slice_of(phrase)))
            return true;
    return false;
}

static double conservative(const rp_figure *f)
{
    for (size_t i = 0; f->bound == RP_ABOUT && f->min != f->max && i < sizeof vague_rows / sizeof *vague_rows; i++)
        if (has_phrase(f->words.text, vague_rows[i].words) && vague_rows[i].number < f->min)
            return vague_rows[i].number;
    return f->min;
}

static double greatest(double a, double b)
{
    return isnan(a) || b > a ? b : a;
}

static double least(double a, double b)
{
    return isnan(a) || b < a ? b : a;
}

static void count(tally *t, const rp_figure *f)
{
    double point = isnan(f->min) ? f->max : f->min;
    t->best = t->told ? t->best : point;
    t->min = t->told ? least(t->min, f->min) : f->min;
    t->max = !t->told ? f->max : isnan(t->max) || isnan(f->max) ? NAN : greatest(t->max, f->max);
    t->conservative = least(t->conservative, conservative(f));
    t->highest = greatest(t->highest, isnan(f->max) ? f->min : f->max);
    t->told = true;
}

/* The report says in so many words that there were none. */
static const rp_figure *zero_of(const rp_report *report, rp_figure_kind kind)
{
    for (uint32_t i = 0; i < report->n_figures; i++)
        if (report->figures[i].kind == kind && report->figures[i].max == 0 && !report->figures[i].superseded)
            return &report->figures[i];
    return NULL;
}

/* Fighters whom the toll does not count. */
static bool is_apart(const rp_report *report, uint32_t at, rp_figure_kind kind)
{
    const rp_figure *f = &report->figures[at];
    const rp_toll *toll = &report->toll[kind];
    for (uint32_t i = 0; i < toll->n_figures; i++)
        if (toll->figures[i] == at)
            return false;
    return f->kind == kind && f->max != 0 && !f->superseded && is_of(f, MILITANTS);
}

static tally tally_of(const rp_report *report, rp_figure_kind kind, people who)
{
    const rp_toll *toll = &report->toll[kind];
    tally t = {.min = NAN, .max = NAN, .best = NAN, .conservative = NAN, .highest = NAN};
    for (uint32_t i = 0; i < toll->n_figures; i++)
        if (is_of(&report->figures[toll->figures[i]], who))
            count(&t, &report->figures[toll->figures[i]]);
    for (uint32_t i = 0; who == MILITANTS && i < report->n_figures; i++)
        if (is_apart(report, i, kind))
            count(&t, &report->figures[i]);
    bool victims = toll->told && !toll->n_figures && who <= CIVILIANS; /* "a man was shot dead" */
    if (victims)
        t = (tally){true, toll->min, toll->max, toll->min, toll->min, toll->max};
    if (!t.told && !toll->told && who <= CIVILIANS && zero_of(report, kind))
        t = (tally){true, 0, 0, 0, 0, 0};
    return t;
}

static void add_words(rp_buf *all, const rp_figure *f)
{
    rp_buf_str(all, all->len ? "; " : "");
    rp_buf_add(all, f->words.text);
    rp_buf_str(all, f->of.text.len ? " " : "");
    rp_buf_add(all, f->of.text);
}

/* The words that the numbers of a fate were read from, parted by "; ". */
static void put_words_of(rp_csv_row *r, rp_figure_kind kind, people who)
{
    const rp_report *report = r->report;
    const rp_toll *toll = &report->toll[kind];
    const rp_figure *zero = toll->told || who > CIVILIANS ? NULL : zero_of(report, kind);
    rp_buf all;
    rp_buf_init(&all, TEXT_CEILING);
    for (uint32_t i = 0; i < toll->n_figures; i++)
        if (is_of(&report->figures[toll->figures[i]], who))
            add_words(&all, &report->figures[toll->figures[i]]);
    for (uint32_t i = 0; who == MILITANTS && i < report->n_figures; i++)
        if (is_apart(report, i, kind))
            add_words(&all, &report->figures[i]);
    if (zero)
        add_words(&all, zero);
    rp_csv_text(r, (rp_slice){all.ptr, all.len});
    r->out->failed |= all.failed;
    rp_buf_free(&all);
}

/* The first figure of the toll, the dead before the hurt: the main event is told with it. */
static const rp_figure *lead_of(const rp_report *report)
{
    static const rp_figure_kind order[] = {RP_KILLED, RP_INJURED, RP_MISSING};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (report->toll[order[i]].n_figures)
            return &report->figures[report->toll[order[i]].figures[0]];
    return NULL;
}

/* The day of the main event, YYYY-MM-DD; absent if the report names none beside the figure. */
static rp_slice day_of(const rp_report *report)
{
    const rp_figure *f = lead_of(report);
    if (!f || f->time >= report->n_times)
        return (rp_slice){NULL, 0};
    rp_slice v = report->times[f->time].value;
    bool day = v.len >= 10 && rp_is_digit(v.ptr[0]) && v.ptr[4] == '-' && rp_is_digit(v.ptr[5]) && v.ptr[7] == '-' &&
               rp_is_digit(v.ptr[8]);
    return day ? rp_slice_cut(v, 0, 10) : (rp_slice){NULL, 0};
}

static const rp_place *place_of(const rp_report *report)
{
    const rp_figure *f = lead_of(report);
    return f && f->place < report->n_places ? &report->places[f->place] : NULL;
}

static void put_day(rp_csv_row *r) { rp_csv_text(r, day_of(r->report)); }
static void put_precision(rp_csv_row *r) { rp_csv_number(r, day_of(r->report).len ? 1 : NAN); }

static void put_year(rp_csv_row *r)
{
    rp_slice day = day_of(r->report);
    rp_csv_text(r, day.len ? rp_slice_cut(day, 0, 4) : day);
}

static void put_latitude(rp_csv_row *r) { rp_csv_number(r, place_of(r->report) ? place_of(r->report)->lat : NAN); }
static void put_longitude(rp_csv_row *r) { rp_csv_number(r, place_of(r->report) ? place_of(r->report)->lon : NAN); }

static void put_country(rp_csv_row *r)
{
    const rp_place *p = place_of(r->report);
    rp_csv_text(r, p ? p->country : (rp_slice){NULL, 0});
}

static void put_location(rp_csv_row *r)
{
    const rp_place *p = place_of(r->report);
    rp_csv_text(r, p ? p->name : (rp_slice){NULL, 0});
}

static void put_outlet(rp_csv_row *r)
{
    const rp_article *a = &r->report->article;
    rp_csv_text(r, a->site.len ? a->site : a->agency);
}

/* --- Airwars --- */

static void put_civilians_killed_min(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_KILLED, CIVILIANS).min);
}

static void put_civilians_killed_max(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_KILLED, CIVILIANS).max);
}

static void put_civilians_killed(rp_csv_row *r) { put_words_of(r, RP_KILLED, CIVILIANS); }
static void put_civilians_injured_min(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_INJURED, CIVILIANS).min);
}

static void put_civilians_injured_max(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_INJURED, CIVILIANS).max);
}

static void put_civilians_injured(rp_csv_row *r) { put_words_of(r, RP_INJURED, CIVILIANS); }
static void put_militants_killed_min(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_KILLED, MILITANTS).min);
}

static void put_militants_killed_max(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_KILLED, MILITANTS).max);
}

static void put_militants_killed(rp_csv_row *r) { put_words_of(r, RP_KILLED, MILITANTS); }

static bool fights(rp_source_kind k)
{
    return k == RP_SOURCE_MILITARY || k == RP_SOURCE_GOVERNMENT || k == RP_SOURCE_ARMED_GROUP;
}

static bool counts_victims(const rp_report *report, const rp_claim *c)
{
    for (uint32_t i = 0; i < c->n_figures; i++)
        if (report->figures[c->figures[i]].kind == RP_KILLED || report->figures[c->figures[i]].kind == RP_INJURED)
            return true;
    return false;
}

/* Is there a claim of this stance by somebody who may have fought? To admit counts where victims are admitted. */
static bool is_told_by_side(const rp_report *report, rp_stance stance)
{
    for (uint32_t c = 0; c < report->n_claims; c++)
        if (report->claims[c].stance == stance && fights(report->claims[c].source.kind) &&
            (stance != RP_ADMIT || counts_victims(report, &report->claims[c])))
            return true;
    return false;
}

/* How many sources, each counted once, give the dead or the hurt; the report itself is none. */
static unsigned sources_of(const rp_report *report)
{
    static const rp_figure_kind kinds[] = {RP_KILLED, RP_INJURED};
    uint32_t met[2] = {RP_NONE, RP_NONE};
    unsigned n = 0;
    for (size_t k = 0; k < 2; k++)
        for (uint32_t i = 0; i < report->toll[kinds[k]].n_figures && n < 2; i++) {
            uint32_t c = report->figures[report->toll[kinds[k]].figures[i]].claim;
            uint32_t e = c < report->n_claims ? report->claims[c].source.entity : RP_NONE;
            if (e != RP_NONE && e != met[0])
                met[n++] = e;
        }
    return n;
}

typedef struct grading {
    const char *word, *reason;
} grading;

/* A suggestion, for a person to set or overrule. */
static grading grade(const rp_report *report)
{
    unsigned n = sources_of(report);
    if (!tally_of(report, RP_KILLED, ANYBODY).told && !tally_of(report, RP_INJURED, ANYBODY).told)
        return (grading){"", ""};
    if (is_told_by_side(report, RP_ADMIT))
        return (grading){"Confirmed", "a party that may have fought admits it"};
    if (is_told_by_side(report, RP_DENY))
        return (grading){"Contested", "a party that may have fought denies it"};
    if (n >= 2)
        return (grading){"Fair", "two or more sources give figures"};
    return (grading){"Weak", n ? "one source gives figures" : "the report names no source of its figures"};
}

static void put_grading(rp_csv_row *r) { rp_csv_word(r, grade(r->report).word); }
static void put_reason(rp_csv_row *r) { rp_csv_word(r, grade(r->report).reason); }

static const rp_csv_column airwars[] = {
    {"unique_reference_code", NULL},
    {"date", put_day},
    {"country", put_country},
    {"location", put_location},
    {"latitude", put_latitude},
    {"longitude", put_longitude},
    {"geolocation_accuracy", NULL},
    {"strike_status", NULL},
    {"targeted_belligerents", NULL},
    {"civilians_killed_min", put_civilians_killed_min},
    {"civilians_killed_max", put_civilians_killed_max},
    {"civilians_killed_words", put_civilians_killed},
    {"civilians_injured_min", put_civilians_injured_min},
    {"civilians_injured_max", put_civilians_injured_max},
    {"civilians_injured_words", put_civilians_injured},
    {"militants_killed_min", put_militants_killed_min},
    {"militants_killed_max", put_militants_killed_max},
    {"militants_killed_words", put_militants_killed},
    {"grading", put_grading},
    {"grading_reason", put_reason},
    {"permalink", rp_csv_put_url},
    {"title", rp_csv_put_title},
    {"published", rp_csv_put_published},
    {"file", rp_csv_put_file},
};

/* --- ACLED --- */

static void put_fatalities(rp_csv_row *r) { rp_csv_number(r, tally_of(r->report, RP_KILLED, ANYBODY).conservative); }
static void put_killed(rp_csv_row *r) { put_words_of(r, RP_KILLED, ANYBODY); }

static const rp_csv_column acled[] = {
    {"event_id_cnty", NULL},
    {"event_date", put_day},
    {"year", put_year},
    {"time_precision", put_precision},
    {"disorder_type", NULL},
    {"event_type", NULL},
    {"sub_event_type", NULL},
    {"actor1", NULL},
    {"assoc_actor_1", NULL},
    {"inter1", NULL},
    {"actor2", NULL},
    {"assoc_actor_2", NULL},
    {"inter2", NULL},
    {"interaction", NULL},
    {"civilian_targeting", NULL},
    {"iso", NULL},
    {"region", NULL},
    {"country", put_country},
    {"admin1", NULL},
    {"admin2", NULL},
    {"admin3", NULL},
    {"location", put_location},
    {"latitude", put_latitude},
    {"longitude", put_longitude},
    {"geo_precision", NULL},
    {"source", put_outlet},
    {"source_scale", NULL},
    {"notes", rp_csv_put_title},
    {"fatalities", put_fatalities},
    {"fatalities_words", put_killed},
    {"tags", NULL},
    {"timestamp", NULL},
    {"source_url", rp_csv_put_url},
    {"source_date", rp_csv_put_published},
    {"file", rp_csv_put_file},
};

/* --- UCDP --- */

static void put_best(rp_csv_row *r) { rp_csv_number(r, tally_of(r->report, RP_KILLED, ANYBODY).best); }
static void put_low(rp_csv_row *r) { rp_csv_number(r, tally_of(r->report, RP_KILLED, ANYBODY).min); }
static void put_high(rp_csv_row *r) { rp_csv_number(r, tally_of(r->report, RP_KILLED, ANYBODY).highest); }
static void put_deaths_civilians(rp_csv_row *r)
{
    rp_csv_number(r, tally_of(r->report, RP_KILLED, NAMED_CIVILIANS).best);
}


/* Whose side the other dead were on is for a person to code. */
static void put_deaths_unknown(rp_csv_row *r)
{
    tally all = tally_of(r->report, RP_KILLED, ANYBODY), named = tally_of(r->report, RP_KILLED, NAMED_CIVILIANS);
    double rest = named.told ? all.best - named.best : all.best;
    rp_csv_number(r, rest >= 0 ? rest : NAN);
}

static void put_n_sources(rp_csv_row *r) { rp_csv_number(r, 1); }

static const rp_csv_column ucdp[] = {
    {"number_of_sources", put_n_sources},
    {"source_article", rp_csv_put_url},
    {"source_office", put_outlet},
    {"source_date", rp_csv_put_published},
    {"source_headline", rp_csv_put_title},
    {"where_prec", NULL},
    {"where_coordinates", put_location},
    {"latitude", put_latitude},
    {"longitude", put_longitude},
    {"country", put_country},
    {"event_clarity", NULL},
    {"date_prec", put_precision},
    {"date_start", put_day},
    {"date_end", put_day},
    {"deaths_a", NULL},
    {"deaths_b", NULL},
    {"deaths_civilians", put_deaths_civilians},
    {"deaths_unknown", put_deaths_unknown},
    {"best", put_best},
    {"high", put_high},
    {"low", put_low},
    {"deaths_words", put_killed},
    {"file", rp_csv_put_file},
};

/* What a page without text tells is nothing; each other report is a row, so that none is dropped unseen. */
static uint32_t one_row(const rp_report *report)
{
    return report->article.n_blocks ? 1 : 0;
}

#define TABLE(columns) {columns, sizeof columns / sizeof *columns, one_row}
const rp_csv_table rp_csv_recorders[RP_N_RECORDERS] = {
    [RP_AIRWARS] = TABLE(airwars),
    [RP_ACLED] = TABLE(acled),
    [RP_UCDP] = TABLE(ucdp),
};
