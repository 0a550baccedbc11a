/* heads.h - what is read off the encoder's vectors: small linear heads, and for each cue a row of scores over
 * the words around it (docs/model-format.md, "The heads"). */
#ifndef RP_HEADS_H
#define RP_HEADS_H

#include "nn/linear.h"

/* A float layer of few outputs. */
typedef struct rp_dense {
    uint32_t outputs, inputs;
    const float *w, *b;
} rp_dense;

rp_status rp_dense_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, const char *name, uint32_t outputs,
                        uint32_t inputs, rp_dense *out);
void rp_dense_run(const rp_kernels *k, const rp_dense *d, const float *x, float *y);

/* Channels of a row: inside, starts, ends, each of source, content, cue. */
#define RP_ROW_CHANNELS 9
#define RP_ROW_BUCKETS 33 /* of a word's distance from the cue */
#define RP_ROW_SIDES 5    /* sentences: two before the cue's or more, …, two behind it or more */
#define RP_ROW_STATES 4   /* none, source, content, cue */

typedef struct rp_cue_head {
    uint32_t width, form_width; /* H, C of the format */
    rp_dense tag;               /* outside, begins, inside */
    rp_linear of_cue, of_word, form;
    const float *word, *cue, *bias, *distance, *sentence, *change;
} rp_cue_head;

rp_status rp_cue_head_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, uint32_t width, rp_cue_head *out);

/* Memory of one thread's rows. */
typedef struct rp_row_workspace {
    rp_rows rows;
    float *mean, *cue, *left;
    int32_t *sums;
} rp_row_workspace;

void rp_row_workspace_make(rp_arena *a, const rp_cue_head *h, size_t words, rp_row_workspace *out);

/* What rows need of a window's words, once a window: forms, n x form_width floats, from vectors, n x width. */
void rp_cue_forms(const rp_kernels *k, const rp_cue_head *h, rp_row_workspace *ws, const float *vectors, size_t n,
                  float *forms);

/* The row of the cue of words [lo, hi): scores, n x RP_ROW_CHANNELS. sentence: the number of each word's. */
void rp_cue_row(const rp_kernels *k, const rp_cue_head *h, rp_row_workspace *ws, const float *vectors,
                const float *forms, const uint32_t *sentence, size_t n, size_t lo, size_t hi, float *scores);

#endif
