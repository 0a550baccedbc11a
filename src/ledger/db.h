/* db.h - the database as the ledger sees it: statements that are asked, bound, stepped and read.
 *
 * The one place that knows which database it is (db_sqlite.c). A failure sticks: after it every call does
 * nothing and answers "no row", and rp_db_status() tells it once, at the end, as rp_buf does. Statements are
 * kept for the life of the connection under the address of their text, which must be static. */
#ifndef RP_DB_H
#define RP_DB_H

#include "base/arena.h"

typedef struct rp_db rp_db;
typedef struct rp_stmt rp_stmt;

typedef enum rp_db_mode {
    RP_DB_READ,  /* must be there; nothing is written */
    RP_DB_WRITE, /* must be there */
    RP_DB_CREATE /* made if it is not there */
} rp_db_mode;

/* Opens a database that is ours or empty; another program's is RP_E_FORMAT. out: to rp_db_close(). */
rp_status rp_db_open(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out);
void rp_db_close(rp_db *db); /* NULL is fine */

/* The version of the tables, 0 in an empty database, and setting it within a transaction. */
int rp_db_version(rp_db *db);
void rp_db_set_version(rp_db *db, int version);

/* Runs statements that give no rows. */
void rp_db_exec(rp_db *db, const char *sql);

void rp_db_begin(rp_db *db);
/* Ends the transaction: kept if nothing has failed since it began, else taken back. Answers which, in words.
 * After a failure the connection may be used again. */
rp_status rp_db_commit(rp_ctx *ctx, rp_db *db);
void rp_db_rollback(rp_db *db);

/* What failed first since the last transaction, in words; RP_OK if nothing. Outside a transaction it ends what is being
 * read, so that the next statement sees what others have written since. */
rp_status rp_db_status(rp_ctx *ctx, rp_db *db);
bool rp_db_failed(const rp_db *db);

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

/* Columns count from 0. Texts and bytes are borrowed until the next step, absent where NULL. */
int rp_columns(const rp_stmt *s);
bool rp_is_null(const rp_stmt *s, int at);
int64_t rp_int(const rp_stmt *s, int at);
double rp_num(const rp_stmt *s, int at); /* NULL: NAN */
rp_slice rp_text(const rp_stmt *s, int at);
rp_slice rp_blob(const rp_stmt *s, int at);

/* The id of the row inserted last; rows changed by the last statement. */
int64_t rp_db_last_id(rp_db *db);
int64_t rp_db_changed(rp_db *db);

/* Is the database sound? Each fault is told to say; false if there was one. */
bool rp_db_check(rp_db *db, void (*say)(void *to, const char *fault), void *to);

#endif
