/* item.c - see item.h. What takes time (reading a file, undoing a transfer's compression) happens in
 * rp_item_read(), many at once; the walk that makes items is one thread's. */
#include "intake/item.h"
#include "intake/intake.h"
#include "intake/http.h"

#include <stdarg.h>

static const char *const page_types[] = {
    "text/html", "application/xhtml+xml", "text/plain", "application/html", "text/xhtml",
};

static const char *const feed_types[] = {
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml", "application/xml",
};

static bool is_in(rp_slice type, const char *const *types, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (rp_slice_equal_nocase(type, rp_slice_of(types[i])))
            return true;
    return false;
}

bool rp_is_page_type(rp_slice type)
{
    return !type.len || is_in(type, page_types, sizeof page_types / sizeof *page_types);
}

bool rp_is_feed_type(rp_slice type)
{
    return is_in(type, feed_types, sizeof feed_types / sizeof *feed_types);
}

rp_held *rp_held_new(rp_ctx *ctx, rp_intake *in, const char *file)
{
    rp_held *h = calloc(1, sizeof *h);
    if (!h)
        rp_out_of_memory(ctx);
    in->making = h;
    rp_arena_init(&h->arena, ctx, ctx->limits.memory_bytes);
    h->item.page.file = rp_arena_copy(&h->arena, rp_slice_of(file)).ptr;
    return h;
}

void rp_item_free(rp_item *item)
{
    rp_held *h = (rp_held *)item;
    if (!h)
        return;
    rp_stream_close(h->stream);
    free(h->bytes);
    rp_arena_free(&h->arena);
    free(h);
}

rp_held *rp_held_skip(rp_held *h, const char *why)
{
    h->item.status = RP_SKIPPED;
    h->item.why = why;
    return h;
}

rp_held *rp_held_fail(rp_held *h, rp_status status, const char *format, ...)
{
    char words[RP_ERROR_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    h->item.status = status;
    h->item.why = rp_arena_copy(&h->arena, rp_slice_of(words)).ptr;
    return h;
}

static const char *name_of(const rp_item *item)
{
    return item->page.name ? item->page.name : item->page.file ? item->page.file : "input";
}

rp_status rp_held_load(rp_ctx *ctx, rp_held *h)
{
    void *bytes;
    rp_status st = rp_stream_rest(ctx, h->stream, name_of(&h->item), ctx->limits.page_bytes, "--max-bytes", &bytes, &h->size);
    h->bytes = bytes;
    rp_stream_close(h->stream);
    h->stream = NULL;
    return st;
}

/* The head goes; the body is decoded; what the head says of it is kept. */
rp_status rp_held_unpack(rp_ctx *ctx, rp_held *h)
{
    rp_http_head head;
    char date[21];
    if (!rp_http_head_read((rp_slice){(const char *)h->bytes, h->size}, &head))
        return rp_fail(ctx, RP_E_FORMAT, "%s: no HTTP head where it should start", name_of(&h->item));
    h->item.page.charset = rp_arena_copy(&h->arena, head.charset).ptr;
    if (rp_http_date(head.last_modified, date))
        h->item.page.modified = rp_arena_copy(&h->arena, rp_slice_of(date)).ptr;
    head.encoding = rp_arena_copy(&h->arena, head.encoding);
    h->start = head.size;
    h->size -= head.size;
    h->is_http = false;
    return rp_http_decode(ctx, &head, name_of(&h->item), h->cut, &h->bytes, &h->start, &h->size);
}

rp_status rp_item_read(rp_ctx *ctx, rp_item *item, rp_page_input *page)
{
    rp_held *h = (rp_held *)item;
    rp_guard guard;
    rp_status st = item->status;
    if (st != RP_OK)
        return rp_fail(ctx, st, "%s", item->why ? item->why : "");
    h->arena.ctx = ctx;
    if (h->stream)
        st = rp_held_load(ctx, h);
    if (st == RP_OK && h->is_http) {
        if (RP_GUARD(ctx, &guard))
            return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to read it", name_of(item));
        st = rp_held_unpack(ctx, h);
        rp_unguard(ctx, &guard);
    }
    item->page.bytes = h->bytes ? h->bytes + h->start : NULL;
    item->page.size = h->size;
    *page = item->page;
    return st;
}
