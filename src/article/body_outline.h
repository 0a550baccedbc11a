/* body_outline.h - the elements that hold a page's blocks, and what is known of each by counting.
 *
 * Plain text has blocks and no elements.
 * The whole tree has some ten times as many elements as have text of their own below them; the outline keeps
 * only those on the way from the root to a block, in document order, each with the stretch of blocks it
 * holds. All counts below are of blocks, so they come from running sums. */
#ifndef RP_BODY_OUTLINE_H
#define RP_BODY_OUTLINE_H

#include "article/body_roles.h"
#include "page/page.h"

typedef struct rp_outline_node {
    const rp_node *node;
    uint32_t parent;      /* index, RP_NONE for the root */
    uint32_t depth;
    uint32_t first, end;  /* its blocks: [first, end) */
    uint32_t roles;       /* of its own: body_roles.h */
    uint32_t signature;   /* of tag and class; digits are left out ("post-4021") */
    uint32_t twins;       /* children of its parent with its signature, itself too */
    uint32_t score;       /* like Readability's: what the prose below gives its ancestors */
} rp_outline_node;

/* A block as counted. */
typedef struct rp_body_block {
    uint32_t holder;       /* index into nodes; RP_NONE in plain text */
    uint32_t signature;    /* slot in signatures */
    uint32_t signature2;   /* slot in signatures: with the parent's */
    uint32_t text;         /* a number that equal texts share, under page->n_blocks */
    uint32_t copies;       /* of its text on the page, itself too */
    uint32_t earlier;      /* of these, before it */
    bool prose, lengthy;   /* words not linked: 8 and more, 20 and more */
} rp_body_block;

/* Running sums over the blocks before the i-th. */
typedef struct rp_body_sums {
    uint32_t words, bytes, link_bytes, prose_words, lengthy_words;
} rp_body_sums;

typedef struct rp_signature_count {
    uint32_t blocks, words, bytes, link_bytes, lengthy_words;
} rp_signature_count;

typedef struct rp_outline {
    const rp_page *page;
    rp_outline_node *nodes;
    uint32_t n_nodes;
    uint32_t best;          /* the node with the highest score; RP_NONE where there is no prose */
    rp_body_block *blocks;  /* page->n_blocks */
    rp_body_sums *sums;     /* page->n_blocks + 1 */
    rp_signature_count *signatures;
    rp_role_index role_index;
} rp_outline;

/* Counts a page; everything in out lives in a. */
void rp_outline_make(rp_arena *a, const rp_page *page, rp_outline *out);

/* Sums over the blocks [first, end). */
rp_body_sums rp_outline_sums(const rp_outline *o, uint32_t first, uint32_t end);

#endif
