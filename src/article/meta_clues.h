/* meta_clues.h - all that a page states of itself, gathered in one walk of its tree; what it means is decided
 * afterwards, a question a file (meta_title.c, meta_byline.c, meta_dates.c ...).
 *
 * Everything lives in a scratch arena that dies with rp_meta_read(), or in the page. */
#ifndef RP_META_CLUES_H
#define RP_META_CLUES_H

#include "article/article.h"
#include "base/finder.h"

#define RP_META_CLUES 400               /* of one kind that are kept */
#define RP_META_TEXT 1000               /* bytes of an element's text that are read */
#define RP_META_VALUE 2000              /* bytes of a <meta>'s content; longer ones are dropped */
#define RP_META_LINKED_BYTES (4u << 20) /* JSON-LD of a page */

/* <meta name= property= itemprop= content=>. */
typedef struct rp_meta_tag {
    rp_slice key; /* lower case */
    rp_slice value;
} rp_meta_tag;

/* An element that may answer a question. */
typedef struct rp_clue {
    const rp_node *node;
    rp_slice words; /* its class, id, rel and itemprop, parted by spaces */
} rp_clue;

typedef struct rp_clue_list {
    rp_clue *at;
    uint32_t n;
} rp_clue_list;

/* What JSON-LD says of the article; absent slices otherwise. */
typedef struct rp_linked {
    int rank; /* how surely the object is the article: 0 none, 1 page or the like, 2 article, 3 news article
               */
    rp_slice headline, description, published, modified, section, site, lang, url, agency;
    rp_slice *authors;
    uint32_t n_authors;
} rp_linked;

#define RP_KNOWN_NAMES 256

/* What was found in a class or id. */
typedef struct rp_known_names {
    rp_slice names;
    uint32_t lists;
} rp_known_names;

typedef struct rp_clues {
    rp_arena *scratch;
    const rp_page *page;
    rp_finder names; /* words that names of elements and folders of links are looked for */
    rp_known_names *known;
    rp_slice url; /* as given, else canonical as declared */
    rp_meta_tag *tags;
    uint32_t n_tags;
    rp_slice doc_title, lang, canonical, base;
    rp_clue_list headings; /* h1, itemprop=headline */
    rp_clue_list authors;  /* named so by class, id, rel or itemprop */
    rp_clue_list dates;    /* <time>, and the same for dates */
    rp_clue_list decks;    /* the same for standfirsts, soon after a heading */
    uint32_t decks_to_look_at;
    rp_linked linked;
    const rp_node *headline; /* the title's element, once it is known (meta_title.c) */
    uint32_t headline_block; /* the first block of it, or the first of the page */
} rp_clues;

/* Walks the page. */
void rp_clues_gather(rp_arena *scratch, const rp_page *page, rp_clues *out);

/* The content of the first <meta> whose name is one of keys ("og:title twitter:title", in order of trust),
 * white space collapsed; absent if there is none. */
rp_slice rp_clues_tag(const rp_clues *c, const char *keys);

/* Text of an element, white space collapsed, at most limit bytes. spaced: a space at each end of every
 * element within, for lists of names. */
rp_slice rp_clue_text(rp_arena *a, const rp_node *n, size_t limit, bool spaced);

/* White space and control characters collapsed, trimmed. */
rp_slice rp_meta_clean(rp_arena *a, rp_slice s);

/* Is the node in a part of the page that is not the article's: navigation, footer, comments, teasers? */
bool rp_clue_is_furniture(const rp_clues *c, const rp_node *n);

/* The blocks around the headline, where a page shows who wrote it and when: [*start, *end). */
void rp_clues_window(const rp_clues *c, uint32_t *start, uint32_t *end);

/* Reads one JSON-LD script into out, which keeps the better of what it has and what is found. */
void rp_linked_read(rp_arena *scratch, rp_slice json, rp_linked *out);

/* Does the text have any word of list (parted by spaces) as a part, case folded? */
bool rp_has_any(rp_slice text, const char *list);

/* Is any part of a class or id ("post-lead", "site_footer") a word of list? */
bool rp_has_part(rp_slice names, const char *list);

/* One file each. They read c (rp_title_find also writes its headline), keep nothing of it, and fill out. */
bool rp_looks_like_site(const rp_clues *c, rp_slice name, rp_slice site);
void rp_title_find(rp_arena *a, rp_clues *c, rp_article *out);
void rp_standfirst_find(rp_arena *a, const rp_clues *c, rp_article *out);
void rp_byline_find(rp_arena *a, const rp_clues *c, rp_article *out);
void rp_dates_find(rp_arena *a, const rp_clues *c, rp_slice given, rp_article *out);
void rp_language_guess(rp_arena *a, const rp_clues *c, rp_article *out);

/* ref resolved against base (RFC 3986), absent unless http or https. */
rp_slice rp_url_resolve(rp_arena *a, rp_slice base, rp_slice ref);

/* "news.example.co.uk" of a URL, without "www."; absent if it has no host. */
rp_slice rp_url_host(rp_slice url);

/* s cut to limit bytes of whole characters and copied; absent stays absent. */
rp_slice rp_meta_keep(rp_arena *a, rp_slice s, size_t limit);

#endif
