/* utf8.h - reading UTF-8: decoding, repair, counting, and the few character classes the rooms ask for.
 *
 * Text inside the library is always valid UTF-8 without NUL: rp_utf8_repair() sees to it once, at the door (the
 * source of an HTML page keeps its NULs, which are the parser's to replace).
 * The classes are utf8proc's (Unicode 14). */
#ifndef RP_UTF8_H
#define RP_UTF8_H

#include "base/arena.h"

#define RP_REPLACEMENT 0xFFFD

/* The code point at s[*at], moving *at past it; a malformed sequence gives U+FFFD and moves past its maximal
 * valid prefix (at least one byte), as the Encoding standard does. *at < s.len. */
uint32_t rp_utf8_next_long(rp_slice s, size_t *at); /* the same, where it is no ASCII */
static inline uint32_t rp_utf8_next(rp_slice s, size_t *at)
{
    unsigned char first = (unsigned char)s.ptr[*at];
    if (first >= 0x80)
        return rp_utf8_next_long(s, at);
    ++*at;
    return first;
}

/* The code point that ends before s[at], or 0 at the start. s is valid UTF-8. */
uint32_t rp_utf8_before(rp_slice s, size_t at);

/* Bytes of a code point in UTF-8; out may be NULL, else has room for 4. */
size_t rp_utf8_put(uint32_t cp, char *out);

/* The length of the longest valid prefix. ASCII runs are skipped 8 bytes at a time. */
size_t rp_utf8_valid(rp_slice s);

/* s itself if valid and without NUL, else a copy with each malformed sequence and NUL as U+FFFD;
 * *replaced counts them. */
rp_slice rp_utf8_repair(rp_arena *a, rp_slice s, size_t *replaced);

/* Code points of valid UTF-8. */
size_t rp_utf8_count(rp_slice s);

bool rp_cp_is_letter(uint32_t cp);
bool rp_cp_is_digit(uint32_t cp); /* a decimal digit of any script */
bool rp_cp_is_upper(uint32_t cp); /* upper or title case */
bool rp_cp_is_space(uint32_t cp); /* any Unicode white space, no-break ones too */
bool rp_cp_is_word_beyond(uint32_t cp); /* no ASCII */
static inline bool rp_cp_is_word(uint32_t cp) /* letter, digit, mark or underscore: what \w matches */
{
    return cp < 0x80 ? rp_is_alpha((char)cp) || rp_is_digit((char)cp) || cp == '_' : rp_cp_is_word_beyond(cp);
}
bool rp_cp_is_mark(uint32_t cp); /* an accent, or what else is written on the letter before it */
uint32_t rp_cp_lower(uint32_t cp);
uint32_t rp_cp_base(uint32_t cp); /* a letter of an alphabet without its accents: "é" is "e" */

/* Lower-cased copy; its length may differ from s's. */
rp_slice rp_utf8_lower(rp_arena *a, rp_slice s);

/* Byte offsets to code points of one text: O(1) after one pass, 4 bytes per 64 of text. */
typedef struct rp_cp_index {
    rp_slice text;
    uint32_t *at; /* code points before byte 64 * i */
} rp_cp_index;

void rp_cp_index_make(rp_arena *a, rp_slice text, rp_cp_index *out);
uint32_t rp_cp_index_get(const rp_cp_index *x, size_t byte);

#endif
