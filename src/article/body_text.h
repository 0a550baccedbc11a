/* body_text.h - the look of a block's text, as features: the first of body_features.h. */
#ifndef RP_BODY_TEXT_H
#define RP_BODY_TEXT_H

#include "article/body_features.h"

static inline int16_t rp_capped(uint64_t v, int most)
{
    return (int16_t)(v < (uint64_t)most ? v : (uint64_t)most);
}

/* In thousandths; 0 of nothing. */
static inline int16_t rp_share(uint64_t part, uint64_t whole)
{
    return whole ? rp_capped(1000 * part / whole, 1000) : 0;
}

/* The distance of the next block to what this one is so far from. */
static inline int16_t rp_further(int16_t far)
{
    return far < RP_BODY_FAR ? (int16_t)(far + 1) : RP_BODY_FAR;
}

#define RP_WORD_SLOTS 512

typedef struct rp_word_set {
    uint64_t slots[RP_WORD_SLOTS]; /* open addressing; 0 is free, so no more than half of them are ever taken */
} rp_word_set;

typedef struct rp_known_words {
    rp_word_set function; /* "the", "of", "und": prose is full of them, menus are not */
    rp_word_set title;    /* of <title>, as hashes; the first 64 */
    uint32_t n_title;
    uint32_t title_lengths[32]; /* a bit a length of them, by the first letter: few other words have to be hashed */
} rp_known_words;

/* out is zero. */
void rp_known_words_read(const rp_page *page, rp_known_words *out);

/* Sets the features of the block's own text, from words to quotes and those of the title. */
void rp_body_set_text(int16_t *r, const rp_page_block *b, const rp_known_words *known);

#endif
