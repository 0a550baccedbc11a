/* places.c - see places.h. Mentions are found (place_names.c), each name's sense chosen (place_sense.c), and written. */
#include "claims/places.h"
#include "claims/place_draft.h"

#include <math.h>
#include <stdlib.h>

/* Words with their flags; a word may have several. */
static void put_words(rp_place_reader *r)
{
    for (unsigned i = 0; i < rp_n_place_word_rows; i++) {
        const char *at = rp_place_word_rows[i].words;
        while (*at) {
            rp_slice word = {at, strcspn(at, " ")};
            uint32_t known = rp_map_get(&r->words, word);
            rp_map_put(&r->words, word, (known == RP_NONE ? 0 : known) | rp_place_word_rows[i].is);
            at += word.len + (at[word.len] == ' ');
        }
    }
}

static void put_abbreviation(rp_place_reader *r, rp_slice written, uint32_t row)
{
    char folded[RP_FOLDED_MAX];
    rp_slice key = {folded, rp_place_fold(written, folded)};
    if (rp_map_get(&r->abbreviations, key) == RP_NONE)
        rp_map_put(&r->abbreviations, rp_arena_copy(r->a, key), row);
}

/* "N.C" as written, with a space ("N. C."), and the postal code. */
static void put_abbreviations(rp_place_reader *r)
{
    for (unsigned i = 0; i < rp_n_region_abbreviations; i++) {
        const char *written = rp_region_abbreviations[i].written;
        put_abbreviation(r, rp_slice_of(written), i);
        put_abbreviation(r, rp_slice_of(rp_region_abbreviations[i].postal), i);
        const char *stop = strchr(written, '.');
        if (stop)
            put_abbreviation(r, rp_arena_format(r->a, "%.*s %s", (int)(stop - written), written, stop + 1), i);
    }
}

/* Counts peoples ("Russian") and houses of government ("the Kremlin") for their countries. */
static void count_word(rp_place_reader *r, const rp_map *peoples, uint32_t first, uint32_t last)
{
    char folded[RP_FOLDED_MAX];
    rp_slice words = rp_slice_cut(r->l->article->text, r->t[first].start, r->t[last - 1].end);
    rp_slice key = {folded, rp_place_fold(words, folded)};
    uint32_t country = rp_map_get(peoples, key);
    if (country != RP_NONE)
        r->countries[country]++;
}

static void put_people(rp_place_reader *r, rp_map *peoples, rp_slice words, const char *code)
{
    char folded[RP_FOLDED_MAX];
    rp_slice key = {folded, rp_place_fold(words, folded)};
    uint32_t country = rp_gazetteer_country(r->g, rp_slice_of(code));
    if (country != RP_NONE)
        rp_map_put(peoples, rp_arena_copy(r->a, key), country);
}

static void count_peoples(rp_place_reader *r)
{
    rp_map peoples;
    rp_map_init(&peoples, r->a, 1024);
    r->countries = RP_ARRAY(r->a, uint32_t, r->g->n_countries + 1);
    for (unsigned i = 0; i < rp_n_people_rows; i++)
        for (const char *at = rp_people_rows[i].words; *at;) {
            rp_slice word = {at, strcspn(at, "|")};
            put_people(r, &peoples, word, rp_people_rows[i].country);
            at += word.len + (at[word.len] == '|');
        }
    for (unsigned i = 0; i < rp_n_metonym_rows; i++) {
        put_people(r, &peoples, rp_slice_of(rp_metonym_rows[i].name), rp_metonym_rows[i].country);
        put_people(r, &r->metonyms, rp_slice_of(rp_metonym_rows[i].name), rp_metonym_rows[i].country);
    }
    for (uint32_t i = 0; i < r->l->n_tokens; i++) {
        if (r->t[i].shape != RP_SHAPE_TITLE && r->t[i].shape != RP_SHAPE_UPPER)
            continue;
        count_word(r, &peoples, i, i + 1);
        if (i + 1 < r->l->n_tokens && r->t[i + 1].sentence == r->t[i].sentence)
            count_word(r, &peoples, i, i + 2);
    }
}

/* --- governments --- */

static int by_start(const void *x, const void *y)
{
    const rp_span *a = x, *b = y;
    return a->start != b->start ? (a->start < b->start ? -1 : 1) : (a->end > b->end) - (a->end < b->end);
}

/* Sources of claims and those who keep silent, by their places in the text. */
static rp_spans find_speakers(rp_arena *a, const rp_report *report)
{
    rp_spans out = {NULL, 0};
    for (uint32_t i = 0; i < report->n_claims; i++)
        if (report->claims[i].source.words.spans.n == 1)
            RP_PUSH(a, out.at, out.n, report->claims[i].source.words.spans.at[0]);
    for (uint32_t i = 0; i < report->n_silences; i++)
        if (report->silences[i].who.spans.n == 1)
            RP_PUSH(a, out.at, out.n, report->silences[i].who.spans.at[0]);
    if (out.n)
        qsort(out.at, out.n, sizeof *out.at, by_start);
    return out;
}

/* Is the draft, by itself, one of them? Then a government speaks. */
static bool speaks(const rp_spans *speakers, const rp_place_draft *d)
{
    rp_span s = {d->start, d->end};
    return speakers->n && bsearch(&s, speakers->at, speakers->n, sizeof s, by_start);
}

/* --- writing --- */

/* The country that the report is about: most of its resolved places lie in it, or its people are spoken of. */
static uint32_t main_country(const rp_place_reader *r)
{
    uint32_t *n = RP_ARRAY(r->a, uint32_t, r->g->n_countries + 1), all = 0, best = 0;
    for (uint32_t i = 0; i < r->g->n_countries; i++)
        all += n[i] = r->countries[i];
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        const rp_place_name *name = r->drafts[i].name == RP_NONE ? NULL : &r->names[r->drafts[i].name];
        if (!name || name->chosen == RP_NONE || name->candidates[name->chosen].place.country == RP_NONE)
            continue;
        n[name->candidates[name->chosen].place.country]++;
        all++;
    }
    for (uint32_t i = 0; i < r->g->n_countries; i++)
        best = n[i] > n[best] ? i : best;
    return 5 * n[best] > 2 * all ? best : RP_NONE;
}

static void write_place(rp_place_reader *r, const rp_place_draft *d, uint32_t country)
{
    rp_place p = {.name = rp_slice_cut(r->l->article->text, d->start, d->end), .lat = (double)NAN, .lon = (double)NAN};
    rp_span s = {d->start, d->end};
    RP_PUSH(r->kept, p.spans.at, p.spans.n, s);
    if (d->name != RP_NONE && r->names[d->name].chosen != RP_NONE) {
        const rp_place_name *n = &r->names[d->name];
        const rp_gazetteer_place *place = &n->candidates[n->chosen].place;
        p.name = rp_arena_copy(r->kept, place->name);
        p.lat = place->lat;
        p.lon = place->lon;
        p.geonames = place->geonames;
        country = place->country;
    }
    if (country != RP_NONE)
        p.country = rp_arena_copy(r->kept, rp_gazetteer_code(r->g, country));
    RP_PUSH(r->kept, r->report->places, r->report->n_places, p);
}

static void find_places(rp_place_reader *r)
{
    rp_map_init(&r->words, r->a, 512);
    rp_map_init(&r->abbreviations, r->a, 256);
    rp_map_init(&r->found, r->a, 256);
    rp_map_init(&r->metonyms, r->a, 64);
    rp_map_init(&r->surnames, r->a, 64);
    put_words(r);
    put_abbreviations(r);
    count_peoples(r);
    rp_place_names_find(r);
    rp_place_senses_choose(r);
    uint32_t country = main_country(r);
    rp_spans speakers = find_speakers(r->a, r->report);
    for (uint32_t i = 0; i < r->n_drafts; i++)
        if (!speaks(&speakers, &r->drafts[i]))
            write_place(r, &r->drafts[i], country);
}

static void free_arena(void *arena)
{
    rp_arena_free(arena);
}

/* Names with all their senses take some 300 KB, which the report need not keep. */
void rp_places_find(rp_arena *a, const rp_language *language, const rp_gazetteer *gazetteer, rp_report *report)
{
    rp_arena scratch;
    rp_deferred d;
    rp_place_reader r = {.a = &scratch, .kept = a, .l = language, .t = language->tokens, .g = gazetteer, .report = report};
    rp_arena_init(&scratch, a->ctx, a->ceiling);
    rp_defer(a->ctx, &d, free_arena, &scratch);
    find_places(&r);
    rp_undefer(a->ctx, &d);
}

/* --- figures --- */

/* The first place that starts at byte `start` or later. */
static uint32_t place_from(const rp_report *report, uint32_t start)
{
    uint32_t low = 0, high = report->n_places;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (report->places[mid].spans.at[0].start < start)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* The nearest place of the sentence: behind the figure before one in front of it ("three were killed in Kursk"). */
static uint32_t place_near(const rp_report *report, rp_span sentence, rp_span figure)
{
    uint32_t behind = place_from(report, figure.end);
    if (behind < report->n_places && report->places[behind].spans.at[0].end <= sentence.end)
        return behind;
    if (behind && report->places[behind - 1].spans.at[0].start >= sentence.start)
        return behind - 1;
    return RP_NONE;
}

void rp_places_link_figures(rp_report *report)
{
    uint32_t s = 0;
    for (uint32_t i = 0; report->n_places && i < report->n_figures; i++) {
        rp_span at = report->figures[i].words.spans.at[0];
        while (s < report->sentences.n && report->sentences.at[s].end < at.end)
            s++;
        if (s < report->sentences.n && report->sentences.at[s].start <= at.start)
            report->figures[i].place = place_near(report, report->sentences.at[s], at);
    }
}
