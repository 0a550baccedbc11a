/* disputes.c - where the accounts of a story part. Found anew after each report; those found again keep their
 * numbers, those that are no more are taken out. */
#include "ledger/disputes.h"
#include "ledger/adding.h"

typedef struct known {
    int64_t id;
    rp_dispute d;
    bool found;
} known;

static bool same(const rp_dispute *x, const rp_dispute *y)
{
    return !strcmp(x->kind, y->kind) && x->a_claim == y->a_claim && x->a_figure == y->a_figure &&
           x->b_claim == y->b_claim && x->b_figure == y->b_figure && x->b_silence == y->b_silence;
}

static uint32_t read_known(rp_db *db, rp_arena *a, int64_t story, known **out)
{
    uint32_t n = 0;
    rp_stmt *s = rp_db_ask(db, "SELECT id, kind, a_claim, a_figure, b_claim, b_figure, b_silence FROM dispute WHERE story=?");
    rp_bind_int(s, 1, story);
    while (rp_next_row(s)) {
        known k = {.id = rp_int(s, 0),
                   .d = {.kind = rp_arena_copy(a, rp_text(s, 1)).ptr,
                         .a_claim = rp_int(s, 2),
                         .a_figure = rp_int(s, 3),
                         .b_claim = rp_int(s, 4),
                         .b_figure = rp_int(s, 5),
                         .b_silence = rp_int(s, 6)}};
        RP_PUSH(a, *out, n, k);
    }
    return n;
}

static void insert(rp_db *db, int64_t story, const rp_dispute *d)
{
    rp_stmt *s = rp_db_ask(db, "INSERT INTO dispute(story, kind, quantity, a_claim, a_figure, b_claim, b_figure, b_silence,"
                               " why, score) VALUES(?,?,?,?,?,?,?,?,?,?)");
    rp_bind_int(s, 1, story);
    rp_bind_text(s, 2, rp_slice_of(d->kind));
    rp_bind_ref(s, 3, d->quantity);
    rp_bind_ref(s, 4, d->a_claim);
    rp_bind_ref(s, 5, d->a_figure);
    rp_bind_ref(s, 6, d->b_claim);
    rp_bind_ref(s, 7, d->b_figure);
    rp_bind_ref(s, 8, d->b_silence);
    rp_bind_text(s, 9, rp_slice_of(d->why));
    rp_bind_num(s, 10, d->score);
    rp_run(s);
}

static void update(rp_db *db, int64_t id, const rp_dispute *d)
{
    rp_stmt *s = rp_db_ask(db, "UPDATE dispute SET why=?1, score=?2, quantity=?3 WHERE id=?4 AND"
                               " (why<>?1 OR score<>?2 OR quantity IS DISTINCT FROM ?3)");
    rp_bind_text(s, 1, rp_slice_of(d->why));
    rp_bind_num(s, 2, d->score);
    rp_bind_ref(s, 3, d->quantity);
    rp_bind_int(s, 4, id);
    rp_run(s);
}

void rp_disputes_update(rp_db *db, rp_arena *a, const rp_view *v)
{
    rp_disputes found = {.a = a};
    known *old = NULL;
    uint32_t n = read_known(db, a, v->story, &old);
    rp_disputes_of_figures(&found, v);
    rp_disputes_of_claims(&found, v);
    for (uint32_t i = 0; i < found.n; i++) {
        uint32_t k = 0;
        while (k < n && (old[k].found || !same(&old[k].d, &found.at[i])))
            k++;
        if (k < n)
            update(db, old[k].id, &found.at[i]);
        else
            insert(db, v->story, &found.at[i]);
        if (k < n)
            old[k].found = true;
    }
    for (uint32_t k = 0; k < n; k++) {
        if (old[k].found)
            continue;
        rp_stmt *s = rp_db_ask(db, "DELETE FROM dispute WHERE id=?");
        rp_bind_int(s, 1, old[k].id);
        rp_run(s);
    }
}
