/* body_outline.c - see body_outline.h. Linear in blocks times their depth. */
#include "article/body_outline.h"

#define PROSE_WORDS 8
#define LENGTHY_WORDS 20
#define PROBES 32 /* a key that finds no slot so soon shares the last: hostile pages stay linear */
#define SCORE_LEVELS 6

/* Numbers keys from 0 in the order of their first coming; open addressing. */
typedef struct numbering {
    uint64_t *keys;
    uint32_t *numbers;
    uint32_t mask, n;
} numbering;

static numbering numbering_for(rp_arena *a, uint32_t most)
{
    uint32_t size = 16;
    while (size < 2 * most)
        size *= 2;
    return (numbering){RP_ARRAY(a, uint64_t, size), RP_ARRAY(a, uint32_t, size), size - 1, 0};
}

static uint64_t mixed(uint64_t key)
{
    key ^= key >> 32;
    key *= 0x9E3779B97F4A7C15u;
    return key ^ key >> 29;
}

/* Tells texts apart as well as rp_hash(), 8 bytes a step: blocks are most of a page's text. */
static uint64_t key_of(rp_slice s)
{
    uint64_t h = s.len, word;
    size_t at = 0;
    for (; at + sizeof word <= s.len; at += sizeof word) {
        memcpy(&word, s.ptr + at, sizeof word);
        h = mixed(h ^ word);
    }
    word = 0;
    memcpy(&word, s.ptr + at, s.len - at);
    return mixed(h ^ word);
}

static uint32_t number_of(numbering *t, uint64_t key)
{
    uint64_t at = mixed(key |= 1);
    for (int i = 0; i < PROBES; i++, at++) {
        uint64_t *slot = &t->keys[at & t->mask];
        if (*slot == key)
            return t->numbers[at & t->mask];
        if (!*slot) {
            *slot = key;
            return t->numbers[at & t->mask] = t->n++;
        }
    }
    return t->numbers[(at - 1) & t->mask];
}

/* A hash of tag and class words; digits, and what follows "__" or "--" in generated names, say nothing. */
static uint32_t signature_of(const rp_node *n)
{
    rp_slice class = rp_node_attr(n, "class");
    uint64_t h = 0xCBF29CE484222325u ^ n->tag;
    for (size_t i = 0; i < class.len && i < 200; i++) {
        if (rp_is_digit(class.ptr[i]))
            continue;
        h = (h ^ (unsigned char)class.ptr[i]) * 0x100000001B3u;
    }
    return (uint32_t)mixed(h);
}

static void open_node(rp_arena *a, rp_outline *o, const rp_node *n, uint32_t parent, uint32_t block)
{
    rp_outline_node node = {.node = n, .parent = parent, .first = block, .end = block};
    node.depth = parent == RP_NONE ? 0 : o->nodes[parent].depth + 1;
    node.signature = signature_of(n);
    node.roles = rp_roles_of(&o->role_index, n);
    RP_PUSH(a, o->nodes, o->n_nodes, node);
}

/* The way from the root to the blocks' holders, walked as the blocks come. */
typedef struct way {
    uint32_t *open;            /* indexes of outline nodes, root first */
    const rp_node **chain;     /* the next holder's ancestors, itself first */
    uint32_t n_open, cap;
} way;

static uint32_t read_chain(rp_arena *a, way *w, const rp_node *holder)
{
    uint32_t n = 0;
    for (const rp_node *p = holder; p; p = p->parent, n++) {
        if (n < w->cap) {
            w->chain[n] = p;
            continue;
        }
        uint32_t cap = 2 * w->cap + 64;
        w->chain = rp_arena_grow(a, w->chain, w->cap * sizeof *w->chain, cap * sizeof *w->chain);
        w->open = rp_arena_grow(a, w->open, w->cap * sizeof *w->open, cap * sizeof *w->open);
        w->cap = cap;
        w->chain[n] = p;
    }
    return n;
}

static void make_nodes(rp_arena *a, rp_outline *o)
{
    way w = {.n_open = 0};
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        uint32_t n = o->page->document ? read_chain(a, &w, o->page->blocks[i].node) : 0, same = 0;
        while (same < n && same < w.n_open && o->nodes[w.open[same]].node == w.chain[n - 1 - same])
            same++;
        for (; w.n_open > same; w.n_open--)
            o->nodes[w.open[w.n_open - 1]].end = i;
        for (; w.n_open < n; w.n_open++) {
            open_node(a, o, w.chain[n - 1 - w.n_open], w.n_open ? w.open[w.n_open - 1] : RP_NONE, i);
            w.open[w.n_open] = o->n_nodes - 1;
        }
        o->blocks[i].holder = n ? w.open[n - 1] : RP_NONE;
    }
    for (; w.n_open; w.n_open--)
        o->nodes[w.open[w.n_open - 1]].end = o->page->n_blocks;
}

static void count_twins(rp_arena *a, rp_outline *o)
{
    numbering keys = numbering_for(a, o->n_nodes);
    uint32_t *number = RP_ARRAY(a, uint32_t, o->n_nodes), *count = RP_ARRAY(a, uint32_t, o->n_nodes + 1);
    for (uint32_t i = 0; i < o->n_nodes; i++) {
        number[i] = number_of(&keys, (uint64_t)o->nodes[i].parent << 32 | o->nodes[i].signature);
        count[number[i]]++;
    }
    for (uint32_t i = 0; i < o->n_nodes; i++)
        o->nodes[i].twins = count[number[i]];
}

static void count_signature(rp_signature_count *s, const rp_page_block *b, bool lengthy)
{
    s->blocks++;
    s->words += b->words;
    s->bytes += (uint32_t)b->text.len;
    s->link_bytes += b->link_bytes;
    s->lengthy_words += lengthy ? b->words : 0;
}

static void count_blocks(rp_arena *a, rp_outline *o)
{
    const rp_page *page = o->page;
    numbering signatures = numbering_for(a, 2 * page->n_blocks), texts = numbering_for(a, page->n_blocks);
    uint32_t *copies = RP_ARRAY(a, uint32_t, page->n_blocks + 1);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        rp_body_block *c = &o->blocks[i];
        rp_body_sums s = o->sums[i];
        bool linked = 2 * (uint64_t)b->link_bytes > b->text.len;
        c->prose = b->words >= PROSE_WORDS && !linked;
        c->lengthy = b->words >= LENGTHY_WORDS && !linked;
        s.words += b->words;
        s.bytes += (uint32_t)b->text.len;
        s.link_bytes += b->link_bytes;
        s.prose_words += c->prose ? b->words : 0;
        s.lengthy_words += c->lengthy ? b->words : 0;
        o->sums[i + 1] = s;
        c->text = number_of(&texts, key_of(b->text));
        c->earlier = copies[c->text]++;
        if (c->holder == RP_NONE)
            continue;
        const rp_outline_node *n = &o->nodes[c->holder];
        uint32_t parent = n->parent == RP_NONE ? 0 : o->nodes[n->parent].signature;
        c->signature = number_of(&signatures, n->signature);
        c->signature2 = number_of(&signatures, (uint64_t)parent << 32 | n->signature);
        count_signature(&o->signatures[c->signature], b, c->lengthy);
        if (c->signature2 != c->signature)
            count_signature(&o->signatures[c->signature2], b, c->lengthy);
    }
    for (uint32_t i = 0; i < page->n_blocks; i++)
        o->blocks[i].copies = copies[o->blocks[i].text];
}

static uint32_t count_commas(rp_slice s)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++)
        n += s.ptr[i] == ',';
    return n;
}

/* What a block of prose gives to its parent, in sixtieths; half to the next, a third ... */
static uint32_t worth(const rp_page_block *b)
{
    uint32_t commas = count_commas(b->text), length = b->words / 20;
    return 60 * (1 + (commas < 10 ? commas : 10) + (length < 5 ? length : 5));
}

/* The highest score, what is linked taken off; parents before children, so the first of equals is kept. */
static void find_best(rp_outline *o)
{
    uint64_t high = 0;
    o->best = RP_NONE;
    for (uint32_t i = 0; i < o->n_nodes; i++) {
        rp_outline_node *n = &o->nodes[i];
        rp_body_sums s = rp_outline_sums(o, n->first, n->end);
        n->score = s.bytes ? (uint32_t)((uint64_t)n->score * (s.bytes - s.link_bytes) / s.bytes) : 0;
        if (n->score > high) {
            high = n->score;
            o->best = i;
        }
    }
}

static void score_nodes(rp_outline *o)
{
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        const rp_body_block *c = &o->blocks[i];
        if (!c->prose || c->holder == RP_NONE || c->earlier)
            continue;
        uint32_t gift = worth(&o->page->blocks[i]), at = o->nodes[c->holder].parent;
        for (uint32_t level = 1; level <= SCORE_LEVELS && at != RP_NONE; level++, at = o->nodes[at].parent)
            if (o->nodes[at].score < UINT32_MAX / 2)
                o->nodes[at].score += gift / level;
    }
    find_best(o);
}

rp_body_sums rp_outline_sums(const rp_outline *o, uint32_t first, uint32_t end)
{
    const rp_body_sums *f = &o->sums[first], *e = &o->sums[end];
    return (rp_body_sums){e->words - f->words, e->bytes - f->bytes, e->link_bytes - f->link_bytes,
                          e->prose_words - f->prose_words, e->lengthy_words - f->lengthy_words};
}

void rp_outline_make(rp_arena *a, const rp_page *page, rp_outline *out)
{
    *out = (rp_outline){.page = page, .best = RP_NONE};
    out->blocks = RP_ARRAY(a, rp_body_block, page->n_blocks);
    out->sums = RP_ARRAY(a, rp_body_sums, (size_t)page->n_blocks + 1);
    out->signatures = RP_ARRAY(a, rp_signature_count, 2 * (size_t)page->n_blocks + 1);
    rp_role_index_make(&out->role_index);
    make_nodes(a, out);
    count_twins(a, out);
    count_blocks(a, out);
    score_nodes(out);
}
