/* names.c - names: runs of capitalised words, with the small words that belong inside them, and a guess at what
 * bears the name. Some 60 an article. */
#include "language/parts.h"

#define NAME_TOKENS 12 /* longer runs are headlines in capitals */

static const char *const connectors = "of de del della di da dos du la le van von der den bin ibn al el y e & -";
static const char *const body_words =
    "ministry department agency party council committee commission court university college hospital company "
    "corporation corp. inc. ltd. co. group association federation union organization organisation institute "
    "foundation bank office service services board authority bureau assembly parliament senate congress house "
    "army navy force forces police times post journal news press network center centre church club league fund "
    "society administration coalition alliance front movement brigade guard guards trust school society embassy "
    "programme program nations observatory chamber airlines lines buses radio tv television review tribune herald "
    "gazette observer chronicle courier register inquirer district nhs fbi cia nsa un eu nato who afp bbc cnn abc "
    "nbc cbs fox reuters pentagon kremlin facebook twitter google plc asa gmbh srl fc";
static const char *const document_words = "act report code treaty constitution bill agreement convention";
static const char *const place_words =
    "street avenue road river lake valley mountain mount island islands city county province airport bay beach north "
    "south east west state states village square bridge port";
static const char *const person_titles =
    "mr mr. mrs mrs. ms ms. dr dr. prof. sen. rep. gov. gen. col. lt. sgt. capt. cmdr. maj. adm. rev. sir dame lord "
    "lady president minister secretary senator governor mayor judge justice general colonel captain commander "
    "lieutenant sergeant superintendent inspector inspector-general detective officer chairman chairwoman "
    "spokesman spokeswoman spokesperson professor prince princess king queen pope bishop archbishop congressman "
    "congresswoman representative premier chancellor deputy director miss father sister brother ambassador";

static bool capital(const rp_token *t)
{
    return t->class == RP_PROPER;
}

/* "Observatory | for the Euphrates Valley" */
static bool is_body_for(const rp_token *t, uint32_t i)
{
    return rp_slice_equal(t[i].lower, RP_LIT("for")) && rp_slice_in(t[i - 1].lower, "observatory centre center institute "
                                                                                    "ministry office council society fund "
                                                                                    "foundation agency department");
}

/* The end of the name that starts at i: over connectors only where a capitalised word follows. */
static uint32_t name_end(const rp_language *l, uint32_t i)
{
    const rp_token *t = l->tokens;
    uint32_t end = i + 1, limit = i + NAME_TOKENS < l->n_tokens ? i + NAME_TOKENS : l->n_tokens;
    while (end < limit && t[end].sentence == t[i].sentence) {
        uint32_t next = end;
        while (next < limit && next < end + 2 && !capital(&t[next]) &&
               (rp_slice_in(t[next].lower, connectors) || (next == end && is_body_for(t, next)) || (next > end && rp_slice_equal(t[next].lower, RP_LIT("the")))))
            next++;
        if (next >= limit || !capital(&t[next]) || t[next].sentence != t[i].sentence)
            break;
        end = next + 1;
    }
    return end;
}

static rp_entity_kind kind_of(const rp_language *l, uint32_t first, uint32_t last)
{
    const rp_token *t = l->tokens;
    if (rp_slice_in(t[first].lower, person_titles) && last - first > 1)
        return RP_ENTITY_PERSON;
    if (first && rp_slice_in(t[first - 1].lower, person_titles) && t[first - 1].sentence == t[first].sentence)
        return RP_ENTITY_PERSON;
    for (uint32_t i = last; i-- > first;) {
        if (rp_slice_in(t[i].lower, body_words))
            return RP_ENTITY_ORGANISATION;
        if (rp_slice_in(t[i].lower, document_words))
            return RP_ENTITY_DOCUMENT;
        if (rp_slice_in(t[i].lower, place_words))
            return RP_ENTITY_PLACE;
    }
    bool acronym = false;
    for (uint32_t i = first; i < last; i++)
        acronym |= t[i].shape == RP_SHAPE_UPPER && t[i].lower.len > 1;
    if (acronym && last - first <= 3)
        return RP_ENTITY_ORGANISATION;
    if (first && rp_slice_in(t[first - 1].lower, "in at near from to") && last - first <= 2)
        return RP_ENTITY_PLACE;
    return last - first >= 2 && last - first <= 4 ? RP_ENTITY_PERSON : RP_ENTITY_OTHER;
}

void rp_names_read(rp_arena *a, rp_language *l)
{
    for (uint32_t i = 0; i < l->n_tokens; i++) {
        if (!capital(&l->tokens[i]))
            continue;
        rp_name name = {i, name_end(l, i), 0};
        name.kind = (uint8_t)kind_of(l, name.first, name.last);
        RP_PUSH(a, l->names, l->n_names, name);
        i = name.last - 1;
    }
}
