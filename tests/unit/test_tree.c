/* test_tree.c - the highest tree, against all trees of small sentences, and its cost on scores made to hurt. */
#include "check.h"
#include "language/tree.h"

#include <math.h>
#include <time.h>

#define SMALL 5

static uint32_t state = 1;

static float draw(void)
{
    state = state * 1664525u + 1013904223u;
    return (float)(state >> 8) / 8388608.0f - 1;
}

/* Does every word reach the root, and one word only hang on it? */
static bool is_tree(const uint16_t *heads, size_t n)
{
    size_t roots = 0;
    for (size_t w = 0; w < n; w++) {
        size_t at = w + 1, steps = 0;
        while (at && steps++ <= n)
            at = heads[at - 1];
        if (at)
            return false;
        roots += !heads[w];
    }
    return roots == 1;
}

static double sum_of(const float *scores, const uint16_t *heads, size_t n)
{
    double sum = 0;
    for (size_t w = 0; w < n; w++)
        sum += scores[w * (n + 1) + heads[w]];
    return sum;
}

/* The most that any tree of n words scores: every choice of heads is looked at. */
static double best_of_all(const float *scores, size_t n)
{
    double best = -HUGE_VAL;
    uint16_t heads[SMALL] = {0};
    for (size_t w = 0; w < n;) {
        double sum = is_tree(heads, n) ? sum_of(scores, heads, n) : -HUGE_VAL;
        best = sum > best ? sum : best;
        for (w = 0; w < n && ++heads[w] > n; w++)
            heads[w] = 0;
    }
    return best;
}

static void test_small(rp_tree_workspace *ws)
{
    float scores[SMALL * (SMALL + 1)];
    uint16_t heads[SMALL];
    for (int round = 0; round < 600; round++) {
        size_t n = 1 + (size_t)round % SMALL;
        for (size_t i = 0; i < n * (n + 1); i++)
            scores[i] = draw() * 10;
        rp_tree_find(ws, scores, n, heads);
        double got = sum_of(scores, heads, n), want = best_of_all(scores, n);
        CHECK(is_tree(heads, n) && fabs(got - want) < 1e-4, "round %d: %g of %g", round, got, want);
    }
}

/* Pairs within pairs: each word prefers its neighbour, each pair the next pair, so that every contraction makes the
 * next cycle. And what is no number at all must end too. */
static void test_hostile(rp_arena *a, rp_tree_workspace *ws)
{
    const size_t n = 190;
    float *scores = RP_ARRAY(a, float, n * (n + 1));
    uint16_t *heads = RP_ARRAY(a, uint16_t, n);
    for (size_t w = 0; w < n; w++)
        for (size_t h = 0; h <= n; h++)
            scores[w * (n + 1) + h] = h ? -fabsf((float)w - (float)h + 1) * (float)(w + h) : -1000;
    clock_t start = clock();
    rp_tree_find(ws, scores, n, heads);
    CHECK(is_tree(heads, n));
    for (size_t i = 0; i < n * (n + 1); i++)
        scores[i] = i % 3 ? NAN : i % 2 ? INFINITY : -INFINITY;
    rp_tree_find(ws, scores, n, heads);
    for (size_t i = 0; i < n; i++)
        CHECK(heads[i] <= n);
    CHECK((double)(clock() - start) / CLOCKS_PER_SEC < 2);
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 2;
    rp_arena_init(&a, ctx, (size_t)1 << 26);
    if (RP_GUARD(ctx, &guard))
        return 2;
    rp_tree_workspace *ws = rp_tree_workspace_make(&a, 192);
    test_small(ws);
    test_hostile(&a, ws);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("tree");
}
