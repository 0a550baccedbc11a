/* csv.c - RFC 4180: a row a claim, a column a fact, for spreadsheets and the tools around them.
 *
 * Spreadsheets take cells that begin with = + - @ for formulas, which a page could use against its reader, so such a
 * cell gets an apostrophe first; control characters and those that turn the direction of text are neutralised as on a
 * terminal, and line ends are spaces, so that a row is a line. */
#include "output/output.h"
#include "output/pen.h"
#include "base/utf8.h"

typedef struct row {
    rp_buf *out;
    const rp_report *report;
    uint32_t claim;
    bool any; /* cells so far */
} row;

static bool is_formula(uint32_t cp)
{
    static const char ascii[] = "=+-@|%";
    return (cp < 0x80 && strchr(ascii, (int)cp)) || cp == 0xFF1D || cp == 0xFF0B || cp == 0xFF0D || cp == 0xFF20;
}

static void put_code_point(rp_buf *out, uint32_t cp)
{
    char bytes[4];
    if (cp == '"')
        rp_buf_char(out, '"');
    rp_buf_add(out, (rp_slice){bytes, rp_utf8_put(cp, bytes)});
}

/* A cell of text: always quoted, so that commas and quotation marks need no second look. */
static void put_text(row *r, rp_slice text)
{
    bool begun = false;
    rp_buf_str(r->out, r->any ? ",\"" : "\"");
    for (size_t at = 0; at < text.len;) {
        uint32_t cp = rp_pen_neutral(rp_utf8_next(text, &at));
        if (!cp || (!begun && cp == ' '))
            continue;
        if (!begun && is_formula(cp))
            rp_buf_char(r->out, '\'');
        begun = true;
        put_code_point(r->out, cp);
    }
    rp_buf_char(r->out, '"');
    r->any = true;
}

static void put_word(row *r, const char *word)
{
    put_text(r, rp_slice_of(word));
}

/* A cell that is a number, or a name of ours ("c3"): needs no quotes. */
static void put_plain(row *r, const char *letter, uint32_t number)
{
    rp_buf_str(r->out, r->any ? "," : "");
    r->any = true;
    if (number != RP_NONE)
        rp_buf_printf(r->out, "%s%lu", letter, (unsigned long)number);
}

static const rp_claim *claim_of(const row *r)
{
    return &r->report->claims[r->claim];
}

static void put_file(row *r) { put_text(r, r->report->input.file); }
static void put_title(row *r) { put_text(r, r->report->article.title); }
static void put_published(row *r) { put_text(r, r->report->article.published); }
static void put_id(row *r) { put_plain(r, "c", r->claim + 1); }
static void put_source(row *r) { put_text(r, claim_of(r)->source.words.text); }
static void put_kind(row *r) { put_word(r, rp_source_kind_word(claim_of(r)->source.kind)); }
static void put_named(row *r) { put_word(r, claim_of(r)->source.named ? "true" : "false"); }
static void put_cue(row *r) { put_text(r, claim_of(r)->cue.text); }
static void put_content(row *r) { put_text(r, claim_of(r)->content.text); }
static void put_mode(row *r) { put_word(r, rp_mode_word(claim_of(r)->mode)); }
static void put_stance(row *r) { put_word(r, rp_stance_word(claim_of(r)->stance)); }

static void put_url(row *r)
{
    const rp_report *report = r->report;
    put_text(r, report->article.canonical_url.len ? report->article.canonical_url : report->input.url);
}

static const rp_entity *entity_of(const row *r)
{
    uint32_t e = claim_of(r)->source.entity;
    return e < r->report->n_entities ? &r->report->entities[e] : NULL;
}

static void put_name(row *r)
{
    const rp_entity *e = entity_of(r);
    put_text(r, e ? e->name : (rp_slice){NULL, 0});
}

static void put_role(row *r)
{
    const rp_entity *e = entity_of(r);
    put_text(r, e ? e->role : (rp_slice){NULL, 0});
}

static void put_channel(row *r)
{
    const rp_channel *c = claim_of(r)->channel;
    put_word(r, c ? rp_channel_kind_word(c->kind) : "");
}

static void put_platform(row *r)
{
    const rp_channel *c = claim_of(r)->channel;
    put_text(r, c ? c->platform : (rp_slice){NULL, 0});
}

static void put_said(row *r)
{
    uint32_t t = claim_of(r)->said;
    put_text(r, t < r->report->n_times ? r->report->times[t].value : (rp_slice){NULL, 0});
}

static void put_within(row *r)
{
    uint32_t outer = claim_of(r)->within;
    put_plain(r, "c", outer == RP_NONE ? RP_NONE : outer + 1);
}

/* Several are parted by "; ". The words of each `by` are the page's, so the cell goes the way of all text. */
static void put_verification(row *r)
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
    put_text(r, (rp_slice){all.ptr, all.len});
    r->out->failed |= all.failed;
    rp_buf_free(&all);
}

static void put_score(row *r)
{
    rp_buf_printf(r->out, ",%.4f", claim_of(r)->score);
}

static void put_start(row *r)
{
    const rp_spans *s = &claim_of(r)->content.spans;
    put_plain(r, "", s->n ? s->at[0].start : RP_NONE);
}

static void put_end(row *r)
{
    const rp_spans *s = &claim_of(r)->content.spans;
    put_plain(r, "", s->n ? s->at[s->n - 1].end : RP_NONE);
}

/* The columns, in their order; their names are the fields of schema 1 where there is one. */
static const struct column {
    const char *name;
    void (*put)(row *r);
} columns[] = {
    {"file", put_file},         {"url", put_url},           {"title", put_title},
    {"published", put_published}, {"id", put_id},           {"source", put_source},
    {"source_name", put_name},  {"source_role", put_role},  {"source_kind", put_kind},
    {"named", put_named},       {"cue", put_cue},           {"content", put_content},
    {"mode", put_mode},         {"stance", put_stance},     {"channel", put_channel},
    {"platform", put_platform}, {"said", put_said},         {"within", put_within},
    {"verification", put_verification}, {"score", put_score}, {"start", put_start},
    {"end", put_end},
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

void rp_output_csv_head(rp_buf *out, const rp_write_options *options)
{
    (void)options;
    for (size_t i = 0; i < N_COLUMNS; i++) {
        rp_buf_str(out, i ? "," : "");
        rp_buf_str(out, columns[i].name);
    }
    rp_buf_str(out, "\r\n");
}

void rp_output_csv(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < report->n_claims; i++) {
        row r = {.out = out, .report = report, .claim = i};
        for (size_t k = 0; k < N_COLUMNS; k++)
            columns[k].put(&r);
        rp_buf_str(out, "\r\n");
    }
}
