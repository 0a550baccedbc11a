/* table.h - what the ledger answers: rows and named columns, and writing them for people and programs. */
#ifndef REPORTEDLY_TABLE_H
#define REPORTEDLY_TABLE_H

#include <reportedly/report.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rp_cell_kind {
    RP_CELL_TEXT,
    RP_CELL_NUMBER,
    RP_CELL_LIST /* text holds a JSON list of texts */
} rp_cell_kind;

typedef struct rp_cell {
    rp_slice text; /* absent: nothing known */
    double number; /* RP_CELL_NUMBER; NAN: nothing known */
} rp_cell;

typedef struct rp_column {
    const char *name; /* lower case, words parted by _; the key in JSON */
    rp_cell_kind kind;
    unsigned width; /* columns of a terminal that it likes to have; 0: not shown there */
} rp_column;

typedef struct rp_table {
    const rp_column *columns;
    uint32_t n_columns;
    rp_cell *cells; /* row by row */
    size_t n_rows;
    bool cut; /* there were more rows than were asked for */
} rp_table;

#define RP_TABLE_FORMATS(X)                                                                                  \
    X(RP_TABLE_JSONL, "jsonl")       /* one object a row */                                                  \
    X(RP_TABLE_CSV, "csv")           /* RFC 4180, with a line of names */                                    \
    X(RP_TABLE_MARKDOWN, "markdown") /* a pipe table */                                                      \
    X(RP_TABLE_COLUMNS, "table")     /* for people, as wide as the terminal */                               \
    X(RP_TABLE_SVG, "svg")           /* of figures: a picture, one band a source over time */                \
    X(RP_TABLE_CHART, "chart")       /* the same in characters, as wide as the terminal */
#define RP_ENUM_TABLE_FORMAT_(constant, word) constant,
typedef enum rp_table_format { RP_TABLE_FORMATS(RP_ENUM_TABLE_FORMAT_) RP_N_TABLE_FORMATS } rp_table_format;

/* The format's name; static, "" if unknown. */
RP_API const char *rp_table_format_word(rp_table_format f);

/* Writes a table.
 *
 * width, colour  for RP_TABLE_COLUMNS and RP_TABLE_CHART: columns of the terminal (0: 80), ANSI styles.
 * out, size      the caller's, to rp_write_free(); NULL and 0 on failure.
 * RP_E_MEMORY is the only failure. In csv and markdown a text that a spreadsheet would run (it begins with
 * = + - @ or a tab) gets an apostrophe before it; control characters reach no terminal. */
RP_API rp_status rp_table_write(rp_ctx *ctx, const rp_table *table, rp_table_format format, unsigned width,
                                bool colour, char **out, size_t *size);

/* Frees the table and its cells. NULL is fine. */
RP_API void rp_table_free(rp_table *table);

#ifdef __cplusplus
}
#endif
#endif
