/* silence.h - someone's not speaking, as the report tells it. */
#ifndef RP_SILENCE_H
#define RP_SILENCE_H

#include "claims/match.h"

typedef struct rp_silence_draft {
    rp_range who, words, about; /* who and about may be empty */
    rp_silence_kind kind;
} rp_silence_draft;

/* All silences of the text, in its order. */
rp_silence_draft *rp_silences_find(rp_reader *r, uint32_t *n);

#endif
