/* feed.h - lists of addresses that news sites keep: RSS, Atom, JSON Feed, sitemaps, OPML; some carry the texts too. */
#ifndef RP_FEED_H
#define RP_FEED_H

#include "base/arena.h"
#include "base/buf.h"
#include "intake/walk.h"

#define RP_FEED_ENTRIES 50000 /* of one list, as a sitemap may have; what follows is told as not read */

/* A part of a feed's pool; len 0: absent. */
typedef struct rp_feed_text {
    size_t at, len;
} rp_feed_text;

typedef enum rp_feed_field {
    RP_FEED_TITLE,
    RP_FEED_URL,
    RP_FEED_ID,
    RP_FEED_PUBLISHED, /* as written */
    RP_FEED_MODIFIED,
    RP_FEED_AUTHOR,
    RP_FEED_SUMMARY,
    RP_FEED_CONTENT, /* HTML */
    RP_N_FEED_FIELDS
} rp_feed_field;

typedef struct rp_feed_entry {
    rp_feed_text field[RP_N_FEED_FIELDS];
    bool is_list; /* its address is a feed or a sitemap itself */
} rp_feed_entry;

/* What was read; to rp_feed_free(). */
typedef struct rp_feed {
    rp_buf pool;
    rp_feed_entry *entries;
    size_t n, room;
    rp_status status; /* RP_OK, or why the rest was not read */
    uint64_t at;      /* the byte where */
    char words[128];
} rp_feed;

/* What a file that starts like this is. */
typedef enum rp_feed_kind { RP_NO_FEED, RP_FEED_XML, RP_FEED_JSON } rp_feed_kind;
rp_feed_kind rp_feed_kind_of(rp_slice start);

/* Reads a feed whole; what is broken ends it, and what was before stays. The JSON one under a guard, with a scratch. */
void rp_feed_read_xml(rp_feed *feed, rp_slice bytes);
void rp_feed_read_json(rp_feed *feed, rp_arena *scratch, rp_slice bytes);
void rp_feed_free(rp_feed *feed);

/* For the readers: a new entry (NULL: too many, or no memory, which is told), text put into a field of it. */
rp_feed_entry *rp_feed_add(rp_feed *feed);
void rp_feed_put(rp_feed *feed, rp_feed_entry *e, rp_feed_field field, rp_slice text);
rp_slice rp_feed_get(const rp_feed *feed, const rp_feed_entry *e, rp_feed_field field);

/* A date as feeds write it (RFC 3339, RFC 822 with a zone), as RFC 3339; false: neither. */
bool rp_feed_date(rp_slice s, char out[32]);

/* The walk over a feed's entries. h: its page, which was read; taken over. */
rp_walk *rp_feed_open(rp_ctx *ctx, rp_held *h, rp_feed_kind kind);

#endif
