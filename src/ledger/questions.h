/* questions.h - what may be asked of a ledger, a row a question: its columns and its SQL. */
#ifndef RP_LEDGER_QUESTIONS_H
#define RP_LEDGER_QUESTIONS_H

#include <reportedly/ledger.h>
#include "ledger/db.h"

/* Ways to narrow a question. The value of BY_x is parameter BY_x + 1 of the SQL. */
typedef enum rp_by {
    BY_WORDS, /* a full-text query made of words, who and about */
    BY_STANCE,
    BY_STATUS,
    BY_KIND,
    BY_SINCE, /* seconds */
    BY_UNTIL,
    BY_STORY, /* up to BY_CLAIM ids; of an id the letter says which */
    BY_REPORT,
    BY_SOURCE,
    BY_QUANTITY,
    BY_CLAIM,
    BY_PLACE,      /* a full-text query of the content alone, */
    BY_PLACE_NAME, /* and the same words as they were given */
    N_BYS
} rp_by;

typedef struct rp_query {
    const char *word;
    const rp_column *columns;
    uint32_t n_columns;
    const char *select; /* up to and with its own WHERE */
    const char *by[N_BYS]; /* a condition each; NULL: it cannot be narrowed so, and is empty if asked to */
    const char *tail;   /* ORDER BY and what goes with it */
    const char *newest; /* the same, newest first; NULL: tail */
    const char *walk;   /* in place of select where the newest few of all are wanted: goes through the reports in that
                           order, and not through all that fits and then sorts it; NULL: select */
    void (*finish)(rp_db *db, rp_arena *a, rp_table *t); /* what SQL cannot fill in; NULL: nothing */
} rp_query;

extern const rp_query rp_queries[RP_N_QUESTIONS];

#endif
