/* clues.c - see clues.h. Each name is looked at once with ABOUT_NAME words on either side. Some 60 an article. */
#include "claims/clues.h"

#define ABOUT_NAME 7

static bool in_phrase(const rp_reader *r, uint32_t i)
{
    rp_class c = (rp_class)r->t[i].class;
    return c == RP_NOUN || c == RP_ADJECTIVE || c == RP_PROPER || c == RP_DETERMINER || c == RP_POSSESSIVE ||
           rp_in(r, i, "of for");
}

/* Is the comma before `first` an apposition's: "the shipping line, Stella Marina Lines,"? */
static bool apposed_before(const rp_reader *r, uint32_t first, uint32_t low)
{
    uint32_t i = first - 1;
    while (i > low && in_phrase(r, i - 1) && r->t[i].class != RP_DETERMINER)
        i--;
    return i < first - 1 && rp_in(r, i, "the its their his her a an");
}

/* The name with what stands before it ("Interior Minister", "the shipping line,") or behind (", the interior minister"). */
static rp_range about(const rp_reader *r, rp_range name)
{
    uint32_t first = name.first, last = name.last, low = name.first > ABOUT_NAME ? name.first - ABOUT_NAME : 0;
    const rp_sentence *s = &r->l->sentences[r->t[name.first].sentence];
    low = low < s->first ? s->first : low;
    if (first > low && rp_is(r, first - 1, ",") && apposed_before(r, first, low))
        first--;
    while (first > low && in_phrase(r, first - 1))
        first--;
    while (first < name.first && (r->t[first].class == RP_PREPOSITION || rp_is(r, first, ",")))
        first++;
    bool apposed = rp_is(r, last, ",") && last + 1 < s->last &&
                   (rp_in(r, last + 1, "a an the its his her their who which") || r->t[last + 1].class == RP_NOUN ||
                    (r->t[last + 1].class == RP_NUMBER && rp_is(r, last + 2, ",")));
    if (apposed && r->t[last + 1].class == RP_NUMBER)
        last += 2;
    if (apposed)
        for (last++; last < s->last && last - name.last < ABOUT_NAME && r->t[last].class != RP_MARK;)
            last++;
    return (rp_range){first, last};
}

static void note(rp_map *m, rp_slice word, uint32_t clue)
{
    if (rp_map_get(m, word) == RP_NONE)
        rp_map_put(m, word, clue);
}

/* Notes the offices that the words around a person's name speak of. */
static void note_roles(rp_reader *r, const rp_source_tables *t, rp_clues *out, uint32_t clue)
{
    const rp_clue *c = &out->at[clue];
    for (uint32_t i = c->about.first; i < c->about.last; i++) {
        bool role = rp_map_get(&t->kinds, r->t[i].lower) != RP_NONE || rp_in(r, i, rp_person_words);
        if (role && !(i >= c->name.first && i < c->name.last) && r->t[i + 1].class != RP_POSSESSIVE)
            note(&out->by_role, r->t[i].lower, clue);
    }
}

/* Is the name's bearer a body: by what is known, and by no word for a person beside the name? */
static bool is_body(const rp_reader *r, const rp_source_tables *t, const rp_mention *m)
{
    for (uint32_t i = m->range.first; i < m->range.last; i++)
        if (rp_in(r, i, rp_person_words) || (i < m->name.first && rp_map_get(&t->titles, r->t[i].lower) != RP_NONE))
            return false;
    return m->known && m->is == RP_IS_BODY && m->gender == RP_ANY_GENDER;
}

void rp_clues_read(rp_reader *r, const rp_source_tables *t, rp_clues *out)
{
    *out = (rp_clues){NULL, 0, {0}, {0}};
    rp_map_init(&out->by_word, r->a, 128);
    rp_map_init(&out->by_role, r->a, 64);
    for (uint32_t i = 0; i < r->l->n_names; i++) {
        rp_range name = {r->l->names[i].first, r->l->names[i].last};
        rp_range around = about(r, name);
        rp_mention m = rp_mention_of(r, t, around);
        if (m.name.first < name.first || m.name.last > name.last || m.name.first == m.name.last)
            m.name = name;
        rp_clue c = {m.name, around, m.kind, m.is, m.gender, m.known, m.bare, is_body(r, t, &m)};
        RP_PUSH(r->a, out->at, out->n, c);
        if (r->l->names[i].kind == RP_ENTITY_PERSON)
            note_roles(r, t, out, out->n - 1);
        if (!c.known)
            continue;
        note(&out->by_word, r->t[c.name.last - 1].lower, out->n - 1);
        if (r->l->names[i].kind != RP_ENTITY_PERSON && c.name.last - c.name.first < 4)
            note(&out->by_word, r->t[c.name.first].lower, out->n - 1);
    }
}

const rp_clue *rp_clue_of(const rp_reader *r, const rp_clues *clues, rp_range name)
{
    if (name.first >= name.last)
        return NULL;
    uint32_t i = rp_map_get(&clues->by_word, r->t[name.last - 1].lower);
    if (i == RP_NONE && name.last - name.first > 1)
        return NULL; /* "South Moor Water" says nothing of another South */
    return i == RP_NONE ? NULL : &clues->at[i];
}
