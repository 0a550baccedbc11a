/* ledger.h - many reports together: who said what over time, where accounts agree, part and change.
 *
 * A ledger is one file, or a database on a PostgreSQL server. Ids in it are a letter and a number: R12 a report, C5 a claim, F7 a figure, L3 a
 * silence, S4 a source, Q2 a quantity, D9 a dispute, T1 a story. They never change and are never used twice.
 *
 * Threads: a ledger serves one at a time. Any number of programs may read one file while another writes; on a server
 * any number may write too, and take turns. */
#ifndef REPORTEDLY_LEDGER_H
#define REPORTEDLY_LEDGER_H

#include <reportedly/read.h>
#include <reportedly/table.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rp_ledger rp_ledger;

typedef enum rp_ledger_mode {
    RP_LEDGER_READ,  /* must be there, and is not written to */
    RP_LEDGER_WRITE, /* must be there; an older version's tables are brought up to date */
    RP_LEDGER_CREATE /* made if it is not there */
} rp_ledger_mode;

/* Opens a ledger. name: a file's, or a server's database as postgresql://USER@HOST/NAME (libpq's connection URIs; the
 * database must be there, and be empty or a ledger). Messages never show its password. out: the caller's, to
 * rp_ledger_close(); NULL on failure.
 * RP_E_INPUT not there, or the server is away or refuses, RP_E_FORMAT no ledger, damaged, or of a newer version,
 * RP_E_BUSY another program is writing, RP_E_OUTPUT may not be written, RP_E_MEMORY. */
RP_API rp_status rp_ledger_open(rp_ctx *ctx, const char *name, rp_ledger_mode mode, rp_ledger **out);
RP_API void rp_ledger_close(rp_ledger *ledger); /* NULL is fine */

/* Questions asked from now on are given up when ms milliseconds have passed, all together: RP_E_LIMIT.
 * 0: they may take as long as they do, which is how a ledger is opened. */
RP_API void rp_ledger_deadline(rp_ledger *ledger, unsigned ms);

/* One report to add. All is borrowed for the call. */
typedef struct rp_ledger_entry {
    const rp_report *report;
    const char *json; /* the report as RP_JSONL, which is what the ledger keeps of it */
    size_t json_size;
    const rp_page_input *page; /* what it was read from, to be kept beside it; NULL: not kept */
    bool plain;                /* how it was read (rp_read_options) */
    const char *reader; /* the model's name and version, for the record; may be NULL */
} rp_ledger_entry;

typedef struct rp_ledger_added {
    int64_t report;
    bool known;      /* it was there already, and nothing was written */
    int64_t account; /* the report whose text this one repeats, or itself */
    int64_t story;
    int64_t before; /* the version of the same page before this one, or 0 */
} rp_ledger_added;

/* Adds a report, whole or not at all: on RP_OK it is on the disk. The same input twice is added once.
 * added may be NULL. RP_E_BUSY, RP_E_OUTPUT (a full disk), RP_E_FORMAT (damaged), RP_E_MEMORY. */
RP_API rp_status rp_ledger_add(rp_ctx *ctx, rp_ledger *ledger, const rp_ledger_entry *entry,
                               rp_ledger_added *added);

/* What may be asked of a ledger; each is a table with columns of its own (reportedly-ledger(5)). */
#define RP_QUESTIONS(X)                                                                                      \
    X(RP_ASK_CLAIMS, "claims")                                                                               \
    X(RP_ASK_FIGURES, "figures")                                                                             \
    X(RP_ASK_DISPUTES, "disputes")                                                                           \
    X(RP_ASK_SOURCES, "sources")                                                                             \
    X(RP_ASK_STORIES, "stories")                                                                             \
    X(RP_ASK_REPORTS, "reports")                                                                             \
    X(RP_ASK_COPIES, "copies")                                                                               \
    X(RP_ASK_CHANGES, "changes")                                                                             \
    X(RP_ASK_GRADES, "grades")                                                                               \
    X(RP_ASK_SILENCES, "silences")                                                                           \
    X(RP_ASK_VERSIONS, "versions") /* of one report's page, which filter.id names; columns as of reports */  \
    X(RP_ASK_SUGGESTIONS, "suggestions") /* of claims: how well each stands, and why; a person's grade beside it */ \
    X(RP_ASK_FEEDS, "feeds")
#define RP_ENUM_QUESTION_(constant, word) constant,
typedef enum rp_question { RP_QUESTIONS(RP_ENUM_QUESTION_) RP_N_QUESTIONS } rp_question;

/* Which rows; what is NULL or 0 does not narrow. Texts are borrowed for the call. */
typedef struct rp_filter {
    const char *words;  /* all of these words are in the row's text */
    const char *who;    /* the source's name has these words */
    const char *about;  /* the story, or the content, has these words */
    const char *place;  /* claims, figures: the content has these words, or a figure of it stands in the place so named */
    const char *stance, *status, *kind; /* a word of the schema's vocabularies */
    const char *since, *until;          /* published, RFC 3339, as exact as known; both ends included */
    const char *id;     /* only what belongs to this: a story, source, report, claim, quantity */
    size_t limit;       /* rows; 0: all */
    size_t skip;        /* rows before the first that is given; with a limit only */
    bool newest;        /* claims, figures, stories, reports: the newest first, not the oldest */
} rp_filter;

/* Asks. filter NULL: no narrowing. out: the caller's, to rp_table_free(). RP_E_USAGE: an id that is none.
 * RP_E_LIMIT: rp_ledger_deadline(). */
RP_API rp_status rp_ledger_ask(rp_ctx *ctx, rp_ledger *ledger, rp_question question, const rp_filter *filter,
                               rp_table **out);

/* The name of a question; static, "" if unknown. */
RP_API const char *rp_question_word(rp_question q);

/* The number of the last report; they are numbered from 1 without a gap. */
RP_API rp_status rp_ledger_last(rp_ctx *ctx, rp_ledger *ledger, int64_t *report);

/* How many stories there are. */
RP_API rp_status rp_ledger_stories(rp_ctx *ctx, rp_ledger *ledger, int64_t *stories);

/* The JSON of a report that was added, a line with its end, as it was given. out: to rp_write_free().
 * RP_END: no report of this number. */
RP_API rp_status rp_ledger_json(rp_ctx *ctx, rp_ledger *ledger, int64_t report, char **out, size_t *size);

/* A page that was kept, as rp_read() takes it. */
typedef struct rp_kept_page {
    rp_page_input input;
    bool plain;
} rp_kept_page;

/* What a report was read from. out: the caller's, to rp_kept_page_free().
 * RP_END: there is no such report, or its page was not kept. */
RP_API rp_status rp_ledger_page(rp_ctx *ctx, rp_ledger *ledger, int64_t report, rp_kept_page **out);
RP_API void rp_kept_page_free(rp_kept_page *page); /* NULL is fine */

/* Copies, quantities and disputes of all stories as one JSON object, each with the files and spans it stands
 * on: {"disputes": [...], "copies": [...], "quantities": [...]}. out: to rp_write_free(). */
RP_API rp_status rp_ledger_stories_json(rp_ctx *ctx, rp_ledger *ledger, char **out, size_t *size);

/* Checks the file's structure, and that what was added is what it holds. Each fault is told to say.
 * *faults counts them; RP_OK even if there are some. */
RP_API rp_status rp_ledger_check(rp_ctx *ctx, rp_ledger *ledger, void (*say)(void *to, const char *fault), void *to,
                                 size_t *faults);

/* Writes a person's grade of a claim ("C5") or report: a short word of theirs, the reason, and who they are.
 * Earlier grades stay. RP_E_USAGE: no such id, or nothing to write. */
RP_API rp_status rp_ledger_grade(rp_ctx *ctx, rp_ledger *ledger, const char *id, const char *grade,
                                 const char *reason, const char *by);

/* What a person knows of stories. Texts are borrowed for the call. */
typedef struct rp_split {
    const char *story;          /* "T1" */
    const char *const *reports; /* to split: "R5", those that are of another event; */
    size_t n_reports;
    const char *other;          /* to join: the story that is the same event */
    const char *reason, *by;    /* may be NULL; kept of a split */
} rp_split;

/* Puts reports into a story of their own, with their copies and versions; no later report joins the two. Everything keeps
 * its id, the story too; *story is the new one's number (may be NULL).
 * RP_E_USAGE: no such story, a report that is not in it, or none would be left. */
RP_API rp_status rp_ledger_split(rp_ctx *ctx, rp_ledger *ledger, const rp_split *what, int64_t *story);

/* Makes two stories one, under the older id, to which the other leads from then on; *story is that. RP_E_USAGE: no such
 * stories, or they are one already. */
RP_API rp_status rp_ledger_join(rp_ctx *ctx, rp_ledger *ledger, const rp_split *what, int64_t *story);

#ifdef __cplusplus
}
#endif
#endif
