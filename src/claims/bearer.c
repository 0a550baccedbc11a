/* bearer.c - what is known of one who is met for the first time: his fullest name, his role, and his kind, which may be
 * told elsewhere in the text, or by the body he speaks for. */
#include "claims/cast.h"

#define PRINCIPALS_DEEP 4

static bool is_person(const rp_reader *r, const rp_mention *m)
{
    if (m->name.first < m->name.last && rp_in(r, m->name.first, rp_generic_roles)) /* "President of the Parliament" */
        return true;
    if (m->name.first < m->name.last)
        return m->name_kind == RP_ENTITY_PERSON || (m->name_kind == RP_ENTITY_OTHER && m->gender != RP_ANY_GENDER);
    return !m->plural && (m->gender != RP_ANY_GENDER || (m->known && m->is == RP_IS_HOLDER) ||
                          rp_in(r, m->head, rp_person_words) || (!m->known && !m->pronoun));
}

#define NAMES_BACK 64

/* The last full name before the mention that ends with its surname, of the same gender; RP_NONE: none. */
static uint32_t last_full(const rp_cast *c, const rp_mention *m)
{
    const rp_language *l = c->r->l;
    uint32_t i = rp_names_before(l, m->range.first);
    for (uint32_t n = 0; i-- > 0 && n < NAMES_BACK; n++) {
        const rp_name *name = &l->names[i];
        if (name->last - name->first < 2 || !rp_slice_equal(c->r->t[name->last - 1].lower, c->r->t[m->name.last - 1].lower))
            continue;
        rp_mention full = rp_mention_of(c->r, &c->tables, (rp_range){name->first, name->last});
        if (full.name.last - full.name.first > 1 &&
            (full.gender == m->gender || full.gender == RP_ANY_GENDER || m->gender == RP_ANY_GENDER))
            return i;
    }
    return RP_NONE;
}

/* The fullest form of the mention's name that the article has. */
static rp_range fullest(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t len = m->name.last - m->name.first;
    uint32_t i = len ? rp_map_get(&c->full, t[m->name.last - 1].lower) : RP_NONE;
    if (len > 1)
        return m->name;
    if (i == RP_NONE) {
        const rp_clue *clue = len ? rp_clue_of(c->r, &c->clues, m->name) : NULL; /* "Brandt" of "Brandt Chemie" */
        bool longer = clue && clue->body && rp_slice_equal(t[clue->name.first].lower, t[m->name.first].lower);
        return longer && clue->name.last - clue->name.first > len ? clue->name : m->name;
    }
    uint32_t nearest = last_full(c, m);
    const rp_name *n = &c->r->l->names[nearest != RP_NONE ? nearest : i];
    uint32_t first = n->first;
    for (uint32_t k = n->first; k + 1 < n->last; k++)
        if (rp_map_get(&c->tables.titles, t[k].lower) != RP_NONE && t[k + 1].class == RP_PROPER)
            first = k + 1;
    return n->last - first > len ? (rp_range){first, n->last} : m->name;
}

/* The noun of a description: "hospital" of "the town's only hospital, which …". */
rp_range rp_cast_described(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t first = m->head;
    while (first > m->range.first && (t[first - 1].class == RP_NOUN || t[first - 1].class == RP_ADJECTIVE ||
                                      t[first - 1].class == RP_PROPER ||
                                      t[first - 1].class == RP_POSSESSIVE))
        first--;
    while (first < m->head && rp_in(c->r, first, "only own other same top first last"))
        first++;
    uint32_t last = m->head + 1;
    if (last + 1 < m->range.last && rp_is(c->r, last, "of") && t[last + 1].class != RP_OBLIQUE &&
        (m->is == RP_IS_BODY || m->is == RP_IS_DOCUMENT || !m->known))
        for (last += 2; last < m->range.last && (t[last - 1].class == RP_DETERMINER || t[last].class == RP_NOUN ||
                                                 t[last].class == RP_PROPER);)
            last++;
    return (rp_range){first, last};
}

void rp_cast_take_words(rp_cast *c, rp_entity_draft *e, rp_range range)
{
    for (uint32_t i = range.first; i < range.last && e->words.len < 400; i++) {
        if (c->r->t[i].class == RP_RELATIVE)
            break;
        if (c->r->t[i].class != RP_MARK)
            e->words = rp_arena_format(c->r->a, "%.*s %.*s", (int)e->words.len, e->words.ptr,
                                       (int)c->r->t[i].lower.len, c->r->t[i].lower.ptr);
    }
}

static void take_keys(rp_cast *c, uint32_t at, rp_range name)
{
    const rp_token *t = c->r->t;
    if (name.first >= name.last)
        return;
    rp_map_put(&c->by_name, t[name.last - 1].lower, at);
    if (rp_map_get(&c->by_name, t[name.first].lower) == RP_NONE && t[name.first].class == RP_PROPER &&
        rp_map_get(&c->tables.kinds, t[name.first].lower) == RP_NONE)
        rp_map_put(&c->by_name, t[name.first].lower, at);
    rp_name n = {name.first, name.last, 0};
    rp_slice letters = rp_cast_initials(c->r, &n);
    if (letters.len > 2 && rp_map_get(&c->by_name, letters) == RP_NONE)
        rp_map_put(&c->by_name, letters, at);
}

/* Role: the nouns before the name ("state banking director Kate …"), or the apposition's head ("…, the service's
 * deputy head"). */
void rp_cast_find_role(const rp_cast *c, rp_entity_draft *e, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t name = m->name.first;
    if (m->name.first == m->name.last || !e->person)
        return;
    uint32_t first = m->range.first;
    while (first < name && (t[first].class == RP_DETERMINER || rp_in(c->r, first, "mr mr. ms ms. mrs mrs. dr dr.")))
        first++;
    for (uint32_t i = first; i < name; i++)
        if (t[i].class == RP_POSSESSIVE) {
            e->affiliation = (rp_range){first, i};
            first = i + 1;
        }
    uint32_t last = name;
    while (last > first && t[last - 1].class == RP_MARK)
        last--;
    if (first < last) {
        e->role = (rp_range){first, last};
        return;
    }
    uint32_t i = m->name.last;
    if (!rp_is(c->r, i, ",") || i + 1 >= m->range.last || !rp_in(c->r, i + 1, "a an the its his her their"))
        return;
    rp_mention apposed = rp_mention_of(c->r, &c->tables, (rp_range){i + 1, m->range.last});
    rp_range role = rp_cast_described(c, &apposed);
    e->role = (rp_range){role.first, apposed.head + 1};
}

/* The last body met before the mention; RP_NONE if none. */
static uint32_t last_met_body(const rp_cast *c)
{
    uint32_t best = RP_NONE, stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;)
        if (!c->e[i].person && !c->e[i].plural && (best == RP_NONE || c->e[i].last_at > c->e[best].last_at))
            best = i;
    return best;
}

static rp_mention pronoun_mention(const rp_cast *c, uint32_t token)
{
    rp_mention m = rp_mention_of(c->r, &c->tables, (rp_range){token, token + 1});
    m.pronoun = true;
    return m;
}

/* The body or person that the source speaks for: "its president", "the service's deputy head", "a statement". */
static uint32_t principal(rp_cast *c, const rp_mention *m, bool mouthpiece)
{
    if (m->whose != RP_NONE) {
        rp_mention whose = pronoun_mention(c, m->whose);
        return rp_cast_by_pronoun(c, &whose);
    }
    if (m->body.first < m->body.last) {
        rp_mention body = rp_mention_of(c->r, &c->tables, m->body);
        uint32_t found = rp_cast_find(c, &body);
        const rp_clue *clue = rp_clue_of(c->r, &c->clues, body.name);
        bool told = body.known || (clue && clue->known);
        if (found != RP_NONE && (c->e[found].first.known || !told))
            return found;
        told |= body.name.first < body.name.last && body.name_kind == RP_ENTITY_ORGANISATION;
        return told && !body.pronoun ? rp_cast_meet_words(c, &body) : RP_NONE;
    }
    return m->bare || mouthpiece ? last_met_body(c) : RP_NONE;
}

/* A principal may be new and have one of its own ("its chief" of whom "its agency" was said, and so on back). */
uint32_t rp_cast_principal(rp_cast *c, const rp_mention *m, bool mouthpiece)
{
    if (c->depth >= PRINCIPALS_DEEP)
        return RP_NONE;
    c->depth++;
    uint32_t found = principal(c, m, mouthpiece);
    c->depth--;
    return found;
}

/* Whoever holds an office that every body has, or belongs to a body and nothing else is known of, is of its kind. Gives
 * the one whose side that is, or RP_NONE. */
static uint32_t learn_from_principal(rp_cast *c, rp_mention *m)
{
    if (m->known && m->is == RP_IS_DOCUMENT)
        return RP_NONE;
    uint32_t at = m->whose != RP_NONE || m->body.first < m->body.last || m->bare || !m->known ? rp_cast_principal(c, m, false)
                                                                                              : RP_NONE;
    if (m->body.first < m->body.last && m->whose == RP_NONE && !rp_mention_tells_kind(m)) {
        rp_mention body = rp_mention_of(c->r, &c->tables, m->body);
        if (body.known && body.is != RP_IS_DOCUMENT && !rp_in(c->r, body.head, rp_person_words) && !body.plural) {
            m->kind = body.kind; /* "the union's secretary" */
            m->is = RP_IS_HOLDER;
            m->known = true;
            return at;
        }
    }
    bool asks = !rp_mention_tells_kind(m) &&
                (m->bare || !m->known || (m->speaks_for && (m->body.first < m->body.last || m->whose != RP_NONE)));
    if (at == RP_NONE || (m->whose != RP_NONE && !m->speaks_for)) /* "her friend" */
        return RP_NONE;
    const rp_entity_draft *e = &c->e[at];
    bool told = (!e->person || m->whose != RP_NONE) && (e->first.known || e->kind != RP_SOURCE_PERSON) &&
                e->kind != RP_SOURCE_UNSPECIFIED;
    if (asks && told) {
        m->kind = e->kind;
        m->known = true;
        m->is = RP_IS_HOLDER;
    }
    return m->speaks_for || (asks && told) ? at : RP_NONE;
}

/* "Mr Quispe" said it; elsewhere stands "President Ramiro Quispe": what is known there holds here. */
static uint32_t learn_from_clues(rp_cast *c, rp_mention *m)
{
    const rp_clue *clue = rp_clue_of(c->r, &c->clues, fullest(c, m));
    if (!clue)
        clue = rp_clue_of(c->r, &c->clues, m->name);
    if (!clue || m->known)
        return RP_NONE;
    if (clue->bare) {
        rp_mention there = rp_mention_of(c->r, &c->tables, clue->about);
        uint32_t side = learn_from_principal(c, &there);
        m->kind = there.kind;
        m->is = there.is;
        m->known = there.known;
        return side;
    }
    m->kind = clue->kind;
    m->is = clue->is;
    m->known = true;
    if (m->gender == RP_ANY_GENDER)
        m->gender = clue->gender;
    return RP_NONE;
}

uint32_t rp_cast_new_entity(rp_cast *c, const rp_mention *mention)
{
    rp_mention known = *mention, *m = &known;
    uint32_t told = m->name.first < m->name.last ? learn_from_clues(c, m) : RP_NONE, side = learn_from_principal(c, m);
    rp_entity_draft e = {.first = *m, .name = fullest(c, m), .gender = m->gender, .kind = m->kind, .plural = m->plural,
                      .last_at = m->range.first, .side = side != RP_NONE ? side : told};
    e.named = e.name.first < e.name.last;
    const rp_clue *clue = rp_clue_of(c->r, &c->clues, e.name);
    bool body = clue && clue->body;
    e.person = !body && (is_person(c->r, m) || (e.named && m->name_kind == RP_ENTITY_OTHER && e.name.last - e.name.first > 1 && !m->known));
    e.words = RP_LIT("");
    rp_cast_take_words(c, &e, m->range);
    rp_cast_take_words(c, &e, e.name);
    rp_cast_find_role(c, &e, m);
    RP_PUSH(c->r->a, c->e, c->n, e);
    take_keys(c, c->n - 1, e.name);
    return c->n - 1;
}
