/* description.c - whom a name or a description means. A name is known by its surname, its first word or its initials;
 * "the ministry" is the last body with those words, "the company" the last body named that can be one. */
#include "claims/cast.h"

static bool same_gender(const rp_entity_draft *e, const rp_mention *m)
{
    return e->gender == RP_ANY_GENDER || m->gender == RP_ANY_GENDER || e->gender == m->gender;
}

/* Two of one surname are told apart by "Mr" and "Mrs". */
static uint32_t by_surname(const rp_cast *c, const rp_mention *m, rp_slice surname)
{
    uint32_t stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;) {
        const rp_entity_draft *e = &c->e[i];
        if (e->named && e->person && rp_slice_equal(c->r->t[e->name.last - 1].lower, surname) && same_gender(e, m))
            return i;
    }
    return RP_NONE;
}

/* Is every word of the shorter name in the longer: "Moor Water" and "South Moor Water", not "Supreme Court" and
 * "Bankruptcy Court"? */
static bool same_body_name(const rp_cast *c, rp_range a, rp_range b)
{
    rp_range shorter = a.last - a.first <= b.last - b.first ? a : b, longer = shorter.first == a.first ? b : a;
    for (uint32_t i = shorter.first; i < shorter.last; i++) {
        bool found = c->r->t[i].class != RP_PROPER;
        for (uint32_t k = longer.first; k < longer.last && !found; k++)
            found = rp_slice_equal(c->r->t[i].lower, c->r->t[k].lower);
        if (!found)
            return false;
    }
    return true;
}

/* Do two full names of one surname start alike: not "Bill" and "Hillary"? */
static bool same_first_letter(const rp_cast *c, rp_range a, rp_range b)
{
    return a.last - a.first < 2 || b.last - b.first < 2 || *c->r->t[a.first].lower.ptr == *c->r->t[b.first].lower.ptr;
}

uint32_t rp_cast_by_name(const rp_cast *c, const rp_mention *m)
{
    const rp_token *t = c->r->t;
    rp_slice last = t[m->name.last - 1].lower;
    uint32_t found = rp_map_get(&c->by_name, last), length = m->name.last - m->name.first;
    if (found == RP_NONE && length > 1 && m->name_kind != RP_ENTITY_PERSON)
        found = rp_map_get(&c->by_name, t[m->name.first].lower);
    if (found == RP_NONE)
        return RP_NONE;
    const rp_entity_draft *e = &c->e[found];
    bool surname = e->named && rp_slice_equal(t[e->name.last - 1].lower, last);
    if (!e->person || length == 1 || !surname)
        return length == 1 || !e->named || same_body_name(c, e->name, m->name)
                   ? (same_gender(e, m) ? found : by_surname(c, m, last))
                   : RP_NONE;
    if (!same_first_letter(c, e->name, m->name))
        return RP_NONE;
    return same_gender(e, m) ? found : by_surname(c, m, last);
}

/* Does the entity's description hold every content word of the mention? */
static bool holds_words(const rp_cast *c, const rp_entity_draft *e, const rp_mention *m)
{
    bool any = false;
    for (uint32_t i = m->range.first; i < m->range.last; i++) {
        rp_class class = c->r->t[i].class;
        if (class == RP_MARK || class == RP_RELATIVE || class == RP_PREPOSITION)
            break;
        if (class == RP_DETERMINER || class == RP_POSSESSIVE || rp_in(c->r, i, "same"))
            continue;
        if (rp_slice_find(e->words, c->r->t[i].lower, 0) >= e->words.len)
            return false;
        any = true;
    }
    return any;
}

/* The name at index i of the text's, as a mention. */
static rp_mention name_mention(const rp_cast *c, uint32_t i)
{
    return rp_mention_of(c->r, &c->tables, (rp_range){c->r->l->names[i].first, c->r->l->names[i].last});
}

uint32_t rp_names_before(const rp_language *l, uint32_t at)
{
    uint32_t low = 0, high = l->n_names;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->names[mid].first < at)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* The last person named in the text before token `at`, from token `from` on; met now if new. */
uint32_t rp_cast_last_person(rp_cast *c, uint32_t at, rp_gender gender, uint32_t from)
{
    const rp_language *l = c->r->l;
    for (uint32_t i = rp_names_before(l, at); i-- > 0 && l->names[i].first >= from && at - l->names[i].first < PERSON_BACK;) {
        if (l->names[i].kind != RP_ENTITY_PERSON)
            continue;
        rp_mention m = name_mention(c, i);
        if (m.name.first == m.name.last || (m.gender != RP_ANY_GENDER && gender != RP_ANY_GENDER && m.gender != gender))
            continue;
        return rp_cast_meet_words(c, &m);
    }
    return RP_NONE;
}

/* "the company": the last body named before, of whom nothing tells that it is of another kind. */
static uint32_t last_body(rp_cast *c, const rp_mention *m)
{
    for (uint32_t i = rp_names_before(c->r->l, m->range.first), n = 0; i-- > 0 && n < LOOK_BACK; n++) {
        rp_mention body = name_mention(c, i);
        if (body.name_kind != RP_ENTITY_ORGANISATION && body.name_kind != RP_ENTITY_OTHER)
            continue;
        const rp_clue *clue = rp_clue_of(c->r, &c->clues, body.name);
        bool told = clue && clue->known, same = told && (clue->kind == m->kind || !m->known);
        if (body.name.first == body.name.last || (told && !same) || (!told && body.name_kind == RP_ENTITY_OTHER))
            continue;
        if (!body.known && m->known) {
            body.kind = m->kind;
            body.is = RP_IS_BODY;
            body.known = true;
        }
        return rp_cast_meet_words(c, &body);
    }
    return RP_NONE;
}

#define BODY_AHEAD 30 /* tokens behind a mention in which its name may follow */

/* "their union said": one that is named next, at the start of a sentence ("Unite North put …"). */
static uint32_t next_body(rp_cast *c, const rp_mention *m)
{
    const rp_language *l = c->r->l;
    for (uint32_t i = rp_names_before(l, m->range.last); i < l->n_names && l->names[i].first < m->range.last + BODY_AHEAD; i++) {
        const rp_name *n = &l->names[i];
        if (l->sentences[c->r->t[n->first].sentence].first != n->first || n->kind != RP_ENTITY_ORGANISATION)
            continue;
        rp_mention body = name_mention(c, i);
        const rp_clue *clue = rp_clue_of(c->r, &c->clues, body.name);
        if (body.name.first == body.name.last || (clue && clue->known && clue->kind != m->kind))
            continue;
        body.kind = m->kind;
        body.is = RP_IS_BODY;
        body.known = true;
        return rp_cast_meet_words(c, &body);
    }
    return RP_NONE;
}

/* Can a description with this head be of the entity: not a body of its spokesman, nor of its web site? */
static bool same_sort(const rp_cast *c, const rp_entity_draft *e, const rp_mention *m)
{
    bool body = m->known && m->is == RP_IS_BODY && !rp_in(c->r, m->head, rp_person_words);
    bool document = m->known && m->is == RP_IS_DOCUMENT, is_document = e->first.known && e->first.is == RP_IS_DOCUMENT;
    return !(body && e->person) && (document || !is_document || e->named);
}

/* "the group" is said of those who are known as nothing else; of a company only where no other can be meant. */
static bool may_be_group(const rp_entity_draft *e, bool companies)
{
    static const unsigned kinds = 1u << RP_SOURCE_ARMED_GROUP | 1u << RP_SOURCE_ORGANISATION | 1u << RP_SOURCE_PARTY |
                                  1u << RP_SOURCE_SOCIAL_MEDIA;
    return companies ? e->kind == RP_SOURCE_COMPANY : kinds >> e->kind & 1;
}

/* A body named in the cast that "the company", "the group" can mean. */
static bool generic_fits(const rp_cast *c, const rp_entity_draft *e, const rp_mention *m, bool companies)
{
    if (rp_is(c->r, m->head, "group"))
        return !e->person && (e->named || e->plural) && may_be_group(e, companies);
    return !companies && !e->person && e->named && (!m->known || e->kind == m->kind);
}

/* "the ministry", "the colonel", "the group". */
uint32_t rp_cast_by_description(rp_cast *c, const rp_mention *m)
{
    uint32_t stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0, words = m->range.last - m->range.first;
    for (uint32_t i = c->n; i-- > stop;)
        if (same_sort(c, &c->e[i], m) && holds_words(c, &c->e[i], m))
            return i;
    bool generic = words == 2 && m->definite && rp_in(c->r, m->head, rp_generic_bodies);
    for (int companies = 0; generic && companies < 2; companies++)
        for (uint32_t i = c->n; i-- > stop;)
            if (generic_fits(c, &c->e[i], m, companies))
                return i;
    bool theirs = words == 2 && m->whose != RP_NONE && rp_in(c->r, m->head, rp_generic_bodies);
    if (theirs && m->known)
        return next_body(c, m);
    if (generic && (!m->known || m->kind == RP_SOURCE_COMPANY || m->kind == RP_SOURCE_ORGANISATION))
        return last_body(c, m);
    if (m->plural || !m->definite || m->whose != RP_NONE)
        return RP_NONE;
    uint32_t holder = words == 2 ? rp_map_get(&c->clues.by_role, c->r->t[m->head].lower) : RP_NONE;
    if (holder != RP_NONE) {
        rp_mention named = rp_mention_of(c->r, &c->tables, c->clues.at[holder].about);
        if (named.name.first < named.name.last)
            return rp_cast_meet_words(c, &named);
    }
    bool anyone = m->kind == RP_SOURCE_PERSON || m->kind == RP_SOURCE_WITNESS; /* "the rancher, 67," of no office */
    bool someone = (words == 2 || rp_is(c->r, m->head + 1, ",")) && rp_in(c->r, m->head, rp_person_words);
    if (rp_in(c->r, m->head, "man woman") || (anyone && someone))
        return rp_cast_last_person(c, m->range.first, m->gender, 0);
    return RP_NONE;
}

/* "The man, a miner named …": one met before without a name. */
uint32_t rp_cast_by_unnamed(const rp_cast *c, const rp_mention *m)
{
    uint32_t stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;)
        if (!c->e[i].named && c->e[i].person && !c->e[i].plural && holds_words(c, &c->e[i], m))
            return i;
    return RP_NONE;
}
