/* body_context.h - the chances of blocks, each drawn towards those of the blocks it belongs with.
 *
 * The forest asks for each block alone. Blocks of one container, and of one make, are mostly body together or not at
 * all: a paragraph that looks odd among sure ones is one of them, a lengthy comment among comments is none. */
#ifndef RP_BODY_CONTEXT_H
#define RP_BODY_CONTEXT_H

#include "article/body_outline.h"

/* Works on the chances of o's blocks, of RP_CHANCE_ONE. */
void rp_body_weigh_context(rp_arena *a, const rp_outline *o, uint32_t *chance);

#endif
