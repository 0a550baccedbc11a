/* blocks.h - a tree, or plain text, cut into the row of blocks of page.h. */
#ifndef RP_BLOCKS_H
#define RP_BLOCKS_H

#include "page/page.h"

void rp_blocks_of_tree(rp_arena *a, rp_page *page);
void rp_blocks_of_text(rp_arena *a, rp_page *page);

#endif
