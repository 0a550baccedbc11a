/* clues.h - what the text, read as a whole, tells of its names: what kind of body or person stands beside a name
 * anywhere ("the clinic chain Medela", "Kalin Radev, the defence minister"), and whose an office is. */
#ifndef RP_CLUES_H
#define RP_CLUES_H

#include "claims/source.h"

typedef struct rp_clue {
    rp_range name;       /* as it stands there, titles left out */
    rp_range about;      /* the name with the words beside it */
    rp_source_kind kind;
    rp_noun_is is;
    rp_gender gender;
    bool known;          /* kind and is are told */
    bool bare;           /* by an office that every body has */
    bool body;           /* what is told is not of a person */
    bool heads;          /* the first of its word's clues; next is the next of them, last the last */
    uint32_t next, last;
} rp_clue;

typedef struct rp_clues {
    rp_clue *at;         /* in the text's order */
    uint32_t n;
    rp_map by_word;      /* a name's last word, and a body's first -> the first clue that knows its kind */
    rp_map by_role;      /* an office -> the clue of its holder; of two, the first */
} rp_clues;

void rp_clues_read(rp_reader *r, const rp_source_tables *t, rp_clues *out);

/* The clue for a name, or NULL. */
const rp_clue *rp_clue_of(const rp_reader *r, const rp_clues *clues, rp_range name);

#endif
