/* sheet.h - what the views share: one answer being written, and asking into it. */
#ifndef RP_SERVE_SHEET_H
#define RP_SERVE_SHEET_H

#include "serve/views.h"

#define RP_SHEET_NOTES 8
#define RP_SHEET_CUTS 8

typedef struct rp_sheet {
    rp_desk *desk;
    const rp_ask *ask;
    rp_answer *answer;
    rp_json j;
    bool failed; /* the answer is an error, and nothing more is written */
    char notes[RP_SHEET_NOTES][160];
    unsigned n_notes;
    const char *cuts[RP_SHEET_CUTS];
    unsigned n_cuts;
} rp_sheet;

/* Opens {"page": name. */
void rp_sheet_open(rp_sheet *p, const char *name);

/* Closes it with the notes and cuts. */
void rp_sheet_close(rp_sheet *p);

/* Makes the answer an error, by what the ledger said. */
void rp_sheet_fail(rp_sheet *p, rp_status st);

/* Asks. NULL: it failed (and so does the page), or it took too long (and a note says so). The caller's, to
 * rp_table_free(), which takes NULL. */
rp_table *rp_sheet_ask(rp_sheet *p, rp_question q, const rp_filter *f);

/* Writes key: a list of the table's rows; of NULL an empty one. */
void rp_sheet_rows(rp_sheet *p, const char *key, const rp_table *t);

/* Says that a list had more rows than were given, if it had. */
void rp_sheet_cut(rp_sheet *p, const char *key, const rp_table *t);

/* Writes one row as an object without its end. */
void rp_sheet_row(rp_sheet *p, const rp_table *t, size_t row);

/* Asks and writes in one. What is more than f's limit is said to be cut. Gives the number of rows. */
size_t rp_sheet_list(rp_sheet *p, const char *key, rp_question q, const rp_filter *f);

/* Writes key: the only row, or null. */
void rp_sheet_first(rp_sheet *p, const char *key, const rp_table *t);

/* A row's cell by its column's name; absent if there is none. */
rp_slice rp_cell_of(const rp_table *t, size_t row, const char *column);

void rp_sheet_note(rp_sheet *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The parameter "skip" as a number; false: it is none, and the answer says so. */
bool rp_sheet_skip(rp_sheet *p, size_t *skip);

#endif
