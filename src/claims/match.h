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

#endif
