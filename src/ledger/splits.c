/* splits.c - what a person knows better of stories than words do: that one is two events, or two are one.
 *
 * Rows stay, with their ids; what moves is which story a report is in, and what follows from that (quantities, disputes)
 * is found anew for both. Texts that are one account, and versions of one page, move together. Two stories that a person
 * took apart are kept so: no later report joins them. */
#include "ledger/adding.h"

#include <time.h>

static void run_with(rp_db *db, const char *sql, int64_t a, int64_t b)
{
    rp_stmt *s = rp_db_ask(db, sql);
    rp_bind_int(s, 1, a);
    rp_bind_int(s, 2, b);
    rp_run(s);
}

/* The number of an id with its letter; 0 if it is none. */
static int64_t number_of(const char *id, char letter)
{
    char *end = NULL;
    bool is = id && rp_lower(*id) == letter && rp_is_digit(id[1]);
    long long n = is ? strtoll(id + 1, &end, 10) : 0;
    return is && !*end ? n : 0;
}

/* The story that an id leads to now; 0 if there is none. */
static int64_t story_of(rp_db *db, const char *id)
{
    rp_stmt *s = rp_db_ask(db, "SELECT coalesce(joined, id) FROM story WHERE id=?");
    rp_bind_int(s, 1, number_of(id, 't'));
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

bool rp_stories_apart(rp_db *db, int64_t story, int64_t other)
{
    rp_stmt *s = rp_db_ask(db, "SELECT 1 FROM apart WHERE story=? AND other=?");
    rp_bind_int(s, 1, story);
    rp_bind_int(s, 2, other);
    return rp_next_row(s);
}

static void keep_apart(rp_db *db, int64_t story, int64_t other, const char *reason, const char *by)
{
    rp_stmt *s = rp_db_ask(db, "INSERT INTO apart(story, other, reason, person, added) VALUES(?,?,?,?,?)");
    rp_bind_int(s, 1, story);
    rp_bind_int(s, 2, other);
    rp_bind_text(s, 3, rp_slice_of(reason));
    rp_bind_text(s, 4, rp_slice_of(by));
    rp_bind_int(s, 5, (int64_t)time(NULL));
    rp_run(s);
}

/* What a story's row says of its reports. */
static void count_again(rp_db *db, int64_t story)
{
    run_with(db, "UPDATE story SET first=(SELECT min(at) FROM report WHERE story=?1), last=(SELECT max(at) FROM report"
                 " WHERE story=?1), reports=(SELECT count(*) FROM report WHERE story=?1), accounts=(SELECT count(*) FROM report"
                 " WHERE story=?1 AND account=id), title=(SELECT title FROM report WHERE story=?1 AND title IS NOT NULL"
                 " ORDER BY id LIMIT 1) WHERE id=?2", story, story);
}

static void find_again(rp_db *db, rp_arena *a, int64_t story)
{
    rp_view view = rp_view_of(db, a, story);
    rp_quantities_update(db, a, &view);
    rp_disputes_update(db, a, &view);
}

/* Reports of one text, and versions of one page, until none is left behind. */
static void move_with_theirs(rp_db *db, int64_t from, int64_t to)
{
    do
        run_with(db, "UPDATE report SET story=?2 WHERE story=?1 AND (account IN (SELECT account FROM report WHERE story=?2)"
                     " OR url IN (SELECT url FROM report WHERE story=?2 AND url IS NOT NULL))", from, to);
    while (!rp_db_failed(db) && rp_db_changed(db));
}

/* What belongs to the reports that were moved: their figures' series, and the sources that mean someone there only. */
static void move_what_follows(rp_db *db, int64_t from, int64_t to)
{
    static const char *const moves[] = {
        "UPDATE figure SET quantity=NULL WHERE report IN (SELECT id FROM report WHERE story=?2) AND ?1 <> ?2",
        ("UPDATE source SET story=?2 WHERE story=?1 AND id NOT IN (SELECT c.source FROM claim c JOIN report r ON r.id = c.report"
         " WHERE r.story=?1 AND c.source IS NOT NULL) AND id NOT IN (SELECT l.source FROM silence l JOIN report r"
         " ON r.id = l.report WHERE r.story=?1 AND l.source IS NOT NULL)"),
        "UPDATE alias SET story=?2 WHERE story=?1 AND source IN (SELECT id FROM source WHERE story=?2)",
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        run_with(db, moves[i], from, to);
}

typedef struct splitting {
    rp_ctx *ctx;
    rp_db *db;
    rp_arena arena;
    const rp_split *what;
    int64_t story, made;
} splitting;

/* Are all of the reports in the story? */
static rp_status move_reports(splitting *p)
{
    for (size_t i = 0; i < p->what->n_reports; i++) {
        int64_t report = number_of(p->what->reports[i], 'r');
        rp_stmt *s = rp_db_ask(p->db, "SELECT story FROM report WHERE id=?");
        rp_bind_int(s, 1, report);
        int64_t in = rp_next_row(s) ? rp_int(s, 0) : 0;
        if (in != p->story && in != p->made)
            return rp_fail(p->ctx, RP_E_USAGE, "%s: no report of %s", p->what->reports[i], p->what->story);
        run_with(p->db, "UPDATE report SET story=?1 WHERE id=?2", p->made, report);
    }
    move_with_theirs(p->db, p->story, p->made);
    rp_stmt *s = rp_db_ask(p->db, "SELECT 1 FROM report WHERE story=? LIMIT 1");
    rp_bind_int(s, 1, p->story);
    if (!rp_next_row(s) && !rp_db_failed(p->db))
        return rp_fail(p->ctx, RP_E_USAGE, "%s: these, with their copies and versions, are all of its reports", p->what->story);
    return RP_OK;
}

static rp_status split(splitting *p)
{
    p->story = story_of(p->db, p->what->story);
    if (!p->story || !p->what->n_reports)
        return rp_db_failed(p->db) ? RP_OK : rp_fail(p->ctx, RP_E_USAGE, "'%s' is no story, or no report is named", p->what->story);
    p->made = rp_run_insert(rp_db_ask(p->db, "INSERT INTO story(first, last, reports, accounts) VALUES(0,0,0,0) RETURNING id"));
    rp_status st = move_reports(p);
    if (st != RP_OK)
        return st;
    move_what_follows(p->db, p->story, p->made);
    keep_apart(p->db, p->story, p->made, p->what->reason, p->what->by);
    keep_apart(p->db, p->made, p->story, p->what->reason, p->what->by);
    count_again(p->db, p->story);
    count_again(p->db, p->made);
    find_again(p->db, &p->arena, p->story);
    find_again(p->db, &p->arena, p->made);
    return RP_OK;
}

static rp_status join(splitting *p)
{
    int64_t other = story_of(p->db, p->what->other);
    p->story = story_of(p->db, p->what->story);
    if (!p->story || !other || p->story == other)
        return rp_db_failed(p->db) ? RP_OK : rp_fail(p->ctx, RP_E_USAGE, "'%s' and '%s' are not two stories", p->what->story, p->what->other);
    p->made = p->story < other ? p->story : other;
    int64_t from = p->story + other - p->made;
    run_with(p->db, "DELETE FROM apart WHERE (story=?1 AND other=?2) OR (story=?2 AND other=?1)", p->made, from);
    rp_stories_join(p->db, from, p->made);
    find_again(p->db, &p->arena, p->made);
    return RP_OK;
}

/* One transaction: kept if the work and the database say so. */
static rp_status in_one(rp_ctx *ctx, rp_ledger *ledger, const rp_split *what, rp_status (*work)(splitting *p), int64_t *story)
{
    rp_guard guard;
    splitting p = {.ctx = ctx, .db = ledger->db, .what = what};
    rp_arena_init(&p.arena, ctx, ctx->limits.memory_bytes);
    if (RP_GUARD(ctx, &guard)) {
        rp_arena_free(&p.arena);
        rp_db_rollback(ledger->db);
        rp_db_status(ctx, ledger->db);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for its stories", ledger->name);
    }
    rp_db_begin(ledger->db);
    rp_status st = work(&p);
    if (st == RP_OK) {
        st = rp_db_commit(ctx, ledger->db);
    } else {
        rp_db_rollback(ledger->db);
        rp_status failed = rp_db_status(ctx, ledger->db); /* then that is why nothing was found */
        st = failed == RP_OK ? st : failed;
    }
    rp_unguard(ctx, &guard);
    rp_arena_free(&p.arena);
    if (st == RP_OK && story)
        *story = p.made;
    return st;
}

rp_status rp_ledger_split(rp_ctx *ctx, rp_ledger *ledger, const rp_split *what, int64_t *story)
{
    return in_one(ctx, ledger, what, split, story);
}

rp_status rp_ledger_join(rp_ctx *ctx, rp_ledger *ledger, const rp_split *what, int64_t *story)
{
    return in_one(ctx, ledger, what, join, story);
}
