/* trust.h - whom the server listens to: a page of its own, on this machine.
 *
 * A foreign page may make a browser send requests here, under a name of its own that leads to this machine (DNS
 * rebinding) or across origins. The first is told by the Host header; the second by Origin, and by a token that only
 * a page from here has. */
#ifndef RP_SERVE_TRUST_H
#define RP_SERVE_TRUST_H

#include "base/slice.h"

#define RP_TOKEN_BYTES 33 /* 32 hex digits and NUL */
#define RP_HOSTS_MOST 16
#define RP_HOST_BYTES 256

typedef struct rp_trust {
    char hosts[RP_HOSTS_MOST][RP_HOST_BYTES]; /* lower case, without a port */
    unsigned n_hosts;
    unsigned port;
    char token[RP_TOKEN_BYTES];
} rp_trust;

/* Takes a name that the server may be called by; false: no room, or no name. */
bool rp_trust_host(rp_trust *t, const char *name);

/* Is this value of Host one of the names, with our port? NULL: there was none. */
bool rp_trust_is_host(const rp_trust *t, const char *host);

/* May a request with this Origin write? One without the header comes from no page. */
bool rp_trust_is_origin(const rp_trust *t, const char *origin);

/* In a time that tells nothing of where the two differ. */
bool rp_trust_is_token(const rp_trust *t, const char *token);

/* 32 hex digits by the system's generator; false: it has none to give. */
bool rp_token_make(char out[RP_TOKEN_BYTES]);

#endif
