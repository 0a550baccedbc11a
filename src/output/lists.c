/* lists.c - see lists.h. Entries hang on a lead: a claim's number, a figure's interval. */
#include "output/lists.h"
#include "output/interval.h"
#include "base/utf8.h"

#include <math.h>

#define CONTENT_MOST 160 /* code points of a claim's content, before it is cut */
#define WORDS_MOST 60    /* of a figure's or a silence's words */
#define LEAD_BYTES 160

#define NARROW 50 /* columns: below, figures are not set in columns */
#define INTERVAL_LEAST 8
#define INTERVAL_MOST 24
#define KIND_COLUMNS 10

#define NO_BREAK "\u00a0"
#define DOT "\u00a0\u00b7 " /* stays with the word before it */

static rp_slice slice(const char *s)
{
    return (rp_slice){s, strlen(s)};
}

void rp_lists_heading(rp_pen *pen, const char *title, rp_slice more)
{
    rp_pen_line(pen);
    rp_pen_str(pen, "\u2500\u2500", RP_DIM);
    rp_pen_put(pen, ' ', RP_PLAIN);
    rp_pen_str(pen, title, RP_BOLD);
    rp_pen_put(pen, ' ', RP_PLAIN);
    rp_pen_text(pen, more, RP_DIM);
    unsigned used =
        2 + (*title ? 1 : 0) + rp_pen_columns(slice(title)) + (more.len ? 1 : 0) + rp_pen_columns(more) + 1;
    if (used < pen->width)
        rp_pen_put(pen, ' ', RP_PLAIN);
    for (unsigned i = used; i < pen->width; i++)
        rp_pen_str(pen, "\u2500", RP_DIM);
    rp_pen_line(pen);
}

static void heading(rp_pen *pen, const char *title, uint32_t count)
{
    char more[16];
    snprintf(more, sizeof more, "%lu", (unsigned long)count);
    rp_lists_heading(pen, title, slice(more));
}

/* At most so many code points of the text, cut before a word. */
static void put_short(rp_pen *pen, rp_slice text, unsigned most, rp_style style)
{
    size_t at = 0, cut = 0, from = 0;
    unsigned n = 0;
    for (; at < text.len && n <= most; n++) {
        from = at;
        if (rp_cp_is_space(rp_utf8_next(text, &at)))
            cut = from;
    }
    bool whole = n <= most;
    rp_pen_text(pen, rp_slice_cut(text, 0, whole ? text.len : cut ? cut : from), style);
    if (!whole)
        rp_pen_str(pen, "\u2026", style);
}

static void put_quoted(rp_pen *pen, rp_slice text)
{
    rp_pen_str(pen, "\u201c", RP_DIM);
    put_short(pen, text, WORDS_MOST, RP_DIM);
    rp_pen_str(pen, "\u201d", RP_DIM);
}

static void put_item(rp_pen *pen, const char *word)
{
    if (!*word)
        return;
    rp_pen_str(pen, DOT, RP_DIM);
    rp_pen_str(pen, word, RP_PLAIN);
}

static rp_slice name_of(const rp_report *r, uint32_t entity)
{
    return entity < r->n_entities ? r->entities[entity].name : (rp_slice){NULL, 0};
}

/* The words of the text, and the full name where they are not it: "the minister (Ana Ruiz)". */
static void put_who(rp_pen *pen, const rp_report *r, rp_slice words, uint32_t entity, rp_style style)
{
    rp_slice name = name_of(r, entity);
    bool shown = !name.len || rp_slice_find_nocase(words, name, 0) < words.len;
    if (!words.len && !name.len) {
        rp_pen_str(pen, "no source named", style & (rp_style)~RP_BOLD);
        return;
    }
    put_short(pen, words.len ? words : name, WORDS_MOST, style);
    if (words.len && !shown) {
        rp_pen_str(pen, " (", RP_PLAIN);
        put_short(pen, name, WORDS_MOST, RP_PLAIN);
        rp_pen_str(pen, ")", RP_PLAIN);
    }
}

static void put_channel(rp_pen *pen, const rp_channel *c)
{
    if (!c)
        return;
    put_item(pen, rp_channel_kind_word(c->kind));
    if (c->platform.len) {
        rp_pen_str(pen, " on ", RP_PLAIN);
        rp_pen_text(pen, c->platform, RP_PLAIN);
    }
}

static void put_verification(rp_pen *pen, const rp_claim *c)
{
    for (uint32_t i = 0; i < c->n_verification; i++) {
        rp_pen_str(pen, DOT, RP_DIM);
        rp_pen_str(pen, rp_verification_status_word(c->verification[i].status), RP_BOLD);
        if (!c->verification[i].by.len)
            continue;
        rp_pen_str(pen, " (", RP_PLAIN);
        put_short(pen, c->verification[i].by, WORDS_MOST, RP_PLAIN);
        rp_pen_str(pen, ")", RP_PLAIN);
    }
}

static void put_claim(rp_pen *pen, const rp_report *r, uint32_t i, rp_style colour)
{
    char lead[LEAD_BYTES];
    const rp_claim *c = &r->claims[i];
    snprintf(lead, sizeof lead, "%4lu  ", (unsigned long)i + 1);
    rp_pen_begin(pen, lead, "      ", colour);
    put_who(pen, r, c->source.words.text, c->source.entity, (rp_style)(colour | RP_BOLD));
    put_item(pen, rp_stance_word(c->stance));
    put_channel(pen, c->channel);
    put_verification(pen, c);
    if (c->within != RP_NONE) {
        snprintf(lead, sizeof lead, "within %lu", (unsigned long)c->within + 1);
        put_item(pen, lead);
    }
    rp_pen_line(pen);
    rp_pen_begin(pen, "      ", "      ", RP_PLAIN);
    put_short(pen, c->content.text, CONTENT_MOST, colour);
    rp_pen_line(pen);
}

static void put_claims(rp_pen *pen, const rp_report *r, const rp_style *colours)
{
    heading(pen, "Claims", r->n_claims);
    for (uint32_t i = 0; i < r->n_claims; i++)
        put_claim(pen, r, i, colours ? colours[i] : RP_PLAIN);
}

/* A place in the text, moved on code point by code point: silences come in the text's order. */
typedef struct place {
    rp_slice text;
    size_t byte;
    uint32_t cp;
} place;

static size_t byte_of(place *p, uint32_t cp)
{
    if (cp < p->cp)
        *p = (place){p->text, 0, 0};
    for (; p->cp < cp && p->byte < p->text.len; p->cp++)
        rp_utf8_next(p->text, &p->byte);
    return p->byte;
}

static rp_slice words_of(place *p, rp_span s)
{
    size_t start = byte_of(p, s.start);
    return rp_slice_cut(p->text, start, byte_of(p, s.end));
}

static void put_silence(rp_pen *pen, const rp_report *r, const rp_silence *s, place *at)
{
    static const char *const phrases[RP_N_SILENCE_KINDS] = {
        [RP_SILENCE_NOT_YET] = "has not spoken yet", [RP_SILENCE_DECLINED] = "declined",
        [RP_SILENCE_UNREACHABLE] = "did not answer", [RP_SILENCE_NO_INFORMATION] = "no information",
        [RP_SILENCE_WITHHELD] = "would not say",
    };
    rp_pen_begin(pen, "   -  ", "      ", RP_DIM);
    if (s->who.text.len || s->entity < r->n_entities) {
        put_who(pen, r, s->who.text, s->entity, RP_BOLD);
        rp_pen_str(pen, DOT, RP_DIM);
    }
    rp_pen_str(pen, phrases[s->kind], RP_PLAIN);
    if (s->spans.n) {
        rp_pen_str(pen, DOT, RP_DIM);
        put_quoted(pen, words_of(at, s->spans.at[0]));
    }
    rp_pen_line(pen);
}

static void put_silences(rp_pen *pen, const rp_report *r)
{
    place at = {r->article.text, 0, 0};
    heading(pen, "Silences", r->n_silences);
    for (uint32_t i = 0; i < r->n_silences; i++)
        put_silence(pen, r, &r->silences[i], &at);
}

/* Columns for the intervals: as many as the widest takes, within reason; 0 where the page is narrow. */
static unsigned interval_columns(const rp_pen *pen, const rp_report *r)
{
    unsigned widest = INTERVAL_LEAST;
    for (uint32_t i = 0; i < r->n_figures && widest < INTERVAL_MOST; i++) {
        char interval[RP_INTERVAL_BYTES];
        rp_interval(interval, &r->figures[i]);
        unsigned columns = rp_pen_columns(slice(interval));
        widest = columns > widest ? columns : widest;
    }
    return pen->width < NARROW ? 0 : widest < INTERVAL_MOST ? widest : INTERVAL_MOST;
}

/* "  ≥ 100     killed      ": interval and kind in columns, and as many spaces. */
static void figure_lead(char lead[LEAD_BYTES], char under[LEAD_BYTES], const rp_figure *f, unsigned columns)
{
    char interval[RP_INTERVAL_BYTES];
    rp_interval(interval, f);
    unsigned taken = rp_pen_columns(slice(interval));
    int gap = columns > taken ? (int)(columns - taken) : 0;
    snprintf(lead, LEAD_BYTES, "  %s%*s  %-*s  ", interval, gap, "", columns ? KIND_COLUMNS : 0,
             rp_figure_kind_word(f->kind));
    snprintf(under, LEAD_BYTES, "%*s", columns ? (int)columns + KIND_COLUMNS + 6 : 6, "");
}

static void put_figure_claim(rp_pen *pen, const rp_report *r, const rp_figure *f, const rp_style *colours)
{
    rp_pen_str(pen, DOT, RP_DIM);
    if (f->claim >= r->n_claims) {
        rp_pen_str(pen, "in the report's own words", RP_DIM);
        return;
    }
    char number[16];
    rp_style style = colours ? colours[f->claim] : RP_PLAIN;
    const rp_source *s = &r->claims[f->claim].source;
    snprintf(number, sizeof number, " [%lu]", (unsigned long)f->claim + 1);
    rp_slice name = name_of(r, s->entity);
    put_who(pen, r, name.len ? name : s->words.text, RP_NONE, style);
    rp_pen_str(pen, number, style);
}

static void put_figure(rp_pen *pen, const rp_report *r, const rp_figure *f, unsigned columns,
                       const rp_style *colours)
{
    char lead[LEAD_BYTES], under[LEAD_BYTES], whole[RP_INTERVAL_BYTES];
    figure_lead(lead, under, f, columns);
    rp_pen_begin(pen, lead, under, f->superseded ? RP_DIM : RP_PLAIN);
    if (f->of.text.len)
        put_short(pen, f->of.text, WORDS_MOST, RP_PLAIN);
    else
        put_quoted(pen, f->words.text);
    if (f->part_of < r->n_figures) {
        rp_pen_str(pen, DOT "of the ", RP_PLAIN);
        rp_interval(whole, &r->figures[f->part_of]);
        rp_pen_str(pen, whole, RP_PLAIN);
    }
    if (f->superseded)
        put_item(pen, "since replaced");
    put_figure_claim(pen, r, f, colours);
    rp_pen_line(pen);
}

static void put_sum(rp_pen *pen, rp_figure_kind kind, const rp_toll *t, bool first)
{
    char interval[RP_INTERVAL_BYTES];
    rp_figure sum = {.min = t->min, .max = t->max, .kind = kind, .bound = RP_BETWEEN};
    rp_interval(interval, &sum);
    rp_pen_str(pen, first ? "" : DOT, RP_DIM);
    rp_pen_str(pen, interval, RP_BOLD);
    rp_pen_put(pen, ' ', RP_PLAIN);
    rp_pen_str(pen, rp_figure_kind_word(kind), RP_BOLD);
}

static void put_toll(rp_pen *pen, const rp_report *r)
{
    bool first = true;
    rp_pen_begin(pen, "  In sum: ", "          ", RP_PLAIN);
    for (unsigned k = 0; k < RP_N_FIGURE_KINDS; k++) {
        if (!r->toll[k].told)
            continue;
        put_sum(pen, (rp_figure_kind)k, &r->toll[k], first);
        first = false;
    }
    if (!first)
        rp_pen_line(pen);
}

static void put_figures(rp_pen *pen, const rp_report *r, const rp_style *colours)
{
    heading(pen, "Figures", r->n_figures);
    put_toll(pen, r);
    unsigned columns = interval_columns(pen, r);
    for (uint32_t i = 0; i < r->n_figures; i++)
        put_figure(pen, r, &r->figures[i], columns, colours);
}

static void put_dates(rp_pen *pen, const rp_article *a)
{
    heading(pen, "Dates", a->n_dates);
    for (uint32_t i = 0; i < a->n_dates; i++) {
        char lead[LEAD_BYTES];
        snprintf(lead, sizeof lead, "  %-*s  ", KIND_COLUMNS, rp_date_kind_word(a->dates[i].kind));
        rp_pen_begin(pen, lead, "              ", RP_PLAIN);
        rp_pen_text(pen, a->dates[i].value, RP_PLAIN);
        rp_pen_str(pen, " from ", RP_DIM);
        rp_pen_str(pen, rp_date_origin_word(a->dates[i].from), RP_DIM);
        rp_pen_line(pen);
    }
}

/* One flowing line: "yesterday" 2024-05-30 · "on Monday" 2024-05-27. */
static void put_times(rp_pen *pen, const rp_report *r)
{
    heading(pen, "Times", r->n_times);
    rp_pen_begin(pen, "  ", "  ", RP_PLAIN);
    for (uint32_t i = 0; i < r->n_times; i++) {
        if (i)
            rp_pen_str(pen, DOT, RP_DIM);
        put_quoted(pen, r->times[i].words.text);
        rp_pen_str(pen, NO_BREAK, RP_PLAIN);
        rp_pen_text(pen, r->times[i].value, RP_PLAIN);
    }
    rp_pen_line(pen);
}

#define ALIKE_BACK 64 /* places looked back at for the same one */

/* Was place i listed already? Reports name a place again and again, mostly soon. */
static bool is_again(const rp_report *r, uint32_t i)
{
    const rp_place *p = &r->places[i];
    for (uint32_t k = i > ALIKE_BACK ? i - ALIKE_BACK : 0; k < i; k++)
        if (r->places[k].geonames == p->geonames && rp_slice_equal(r->places[k].name, p->name))
            return true;
    return false;
}

/* One flowing line: Decatur, US 39.84 -88.95 · Port Selwyn, NZ; a place without a position has none. */
static void put_places(rp_pen *pen, const rp_report *r)
{
    uint32_t listed = 0;
    for (uint32_t i = 0; i < r->n_places; i++)
        listed += !is_again(r, i);
    heading(pen, "Places", listed);
    rp_pen_begin(pen, "  ", "  ", RP_PLAIN);
    for (uint32_t i = 0; i < r->n_places; i++) {
        const rp_place *p = &r->places[i];
        char at[48] = "";
        if (is_again(r, i))
            continue;
        if (i)
            rp_pen_str(pen, DOT, RP_DIM);
        rp_pen_text(pen, p->name, RP_PLAIN);
        if (p->country.len) {
            rp_pen_str(pen, ", ", RP_PLAIN);
            rp_pen_text(pen, p->country, RP_PLAIN);
        }
        if (!isnan(p->lat) && !isnan(p->lon))
            snprintf(at, sizeof at, NO_BREAK "%.2f" NO_BREAK "%.2f", p->lat, p->lon);
        rp_pen_str(pen, at, RP_DIM);
    }
    rp_pen_line(pen);
}

static void put_notes(rp_pen *pen, const rp_report *r)
{
    heading(pen, "Notes", r->n_notes);
    for (uint32_t i = 0; i < r->n_notes; i++) {
        rp_pen_begin(pen, "   -  ", "      ", RP_DIM);
        rp_pen_text(pen, r->notes[i], RP_PLAIN);
        rp_pen_line(pen);
    }
}

/* A list that is empty is left out; that no claim was found is worth saying. */
void rp_lists_put(rp_pen *pen, const rp_report *r, const rp_style *colours)
{
    if (!r->only_article && r->article.n_blocks)
        put_claims(pen, r, colours);
    if (r->n_silences)
        put_silences(pen, r);
    if (r->n_figures)
        put_figures(pen, r, colours);
    if (r->article.n_dates)
        put_dates(pen, &r->article);
    if (r->n_times)
        put_times(pen, r);
    if (r->n_places)
        put_places(pen, r);
    if (r->n_notes)
        put_notes(pen, r);
}
