/* csv.c - the tables: a row a claim, here; a row a figure, and the recorders' rows, in their own files. */
#include "output/csv_cell.h"

static const rp_claim *claim_of(const rp_csv_row *r)
{
    return &r->report->claims[r->at];
}

static void put_id(rp_csv_row *r) { rp_csv_id(r, "c", r->at + 1); }
static void put_source(rp_csv_row *r) { rp_csv_text(r, claim_of(r)->source.words.text); }
static void put_kind(rp_csv_row *r) { rp_csv_word(r, rp_source_kind_word(claim_of(r)->source.kind)); }
static void put_named(rp_csv_row *r) { rp_csv_word(r, claim_of(r)->source.named ? "true" : "false"); }
static void put_cue(rp_csv_row *r) { rp_csv_text(r, claim_of(r)->cue.text); }
static void put_content(rp_csv_row *r) { rp_csv_text(r, claim_of(r)->content.text); }
static void put_mode(rp_csv_row *r) { rp_csv_word(r, rp_mode_word(claim_of(r)->mode)); }
static void put_stance(rp_csv_row *r) { rp_csv_word(r, rp_stance_word(claim_of(r)->stance)); }

static const rp_entity *entity_of(const rp_csv_row *r)
{
    uint32_t e = claim_of(r)->source.entity;
    return e < r->report->n_entities ? &r->report->entities[e] : NULL;
}

static void put_name(rp_csv_row *r)
{
    const rp_entity *e = entity_of(r);
    rp_csv_text(r, e ? e->name : (rp_slice){NULL, 0});
}

static void put_role(rp_csv_row *r)
{
    const rp_entity *e = entity_of(r);
    rp_csv_text(r, e ? e->role : (rp_slice){NULL, 0});
}

static void put_channel(rp_csv_row *r)
{
    const rp_channel *c = claim_of(r)->channel;
    rp_csv_word(r, c ? rp_channel_kind_word(c->kind) : "");
}

static void put_platform(rp_csv_row *r)
{
    const rp_channel *c = claim_of(r)->channel;
    rp_csv_text(r, c ? c->platform : (rp_slice){NULL, 0});
}

static void put_said(rp_csv_row *r)
{
    uint32_t t = claim_of(r)->said;
    rp_csv_text(r, t < r->report->n_times ? r->report->times[t].value : (rp_slice){NULL, 0});
}

static void put_within(rp_csv_row *r)
{
    uint32_t outer = claim_of(r)->within;
    rp_csv_id(r, "c", outer == RP_NONE ? RP_NONE : outer + 1);
}

/* Several are parted by "; ". The words of each `by` are the page's, so the cell goes the way of all text. */
static void put_verification(rp_csv_row *r)
{
    const rp_claim *c = claim_of(r);
    rp_buf all;
    rp_buf_init(&all, (size_t)1 << 24);
    for (uint32_t i = 0; i < c->n_verification; i++) {
        rp_buf_str(&all, i ? "; " : "");
        rp_buf_str(&all, rp_verification_status_word(c->verification[i].status));
        rp_buf_str(&all, c->verification[i].by.len ? " by " : "");
        rp_buf_add(&all, c->verification[i].by);
    }
    rp_csv_text(r, (rp_slice){all.ptr, all.len});
    r->out->failed |= all.failed;
    rp_buf_free(&all);
}

static void put_score(rp_csv_row *r)
{
    rp_buf_printf(r->out, ",%.4f", claim_of(r)->score);
}

static void put_start(rp_csv_row *r)
{
    const rp_spans *s = &claim_of(r)->content.spans;
    rp_csv_id(r, "", s->n ? s->at[0].start : RP_NONE);
}

static void put_end(rp_csv_row *r)
{
    const rp_spans *s = &claim_of(r)->content.spans;
    rp_csv_id(r, "", s->n ? s->at[s->n - 1].end : RP_NONE);
}

/* The columns, in their order; their names are the fields of schema 1 where there is one. */
static const rp_csv_column columns[] = {
    {"file", rp_csv_put_file},  {"url", rp_csv_put_url},    {"title", rp_csv_put_title},
    {"published", rp_csv_put_published}, {"id", put_id},    {"source", put_source},
    {"source_name", put_name},  {"source_role", put_role},  {"source_kind", put_kind},
    {"named", put_named},       {"cue", put_cue},           {"content", put_content},
    {"mode", put_mode},         {"stance", put_stance},     {"channel", put_channel},
    {"platform", put_platform}, {"said", put_said},         {"within", put_within},
    {"verification", put_verification}, {"score", put_score}, {"start", put_start},
    {"end", put_end},
};

static uint32_t n_claims(const rp_report *report)
{
    return report->n_claims;
}

static const rp_csv_table claims = {columns, sizeof columns / sizeof *columns, n_claims};

static const rp_csv_table *table_of(const rp_write_options *options)
{
    if (options->as > RP_NO_RECORDER && options->as < RP_N_RECORDERS)
        return &rp_csv_recorders[options->as];
    return options->rows == RP_ROWS_FIGURES ? &rp_csv_figures : &claims;
}

void rp_output_csv_head(rp_buf *out, const rp_write_options *options)
{
    const rp_csv_table *t = table_of(options);
    for (size_t i = 0; i < t->n_columns; i++) {
        rp_buf_str(out, i ? "," : "");
        rp_buf_str(out, t->columns[i].name);
    }
    rp_buf_str(out, "\r\n");
}

void rp_output_csv(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    const rp_csv_table *t = table_of(options);
    uint32_t n = t->n_rows(report);
    for (uint32_t i = 0; i < n; i++) {
        rp_csv_row r = {.out = out, .report = report, .at = i};
        for (size_t k = 0; k < t->n_columns; k++)
            if (t->columns[k].put)
                t->columns[k].put(&r);
            else
                rp_csv_id(&r, "", RP_NONE);
        rp_buf_str(out, "\r\n");
    }
}
