/* map.c - see map.h. */
#include "base/map.h"
#include "base/hash.h"

#define PROBE_LIMIT 24

struct rp_map_slot {
    rp_slice key; /* ptr NULL: empty */
    uint32_t value;
};

static void make_slots(rp_map *m, uint32_t cap)
{
    m->cap = cap;
    m->n = 0;
    m->slots = RP_ARRAY(m->arena, rp_map_slot, cap);
}

void rp_map_init(rp_map *m, rp_arena *a, uint32_t room)
{
    uint32_t cap = 16;
    while (cap / 2 < room)
        cap *= 2;
    m->arena = a;
    make_slots(m, cap);
}

/* FNV-1a mixes the bits of short keys badly: of 160 two-letter codes some 20 met the probe limit without this. */
static uint32_t mixed(rp_slice key)
{
    return (uint32_t)(rp_hash(key) * 0x9E3779B97F4A7C15u >> 32);
}

/* The slot of key, or the empty one where it would go; NULL where PROBE_LIMIT others are in the way. */
static rp_map_slot *slot_of(const rp_map *m, rp_slice key)
{
    uint32_t at = mixed(key) & (m->cap - 1);
    for (int i = 0; i < PROBE_LIMIT; i++) {
        rp_map_slot *s = &m->slots[(at + (uint32_t)i) & (m->cap - 1)];
        if (!s->key.ptr || rp_slice_equal(s->key, key))
            return s;
    }
    return NULL;
}

static void grow(rp_map *m)
{
    rp_map_slot *old = m->slots;
    uint32_t n_old = m->cap;
    make_slots(m, n_old * 2);
    for (uint32_t i = 0; i < n_old; i++)
        if (old[i].key.ptr)
            rp_map_put(m, old[i].key, old[i].value);
}

void rp_map_put(rp_map *m, rp_slice key, uint32_t value)
{
    if (m->n >= m->cap / 2)
        grow(m);
    rp_map_slot *s = slot_of(m, key);
    if (!s)
        return;
    m->n += !s->key.ptr;
    *s = (rp_map_slot){key, value};
}

uint32_t rp_map_get(const rp_map *m, rp_slice key)
{
    const rp_map_slot *s = slot_of(m, key);
    return s && s->key.ptr ? s->value : RP_NONE;
}

void rp_map_put_list(rp_map *m, const char *words, uint32_t value)
{
    while (*words) {
        size_t n = strcspn(words, " ");
        if (n)
            rp_map_put(m, (rp_slice){words, n}, value);
        words += n + (words[n] == ' ');
    }
}
