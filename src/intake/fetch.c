/* fetch.c - see fetch.h. Each hop of a redirect is a new request, with its own question to robots.txt (hosts.h) and its own
 * look at the address (request.h). A server that says "not now" is asked again after the time it names, as long as that
 * is no longer than an answer may take. */
#include "intake/fetch.h"
#include "intake/hosts.h"

#include <inttypes.h>

bool rp_is_web_address(const char *s)
{
    rp_slice url = rp_slice_of(s);
    return rp_slice_starts_nocase(url, RP_LIT("http://")) || rp_slice_starts_nocase(url, RP_LIT("https://"));
}

/* One page on its way: where it is asked for now, and what came. */
typedef struct fetching {
    rp_ctx *ctx;
    rp_web *web;
    rp_held *h;
    rp_visit *visit; /* NULL: nobody wants to know */
    rp_request request;
    rp_http_head head; /* of its answer */
    uint64_t wait; /* seconds that the answer asks for */
} fetching;

/* Asks as often as it is answered "not now", within limits. RP_OK: an answer, its head read. */
static rp_status ask(fetching *f, rp_host *host, const char *url)
{
    rp_ctx *ctx = f->ctx;
    uint64_t patience = (uint64_t)ctx->limits.fetch_seconds * 1000;
    for (uint32_t tries = 0;; tries++) {
        rp_status st = rp_host_wait(f->web, host, ctx, patience);
        if (st == RP_OK)
            st = rp_request_send(f->web->curl, &f->request, url, ctx->limits.page_bytes, f->visit ? f->visit->etag : NULL,
                                 f->visit ? f->visit->modified : NULL);
        if (st == RP_OK && !rp_http_head_read((rp_slice){f->request.head.ptr, f->request.head.len}, &f->head))
            st = rp_fail(ctx, RP_E_FORMAT, "no HTTP head in the answer");
        if (st != RP_OK)
            return st;
        f->wait = rp_http_wait(f->head.retry_after, time(NULL));
        if (!rp_host_answered(host, ctx, f->head.status, f->wait) || tries >= ctx->limits.fetch_retries || f->wait * 1000 > patience)
            return RP_OK;
        rp_request_free(&f->request);
    }
}

/* One hop. RP_OK: an answer. */
static rp_status hop(fetching *f, const char *url)
{
    char name[RP_HOST_NAME], *path = NULL;
    rp_deferred held;
    if (!rp_is_web_address(url) || !rp_host_name(url, name, &path))
        return rp_fail(f->ctx, RP_E_INPUT, "no address of a page that is fetched: http and https, without a password");
    rp_defer(f->ctx, &held, free, path);
    rp_host *host = rp_host_of(f->web, f->ctx, name);
    rp_status st = rp_host_allows(host, f->ctx, path);
    rp_undefer(f->ctx, &held);
    return st == RP_OK ? ask(f, host, url) : st;
}

static const char *now(rp_arena *a)
{
    char text[21];
    time_t t = time(NULL);
    struct tm tm;
    gmtime_r(&t, &tm);
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
    return rp_arena_copy(a, rp_slice_of(text)).ptr;
}

/* A field that goes into room; nothing where it is too long for it. */
static void copy_field(char *to, size_t room, rp_slice from)
{
    size_t n = from.len < room ? from.len : 0;
    memcpy(to, n ? from.ptr : "", n);
    to[n] = '\0';
}

/* What the last answer says goes into the visit. */
static void note_visit(fetching *f)
{
    rp_visit *v = f->visit;
    if (!v)
        return;
    v->status = f->head.status;
    v->wait = f->wait ? f->wait : rp_http_fresh(f->head.cache_control);
    if (v->status >= 200 && v->status <= 299) {
        copy_field(v->etag, sizeof v->etag, f->head.etag);
        copy_field(v->modified, sizeof v->modified, f->head.last_modified);
    }
}

/* The answer's body is the page. */
static rp_status take_page(fetching *f)
{
    char date[21];
    rp_held *h = f->h;
    rp_http_head whole = f->head;
    if (whole.status == 304)
        return rp_fail(f->ctx, RP_SKIPPED, "not modified");
    if ((whole.status < 200 || whole.status > 299) && f->wait)
        return rp_fail(f->ctx, RP_E_INPUT, "the server answers with status %u, and wants to be left alone for %" PRIu64 " seconds",
                       whole.status, f->wait);
    if (whole.status < 200 || whole.status > 299)
        return rp_fail(f->ctx, RP_E_INPUT, "the server answers with status %u", whole.status);
    h->item.page.charset = rp_arena_copy(&h->arena, whole.charset).ptr;
    h->item.page.modified = rp_http_date(whole.last_modified, date) ? rp_arena_copy(&h->arena, rp_slice_of(date)).ptr : NULL;
    h->item.page.fetched = now(&h->arena);
    whole.chunked = false; /* curl joined them */
    h->bytes = (uint8_t *)f->request.body.ptr;
    h->size = f->request.body.len;
    f->request.body.ptr = NULL;
    return h->bytes ? rp_http_decode(f->ctx, &whole, h->item.page.url, false, &h->bytes, &h->start, &h->size) : RP_OK;
}

/* The address that a redirect names, in the item; NULL: it is none. */
static const char *where_to(const fetching *f)
{
    char *url = NULL;
    bool redirect = f->head.status >= 301 && f->head.status <= 308 && f->head.status != 304 && f->head.location.len;
    if (!redirect || curl_easy_getinfo(f->web->curl, CURLINFO_REDIRECT_URL, &url) || !url)
        return NULL;
    return rp_arena_copy(&f->h->arena, rp_slice_of(url)).ptr;
}

/* Where the page is for good: as far as every hop says so. */
static void note_move(fetching *f, const char *to, bool *for_good)
{
    *for_good &= f->head.status == 301 || f->head.status == 308;
    if (f->visit)
        copy_field(f->visit->moved, sizeof f->visit->moved, *for_good ? rp_slice_of(to) : (rp_slice){NULL, 0});
}

void rp_fetch(rp_ctx *ctx, rp_web *web, rp_held *h, rp_visit *visit)
{
    const char *asked = h->item.page.url, *url = asked;
    bool for_good = true;
    if (visit) {
        visit->status = 0;
        visit->wait = 0;
        visit->moved[0] = '\0';
    }
    for (uint32_t hops = 0;; hops++) {
        fetching f = {.ctx = ctx, .web = web, .h = h, .visit = visit, .request = {.ctx = ctx, .stopped = &web->stopped}};
        rp_deferred held;
        const char *next = NULL;
        rp_defer(ctx, &held, rp_request_free, &f.request);
        rp_status st = hops > ctx->limits.redirects ? rp_fail(ctx, RP_E_LIMIT, "over %u redirects", ctx->limits.redirects) : hop(&f, url);
        if (st == RP_OK && (next = where_to(&f))) {
            note_move(&f, next, &for_good);
        } else if (st == RP_OK) {
            h->item.page.url = url;
            note_visit(&f);
            st = take_page(&f);
        }
        if (st == RP_E_MEMORY)
            rp_out_of_memory(ctx);
        if (st == RP_SKIPPED)
            rp_held_skip(h, rp_arena_copy(&h->arena, rp_slice_of(ctx->error)).ptr);
        else if (st != RP_OK)
            rp_held_fail(h, st, "%s: %s", asked, ctx->error);
        rp_undefer(ctx, &held);
        if (!next)
            return;
        url = next;
    }
}
