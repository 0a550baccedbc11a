/* figures.c - see figures.h. One pass over the grains drafts figures; a second links them; then they are
 * written. Some 5 to 20 a page. Places of figures are left out: the places room is to fill them. */
#include "claims/draft_figure.h"

#include <math.h>

static void put_words(rp_figure_reader *r)
{
    rp_map_init(&r->words, r->a, 512);
    for (uint32_t i = 0; i < rp_n_figure_words; i++)
        rp_map_put_list(&r->words, rp_figure_words[i].forms, i);
}

static bool is_taken(const rp_grains *g, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (g->at[i].taken)
            return true;
    return false;
}

static void find_drafts(rp_figure_reader *r)
{
    const rp_grains *g = r->g;
    uint32_t from = 0;
    for (uint32_t i = 0; i < g->n;) {
        rp_draft_figure d = {.part_of = RP_NONE};
        if (g->at[i].kind == RP_GRAIN_MARK || !rp_quantity_read(g, i, from, &d.q)) {
            i++;
            continue;
        }
        from = i = d.q.last;
        if (is_taken(g, d.q.first, d.q.last))
            continue;
        rp_figure_noun(r, &d);
        rp_figure_kind_find(r, &d);
        if (!rp_figure_is_none(r, &d))
            RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
}

/* The first of the report's times that starts at or after a byte. */
static uint32_t time_from(const rp_report *report, uint32_t start)
{
    uint32_t from = 0, to = report->n_times;
    while (from < to) {
        uint32_t at = from + (to - from) / 2;
        if (report->times[at].words.spans.at[0].start < start)
            from = at + 1;
        else
            to = at;
    }
    return from;
}

/* The first time in the figure's sentence, if it is a date or an hour. */
static uint32_t time_near(const rp_figure_reader *r, const rp_report *report, const rp_draft_figure *d)
{
    const rp_span sentence = report->sentences.at[r->g->at[d->q.first].sentence];
    uint32_t t = time_from(report, sentence.start);
    if (t == report->n_times || report->times[t].words.spans.at[0].end > sentence.end)
        return RP_NONE;
    return report->times[t].type <= RP_TIME_TIME ? t : RP_NONE;
}

static void write_figure(const rp_figure_reader *r, rp_report *report, const rp_draft_figure *d)
{
    rp_figure f = {.min = d->q.min,
                   .max = d->q.max,
                   .bound = d->q.bound,
                   .kind = d->kind,
                   .unit = rp_slice_of(d->q.unit),
                   .superseded = d->superseded,
                   .part_of = d->part_of,
                   .place = RP_NONE,
                   .claim = RP_NONE};
    f.words = rp_grains_part(r->a, r->g, d->q.first, d->q.last);
    if (d->of_last > d->of_first)
        f.of = rp_grains_part(r->a, r->g, d->of_first, d->of_last);
    f.time = time_near(r, report, d);
    RP_PUSH(r->a, report->figures, report->n_figures, f);
}

uint32_t rp_figure_from(const rp_report *report, uint32_t start)
{
    uint32_t from = 0, to = report->n_figures;
    while (from < to) {
        uint32_t at = from + (to - from) / 2;
        if (report->figures[at].words.spans.at[0].start < start)
            from = at + 1;
        else
            to = at;
    }
    return from;
}

/* Gives the figures within one piece of a claim's content to that claim, unless a shorter piece has them. */
static void give_piece(rp_report *report, uint32_t claim, rp_span piece, uint32_t *shortest)
{
    for (uint32_t f = rp_figure_from(report, piece.start); f < report->n_figures; f++) {
        if (report->figures[f].words.spans.at[0].end > piece.end)
            return;
        if (piece.end - piece.start >= shortest[f])
            continue;
        shortest[f] = piece.end - piece.start;
        report->figures[f].claim = claim;
    }
}

/* A figure's claim is the innermost whose content holds it: the one with the shortest piece around it. */
static void link_claims(rp_arena *a, rp_report *report)
{
    uint32_t *shortest = RP_ARRAY(a, uint32_t, report->n_figures);
    memset(shortest, 0xFF, report->n_figures * sizeof *shortest);
    for (uint32_t c = 0; c < report->n_claims; c++) {
        const rp_spans *content = &report->claims[c].content.spans;
        for (uint32_t i = 0; i < content->n; i++)
            give_piece(report, c, content->at[i], shortest);
    }
    for (uint32_t f = 0; f < report->n_figures; f++) {
        if (report->figures[f].claim == RP_NONE)
            continue;
        rp_claim *c = &report->claims[report->figures[f].claim];
        RP_PUSH(a, c->figures, c->n_figures, f);
    }
}

void rp_figures_find(rp_arena *a, const rp_grains *grains, rp_report *report)
{
    rp_figure_reader r = {.a = a, .g = grains};
    put_words(&r);
    find_drafts(&r);
    rp_figures_link(&r);
    for (uint32_t i = 0; i < r.n_drafts; i++)
        write_figure(&r, report, &r.drafts[i]);
    link_claims(a, report);
}
