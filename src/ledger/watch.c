/* watch.c - the feeds that a ledger watches and the entries seen of them; see <reportedly/watch.h>.
 *
 * An entry is known by the hash of its name and state, through all feeds: an article that stands in two of them is
 * fetched once, and one that a feed says has changed is another entry. */
#include "ledger/adding.h"

#include <reportedly/watch.h>

#define WATCH_CEILING ((size_t)1 << 28)
#define FORGET_SECONDS ((int64_t)30 * RP_DAY)

typedef struct owned_watch {
    rp_watch watch; /* first: rp_watch_free() finds the arena behind it */
    rp_arena arena;
    rp_guard guard;
} owned_watch;

void rp_watch_free(rp_watch *watch)
{
    owned_watch *w = (owned_watch *)watch;
    if (!w)
        return;
    rp_arena_free(&w->arena);
    free(w);
}

static const char *copy_text(rp_arena *a, const rp_stmt *s, int at)
{
    return rp_arena_copy(a, rp_text(s, at)).ptr;
}

static void read_feeds(owned_watch *w, rp_db *db)
{
    rp_watched *feeds = NULL;
    size_t n = 0;
    rp_stmt *s = rp_db_ask(db, "SELECT id, url, etag, modified, asked, changed, not_before, failures, trouble FROM feed ORDER BY id");
    while (rp_next_row(s)) {
        rp_watched f = {rp_int(s, 0), copy_text(&w->arena, s, 1), copy_text(&w->arena, s, 2), copy_text(&w->arena, s, 3), rp_int(s, 4),
                        rp_int(s, 5), rp_int(s, 6), (uint32_t)rp_int(s, 7), copy_text(&w->arena, s, 8)};
        RP_PUSH(&w->arena, feeds, n, f);
    }
    w->watch.feeds = feeds;
    w->watch.n_feeds = n;
}

static void read_pages(owned_watch *w, rp_db *db, size_t most)
{
    rp_awaited *pages = NULL;
    size_t n = 0;
    rp_stmt *s = rp_db_ask(db, "SELECT hash, url, date, tries, not_before FROM entry WHERE url IS NOT NULL"
                               " ORDER BY not_before, seen, hash LIMIT ?");
    rp_bind_int(s, 1, most < INT32_MAX ? (int64_t)most : INT32_MAX);
    while (rp_next_row(s)) {
        rp_awaited p = {rp_int(s, 0), copy_text(&w->arena, s, 1), copy_text(&w->arena, s, 2), (uint32_t)rp_int(s, 3), rp_int(s, 4)};
        RP_PUSH(&w->arena, pages, n, p);
    }
    w->watch.pages = pages;
    w->watch.n_pages = n;
}

rp_status rp_ledger_watch(rp_ctx *ctx, rp_ledger *ledger, size_t pages, rp_watch **out)
{
    *out = NULL;
    owned_watch *w = calloc(1, sizeof *w);
    if (w)
        rp_arena_init(&w->arena, ctx, WATCH_CEILING);
    if (!w || RP_GUARD(ctx, &w->guard)) {
        rp_watch_free(w ? &w->watch : NULL);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for the feeds that it watches", ledger->name);
    }
    read_feeds(w, ledger->db);
    if (pages)
        read_pages(w, ledger->db, pages);
    rp_unguard(ctx, &w->guard);
    rp_status st = rp_db_status(ctx, ledger->db);
    if (st == RP_OK)
        *out = &w->watch;
    else
        rp_watch_free(&w->watch);
    return st;
}

/* The feed of an address; 0: none. */
static int64_t find_feed(rp_db *db, const char *url)
{
    rp_stmt *s = rp_db_ask(db, "SELECT id FROM feed WHERE url=?");
    rp_bind_text(s, 1, rp_slice_of(url));
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

rp_status rp_ledger_watch_add(rp_ctx *ctx, rp_ledger *ledger, const char *url, bool *changed)
{
    *changed = false;
    if (strlen(url) >= RP_FEED_ADDRESS_BYTES)
        return rp_fail(ctx, RP_E_USAGE, "an address of a feed that is %zu bytes long; no more than %d are kept", strlen(url), RP_FEED_ADDRESS_BYTES);
    rp_db_begin(ledger->db);
    *changed = !find_feed(ledger->db, url);
    if (*changed) {
        rp_stmt *s = rp_db_ask(ledger->db, "INSERT INTO feed(url, asked, changed, not_before, failures) VALUES(?,0,0,0,0)");
        rp_bind_text(s, 1, rp_slice_of(url));
        rp_run(s);
    }
    return rp_db_commit(ctx, ledger->db);
}

static void remove_feed(rp_db *db, int64_t feed)
{
    rp_stmt *s = rp_db_ask(db, "DELETE FROM entry WHERE feed=?");
    rp_bind_int(s, 1, feed);
    rp_run(s);
    s = rp_db_ask(db, "DELETE FROM feed WHERE id=?");
    rp_bind_int(s, 1, feed);
    rp_run(s);
}

rp_status rp_ledger_watch_remove(rp_ctx *ctx, rp_ledger *ledger, const char *url, bool *changed)
{
    rp_db_begin(ledger->db);
    int64_t feed = find_feed(ledger->db, url);
    if (feed)
        remove_feed(ledger->db, feed);
    *changed = feed != 0;
    return rp_db_commit(ctx, ledger->db);
}

rp_status rp_ledger_watch_move(rp_ctx *ctx, rp_ledger *ledger, int64_t feed, const char *url)
{
    rp_db_begin(ledger->db);
    int64_t there = find_feed(ledger->db, url);
    if (there && there != feed) {
        remove_feed(ledger->db, feed);
    } else {
        rp_stmt *s = rp_db_ask(ledger->db, "UPDATE feed SET url=? WHERE id=?");
        rp_bind_text(s, 1, rp_slice_of(url));
        rp_bind_int(s, 2, feed);
        rp_run(s);
    }
    return rp_db_commit(ctx, ledger->db);
}

rp_status rp_ledger_watch_seen(rp_ctx *ctx, rp_ledger *ledger, uint64_t entry, bool *seen)
{
    rp_stmt *s = rp_db_ask(ledger->db, "SELECT 1 FROM entry WHERE hash=?");
    rp_bind_int(s, 1, (int64_t)entry);
    *seen = false;
    while (rp_next_row(s)) /* to its end: no reading is left open */
        *seen = true;
    return rp_db_status(ctx, ledger->db);
}

static void put_entry(rp_db *db, int64_t feed, const rp_sighting *e, int64_t now)
{
    rp_stmt *s = rp_db_ask(db, "INSERT INTO entry(hash, feed, url, date, seen, tries, not_before) VALUES(?,?,?,?,?,0,0)"
                               " ON CONFLICT(hash) DO UPDATE SET seen=excluded.seen");
    rp_bind_int(s, 1, (int64_t)e->entry);
    rp_bind_int(s, 2, feed);
    rp_bind_text(s, 3, rp_slice_of(e->url));
    rp_bind_text(s, 4, rp_slice_of(e->date));
    rp_bind_int(s, 5, now);
    rp_run(s);
}

static void put_feed(rp_db *db, const rp_watched *f)
{
    rp_stmt *s = rp_db_ask(db, "UPDATE feed SET etag=?, modified=?, asked=?, changed=?, not_before=?, failures=?, trouble=? WHERE id=?");
    rp_bind_text(s, 1, rp_slice_of(f->etag));
    rp_bind_text(s, 2, rp_slice_of(f->modified));
    rp_bind_int(s, 3, f->asked);
    rp_bind_int(s, 4, f->changed);
    rp_bind_int(s, 5, f->not_before);
    rp_bind_int(s, 6, f->failures);
    rp_bind_text(s, 7, rp_slice_of(f->trouble));
    rp_bind_int(s, 8, f->id);
    rp_run(s);
}

static bool is_watched(rp_db *db, int64_t feed)
{
    rp_stmt *s = rp_db_ask(db, "SELECT 1 FROM feed WHERE id=?");
    rp_bind_int(s, 1, feed);
    return rp_next_row(s);
}

rp_status rp_ledger_watch_asked(rp_ctx *ctx, rp_ledger *ledger, const rp_watched *feed, const rp_sighting *entries, size_t n)
{
    rp_db *db = ledger->db;
    rp_db_begin(db);
    if (is_watched(db, feed->id)) { /* else it was taken off meanwhile */
        put_feed(db, feed);
        for (size_t i = 0; i < n; i++)
            put_entry(db, feed->id, &entries[i], feed->asked);
        rp_stmt *s = rp_db_ask(db, "DELETE FROM entry WHERE feed=? AND url IS NULL AND seen<?");
        rp_bind_int(s, 1, n ? feed->id : 0);
        rp_bind_int(s, 2, feed->asked - FORGET_SECONDS);
        rp_run(s);
    }
    return rp_db_commit(ctx, db);
}

rp_status rp_ledger_watch_fetched(rp_ctx *ctx, rp_ledger *ledger, const rp_awaited *page, bool done)
{
    rp_db_begin(ledger->db);
    rp_stmt *s = done ? rp_db_ask(ledger->db, "UPDATE entry SET url=NULL, date=NULL, tries=?, not_before=? WHERE hash=?")
                      : rp_db_ask(ledger->db, "UPDATE entry SET tries=?, not_before=? WHERE hash=?");
    rp_bind_int(s, 1, page->tries);
    rp_bind_int(s, 2, page->not_before);
    rp_bind_int(s, 3, page->id);
    rp_run(s);
    return rp_db_commit(ctx, ledger->db);
}
