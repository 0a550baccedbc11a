/* entity.c - see entity.h. */
#include "claims/cast.h"

/* --- the text's names, by surname and initials --- */

rp_slice rp_cast_initials(rp_reader *r, const rp_name *n)
{
    char *p = rp_arena_alloc(r->a, n->last - n->first + 1);
    size_t len = 0;
    for (uint32_t i = n->first; i < n->last; i++)
        if (r->t[i].class == RP_PROPER)
            p[len++] = *r->t[i].lower.ptr;
    return (rp_slice){p, len};
}

static void note_full(rp_cast *c, rp_slice key, uint32_t name)
{
    uint32_t had = rp_map_get(&c->full, key);
    const rp_name *names = c->r->l->names;
    if (had == RP_NONE || names[name].last - names[name].first > names[had].last - names[had].first)
        rp_map_put(&c->full, key, name);
}

static void index_names(rp_cast *c)
{
    rp_map_init(&c->full, c->r->a, 256);
    for (uint32_t i = 0; i < c->r->l->n_names; i++) {
        const rp_name *n = &c->r->l->names[i];
        if (n->last - n->first < 2 || n->last - n->first > 8)
            continue;
        if (n->kind == RP_ENTITY_PERSON || n->kind == RP_ENTITY_OTHER)
            note_full(c, c->r->t[n->last - 1].lower, i);
        rp_slice letters = rp_cast_initials(c->r, n);
        if (letters.len > 1)
            note_full(c, letters, i);
    }
}

rp_cast *rp_cast_new(rp_reader *r)
{
    rp_cast *c = RP_NEW(r->a, rp_cast);
    c->r = r;
    rp_source_tables_make(r->a, &c->tables);
    rp_map_init(&c->by_name, r->a, 64);
    index_names(c);
    rp_clues_read(r, &c->tables, &c->clues);
    return c;
}

/* An entity for words met in the text though no claim has them for its source. */
uint32_t rp_cast_meet_words(rp_cast *c, const rp_mention *m)
{
    uint32_t found = rp_cast_find(c, m);
    return found != RP_NONE ? found : rp_cast_new_entity(c, m);
}

/* --- meeting --- */

static void learn(rp_cast *c, rp_entity_draft *e, const rp_mention *m)
{
    e->last_at = m->range.first;
    if (m->pronoun) {
        if (e->gender == RP_ANY_GENDER && e->person)
            e->gender = m->gender;
        return;
    }
    if (m->gender != RP_ANY_GENDER)
        e->gender = m->gender;
    bool former = e->named && m->name.first == m->name.last && rp_mention_is_former(c->r, m);
    if (m->known && !former && (!e->first.known || e->kind == RP_SOURCE_PERSON))
        e->kind = m->kind;
    rp_cast_take_words(c, e, m->range);
    if (m->name.last - m->name.first > e->name.last - e->name.first && e->person) {
        e->name = m->name;
        e->named = true;
    }
    if (e->role.first == e->role.last)
        rp_cast_find_role(c, e, m);
}

uint32_t rp_cast_find(rp_cast *c, const rp_mention *m)
{
    if (m->pronoun)
        return rp_cast_by_pronoun(c, m);
    if (m->name.first < m->name.last) {
        uint32_t found = rp_cast_by_capital(c, m);
        if (found != RP_NONE)
            return found;
        found = rp_cast_by_name(c, m);
        if (found != RP_NONE && (m->name_kind != RP_ENTITY_PERSON || c->e[found].person ||
                                 m->name.last - m->name.first == 1))
            return found;
        return m->definite && m->head < m->name.first ? rp_cast_by_unnamed(c, m) : RP_NONE;
    }
    bool collective = m->known && m->range.last - m->range.first == 1; /* "police", "prosecutors" */
    uint32_t found = m->definite || collective ? rp_cast_by_description(c, m) : RP_NONE;
    return found != RP_NONE ? found : rp_cast_by_lead(c, m);
}

/* "a statement said", "its post said": the body's own words. */
static bool is_mouthpiece(const rp_cast *c, const rp_mention *m)
{
    return m->name.first == m->name.last && rp_in(c->r, m->head, rp_mouthpiece_words) &&
           (m->whose != RP_NONE || m->body.first < m->body.last || rp_in(c->r, m->head, "statement communiqué communique"));
}

uint32_t rp_cast_meet(rp_cast *c, rp_range source)
{
    if (source.first >= source.last)
        return RP_NONE;
    rp_range meant = rp_cast_antecedent(c, source);
    rp_mention m = rp_mention_of(c->r, &c->tables, meant);
    bool mouthpiece = is_mouthpiece(c, &m);
    uint32_t found = mouthpiece ? rp_cast_principal(c, &m, true) : RP_NONE;
    found = found == RP_NONE ? rp_cast_find(c, &m) : found;
    bool nobody = m.pronoun || (m.kind == RP_SOURCE_UNSPECIFIED && m.name.first == m.name.last);
    if (found == RP_NONE && nobody)
        return RP_NONE;
    if (found == RP_NONE)
        found = rp_cast_new_entity(c, &m);
    rp_entity_draft *e = &c->e[found];
    learn(c, e, &m);
    RP_PUSH(c->r->a, e->mentions, e->n_mentions, source);
    return found;
}

rp_source_kind rp_cast_kind(const rp_cast *c, uint32_t entity, rp_range source)
{
    if (source.first >= source.last)
        return RP_SOURCE_UNSPECIFIED;
    rp_mention m = rp_mention_of(c->r, &c->tables, source);
    bool again = entity != RP_NONE && m.definite && m.name.first == m.name.last && c->e[entity].first.known &&
                 c->e[entity].first.range.first != source.first;
    bool former = entity != RP_NONE && c->e[entity].named && m.name.first == m.name.last && rp_mention_is_former(c->r, &m);
    if (entity != RP_NONE && (again || former || is_mouthpiece(c, &m)))
        return c->e[entity].kind;
    if (rp_mention_tells_kind(&m) || entity == RP_NONE)
        return m.kind;
    return c->e[entity].kind;
}

bool rp_cast_named(const rp_cast *c, uint32_t entity, rp_range source)
{
    if (source.first >= source.last)
        return false;
    rp_mention m = rp_mention_of(c->r, &c->tables, source);
    if (m.name.first < m.name.last || rp_mention_is_office(c->r, &m) || rp_in(c->r, m.head, rp_capitals))
        return true;
    if (entity == RP_NONE)
        return false;
    const rp_mention *first = &c->e[entity].first;
    bool owned = first->known && first->is == RP_IS_DOCUMENT &&
                 (first->whose != RP_NONE || c->r->t[first->body.last].class == RP_POSSESSIVE);
    return c->e[entity].named || owned || rp_mention_is_office(c->r, first);
}

#define SIDES_DEEP 4 /* a spokesman of an office of a ministry */

/* The entity whose side it is on: the body that it speaks for, or itself. */
static uint32_t side_of(const rp_cast *c, uint32_t entity)
{
    for (int i = 0; i < SIDES_DEEP && entity != RP_NONE && c->e[entity].side != RP_NONE; i++)
        entity = c->e[entity].side;
    return entity;
}

/* --- writing --- */

static rp_entity_kind written_kind(const rp_entity_draft *e)
{
    if (e->person)
        return RP_ENTITY_PERSON;
    if (e->first.known && e->first.is == RP_IS_DOCUMENT && !e->named)
        return RP_ENTITY_DOCUMENT;
    if (e->first.known && e->first.is == RP_IS_GROUP)
        return RP_ENTITY_GROUP;
    if (e->plural && !e->named && !(e->first.known && e->first.is == RP_IS_BODY))
        return RP_ENTITY_GROUP;
    return e->named || (e->first.known && e->first.is == RP_IS_BODY) ? RP_ENTITY_ORGANISATION : RP_ENTITY_PERSON;
}

static rp_slice text_of(const rp_cast *c, rp_range range)
{
    return rp_language_text(c->r->l, range.first, range.last);
}

/* Mentions stand in the text's order; of two that overlap, the one found first stays. */
static void add_mention(rp_arena *a, rp_spans *mentions, rp_span s)
{
    uint32_t i = mentions->n;
    while (i && mentions->at[i - 1].start >= s.end)
        i--;
    if (s.start >= s.end || (i && mentions->at[i - 1].end > s.start))
        return;
    RP_PUSH(a, mentions->at, mentions->n, s);
    memmove(mentions->at + i + 1, mentions->at + i, (mentions->n - 1 - i) * sizeof s);
    mentions->at[i] = s;
}

static void write_entity(const rp_cast *c, const rp_entity_draft *e)
{
    rp_report *report = c->r->report;
    rp_range name = e->named ? e->name : rp_cast_described(c, &e->first);
    rp_entity out = {.name = text_of(c, name), .kind = written_kind(e), .role = text_of(c, e->role),
                     .affiliation = text_of(c, e->affiliation)};
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        rp_span s = {c->r->t[e->mentions[k].first].start, c->r->t[e->mentions[k].last - 1].end};
        add_mention(c->r->a, &out.mentions, s);
    }
    RP_PUSH(c->r->a, report->entities, report->n_entities, out);
}

/* Those who were met only on the way to another ("the union" of "the union's secretary") say nothing themselves. */
void rp_cast_write(rp_cast *c)
{
    rp_reader *r = c->r;
    uint32_t *written = RP_ARRAY(r->a, uint32_t, c->n + 1), n = 0;
    r->sides = RP_ARRAY(r->a, uint32_t, c->n + 1);
    for (uint32_t i = 0; i < c->n; i++) {
        written[i] = c->e[i].n_mentions ? n : RP_NONE;
        if (!c->e[i].n_mentions)
            continue;
        r->sides[n++] = side_of(c, i);
        write_entity(c, &c->e[i]);
    }
    for (uint32_t i = 0; i < r->report->n_claims; i++)
        if (r->report->claims[i].source.entity != RP_NONE)
            r->report->claims[i].source.entity = written[r->report->claims[i].source.entity];
    for (uint32_t i = 0; i < r->report->n_silences; i++)
        if (r->report->silences[i].entity != RP_NONE)
            r->report->silences[i].entity = written[r->report->silences[i].entity];
}
