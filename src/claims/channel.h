/* channel.h - through what a source spoke, where the report says so beside the cue. */
#ifndef RP_CHANNEL_H
#define RP_CHANNEL_H

#include "claims/match.h"

/* What was found: kind is RP_N_CHANNEL_KINDS where nothing is said. */
typedef struct rp_channel_found {
    rp_channel_kind kind;
    rp_range words;    /* empty: carried over */
    rp_range platform; /* empty: none */
} rp_channel_found;

/* Makes r->channels, once. */
void rp_channels_index(rp_reader *r);

/* Does a channel's phrase start at i? */
bool rp_channel_starts(const rp_reader *r, uint32_t i, uint32_t last);

rp_channel_found rp_channel_of(const rp_reader *r, const rp_draft *d);

#endif
