/* db_sqlite.c - the ledger's database in an SQLite file: write-ahead log, foreign keys, one writer.
 *
 * A file is ours by its application id. A transaction that was answered RP_OK is on the disk
 * (synchronous=FULL): pulling the plug loses none of it. */
#include "ledger/db.h"

#include <errno.h>
#include <math.h>
#include <sqlite3.h>
#include <time.h>
#include <unistd.h>

#define APPLICATION_ID 0x5250744c /* "RPtL" */
#define NAME_MOST 4096 /* bytes of a ledger's path; a longer one is left to SQLite */
#define BUSY_MS 5000              /* another writer is waited for this long */
#define STATEMENTS_MOST 160
#define STEPS_A_LOOK 20000 /* of SQLite's machine between two looks at the clock: some 200 us */

struct rp_stmt {
    rp_db *db;
    const char *sql; /* its address is the key */
    sqlite3_stmt *at;
};

struct rp_db {
    sqlite3 *at;
    char *name;
    int code; /* of the first failure; SQLITE_OK */
    char words[256];
    uint64_t deadline; /* ms by the clock that runs on */
    rp_stmt stmts[STATEMENTS_MOST]; /* open addressing on the address */
    rp_stmt once;
};

/* ---- failures ---- */

static void fail(rp_db *db, int code)
{
    if (db->code != SQLITE_OK || code == SQLITE_OK)
        return;
    db->code = code;
    snprintf(db->words, sizeof db->words, "%s", sqlite3_errmsg(db->at));
}

/* What a person can do about a failure, by its primary code. */
static const struct {
    int code;
    rp_status status;
    const char *words;
} meanings[] = {
    {SQLITE_INTERRUPT, RP_E_LIMIT, "the answer takes longer than it may"},
    {SQLITE_FULL, RP_E_OUTPUT, "the disk is full; what was added before is kept"},
    {SQLITE_BUSY, RP_E_BUSY, "another program is writing to it; try again when that is done"},
    {SQLITE_LOCKED, RP_E_BUSY, "another program is writing to it; try again when that is done"},
    {SQLITE_NOMEM, RP_E_MEMORY, "not enough memory"},
    {SQLITE_CORRUPT, RP_E_FORMAT, "the file is damaged; 'reportedly check' says where"},
    {SQLITE_NOTADB, RP_E_FORMAT, "not a ledger, but some other file"},
    {SQLITE_READONLY, RP_E_OUTPUT, "may not be written to"},
    {SQLITE_CANTOPEN, RP_E_INPUT, "cannot be opened"},
    {SQLITE_PERM, RP_E_INPUT, "may not be opened"},
    {SQLITE_IOERR, RP_E_OUTPUT, "the disk could not be read or written"},
};

static rp_status explain(rp_ctx *ctx, const rp_db *db)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (meanings[i].code == (db->code & 0xFF))
            return rp_fail(ctx, meanings[i].status, "%s: %s (%s)", db->name, meanings[i].words, db->words);
    return rp_fail(ctx, RP_E_FORMAT, "%s: %s", db->name, db->words);
}

bool rp_db_failed(const rp_db *db)
{
    return db->code != SQLITE_OK;
}

static void reset(rp_stmt *s);
static void each_stmt(rp_db *db, void (*act)(rp_stmt *s));

/* Outside a transaction, a statement that was not stepped to its end would hold the state that it saw: a connection that
 * lives long would see nothing that is added later, and the log could not be emptied. */
rp_status rp_db_status(rp_ctx *ctx, rp_db *db)
{
    if (sqlite3_get_autocommit(db->at))
        each_stmt(db, reset);
    if (db->code == SQLITE_OK)
        return RP_OK;
    rp_status st = explain(ctx, db);
    db->code = SQLITE_OK;
    return st;
}

/* ---- the deadline ---- */

static uint64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static int is_past_deadline(void *argument)
{
    const rp_db *db = argument;
    return now_ms() >= db->deadline;
}

void rp_db_deadline(rp_db *db, unsigned ms)
{
    db->deadline = now_ms() + ms;
    sqlite3_progress_handler(db->at, ms ? STEPS_A_LOOK : 0, ms ? is_past_deadline : NULL, db);
}

/* ---- opening ---- */

static void reset(rp_stmt *s)
{
    if (s->at) {
        sqlite3_reset(s->at);
        sqlite3_clear_bindings(s->at);
    }
}

static void each_stmt(rp_db *db, void (*act)(rp_stmt *s))
{
    for (size_t i = 0; i < STATEMENTS_MOST; i++)
        act(&db->stmts[i]);
    act(&db->once);
}

static void finalize(rp_stmt *s)
{
    sqlite3_finalize(s->at);
    s->at = NULL;
}

void rp_db_close(rp_db *db)
{
    if (!db)
        return;
    each_stmt(db, finalize);
    sqlite3_close(db->at);
    free(db->name);
    free(db);
}

static int64_t pragma(rp_db *db, const char *sql)
{
    rp_stmt *s = rp_db_ask_once(db, sql);
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

int rp_db_version(rp_db *db)
{
    return (int)pragma(db, "PRAGMA user_version");
}

void rp_db_set_version(rp_db *db, int version)
{
    char sql[80];
    snprintf(sql, sizeof sql, "PRAGMA user_version=%d", version);
    rp_db_exec(db, sql);
    snprintf(sql, sizeof sql, "PRAGMA application_id=%d", APPLICATION_ID);
    rp_db_exec(db, sql);
}

/* An empty database is anyone's; one with tables must carry our mark. */
static bool is_ours(rp_db *db)
{
    int64_t tables = pragma(db, "SELECT count(*) FROM sqlite_schema");
    return rp_db_failed(db) || !tables || pragma(db, "PRAGMA application_id") == APPLICATION_ID;
}

static void set_up(rp_db *db, rp_db_mode mode)
{
    sqlite3_extended_result_codes(db->at, 1);
    sqlite3_busy_timeout(db->at, BUSY_MS);
    sqlite3_db_config(db->at, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db->at, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    rp_db_exec(db, "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536;"
                   "PRAGMA temp_store=MEMORY");
    if (mode != RP_DB_READ)
        rp_db_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000");
}

static rp_db *new_db(const char *name)
{
    rp_db *db = calloc(1, sizeof *db);
    char *copy = db ? strdup(name) : NULL;
    if (!copy) {
        free(db);
        return NULL;
    }
    db->name = copy;
    return db;
}

/* A program that was killed while it made the file leaves a journal to be rolled back, which a connection that may
 * only read refuses to do. One that may write does it with its first look; if it cannot, opening tells why. */
static void recover(const char *name)
{
    char journal[NAME_MOST + sizeof "-journal"];
    sqlite3 *at = NULL;
    int n = snprintf(journal, sizeof journal, "%s-journal", name);
    if (n < 0 || (size_t)n >= sizeof journal || access(journal, F_OK))
        return;
    if (sqlite3_open_v2(name, &at, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK) {
        sqlite3_busy_timeout(at, BUSY_MS);
        sqlite3_exec(at, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    }
    sqlite3_close(at);
}

rp_status rp_db_open(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out)
{
    static const int flags[] = {
        [RP_DB_READ] = SQLITE_OPEN_READONLY,
        [RP_DB_WRITE] = SQLITE_OPEN_READWRITE,
        [RP_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    };
    *out = NULL;
    if (mode != RP_DB_CREATE && access(name, F_OK))
        return rp_fail(ctx, RP_E_INPUT, "%s: no ledger there (%s)", name, strerror(errno));
    rp_db *db = new_db(name);
    if (!db)
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to open it", name);
    if (mode == RP_DB_READ)
        recover(name);
    fail(db, sqlite3_open_v2(name, &db->at, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL));
    if (!rp_db_failed(db))
        set_up(db, mode);
    bool ours = rp_db_failed(db) || is_ours(db);
    rp_status st = rp_db_status(ctx, db);
    if (st == RP_OK && !ours)
        st = rp_fail(ctx, RP_E_FORMAT, "%s: the database of another program, not a ledger", name);
    if (st == RP_OK)
        *out = db;
    else
        rp_db_close(db);
    return st;
}

/* ---- transactions ---- */

void rp_db_exec(rp_db *db, const char *sql)
{
    if (!rp_db_failed(db))
        fail(db, sqlite3_exec(db->at, sql, NULL, NULL, NULL));
}

/* IMMEDIATE: a writer waits its turn here, and not halfway. */
void rp_db_begin(rp_db *db)
{
    rp_db_exec(db, "BEGIN IMMEDIATE");
}

void rp_db_rollback(rp_db *db)
{
    each_stmt(db, reset);
    if (db->at && !sqlite3_get_autocommit(db->at))
        sqlite3_exec(db->at, "ROLLBACK", NULL, NULL, NULL);
}

rp_status rp_db_commit(rp_ctx *ctx, rp_db *db)
{
    each_stmt(db, reset);
    rp_db_exec(db, "COMMIT");
    if (rp_db_failed(db))
        rp_db_rollback(db);
    return rp_db_status(ctx, db);
}

/* ---- statements ---- */

static rp_stmt *slot_of(rp_db *db, const char *sql)
{
    size_t at = (size_t)(((uintptr_t)sql * UINT64_C(0x9E3779B97F4A7C15)) >> 32) % STATEMENTS_MOST;
    for (size_t i = 0; i < STATEMENTS_MOST; i++, at = (at + 1) % STATEMENTS_MOST)
        if (!db->stmts[at].sql || db->stmts[at].sql == sql)
            return &db->stmts[at];
    return NULL;
}

static rp_stmt *ready(rp_db *db, rp_stmt *s, const char *sql, unsigned flags)
{
    s->db = db;
    if (!s->at && !rp_db_failed(db))
        fail(db, sqlite3_prepare_v3(db->at, sql, -1, flags, &s->at, NULL));
    reset(s);
    return s;
}

rp_stmt *rp_db_ask(rp_db *db, const char *sql)
{
    rp_stmt *s = slot_of(db, sql);
    if (!s)
        return rp_db_ask_once(db, sql);
    s->sql = sql;
    return ready(db, s, sql, SQLITE_PREPARE_PERSISTENT);
}

rp_stmt *rp_db_ask_once(rp_db *db, const char *sql)
{
    finalize(&db->once);
    return ready(db, &db->once, sql, 0);
}

static bool usable(const rp_stmt *s)
{
    return s->at && !rp_db_failed(s->db);
}

void rp_bind_int(rp_stmt *s, int at, int64_t v)
{
    if (usable(s))
        fail(s->db, sqlite3_bind_int64(s->at, at, v));
}

void rp_bind_ref(rp_stmt *s, int at, int64_t id)
{
    if (id)
        rp_bind_int(s, at, id);
}

void rp_bind_num(rp_stmt *s, int at, double v)
{
    if (usable(s) && !isnan(v))
        fail(s->db, sqlite3_bind_double(s->at, at, v));
}

void rp_bind_text(rp_stmt *s, int at, rp_slice v)
{
    if (usable(s) && v.ptr)
        fail(s->db, sqlite3_bind_text64(s->at, at, v.ptr, v.len, SQLITE_STATIC, SQLITE_UTF8));
}

void rp_bind_blob(rp_stmt *s, int at, const void *bytes, size_t size)
{
    if (usable(s) && bytes)
        fail(s->db, sqlite3_bind_blob64(s->at, at, bytes, size, SQLITE_STATIC));
}

bool rp_next_row(rp_stmt *s)
{
    if (!usable(s))
        return false;
    int code = sqlite3_step(s->at);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(s->db, code);
    sqlite3_reset(s->at);
    return false;
}

void rp_run(rp_stmt *s)
{
    while (rp_next_row(s)) {
    }
}

int rp_columns(const rp_stmt *s)
{
    return s->at ? sqlite3_column_count(s->at) : 0;
}

bool rp_is_null(const rp_stmt *s, int at)
{
    return sqlite3_column_type(s->at, at) == SQLITE_NULL;
}

int64_t rp_int(const rp_stmt *s, int at)
{
    return sqlite3_column_int64(s->at, at);
}

double rp_num(const rp_stmt *s, int at)
{
    return rp_is_null(s, at) ? NAN : sqlite3_column_double(s->at, at);
}

rp_slice rp_text(const rp_stmt *s, int at)
{
    if (rp_is_null(s, at))
        return (rp_slice){NULL, 0};
    const char *text = (const char *)sqlite3_column_text(s->at, at);
    if (!text)
        fail(s->db, SQLITE_NOMEM);
    return (rp_slice){text, (size_t)sqlite3_column_bytes(s->at, at)};
}

rp_slice rp_blob(const rp_stmt *s, int at)
{
    const char *bytes = sqlite3_column_blob(s->at, at);
    return (rp_slice){bytes, bytes ? (size_t)sqlite3_column_bytes(s->at, at) : 0};
}

int64_t rp_db_last_id(rp_db *db)
{
    return sqlite3_last_insert_rowid(db->at);
}

int64_t rp_db_changed(rp_db *db)
{
    return sqlite3_changes64(db->at);
}

/* ---- soundness ---- */

static bool check_with(rp_db *db, const char *sql, void (*say)(void *to, const char *fault), void *to)
{
    bool sound = true;
    rp_stmt *s = rp_db_ask_once(db, sql);
    while (rp_next_row(s)) {
        rp_slice line = rp_text(s, 0);
        if (rp_slice_equal(line, RP_LIT("ok")))
            continue;
        sound = false;
        say(to, line.ptr ? line.ptr : "a damaged page");
    }
    if (rp_db_failed(db)) {
        sound = false;
        say(to, db->words);
        db->code = SQLITE_OK;
    }
    return sound;
}

bool rp_db_check(rp_db *db, void (*say)(void *to, const char *fault), void *to)
{
    bool pages = check_with(db, "PRAGMA integrity_check", say, to);
    bool keys = check_with(db, "SELECT 'a row of ' || \"table\" || ' refers to a missing row of ' || parent "
                               "FROM pragma_foreign_key_check", say, to);
    return pages && keys;
}
