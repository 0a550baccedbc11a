/* csv_figures.c - a row a figure: the interval, the words it was read from, and whose claim it stands in. */
#include "output/csv_cell.h"

#include <math.h>

static const rp_figure *figure_of(const rp_csv_row *r)
{
    return &r->report->figures[r->at];
}

/* The claim it stands in, or NULL: the report's own voice. */
static const rp_claim *claim_of(const rp_csv_row *r)
{
    uint32_t c = figure_of(r)->claim;
    return c < r->report->n_claims ? &r->report->claims[c] : NULL;
}

static const rp_place *place_of(const rp_csv_row *r)
{
    uint32_t p = figure_of(r)->place;
    return p < r->report->n_places ? &r->report->places[p] : NULL;
}

static uint32_t number_of(uint32_t at)
{
    return at == RP_NONE ? RP_NONE : at + 1;
}

static void put_id(rp_csv_row *r) { rp_csv_id(r, "f", r->at + 1); }
static void put_words(rp_csv_row *r) { rp_csv_text(r, figure_of(r)->words.text); }
static void put_min(rp_csv_row *r) { rp_csv_number(r, figure_of(r)->min); }
static void put_max(rp_csv_row *r) { rp_csv_number(r, figure_of(r)->max); }
static void put_bound(rp_csv_row *r) { rp_csv_word(r, rp_bound_word(figure_of(r)->bound)); }
static void put_kind(rp_csv_row *r) { rp_csv_word(r, rp_figure_kind_word(figure_of(r)->kind)); }
static void put_unit(rp_csv_row *r) { rp_csv_text(r, figure_of(r)->unit); }
static void put_of(rp_csv_row *r) { rp_csv_text(r, figure_of(r)->of.text); }
static void put_superseded(rp_csv_row *r) { rp_csv_word(r, figure_of(r)->superseded ? "true" : "false"); }
static void put_part_of(rp_csv_row *r) { rp_csv_id(r, "f", number_of(figure_of(r)->part_of)); }
static void put_claim(rp_csv_row *r) { rp_csv_id(r, "c", number_of(figure_of(r)->claim)); }

static void put_place(rp_csv_row *r)
{
    const rp_place *p = place_of(r);
    rp_csv_text(r, p ? p->name : (rp_slice){NULL, 0});
}

static void put_latitude(rp_csv_row *r) { rp_csv_number(r, place_of(r) ? place_of(r)->lat : NAN); }
static void put_longitude(rp_csv_row *r) { rp_csv_number(r, place_of(r) ? place_of(r)->lon : NAN); }

static void put_country(rp_csv_row *r)
{
    const rp_place *p = place_of(r);
    rp_csv_text(r, p ? p->country : (rp_slice){NULL, 0});
}

static void put_time(rp_csv_row *r)
{
    uint32_t t = figure_of(r)->time;
    rp_csv_text(r, t < r->report->n_times ? r->report->times[t].value : (rp_slice){NULL, 0});
}

static void put_source(rp_csv_row *r)
{
    const rp_claim *c = claim_of(r);
    rp_csv_text(r, c ? c->source.words.text : (rp_slice){NULL, 0});
}

static void put_source_kind(rp_csv_row *r)
{
    const rp_claim *c = claim_of(r);
    rp_csv_word(r, c ? rp_source_kind_word(c->source.kind) : "");
}

static void put_stance(rp_csv_row *r)
{
    const rp_claim *c = claim_of(r);
    rp_csv_word(r, c ? rp_stance_word(c->stance) : "");
}

static void put_verification(rp_csv_row *r)
{
    const rp_claim *c = claim_of(r);
    rp_csv_word(r, c && c->n_verification ? rp_verification_status_word(c->verification[0].status) : "");
}

/* Does the toll count it? */
static void put_in_toll(rp_csv_row *r)
{
    const rp_toll *t = &r->report->toll[figure_of(r)->kind];
    bool counted = false;
    for (uint32_t i = 0; i < t->n_figures; i++)
        counted |= t->figures[i] == r->at;
    rp_csv_word(r, counted ? "true" : "false");
}

static void put_start(rp_csv_row *r)
{
    const rp_spans *s = &figure_of(r)->words.spans;
    rp_csv_id(r, "", s->n ? s->at[0].start : RP_NONE);
}

static void put_end(rp_csv_row *r)
{
    const rp_spans *s = &figure_of(r)->words.spans;
    rp_csv_id(r, "", s->n ? s->at[s->n - 1].end : RP_NONE);
}

static const rp_csv_column columns[] = {
    {"file", rp_csv_put_file}, {"url", rp_csv_put_url},       {"title", rp_csv_put_title},
    {"published", rp_csv_put_published},
    {"id", put_id},            {"words", put_words},          {"min", put_min},
    {"max", put_max},          {"bound", put_bound},          {"kind", put_kind},
    {"unit", put_unit},        {"of", put_of},                {"superseded", put_superseded},
    {"part_of", put_part_of},  {"in_toll", put_in_toll},      {"place", put_place},
    {"latitude", put_latitude}, {"longitude", put_longitude}, {"country", put_country},
    {"time", put_time},        {"claim", put_claim},          {"source", put_source},
    {"source_kind", put_source_kind}, {"stance", put_stance}, {"verification", put_verification},
    {"start", put_start},      {"end", put_end},
};

static uint32_t n_figures(const rp_report *report)
{
    return report->n_figures;
}

const rp_csv_table rp_csv_figures = {columns, sizeof columns / sizeof *columns, n_figures};
