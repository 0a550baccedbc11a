/* test_places.c - places of texts by rule, against the gazetteer that ships: the rows of know/place_words.c prove
 * themselves on their examples (places in brackets), and senses are chosen as a reader would.
 *
 * test_places GAZETTEER */
#include "check.h"
#include "claims/places.h"
#include "reading.h"
#include "know/outlets.h"
#include "know/place_words.h"

#include <stdio.h>

static void read_places(rp_arena *a, const rp_gazetteer *g, rp_slice text, const char *url, reading *r)
{
    read_text(a, text, r);
    r->report.input.url = rp_slice_of(url);
    rp_places_find(a, &r->language, g, &r->report);
    rp_places_link_figures(&r->report);
}

/* The example without its brackets, and the spans they stood around. */
static rp_slice unmarked(rp_arena *a, const char *example, rp_spans *places)
{
    char *p = rp_arena_alloc(a, strlen(example) + 1);
    uint32_t to = 0, start = 0;
    *places = (rp_spans){NULL, 0};
    for (const char *c = example; *c; c++) {
        if (*c == '[')
            start = to;
        else if (*c == ']')
            RP_PUSH(a, places->at, places->n, ((rp_span){start, to}));
        else
            p[to++] = *c;
    }
    return (rp_slice){p, to};
}

static void check_example(rp_arena *a, const rp_gazetteer *g, const char *example)
{
    rp_spans want;
    reading r;
    rp_slice text = unmarked(a, example, &want);
    read_places(a, g, text, NULL, &r);
    CHECK(r.report.n_places == want.n, "%s: %u places", example, r.report.n_places);
    for (uint32_t i = 0; i < want.n && i < r.report.n_places; i++) {
        rp_span s = r.report.places[i].spans.at[0];
        CHECK(s.start == want.at[i].start && s.end == want.at[i].end, "%s: %.*s", example, (int)(s.end - s.start),
              text.ptr + s.start);
    }
}

/* The abbreviated region's place. */
static uint32_t state_of(const rp_gazetteer *g, const rp_region_abbreviation *x)
{
    char folded[RP_FOLDED_MAX];
    rp_namesake found[64];
    rp_slice key = {folded, rp_place_fold(rp_slice_of(x->name), folded)};
    uint32_t n = rp_gazetteer_find(g, key, found, 64);
    for (uint32_t i = 0; i < n; i++) {
        rp_gazetteer_place p = rp_gazetteer_get(g, found[i].place);
        if (p.kind == RP_PLACE_REGION && rp_slice_equal(rp_gazetteer_code(g, p.country), rp_slice_of(x->country)))
            return found[i].place;
    }
    CHECK(false, "%s is not in the gazetteer", x->name);
    return 0;
}

static void test_rows(rp_arena *a, const rp_gazetteer *g)
{
    for (unsigned i = 0; i < rp_n_place_word_rows; i++) {
        check_example(a, g, rp_place_word_rows[i].example);
        rp_arena_free(a);
    }
    for (unsigned i = 0; i < rp_n_region_abbreviations; i++) {
        const rp_region_abbreviation *x = &rp_region_abbreviations[i];
        reading r;
        rp_slice text = rp_arena_format(a, "He lives in Georgetown, %s, with his sons.", x->postal);
        read_places(a, g, text, NULL, &r);
        CHECK(r.report.n_places == 2, "%s: %u places", x->postal, r.report.n_places);
        if (r.report.n_places == 2) {
            CHECK(r.report.places[1].geonames == rp_gazetteer_get(g, state_of(g, x)).geonames, "%s", x->name);
            CHECK_SLICE(r.report.places[1].country, x->country);
        }
        rp_arena_free(a);
    }
    for (unsigned i = 0; i < rp_n_people_rows; i++)
        CHECK(rp_gazetteer_country(g, rp_slice_of(rp_people_rows[i].country)) != RP_NONE, "%s", rp_people_rows[i].country);
    for (unsigned i = 0; i < rp_n_metonym_rows; i++)
        CHECK(rp_gazetteer_country(g, rp_slice_of(rp_metonym_rows[i].country)) != RP_NONE, "%s", rp_metonym_rows[i].name);
}

/* Every outlet's town is in its region: a text that names the town alone means that one. */
static void test_outlets(rp_arena *a, const rp_gazetteer *g)
{
    for (unsigned i = 0; i < rp_n_outlet_rows; i++) {
        const rp_outlet_row *row = &rp_outlet_rows[i];
        reading r;
        rp_slice url = rp_arena_format(a, "https://www.%s/news/1.html", row->host);
        rp_slice text = rp_arena_format(a, "A man was arrested in %s, %s, on Friday.\nThe man is from %s.", row->town, row->region, row->town);
        read_places(a, g, text, NULL, &r);
        uint32_t n = r.report.n_places;
        uint64_t want = n ? r.report.places[0].geonames : 0;
        text = rp_arena_format(a, "A man was arrested in %s on Friday.", row->town);
        read_places(a, g, text, url.ptr, &r);
        CHECK(n >= 2 && r.report.n_places == 1 && r.report.places[0].geonames == want, "%s: %s, %s", row->host, row->town, row->region);
        rp_arena_free(a);
    }
}

/* Which place a text means by its nth name. */
static const struct sense {
    const char *text, *url;
    uint32_t nth;
    const char *name, *country;
    uint32_t geonames;
} senses[] = {
    {"The fire in Paris is out.", NULL, 0, "Paris", "FR", 2988507},
    {"The fire in Paris, Texas, is out.", NULL, 0, "Paris", "US", 4717560},
    {"PARIS, Tex. (AP) - The fire is out.", NULL, 0, "Paris", "US", 4717560},
    {"They moved from Athens to Atlanta and on to Augusta, near Savannah.", NULL, 0, "Athens-Clarke County Unified Government (balance)", "US", 0},
    {"They sailed from Athens to Crete and on to Thessaloniki.", NULL, 0, "Athens", "GR", 264371},
    {"Shells fell in Sumy region.", NULL, 0, "Sumska oblast", "UA", 692196},
    {"Shells fell in Kyiv and in Kharkiv.", NULL, 1, "Kharkiv", "UA", 706483},
    {"A man was arrested in Richmond on Friday.", "https://www.example.co.uk/a", 0, "Richmond", "GB", 0},
    {"A storm passed through Krakow and Wroclaw.", NULL, 0, "Kraków", "PL", 3094802},
};

static void test_senses(rp_arena *a, const rp_gazetteer *g)
{
    for (size_t i = 0; i < sizeof senses / sizeof *senses; i++) {
        reading r;
        read_places(a, g, rp_slice_of(senses[i].text), senses[i].url, &r);
        CHECK(r.report.n_places > senses[i].nth, "%s: %u places", senses[i].text, r.report.n_places);
        if (r.report.n_places <= senses[i].nth)
            continue;
        const rp_place *p = &r.report.places[senses[i].nth];
        CHECK_SLICE(p->country, senses[i].country);
        CHECK(!senses[i].geonames || p->geonames == senses[i].geonames, "%s: %llu", senses[i].text, (unsigned long long)p->geonames);
        if (senses[i].geonames)
            CHECK_SLICE(p->name, senses[i].name);
    }
}

/* Governments that speak, peoples, streets, persons, papers: no places. */
static const char *const nothing[] = {
    "Kyiv said it would not comment.",
    "Moscow denied that its troops had fired.",
    "The Kremlin said nothing.",
    "Ukrainian and Russian troops met.",
    "They dined with Paris Hilton on Tuesday.",
    "Mr. Lincoln bought the farm.",
};

static void test_figures(rp_arena *a, const rp_gazetteer *g)
{
    reading r;
    read_places(a, g, RP_LIT("Three people were killed in Kharkiv. Two cars burned."), NULL, &r);
    CHECK(r.report.n_figures == 2 && r.report.n_places == 1, "%u figures, %u places", r.report.n_figures, r.report.n_places);
    if (r.report.n_figures == 2)
        CHECK(r.report.figures[0].place == 0 && r.report.figures[1].place == RP_NONE);
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    rp_gazetteer *g;
    if (argc != 2 || rp_ctx_new(&ctx) != RP_OK)
        return 2;
    if (rp_gazetteer_open(ctx, argv[1], &g) != RP_OK) {
        fprintf(stderr, "%s\n", rp_error_text(ctx));
        return 1;
    }
    rp_arena_init(&a, ctx, (size_t)1 << 28);
    if (RP_GUARD(ctx, &guard)) {
        fprintf(stderr, "out of memory\n");
        return 1;
    }
    test_rows(&a, g);
    test_senses(&a, g);
    test_outlets(&a, g);
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        check_example(&a, g, nothing[i]);
    test_figures(&a, g);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_gazetteer_close(g);
    rp_ctx_free(ctx);
    return check_result("places");
}
