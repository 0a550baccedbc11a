/* disputes_claims.c - where what is said parts: a denial of what another side says (denied), a side that admits what
 * it denied (reversed), a side that keeps silent on what is said of it (unanswered).
 *
 * Nothing here understands a sentence. A denial is matched with what it shares words with, with the accusation it
 * follows, and with what it points at ("that total"); who is silent, with the accusation before, or with a claim
 * that names them. The score says how much of that there was. */
#include "ledger/disputes.h"

#define BEFORE_MOST 6      /* claims: what is answered stands no further before its answer */
#define DENIED_LEAST 1.0
#define ACCUSED 0.7        /* for an accusation just before the denial, or */
#define TOLD_OF_IT 0.5     /* a claim that names the denier */
#define NEXT_TO_IT 0.3
#define A_WORD 0.35        /* for a word in both; rarer words count more */
#define NESTED 1.5         /* the denied claim stands within the denial */
#define POINTED_AT 1.2

static bool is(rp_slice s, const char *word)
{
    return rp_slice_equal(s, rp_slice_of(word));
}

static void put(rp_disputes *d, rp_dispute one)
{
    one.score = one.score > 1 ? 1 : one.score;
    RP_PUSH(d->a, d->at, d->n, one);
}

/* How a denial points at what was told just before: at a number, or at a claim. */
static const char *const numbers_told[] = {"that total", "that figure", "that number", "that count", "that toll",
                                           "this figure", "this number", "this total", "the figure", "those figures"};
static const char *const claims_told[] = {"the claim", "that claim", "the claims", "these claims", "the accusation",
                                          "the accusations", "the allegation", "the allegations", "the charge", "the report"};

static bool points_at(rp_slice content, const char *const *ways, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (rp_slice_starts_nocase(content, rp_slice_of(ways[i])))
            return true;
    return false;
}
#define POINTS_AT(content, ways) points_at((content), (ways), sizeof(ways) / sizeof *(ways))

/* Do words have a name: a person's surname, of anything else all that tells it from others? */
static bool names(const rp_name *n, bool person, const rp_set *words)
{
    const rp_set *s = n->proper.n ? &n->proper : &n->telling;
    return person && n->last ? rp_set_has(words, n->last) : s->n && rp_set_common(s, words) == s->n;
}

/* Do words tell of a party: one of its names, or its general word for a company ("the firm")? */
static bool tells_of(rp_arena *a, const rp_view *v, const rp_view_claim *c, int64_t side)
{
    for (uint32_t i = 0; i < v->parties.n; i++) {
        const rp_party *p = &v->parties.at[i];
        if (p->source != side && p->body != side)
            continue;
        for (uint32_t k = 0; k < p->n_names; k++)
            if (names(&p->names[k], p->person, &c->words))
                return true;
        if (p->company && rp_names_company(c->content))
            return true;
    }
    (void)a;
    return false;
}

static bool can_be_denied(const rp_view_claim *c)
{
    return !is(c->stance, "deny") && !is(c->stance, "ask") && !is(c->stance, "urge") && !is(c->stance, "pledge");
}

/* Words that the denial has in common with c, or with what c's side says beside it. */
static uint32_t shared_words(const rp_view *v, const rp_view_claim *d, const rp_view_claim *c)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < v->n_claims; i++) {
        const rp_view_claim *x = &v->claims[i];
        bool beside = x->report == c->report && x->side == c->side && x->n + 1 >= c->n && x->n <= c->n + 1;
        uint32_t n = beside ? rp_set_common(&x->words, &d->words) : 0;
        most = n > most ? n : most;
    }
    return most;
}

/* How well c is what the denial d denies. */
static double denial(rp_arena *a, const rp_view *v, const rp_view_claim *d, const rp_view_claim *c)
{
    if (!c->side || c->side == d->side || !can_be_denied(c) || c->copy)
        return 0;
    uint32_t shared = shared_words(v, d, c);
    double score = A_WORD * shared;
    if (c->report != d->report)
        return c->at <= d->at && shared >= 2 ? score : 0;
    if (c->within == d->id || (c->start >= d->start && c->end <= d->end))
        return score + NESTED;
    if (c->n > d->n || d->n - c->n > BEFORE_MOST)
        return 0;
    bool accuses = is(c->stance, "accuse");
    if (d->n - c->n <= 2 && accuses)
        score += ACCUSED;
    if (d->n - c->n == 1)
        score += NEXT_TO_IT;
    if (tells_of(a, v, c, d->side))
        score += TOLD_OF_IT;
    if (d->n - c->n <= 2 && POINTS_AT(d->content, claims_told))
        score += POINTED_AT;
    return score;
}

/* The figure just before a denial that points at one; NULL if there is none of another side. */
static const rp_view_figure *pointed_at(const rp_view *v, const rp_view_claim *d)
{
    const rp_view_figure *best = NULL;
    for (uint32_t i = 0; i < v->n_figures && POINTS_AT(d->content, numbers_told); i++) {
        const rp_view_figure *f = &v->figures[i];
        if (f->report == d->report && f->start < d->start && f->side != d->side && d->start - f->start < 300)
            best = f;
    }
    return best;
}

static bool pair_is_there(const rp_disputes *d, const rp_view *v, const char *kind, int64_t a_side, int64_t b_side)
{
    for (uint32_t i = 0; i < d->n; i++) {
        if (strcmp(d->at[i].kind, kind))
            continue;
        const rp_view_claim *a = rp_view_claim_of(v, d->at[i].a_claim), *b = rp_view_claim_of(v, d->at[i].b_claim);
        if (a && b && a->side == a_side && b->side == b_side)
            return true;
    }
    return false;
}

static void find_denied(rp_disputes *d, const rp_view *v, const rp_view_claim *denying)
{
    const rp_view_claim *best = NULL;
    double most = DENIED_LEAST;
    for (uint32_t i = 0; i < v->n_claims; i++) {
        double score = denial(d->a, v, denying, &v->claims[i]);
        if (score >= most) {
            most = score;
            best = &v->claims[i];
        }
    }
    const rp_view_figure *figure = pointed_at(v, denying);
    if (!figure && best && !pair_is_there(d, v, "denied", best->side, denying->side))
        put(d, (rp_dispute){.kind = "denied", .a_claim = best->id, .b_claim = denying->id, .score = most / 2,
                            .why = best->report == denying->report ? "a denial answers it in the same report"
                                                                   : "a later denial is of the same words"});
    else if (figure)
        put(d, (rp_dispute){.kind = "denied", .quantity = figure->quantity, .a_figure = figure->id, .b_claim = denying->id,
                            .score = 0.6, .why = "a denial points at the figure before it"});
}

/* The first admission of a side after its first denial. */
static void find_reversed(rp_disputes *d, const rp_view *v, const rp_view_claim *denying)
{
    const rp_view_claim *best = NULL;
    for (uint32_t i = 0; i < v->n_claims; i++) {
        const rp_view_claim *c = &v->claims[i];
        bool after = c->at > denying->at || (c->report == denying->report && c->n > denying->n);
        if (c->copy || c->side != denying->side || !is(c->stance, "admit") || !after)
            continue;
        if (!best || c->at < best->at)
            best = c;
    }
    if (!best || pair_is_there(d, v, "reversed", denying->side, denying->side))
        return;
    uint32_t shared = rp_set_common(&best->words, &denying->words);
    put(d, (rp_dispute){.kind = "reversed", .a_claim = denying->id, .b_claim = best->id, .score = 0.5 + 0.15 * shared,
                        .why = "one source denied something, and admitted something later"});
}

static bool is_taken(const rp_disputes *d, int64_t claim)
{
    for (uint32_t i = 0; i < d->n; i++)
        if (d->at[i].a_claim == claim && d->at[i].b_silence)
            return true;
    return false;
}

/* Silence that answers something: who would not name a detail was not accused. */
static bool is_no_answer(const rp_view_silence *q)
{
    return is(q->kind, "not-yet") || is(q->kind, "declined") || is(q->kind, "unreachable");
}

static void find_unanswered(rp_disputes *d, const rp_view *v, const rp_view_silence *q)
{
    uint32_t looked = 0;
    for (uint32_t i = v->n_claims; i > 0 && looked < BEFORE_MOST; i--) {
        const rp_view_claim *c = &v->claims[i - 1];
        if (c->report != q->report || c->start >= q->start || !c->side || c->side == q->side)
            continue;
        looked++;
        bool accuses = is(c->stance, "accuse"), told = q->side && tells_of(d->a, v, c, q->side) && is(c->stance, "assert");
        if ((!accuses && !told) || is_taken(d, c->id))
            continue;
        put(d, (rp_dispute){.kind = "unanswered", .a_claim = c->id, .b_silence = q->id,
                            .score = (accuses ? 0.6 : 0.45) + (q->side && tells_of(d->a, v, c, q->side) ? 0.3 : 0),
                            .why = accuses ? "an accusation, and then a silence" : "a claim of someone who is silent then"});
        return;
    }
}

static int by_time(const void *a, const void *b)
{
    const rp_view_claim *x = *(const rp_view_claim *const *)a, *y = *(const rp_view_claim *const *)b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

void rp_disputes_of_claims(rp_disputes *d, const rp_view *v)
{
    const rp_view_claim **denials = RP_ARRAY(d->a, const rp_view_claim *, v->n_claims);
    uint32_t n = 0;
    for (uint32_t i = 0; i < v->n_claims; i++)
        if (is(v->claims[i].stance, "deny") && v->claims[i].side && !v->claims[i].copy)
            denials[n++] = &v->claims[i];
    if (n)
        qsort(denials, n, sizeof *denials, by_time);
    for (uint32_t i = 0; i < n; i++)
        find_denied(d, v, denials[i]);
    for (uint32_t i = 0; i < n; i++)
        find_reversed(d, v, denials[i]);
    for (uint32_t i = 0; i < v->n_silences; i++)
        if (is_no_answer(&v->silences[i]) && !v->silences[i].copy)
            find_unanswered(d, v, &v->silences[i]);
}
