/* stream.c - see stream.h. Files are not mapped: one cut short by another program while it is read would
 * end the run with a signal. */
#include "intake/stream.h"
#include "base/ctx.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <unistd.h>
#include <sys/stat.h>

#define KEPT (RP_STREAM_BUFFER / 4)    /* bytes that stay behind the place, to step back to */
#define DIRECT ((size_t)64 << 10)      /* from here on bytes go past the buffer */
#define FIRST_BLOCK ((size_t)64 << 10) /* of a whole whose size is not known */

typedef struct file_stream {
    rp_stream stream;
    int fd;
} file_stream;

typedef struct memory_stream {
    rp_stream stream;
    rp_slice bytes;
    size_t at;
    void *owned; /* or NULL */
} memory_stream;

void rp_stream_fail(rp_stream *s, rp_status status, const char *format, ...)
{
    va_list args;
    s->over = true;
    if (s->status != RP_OK)
        return;
    s->status = status;
    va_start(args, format);
    vsnprintf(s->words, sizeof s->words, format, args);
    va_end(args);
}

static size_t fill_from_file(rp_stream *s, uint8_t *to, size_t room)
{
    file_stream *f = (file_stream *)s;
    for (;;) {
        ssize_t n = read(f->fd, to, room);
        if (n >= 0)
            return (size_t)n;
        if (errno == EINTR)
            continue;
        rp_stream_fail(s, RP_E_INPUT, "%s", errno == EISDIR ? "a folder that could not be listed" : strerror(errno));
        return 0;
    }
}

static bool seek_file(rp_stream *s, uint64_t offset)
{
    return offset <= INT64_MAX && lseek(((file_stream *)s)->fd, (off_t)offset, SEEK_SET) >= 0;
}

static void close_file(rp_stream *s)
{
    file_stream *f = (file_stream *)s;
    if (f->fd > STDERR_FILENO)
        close(f->fd);
}

static const rp_stream_kind file_kind = {fill_from_file, seek_file, close_file};

rp_stream *rp_stream_open(const char *path)
{
    struct stat st;
    file_stream *f = calloc(1, sizeof *f);
    if (!f)
        return NULL;
    f->stream.kind = &file_kind;
    f->fd = !strcmp(path, "-") ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (f->fd < 0 || fstat(f->fd, &st))
        rp_stream_fail(&f->stream, RP_E_INPUT, "%s", strerror(errno));
    else if (S_ISREG(st.st_mode) && st.st_size > 0)
        f->stream.size = (uint64_t)st.st_size;
    return &f->stream;
}

static size_t fill_from_memory(rp_stream *s, uint8_t *to, size_t room)
{
    memory_stream *m = (memory_stream *)s;
    size_t left = m->bytes.len - m->at, n = left < room ? left : room;
    if (n)
        memcpy(to, m->bytes.ptr + m->at, n);
    m->at += n;
    return n;
}

static bool seek_memory(rp_stream *s, uint64_t offset)
{
    memory_stream *m = (memory_stream *)s;
    if (offset > m->bytes.len)
        return false;
    m->at = (size_t)offset;
    return true;
}

static void close_memory(rp_stream *s)
{
    free(((memory_stream *)s)->owned);
}

static const rp_stream_kind memory_kind = {fill_from_memory, seek_memory, close_memory};

rp_stream *rp_stream_of(const void *bytes, size_t size)
{
    memory_stream *m = calloc(1, sizeof *m);
    if (!m)
        return NULL;
    m->stream.kind = &memory_kind;
    m->stream.size = size;
    m->bytes = (rp_slice){bytes, size};
    return &m->stream;
}

rp_stream *rp_stream_owning(void *bytes, size_t start, size_t size)
{
    rp_stream *s = rp_stream_of((const char *)bytes + start, size);
    if (s)
        ((memory_stream *)s)->owned = bytes;
    return s;
}

void rp_stream_close(rp_stream *s)
{
    if (!s)
        return;
    s->kind->close(s);
    free(s->buf);
    free(s);
}

/* One fill into the buffer; false where nothing came. What lies KEPT bytes back goes. */
static bool refill(rp_stream *s)
{
    if (s->over)
        return false;
    if (!s->buf && !(s->buf = malloc(RP_STREAM_BUFFER))) {
        rp_stream_fail(s, RP_E_MEMORY, "not enough memory to read it");
        return false;
    }
    if (s->at > KEPT && s->end > RP_STREAM_BUFFER / 2) {
        size_t go = s->at - KEPT;
        memmove(s->buf, s->buf + go, s->end - go);
        s->at -= go;
        s->end -= go;
        s->base += go;
    }
    size_t n = s->kind->fill(s, s->buf + s->end, RP_STREAM_BUFFER - s->end);
    s->end += n;
    s->over |= !n;
    return n > 0;
}

rp_slice rp_stream_peek(rp_stream *s, size_t want)
{
    while (s->end - s->at < want && refill(s))
        continue;
    return s->buf ? (rp_slice){(const char *)s->buf + s->at, s->end - s->at} : (rp_slice){NULL, 0};
}

void rp_stream_take(rp_stream *s, size_t n)
{
    s->at += n;
}

/* Copies out of the buffer (or, with to NULL, only takes). */
static size_t take_buffered(rp_stream *s, uint8_t *to, size_t n)
{
    size_t left = s->end - s->at;
    n = n < left ? n : left;
    if (n && to)
        memcpy(to, s->buf + s->at, n);
    s->at += n;
    return n;
}

/* Past the buffer: what was in it can no longer be stepped back to. */
static size_t fill_direct(rp_stream *s, uint8_t *to, size_t n)
{
    size_t got = s->over ? 0 : s->kind->fill(s, to, n);
    s->over |= !got;
    s->base += s->end + got;
    s->at = s->end = 0;
    return got;
}

size_t rp_stream_read(rp_stream *s, void *to, size_t n)
{
    uint8_t *p = to;
    size_t done = take_buffered(s, p, n);
    while (done < n) {
        size_t got = n - done >= DIRECT ? fill_direct(s, p + done, n - done)
                     : refill(s)        ? take_buffered(s, p + done, n - done)
                                        : 0;
        if (!got)
            break;
        done += got;
    }
    return done;
}

uint64_t rp_stream_skip(rp_stream *s, uint64_t n)
{
    uint64_t done = 0;
    do {
        uint64_t left = n - done;
        done += take_buffered(s, NULL, left < RP_STREAM_BUFFER ? (size_t)left : RP_STREAM_BUFFER);
    } while (done < n && refill(s));
    return done;
}

bool rp_stream_go(rp_stream *s, uint64_t offset)
{
    bool buffered = s->buf && offset >= s->base && offset <= s->base + s->end;
    if (buffered) {
        s->at = (size_t)(offset - s->base);
    } else {
        if (!s->kind->seek || !s->kind->seek(s, offset))
            return false;
        s->base = offset;
        s->at = s->end = 0;
    }
    s->over = false;
    s->status = RP_OK;
    return true;
}

typedef struct whole {
    rp_ctx *ctx;
    rp_stream *s;
    const char *name, *flag;
    size_t ceiling;
    char *bytes;
    size_t size, room;
} whole;

static rp_status over_limit(const whole *w)
{
    const char *flag = w->flag ? w->flag : "";
    return rp_fail(w->ctx, RP_E_LIMIT, "%s: over the limit of %zu bytes%s%s%s", w->name, w->ceiling,
                   *flag ? " (" : "", flag, *flag ? " raises it)" : "");
}

static rp_status failed(const whole *w)
{
    if (!w->size)
        return rp_fail(w->ctx, w->s->status, "%s: %s", w->name, w->s->words);
    return rp_fail(w->ctx, w->s->status, "%s: byte %zu: %s", w->name, w->size, w->s->words);
}

/* One byte more than the ceiling, so that going over it shows. */
static rp_status make_room(whole *w, size_t want)
{
    size_t most = w->ceiling + 1;
    want = want > most ? most : want;
    char *p = realloc(w->bytes, want ? want : 1);
    if (!p)
        return rp_fail(w->ctx, RP_E_MEMORY, "%s: not enough memory for %zu bytes", w->name, want);
    w->bytes = p;
    w->room = want;
    return RP_OK;
}

static rp_status read_rest(whole *w)
{
    if (w->s->status == RP_OK && w->s->size) {
        if (w->s->size > w->ceiling)
            return over_limit(w);
        if (make_room(w, (size_t)w->s->size + 1) != RP_OK)
            return RP_E_MEMORY;
    }
    for (;;) {
        if (w->size > w->ceiling)
            return over_limit(w);
        if (w->size == w->room && make_room(w, w->room ? 2 * w->room : FIRST_BLOCK) != RP_OK)
            return RP_E_MEMORY;
        size_t n = rp_stream_read(w->s, w->bytes + w->size, w->room - w->size);
        w->size += n;
        if (w->s->status != RP_OK)
            return failed(w);
        if (w->s->over && w->size <= w->ceiling && w->s->at == w->s->end)
            return RP_OK;
    }
}

rp_status rp_stream_rest(rp_ctx *ctx, rp_stream *s, const char *name, size_t ceiling, const char *flag,
                         void **bytes, size_t *size)
{
    whole w = {.ctx = ctx, .s = s, .name = name, .flag = flag};
    w.ceiling = ceiling < SIZE_MAX / 2 ? ceiling : SIZE_MAX / 2;
    rp_status st = read_rest(&w);
    if (st != RP_OK) {
        free(w.bytes);
        w.bytes = NULL;
        w.size = 0;
    }
    *bytes = w.bytes;
    *size = w.size;
    return st;
}
