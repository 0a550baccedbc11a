/* db_pg_sql.h - the ledger's SQL as PostgreSQL wants it. */
#ifndef RP_DB_PG_SQL_H
#define RP_DB_PG_SQL_H

#include "base/buf.h"

#define RP_PG_PARAMETERS 32

typedef struct rp_pg_sql {
    char *text; /* the caller's, to free() */
    uint8_t parameter[RP_PG_PARAMETERS]; /* the number in our text of its $1, $2 ... */
    int n;
} rp_pg_sql;

/* Our SQL in PostgreSQL's words, its parameters ("?", "?7") numbered without a gap. false: no memory, or more parameters
 * than RP_PG_PARAMETERS. */
bool rp_pg_translate(const char *sql, rp_pg_sql *out);

/* What a new ledger has before its tables: the mark that says it is one, and the functions of SQLite that are asked. */
extern const char rp_pg_prelude[];

#endif
