/* settle_parts.h - the edges of drafts' sources and contents. */
#ifndef RP_SETTLE_PARTS_H
#define RP_SETTLE_PARTS_H

#include "claims/reader.h"

/* Puts right what each draft's parts hold, in the light of the others. */
void rp_parts_settle(rp_reader *r);

#endif
