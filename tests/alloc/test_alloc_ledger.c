/* test_alloc_ledger.c - allocations of a ledger fail in turn, SQLite's and zstd's among them: a report's JSON is parsed,
 * added, asked for and exported. Each run must end in RP_E_MEMORY with words for it, or in all that it should give,
 * and give back what it took; a ledger that refused a report for want of memory takes it afterwards. */
#include "check.h"
#include "fail_alloc.h"

#include <reportedly/reportedly.h>

#include <stdlib.h>
#include <string.h>

#define JSON_MAX ((size_t)1 << 20)
#define RUNS_MAX 1500

static char *json;
static size_t size;

static rp_status watch(rp_ctx *ctx, rp_ledger *l)
{
    const rp_sighting seen = {7, "https://outlet.example/7", "2031-05-05"};
    rp_watch *w = NULL;
    bool flag;
    rp_status st = rp_ledger_watch_add(ctx, l, "https://outlet.example/rss", &flag);
    if (st == RP_OK)
        st = rp_ledger_watch(ctx, l, 10, &w);
    if (st == RP_OK)
        st = rp_ledger_watch_asked(ctx, l, &w->feeds[0], &seen, 1);
    rp_watch_free(w);
    if (st == RP_OK)
        st = rp_ledger_watch_seen(ctx, l, 7, &flag);
    w = NULL;
    if (st == RP_OK)
        st = rp_ledger_watch(ctx, l, 10, &w);
    if (st == RP_OK)
        st = rp_ledger_watch_fetched(ctx, l, &w->pages[0], true);
    rp_watch_free(w);
    return st == RP_OK ? rp_ledger_watch_remove(ctx, l, "https://outlet.example/rss", &flag) : st;
}

static rp_status add_and_ask(rp_ctx *ctx, rp_ledger *l, const rp_report *r)
{
    rp_ledger_entry entry = {.report = r, .json = json, .json_size = size};
    rp_page_input page = {.bytes = json, .size = size, .file = "a"};
    rp_ledger_added added;
    char *out;
    size_t n;
    entry.page = &page;
    rp_status st = rp_ledger_add(ctx, l, &entry, &added);
    if (st == RP_E_MEMORY) { /* the next allocation works again: nothing of it may have stayed */
        rp_status again = rp_ledger_add(ctx, l, &entry, &added);
        CHECK(again == RP_OK && !added.known && added.report == 1, "%d: %s", again, rp_error_text(ctx));
        return st;
    }
    for (int q = 0; q < RP_N_QUESTIONS && st == RP_OK; q++) {
        rp_table *t;
        st = rp_ledger_ask(ctx, l, (rp_question)q, &(rp_filter){.words = q == RP_ASK_CLAIMS ? "people" : NULL}, &t);
        if (st == RP_OK)
            st = rp_table_write(ctx, t, (rp_table_format)(q % RP_N_TABLE_FORMATS), 80, false, &out, &n);
        if (st == RP_OK)
            rp_write_free(out);
        rp_table_free(t);
    }
    if (st == RP_OK && (st = rp_ledger_stories_json(ctx, l, &out, &n)) == RP_OK)
        rp_write_free(out);
    if (st == RP_OK && (st = rp_ledger_json(ctx, l, 1, &out, &n)) == RP_OK)
        rp_write_free(out);
    return st == RP_OK ? watch(ctx, l) : st;
}

static rp_status use_ledger(void)
{
    rp_ctx *ctx;
    rp_ledger *l = NULL;
    rp_report *r = NULL;
    rp_status st = rp_ctx_new(&ctx);
    if (st != RP_OK)
        return st;
    st = rp_report_parse(ctx, json, size, &r);
    if (st == RP_OK)
        st = rp_ledger_open(ctx, ":memory:", RP_LEDGER_CREATE, &l);
    if (st == RP_OK)
        st = add_and_ask(ctx, l, r);
    CHECK(st == RP_OK || *rp_error_text(ctx), "%d without words", st);
    rp_ledger_close(l);
    rp_report_free(r);
    rp_ctx_free(ctx);
    return st;
}

int main(int argc, char **argv)
{
    FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
    json = malloc(JSON_MAX);
    size = f && json ? fread(json, 1, JSON_MAX, f) : 0;
    CHECK(size && use_ledger() == RP_OK); /* what a library allocates once and keeps is there now */
    fail_alloc_arm(0);
    use_ledger();
    size_t all = fail_alloc_asked(), step = all / RUNS_MAX + 1, runs = 0;
    for (size_t n = 1; n <= all; n += n < 200 ? 1 : step, runs++) {
        long before = fail_alloc_held();
        fail_alloc_arm(n);
        rp_status st = use_ledger();
        fail_alloc_arm(0);
        CHECK(st == RP_OK || st == RP_E_MEMORY, "allocation %zu: status %d", n, st);
        CHECK(fail_alloc_held() == before, "allocation %zu: %ld blocks kept", n, fail_alloc_held() - before);
    }
    printf("%zu allocations, %zu failed in turn\n", all, runs);
    if (f)
        fclose(f);
    free(json);
    return check_result("alloc of a ledger");
}
