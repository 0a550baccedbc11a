/* db.h - the database as the ledger sees it: statements that are asked, bound, stepped and read.
 *
 * Behind it stands an SQLite file (db_sqlite.c) or a PostgreSQL server (db_pg.c); nothing before it knows which. SQL is
 * written once, in what both understand; where they cannot be brought to agree, db_pg_sql.c has the other wording. A
 * failure sticks: after it every call does
 * nothing and answers "no row", and rp_db_status() tells it once, at the end, as rp_buf does. Statements are
 * kept for the life of the connection under the address of their text, which must be static. */
#ifndef RP_DB_H
#define RP_DB_H

#include "base/arena.h"
#include "base/buf.h"

typedef struct rp_db rp_db;
typedef struct rp_stmt rp_stmt;

typedef enum rp_db_mode {
    RP_DB_READ,  /* must be there; nothing is written */
    RP_DB_WRITE, /* must be there */
    RP_DB_CREATE /* made if it is not there */
} rp_db_mode;

/* Opens a database that is ours or empty; another program's is RP_E_FORMAT. name: a file's, or a server's
 * (postgresql://...). out: to rp_db_close(). */
rp_status rp_db_open(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out);
void rp_db_close(rp_db *db); /* NULL is fine */

/* A name as it may be shown to anyone, without its password. The caller's, to free(); NULL if there is no memory. */
char *rp_db_shown(const char *name);

/* The version of the tables, 0 in an empty database, and setting it within a transaction. */
int rp_db_version(rp_db *db);
void rp_db_set_version(rp_db *db, int version);

/* Runs statements that give no rows. */
void rp_db_exec(rp_db *db, const char *sql);

/* Begins a transaction that writes: other writers wait for its end, readers do not. */
void rp_db_begin(rp_db *db);
/* Ends the transaction: kept if nothing has failed since it began, else taken back. Answers which, in words.
 * After a failure the connection may be used again. */
rp_status rp_db_commit(rp_ctx *ctx, rp_db *db);
void rp_db_rollback(rp_db *db);

/* What failed first since the last transaction, in words; RP_OK if nothing. Outside a transaction it ends what is being
 * read, so that the next statement sees what others have written since. */
rp_status rp_db_status(rp_ctx *ctx, rp_db *db);
bool rp_db_failed(const rp_db *db);

/* Did the last transaction fail only because of what others did at the same time, so that it may be tried again? */
bool rp_db_again(const rp_db *db);

/* From now on statements fail with RP_E_LIMIT once ms milliseconds have passed; 0: never. */
void rp_db_deadline(rp_db *db, unsigned ms);

/* A statement ready to bind (parameters count from 1) and step. Never NULL; of a failed db it does nothing. */
rp_stmt *rp_db_ask(rp_db *db, const char *sql);

/* One whose text is made for the occasion: copied, and compiled anew. Valid until the next such. */
rp_stmt *rp_db_ask_once(rp_db *db, const char *sql);

void rp_bind_int(rp_stmt *s, int at, int64_t v);
void rp_bind_ref(rp_stmt *s, int at, int64_t id);      /* 0: NULL */
void rp_bind_num(rp_stmt *s, int at, double v);        /* NAN: NULL */
void rp_bind_text(rp_stmt *s, int at, rp_slice v);     /* absent: NULL; borrowed until the last step */
void rp_bind_blob(rp_stmt *s, int at, const void *bytes, size_t size); /* borrowed likewise */

/* The next row; false at the end or after a failure. */
bool rp_next_row(rp_stmt *s);

/* Steps through a statement that gives no rows. */
void rp_run(rp_stmt *s);

/* Steps through an INSERT ... RETURNING id; the id, 0 after a failure. */
int64_t rp_run_insert(rp_stmt *s);

/* Columns count from 0. Texts and bytes are borrowed until the next step, absent where NULL. */
bool rp_is_null(const rp_stmt *s, int at);
int64_t rp_int(const rp_stmt *s, int at);
double rp_num(const rp_stmt *s, int at); /* NULL: NAN */
rp_slice rp_text(const rp_stmt *s, int at);
rp_slice rp_blob(const rp_stmt *s, int at);

/* Full text: where the words of claims are kept, and how they get there. Of each kind its own. */
#define RP_SQL_WORDS_TABLE                                                                                   \
    "CREATE VIRTUAL TABLE claim_words USING fts5(who, content, content='', tokenize='porter unicode61',"     \
    " columnsize=0, detail=column)"
#define RP_SQL_WORDS_INSERT "INSERT INTO claim_words(rowid, who, content) VALUES(?,?,?)"

/* Disputes whose numbers are never given again, which a server's are not anyway. */
#define RP_SQL_DISPUTE_NUMBERS                                                                               \
    "CREATE TABLE dispute_2(id INTEGER PRIMARY KEY AUTOINCREMENT, story INTEGER NOT NULL REFERENCES story,"   \
    " kind TEXT NOT NULL, quantity INTEGER REFERENCES quantity, a_claim INTEGER REFERENCES claim,"            \
    " a_figure INTEGER REFERENCES figure, b_claim INTEGER REFERENCES claim, b_figure INTEGER REFERENCES figure," \
    " b_silence INTEGER REFERENCES silence, why TEXT NOT NULL, score REAL NOT NULL) STRICT;"                  \
    "INSERT INTO dispute_2 SELECT * FROM dispute; DROP TABLE dispute; ALTER TABLE dispute_2 RENAME TO dispute;" \
    "CREATE INDEX dispute_story ON dispute(story)"

/* Rows changed by the last statement. */
int64_t rp_db_changed(rp_db *db);

/* Adds to a full-text question (of claim_words MATCH) that all words, parted by single spaces and made by
 * rp_search_words(), stand in a column. false: there are none, and nothing was added. */
typedef enum rp_match_column { RP_MATCH_ANY, RP_MATCH_WHO, RP_MATCH_CONTENT } rp_match_column;
bool rp_db_match(const rp_db *db, rp_buf *out, rp_match_column column, rp_slice words);

/* Is the database sound? Each fault is told to say; false if there was one. */
bool rp_db_check(rp_db *db, void (*say)(void *to, const char *fault), void *to);

#endif
