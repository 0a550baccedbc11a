/* test_alloc_serve.c - allocations of the desk's answers fail in turn: each view must be answered whole, or with 503 and
 * words for it, and give back what it took. */
#include "serve/views.h"
#include "check.h"
#include "fail_alloc.h"

#include <reportedly/reportedly.h>

#define JSON_MAX ((size_t)1 << 20)
#define RUNS_MAX 400 /* of each view */
#define KEPT_MOST 4  /* blocks that SQLite keeps once a statement has failed, however often; what leaks passes it soon */

static rp_ledger *make_ledger(rp_ctx *ctx, const char *name)
{
    rp_ledger *l = NULL;
    rp_report *r = NULL;
    FILE *f = fopen(name, "rb");
    char *json = malloc(JSON_MAX);
    size_t size = f && json ? fread(json, 1, JSON_MAX, f) : 0;
    CHECK(size && rp_report_parse(ctx, json, size, &r) == RP_OK && rp_ledger_open(ctx, ":memory:", RP_LEDGER_CREATE, &l) == RP_OK);
    CHECK(rp_ledger_add(ctx, l, &(rp_ledger_entry){.report = r, .json = json, .json_size = size}, NULL) == RP_OK);
    rp_report_free(r);
    free(json);
    if (f)
        fclose(f);
    return l;
}

/* The status; the bytes are looked at and let go. */
static unsigned answer(rp_desk *d, rp_view_kind kind, const char *id)
{
    static const rp_params params = {.at = {{"q", "people"}, {"since", "1999"}}, .n = 2};
    static const rp_params none = {.n = 0};
    rp_answer a;
    rp_answer_init(&a);
    rp_view_answer(d, &(rp_ask){kind, id, &params, &none}, &a);
    rp_answer_finish(&a, true);
    unsigned status = a.status;
    if (status == 200)
        CHECK(rp_answer_bytes(&a).len && *a.etag, "view %d", kind);
    rp_answer_free(&a);
    return status;
}

static void fail_view(rp_desk *d, rp_view_kind kind, const char *id)
{
    CHECK(answer(d, kind, id) == 200, "view %d", kind); /* what is kept for good is there now */
    fail_alloc_arm(0);
    answer(d, kind, id);
    long held = fail_alloc_held(); /* with the last statement, which the ledger keeps */
    size_t all = fail_alloc_asked(), step = all / RUNS_MAX + 1, failed = 0;
    for (size_t n = 1; n <= all; n += step) {
        fail_alloc_arm(n);
        unsigned status = answer(d, kind, id);
        fail_alloc_arm(0);
        failed += status != 200;
        CHECK(answer(d, kind, id) == 200, "view %d, after allocation %zu", kind, n); /* and it goes on */
        CHECK(status == 200 || status == 503, "view %d, allocation %zu: %u", kind, n, status);
        CHECK(fail_alloc_held() <= held + KEPT_MOST, "view %d, allocation %zu: %ld blocks kept", kind, n, fail_alloc_held() - held);
    }
    CHECK(failed, "view %d: none of %zu mattered", kind, all);
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    if (argc < 2 || rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_desk d = {.ctx = ctx, .ledger = make_ledger(ctx, argv[1]), .query_ms = 60000};
    fail_view(&d, RP_VIEW_FRONT, "");
    fail_view(&d, RP_VIEW_SEARCH, "");
    fail_view(&d, RP_VIEW_STORY, "T1");
    fail_view(&d, RP_VIEW_REPORT, "R1");
    fail_view(&d, RP_VIEW_SOURCE, "S1");
    fail_view(&d, RP_VIEW_CLAIM, "C1");
    rp_ledger_close(d.ledger);
    rp_ctx_free(ctx);
    return check_result("alloc of answers");
}
