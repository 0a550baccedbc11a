/* variants.h - other addresses of the same article: the page that an AMP variant stands for, the pages that follow the
 * first. */
#ifndef RP_VARIANTS_H
#define RP_VARIANTS_H

#include "intake/fetch.h"

#define RP_PAGES_MOST 10 /* of one article, that are fetched and joined */

/* What a page's links say, as far as they are looked for; slices of the page, absent where there is none. */
typedef struct rp_variants {
    bool is_amp;
    bool is_article; /* and no list of articles */
    rp_slice canonical, next, prev;
} rp_variants;

rp_variants rp_variants_read(rp_slice page);

/* Is `next` the page behind `url` of one article: the same address, but for a page's number? */
bool rp_is_next_page(rp_slice url, rp_slice next);

/* Which page an address says it is; 1 where it says nothing. */
unsigned rp_page_number(rp_slice url);

/* h was fetched: an AMP variant makes way for the page that it calls canonical, and the pages behind a first are fetched
 * and joined to it. What cannot be fetched leaves it as it is, with a note. Under a guard. */
void rp_variants_follow(rp_ctx *ctx, rp_web *web, rp_held *h);

#endif
