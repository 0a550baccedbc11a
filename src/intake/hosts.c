/* hosts.c - see hosts.h and web.h. The time between two requests to a host is the longest of what the user says, what its
 * robots.txt says (Crawl-delay) and what its answers ask for; a host that says "not now" without a time is given one
 * that doubles. Nothing that a host says counts beyond a ceiling: none can stop a run for good. */
#include "intake/hosts.h"
#include "intake/robots.h"

#include <inttypes.h>

#define ROBOTS_KEPT ((size_t)32 << 20)         /* bytes, of all hosts */
#define ROBOTS_MS ((int64_t)24 * 3600 * 1000)  /* RFC 9309: kept for a day at most */
#define CLOSED_MS ((int64_t)10 * 60 * 1000)    /* one that could not be asked for */
#define CRAWL_DELAY_MOST ((uint32_t)300 * 1000)
#define REST_MOST ((uint64_t)7 * 86400)        /* seconds that an answer may ask for */
#define FAULTS_MOST 7u                         /* doublings: some two minutes of the usual delay */
#define SLICE_MS 100

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 + 1; /* never 0 */
}

rp_status rp_web_new(rp_ctx *ctx, rp_web **out)
{
    rp_web *web = *out = calloc(1, sizeof *web);
    if (web && !(web->curl = curl_easy_init())) {
        free(web);
        *out = NULL;
    }
    return *out ? RP_OK : rp_fail(ctx, RP_E_MEMORY, "not enough memory to ask the web");
}

static void forget(rp_web *web, rp_host *host)
{
    web->kept -= host->size;
    free(host->name);
    free(host->robots);
    *host = (rp_host){.size = 0};
}

void rp_web_free(rp_web *web)
{
    if (!web)
        return;
    for (size_t i = 0; i < RP_HOSTS_MOST; i++)
        forget(web, &web->hosts[i]);
    curl_easy_cleanup(web->curl);
    free(web);
}

void rp_web_stop(rp_web *web)
{
    atomic_store(&web->stopped, true);
}

bool rp_web_is_stopped(const rp_web *web)
{
    return atomic_load(&web->stopped);
}

/* In slices: a signal that comes just before a sleep would not end it. */
bool rp_web_sleep(const rp_web *web, uint64_t ms)
{
    int64_t end = now_ms() + (int64_t)(ms < INT32_MAX ? ms : INT32_MAX), left;
    while (!rp_web_is_stopped(web) && (left = end - now_ms()) > 0) {
        int64_t slice = left < SLICE_MS ? left : SLICE_MS;
        nanosleep(&(struct timespec){0, slice * 1000000}, NULL);
    }
    return !rp_web_is_stopped(web);
}

bool rp_host_name(const char *url, char name[RP_HOST_NAME], char **path)
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
    fine = fine && snprintf(name, RP_HOST_NAME, "%s://%s:%s", text[0], text[1], text[2]) < RP_HOST_NAME;
    if (fine && path) {
        rp_slice p = rp_slice_of(text[3]), q = rp_slice_of(text[4]);
        *path = malloc(p.len + q.len + 2);
        if (*path)
            snprintf(*path, p.len + q.len + 2, "%s%s%s", p.ptr, q.len ? "?" : "", q.len ? q.ptr : "");
        fine = *path != NULL;
    }
    for (int i = 0; i < 5; i++)
        curl_free(text[i]);
    curl_free(user);
    curl_url_cleanup(u);
    return fine;
}

/* A file that was answered with is kept; false: it cannot be read, or there is no memory for it. */
static bool keep_robots(rp_web *web, rp_host *host, rp_ctx *ctx, rp_request *r, const rp_http_head *head)
{
    rp_http_head whole = *head;
    uint8_t *bytes = (uint8_t *)r->body.ptr;
    size_t start = 0, size = r->body.len;
    whole.chunked = false; /* curl joined them */
    if (!bytes)
        return true;
    r->body.ptr = NULL;
    bool fine = rp_http_decode(ctx, &whole, "robots.txt", false, &bytes, &start, &size) == RP_OK;
    size = size < RP_ROBOTS_BYTES ? size : RP_ROBOTS_BYTES;
    host->robots = fine ? malloc(size + 1) : NULL;
    if (host->robots) {
        memcpy(host->robots, bytes + start, size);
        host->size = size;
        web->kept += size;
    }
    free(bytes);
    return host->robots != NULL;
}

/* Redirects of it are not followed: they are taken for "there is none". */
static void ask_robots(rp_web *web, rp_host *host, rp_ctx *ctx)
{
    rp_request r = {.ctx = ctx, .stopped = &web->stopped};
    rp_http_head head;
    char url[RP_HOST_NAME + 20];
    snprintf(url, sizeof url, "%s/robots.txt", host->name);
    web->kept -= host->size;
    free(host->robots);
    host->robots = NULL;
    host->size = 0;
    host->crawl_delay_ms = 0;
    rp_status st = rp_request_send(web->curl, &r, url, RP_ROBOTS_BYTES, NULL, NULL);
    bool answered = st == RP_OK && rp_http_head_read((rp_slice){r.head.ptr, r.head.len}, &head);
    host->closed = !answered || head.status >= 500;
    host->refused = r.refused;
    if (answered && head.status == 200)
        host->closed = !keep_robots(web, host, ctx, &r, &head);
    if (host->robots)
        rp_robots_allows((rp_slice){host->robots, host->size}, RP_AGENT, RP_LIT("/"), &host->crawl_delay_ms);
    host->robots_until = now_ms() + (host->closed ? CLOSED_MS : ROBOTS_MS);
    rp_request_free(&r);
}

static rp_host *find(const rp_web *web, const char *name)
{
    for (size_t i = 0; i < RP_HOSTS_MOST; i++)
        if (web->hosts[i].name && !strcmp(web->hosts[i].name, name))
            return (rp_host *)&web->hosts[i];
    return NULL;
}

rp_host *rp_host_of(rp_web *web, rp_ctx *ctx, const char *name)
{
    rp_host *host = find(web, name);
    if (!host) {
        do {
            host = &web->hosts[web->next++ % RP_HOSTS_MOST];
            forget(web, host);
        } while (web->kept > ROBOTS_KEPT);
        host->name = strdup(name);
        if (!host->name)
            rp_out_of_memory(ctx);
    }
    if (now_ms() >= host->robots_until)
        ask_robots(web, host, ctx);
    return host;
}

rp_status rp_host_allows(rp_host *host, rp_ctx *ctx, const char *path)
{
    if (host->closed)
        return rp_fail(ctx, RP_E_INPUT, "%s", host->refused ? RP_NOT_PUBLIC : "its robots.txt could not be asked for, so it is left alone");
    bool allowed = !host->robots || rp_robots_allows((rp_slice){host->robots, host->size}, RP_AGENT, rp_slice_of(path), NULL);
    return allowed ? RP_OK : rp_fail(ctx, RP_SKIPPED, "not allowed by robots.txt");
}

/* Since when it may be asked; 0: at once. */
static int64_t ready_at(const rp_host *host, const rp_ctx *ctx)
{
    uint32_t crawl = host->crawl_delay_ms < CRAWL_DELAY_MOST ? host->crawl_delay_ms : CRAWL_DELAY_MOST;
    uint32_t delay = crawl > ctx->limits.fetch_delay_ms ? crawl : ctx->limits.fetch_delay_ms;
    int64_t at = host->last ? host->last + delay : 0;
    return at > host->until ? at : host->until;
}

uint64_t rp_web_wait(const rp_web *web, const rp_ctx *ctx, const char *url)
{
    char name[RP_HOST_NAME];
    const rp_host *host = rp_host_name(url, name, NULL) ? find(web, name) : NULL;
    int64_t left = host ? ready_at(host, ctx) - now_ms() : 0;
    return left > 0 ? (uint64_t)left : 0;
}

rp_status rp_host_wait(rp_web *web, rp_host *host, rp_ctx *ctx, uint64_t patience)
{
    int64_t now = now_ms(), left = ready_at(host, ctx) - now;
    bool resting = host->until > now;
    if (resting && left > 0 && (uint64_t)left > patience)
        return rp_fail(ctx, RP_E_INPUT, "its server wants to be left alone for %" PRId64 " seconds more", (left + 999) / 1000);
    if (!rp_web_sleep(web, left > 0 ? (uint64_t)left : 0))
        return rp_fail(ctx, RP_E_INPUT, "stopped before it was asked");
    host->last = now_ms();
    return RP_OK;
}

bool rp_host_answered(rp_host *host, const rp_ctx *ctx, unsigned status, uint64_t wait)
{
    static const unsigned not_now[] = {429, 502, 503, 504};
    bool is_not_now = false;
    for (size_t i = 0; i < sizeof not_now / sizeof *not_now; i++)
        is_not_now |= status == not_now[i];
    if (!is_not_now) {
        host->faults = 0;
        return false;
    }
    uint64_t usual = ctx->limits.fetch_delay_ms > 1000 ? ctx->limits.fetch_delay_ms : 1000;
    uint64_t rest = wait ? (wait < REST_MOST ? wait : REST_MOST) * 1000 : usual << host->faults;
    host->faults += host->faults < FAULTS_MOST;
    host->until = now_ms() + (int64_t)rest;
    return true;
}
