/* toll_list.c - people told in a row beside a number, or without any: "his wife, two children and his mother-in-law",
 * "a man and a woman were shot", "both died". Read for the toll only: they are no figures. */
#include "claims/toll_list.h"

#define ITEM_GRAINS 5 /* "a 41 year old neighbour" */
#define LIST_ITEMS 4
#define VERB_GRAINS 5 /* how far behind the list its verb may stand */
#define BOTH_GRAINS 7

static const char *const one_of = "a an his her their another";
static const char *const be = "were are have was";
static const char *const done = "killed killing kills kill murdered murdering slain slaying shot shooting stabbed stabbing "
                                "wounded wounding injured injuring hurt hurting";

static bool in_item(const rp_grain *t)
{
    return t->kind != RP_GRAIN_MARK
               ? t->class == RP_NOUN || t->class == RP_PROPER || t->class == RP_ADJECTIVE || t->class == RP_NUMBER ||
                     t->class == RP_POSSESSIVE || t->kind == RP_GRAIN_DIGITS
               : t->lower.len == 1 && *t->lower.ptr == '-';
}

/* "his wife" that ends before grain `end`: its first grain plus one, or 0. */
static uint32_t item_before(const rp_grains *g, uint32_t end)
{
    for (uint32_t i = end, n = 0; i-- && n <= ITEM_GRAINS && rp_grain_with(g, i, end); n++) {
        if (rp_grain_in(g, i, one_of))
            return n ? i + 1 : 0;
        if (!in_item(&g->at[i]))
            return 0;
    }
    return 0;
}

/* "his wife" that starts at grain i: the grain behind it, or 0. */
static uint32_t item_after(const rp_grains *g, uint32_t i)
{
    uint32_t at = i + 1;
    if (!rp_grain_in(g, i, one_of))
        return 0;
    while (at <= i + ITEM_GRAINS && rp_grain_with(g, at, i) && in_item(&g->at[at]))
        at++;
    return at > i + 1 ? at : 0;
}

/* The joint that ends before grain `end` ("and", ",", ", and"): its first grain, or `end`. */
static uint32_t joint_before(const rp_grains *g, uint32_t end, bool *and)
{
    uint32_t at = end;
    if (at && rp_grain_is(g, at - 1, "and")) {
        *and = true;
        at--;
    }
    if (at && rp_grain_is(g, at - 1, ","))
        at--;
    return at;
}

/* Items before a number that stands in the same row; *first becomes the row's first grain. */
static unsigned items_before(const rp_grains *g, uint32_t *first, bool *and)
{
    unsigned n = 0;
    while (n < LIST_ITEMS) {
        uint32_t joint = joint_before(g, *first, and), item = joint < *first ? item_before(g, joint) : 0;
        if (!item)
            break;
        *first = item - 1;
        n++;
    }
    return n;
}

static unsigned items_behind(const rp_grains *g, uint32_t *last, bool *and)
{
    unsigned n = 0;
    while (n < LIST_ITEMS) {
        uint32_t at = *last + rp_grain_is(g, *last, ",");
        bool here = rp_grain_is(g, at, "and");
        uint32_t item = at + here > *last ? item_after(g, at + here) : 0;
        if (!item || !rp_grain_with(g, item - 1, *last))
            break;
        *and |= here;
        *last = item;
        n++;
        if (here)
            break;
    }
    return n;
}

unsigned rp_toll_listed(const rp_grains *g, uint32_t first, uint32_t last)
{
    bool and = false;
    uint32_t from = first, to = last;
    unsigned n = items_before(g, &from, &and);
    n += items_behind(g, &to, &and);
    if (!n || !and)
        return 0;
    bool object = from && rp_grain_with(g, from - 1, first) && rp_grain_in(g, from - 1, done);
    bool opens = !from || !rp_grain_with(g, from - 1, first);
    return object ? (rp_grain_in(g, to, be) ? 0 : n) : opens && rp_grain_in(g, to, be) ? n : 0;
}

/* "a man and a woman were shot dead" at the "and": how many, or 0. */
static unsigned pair_at(const rp_grains *g, uint32_t and, const char *fates)
{
    bool joined = false;
    uint32_t first = and + 1, last = item_after(g, and + 1);
    unsigned n = last ? 1 + items_before(g, &first, &joined) : 0;
    if (n < 2)
        return 0;
    bool object = first && rp_grain_with(g, first - 1, and) && rp_grain_in(g, first - 1, fates);
    if (object && !rp_grain_in(g, last, be))
        return n;
    bool opens = !first || !rp_grain_with(g, first - 1, and) || rp_grain_in(g, first - 1, "that where when as after , said say");
    if (!rp_grain_in(g, last, be) || !opens)
        return 0;
    for (uint32_t i = last; i < last + VERB_GRAINS && rp_grain_with(g, i, and); i++)
        if (rp_grain_in(g, i, fates))
            return n;
    return 0;
}

/* "both men inside were killed". */
static bool both_at(const rp_grains *g, uint32_t i, const char *fates)
{
    for (uint32_t k = i + 1; k < i + BOTH_GRAINS && rp_grain_with(g, k, i); k++) {
        if (rp_grain_in(g, k, fates))
            return !rp_grain_in(g, k - 1, "not n't") && !rp_grain_in(g, k - 1, "and");
        if (g->at[k].kind == RP_GRAIN_MARK)
            return false;
    }
    return false;
}

unsigned rp_toll_pair(const rp_grains *g, uint32_t until, const char *fates)
{
    unsigned most = 0;
    for (uint32_t i = 0; i < until && i < g->n; i++) {
        unsigned n = rp_grain_is(g, i, "and") ? pair_at(g, i, fates) : 0;
        if (!n && rp_grain_is(g, i, "both") && both_at(g, i, fates))
            n = 2;
        most = n > most ? n : most;
    }
    return most;
}
