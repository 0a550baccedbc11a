/* referent.h - what words of the report point back at ("the figure", "neither account", "that e-mail"), and which claims
 * those are: what a verification or an answer reaches. */
#ifndef RP_REFERENT_H
#define RP_REFERENT_H

#include "claims/match.h"
#include "know/phrases.h"

#define RP_REACH_CLAIMS 14 /* how many claims back one that is meant is looked for */

/* What the report's words point back at. */
typedef struct rp_referent {
    rp_range words;      /* the noun phrase; empty: none */
    rp_points_at at;
    bool known;          /* a noun of the table */
    bool plural;         /* all of that source's claims */
    bool two;            /* "neither", "either": two sources' */
    bool named;          /* and those have names */
    bool not_media;      /* not an outlet's claim of the same sentence: it is those who could not verify */
    uint32_t sentence;
    uint32_t noun;       /* of no table: a word that the claim's sentence must hold */
} rp_referent;

/* The block that a token stands in. */
uint32_t rp_block_of(const rp_reader *r, uint32_t token);

/* Does the content hold one of these words? */
bool rp_content_holds(const rp_reader *r, const rp_draft *d, const char *words);

/* Does the content only point at another claim: "the accusation"? */
bool rp_points_back(const rp_reader *r, const rp_draft *d);

/* What the noun phrase points at. */
rp_referent rp_referent_of(const rp_reader *r, rp_range words);

/* May claim k be what is meant? */
bool rp_referent_may_be(const rp_reader *r, const rp_referent *f, uint32_t k);

/* The last claim before `last` that is meant, but `not`; RP_NONE: none. */
uint32_t rp_referent_last(const rp_reader *r, const rp_referent *f, uint32_t last, uint32_t token, uint32_t not);

/* Of two claims: one entity; one side, a body and who speaks for it. */
bool rp_same_source(const rp_reader *r, uint32_t a, uint32_t b);
bool rp_same_side(const rp_reader *r, uint32_t a, uint32_t b);

/* Of claim k and those of its source beside it, the one that says most. */
uint32_t rp_fullest_of(const rp_reader *r, uint32_t k);

/* Notes a status on a claim, once. */
void rp_verification_add(rp_reader *r, uint32_t claim, rp_verification_status status, rp_slice by, rp_range words);

/* Notes a status on claim k and on those that the words mean with it. */
void rp_referent_reach(rp_reader *r, const rp_referent *f, uint32_t k, rp_verification_status status, rp_slice by, rp_range words);

#endif
