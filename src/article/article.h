/* article.h - which blocks of the page are the article, and what the page says of it. */
#ifndef RP_ARTICLE_H
#define RP_ARTICLE_H

#include "page/page.h"

/* What is known of the page from elsewhere; absent slices otherwise. */
typedef struct rp_article_hints {
    rp_slice url, date;
} rp_article_hints;

/* Finds the article: metadata (meta.h), body (body.h), text and blocks put together. Spans are bytes of
 * out->text. plain: the page's text is the body, unchanged. Everything in out lives in a. */
void rp_article_find(rp_arena *a, const rp_page *page, const rp_article_hints *hints, bool plain,
                     rp_article *out);

/* Makes text and blocks of the page's blocks that are kept, parted by an empty line. out has none yet. */
void rp_article_join(rp_arena *a, const rp_page *page, const bool *keep, rp_article *out);

#endif
