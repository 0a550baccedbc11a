/* json.c - schema 1: one object a report, every field always there, absent ones null or []. */
#include "output/output.h"
#include "output/fields.h"

#include <math.h>

/* A row of numbers, on one line in the indented form too. */
static void put_pair(rp_json *j, uint64_t start, uint64_t end)
{
    unsigned indent = j->indent;
    rp_json_open(j, '[');
    j->indent = 0;
    rp_json_uint(j, start);
    rp_json_uint(j, end);
    rp_json_close(j, ']');
    j->indent = indent;
}

static void put_spans(rp_json *j, rp_spans spans)
{
    rp_json_open(j, '[');
    unsigned indent = j->indent;
    if (spans.n < 4) /* longer lists, as of sentences, take a line each */
        j->indent = 0;
    for (uint32_t i = 0; i < spans.n; i++)
        put_pair(j, spans.at[i].start, spans.at[i].end);
    rp_json_close(j, ']');
    j->indent = indent;
}

/* An index as its name: ('c', 0) is "c1", RP_NONE is null. */
static void put_id(rp_json *j, char letter, uint32_t index)
{
    char name[16];
    if (index == RP_NONE) {
        rp_json_null(j);
        return;
    }
    int n = snprintf(name, sizeof name, "%c%lu", letter, (unsigned long)index + 1);
    rp_json_str(j, (rp_slice){name, (size_t)n});
}

static void put_ref(rp_json *j, const char *key, char letter, uint32_t index)
{
    rp_json_key(j, key);
    put_id(j, letter, index);
}

static void put_refs(rp_json *j, const char *key, char letter, const uint32_t *at, uint32_t n)
{
    rp_json_key(j, key);
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < n; i++)
        put_id(j, letter, at[i]);
    rp_json_close(j, ']');
}

static void put_strs(rp_json *j, const char *key, const rp_slice *at, uint32_t n)
{
    rp_json_key(j, key);
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < n; i++)
        rp_json_str(j, at[i]);
    rp_json_close(j, ']');
}

static void put_span_list(rp_json *j, const char *key, rp_spans spans)
{
    rp_json_key(j, key);
    put_spans(j, spans);
}

/* The two fields that every quoted part of the text has. */
static void put_part_fields(rp_json *j, const rp_part *p)
{
    put_span_list(j, "spans", p->spans);
    rp_put_str(j, "text", p->text);
}

static bool is_absent(const rp_part *p)
{
    return !p->spans.n && !p->text.ptr;
}

static void put_part(rp_json *j, const char *key, const rp_part *p)
{
    rp_json_key(j, key);
    rp_json_open(j, '{');
    put_part_fields(j, p);
    rp_json_close(j, '}');
}

static void put_input(rp_json *j, const rp_provenance *in)
{
    static const char hex[] = "0123456789abcdef";
    char sum[2 * sizeof in->sha256];
    for (size_t i = 0; i < sizeof in->sha256; i++) {
        sum[2 * i] = hex[in->sha256[i] >> 4];
        sum[2 * i + 1] = hex[in->sha256[i] & 15];
    }
    rp_json_key(j, "input");
    rp_json_open(j, '{');
    rp_put_str(j, "file", in->file);
    rp_put_str(j, "url", in->url);
    rp_put_str(j, "warc_record", in->warc_record);
    rp_put_str(j, "fetched", in->fetched);
    rp_put_str(j, "sha256", (rp_slice){sum, sizeof sum});
    rp_json_close(j, '}');
}

static void put_dates(rp_json *j, const rp_article *a)
{
    rp_json_key(j, "dates");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < a->n_dates; i++) {
        rp_json_open(j, '{');
        rp_put_word(j, "kind", rp_date_kind_word(a->dates[i].kind));
        rp_put_str(j, "value", a->dates[i].value);
        rp_put_word(j, "from", rp_date_origin_word(a->dates[i].from));
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

static void put_blocks(rp_json *j, const rp_article *a)
{
    rp_json_key(j, "blocks");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < a->n_blocks; i++) {
        const rp_block *b = &a->blocks[i];
        rp_json_open(j, '{');
        rp_put_word(j, "kind", rp_block_kind_word(b->kind));
        rp_json_key(j, "start");
        rp_json_uint(j, b->start);
        rp_json_key(j, "end");
        rp_json_uint(j, b->end);
        rp_json_key(j, "bytes");
        put_pair(j, b->byte_start, b->byte_end);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

/* The text of a page without an article is the empty text: spans count into it, so it is never null. */
static void put_article(rp_json *j, const rp_article *a)
{
    rp_json_key(j, "article");
    rp_json_open(j, '{');
    rp_put_str(j, "title", a->title);
    rp_put_str(j, "standfirst", a->standfirst);
    put_strs(j, "byline", a->byline, a->n_byline);
    rp_put_str(j, "agency", a->agency);
    rp_put_str(j, "site", a->site);
    rp_put_str(j, "section", a->section);
    rp_put_str(j, "published", a->published);
    rp_put_str(j, "modified", a->modified);
    rp_put_str(j, "lang", a->lang);
    rp_put_str(j, "canonical_url", a->canonical_url);
    put_dates(j, a);
    rp_put_str(j, "text", a->text.ptr ? a->text : (rp_slice){"", 0});
    put_blocks(j, a);
    rp_json_close(j, '}');
}

static void put_entity(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_entity *e = &r->entities[i];
    put_ref(j, "id", 'e', i);
    rp_put_str(j, "name", e->name);
    rp_put_word(j, "kind", rp_entity_kind_word(e->kind));
    rp_put_str(j, "role", e->role);
    rp_put_str(j, "affiliation", e->affiliation);
    put_span_list(j, "mentions", e->mentions);
}

static void put_source(rp_json *j, const rp_source *s)
{
    rp_json_key(j, "source");
    rp_json_open(j, '{');
    put_part_fields(j, &s->words);
    put_ref(j, "entity", 'e', s->entity);
    rp_put_word(j, "kind", rp_source_kind_word(s->kind));
    rp_put_bool(j, "named", s->named);
    rp_json_close(j, '}');
}

static void put_channel(rp_json *j, const rp_channel *c)
{
    rp_json_key(j, "channel");
    if (!c) {
        rp_json_null(j);
        return;
    }
    rp_json_open(j, '{');
    put_part_fields(j, &c->words);
    rp_put_word(j, "kind", rp_channel_kind_word(c->kind));
    rp_put_str(j, "platform", c->platform);
    rp_json_close(j, '}');
}

static void put_verification(rp_json *j, const rp_claim *c)
{
    rp_json_key(j, "verification");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < c->n_verification; i++) {
        rp_json_open(j, '{');
        rp_put_word(j, "status", rp_verification_status_word(c->verification[i].status));
        rp_put_str(j, "by", c->verification[i].by);
        put_span_list(j, "spans", c->verification[i].spans);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

/* Scores are printed to four decimals: no more of them is known, and all machines agree on those. */
static void put_claim(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_claim *c = &r->claims[i];
    put_ref(j, "id", 'c', i);
    put_source(j, &c->source);
    put_part(j, "cue", &c->cue);
    put_part(j, "content", &c->content);
    rp_put_word(j, "mode", rp_mode_word(c->mode));
    rp_put_word(j, "stance", rp_stance_word(c->stance));
    put_channel(j, c->channel);
    put_ref(j, "said", 't', c->said);
    put_ref(j, "within", 'c', c->within);
    put_verification(j, c);
    put_refs(j, "figures", 'f', c->figures, c->n_figures);
    rp_put_num(j, "score", round(c->score * 1e4) / 1e4);
}

static void put_silence(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_silence *s = &r->silences[i];
    put_ref(j, "id", 's', i);
    rp_json_key(j, "who");
    if (is_absent(&s->who) && s->entity == RP_NONE) {
        rp_json_null(j);
    } else {
        rp_json_open(j, '{');
        put_part_fields(j, &s->who);
        put_ref(j, "entity", 'e', s->entity);
        rp_json_close(j, '}');
    }
    rp_put_word(j, "kind", rp_silence_kind_word(s->kind));
    rp_json_key(j, "about");
    if (s->about.n)
        put_spans(j, s->about);
    else
        rp_json_null(j);
    put_span_list(j, "spans", s->spans);
}

static void put_figure(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_figure *f = &r->figures[i];
    put_ref(j, "id", 'f', i);
    put_part_fields(j, &f->words);
    rp_put_num(j, "min", f->min);
    rp_put_num(j, "max", f->max);
    rp_put_word(j, "bound", rp_bound_word(f->bound));
    rp_put_word(j, "kind", rp_figure_kind_word(f->kind));
    rp_put_str(j, "unit", f->unit);
    if (is_absent(&f->of)) {
        rp_json_key(j, "of");
        rp_json_null(j);
    } else {
        put_part(j, "of", &f->of);
    }
    rp_put_bool(j, "superseded", f->superseded);
    put_ref(j, "part_of", 'f', f->part_of);
    put_ref(j, "place", 'p', f->place);
    put_ref(j, "time", 't', f->time);
    put_ref(j, "claim", 'c', f->claim);
}

static void put_time(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_time *t = &r->times[i];
    put_ref(j, "id", 't', i);
    put_part_fields(j, &t->words);
    rp_put_word(j, "type", rp_time_type_word(t->type));
    rp_put_str(j, "value", t->value);
}

static void put_place(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_place *p = &r->places[i];
    put_ref(j, "id", 'p', i);
    put_span_list(j, "spans", p->spans);
    rp_put_str(j, "name", p->name);
    rp_put_num(j, "lat", p->lat);
    rp_put_num(j, "lon", p->lon);
    rp_json_key(j, "geonames");
    if (p->geonames)
        rp_json_uint(j, p->geonames);
    else
        rp_json_null(j);
    rp_put_str(j, "country", p->country);
}

static void put_toll(rp_json *j, const rp_report *r)
{
    rp_json_key(j, "toll");
    rp_json_open(j, '{');
    for (unsigned k = 0; k < RP_N_FIGURE_KINDS; k++) {
        const rp_toll *t = &r->toll[k];
        rp_json_key(j, rp_figure_kind_word((rp_figure_kind)k));
        if (!t->told) {
            rp_json_null(j);
            continue;
        }
        rp_json_open(j, '{');
        rp_put_num(j, "min", t->min);
        rp_put_num(j, "max", t->max);
        put_refs(j, "figures", 'f', t->figures, t->n_figures);
        rp_json_close(j, '}');
    }
    rp_json_close(j, '}');
}

static void put_list(rp_json *j, const char *key, const rp_report *r, uint32_t n,
                     void (*put)(rp_json *j, const rp_report *r, uint32_t i))
{
    rp_json_key(j, key);
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < n; i++) {
        rp_json_open(j, '{');
        put(j, r, i);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

static void put_findings(rp_json *j, const rp_report *r)
{
    put_span_list(j, "sentences", r->sentences);
    put_list(j, "entities", r, r->n_entities, put_entity);
    put_list(j, "claims", r, r->n_claims, put_claim);
    put_list(j, "silences", r, r->n_silences, put_silence);
    put_list(j, "figures", r, r->n_figures, put_figure);
    put_list(j, "times", r, r->n_times, put_time);
    put_list(j, "places", r, r->n_places, put_place);
    put_toll(j, r);
}

void rp_output_json(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    rp_json j;
    rp_json_init(&j, out, options->format == RP_JSON ? 2 : 0);
    rp_json_open(&j, '{');
    rp_json_key(&j, "reportedly");
    rp_json_uint(&j, RP_SCHEMA);
    put_input(&j, &report->input);
    put_article(&j, &report->article);
    if (!report->only_article)
        put_findings(&j, report);
    put_strs(&j, "notes", report->notes, report->n_notes);
    rp_json_close(&j, '}');
    rp_buf_char(out, '\n');
}
