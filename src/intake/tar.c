/* tar.c - walks a tar (POSIX ustar and pax, GNU's long names) and makes an item of every file in it.
 *
 * Our own, as zip.c: libarchive ends the process where it finds no memory for a name
 * (docs/decisions/0028-zip-and-tar.md). A header that is broken is told with its byte, and the next one that is
 * sound is looked for: each has a checksum. */
#include "intake/entry.h"

#include <inttypes.h>

#define BLOCK 512
#define NAME_MAX_BYTES 4096

typedef struct tar {
    rp_walk walk; /* first */
    rp_stream *file;
    uint64_t next; /* where the next header is */
    char name[NAME_MAX_BYTES]; /* from a header that goes before the file's own */
    size_t name_len;
    uint64_t size; /* the same; valid where has_size */
    bool has_size, lost, ended;
    bool told; /* the last member was an item that failed */
} tar;

typedef struct header {
    char type;
    uint64_t size;
    char name[NAME_MAX_BYTES];
    size_t name_len;
} header;

static void close_tar(rp_walk *self)
{
    rp_stream_close(((tar *)self)->file);
    free(self);
}

static double walked(const rp_walk *self)
{
    const tar *t = (const tar *)self;
    return t->file->size ? (double)rp_stream_offset(t->file) / (double)t->file->size : 0;
}

/* Octal digits, or GNU's base 256 where the first bit is set; false: neither. */
static bool read_number(const char *p, size_t n, uint64_t *out)
{
    uint64_t v = 0;
    size_t i = 0;
    if ((unsigned char)*p == 0x80) {
        for (i = n - 8; i < n; i++)
            v = v << 8 | (unsigned char)p[i];
        *out = v;
        return v <= INT64_MAX;
    }
    while (i < n && *p == ' ')
        i++, p++;
    for (; i < n && *p >= '0' && *p <= '7'; i++, p++)
        v = v * 8 + (uint64_t)(*p - '0');
    *out = v;
    return i == n || !*p || *p == ' ';
}

static size_t text_len(const char *p, size_t n)
{
    const char *end = memchr(p, 0, n);
    return end ? (size_t)(end - p) : n;
}

bool rp_tar_header(rp_slice s)
{
    uint64_t told, sum = 8 * ' ';
    if (s.len < BLOCK || memcmp(s.ptr + 257, "ustar", 5) || !read_number(s.ptr + 148, 8, &told))
        return false;
    for (size_t i = 0; i < BLOCK; i++)
        sum += i < 148 || i >= 156 ? (unsigned char)s.ptr[i] : 0;
    return sum == told;
}

/* The header's own fields; what an earlier one said wins. */
static bool read_header(tar *t, const char *p, header *out)
{
    size_t prefix = memcmp(p + 257, "ustar\0", 6) ? 0 : text_len(p + 345, 155), name = text_len(p, 100);
    out->type = p[156];
    if (!read_number(p + 124, 12, &out->size))
        return false;
    if (t->name_len) {
        memcpy(out->name, t->name, t->name_len);
        out->name_len = t->name_len;
    } else {
        int n = snprintf(out->name, sizeof out->name, "%.*s%s%.*s", (int)prefix, p + 345, prefix ? "/" : "", (int)name, p);
        out->name_len = n > 0 ? (size_t)n : 0;
    }
    bool is_extension = strchr("xgLK", out->type ? out->type : '0') != NULL;
    if (t->has_size && !is_extension)
        out->size = t->size;
    return true;
}

static void set_name(tar *t, rp_slice name)
{
    t->name_len = name.len < sizeof t->name ? name.len : sizeof t->name - 1;
    if (t->name_len)
        memcpy(t->name, name.ptr, t->name_len);
}

static void take_size(tar *t, rp_slice digits)
{
    t->size = 0;
    t->has_size = digits.len > 0 && digits.len < 19;
    for (size_t i = 0; i < digits.len && t->has_size; i++) {
        t->has_size = rp_is_digit(digits.ptr[i]);
        t->size = t->size * 10 + (uint64_t)(digits.ptr[i] - '0');
    }
}

/* pax: lines of "LENGTH KEY=VALUE\n". */
static void read_pax(tar *t, rp_slice s)
{
    while (s.len) {
        size_t at = 0, n = 0;
        while (at < s.len && rp_is_digit(s.ptr[at]) && n < s.len)
            n = n * 10 + (size_t)(s.ptr[at++] - '0');
        if (at + 1 >= n || n > s.len)
            return;
        rp_slice line = rp_slice_cut(s, at + 1, n - 1);
        if (rp_slice_starts(line, RP_LIT("path=")))
            set_name(t, rp_slice_cut(line, 5, line.len));
        if (rp_slice_starts(line, RP_LIT("size=")))
            take_size(t, rp_slice_cut(line, 5, line.len));
        s = rp_slice_cut(s, n, s.len);
    }
}

/* A header that says more of the next one. What is longer than a name may be is passed over. */
static void read_extension(tar *t, const header *h)
{
    rp_slice s = rp_stream_peek(t->file, h->size < RP_STREAM_BUFFER / 4 ? (size_t)h->size : 0);
    s.len = s.len < h->size ? s.len : (size_t)h->size;
    if (h->type == 'x')
        read_pax(t, s);
    else if (h->type == 'L')
        set_name(t, (rp_slice){s.ptr, s.ptr ? text_len(s.ptr, s.len) : 0});
}

/* To a byte ahead; false: the file ends before. */
static bool go_to(tar *t, uint64_t at)
{
    uint64_t here = rp_stream_offset(t->file);
    return at >= here && (rp_stream_skip(t->file, at - here) == at - here);
}

static bool is_zero(const char *p)
{
    return !*p && !memcmp(p, p + 1, BLOCK - 1);
}

/* To the next sound header, block by block from the broken one. */
static bool find_next(tar *t)
{
    t->lost = false;
    for (;;) {
        rp_slice s = rp_stream_peek(t->file, BLOCK);
        if (s.len < BLOCK)
            return false;
        if (rp_tar_header(s)) {
            t->next = rp_stream_offset(t->file);
            return true;
        }
        rp_stream_take(t->file, BLOCK);
    }
}

static rp_held *fail(rp_ctx *ctx, rp_intake *in, tar *t, const char *words)
{
    rp_held *h = rp_held_new(ctx, in, t->walk.file);
    rp_status st = t->file->status == RP_OK ? RP_E_FORMAT : t->file->status;
    uint64_t here = rp_stream_offset(t->file), at = t->next < here ? t->next : here; /* the last size may lie */
    h->item.within = true;
    h->item.offset = at;
    return rp_held_fail(h, st, "%s: byte %" PRIu64 ": %s", t->walk.file, at,
                        t->file->status == RP_OK ? words : t->file->words);
}

/* Why a member is not read; NULL: it is. Folders are not even counted (""). */
static const char *why_not(const header *h)
{
    static const struct {
        char type;
        const char *why;
    } rows[] = {{'1', "link"}, {'2', "link"}, {'5', ""}, {'g', ""}, {'K', ""}, {'S', "sparse file"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].type == h->type)
            return rows[i].why;
    if (h->type && !strchr("07", h->type))
        return "no plain file";
    return rp_entry_wanted((rp_slice){h->name, h->name_len}) ? NULL : "not a page's name";
}

static rp_held *take_member(rp_ctx *ctx, rp_intake *in, tar *t, const header *h, const char *why)
{
    rp_slice name = {h->name, h->name_len};
    uint64_t at = t->next - BLOCK;
    if (why)
        return rp_held_skip(rp_entry_unread(ctx, in, &t->walk, name, at), why);
    return rp_entry_item(ctx, in, &t->walk, name, at, t->file, &(rp_entry){.length = h->size});
}

/* The next header, behind the last member. RP_OK, RP_END, or RP_E_FORMAT with words. */
static rp_status next_header(tar *t, header *h, const char **words)
{
    bool there = go_to(t, t->next);
    rp_slice s = there ? rp_stream_peek(t->file, BLOCK) : (rp_slice){NULL, 0};
    bool at_end = there && (s.len < BLOCK ? !s.len && t->file->status == RP_OK : is_zero(s.ptr));
    if (at_end || (!there && t->told))
        return RP_END;
    t->ended = s.len < BLOCK;
    t->lost = !t->ended;
    *words = !there ? "the file ends within a member" : t->ended ? "the file ends within a header" : "no tar header where the next should start";
    if (t->ended || !rp_tar_header(s) || !read_header(t, s.ptr, h) || h->size > INT64_MAX / 2)
        return RP_E_FORMAT;
    t->lost = false;
    return RP_OK;
}

static rp_status next_member(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out)
{
    tar *t = (tar *)self;
    header h;
    const char *words;
    for (;;) {
        rp_status st = t->ended || (t->lost && !find_next(t)) ? RP_END : next_header(t, &h, &words);
        t->ended |= st == RP_END;
        if (st == RP_END)
            return st;
        if (st != RP_OK) {
            *out = fail(ctx, in, t, words);
            rp_stream_skip(t->file, BLOCK);
            return RP_OK;
        }
        rp_stream_take(t->file, BLOCK);
        t->next += BLOCK;
        const char *why = why_not(&h);
        bool extension = h.type == 'x' || h.type == 'L', counts = !extension && (!why || *why);
        uint64_t next = t->next + (h.size + BLOCK - 1) / BLOCK * BLOCK;
        if (extension)
            read_extension(t, &h);
        else
            t->name_len = t->has_size = 0;
        if (counts)
            *out = take_member(ctx, in, t, &h, why);
        t->next = next;
        t->told = counts && *out && (*out)->item.status < 0;
        if (counts)
            return RP_OK;
    }
}

rp_walk *rp_tar_open(rp_ctx *ctx, rp_stream *s)
{
    tar *t = calloc(1, sizeof *t);
    if (!t) {
        rp_stream_close(s);
        rp_out_of_memory(ctx);
    }
    t->walk.next = next_member;
    t->walk.close = close_tar;
    t->walk.walked = walked;
    t->file = s;
    return &t->walk;
}
