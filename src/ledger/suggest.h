/* suggest.h - how well a claim stands, going by what the ledger holds of it: a suggestion with its reasons, for a person to
 * set or overrule. It grades the evidence that there is; whether a claim is true it never says. */
#ifndef RP_LEDGER_SUGGEST_H
#define RP_LEDGER_SUGGEST_H

#include <reportedly/table.h>
#include "ledger/db.h"

/* What the rules ask of a claim. Counts are of the story. */
typedef struct rp_standing {
    rp_slice statuses;  /* what reports say of it, parted by spaces */
    rp_slice disputes;  /* "denied-a revised-b": the kinds of those it is in, and on which side */
    rp_slice stance, kind; /* kind: of its source, absent if there is none */
    bool dropped;  /* the page's next version has it no more */
    bool nested;   /* told by way of another source */
    bool named;    /* its source goes by a name */
    double score;  /* of its reading */
    unsigned accounts; /* independent ones that have it, its own among them */
    unsigned sources;  /* that say so beside its own */
} rp_standing;

/* The suggestion (static; NULL: none), and its reasons as a JSON list of texts. */
const char *rp_suggest(rp_arena *a, const rp_standing *s, rp_slice *reasons);

/* Fills the columns suggested, reasons, accounts and sources of a table that has id (C5) and story (T1). */
void rp_suggest_all(rp_db *db, rp_arena *a, rp_table *t);

#endif
