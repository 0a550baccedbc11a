/* encoded.h - a text that has passed the encoder, and the parts that read its heads. Inner to the core: others
 * see core.h.
 *
 * The text goes through in windows of whole sentences, each beginning with the last sentence of the one before;
 * a word that two windows hold has the mean of both windows' scores (docs/model-format.md). */
#ifndef RP_ENCODED_H
#define RP_ENCODED_H

#include "language/core.h"
#include "language/pieces.h"
#include "nn/encoder.h"
#include "nn/heads.h"
#include "nn/parser.h"

#define RP_WINDOW_PIECES 192 /* with the two that begin and end it */

struct rp_model {
    rp_arena arena; /* packed weights, tables */
    rp_model_file file;
    rp_vocabulary vocabulary;
    rp_encoder encoder;
    rp_cue_head cues;
    rp_parser parser;
    rp_dense upos, names;
    rp_linear vector;
    rp_kernels kernels;
    float cue_bias, cue_least, switch_cost;
};

/* Words [lo, hi), and their vectors. */
typedef struct rp_window {
    uint32_t lo, hi;
    float *vectors; /* (hi - lo) x width */
    float *forms;   /* for rows; NULL until a cue asks */
} rp_window;

typedef struct rp_encoded {
    const rp_model *model;
    rp_arena *scratch;
    const rp_words *words;
    uint32_t n;         /* words read */
    uint32_t *ids;      /* pieces of all words */
    uint32_t *first;    /* word i's are ids[first[i] .. first[i + 1]] */
    uint32_t *sentence; /* of each word */
    rp_window *windows;
    uint32_t n_windows;
} rp_encoded;

/* Encodes the first RP_CORE_WORDS_MAX words. All of it lives in scratch. */
void rp_encoded_make(const rp_model *model, rp_arena *scratch, const rp_words *words, rp_encoded *out);

/* A head's scores of every word read: n x outputs. */
float *rp_encoded_score(const rp_encoded *e, const rp_dense *head);

/* The first window at or after *k that holds words [at.start, at.end), or NULL; *k moves up to it. To be asked in
 * the text's order. */
rp_window *rp_encoded_window(const rp_encoded *e, rp_span at, uint32_t *k);

/* The heads; each fills its own fields of out, which live in a. */
void rp_upos_read(const rp_encoded *e, rp_arena *a, rp_reading *out);
void rp_names_find(const rp_encoded *e, rp_arena *a, rp_reading *out);
void rp_attributions_read(const rp_encoded *e, rp_arena *a, rp_reading *out);
void rp_trees_read(const rp_encoded *e, rp_arena *a, rp_reading *out);
void rp_vectors_read(const rp_encoded *e, rp_arena *a, rp_reading *out);

#endif
