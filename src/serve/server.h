/* server.h - the inside of rp_server: who does what.
 *
 *     the network's thread (http.c)  reads requests, refuses what is not for us, answers with files, and hands on
 *                                    what needs the ledger; never waits for anything
 *     workers (workers.c)            answer those, each with a connection of its own to the ledger
 *     the watch (peers.c)            ends connections on which nothing comes to an end
 */
#ifndef RP_SERVE_SERVER_H
#define RP_SERVE_SERVER_H

#include <microhttpd.h>
#include <pthread.h>
#include <reportedly/serve.h>
#include "serve/assets.h"
#include "serve/route.h"
#include "serve/target.h"
#include "serve/trust.h"

#define RP_WORKERS_MOST 64
#define RP_UPLOADS_MOST 8

/* A connection. */
typedef struct rp_peer {
    struct rp_peer *next, *before;
    int fd;
    uint64_t since; /* ms: when it began to do what it does; 0: it waits for us */
    char *target;   /* of the request that is being read */
} rp_peer;

typedef struct rp_request {
    struct rp_request *next; /* in the workers' queue */
    struct MHD_Connection *connection;
    rp_peer *peer;
    char *bytes; /* that target points into */
    rp_target target;
    rp_routed routed;
    rp_method method;
    bool takes_gzip;
    const char *type;          /* Content-Type; as the next, of the connection's memory; may be NULL */
    bool uploads;              /* is counted in the server's */
    const char *if_none_match;
    rp_buf body;
    size_t body_most; /* bytes that it may have */
    bool too_large;
    enum { RP_REQUEST_COMING, RP_REQUEST_WAITING, RP_REQUEST_ANSWERED } state;
    rp_answer answer;
} rp_request;

struct rp_server {
    rp_server_options options;
    struct rp_jobs *jobs; /* NULL: read only */
    rp_limits limits;
    char address[RP_HOST_BYTES + 32];
    rp_trust trust;
    rp_shell shell; /* unused with a folder of assets */
    int socket;
    struct MHD_Daemon *daemon;

    pthread_mutex_t lock; /* over all below */
    pthread_cond_t more;  /* in the queue, or the end */
    rp_request *first, *last;
    bool stopping;
    rp_peer *peers;
    pthread_t workers[RP_WORKERS_MOST];
    size_t n_workers;
    unsigned uploads; /* pages that are coming in or wait to be put on the queue: each may take as much as a page may */
    pthread_t watch;
    bool watching;
};

uint64_t rp_now_ms(void);

/* http.c */
bool rp_http_start(rp_server *s);

/* workers.c. A request that is handed on is suspended, and resumed when it is answered. */
rp_status rp_workers_start(rp_ctx *ctx, rp_server *s);
void rp_workers_stop(rp_server *s);
bool rp_workers_take(rp_server *s, rp_request *r); /* false: the server is being stopped */

/* peers.c */
void rp_peer_notify(void *server, struct MHD_Connection *connection, void **context,
                    enum MHD_ConnectionNotificationCode code);
rp_peer *rp_peer_of(struct MHD_Connection *connection); /* NULL: there was no memory for it */
void rp_peer_waits(rp_server *s, rp_peer *p);           /* for us */
void rp_peer_goes_on(rp_server *s, rp_peer *p);
bool rp_watch_start(rp_server *s);
void rp_watch_stop(rp_server *s);

#endif
