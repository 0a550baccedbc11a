/* toll_list.h - how many people stand in a row, beside a number or without one. */
#ifndef RP_TOLL_LIST_H
#define RP_TOLL_LIST_H

#include "claims/grains.h"

/* How many single people stand in the same row as the number of grains [first, last), noun included: 2 for "killed
 * his wife, [two children] and his mother-in-law". */
unsigned rp_toll_listed(const rp_grains *g, uint32_t first, uint32_t last);

/* The most people that one row within the first `until` grains tells to share a fate, with no number: 2 for "a man and
 * a woman were shot", "both were shot"; 0 where there is none. fates: words parted by spaces. */
unsigned rp_toll_pair(const rp_grains *g, uint32_t until, const char *fates);

#endif
