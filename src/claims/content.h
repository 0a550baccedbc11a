/* content.h - where a content stands about its cue: behind it, before it, and how far it goes. */
#ifndef RP_CONTENT_H
#define RP_CONTENT_H

#include "claims/cue.h"

typedef struct rp_content {
    uint32_t first; /* the content's first token; RP_NONE: none here */
    rp_pattern pattern;
} rp_content;

/* The content behind the verb group. */
rp_content rp_content_after(const rp_reader *r, const rp_window *w, const rp_verb_group *g);

/* Does a content end where the cue's phrase starts at x: behind a comma or a closing quotation mark? Gives the end
 * of that content, and whether it is a quotation. */
bool rp_content_before(const rp_reader *r, const rp_window *w, uint32_t x, uint32_t *end, bool *quoted);

/* Where the content that ends before y starts. */
uint32_t rp_content_start(const rp_reader *r, const rp_window *w, uint32_t y);

/* Where a content that starts at p ends: with its clause, before what belongs to the report again. */
uint32_t rp_clause_end(const rp_reader *r, const rp_window *w, uint32_t p);

/* Does ", adding that" or ", and blamed" start at the comma i? */
bool rp_comma_ends(const rp_reader *r, const rp_window *w, uint32_t i);

/* The end of what may stand between a cue and its content ("on Tuesday", "in a statement"), or i. */
uint32_t rp_adjunct_end(const rp_reader *r, const rp_window *w, uint32_t i);

bool rp_is_that(const rp_reader *r, uint32_t i, const rp_cue *c);
bool rp_opens_quantity(const rp_reader *r, uint32_t i);
bool rp_has_verb(const rp_reader *r, const rp_window *w, uint32_t p, uint32_t end);
bool rp_ends_here(const rp_reader *r, const rp_window *w, uint32_t i);

#endif
