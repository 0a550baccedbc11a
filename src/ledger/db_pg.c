/* db_pg.c - the ledger's database on a PostgreSQL server, for many who write at once.
 *
 * A ledger is what the connection's search_path leads to: a database of its own, or a schema of one. Writers take turns
 * by one lock, from the beginning of a transaction to its end: each report is weighed against all before it, so that any
 * two additions concern each other (docs/decisions/0030-postgresql.md); readers wait for nobody. Numbers go to the server
 * as text and so take the type that the place has; rows come back as binary. */
#include "ledger/db_kind.h"
#include "ledger/db_pg_sql.h"

#include <libpq-fe.h>

#define SERVER_LEAST 120000 /* identity columns, hash indexes that survive a crash, MATERIALIZED */
#define CONNECT_SECONDS "10"
#define LOCK_SECONDS "60" /* for the turn of others that write */
#define NUMBER_BYTES 32
#define PENDING_MOST 128 /* their answers must have room where they wait, or both sides would wait for ever */
#define TOO_LONG "the answer takes longer than it may"

/* Types of columns, as the server numbers them. */
enum { TYPE_BOOL = 16, TYPE_INT8 = 20, TYPE_INT2 = 21, TYPE_INT4 = 23, TYPE_FLOAT4 = 700, TYPE_FLOAT8 = 701 };

typedef struct pg_db {
    rp_db db; /* first */
    PGconn *at;
    rp_db_mode mode;
    int64_t changed;
    int pending; /* statements without rows that were sent, and not yet heard of */
} pg_db;

typedef struct pg_stmt {
    char name[24]; /* "": asked once, and not kept by the server */
    bool quiet;    /* it gives no rows: what comes next need not wait for it */
    rp_pg_sql sql;
    PGresult *rows;
    int row;
    /* What is bound, by the number in our text. */
    const char *values[RP_PG_PARAMETERS];
    int sizes[RP_PG_PARAMETERS], binary[RP_PG_PARAMETERS];
    char numbers[RP_PG_PARAMETERS][NUMBER_BYTES];
} pg_stmt;

static pg_db *of(const rp_db *db)
{
    return (pg_db *)db;
}

static pg_stmt *stmt(const rp_stmt *s)
{
    return s->at;
}

/* ---- failures ---- */

/* What a person can do about a failure, by the beginning of its SQLSTATE. */
static const struct {
    const char *state;
    rp_status status;
    bool again;
    const char *words;
} meanings[] = {
    {"40001", RP_E_BUSY, true, "others changed it at the same time; try again"},
    {"40P01", RP_E_BUSY, true, "others changed it at the same time; try again"},
    {"55P03", RP_E_BUSY, false, "another program is writing to it; try again when that is done"},
    {"57014", RP_E_LIMIT, false, TOO_LONG},
    {"57P", RP_E_INPUT, false, "the server is going down; what was added before is kept"},
    {"08", RP_E_INPUT, false, "the connection to the server was lost; what was added before is kept"},
    {"53100", RP_E_OUTPUT, false, "the server's disk is full; what was added before is kept"},
    {"53", RP_E_MEMORY, false, "the server has no room for this now"},
    {"54", RP_E_LIMIT, false, "more than the server can hold"},
    {"25006", RP_E_OUTPUT, false, "may not be written to"},
    {"42501", RP_E_OUTPUT, false, "this user may not do that there"},
    {"3F000", RP_E_FORMAT, false, "its search_path names no schema that is there"},
    {"42P01", RP_E_FORMAT, false, "a table is missing: no whole ledger"},
    {"42703", RP_E_FORMAT, false, "a column is missing: no whole ledger"},
    {"XX", RP_E_FORMAT, false, "the server says that it is damaged"},
    {"58", RP_E_OUTPUT, false, "the server's disk could not be read or written"},
};

/* The server's words on one line. */
static void one_line(char *out, size_t room, const char *words)
{
    size_t n = 0;
    for (; words && *words && n + 1 < room; words++)
        if (!rp_is_space(*words))
            out[n++] = *words;
        else if (n && out[n - 1] != ' ')
            out[n++] = ' ';
    out[n > 0 && out[n - 1] == ' ' ? n - 1 : n] = '\0';
}

static void fail(rp_db *db, const PGresult *r)
{
    char words[300];
    const char *state = r ? PQresultErrorField(r, PG_DIAG_SQLSTATE) : NULL;
    const char *primary = r ? PQresultErrorField(r, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    one_line(words, sizeof words, primary ? primary : PQerrorMessage(of(db)->at));
    db->lost = PQstatus(of(db)->at) == CONNECTION_BAD;
    if (!state && db->lost)
        state = "08";
    for (size_t i = 0; state && i < sizeof meanings / sizeof *meanings; i++)
        if (!strncmp(state, meanings[i].state, strlen(meanings[i].state))) {
            rp_db_fail(db, meanings[i].status, meanings[i].words, words);
            db->again = meanings[i].again;
            return;
        }
    if (state || primary)
        rp_db_fail(db, RP_E_FORMAT, NULL, words);
    else
        rp_db_fail(db, RP_E_MEMORY, "not enough memory to ask the server", words);
}

/* Is the answer that of a statement that was done? If not, that is a failure. The answer is the caller's still. */
static bool done(rp_db *db, PGresult *r)
{
    ExecStatusType status = r ? PQresultStatus(r) : PGRES_FATAL_ERROR;
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return true;
    fail(db, r);
    return false;
}

/* Hears of all that was sent. A report's index is some two hundred rows: asked for one by one, a server far away would
 * make it wait as often. */
static void settle(rp_db *db)
{
    pg_db *p = of(db);
    bool heard = !p->pending;
    int silent = 0; /* after each answer comes one NULL */
    if (!heard && !PQpipelineSync(p->at))
        fail(db, NULL);
    while (!heard && silent < 2) {
        PGresult *r = PQgetResult(p->at);
        ExecStatusType status = r ? PQresultStatus(r) : PGRES_EMPTY_QUERY;
        silent = r ? 0 : silent + 1;
        heard = status == PGRES_PIPELINE_SYNC;
        if (status == PGRES_COMMAND_OK)
            p->changed = strtoll(PQcmdTuples(r), NULL, 10);
        else if (r && !heard && status != PGRES_PIPELINE_ABORTED)
            fail(db, r);
        PQclear(r);
    }
    if (p->pending && (!heard || !PQexitPipelineMode(p->at)))
        fail(db, NULL);
    p->pending = 0;
}

static void run(rp_db *db, const char *sql)
{
    settle(db);
    PGresult *r = PQexec(of(db)->at, sql);
    done(db, r);
    PQclear(r);
}

/* ---- opening ---- */

/* A statement may take what is left. */
static void deadline(rp_db *db)
{
    char sql[64];
    uint64_t now = rp_db_now_ms();
    if (db->deadline && now >= db->deadline) {
        rp_db_fail(db, RP_E_LIMIT, TOO_LONG, NULL);
        return;
    }
    snprintf(sql, sizeof sql, "SET statement_timeout=%llu", (unsigned long long)(db->deadline ? db->deadline - now : 0));
    run(db, sql);
}

static void close_db(rp_db *db)
{
    PQfinish(of(db)->at);
    rp_db_free(db);
}

/* One number; 0 where it is NULL or there is no row. */
static int64_t number(rp_db *db, const char *sql)
{
    rp_stmt *s = rp_db_ask_once(db, sql);
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

static int version(rp_db *db)
{
    if (!number(db, "SELECT to_regclass('reportedly_ledger') IS NOT NULL"))
        return 0;
    return (int)number(db, "SELECT version FROM reportedly_ledger");
}

static void set_version(rp_db *db, int version_now)
{
    char sql[80];
    if (!version(db))
        rp_db_exec(db, rp_pg_prelude);
    snprintf(sql, sizeof sql, "UPDATE reportedly_ledger SET version=%d", version_now);
    rp_db_exec(db, sql);
}

/* What goes wrong with a connection has no code, only words; they are the server's, English unless it was told to speak
 * another language. */
static const struct {
    const char *words, *meaning;
} refusals[] = {
    {"password authentication failed", "the user or the password is wrong"},
    {"no password supplied", "the server asks for a password; give it in PGPASSWORD or ~/.pgpass"},
    {"does not exist", "there is no such database or user"},
    {"too many", "the server has too many connections now; try again"},
    {"starting up", "the server is starting; try again"},
    {"shutting down", "the server is going down"},
    {"no pg_hba.conf entry", "the server does not let this user in from here"},
    {"Connection refused", "no server answers there"},
    {"No such file or directory", "no server answers there"},
    {"could not translate host name", "there is no such host"},
    {"timeout expired", "no server answers there"},
};

static rp_status refused(rp_ctx *ctx, const rp_db *db, const PGconn *at)
{
    char words[300];
    const char *meaning = "the server refuses the connection";
    one_line(words, sizeof words, PQerrorMessage(at));
    for (size_t i = sizeof refusals / sizeof *refusals; i > 0; i--)
        if (strstr(words, refusals[i - 1].words))
            meaning = refusals[i - 1].meaning;
    return rp_fail(ctx, RP_E_INPUT, "%s: %s (%s)", db->name, meaning, words);
}

static void ignore_notice(void *to, const char *words)
{
    (void)to;
    (void)words;
}

/* Later ones overrule what the name says, earlier ones are overruled by it. */
static PGconn *connect_to(const char *name)
{
    const char *timeout = getenv("PGCONNECT_TIMEOUT") ? NULL : CONNECT_SECONDS;
    const char *keys[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding", NULL};
    const char *values[] = {timeout, "reportedly", name, "UTF8", NULL};
    PGconn *at = PQconnectdbParams(keys, values, 1);
    if (at)
        PQsetNoticeProcessor(at, ignore_notice, NULL);
    return at;
}

static void set_up(rp_db *db)
{
    run(db, "SET standard_conforming_strings=on; SET synchronous_commit=on; SET lock_timeout='" LOCK_SECONDS "s';"
            "SET statement_timeout=0; SET idle_in_transaction_session_timeout=0; SET timezone='UTC'");
    if (of(db)->mode == RP_DB_READ && !rp_db_failed(db))
        run(db, "SET default_transaction_read_only=on");
}

static void connect_again(rp_db *db)
{
    PQreset(of(db)->at);
    if (PQstatus(of(db)->at) == CONNECTION_OK)
        set_up(db);
    else
        fail(db, NULL);
}

/* Can it hold a ledger, and does it hold nothing else? */
static rp_status look_at(rp_ctx *ctx, rp_db *db)
{
    const char *encoding = PQparameterStatus(of(db)->at, "server_encoding");
    if (PQserverVersion(of(db)->at) < SERVER_LEAST)
        return rp_fail(ctx, RP_E_FORMAT, "%s: the server is of version %s; a ledger needs %d or later", db->name,
                       PQparameterStatus(of(db)->at, "server_version"), SERVER_LEAST / 10000);
    if (!encoding || strcmp(encoding, "UTF8"))
        return rp_fail(ctx, RP_E_FORMAT, "%s: its texts are kept as %s; a ledger needs UTF8", db->name,
                       encoding ? encoding : "nothing known");
    bool schema = number(db, "SELECT current_schema() IS NOT NULL") != 0;
    bool ours = number(db, "SELECT to_regclass('reportedly_ledger') IS NOT NULL") != 0;
    int64_t others = number(db, "SELECT count(*) FROM pg_class WHERE relkind IN ('r','p','v','m','f') AND"
                                " relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())");
    rp_status st = rp_db_status(ctx, db);
    if (st == RP_OK && !schema)
        return rp_fail(ctx, RP_E_FORMAT, "%s: its search_path names no schema that is there", db->name);
    if (st == RP_OK && !ours && others)
        return rp_fail(ctx, RP_E_FORMAT, "%s: the database of another program, not a ledger", db->name);
    return st;
}

static const rp_db_kind postgresql;

rp_status rp_db_open_pg(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out)
{
    rp_db *db = rp_db_new(&postgresql, name, sizeof(pg_db));
    PGconn *at = db ? connect_to(name) : NULL;
    if (!at) {
        rp_db_free(db);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to open a ledger on a server");
    }
    of(db)->at = at;
    of(db)->mode = mode;
    rp_status st = PQstatus(at) == CONNECTION_OK ? RP_OK : refused(ctx, db, at);
    if (st == RP_OK) {
        set_up(db);
        st = rp_db_status(ctx, db);
    }
    if (st == RP_OK)
        st = look_at(ctx, db);
    if (st == RP_OK)
        *out = db;
    else
        rp_db_close(db);
    return st;
}

/* ---- transactions ---- */

static void exec(rp_db *db, const char *sql)
{
    rp_pg_sql theirs;
    if (sql == rp_pg_prelude) {
        run(db, sql);
    } else if (rp_pg_translate(sql, &theirs)) {
        run(db, theirs.text);
        free(theirs.text);
    } else {
        rp_db_fail(db, RP_E_MEMORY, "not enough memory to ask the server", NULL);
    }
}

/* The lock is that of the schema's number under ours ("RPtL"); it ends with the transaction. */
static void begin(rp_db *db)
{
    run(db, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    if (!rp_db_failed(db))
        run(db, "SELECT pg_advisory_xact_lock(1381004364, oid::int) FROM pg_namespace WHERE nspname = current_schema()");
}

static void commit(rp_db *db)
{
    settle(db);
    if (rp_db_failed(db))
        return;
    PGresult *r = PQexec(of(db)->at, "COMMIT");
    if (done(db, r) && strcmp(PQcmdStatus(r), "COMMIT"))
        rp_db_fail(db, RP_E_OUTPUT, "the server took the transaction back", NULL);
    PQclear(r);
}

static void rollback(rp_db *db)
{
    settle(db);
    if (PQtransactionStatus(of(db)->at) != PQTRANS_IDLE)
        PQclear(PQexec(of(db)->at, "ROLLBACK"));
}

/* ---- statements ---- */

static void finalize(rp_stmt *s)
{
    PQclear(stmt(s)->rows);
    free(stmt(s)->sql.text);
    free(stmt(s));
    s->at = NULL;
}

static void prepare(rp_stmt *s)
{
    rp_db *db = s->db;
    pg_stmt *p = calloc(1, sizeof *p);
    if (!p || !rp_pg_translate(s->sql, &p->sql)) {
        free(p);
        rp_db_fail(db, RP_E_MEMORY, "not enough memory to ask the server", NULL);
        return;
    }
    s->at = p;
    p->quiet = strncmp(s->sql, "SELECT", 6) && strncmp(s->sql, "WITH", 4) && !strstr(s->sql, "RETURNING");
    if (s == &db->once)
        return;
    settle(db);
    snprintf(p->name, sizeof p->name, "s%zu", (size_t)(s - db->stmts));
    PGresult *r = PQprepare(of(db)->at, p->name, p->sql.text, 0, NULL);
    bool fine = done(db, r);
    PQclear(r);
    if (!fine)
        finalize(s);
}

static void reset(rp_stmt *s)
{
    pg_stmt *p = stmt(s);
    PQclear(p->rows);
    p->rows = NULL;
    memset(p->values, 0, sizeof p->values);
}

static void bind(rp_stmt *s, int at, const char *value, size_t size, bool binary)
{
    if (at < 1 || at > RP_PG_PARAMETERS || size > INT32_MAX) {
        rp_db_fail(s->db, RP_E_LIMIT, "more than the server can hold", NULL);
        return;
    }
    stmt(s)->values[at - 1] = value;
    stmt(s)->sizes[at - 1] = (int)size;
    stmt(s)->binary[at - 1] = binary;
}

static void bind_int(rp_stmt *s, int at, int64_t v)
{
    char *digits = stmt(s)->numbers[at - 1];
    snprintf(digits, NUMBER_BYTES, "%lld", (long long)v);
    bind(s, at, digits, 0, false);
}

/* Most significant byte first, as the server wants it. */
static void bind_num(rp_stmt *s, int at, double v)
{
    uint64_t bits;
    unsigned char *bytes = (unsigned char *)stmt(s)->numbers[at - 1];
    memcpy(&bits, &v, sizeof bits);
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(bits >> (56 - 8 * i));
    bind(s, at, (const char *)bytes, sizeof bits, true);
}

static void bind_text(rp_stmt *s, int at, rp_slice v)
{
    bind(s, at, v.ptr, v.len, true);
}

static void bind_blob(rp_stmt *s, int at, const void *bytes, size_t size)
{
    bind(s, at, bytes, size, true);
}

/* Asks; NULL with *sent if the answer need not be waited for. */
static PGresult *ask(rp_stmt *s, bool *sent)
{
    PGconn *at = of(s->db)->at;
    const pg_stmt *p = stmt(s);
    const char *values[RP_PG_PARAMETERS];
    int sizes[RP_PG_PARAMETERS], binary[RP_PG_PARAMETERS];
    for (int i = 0; i < p->sql.n; i++) {
        int k = p->sql.parameter[i] - 1;
        values[i] = p->values[k];
        sizes[i] = p->sizes[k];
        binary[i] = p->binary[k];
    }
    *sent = p->quiet && *p->name && s->db->within && (of(s->db)->pending || PQenterPipelineMode(at));
    if (*sent) {
        of(s->db)->pending++;
        if (!PQsendQueryPrepared(at, p->name, p->sql.n, values, sizes, binary, 1))
            fail(s->db, NULL);
        return NULL;
    }
    settle(s->db);
    return *p->name ? PQexecPrepared(at, p->name, p->sql.n, values, sizes, binary, 1)
                    : PQexecParams(at, p->sql.text, p->sql.n, NULL, values, sizes, binary, 1);
}

static bool step(rp_stmt *s)
{
    pg_stmt *p = stmt(s);
    if (!p->rows && s->db->deadline)
        deadline(s->db);
    if (!p->rows && !rp_db_failed(s->db)) {
        bool sent;
        p->rows = ask(s, &sent);
        p->row = -1;
        if (sent && of(s->db)->pending >= PENDING_MOST)
            settle(s->db);
        if (sent)
            return false;
        if (done(s->db, p->rows))
            of(s->db)->changed = strtoll(PQcmdTuples(p->rows), NULL, 10);
    }
    if (!rp_db_failed(s->db) && ++p->row < PQntuples(p->rows))
        return true;
    PQclear(p->rows);
    p->rows = NULL;
    return false;
}

static bool is_null(const rp_stmt *s, int at)
{
    return PQgetisnull(stmt(s)->rows, stmt(s)->row, at);
}

static uint64_t bits_of(const rp_stmt *s, int at)
{
    const unsigned char *bytes = (const unsigned char *)PQgetvalue(stmt(s)->rows, stmt(s)->row, at);
    int n = PQgetlength(stmt(s)->rows, stmt(s)->row, at);
    uint64_t bits = 0;
    for (int i = 0; i < n && i < 8; i++)
        bits = bits << 8 | bytes[i];
    return bits;
}

static int64_t int_at(const rp_stmt *s, int at)
{
    uint64_t bits = bits_of(s, at);
    switch (PQftype(stmt(s)->rows, at)) {
    case TYPE_BOOL:
    case TYPE_INT8:
        return (int64_t)bits;
    case TYPE_INT4:
        return (int32_t)(uint32_t)bits;
    case TYPE_INT2:
        return (int16_t)(uint16_t)bits;
    }
    rp_db_fail(s->db, RP_E_FORMAT, "a column is not of its type: no whole ledger", NULL);
    return 0;
}

static double num_at(const rp_stmt *s, int at)
{
    uint64_t bits = bits_of(s, at);
    uint32_t half = (uint32_t)bits;
    double v;
    float f;
    if (PQftype(stmt(s)->rows, at) == TYPE_FLOAT8) {
        memcpy(&v, &bits, sizeof v);
        return v;
    }
    if (PQftype(stmt(s)->rows, at) == TYPE_FLOAT4) {
        memcpy(&f, &half, sizeof f);
        return (double)f;
    }
    return (double)int_at(s, at);
}

static rp_slice text_at(const rp_stmt *s, int at)
{
    return (rp_slice){PQgetvalue(stmt(s)->rows, stmt(s)->row, at), (size_t)PQgetlength(stmt(s)->rows, stmt(s)->row, at)};
}

static int64_t changed(rp_db *db)
{
    settle(db);
    return of(db)->changed;
}

/* ---- soundness ---- */

/* The server holds to keys and types by itself; what it was told not to hold to is a fault, and a damaged page is one
 * when its rows are read. */
#define OURS "(SELECT relnamespace FROM pg_class WHERE oid = to_regclass('reportedly_ledger'))"
static bool check(rp_db *db, void (*say)(void *to, const char *fault), void *to)
{
    bool sound = true;
    rp_stmt *s = rp_db_ask_once(
        db, "SELECT 'index ' || c.relname || ' is not complete' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
            " WHERE NOT (i.indisvalid AND i.indisready) AND c.relnamespace = " OURS
            " UNION ALL SELECT 'rule ' || conname || ' is not held to' FROM pg_constraint WHERE NOT convalidated AND"
            " connamespace = " OURS);
    for (; rp_next_row(s); sound = false)
        say(to, rp_text(s, 0).ptr);
    return sound;
}

static const rp_db_kind postgresql = {
    .match = {{"(", "(", "("}, {"", ":A", ":B"}, '\'', " & ", " & "},
    .close = close_db, .version = version, .set_version = set_version, .exec = exec, .begin = begin, .commit = commit,
    .rollback = rollback, .connect_again = connect_again, .deadline = deadline, .check = check,
    .prepare = prepare, .reset = reset, .finalize = finalize, .bind_int = bind_int,
    .bind_num = bind_num, .bind_text = bind_text, .bind_blob = bind_blob, .step = step, .is_null = is_null,
    .int_at = int_at, .num_at = num_at, .text_at = text_at, .blob_at = text_at, .changed = changed,
};
