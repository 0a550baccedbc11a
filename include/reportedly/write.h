/* write.h - a report in one of the formats that people and programs read. */
#ifndef REPORTEDLY_WRITE_H
#define REPORTEDLY_WRITE_H

#include <reportedly/report.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RP_FORMATS(X)                                                                                        \
    X(RP_JSONL, "jsonl")             /* one object a line */                                                 \
    X(RP_JSON, "json")               /* the same, indented */                                                \
    X(RP_TEXT, "text")               /* the article as plain text, then its claims and figures */            \
    X(RP_TERMINAL, "view")           /* the text with each claim coloured by source; for people */           \
    X(RP_MARKDOWN, "markdown")       /* the article and what was found in it, as CommonMark */               \
    X(RP_CSV, "csv")                 /* RFC 4180, see `rows` and rp_write_head() */                           \
    X(RP_ANNOTATIONS, "annotations") /* an AnnotationPage of W3C Web Annotations, a line */                  \
    X(RP_CLAIM_LD, "claim")          /* schema.org Claims as JSON-LD, a line */                              \
    X(RP_NINJS, "ninjs")             /* an IPTC ninjs 3.1 item, its claims as associations, a line */
#define RP_ENUM_FORMAT_(constant, word) constant,
typedef enum rp_format { RP_FORMATS(RP_ENUM_FORMAT_) RP_N_FORMATS } rp_format;

/* What a row of RP_CSV is. */
#define RP_ROW_KINDS(X)                                                                                      \
    X(RP_ROWS_CLAIMS, "claims")                                                                              \
    X(RP_ROWS_FIGURES, "figures")
typedef enum rp_row_kind { RP_ROW_KINDS(RP_ENUM_FORMAT_) RP_N_ROW_KINDS } rp_row_kind;

/* Who records casualties, each by rules of their own. In RP_CSV a row is then a report, in their columns, with the
 * words beside each number. What only a person can code (the type of event, its sides) is left empty. */
#define RP_RECORDERS(X)                                                                                      \
    X(RP_NO_RECORDER, "")                                                                                    \
    X(RP_AIRWARS, "airwars") /* least and most, civilians by default, a suggested grading with its reason */ \
    X(RP_ACLED, "acled")     /* the most conservative number: dozens 12, hundreds 100 */                     \
    X(RP_UCDP, "ucdp")       /* best, low and high */
typedef enum rp_recorder { RP_RECORDERS(RP_ENUM_FORMAT_) RP_N_RECORDERS } rp_recorder;

typedef struct rp_write_options {
    rp_format format;
    bool colour;    /* RP_TERMINAL: ANSI colours */
    unsigned width; /* RP_TERMINAL, RP_TEXT: columns to wrap at, 20 to 1,000; 0 for 80 */
    rp_row_kind rows; /* RP_CSV */
    rp_recorder as;   /* RP_CSV: rows are a recorder's, whatever `rows` says */
} rp_write_options;

/* The names; static, "" if unknown. */
RP_API const char *rp_format_word(rp_format f);
RP_API const char *rp_row_kind_word(rp_row_kind k);
RP_API const char *rp_recorder_word(rp_recorder r);

/* Writes a report.
 *
 * out, size  set to the written bytes, the caller's, to rp_write_free(); NULL and 0 on failure.
 * A report without claims (or figures) gives no bytes in RP_CSV: *out is NULL then too, and *size 0.
 * RP_E_MEMORY is the only failure. The same report and options give the same bytes. */
RP_API rp_status rp_write(rp_ctx *ctx, const rp_report *report, const rp_write_options *options, char **out,
                          size_t *size);

/* Writes what stands once before the first report: in RP_CSV the line of column names, in other formats nothing
 * (*out NULL, *size 0). As rp_write() otherwise. */
RP_API rp_status rp_write_head(rp_ctx *ctx, const rp_write_options *options, char **out, size_t *size);

/* Frees what rp_write() or rp_write_head() gave. NULL is fine. */
RP_API void rp_write_free(char *out);

#ifdef __cplusplus
}
#endif
#endif
