/* db.c - see db.h: which database a name means, and what both have in common. */
#include "ledger/db_kind.h"

#include <math.h>
#include <time.h>

/* ---- failures ---- */

void rp_db_fail(rp_db *db, rp_status status, const char *meaning, const char *detail)
{
    if (db->failed != RP_OK)
        return;
    db->failed = status;
    db->again = false;
    db->meaning = meaning;
    snprintf(db->detail, sizeof db->detail, "%s", detail ? detail : "");
}

void rp_db_forgive(rp_db *db)
{
    db->failed = RP_OK;
}

bool rp_db_failed(const rp_db *db)
{
    return db->failed != RP_OK;
}

static void each_stmt(rp_db *db, void (*act)(rp_stmt *s))
{
    for (size_t i = 0; i < RP_DB_STATEMENTS; i++)
        if (db->stmts[i].at)
            act(&db->stmts[i]);
    if (db->once.at)
        act(&db->once);
}

/* Outside a transaction, a statement that was not stepped to its end would hold the state that it saw: a connection that
 * lives long would see nothing that is added later, and SQLite's log could not be emptied. */
rp_status rp_db_status(rp_ctx *ctx, rp_db *db)
{
    rp_status st = db->failed;
    if (!db->within)
        each_stmt(db, db->kind->reset);
    if (st == RP_OK)
        return RP_OK;
    rp_db_forgive(db);
    if (!db->meaning)
        return rp_fail(ctx, st, "%s: %s", db->name, db->detail);
    if (!*db->detail)
        return rp_fail(ctx, st, "%s: %s", db->name, db->meaning);
    return rp_fail(ctx, st, "%s: %s (%s)", db->name, db->meaning, db->detail);
}

bool rp_db_again(const rp_db *db)
{
    return db->again;
}

/* ---- opening ---- */

static const char *const server_names[] = {"postgresql://", "postgres://"};

static bool is_server(const char *name)
{
    for (size_t i = 0; i < sizeof server_names / sizeof *server_names; i++)
        if (!strncmp(name, server_names[i], strlen(server_names[i])))
            return true;
    return false;
}

/* Blots out bytes [from, to) of a name: one * is left. */
static void blot(char *name, size_t from, size_t to)
{
    if (from >= to)
        return;
    name[from] = '*';
    memmove(name + from + 1, name + to, strlen(name + to) + 1);
}

char *rp_db_shown(const char *name)
{
    static const char parameter[] = "password=";
    char *shown = strdup(name);
    if (!shown || !is_server(name))
        return shown;
    size_t start = (size_t)(strstr(shown, "://") - shown) + 3, user = start + strcspn(shown + start, "/?");
    for (size_t at = user; at > start; at--)
        if (shown[at - 1] == '@') {
            size_t colon = start + strcspn(shown + start, ":@");
            if (shown[colon] == ':')
                blot(shown, colon + 1, at - 1);
            break;
        }
    for (char *p = shown; (p = strstr(p, parameter)); p += sizeof parameter - 1) {
        size_t value = (size_t)(p - shown) + sizeof parameter - 1;
        blot(shown, value, value + strcspn(shown + value, "&"));
    }
    return shown;
}

rp_db *rp_db_new(const rp_db_kind *kind, const char *name, size_t size)
{
    rp_db *db = calloc(1, size);
    char *shown = db ? rp_db_shown(name) : NULL;
    if (!shown) {
        free(db);
        return NULL;
    }
    db->kind = kind;
    db->name = shown;
    return db;
}

void rp_db_free(rp_db *db)
{
    if (!db)
        return;
    free(db->name);
    free(db);
}

rp_status rp_db_open(rp_ctx *ctx, const char *name, rp_db_mode mode, rp_db **out)
{
    *out = NULL;
    return is_server(name) ? rp_db_open_pg(ctx, name, mode, out) : rp_db_open_sqlite(ctx, name, mode, out);
}

uint64_t rp_db_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

void rp_db_deadline(rp_db *db, unsigned ms)
{
    db->deadline = ms ? rp_db_now_ms() + ms : 0;
    db->kind->deadline(db);
}

void rp_db_close(rp_db *db)
{
    if (!db)
        return;
    each_stmt(db, db->kind->finalize);
    db->kind->close(db);
}

int rp_db_version(rp_db *db)
{
    return db->kind->version(db);
}

void rp_db_set_version(rp_db *db, int version)
{
    db->kind->set_version(db, version);
}

bool rp_db_check(rp_db *db, void (*say)(void *to, const char *fault), void *to)
{
    return db->kind->check(db, say, to);
}

/* A server that was started again knows neither the connection nor its statements. */
static void connect_again(rp_db *db)
{
    if (!db->lost || db->within || rp_db_failed(db))
        return;
    db->lost = false;
    each_stmt(db, db->kind->finalize);
    db->kind->connect_again(db);
}

/* ---- transactions ---- */

void rp_db_exec(rp_db *db, const char *sql)
{
    connect_again(db);
    if (!rp_db_failed(db))
        db->kind->exec(db, sql);
}

void rp_db_begin(rp_db *db)
{
    connect_again(db);
    db->again = false;
    db->within = true;
    if (!rp_db_failed(db))
        db->kind->begin(db);
}

void rp_db_rollback(rp_db *db)
{
    each_stmt(db, db->kind->reset);
    db->kind->rollback(db);
    db->within = false;
}

rp_status rp_db_commit(rp_ctx *ctx, rp_db *db)
{
    each_stmt(db, db->kind->reset);
    if (!rp_db_failed(db))
        db->kind->commit(db);
    if (rp_db_failed(db))
        rp_db_rollback(db);
    db->within = false;
    return rp_db_status(ctx, db);
}

/* ---- statements ---- */

static rp_stmt *slot_of(rp_db *db, const char *sql)
{
    size_t at = (size_t)(((uintptr_t)sql * UINT64_C(0x9E3779B97F4A7C15)) >> 32) % RP_DB_STATEMENTS;
    for (size_t i = 0; i < RP_DB_STATEMENTS; i++, at = (at + 1) % RP_DB_STATEMENTS)
        if (!db->stmts[at].sql || db->stmts[at].sql == sql)
            return &db->stmts[at];
    return NULL;
}

static rp_stmt *ready(rp_db *db, rp_stmt *s, const char *sql)
{
    s->db = db;
    s->sql = sql;
    if (s->at)
        db->kind->reset(s);
    else if (!rp_db_failed(db))
        db->kind->prepare(s);
    return s;
}

rp_stmt *rp_db_ask(rp_db *db, const char *sql)
{
    connect_again(db);
    rp_stmt *s = slot_of(db, sql);
    return s ? ready(db, s, sql) : rp_db_ask_once(db, sql);
}

rp_stmt *rp_db_ask_once(rp_db *db, const char *sql)
{
    connect_again(db);
    if (db->once.at)
        db->kind->finalize(&db->once);
    return ready(db, &db->once, sql);
}

static bool usable(const rp_stmt *s)
{
    return s->at && !rp_db_failed(s->db);
}

void rp_bind_int(rp_stmt *s, int at, int64_t v)
{
    if (usable(s))
        s->db->kind->bind_int(s, at, v);
}

void rp_bind_ref(rp_stmt *s, int at, int64_t id)
{
    if (id)
        rp_bind_int(s, at, id);
}

void rp_bind_num(rp_stmt *s, int at, double v)
{
    if (usable(s) && !isnan(v))
        s->db->kind->bind_num(s, at, v);
}

void rp_bind_text(rp_stmt *s, int at, rp_slice v)
{
    if (usable(s) && v.ptr)
        s->db->kind->bind_text(s, at, v);
}

void rp_bind_blob(rp_stmt *s, int at, const void *bytes, size_t size)
{
    if (usable(s) && bytes)
        s->db->kind->bind_blob(s, at, bytes, size);
}

bool rp_next_row(rp_stmt *s)
{
    return usable(s) && s->db->kind->step(s);
}

void rp_run(rp_stmt *s)
{
    while (rp_next_row(s)) {
    }
}

int64_t rp_run_insert(rp_stmt *s)
{
    if (!rp_next_row(s))
        return 0;
    int64_t id = rp_int(s, 0);
    rp_run(s);
    return id;
}

bool rp_is_null(const rp_stmt *s, int at)
{
    return s->db->kind->is_null(s, at);
}

int64_t rp_int(const rp_stmt *s, int at)
{
    return rp_is_null(s, at) ? 0 : s->db->kind->int_at(s, at);
}

double rp_num(const rp_stmt *s, int at)
{
    return rp_is_null(s, at) ? NAN : s->db->kind->num_at(s, at);
}

rp_slice rp_text(const rp_stmt *s, int at)
{
    return rp_is_null(s, at) ? (rp_slice){NULL, 0} : s->db->kind->text_at(s, at);
}

rp_slice rp_blob(const rp_stmt *s, int at)
{
    return rp_is_null(s, at) ? (rp_slice){NULL, 0} : s->db->kind->blob_at(s, at);
}

int64_t rp_db_changed(rp_db *db)
{
    return db->kind->changed(db);
}

/* ---- full text ---- */

bool rp_db_match(const rp_db *db, rp_buf *out, rp_match_column column, rp_slice words)
{
    const rp_match_style *style = &db->kind->match;
    size_t n = 0;
    for (size_t at = 0; at < words.len; n++) {
        size_t end = at + rp_slice_find_byte(rp_slice_cut(words, at, words.len), ' ');
        rp_buf_str(out, n ? style->between : out->len ? style->and : "");
        rp_buf_str(out, n ? "" : style->open[column]);
        rp_buf_char(out, style->quote);
        rp_buf_add(out, rp_slice_cut(words, at, end));
        rp_buf_char(out, style->quote);
        rp_buf_str(out, style->after_word[column]);
        at = end < words.len ? end + 1 : end;
    }
    if (n)
        rp_buf_char(out, ')');
    return n > 0;
}
