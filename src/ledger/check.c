/* check.c - is a ledger sound: the database's own structure, then what must hold between its rows. */
#include "ledger/adding.h"
#include "base/json_read.h"

#define JSON_CEILING ((size_t)1 << 30)
#define AT_ONCE 64 /* reports; a server sends them together */

typedef struct checker {
    void (*say)(void *to, const char *fault);
    void *to;
    size_t faults;
} checker;

static void tell(void *to, const char *fault)
{
    checker *c = to;
    c->faults++;
    c->say(c->to, fault);
}

/* What no sound ledger has: each gives a row a fault, with its words. */
static const char *const never[] = {
    ("SELECT 'R' || r.id || ': the report whose text it repeats is itself a copy' FROM report r"
     " JOIN report o ON o.id = r.account WHERE o.account <> o.id"),
    ("SELECT 'R' || r.id || ': in a story that was joined to another' FROM report r JOIN story s ON s.id = r.story"
     " WHERE s.joined IS NOT NULL"),
    ("SELECT 'T' || s.id || ': ' || s.reports || ' reports are written down, ' || count(r.id) || ' are there' FROM story s"
     " LEFT JOIN report r ON r.story = s.id GROUP BY s.id HAVING s.reports <> count(r.id)"),
    ("SELECT 'F' || f.id || ': in a quantity of another story' FROM figure f JOIN report r ON r.id = f.report"
     " JOIN quantity q ON q.id = f.quantity WHERE q.story <> r.story"),
    ("SELECT 'D' || d.id || ': a side is missing' FROM dispute d WHERE (a_claim IS NULL AND a_figure IS NULL)"
     " OR (b_claim IS NULL AND b_figure IS NULL AND b_silence IS NULL)"),
    ("SELECT 'R' || r.id || ': version ' || r.version || ' after version ' || b.version FROM report r"
     " JOIN report b ON b.id = r.before WHERE r.version <> b.version + 1"),
};

static void check_rows(rp_db *db, checker *c)
{
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        rp_stmt *s = rp_db_ask(db, never[i]);
        while (rp_next_row(s))
            tell(c, rp_text(s, 0).ptr);
    }
}

/* A report's JSON must be there whole, and its rows be as many as it has claims, figures and silences. */
static void check_report(rp_arena *a, rp_stmt *s, checker *c)
{
    static const char *const lists[] = {"claims", "figures", "silences"};
    char words[160];
    rp_slice json = rp_unpack(a, rp_blob(s, 1), JSON_CEILING);
    const rp_value *v = json.ptr && json.len == (size_t)rp_int(s, 2) ? rp_json_read(a, json) : NULL;
    if (!v) {
        snprintf(words, sizeof words, "R%lld: its report cannot be read back", (long long)rp_int(s, 0));
        tell(c, words);
        return;
    }
    for (int i = 0; i < 3; i++) {
        int64_t n = 0;
        const rp_value *list = rp_value_get(v, lists[i]);
        for (const rp_value *one = list && list->kind == RP_VALUE_LIST ? list->first : NULL; one; one = one->next)
            n++;
        if (n == rp_int(s, 3 + i))
            continue;
        snprintf(words, sizeof words, "R%lld: its report has %lld %s, the ledger %lld", (long long)rp_int(s, 0),
                 (long long)n, lists[i], (long long)rp_int(s, 3 + i));
        tell(c, words);
    }
}

static void check_reports(rp_ctx *ctx, rp_db *db, checker *c)
{
    rp_arena a;
    rp_arena_init(&a, ctx, ctx->limits.memory_bytes);
    rp_deferred d;
    rp_defer(ctx, &d, (void (*)(void *))rp_arena_free, &a);
    for (int64_t last = 0, n = AT_ONCE; n == AT_ONCE;) {
        rp_stmt *s = rp_db_ask(db, "SELECT id, json, json_bytes, (SELECT count(*) FROM claim WHERE report = r.id),"
                                   " (SELECT count(*) FROM figure WHERE report = r.id),"
                                   " (SELECT count(*) FROM silence WHERE report = r.id) FROM report r WHERE id > ?"
                                   " ORDER BY id LIMIT ?");
        rp_bind_int(s, 1, last);
        rp_bind_int(s, 2, AT_ONCE);
        for (n = 0; rp_next_row(s); n++) {
            last = rp_int(s, 0);
            check_report(&a, s, c);
            rp_arena_free(&a);
        }
    }
    rp_undefer(ctx, &d);
}

rp_status rp_ledger_check(rp_ctx *ctx, rp_ledger *ledger, void (*say)(void *to, const char *fault), void *to,
                          size_t *faults)
{
    rp_guard guard;
    checker c = {say, to, 0};
    if (RP_GUARD(ctx, &guard)) {
        rp_db_rollback(ledger->db);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to check it", ledger->name);
    }
    if (rp_db_check(ledger->db, tell, &c)) {
        check_rows(ledger->db, &c);
        check_reports(ctx, ledger->db, &c);
    }
    rp_unguard(ctx, &guard);
    *faults = c.faults;
    return rp_db_status(ctx, ledger->db);
}
