/* pronoun.c - whom a pronoun means: by the subjects of this sentence and the two before it and by who spoke there, then by
 * who spoke last, then by the last person named; and what a relative pronoun stands for. */
#include "claims/cast.h"

static bool fits(const rp_entity_draft *e, rp_slice pronoun, rp_gender gender)
{
    if (rp_slice_in(pronoun, "he she his her"))
        return e->person && (e->gender == RP_ANY_GENDER || e->gender == gender);
    if (rp_slice_in(pronoun, "it its"))
        return !e->person && !(e->plural && !e->named);
    return e->plural || !e->person;
}

/* Can the words of a sentence's subject be meant by the pronoun? Only what is sure to be a person or a body. */
static bool subject_fits(const rp_cast *c, const rp_mention *m, rp_slice pronoun, rp_gender gender)
{
    bool name = m->name.first < m->name.last, body = m->known && m->is == RP_IS_BODY && !rp_in(c->r, m->head, rp_person_words);
    bool person = !m->plural && ((name && m->name_kind == RP_ENTITY_PERSON) ||
                                 (!body && (rp_in(c->r, m->head, rp_person_words) || m->gender != RP_ANY_GENDER)));
    if (m->pronoun)
        return false;
    if (rp_slice_in(pronoun, "he she his her"))
        return person && (m->gender == RP_ANY_GENDER || m->gender == gender);
    if (rp_slice_in(pronoun, "it its"))
        return !person && !m->plural && (body || (name && m->name_kind == RP_ENTITY_ORGANISATION));
    return !person && ((m->plural && m->known && m->is != RP_IS_DOCUMENT) || (body && m->plural));
}

#define SUBJECTS_BACK 3 /* sentences looked at */

/* The last source met in tokens [first, last) that fits. */
static uint32_t met_in(const rp_cast *c, uint32_t first, uint32_t last, rp_slice pronoun, rp_gender gender)
{
    uint32_t best = RP_NONE, stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    for (uint32_t i = c->n; i-- > stop;) {
        const rp_entity_draft *e = &c->e[i];
        if (e->last_at >= first && e->last_at < last && fits(e, pronoun, gender) &&
            (best == RP_NONE || e->last_at > c->e[best].last_at))
            best = i;
    }
    return best;
}

/* "Hackers | calling themselves Night Ferry" */
static rp_range with_name(const rp_reader *r, rp_range s)
{
    uint32_t i = s.last + 2;
    if (!rp_is(r, s.last, "calling") || !rp_in(r, s.last + 1, "themselves itself himself herself"))
        return s;
    while (i < r->n && r->t[i].class == RP_PROPER)
        i++;
    return i > s.last + 2 ? (rp_range){s.first, i} : s;
}

/* The subject of sentence s, up to token `before`, where it fits; create: also where it was not met yet. */
static uint32_t subject_of(rp_cast *c, const rp_sentence *s, uint32_t before, rp_slice pronoun, rp_gender gender, bool create)
{
    const rp_reader *r = c->r;
    rp_window w = rp_window_of(r, s->first);
    if (w.level != RP_NONE)
        w = (rp_window){s->first, s->last - s->first > RP_WINDOW ? s->first + RP_WINDOW : s->last, RP_NONE};
    rp_range subject = rp_sentence_subject(r, &w, before < w.last ? before : w.last);
    if (subject.first >= subject.last || subject.last > before)
        return RP_NONE;
    rp_mention who = rp_mention_of(r, &c->tables, with_name(r, subject));
    bool number = r->t[who.head].class == RP_NUMBER && who.name.first == who.name.last;
    bool his = who.whose != RP_NONE && !rp_slice_in(pronoun, "it its they their"); /* "His neighbour lost a cow, he said" */
    if (who.pronoun || number || his)
        return RP_NONE;
    uint32_t found = rp_cast_find(c, &who);
    if (found != RP_NONE && fits(&c->e[found], pronoun, gender))
        return found;
    if (found != RP_NONE || !create || !subject_fits(c, &who, pronoun, gender))
        return RP_NONE;
    return rp_cast_new_entity(c, &who);
}

/* The subject of this sentence where it spoke, else who spoke last in it, else its subject; then the same of the two
 * sentences before it in the same or the last block. */
static uint32_t by_subject(rp_cast *c, const rp_mention *m, rp_slice pronoun, rp_gender gender)
{
    const rp_reader *r = c->r;
    uint32_t here = r->t[m->head].sentence;
    bool behind = m->head > 0 && (rp_is(r, m->head - 1, ",") || r->t[m->head - 1].quote != r->t[m->head].quote);
    for (uint32_t n = 0; n < SUBJECTS_BACK && n <= here; n++) {
        const rp_sentence *s = &r->l->sentences[here - n];
        if (r->l->sentences[here].block > s->block + 1)
            break;
        if (s->first >= m->head || s->last <= s->first)
            continue;
        uint32_t last = n ? s->last : m->head, met = met_in(c, s->first, last, pronoun, gender);
        bool content = behind && !n; /* "A neighbour had called, he said": the subject is the content's */
        uint32_t subject = content ? met : subject_of(c, s, last, pronoun, gender, met == RP_NONE);
        bool spoke = subject != RP_NONE && c->e[subject].last_at >= s->first && c->e[subject].last_at < last;
        if (spoke || met == RP_NONE)
            met = subject;
        if (met != RP_NONE)
            return met;
    }
    return RP_NONE;
}

static rp_gender gender_meant(rp_slice pronoun)
{
    return rp_slice_in(pronoun, "he his") ? RP_MALE : rp_slice_in(pronoun, "she her") ? RP_FEMALE : RP_ANY_GENDER;
}

uint32_t rp_cast_by_pronoun(rp_cast *c, const rp_mention *m)
{
    rp_slice word = c->r->t[m->head].lower;
    rp_gender gender = gender_meant(word);
    uint32_t best = RP_NONE, stop = c->n > LOOK_BACK ? c->n - LOOK_BACK : 0;
    if (rp_slice_in(word, "he she it they its his her their")) {
        uint32_t subject = by_subject(c, m, word, gender);
        if (subject != RP_NONE)
            return subject;
    }
    for (uint32_t i = c->n; i-- > stop;)
        if (fits(&c->e[i], word, gender) && (best == RP_NONE || c->e[i].last_at > c->e[best].last_at))
            best = i;
    if (gender == RP_ANY_GENDER || (best != RP_NONE && m->head - c->e[best].last_at < PERSON_BACK))
        return best;
    uint32_t person = rp_cast_last_person(c, m->head, gender, best == RP_NONE ? 0 : c->e[best].last_at + 1);
    return person != RP_NONE ? person : best;
}

static bool is_people(const rp_cast *c, const rp_mention *m)
{
    bool name = m->name.first < m->name.last && m->name_kind == RP_ENTITY_PERSON;
    return name || m->gender != RP_ANY_GENDER || rp_in(c->r, m->head, rp_person_words) ||
           (m->known && (m->is == RP_IS_GROUP || m->is == RP_IS_HOLDER)) || (m->plural && !m->known);
}

/* The part of the words before "who" or "which" that is meant: of "the version of three former inmates of Los Ceibos,
 * who" the first that is people; of "reported by the magazine Kontor, which" the first that is a thing named. */
static rp_range part_meant(const rp_cast *c, rp_range s, bool who)
{
    const rp_reader *r = c->r;
    for (uint32_t i = s.first; i < s.last; i++) {
        uint32_t last = i + 1;
        bool starts = r->t[i].class == RP_DETERMINER || r->t[i].class == RP_PROPER || r->t[i].class == RP_NOUN ||
                      r->t[i].class == RP_ADJECTIVE || r->t[i].class == RP_NUMBER;
        if (!starts)
            continue;
        while (last < s.last && r->t[last].class != RP_PREPOSITION)
            last++;
        rp_mention m = rp_mention_of(r, &c->tables, (rp_range){i, last});
        if (who ? is_people(c, &m) : r->t[i].class != RP_NOUN)
            return (rp_range){i, s.last};
        i = last;
    }
    return s;
}

/* A relative pronoun ("who", "who on Tuesday") stands for the noun before it. */
rp_range rp_cast_antecedent(const rp_cast *c, rp_range source)
{
    const rp_reader *r = c->r;
    uint32_t i = source.first;
    bool relative = rp_in(r, i, "who which") && (source.last - i == 1 || r->t[i + 1].class == RP_PREPOSITION);
    if (!relative || i < 2)
        return source;
    uint32_t end = rp_is(r, i - 1, ",") ? i - 1 : i;
    rp_window w = rp_window_of(r, i);
    rp_range s = rp_subject_before(r, &w, end);
    if (s.first == s.last)
        while (s.first > w.first && (r->t[s.first - 1].class == RP_NOUN || r->t[s.first - 1].class == RP_PROPER ||
                                     r->t[s.first - 1].class == RP_ADJECTIVE || r->t[s.first - 1].class == RP_DETERMINER))
            s.first--;
    return s.first < s.last ? part_meant(c, s, rp_is(r, i, "who")) : source;
}
