/* item.h - the inside of rp_item: where a page's bytes wait until they are read, and what makes items. */
#ifndef RP_ITEM_H
#define RP_ITEM_H

#include <reportedly/intake.h>
#include "base/arena.h"
#include "intake/stream.h"

typedef struct rp_held {
    rp_item item; /* first: rp_item_read() finds the rest behind it */
    rp_arena arena; /* its strings */
    rp_stream *stream; /* owned: the page is what is left of it; or NULL, and it is */
    uint8_t *bytes;    /* malloc'd: an HTTP response as recorded, or the page itself */
    size_t start, size; /* of the page in them */
    bool is_http;
    bool cut; /* its end is known to be missing */
} rp_held;

/* A new item, which is in->making from then on: freed where the call is left early. Under a guard. */
rp_held *rp_held_new(rp_ctx *ctx, rp_intake *in, const char *file);

/* Reads the page's bytes out of its stream, which is closed. */
rp_status rp_held_load(rp_ctx *ctx, rp_held *h);

/* Makes it something that is no page to read. Answers the item, so that `return` may stand before it. */
rp_held *rp_held_skip(rp_held *h, const char *why);
rp_held *rp_held_fail(rp_held *h, rp_status status, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Undoes an HTTP response as it was recorded: h's bytes are the page then. Under a guard. */
rp_status rp_held_unpack(rp_ctx *ctx, rp_held *h);

/* Whether a media type is one that pages come in; an absent one is. And one that feeds come in, beside other things. */
bool rp_is_page_type(rp_slice type);
bool rp_is_feed_type(rp_slice type);

#endif
