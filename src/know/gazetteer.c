/* gazetteer.c - see gazetteer.h. Everything is checked at opening; what comes after trusts the file. */
#include "know/gazetteer.h"
#include "base/hash.h"
#include "base/mapped.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <utf8proc.h>

#define HEADER_BYTES 64
#define RECORD_BYTES 20
#define KEY_BYTES 8
#define CHECKSUM_AT 48
#define GAZETTEER_BYTES_MAX ((size_t)1 << 28)
#define NO_COUNTRY 0xFF
#define NO_REGION 0xFFFF
#define PLACE_BITS 20 /* of a key; then one for "other name", then the hash */
#define HASH_SHIFT (PLACE_BITS + 1)
#define PLACES_MAX ((uint32_t)1 << PLACE_BITS)

static const char magic[8] = "RPPLACE\n";

/* --- opening --- */

static size_t padded(size_t n)
{
    return (n + 7) / 8 * 8;
}

static rp_status check_header(rp_ctx *ctx, rp_gazetteer *g, const char *path)
{
    const uint8_t *p = g->map;
    if (g->size < HEADER_BYTES || memcmp(p, magic, sizeof magic))
        return rp_fail(ctx, RP_E_FORMAT, "%s: not a gazetteer file (byte 0)", path);
    if (rp_mapped_number(p + 8, 2) != 1)
        return rp_fail(ctx, RP_E_FORMAT, "%s: gazetteer format %u, this program reads 1 (byte 8)", path,
                       (unsigned)rp_mapped_number(p + 8, 2));
    if (rp_mapped_number(p + 16, 8) != g->size || g->size % 64)
        return rp_fail(ctx, RP_E_FORMAT, "%s: %zu bytes where its header says %" PRIu64 " (byte 16)", path, g->size,
                       rp_mapped_number(p + 16, 8));
    if (rp_mapped_number(p + CHECKSUM_AT, 8) != rp_mapped_checksum(p, g->size, CHECKSUM_AT))
        return rp_fail(ctx, RP_E_FORMAT, "%s: altered or damaged: its checksum differs (byte 48)", path);
    g->n_places = (uint32_t)rp_mapped_number(p + 12, 4);
    g->n_keys = (uint32_t)rp_mapped_number(p + 24, 4);
    g->n_countries = (uint32_t)rp_mapped_number(p + 28, 2);
    g->n_regions = (uint32_t)rp_mapped_number(p + 30, 2);
    g->names_size = (uint32_t)rp_mapped_number(p + 32, 4);
    return RP_OK;
}

/* Where each part starts; the parts follow one another. Sizes are of 32 bits, so the sums cannot wrap. */
static rp_status lay_out(rp_ctx *ctx, rp_gazetteer *g, const char *path)
{
    uint64_t keys_at = HEADER_BYTES + padded((size_t)g->n_places * RECORD_BYTES);
    uint64_t codes_at = keys_at + (uint64_t)g->n_keys * KEY_BYTES;
    uint64_t names_at = codes_at + padded((size_t)g->n_countries * 2);
    uint64_t meta = rp_mapped_number(g->map + 36, 4);
    if (g->n_places > PLACES_MAX || g->n_countries >= NO_COUNTRY || g->n_countries + g->n_regions > g->n_places ||
        g->n_countries + g->n_regions > NO_REGION || names_at + g->names_size + meta > g->size)
        return rp_fail(ctx, RP_E_FORMAT, "%s: its parts are larger than the file (byte 12)", path);
    g->places = g->map + HEADER_BYTES;
    g->keys = g->map + keys_at;
    g->codes = g->map + codes_at;
    g->names = (const char *)g->map + names_at;
    if (g->n_places && (!g->names_size || g->names[g->names_size - 1]))
        return rp_fail(ctx, RP_E_FORMAT, "%s: its names do not end (byte %" PRIu64 ")", path, names_at);
    return RP_OK;
}

static bool record_is_sound(const rp_gazetteer *g, uint32_t i)
{
    const uint8_t *p = g->places + (size_t)i * RECORD_BYTES;
    int32_t lat = (int32_t)rp_mapped_number(p + 4, 4), lon = (int32_t)rp_mapped_number(p + 8, 4);
    uint32_t region = (uint32_t)rp_mapped_number(p + 18, 2);
    return lat >= -9000000 && lat <= 9000000 && lon >= -18000000 && lon <= 18000000 &&
           rp_mapped_number(p + 12, 3) < g->names_size &&
           ((unsigned char)g->names[rp_mapped_number(p + 12, 3)] & 0xC0) != 0x80 && p[15] < RP_N_PLACE_KINDS &&
           (p[16] == NO_COUNTRY || p[16] < g->n_countries) &&
           (region == NO_REGION || (region >= g->n_countries && region < g->n_countries + g->n_regions));
}

static uint64_t key(const rp_gazetteer *g, uint32_t i)
{
    return rp_mapped_number(g->keys + (size_t)i * KEY_BYTES, KEY_BYTES);
}

static rp_status check_parts(rp_ctx *ctx, const rp_gazetteer *g, const char *path)
{
    for (uint32_t i = 0; i < g->n_places; i++)
        if (!record_is_sound(g, i))
            return rp_fail(ctx, RP_E_FORMAT, "%s: bad place %" PRIu32 " (byte %zu)", path, i,
                           HEADER_BYTES + (size_t)i * RECORD_BYTES);
    uint64_t before = 0;
    for (uint32_t i = 0; i < g->n_keys; i++) {
        uint64_t k = key(g, i);
        if ((i && k <= before) || (k & (PLACES_MAX - 1)) >= g->n_places)
            return rp_fail(ctx, RP_E_FORMAT, "%s: bad name %" PRIu32 " (byte %zu)", path, i,
                           (size_t)(g->keys - g->map) + (size_t)i * KEY_BYTES);
        before = k;
    }
    if (rp_utf8_valid((rp_slice){g->names, g->names_size}) != g->names_size)
        return rp_fail(ctx, RP_E_FORMAT, "%s: its names are not UTF-8", path);
    return RP_OK;
}

rp_status rp_gazetteer_view(rp_ctx *ctx, const char *name, const uint8_t *bytes, size_t size, rp_gazetteer *g)
{
    *g = (rp_gazetteer){.map = bytes, .size = size};
    rp_status st = check_header(ctx, g, name);
    if (st == RP_OK)
        st = lay_out(ctx, g, name);
    return st == RP_OK ? check_parts(ctx, g, name) : st;
}

rp_status rp_gazetteer_open(rp_ctx *ctx, const char *path, rp_gazetteer **out)
{
    const uint8_t *map;
    size_t size;
    *out = NULL;
    rp_gazetteer *g = calloc(1, sizeof *g);
    if (!g)
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory", path);
    rp_status st = rp_mapped_open(ctx, path, "a gazetteer file", HEADER_BYTES, GAZETTEER_BYTES_MAX, &map, &size);
    if (st == RP_OK) {
        st = rp_gazetteer_view(ctx, path, map, size, g);
        g->owned = true;
    }
    if (st != RP_OK) {
        rp_gazetteer_close(g);
        return st;
    }
    *out = g;
    return RP_OK;
}

void rp_gazetteer_close(rp_gazetteer *g)
{
    if (g && g->owned)
        rp_mapped_close(g->map, g->size);
    free(g);
}

/* --- names --- */

static size_t put_letter(uint32_t cp, char *out)
{
    static const struct {
        uint32_t letter;
        const char *as;
    } letters[] = {
        {0x142, "l"},  {0xF8, "o"},  {0x111, "d"}, {0xF0, "d"},  {0xFE, "th"}, {0xE6, "ae"},
        {0x153, "oe"}, {0x131, "i"}, {0x127, "h"}, {0x14B, "ng"}, {0x259, "a"},
    };
    for (size_t i = 0; cp >= 0x80 && i < sizeof letters / sizeof *letters; i++)
        if (letters[i].letter == cp) {
            memcpy(out, letters[i].as, strlen(letters[i].as));
            return strlen(letters[i].as);
        }
    return rp_utf8_put(cp, out);
}

static bool is_dropped(uint32_t cp)
{
    return cp == '.' || cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == 0x2BB || cp == 0x2BC || cp == '`' ||
           cp == 0xB4 || cp == 0x2032;
}

/* Shortens the word that ends the folded name ("saint" to "st"); its new end. */
static size_t shorten(char *out, size_t word, size_t end)
{
    static const char *const pairs[][2] = {{"saint", "st"}, {"sainte", "ste"}, {"mount", "mt"}, {"fort", "ft"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (end - word == strlen(pairs[i][0]) && !memcmp(out + word, pairs[i][0], end - word)) {
            memcpy(out + word, pairs[i][1], strlen(pairs[i][1]));
            return word + strlen(pairs[i][1]);
        }
    return end;
}

/* One character, decomposed and without case, into at most 8 code points; how many. */
static size_t folded_character(uint32_t cp, utf8proc_int32_t out[8])
{
    int last = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char(
        (utf8proc_int32_t)cp, out, 8, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &last);
    return n > 0 && n <= 8 ? (size_t)n : 0;
}

static bool is_kept(uint32_t cp)
{
    return cp < 0x80 ? rp_is_alpha((char)cp) || rp_is_digit((char)cp) : rp_cp_is_word(cp);
}

size_t rp_place_fold(rp_slice name, char out[RP_FOLDED_MAX])
{
    size_t n = 0, word = 0;
    for (size_t at = 0; at < name.len;) {
        uint32_t cp = rp_utf8_next(name, &at);
        utf8proc_int32_t parts[8] = {(utf8proc_int32_t)(cp < 0x80 ? (uint32_t)rp_lower((char)cp) : cp)};
        size_t n_parts = is_dropped(cp) ? 0 : cp < 0x80 ? 1 : folded_character(cp, parts);
        for (size_t i = 0; i < n_parts; i++) {
            if (n + 8 > RP_FOLDED_MAX)
                return 0;
            if (is_kept((uint32_t)parts[i])) {
                n += put_letter((uint32_t)parts[i], out + n);
            } else if (n > word) {
                n = shorten(out, word, n);
                out[n++] = ' ';
                word = n;
            }
        }
    }
    n = n > word ? shorten(out, word, n) : n;
    return n && out[n - 1] == ' ' ? n - 1 : n;
}

uint32_t rp_gazetteer_find(const rp_gazetteer *g, rp_slice folded, rp_namesake *out, uint32_t most)
{
    uint64_t want = rp_hash(folded) >> HASH_SHIFT;
    uint32_t low = 0, high = g->n_keys, n = 0;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (key(g, mid) >> HASH_SHIFT < want)
            low = mid + 1;
        else
            high = mid;
    }
    for (; low < g->n_keys && n < most; low++, n++) {
        uint64_t k = key(g, low);
        if (k >> HASH_SHIFT != want)
            break;
        out[n] = (rp_namesake){(uint32_t)(k & (PLACES_MAX - 1)), k >> PLACE_BITS & 1};
    }
    return n;
}

/* --- places --- */

rp_gazetteer_place rp_gazetteer_get(const rp_gazetteer *g, uint32_t place)
{
    const uint8_t *p = g->places + (size_t)place * RECORD_BYTES;
    uint32_t region = (uint32_t)rp_mapped_number(p + 18, 2);
    return (rp_gazetteer_place){
        .geonames = (uint32_t)rp_mapped_number(p, 4),
        .lat = (int32_t)rp_mapped_number(p + 4, 4) / 1e5,
        .lon = (int32_t)rp_mapped_number(p + 8, 4) / 1e5,
        .name = rp_slice_of(g->names + rp_mapped_number(p + 12, 3)),
        .kind = (rp_place_kind)p[15],
        .country = p[16] == NO_COUNTRY ? RP_NONE : p[16],
        .people = p[17] / 8.0,
        .region = region == NO_REGION ? RP_NONE : region,
    };
}

rp_slice rp_gazetteer_code(const rp_gazetteer *g, uint32_t country)
{
    return (rp_slice){(const char *)g->codes + (size_t)country * 2, 2};
}

uint32_t rp_gazetteer_country(const rp_gazetteer *g, rp_slice code)
{
    for (uint32_t i = 0; code.len == 2 && i < g->n_countries; i++)
        if (!memcmp(g->codes + (size_t)i * 2, code.ptr, 2))
            return i;
    return RP_NONE;
}

double rp_kilometres(double lat, double lon, double other_lat, double other_lon)
{
    const double radius = 6371.0088, rad = 0.017453292519943295;
    double a = sin((other_lat - lat) * rad / 2), b = sin((other_lon - lon) * rad / 2);
    double h = a * a + cos(lat * rad) * cos(other_lat * rad) * b * b;
    return 2 * radius * asin(sqrt(h < 1 ? h : 1));
}
