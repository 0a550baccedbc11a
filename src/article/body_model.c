/* body_model.c - see body_model.h. Some 150 trees of 31 leaves for a model, 45 KB; a page asks for each of its
 * 300 blocks. Most blocks are plain furniture, so that the walk stops where the first trees leave no doubt. */
#include "article/body_model.h"

/* Goes to yes where the feature is at most `most`. A child under LEAF is a node of the tree, else a leaf. */
typedef struct tree_node {
    uint8_t feature, yes, no;
    int16_t most;
} tree_node;
#define LEAF 128

typedef struct tree {
    uint16_t node, leaf; /* its first of each */
} tree;

#include "article/body_model_tab.h"

typedef struct forest {
    const tree *trees;
    uint32_t n;
    const tree_node *nodes;
    const int16_t *leaves; /* log odds, in 1024ths */
} forest;

#define FOREST(name) {name##_trees, sizeof name##_trees / sizeof *name##_trees, name##_nodes, name##_leaves}
static const forest forests[] = {[RP_BODY_OF_PAGE] = FOREST(page), [RP_BODY_OF_DUMP] = FOREST(dump)};

#define ODDS_ONE 1024
#define SURE_AFTER 40              /* trees */
#define SURE_ODDS (-6 * ODDS_ONE)  /* a chance of 1 in 400; later trees move it by some thousandths */

static int32_t odds_of(const forest *f, const int16_t *x)
{
    int32_t odds = 0;
    for (uint32_t t = 0; t < f->n; t++) {
        const tree_node *nodes = f->nodes + f->trees[t].node;
        uint8_t at = 0;
        do {
            const tree_node *n = &nodes[at];
            at = x[n->feature] <= n->most ? n->yes : n->no;
        } while (at < LEAF);
        odds += f->leaves[f->trees[t].leaf + (at - LEAF)];
        if (t == SURE_AFTER && odds < SURE_ODDS)
            break;
    }
    return odds;
}

uint32_t rp_body_chance(rp_body_model model, const int16_t *features)
{
    enum { STEPS = sizeof chances / sizeof *chances, MIDDLE = STEPS / 2, STEP = ODDS_ONE / 16 };
    int32_t odds = odds_of(&forests[model], features);
    int32_t step = (odds < 0 ? odds - STEP / 2 : odds + STEP / 2) / STEP + MIDDLE;
    return chances[step < 0 ? 0 : step >= STEPS ? STEPS - 1 : step];
}
