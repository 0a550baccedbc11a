/* annotations.c - W3C Web Annotation Data Model (Recommendation of 23 February 2017): an AnnotationPage a report, an
 * annotation a claim, whose targets are the pieces of its content, each found again by its words (TextQuoteSelector)
 * and by its place (TextPositionSelector: code points of the article's text, as the model wants them).
 *
 * Who says it and how stands in the bodies: one of text for people, and a tag a fact ("stance: deny"). */
#include "output/output.h"
#include "output/uri.h"
#include "base/utf8.h"

#define STRIDE 64  /* code points between two known bytes */
#define AROUND 32  /* code points of prefix and suffix */

/* Where code points stand in the text: every STRIDE-th is known. */
typedef struct places {
    rp_slice text;
    size_t *byte;
    uint32_t n; /* code points */
} places;

static bool places_make(places *p, rp_slice text)
{
    *p = (places){.text = text, .n = (uint32_t)rp_utf8_count(text)};
    p->byte = calloc((size_t)p->n / STRIDE + 1, sizeof *p->byte);
    if (!p->byte)
        return false;
    uint32_t cp = 0;
    for (size_t at = 0; at < text.len; cp++) {
        if (cp % STRIDE == 0)
            p->byte[cp / STRIDE] = at;
        rp_utf8_next(text, &at);
    }
    return true;
}

static rp_slice words_at(const places *p, uint32_t start, uint32_t end)
{
    size_t at[2];
    uint32_t ends[] = {start < p->n ? start : p->n, end < p->n ? end : p->n};
    for (int i = 0; i < 2; i++) {
        uint32_t known = ends[i] / STRIDE;
        if (ends[i] == p->n) {
            at[i] = p->text.len;
            continue;
        }
        at[i] = p->byte[known];
        for (uint32_t cp = known * STRIDE; cp < ends[i]; cp++)
            rp_utf8_next(p->text, &at[i]);
    }
    return rp_slice_cut(p->text, at[0], at[1]);
}

static void put_selectors(rp_json *j, const places *p, rp_span s)
{
    uint32_t before = s.start > AROUND ? s.start - AROUND : 0;
    uint32_t after = s.end + AROUND < p->n ? s.end + AROUND : p->n;
    rp_put_open(j, "selector", '[');
    rp_json_open(j, '{');
    rp_put_word(j, "type", "TextQuoteSelector");
    rp_put_str(j, "exact", words_at(p, s.start, s.end));
    rp_put_str(j, "prefix", before < s.start ? words_at(p, before, s.start) : RP_LIT(""));
    rp_put_str(j, "suffix", s.end < after ? words_at(p, s.end, after) : RP_LIT(""));
    rp_json_close(j, '}');
    rp_json_open(j, '{');
    rp_put_word(j, "type", "TextPositionSelector");
    rp_json_key(j, "start");
    rp_json_uint(j, s.start);
    rp_json_key(j, "end");
    rp_json_uint(j, s.end);
    rp_json_close(j, '}');
    rp_json_close(j, ']');
}

static void put_target(rp_json *j, const rp_report *r, const rp_claim *c, const places *p)
{
    rp_put_open(j, "target", '[');
    for (uint32_t i = 0; i < c->content.spans.n; i++) {
        rp_json_open(j, '{');
        rp_put_word(j, "type", "SpecificResource");
        rp_put_page(j, "source", r);
        put_selectors(j, p, c->content.spans.at[i]);
        rp_json_close(j, '}');
    }
    if (!c->content.spans.n) { /* an annotation has one target at least */
        rp_json_open(j, '{');
        rp_put_page(j, "source", r);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

static void put_body(rp_json *j, rp_slice value, const char *purpose)
{
    rp_json_open(j, '{');
    rp_put_word(j, "type", "TextualBody");
    rp_put_str(j, "value", value);
    rp_put_word(j, "format", "text/plain");
    rp_put_word(j, "purpose", purpose);
    rp_json_close(j, '}');
}

/* "stance: deny" */
static void put_tag(rp_json *j, const char *what, const char *word, rp_slice more)
{
    rp_buf b;
    rp_buf_init(&b, (size_t)1 << 24);
    rp_buf_printf(&b, "%s: %s", what, word);
    rp_buf_str(&b, more.len && *word ? " " : "");
    rp_buf_add(&b, more);
    put_body(j, (rp_slice){b.ptr, b.len}, "tagging");
    j->out->failed |= b.failed;
    rp_buf_free(&b);
}

/* "Anton Brezko blamed": source and cue, as they stand in the text. */
static void put_who(rp_json *j, const rp_claim *c)
{
    rp_buf b;
    rp_buf_init(&b, (size_t)1 << 24);
    rp_buf_add(&b, c->source.words.text);
    rp_buf_str(&b, c->source.words.text.len && c->cue.text.len ? " " : "");
    rp_buf_add(&b, c->cue.text);
    put_body(j, b.ptr ? (rp_slice){b.ptr, b.len} : RP_LIT(""), "describing");
    j->out->failed |= b.failed;
    rp_buf_free(&b);
}

static void put_bodies(rp_json *j, const rp_report *r, const rp_claim *c)
{
    static const rp_slice none = {NULL, 0};
    rp_put_open(j, "body", '[');
    put_who(j, c);
    if (c->source.entity < r->n_entities)
        put_tag(j, "source", "", r->entities[c->source.entity].name);
    put_tag(j, "source kind", rp_source_kind_word(c->source.kind), none);
    put_tag(j, "stance", rp_stance_word(c->stance), none);
    put_tag(j, "mode", rp_mode_word(c->mode), none);
    if (c->channel)
        put_tag(j, "channel", rp_channel_kind_word(c->channel->kind), c->channel->platform);
    for (uint32_t i = 0; i < c->n_verification; i++)
        put_tag(j, "verification", rp_verification_status_word(c->verification[i].status), c->verification[i].by);
    rp_json_close(j, ']');
}

static void put_annotation(rp_json *j, const rp_report *r, uint32_t i, const places *p)
{
    rp_json_open(j, '{');
    rp_put_name(j, "id", r, 'c', i);
    rp_put_word(j, "type", "Annotation");
    rp_put_word(j, "motivation", "describing");
    put_bodies(j, r, &r->claims[i]);
    put_target(j, r, &r->claims[i], p);
    rp_json_close(j, '}');
}

void rp_output_annotations(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    rp_json j;
    places p;
    (void)options;
    if (!places_make(&p, report->article.text)) {
        out->failed = true;
        return;
    }
    rp_json_init(&j, out, 0);
    rp_json_open(&j, '{');
    rp_put_word(&j, "@context", "http://www.w3.org/ns/anno.jsonld");
    rp_put_name(&j, "id", report, 0, 0);
    rp_put_word(&j, "type", "AnnotationPage");
    rp_put_open(&j, "items", '[');
    for (uint32_t i = 0; i < report->n_claims; i++)
        put_annotation(&j, report, i, &p);
    rp_json_close(&j, ']');
    rp_json_close(&j, '}');
    rp_buf_char(out, '\n');
    free(p.byte);
}
