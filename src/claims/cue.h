/* cue.h - the verb group of a reporting word. */
#ifndef RP_CUE_H
#define RP_CUE_H

#include "claims/phrases.h"

/* "has repeatedly | said", "did not rule | out". */
typedef struct rp_verb_group {
    uint32_t first, head, last; /* [first, last) with its particle; head is the verb */
    rp_range time;              /* "had | at 3 a.m. | given": stands within the group and is none of it; may be empty */
    bool negated, passive, participle, infinitive, modal;
    const rp_cue *cue;
} rp_verb_group;

/* The row of the table for the form at i, and the end of its particle; NULL if it is no cue. */
const rp_cue *rp_cue_row_at(const rp_reader *r, uint32_t i, uint32_t *end);

/* Is the form at i the row's base or its -s form, with no auxiliary before it: "deny", "denies"? */
bool rp_cue_is_present(const rp_reader *r, uint32_t i, const rp_cue *c);

/* Is the form at i, by what stands before it, no verb: "the claims", "an estimated"? */
bool rp_cue_is_noun(const rp_reader *r, uint32_t i, uint32_t end);

/* The same of forms that are nouns as often as verbs, by what stands on both sides of the group. */
bool rp_group_is_noun(const rp_reader *r, const rp_verb_group *g);

rp_verb_group rp_verb_group_at(const rp_reader *r, const rp_window *w, uint32_t i, uint32_t end, const rp_cue *cue);

bool rp_ends_with(rp_slice word, const char *suffix);

#endif
