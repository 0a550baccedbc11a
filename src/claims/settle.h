/* settle.h - what the drafts are once all of them and the silences are known. */
#ifndef RP_SETTLE_H
#define RP_SETTLE_H

#include "claims/silence.h"

/* Leaves out what claims nothing: no cue or content, a negated telling, nobody's words, a silence. */
void rp_drafts_drop(rp_reader *r, rp_silence_draft *silences, uint32_t n_silences);

/* Cuts a content where the same source's next cue starts ("said it rained | and blamed the wind"), and gives passives
 * their due: who was told is no source, who was accused is content. */
void rp_drafts_settle(rp_reader *r, const rp_silence_draft *silences, uint32_t n_silences);

#endif
