/* fuzz_archive.c - hostile archives, WARC, zip and tar: the walk over records and members, what each record's page
 * decodes to; as a file, which can be gone back in, and as a stream, which cannot. What is found must be told, lie in
 * the file, and not go on for ever. */
#define _GNU_SOURCE /* memfd_create */
#include "intake/walk.h"

#include <stdlib.h>
#include <unistd.h>
#include <sys/mman.h>

#define ITEMS_MAX 100000

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define MUST(condition)                                                                                      \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "fault: %s\n", #condition);                                                      \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

static void check_item(rp_ctx *ctx, rp_item *item, size_t size)
{
    rp_page_input page;
    rp_status st = rp_item_read(ctx, item, &page);
    MUST(st == RP_OK || st == RP_SKIPPED || st < 0);
    MUST(st == RP_OK || *rp_error_text(ctx));
    MUST(item->page.file && item->offset <= size << 11); /* of decoded bytes, in a .tar.gz: a thousandfold at most */
    MUST(st != RP_OK || page.size <= ctx->limits.page_bytes);
    rp_item_free(item);
}

/* What rp_intake_next() does with a file, done with bytes. */
static rp_item *open_bytes(rp_ctx *ctx, rp_intake *in, const uint8_t *bytes, size_t size)
{
    rp_guard guard;
    MUST(!RP_GUARD(ctx, &guard));
    rp_held *h = rp_held_new(ctx, in, "fuzz");
    h->stream = rp_stream_of(bytes, size);
    MUST(h->stream != NULL);
    h = rp_walk_open(ctx, in, h);
    rp_unguard(ctx, &guard);
    return h ? &h->item : NULL;
}

static void walk_on(rp_ctx *ctx, rp_intake *in, size_t size)
{
    rp_item *item;
    for (size_t n = 0; rp_intake_next(ctx, in, &item) == RP_OK; n++) {
        MUST(n < ITEMS_MAX);
        check_item(ctx, item, size);
    }
}

static void walk_stream(rp_ctx *ctx, rp_intake *in, const uint8_t *bytes, size_t size)
{
    rp_item *item = open_bytes(ctx, in, bytes, size);
    if (item)
        check_item(ctx, item, size);
    walk_on(ctx, in, size);
}

static void walk_file(rp_ctx *ctx, rp_intake *in, const uint8_t *bytes, size_t size)
{
    static int fd = -1;
    char path[64];
    if (fd < 0)
        fd = memfd_create("archive", 0);
    MUST(fd >= 0 && !ftruncate(fd, 0) && pwrite(fd, bytes, size, 0) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    MUST(rp_intake_add(ctx, in, path, NULL, NULL) == RP_OK);
    walk_on(ctx, in, size);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    for (int as_file = 0; as_file < 2; as_file++) {
        rp_ctx *ctx;
        rp_intake *in = NULL;
        MUST(rp_ctx_new(&ctx) == RP_OK && rp_intake_new(ctx, &in) == RP_OK);
        ctx->limits.page_bytes = 1 << 20;
        (as_file ? walk_file : walk_stream)(ctx, in, bytes, size);
        rp_intake_free(in);
        rp_ctx_free(ctx);
    }
    return 0;
}
