/* sample_report.h - a report with every field set, made by hand over a text of our own, for tests of writers.
 */
#ifndef SAMPLE_REPORT_H
#define SAMPLE_REPORT_H

#include "base/arena.h"
#include "base/utf8.h"

#include <math.h>

static const char sample_text[] =
    "Passengers wait on the quay\n\n"
    "At least 19 people were killed when the ferry Aurelia rolled over off Port Selwyn on Saturday, harbour "
    "master Inés Okafor said in a statement on Telegram. The figure could not be independently verified.\n\n"
    "“The deck,” said a deckhand, “was full of water before we left.” Police said witnesses had reported "
    "smoke. Selwyn Lines, which runs the ferry, declined to comment.\n\n"
    "Between 30 and 40 of the passengers were hurt, according to 東京 hospital staff.\n\n"
    "20 more were missing on Sunday.";

/* Where words stand in the sample, in code points. */
static inline rp_span sample_span(const char *words)
{
    rp_slice text = rp_slice_of(sample_text);
    size_t at = rp_slice_find(text, rp_slice_of(words), 0);
    uint32_t start = (uint32_t)rp_utf8_count(rp_slice_cut(text, 0, at));
    return (rp_span){start, start + (uint32_t)rp_utf8_count(rp_slice_of(words))};
}

static inline rp_spans sample_spans(rp_arena *a, const char *words, const char *more)
{
    rp_spans s = {RP_ARRAY(a, rp_span, 2), more ? 2 : 1};
    s.at[0] = sample_span(words);
    if (more)
        s.at[1] = sample_span(more);
    return s;
}

static inline rp_part sample_part(rp_arena *a, const char *words)
{
    return (rp_part){sample_spans(a, words, NULL), rp_slice_of(words)};
}

static inline void sample_article(rp_arena *a, rp_article *out)
{
    static const char *const paragraphs[] = {"Passengers wait on the quay", "At least 19", "“The deck",
                                             "Between 30", "20 more"};
    *out = (rp_article){.title = RP_LIT("Nineteen dead as ferry rolls over off Port Selwyn"),
                        .standfirst = RP_LIT("Accounts of the missing differ"),
                        .agency = RP_LIT("Northern Wire"),
                        .site = RP_LIT("The Harbour Post"),
                        .section = RP_LIT("Coast"),
                        .published = RP_LIT("2031-05-04T08:00:00Z"),
                        .modified = RP_LIT("2031-05-04T11:30:00Z"),
                        .lang = RP_LIT("en"),
                        .canonical_url = RP_LIT("https://harbour.example/ferry"),
                        .text = rp_slice_of(sample_text)};
    RP_PUSH(a, out->byline, out->n_byline, RP_LIT("Ana Ruiz"));
    RP_PUSH(a, out->byline, out->n_byline, RP_LIT("Tom Ekwueme"));
    rp_date published = {RP_DATE_PUBLISHED, out->published, RP_FROM_JSON_LD};
    rp_date modified = {RP_DATE_MODIFIED, out->modified, RP_FROM_META};
    RP_PUSH(a, out->dates, out->n_dates, published);
    RP_PUSH(a, out->dates, out->n_dates, modified);
    uint32_t end = (uint32_t)rp_utf8_count(out->text);
    for (int i = 0; i < 5; i++) {
        uint32_t start = sample_span(paragraphs[i]).start;
        uint32_t stop = i < 4 ? sample_span(paragraphs[i + 1]).start - 2 : end;
        rp_block b = {i ? RP_BLOCK_PARAGRAPH : RP_BLOCK_CAPTION, start, stop, 100u * (unsigned)i,
                      100u * (unsigned)i + 90};
        RP_PUSH(a, out->blocks, out->n_blocks, b);
    }
}

static inline void sample_claims(rp_arena *a, rp_report *r)
{
    rp_claim plain = {.said = RP_NONE, .within = RP_NONE, .source.entity = RP_NONE, .score = 0.5};
    rp_claim c = plain;
    c.source = (rp_source){sample_part(a, "harbour master Inés Okafor"), 0, RP_SOURCE_GOVERNMENT, true};
    c.cue = sample_part(a, "said");
    c.content =
        sample_part(a, "At least 19 people were killed when the ferry Aurelia rolled over off Port Selwyn on "
                       "Saturday");
    c.channel = RP_NEW(a, rp_channel);
    *c.channel =
        (rp_channel){sample_part(a, "in a statement on Telegram"), RP_CHANNEL_STATEMENT, RP_LIT("Telegram")};
    rp_verification v = {RP_UNVERIFIED, RP_LIT("independent"),
                         sample_spans(a, "could not be independently verified", NULL)};
    RP_PUSH(a, c.verification, c.n_verification, v);
    RP_PUSH(a, c.figures, c.n_figures, 0);
    c.said = 0;
    c.score = 0.912345678;
    RP_PUSH(a, r->claims, r->n_claims, c);

    c = plain;
    c.source = (rp_source){sample_part(a, "a deckhand"), RP_NONE, RP_SOURCE_WITNESS, false};
    c.cue = sample_part(a, "said a deckhand");
    c.cue.spans.at[0].end -= 11;
    c.cue.text = RP_LIT("said");
    c.content.spans = sample_spans(a, "“The deck,”", "“was full of water before we left.”");
    c.content.text = RP_LIT("“The deck,” … “was full of water before we left.”");
    c.mode = RP_DIRECT;
    RP_PUSH(a, r->claims, r->n_claims, c);

    c = plain;
    c.source = (rp_source){sample_part(a, "Police"), 1, RP_SOURCE_POLICE, true};
    c.cue = sample_part(a, "said witnesses");
    c.cue.spans.at[0].end -= 10;
    c.cue.text = RP_LIT("said");
    c.content = sample_part(a, "witnesses had reported smoke");
    RP_PUSH(a, r->claims, r->n_claims, c);

    c = plain;
    c.source = (rp_source){sample_part(a, "witnesses"), RP_NONE, RP_SOURCE_WITNESS, false};
    c.cue = sample_part(a, "had reported");
    c.content = sample_part(a, "smoke");
    c.within = 2;
    RP_PUSH(a, r->claims, r->n_claims, c);
}

static inline void sample_figures(rp_arena *a, rp_report *r)
{
    rp_figure f = {.part_of = RP_NONE, .place = 0, .time = 0, .claim = 0};
    f.words = sample_part(a, "At least 19");
    f.min = 19;
    f.max = NAN;
    f.bound = RP_AT_LEAST;
    f.of = sample_part(a, "people");
    RP_PUSH(a, r->figures, r->n_figures, f);
    f = (rp_figure){.part_of = 0, .place = RP_NONE, .time = RP_NONE, .claim = RP_NONE};
    f.words = sample_part(a, "20 more");
    f.min = f.max = 20;
    f.kind = RP_MISSING;
    f.superseded = true;
    RP_PUSH(a, r->figures, r->n_figures, f);
    r->toll[RP_KILLED] = (rp_toll){.told = true, .min = 19, .max = NAN};
    RP_PUSH(a, r->toll[RP_KILLED].figures, r->toll[RP_KILLED].n_figures, 0);
}

static inline void sample_report(rp_arena *a, rp_report *r)
{
    *r = (rp_report){.input = {.file = RP_LIT("ferry.html"), .url = RP_LIT("https://harbour.example/f?1")}};
    r->input.warc_record = RP_LIT("<urn:uuid:1>");
    r->input.fetched = RP_LIT("2031-05-05T00:00:00Z");
    r->input.sha256[0] = 0xAB;
    sample_article(a, &r->article);
    RP_PUSH(a, r->sentences.at, r->sentences.n, sample_span("Passengers wait on the quay"));
    rp_entity okafor = {RP_LIT("Inés Okafor"), RP_ENTITY_PERSON, RP_LIT("harbour master"),
                        RP_LIT("Port Selwyn"), sample_spans(a, "Inés Okafor", NULL)};
    rp_entity police = {.name = RP_LIT("Port Selwyn Police"),
                        .kind = RP_ENTITY_ORGANISATION,
                        .mentions = sample_spans(a, "Police", NULL)};
    RP_PUSH(a, r->entities, r->n_entities, okafor);
    RP_PUSH(a, r->entities, r->n_entities, police);
    sample_claims(a, r);
    rp_silence silence = {sample_part(a, "Selwyn Lines"), RP_NONE, RP_SILENCE_DECLINED,
                          sample_spans(a, "the ferry", NULL), sample_spans(a, "declined to comment", NULL)};
    rp_silence nobody = {.entity = RP_NONE, .kind = RP_SILENCE_NO_INFORMATION};
    RP_PUSH(a, r->silences, r->n_silences, silence);
    RP_PUSH(a, r->silences, r->n_silences, nobody);
    sample_figures(a, r);
    rp_time saturday = {sample_part(a, "Saturday"), RP_TIME_DATE, RP_LIT("2031-05-03")};
    RP_PUSH(a, r->times, r->n_times, saturday);
    rp_place port = {
        sample_spans(a, "Port Selwyn", NULL), RP_LIT("Port Selwyn"), -33.25, NAN, 4242, RP_LIT("NZ")};
    RP_PUSH(a, r->places, r->n_places, port);
    RP_PUSH(a, r->notes, r->n_notes, RP_LIT("1 table was left out"));
}

#endif
