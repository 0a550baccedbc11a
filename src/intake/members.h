/* members.h - a compressed file as a stream of what is in it, member by member.
 *
 * A gzip file is members, a zstd file frames, one behind the other; a WARC has one for each record, so that
 * a fault in one loses no other. The stream ends where the member does; rp_members_next() goes on. */
#ifndef RP_MEMBERS_H
#define RP_MEMBERS_H

#include "intake/decoder.h"
#include "intake/stream.h"

typedef struct rp_members rp_members;

/* lower: borrowed; must outlive it. ratio: decoded bytes for each compressed one, over which a member is a
 * bomb and fails. NULL: no memory. The stream within it is closed by rp_members_close(). */
rp_members *rp_members_open(rp_stream *lower, rp_codec codec, uint32_t ratio);
void rp_members_close(rp_members *m); /* NULL is fine */

/* Borrowed: what the present member holds. Offsets count decoded bytes of all members. */
rp_stream *rp_members_stream(rp_members *m);

/* Where the present member starts in lower. */
uint64_t rp_members_at(const rp_members *m);

/* Goes to the next member, behind what is left of this one. RP_OK; RP_END; RP_E_FORMAT where something
 * else lies there (rp_members_at() is its place), or the failure of the rest of the present one. */
rp_status rp_members_next(rp_members *m);

/* After a failure: looks for the next member behind the start of this one whose content begins with `with`.
 * RP_OK: it is the present one. RP_END: there is none. RP_E_LIMIT: too many false starts. */
rp_status rp_members_find(rp_members *m, rp_slice with);

/* Goes to the member that starts at a byte of lower, which can step back. false: it cannot. */
bool rp_members_go(rp_members *m, uint64_t at);

/* All members one after another as one stream that owns both; lower is closed with it, and also where there
 * is no memory (NULL). */
rp_stream *rp_members_joined(rp_stream *lower, rp_codec codec, uint32_t ratio);

#endif
