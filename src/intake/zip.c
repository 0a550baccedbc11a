/* zip.c - walks a zip (a WACZ is one too) and makes an item of every file in it.
 *
 * Of a file, the directory at its end is followed, as zip wants it: what it does not name is not there. What comes by
 * as a stream is read header by header. Both ways one record and one buffer are in memory. Members that lie over one
 * another, as in archives made to be huge, are read up to a number of them. */
#include "intake/entry.h"

#include <inttypes.h>

#define LOCAL 30
#define CENTRAL 46
#define END 22
#define COMMENT_MAX 65535
#define NAME_MAX_BYTES 4096
#define OUT_OF_ORDER_MOST 1000

typedef struct member {
    uint16_t flags, method;
    uint32_t crc;
    uint64_t packed, size, at; /* at: of its local header */
    char name[NAME_MAX_BYTES];
    size_t name_len;
} member;

typedef struct zip {
    rp_walk walk; /* first */
    rp_stream *file;
    rp_stream *directory; /* the same file opened again; NULL: headers come by */
    uint64_t left;        /* members that the directory has yet to name */
    uint64_t shift;       /* bytes before the zip in the file */
    uint64_t behind;      /* the end of the last member that was read */
    uint64_t open;        /* streaming: bytes of the present member not yet taken */
    size_t out_of_order;
    bool ended;
    member m;
} zip;

enum { ENCRYPTED = 1, SIZES_FOLLOW = 8 };

static void close_zip(rp_walk *self)
{
    zip *z = (zip *)self;
    rp_stream_close(z->file);
    rp_stream_close(z->directory);
    free(z);
}

static double walked(const rp_walk *self)
{
    const zip *z = (const zip *)self;
    return z->file->size ? (double)rp_stream_offset(z->file) / (double)z->file->size : 0;
}

static uint64_t le(const char *p, int n)
{
    uint64_t v = 0;
    for (int i = n - 1; i >= 0; i--)
        v = v << 8 | (unsigned char)p[i];
    return v;
}

/* zip64: the fields that did not fit, in this order, those only that are all ones. */
static void read_extra(member *m, rp_slice s)
{
    while (s.len >= 4) {
        size_t id = (size_t)le(s.ptr, 2), n = (size_t)le(s.ptr + 2, 2);
        if (n > s.len - 4)
            return;
        rp_slice field = rp_slice_cut(s, 4, 4 + n);
        uint64_t *const wide[] = {&m->size, &m->packed, &m->at};
        for (size_t i = 0; id == 1 && i < 3; i++) {
            if (*wide[i] != UINT32_MAX || field.len < 8)
                continue;
            *wide[i] = le(field.ptr, 8);
            field = rp_slice_cut(field, 8, field.len);
        }
        s = rp_slice_cut(s, 4 + n, s.len);
    }
}

/* Reads a header's name and extra field, which follow it. */
static bool read_names(rp_stream *s, member *m, size_t name, size_t extra, size_t comment)
{
    rp_slice all = rp_stream_peek(s, name + extra);
    if (all.len < name + extra)
        return false;
    m->name_len = name < sizeof m->name ? name : sizeof m->name;
    memcpy(m->name, all.ptr, m->name_len);
    read_extra(m, rp_slice_cut(all, name, name + extra));
    rp_stream_take(s, name + extra);
    return rp_stream_skip(s, comment) == comment;
}

static bool read_central(zip *z)
{
    member *m = &z->m;
    rp_slice s = rp_stream_peek(z->directory, CENTRAL);
    if (s.len < CENTRAL || memcmp(s.ptr, "PK\x01\x02", 4))
        return false;
    *m = (member){.flags = (uint16_t)le(s.ptr + 8, 2), .method = (uint16_t)le(s.ptr + 10, 2), .crc = (uint32_t)le(s.ptr + 16, 4),
                  .packed = le(s.ptr + 20, 4), .size = le(s.ptr + 24, 4), .at = le(s.ptr + 42, 4)};
    size_t name = (size_t)le(s.ptr + 28, 2), extra = (size_t)le(s.ptr + 30, 2), comment = (size_t)le(s.ptr + 32, 2);
    rp_stream_take(z->directory, CENTRAL);
    return read_names(z->directory, m, name, extra, comment);
}

/* Passes the local header: file then stands at the member's bytes. */
static bool pass_local(zip *z, bool takes)
{
    rp_slice s = rp_stream_peek(z->file, LOCAL);
    if (s.len < LOCAL || memcmp(s.ptr, "PK\x03\x04", 4))
        return false;
    size_t name = (size_t)le(s.ptr + 26, 2), extra = (size_t)le(s.ptr + 28, 2);
    member *m = &z->m, aside;
    if (takes)
        *m = (member){.flags = (uint16_t)le(s.ptr + 6, 2), .method = (uint16_t)le(s.ptr + 8, 2), .crc = (uint32_t)le(s.ptr + 14, 4),
                      .packed = le(s.ptr + 18, 4), .size = le(s.ptr + 22, 4), .at = rp_stream_offset(z->file)};
    else
        m = memset(&aside, 0, sizeof aside);
    rp_stream_take(z->file, LOCAL);
    return read_names(z->file, m, name, extra, 0);
}

/* Where the directory is; false: the file has none that is sound. */
static bool find_directory(zip *z)
{
    uint64_t size = z->directory->size, from = size > END + COMMENT_MAX ? size - END - COMMENT_MAX : 0;
    if (!rp_stream_go(z->directory, from))
        return false;
    rp_slice s = rp_stream_peek(z->directory, (size_t)(size - from));
    for (size_t at = s.len >= END ? s.len - END + 1 : 0; at-- > 0;) {
        if (memcmp(s.ptr + at, "PK\x05\x06", 4))
            continue;
        uint64_t end = from + at, count = le(s.ptr + at + 10, 2), bytes = le(s.ptr + at + 12, 4), start = le(s.ptr + at + 16, 4);
        if (at >= 20 && !memcmp(s.ptr + at - 20, "PK\x06\x07", 4)) { /* zip64: it says where the wide one is */
            uint64_t wide = le(s.ptr + at - 12, 8);
            rp_slice w = rp_stream_go(z->directory, wide) ? rp_stream_peek(z->directory, 56) : (rp_slice){NULL, 0};
            if (w.len < 56 || memcmp(w.ptr, "PK\x06\x06", 4))
                return false;
            end = wide, count = le(w.ptr + 32, 8), bytes = le(w.ptr + 40, 8), start = le(w.ptr + 48, 8);
        }
        if (bytes > end || start > end - bytes)
            return false;
        z->shift = end - bytes - start;
        z->left = count;
        return rp_stream_go(z->directory, end - bytes);
    }
    return false;
}

static rp_held *fail(rp_ctx *ctx, rp_intake *in, zip *z, uint64_t at, rp_status status, const char *words)
{
    rp_held *h = rp_held_new(ctx, in, z->walk.file);
    h->item.within = true;
    h->item.offset = at;
    return rp_held_fail(h, status, "%s: byte %" PRIu64 ": %s", z->walk.file, at, words);
}

static bool is_known(uint16_t method, rp_codec *codec)
{
    *codec = method == 8 ? RP_CODEC_DEFLATE : method == 93 ? RP_CODEC_ZSTD : RP_CODEC_NONE;
    return !method || *codec != RP_CODEC_NONE;
}

/* Why a member cannot be read. */
static const char *why_unreadable(const zip *z, rp_codec *codec)
{
    const member *m = &z->m;
    if (m->flags & ENCRYPTED)
        return "the member is encrypted";
    if (!is_known(m->method, codec))
        return "the member is compressed in a way that is not known here";
    if (!z->directory && (m->flags & SIZES_FOLLOW) && *codec == RP_CODEC_NONE)
        return "the member's size is told only in the directory: read the archive from a file";
    return NULL;
}

/* Streaming: a member that nobody wants and whose end shows only when it is decoded. */
static void drain(rp_ctx *ctx, zip *z, rp_codec codec)
{
    rp_stream *s = rp_entry_open(z->file, &(rp_entry){.codec = codec, .length = RP_LENGTH_OPEN}, ctx->limits.ratio);
    if (!s)
        rp_out_of_memory(ctx);
    while (rp_stream_skip(s, RP_STREAM_BUFFER))
        continue;
    rp_stream_close(s);
}

/* The item of the member that file stands at, once its local header is passed. */
static rp_held *take_member(rp_ctx *ctx, rp_intake *in, zip *z)
{
    member *m = &z->m;
    rp_slice name = {m->name, m->name_len};
    rp_codec codec = RP_CODEC_NONE;
    bool open = !z->directory && (m->flags & SIZES_FOLLOW);
    const char *why = why_unreadable(z, &codec);
    if (z->directory && m->at > z->file->size)
        m->at = 0; /* nothing is read there */
    if (!rp_entry_wanted(name)) {
        if (open && !why)
            drain(ctx, z, codec);
        return rp_held_skip(rp_entry_unread(ctx, in, &z->walk, name, m->at), "not a page's name");
    }
    if (why)
        return rp_held_fail(rp_entry_unread(ctx, in, &z->walk, name, m->at), RP_E_FORMAT, "%s/%.*s: %s", z->walk.file,
                            (int)name.len, name.ptr, why);
    rp_entry entry = {.codec = codec, .length = open ? RP_LENGTH_OPEN : m->packed, .crc = m->crc, .has_crc = !open, .left = &z->open};
    return rp_entry_item(ctx, in, &z->walk, name, m->at, z->file, &entry);
}

/* The next of the directory's members that is no folder. RP_OK, RP_END, or RP_E_FORMAT. */
static rp_status next_central(zip *z)
{
    while (z->left) {
        z->left--;
        if (!read_central(z))
            return z->directory->status == RP_OK ? RP_E_FORMAT : z->directory->status;
        if (!z->m.name_len || z->m.name[z->m.name_len - 1] != '/')
            return RP_OK;
    }
    return RP_END;
}

/* Goes to the bytes of the member that the directory named. */
static bool go_to_member(zip *z)
{
    z->m.at += z->shift;
    z->out_of_order += z->m.at < z->behind;
    if (z->m.at >= z->file->size || !rp_stream_go(z->file, z->m.at) || !pass_local(z, false))
        return false;
    uint64_t place = rp_stream_offset(z->file);
    z->behind = place + (z->m.packed < z->file->size ? z->m.packed : z->file->size);
    return true;
}

static rp_status next_of_directory(rp_ctx *ctx, rp_intake *in, zip *z, rp_held **out)
{
    uint64_t place = rp_stream_offset(z->directory);
    rp_status st = next_central(z);
    if (st == RP_END)
        return st;
    if (st == RP_OK && z->out_of_order > OUT_OF_ORDER_MOST)
        st = RP_E_LIMIT;
    if (st != RP_OK) {
        z->ended = true;
        *out = fail(ctx, in, z, place, st, st == RP_E_LIMIT ? "too many members lie over one another: what follows is not read"
                                                            : "the directory is broken: members may be missing");
    } else if (rp_entry_wanted((rp_slice){z->m.name, z->m.name_len}) && !go_to_member(z)) {
        *out = fail(ctx, in, z, place, RP_E_FORMAT, "no member where the directory says");
    } else {
        *out = take_member(ctx, in, z);
    }
    return RP_OK;
}

/* Streaming: past what is left of the last member, and the sizes behind it. */
static rp_status pass_member(zip *z)
{
    if (z->open != RP_LENGTH_OPEN)
        return rp_stream_skip(z->file, z->open) == z->open ? RP_OK : RP_E_FORMAT;
    rp_slice s = rp_stream_peek(z->file, 24);
    size_t mark = s.len >= 4 && !memcmp(s.ptr, "PK\x07\x08", 4) ? 4 : 0;
    for (size_t n = mark + 12; n <= mark + 20; n += 8)
        if (s.len == n || (s.len >= n + 2 && !memcmp(s.ptr + n, "PK", 2))) {
            rp_stream_take(z->file, n);
            return RP_OK;
        }
    return RP_E_FORMAT;
}

static rp_status next_of_stream(rp_ctx *ctx, rp_intake *in, zip *z, rp_held **out)
{
    uint64_t place = rp_stream_offset(z->file);
    if (pass_member(z) != RP_OK) {
        z->ended = true;
        *out = fail(ctx, in, z, place, z->file->status == RP_OK ? RP_E_FORMAT : z->file->status,
                    "the member's end is not found: what follows is not read");
        return RP_OK;
    }
    z->open = 0;
    place = rp_stream_offset(z->file);
    rp_slice s = rp_stream_peek(z->file, 4);
    bool is_member = s.len >= 4 && !memcmp(s.ptr, "PK\x03\x04", 4);
    if (!is_member && s.len >= 4 && (!memcmp(s.ptr, "PK\x01\x02", 4) || !memcmp(s.ptr, "PK\x05\x06", 4) || !memcmp(s.ptr, "PK\x06\x06", 4)))
        return RP_END; /* the directory: all members were there */
    if (!is_member || !pass_local(z, true)) {
        z->ended = true;
        *out = fail(ctx, in, z, place, z->file->status == RP_OK ? RP_E_FORMAT : z->file->status,
                    s.len ? "no member where the next should start: what follows is not read" : "the file ends before its directory");
        return RP_OK;
    }
    bool open = z->m.flags & SIZES_FOLLOW;
    z->open = open ? RP_LENGTH_OPEN : z->m.packed;
    *out = take_member(ctx, in, z);
    return RP_OK;
}

static rp_status next_member(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out)
{
    zip *z = (zip *)self;
    rp_status st = z->ended ? RP_END : z->directory ? next_of_directory(ctx, in, z, out) : next_of_stream(ctx, in, z, out);
    z->ended |= st == RP_END;
    return st;
}

rp_walk *rp_zip_open(rp_ctx *ctx, rp_stream *s, const char *path)
{
    zip *z = calloc(1, sizeof *z);
    if (!z) {
        rp_stream_close(s);
        rp_out_of_memory(ctx);
    }
    z->walk.next = next_member;
    z->walk.close = close_zip;
    z->walk.walked = walked;
    z->file = s;
    z->directory = path ? rp_stream_open(path) : NULL;
    if (path && !z->directory) {
        close_zip(&z->walk);
        rp_out_of_memory(ctx);
    }
    if (z->directory && !find_directory(z)) { /* cut short: what is there is read as it comes */
        bool memory = z->directory->status == RP_E_MEMORY;
        rp_stream_close(z->directory);
        z->directory = NULL;
        if (memory) {
            close_zip(&z->walk);
            rp_out_of_memory(ctx);
        }
    }
    return &z->walk;
}
