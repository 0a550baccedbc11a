/* body_model.h - how likely a block is body, by boosted trees over its features (body_features.h).
 *
 * Two models: of a page's blocks, and of the lines of a plain-text dump, which have no elements. Both are
 * tables made by train/article.py (models/article.md is their card). Whole numbers throughout: the same on
 * every machine. */
#ifndef RP_BODY_MODEL_H
#define RP_BODY_MODEL_H

#include "article/body_features.h"
#include "article/dump_features.h"

typedef enum rp_body_model { RP_BODY_OF_PAGE, RP_BODY_OF_DUMP } rp_body_model;

#define RP_CHANCE_ONE 10000
#define RP_ODDS_ONE 1024 /* log odds are whole numbers of it */

/* The chance of log odds, to a sixteenth of them and within 8 of even; and the log odds of a chance, the nearest. */
uint32_t rp_body_chance(int32_t odds);
int32_t rp_body_odds(uint32_t chance);

/* The chance that each of n blocks is body, 0 to RP_CHANCE_ONE. A row of RP_N_BODY_FEATURES each, or of a dump
 * RP_N_LINE_FEATURES. */
void rp_body_chances(rp_body_model model, const int16_t *rows, uint32_t n, uint32_t *chance);

#endif
