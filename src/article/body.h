/* body.h - choosing the blocks of the article's body. */
#ifndef RP_BODY_H
#define RP_BODY_H

#include "article/article.h"
#include "article/body_features.h"
#include "article/dump.h"

/* Marks the body of a page: keep[i] for page->blocks[i]. keep has page->n_blocks entries, false at first. */
void rp_body_find(rp_arena *a, const rp_page *page, bool *keep);

/* What is left of the likely blocks: chance[i] of block i, of RP_CHANCE_ONE, is worked on. rows: their features. */
void rp_body_choose(rp_arena *a, const rp_outline *o, const int16_t *rows, uint32_t *chance, bool *keep);

/* The same two for a plain-text dump; lines marked as furniture are left out whatever they look like. */
void rp_body_find_in_dump(rp_arena *a, const rp_page *page, const rp_dump *dump, bool *keep);
void rp_body_choose_in_dump(rp_arena *a, const rp_outline *o, const rp_dump *dump, uint32_t *chance, bool *keep);

#endif
