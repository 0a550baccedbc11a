/* fail_alloc.h - a malloc that fails when told, and counts what is still held.
 *
 * In a plain build it takes the place of malloc, calloc, realloc, free, aligned_alloc and posix_memalign for
 * the whole process, other libraries included. Under a sanitizer, which does that itself, it stands before it
 * for this program's own calls only (the linker's --wrap; tests/alloc/meson.build). */
#ifndef RP_FAIL_ALLOC_H
#define RP_FAIL_ALLOC_H

#include <stddef.h>

/* From here on the nth allocation (1 is the next) fails, and every later one works; 0: none fails. */
void fail_alloc_arm(size_t nth);

/* Allocations asked for since fail_alloc_arm(), the failed one too. */
size_t fail_alloc_asked(void);

/* Blocks held now that were allocated at any time, less those freed. */
long fail_alloc_held(void);

#endif
