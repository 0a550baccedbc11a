/* test_gazetteer.c - the gazetteer file: a good one opens and answers, every damaged one is refused with words. */
#include "check.h"
#include "know/gazetteer.h"
#include "tiny_gazetteer.h"

#include <math.h>
#include <stdlib.h>

static const struct {
    const char *name, *folded;
} folds[] = {
    {"Kraków", "krakow"},         {"St. Louis", "st louis"},   {"Saint-Denis", "st denis"},    {"U.S.", "us"},
    {"Côte d’Ivoire", "cote divoire"}, {"Łódź", "lodz"},       {"Straße", "strasse"},          {"  Port   Anse ", "port anse"},
    {"Winston-Salem", "winston salem"}, {"Sør-Trøndelag", "sor trondelag"}, {"Fort Worth", "ft worth"}, {"...", ""},
    {"Iğdır", "igdir"},           {"Mount St. Helens", "mt st helens"}, {"São Tomé & Príncipe", "sao tome principe"},
};

static void test_folding(void)
{
    char out[RP_FOLDED_MAX], wide[300];
    for (size_t i = 0; i < sizeof folds / sizeof *folds; i++) {
        rp_slice f = {out, rp_place_fold(rp_slice_of(folds[i].name), out)};
        CHECK_SLICE(f, folds[i].folded);
    }
    memset(wide, 'a', sizeof wide);
    CHECK(!rp_place_fold((rp_slice){wide, sizeof wide}, out), "a name too long is no place's");
    CHECK(rp_place_fold((rp_slice){wide, RP_FOLDED_MAX - 8}, out) == RP_FOLDED_MAX - 8);
}

static uint32_t find(const rp_gazetteer *g, const char *name, rp_namesake *out, uint32_t most)
{
    char folded[RP_FOLDED_MAX];
    return rp_gazetteer_find(g, (rp_slice){folded, rp_place_fold(rp_slice_of(name), folded)}, out, most);
}

static void test_finding(const rp_gazetteer *g)
{
    rp_namesake at[8];
    CHECK(find(g, "VELM", at, 8) == 2 && !at[0].other && !at[1].other && at[0].place < at[1].place);
    rp_gazetteer_place p = rp_gazetteer_get(g, at[0].place);
    CHECK_SLICE(p.name, "Velm");
    CHECK(p.geonames == 5 && p.kind == RP_PLACE_CAPITAL && p.country == 0 && p.region == 2);
    CHECK(fabs(p.lat - 60.6) < 1e-4 && fabs(p.lon - 10.6) < 1e-4 && fabs(p.people - 150 / 8.0) < 1e-9);
    CHECK_SLICE(rp_gazetteer_code(g, p.country), "NL");
    CHECK(rp_gazetteer_country(g, RP_LIT("SL")) == 1 && rp_gazetteer_country(g, RP_LIT("XX")) == RP_NONE);
    CHECK(find(g, "anse", at, 8) == 1 && at[0].other);
    CHECK(find(g, "Sankt Kristof", at, 8) == 1 && find(g, "St Christopher", at, 8) == 1);
    CHECK(find(g, "Velm", at, 1) == 1, "no more than asked for");
    CHECK(!find(g, "Nowhere", at, 8) && !find(g, "", at, 8));
    CHECK(find(g, "Sula", at, 8) == 1 && rp_gazetteer_get(g, at[0].place).country == RP_NONE);
}

static void test_damage(rp_ctx *ctx)
{
    size_t size;
    const uint8_t *good = tiny_gazetteer_bytes(&size);
    uint8_t *file = aligned_alloc(64, size);
    rp_gazetteer g;
    memcpy(file, good, size);
    for (size_t n = 0; n < size; n += 8)
        CHECK(rp_gazetteer_view(ctx, "test", file, n, &g) == RP_E_FORMAT && *rp_error_text(ctx), "cut to %zu", n);
    for (size_t at = 0; at < size * 8; at++) {
        file[at / 8] ^= (uint8_t)(1u << at % 8);
        CHECK(rp_gazetteer_view(ctx, "test", file, size, &g) == RP_E_FORMAT, "bit %zu flipped", at);
        file[at / 8] ^= (uint8_t)(1u << at % 8);
    }
    free(file);
}

/* Fields out of bounds under a right checksum: what a hostile file would hold. */
static void test_hostile(rp_ctx *ctx)
{
    static const struct {
        size_t at;
        uint8_t byte;
        const char *what;
    } faults[] = {
        {8, 2, "a later format"},     {14, 0xFF, "more places than the file holds"}, {26, 0xFF, "more names"},
        {28, 0xFF, "more countries"}, {30, 0xFF, "more regions"},                    {35, 0xFF, "longer names"},
        {39, 0xFF, "longer notes"},   {64 + 7, 0x7F, "a latitude over the pole"},    {64 + 14, 0xFF, "a name beyond the names"},
        {64 + 15, 200, "no such kind"}, {64 + 16, 9, "no such country"},             {64 + 18, 1, "a region that is a country"},
        {64 + 224, 0xFF, "names out of order"},
    };
    size_t size;
    const uint8_t *good = tiny_gazetteer_bytes(&size);
    uint8_t *file = aligned_alloc(64, size);
    rp_gazetteer g;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        memcpy(file, good, size);
        file[faults[i].at] = faults[i].byte;
        if (faults[i].at == 64 + 18)
            file[64 + 19] = 0;
        if (faults[i].at == 64 + 224)
            memset(file + faults[i].at, 0xFF, 8);
        tiny_gazetteer_seal(file, size);
        CHECK(rp_gazetteer_view(ctx, "test", file, size, &g) == RP_E_FORMAT && *rp_error_text(ctx), "%s", faults[i].what);
    }
    free(file);
}

int main(void)
{
    rp_ctx *ctx;
    rp_gazetteer *g = tiny_gazetteer_open(), *none = g;
    if (rp_ctx_new(&ctx) != RP_OK || !g)
        return 1;
    test_folding();
    test_finding(g);
    test_damage(ctx);
    test_hostile(ctx);
    CHECK(rp_gazetteer_open(ctx, "/nowhere/places.rpg", &none) == RP_E_INPUT && !none);
    CHECK(rp_gazetteer_open(ctx, "/", &none) == RP_E_FORMAT && !none);
    CHECK(fabs(rp_kilometres(0, 0, 0, 180) - 20015.1) < 1 && rp_kilometres(5, 5, 5, 5) == 0);
    rp_gazetteer_close(g);
    rp_gazetteer_close(NULL);
    rp_ctx_free(ctx);
    return check_result("gazetteer");
}
