/* http.c - requests in and answers out, by libmicrohttpd: what is refused before it is looked at, which headers every
 * answer has, and how a request goes from one thread to another. */
#include "serve/jobs.h"
#include "serve/fields.h"

#define CONNECTIONS_MOST 512u
#define CONNECTION_BYTES ((size_t)32768) /* of a request's line and headers, and of what is sent at a time */
#define IDLE_SECONDS 20u
#define FORM_BYTES ((size_t)65536)

/* ---- answers ---- */

/* Nothing but what comes from here may run, be shown, sent to, or show this in a frame. */
static const char *const headers[][2] = {
    {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Vary", "Accept-Encoding"},
};

/* The bytes as a response, which owns them then. */
static struct MHD_Response *response_of(rp_answer *a)
{
    struct MHD_Response *out;
    rp_slice bytes = rp_answer_bytes(a);
    void *at = (void *)(uintptr_t)bytes.ptr;
    if (a->status == 304)
        return MHD_create_response_from_buffer(0, (void *)(uintptr_t)"", MHD_RESPMEM_PERSISTENT);
    if (at != a->body.ptr || !a->body.ptr)
        return MHD_create_response_from_buffer(bytes.len, at, MHD_RESPMEM_PERSISTENT);
    out = MHD_create_response_from_buffer(bytes.len, at, MHD_RESPMEM_MUST_FREE);
    if (out)
        rp_buf_init(&a->body, RP_ANSWER_CEILING);
    return out;
}

static enum MHD_Result give(rp_server *s, rp_request *r)
{
    rp_answer *a = &r->answer;
    if (*a->etag && r->if_none_match && rp_holds_etag(r->if_none_match, a->etag))
        a->status = 304;
    struct MHD_Response *response = response_of(a);
    if (!response)
        return MHD_NO;
    bool fine = true;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        fine = fine && MHD_add_response_header(response, headers[i][0], headers[i][1]) == MHD_YES;
    const char *own[][2] = {
        {"Content-Type", a->status == 304 ? NULL : a->type},
        {"Content-Encoding", a->packed && a->status != 304 ? "gzip" : NULL},
        {"ETag", *a->etag ? a->etag : NULL},
        {"Cache-Control", *a->etag ? "no-cache" : "no-store"},
        {"Allow", *a->allow ? a->allow : NULL},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (own[i][1])
            fine = fine && MHD_add_response_header(response, own[i][0], own[i][1]) == MHD_YES;
    rp_peer_goes_on(s, r->peer);
    enum MHD_Result result = fine ? MHD_queue_response(r->connection, a->status, response) : MHD_NO;
    MHD_destroy_response(response);
    return result;
}

/* ---- what is asked, and by whom ---- */

typedef struct rp_head {
    const char *host, *origin, *token, *encoding, *type, *length, *if_none_match;
    unsigned hosts;
} rp_head;

static enum MHD_Result note_header(void *to, enum MHD_ValueKind kind, const char *name, const char *value)
{
    rp_head *h = to;
    const struct {
        const char *name;
        const char **value;
    } wanted[] = {
        {"Host", &h->host},           {"Origin", &h->origin},
        {"X-Reportedly-Token", &h->token}, {"Accept-Encoding", &h->encoding},
        {"Content-Type", &h->type},   {"Content-Length", &h->length},
        {"If-None-Match", &h->if_none_match},
    };
    (void)kind;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (rp_slice_equal_nocase(rp_slice_of(name), rp_slice_of(wanted[i].name))) {
            h->hosts += i == 0;
            *wanted[i].value = value ? value : "";
        }
    return MHD_YES;
}

static rp_method method_of(const char *word)
{
    static const struct {
        const char *word;
        rp_method method;
    } methods[] = {{"GET", RP_GET}, {"HEAD", RP_HEAD}, {"POST", RP_POST}};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(word, methods[i].word))
            return methods[i].method;
    return RP_METHOD_OTHER;
}

static bool refuse(rp_request *r, unsigned status, const char *why)
{
    rp_answer_fail(&r->answer, status, "%s", why);
    return false;
}

static bool refuse_method(rp_request *r, unsigned methods)
{
    char allow[32];
    rp_methods_text(methods, allow);
    rp_answer_fail(&r->answer, 405, "this address understands %s alone", allow);
    memcpy(r->answer.allow, allow, sizeof allow);
    return false;
}

/* May it write? */
static bool may_write(const rp_server *s, rp_request *r, const rp_head *h)
{
    if (s->options.read_only)
        return refuse(r, 403, "this ledger is shown to be read only");
    if (!rp_trust_is_origin(&s->trust, h->origin))
        return refuse(r, 403, "a page from elsewhere may not write here");
    if (!rp_trust_is_token(&s->trust, h->token))
        return refuse(r, 403, "the token is missing or of another run: load the page anew");
    return true;
}

/* May it send a page? A few at a time, for each may be as long as a page may be. */
static bool may_upload(rp_server *s, rp_request *r)
{
    rp_job_kind kind = rp_job_kind_of(r->type ? r->type : "");
    if (kind == RP_JOB_NONE)
        return refuse(r, 415, "a page (text/html), text (text/plain) or an address (text/uri-list) is wanted");
    if (kind == RP_JOB_ADDRESS)
        return true;
    pthread_mutex_lock(&s->lock);
    r->uploads = s->uploads < RP_UPLOADS_MOST;
    s->uploads += r->uploads;
    pthread_mutex_unlock(&s->lock);
    r->body_most = s->limits.page_bytes;
    return r->uploads || refuse(r, 429, "too many pages are being sent; try again later");
}

static void answer_shell(rp_server *s, rp_request *r, unsigned status)
{
    rp_answer *a = &r->answer;
    rp_shell fresh;
    const rp_shell *shell = &s->shell;
    if (s->options.assets && rp_shell_make(&fresh, s->options.assets, s->trust.token, !s->options.read_only)) {
        a->body = fresh.plain;
        rp_buf_free(&fresh.packed);
    } else if (s->options.assets) {
        rp_answer_fail(a, 404, "there is no index.html in the folder of assets");
        return;
    } else {
        const rp_buf *b = r->takes_gzip && shell->packed.ptr ? &shell->packed : &shell->plain;
        a->packed = b == &shell->packed;
        a->lasting = (rp_slice){b->ptr, b->len};
    }
    a->status = status;
    a->type = "text/html; charset=utf-8";
}

/* A browser that asks for an address there is not gets the page, which says so; a program gets words. */
static void answer_nothing(rp_server *s, rp_request *r)
{
    rp_slice path = rp_slice_of(r->target.path);
    if (r->method == RP_POST || rp_slice_ends_nocase(path, RP_LIT(".json")))
        rp_answer_fail(&r->answer, 404, "there is nothing at this address");
    else
        answer_shell(s, r, 404);
}

static bool is_one_host(const rp_server *s, const rp_head *h)
{
    return h->hosts == 1 && rp_trust_is_host(&s->trust, h->host);
}

/* Looks at a request as far as its headers go. true: it needs its body read, or a worker; false: it is answered. */
static bool look(rp_server *s, rp_request *r, const char *method, const rp_head *h)
{
    static const char assets[] = "/assets/";
    r->method = method_of(method);
    r->takes_gzip = rp_takes_gzip(h->encoding);
    r->type = h->type;
    r->if_none_match = h->if_none_match;
    if (!is_one_host(s, h))
        return refuse(r, h->hosts == 1 ? 403 : 400, "the Host header names no host that this is (--name adds one)");
    if (!r->bytes || !rp_target_read(r->bytes, &r->target))
        return refuse(r, 400, "the address cannot be read");
    if (!strncmp(r->target.path, assets, sizeof assets - 1)) {
        if (!(r->method & (RP_GET | RP_HEAD)))
            return refuse_method(r, RP_GET | RP_HEAD);
        rp_asset_answer(&r->answer, r->target.path + sizeof assets - 1, s->options.assets, r->takes_gzip);
        return false;
    }
    r->routed = rp_route_find(r->target.path);
    if (!r->routed.row) {
        answer_nothing(s, r);
        return false;
    }
    if (!(r->routed.methods & r->method))
        return refuse_method(r, r->routed.methods);
    if (!r->routed.twin) {
        answer_shell(s, r, 200);
        return false;
    }
    if (r->routed.row->kind == RP_VIEW_JOB && !s->jobs)
        return refuse(r, 404, "this ledger is shown to be read only");
    if (r->method != RP_POST)
        return true;
    if (!may_write(s, r, h))
        return false;
    r->body_most = FORM_BYTES;
    if (r->routed.row->kind == RP_VIEW_READ && !may_upload(s, r))
        return false;
    if (h->length && strtoull(h->length, NULL, 10) > r->body_most)
        return refuse(r, 413, "the body of the request is too large");
    return true;
}

/* ---- libmicrohttpd's hooks ---- */

/* The target as it came: libmicrohttpd's own reading of it ends at a %00. */
static void *note_target(void *server, const char *target, struct MHD_Connection *connection)
{
    rp_peer *p = rp_peer_of(connection);
    (void)server;
    if (p) {
        free(p->target);
        p->target = strdup(target);
    }
    return NULL;
}

static size_t leave_escapes(void *server, struct MHD_Connection *connection, char *s)
{
    (void)server;
    (void)connection;
    return strlen(s);
}

static rp_request *new_request(struct MHD_Connection *connection)
{
    rp_peer *p = rp_peer_of(connection);
    rp_request *r = p ? calloc(1, sizeof *r) : NULL;
    if (!r)
        return NULL;
    r->connection = connection;
    r->peer = p;
    r->bytes = p->target;
    p->target = NULL;
    rp_answer_init(&r->answer);
    rp_buf_init(&r->body, 0);
    return r;
}

static enum MHD_Result begin(rp_server *s, struct MHD_Connection *connection, const char *method, void **context)
{
    rp_head head = {0};
    rp_request *r = *context = new_request(connection);
    if (!r)
        return MHD_NO;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, note_header, &head);
    if (!look(s, r, method, &head))
        r->state = RP_REQUEST_ANSWERED;
    rp_buf_init(&r->body, r->body_most);
    /* An answer before the body has come ends the connection, which is right for a body that nobody wants. */
    return r->state == RP_REQUEST_ANSWERED && r->method != RP_GET && r->method != RP_HEAD ? give(s, r) : MHD_YES;
}

static void take_body(rp_request *r, const char *bytes, size_t size)
{
    if (size > r->body_most - r->body.len)
        r->too_large = true;
    if (!r->too_large && r->state == RP_REQUEST_COMING)
        rp_buf_add(&r->body, (rp_slice){bytes, size});
}

static enum MHD_Result go_on(rp_server *s, rp_request *r)
{
    if (r->state == RP_REQUEST_COMING && r->too_large)
        rp_answer_fail(&r->answer, 413, "the body of the request is too large");
    else if (r->state == RP_REQUEST_COMING && rp_workers_take(s, r))
        return MHD_YES;
    else if (r->state == RP_REQUEST_COMING)
        rp_answer_fail(&r->answer, 503, "the server is being stopped");
    return give(s, r);
}

static enum MHD_Result handle(void *server, struct MHD_Connection *connection, const char *url, const char *method,
                              const char *version, const char *bytes, size_t *size, void **context)
{
    rp_server *s = server;
    (void)url;
    (void)version;
    if (!*context)
        return begin(s, connection, method, context);
    if (!*size)
        return go_on(s, *context);
    take_body(*context, bytes, *size);
    *size = 0;
    return MHD_YES;
}

static void end_upload(rp_server *s, const rp_request *r)
{
    pthread_mutex_lock(&s->lock);
    s->uploads -= r->uploads;
    pthread_mutex_unlock(&s->lock);
}

static void end(void *server, struct MHD_Connection *connection, void **context, enum MHD_RequestTerminationCode code)
{
    rp_request *r = *context;
    (void)connection;
    (void)code;
    if (!r)
        return;
    rp_peer_goes_on(server, r->peer);
    end_upload(server, r);
    rp_answer_free(&r->answer);
    rp_buf_free(&r->body);
    free(r->bytes);
    free(r);
    *context = NULL;
}

bool rp_http_start(rp_server *s)
{
    s->daemon = MHD_start_daemon(MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handle, s,
                                 MHD_OPTION_LISTEN_SOCKET, s->socket, MHD_OPTION_CONNECTION_LIMIT, CONNECTIONS_MOST,
                                 MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES, MHD_OPTION_CONNECTION_TIMEOUT,
                                 IDLE_SECONDS, MHD_OPTION_NOTIFY_CONNECTION, rp_peer_notify, s, MHD_OPTION_NOTIFY_COMPLETED,
                                 end, s, MHD_OPTION_URI_LOG_CALLBACK, note_target, s, MHD_OPTION_UNESCAPE_CALLBACK,
                                 leave_escapes, s, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
    return s->daemon != NULL;
}
