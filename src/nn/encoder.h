/* encoder.h - the transformer: pieces of words in, a vector each out.
 *
 * BERT's encoder (Devlin et al. 2019) of MiniLM's size (Wang et al. 2020), with three small embeddings of a
 * piece's word added at the input. It knows numbers, no language. Windows of up to 256 pieces, about 10 million
 * multiply-adds a piece. */
#ifndef RP_ENCODER_H
#define RP_ENCODER_H

#include "nn/linear.h"

#define RP_LAYERS_MAX 12

/* One piece of a window: its row of the vocabulary and the features of its word. */
typedef struct rp_piece {
    uint32_t id;
    uint8_t shape, quote, line;
} rp_piece;

typedef struct rp_layer {
    rp_linear qkv, out, up, down;
    const float *gain1, *bias1, *gain2, *bias2;
} rp_layer;

typedef struct rp_encoder {
    uint32_t width, layers, inner, vocabulary, positions;
    uint32_t shapes, quotes;
    const int8_t *piece;
    const float *piece_scale, *position, *shape, *quote, *line, *gain, *bias;
    rp_layer layer[RP_LAYERS_MAX];
} rp_encoder;

/* Memory of one thread's runs, made once. */
typedef struct rp_workspace {
    float *qkv, *mixed, *inner, *scratch;
    rp_rows rows;
    int32_t *sums;
} rp_workspace;

/* Takes the encoder's tensors from a model; all sizes are checked. f must stay open, packed weights live in a. */
rp_status rp_encoder_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, rp_encoder *out);

/* For windows of up to n pieces. */
void rp_workspace_make(rp_arena *a, const rp_encoder *e, size_t n, rp_workspace *out);

/* Encodes a window of n pieces, no more than ws was made for, and gives the vectors of those asked for, in rising order:
 * x, room for n rows of width floats, begins with n_asked of them. Ids and features must be in range. */
void rp_encoder_run(const rp_encoder *e, const rp_kernels *k, rp_workspace *ws, const rp_piece *pieces, size_t n,
                    const uint32_t *asked, size_t n_asked, float *x);

/* One of its layers alone, from x to x, n rows. */
void rp_encoder_layer(const rp_encoder *e, const rp_layer *l, const rp_kernels *k, rp_workspace *ws, size_t n,
                      float *x);

#endif
