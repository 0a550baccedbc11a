/* robots.h - what a robots.txt allows (RFC 9309). */
#ifndef RP_ROBOTS_H
#define RP_ROBOTS_H

#include <reportedly/report.h>
#include "base/banned.h"

#define RP_ROBOTS_BYTES ((size_t)500 << 10) /* of a file that are read; RFC 9309 asks for as much */

/* May `agent` (a product's name, as "reportedly") fetch a path (with its query) by this file? delay_ms, if it is not
 * NULL: what its Crawl-delay says, in milliseconds; 0 if it says nothing. */
bool rp_robots_allows(rp_slice file, const char *agent, rp_slice path, uint32_t *delay_ms);

#endif
