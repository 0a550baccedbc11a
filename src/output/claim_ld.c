/* claim_ld.c - schema.org Claim as JSON-LD, a @graph a report: what is claimed, by whom, and where it appeared. No
 * rating is written: ClaimReview is for verdicts, and those are people's.
 *
 * schema.org has no property for stance, mode or certainty, so each is a DefinedTerm among the keywords, its set named
 * by the field of schema 1 that it stands in. */
#include "output/output.h"
#include "output/uri.h"
#include "base/utf8.h"

#define NAME_MOST 75 /* characters of a claim's name; the length that those who read ClaimReview ask for */

/* At most NAME_MOST code points, with an ellipsis where something is left out. */
static void put_short_name(rp_json *j, rp_slice text)
{
    size_t at = 0, cut = 0;
    uint32_t n = 0;
    for (; at < text.len && n < NAME_MOST; n++) {
        cut = n == NAME_MOST - 1 ? at : cut;
        rp_utf8_next(text, &at);
    }
    if (at >= text.len) {
        rp_put_str(j, "name", text);
        return;
    }
    rp_buf b;
    rp_buf_init(&b, 1024);
    rp_buf_add(&b, rp_slice_trim(rp_slice_cut(text, 0, cut)));
    rp_buf_str(&b, "\u2026");
    j->out->failed |= b.failed;
    rp_put_str(j, "name", (rp_slice){b.ptr, b.len});
    rp_buf_free(&b);
}

static void put_named_thing(rp_json *j, const char *key, const char *type, rp_slice name)
{
    rp_put_open(j, key, '{');
    rp_put_word(j, "@type", type);
    rp_put_str(j, "name", name);
    rp_json_close(j, '}');
}

static const char *author_type(rp_entity_kind kind)
{
    return kind == RP_ENTITY_PERSON || kind == RP_ENTITY_OTHER ? "Person" : "Organization";
}

static void put_entity(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_entity *e = &r->entities[i];
    const char *type = author_type(e->kind);
    rp_put_open(j, "author", '{');
    rp_put_word(j, "@type", type);
    rp_put_name(j, "@id", r, 'e', i);
    rp_put_str(j, "name", e->name);
    if (!strcmp(type, "Person")) {
        rp_put_some(j, "jobTitle", e->role);
        if (e->affiliation.len)
            put_named_thing(j, "affiliation", "Organization", e->affiliation);
    }
    rp_json_close(j, '}');
}

/* A document makes no claims as an author: the claim is based on it. */
static void put_author(rp_json *j, const rp_report *r, const rp_source *s)
{
    bool known = s->entity < r->n_entities;
    rp_slice name = known ? r->entities[s->entity].name : s->words.text;
    bool one = s->kind == RP_SOURCE_PERSON || s->kind == RP_SOURCE_WITNESS || s->kind == RP_SOURCE_EXPERT;
    if (!name.len)
        return;
    if (s->kind == RP_SOURCE_DOCUMENT || (known && r->entities[s->entity].kind == RP_ENTITY_DOCUMENT))
        put_named_thing(j, "isBasedOn", "CreativeWork", name);
    else if (known)
        put_entity(j, r, s->entity);
    else
        put_named_thing(j, "author", one ? "Person" : "Organization", name);
}

static void put_term(rp_json *j, const char *set, const char *word)
{
    rp_json_open(j, '{');
    rp_put_word(j, "@type", "DefinedTerm");
    rp_put_word(j, "inDefinedTermSet", set);
    rp_put_word(j, "name", word);
    rp_json_close(j, '}');
}

static void put_terms(rp_json *j, const rp_claim *c)
{
    rp_put_open(j, "keywords", '[');
    put_term(j, "stance", rp_stance_word(c->stance));
    put_term(j, "mode", rp_mode_word(c->mode));
    put_term(j, "source.kind", rp_source_kind_word(c->source.kind));
    if (c->channel)
        put_term(j, "channel", rp_channel_kind_word(c->channel->kind));
    for (uint32_t i = 0; i < c->n_verification; i++)
        put_term(j, "verification", rp_verification_status_word(c->verification[i].status));
    rp_json_close(j, ']');
}

/* The claim that it stands within. */
static void put_outer(rp_json *j, const rp_report *r, uint32_t outer)
{
    rp_put_open(j, "isPartOf", '{');
    rp_put_name(j, "@id", r, 'c', outer);
    rp_json_close(j, '}');
}

/* The article once more, as far as a reader needs who takes claims one by one. */
static void put_appearance(rp_json *j, const rp_report *r)
{
    rp_put_open(j, "appearance", '{');
    rp_put_word(j, "@type", "NewsArticle");
    rp_put_name(j, "@id", r, 0, 0);
    if (r->article.canonical_url.len || r->input.url.len)
        rp_put_page(j, "url", r);
    rp_json_close(j, '}');
}

static void put_claim(rp_json *j, const rp_report *r, uint32_t i)
{
    const rp_claim *c = &r->claims[i];
    rp_json_open(j, '{');
    rp_put_word(j, "@type", "Claim");
    rp_put_name(j, "@id", r, 'c', i);
    put_short_name(j, c->content.text);
    rp_put_str(j, "text", c->content.text.ptr ? c->content.text : RP_LIT(""));
    put_author(j, r, &c->source);
    if (c->said < r->n_times)
        rp_put_date(j, "dateCreated", r->times[c->said].value);
    rp_put_some(j, "inLanguage", r->article.lang);
    if (c->within < r->n_claims)
        put_outer(j, r, c->within);
    put_terms(j, c);
    put_appearance(j, r);
    rp_json_close(j, '}');
}

static void put_article(rp_json *j, const rp_report *r)
{
    const rp_article *a = &r->article;
    rp_json_open(j, '{');
    rp_put_word(j, "@type", "NewsArticle");
    rp_put_name(j, "@id", r, 0, 0);
    if (a->canonical_url.len || r->input.url.len)
        rp_put_page(j, "url", r);
    rp_put_some(j, "headline", a->title);
    rp_put_some(j, "inLanguage", a->lang);
    rp_put_date(j, "datePublished", a->published);
    rp_put_date(j, "dateModified", a->modified);
    if (a->site.len)
        put_named_thing(j, "publisher", "Organization", a->site);
    if (a->n_byline)
        rp_put_open(j, "author", '[');
    for (uint32_t i = 0; i < a->n_byline; i++) {
        rp_json_open(j, '{');
        rp_put_word(j, "@type", "Person");
        rp_put_str(j, "name", a->byline[i]);
        rp_json_close(j, '}');
    }
    if (a->n_byline)
        rp_json_close(j, ']');
    rp_json_close(j, '}');
}

void rp_output_claim(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    rp_json j;
    (void)options;
    rp_json_init(&j, out, 0);
    rp_json_open(&j, '{');
    rp_put_word(&j, "@context", "https://schema.org");
    rp_put_open(&j, "@graph", '[');
    put_article(&j, report);
    for (uint32_t i = 0; i < report->n_claims; i++)
        put_claim(&j, report, i);
    rp_json_close(&j, ']');
    rp_json_close(&j, '}');
    rp_buf_char(out, '\n');
}
