/* parser.h - who depends on whom: biaffine scores of a sentence's arcs and relations (Dozat and Manning 2017;
 * docs/model-format.md, "Syntax"). A sentence is at most a window, some 190 words. */
#ifndef RP_PARSER_H
#define RP_PARSER_H

#include "nn/linear.h"

typedef struct rp_parser {
    uint32_t width, arc_width, rel_width, relations; /* H, A, E, R of the format */
    rp_linear arc_dep, arc_head, arc, rel_dep, rel_head, rel;
    const float *arc_bias, *root, *of_dep, *of_head, *bias;
} rp_parser;

/* Takes the parser's tensors from a model; relations: how many there must be. */
rp_status rp_parser_open(rp_ctx *ctx, rp_arena *a, const rp_model_file *f, uint32_t width, uint32_t relations,
                         rp_parser *out);

/* Memory of one thread's sentences. */
typedef struct rp_parser_workspace {
    rp_rows rows;
    float *heads;        /* the root and the words, as the encoder gives them */
    float *dep, *head;   /* of the root and each word, in the form's width */
    float *form;         /* head through the form: arcs a word, relations one word */
    int32_t *sums;
} rp_parser_workspace;

void rp_parser_workspace_make(rp_arena *a, const rp_parser *p, size_t words, rp_parser_workspace *out);

/* The arcs of a sentence of n words: scores, n x (n + 1); [w][h] is word w under head h, 0 the root, else the
 * word h - 1. */
void rp_parser_arcs(const rp_kernels *k, const rp_parser *p, rp_parser_workspace *ws, const float *vectors, size_t n,
                    float *scores);

/* The best relation of each word to its head (0 the root, else word + 1). */
void rp_parser_relations(const rp_kernels *k, const rp_parser *p, rp_parser_workspace *ws, const float *vectors,
                         size_t n, const uint16_t *heads, uint8_t *relations);

#endif
