/* pieces.h - words into the pieces of the model's vocabulary (WordPiece, Wu et al. 2016; uncased as BERT's). */
#ifndef RP_PIECES_H
#define RP_PIECES_H

#include "nn/model.h"

typedef struct rp_vocabulary {
    const char *text;
    const int32_t *at; /* piece i is text[at[i] .. at[i + 1]] */
    uint32_t n, longest, unknown, window_start, window_end;
} rp_vocabulary;

#define RP_WORD_PIECES_MAX 8 /* a longer word keeps its first eight */

/* Takes the vocabulary of a model; its order and its special pieces are checked. */
rp_status rp_vocabulary_open(rp_ctx *ctx, const rp_model_file *f, rp_vocabulary *out);

/* The pieces of one word, 1 to RP_WORD_PIECES_MAX of them; returns how many. */
unsigned rp_vocabulary_cut(const rp_vocabulary *v, rp_slice word, uint32_t ids[RP_WORD_PIECES_MAX]);

#endif
