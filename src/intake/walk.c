/* walk.c - see walk.h. What an input is shows in its first bytes; its name is not asked. */
#include "intake/walk.h"
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

static bool push(rp_intake *in, rp_walk *source, const rp_page_input *page)
{
    source->outer = in->top;
    source->url = page->url;
    source->date = page->date;
    in->top = source;
    in->depth++;
    source->file = strdup(page->file);
    return source->file != NULL;
}

void rp_walk_pop(rp_intake *in)
{
    rp_walk *source = in->top;
    in->top = source->outer;
    in->depth--;
    free(source->file);
    source->close(source);
}

/* The archive that a stream is, which it then owns; NULL: it is none. */
static rp_walk *open_archive(rp_ctx *ctx, rp_intake *in, rp_held *h, rp_codec codec, rp_slice start)
{
    rp_stream *s = h->stream;
    bool warc = codec == RP_CODEC_NONE ? is_warc(start) : is_compressed_warc(ctx, start, codec);
    if (!warc || in->depth >= RP_WALKS_MOST)
        return NULL;
    h->stream = NULL;
    return rp_warc_open(ctx, s, codec, !in->depth);
}

rp_held *rp_walk_open(rp_ctx *ctx, rp_intake *in, rp_held *h)
{
    rp_slice start = rp_stream_peek(h->stream, LOOKED_AT);
    rp_codec codec = rp_codec_of(start);
    rp_walk *source = open_archive(ctx, in, h, codec, start);
    if (source) {
        bool fine = push(in, source, &h->item.page);
        in->making = NULL;
        rp_item_free(&h->item);
        if (!fine)
            rp_out_of_memory(ctx);
        return NULL;
    }
    if (codec != RP_CODEC_NONE && !(h->stream = rp_members_joined(h->stream, codec, ctx->limits.ratio)))
        rp_out_of_memory(ctx);
    return h;
}
