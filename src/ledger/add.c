/* add.c - one report into the ledger, in one transaction: the order of the steps (adding.h). */
#include "ledger/adding.h"
#include "base/hash.h"

#include <time.h>

#define KEY_BYTES 32
#define TRIES 5 /* of a transaction that others got in the way of */

static rp_slice address(const rp_report *r)
{
    return r->input.url.len ? r->input.url : r->article.canonical_url;
}

/* A report is known by its bytes and its address, for two outlets may print the same bytes. */
static const uint8_t *key_of(rp_adding *add)
{
    rp_slice url = address(add->r);
    size_t n = sizeof add->r->input.sha256;
    uint8_t *key = rp_arena_alloc(add->a, KEY_BYTES + n + url.len), *bytes = key + KEY_BYTES;
    memcpy(bytes, add->r->input.sha256, n);
    if (url.len)
        memcpy(bytes + n, url.ptr, url.len);
    rp_sha256(bytes, n + url.len, key);
    return key;
}

/* When it was published, or else the nearest that is known. */
static int64_t time_of(const rp_report *r)
{
    const rp_slice dates[] = {r->article.published, r->article.modified, r->input.fetched};
    int64_t at;
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (rp_seconds_of(dates[i], &at))
            return at;
    return (int64_t)time(NULL);
}

/* Is it there already? */
static bool find_known(rp_adding *add)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT id, account, story, before FROM report WHERE key=?");
    rp_bind_blob(s, 1, add->key, KEY_BYTES);
    if (!rp_next_row(s))
        return false;
    add->id = rp_int(s, 0);
    add->account = rp_int(s, 1);
    add->story = rp_int(s, 2);
    add->before = rp_int(s, 3);
    return true;
}

static void find_version(rp_adding *add)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT id, version FROM report WHERE url=? ORDER BY id DESC LIMIT 1");
    rp_bind_text(s, 1, address(add->r));
    bool there = address(add->r).len && rp_next_row(s);
    add->before = there ? rp_int(s, 0) : 0;
    add->version = there ? rp_int(s, 1) + 1 : 1;
}

static void find_id(rp_adding *add)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT coalesce(max(id), 0) + 1 FROM report");
    add->id = rp_next_row(s) ? rp_int(s, 0) : 0;
}

static void put_report(rp_adding *add)
{
    const rp_article *article = &add->r->article;
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO report(id, key, file, url, title, site, agency, published, lang, at, account,"
                                    " story, before, version, added, reader, json, json_bytes)"
                                    " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    rp_bind_int(s, 1, add->id);
    rp_bind_blob(s, 2, add->key, KEY_BYTES);
    rp_bind_text(s, 3, add->r->input.file);
    rp_bind_text(s, 4, address(add->r));
    rp_bind_text(s, 5, article->title);
    rp_bind_text(s, 6, article->site);
    rp_bind_text(s, 7, article->agency);
    rp_bind_text(s, 8, article->published);
    rp_bind_text(s, 9, article->lang);
    rp_bind_int(s, 10, add->at);
    rp_bind_int(s, 11, add->account);
    rp_bind_int(s, 12, add->story);
    rp_bind_ref(s, 13, add->before);
    rp_bind_int(s, 14, add->version);
    rp_bind_int(s, 15, (int64_t)time(NULL));
    rp_bind_text(s, 16, rp_slice_of(add->entry->reader));
    rp_bind_blob(s, 17, add->packed.ptr, add->packed.len);
    rp_bind_int(s, 18, (int64_t)add->entry->json_size);
    rp_run(s);
}

/* What can be made of a report before it is anybody's turn. */
static void prepare(rp_adding *add)
{
    add->at = time_of(add->r);
    add->words = rp_words_of(add->a, add->r->article.text);
    add->packed = rp_pack(add->a, add->entry->json, add->entry->json_size);
    rp_copies_prepare(add);
}

/* Once it is. false: it was known. */
static bool add_new(rp_adding *add)
{
    if (find_known(add))
        return false;
    add->parties = NULL;
    find_id(add);
    find_version(add);
    rp_copies_find(add);
    rp_stories_find(add);
    put_report(add);
    rp_page_put(add);
    rp_copies_keep(add);
    rp_stories_keep(add);
    rp_rows_put(add);
    rp_versions_compare(add);
    rp_view view = rp_view_of(add->db, add->a, add->story);
    rp_quantities_update(add->db, add->a, &view);
    rp_disputes_update(add->db, add->a, &view);
    return true;
}

static rp_status out_of_memory(rp_ctx *ctx, rp_ledger *ledger)
{
    rp_db_rollback(ledger->db);
    rp_db_status(ctx, ledger->db);
    return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to add a report", ledger->name);
}

rp_status rp_ledger_add(rp_ctx *ctx, rp_ledger *ledger, const rp_ledger_entry *entry, rp_ledger_added *added)
{
    rp_guard guard;
    rp_arena arena;
    rp_arena_init(&arena, ctx, ctx->limits.memory_bytes);
    if (RP_GUARD(ctx, &guard)) {
        rp_arena_free(&arena);
        return out_of_memory(ctx, ledger);
    }
    rp_adding add = {.db = ledger->db, .a = &arena, .entry = entry, .r = entry->report};
    add.key = key_of(&add);
    bool is_new = !find_known(&add);
    if (is_new)
        prepare(&add);
    rp_status st = is_new ? RP_E_BUSY : rp_db_status(ctx, ledger->db);
    for (int i = 0; is_new && i < TRIES && st == RP_E_BUSY && (!i || rp_db_again(ledger->db)); i++) {
        rp_db_begin(ledger->db);
        is_new = add_new(&add);
        st = rp_db_commit(ctx, ledger->db);
    }
    rp_unguard(ctx, &guard);
    rp_arena_free(&arena);
    if (added)
        *added = (rp_ledger_added){add.id, !is_new, add.account, add.story, add.before};
    return st;
}
