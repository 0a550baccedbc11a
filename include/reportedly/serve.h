/* serve.h - a ledger as pages for a browser on this machine. */
#ifndef REPORTEDLY_SERVE_H
#define REPORTEDLY_SERVE_H

#include <reportedly/ledger.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rp_server rp_server;

/* All is borrowed until rp_server_stop(). */
typedef struct rp_server_options {
    const char *ledger;       /* must be there; many may read it while another program adds to it */
    const char *host;         /* an address to listen on; NULL: 127.0.0.1 */
    uint16_t port;            /* 0: any that is free */
    const char *const *names; /* what else browsers may call this host, besides its address and localhost; */
    size_t n_names;
    size_t workers;           /* requests answered at a time, each with a connection of its own; 0: 4 */
    unsigned query_ms;        /* for the questions of one page; 0: 2,000 */
    bool read_only;           /* no grades are written, no pages read */
    const char *assets;       /* a folder in place of the pages' files that are in the library; NULL: those */
    const char *by;           /* who grades, where the page does not say; may be NULL */
    rp_read_options read;     /* how pages are read that are given to it */
} rp_server_options;

/* Starts a server in threads of its own. ctx: for messages, and its limits, which hold for what is read.
 *
 * out  the caller's, to rp_server_stop(); NULL on failure.
 * RP_E_USAGE   no such address, or its port is taken.
 * RP_E_INPUT, RP_E_FORMAT, ...  as rp_ledger_open() says of the ledger.
 * RP_E_MEMORY
 *
 * Nothing that comes over the network makes it fail; what it cannot answer it says in its answers. */
RP_API rp_status rp_server_start(rp_ctx *ctx, const rp_server_options *options, rp_server **out);

/* Where it is: "http://127.0.0.1:8027/". Borrowed. */
RP_API const char *rp_server_address(const rp_server *server);

/* Ends it: what is being answered is answered, then its threads end. NULL is fine. */
RP_API void rp_server_stop(rp_server *server);

#ifdef __cplusplus
}
#endif
#endif
