/* ledger.c - opening and closing a ledger, and giving back what was put in. */
#include "ledger/adding.h"
#include "ledger/schema.h"

#define JSON_CEILING ((size_t)1 << 31)

void rp_ledger_close(rp_ledger *ledger)
{
    if (!ledger)
        return;
    rp_db_close(ledger->db);
    free(ledger->name);
    free(ledger);
}

rp_status rp_ledger_open(rp_ctx *ctx, const char *name, rp_ledger_mode mode, rp_ledger **out)
{
    static const rp_db_mode modes[] = {
        [RP_LEDGER_READ] = RP_DB_READ, [RP_LEDGER_WRITE] = RP_DB_WRITE, [RP_LEDGER_CREATE] = RP_DB_CREATE};
    rp_ledger *l = *out = calloc(1, sizeof *l);
    char *copy = rp_db_shown(name);
    rp_status st = l && copy ? RP_OK : rp_fail(ctx, RP_E_MEMORY, "not enough memory to open a ledger");
    if (st == RP_OK) {
        l->name = copy;
        copy = NULL;
        st = rp_db_open(ctx, name, modes[mode], &l->db);
    }
    if (st == RP_OK)
        st = rp_schema_prepare(ctx, l->db, l->name, modes[mode]);
    free(copy);
    if (st != RP_OK) {
        rp_ledger_close(l);
        *out = NULL;
    }
    return st;
}

void rp_ledger_deadline(rp_ledger *ledger, unsigned ms)
{
    rp_db_deadline(ledger->db, ms);
}

rp_status rp_ledger_json(rp_ctx *ctx, rp_ledger *ledger, int64_t report, char **out, size_t *size)
{
    rp_guard guard;
    rp_arena arena;
    *out = NULL;
    *size = 0;
    rp_arena_init(&arena, ctx, JSON_CEILING);
    if (RP_GUARD(ctx, &guard)) {
        rp_arena_free(&arena);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for R%lld", ledger->name, (long long)report);
    }
    rp_stmt *s = rp_db_ask(ledger->db, "SELECT json FROM report WHERE id=?");
    rp_bind_int(s, 1, report);
    bool there = rp_next_row(s);
    rp_slice bytes = there ? rp_unpack(&arena, rp_blob(s, 0), JSON_CEILING) : (rp_slice){NULL, 0};
    char *copy = bytes.ptr ? malloc(bytes.len + 1) : NULL;
    rp_unguard(ctx, &guard);
    rp_status st = rp_db_status(ctx, ledger->db);
    if (st == RP_OK && !there)
        st = RP_END;
    else if (st == RP_OK && !bytes.ptr)
        st = rp_fail(ctx, RP_E_FORMAT, "%s: R%lld is damaged; 'reportedly check' says more", ledger->name,
                     (long long)report);
    else if (st == RP_OK && !copy)
        st = rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for R%lld", ledger->name, (long long)report);
    if (copy) {
        memcpy(copy, bytes.ptr, bytes.len);
        copy[bytes.len] = '\0';
        *out = copy;
        *size = bytes.len;
    }
    rp_arena_free(&arena);
    return st;
}

rp_status rp_ledger_last(rp_ctx *ctx, rp_ledger *ledger, int64_t *report)
{
    rp_stmt *s = rp_db_ask(ledger->db, "SELECT coalesce(max(id), 0) FROM report");
    *report = rp_next_row(s) ? rp_int(s, 0) : 0;
    return rp_db_status(ctx, ledger->db);
}

rp_status rp_ledger_stories(rp_ctx *ctx, rp_ledger *ledger, int64_t *stories)
{
    rp_stmt *s = rp_db_ask(ledger->db, "SELECT count(*) FROM story WHERE joined IS NULL");
    *stories = rp_next_row(s) ? rp_int(s, 0) : 0;
    return rp_db_status(ctx, ledger->db);
}
