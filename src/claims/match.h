/* match.h - reads the phrase patterns of know/phrases.h over the tokens. */
#ifndef RP_MATCH_H
#define RP_MATCH_H

#include "claims/phrases.h"

typedef struct rp_match {
    rp_range words;    /* the whole phrase */
    rp_range captured; /* <np> or <name>; empty if none */
} rp_match;

/* Does the pattern match the tokens from i on, before last? */
bool rp_match_at(const rp_reader *r, const char *pattern, uint32_t i, uint32_t last, rp_match *out);

/* The words that patterns start with, so that most tokens are passed over: rows are structs of `size` bytes whose
 * first member is the pattern. The value of a word is the first row that starts with it. */
void rp_pattern_index(rp_map *m, rp_arena *a, const void *rows, size_t size, unsigned n);

#endif
