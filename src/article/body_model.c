/* body_model.c - see body_model.h. Some 150 trees of 31 leaves for a model, 45 KB; a page asks for each of its
 * 300 blocks. Walking a tree is one mispredicted branch after another, so trees are not walked (QuickScorer,
 * Lucchese et al. 2015): each node names the leaves that stay possible where its test fails, and all nodes of a
 * tree are tested for LANES blocks side by side. Six times as fast with AVX2 as the walk was. */
#include "article/body_model.h"

#define LANES 16
#define HALF 16 /* leaves: bits of a lane */

/* A block stays within the leaves of rest if its feature is over most. Bits are leaves, left to right: the
 * lowest that all tests leave is the tree's. */
typedef struct tree_node {
    uint8_t feature;
    int16_t most;
    uint16_t rest;
} tree_node;

/* The tests that rule out any of the first HALF leaves, then those that rule out any of the others. */
typedef struct tree {
    uint16_t node, n_low, n_high, leaf; /* its first of each */
} tree;

#include "article/body_model_tab.h"

typedef struct forest {
    const tree *trees;
    uint32_t n;
    const tree_node *nodes;
    const int16_t *leaves; /* log odds, of RP_ODDS_ONE */
    int width;             /* numbers of a row */
} forest;

#define FOREST(name, features) {name##_trees, sizeof name##_trees / sizeof *name##_trees, name##_nodes, name##_leaves, features}
static const forest forests[] = {[RP_BODY_OF_PAGE] = FOREST(page, RP_N_BODY_FEATURES),
                                 [RP_BODY_OF_DUMP] = FOREST(dump, RP_N_LINE_FEATURES)};

typedef int16_t lanes __attribute__((vector_size(2 * LANES))); /* a number of each block, side by side */

static inline __attribute__((always_inline)) void add(const forest *f, const lanes *x, int32_t *odds)
{
    for (const tree *t = f->trees; t < f->trees + f->n; t++) {
        const tree_node *n = f->nodes + t->node, *middle = n + t->n_low, *last = middle + t->n_high;
        union {
            lanes lanes;
            uint16_t each[LANES];
        } low, high;
        low.lanes = high.lanes = (lanes){0} == 0;
        for (; n < middle; n++)
            low.lanes &= (x[n->feature] <= n->most) | (int16_t)n->rest;
        for (; n < last; n++)
            high.lanes &= (x[n->feature] <= n->most) | (int16_t)n->rest;
        for (int k = 0; k < LANES; k++)
            odds[k] += f->leaves[t->leaf + (uint32_t)__builtin_ctz(low.each[k] | (uint32_t)high.each[k] << HALF)];
    }
}

static void add_trees(const forest *f, const lanes *x, int32_t *odds)
{
    add(f, x, odds);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void add_trees_avx2(const forest *f, const lanes *x, int32_t *odds)
{
    add(f, x, odds);
}
#endif

typedef void (*adder)(const forest *f, const lanes *x, int32_t *odds);

static adder choose_adder(void)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return add_trees_avx2;
#endif
    return add_trees;
}

enum { STEPS = sizeof chances / sizeof *chances, MIDDLE = STEPS / 2, STEP = RP_ODDS_ONE / 16 };

uint32_t rp_body_chance(int32_t odds)
{
    int32_t step = (odds < 0 ? odds - STEP / 2 : odds + STEP / 2) / STEP + MIDDLE;
    return chances[step < 0 ? 0 : step >= STEPS ? STEPS - 1 : step];
}

/* A binary search for the first step that is no less likely, then the nearer of it and the one before. */
int32_t rp_body_odds(uint32_t chance)
{
    int32_t low = 0, high = STEPS - 1;
    while (low < high) {
        int32_t half = (low + high) / 2;
        if (chances[half] < chance)
            low = half + 1;
        else
            high = half;
    }
    if (low > 0 && chances[low] >= chance && chance - chances[low - 1] < chances[low] - chance)
        low--;
    return (low - MIDDLE) * STEP;
}

/* n blocks, LANES at most. */
static void ask(const forest *f, adder add_all, const int16_t *rows, uint32_t n, uint32_t *chance)
{
    lanes x[RP_N_BODY_FEATURES];
    _Static_assert((int)RP_N_LINE_FEATURES <= (int)RP_N_BODY_FEATURES, "room for either");
    int32_t odds[LANES] = {0};
    memset(x, 0, sizeof x);
    for (uint32_t k = 0; k < n; k++)
        for (int i = 0; i < f->width; i++)
            x[i][k] = rows[(size_t)k * (size_t)f->width + (size_t)i];
    add_all(f, x, odds);
    for (uint32_t k = 0; k < n; k++)
        chance[k] = rp_body_chance(odds[k]);
}

void rp_body_chances(rp_body_model model, const int16_t *rows, uint32_t n, uint32_t *chance)
{
    adder add_all = choose_adder();
    const forest *f = &forests[model];
    for (uint32_t i = 0; i < n; i += LANES)
        ask(f, add_all, rows + (size_t)i * (size_t)f->width, n - i < LANES ? n - i : LANES, chance + i);
}
