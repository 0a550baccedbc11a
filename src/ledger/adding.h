/* adding.h - one report on its way into the ledger: what each step knows, and the steps in their order.
 *
 *     copies  -> which account of the event its text is
 *     stories -> which event
 *     rows    -> its claims, silences and figures, with their sources
 *     quantities, disputes -> what they mean beside the story's other reports
 *
 * All steps run in one transaction, which add.c begins and ends. Failures stick to the db. */
#ifndef RP_LEDGER_ADDING_H
#define RP_LEDGER_ADDING_H

#include <reportedly/ledger.h>
#include "ledger/db.h"
#include "ledger/view.h"
#include "ledger/words.h"

struct rp_ledger {
    rp_db *db;
    char *name;
};

#define RP_DAY 86400 /* seconds */
#define RP_MONTH 30  /* days: what is found by its words is kept by these (schema.c) */
#define RP_YEAR 365

/* Whole units of a time before or after 1970, rounded down. */
static inline int64_t rp_units(int64_t v, int64_t unit)
{
    return v >= 0 ? v / unit : -((-v + unit - 1) / unit);
}

typedef struct rp_term rp_term;

typedef struct rp_adding {
    rp_db *db;
    rp_arena *a;
    const rp_ledger_entry *entry;
    const rp_report *r;
    const uint8_t *key; /* by which it is known */
    rp_slice packed;    /* its JSON */
    rp_words words;     /* of its text, */
    rp_set shingles;   /* runs of them (copies.c), */
    rp_term *terms;    /* and those that tell it from others, the weightiest first (stories.c) */
    uint32_t n_terms;
    rp_parties *parties; /* of its story, as far as its rows are written; NULL: to be read (sources.c) */
    int64_t at;     /* when it was published, seconds since 1970 */
    int64_t id;     /* what it will have */
    int64_t account, story;
    int64_t before; /* the version that it replaces, or 0 */
    int64_t version;
} rp_adding;

/* The report whose text this one repeats, edited or cut, and its bands for those to come. */
void rp_copies_prepare(rp_adding *add); /* sets shingles, of its words */
void rp_copies_find(rp_adding *add); /* sets account; id if it is a text of its own */
void rp_copies_keep(rp_adding *add);

/* The story that it belongs to, new if there is none, and its words for those to come. */
void rp_stories_find(rp_adding *add); /* sets story */
void rp_stories_keep(rp_adding *add);

/* Puts all of a story under another. Did a person take two stories apart? */
void rp_stories_join(rp_db *db, int64_t from, int64_t to);
bool rp_stories_apart(rp_db *db, int64_t story, int64_t other);

/* What it was read from, where that is kept. */
void rp_page_put(rp_adding *add);

/* Its rows; the report's own must be there. */
void rp_rows_put(rp_adding *add);

/* Which claims of the version before stand where its own do now. */
void rp_versions_compare(rp_adding *add);

/* The source of a claim or silence, made if it is new; 0 where none is given. */
typedef struct rp_who {
    rp_slice words;           /* of the source in the text */
    const rp_entity *entity;  /* NULL: none */
    rp_source_kind kind;
    bool named;
} rp_who;
int64_t rp_sources_find(rp_adding *add, const rp_who *who);

/* After the rows: the story's figures in series, and where its accounts part. */
void rp_quantities_update(rp_db *db, rp_arena *a, rp_view *v);
void rp_disputes_update(rp_db *db, rp_arena *a, const rp_view *v);

/* Spans as "start-end,start-end". */
rp_slice rp_spans_text(rp_arena *a, rp_spans spans);

/* RFC 3339, as exact as known, as seconds since 1970; false if it is none. */
bool rp_seconds_of(rp_slice date, int64_t *out);

/* zstd frames; absent if the bytes are none, or say to hold more than ceiling. */
rp_slice rp_pack(rp_arena *a, const void *bytes, size_t size);
rp_slice rp_unpack(rp_arena *a, rp_slice packed, size_t ceiling);

/* The text of a report that is in the ledger; absent if there is none. */
rp_slice rp_text_of_report(rp_db *db, rp_arena *a, int64_t report);

#endif
