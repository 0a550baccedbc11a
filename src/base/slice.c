/* slice.c - see slice.h. */
#define _GNU_SOURCE /* memmem */
#include "base/slice.h"

bool rp_slice_equal_nocase(rp_slice a, rp_slice b)
{
    return a.len == b.len && rp_slice_starts_nocase(a, b);
}

bool rp_slice_starts(rp_slice s, rp_slice prefix)
{
    return s.len >= prefix.len && (!prefix.len || !memcmp(s.ptr, prefix.ptr, prefix.len));
}

bool rp_slice_ends_nocase(rp_slice s, rp_slice suffix)
{
    return s.len >= suffix.len && rp_slice_starts_nocase(rp_slice_cut(s, s.len - suffix.len, s.len), suffix);
}

size_t rp_slice_find(rp_slice s, rp_slice needle, size_t from)
{
    if (from >= s.len || needle.len > s.len - from)
        return s.len;
    const char *p = memmem(s.ptr + from, s.len - from, needle.ptr, needle.len);
    return p ? (size_t)(p - s.ptr) : s.len;
}

size_t rp_slice_find_nocase(rp_slice s, rp_slice needle, size_t from)
{
    char first = needle.len ? rp_lower(*needle.ptr) : '\0';
    for (size_t i = from; i + needle.len <= s.len; i++)
        if (!needle.len || (rp_lower(s.ptr[i]) == first && rp_slice_starts_nocase(rp_slice_cut(s, i, s.len), needle)))
            return i;
    return s.len;
}

rp_slice rp_slice_trim(rp_slice s)
{
    while (s.len && rp_is_space(s.ptr[s.len - 1]))
        s.len--;
    while (s.len && rp_is_space(*s.ptr)) {
        s.ptr++;
        s.len--;
    }
    return s;
}

/* Does the list go on at p with the word, and with its end? */
static bool stands_at(const char *p, rp_slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (rp_lower(word.ptr[i]) != p[i])
            return false; /* at the list's end too */
    return p[word.len] == ' ' || !p[word.len];
}

/* Asked millions of times a page, mostly of words that are not there: strchr() jumps from one word of the same first
 * byte to the next. */
bool rp_slice_in(rp_slice word, const char *list)
{
    char first = word.len ? rp_lower(*word.ptr) : '\0';
    if (!first)
        return false;
    for (const char *p = strchr(list, first); p; p = strchr(p + 1, first))
        if ((p == list || p[-1] == ' ') && stands_at(p, word))
            return true;
    return false;
}

uint32_t rp_slice_words_of_markup(rp_slice s)
{
    uint32_t n = 0;
    bool tag = false, within = false;
    for (size_t i = 0; i < s.len; i++) {
        tag = s.ptr[i] == '<' || (tag && s.ptr[i] != '>');
        bool word = !tag && rp_is_word_byte(s.ptr[i]);
        n += word && !within;
        within = word;
    }
    return n;
}
