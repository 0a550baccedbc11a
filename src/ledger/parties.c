/* parties.c - see parties.h. Some tens of sources a story: each is compared with each. */
#include "ledger/parties.h"

bool rp_speaks_for_itself(rp_slice kind)
{
    return rp_slice_in(kind, "witness person expert media document social-media");
}

static rp_party *party_for(rp_arena *a, rp_parties *p, rp_stmt *s)
{
    if (p->n && p->at[p->n - 1].source == rp_int(s, 0))
        return &p->at[p->n - 1];
    rp_party one = {.source = rp_int(s, 0),
                    .body = rp_int(s, 0),
                    .name = rp_arena_copy(a, rp_text(s, 1)),
                    .person = rp_int(s, 2) != 0,
                    .claims = rp_int(s, 3),
                    .individual = rp_speaks_for_itself(rp_text(s, 4)),
                    .company = rp_slice_equal(rp_text(s, 4), RP_LIT("company"))};
    RP_PUSH(a, p->at, p->n, one);
    return &p->at[p->n - 1];
}

rp_parties rp_parties_of(rp_db *db, rp_arena *a, int64_t story)
{
    rp_parties p = {NULL, 0};
    rp_stmt *s = rp_db_ask(
        db, "WITH own AS (SELECT source, count(*) AS n FROM (SELECT c.source AS source FROM claim c JOIN report r"
            " ON r.id = c.report WHERE r.story = ?1 AND c.source IS NOT NULL UNION ALL SELECT q.source FROM silence q"
            " JOIN report r ON r.id = q.report WHERE r.story = ?1 AND q.source IS NOT NULL UNION ALL"
            " SELECT id FROM source WHERE story = ?1) AS x GROUP BY source)"
            " SELECT s.id, s.name, s.person, own.n, s.kind, a.name, a.role FROM own JOIN source s ON s.id = own.source"
            " JOIN alias a ON a.source = s.id ORDER BY s.id, a.key");
    rp_bind_int(s, 1, story);
    while (rp_next_row(s)) {
        rp_party *one = party_for(a, &p, s);
        rp_slice name = rp_arena_copy(a, rp_text(s, 5)), role = rp_arena_copy(a, rp_text(s, 6));
        RP_PUSH(a, one->names, one->n_names, rp_name_of(a, name));
        one->office |= rp_names_office(role) || (!one->person && rp_names_office(name));
        one->of_company |= rp_names_company(role) || rp_names_company(name);
        RP_PUSH(a, one->descriptions, one->n_descriptions, rp_name_of(a, name));
        if (role.len)
            RP_PUSH(a, one->descriptions, one->n_descriptions, rp_name_of(a, role));
    }
    return p;
}

const rp_party *rp_party_of(const rp_parties *p, int64_t source)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (p->at[i].source == source)
            return &p->at[i];
    return NULL;
}

int64_t rp_side_of(const rp_parties *p, int64_t source)
{
    for (int step = 0; source && step < 4; step++) {
        const rp_party *one = rp_party_of(p, source);
        if (!one || one->body == source)
            break;
        source = one->body;
    }
    return source;
}

/* A body by its own name: neither "the company" nor "its spokesman". */
static bool is_named_body(const rp_party *x)
{
    for (uint32_t i = 0; i < x->n_names; i++)
        if (!rp_name_is_general(&x->names[i]) || (x->names[i].words.n > 1 && !x->office))
            return !x->person;
    return false;
}

static bool describes(const rp_party *x, const rp_party *body)
{
    for (uint32_t i = 0; i < x->n_descriptions; i++)
        for (uint32_t k = 0; k < body->n_names; k++)
            if (rp_name_describes(&x->descriptions[i], &body->names[k]))
                return true;
    return false;
}

static bool covers(const rp_party *x, const rp_party *y)
{
    for (uint32_t i = 0; i < x->n_descriptions; i++)
        for (uint32_t k = 0; k < y->n_names; k++)
            if (rp_name_covers(&x->descriptions[i], &y->names[k]))
                return true;
    return false;
}

static bool same_body(const rp_party *x, const rp_party *y)
{
    if (x->individual != y->individual)
        return false;
    if (covers(x, y) || covers(y, x))
        return true;
    for (uint32_t i = 0; i < x->n_names; i++)
        for (uint32_t k = 0; k < y->n_names; k++)
            if (rp_name_same_body(&x->names[i], &y->names[k]))
                return true;
    return false;
}

/* The company that a story is about: the one that says the most, if one does. */
static int64_t main_company(const rp_parties *p)
{
    const rp_party *most = NULL;
    for (uint32_t i = 0; i < p->n; i++)
        if (p->at[i].company && is_named_body(&p->at[i]) && !p->at[i].office && (!most || p->at[i].claims > most->claims))
            most = &p->at[i];
    return most ? most->source : 0;
}

static int64_t body_of(const rp_parties *p, const rp_party *x, int64_t company)
{
    for (uint32_t i = 0; i < p->n; i++) {
        const rp_party *y = &p->at[i];
        if (y == x || !is_named_body(y) || (!x->person && y->source > x->source && is_named_body(x)))
            continue;
        if (x->person ? describes(x, y) : same_body(x, y) || (!is_named_body(x) && describes(x, y)))
            return y->source;
    }
    bool general = !x->person && !is_named_body(x);
    if (company && company != x->source && x->of_company && (general || x->office))
        return company;
    return x->source;
}

void rp_parties_update(rp_db *db, rp_arena *a, rp_parties *p)
{
    (void)a;
    int64_t company = main_company(p);
    for (uint32_t i = 0; i < p->n; i++) {
        p->at[i].body = body_of(p, &p->at[i], company);
        rp_stmt *s = rp_db_ask(db, "UPDATE source SET body=?1 WHERE id=?2 AND body IS DISTINCT FROM ?1");
        rp_bind_ref(s, 1, p->at[i].body == p->at[i].source ? 0 : p->at[i].body);
        rp_bind_int(s, 2, p->at[i].source);
        rp_run(s);
    }
}

static bool is_named_in(const rp_party *p, const rp_name *text)
{
    for (uint32_t i = 0; i < p->n_names; i++)
        if (p->person ? p->names[i].last && rp_set_has(&text->proper, p->names[i].last)
                      : is_named_body(p) && !p->individual && rp_name_covers(text, &p->names[i]))
            return true;
    return false;
}

int64_t rp_side_named(const rp_parties *p, rp_arena *a, rp_slice text)
{
    int64_t side = 0;
    if (!text.len)
        return 0;
    rp_name words = rp_name_of(a, text);
    for (uint32_t i = 0; i < p->n; i++) {
        if (!is_named_in(&p->at[i], &words))
            continue;
        int64_t one = rp_side_of(p, p->at[i].source);
        if (side && side != one)
            return 0;
        side = one;
    }
    return side;
}
