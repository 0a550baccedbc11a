/* witness.c - see witness.h. A person who speaks for no body is a witness where he tells, in quotation, what "I" or "we"
 * did or what was done to "me" or "us", or, in the report's words, what he saw or heard. Not a lawyer or an aide, who
 * speaks for another, and not in denying. One such claim makes a witness of him in all. */
#include "claims/witness.h"
#include "know/kinds.h"

static const char *const senses = "saw heard watched felt smelled smelt noticed seen witnessed woke";

static bool is_past(const rp_reader *r, uint32_t i)
{
    static const char *const base = "say tell think believe argue want know see make take get give go come read cost";
    if (i >= r->n || r->t[i].class != RP_VERB || rp_in(r, i, base))
        return false;
    rp_slice w = r->t[i].lower;
    return w.ptr[w.len - 1] != 's' || rp_is(r, i, "was");
}

/* "I woke", "we had walked", "we were told" */
static bool tells_own_deed(const rp_reader *r, uint32_t i)
{
    if (r->t[i].quote == RP_NONE || !rp_in(r, i, "i we"))
        return false;
    uint32_t k = i + 1;
    while (k < r->n && r->t[k].class == RP_ADVERB)
        k++;
    if (rp_in(r, k, "had was were") && k + 1 < r->n)
        return r->t[k + 1].class == RP_VERB;
    return is_past(r, k);
}

/* "told us", "waved to us", "took my brother" */
static bool tells_own_lot(const rp_reader *r, uint32_t i)
{
    if (r->t[i].quote == RP_NONE || !rp_in(r, i, "me us my our") || i < 2)
        return false;
    return is_past(r, i - 1) || ((r->t[i - 1].class == RP_PREPOSITION || r->t[i - 1].class == RP_TO) && is_past(r, i - 2));
}

/* "that she had heard two bangs", "hearing two bangs" */
static bool tells_senses(const rp_reader *r, uint32_t first, uint32_t i)
{
    if (r->t[i].quote != RP_NONE)
        return false;
    if (i == first)
        return rp_in(r, i, "hearing seeing watching feeling");
    return rp_in(r, i, senses) && (rp_in(r, i - 1, "he she they had") || (r->t[i - 1].class == RP_ADVERB && rp_in(r, i - 2, "he she they had")));
}

static bool tells_of_himself(const rp_reader *r, const rp_pieces *content)
{
    for (uint32_t k = 0; k < content->n; k++)
        for (uint32_t i = content->at[k].first; i < content->at[k].last; i++)
            if (tells_own_deed(r, i) || tells_own_lot(r, i) || tells_senses(r, content->at[0].first, i))
                return true;
    return false;
}

/* May the claim's source be a witness at all? */
static bool may_be_witness(const rp_reader *r, uint32_t k)
{
    static const char *const trades = "nurse doctor medic paramedic volunteer teacher guard worker";
    const rp_source *s = &r->report->claims[k].source;
    const rp_pieces *p = &r->drafts[k].source;
    bool trade = false;
    for (uint32_t i = p->n ? p->at[0].first : 0; p->n && i < p->at[0].last; i++) {
        if (rp_in(r, i, rp_advocate_words) && !(i > p->at[0].first && r->t[i - 1].class == RP_RELATIVE))
            return rp_in(r, i, "employee employees driver drivers") && s->kind == RP_SOURCE_PERSON;
        trade |= rp_in(r, i, trades);
    }
    return s->kind == RP_SOURCE_PERSON || (s->kind == RP_SOURCE_ORGANISATION && trade);
}

/* Is the source presented as one who is known for nothing else: by age, trade or dwelling ("Ana Ruiz, 34, a baker"), or
 * without a name? A bare name is that of a public figure as often. */
static bool is_ordinary(const rp_reader *r, uint32_t k)
{
    const rp_pieces *p = &r->drafts[k].source;
    if (!p->n || r->t[p->at[0].first].class == RP_PRONOUN)
        return false;
    bool comma = false, name = false, own = true; /* no name of a place: "a nurse who swam ashore at Lugo" */
    for (uint32_t i = p->at[0].first; i < p->at[0].last; i++) {
        comma |= (rp_is(r, i, ",") && i + 1 < p->at[0].last) || r->t[i].class == RP_NUMBER;
        own = own && r->t[i].class != RP_RELATIVE && r->t[i].class != RP_PREPOSITION;
        name |= own && r->t[i].class == RP_PROPER;
    }
    return comma || !name;
}

void rp_witnesses_find(rp_reader *r)
{
    rp_report *report = r->report;
    bool *witness = RP_ARRAY(r->a, bool, report->n_entities + 1), *barred = RP_ARRAY(r->a, bool, report->n_entities + 1);
    bool *ordinary = RP_ARRAY(r->a, bool, report->n_entities + 1);
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        uint32_t e = report->claims[k].source.entity;
        bool pronoun = r->drafts[k].source.n && r->t[r->drafts[k].source.at[0].first].class == RP_PRONOUN;
        if (e == RP_NONE)
            continue;
        if (!pronoun && !may_be_witness(r, k))
            barred[e] = true;
        if (report->claims[k].stance == RP_DENY)
            barred[e] = true;
        witness[e] |= tells_of_himself(r, &r->drafts[k].content);
        ordinary[e] |= is_ordinary(r, k);
    }
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        rp_source *s = &report->claims[k].source;
        bool lone = s->kind == RP_SOURCE_PERSON || s->kind == RP_SOURCE_ORGANISATION;
        if (s->entity != RP_NONE && lone && witness[s->entity] && ordinary[s->entity] && !barred[s->entity])
            s->kind = RP_SOURCE_WITNESS;
    }
}
