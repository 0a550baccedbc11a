/* warc.c - walks a WARC, plain or compressed record by record, and makes an item of every record: a page, or
 * why it is none.
 *
 * What is broken is told with its byte and passed over: in a compressed file the next member is looked for
 * that begins with "WARC/", in a plain one the next line that does. A length that lies shows where no record
 * follows; the search goes on behind the head of the one that lied, as far as the file lets it. In memory are
 * one buffer, the record that is being read, and 48 bytes for each page, so that revisits are resolved. */
#include "intake/feed.h"
#include "intake/http.h"
#include "intake/known.h"
#include "intake/members.h"
#include "intake/walk.h"
#include "intake/warc_head.h"

#include <inttypes.h>

#define HEAD_MAX (RP_STREAM_BUFFER / 4)
#define FEED_SHOWS ((size_t)1024) /* what it is, in so many bytes */
#define REREAD_MOST ((uint64_t)1 << 28) /* bytes gone back for after lies, in all: or they could cost any time */

typedef struct warc {
    rp_walk walk; /* first */
    rp_stream *file;
    rp_members *members; /* NULL: plain */
    rp_stream *bytes;    /* what the records are in: the members', or file itself */
    rp_codec codec;
    bool reopens; /* a file that can be opened a second time */
    rp_known known;
    uint64_t record;  /* where in file the present one starts */
    uint64_t reread;
    bool lost;  /* the last record was broken: look for the next */
    bool ended;
} warc;

static void close_warc(rp_walk *self)
{
    warc *w = (warc *)self;
    rp_members_close(w->members);
    rp_stream_close(w->file);
    rp_known_free(&w->known);
    free(w);
}

static rp_status next_record(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out);

static double walked(const rp_walk *self)
{
    const warc *w = (const warc *)self;
    return w->file->size ? (double)rp_stream_offset(w->file) / (double)w->file->size : 0;
}

rp_walk *rp_warc_open(rp_ctx *ctx, rp_stream *s, rp_codec codec, bool reopens)
{
    warc *w = calloc(1, sizeof *w);
    if (w) {
        w->walk.next = next_record;
        w->walk.close = close_warc;
        w->walk.walked = walked;
        w->file = s;
        w->codec = codec;
        w->reopens = reopens && s->size;
        w->members = codec == RP_CODEC_NONE ? NULL : rp_members_open(s, codec, ctx->limits.ratio);
        w->bytes = w->members ? rp_members_stream(w->members) : s;
    }
    if (!w || (codec != RP_CODEC_NONE && !w->members)) {
        free(w);
        rp_stream_close(s);
        rp_out_of_memory(ctx);
    }
    return &w->walk;
}

/* Takes the line ends that stand behind a record, and answers what follows. */
static rp_slice pass_line_ends(rp_stream *s)
{
    for (;;) {
        rp_slice next = rp_stream_peek(s, 64);
        size_t n = 0;
        while (n < next.len && (next.ptr[n] == '\r' || next.ptr[n] == '\n'))
            n++;
        rp_stream_take(s, n);
        if (!n || n < next.len)
            return rp_slice_cut(next, n, next.len);
    }
}

/* Plain: to the next line that begins like a record, from behind the start of the broken one. */
static rp_status find_plain(warc *w)
{
    static const char mark[] = "\nWARC/1.";
    uint64_t at = rp_stream_offset(w->bytes), back = at > w->record ? at - w->record : 0;
    if (back <= REREAD_MOST - w->reread && rp_stream_go(w->bytes, w->record + 1))
        w->reread += back;
    for (;;) {
        rp_slice s = rp_stream_peek(w->bytes, RP_STREAM_BUFFER / 4);
        size_t found = rp_slice_find(s, RP_LIT(mark), 0), kept = sizeof mark - 2;
        if (found < s.len) {
            rp_stream_take(w->bytes, found + 1);
            w->record = rp_stream_offset(w->bytes);
            return RP_OK;
        }
        rp_stream_take(w->bytes, s.len > kept ? s.len - kept : 0);
        if (w->bytes->over)
            return RP_END;
    }
}

static rp_status find_next(warc *w)
{
    w->lost = false;
    if (!w->members)
        return find_plain(w);
    rp_status st = rp_members_find(w->members, RP_LIT("WARC/1."));
    w->record = rp_members_at(w->members);
    return st;
}

/* To the start of the next record. RP_OK, RP_END, or what is wrong there (in bytes->words). */
static rp_status go_on(warc *w)
{
    rp_slice next = pass_line_ends(w->bytes);
    rp_status st;
    if (!w->members) {
        w->record = rp_stream_offset(w->bytes);
        return next.len ? RP_OK : w->bytes->status != RP_OK ? w->bytes->status : RP_END;
    }
    if (next.len && rp_slice_starts(next, RP_LIT("WARC/")))
        return RP_OK; /* the same member: the whole file may be one */
    if (next.len) {
        rp_stream_fail(w->bytes, RP_E_FORMAT, "no WARC record where the next should start");
        return RP_E_FORMAT;
    }
    st = rp_members_next(w->members);
    if (st != RP_END)
        w->record = rp_members_at(w->members);
    return st;
}

/* Reads the record's head, as much of it as is needed to find its end. */
static rp_warc_start read_head(warc *w, rp_warc_head *head)
{
    size_t want = 1;
    for (;;) {
        rp_slice s = rp_stream_peek(w->bytes, want);
        s.len = s.len < HEAD_MAX ? s.len : HEAD_MAX;
        rp_warc_start start = rp_warc_head_read(s, head);
        if (start != RP_WARC_UNFINISHED || s.len < want || s.len >= HEAD_MAX)
            return start;
        want = s.len + 1;
    }
}

static rp_held *fail_record(warc *w, rp_held *h, rp_status status, const char *words)
{
    w->lost = true;
    return rp_held_fail(h, status, "%s: byte %" PRIu64 ": %s", w->walk.file, w->record, words);
}

/* The stream ended within a record, or broke. */
static rp_held *fail_short(warc *w, rp_held *h, uint64_t got, uint64_t length)
{
    char words[200];
    const char *why = w->bytes->status != RP_OK ? w->bytes->words : "cut short";
    snprintf(words, sizeof words, "record cut short: %" PRIu64 " of %" PRIu64 " bytes%s%s", got, length,
             w->bytes->status != RP_OK ? ": " : "", w->bytes->status != RP_OK ? why : "");
    rp_status status = w->bytes->status != RP_OK ? w->bytes->status : RP_E_FORMAT;
    bool at_member_end = w->members && w->bytes->status == RP_OK;
    fail_record(w, h, status, words);
    w->lost = !at_member_end;
    return h;
}

static const char *skip_reason(rp_held *h, const char *before, rp_slice word)
{
    return rp_arena_format(&h->arena, "%s%.*s", before, (int)(word.len < 60 ? word.len : 60), word.ptr ? word.ptr : "").ptr;
}

/* Why the record holds no page; NULL if it may. begin: what its block begins with. */
static const char *why_no_page(rp_held *h, const rp_warc_head *head, rp_slice begin)
{
    static const char *const kinds[] = {"warcinfo", "request", "metadata", "conversion", "continuation"};
    rp_http_head http;
    rp_slice type, charset;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rp_slice_equal_nocase(head->type, rp_slice_of(kinds[i])))
            return skip_reason(h, kinds[i], RP_LIT(" record"));
    rp_media_type(head->content_type, &type, &charset);
    if (head->segment.len)
        return "page in segments";
    if (rp_slice_equal_nocase(head->type, RP_LIT("resource")))
        return rp_is_page_type(type) || rp_is_feed_type(type) ? NULL : skip_reason(h, "type ", type);
    if (rp_slice_equal_nocase(head->type, RP_LIT("revisit")))
        return NULL;
    if (!rp_slice_equal_nocase(head->type, RP_LIT("response")))
        return "record of unknown type";
    if (type.len && !rp_slice_equal_nocase(type, RP_LIT("application/http")))
        return skip_reason(h, "type ", type);
    if (!rp_http_head_read(begin, &http))
        return NULL; /* told when it is read */
    if (http.status < 200 || http.status > 299)
        return rp_arena_format(&h->arena, "HTTP status %u", http.status).ptr;
    return rp_is_page_type(http.type) || rp_is_feed_type(http.type) ? NULL : skip_reason(h, "type ", http.type);
}

static void remember(warc *w, const rp_warc_head *head)
{
    rp_known_put(&w->known, rp_known_name('i', head->id, (rp_slice){NULL, 0}), w->record);
    rp_known_put(&w->known, rp_known_name('u', head->uri, head->date), w->record);
    if (head->payload_digest.len)
        rp_known_put(&w->known, rp_known_name('d', head->payload_digest, (rp_slice){NULL, 0}), w->record);
}

/* Where the page of a revisit is; by what says it best first. */
static bool find_original(const warc *w, const rp_warc_head *head, uint64_t *at)
{
    rp_slice none = {NULL, 0};
    return (head->refers_to.len && rp_known_get(&w->known, rp_known_name('i', head->refers_to, none), at)) ||
           (head->refers_to_uri.len &&
            rp_known_get(&w->known, rp_known_name('u', head->refers_to_uri, head->refers_to_date), at)) ||
           (head->payload_digest.len && rp_known_get(&w->known, rp_known_name('d', head->payload_digest, none), at));
}

/* The block's bytes into the item. RP_OK, or RP_E_MEMORY; a short block is what *got says. */
static rp_status read_block(rp_stream *s, rp_held *h, size_t length, size_t *got)
{
    h->bytes = malloc(length ? length : 1);
    if (!h->bytes)
        return RP_E_MEMORY;
    *got = h->size = rp_stream_read(s, h->bytes, length);
    return RP_OK;
}

static rp_status find_block(rp_ctx *ctx, warc *again, uint64_t at, rp_held *h)
{
    rp_warc_head head;
    size_t got = 0;
    bool there = again->members ? rp_members_go(again->members, at) : rp_stream_go(again->file, at);
    if (!there || read_head(again, &head) != RP_WARC_HEAD || head.length > ctx->limits.page_bytes + RP_HTTP_HEAD_MAX)
        return again->bytes->status == RP_E_MEMORY ? RP_E_MEMORY : RP_E_FORMAT;
    size_t length = (size_t)head.length;
    h->is_http = !rp_slice_equal_nocase(head.type, RP_LIT("resource"));
    h->cut = head.truncated.len > 0;
    rp_stream_take(again->bytes, head.size);
    rp_status st = read_block(again->bytes, h, length, &got);
    return st == RP_OK && got < length ? RP_E_FORMAT : st;
}

/* The original's block, read from the file opened again. */
static rp_status read_original(rp_ctx *ctx, const warc *w, uint64_t at, rp_held *h)
{
    warc again = {.file = rp_stream_open(w->walk.file)};
    rp_status st = RP_E_MEMORY;
    if (again.file && w->members)
        again.members = rp_members_open(again.file, w->codec, ctx->limits.ratio);
    again.bytes = again.members ? rp_members_stream(again.members) : again.file;
    if (again.file && (again.members || !w->members))
        st = find_block(ctx, &again, at, h);
    rp_members_close(again.members);
    rp_stream_close(again.file);
    return st;
}

static void take_revisit(rp_ctx *ctx, warc *w, const rp_warc_head *head, rp_held *h)
{
    uint64_t at;
    rp_status st = RP_OK;
    if (!w->reopens)
        rp_held_skip(h, "revisit in a stream");
    else if (!find_original(w, head, &at))
        rp_held_skip(h, "revisit of no page in this file");
    else
        st = read_original(ctx, w, at, h);
    if (st == RP_E_MEMORY)
        rp_out_of_memory(ctx);
    if (st != RP_OK)
        rp_held_fail(h, st, "%s: byte %" PRIu64 ": revisit of the record at byte %" PRIu64 ", which cannot be read again",
                     w->walk.file, w->record, at);
}

/* What the record's head says goes into the item. */
static void describe(warc *w, const rp_warc_head *head, rp_held *h)
{
    rp_page_input *page = &h->item.page;
    rp_slice type, charset;
    const char *url = rp_arena_copy(&h->arena, head->uri).ptr;
    page->url = url ? url : rp_walk_url(&w->walk, h);
    page->date = rp_walk_date(&w->walk, h);
    page->fetched = rp_arena_copy(&h->arena, head->date).ptr;
    page->warc_record = rp_arena_copy(&h->arena, head->id).ptr;
    page->name = rp_arena_format(&h->arena, "%s: byte %" PRIu64, w->walk.file, w->record).ptr;
    rp_media_type(head->content_type, &type, &charset);
    if (rp_slice_equal_nocase(head->type, RP_LIT("resource")))
        page->charset = rp_arena_copy(&h->arena, charset).ptr;
    h->is_http = rp_slice_equal_nocase(head->type, RP_LIT("response"));
    h->cut = head->truncated.len > 0;
    if (h->cut)
        page->note = rp_arena_format(&h->arena, "the archive holds only a part of the page (WARC-Truncated: %.*s)",
                                     (int)(head->truncated.len < 40 ? head->truncated.len : 40), head->truncated.ptr).ptr;
}

/* Two line ends stand behind the block; or, where a writer left them out, the next record or the end. */
static bool ends_well(warc *w)
{
    bool as_told = rp_slice_starts(rp_stream_peek(w->bytes, 4), RP_LIT("\r\n\r\n"));
    rp_slice next = pass_line_ends(w->bytes);
    return as_told || !next.len || rp_slice_starts(RP_LIT("WARC/"), next.len > 5 ? rp_slice_cut(next, 0, 5) : next);
}

static void take_record(rp_ctx *ctx, warc *w, const rp_warc_head *head, rp_held *h)
{
    uint64_t length = head->length, most = ctx->limits.page_bytes + (uint64_t)RP_HTTP_HEAD_MAX;
    bool revisit = rp_slice_equal_nocase(head->type, RP_LIT("revisit")), whole = !w->members && w->bytes->size;
    describe(w, head, h);
    if (revisit)
        take_revisit(ctx, w, head, h);
    rp_stream_take(w->bytes, head->size);
    if (whole && length > w->bytes->size - rp_stream_offset(w->bytes)) { /* no need to read to the end */
        fail_short(w, h, w->bytes->size - rp_stream_offset(w->bytes), length);
        return;
    }
    rp_slice begin = rp_stream_peek(w->bytes, length < HEAD_MAX ? (size_t)length : HEAD_MAX);
    begin.len = begin.len < length ? begin.len : (size_t)length;
    const char *why = why_no_page(h, head, begin);
    uint64_t got;
    if (why)
        rp_held_skip(h, why);
    else if (!revisit && length > most)
        rp_held_fail(h, RP_E_LIMIT, "%s: byte %" PRIu64 ": a record of %" PRIu64 " bytes, over the limit of %" PRIu64 " (--max-bytes raises it)",
                     w->walk.file, w->record, length, most);
    if (!revisit && h->item.status == RP_OK) {
        size_t n = 0;
        if (read_block(w->bytes, h, (size_t)length, &n) != RP_OK)
            rp_out_of_memory(ctx);
        got = n;
        remember(w, head);
    } else {
        got = rp_stream_skip(w->bytes, length);
    }
    if (got < length)
        fail_short(w, h, got, length);
    else if (!ends_well(w))
        fail_record(w, h, RP_E_FORMAT, "the record's Content-Length is wrong: no record follows it");
    if (w->bytes->status != RP_OK && !w->lost) /* a wrong checksum shows at the very end */
        fail_record(w, h, w->bytes->status, w->bytes->words);
}

/* The type of what was recorded. */
static rp_slice type_of(const rp_held *h, const rp_warc_head *head)
{
    rp_http_head http;
    rp_slice type, charset;
    rp_media_type(head->content_type, &type, &charset);
    if (h->is_http)
        type = rp_http_head_read((rp_slice){(const char *)h->bytes, h->size}, &http) ? http.type : (rp_slice){NULL, 0};
    return type;
}

/* A record of a type that feeds come in: one goes on the stack, and NULL is the answer; other XML is no page. */
static rp_held *open_feed(rp_ctx *ctx, rp_intake *in, rp_held *h, rp_slice type)
{
    const char *skipped = skip_reason(h, "type ", type);
    rp_status st = h->is_http ? rp_held_unpack(ctx, h) : RP_OK;
    if (st == RP_E_MEMORY)
        rp_out_of_memory(ctx);
    if (st != RP_OK)
        return rp_held_fail(h, st, "%s", ctx->error);
    if (!rp_feed_kind_of((rp_slice){(const char *)h->bytes + h->start, h->size < FEED_SHOWS ? h->size : FEED_SHOWS}))
        return rp_held_skip(h, skipped);
    return rp_walk_held(ctx, in, h);
}

/* A head read out of the stream's buffer, which the next look may move: copied. */
static rp_held *make_item(rp_ctx *ctx, rp_intake *in, warc *w)
{
    rp_warc_head head;
    rp_held *h = rp_held_new(ctx, in, w->walk.file);
    h->item.offset = w->record;
    h->item.within = true;
    rp_warc_start start = read_head(w, &head);
    if (start == RP_WARC_HEAD && head.has_length) {
        rp_slice s = rp_arena_copy(&h->arena, (rp_slice){rp_stream_peek(w->bytes, head.size).ptr, head.size});
        rp_warc_head_read(s, &head);
        take_record(ctx, w, &head, h);
        rp_slice type = h->item.status == RP_OK && h->bytes ? type_of(h, &head) : (rp_slice){NULL, 0};
        if (rp_is_feed_type(type))
            h = open_feed(ctx, in, h, type);
    } else if (start == RP_WARC_HEAD) {
        fail_record(w, h, RP_E_FORMAT, "a record without a Content-Length");
    } else if (w->bytes->status != RP_OK) {
        fail_record(w, h, w->bytes->status, w->bytes->words);
    } else {
        fail_record(w, h, RP_E_FORMAT, start == RP_WARC_NONE ? "no WARC record where the next should start"
                                                             : "a record whose head does not end");
    }
    return h;
}

static rp_status next_record(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out)
{
    warc *w = (warc *)self;
    if (w->ended)
        return RP_END;
    bool lost = w->lost;
    rp_status st = lost ? find_next(w) : go_on(w);
    if (st == RP_END) {
        w->ended = true;
        return st;
    }
    if (st == RP_OK) {
        *out = make_item(ctx, in, w);
        return RP_OK;
    }
    rp_held *h = *out = rp_held_new(ctx, in, w->walk.file);
    h->item.offset = w->record;
    h->item.within = true;
    bool given_up = lost && st == RP_E_LIMIT;
    w->ended = given_up || st == RP_E_INPUT || st == RP_E_MEMORY;
    fail_record(w, h, st, given_up ? "too much of the file is broken: what follows is not read" : w->bytes->words);
    return RP_OK;
}
