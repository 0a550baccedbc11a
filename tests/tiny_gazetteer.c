/* tiny_gazetteer.c - see tiny_gazetteer.h; the layout is docs/gazetteer-format.md's. */
#define _GNU_SOURCE
#include "tiny_gazetteer.h"
#include "base/hash.h"
#include "know/gazetteer.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { HEADER = 64, RECORD = 20, N_COUNTRIES = 2, N_REGIONS = 2, FILE_MAX = 4096 };

/* Countries, then regions, then the rest. */
static const struct row {
    const char *name, *other;
    uint32_t id;
    double lat, lon;
    rp_place_kind kind;
    uint8_t country, people;
    uint16_t region;
} rows[] = {
    {"Norland", "Republic of Norland", 1, 60, 10, RP_PLACE_COUNTRY, 0, 180, 0xFFFF},
    {"Sudland", NULL, 2, -30, 20, RP_PLACE_COUNTRY, 1, 180, 0xFFFF},
    {"Varnik", "Varnik Oblast", 3, 60.5, 10.5, RP_PLACE_REGION, 0, 150, 2},
    {"Kiral", NULL, 4, -30.5, 20.5, RP_PLACE_REGION, 1, 150, 3},
    {"Velm", NULL, 5, 60.6, 10.6, RP_PLACE_CAPITAL, 0, 150, 2},
    {"Velm", NULL, 6, -30.6, 20.6, RP_PLACE_TOWN, 1, 100, 3},
    {"Port Anse", "Anse", 7, -30.7, 20.4, RP_PLACE_TOWN, 1, 110, 3},
    {"Sankt Kristóf", "Saint Christopher", 8, 60.7, 10.7, RP_PLACE_TOWN, 0, 90, 2},
    {"Sula", NULL, 9, 60.4, 10.2, RP_PLACE_RIVER, 0xFF, 0, 0xFFFF},
    {"West", NULL, 10, 60.3, 10.3, RP_PLACE_TOWN, 0, 80, 2},
    {"Mira County", "Mira", 11, 60.2, 10.4, RP_PLACE_COUNTY, 0, 90, 2},
};
enum { N = sizeof rows / sizeof *rows };

static void put(uint8_t *p, uint64_t v, int bytes)
{
    for (int i = 0; i < bytes; i++)
        p[i] = (uint8_t)(v >> (8 * i));
}

static int by_value(const void *x, const void *y)
{
    const uint64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static uint64_t key(const char *name, bool other, size_t place)
{
    char folded[RP_FOLDED_MAX];
    rp_slice f = {folded, rp_place_fold(rp_slice_of(name), folded)};
    return rp_hash(f) >> 21 << 21 | (uint64_t)other << 20 | place;
}

void tiny_gazetteer_seal(uint8_t *file, size_t size)
{
    uint64_t h = 0xcbf29ce484222325u, w;
    put(file + 16, size, 8);
    put(file + 48, 0, 8);
    for (size_t at = 0; at < size; at += 8) {
        memcpy(&w, file + at, 8);
        h = (h ^ w) * 0x100000001b3u;
    }
    put(file + 48, h, 8);
}

static size_t make(uint8_t *file)
{
    uint64_t keys[2 * N];
    size_t n_keys = 0, at = HEADER + (N * RECORD + 7) / 8 * 8, names = 0;
    for (size_t i = 0; i < N; i++) {
        keys[n_keys++] = key(rows[i].name, false, i);
        if (rows[i].other)
            keys[n_keys++] = key(rows[i].other, true, i);
    }
    qsort(keys, n_keys, sizeof *keys, by_value);
    for (size_t i = 0; i < n_keys; i++, at += 8)
        put(file + at, keys[i], 8);
    memcpy(file + at, "NLSL", 2 * N_COUNTRIES);
    at += 8;
    for (size_t i = 0; i < N; i++) {
        uint8_t *p = file + HEADER + i * RECORD;
        put(p, rows[i].id, 4);
        put(p + 4, (uint32_t)(int32_t)(rows[i].lat * 1e5), 4);
        put(p + 8, (uint32_t)(int32_t)(rows[i].lon * 1e5), 4);
        put(p + 12, names, 3);
        p[15] = (uint8_t)rows[i].kind;
        p[16] = rows[i].country;
        p[17] = rows[i].people;
        put(p + 18, rows[i].region, 2);
        memcpy(file + at + names, rows[i].name, strlen(rows[i].name) + 1);
        names += strlen(rows[i].name) + 1;
    }
    memcpy(file, "RPPLACE\n", 8);
    put(file + 8, 1, 2);
    put(file + 12, N, 4);
    put(file + 24, n_keys, 4);
    put(file + 28, N_COUNTRIES, 2);
    put(file + 30, N_REGIONS, 2);
    put(file + 32, names, 4);
    return (at + names + 63) / 64 * 64;
}

const uint8_t *tiny_gazetteer_bytes(size_t *size)
{
    static _Alignas(64) uint8_t file[FILE_MAX];
    static size_t made;
    if (!made) {
        made = make(file);
        tiny_gazetteer_seal(file, made);
    }
    *size = made;
    return file;
}

bool tiny_gazetteer_file(char path[TINY_GAZETTEER_PATH])
{
    size_t size;
    const void *bytes = tiny_gazetteer_bytes(&size);
    int fd = memfd_create("tiny.rpg", 0);
    snprintf(path, TINY_GAZETTEER_PATH, "/proc/self/fd/%d", fd);
    return fd >= 0 && write(fd, bytes, size) == (ssize_t)size;
}

rp_gazetteer *tiny_gazetteer_open(void)
{
    char path[TINY_GAZETTEER_PATH];
    rp_ctx *ctx;
    rp_gazetteer *g = NULL;
    if (!tiny_gazetteer_file(path) || rp_ctx_new(&ctx) != RP_OK)
        return NULL;
    if (rp_gazetteer_open(ctx, path, &g) != RP_OK)
        fprintf(stderr, "tiny gazetteer: %s\n", rp_error_text(ctx));
    rp_ctx_free(ctx);
    return g;
}
