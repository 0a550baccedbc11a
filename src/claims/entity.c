/* entity.c - see entity.h. First form: a name by its surname, its first word or its initials; "the ministry" by the
 * last body with those words; a pronoun by the last source, or else person, that fits in number and gender.
 *
 * Looking back is bounded by LOOK_BACK entities and PERSON_BACK tokens, so time is linear. Some 10 an article. */
#include "claims/entity.h"

#define LOOK_BACK 48
#define PERSON_BACK 120

typedef struct entity_draft {
    rp_mention first;   /* how it was met */
    rp_range name;      /* the fullest name; empty: known by description only */
    rp_slice words;     /* lower-cased words of its mentions, for "the ministry" */
    rp_gender gender;
    rp_source_kind kind;
    bool named, person, plural;
    uint32_t last_at;   /* token of the last mention */
    rp_range *mentions;
    uint32_t n_mentions;
    rp_range role, affiliation;
} entity_draft;

struct rp_cast {
    rp_reader *r;
    rp_source_tables tables;
    rp_map by_name;     /* lower-cased name, surname or first word -> entity */
    rp_map full;        /* surname or initials -> index of the fullest name in l->names */
    entity_draft *e;
    uint32_t n;
};

/* --- the text's names, by surname and initials --- */

static rp_slice initials(rp_reader *r, const rp_name *n)
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
        rp_slice letters = initials(c->r, n);
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
    return c;
}

/* --- finding an entity met before --- */

static bool is_person(const rp_reader *r, const rp_mention *m)
{
    if (m->name.first < m->name.last)
        return m->name_kind == RP_ENTITY_PERSON || (m->name_kind == RP_ENTITY_OTHER && m->gender != RP_ANY_GENDER);
    return !m->plural && (m->gender != RP_ANY_GENDER || (m->known && m->is == RP_IS_HOLDER) ||
                          rp_in(r, m->head, rp_person_words));
}

static uint32_t by_name(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t found = rp_map_get(&c->by_name, t[m->name.last - 1].lower);
    if (found != RP_NONE)
        return found;
    return m->name.last - m->name.first == 1 ? RP_NONE : rp_map_get(&c->by_name, t[m->name.first].lower);
}

/* Does the entity's description hold every content word of the mention? */
static bool holds_words(const rp_cast *c, const entity_draft *e, const rp_mention *m)
{
    bool any = false;
    for (uint32_t i = m->range.first; i < m->range.last; i++) {
        rp_class class = c->r->t[i].class;
        if (class == RP_MARK || class == RP_RELATIVE || class == RP_PREPOSITION)
            break;
        if (class == RP_DETERMINER || class == RP_POSSESSIVE)
            continue;
        if (rp_slice_find(e->words, c->r->t[i].lower, 0) >= e->words.len)
            return false;
        any = true;
    }
    return any;
}

/* "the ministry", "the colonel", "the group". */
static uint32_t by_description(const rp_cast *c, const rp_mention *m)
{
    uint32_t stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;)
        if (holds_words(c, &c->e[i], m))
            return i;
    bool generic = m->range.last - m->range.first == 2 && m->definite && rp_in(c->r, m->head, rp_generic_bodies);
    for (uint32_t i = c->n; generic && i-- > stop;)
        if (!c->e[i].person && c->e[i].named && (!m->known || c->e[i].kind == m->kind || rp_is(c->r, m->head, "group")))
            return i;
    bool someone = m->range.last - m->range.first == 2 && rp_in(c->r, m->head, "man woman");
    for (uint32_t i = c->n; someone && i-- > stop;)
        if (c->e[i].person && (c->e[i].gender == m->gender || c->e[i].gender == RP_ANY_GENDER))
            return i;
    return RP_NONE;
}

static bool fits(const entity_draft *e, rp_slice pronoun, rp_gender gender)
{
    if (rp_slice_in(pronoun, "he she"))
        return e->person && (e->gender == RP_ANY_GENDER || e->gender == gender);
    if (rp_slice_equal(pronoun, RP_LIT("it")))
        return !e->person && !(e->plural && !e->named);
    return e->plural || !e->person;
}

static uint32_t new_entity(rp_cast *c, const rp_mention *m);

/* The last person named in the text before token `at`, where no source was one; met now if new. */
static uint32_t last_person(rp_cast *c, uint32_t at, rp_gender gender, uint32_t not_before)
{
    const rp_language *l = c->r->l;
    uint32_t low = 0, high = l->n_names;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->names[mid].first < at)
            low = mid + 1;
        else
            high = mid;
    }
    for (uint32_t i = low; i-- > 0 && l->names[i].first > not_before && at - l->names[i].first < PERSON_BACK;) {
        if (l->names[i].kind != RP_ENTITY_PERSON)
            continue;
        rp_mention m = rp_mention_of(c->r, &c->tables, (rp_range){l->names[i].first, l->names[i].last});
        if (m.name.first == m.name.last || (m.gender != RP_ANY_GENDER && m.gender != gender))
            continue;
        uint32_t found = by_name(c, &m);
        return found != RP_NONE ? found : new_entity(c, &m);
    }
    return RP_NONE;
}

static uint32_t by_pronoun(rp_cast *c, const rp_mention *m)
{
    rp_slice word = c->r->t[m->head].lower;
    rp_gender gender = rp_slice_equal(word, RP_LIT("he"))    ? RP_MALE
                       : rp_slice_equal(word, RP_LIT("she")) ? RP_FEMALE
                                                             : RP_ANY_GENDER;
    uint32_t best = RP_NONE, stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;)
        if (fits(&c->e[i], word, gender) && (best == RP_NONE || c->e[i].last_at > c->e[best].last_at))
            best = i;
    if (gender == RP_ANY_GENDER || (best != RP_NONE && m->head - c->e[best].last_at < PERSON_BACK))
        return best;
    uint32_t person = last_person(c, m->head, gender, best == RP_NONE ? 0 : c->e[best].last_at);
    return person != RP_NONE ? person : best;
}

/* --- a new one --- */

/* The fullest form of the mention's name that the article has. */
static rp_range fullest(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t len = m->name.last - m->name.first;
    uint32_t i = len ? rp_map_get(&c->full, t[m->name.last - 1].lower) : RP_NONE;
    if (i == RP_NONE || len > 1)
        return m->name;
    const rp_name *n = &c->r->l->names[i];
    uint32_t first = n->first;
    for (uint32_t k = n->first; k + 1 < n->last; k++)
        if (rp_map_get(&c->tables.titles, t[k].lower) != RP_NONE && t[k + 1].class == RP_PROPER)
            first = k + 1;
    return n->last - first > len ? (rp_range){first, n->last} : m->name;
}

/* The noun of a description: "hospital" of "the town's only hospital, which …". */
static rp_range described(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t first = m->head;
    while (first > m->range.first && (t[first - 1].class == RP_NOUN || t[first - 1].class == RP_ADJECTIVE ||
                                      t[first - 1].class == RP_PROPER ||
                                      (t[first - 1].class == RP_POSSESSIVE && t[first].class == RP_NOUN)))
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

static void take_words(rp_cast *c, entity_draft *e, rp_range range)
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
    rp_slice letters = initials(c->r, &n);
    if (letters.len > 2 && rp_map_get(&c->by_name, letters) == RP_NONE)
        rp_map_put(&c->by_name, letters, at);
}

/* Role: the nouns before the name ("state banking director Kate …"), or the apposition's head ("…, the service's
 * deputy head"). */
static void find_role(const rp_cast *c, entity_draft *e, const rp_mention *m)
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
    rp_range role = described(c, &apposed);
    e->role = (rp_range){role.first, apposed.head + 1};
}

/* The kind of the last body met, for "its spokeswoman". */
static void speak_for_last(const rp_cast *c, rp_mention *m)
{
    uint32_t best = RP_NONE, stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;)
        if (!c->e[i].person && (best == RP_NONE || c->e[i].last_at > c->e[best].last_at))
            best = i;
    if (best == RP_NONE)
        return;
    m->kind = c->e[best].kind;
    m->known = true;
    m->is = RP_IS_HOLDER;
}

#define ABOUT_NAME 6 /* words looked at on each side of a full name for what its bearer is */

/* "Mr Quispe" said it; further up stands "President Ramiro Quispe": what is known there holds here. */
static void learn_from_full(const rp_cast *c, rp_range name, rp_mention *m)
{
    const rp_token *t = c->r->t;
    uint32_t first = name.first, last = name.last;
    while (first > 0 && name.first - first < ABOUT_NAME && t[first - 1].sentence == t[name.first].sentence &&
           (t[first - 1].class == RP_NOUN || t[first - 1].class == RP_ADJECTIVE || t[first - 1].class == RP_PROPER ||
            t[first - 1].class == RP_DETERMINER || t[first - 1].class == RP_POSSESSIVE || rp_is(c->r, first - 1, ",")))
        first--;
    while (first < name.first && rp_is(c->r, first, ","))
        first++;
    if (rp_is(c->r, last, ",") && rp_in(c->r, last + 1, "a an the its his her their"))
        for (last++; last < c->r->n && last - name.last < ABOUT_NAME && t[last].class != RP_MARK;)
            last++;
    rp_mention full = rp_mention_of(c->r, &c->tables, (rp_range){first, last});
    if (full.known) {
        m->kind = full.kind;
        m->is = full.is;
        m->known = true;
    }
    if (m->gender == RP_ANY_GENDER)
        m->gender = full.gender;
}

static uint32_t new_entity(rp_cast *c, const rp_mention *mention)
{
    rp_mention known = *mention, *m = &known;
    rp_range full = fullest(c, m);
    if (!m->known && full.first < full.last && full.first != m->name.first)
        learn_from_full(c, full, m);
    if (m->whose != RP_NONE && m->speaks_for)
        speak_for_last(c, m);
    entity_draft e = {.first = *m, .name = fullest(c, m), .gender = m->gender, .kind = m->kind, .plural = m->plural,
                      .last_at = m->range.first};
    e.named = e.name.first < e.name.last;
    e.person = is_person(c->r, m) || (e.named && m->name_kind == RP_ENTITY_OTHER && e.name.last - e.name.first > 1 && !m->known);
    e.words = RP_LIT("");
    take_words(c, &e, m->range);
    take_words(c, &e, e.name);
    find_role(c, &e, m);
    RP_PUSH(c->r->a, c->e, c->n, e);
    take_keys(c, c->n - 1, e.name);
    return c->n - 1;
}

/* --- meeting --- */

static void learn(rp_cast *c, entity_draft *e, const rp_mention *m)
{
    e->last_at = m->range.first;
    if (m->pronoun) {
        if (e->gender == RP_ANY_GENDER && e->person)
            e->gender = m->gender;
        return;
    }
    if (m->gender != RP_ANY_GENDER)
        e->gender = m->gender;
    if (m->known && (!e->first.known || e->kind == RP_SOURCE_PERSON))
        e->kind = m->kind;
    take_words(c, e, m->range);
    if (m->name.last - m->name.first > e->name.last - e->name.first && e->person) {
        e->name = m->name;
        e->named = true;
    }
    if (e->role.first == e->role.last)
        find_role(c, e, m);
}

static uint32_t find(rp_cast *c, const rp_mention *m)
{
    if (m->pronoun)
        return by_pronoun(c, m);
    if (m->name.first < m->name.last) {
        uint32_t found = by_name(c, m);
        if (found != RP_NONE && (m->name_kind != RP_ENTITY_PERSON || c->e[found].person ||
                                 m->name.last - m->name.first == 1))
            return found;
        return RP_NONE;
    }
    return m->definite ? by_description(c, m) : RP_NONE;
}

/* A relative pronoun stands for the noun before it. */
static rp_range antecedent(const rp_reader *r, rp_range source)
{
    uint32_t i = source.first;
    bool relative = source.last - source.first == 1 && rp_in(r, i, "who which");
    if (!relative || i < 2)
        return source;
    uint32_t end = rp_is(r, i - 1, ",") ? i - 1 : i;
    rp_window w = rp_window_of(r, i);
    rp_range s = rp_subject_before(r, &w, end);
    return s.first < s.last ? s : source;
}

uint32_t rp_cast_meet(rp_cast *c, rp_range source)
{
    if (source.first >= source.last)
        return RP_NONE;
    rp_range meant = antecedent(c->r, source);
    rp_mention m = rp_mention_of(c->r, &c->tables, meant);
    uint32_t found = find(c, &m);
    bool nobody = m.pronoun || (m.kind == RP_SOURCE_UNSPECIFIED && m.name.first == m.name.last);
    if (found == RP_NONE && nobody)
        return RP_NONE;
    if (found == RP_NONE)
        found = new_entity(c, &m);
    entity_draft *e = &c->e[found];
    learn(c, e, &m);
    RP_PUSH(c->r->a, e->mentions, e->n_mentions, source);
    return found;
}

rp_source_kind rp_cast_kind(const rp_cast *c, uint32_t entity, rp_range source)
{
    if (source.first >= source.last)
        return RP_SOURCE_UNSPECIFIED;
    rp_mention m = rp_mention_of(c->r, &c->tables, source);
    if ((m.known && m.whose == RP_NONE) || entity == RP_NONE)
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
    return entity != RP_NONE && (c->e[entity].named || rp_mention_is_office(c->r, &c->e[entity].first));
}

/* --- writing --- */

static rp_entity_kind written_kind(const entity_draft *e)
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

void rp_cast_write(rp_cast *c)
{
    rp_report *report = c->r->report;
    for (uint32_t i = 0; i < c->n; i++) {
        const entity_draft *e = &c->e[i];
        rp_range name = e->named ? e->name : described(c, &e->first);
        rp_entity out = {.name = text_of(c, name), .kind = written_kind(e), .role = text_of(c, e->role),
                         .affiliation = text_of(c, e->affiliation)};
        for (uint32_t k = 0; k < e->n_mentions; k++) {
            rp_span s = {c->r->t[e->mentions[k].first].start, c->r->t[e->mentions[k].last - 1].end};
            add_mention(c->r->a, &out.mentions, s);
        }
        RP_PUSH(c->r->a, report->entities, report->n_entities, out);
    }
}
