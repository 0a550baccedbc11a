/* walk.c - see walk.h. What an input is shows in its first bytes; its name is not asked. */
#include "intake/walk.h"
#include "intake/feed.h"
#include "intake/fetch.h"
#include "intake/members.h"

#define LOOKED_AT 1024

static bool is_warc(rp_slice s)
{
    return rp_slice_starts(s, RP_LIT("WARC/"));
}

/* Skippable frames and a dictionary come before a .warc.zst's first record: what it holds shows only when
 * they are read. No page is sent about as zstd with a dictionary. */
static bool is_compressed_warc(rp_ctx *ctx, rp_slice s, rp_codec codec)
{
    uint8_t room[16], *out = room;
    const uint8_t *in = (const uint8_t *)s.ptr;
    size_t left = sizeof room;
    if (codec == RP_CODEC_ZSTD && !rp_slice_starts(s, RP_LIT("\x28\xB5\x2F\xFD")))
        return true;
    rp_decoder *d = rp_decoder_new(codec);
    if (!d)
        rp_out_of_memory(ctx);
    rp_step step = rp_decoder_step(d, &in, &s.len, &out, &left);
    rp_decoder_free(d);
    if (step == RP_STEP_MEMORY)
        rp_out_of_memory(ctx);
    return is_warc((rp_slice){(const char *)room, (size_t)(out - room)});
}

/* The item that it was may go: what the walk needs of it is copied. */
static bool push(rp_intake *in, rp_walk *walk, const rp_page_input *page)
{
    walk->outer = in->top;
    in->top = walk;
    in->depth++;
    walk->file = strdup(page->file);
    walk->url = page->url ? strdup(page->url) : NULL;
    walk->date = page->date ? strdup(page->date) : NULL;
    return walk->file && (walk->url || !page->url) && (walk->date || !page->date);
}

const char *rp_walk_url(const rp_walk *walk, rp_held *h)
{
    return rp_arena_copy(&h->arena, rp_slice_of(walk->url)).ptr;
}

const char *rp_walk_date(const rp_walk *walk, rp_held *h)
{
    return rp_arena_copy(&h->arena, rp_slice_of(walk->date)).ptr;
}

void rp_walk_pop(rp_intake *in)
{
    rp_walk *walk = in->top;
    in->top = walk->outer;
    in->depth--;
    free(walk->file);
    free(walk->url);
    free(walk->date);
    walk->close(walk);
}

static bool is_zip(rp_slice s)
{
    return rp_slice_starts(s, RP_LIT("PK\x03\x04")) || rp_slice_starts(s, RP_LIT("PK\x05\x06"));
}

typedef enum archive { NO_ARCHIVE, WARC, TAR, ZIP, FEED } archive;

static archive archive_of(rp_ctx *ctx, rp_slice start, rp_codec codec)
{
    if (codec != RP_CODEC_NONE)
        return is_compressed_warc(ctx, start, codec) ? WARC : NO_ARCHIVE;
    return is_warc(start) ? WARC : is_zip(start) ? ZIP : rp_tar_header(start) ? TAR : rp_feed_kind_of(start) ? FEED : NO_ARCHIVE;
}

/* A feed is read whole, within the limit of a page. */
static rp_walk *open_feed(rp_ctx *ctx, rp_held *h, rp_feed_kind kind)
{
    rp_status st = rp_held_load(ctx, h);
    if (st == RP_E_MEMORY)
        rp_out_of_memory(ctx);
    if (st != RP_OK)
        rp_held_fail(h, st, "%s", ctx->error);
    return st == RP_OK ? rp_feed_open(ctx, h, kind) : NULL;
}

/* The archive that a stream is, which it then owns; NULL: it is none. A gzip or zstd file that is no WARC is what
 * is in it. */
static rp_walk *open_archive(rp_ctx *ctx, rp_intake *in, rp_held *h)
{
    rp_slice start = rp_stream_peek(h->stream, LOOKED_AT);
    rp_codec codec = rp_codec_of(start);
    archive kind = archive_of(ctx, start, codec);
    const char *file = !in->depth && h->stream->size && strcmp(h->item.page.file, "-") && !rp_is_web_address(h->item.page.file) ? h->item.page.file : NULL;
    if (kind == NO_ARCHIVE && codec != RP_CODEC_NONE) {
        if (!(h->stream = rp_members_joined(h->stream, codec, ctx->limits.ratio)))
            rp_out_of_memory(ctx);
        file = NULL;
        codec = RP_CODEC_NONE;
        start = rp_stream_peek(h->stream, LOOKED_AT);
        kind = archive_of(ctx, start, codec);
    }
    if (kind != NO_ARCHIVE && in->depth >= RP_WALKS_MOST)
        rp_held_fail(h, RP_E_LIMIT, "%s: over %d archives in one another", h->item.page.file, RP_WALKS_MOST);
    if (kind == NO_ARCHIVE || h->item.status != RP_OK)
        return NULL;
    if (kind == FEED)
        return open_feed(ctx, h, rp_feed_kind_of(start));
    rp_stream *s = h->stream;
    h->stream = NULL;
    return kind == TAR   ? rp_tar_open(ctx, s)
           : kind == ZIP ? rp_zip_open(ctx, s, file)
                         : rp_warc_open(ctx, s, codec, file != NULL);
}

rp_held *rp_walk_open(rp_ctx *ctx, rp_intake *in, rp_held *h)
{
    rp_walk *walk = open_archive(ctx, in, h);
    if (!walk)
        return h;
    bool fine = push(in, walk, &h->item.page);
    in->making = NULL;
    rp_item_free(&h->item);
    if (!fine)
        rp_out_of_memory(ctx);
    return NULL;
}

rp_held *rp_walk_held(rp_ctx *ctx, rp_intake *in, rp_held *h)
{
    h->stream = rp_stream_owning(h->bytes, h->start, h->size);
    if (!h->stream)
        rp_out_of_memory(ctx);
    h->bytes = NULL;
    h->start = h->size = 0;
    return rp_walk_open(ctx, in, h);
}
