/* byte_map.h - where the bytes of a converted text stood in the input: runs of characters that each took so
 * many bytes there and so many here. Exact; a page of French in windows-1252 has some 4,000 runs of
 * 12 bytes. */
#ifndef RP_BYTE_MAP_H
#define RP_BYTE_MAP_H

#include "base/arena.h"

typedef struct rp_byte_run {
    uint32_t text, input;            /* where it starts, here and there */
    uint8_t text_width, input_width; /* bytes of each of its characters */
} rp_byte_run;

typedef struct rp_byte_map {
    rp_byte_run *runs;
    uint32_t n;
} rp_byte_map;

/* Characters of these widths go on from here; they are added in the order of the text. */
void rp_byte_map_add(rp_arena *a, rp_byte_map *m, rp_byte_run run);

/* Where byte text stood; never less than for the byte before it. */
uint64_t rp_byte_map_get(const rp_byte_map *m, uint32_t text);

#endif
