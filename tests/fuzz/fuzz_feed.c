/* fuzz_feed.c - hostile feeds, sitemaps and lists of feeds: XML and JSON, and their dates. */
#include "intake/feed.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void check(rp_feed *f)
{
    char date[32];
    must(f->n <= RP_FEED_ENTRIES);
    for (size_t i = 0; i < f->n && !f->pool.failed; i++)
        for (int k = 0; k < RP_N_FEED_FIELDS; k++) {
            rp_feed_text t = f->entries[i].field[k];
            must(t.at + t.len <= f->pool.len);
            if (rp_feed_date(rp_feed_get(f, &f->entries[i], (rp_feed_field)k), date))
                must(strlen(date) >= 10 && strlen(date) < sizeof date);
        }
    rp_feed_free(f);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    rp_feed xml = {.n = 0}, json = {.n = 0};
    rp_slice s = {(const char *)bytes, size};
    must(rp_ctx_new(&ctx) == RP_OK);
    rp_arena_init(&a, ctx, (size_t)1 << 28);
    rp_buf_init(&xml.pool, (size_t)1 << 26);
    rp_buf_init(&json.pool, (size_t)1 << 26);
    rp_feed_kind_of(s);
    rp_feed_read_xml(&xml, s);
    check(&xml);
    if (!RP_GUARD(ctx, &guard)) {
        rp_feed_read_json(&json, &a, s);
        rp_unguard(ctx, &guard);
    }
    check(&json);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return 0;
}
