/* versions.c - the same page read again: which claim of the version before each claim stands in the place of. One that
 * stands in none's place was added; one whose place nobody takes was dropped; where the words differ, it was changed. */
#include "ledger/adding.h"

#define ALIKE 0.4 /* of the words of both: the same claim, told otherwise */

typedef struct claim_words {
    int64_t id, source;
    rp_slice content;
    rp_set words;
    bool taken;
} claim_words;

static uint32_t read_claims(rp_adding *add, int64_t report, claim_words **out)
{
    uint32_t n = 0;
    rp_stmt *s = rp_db_ask(add->db, "SELECT id, source, content FROM claim WHERE report=? ORDER BY n");
    rp_bind_int(s, 1, report);
    while (rp_next_row(s)) {
        claim_words c = {.id = rp_int(s, 0), .source = rp_int(s, 1), .content = rp_arena_copy(add->a, rp_text(s, 2))};
        c.words = rp_set_of_text(add->a, c.content);
        RP_PUSH(add->a, *out, n, c);
    }
    return n;
}

/* How alike two claims are: 2 for the same words of the same source, at most 1 for others; 0: not at all. */
static double likeness(const claim_words *x, const claim_words *y)
{
    if (x->source != y->source)
        return 0;
    if (rp_slice_equal(x->content, y->content))
        return 2;
    uint32_t both = rp_set_common(&x->words, &y->words), all = x->words.n + y->words.n - both;
    double share = all ? (double)both / all : 0;
    return share >= ALIKE ? share : 0;
}

static void take_place(rp_adding *add, const claim_words *now, claim_words *was)
{
    rp_stmt *s = rp_db_ask(add->db, "UPDATE claim SET was=? WHERE id=?");
    rp_bind_int(s, 1, was->id);
    rp_bind_int(s, 2, now->id);
    rp_run(s);
    was->taken = true;
}

void rp_versions_compare(rp_adding *add)
{
    claim_words *now = NULL, *old = NULL;
    uint32_t n = add->before ? read_claims(add, add->id, &now) : 0, m = n ? read_claims(add, add->before, &old) : 0;
    for (int pass = 0; pass < 2; pass++) /* those that are the same first, so that none takes their place */
        for (uint32_t i = 0; i < n; i++) {
            claim_words *best = NULL;
            double most = pass ? 0 : 1.5;
            for (uint32_t k = 0; k < m && !now[i].taken; k++) {
                double alike = old[k].taken ? 0 : likeness(&now[i], &old[k]);
                if (alike > most) {
                    most = alike;
                    best = &old[k];
                }
            }
            if (best)
                take_place(add, &now[i], best);
            now[i].taken |= best != NULL;
        }
}
