/* web.h - asking the web again and again: what a program keeps between its requests so that it asks politely, and what
 * a server said of one address. Needed by who watches feeds; to fetch a page now and then rp_intake_add() does. */
#ifndef REPORTEDLY_WEB_H
#define REPORTEDLY_WEB_H

#include <reportedly/intake.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The connection, and of each host: what its robots.txt says, when it was asked last, how long it wants to be left
 * alone. Threads: one at a time, but for rp_web_stop(). */
typedef struct rp_web rp_web;

/* Makes one. out: the caller's, to rp_web_free(), when no intake uses it any more; NULL on RP_E_MEMORY. */
RP_API rp_status rp_web_new(rp_ctx *ctx, rp_web **out);
RP_API void rp_web_free(rp_web *web); /* NULL is fine */

/* Ends the request that is going on, within a second, and every later one before it starts; such an item fails. May be
 * called by a signal's handler and from any thread. */
RP_API void rp_web_stop(rp_web *web);
RP_API bool rp_web_is_stopped(const rp_web *web);

/* Sleeps, and wakes early where it is stopped: then false. */
RP_API bool rp_web_sleep(const rp_web *web, uint64_t ms);

/* Milliseconds until the host of an address may be asked again; 0 for one that was not asked yet. */
RP_API uint64_t rp_web_wait(const rp_web *web, const rp_ctx *ctx, const char *url);

#define RP_TAG_BYTES 256  /* of an entity tag; a longer one is as good as none */
#define RP_DATE_BYTES 64  /* of a date of HTTP's */
#define RP_MOVED_BYTES 2048 /* of an address */

/* One address asked: what it said last time goes with the request, so that it answers only if it has something new;
 * what it says this time comes back. Texts are "" where there is none. */
typedef struct rp_visit {
    char etag[RP_TAG_BYTES];      /* in and out: Entity tag; kept where it answers "not modified" */
    char modified[RP_DATE_BYTES]; /* in and out: Last-Modified, as it wrote it; kept likewise */
    unsigned status;              /* out: of HTTP, in the end; 0: there was no answer, or it was not asked */
    uint64_t wait;                /* out: seconds that it asks to be left alone (Retry-After), or holds its answer for
                                     good (Cache-Control); 0: it does not say */
    char moved[RP_MOVED_BYTES];   /* out: where it is now for good, if every redirect on the way said so */
} rp_visit;

/* What the intake fetches goes through web, which is borrowed until the intake is freed, instead of one of its own. The
 * address that it fetches first is asked as visit says, which is written to then; it must outlive the intake. visit may
 * be NULL. An answer of "not modified" is an item that is skipped, with visit->status 304. */
RP_API void rp_intake_web(rp_intake *intake, rp_web *web, rp_visit *visit);

#ifdef __cplusplus
}
#endif
#endif
