/* known.h - where the pages of an archive stand, by what names them (digest, id, address and date), so that
 * a revisit finds the record it is one of. A hash of the name and a place, 16 bytes each: some 1 MiB for
 * 20,000 pages. Past a ceiling names are forgotten; their revisits are then reported as not resolved. */
#ifndef RP_KNOWN_H
#define RP_KNOWN_H

#include <reportedly/report.h>
#include "base/banned.h"

typedef struct rp_known {
    struct rp_known_slot *slots; /* open addressing; cap of them, a power of two */
    size_t cap, n;
} rp_known;

/* Keeps the first place given under a name. Without memory it keeps nothing. */
void rp_known_put(rp_known *p, uint64_t name, uint64_t at);

/* false: not known. */
bool rp_known_get(const rp_known *p, uint64_t name, uint64_t *at);
void rp_known_free(rp_known *p);

/* Names: of a record's id, a payload's digest, an address at a time. */
uint64_t rp_known_name(char kind, rp_slice a, rp_slice b);

#endif
