/* fetch.c - see fetch.h. libcurl moves the bytes; what may be asked of whom, and how much of an answer is taken, is
 * decided here. It follows no redirect, decodes nothing, keeps no cookie and reads no configuration: each hop is a new
 * request, with its own question to robots.txt, and the address of each socket is looked at when it is opened. */
#include "intake/fetch.h"
#include "base/buf.h"
#include "intake/http.h"
#include "intake/robots.h"

#include <curl/curl.h>
#include <time.h>

#define AGENT "reportedly"
#define HOSTS_MOST 64 /* whose robots.txt is kept; the oldest goes */
#define CONNECT_SECONDS 10L
#define SLOW_BYTES 20L /* a second, over SLOW_SECONDS: it hangs */
#define SLOW_SECONDS 15L
#define NOT_PUBLIC "its address is not a public one (--allow-private allows that)"

typedef struct origin {
    char *name;   /* "https://outlet.example:8443"; NULL: free */
    char *robots; /* the file; "" where there is none */
    size_t size;
    bool closed; /* it could not be asked: nothing may be fetched */
    bool refused; /* for its address is not public */
    struct timespec last; /* request */
} origin;

struct rp_fetcher {
    CURL *curl;
    origin origins[HOSTS_MOST];
    size_t next; /* to be replaced */
};

/* One request and what comes of it. */
typedef struct request {
    rp_ctx *ctx;
    rp_buf head, body;
    bool refused; /* the address is not public */
} request;

rp_fetcher *rp_fetcher_new(void)
{
    rp_fetcher *f = calloc(1, sizeof *f);
    if (f && !(f->curl = curl_easy_init())) {
        free(f);
        f = NULL;
    }
    return f;
}

static void forget(origin *o)
{
    free(o->name);
    free(o->robots);
    *o = (origin){.size = 0};
}

void rp_fetcher_free(rp_fetcher *f)
{
    if (!f)
        return;
    for (size_t i = 0; i < HOSTS_MOST; i++)
        forget(&f->origins[i]);
    curl_easy_cleanup(f->curl);
    free(f);
}

bool rp_is_web_address(const char *s)
{
    rp_slice url = rp_slice_of(s);
    return rp_slice_starts_nocase(url, RP_LIT("http://")) || rp_slice_starts_nocase(url, RP_LIT("https://"));
}

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *a)
{
    request *r = user;
    (void)purpose;
    if (!r->ctx->limits.allow_private && !rp_address_is_public(&a->addr)) {
        r->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* Headers of redirects and of "100 Continue" come too: a new status line starts anew. */
static size_t take_head(char *bytes, size_t one, size_t n, void *user)
{
    request *r = user;
    (void)one;
    if (rp_slice_starts((rp_slice){bytes, n}, RP_LIT("HTTP/")))
        r->head.len = 0;
    rp_buf_add(&r->head, (rp_slice){bytes, n});
    return r->head.failed ? 0 : n;
}

static size_t take_body(char *bytes, size_t one, size_t n, void *user)
{
    request *r = user;
    (void)one;
    rp_buf_add(&r->body, (rp_slice){bytes, n});
    return r->body.failed ? 0 : n;
}

static void set_up(rp_fetcher *f, request *r, const char *url, struct curl_slist *headers)
{
    CURL *c = f->curl;
    curl_easy_reset(c);
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c, CURLOPT_PROXY, ""); /* one would be asked in our place, and could go anywhere */
    curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(c, CURLOPT_USERAGENT, AGENT "/" RP_VERSION);
    curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(c, CURLOPT_TIMEOUT, (long)r->ctx->limits.fetch_seconds);
    curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, SLOW_BYTES);
    curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, SLOW_SECONDS);
    curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, r);
    curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, take_head);
    curl_easy_setopt(c, CURLOPT_HEADERDATA, r);
    curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(c, CURLOPT_WRITEDATA, r);
    curl_easy_setopt(c, CURLOPT_HTTP_TRANSFER_DECODING, 1L);
}

/* Asks once. RP_OK: there is an answer, whatever its status. Failures say why, without the address. */
static rp_status ask(rp_fetcher *f, request *r, const char *url, size_t ceiling)
{
    rp_buf_init(&r->head, RP_HTTP_HEAD_MAX);
    rp_buf_init(&r->body, ceiling + 2);
    r->refused = false;
    struct curl_slist *headers = curl_slist_append(NULL, "Accept-Encoding: gzip, deflate, br, zstd");
    if (!headers)
        return rp_fail(r->ctx, RP_E_MEMORY, "not enough memory to fetch it");
    set_up(f, r, url, headers);
    CURLcode code = curl_easy_perform(f->curl);
    curl_slist_free_all(headers);
    if (r->refused)
        return rp_fail(r->ctx, RP_E_INPUT, "%s", NOT_PUBLIC);
    if (r->body.failed && r->body.len + CURL_MAX_WRITE_SIZE > ceiling)
        return rp_fail(r->ctx, RP_E_LIMIT, "over the limit of %zu bytes (--max-bytes raises it)", ceiling);
    if (r->head.failed)
        return rp_fail(r->ctx, RP_E_LIMIT, "a head over the limit of %zu bytes", RP_HTTP_HEAD_MAX);
    if (r->body.failed || code == CURLE_OUT_OF_MEMORY)
        return rp_fail(r->ctx, RP_E_MEMORY, "not enough memory to fetch it");
    if (code == CURLE_OPERATION_TIMEDOUT)
        return rp_fail(r->ctx, RP_E_LIMIT, "not there within %u seconds (--max-seconds raises it)", r->ctx->limits.fetch_seconds);
    return code == CURLE_OK ? RP_OK : rp_fail(r->ctx, RP_E_INPUT, "%s", curl_easy_strerror(code));
}

static void close_request(request *r)
{
    rp_buf_free(&r->head);
    rp_buf_free(&r->body);
}

/* An address taken apart: "https://host:port" and "/path?query", in a. false: it is none that is fetched. */
static bool take_apart(rp_arena *a, const char *url, rp_slice *base, rp_slice *path)
{
    static const struct {
        CURLUPart part;
        unsigned flags;
    } parts[] = {{CURLUPART_SCHEME, 0}, {CURLUPART_HOST, 0}, {CURLUPART_PORT, CURLU_DEFAULT_PORT}, {CURLUPART_PATH, 0}, {CURLUPART_QUERY, 0}};
    char *text[5] = {NULL, NULL, NULL, NULL, NULL}, *user = NULL;
    CURLU *u = curl_url();
    bool fine = u && !curl_url_set(u, CURLUPART_URL, url, CURLU_NO_DEFAULT_PORT) && curl_url_get(u, CURLUPART_USER, &user, 0) == CURLUE_NO_USER;
    for (int i = 0; fine && i < 5; i++)
        fine = !curl_url_get(u, parts[i].part, &text[i], parts[i].flags) || i == 4;
    char whole[512];
    fine = fine && snprintf(whole, sizeof whole, "%s://%s:%s", text[0], text[1], text[2]) < (int)sizeof whole;
    rp_slice p = rp_slice_of(text[3]), q = rp_slice_of(text[4]);
    char *both = fine ? malloc(p.len + q.len + 2) : NULL; /* nothing may leave before curl's are freed */
    if (both)
        snprintf(both, p.len + q.len + 2, "%s%s%s", p.ptr, q.len ? "?" : "", q.len ? q.ptr : "");
    for (int i = 0; i < 5; i++)
        curl_free(text[i]);
    curl_free(user);
    curl_url_cleanup(u);
    if (!both)
        return false;
    rp_deferred held;
    rp_defer(a->ctx, &held, free, both);
    *path = rp_arena_copy(a, rp_slice_of(both));
    *base = rp_arena_copy(a, rp_slice_of(whole));
    rp_undefer(a->ctx, &held);
    return true;
}

/* robots.txt, read once a host. Redirects of it are not followed: they are taken for "there is none". */
static void ask_robots(rp_fetcher *f, rp_ctx *ctx, origin *o)
{
    request r = {.ctx = ctx};
    rp_http_head head;
    char url[600];
    snprintf(url, sizeof url, "%s/robots.txt", o->name);
    rp_status st = ask(f, &r, url, RP_ROBOTS_BYTES);
    bool answered = st == RP_OK && rp_http_head_read((rp_slice){r.head.ptr, r.head.len}, &head);
    size_t start = 0, size = r.body.len;
    uint8_t *bytes = (uint8_t *)r.body.ptr;
    o->closed = !answered || head.status >= 500;
    o->refused = r.refused;
    if (answered && head.status == 200 && bytes) {
        head.chunked = false;
        o->closed = rp_http_decode(ctx, &head, "robots.txt", false, &bytes, &start, &size) != RP_OK;
        o->robots = o->closed ? NULL : malloc(size + 1);
        if (o->robots)
            memcpy(o->robots, bytes + start, size);
        o->size = o->robots ? size : 0;
        o->closed |= !o->robots;
        r.body.ptr = (char *)bytes;
    }
    if (st == RP_E_LIMIT) /* its start is what counts */
        o->closed = true;
    close_request(&r);
}

static origin *origin_of(rp_fetcher *f, rp_ctx *ctx, rp_slice name)
{
    for (size_t i = 0; i < HOSTS_MOST; i++)
        if (f->origins[i].name && rp_slice_equal(rp_slice_of(f->origins[i].name), name))
            return &f->origins[i];
    origin *o = &f->origins[f->next++ % HOSTS_MOST];
    forget(o);
    o->name = malloc(name.len + 1);
    if (!o->name)
        rp_out_of_memory(ctx);
    memcpy(o->name, name.ptr, name.len);
    o->name[name.len] = '\0';
    ask_robots(f, ctx, o);
    return o;
}

/* So long after the last request to the same host. */
static void wait_politely(const rp_ctx *ctx, origin *o)
{
    struct timespec now, rest;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t gone = (now.tv_sec - o->last.tv_sec) * 1000 + (now.tv_nsec - o->last.tv_nsec) / 1000000;
    int64_t left = o->last.tv_sec ? (int64_t)ctx->limits.fetch_delay_ms - gone : 0;
    if (left > 0) {
        rest = (struct timespec){left / 1000, left % 1000 * 1000000};
        nanosleep(&rest, NULL);
    }
    clock_gettime(CLOCK_MONOTONIC, &o->last);
}

/* One hop. RP_OK: an answer in *r. */
static rp_status hop(rp_ctx *ctx, rp_fetcher *f, rp_held *h, const char *url, request *r)
{
    rp_slice base, path;
    if (!rp_is_web_address(url) || !take_apart(&h->arena, url, &base, &path))
        return rp_fail(ctx, RP_E_INPUT, "no address of a page that is fetched: http and https, without a password");
    origin *o = origin_of(f, ctx, base);
    if (o->closed)
        return rp_fail(ctx, RP_E_INPUT, "%s", o->refused ? NOT_PUBLIC : "its robots.txt could not be asked for, so it is left alone");
    if (o->robots && !rp_robots_allows((rp_slice){o->robots, o->size}, AGENT, path))
        return rp_fail(ctx, RP_SKIPPED, "not allowed by robots.txt");
    wait_politely(ctx, o);
    return ask(f, r, url, ctx->limits.page_bytes);
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

/* The answer's body is the page. */
static rp_status take_page(rp_ctx *ctx, rp_held *h, request *r, const rp_http_head *head)
{
    char date[21];
    if (head->status < 200 || head->status > 299)
        return rp_fail(ctx, RP_E_INPUT, "the server answers with status %u", head->status);
    h->item.page.charset = rp_arena_copy(&h->arena, head->charset).ptr;
    h->item.page.modified = rp_http_date(head->last_modified, date) ? rp_arena_copy(&h->arena, rp_slice_of(date)).ptr : NULL;
    h->item.page.fetched = now(&h->arena);
    rp_http_head whole = *head;
    whole.chunked = false; /* curl joined them */
    h->bytes = (uint8_t *)r->body.ptr;
    h->size = r->body.len;
    r->body.ptr = NULL;
    return h->bytes ? rp_http_decode(ctx, &whole, h->item.page.url, false, &h->bytes, &h->start, &h->size) : RP_OK;
}

/* The address that a redirect names, in the item; NULL: it is none. */
static const char *where_to(rp_fetcher *f, rp_held *h, const rp_http_head *head)
{
    char *url = NULL;
    bool redirect = head->status >= 301 && head->status <= 308 && head->status != 304 && head->location.len;
    if (!redirect || curl_easy_getinfo(f->curl, CURLINFO_REDIRECT_URL, &url) || !url)
        return NULL;
    return rp_arena_copy(&h->arena, rp_slice_of(url)).ptr;
}

static void release(void *r)
{
    close_request(r);
}

void rp_fetch(rp_ctx *ctx, rp_fetcher *f, rp_held *h)
{
    const char *asked = h->item.page.url, *url = asked;
    for (uint32_t hops = 0;; hops++) {
        request r = {.ctx = ctx};
        rp_deferred held;
        rp_http_head head;
        const char *next = NULL;
        rp_defer(ctx, &held, release, &r);
        rp_status st = hops > ctx->limits.redirects ? rp_fail(ctx, RP_E_LIMIT, "over %u redirects", ctx->limits.redirects)
                                                    : hop(ctx, f, h, url, &r);
        if (st == RP_OK && !rp_http_head_read((rp_slice){r.head.ptr, r.head.len}, &head))
            st = rp_fail(ctx, RP_E_FORMAT, "no HTTP head in the answer");
        if (st == RP_OK && !(next = where_to(f, h, &head))) {
            h->item.page.url = url;
            st = take_page(ctx, h, &r, &head);
        }
        if (st == RP_E_MEMORY)
            rp_out_of_memory(ctx);
        if (st == RP_SKIPPED)
            rp_held_skip(h, "not allowed by robots.txt");
        else if (st != RP_OK)
            rp_held_fail(h, st, "%s: %s", asked, ctx->error);
        rp_undefer(ctx, &held);
        if (!next)
            return;
        url = next;
    }
}
