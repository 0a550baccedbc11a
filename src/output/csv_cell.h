/* csv_cell.h - tables as RFC 4180 has them: columns with names, and cells that no spreadsheet takes for a formula. */
#ifndef RP_CSV_CELL_H
#define RP_CSV_CELL_H

#include "output/output.h"

/* The row that is being put: of one report, and of one of its claims or figures. */
typedef struct rp_csv_row {
    rp_buf *out;
    const rp_report *report;
    uint32_t at;
    bool any; /* cells so far */
} rp_csv_row;

typedef struct rp_csv_column {
    const char *name;
    void (*put)(rp_csv_row *r); /* NULL: left empty, for who codes the event */
} rp_csv_column;

typedef struct rp_csv_table {
    const rp_csv_column *columns;
    size_t n_columns;
    uint32_t (*n_rows)(const rp_report *report);
} rp_csv_table;

/* A row a figure; a row a report, in the columns of those who record casualties. */
extern const rp_csv_table rp_csv_figures;
extern const rp_csv_table rp_csv_recorders[RP_N_RECORDERS];

/* A cell of text: always quoted, so that commas and quotation marks need no second look. */
void rp_csv_text(rp_csv_row *r, rp_slice text);
void rp_csv_word(rp_csv_row *r, const char *word);

/* A cell that is a name of ours ("c3"), or a whole number without a letter; RP_NONE is empty. */
void rp_csv_id(rp_csv_row *r, const char *letter, uint32_t number);

/* A number; NAN is empty. */
void rp_csv_number(rp_csv_row *r, double v);

/* What stands in every table: where the report came from, and who published it. */
void rp_csv_put_file(rp_csv_row *r);
void rp_csv_put_url(rp_csv_row *r);
void rp_csv_put_title(rp_csv_row *r);
void rp_csv_put_published(rp_csv_row *r);

#endif
