/* place_names.c - which words of the text name places.
 *
 * Two things speak for a name: the gazetteer has it, and the language core reads a place there. Where they agree the
 * name is taken; where only one of them does, the words around it decide (know/place_words.c). Without the core, runs
 * of capitalised words stand in for its names. A name is judged by itself first; one that could be a place is taken
 * if it surely is one elsewhere in the report. */
#include "base/utf8.h"
#include "claims/place_draft.h"

#include <math.h>

#define NAME_TOKENS 6 /* of the longest names looked up: "Saint Vincent and the Grenadines" */
#define DIRECTIONS_MAX 4 /* words such as "the northern" before a name */
#define LIST_TOKENS 16 /* looked ahead for the "counties" of "Otter Tail, Douglas and Grant counties" */
#define PLAIN_WORDS                                                                                          \
    (RP_PLACE_AREA_WORD | RP_PLACE_DIVISION_WORD | RP_PLACE_STREET_WORD | RP_PLACE_BODY_WORD | RP_PLACE_MEDIA_WORD |  \
     RP_PLACE_SITE_WORD | RP_PLACE_DIRECTION_WORD | RP_PLACE_TITLE_WORD | RP_PLACE_NO_WORD)
#define BIG 16.6 /* log2 of people: 100,000 */

/* --- words --- */

static uint32_t flags(const rp_place_reader *r, uint32_t i)
{
    uint32_t f = i < r->l->n_tokens ? rp_map_get(&r->words, r->t[i].lower) : RP_NONE;
    return f == RP_NONE ? 0 : f;
}

static bool is(const rp_place_reader *r, uint32_t i, const char *word)
{
    return i < r->l->n_tokens && rp_slice_equal(r->t[i].lower, rp_slice_of(word));
}

static bool capital(const rp_place_reader *r, uint32_t i)
{
    return i < r->l->n_tokens && (r->t[i].shape == RP_SHAPE_TITLE || r->t[i].shape == RP_SHAPE_UPPER) &&
           r->t[i].class != RP_POSSESSIVE;
}

static bool together(const rp_place_reader *r, uint32_t i, uint32_t k)
{
    return i < r->l->n_tokens && k < r->l->n_tokens && r->t[i].sentence == r->t[k].sentence;
}

static bool is_connector(const rp_place_reader *r, uint32_t i)
{
    return i < r->l->n_tokens &&
           rp_slice_in(r->t[i].lower, "of the and de del de la las los le les da do dos das di du el al am an der upon on "
                                      "under by sur en 's &");
}

static rp_slice text_of(const rp_place_reader *r, uint32_t first, uint32_t last)
{
    return rp_slice_cut(r->l->article->text, r->t[first].start, r->t[last - 1].end);
}

/* --- the core's names --- */

/* The core's name (without it, the rules') that shares a token with [first, last), or NULL. */
static const rp_name *named(const rp_place_reader *r, uint32_t first, uint32_t last)
{
    const rp_name *names = r->l->learned ? r->l->seen : r->l->names;
    uint32_t low = 0, high = r->l->learned ? r->l->n_seen : r->l->n_names, n = high;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (names[mid].last <= first)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && names[low].first < last ? &names[low] : NULL;
}

/* --- looking up --- */

static rp_candidate candidate(const rp_place_reader *r, const rp_namesake *found)
{
    const double rad = 0.017453292519943295;
    rp_candidate c = {.number = found->place, .other_name = found->other, .place = rp_gazetteer_get(r->g, found->place)};
    c.x = (float)(cos(c.place.lat * rad) * cos(c.place.lon * rad));
    c.y = (float)(cos(c.place.lat * rad) * sin(c.place.lon * rad));
    c.z = (float)sin(c.place.lat * rad);
    return c;
}

#define ALL_KINDS (~0u)

uint32_t rp_place_lookup_kinds(rp_place_reader *r, rp_slice words, unsigned kinds)
{
    char folded[RP_FOLDED_MAX + 1];
    rp_namesake found[RP_NAMESAKES_MAX];
    rp_slice key = {folded, rp_place_fold(words, folded)};
    if (!key.len)
        return RP_NONE;
    uint32_t n = 0;
    folded[key.len] = kinds == ALL_KINDS ? ' ' : '*'; /* no folded name ends with either */
    rp_slice kept = {folded, key.len + 1};
    uint32_t known = rp_map_get(&r->found, kept);
    if (known != RP_NONE)
        return r->names[known].n ? known : RP_NONE;
    n = rp_gazetteer_find(r->g, key, found, RP_NAMESAKES_MAX);
    rp_place_name name = {.chosen = RP_NONE, .candidates = n ? RP_ARRAY(r->a, rp_candidate, n) : NULL};
    for (uint32_t i = 0; i < n; i++) {
        rp_candidate c = candidate(r, &found[i]);
        if (kinds >> c.place.kind & 1)
            name.candidates[name.n++] = c;
    }
    rp_map_put(&r->found, rp_arena_copy(r->a, kept), r->n_names);
    RP_PUSH(r->a, r->names, r->n_names, name);
    return name.n ? r->n_names - 1 : RP_NONE;
}

uint32_t rp_place_lookup(rp_place_reader *r, rp_slice words)
{
    return rp_place_lookup_kinds(r, words, ALL_KINDS);
}

static bool has_kind(const rp_place_reader *r, uint32_t name, unsigned kinds)
{
    for (uint32_t i = 0; name != RP_NONE && i < r->names[name].n; i++)
        if (kinds >> r->names[name].candidates[i].place.kind & 1)
            return true;
    return false;
}

#define KIND(k) RP_PLACE_BIT(k)
#define HOLDERS (KIND(COUNTRY) | KIND(REGION) | KIND(COUNTY))
#define LARGE (KIND(COUNTRY) | KIND(REGION) | KIND(CONTINENT) | KIND(SEA) | KIND(AREA) | KIND(CAPITAL))

static bool is_big(const rp_place_reader *r, uint32_t name)
{
    if (has_kind(r, name, LARGE))
        return true;
    for (uint32_t i = 0; name != RP_NONE && i < r->names[name].n; i++)
        if (r->names[name].candidates[i].place.people >= BIG && !r->names[name].candidates[i].other_name)
            return true;
    return false;
}

/* --- abbreviations --- */

/* Is this the newspapers' form ("Mont."), not the post's ("MT", and "Mt." is a mountain)? */
static bool is_written(const rp_region_abbreviation *x, rp_slice key)
{
    size_t n = 0;
    for (const char *c = x->written; *c; c++) {
        while (n < key.len && key.ptr[n] == ' ')
            n++;
        if (*c == '.')
            continue;
        if (n == key.len || key.ptr[n++] != rp_lower(*c))
            return false;
    }
    return n == key.len;
}

/* "Ga.", "W.Va.", and "GA" behind a comma. Sets the draft's end and name; false if none starts here. */
static bool abbreviation(rp_place_reader *r, uint32_t i, rp_place_draft *d)
{
    static const char may_be_words[] = "miss mass man la mo del ill";
    char folded[RP_FOLDED_MAX];
    for (uint32_t n = 2; n >= 1; n--) {
        if (i + n > r->l->n_tokens || !together(r, i, i + n - 1) || (n == 2 && !capital(r, i + 1)))
            continue;
        rp_slice words = text_of(r, i, i + n);
        rp_slice key = {folded, rp_place_fold(words, folded)};
        uint32_t row = rp_map_get(&r->abbreviations, key);
        if (row == RP_NONE)
            continue;
        const rp_region_abbreviation *x = &rp_region_abbreviations[row];
        bool behind_comma = i && is(r, i - 1, ",");
        bool plain_capitals = r->t[i].shape == RP_SHAPE_UPPER && !memchr(words.ptr, '.', words.len);
        bool stop_in = words.ptr[words.len - 1] == '.';
        bool stop_behind = !stop_in && is(r, i + n, ".") && !r->t[i + n].space_before;
        if (plain_capitals ? !(words.len == 2 && behind_comma) : !(stop_in || stop_behind) || !is_written(x, key))
            continue;
        if (!plain_capitals && !behind_comma && rp_slice_in(key, may_be_words)) /* "Miss. Ames", the end of "the Man." */
            continue;
        stop_behind &= !plain_capitals;
        d->name = rp_place_lookup_kinds(r, rp_slice_of(x->name), KIND(REGION));
        d->first = i;
        d->start = r->t[i].start;
        d->end = r->t[i + n - (stop_behind ? 0 : 1)].end;
        d->last = i + n + (stop_behind ? 1 : 0);
        return d->name != RP_NONE;
    }
    return false;
}

/* --- candidates in the text --- */

/* The end of the run of capitalised words (connectors between them) that starts at i. */
static uint32_t run_end(const rp_place_reader *r, uint32_t i)
{
    uint32_t end = i + 1;
    while (end < r->l->n_tokens && end - i < 2 * NAME_TOKENS && together(r, i, end)) {
        uint32_t next = end;
        while (next < end + 3 && is_connector(r, next))
            next++;
        if (!capital(r, next) || !together(r, i, next))
            break;
        end = next + 1;
    }
    return end;
}

/* The longest name of the gazetteer that starts at token i and ends within the run; false if none. */
static bool longest(rp_place_reader *r, uint32_t i, uint32_t run, rp_place_draft *d)
{
    uint32_t most = run < i + NAME_TOKENS ? run : i + NAME_TOKENS;
    for (uint32_t last = most; last > i; last--) {
        if (!capital(r, last - 1))
            continue;
        uint32_t name = rp_place_lookup(r, text_of(r, i, last));
        if (name == RP_NONE)
            continue;
        *d = (rp_place_draft){i, last, r->t[i].start, r->t[last - 1].end, name, RP_NONE, RP_NO_PLACE};
        return true;
    }
    return false;
}

/* Parts of a hyphened word: "D-Charleston", "Oakland-based". */
static bool hyphened(rp_place_reader *r, uint32_t i, rp_place_draft *d)
{
    rp_slice word = text_of(r, i, i + 1);
    const char *hyphen = memchr(word.ptr, '-', word.len);
    size_t at = hyphen ? (size_t)(hyphen - word.ptr) : 0;
    if (!at || at + 2 >= word.len)
        return false;
    rp_slice before = rp_slice_cut(word, 0, at), after = rp_slice_cut(word, at + 1, word.len);
    bool party = rp_slice_in(before, "d r i dfl");
    bool suffix = rp_slice_in(after, "based born bound area led controlled occupied held backed native raised") && before.len > 3;
    if (!party && !suffix)
        return false;
    uint32_t name = rp_place_lookup(r, party ? after : before);
    if (name == RP_NONE)
        return false;
    uint32_t start = r->t[i].start + (party ? (uint32_t)at + 1 : 0), end = party ? r->t[i].end : r->t[i].start + (uint32_t)at;
    *d = (rp_place_draft){i, i + 1, start, end, name, RP_NONE, RP_IS_PLACE};
    return true;
}

/* "Grant" of "Otter Tail, Douglas and Grant counties": the county of that name. */
static uint32_t in_list_of_counties(rp_place_reader *r, const rp_place_draft *d)
{
    uint32_t i = d->last;
    while (together(r, d->first, i) && i < d->last + LIST_TOKENS && (capital(r, i) || is(r, i, ",") || is(r, i, "and")) &&
           !is(r, i, "counties"))
        i++;
    if (i == d->last + LIST_TOKENS || !(is(r, i, "counties") || is(r, i, "parishes")))
        return RP_NONE;
    rp_slice words = text_of(r, d->first, d->last);
    return rp_place_lookup(r, rp_arena_format(r->a, "%.*s %s", (int)words.len, words.ptr, is(r, i, "counties") ? "County" : "Parish"));
}

/* The word behind that belongs to the name: County, region, River. Gives the name it makes with it. */
static void take_generic(rp_place_reader *r, rp_place_draft *d)
{
    uint32_t f = flags(r, d->last);
    if (!together(r, d->first, d->last) || !(f & (RP_PLACE_AREA_WORD | RP_PLACE_DIVISION_WORD | RP_PLACE_NATURE_WORD)))
        return;
    uint32_t area = f & RP_PLACE_AREA_WORD ? rp_place_lookup_kinds(r, text_of(r, d->first, d->last), KIND(REGION) | KIND(COUNTY)) : RP_NONE;
    if (!capital(r, d->last)) { /* "Sumy region" is called Sumy, but is no town */
        d->name = area != RP_NONE ? area : d->name;
        return;
    }
    uint32_t whole = rp_place_lookup(r, text_of(r, d->first, d->last + 1));
    if (f & RP_PLACE_BODY_WORD && whole == RP_NONE) /* "Dublin Area Schools" */
        return;
    d->name = whole != RP_NONE ? whole : area;
    d->last++;
    d->end = r->t[d->last - 1].end;
}

/* --- judging --- */

/* A house or office that stands for a government: "the Kremlin". */
static bool is_metonym(const rp_place_reader *r, const rp_place_draft *d)
{
    char folded[RP_FOLDED_MAX];
    rp_slice key = {folded, rp_place_fold(text_of(r, d->first, d->last), folded)};
    return rp_map_get(&r->metonyms, key) != RP_NONE;
}

/* Kinds whose names go with "the": the Bronx and the Hague have it in their names. */
#define WITH_ARTICLE                                                                                         \
    (KIND(COUNTRY) | KIND(REGION) | KIND(AREA) | KIND(SEA) | KIND(RIVER) | KIND(ISLAND) | KIND(MOUNTAIN) | KIND(PARK))

/* Is the place asked for by what stands before it: "in", "near northern", "the city of"? */
static bool located(const rp_place_reader *r, const rp_place_draft *d)
{
    uint32_t i = d->first;
    while (i && i + DIRECTIONS_MAX > d->first && together(r, i - 1, d->first) && (flags(r, i - 1) & RP_PLACE_DIRECTION_WORD || is(r, i - 1, "the"))) {
        i--;
        if (is(r, i, "the") && i + 1 == d->first && d->name != RP_NONE && !has_kind(r, d->name, WITH_ARTICLE))
            return false;
    }
    if (!i || !together(r, i - 1, d->first))
        return false;
    if (is(r, i - 1, "of") && i > 1)
        return rp_slice_in(r->t[i - 2].lower, "city town village county state university republic north south east west outside out "
                                              "part parts people streets side suburb resident residents") || !capital(r, i - 2);
    return flags(r, i - 1) & RP_PLACE_LOCATIVE_WORD;
}

/* Is it followed by a comma and a region or country, or does it open a dateline ("OMAHA, Neb. (AP) -")? */
static bool contained(rp_place_reader *r, const rp_place_draft *d)
{
    rp_place_draft next;
    uint32_t i = d->last + 1;
    if (!is(r, d->last, ",") || !together(r, d->first, i) || !capital(r, i))
        return false;
    if (abbreviation(r, i, &next))
        return true;
    return longest(r, i, run_end(r, i), &next) && has_kind(r, next.name, HOLDERS);
}

static bool opens_dateline(const rp_place_reader *r, const rp_place_draft *d)
{
    uint32_t block = r->l->sentences[r->t[d->first].sentence].block;
    bool first = !d->first || r->l->sentences[r->t[d->first - 1].sentence].block != block ||
                 is(r, d->first - 1, ".");
    if (!first || r->t[d->first].shape != RP_SHAPE_UPPER || d->end - d->start < 4)
        return false;
    for (uint32_t i = d->last; i < d->last + 8 && i < r->l->n_tokens; i++)
        if (is(r, i, "(") || is(r, i, "-") || is(r, i, "--") || is(r, i, "\xE2\x80\x93") || is(r, i, "\xE2\x80\x94"))
            return true;
    return false;
}

static bool is_titled(const rp_place_reader *r, uint32_t i)
{
    return i && together(r, i - 1, i) && capital(r, i - 1) && flags(r, i - 1) & RP_PLACE_TITLE_WORD;
}

/* Is the word by itself no name: a month, a title, "House", "North"? */
static bool is_plain_word(const rp_place_reader *r, const rp_place_draft *d)
{
    return d->last - d->first == 1 && (r->t[d->first].class == RP_CALENDAR || flags(r, d->first) & PLAIN_WORDS);
}

/* "accused Greece", "urged Moscow": a government. */
static bool is_addressed(const rp_place_reader *r, const rp_place_draft *d)
{
    return d->first && together(r, d->first - 1, d->first) && flags(r, d->first - 1) & RP_PLACE_ADDRESSED_WORD &&
           has_kind(r, d->name, KIND(COUNTRY) | KIND(CAPITAL));
}

/* "the Baltic potash market", "a Pacific storm": a sea's short name before a noun. */
static bool is_adjective(const rp_place_reader *r, const rp_place_draft *d)
{
    return d->last - d->first == 1 && has_kind(r, d->name, KIND(SEA)) && together(r, d->first, d->last) &&
           !capital(r, d->last) && (r->t[d->last].class == RP_NOUN || r->t[d->last].class == RP_ADJECTIVE);
}

/* Is it the surname of someone in the report? */
static bool is_surname(const rp_place_reader *r, const rp_place_draft *d)
{
    return d->last - d->first == 1 && rp_map_get(&r->surnames, r->t[d->first].lower) != RP_NONE;
}

/* Nothing the core reads stands here: what the run of capitalised words says. */
static rp_place_judgement judge_unread(rp_place_reader *r, const rp_place_draft *d)
{
    bool before = d->first && together(r, d->first - 1, d->first) && capital(r, d->first - 1) &&
                  !(flags(r, d->first - 1) & (RP_PLACE_DIRECTION_WORD | RP_PLACE_LOCATIVE_WORD));
    if (before || (together(r, d->first, d->last) && capital(r, d->last)))
        return !before && flags(r, d->last) & RP_PLACE_BODY_WORD ? RP_MAYBE_PLACE : RP_NO_PLACE;
    if (located(r, d) || contained(r, d) || (has_kind(r, d->name, LARGE) && r->t[d->first].class == RP_PROPER))
        return RP_IS_PLACE;
    return RP_MAYBE_PLACE;
}

static rp_place_judgement judge_in_place(const rp_place_reader *r, const rp_place_draft *d, const rp_name *n)
{
    if (d->first <= n->first && d->last >= n->last)
        return RP_IS_PLACE;
    if (d->last < n->last && is(r, d->last, ","))
        return RP_IS_PLACE;
    if (d->first > n->first && is(r, d->first - 1, ","))
        return RP_IS_PLACE;
    for (uint32_t i = n->first; i < d->first; i++)
        if (!(flags(r, i) & RP_PLACE_DIRECTION_WORD) && !is(r, i, "the"))
            return RP_NO_PLACE;
    if (d->last >= n->last || flags(r, d->last) & (RP_PLACE_BODY_WORD | RP_PLACE_SITE_WORD))
        return RP_IS_PLACE;
    return flags(r, d->last) & (RP_PLACE_AREA_WORD | RP_PLACE_DIVISION_WORD) && !capital(r, d->last) ? RP_IS_PLACE : RP_MAYBE_PLACE;
}

static rp_place_judgement judge_in_body(rp_place_reader *r, const rp_place_draft *d, const rp_name *n)
{
    if (d->first <= n->first && d->last >= n->last)
        return located(r, d) || contained(r, d) || has_kind(r, d->name, LARGE) || is_big(r, d->name) ? RP_IS_PLACE : RP_MAYBE_PLACE;
    if (d->first == n->first && flags(r, d->last) & RP_PLACE_BODY_WORD)
        return has_kind(r, d->name, KIND(COUNTRY)) ? RP_NO_PLACE : RP_IS_PLACE; /* a country's bodies stand for the whole of it */
    if (d->first > n->first && is(r, d->first - 1, "of") && rp_slice_in(r->t[n->first].lower, "city town village county"))
        return RP_IS_PLACE;
    return RP_NO_PLACE;
}

static rp_place_judgement judge_in_person(rp_place_reader *r, const rp_place_draft *d, const rp_name *n)
{
    bool trails = d->first > n->first && (is(r, d->first - 1, "of") || is(r, d->first - 1, ","));
    if (trails)
        return RP_IS_PLACE;
    if (d->first > n->first || d->last < n->last || is_titled(r, d->first))
        return RP_NO_PLACE;
    if (located(r, d) || contained(r, d))
        return RP_IS_PLACE;
    return flags(r, d->last) & RP_PLACE_BODY_WORD && capital(r, d->last) ? RP_IS_PLACE : RP_NO_PLACE;
}

static rp_place_judgement judge(rp_place_reader *r, const rp_place_draft *d)
{
    uint32_t behind = together(r, d->first, d->last) && capital(r, d->last) ? flags(r, d->last) : 0;
    if (behind & RP_PLACE_STREET_WORD && !(behind & RP_PLACE_BODY_WORD && named(r, d->last, d->last + 1)))
        return RP_NO_PLACE;
    if (behind & RP_PLACE_MEDIA_WORD || (is_plain_word(r, d) && !contained(r, d)) || is_metonym(r, d))
        return RP_NO_PLACE;
    if (is_addressed(r, d) || is_adjective(r, d))
        return RP_NO_PLACE;
    if (opens_dateline(r, d))
        return RP_IS_PLACE;
    const rp_name *n = named(r, d->first, d->last);
    if (is_surname(r, d) && !located(r, d) && !contained(r, d))
        return RP_NO_PLACE;
    if (!n || (!r->l->learned && n->kind != RP_ENTITY_PLACE))
        return n && is_titled(r, d->first) ? RP_NO_PLACE : judge_unread(r, d);
    switch (n->kind) {
    case RP_ENTITY_PLACE:
        return judge_in_place(r, d, n);
    case RP_ENTITY_PERSON:
        return judge_in_person(r, d, n);
    case RP_ENTITY_GROUP:
        return d->first <= n->first && d->last >= n->last && located(r, d) ? RP_IS_PLACE : RP_NO_PLACE;
    default:
        return judge_in_body(r, d, n);
    }
}

/* --- names that only the core knows --- */

/* A place of the core's that the gazetteer lacks: believed where the words around it say the same. */
static bool is_unlisted(rp_place_reader *r, const rp_place_draft *d)
{
    uint32_t end = flags(r, d->last - 1), behind = capital(r, d->last) ? flags(r, d->last) : 0;
    if (d->end - d->start < 4 || !capital(r, d->first) || r->t[d->first].shape == RP_SHAPE_DIGIT)
        return false;
    if ((end | behind) & (RP_PLACE_STREET_WORD | RP_PLACE_SITE_WORD | RP_PLACE_BODY_WORD | RP_PLACE_MEDIA_WORD))
        return false;
    if (flags(r, d->first) & RP_PLACE_STREET_WORD || is_metonym(r, d))
        return false;
    return end & (RP_PLACE_AREA_WORD | RP_PLACE_DIVISION_WORD | RP_PLACE_NATURE_WORD) || located(r, d) || contained(r, d);
}

/* The core reads a longer place of which the gazetteer knows a part only ("Pole" of "Gorno Pole"). */
static void widen(rp_place_reader *r, rp_place_draft *d)
{
    const rp_name *n = named(r, d->first, d->last);
    if (!n || !r->l->learned || n->kind != RP_ENTITY_PLACE || n->first > d->first || n->last < d->last)
        return;
    rp_place_draft whole = {n->first, n->last, r->t[n->first].start, r->t[n->last - 1].end, RP_NONE, RP_NONE, RP_IS_PLACE};
    bool free = !r->n_drafts || r->drafts[r->n_drafts - 1].last <= n->first;
    if (free && n->last - n->first > d->last - d->first && is_unlisted(r, &whole))
        *d = whole;
}

static void add_unlisted(rp_place_reader *r, uint32_t from, uint32_t to, uint32_t *next)
{
    for (; r->l->learned && *next < r->l->n_seen && r->l->seen[*next].first < to; (*next)++) {
        rp_name n = r->l->seen[*next];
        if (n.kind != RP_ENTITY_PLACE || n.first < from || n.last > to)
            continue;
        while (n.first + 1 < n.last && (!capital(r, n.first) || is(r, n.first, "the")))
            n.first++;
        rp_place_draft d = {n.first, n.last, r->t[n.first].start, r->t[n.last - 1].end, RP_NONE, RP_NONE, RP_IS_PLACE};
        if (is_unlisted(r, &d))
            RP_PUSH(r->a, r->drafts, r->n_drafts, d);
    }
}

/* A name that no gazetteer has, before a word for a stretch of land: "the Gorvan plateau". */
static bool of_land(const rp_place_reader *r, uint32_t i, rp_place_draft *d)
{
    uint32_t end = run_end(r, i);
    const rp_name *n = named(r, i, end);
    bool other = n && r->l->learned && (n->kind == RP_ENTITY_PERSON || n->kind == RP_ENTITY_ORGANISATION);
    if (!together(r, i, end) || !(flags(r, end) & RP_PLACE_LAND_WORD) || capital(r, end) || other || end > i + 3 ||
        (i && together(r, i - 1, i) && capital(r, i - 1)))
        return false;
    for (uint32_t k = i; k < end; k++)
        if (flags(r, k) & PLAIN_WORDS || r->t[k].class != RP_PROPER)
            return false;
    *d = (rp_place_draft){i, end + 1, r->t[i].start, r->t[end].end, RP_NONE, RP_NONE, RP_IS_PLACE};
    return true;
}

/* --- all --- */

static bool draft_at(rp_place_reader *r, uint32_t i, rp_place_draft *d)
{
    if (!capital(r, i))
        return false;
    *d = (rp_place_draft){.within = RP_NONE, .judgement = RP_IS_PLACE};
    if (abbreviation(r, i, d))
        return true;
    if (!longest(r, i, run_end(r, i), d))
        return hyphened(r, i, d) || of_land(r, i, d);
    uint32_t county = in_list_of_counties(r, d);
    if (county != RP_NONE) {
        d->name = county;
        d->judgement = RP_IS_PLACE;
        return true;
    }
    take_generic(r, d);
    d->judgement = judge(r, d);
    if (d->judgement != RP_IS_PLACE)
        widen(r, d);
    return true;
}

/* Counts what each name is taken for; drafts that only may be places stay where their name surely is one. */
static void settle(rp_place_reader *r)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->n_drafts; i++)
        if (r->drafts[i].name != RP_NONE)
            r->names[r->drafts[i].name].sure += r->drafts[i].judgement == RP_IS_PLACE;
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        rp_place_draft d = r->drafts[i];
        bool stays = d.judgement == RP_IS_PLACE || (d.judgement == RP_MAYBE_PLACE && d.name != RP_NONE && r->names[d.name].sure);
        if (!stays)
            continue;
        if (d.name != RP_NONE)
            r->names[d.name].mentions++;
        r->drafts[kept++] = d;
    }
    r->n_drafts = kept;
}

static void link_containers(rp_place_reader *r)
{
    for (uint32_t i = 0; i + 1 < r->n_drafts; i++) {
        rp_place_draft *d = &r->drafts[i], *next = d + 1;
        if (d->name != RP_NONE && next->name != RP_NONE && is(r, d->last, ",") && next->first == d->last + 1 &&
            together(r, d->first, next->first) && has_kind(r, next->name, HOLDERS))
            d->within = i + 1;
    }
}

/* The last words of the core's names of people. */
static void put_surnames(rp_place_reader *r)
{
    for (uint32_t i = 0; i < r->l->n_seen; i++) {
        const rp_name *n = &r->l->seen[i];
        if (n->kind == RP_ENTITY_PERSON && n->last - n->first > 1)
            rp_map_put(&r->surnames, r->t[n->last - 1].lower, i);
    }
}

void rp_place_names_find(rp_place_reader *r)
{
    uint32_t next = 0, from = 0;
    put_surnames(r);
    for (uint32_t i = 0; i < r->l->n_tokens;) {
        rp_place_draft d;
        if (!draft_at(r, i, &d)) {
            i++;
            continue;
        }
        add_unlisted(r, from, d.first, &next);
        RP_PUSH(r->a, r->drafts, r->n_drafts, d);
        from = i = d.last;
    }
    add_unlisted(r, from, r->l->n_tokens, &next);
    settle(r);
    link_containers(r);
}
