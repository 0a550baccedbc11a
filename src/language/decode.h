/* decode.h - from scores to the best path: cues, roles of a cue's row, names. The reference in Python is
 * train/decode.py; ties go to the lower state, so the same scores give the same answer. */
#ifndef RP_DECODE_H
#define RP_DECODE_H

#include "base/arena.h"
#include "nn/heads.h"

enum { RP_TAG_OUTSIDE, RP_TAG_BEGINS, RP_TAG_INSIDE, RP_N_CUE_TAGS };
enum { RP_ROLE_NONE, RP_ROLE_SOURCE, RP_ROLE_CONTENT, RP_ROLE_CUE };
#define RP_N_NAME_TAGS 9 /* O, then B- and I- of four kinds */

/* Best tags of n words for logits n x 3; bias is added to the score of "begins". */
void rp_decode_cues(rp_arena *a, const float *logits, size_t n, float bias, uint8_t *tags);

/* Best states of n words for a row of scores, n x RP_ROW_CHANNELS; change as in the model, switch_cost taken
 * off each change of state; where held[w], word w has the state of the word before it. */
void rp_decode_row(rp_arena *a, const float *scores, size_t n, const bool *held, const float *change,
                   float switch_cost, uint8_t *states);

/* Best name tags of n words for logits n x 9; "I-x" only after "B-x" or "I-x". */
void rp_decode_names(rp_arena *a, const float *logits, size_t n, uint8_t *tags);

#endif
