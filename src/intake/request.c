/* request.c - see request.h. libcurl moves the bytes and does nothing else: it follows no redirect, decodes nothing, keeps
 * no cookie and reads no configuration, and the address of each socket is looked at when it is opened. */
#include "intake/request.h"
#include "intake/fetch.h"

#define CONNECT_SECONDS 10L
#define SLOW_BYTES 20L /* a second, over SLOW_SECONDS: it hangs */
#define SLOW_SECONDS 15L

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *a)
{
    rp_request *r = user;
    (void)purpose;
    if (!r->ctx->limits.allow_private && !rp_address_is_public(&a->addr)) {
        r->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* Headers of "100 Continue" come too: a new status line starts anew. */
static size_t take_head(char *bytes, size_t one, size_t n, void *user)
{
    rp_request *r = user;
    (void)one;
    if (rp_slice_starts((rp_slice){bytes, n}, RP_LIT("HTTP/")))
        r->head.len = 0;
    rp_buf_add(&r->head, (rp_slice){bytes, n});
    return r->head.failed ? 0 : n;
}

static size_t take_body(char *bytes, size_t one, size_t n, void *user)
{
    rp_request *r = user;
    (void)one;
    rp_buf_add(&r->body, (rp_slice){bytes, n});
    return r->body.failed ? 0 : n;
}

/* Asked once a second at least, also while nothing comes. */
static int is_stopped(void *user, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    const rp_request *r = user;
    (void)a, (void)b, (void)c, (void)d;
    return atomic_load(r->stopped);
}

static void set_up(CURL *c, rp_request *r, const char *url, struct curl_slist *headers)
{
    curl_easy_reset(c);
    curl_easy_setopt(c, CURLOPT_URL, url);
    curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(c, CURLOPT_PROXY, ""); /* one would be asked in our place, and could go anywhere */
    curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(c, CURLOPT_USERAGENT, RP_AGENT "/" RP_VERSION);
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
    curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, is_stopped);
    curl_easy_setopt(c, CURLOPT_XFERINFODATA, r);
}

/* A header more; false: no memory. */
static bool add_header(struct curl_slist **list, const char *name, const char *value)
{
    char line[512];
    if (!value || !*value || (size_t)snprintf(line, sizeof line, "%s: %s", name, value) >= sizeof line)
        return true;
    struct curl_slist *more = curl_slist_append(*list, line);
    *list = more ? more : *list;
    return more != NULL;
}

/* What libcurl answered, in words of ours. */
static rp_status judge(const rp_request *r, CURLcode code, size_t ceiling)
{
    if (atomic_load(r->stopped))
        return rp_fail(r->ctx, RP_E_INPUT, "stopped before it came");
    if (r->refused)
        return rp_fail(r->ctx, RP_E_INPUT, "%s", RP_NOT_PUBLIC);
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

rp_status rp_request_send(CURL *curl, rp_request *r, const char *url, size_t ceiling, const char *etag, const char *modified)
{
    struct curl_slist *headers = NULL;
    rp_buf_init(&r->head, RP_HTTP_HEAD_MAX);
    rp_buf_init(&r->body, ceiling + 2);
    r->refused = false;
    bool fine = add_header(&headers, "Accept-Encoding", "gzip, deflate, br, zstd") && add_header(&headers, "If-None-Match", etag) &&
                add_header(&headers, "If-Modified-Since", modified);
    CURLcode code = CURLE_OUT_OF_MEMORY;
    if (fine) {
        set_up(curl, r, url, headers);
        code = curl_easy_perform(curl);
    }
    curl_slist_free_all(headers);
    return judge(r, code, ceiling);
}

char *rp_url_join(const char *base, rp_slice address)
{
    CURLU *u = curl_url();
    char *text = malloc(address.len + 1), *whole = NULL, *out = NULL;
    size_t n = 0;
    if (!u || !text) {
        curl_url_cleanup(u);
        free(text);
        return NULL;
    }
    for (size_t i = 0; i < address.len; i++) {
        text[n++] = address.ptr[i];
        if (rp_slice_starts(rp_slice_cut(address, i, address.len), RP_LIT("&amp;")))
            i += 4;
    }
    text[n] = '\0';
    bool fine = !memchr(text, '\0', n) && (!base || !curl_url_set(u, CURLUPART_URL, base, 0)) && !curl_url_set(u, CURLUPART_URL, text, CURLU_URLENCODE) &&
                !curl_url_set(u, CURLUPART_FRAGMENT, NULL, 0) && !curl_url_get(u, CURLUPART_URL, &whole, 0);
    if (fine)
        out = strdup(whole);
    curl_free(whole);
    curl_url_cleanup(u);
    free(text);
    return out;
}

void rp_request_free(void *request)
{
    rp_request *r = request;
    rp_buf_free(&r->head);
    rp_buf_free(&r->body);
}
