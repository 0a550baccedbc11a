/* http.h - a page out of an HTTP response as it was recorded: the head's fields, and the body with its
 * chunks joined and its compression undone. */
#ifndef RP_HTTP_H
#define RP_HTTP_H

#include "base/arena.h"

#define RP_HTTP_HEAD_MAX ((size_t)64 << 10) /* bytes of a head; a longer one is none */

typedef struct rp_http_head {
    unsigned status;       /* 200 */
    size_t size;           /* bytes of the head, the empty line with it */
    rp_slice type;         /* of the Content-Type without parameters; absent if not said, as all below */
    rp_slice charset;
    rp_slice encoding;     /* Content-Encoding */
    rp_slice last_modified, location, retry_after, etag, cache_control;
    bool chunked;
} rp_http_head;

/* Reads a head; slices share its bytes. false: it is none, or does not end within s. */
bool rp_http_head_read(rp_slice s, rp_http_head *out);

/* Reads fields ("Name: value" lines up to an empty one, or the end) into what `take` makes of them: for the
 * heads of HTTP and of WARC. Lines that begin with white space go on the one before. Answers the bytes taken,
 * the empty line with them; 0 if there is no empty line. */
size_t rp_fields_read(rp_slice s, void (*take)(void *to, rp_slice name, rp_slice value), void *to);

/* The type and charset of a Content-Type's value. */
void rp_media_type(rp_slice value, rp_slice *type, rp_slice *charset);

/* An HTTP date ("Wed, 11 Mar 2026 07:40:00 GMT") as RFC 3339, into room of 21 bytes; false: it is none. */
bool rp_http_date(rp_slice s, char out[21]);

/* Seconds that a Retry-After asks to wait from now (seconds since 1970) on: a number, or a date of HTTP's. 0: nothing, the
 * past, or no such thing; RP_HTTP_WAIT_MOST at most. */
#define RP_HTTP_WAIT_MOST ((uint64_t)366 * 86400)
uint64_t rp_http_wait(rp_slice retry_after, int64_t now);

/* Seconds that a Cache-Control's max-age says an answer is good for; 0: it says none, or forbids to keep it. */
uint64_t rp_http_fresh(rp_slice cache_control);

/* The body as it was before it was sent.
 *
 * bytes        malloc'd, the caller's in every case: the response; replaced where it is decoded.
 * start, size  of the body in it, then of the page.
 * ceiling      of the page's bytes. ratio: of decoded bytes to encoded ones (`--max-ratio`).
 * cut          the record says that its end is missing: what there is is taken.
 * RP_OK, RP_E_LIMIT, RP_E_FORMAT, RP_E_MEMORY, with words that begin with name. */
rp_status rp_http_decode(rp_ctx *ctx, const rp_http_head *head, const char *name, bool cut, uint8_t **bytes,
                         size_t *start, size_t *size);

#endif
