/* verbless.h - attributions without a verb: "S: “Q”", "“Q” — S", a headline's "S: C", and "reportedly". */
#ifndef RP_VERBLESS_H
#define RP_VERBLESS_H

#include "claims/draft.h"

/* Drafts what the mark or adverb at token i attributes, if anything. */
void rp_verbless_at(rp_reader *r, uint32_t i);

#endif
