/* utf8.c - see utf8.h. */
#include "base/utf8.h"

#include <utf8proc.h>

/* Continuation bytes that a first byte asks for, and the bounds of the first of them (Unicode, table 3-7). */
static int sequence(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    *high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first >= 0xC2 && first <= 0xDF)
        return 1;
    if (first >= 0xE0 && first <= 0xEF)
        return 2;
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

uint32_t rp_utf8_next_long(rp_slice s, size_t *at)
{
    unsigned char first = (unsigned char)s.ptr[(*at)++], low, high;
    int more = sequence(first, &low, &high);
    if (more < 0)
        return RP_REPLACEMENT;
    uint32_t cp = first & (0x3Fu >> more);
    for (; more; more--, low = 0x80, high = 0xBF) {
        if (*at >= s.len)
            return RP_REPLACEMENT;
        unsigned char c = (unsigned char)s.ptr[*at];
        if (c < low || c > high)
            return RP_REPLACEMENT;
        cp = cp << 6 | (c & 0x3F);
        (*at)++;
    }
    return cp;
}

uint32_t rp_utf8_before(rp_slice s, size_t at)
{
    if (!at)
        return 0;
    size_t from = at - 1;
    while (from && at - from < 4 && ((unsigned char)s.ptr[from] & 0xC0) == 0x80)
        from--;
    return rp_utf8_next(s, &from);
}

size_t rp_utf8_put(uint32_t cp, char *out)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)cp, bytes);
    if (out)
        memcpy(out, bytes, (size_t)n);
    return (size_t)n;
}

/* The end of the run of ASCII that starts at from, as far as whole words of 8 bytes show it. */
static size_t skip_ascii(rp_slice s, size_t from)
{
    uint64_t word, four[4];
    while (from + sizeof four <= s.len) {
        memcpy(four, s.ptr + from, sizeof four);
        if ((four[0] | four[1] | four[2] | four[3]) & 0x8080808080808080u)
            break;
        from += sizeof four;
    }
    while (from + sizeof word <= s.len) {
        memcpy(&word, s.ptr + from, sizeof word);
        if (word & 0x8080808080808080u)
            break;
        from += sizeof word;
    }
    return from;
}

/* Is the sequence that rp_utf8_next() moved over, [from, to), a well-formed one? */
static bool well_formed(rp_slice s, size_t from, size_t to, uint32_t cp)
{
    return cp != RP_REPLACEMENT || (to - from == 3 && !memcmp(s.ptr + from, "\xEF\xBF\xBD", 3));
}

size_t rp_utf8_valid(rp_slice s)
{
    size_t at = 0;
    while (at < s.len) {
        at = skip_ascii(s, at);
        if (at == s.len)
            break;
        size_t from = at;
        uint32_t cp = rp_utf8_next(s, &at);
        if (!well_formed(s, from, at, cp))
            return from;
    }
    return s.len;
}

rp_slice rp_utf8_repair(rp_arena *a, rp_slice s, size_t *replaced)
{
    *replaced = 0;
    if (rp_utf8_valid(s) == s.len && (!s.len || !memchr(s.ptr, 0, s.len)))
        return s;
    if (s.len > SIZE_MAX / 8)
        rp_out_of_memory(a->ctx);
    size_t room = 0, n = 0;
    for (size_t at = 0; at < s.len;) {
        size_t from = at;
        uint32_t cp = rp_utf8_next(s, &at);
        room += cp && cp != RP_REPLACEMENT ? at - from : 3;
    }
    char *p = rp_arena_alloc(a, room + 1);
    for (size_t at = 0; at < s.len;) {
        size_t from = at;
        uint32_t cp = rp_utf8_next(s, &at);
        if (!cp || !well_formed(s, from, at, cp)) {
            cp = RP_REPLACEMENT;
            ++*replaced;
        }
        n += rp_utf8_put(cp, p + n);
    }
    return (rp_slice){p, n};
}

size_t rp_utf8_count(rp_slice s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++)
        n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return n;
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

bool rp_cp_is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 32) >= 'a' && (cp | 32) <= 'z';
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool rp_cp_is_digit(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= '0' && cp <= '9';
    return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool rp_cp_is_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool rp_cp_is_space(uint32_t cp)
{
    if (cp < 0x80)
        return cp == ' ' || (cp >= '\t' && cp <= '\r');
    utf8proc_category_t c = category(cp);
    return cp == 0x85 || (c >= UTF8PROC_CATEGORY_ZS && c <= UTF8PROC_CATEGORY_ZP);
}

bool rp_cp_is_word_beyond(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_NO;
}

bool rp_cp_is_mark(uint32_t cp)
{
    utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_MN && c <= UTF8PROC_CATEGORY_ME;
}

#define ALPHABETS_END 0x2000 /* behind it, what is put together are syllables and signs, not letters and accents */

uint32_t rp_cp_base(uint32_t cp)
{
    utf8proc_int32_t parts[8] = {0};
    if (cp < 0x80 || cp >= ALPHABETS_END)
        return cp;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, NULL);
    return n >= 1 && n <= 8 && rp_cp_is_letter((uint32_t)parts[0]) ? (uint32_t)parts[0] : cp;
}

uint32_t rp_cp_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

rp_slice rp_utf8_lower(rp_arena *a, rp_slice s)
{
    size_t room = 0, n = 0;
    for (size_t at = 0; at < s.len;)
        room += rp_utf8_put(rp_cp_lower(rp_utf8_next(s, &at)), NULL);
    char *p = rp_arena_alloc(a, room + 1);
    for (size_t at = 0; at < s.len;)
        n += rp_utf8_put(rp_cp_lower(rp_utf8_next(s, &at)), p + n);
    return (rp_slice){p, n};
}

#define STRIDE 64

void rp_cp_index_make(rp_arena *a, rp_slice text, rp_cp_index *out)
{
    out->text = text;
    out->at = RP_ARRAY(a, uint32_t, text.len / STRIDE + 1);
    uint32_t n = 0;
    for (size_t i = 0; i < text.len; i += STRIDE) {
        out->at[i / STRIDE] = n;
        size_t left = text.len - i;
        n += (uint32_t)rp_utf8_count(rp_slice_cut(text, i, i + (left < STRIDE ? left : STRIDE)));
    }
    if (text.len % STRIDE == 0)
        out->at[text.len / STRIDE] = n;
}

uint32_t rp_cp_index_get(const rp_cp_index *x, size_t byte)
{
    size_t from = byte / STRIDE * STRIDE;
    return x->at[byte / STRIDE] + (uint32_t)rp_utf8_count(rp_slice_cut(x->text, from, byte));
}
