/* finder.h - which of several lists of words a text has any of, in one pass over its bytes. For the names and
 * addresses of a page's elements, which are asked tens of thousands of times. */
#ifndef RP_FINDER_H
#define RP_FINDER_H

#include "base/slice.h"

#define RP_FINDER_WORDS 255 /* of all lists together */

typedef struct rp_finder_word {
    rp_slice word;
    uint32_t lists;
    uint8_t next; /* with the same first letters: its number + 1 */
} rp_finder_word;

typedef struct rp_finder {
    uint8_t first[4096]; /* by a word's first three letters, case folded: its number + 1 */
    rp_finder_word words[RP_FINDER_WORDS];
    uint32_t n;
} rp_finder;

/* Adds words parted by single spaces, of three bytes at least, to the lists of the bits. f starts as zeros. The
 * list must outlive it. */
void rp_finder_add(rp_finder *f, const char *list, uint32_t lists);

/* The bits of the lists that have a word anywhere in text, ASCII case folded; of those in wanted alone. */
uint32_t rp_finder_search(const rp_finder *f, rp_slice text, uint32_t wanted);

#endif
