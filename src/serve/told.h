/* told.h - the reports behind a page's rows, as they were read: the sentences that words stand in, and the places. */
#ifndef RP_SERVE_TOLD_H
#define RP_SERVE_TOLD_H

#include "serve/sheet.h"

#define RP_TOLD_MOST 250 /* reports of one page: some 100 KB and half a millisecond each */

typedef struct rp_told_report {
    int64_t number;
    rp_report *report; /* NULL: it could not be had */
    size_t *bytes;     /* of the text: where sentence i starts and ends, at 2i and 2i + 1 */
} rp_told_report;

typedef struct rp_told {
    rp_sheet *sheet;
    rp_told_report at[RP_TOLD_MOST];
    unsigned n;
    bool full; /* there were more */
} rp_told;

/* Starts empty; reports are read when they are asked for. */
void rp_told_init(rp_told *t, rp_sheet *sheet);
void rp_told_free(rp_told *t);

/* The report of an id ("R12"); NULL if it cannot be had. */
const rp_told_report *rp_told_get(rp_told *t, rp_slice id);

/* Writes key: {"id", "report", "spans": [[s,e]], "sentence", "start"} or null. spans: as rows have them, "12-40,55-60". */
void rp_told_side(rp_told *t, const char *key, rp_slice id, rp_slice report, rp_slice spans);

/* Writes a list of disputes, each with both its sides. */
void rp_told_disputes(rp_told *t, const rp_table *disputes);

/* Writes "places" of the reports in a table that are no copies: the most mentioned first. */
void rp_told_places(rp_told *t, const rp_table *reports);

#endif
