/* slice.h - small questions asked of text that is a pointer and a length. Bytes, ASCII case only. */
#ifndef RP_SLICE_H
#define RP_SLICE_H

#include <reportedly/report.h>
#include "base/banned.h"

#define RP_LIT(s) ((rp_slice){(s), sizeof(s) - 1})

static inline rp_slice rp_slice_of(const char *s)
{
    return (rp_slice){s, s ? strlen(s) : 0};
}

/* s[start, end), which must lie within it; of an absent slice, absent. */
static inline rp_slice rp_slice_cut(rp_slice s, size_t start, size_t end)
{
    return (rp_slice){start ? s.ptr + start : s.ptr, end - start}; /* NULL + 0 is undefined */
}

static inline bool rp_slice_equal(rp_slice a, rp_slice b)
{
    return a.len == b.len && (!a.len || !memcmp(a.ptr, b.ptr, a.len));
}

static inline bool rp_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline bool rp_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline char rp_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static inline bool rp_is_alpha(char c)
{
    return rp_lower(c) >= 'a' && rp_lower(c) <= 'z';
}

/* A byte of a word: a letter or digit, or part of any character beyond ASCII. */
static inline bool rp_is_word_byte(char c)
{
    return rp_is_alpha(c) || rp_is_digit(c) || (unsigned char)c >= 0x80;
}

static inline bool rp_slice_starts_nocase(rp_slice s, rp_slice prefix)
{
    if (s.len < prefix.len)
        return false;
    for (size_t i = 0; i < prefix.len; i++)
        if (rp_lower(s.ptr[i]) != rp_lower(prefix.ptr[i]))
            return false;
    return true;
}

bool rp_slice_equal_nocase(rp_slice a, rp_slice b);
bool rp_slice_starts(rp_slice s, rp_slice prefix);
bool rp_slice_ends_nocase(rp_slice s, rp_slice suffix);

/* Where needle first stands in s at or after from, or s.len. */
size_t rp_slice_find(rp_slice s, rp_slice needle, size_t from);
size_t rp_slice_find_nocase(rp_slice s, rp_slice needle, size_t from);

/* Where byte first stands in s, or s.len. */
static inline size_t rp_slice_find_byte(rp_slice s, char byte)
{
    const char *p = s.len ? memchr(s.ptr, byte, s.len) : NULL;
    return p ? (size_t)(p - s.ptr) : s.len;
}

/* Without ASCII white space at both ends. */
rp_slice rp_slice_trim(rp_slice s);

/* Words outside tags: of a text that may be HTML. */
uint32_t rp_slice_words_of_markup(rp_slice s);

/* Is word one of list's, which are in lower case and parted by single spaces ("a b c")? The word's case is ignored. */
bool rp_slice_in(rp_slice word, const char *list);

#endif
