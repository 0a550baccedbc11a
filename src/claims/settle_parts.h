/* settle_parts.h - the edges of drafts' sources and contents. */
#ifndef RP_SETTLE_PARTS_H
#define RP_SETTLE_PARTS_H

#include "claims/silence.h"

/* Puts right what each draft's parts hold, in the light of the others and of the silences. */
void rp_parts_settle(rp_reader *r, const rp_silence_draft *silences, uint32_t n);

#endif
