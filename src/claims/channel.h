/* channel.h - through what a source spoke, where the report says so beside the cue. */
#ifndef RP_CHANNEL_H
#define RP_CHANNEL_H

#include "claims/match.h"

/* What was found: kind is RP_N_CHANNEL_KINDS where nothing is said. */
typedef struct rp_channel_found {
    rp_channel_kind kind;
    rp_range words;    /* empty: carried over */
    rp_range platform; /* empty: none */
    rp_range carrier;  /* "broadcast on its Telegram channel": what carried it further; empty: none */
} rp_channel_found;

/* Room for a channel made of what was found. */
rp_channel *rp_channel_make(rp_reader *r, const rp_channel_found *f);

/* Makes r->channels, once. */
void rp_channels_index(rp_reader *r);

/* Where a channel's phrase that starts at i ends; i if none does. */
uint32_t rp_channel_end(const rp_reader *r, uint32_t i, uint32_t last);

/* Takes a channel's words out of the content, where they were read as its beginning or its end. */
void rp_channel_trim(rp_reader *r, rp_draft *d);

rp_channel_found rp_channel_of(const rp_reader *r, const rp_draft *d);

/* Where "made these remarks" stands at i, the channel that is told with it; RP_NONE where nothing is. */
uint32_t rp_channel_of_remarks(const rp_reader *r, uint32_t i, rp_channel_found *f);

/* Channels that are carried over: to a speaker's words on plainly the same occasion, and within a sitting. To be asked
 * when claims, their sources and their own channels are written. */
void rp_channels_carry(rp_reader *r);

#endif
