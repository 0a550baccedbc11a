/* entry.c - see entry.h. */
#include "intake/entry.h"
#include "intake/intake.h"
#include "base/slice.h"

#include <inttypes.h>
#include <isa-l/crc.h>

#define RATIO_FREE ((uint64_t)4 << 20)

typedef struct content {
    rp_stream stream; /* first */
    rp_stream *lower;
    rp_entry entry;
    uint64_t left, taken, given;
    uint32_t ratio, crc;
    rp_decoder *decoder; /* NULL: stored */
    bool complete;
} content;

/* What of lower's next bytes is the member's. */
static rp_slice next_bytes(content *c)
{
    rp_slice in = rp_stream_peek(c->lower, 1);
    if (in.len > c->left)
        in.len = (size_t)c->left;
    return in;
}

static void take(content *c, size_t n)
{
    rp_stream_take(c->lower, n);
    c->taken += n;
    if (c->left != RP_LENGTH_OPEN)
        c->left -= n;
    if (c->entry.left)
        *c->entry.left = c->left;
}

static void fail_short(content *c)
{
    if (c->lower->status != RP_OK)
        rp_stream_fail(&c->stream, c->lower->status, "%s", c->lower->words);
    else
        rp_stream_fail(&c->stream, RP_E_FORMAT, "the member is cut short");
}

static void check_end(content *c)
{
    c->complete = true;
    if (c->entry.has_crc && c->crc != c->entry.crc)
        rp_stream_fail(&c->stream, RP_E_FORMAT, "the member's checksum is wrong");
}

static size_t fill_stored(content *c, uint8_t *to, size_t room)
{
    rp_slice in = next_bytes(c);
    size_t n = in.len < room ? in.len : room;
    if (!n && c->left)
        fail_short(c);
    if (n)
        memcpy(to, in.ptr, n);
    take(c, n);
    return n;
}

static size_t fill_decoded(content *c, uint8_t *to, size_t room)
{
    uint8_t *out = to;
    size_t left = room;
    while (left && !c->complete && c->stream.status == RP_OK) {
        rp_slice in = next_bytes(c);
        const uint8_t *p = (const uint8_t *)in.ptr;
        size_t n = in.len, had = left;
        rp_step step = rp_decoder_step(c->decoder, &p, &n, &out, &left);
        take(c, in.len - n);
        c->complete = step == RP_STEP_END;
        uint64_t given = c->given + (room - left);
        if (step == RP_STEP_MEMORY)
            rp_stream_fail(&c->stream, RP_E_MEMORY, "not enough memory to decode it");
        else if (step == RP_STEP_BROKEN)
            rp_stream_fail(&c->stream, RP_E_FORMAT, "broken compressed data");
        else if (given > RATIO_FREE && given / c->ratio > c->taken)
            rp_stream_fail(&c->stream, RP_E_LIMIT, "over %" PRIu32 " bytes decoded for each compressed one (--max-ratio raises it)", c->ratio);
        else if (!in.len && !c->complete && left == had)
            fail_short(c);
    }
    return room - left;
}

static size_t fill(rp_stream *s, uint8_t *to, size_t room)
{
    content *c = (content *)s;
    size_t n = c->complete ? 0 : c->decoder ? fill_decoded(c, to, room) : fill_stored(c, to, room);
    c->given += n;
    if (c->entry.has_crc && n)
        c->crc = crc32_gzip_refl(c->crc, to, n);
    if (s->status == RP_OK && (c->decoder ? c->complete : !c->left))
        check_end(c);
    return n;
}

static void close_content(rp_stream *s)
{
    rp_decoder_free(((content *)s)->decoder);
}

static const rp_stream_kind kind = {fill, NULL, close_content};

rp_stream *rp_entry_open(rp_stream *lower, const rp_entry *entry, uint32_t ratio)
{
    content *c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->stream.kind = &kind;
    c->lower = lower;
    c->entry = *entry;
    c->left = entry->length;
    c->ratio = ratio ? ratio : 1;
    if (entry->left)
        *entry->left = c->left;
    if (entry->codec != RP_CODEC_NONE && !(c->decoder = rp_decoder_new(entry->codec))) {
        free(c);
        return NULL;
    }
    return &c->stream;
}

rp_held *rp_entry_unread(rp_ctx *ctx, rp_intake *in, const rp_walk *walk, rp_slice name, uint64_t at)
{
    rp_held *h = rp_held_new(ctx, in, walk->file);
    h->item.page.url = rp_walk_url(walk, h);
    h->item.page.date = rp_walk_date(walk, h);
    h->item.page.file = rp_arena_format(&h->arena, "%s/%.*s", walk->file, (int)name.len, name.len ? name.ptr : "").ptr;
    h->item.within = true;
    h->item.offset = at;
    return h;
}

rp_held *rp_entry_item(rp_ctx *ctx, rp_intake *in, const rp_walk *walk, rp_slice name, uint64_t at, rp_stream *lower,
                       const rp_entry *entry)
{
    rp_held *h = rp_entry_unread(ctx, in, walk, name, at);
    h->stream = rp_entry_open(lower, entry, ctx->limits.ratio);
    if (!h->stream)
        rp_out_of_memory(ctx);
    h = rp_walk_open(ctx, in, h);
    if (!h || h->item.status != RP_OK)
        return h;
    rp_status st = rp_held_load(ctx, h);
    if (st == RP_E_MEMORY)
        rp_out_of_memory(ctx);
    return st == RP_OK ? h : rp_held_fail(h, st, "%s", ctx->error);
}

bool rp_entry_wanted(rp_slice name)
{
    for (size_t i = 0; i < name.len; i++)
        if (name.ptr[i] == '.' && (!i || name.ptr[i - 1] == '/'))
            return false;
    return rp_is_page_name(name) && !rp_slice_starts(name, RP_LIT("__MACOSX/"));
}
