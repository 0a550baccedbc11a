/* peers.c - the connections there are, and ending those that only hold a place: a client may send its request, or take
 * its answer, a byte at a time, and each byte starts libmicrohttpd's own time-out anew. */
#include "serve/server.h"

#include <sys/socket.h>
#include <time.h>

#define REQUEST_MS 60000 /* to send a request whole, to take an answer whole, or between two */
#define LOOK_MS 500

uint64_t rp_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static rp_peer *add(rp_server *s, struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    rp_peer *p = info ? calloc(1, sizeof *p) : NULL;
    if (!p)
        return NULL;
    p->fd = info->connect_fd;
    p->since = rp_now_ms();
    pthread_mutex_lock(&s->lock);
    p->next = s->peers;
    if (p->next)
        p->next->before = p;
    s->peers = p;
    pthread_mutex_unlock(&s->lock);
    return p;
}

static void drop(rp_server *s, rp_peer *p)
{
    pthread_mutex_lock(&s->lock);
    if (p->next)
        p->next->before = p->before;
    if (p->before)
        p->before->next = p->next;
    else
        s->peers = p->next;
    pthread_mutex_unlock(&s->lock);
    free(p->target);
    free(p);
}

void rp_peer_notify(void *server, struct MHD_Connection *connection, void **context,
                    enum MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        *context = add(server, connection);
    else if (*context)
        drop(server, *context);
}

rp_peer *rp_peer_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

static void set_since(rp_server *s, rp_peer *p, uint64_t since)
{
    pthread_mutex_lock(&s->lock);
    p->since = since;
    pthread_mutex_unlock(&s->lock);
}

void rp_peer_waits(rp_server *s, rp_peer *p)
{
    set_since(s, p, 0);
}

void rp_peer_goes_on(rp_server *s, rp_peer *p)
{
    set_since(s, p, rp_now_ms());
}

static void *watch(void *server)
{
    rp_server *s = server;
    struct timespec pause = {0, LOOK_MS * 1000000L};
    for (bool stopping = false; !stopping; nanosleep(&pause, NULL)) {
        uint64_t now = rp_now_ms();
        pthread_mutex_lock(&s->lock);
        stopping = s->stopping;
        for (rp_peer *p = s->peers; p; p = p->next)
            if (p->since && now - p->since > REQUEST_MS)
                shutdown(p->fd, SHUT_RDWR); /* the network's thread sees its end, and closes it */
        pthread_mutex_unlock(&s->lock);
    }
    return NULL;
}

bool rp_watch_start(rp_server *s)
{
    s->watching = !pthread_create(&s->watch, NULL, watch, s);
    return s->watching;
}

void rp_watch_stop(rp_server *s)
{
    if (s->watching)
        pthread_join(s->watch, NULL);
    s->watching = false;
}
