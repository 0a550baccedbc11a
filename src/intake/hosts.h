/* hosts.h - the inside of rp_web: what is known of each host that was asked, and when it may be asked again. */
#ifndef RP_HOSTS_H
#define RP_HOSTS_H

#include "intake/request.h"

#include <reportedly/web.h>
#include <time.h>

#define RP_HOST_NAME 512
#define RP_HOSTS_MOST 512 /* that are known; the oldest goes */

typedef struct rp_host {
    char *name;    /* "https://outlet.example:8443"; NULL: free */
    char *robots;  /* its robots.txt; NULL where there is none */
    size_t size;
    bool closed;   /* robots.txt could not be asked for: nothing may be fetched */
    bool refused;  /* for its address is not public */
    int64_t robots_until; /* robots.txt is asked for anew; ms of the monotonic clock, as all below */
    int64_t last;  /* request; 0: none yet */
    int64_t until; /* it asked to be left alone, or is given a rest */
    uint32_t crawl_delay_ms; /* of its robots.txt */
    uint32_t faults; /* answers in a row that said "not now" */
} rp_host;

struct rp_web {
    CURL *curl;
    rp_host hosts[RP_HOSTS_MOST];
    size_t next; /* to be replaced */
    size_t kept; /* bytes of robots.txt */
    atomic_bool stopped;
};

/* An address taken apart: "https://host:port" into name, "/path?query" into *path (malloc'd; NULL: not wanted). false:
 * it is none that is fetched, has a password in it, or there is no memory. */
bool rp_host_name(const char *url, char name[RP_HOST_NAME], char **path);

/* The host of that name, its robots.txt asked for. Never NULL: leaves the guarded call without memory. */
rp_host *rp_host_of(rp_web *web, rp_ctx *ctx, const char *name);

/* RP_OK: it may be asked for a path, by robots.txt. Else why not. */
rp_status rp_host_allows(rp_host *host, rp_ctx *ctx, const char *path);

/* Waits until it may be asked. What takes longer than patience (ms) is a failure; so is being stopped. */
rp_status rp_host_wait(rp_web *web, rp_host *host, rp_ctx *ctx, uint64_t patience);

/* Notes an answer's status. wait: seconds that it asks to be left alone, 0 if it does not say. true: it says "not
 * now", and is left alone for a while, longer each time. */
bool rp_host_answered(rp_host *host, const rp_ctx *ctx, unsigned status, uint64_t wait);

#endif
