/* watch.h - the feeds that a ledger watches, and the pages they named that are still to be fetched. Asking them is the
 * program's (web.h); what is kept here lets it be stopped at any moment and go on where it was.
 *
 * Times are seconds since 1970; 0: never. Failures of all calls: as rp_ledger_add(). */
#ifndef REPORTEDLY_WATCH_H
#define REPORTEDLY_WATCH_H

#include <reportedly/ledger.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A feed. */
typedef struct rp_watched {
    int64_t id;
    const char *url;
    const char *etag, *modified; /* what its server gave with its last answer, to be asked with; NULL: none */
    int64_t asked;      /* last */
    int64_t changed;    /* when it last had something new */
    int64_t not_before; /* its server's wish, or a rest after failures */
    uint32_t failures;  /* in a row */
    const char *trouble; /* the words of the last failure; NULL: it went well */
} rp_watched;

/* A page that a feed named. */
typedef struct rp_awaited {
    int64_t id;
    const char *url, *date; /* date: of publication, as the feed says; may be NULL */
    uint32_t tries;         /* that failed */
    int64_t not_before;
} rp_awaited;

/* Both, as they were when asked for. Feeds in the order they were added, pages the longest waiting first. */
typedef struct rp_watch {
    const rp_watched *feeds;
    size_t n_feeds;
    const rp_awaited *pages;
    size_t n_pages;
} rp_watch;

/* out: the caller's, to rp_watch_free(). No more than `pages` pages are given. */
RP_API rp_status rp_ledger_watch(rp_ctx *ctx, rp_ledger *ledger, size_t pages, rp_watch **out);
RP_API void rp_watch_free(rp_watch *watch); /* NULL is fine */

#define RP_FEED_ADDRESS_BYTES 2048 /* with its end */

/* Puts a feed's address on the list, or takes it off with the pages that it named. changed: whether it was not, or was,
 * on it. RP_E_USAGE: it is too long. */
RP_API rp_status rp_ledger_watch_add(rp_ctx *ctx, rp_ledger *ledger, const char *url, bool *changed);
RP_API rp_status rp_ledger_watch_remove(rp_ctx *ctx, rp_ledger *ledger, const char *url, bool *changed);

/* A feed has moved for good: it is asked for there from now on. Where that is on the list already the old one goes. */
RP_API rp_status rp_ledger_watch_move(rp_ctx *ctx, rp_ledger *ledger, int64_t feed, const char *url);

/* Has an entry (rp_item.entry) been read or put on the list of pages before? */
RP_API rp_status rp_ledger_watch_seen(rp_ctx *ctx, rp_ledger *ledger, uint64_t entry, bool *seen);

/* An entry of a feed as it was found. */
typedef struct rp_sighting {
    uint64_t entry;
    const char *url, *date; /* of a page to be fetched; url NULL: it was read, or there is nothing to */
} rp_sighting;

/* Writes down how asking a feed went, and the entries it had, all together or nothing: a program that is stopped before
 * asks again and misses nothing. Entries that were seen before stay as they are. Of those that feeds no longer have, what
 * is a month old is forgotten. */
RP_API rp_status rp_ledger_watch_asked(rp_ctx *ctx, rp_ledger *ledger, const rp_watched *feed, const rp_sighting *entries,
                                       size_t n);

/* Writes down how fetching a page went. done: it is off the list; else its tries and not_before are kept. */
RP_API rp_status rp_ledger_watch_fetched(rp_ctx *ctx, rp_ledger *ledger, const rp_awaited *page, bool done);

#ifdef __cplusplus
}
#endif
#endif
