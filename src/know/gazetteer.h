/* gazetteer.h - a gazetteer file (docs/gazetteer-format.md) opened: mapped read-only, checked whole once, asked
 * by name. A read asks for some hundreds of names, each a binary search among 300,000. */
#ifndef RP_GAZETTEER_H
#define RP_GAZETTEER_H

#include <reportedly/gazetteer.h>
#include <reportedly/report.h>
#include "base/ctx.h"
#include "base/slice.h"

/* Kinds of places, in the file's order. */
typedef enum rp_place_kind {
    RP_PLACE_COUNTRY,
    RP_PLACE_REGION, /* first level: state, province, oblast */
    RP_PLACE_COUNTY, /* second level */
    RP_PLACE_CAPITAL,
    RP_PLACE_SEAT, /* of a region */
    RP_PLACE_TOWN,
    RP_PLACE_SECTION, /* of a town */
    RP_PLACE_CONTINENT,
    RP_PLACE_AREA,
    RP_PLACE_SEA,
    RP_PLACE_RIVER,
    RP_PLACE_LAKE,
    RP_PLACE_ISLAND,
    RP_PLACE_MOUNTAIN,
    RP_PLACE_PARK,
    RP_PLACE_POSTAL, /* a small place with a post office */
    RP_N_PLACE_KINDS
} rp_place_kind;

typedef struct rp_gazetteer_place {
    uint32_t geonames; /* 0: not known */
    double lat, lon;
    rp_slice name; /* as GeoNames writes it */
    rp_place_kind kind;
    uint32_t country; /* place of the country, or RP_NONE */
    uint32_t region;  /* place of the first-level region, or RP_NONE */
    double people;    /* about how many live there: log2(1 + number) */
} rp_gazetteer_place;

/* A place under a name, in the order of the file: with the most people first among those of one kind of name. */
typedef struct rp_namesake {
    uint32_t place;
    bool other; /* the name is not the place's own, but another it is called by */
} rp_namesake;

struct rp_gazetteer {
    const uint8_t *map;
    size_t size;
    bool owned; /* the map is to be closed */
    uint32_t n_places, n_keys, n_countries, n_regions, names_size;
    const uint8_t *places, *keys, *codes;
    const char *names;
};

#define RP_FOLDED_MAX 128 /* bytes of a folded name; a longer one is no place's */

/* A name as the file's keys have it: without case, marks over letters, stops and apostrophes; other marks as
 * one space. Bytes written to out, 0 where nothing is left or it is too long. */
size_t rp_place_fold(rp_slice name, char out[RP_FOLDED_MAX]);

/* The places of a folded name: how many, at most `most` of them in out. */
uint32_t rp_gazetteer_find(const rp_gazetteer *g, rp_slice folded, rp_namesake *out, uint32_t most);

/* A place by its number, which must be one that was given out. */
rp_gazetteer_place rp_gazetteer_get(const rp_gazetteer *g, uint32_t place);

/* The two letters of a country's place. */
rp_slice rp_gazetteer_code(const rp_gazetteer *g, uint32_t country);

/* The country of these two letters, or RP_NONE. */
uint32_t rp_gazetteer_country(const rp_gazetteer *g, rp_slice code);

/* Great-circle distance. */
double rp_kilometres(double lat, double lon, double other_lat, double other_lon);

/* Over bytes in memory, 8-byte aligned, which outlive g; for tests and fuzzing. */
rp_status rp_gazetteer_view(rp_ctx *ctx, const char *name, const uint8_t *bytes, size_t size, rp_gazetteer *g);

#endif
