/* map.h - from words to small numbers: one run's lexicons and tables. In an arena, never shrinks.
 *
 * Open addressing with a probe limit, so that keys chosen to collide cost no more than others: past the limit
 * a key is not kept, and asking for it answers RP_NONE. Some 3,000 keys for the tables of one read. */
#ifndef RP_MAP_H
#define RP_MAP_H

#include "base/arena.h"

typedef struct rp_map_slot rp_map_slot;

typedef struct rp_map {
    rp_arena *arena;
    rp_map_slot *slots; /* cap of them, a power of two */
    uint32_t cap, n;
} rp_map;

/* Room for about `room` keys; it grows. Keys are borrowed: they must outlive the map. */
void rp_map_init(rp_map *m, rp_arena *a, uint32_t room);

/* Keeps value (not RP_NONE) under key, replacing what was there. */
void rp_map_put(rp_map *m, rp_slice key, uint32_t value);

/* The value under key, or RP_NONE. */
uint32_t rp_map_get(const rp_map *m, rp_slice key);

/* Puts value under each word of a list parted by single spaces ("say says said"). */
void rp_map_put_list(rp_map *m, const char *words, uint32_t value);

#endif
