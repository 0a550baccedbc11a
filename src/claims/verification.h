/* verification.h - what the report says of a claim's certainty, and which claims it reaches. */
#ifndef RP_VERIFICATION_H
#define RP_VERIFICATION_H

#include "claims/match.h"

/* Adds to report->claims, which are those of r->drafts in the same order. */
void rp_verifications_find(rp_reader *r);

/* The part of it that claims say of other claims (verification_answers.c). */
void rp_answers_find(rp_reader *r);

#endif
