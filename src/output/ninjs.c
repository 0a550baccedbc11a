/* ninjs.c - IPTC ninjs 3.1. The schema lets no property in that it does not name, so claims are its own means of
 * extension: associations with rel "claim", each an item of type "component" whose bodies are the claim's words and
 * whose subjects are its facts, rel naming the field of schema 1 and literal its value. */
#include "output/output.h"
#include "output/uri.h"
#include "base/utf8.h"

#include <math.h>

static void put_standard(rp_json *j)
{
    rp_put_open(j, "standard", '{');
    rp_put_word(j, "name", "ninjs");
    rp_put_word(j, "version", "3.1");
    rp_put_word(j, "schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    rp_json_close(j, '}');
}

static void put_value(rp_json *j, const char *role, rp_slice value)
{
    rp_json_open(j, '{');
    rp_put_word(j, "role", role);
    rp_put_word(j, "contentType", "text/plain");
    rp_put_str(j, "value", value);
    rp_json_close(j, '}');
}

static void put_headlines(rp_json *j, const rp_article *a)
{
    if (!a->title.len && !a->standfirst.len)
        return;
    rp_put_open(j, "headlines", '[');
    if (a->title.len)
        put_value(j, "headline", a->title);
    if (a->standfirst.len)
        put_value(j, "subheadline", a->standfirst);
    rp_json_close(j, ']');
}

static void put_body(rp_json *j, const rp_article *a)
{
    rp_put_open(j, "bodies", '[');
    rp_json_open(j, '{');
    rp_put_word(j, "role", "main");
    rp_put_word(j, "contentType", "text/plain");
    rp_json_key(j, "charCount");
    rp_json_uint(j, rp_utf8_count(a->text));
    rp_put_str(j, "value", a->text.ptr ? a->text : RP_LIT(""));
    rp_json_close(j, '}');
    rp_json_close(j, ']');
}

static void put_by(rp_json *j, const rp_article *a)
{
    rp_buf b;
    rp_buf_init(&b, (size_t)1 << 20);
    for (uint32_t i = 0; i < a->n_byline; i++) {
        rp_buf_str(&b, i ? ", " : "");
        rp_buf_add(&b, a->byline[i]);
    }
    rp_put_some(j, "by", (rp_slice){b.ptr, b.len});
    j->out->failed |= b.failed;
    rp_buf_free(&b);
}

/* Who published it, and whose copy it is. */
static void put_info_sources(rp_json *j, const rp_article *a)
{
    const struct {
        const char *role;
        rp_slice name;
    } sources[] = {{"publisher", a->site}, {"agency", a->agency}};
    if (!a->site.len && !a->agency.len)
        return;
    rp_put_open(j, "infoSources", '[');
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (!sources[i].name.len)
            continue;
        rp_json_open(j, '{');
        rp_put_str(j, "name", sources[i].name);
        rp_put_word(j, "role", sources[i].role);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

static void put_literal(rp_json *j, char letter, uint32_t index)
{
    char id[16];
    int n = snprintf(id, sizeof id, "%c%lu", letter, (unsigned long)index + 1);
    rp_put_str(j, "literal", (rp_slice){id, (size_t)n});
}

static bool is_organisation(rp_entity_kind kind)
{
    return kind == RP_ENTITY_ORGANISATION || kind == RP_ENTITY_GROUP;
}

/* Those who speak or are silent, of one of the two lists. */
static void put_entities(rp_json *j, const char *key, const rp_report *r, bool organisations)
{
    bool any = false;
    for (uint32_t i = 0; i < r->n_entities; i++) {
        const rp_entity *e = &r->entities[i];
        if (organisations ? !is_organisation(e->kind) : e->kind != RP_ENTITY_PERSON)
            continue;
        if (!any)
            rp_put_open(j, key, '[');
        any = true;
        rp_json_open(j, '{');
        rp_put_str(j, "name", e->name);
        rp_put_word(j, "rel", "source");
        put_literal(j, 'e', i);
        rp_json_close(j, '}');
    }
    if (any)
        rp_json_close(j, ']');
}

static void put_places(rp_json *j, const rp_report *r)
{
    if (!r->n_places)
        return;
    rp_put_open(j, "places", '[');
    for (uint32_t i = 0; i < r->n_places; i++) {
        char uri[64];
        rp_json_open(j, '{');
        rp_put_str(j, "name", r->places[i].name);
        rp_put_word(j, "rel", "mentioned");
        if (r->places[i].geonames) {
            int n = snprintf(uri, sizeof uri, "https://sws.geonames.org/%llu/", (unsigned long long)r->places[i].geonames);
            rp_put_str(j, "uri", (rp_slice){uri, (size_t)n});
        }
        put_literal(j, 'p', i);
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

/* One fact of a claim; name: words of the text that go with it. */
static void put_fact(rp_json *j, const char *rel, const char *value, rp_slice name)
{
    rp_json_open(j, '{');
    rp_put_some(j, "name", name);
    rp_put_word(j, "rel", rel);
    rp_put_word(j, "literal", value);
    rp_json_close(j, '}');
}

static void put_facts(rp_json *j, const rp_report *r, const rp_claim *c)
{
    static const rp_slice none = {NULL, 0};
    rp_put_open(j, "subjects", '[');
    put_fact(j, "stance", rp_stance_word(c->stance), none);
    put_fact(j, "mode", rp_mode_word(c->mode), none);
    if (c->channel)
        put_fact(j, "channel", rp_channel_kind_word(c->channel->kind),
                 c->channel->platform.len ? c->channel->platform : c->channel->words.text);
    if (c->said < r->n_times && r->times[c->said].value.len) {
        rp_json_open(j, '{');
        rp_put_some(j, "name", r->times[c->said].words.text);
        rp_put_word(j, "rel", "said");
        rp_put_str(j, "literal", r->times[c->said].value);
        rp_json_close(j, '}');
    }
    for (uint32_t i = 0; i < c->n_verification; i++)
        put_fact(j, "verification", rp_verification_status_word(c->verification[i].status), c->verification[i].by);
    if (c->within < r->n_claims) {
        rp_json_open(j, '{');
        rp_put_word(j, "rel", "within");
        rp_put_name(j, "uri", r, 'c', c->within);
        put_literal(j, 'c', c->within);
        rp_json_close(j, '}');
    }
    rp_json_open(j, '{');
    rp_put_word(j, "rel", "score");
    rp_json_key(j, "confidence");
    rp_json_uint(j, (uint64_t)lround(c->score * 100));
    rp_json_close(j, '}');
    rp_json_close(j, ']');
}

static void put_source(rp_json *j, const rp_report *r, const rp_source *s)
{
    bool known = s->entity < r->n_entities;
    rp_put_open(j, "infoSources", '[');
    rp_json_open(j, '{');
    rp_put_some(j, "name", known ? r->entities[s->entity].name : s->words.text);
    rp_put_word(j, "role", rp_source_kind_word(s->kind));
    if (known)
        put_literal(j, 'e', s->entity);
    rp_json_close(j, '}');
    rp_json_close(j, ']');
}

static void put_spans(rp_json *j, const rp_spans *spans)
{
    if (!spans->n)
        return;
    rp_put_open(j, "altIds", '[');
    for (uint32_t i = 0; i < spans->n; i++) {
        char range[32];
        int n = snprintf(range, sizeof range, "%lu-%lu", (unsigned long)spans->at[i].start, (unsigned long)spans->at[i].end);
        rp_json_open(j, '{');
        rp_put_word(j, "role", "content-span");
        rp_put_str(j, "value", (rp_slice){range, (size_t)n});
        rp_json_close(j, '}');
    }
    rp_json_close(j, ']');
}

static void put_claim(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_claim *c = &r->claims[i];
    char id[16];
    int n = snprintf(id, sizeof id, "c%lu", (unsigned long)i + 1);
    rp_json_open(j, '{');
    rp_put_str(j, "name", (rp_slice){id, (size_t)n});
    rp_put_word(j, "rel", "claim");
    rp_put_name(j, "uri", r, 'c', i);
    rp_put_word(j, "type", "component");
    rp_put_some(j, "by", c->source.words.text);
    rp_put_open(j, "bodies", '[');
    put_value(j, "content", c->content.text.ptr ? c->content.text : RP_LIT(""));
    if (c->cue.text.len)
        put_value(j, "cue", c->cue.text);
    rp_json_close(j, ']');
    put_source(j, r, &c->source);
    put_facts(j, r, c);
    put_spans(j, &c->content.spans);
    rp_json_close(j, '}');
}

void rp_output_ninjs(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    rp_json j;
    const rp_article *a = &report->article;
    (void)options;
    rp_json_init(&j, out, 0);
    rp_json_open(&j, '{');
    rp_put_page(&j, "uri", report);
    put_standard(&j);
    rp_put_word(&j, "type", "text");
    rp_put_word(&j, "representationType", "full");
    rp_put_date_time(&j, "firstCreated", a->published);
    rp_put_date_time(&j, "versionCreated", a->modified);
    rp_put_some(&j, "language", a->lang);
    put_headlines(&j, a);
    put_by(&j, a);
    put_body(&j, a);
    put_info_sources(&j, a);
    put_entities(&j, "people", report, false);
    put_entities(&j, "organisations", report, true);
    put_places(&j, report);
    if (report->n_claims) {
        rp_put_open(&j, "associations", '[');
        for (uint32_t i = 0; i < report->n_claims; i++)
            put_claim(&j, report, i);
        rp_json_close(&j, ']');
    }
    rp_json_close(&j, '}');
    rp_buf_char(out, '\n');
}
