/* db_sqlite.c - the ledger's database in an SQLite file: write-ahead log, foreign keys, one writer.
 *
 * A file is ours by its application id. A transaction that was answered RP_OK is on the disk
 * (synchronous=FULL): pulling the plug loses none of it. */
#include "ledger/db_kind.h"

#include <errno.h>
#include <sqlite3.h>
#include <unistd.h>

#define APPLICATION_ID 0x5250744c /* "RPtL" */
#define NAME_MOST 4096 /* bytes of a ledger's path; a longer one is left to SQLite */
#define BUSY_MS 5000   /* another writer is waited for this long */
#define STEPS_A_LOOK 20000 /* of SQLite's machine between two looks at the clock: some 200 us */

typedef struct sqlite_db {
    rp_db db; /* first */
    sqlite3 *at;
} sqlite_db;

static sqlite3 *of(const rp_db *db)
{
    return ((const sqlite_db *)db)->at;
}

static sqlite3_stmt *stmt(const rp_stmt *s)
{
    return s->at;
}

/* ---- failures ---- */

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

static void fail(rp_db *db, int code)
{
    if (code == SQLITE_OK)
        return;
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (meanings[i].code == (code & 0xFF)) {
            rp_db_fail(db, meanings[i].status, meanings[i].words, sqlite3_errmsg(of(db)));
            return;
        }
    rp_db_fail(db, RP_E_FORMAT, NULL, sqlite3_errmsg(of(db)));
}

/* ---- the deadline ---- */

static int is_past_deadline(void *argument)
{
    const rp_db *db = argument;
    return rp_db_now_ms() >= db->deadline;
}

static void deadline(rp_db *db)
{
    sqlite3_progress_handler(of(db), db->deadline ? STEPS_A_LOOK : 0, db->deadline ? is_past_deadline : NULL, db);
}

/* ---- opening ---- */

static void close_db(rp_db *db)
{
    sqlite3_close(of(db));
    rp_db_free(db);
}

/* To its end: a table cannot be dropped while anything is being read. */
static int64_t pragma(rp_db *db, const char *sql)
{
    rp_stmt *s = rp_db_ask_once(db, sql);
    int64_t v = 0;
    while (rp_next_row(s))
        v = rp_int(s, 0);
    return v;
}

static int version(rp_db *db)
{
    return (int)pragma(db, "PRAGMA user_version");
}

static void set_version(rp_db *db, int version)
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
    sqlite3_extended_result_codes(of(db), 1);
    sqlite3_busy_timeout(of(db), BUSY_MS);
    sqlite3_db_config(of(db), SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(of(db), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    rp_db_exec(db, "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA cache_size=-65536;"
                   "PRAGMA temp_store=MEMORY");
    if (mode != RP_DB_READ)
        rp_db_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000");
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

static const rp_db_kind sqlite;

rp_status rp_db_open_sqlite(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out)
{
    static const int flags[] = {
        [RP_DB_READ] = SQLITE_OPEN_READONLY,
        [RP_DB_WRITE] = SQLITE_OPEN_READWRITE,
        [RP_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    };
    if (mode != RP_DB_CREATE && access(name, F_OK))
        return rp_fail(ctx, RP_E_INPUT, "%s: no ledger there (%s)", name, strerror(errno));
    rp_db *db = rp_db_new(&sqlite, name, sizeof(sqlite_db));
    if (!db)
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to open it", name);
    if (mode == RP_DB_READ)
        recover(name);
    fail(db, sqlite3_open_v2(name, &((sqlite_db *)db)->at, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL));
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

static void exec(rp_db *db, const char *sql)
{
    fail(db, sqlite3_exec(of(db), sql, NULL, NULL, NULL));
}

/* IMMEDIATE: a writer waits its turn here, and not halfway. */
static void begin(rp_db *db)
{
    exec(db, "BEGIN IMMEDIATE");
}

static void commit(rp_db *db)
{
    exec(db, "COMMIT");
}

static void rollback(rp_db *db)
{
    if (of(db) && !sqlite3_get_autocommit(of(db)))
        sqlite3_exec(of(db), "ROLLBACK", NULL, NULL, NULL);
}

/* ---- statements ---- */

static void prepare(rp_stmt *s)
{
    sqlite3_stmt *at = NULL;
    bool kept = s != &s->db->once;
    fail(s->db, sqlite3_prepare_v3(of(s->db), s->sql, -1, kept ? SQLITE_PREPARE_PERSISTENT : 0, &at, NULL));
    s->at = at;
}

static void reset(rp_stmt *s)
{
    sqlite3_reset(stmt(s));
    sqlite3_clear_bindings(stmt(s));
}

static void finalize(rp_stmt *s)
{
    sqlite3_finalize(stmt(s));
    s->at = NULL;
}

static void bind_int(rp_stmt *s, int at, int64_t v)
{
    fail(s->db, sqlite3_bind_int64(stmt(s), at, v));
}

static void bind_num(rp_stmt *s, int at, double v)
{
    fail(s->db, sqlite3_bind_double(stmt(s), at, v));
}

static void bind_text(rp_stmt *s, int at, rp_slice v)
{
    fail(s->db, sqlite3_bind_text64(stmt(s), at, v.ptr, v.len, SQLITE_STATIC, SQLITE_UTF8));
}

static void bind_blob(rp_stmt *s, int at, const void *bytes, size_t size)
{
    fail(s->db, sqlite3_bind_blob64(stmt(s), at, bytes, size, SQLITE_STATIC));
}

static bool step(rp_stmt *s)
{
    int code = sqlite3_step(stmt(s));
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(s->db, code);
    sqlite3_reset(stmt(s));
    return false;
}

static bool is_null(const rp_stmt *s, int at)
{
    return sqlite3_column_type(stmt(s), at) == SQLITE_NULL;
}

static int64_t int_at(const rp_stmt *s, int at)
{
    return sqlite3_column_int64(stmt(s), at);
}

static double num_at(const rp_stmt *s, int at)
{
    return sqlite3_column_double(stmt(s), at);
}

static rp_slice text_at(const rp_stmt *s, int at)
{
    const char *text = (const char *)sqlite3_column_text(stmt(s), at);
    if (!text)
        fail(s->db, SQLITE_NOMEM);
    return (rp_slice){text, (size_t)sqlite3_column_bytes(stmt(s), at)};
}

static rp_slice blob_at(const rp_stmt *s, int at)
{
    const char *bytes = sqlite3_column_blob(stmt(s), at);
    return (rp_slice){bytes, bytes ? (size_t)sqlite3_column_bytes(stmt(s), at) : 0};
}

static int64_t changed(rp_db *db)
{
    return sqlite3_changes64(of(db));
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
        say(to, db->detail);
        rp_db_forgive(db);
    }
    return sound;
}

static bool check(rp_db *db, void (*say)(void *to, const char *fault), void *to)
{
    bool pages = check_with(db, "PRAGMA integrity_check", say, to);
    bool keys = check_with(db, "SELECT 'a row of ' || \"table\" || ' refers to a missing row of ' || parent "
                               "FROM pragma_foreign_key_check", say, to);
    return pages && keys;
}

static const rp_db_kind sqlite = {
    .match = {{"(", "{who} : (", "{content} : ("}, {"", "", ""}, '"', " ", " AND "},
    .close = close_db, .version = version, .set_version = set_version, .exec = exec, .begin = begin, .commit = commit,
    .rollback = rollback, .deadline = deadline, .check = check,
    .prepare = prepare, .reset = reset, .finalize = finalize, .bind_int = bind_int,
    .bind_num = bind_num, .bind_text = bind_text, .bind_blob = bind_blob, .step = step,
    .is_null = is_null, .int_at = int_at, .num_at = num_at, .text_at = text_at, .blob_at = blob_at, .changed = changed,
};
