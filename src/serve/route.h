/* route.h - which addresses there are, a row each: pages with their JSON twins, and what may be posted. */
#ifndef RP_SERVE_ROUTE_H
#define RP_SERVE_ROUTE_H

#include "base/slice.h"

#define RP_ROUTE_ID_BYTES 40

typedef enum rp_view_kind {
    RP_VIEW_FRONT,
    RP_VIEW_STORY,
    RP_VIEW_REPORT,
    RP_VIEW_SOURCE,
    RP_VIEW_CLAIM,
    RP_VIEW_SEARCH,
    RP_VIEW_READ,       /* the shell, and posting what is to be read */
    RP_VIEW_JOB,        /* how the reading goes */
    RP_VIEW_GRADE,      /* posting a grade */
    RP_N_VIEW_KINDS
} rp_view_kind;

typedef enum rp_method { RP_GET = 1, RP_HEAD = 2, RP_POST = 4, RP_METHOD_OTHER = 0 } rp_method;

typedef struct rp_route {
    rp_view_kind kind;
    const char *before; /* the path up to its id */
    char letter;        /* of the id; 0: none; '#': a job's name */
    const char *after;
    unsigned page, twin; /* methods that the address, and its .json twin, understand; 0: there is none */
} rp_route;

typedef struct rp_routed {
    const rp_route *row; /* NULL: no such address */
    bool twin;
    unsigned methods;
    char id[RP_ROUTE_ID_BYTES]; /* "T1", or of a job; "" */
} rp_routed;

rp_routed rp_route_find(const char *path);

/* "GET, HEAD", for the Allow header; out has room for 32 bytes. */
void rp_methods_text(unsigned methods, char out[32]);

#endif
