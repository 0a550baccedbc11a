/* body_model.h - how likely a block is body, by boosted trees over its features (body_features.h).
 *
 * Two models: of a page's blocks, and of the lines of a plain-text dump, which have no elements. Both are
 * tables made by train/article.py (models/article.md is their card). Whole numbers throughout: the same on
 * every machine. */
#ifndef RP_BODY_MODEL_H
#define RP_BODY_MODEL_H

#include "article/body_features.h"

typedef enum rp_body_model { RP_BODY_OF_PAGE, RP_BODY_OF_DUMP } rp_body_model;

#define RP_CHANCE_ONE 10000

/* The chance that the block with these features is body, 0 to RP_CHANCE_ONE. */
uint32_t rp_body_chance(rp_body_model model, const int16_t *features);

#endif
