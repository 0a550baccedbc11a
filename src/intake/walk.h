/* walk.h - what gives items one after another: a file that is one page, or an archive, whose members may
 * be archives again. The sources that are open are a stack; the innermost gives the next item. */
#ifndef RP_WALK_H
#define RP_WALK_H

#include "intake/intake.h"
#include "intake/item.h"
#include "intake/decoder.h"

#define RP_WALKS_MOST 4 /* archives within archives */

typedef struct rp_walk rp_walk;
struct rp_walk {
    /* RP_OK: *out is an item, or NULL where a source was put on the stack instead. RP_END: no more. Called
     * under a guard. */
    rp_status (*next)(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out);
    void (*close)(rp_walk *self);
    double (*walked)(const rp_walk *self); /* of it, 0 to 1; 0 where that is not known */
    rp_walk *outer;
    char *file; /* as reports name it; its own, as what follows */
    char *url, *date; /* the user's, or what a feed was fetched from; may be NULL. Items outlive it: rp_walk_url() */
};

/* Looks at what h's stream begins with: h is a page, and the answer; or it is an archive, which goes on the
 * stack in h's place, and the answer is NULL. h is in->making. Under a guard. */
rp_held *rp_walk_open(rp_ctx *ctx, rp_intake *in, rp_held *h);

/* The same of the bytes that h holds, which go to its stream. */
rp_held *rp_walk_held(rp_ctx *ctx, rp_intake *in, rp_held *h);

/* The walk's address and date, in the item's memory; NULL where there is none. */
const char *rp_walk_url(const rp_walk *walk, rp_held *h);
const char *rp_walk_date(const rp_walk *walk, rp_held *h);

/* Takes the innermost source off the stack. */
void rp_walk_pop(rp_intake *in);

/* Archives of pages. s: taken over. */
rp_walk *rp_tar_open(rp_ctx *ctx, rp_stream *s);

/* path: of the file that it is, whose directory at the end is then followed; NULL for one that streams by. */
rp_walk *rp_zip_open(rp_ctx *ctx, rp_stream *s, const char *path);

/* Whether a block begins with a sound tar header. */
bool rp_tar_header(rp_slice s);

/* A WARC. s: taken over. reopens: it is a file, which can be opened again by its name. */
rp_walk *rp_warc_open(rp_ctx *ctx, rp_stream *s, rp_codec codec, bool reopens);

#endif
