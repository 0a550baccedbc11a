/* known.c - see known.h. */
#include "intake/known.h"
#include "base/hash.h"

#define NAMES_MOST ((size_t)1 << 21) /* 64 MiB */
#define PROBES_MOST 64

struct rp_known_slot {
    uint64_t name; /* 0: free */
    uint64_t at;
};

/* Its slot or a free one; NULL where many other names crowd its place, as only chosen names do. */
static struct rp_known_slot *find(const rp_known *p, uint64_t name)
{
    size_t i = (size_t)(name * 0x9E3779B97F4A7C15u >> 20);
    for (int probes = 0; probes < PROBES_MOST; probes++, i++) {
        struct rp_known_slot *s = &p->slots[i & (p->cap - 1)];
        if (!s->name || s->name == name)
            return s;
    }
    return NULL;
}

static bool grow(rp_known *p)
{
    rp_known larger = {.cap = p->cap ? 2 * p->cap : 1024, .n = p->n};
    larger.slots = calloc(larger.cap, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < p->cap; i++) {
        struct rp_known_slot *s = p->slots[i].name ? find(&larger, p->slots[i].name) : NULL;
        if (s)
            *s = p->slots[i];
    }
    free(p->slots);
    *p = larger;
    return true;
}

void rp_known_put(rp_known *p, uint64_t name, uint64_t at)
{
    if (p->n >= NAMES_MOST || (2 * (p->n + 1) > p->cap && !grow(p)))
        return;
    struct rp_known_slot *s = find(p, name);
    if (!s || s->name)
        return;
    *s = (struct rp_known_slot){name, at};
    p->n++;
}

bool rp_known_get(const rp_known *p, uint64_t name, uint64_t *at)
{
    const struct rp_known_slot *s = p->cap ? find(p, name) : NULL;
    if (!s || !s->name)
        return false;
    *at = s->at;
    return true;
}

void rp_known_free(rp_known *p)
{
    free(p->slots);
    *p = (rp_known){0};
}

uint64_t rp_known_name(char kind, rp_slice a, rp_slice b)
{
    uint64_t h = rp_hash((rp_slice){&kind, 1});
    h = (h ^ rp_hash(a)) * 0x100000001b3u;
    h = (h ^ rp_hash(b)) * 0x100000001b3u;
    return h ? h : 1;
}
