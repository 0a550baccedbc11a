/* stream.h - bytes that come one after another, out of a file, a pipe, memory, an archive's member or a
 * decoder, looked at and taken through one buffer.
 *
 * Readers of archives ask three things of it: to look ahead without taking (what follows?), to know at which
 * byte they are (where did it go wrong?), and to step back after a fault (where does the next record
 * start?). It never jumps: a failure is kept in `status` and `words`, and looks like an end. */
#ifndef RP_STREAM_H
#define RP_STREAM_H

#include <reportedly/report.h>
#include "base/banned.h"

#define RP_STREAM_BUFFER ((size_t)256 << 10) /* looking ahead reaches this far */

typedef struct rp_stream rp_stream;

typedef struct rp_stream_kind {
    /* Puts up to room bytes at to and answers how many; 0 at the end, or with s->status set. */
    size_t (*fill)(rp_stream *s, uint8_t *to, size_t room);
    bool (*seek)(rp_stream *s, uint64_t offset); /* NULL, or false: cannot */
    void (*close)(rp_stream *s);
} rp_stream_kind;

struct rp_stream {
    const rp_stream_kind *kind;
    uint8_t *buf; /* of RP_STREAM_BUFFER bytes, from the first look on */
    size_t at, end;
    uint64_t base; /* where buf[0] stands in the stream */
    uint64_t size; /* of the whole stream; 0: not known */
    bool over;
    rp_status status; /* RP_OK, or why no more comes */
    char words[128];  /* on that */
};

/* Opens a file, or standard input ("-"). NULL: no memory. A file that cannot be opened gives a stream whose
 * status says so. To rp_stream_close(). */
rp_stream *rp_stream_open(const char *path);

/* A stream over bytes that are borrowed. NULL: no memory. */
rp_stream *rp_stream_of(const void *bytes, size_t size);

/* The same over malloc'd bytes from start on, which are freed with it. NULL: no memory, and they are still the caller's. */
rp_stream *rp_stream_owning(void *bytes, size_t start, size_t size);

void rp_stream_close(rp_stream *s); /* NULL is fine */

/* The next bytes without taking them: want of them (RP_STREAM_BUFFER / 2 at most), or fewer before the end;
 * more where more are there. Valid until the next call. */
rp_slice rp_stream_peek(rp_stream *s, size_t want);

/* Takes n bytes that were seen. */
void rp_stream_take(rp_stream *s, size_t n);

/* Copies out the next n bytes (fewer before the end), and answers how many. */
size_t rp_stream_read(rp_stream *s, void *to, size_t n);

/* Takes the next n bytes, fewer before the end, and answers how many. */
uint64_t rp_stream_skip(rp_stream *s, uint64_t n);

/* The byte that comes next. */
static inline uint64_t rp_stream_offset(const rp_stream *s)
{
    return s->base + s->at;
}

/* Goes to a byte before or behind; false if it can no longer be reached. An end or fault met is forgotten. */
bool rp_stream_go(rp_stream *s, uint64_t offset);

/* Notes a failure; the first stays. For the makers of streams. */
void rp_stream_fail(rp_stream *s, rp_status status, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* What is left of s, whole. name and flag (may be NULL: what raises the ceiling) are for messages.
 * bytes: malloc'd, the caller's to free(). Needs no guard. */
rp_status rp_stream_rest(rp_ctx *ctx, rp_stream *s, const char *name, size_t ceiling, const char *flag,
                         void **bytes, size_t *size);

#endif
