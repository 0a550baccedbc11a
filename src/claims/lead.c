/* lead.c - those whom a report first calls by what they are and names in the next paragraph: the lead's "The former mayor",
 * a heading's "Dam operator", and a capital that stands for the ministry of the next sentence. Asked only of words that mean
 * nobody met before. */
#include "claims/cast.h"

#define HEADING_TOKENS 16
#define LEAD_SENTENCES 32 /* a block that is longer is no lead */
#define NAMES_BACK 256

/* The sentence that opens the block behind that of sentence s, or RP_NONE. */
static uint32_t next_block(const rp_language *l, uint32_t s)
{
    uint32_t block = l->sentences[s].block, stop = l->n_sentences - s > LEAD_SENTENCES ? s + LEAD_SENTENCES : l->n_sentences;
    while (s < stop && l->sentences[s].block == block)
        s++;
    return s < stop ? s : RP_NONE;
}

/* Is sentence s all of its block, short, and without a full stop? */
static bool is_heading(const rp_reader *r, uint32_t s)
{
    const rp_sentence *x = &r->l->sentences[s];
    bool alone = (s == 0 || x[-1].block != x->block) && (s + 1 == r->l->n_sentences || x[1].block != x->block);
    return alone && x->last - x->first <= HEADING_TOKENS && r->t[x->last - 1].class != RP_MARK;
}

/* Is the name at index k the first, of the NAMES_BACK before it too, that ends with its last word? */
static bool is_first_mention(const rp_cast *c, uint32_t k)
{
    const rp_name *names = c->r->l->names;
    rp_slice last = c->r->t[names[k].last - 1].lower;
    for (uint32_t i = k > NAMES_BACK ? k - NAMES_BACK : 0; i < k; i++)
        if (rp_slice_equal(c->r->t[names[i].last - 1].lower, last))
            return false;
    return true;
}

/* The name that opens sentence s, behind an article; the number of names if none does. */
static uint32_t opening_name(const rp_cast *c, uint32_t s)
{
    const rp_language *l = c->r->l;
    uint32_t first = l->sentences[s].first, k = rp_names_before(l, first);
    first += rp_is(c->r, first, "the");
    return k < l->n_names && l->names[k].first <= first && l->names[k].last > first ? k : l->n_names;
}

bool rp_mention_is_former(const rp_reader *r, const rp_mention *m)
{
    for (uint32_t i = m->range.first; i < m->head; i++)
        if (rp_in(r, i, "former one-time onetime erstwhile"))
            return true;
    return false;
}

/* One in no office: "the former mayor", "the driver". Who holds one is seldom left without a name's title. */
static bool is_private(const rp_reader *r, const rp_mention *m)
{
    return rp_mention_is_former(r, m) || m->kind == RP_SOURCE_PERSON || m->kind == RP_SOURCE_WITNESS;
}

/* "Ana Ruiz, 41, said", "Ana Ruiz denies": a person who is told nothing else of. */
static bool is_bare_subject(const rp_reader *r, const rp_name *n)
{
    bool aged = rp_is(r, n->last, ",") && rp_class_is(r, n->last + 1, RP_NUMBER);
    return n->last - n->first > 1 && (aged || rp_class_is(r, n->last, RP_VERB) || rp_class_is(r, n->last, RP_AUXILIARY));
}

uint32_t rp_cast_by_lead(rp_cast *c, const rp_mention *m)
{
    const rp_reader *r = c->r;
    uint32_t s = r->t[m->head].sentence, next = next_block(r->l, s);
    bool heading = is_heading(r, s), lead = r->l->sentences[s].block == r->l->sentences[0].block;
    bool subject = m->range.first == r->l->sentences[s].first || m->definite;
    if (m->plural || m->pronoun || m->whose != RP_NONE || next == RP_NONE || !subject || !(heading || lead))
        return RP_NONE;
    uint32_t k = opening_name(c, next);
    if (k == r->l->n_names || !is_first_mention(c, k))
        return RP_NONE;
    const rp_name *n = &r->l->names[k];
    rp_mention named = rp_mention_of(r, &c->tables, (rp_range){n->first, n->last});
    const rp_clue *clue = rp_clue_of(r, &c->clues, named.name);
    bool person = !(m->known && m->is == RP_IS_BODY && !rp_in(r, m->head, rp_person_words)), other = clue && clue->known && clue->kind != m->kind;
    bool fits = person ? n->kind == RP_ENTITY_PERSON && is_private(r, m) && is_bare_subject(r, n) && !other
                       : heading && (n->kind == RP_ENTITY_ORGANISATION || (named.known && named.is == RP_IS_BODY));
    return fits && named.name.first < named.name.last ? rp_cast_meet_words(c, &named) : RP_NONE;
}

/* --- capitals --- */

/* "the Tajik interior ministry" in sentence s; empty if there is none. */
static rp_range ministry_in(const rp_reader *r, uint32_t s, const char *people)
{
    static const char *const bodies = "ministry government army military";
    const rp_sentence *x = &r->l->sentences[s];
    for (uint32_t i = x->first; i + 1 < x->last; i++) {
        if (!rp_in(r, i, people) || r->t[i].quote != RP_NONE)
            continue;
        for (uint32_t k = i + 1; k < x->last && k < i + 4 && (r->t[k].class == RP_NOUN || r->t[k].class == RP_ADJECTIVE || r->t[k].class == RP_PROPER); k++)
            if (rp_in(r, k, bodies) && !rp_class_is(r, k + 1, RP_POSSESSIVE))
                return (rp_range){i - (i > x->first && rp_is(r, i - 1, "the")), k + 1};
    }
    return (rp_range){0, 0};
}

uint32_t rp_cast_by_capital(rp_cast *c, const rp_mention *m)
{
    const rp_reader *r = c->r;
    const char *people = NULL;
    for (unsigned i = 0; i < rp_n_capital_rows && m->range.last - m->range.first == 1; i++)
        people = rp_in(r, m->head, rp_capital_rows[i].capital) ? rp_capital_rows[i].people : people;
    uint32_t s = r->t[m->head].sentence;
    if (!people || s + 1 >= r->l->n_sentences || r->l->sentences[s + 1].block != r->l->sentences[s].block)
        return RP_NONE;
    rp_range ministry = ministry_in(r, s + 1, people);
    if (ministry.first >= ministry.last)
        return RP_NONE;
    rp_mention named = rp_mention_of(r, &c->tables, ministry);
    return rp_cast_meet_words(c, &named);
}
