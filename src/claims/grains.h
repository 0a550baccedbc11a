/* grains.h - the text cut finer than words, for numbers and dates: digits part from letters ("9.40|am",
 * "12|m"), and hyphened words fall apart ("twenty|-|seven", "third|-|quarter"). What holds letters and full
 * stops only stays whole ("p.m.", "U.S."). About 1.2 grains a word; made once a report and read by figures,
 * times and toll. */
#ifndef RP_GRAINS_H
#define RP_GRAINS_H

#include "language/language.h"

typedef enum rp_grain_kind { RP_GRAIN_WORD, RP_GRAIN_DIGITS, RP_GRAIN_MARK } rp_grain_kind;

typedef struct rp_grain {
    uint32_t start, end; /* bytes of the text */
    rp_slice lower;      /* lower-cased; apostrophes and hyphens as ASCII; "pm" for "p.m." */
    uint32_t sentence, block;
    uint8_t key;   /* of its first and last byte and its length: see rp_grain_in() */
    uint8_t kind;  /* rp_grain_kind */
    uint8_t class; /* rp_class of its token */
    bool space_before;
    bool capital; /* starts with a capital letter */
    bool taken;   /* by a time expression: no figure */
} rp_grain;

typedef struct rp_list_keys rp_list_keys;

typedef struct rp_grains {
    rp_grain *at;
    uint32_t n;
    rp_slice text;
    rp_list_keys *lists; /* which keys each list of words has, as lists are asked for */
} rp_grains;

/* Cuts the tokens of every sentence. Lives in a. */
void rp_grains_make(rp_arena *a, const rp_language *language, rp_grains *out);

/* Is grain i this lower-case word, or one of a list's (parted by spaces)? False past either end. A list is known by
 * its address and must not change. Asked dozens of times a grain, and nearly always of words that are not in the list:
 * their key says so. */
bool rp_grain_is(const rp_grains *g, uint32_t i, const char *word);
bool rp_grain_in(const rp_grains *g, uint32_t i, const char *words);

/* Are grains i and on this phrase (words parted by single spaces; hyphens in the text are passed over)?
 * Gives the grain after it, or 0. */
uint32_t rp_grain_phrase_at(const rp_grains *g, uint32_t i, const char *phrase);
static inline uint32_t rp_grain_phrase(const rp_grains *g, uint32_t i, const char *phrase)
{
    bool may = i < g->n && g->at[i].lower.len && *g->at[i].lower.ptr == *phrase; /* mostly not */
    return may ? rp_grain_phrase_at(g, i, phrase) : 0;
}

/* The same for a phrase that ends just before grain `end`: gives its first grain plus one, or 0. */
uint32_t rp_grain_phrase_before(const rp_grains *g, uint32_t end, const char *phrase);

/* Does grain i exist and stand in the same sentence as grain `other`? */
static inline bool rp_grain_with(const rp_grains *g, uint32_t i, uint32_t other)
{
    return i < g->n && other < g->n && g->at[i].sentence == g->at[other].sentence;
}

/* The words of grains [first, last) as a part of the report. */
rp_part rp_grains_part(rp_arena *a, const rp_grains *g, uint32_t first, uint32_t last);

#endif
