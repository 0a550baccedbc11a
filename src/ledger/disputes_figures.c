/* disputes_figures.c - where the figures of one quantity part: two sides at about one time (figures), or one side
 * between two times (revised).
 *
 * Intervals that overlap are no contradiction between sides: "at least five" and "nine" may both be. One side's next
 * figure revises its last whenever it is another. An outlet that prints yesterday's figure again takes nothing
 * back, so a side's figure that it gave before is no new one. */
#include "ledger/disputes.h"

#include <math.h>

#define ABOUT 0.1          /* "about 300" leaves room for so much */
#define AT_ONE_TIME 129600 /* seconds: figures further apart than a day and a half need not agree */

typedef struct range {
    double min, max;
} range;

static range range_of(const rp_view_figure *f)
{
    double room = rp_slice_equal(f->bound, RP_LIT("about")) ? ABOUT : 0;
    return (range){f->min * (1 - room), f->max * (1 + room)};
}

static bool overlap(const rp_view_figure *x, const rp_view_figure *y)
{
    range a = range_of(x), b = range_of(y);
    return a.min <= b.max && b.min <= a.max;
}

static bool equal(const rp_view_figure *x, const rp_view_figure *y)
{
    return x->min == y->min && (x->max == y->max || (isinf(x->max) && isinf(y->max)));
}

static void put(rp_disputes *d, const char *kind, const rp_view_figure *x, const rp_view_figure *y, double score,
                const char *why)
{
    rp_dispute one = {.kind = kind, .quantity = x->quantity, .a_figure = x->id, .b_figure = y->id, .score = score, .why = why};
    RP_PUSH(d->a, d->at, d->n, one);
}

static int64_t apart(const rp_view_figure *x, const rp_view_figure *y)
{
    return x->at > y->at ? x->at - y->at : y->at - x->at;
}

/* The two sides' figures that contradict each other, the nearest in time; false if none do. */
static bool contradiction(rp_view_figure *const *f, uint32_t n, int64_t a, int64_t b, const rp_view_figure **x,
                          const rp_view_figure **y)
{
    *x = *y = NULL;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < n; k++) {
            if (f[i]->side != a || f[k]->side != b || f[i]->superseded || f[k]->superseded || overlap(f[i], f[k]) ||
                apart(f[i], f[k]) > AT_ONE_TIME)
                continue;
            if (*x && apart(f[i], f[k]) >= apart(*x, *y))
                continue;
            *x = f[i];
            *y = f[k];
        }
    }
    return *x != NULL;
}

static void find_contradictions(rp_disputes *d, rp_view_figure *const *f, uint32_t n, const int64_t *sides, uint32_t n_sides)
{
    for (uint32_t i = 0; i < n_sides; i++)
        for (uint32_t k = i + 1; k < n_sides; k++) {
            const rp_view_figure *x, *y;
            if (!contradiction(f, n, sides[i], sides[k], &x, &y))
                continue;
            rp_slice why = rp_arena_format(d->a, "\"%.*s\" and \"%.*s\" of one quantity do not overlap", (int)x->words.len,
                                           x->words.ptr, (int)y->words.len, y->words.ptr);
            put(d, "figures", x, y, x->report == y->report ? 0.9 : 0.7, why.ptr);
        }
}

/* A side's figures in the order in which they held: what is withdrawn in a report held before it. */
static int by_time(const void *a, const void *b)
{
    const rp_view_figure *x = *(rp_view_figure *const *)a, *y = *(rp_view_figure *const *)b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    if (x->report == y->report && x->superseded != y->superseded)
        return x->superseded ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

static void find_revisions(rp_disputes *d, rp_view_figure *const *f, uint32_t n, int64_t side)
{
    const rp_view_figure **held = RP_ARRAY(d->a, const rp_view_figure *, n);
    uint32_t n_held = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (f[i]->side != side)
            continue;
        bool given_before = false;
        for (uint32_t k = 0; k < n_held; k++)
            given_before |= equal(f[i], held[k]);
        if (given_before)
            continue;
        const rp_view_figure *x = n_held ? held[n_held - 1] : NULL;
        if (x && x->report == f[i]->report && !x->superseded)
            continue; /* one report's two figures are two things */
        if (x) {
            rp_slice why = rp_arena_format(d->a, "one source said \"%.*s\" first, then \"%.*s\"", (int)x->words.len,
                                           x->words.ptr, (int)f[i]->words.len, f[i]->words.ptr);
            put(d, "revised", x, f[i], x->superseded || f[i]->report == x->report ? 0.9 : 0.8, why.ptr);
        }
        held[n_held++] = f[i];
    }
}

static void look_at(rp_disputes *d, rp_view_figure **f, uint32_t n)
{
    int64_t *sides = RP_ARRAY(d->a, int64_t, n);
    uint32_t n_sides = 0;
    qsort(f, n, sizeof *f, by_time);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t k = 0;
        while (k < n_sides && sides[k] != f[i]->side)
            k++;
        if (f[i]->side && k == n_sides)
            sides[n_sides++] = f[i]->side;
    }
    find_contradictions(d, f, n, sides, n_sides);
    for (uint32_t i = 0; i < n_sides; i++)
        find_revisions(d, f, n, sides[i]);
}

void rp_disputes_of_figures(rp_disputes *d, const rp_view *v)
{
    rp_view_figure **one = RP_ARRAY(d->a, rp_view_figure *, v->n_figures);
    for (uint32_t i = 0; i < v->n_figures; i++) {
        uint32_t n = 0;
        bool first = v->figures[i].quantity != 0;
        for (uint32_t k = 0; k < i && first; k++)
            first = v->figures[k].quantity != v->figures[i].quantity;
        for (uint32_t k = i; k < v->n_figures && first; k++)
            if (v->figures[k].quantity == v->figures[i].quantity && !v->figures[k].copy)
                one[n++] = &v->figures[k];
        if (n > 1)
            look_at(d, one, n);
    }
}
