/* body.h - choosing the blocks of the article's body. */
#ifndef RP_BODY_H
#define RP_BODY_H

#include "article/article.h"

/* Marks the body: keep[i] for page->blocks[i]. meta is what rp_meta_read() found (its title and standfirst
 * are not body). keep has page->n_blocks entries. */
void rp_body_find(rp_arena *a, const rp_page *page, const rp_article *meta, bool *keep);

#endif
