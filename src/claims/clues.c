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

/* The end of the apposition behind the comma at i: "the defence minister", "who leads the union"; i where there is none,
 * or where it is a clause of its own ("…, the police said"). */
static uint32_t apposition_end(const rp_reader *r, uint32_t i, uint32_t last)
{
    bool relative = i + 1 < last && rp_in(r, i + 1, "who which");
    bool opens = i + 1 < last && rp_is(r, i, ",") &&
                 (relative || rp_in(r, i + 1, "a an the its his her their") || r->t[i + 1].class == RP_NOUN);
    uint32_t end = i + 1;
    if (!opens)
        return i;
    while (end < last && end - i <= ABOUT_NAME && r->t[end].class != RP_MARK) {
        if (!relative && (r->t[end].class == RP_VERB || r->t[end].class == RP_AUXILIARY))
            return i;
        end++;
    }
    return end;
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
    if (rp_is(r, last, ",") && rp_class_is(r, last + 1, RP_NUMBER) && rp_is(r, last + 2, ",")) /* an age */
        last += 2;
    uint32_t end = apposition_end(r, last, s->last);
    return (rp_range){first, end};
}

static void note(rp_map *m, rp_slice word, uint32_t clue)
{
    if (rp_map_get(m, word) == RP_NONE)
        rp_map_put(m, word, clue);
}

#define VOTES_MAX 32 /* clues of one name that are counted */

/* Of what the text tells of one name in several places the commonest holds; of two, the first. Clues of one word are
 * chained: next is the one noted before. */
static void settle_votes(rp_clues *out)
{
    for (uint32_t i = 0; i < out->n; i++) {
        unsigned votes[RP_N_SOURCE_KINDS] = {0}, best = 0;
        uint32_t first[RP_N_SOURCE_KINDS], n = 0;
        if (!out->at[i].heads)
            continue;
        for (uint32_t k = i; k != RP_NONE && n < VOTES_MAX; k = out->at[k].next, n++) {
            rp_source_kind kind = out->at[k].kind;
            first[kind] = votes[kind]++ ? first[kind] : k;
        }
        best = out->at[i].kind;
        for (unsigned kind = 0; kind < RP_N_SOURCE_KINDS; kind++)
            best = votes[kind] > votes[best] ? kind : best;
        uint32_t next = out->at[i].next;
        rp_clue elected = out->at[first[best]];
        elected.next = next;
        elected.heads = true;
        out->at[i] = elected;
    }
}

/* Puts a clue that knows its kind behind those of the same word. */
static void chain(rp_clues *out, rp_slice word, uint32_t clue)
{
    uint32_t head = rp_map_get(&out->by_word, word);
    if (head == RP_NONE) {
        rp_map_put(&out->by_word, word, clue);
        out->at[clue].heads = true;
        return;
    }
    uint32_t last = out->at[head].last;
    if (last == clue || head == clue)
        return;
    out->at[last].next = clue;
    out->at[head].last = clue;
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
        rp_clue c = {m.name, around, m.kind, m.is, m.gender, m.known, m.bare, is_body(r, t, &m), false, RP_NONE, out->n};
        RP_PUSH(r->a, out->at, out->n, c);
        if (r->l->names[i].kind == RP_ENTITY_PERSON)
            note_roles(r, t, out, out->n - 1);
        if (!c.known)
            continue;
        chain(out, r->t[c.name.last - 1].lower, out->n - 1);
        if (r->l->names[i].kind != RP_ENTITY_PERSON && c.name.last - c.name.first < 4)
            note(&out->by_word, r->t[c.name.first].lower, out->n - 1);
    }
    settle_votes(out);
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
