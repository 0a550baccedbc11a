/* body_words.h - words that tell body from furniture, as learned: of blocks ("subscribe", "posted by"), and of
 * elements' class names and ids ("entry-content", "sd-title").
 *
 * Words are hashed into buckets and each bucket has one signed weight (body_words_tab.h, made by
 * train/article.py): no list of words is kept, and two words may share a bucket. */
#ifndef RP_BODY_WORDS_H
#define RP_BODY_WORDS_H

#include "page/node.h"

#define RP_WORD_BUCKETS 4096
#define RP_WORDS_MAX 48 /* tokens of one text or element: further ones are left out */

typedef struct rp_buckets {
    uint16_t at[RP_WORDS_MAX];
    uint32_t n;
} rp_buckets;

/* The tokens of a block's text: its first words, its first two together, and all of it where it is short.
 * Digits count as one another. */
void rp_buckets_of_text(rp_slice text, rp_buckets *out);

/* The tokens of an element: its tag, class names and id, without digits. */
void rp_buckets_of_names(const rp_node *n, rp_buckets *out);

/* Weights of tokens taken together, in tenths: the mean and the least. 0 where there are none. */
typedef struct rp_weight {
    int16_t mean, least;
} rp_weight;

rp_weight rp_weight_of_text(const rp_buckets *b);
rp_weight rp_weight_of_names(const rp_buckets *b);

#endif
