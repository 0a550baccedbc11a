/* fuzz_meta.c - hostile JSON-LD, date lines, bylines and addresses, each reader alone: the bytes are rarely
 * reached through a whole page. */
#include "article/meta_clues.h"
#include "article/meta_lines.h"
#include "base/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void read_all(rp_arena *a, rp_slice text)
{
    rp_linked linked = {.rank = 0};
    rp_text_date date;
    rp_byline byline;
    bool change;
    rp_linked_read(a, text, &linked);
    for (size_t at = 0; rp_date_find(a, text, at, at % 2, &date); at = date.end) {
        must(date.end > date.start && date.start >= at && date.end <= text.len);
        must(date.value.len == 10 || date.value.len == 20 || date.value.len == 25);
    }
    rp_date_line(a, text, true, &date, &change);
    rp_date_head(a, text, false, &date, &change);
    must(!rp_byline_line(a, text, &byline) || byline.n || byline.agency.ptr);
    must(!rp_byline_names(a, text, &byline) || byline.n || byline.agency.ptr);
    rp_agency_of_dateline(text);
    rp_date_order(text);
    rp_url_resolve(a, RP_LIT("https://outlet.example/2026/03/"), text);
    rp_url_resolve(a, text, RP_LIT("../a"));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    size_t replaced;
    if (rp_ctx_new(&ctx) != RP_OK)
        abort();
    rp_arena_init(&a, ctx, (size_t)1 << 30);
    if (!RP_GUARD(ctx, &guard)) {
        read_all(&a, rp_utf8_repair(&a, (rp_slice){(const char *)bytes, size}, &replaced));
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return 0;
}
