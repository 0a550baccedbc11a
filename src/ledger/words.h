/* words.h - a text as the ledger compares it: words without case and endings, as hashes.
 *
 * A word is a run of letters and digits, joined over one inner apostrophe, hyphen or point. Its stem drops the
 * possessive and the common endings ("denied", "denies" -> "deny"), enough to meet the same word elsewhere. */
#ifndef RP_LEDGER_WORDS_H
#define RP_LEDGER_WORDS_H

#include "base/arena.h"

#define RP_SEARCHED_MOST ((size_t)1 << 18)

typedef struct rp_word {
    rp_slice text; /* as written */
    rp_slice stem; /* lower case */
    uint64_t hash; /* of the stem */
    bool capital, digit; /* how it begins */
    bool stop;         /* a word that says nothing by itself: "the", "said" */
    unsigned permille; /* of English texts that have it; 0: a rare word, or a name */
} rp_word;

typedef struct rp_words {
    rp_word *at;
    uint32_t n;
} rp_words;

/* The words of a text, in its order. In the arena; they share the text's bytes. */
rp_words rp_words_of(rp_arena *a, rp_slice text);

/* Are two texts the same words, whatever their case and endings? */
bool rp_words_same(rp_arena *a, rp_slice x, rp_slice y);

/* Hashes in order, each once. */
typedef struct rp_set {
    uint64_t *at;
    uint32_t n;
} rp_set;

void rp_set_sort(rp_set *s); /* into order, repeats dropped */
uint32_t rp_set_common(const rp_set *a, const rp_set *b);
bool rp_set_has(const rp_set *s, uint64_t hash);

/* The stems of a text that say something. */
rp_set rp_set_of_text(rp_arena *a, rp_slice text);

/* The words of a text as full-text search takes them: letters and digits, in lower case and without diacritics, parted by
 * single spaces. Of a text without end only the first RP_SEARCHED_MOST bytes. */
rp_slice rp_search_words(rp_arena *a, rp_slice text);

/* One hash of two. */
static inline uint64_t rp_hash_pair(uint64_t a, uint64_t b)
{
    uint64_t x = (a ^ (b << 29 | b >> 35)) * UINT64_C(0x9E3779B97F4A7C15);
    return x ^ x >> 32;
}

#endif
