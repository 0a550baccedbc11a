/* posts.h - the posts of a live blog, each an article of its own. */
#ifndef RP_POSTS_H
#define RP_POSTS_H

#include "article/article.h"

typedef struct rp_post {
    rp_article article; /* title, byline, dates, text and blocks; the rest is the page's */
    rp_slice url;       /* the post's own, or the page's with its fragment */
} rp_post;

/* Finds the posts of a page that is a live blog, in the order of the page; n 0 where it is none. url: the page's, may be
 * absent. out: what the page's article is; its text is then what stands outside of the posts. Posts live in a. */
void rp_posts_find(rp_arena *a, rp_arena *scratch, const rp_page *page, rp_slice url, rp_article *out, rp_post **posts,
                   uint32_t *n);

#endif
