/* request.h - one request by libcurl, and what comes of it: http and https only, no address that is not public,
 * everything counted while it comes. Where it leads and whether it may be asked is for others to say. */
#ifndef RP_REQUEST_H
#define RP_REQUEST_H

#include "base/buf.h"
#include "intake/http.h"

#include <curl/curl.h>
#include <stdatomic.h>

#define RP_AGENT "reportedly"
#define RP_NOT_PUBLIC "its address is not a public one (--allow-private allows that)"

typedef struct rp_request {
    rp_ctx *ctx;
    const atomic_bool *stopped;
    rp_buf head, body;
    bool refused; /* the address is not public */
} rp_request;

/* Asks once. etag, modified: the conditions; NULL or "" is none. RP_OK: there is an answer, whatever its status.
 * Failures say why, without the address. In any case to rp_request_free(). Needs no guard. */
rp_status rp_request_send(CURL *curl, rp_request *r, const char *url, size_t ceiling, const char *etag, const char *modified);
void rp_request_free(void *r);

/* An address as it stands in a page or feed ("&amp;" for "&", relative), as a whole one, without its fragment: malloc'd, to
 * free(). NULL: it is none, or there is no memory. */
char *rp_url_join(const char *base, rp_slice address);

#endif
