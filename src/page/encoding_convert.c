/* encoding_convert.c - bytes to valid UTF-8 by one encoding, keeping where each character stood.
 *
 * Valid UTF-8, what nearly every page is, is not touched. Else runs of ASCII are copied and the rest goes a
 * character at a time: single-byte encodings by a table of 128 that is asked of iconv once, the others by
 * iconv with as many bytes as make one character (some 0.1 us each). */
#include "page/encoding.h"
#include "base/utf8.h"

#include <errno.h>
#include <iconv.h>

#define CHAR_BYTES 16 /* of UTF-8 that one step may give */
#define STEP_BYTES 8  /* of input that one character may take, escape sequences before it too */

/* windows-1252 from 0x80 to 0x9F; the rest is Latin-1. */
static const uint16_t windows_1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

uint32_t rp_windows_1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

typedef struct converter converter;

/* Reads the character at in[at]: its UTF-8 goes to out, *n bytes, none if it is malformed. Returns the bytes
 * it takes of the input, at least one. */
typedef size_t step_function(converter *c, size_t at, char *out, size_t *n);

struct converter {
    rp_slice in;
    step_function *step;
    bool ascii; /* bytes under 0x80 are ASCII, and stand alone */
    bool keep_nul;
    uint32_t table[128]; /* single bytes from 0x80; 0 is none */
    iconv_t iconv;
    char *out;
    size_t n;
    size_t replaced;
    rp_byte_map *map;
};

static size_t step_utf8(converter *c, size_t at, char *out, size_t *n)
{
    size_t to = at;
    uint32_t cp = rp_utf8_next(c->in, &to);
    bool real = cp != RP_REPLACEMENT || (to - at == 3 && !memcmp(c->in.ptr + at, "\xEF\xBF\xBD", 3));
    *n = real ? rp_utf8_put(cp, out) : 0;
    return to - at;
}

static size_t step_table(converter *c, size_t at, char *out, size_t *n)
{
    uint32_t cp = c->table[(unsigned char)c->in.ptr[at] & 0x7F];
    *n = cp ? rp_utf8_put(cp, out) : 0;
    return 1;
}

static uint32_t unit(const converter *c, size_t at, bool big)
{
    unsigned char one = (unsigned char)c->in.ptr[at], two = (unsigned char)c->in.ptr[at + 1];
    return big ? (uint32_t)one << 8 | two : (uint32_t)two << 8 | one;
}

static size_t step_utf16(converter *c, size_t at, char *out, size_t *n, bool big)
{
    *n = 0;
    if (c->in.len - at < 2)
        return 1;
    uint32_t cp = unit(c, at, big);
    if (cp < 0xD800 || cp > 0xDFFF) {
        *n = rp_utf8_put(cp, out);
        return 2;
    }
    if (cp > 0xDBFF || c->in.len - at < 4)
        return 2;
    uint32_t low = unit(c, at + 2, big);
    if (low < 0xDC00 || low > 0xDFFF)
        return 2;
    *n = rp_utf8_put(0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00), out);
    return 4;
}

static size_t step_utf16le(converter *c, size_t at, char *out, size_t *n)
{
    return step_utf16(c, at, out, n, false);
}

static size_t step_utf16be(converter *c, size_t at, char *out, size_t *n)
{
    return step_utf16(c, at, out, n, true);
}

/* One byte more at a time, until they make a character. A malformed pair's second byte stays if it
 * is ASCII. */
static size_t step_iconv(converter *c, size_t at, char *out, size_t *n)
{
    size_t left = c->in.len - at;
    *n = 0;
    for (size_t take = 1; take <= STEP_BYTES && take <= left; take++) {
        char *from = (char *)(uintptr_t)(c->in.ptr + at), *to = out;
        size_t n_from = take, n_to = CHAR_BYTES;
        size_t result = iconv(c->iconv, &from, &n_from, &to, &n_to);
        *n = (size_t)(to - out);
        if (*n > 1 && *out == '\x1B') { /* no escape sequence after all: what follows stays to be read */
            *n = 0;
            return 1;
        }
        if (*n)
            return take;
        if (result == (size_t)-1 && errno != EINVAL)
            break;
    }
    return left > 1 && (unsigned char)c->in.ptr[at + 1] >= 0x80 && c->ascii ? 2 : 1;
}

static size_t step_replacement(converter *c, size_t at, char *out, size_t *n)
{
    (void)out;
    *n = 0;
    return c->in.len - at;
}

static void fill_table(converter *c)
{
    for (int i = 0; i < 128; i++) {
        char byte = (char)(0x80 + i), text[CHAR_BYTES], *from = &byte, *to = text;
        size_t n_from = 1, n_to = sizeof text, at = 0;
        iconv(c->iconv, &from, &n_from, &to, &n_to);
        iconv(c->iconv, NULL, NULL, &to, &n_to);
        rp_slice utf8 = {text, (size_t)(to - text)};
        c->table[i] = utf8.len ? rp_utf8_next(utf8, &at) : 0;
    }
}

static bool is_ascii(const converter *c, size_t at)
{
    unsigned char byte = (unsigned char)c->in.ptr[at];
    return c->ascii && byte < 0x80 && (byte || c->keep_nul);
}

/* A NUL of an encoding that has ASCII: to be replaced. */
static bool is_nul(const converter *c, size_t at)
{
    return c->ascii && !c->in.ptr[at];
}

static void put(rp_arena *a, converter *c, size_t at, size_t taken, const char *text, size_t n)
{
    size_t width = taken < UINT8_MAX ? taken : UINT8_MAX;
    memcpy(c->out + c->n, text, n);
    rp_byte_map_add(a, c->map, (rp_byte_run){(uint32_t)c->n, (uint32_t)at, (uint8_t)n, (uint8_t)width});
    c->n += n;
}

static void convert(rp_arena *a, converter *c, size_t at)
{
    while (at < c->in.len) {
        size_t from = at, n = 0, taken = 1;
        char text[CHAR_BYTES];
        while (at < c->in.len && is_ascii(c, at))
            at++;
        if (at > from) {
            memcpy(c->out + c->n, c->in.ptr + from, at - from);
            rp_byte_map_add(a, c->map, (rp_byte_run){(uint32_t)c->n, (uint32_t)from, 1, 1});
            c->n += at - from;
            continue;
        }
        if (!is_nul(c, at))
            taken = c->step(c, at, text, &n);
        if (!c->keep_nul && memchr(text, 0, n)) /* of an encoding without ASCII */
            n = 0;
        if (!n)
            c->replaced++;
        put(a, c, at, taken, n ? text : "\xEF\xBF\xBD", n ? n : 3);
        at += taken;
    }
}

static void close_iconv(void *iconv)
{
    iconv_close(iconv);
}

/* Sets the converter up for an encoding that needs iconv, and runs it. False if iconv does not know it. */
static bool convert_by_iconv(rp_arena *a, converter *c, size_t mark, const rp_encoding *e)
{
    rp_deferred deferred;
    c->iconv = iconv_open("UTF-8", e->iconv);
    if (c->iconv == (iconv_t)-1)
        return false;
    rp_defer(a->ctx, &deferred, close_iconv, c->iconv);
    c->step = step_iconv;
    c->ascii = e->kind != RP_DECODE_STATEFUL;
    if (e->kind == RP_DECODE_SINGLE) {
        fill_table(c);
        c->step = step_table;
    }
    convert(a, c, mark);
    rp_undefer(a->ctx, &deferred);
    return true;
}

static void convert_by_table(rp_arena *a, converter *c, size_t mark, bool user)
{
    for (unsigned i = 0; i < 128; i++)
        c->table[i] = user ? 0xF780 + i : rp_windows_1252((unsigned char)(0x80 + i));
    c->step = step_table;
    c->ascii = true;
    convert(a, c, mark);
}

static void convert_by_step(rp_arena *a, converter *c, size_t mark, rp_decode_kind kind)
{
    static step_function *const steps[] = {[RP_DECODE_UTF8] = step_utf8,
                                           [RP_DECODE_UTF16LE] = step_utf16le,
                                           [RP_DECODE_UTF16BE] = step_utf16be,
                                           [RP_DECODE_REPLACEMENT] = step_replacement};
    c->step = steps[kind];
    c->ascii = kind == RP_DECODE_UTF8;
    convert(a, c, mark);
}

static bool is_text_as_it_is(rp_slice bytes, const rp_encoding *e, bool keep_nul)
{
    return e->kind == RP_DECODE_UTF8 && rp_utf8_valid(bytes) == bytes.len &&
           (keep_nul || !bytes.len || !memchr(bytes.ptr, 0, bytes.len));
}

void rp_encoding_decode(rp_arena *a, rp_slice bytes, size_t mark, const rp_encoding *e, bool keep_nul,
                        rp_decoded *out)
{
    *out = (rp_decoded){.text = bytes};
    rp_slice rest = rp_slice_cut(bytes, mark, bytes.len);
    if (is_text_as_it_is(rest, e, keep_nul)) {
        out->text = rest;
        if (mark) {
            rp_byte_map *map = RP_NEW(a, rp_byte_map);
            rp_byte_map_add(a, map, (rp_byte_run){0, (uint32_t)mark, 1, 1});
            out->map = map;
        }
        return;
    }
    if (bytes.len > UINT32_MAX / 3 - 8)
        rp_out_of_memory(a->ctx);
    converter c = {.in = bytes, .keep_nul = keep_nul, .map = RP_NEW(a, rp_byte_map)};
    c.out = rp_arena_alloc(a, bytes.len * 3 + CHAR_BYTES);
    switch (e->kind) {
    case RP_DECODE_SINGLE:
    case RP_DECODE_MULTI:
    case RP_DECODE_STATEFUL:
        out->unknown = !convert_by_iconv(a, &c, mark, e);
        if (!out->unknown)
            break;
        /* fall through */
    case RP_DECODE_WINDOWS1252:
    case RP_DECODE_USER:
        convert_by_table(a, &c, mark, e->kind == RP_DECODE_USER);
        break;
    default:
        convert_by_step(a, &c, mark, e->kind);
    }
    out->text = (rp_slice){c.out, c.n};
    out->map = c.map;
    out->replaced = c.replaced;
}
