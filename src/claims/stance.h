/* stance.h - what the source does with its content, and how much of it is quoted. */
#ifndef RP_STANCE_H
#define RP_STANCE_H

#include "claims/reader.h"

/* False where the cue is negated so that nothing is claimed. */
bool rp_is_claimed(const rp_draft *d);

rp_stance rp_stance_of(const rp_reader *r, const rp_draft *d);
rp_mode rp_mode_of(const rp_reader *r, const rp_draft *d);

#endif
