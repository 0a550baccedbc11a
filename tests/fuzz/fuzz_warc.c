/* fuzz_warc.c - hostile archives: the walk over records and members, what each record's page decodes to. What
 * is found must be told, lie in the file, and not go on for ever. */
#include "intake/walk.h"

#include <stdlib.h>

#define ITEMS_MAX 100000

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void check_item(rp_ctx *ctx, rp_item *item, size_t size)
{
    rp_page_input page;
    rp_status st = rp_item_read(ctx, item, &page);
    must(st == RP_OK || st == RP_SKIPPED || st < 0);
    must(st == RP_OK || *rp_error_text(ctx));
    must(item->offset <= size && item->page.file);
    must(st != RP_OK || page.size <= ctx->limits.page_bytes);
    rp_item_free(item);
}

/* What rp_intake_next() does with a file, done with bytes. */
static rp_item *open_bytes(rp_ctx *ctx, rp_intake *in, const uint8_t *bytes, size_t size)
{
    rp_guard guard;
    must(!RP_GUARD(ctx, &guard));
    rp_held *h = rp_held_new(ctx, in, "fuzz");
    h->stream = rp_stream_of(bytes, size);
    must(h->stream != NULL);
    h = rp_walk_open(ctx, in, h);
    rp_unguard(ctx, &guard);
    return h ? &h->item : NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    rp_intake *in = NULL;
    must(rp_ctx_new(&ctx) == RP_OK && rp_intake_new(ctx, &in) == RP_OK);
    ctx->limits.page_bytes = 1 << 20;
    rp_item *item = open_bytes(ctx, in, bytes, size);
    if (item)
        check_item(ctx, item, size);
    for (size_t n = 0; rp_intake_next(ctx, in, &item) == RP_OK; n++) {
        must(n < ITEMS_MAX);
        check_item(ctx, item, size);
    }
    rp_intake_free(in);
    rp_ctx_free(ctx);
    return 0;
}
