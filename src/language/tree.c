/* tree.c - see tree.h.
 *
 * Every node takes its best head; while there is a cycle it becomes one node, whose arcs remember which words
 * they join; at the end the cycles are opened again, the last made first. A cycle lives on in the row and column of
 * one of its nodes, so the table of arcs is made once. Of trees with several words on the root the one with
 * fewest wins, for arcs from the root are worth FORBIDDING less each; a tree with one always exists. */
#include "language/tree.h"

#include <assert.h>

#define FORBIDDING 1e6 /* far over what any tree scores; doubles keep its 1e-9 */

/* The best arc between two nodes, and the words it joins (0 is the root). */
typedef struct arc {
    double score;
    uint16_t dep, head;
} arc;

struct rp_tree_workspace {
    size_t words;
    arc *arcs;         /* [dependent][head] of the nodes' rows */
    size_t columns;
    /* By node: the root, the words, then the cycles in the order they were found. */
    uint16_t *up;      /* the cycle that a node is in, 0 if in none */
    arc *chosen;       /* its arc to its head */
    size_t n_nodes;
    /* By row, of which a cycle takes over one. */
    uint16_t *node;    /* whose row it is, now */
    uint16_t *best;    /* the row of its best head */
    uint16_t *live;    /* rows in use, the root's first */
    size_t n_live;
    uint16_t *mark, *cycle;
};

rp_tree_workspace *rp_tree_workspace_make(rp_arena *a, size_t words)
{
    assert(words <= RP_TREE_WORDS_MAX);
    rp_tree_workspace *ws = RP_NEW(a, rp_tree_workspace);
    size_t n = words + 1;
    ws->words = words;
    ws->arcs = RP_ARRAY(a, arc, n * n);
    ws->up = RP_ARRAY(a, uint16_t, 2 * n);
    ws->chosen = RP_ARRAY(a, arc, 2 * n);
    ws->node = RP_ARRAY(a, uint16_t, n);
    ws->best = RP_ARRAY(a, uint16_t, n);
    ws->live = RP_ARRAY(a, uint16_t, n);
    ws->mark = RP_ARRAY(a, uint16_t, n);
    ws->cycle = RP_ARRAY(a, uint16_t, n);
    return ws;
}

static arc *arc_at(rp_tree_workspace *ws, size_t dep, size_t head)
{
    return &ws->arcs[dep * ws->columns + head];
}

static void begin(rp_tree_workspace *ws, const float *scores, size_t n)
{
    ws->columns = ws->n_live = ws->n_nodes = n + 1;
    for (size_t d = 0; d <= n; d++) {
        ws->live[d] = ws->node[d] = (uint16_t)d;
        ws->up[d] = 0;
        for (size_t h = 0; d && h <= n; h++)
            *arc_at(ws, d, h) = (arc){scores[(d - 1) * (n + 1) + h] - (h ? 0 : FORBIDDING), (uint16_t)d, (uint16_t)h};
    }
}

/* Each row's best head among the others; ties go to the one that comes first. */
static void choose_heads(rp_tree_workspace *ws)
{
    for (size_t i = 1; i < ws->n_live; i++) {
        size_t d = ws->live[i], best = 0;
        for (size_t k = 1; k < ws->n_live; k++)
            if (k != i && arc_at(ws, d, ws->live[k])->score > arc_at(ws, d, best)->score)
                best = ws->live[k];
        ws->best[d] = (uint16_t)best;
        ws->chosen[ws->node[d]] = *arc_at(ws, d, best);
    }
}

/* The rows of a cycle of best heads, in ws->cycle; how many, 0 if there is none. */
static size_t find_cycle(rp_tree_workspace *ws)
{
    memset(ws->mark, 0, ws->columns * sizeof *ws->mark);
    for (size_t i = 1; i < ws->n_live; i++) {
        size_t row = ws->live[i], n = 0;
        while (row && !ws->mark[row]) {
            ws->mark[row] = ws->live[i];
            row = ws->best[row];
        }
        if (!row || ws->mark[row] != ws->live[i])
            continue;
        size_t first = row;
        do {
            ws->cycle[n++] = (uint16_t)row;
            row = ws->best[row];
        } while (row != first);
        return n;
    }
    return 0;
}

/* The arcs between a row outside and the cycle, which is to have the row `own`: into the cycle what is gained over
 * the arc that it replaces. */
static void join_arcs(rp_tree_workspace *ws, size_t n, size_t outside, size_t own)
{
    arc into = {.score = 0}, from = {.score = 0};
    for (size_t i = 0; i < n; i++) {
        size_t row = ws->cycle[i];
        const arc *in = arc_at(ws, row, outside), *out = arc_at(ws, outside, row);
        double gain = in->score - arc_at(ws, row, ws->best[row])->score;
        if (!i || gain > into.score)
            into = (arc){gain, in->dep, in->head};
        if (!i || out->score > from.score)
            from = *out;
    }
    /* only now: own is one of the cycle's rows */
    *arc_at(ws, own, outside) = into;
    if (outside)
        *arc_at(ws, outside, own) = from;
}

/* Makes one node of the cycle's n rows, in the first of them. */
static void contract(rp_tree_workspace *ws, size_t n)
{
    size_t own = ws->cycle[0], kept = 0;
    uint16_t made = (uint16_t)ws->n_nodes++;
    memset(ws->mark, 0, ws->columns * sizeof *ws->mark);
    for (size_t i = 0; i < n; i++) {
        ws->up[ws->node[ws->cycle[i]]] = made;
        ws->mark[ws->cycle[i]] = 1;
    }
    for (size_t i = 0; i < ws->n_live; i++)
        if (!ws->mark[ws->live[i]])
            join_arcs(ws, n, ws->live[i], own);
    for (size_t i = 0; i < ws->n_live; i++)
        if (!ws->mark[ws->live[i]] || ws->live[i] == own)
            ws->live[kept++] = ws->live[i];
    ws->n_live = kept;
    ws->node[own] = made;
    ws->up[made] = 0;
}

void rp_tree_find(rp_tree_workspace *ws, const float *scores, size_t n, uint16_t *heads)
{
    assert(n && n <= ws->words);
    begin(ws, scores, n);
    size_t in_cycle;
    for (choose_heads(ws); (in_cycle = find_cycle(ws)); choose_heads(ws))
        contract(ws, in_cycle);
    /* A cycle's arc leads into one of its nodes and takes the place of that one's. */
    for (size_t c = ws->n_nodes; c-- > n + 1;) {
        size_t node = ws->chosen[c].dep;
        while (ws->up[node] != c)
            node = ws->up[node];
        ws->chosen[node] = ws->chosen[c];
    }
    for (size_t w = 0; w < n; w++)
        heads[w] = ws->chosen[w + 1].head;
}
