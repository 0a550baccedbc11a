/* quantities.c - figures that answer one question of an event ("how many people were killed"), as a series.
 *
 * Within a story and a kind, figures part by what they count. Nouns that only say "human being" are one thing with
 * no noun at all; those of a class ("soldiers", "children") are counted by themselves, for they are part of the
 * people. A figure without a noun counts what the one before it in the same claim does ("12,300 homes, not
 * 11,000"). Sums of money have no noun, and go together by size and words. Parts of a whole are in no series. */
#include "ledger/adding.h"

#include <math.h>

/* What nouns count as; a noun of no row counts as itself. "" is people at large, and what is left out. */
static const struct {
    const char *counts_as, *nouns;
} nouns[] = {
    {"", "people person persons body bodies victim victims dead men man human others' inmate inmates prisoner prisoners "
         "passenger passengers patient patients case cases casualty casualties death deaths fatality fatalities injured "
         "wounded resident residents villager villagers worker workers miner miners student students fan fans "
         "protester protesters demonstrator demonstrators guest guests migrant migrants refugee refugees name names "
         "infection infections arrest arrests injury injuries member members them ill sick wound wounds bodies life lives"},
    {"soldier", "soldier soldiers troop troops serviceman servicemen fighter fighters militant militants"},
    {"police", "policeman policemen officer officers police guard guards"},
    {"child", "child children boy boys girl girls minor minors baby babies pupil pupils"},
    {"woman", "woman women"},
    {"civilian", "civilian civilians"},
    {"home", "home homes house houses household households flat flats apartment apartments dwelling dwellings"},
    {"more", "more others other"},
    {"building", "building buildings structure structures"},
    {"vehicle", "vehicle vehicles car cars truck trucks lorry lorries"},
};

#define SAME_SUM 12.0 /* sums of money in one series differ by no more than this factor */

/* The noun of a figure: its last telling word. Absent: people, or nothing said. */
static rp_slice noun_of(rp_arena *a, rp_slice what)
{
    rp_words w = rp_words_of(a, what);
    rp_slice noun = {NULL, 0};
    for (uint32_t i = 0; i < w.n; i++) {
        if (rp_slice_in(w.at[i].text, "of from in at and who on with for"))
            break;
        if (!w.at[i].stop || rp_slice_in(w.at[i].text, "more other others them"))
            noun = w.at[i].text;
    }
    for (size_t i = 0; noun.len && i < sizeof nouns / sizeof *nouns; i++)
        if (rp_slice_in(noun, nouns[i].nouns))
            return rp_slice_of(nouns[i].counts_as);
    if (!noun.len)
        return noun;
    w = rp_words_of(a, noun);
    return w.at[0].stem;
}

/* One question: figures that go together. */
typedef struct group {
    rp_slice kind, unit, noun;
    double least, most; /* of money: the sums in it */
    rp_set words;       /* of money: around them */
    rp_set nouns;       /* as they were written, in the figures that have one */
    int64_t quantity;
    rp_slice what;
} group;

typedef struct grouping {
    rp_arena *a;
    rp_view *v;
    group *groups;
    uint32_t n;
} grouping;

static bool is(rp_slice s, const char *word)
{
    return rp_slice_equal(s, rp_slice_of(word));
}

/* The figure that one without a noun says the same of: the one before it in the same claim; for one that is
 * withdrawn, the last before it that counts something known. */
static const rp_view_figure *before(const rp_view *v, uint32_t i)
{
    const rp_view_figure *f = &v->figures[i];
    for (uint32_t k = i; k > 0 && v->figures[k - 1].report == f->report; k--) {
        const rp_view_figure *b = &v->figures[k - 1];
        bool same_claim = b->claim && b->claim == f->claim;
        if (b->part_of || (!same_claim && !f->superseded))
            return NULL;
        if (!f->superseded || same_claim ? !is(b->kind, "other") || b->what.len : !is(b->kind, "other"))
            return b;
    }
    return NULL;
}

static group question_of(grouping *g, uint32_t i)
{
    const rp_view_figure *f = &g->v->figures[i];
    group q = {.kind = f->kind, .unit = f->unit, .noun = noun_of(g->a, f->what), .what = f->what};
    const rp_view_figure *b = q.noun.len || f->what.len ? NULL : before(g->v, i);
    if (b && (is(f->kind, "other") || rp_slice_equal(f->kind, b->kind))) {
        q.kind = b->group >= 0 ? g->groups[b->group].kind : b->kind;
        q.noun = noun_of(g->a, b->what);
    }
    return q;
}

/* A figure that was read as none of the kinds counts what a series of the story does: by its noun, or by a noun
 * that stands in its claim ("the number of confirmed cases has doubled to 51"). */
static const group *known_question(const grouping *g, const group *q, const rp_view_figure *f)
{
    rp_set words = q->noun.len || f->what.len ? (rp_set){NULL, 0} : rp_set_of_text(g->a, f->content);
    for (uint32_t k = 0; k < g->n; k++) {
        const group *x = &g->groups[k];
        if (is(x->kind, "other") || is(x->kind, "money") || is(x->kind, "percent"))
            continue;
        if (q->noun.len ? rp_slice_equal(x->noun, q->noun) : rp_set_common(&x->nouns, &words) > 0)
            return x;
    }
    return NULL;
}

static bool same_sum(const group *x, const rp_view_figure *f, const rp_set *words)
{
    double least = x->least < f->min ? x->least : f->min, most = x->most > f->max ? x->most : f->max;
    return most <= least * SAME_SUM && rp_set_common(&x->words, words) >= 1;
}

static rp_set words_around(rp_arena *a, const rp_view_figure *f)
{
    return rp_set_of_text(a, f->content);
}

static bool belongs(const group *x, const group *q, const rp_view_figure *f, const rp_set *words)
{
    if (!rp_slice_equal(x->kind, q->kind) || !rp_slice_equal(x->unit, q->unit))
        return false;
    if (is(q->kind, "money"))
        return same_sum(x, f, words);
    return rp_slice_equal(x->noun, q->noun);
}

static void remember_noun(rp_arena *a, group *x, rp_slice what)
{
    rp_set new = rp_set_of_text(a, what);
    rp_set all = {RP_ARRAY(a, uint64_t, x->nouns.n + new.n), x->nouns.n};
    if (!new.n || rp_set_common(&x->nouns, &new) == new.n)
        return;
    memcpy(all.at, x->nouns.at ? x->nouns.at : new.at, x->nouns.n * sizeof *all.at);
    memcpy(all.at + all.n, new.at, new.n * sizeof *all.at);
    all.n += new.n;
    rp_set_sort(&all);
    x->nouns = all;
}

static void put_in(grouping *g, uint32_t i)
{
    rp_view_figure *f = &g->v->figures[i];
    group q = question_of(g, i);
    bool is_money = is(q.kind, "money");
    rp_set words = is_money ? words_around(g->a, f) : (rp_set){NULL, 0};
    const group *known = is(q.kind, "other") ? known_question(g, &q, f) : NULL;
    if (known) {
        q.kind = known->kind;
        q.unit = known->unit;
        q.noun = known->noun;
    }
    if (is(q.kind, "other") && !q.noun.len)
        return;
    for (uint32_t k = 0; k < g->n && f->group < 0; k++)
        if (belongs(&g->groups[k], &q, f, &words))
            f->group = (int)k;
    if (f->group < 0) {
        q.least = f->min;
        q.most = f->max;
        q.words = words;
        f->group = (int)g->n;
        RP_PUSH(g->a, g->groups, g->n, q);
    }
    group *x = &g->groups[f->group];
    x->least = f->min < x->least ? f->min : x->least;
    x->most = f->max > x->most ? f->max : x->most;
    if (!x->what.len)
        x->what = f->what;
    remember_noun(g->a, x, f->what);
}

/* A series keeps the number that most of its figures had; two that meet keep the older. */
static void keep_numbers(grouping *g)
{
    for (uint32_t i = 0; i < g->v->n_figures; i++) {
        const rp_view_figure *f = &g->v->figures[i];
        if (f->group < 0 || !f->quantity || g->groups[f->group].quantity)
            continue;
        bool taken = false;
        for (uint32_t k = 0; k < g->n; k++)
            taken |= g->groups[k].quantity == f->quantity;
        if (!taken)
            g->groups[f->group].quantity = f->quantity;
    }
}

static void write_group(rp_db *db, const rp_view *v, group *x)
{
    rp_stmt *s = rp_db_ask(db, x->quantity ? "UPDATE quantity SET kind=?2, unit=?3, what=?4 WHERE id=?5"
                                           : "INSERT INTO quantity(story, kind, unit, what) VALUES(?1,?2,?3,?4) RETURNING id");
    if (!x->quantity)
        rp_bind_int(s, 1, v->story);
    rp_bind_text(s, 2, x->kind);
    rp_bind_text(s, 3, x->unit);
    rp_bind_text(s, 4, x->what);
    if (x->quantity)
        rp_bind_int(s, 5, x->quantity);
    if (x->quantity)
        rp_run(s);
    else
        x->quantity = rp_run_insert(s);
}

static void write_figures(rp_db *db, grouping *g)
{
    for (uint32_t i = 0; i < g->v->n_figures; i++) {
        rp_view_figure *f = &g->v->figures[i];
        int64_t quantity = f->group < 0 ? 0 : g->groups[f->group].quantity;
        if (quantity == f->quantity)
            continue;
        f->quantity = quantity;
        rp_stmt *s = rp_db_ask(db, "UPDATE figure SET quantity=? WHERE id=?");
        rp_bind_ref(s, 1, quantity);
        rp_bind_int(s, 2, f->id);
        rp_run(s);
    }
}

void rp_quantities_update(rp_db *db, rp_arena *a, rp_view *v)
{
    grouping g = {.a = a, .v = v};
    for (int pass = 0; pass < 2; pass++) /* those that were read as something, then the others beside them */
        for (uint32_t i = 0; i < v->n_figures; i++)
            if (!v->figures[i].part_of && is(v->figures[i].kind, "other") == (pass == 1))
                put_in(&g, i);
    keep_numbers(&g);
    for (uint32_t k = 0; k < g.n; k++)
        write_group(db, v, &g.groups[k]);
    write_figures(db, &g);
}
