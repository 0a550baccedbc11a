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

/* The innermost claim whose content holds the span: the one with the shortest piece around it. */
static uint32_t claim_around(const rp_report *report, rp_span s)
{
    uint32_t best = RP_NONE, shortest = UINT32_MAX;
    for (uint32_t c = 0; c < report->n_claims; c++) {
        const rp_spans *content = &report->claims[c].content.spans;
        for (uint32_t i = 0; i < content->n; i++) {
            rp_span at = content->at[i];
            if (at.start <= s.start && s.end <= at.end && at.end - at.start < shortest) {
                shortest = at.end - at.start;
                best = c;
            }
        }
    }
    return best;
}

/* The first time in the figure's sentence. */
static uint32_t time_near(const rp_figure_reader *r, const rp_report *report, const rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    uint32_t first = d->q.first, last = d->q.last;
    while (first && rp_grain_with(g, first - 1, d->q.first))
        first--;
    while (rp_grain_with(g, last, d->q.first))
        last++;
    for (uint32_t t = 0; t < report->n_times; t++) {
        rp_span s = report->times[t].words.spans.at[0];
        if (s.start >= g->at[first].start && s.end <= g->at[last - 1].end)
            return report->times[t].type <= RP_TIME_TIME ? t : RP_NONE;
    }
    return RP_NONE;
}

static void write_figure(const rp_figure_reader *r, rp_report *report, const rp_draft_figure *d)
{
    rp_figure f = {.min = d->q.min, .max = d->q.max, .bound = d->q.bound, .kind = d->kind,
                   .unit = rp_slice_of(d->q.unit), .superseded = d->superseded, .part_of = d->part_of,
                   .place = RP_NONE};
    f.words = rp_grains_part(r->a, r->g, d->q.first, d->q.last);
    if (d->of_last > d->of_first)
        f.of = rp_grains_part(r->a, r->g, d->of_first, d->of_last);
    f.time = time_near(r, report, d);
    f.claim = claim_around(report, f.words.spans.at[0]);
    if (f.claim != RP_NONE) {
        rp_claim *c = &report->claims[f.claim];
        RP_PUSH(r->a, c->figures, c->n_figures, report->n_figures);
    }
    RP_PUSH(r->a, report->figures, report->n_figures, f);
}

void rp_figures_find(rp_arena *a, const rp_grains *grains, rp_report *report)
{
    rp_figure_reader r = {.a = a, .g = grains};
    put_words(&r);
    find_drafts(&r);
    rp_figures_link(&r);
    for (uint32_t i = 0; i < r.n_drafts; i++)
        write_figure(&r, report, &r.drafts[i]);
}
