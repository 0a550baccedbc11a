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
        bool stops = (c == RP_MARK && !rp_in(r, i, "- & /")) || c == RP_PREPOSITION || c == RP_RELATIVE || c == RP_TO ||
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

/* The first name at or after token `from`, by binary search; n_names if none. */
static uint32_t name_from(const rp_reader *r, uint32_t from)
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

/* The source's own name: in the core of its phrase, or the whole of an apposition; not a possessor's, not one
 * behind a preposition. */
static void find_name(const rp_reader *r, const rp_source_tables *t, rp_mention *m, uint32_t core)
{
    for (uint32_t k = name_from(r, m->range.first); k < r->l->n_names; k++) {
        const rp_name *n = &r->l->names[k];
        uint32_t first = n->first > m->range.first ? n->first : m->range.first;
        uint32_t last = n->last < m->range.last ? n->last : m->range.last;
        if (first >= m->range.last)
            return;
        bool in_core = first < core, apposed = first > 0 && rp_in(r, first - 1, ", (") && !in_core;
        bool named_after = first > 1 && rp_in(r, first - 1, "named name called");
        if (is_possessor(r, last) || !(in_core || apposed || named_after))
            continue;
        for (uint32_t i = first; i + 1 < last; i++) /* "Interior Minister Pablo …" */
            if (is_title(r, t, i) && r->t[i + 1].class == RP_PROPER)
                first = i + 1;
        if (in_core && last < core && r->t[core - 1].class == RP_PROPER && !is_possessor(r, core - 1))
            continue; /* the name ends the phrase: "Security firm Tuulik" */
        bool noun_behind = in_core && last < core && (r->t[last].class == RP_NOUN || r->t[last].class == RP_ADJECTIVE);
        if (noun_behind && n->kind != RP_ENTITY_PERSON)
            last = core; /* "the Kyrgyz border service" */
        else if (noun_behind)
            continue;
        m->name = (rp_range){first, last};
        m->name_kind = n->kind;
        if (!is_title(r, t, first) || last - first > 1)
            return;
    }
}

static bool plural_word(rp_slice w)
{
    if (rp_slice_in(w, "people police men women authorities others they we some many several both those most families"))
        return true;
    return w.len > 3 && w.ptr[w.len - 1] == 's' && w.ptr[w.len - 2] != 's' && w.ptr[w.len - 2] != 'u';
}

/* How much the noun at i says of the source's kind; 0: nothing. What an office's holder speaks for says more than the
 * office, and what is told of the source in a relative clause least. */
static int weight_at(const rp_mention *m, const rp_kind_row *row, uint32_t i, bool possessor, bool relative)
{
    if (relative)
        return 1;
    if (i == m->head)
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
        int weight = weight_at(m, &rp_kind_rows[row], i, is_possessor(r, i + 1) && i + 2 < core, relative);
        if (weight <= best)
            continue;
        best = weight;
        m->kind = rp_kind_rows[row].kind;
        m->is = rp_kind_rows[row].is;
        m->known = true;
    }
}

/* An office in the phrase's core or apposition, and by what word its body is pointed at. */
static void find_office(const rp_reader *r, rp_mention *m)
{
    m->whose = RP_NONE;
    for (uint32_t i = m->range.first; i < m->range.last && r->t[i].class != RP_RELATIVE; i++) {
        m->speaks_for |= rp_in(r, i, rp_generic_roles);
        if (rp_in(r, i, "its their") && m->whose == RP_NONE)
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
        if (head_known && rp_slice_find(name, r->t[m->head].lower, 0) >= name.len)
            continue;
        m->kind = rp_body_rows[i].kind;
        m->is = RP_IS_BODY;
        m->known = true;
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
        return RP_SOURCE_PERSON;
    if (m->name_kind == RP_ENTITY_ORGANISATION || m->name_kind == RP_ENTITY_PLACE)
        return RP_SOURCE_ORGANISATION;
    return m->name_kind == RP_ENTITY_DOCUMENT ? RP_SOURCE_DOCUMENT : RP_SOURCE_PERSON;
}

rp_mention rp_mention_of(const rp_reader *r, const rp_source_tables *t, rp_range range)
{
    rp_mention m = {.range = range, .name_kind = RP_ENTITY_OTHER, .whose = RP_NONE};
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
    }
    m.gender = gender_of(r, t, range);
    if (!m.known)
        m.kind = by_name(r, &m);
    return m;
}

bool rp_mention_is_office(const rp_reader *r, const rp_mention *m)
{
    static const char *const offices =
        "police army navy ministry government military court parliament authorities inspectorate administration "
        "department embassy kremlin prosecutor ombudsman service bureau office agency council union";
    if (!m->known || m->pronoun || rp_in(r, m->range.first, "a an some several two three other one"))
        return false;
    return rp_in(r, m->head, offices) || (m->range.last - m->range.first <= 6 && rp_in(r, m->range.last - 1, offices));
}
