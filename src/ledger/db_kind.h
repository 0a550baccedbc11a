/* db_kind.h - what a kind of database does for db.c, which has what all of them share: the failure that sticks, and
 * the statements that are kept. db_sqlite.c and db_pg.c are the two. */
#ifndef RP_DB_KIND_H
#define RP_DB_KIND_H

#include "ledger/db.h"

#define RP_DB_STATEMENTS 192

/* How a full-text question is written: for words in any column, in who, in content. */
typedef struct rp_match_style {
    const char *open[3], *after_word[3];
    char quote;
    const char *between, *and;
} rp_match_style;

typedef struct rp_db_kind {
    rp_match_style match;

    void (*close)(rp_db *db); /* lets go of the connection, and frees db */
    int (*version)(rp_db *db);
    void (*set_version)(rp_db *db, int version);
    void (*exec)(rp_db *db, const char *sql);
    void (*begin)(rp_db *db);
    void (*commit)(rp_db *db);
    void (*rollback)(rp_db *db); /* of a transaction, if there is one */
    void (*connect_again)(rp_db *db); /* after db->lost, which a file never is */
    void (*deadline)(rp_db *db); /* db->deadline was set */
    bool (*check)(rp_db *db, void (*say)(void *to, const char *fault), void *to);

    /* Of a statement; s->at is theirs, NULL until it is prepared. Nothing is asked of one that is not, but reset. */
    void (*prepare)(rp_stmt *s);
    void (*reset)(rp_stmt *s); /* to before its first step, nothing bound */
    void (*finalize)(rp_stmt *s);
    void (*bind_int)(rp_stmt *s, int at, int64_t v);
    void (*bind_num)(rp_stmt *s, int at, double v);
    void (*bind_text)(rp_stmt *s, int at, rp_slice v);
    void (*bind_blob)(rp_stmt *s, int at, const void *bytes, size_t size);
    bool (*step)(rp_stmt *s);
    bool (*is_null)(const rp_stmt *s, int at);
    int64_t (*int_at)(const rp_stmt *s, int at);
    double (*num_at)(const rp_stmt *s, int at);
    rp_slice (*text_at)(const rp_stmt *s, int at);
    rp_slice (*blob_at)(const rp_stmt *s, int at);
    int64_t (*changed)(rp_db *db);
} rp_db_kind;

struct rp_stmt {
    rp_db *db;
    const char *sql; /* of one that is kept, its address is the key */
    void *at;
};

struct rp_db {
    const rp_db_kind *kind;
    char *name; /* as it may be shown */
    rp_status failed; /* the first failure; RP_OK */
    bool again;       /* and it may not happen again */
    bool within;      /* a transaction */
    bool lost;        /* the connection; what is asked next outside a transaction begins with a new one */
    const char *meaning; /* what it means to a person, or NULL, */
    char detail[320];    /* and in the database's words */
    uint64_t deadline; /* by rp_db_now_ms(), which is soon enough; 0: none */
    rp_stmt stmts[RP_DB_STATEMENTS]; /* open addressing on the address */
    rp_stmt once;
};

/* A failure, unless there was one. meaning is static. */
void rp_db_fail(rp_db *db, rp_status status, const char *meaning, const char *detail);
void rp_db_forgive(rp_db *db);

/* Milliseconds by the clock that runs on. */
uint64_t rp_db_now_ms(void);

/* Zeroed, of size bytes; NULL if there is no memory. Freed by rp_db_free(), which takes NULL. */
rp_db *rp_db_new(const rp_db_kind *kind, const char *shown, size_t size);
void rp_db_free(rp_db *db);

/* Of each kind: opens what name tells of. *out: set unless that fails. */
rp_status rp_db_open_sqlite(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out);
rp_status rp_db_open_pg(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out);

#endif
