/* entry.h - the content of one member of a zip or tar as a stream over the archive's. */
#ifndef RP_ENTRY_H
#define RP_ENTRY_H

#include "intake/decoder.h"
#include "intake/item.h"
#include "intake/stream.h"
#include "intake/walk.h"

typedef struct rp_entry {
    rp_codec codec;
    uint64_t length; /* bytes of it in the archive; RP_LENGTH_OPEN: its compression tells where it ends */
    uint32_t crc;    /* of the content, where has_crc */
    bool has_crc;
    uint64_t *left; /* out, kept up to date: bytes of length not yet taken; may be NULL */
} rp_entry;

#define RP_LENGTH_OPEN UINT64_MAX

/* lower stands where the member's bytes start; borrowed, and not to be used until the stream is done with.
 * NULL: no memory. */
rp_stream *rp_entry_open(rp_stream *lower, const rp_entry *entry, uint32_t ratio);

/* Makes an item of the member that lower stands at: a page, read at once, for the archive moves on; or an archive in
 * the archive, put on the stack (then NULL). at: its place, to tell. Under a guard. */
rp_held *rp_entry_item(rp_ctx *ctx, rp_intake *in, const rp_walk *walk, rp_slice name, uint64_t at, rp_stream *lower,
                       const rp_entry *entry);

/* An item for a member that is not read: its status and words are the caller's to set. */
rp_held *rp_entry_unread(rp_ctx *ctx, rp_intake *in, const rp_walk *walk, rp_slice name, uint64_t at);

/* Whether a member of that name is read: its ending is a page's or an archive's, and no part of it is hidden. */
bool rp_entry_wanted(rp_slice name);

#endif
