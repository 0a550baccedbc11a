/* source.c - see source.h. The head noun decides the kind before other nouns of the phrase do ("a lawyer for the
 * bank" is a lawyer); who only speaks for others ("a spokesman for the ministry") has their kind. */
#include "claims/source.h"

#define HEAD_BONUS 4

void rp_source_tables_make(rp_arena *a, rp_source_tables *t)
{
    rp_map_init(&t->kinds, a, 700);
    rp_map_init(&t->titles, a, 160);
    rp_map_init(&t->gender, a, 300);
    for (unsigned i = rp_n_kind_rows; i-- > 0;)
        rp_map_put_list(&t->kinds, rp_kind_rows[i].words, i);
    rp_map_put_list(&t->titles, rp_title_words, 1);
    rp_map_put_list(&t->gender, rp_male_words, RP_MALE);
    rp_map_put_list(&t->gender, rp_female_words, RP_FEMALE);
}

/* Where the phrase before its first comma, bracket, preposition or relative clause ends. */
static uint32_t core_end(const rp_reader *r, rp_range range)
{
    uint32_t i = range.first;
    while (i < range.last) {
        rp_class c = r->t[i].class;
        bool participle = c == RP_VERB && (r->t[i - (i > 0)].class == RP_DETERMINER || r->t[i - (i > 0)].class == RP_ADJECTIVE) &&
                          i + 1 < range.last && (r->t[i + 1].class == RP_NOUN || r->t[i + 1].class == RP_PROPER);
        if (participle) { /* "a leaked memo" */
            i++;
            continue;
        }
        bool calling = c == RP_ING && i > range.first && i + 1 < range.last && r->t[i - 1].class != RP_DETERMINER &&
                       (r->t[i + 1].class == RP_OBLIQUE || r->t[i + 1].class == RP_PREPOSITION || r->t[i + 1].class == RP_DETERMINER);
        bool stops = calling || (c == RP_MARK && !rp_in(r, i, "- & /")) || c == RP_PREPOSITION || c == RP_RELATIVE || c == RP_TO ||
                     c == RP_VERB || c == RP_COORDINATOR || c == RP_AUXILIARY;
        if (stops && i > range.first)
            break;
        i++;
    }
    return i;
}

static bool is_title(const rp_reader *r, const rp_source_tables *t, uint32_t i)
{
    return rp_map_get(&t->titles, r->t[i].lower) != RP_NONE;
}

static bool is_possessor(const rp_reader *r, uint32_t last)
{
    return rp_class_is(r, last, RP_POSSESSIVE);
}

uint32_t rp_name_from(const rp_reader *r, uint32_t from)
{
    uint32_t low = 0, high = r->l->n_names;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (r->l->names[mid].last <= from)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool plural_word(rp_slice w)
{
    if (rp_slice_in(w, "people police men women authorities others they we some many several both those most families"))
        return true;
    return w.len > 3 && w.ptr[w.len - 1] == 's' && w.ptr[w.len - 2] != 's' && w.ptr[w.len - 2] != 'u';
}

/* A capital that only a sentence's start gave: "Officials said". */
static bool sentence_capital(const rp_reader *r, const rp_source_tables *t, uint32_t first, uint32_t last)
{
    bool alone = last - first == 1 || r->t[first + 1].class == RP_PREPOSITION; /* "Residents of Lugo" */
    if (!alone || !plural_word(r->t[first].lower) || rp_map_get(&t->kinds, r->t[first].lower) == RP_NONE)
        return false;
    bool opens = !first || r->t[first - 1].sentence != r->t[first].sentence || r->t[first - 1].class == RP_MARK;
    return opens && r->t[first].shape == RP_SHAPE_TITLE;
}

static bool holds_possessive(const rp_reader *r, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (r->t[i].class == RP_POSSESSIVE)
            return true;
    return false;
}

static bool is_people(const rp_reader *r, const rp_source_tables *t, uint32_t head)
{
    uint32_t row = rp_map_get(&t->kinds, r->t[head].lower);
    bool group = row != RP_NONE && rp_kind_rows[row].is != RP_IS_BODY && rp_kind_rows[row].is != RP_IS_DOCUMENT;
    return group || plural_word(r->t[head].lower) || rp_in(r, head, rp_person_words);
}

/* The whole phrase, where a body's name is its first part: "the Kyrgyz border service". Not of people, nor of what
 * only belongs to the name's bearer. */
static bool take_noun_behind(const rp_reader *r, const rp_source_tables *t, const rp_mention *m, const rp_name *n,
                             uint32_t *last, uint32_t core)
{
    if (n->kind == RP_ENTITY_PERSON || holds_possessive(r, *last, core) || is_people(r, t, m->head))
        return false;
    bool people = n->kind == RP_ENTITY_GROUP && n->last - n->first < 2; /* "the Kurdish party" has no such name */
    bool class_noun = rp_in(r, core - 1, rp_class_nouns) && core - *last == 1 && !people && n->kind != RP_ENTITY_PLACE;
    *last = class_noun ? *last : core;
    return true;
}

/* Is the name one of an office: "Chief of General Staff"? */
static bool names_office(const rp_reader *r, const rp_source_tables *t, const rp_name *n)
{
    return n->last - n->first > 1 && (is_title(r, t, n->first) || rp_in(r, n->first, rp_generic_roles)) &&
           r->t[n->first + 1].class != RP_PROPER;
}

/* Does a person's name stand behind a comma, after the name at index k? */
static bool apposed_person(const rp_reader *r, uint32_t k, uint32_t last)
{
    for (uint32_t i = k + 1; i < r->l->n_names && r->l->names[i].first < last; i++)
        if (r->l->names[i].kind == RP_ENTITY_PERSON && rp_is(r, r->l->names[i].first - 1, ","))
            return true;
    return false;
}

/* "Observers from the Organization of American States", "the European Union's delegation": those of a body known by its
 * name go by that. */
static void find_name_of_body(const rp_reader *r, rp_mention *m)
{
    bool observers = m->plural && rp_in(r, m->head, "observers monitors delegates inspectors mediators peacekeepers");
    bool mission = rp_in(r, m->head, "delegation mission presidency");
    if (m->name.first < m->name.last || !(observers || mission) || m->body.first >= m->body.last)
        return;
    for (uint32_t k = rp_name_from(r, m->body.first); k < r->l->n_names && r->l->names[k].first < m->range.last; k++) {
        const rp_name *n = &r->l->names[k];
        if (n->kind != RP_ENTITY_ORGANISATION)
            continue;
        m->name = (rp_range){n->first, n->last < m->range.last ? n->last : m->range.last};
        m->name_kind = n->kind;
        return;
    }
}

/* The source's own name: in the core of its phrase, or the whole of an apposition; not a possessor's, not one
 * behind a preposition, not one person's of several. */
static void find_name(const rp_reader *r, const rp_source_tables *t, rp_mention *m, uint32_t core)
{
    bool starts = !m->range.first || r->t[m->range.first - 1].sentence != r->t[m->range.first].sentence;
    bool several = m->plural && (r->t[m->head].shape == RP_SHAPE_LOWER || (starts && m->head == m->range.first));
    for (uint32_t k = rp_name_from(r, m->range.first); k < r->l->n_names; k++) {
        const rp_name *n = &r->l->names[k];
        uint32_t first = n->first > m->range.first ? n->first : m->range.first;
        uint32_t last = n->last < m->range.last ? n->last : m->range.last;
        if (first >= m->range.last)
            return;
        bool in_core = first < core, apposed = first > 0 && rp_in(r, first - 1, ", (") && !in_core;
        bool named_after = first > 1 && (rp_in(r, first - 1, "named name called") ||
                                         (rp_in(r, first - 1, "themselves itself himself herself") &&
                                          rp_in(r, first - 2, "calling calls call")));
        if (is_possessor(r, last) || !(in_core || apposed || named_after) || sentence_capital(r, t, first, last))
            continue;
        if (apposed && ((several && n->kind == RP_ENTITY_PERSON) || r->t[last < r->n ? last : first].class == RP_NOUN))
            continue; /* "Lawyers for the owner, Rafiq Mondal"; "…, a Reuters reporter" */
        for (uint32_t i = first; i + 1 < last; i++) /* "Interior Minister Pablo …" */
            if (is_title(r, t, i) && r->t[i + 1].class == RP_PROPER)
                first = i + 1;
        if (in_core && last < core && r->t[core - 1].class == RP_PROPER && !is_possessor(r, core - 1))
            continue; /* the name ends the phrase: "Security firm Tuulik" */
        bool noun_behind = in_core && last < core && (r->t[last].class == RP_NOUN || r->t[last].class == RP_ADJECTIVE);
        if (noun_behind && !take_noun_behind(r, t, m, n, &last, core))
            continue;
        if (is_title(r, t, first) && last - first == 1)
            continue; /* "the Minister" */
        if (in_core && names_office(r, t, n) && apposed_person(r, k, m->range.last))
            continue; /* "Moscow's Chief of General Staff, Valery Gerasimov" */
        m->name = (rp_range){first, last};
        m->name_kind = n->kind;
        return;
    }
}

/* "governor" of "regional governor General Sidi Ag Baye" */
static bool before_rank(const rp_reader *r, const rp_mention *m, uint32_t i)
{
    return i + 2 == m->name.first && rp_in(r, i + 1, "general colonel major captain admiral brigadier lieutenant dr dr.");
}

/* How much the noun at i says of the source's kind; 0: nothing. What an office's holder speaks for says more than the
 * office, and what is told of the source in a relative clause least. */
static int weight_at(const rp_reader *r, const rp_mention *m, const rp_kind_row *row, uint32_t i, bool possessor, bool relative)
{
    if (relative)
        return 1;
    bool before_name = m->name.first < m->name.last && (i + 1 == m->name.first || before_rank(r, m, i));
    if (i == m->head || before_name)
        return m->speaks_for ? 2 : row->weight + HEAD_BONUS;
    if (possessor)
        return m->speaks_for ? row->weight + HEAD_BONUS : 0;
    return row->weight;
}

/* Weighs the nouns of the tables that stand in the phrase. */
static void find_kind(const rp_reader *r, const rp_source_tables *t, rp_mention *m, uint32_t core)
{
    int best = 0;
    bool relative = false;
    for (uint32_t i = m->range.first; i < m->range.last; i++) {
        relative |= r->t[i].class == RP_RELATIVE && i > m->range.first;
        uint32_t row = rp_map_get(&t->kinds, r->t[i].lower);
        if (row == RP_NONE || r->t[i].class == RP_RELATIVE)
            continue;
        int weight = weight_at(r, m, &rp_kind_rows[row], i, is_possessor(r, i + 1) && i + 2 < core, relative);
        if (weight <= best)
            continue;
        best = weight;
        m->kind = rp_kind_rows[row].kind;
        m->is = rp_kind_rows[row].is;
        m->known = true;
        m->kind_at = i;
        m->bare = rp_in(r, i, rp_bare_roles) && !relative;
    }
    if (!m->known)
        m->bare = m->speaks_for;
}

/* What a proper name tells by its own words: "Varnik Oil", "The Baltic Signal", "Transport Scotland". */
static void find_kind_of_name(const rp_reader *r, rp_mention *m)
{
    uint32_t first = m->name.first, last = m->name.last;
    bool told = m->known || (m->speaks_for && m->name_kind != RP_ENTITY_ORGANISATION);
    bool person = m->name_kind == RP_ENTITY_PERSON && r->l->learned; /* the rules take two capitals for a person */
    if (told || last - first < 2 || person)
        return;
    rp_entity_kind kind = (rp_entity_kind)m->name_kind;
    m->is = RP_IS_BODY;
    m->known = true;
    m->name_kind = RP_ENTITY_ORGANISATION;
    if (rp_in(r, last - 1, rp_company_words))
        m->kind = RP_SOURCE_COMPANY;
    else if (rp_in(r, last - 1, rp_media_words))
        m->kind = RP_SOURCE_MEDIA;
    else if (last - first == 2 && rp_in(r, first, rp_department_words))
        m->kind = RP_SOURCE_GOVERNMENT;
    else {
        m->known = false;
        m->name_kind = (uint8_t)kind;
    }
}

/* Does the phrase around i go on as the words for one thing? */
static bool in_phrase(const rp_reader *r, uint32_t i)
{
    rp_class c = (rp_class)r->t[i].class;
    return c == RP_PROPER || c == RP_NOUN || c == RP_ADJECTIVE || c == RP_NUMBER;
}

/* "the service" of "…, the service's deputy head"; "the union" of "a spokesman for the union", "Ana Ruiz of the
 * union". Nothing behind a relative word but a name ("who speaks for Orbita"). */
static void find_body_phrase(const rp_reader *r, rp_mention *m)
{
    bool relative = false;
    m->body = (rp_range){m->range.first, m->range.first};
    for (uint32_t i = m->range.first + 1; i < m->range.last; i++) {
        relative |= r->t[i].class == RP_RELATIVE;
        if (r->t[i].class == RP_POSSESSIVE && !relative && i + 1 < m->range.last && in_phrase(r, i - 1)) {
            uint32_t first = i;
            while (first > m->range.first && (in_phrase(r, first - 1) || r->t[first - 1].class == RP_DETERMINER))
                first--;
            m->body = (rp_range){first, i};
            return;
        }
        uint32_t last = i + 1;
        bool in_name = i >= m->name.first && i < m->name.last; /* "Ministry | of | Health" */
        if (in_name || !rp_in(r, i, "of for from at"))
            continue;
        if (last < m->range.last && rp_in(r, last, "the a an"))
            last++;
        while (last < m->range.last && (in_phrase(r, last) || (r->t[last].class == RP_POSSESSIVE && last + 1 < m->range.last) ||
                                        (rp_is(r, last, "of") && rp_class_is(r, last + 1, RP_PROPER))))
            last++;
        if (last - i < 2 || (relative && (r->t[i + 1].class != RP_PROPER || !rp_is(r, i, "for"))))
            continue;
        m->body = (rp_range){i + 1, last};
        return;
    }
}

/* An office in the phrase's core or apposition, and by what word its body is pointed at. */
static void find_office(const rp_reader *r, rp_mention *m)
{
    m->whose = RP_NONE;
    for (uint32_t i = m->range.first; i < m->range.last && r->t[i].class != RP_RELATIVE; i++) {
        bool organ = rp_in(r, i, "office board") && r->t[i].shape != RP_SHAPE_LOWER; /* part of a body's name */
        m->speaks_for |= rp_in(r, i, rp_generic_roles) && !organ;
        if (rp_in(r, i, "its their his her") && m->whose == RP_NONE)
            m->whose = i;
    }
}

/* A body known by name decides where it is the phrase's head, or where nothing else does. */
static void find_body(const rp_reader *r, const rp_source_tables *t, rp_mention *m)
{
    rp_slice words = rp_language_text(r->l, m->range.first, m->range.last);
    bool head_known = rp_map_get(&t->kinds, r->t[m->head].lower) != RP_NONE;
    for (unsigned i = 0; i < rp_n_body_rows; i++) {
        rp_slice name = rp_slice_of(rp_body_rows[i].name);
        if (rp_slice_find_nocase(words, name, 0) >= words.len)
            continue;
        if (head_known && !rp_in(r, m->head, rp_generic_roles) && rp_slice_find(name, r->t[m->head].lower, 0) >= name.len)
            continue;
        m->kind = rp_body_rows[i].kind;
        m->is = RP_IS_BODY;
        m->known = m->certain = true;
        m->bare = false;
    }
    if (m->range.last - m->range.first <= 2 && rp_in(r, m->head, rp_capitals)) {
        m->kind = RP_SOURCE_GOVERNMENT;
        m->is = RP_IS_BODY;
        m->known = true;
        m->name_kind = RP_ENTITY_ORGANISATION;
    }
}

static rp_gender gender_of(const rp_reader *r, const rp_source_tables *t, rp_range range)
{
    for (uint32_t i = range.first; i < range.last; i++) {
        uint32_t g = rp_map_get(&t->gender, r->t[i].lower);
        bool possessor = rp_class_is(r, i, RP_DETERMINER) || is_possessor(r, i + 1);
        if (g != RP_NONE && !possessor)
            return (rp_gender)g;
    }
    return RP_ANY_GENDER;
}

/* What is left when no table knows the nouns: by the look of the name. */
static rp_source_kind by_name(const rp_reader *r, const rp_mention *m)
{
    if (m->pronoun)
        return rp_in(r, m->head, "he she i who") ? RP_SOURCE_PERSON : RP_SOURCE_UNSPECIFIED;
    if (m->name.first == m->name.last)
        return rp_in(r, m->head, rp_generic_bodies) ? RP_SOURCE_ORGANISATION : RP_SOURCE_PERSON;
    if (m->name_kind == RP_ENTITY_PLACE) /* a country or a capital stands for its government */
        return RP_SOURCE_GOVERNMENT;
    if (m->name_kind == RP_ENTITY_ORGANISATION || m->name_kind == RP_ENTITY_GROUP) /* a named people too */
        return RP_SOURCE_ORGANISATION;
    return m->name_kind == RP_ENTITY_DOCUMENT ? RP_SOURCE_DOCUMENT : RP_SOURCE_PERSON;
}

/* "Deputy Ana Ruiz (Labour)": who has a party behind his name sits for it. */
static void find_party(const rp_reader *r, rp_mention *m)
{
    uint32_t i = m->name.last;
    bool one = m->name.first < m->name.last && m->name_kind != RP_ENTITY_ORGANISATION;
    if (!one || i + 2 >= m->range.last || !rp_is(r, i, "(") || r->t[i + 1].class != RP_PROPER)
        return;
    if (!rp_is(r, i + 2, ")") && !(i + 3 < m->range.last && rp_is(r, i + 3, ")")))
        return;
    m->kind = RP_SOURCE_PARTY;
    m->is = RP_IS_HOLDER;
    m->known = true;
    m->bare = false;
}

rp_mention rp_mention_of(const rp_reader *r, const rp_source_tables *t, rp_range range)
{
    while (range.last - range.first > 1 && r->t[range.last - 1].class == RP_POSSESSIVE)
        range.last--; /* "Mr Petrov's claim": the possessor */
    rp_mention m = {.range = range, .name_kind = RP_ENTITY_OTHER, .whose = RP_NONE, .kind_at = RP_NONE};
    uint32_t core = core_end(r, range);
    m.head = core - 1;
    while (m.head > range.first && (r->t[m.head].class == RP_POSSESSIVE || r->t[m.head].class == RP_MARK ||
                                    r->t[m.head].class == RP_ADVERB))
        m.head--;
    m.pronoun = range.last - range.first == 1 &&
                (r->t[m.head].class == RP_PRONOUN || r->t[m.head].class == RP_RELATIVE);
    m.definite = rp_in(r, range.first, "the his her its their this that those these");
    m.plural = plural_word(r->t[m.head].lower);
    m.name = (rp_range){range.first, range.first};
    if (!m.pronoun) {
        find_office(r, &m);
        find_name(r, t, &m, core);
        find_kind(r, t, &m, core);
        find_body(r, t, &m);
        find_kind_of_name(r, &m);
        find_body_phrase(r, &m);
        find_name_of_body(r, &m);
        find_party(r, &m);
    }
    m.gender = gender_of(r, t, range);
    if (!m.known)
        m.kind = by_name(r, &m);
    return m;
}

bool rp_mention_tells_kind(const rp_mention *m)
{
    bool by_body = m->kind_at >= m->body.first && m->kind_at < m->body.last;
    if (m->certain || (m->known && m->kind == RP_SOURCE_EXPERT))
        return true; /* a professor speaks for no university */
    return m->known && m->whose == RP_NONE && !m->bare && !by_body && !(m->speaks_for && m->body.first < m->body.last);
}

bool rp_mention_is_office(const rp_reader *r, const rp_mention *m)
{
    if (!m->known || m->pronoun || rp_in(r, m->range.first, "a an some several two three other one"))
        return false;
    bool ends_so = m->range.last - m->range.first <= 6 && rp_in(r, m->range.last - 1, rp_office_words);
    return rp_in(r, m->head, rp_office_words) || ends_so;
}
