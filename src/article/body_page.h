/* body_page.h - what the page's head says of its kind: an article, a shop's page, a thread, a list. */
#ifndef RP_BODY_PAGE_H
#define RP_BODY_PAGE_H

#include "page/page.h"

typedef struct rp_page_hints {
    int16_t og;         /* og:type: 0 none, 1 article, 2 website, 3 product, 4 another */
    int16_t ld_article, ld_product, ld_forum, ld_list, ld_faq; /* 1: JSON-LD has such a type */
    int16_t path;       /* kind of its address: 0 none, 1 article, 2 list, 3 product, 4 documentation, 5 forum */
    int16_t path_depth; /* segments; -1 where it has no address */
    int16_t path_words; /* hyphens of the last segment */
    int16_t times;      /* <time> elements */
    int16_t scripts;    /* 1: it has any */
} rp_page_hints;

void rp_page_hints_read(const rp_page *page, rp_page_hints *out);

#endif
