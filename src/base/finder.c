/* finder.c - see finder.h. Three letters select the words to compare; nearly all places of a text select none. */
#include <assert.h>

#include "base/finder.h"

static size_t key_of(const char *p)
{
    /* a letter's lower five bits are the same in either case */
    return (size_t)(p[0] & 31) << 7 | (size_t)(p[1] & 31) << 2 | (p[2] & 3);
}

static void add_word(rp_finder *f, rp_slice word, uint32_t lists)
{
    size_t key = key_of(word.ptr);
    assert(word.len >= 3 && f->n < RP_FINDER_WORDS);
    f->words[f->n] = (rp_finder_word){word, lists, f->first[key]};
    f->first[key] = (uint8_t)++f->n;
}

void rp_finder_add(rp_finder *f, const char *list, uint32_t lists)
{
    for (const char *p = list; *p;) {
        size_t n = strcspn(p, " ");
        add_word(f, (rp_slice){p, n}, lists);
        p += n + (p[n] == ' ');
    }
}

uint32_t rp_finder_search(const rp_finder *f, rp_slice text, uint32_t wanted)
{
    uint32_t found = 0;
    for (size_t at = 0; at + 2 < text.len; at++) {
        uint8_t number = f->first[key_of(text.ptr + at)];
        for (; number; number = f->words[number - 1].next) {
            const rp_finder_word *w = &f->words[number - 1];
            if ((w->lists & wanted & ~found) && rp_slice_starts_nocase(rp_slice_cut(text, at, text.len), w->word))
                found |= w->lists & wanted;
        }
    }
    return found;
}
