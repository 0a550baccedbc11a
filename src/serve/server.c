/* server.c - starting and stopping: the ledger and those who ask it first, the network last. */
#include "serve/jobs.h"
#include "base/ctx.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#define QUERY_MS 2000
#define WAITING_MOST 128 /* connections that the system holds for us */

static int listen_at(const struct addrinfo *a)
{
    int one = 1, fd = socket(a->ai_family, SOCK_STREAM, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) || bind(fd, a->ai_addr, a->ai_addrlen) || listen(fd, WAITING_MOST)) {
        int why = errno;
        close(fd);
        errno = why;
        return -1;
    }
    return fd;
}

static rp_status open_socket(rp_ctx *ctx, rp_server *s)
{
    const char *host = s->options.host ? s->options.host : "127.0.0.1";
    char port[8];
    struct addrinfo *found = NULL;
    const struct addrinfo how = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
    snprintf(port, sizeof port, "%u", s->options.port);
    int fault = getaddrinfo(host, port, &how, &found);
    if (fault)
        return rp_fail(ctx, RP_E_USAGE, "%s: no address to listen on (%s)", host, gai_strerror(fault));
    s->socket = listen_at(found);
    int why = errno;
    freeaddrinfo(found);
    if (s->socket < 0)
        return rp_fail(ctx, RP_E_USAGE, "%s port %s: cannot listen there (%s)", host, port, strerror(why));
    return RP_OK;
}

/* Which address and port it is now, and by which names it may be called. */
static rp_status find_names(rp_ctx *ctx, rp_server *s)
{
    static const char *const always[] = {"localhost", "127.0.0.1", "[::1]"};
    struct sockaddr_storage at;
    socklen_t size = sizeof at;
    char host[RP_HOST_BYTES - 2], port[8], name[RP_HOST_BYTES];
    if (getsockname(s->socket, (struct sockaddr *)&at, &size) ||
        getnameinfo((struct sockaddr *)&at, size, host, sizeof host, port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV))
        return rp_fail(ctx, RP_E_USAGE, "the address to listen on cannot be told");
    snprintf(name, sizeof name, strchr(host, ':') ? "[%s]" : "%s", host);
    snprintf(s->address, sizeof s->address, "http://%s:%s/", name, port);
    s->trust.port = (unsigned)strtoul(port, NULL, 10);
    bool fine = rp_trust_host(&s->trust, name) && (!s->options.host || rp_trust_host(&s->trust, s->options.host));
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        fine = fine && rp_trust_host(&s->trust, always[i]);
    for (size_t i = 0; i < s->options.n_names; i++)
        fine = fine && rp_trust_host(&s->trust, s->options.names[i]);
    return fine ? RP_OK : rp_fail(ctx, RP_E_USAGE, "too many names for this host, or one that is none");
}

static rp_status prepare(rp_ctx *ctx, rp_server *s)
{
    if (!rp_token_make(s->trust.token))
        return rp_fail(ctx, RP_E_INPUT, "the system gives no random numbers");
    rp_status st = open_socket(ctx, s);
    if (st == RP_OK)
        st = find_names(ctx, s);
    if (st == RP_OK && !s->options.assets && !rp_shell_make(&s->shell, NULL, s->trust.token, !s->options.read_only))
        st = rp_fail(ctx, RP_E_MEMORY, "not enough memory to serve");
    return st;
}

rp_status rp_server_start(rp_ctx *ctx, const rp_server_options *options, rp_server **out)
{
    rp_server *s = *out = calloc(1, sizeof *s);
    if (!s)
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to serve");
    s->options = *options;
    s->limits = ctx->limits;
    s->socket = -1;
    if (!s->options.query_ms)
        s->options.query_ms = QUERY_MS;
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->more, NULL);
    rp_status st = rp_workers_start(ctx, s);
    if (st == RP_OK)
        st = prepare(ctx, s);
    if (st == RP_OK && !s->options.read_only && !(s->jobs = rp_jobs_start(&s->options, &s->limits)))
        st = rp_fail(ctx, RP_E_MEMORY, "not enough memory to serve");
    if (st == RP_OK && (!rp_watch_start(s) || !rp_http_start(s)))
        st = rp_fail(ctx, RP_E_MEMORY, "%s: could not start serving", s->address);
    if (st != RP_OK) {
        rp_server_stop(s);
        *out = NULL;
    }
    return st;
}

const char *rp_server_address(const rp_server *server)
{
    return server->address;
}

void rp_server_stop(rp_server *s)
{
    if (!s)
        return;
    rp_workers_stop(s); /* answers what waits for one: nothing is suspended after it */
    rp_watch_stop(s);
    if (s->daemon)
        MHD_stop_daemon(s->daemon); /* closes the socket */
    else if (s->socket >= 0)
        close(s->socket);
    rp_jobs_stop(s->jobs);
    rp_shell_free(&s->shell);
    pthread_cond_destroy(&s->more);
    pthread_mutex_destroy(&s->lock);
    free(s);
}
