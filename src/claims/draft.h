/* draft.h - putting a claim together from its cue, source and content, with the quotations that go on. */
#ifndef RP_DRAFT_H
#define RP_DRAFT_H

#include "claims/content.h"

rp_draft rp_draft_start(rp_reader *r, const rp_verb_group *g);
void rp_draft_push(rp_reader *r, const rp_draft *d);

bool rp_pieces_copy(rp_reader *r, rp_pieces *to, const rp_pieces *from);

/* Pushes d with the content that starts behind the cue; with the one that ends at `end` before it, and what goes on
 * of it from token `after`. Nothing is pushed where there is no content. */
void rp_draft_after(rp_reader *r, const rp_window *w, rp_draft *d, rp_content f);
void rp_draft_before(rp_reader *r, const rp_window *w, rp_draft *d, uint32_t end, bool quoted, uint32_t after);

/* Adds the sentences from token i on that are nothing but quotation, a few. */
void rp_draft_follow(rp_reader *r, rp_draft *d, uint32_t i);

/* A paragraph's open quotation goes on in the next ones. */
void rp_draft_run_on(rp_reader *r, rp_draft *d);

#endif
