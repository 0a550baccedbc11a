/* view.c - see view.h. */
#include "ledger/view.h"

#include <math.h>

/* Where the first span of a text of spans starts, and the last ends. */
static void ends_of(rp_slice spans, uint32_t *start, uint32_t *end)
{
    char *more;
    *start = *end = 0;
    if (!spans.len)
        return;
    *start = (uint32_t)strtoul(spans.ptr, &more, 10);
    for (size_t i = spans.len; i > 0; i--)
        if (spans.ptr[i - 1] == '-') {
            *end = (uint32_t)strtoul(spans.ptr + i, &more, 10);
            return;
        }
}

static void read_claims(rp_view *v, rp_db *db, rp_arena *a)
{
    rp_stmt *s = rp_db_ask(db, "SELECT c.id, c.report, r.at, c.source, c.n, c.within, c.spans, c.stance, c.content,"
                               " r.account <> r.id FROM claim c JOIN report r ON r.id = c.report WHERE r.story = ?"
                               " ORDER BY c.id DESC LIMIT ?");
    rp_bind_int(s, 1, v->story);
    rp_bind_int(s, 2, RP_VIEW_CLAIMS);
    while (rp_next_row(s)) {
        rp_view_claim c = {.id = rp_int(s, 0),
                           .report = rp_int(s, 1),
                           .at = rp_int(s, 2),
                           .source = rp_int(s, 3),
                           .side = rp_side_of(&v->parties, rp_int(s, 3)),
                           .n = (uint32_t)rp_int(s, 4),
                           .within = rp_int(s, 5),
                           .stance = rp_arena_copy(a, rp_text(s, 7)),
                           .content = rp_arena_copy(a, rp_text(s, 8)),
                           .copy = rp_int(s, 9) != 0};
        ends_of(rp_text(s, 6), &c.start, &c.end);
        c.words = rp_set_of_text(a, c.content);
        RP_PUSH(a, v->claims, v->n_claims, c);
    }
}

static void read_figures(rp_view *v, rp_db *db, rp_arena *a)
{
    rp_stmt *s = rp_db_ask(db, "SELECT f.id, f.report, r.at, f.source, f.claim, f.quantity, f.part_of, f.n, f.spans, f.kind,"
                               " f.unit, f.bound, f.what, f.words, f.min, f.max, f.superseded, r.account <> r.id, c.content, f.sentence, f.named"
                               " FROM figure f JOIN report r ON r.id = f.report LEFT JOIN claim c ON c.id = f.claim"
                               " WHERE r.story = ? ORDER BY f.id DESC LIMIT ?");
    rp_bind_int(s, 1, v->story);
    rp_bind_int(s, 2, RP_VIEW_FIGURES);
    while (rp_next_row(s)) {
        uint32_t end;
        rp_view_figure f = {.id = rp_int(s, 0),
                            .report = rp_int(s, 1),
                            .at = rp_int(s, 2),
                            .source = rp_int(s, 3),
                            .side = rp_side_of(&v->parties, rp_int(s, 3)),
                            .claim = rp_int(s, 4),
                            .quantity = rp_int(s, 5),
                            .part_of = rp_int(s, 6),
                            .n = (uint32_t)rp_int(s, 7),
                            .kind = rp_arena_copy(a, rp_text(s, 9)),
                            .unit = rp_arena_copy(a, rp_text(s, 10)),
                            .bound = rp_arena_copy(a, rp_text(s, 11)),
                            .what = rp_arena_copy(a, rp_text(s, 12)),
                            .words = rp_arena_copy(a, rp_text(s, 13)),
                            .min = rp_is_null(s, 14) ? 0 : rp_num(s, 14),
                            .max = rp_is_null(s, 15) ? INFINITY : rp_num(s, 15),
                            .superseded = rp_int(s, 16) != 0,
                            .copy = rp_int(s, 17) != 0,
                            .content = rp_arena_copy(a, rp_text(s, 18)),
                            .named = rp_int(s, 20),
                            .group = -1};
        ends_of(rp_text(s, 8), &f.start, &end);
        if (!f.side)
            f.side = rp_side_named(&v->parties, a, rp_text(s, 19));
        RP_PUSH(a, v->figures, v->n_figures, f);
    }
}

/* Sources that came with this report may be named in the sentences of others. */
static void write_named(const rp_view *v, rp_db *db)
{
    for (uint32_t i = 0; i < v->n_figures; i++) {
        const rp_view_figure *f = &v->figures[i];
        int64_t named = f->source ? 0 : f->side;
        if (named == f->named)
            continue;
        rp_stmt *s = rp_db_ask(db, "UPDATE figure SET named=? WHERE id=?");
        rp_bind_ref(s, 1, named);
        rp_bind_int(s, 2, f->id);
        rp_run(s);
    }
}

static void read_silences(rp_view *v, rp_db *db, rp_arena *a)
{
    rp_stmt *s = rp_db_ask(db, "SELECT q.id, q.report, r.at, q.source, q.spans, q.kind, r.account <> r.id FROM silence q"
                               " JOIN report r ON r.id = q.report WHERE r.story = ? ORDER BY q.id DESC LIMIT ?");
    rp_bind_int(s, 1, v->story);
    rp_bind_int(s, 2, RP_VIEW_SILENCES);
    while (rp_next_row(s)) {
        uint32_t end;
        rp_view_silence q = {.id = rp_int(s, 0),
                             .report = rp_int(s, 1),
                             .at = rp_int(s, 2),
                             .source = rp_int(s, 3),
                             .side = rp_side_of(&v->parties, rp_int(s, 3)),
                             .kind = rp_arena_copy(a, rp_text(s, 5)),
                             .copy = rp_int(s, 6) != 0};
        ends_of(rp_text(s, 4), &q.start, &end);
        RP_PUSH(a, v->silences, v->n_silences, q);
    }
}

/* The newest were read first. */
#define TURN(type, array, n)                                                                                 \
    for (uint32_t i = 0; i < (n) / 2; i++) {                                                                 \
        type other = (array)[i];                                                                             \
        (array)[i] = (array)[(n)-1 - i];                                                                     \
        (array)[(n)-1 - i] = other;                                                                          \
    }

rp_view rp_view_of(rp_db *db, rp_arena *a, int64_t story)
{
    rp_view v = {.story = story};
    v.parties = rp_parties_of(db, a, story);
    rp_parties_update(db, a, &v.parties);
    read_claims(&v, db, a);
    read_figures(&v, db, a);
    write_named(&v, db);
    read_silences(&v, db, a);
    TURN(rp_view_claim, v.claims, v.n_claims)
    TURN(rp_view_figure, v.figures, v.n_figures)
    TURN(rp_view_silence, v.silences, v.n_silences)
    return v;
}

const rp_view_claim *rp_view_claim_of(const rp_view *v, int64_t id)
{
    size_t low = 0, high = v->n_claims;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (v->claims[middle].id == id)
            return &v->claims[middle];
        if (v->claims[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}
