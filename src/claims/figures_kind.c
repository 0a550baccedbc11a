/* figures_kind.c - what a number counts, and what happened to it. The noun is read behind the number; the
 * kind comes from the noun itself ("12 deaths"), the verb behind it ("were killed"), the verb before ("killed
 * 12") or a topic ("the toll rose to 12"), looked for within a window each way in the same sentence. */
#include "claims/draft_figure.h"

#define NOUN_GRAINS 6   /* longest noun phrase */
#define RIGHT_GRAINS 14 /* how far behind the noun its verb may stand */
#define LEFT_GRAINS 9   /* how far before the number */
#define TOPIC_GRAINS 22 /* "The toll in the blast at the depot outside the town has risen to nine" */
#define FATE_GRAINS 20  /* "were shot ... and died" */
#define ASIDE_GRAINS 18 /* between the commas of ", two of them officers," */

static const char *const be = "was were is are been being be got 're 's";
static const char *const auxiliaries =
    "was were is are been being be got had has have 're 've will would may might "
    "could can must should do did does";

const rp_figure_word *rp_figure_word_at(const rp_figure_reader *r, uint32_t i)
{
    if (i >= r->g->n || r->g->at[i].kind != RP_GRAIN_WORD)
        return NULL;
    uint32_t row = rp_map_get(&r->words, r->g->at[i].lower);
    return row == RP_NONE ? NULL : &rp_figure_words[row];
}

static unsigned stands_at(const rp_figure_reader *r, uint32_t i)
{
    const rp_figure_word *w = rp_figure_word_at(r, i);
    return w ? w->stands : 0;
}

static bool is_nominal(const rp_grain *t)
{
    return t->kind == RP_GRAIN_WORD && (t->class == RP_NOUN || t->class == RP_PROPER ||
                                        t->class == RP_ADJECTIVE || (t->class == RP_ING && !t->capital));
}

/* "26-year-old" at i: the grain behind it, or 0. */
static uint32_t past_age(const rp_grains *g, uint32_t i)
{
    if (i >= g->n || g->at[i].kind != RP_GRAIN_DIGITS)
        return 0;
    uint32_t end = rp_grain_phrase(g, i + 1, "- year old");
    return end ? end : rp_grain_phrase(g, i + 1, "- month old");
}

/* Can grain i be part of the noun phrase behind a number? */
static bool in_noun(const rp_figure_reader *r, uint32_t i, uint32_t first)
{
    const rp_grains *g = r->g;
    if (!rp_grain_with(g, i, first) || g->at[i].taken)
        return false;
    if (i > first && rp_grain_in(g, i - 1, "people men women children persons"))
        return false; /* "two men investigators are looking for" */
    if (rp_grain_is(g, i, "-"))
        return i > first && !g->at[i].space_before;
    if (rp_grain_in(g, i, "people others men women"))
        return true;
    if (rp_grain_in(g, i, "per a later earlier ago away apart given announced remain remained"))
        return false;
    bool noun_next = rp_grain_with(g, i + 1, first) && is_nominal(&g->at[i + 1]) && !stands_at(r, i + 1);
    unsigned stands = stands_at(r, i);
    if (stands & RP_STANDS_SUBJECT && i == first && rp_grain_in(g, i, "hospital hospitals wounds burns"))
        return true;
    if (stands & (RP_STANDS_PASSIVE | RP_STANDS_SUBJECT))
        return noun_next && !(stands & RP_STANDS_OBJECT && i > first);
    if (g->at[i].class == RP_VERB)
        return i == first && noun_next; /* "armed men", "registered voters" */
    return is_nominal(&g->at[i]);
}

static uint32_t noun_end(const rp_figure_reader *r, uint32_t first)
{
    uint32_t i = past_age(r->g, first);
    i = i ? i : first;
    first = i;
    while (i < first + NOUN_GRAINS && in_noun(r, i, first))
        i++;
    while (i > first && rp_grain_is(r->g, i - 1, "-"))
        i--;
    return i;
}

/* "of them", "of the dead", "of his 52 cattle", "of its members": from `of`. */
static bool read_share(const rp_figure_reader *r, uint32_t of, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    double all;
    uint32_t behind = rp_cardinal_read(g, of + 1, &all);
    if (behind && noun_end(r, behind) > behind) { /* "18 of 24 drones" */
        d->of_first = behind;
        d->of_last = d->next = noun_end(r, behind);
        return true;
    }
    if (!rp_grain_in(g, of + 1, "them whom those these which us the his her its their our"))
        return false;
    d->share_of = true;
    d->of_first = of;
    double v;
    uint32_t number = rp_cardinal_read(g, of + 2, &v);
    if (number && rp_grain_in(g, of + 1, "the his her its their our")) {
        d->of_first = number;
        d->share_of = false;
    }
    d->of_last =
        rp_grain_in(g, of + 1, "them whom which us") ? of + 2 : noun_end(r, number ? number : of + 2);
    if (d->of_last == of + 2 && rp_grain_is(g, of + 1, "the") && stands_at(r, of + 2))
        d->of_last++; /* "of the dead" */
    d->next = d->of_last;
    return true;
}

/* "40 per cent of the households": what is shared out. */
static void read_base(const rp_figure_reader *r, uint32_t of, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    uint32_t at = of + 1;
    if (!rp_grain_is(g, of, "of") || !rp_grain_with(g, at, d->q.number_first))
        return;
    at += rp_grain_in(g, at, "all");
    at += rp_grain_in(g, at, "the a an its his her their our all those these every each");
    uint32_t end = noun_end(r, at);
    if (end == at)
        return;
    d->of_first = at;
    d->of_last = d->next = end;
}

void rp_figure_noun(const rp_figure_reader *r, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    uint32_t at = d->q.last;
    d->next = d->of_first = d->of_last = at;
    if (d->q.sort == RP_SHARE)
        read_base(r, at, d);
    if (d->q.sort != RP_COUNT || !rp_grain_with(g, at, d->q.number_first))
        return;
    at += rp_grain_in(g, at, "\" '' \xE2\x80\x9D ' '") && in_noun(r, at + 1, at); /* "several" stretchers */
    if (rp_grain_is(g, at, "of") && read_share(r, at, d))
        return;
    at += rp_grain_is(g, at, "of") && d->q.vague;
    at += rp_grain_is(g, at, "of") && d->q.bound != RP_EXACT;
    at += rp_grain_is(g, at, "-");
    at += rp_grain_in(g, at, "more additional other further") && in_noun(r, at + 1, at);
    at += rp_grain_in(g, at, "a an");
    d->of_first = at;
    d->of_last = d->next = noun_end(r, at);
    if (d->of_last == at)
        d->of_first = d->of_last = d->next = d->q.last;
}

/* --- kinds --- */

static void set(rp_draft_figure *d, rp_kind_by by, rp_figure_kind kind)
{
    d->by = by;
    d->kind = kind;
}

static bool ends_clause(const rp_grains *g, uint32_t i)
{
    return g->at[i].kind == RP_GRAIN_MARK && rp_grain_in(g, i, "; : . ! ? \xE2\x80\x94 \xE2\x80\x93 --");
}

/* Past ", two of them officers," to the grain behind its last comma, where the verb or a further subject ("and two
 * adults") goes on; or i. */
static uint32_t past_aside(const rp_grains *g, uint32_t i)
{
    double v;
    if (!rp_grain_is(g, i, ","))
        return i;
    for (uint32_t k = i + 1; k < i + ASIDE_GRAINS && rp_grain_with(g, k + 1, i); k++) {
        if (!rp_grain_is(g, k, ","))
            continue;
        if (rp_grain_in(g, k + 1, auxiliaries) || g->at[k + 1].class == RP_VERB)
            return k + 1;
        if (rp_grain_is(g, k + 1, "and") && rp_cardinal_read(g, k + 2, &v))
            return k + 1;
    }
    return i;
}

/* Is the participle at i passive: "were killed", "43 injured in ...", not "two gunmen killed 12"? */
static bool is_passive(const rp_figure_reader *r, uint32_t from, uint32_t i)
{
    const rp_grains *g = r->g;
    bool have = false;
    if (rp_grain_is(g, i, "shot") && i && rp_grain_in(g, i - 1, "gun warning one 1"))
        return false; /* a noun */
    for (uint32_t k = from; k < i; k++) {
        if (rp_grain_in(g, k, be))
            return true;
        have |= rp_grain_in(g, k, "had has have will would 've");
    }
    if (have && !rp_grain_in(g, i, "missing dead hurt homeless"))
        return rp_grain_is(g, i - 1, "and");
    uint32_t after = i + 1;
    if (rp_grain_is(g, i, "shot") && rp_grain_is(g, after, "at") &&
        rp_grain_in(g, after + 1, "police officers individuals people him her them each drivers bystanders soldiers"))
        return false; /* "two men shot at officers"; but "five people shot at a party" */
    if (!rp_grain_with(g, after, i) || g->at[after].kind == RP_GRAIN_MARK)
        return true;
    uint8_t class = g->at[after].class;
    return class == RP_PREPOSITION || class == RP_COORDINATOR || class == RP_SUBORDINATOR ||
           class == RP_ADVERB || class == RP_TO || class == RP_RELATIVE || class == RP_CALENDAR ||
           class == RP_VERB || class == RP_ING;
}

/* "were shot on Friday and died", "were shot and taken to a hospital, where they were pronounced dead": those, and not
 * one of them. */
static bool died_of_it(const rp_grains *g, uint32_t i)
{
    double v;
    for (uint32_t k = i + 1; k < i + FATE_GRAINS && rp_grain_with(g, k, i); k++) {
        if (rp_cardinal_read(g, k, &v) || rp_grain_in(g, k, "one another other who man woman boy girl he she victim suspect"))
            return false;
        if (rp_grain_is(g, k, "died") || rp_grain_phrase(g, k, "pronounced dead"))
            return rp_grain_in(g, k - 1, "and both they later were");
    }
    return false;
}

/* "shot dead", "stabbed to death", "fatally shot", "shot and killed". */
static bool killed_by_it(const rp_grains *g, uint32_t i)
{
    if (died_of_it(g, i))
        return true;
    for (uint32_t k = i + 1; k < i + 5 && rp_grain_with(g, k, i) && g->at[k].kind == RP_GRAIN_WORD; k++)
        if (rp_grain_in(g, k, "dead death killed fatally"))
            return true;
    return i && rp_grain_is(g, i - 1, "fatally");
}

static bool is_person(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const endings[] = {"ers",  "ors", "ists", "men",  "women",
                                          "ians", "ees", "ants", "ents", "lots"};
    if (d->of_last == d->of_first)
        return false;
    rp_slice head = g->at[d->of_last - 1].lower;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (rp_slice_ends_nocase(head, rp_slice_of(endings[i])))
            return true;
    return rp_slice_in(head, "people children boys girls nurses police nationals civilians monks nuns");
}

/* "five crime scenes", "100 cars": not who died or was hurt. */
static bool is_thing(const rp_grains *g, const rp_draft_figure *d)
{
    return d->of_last > d->of_first &&
           rp_grain_in(g, d->of_last - 1, "scenes places locations sites homes houses buildings cars vehicles incidents shots");
}

/* What a verb does to those counted, where it depends on its neighbours. */
static rp_figure_kind kind_of_verb(const rp_figure_reader *r, const rp_draft_figure *d, uint32_t i)
{
    const rp_grains *g = r->g;
    const rp_figure_word *w = rp_figure_word_at(r, i);
    if (w->stands & RP_MAY_KILL && killed_by_it(g, i))
        return RP_KILLED;
    if (rp_grain_is(g, i, "taken") && rp_grain_is(g, i + 1, "to")) {
        if (died_of_it(g, i))
            return RP_KILLED; /* "were taken to hospital, where they were pronounced dead" */
        for (uint32_t k = i + 2; k < i + 8 && rp_grain_with(g, k, i); k++)
            if (rp_grain_in(g, k, "hospital hospitals clinic"))
                return RP_INJURED;
        return RP_EVACUATED;
    }
    const rp_figure_word *noun = d->of_last > d->of_first ? rp_figure_word_at(r, d->of_last - 1) : NULL;
    if (rp_grain_is(g, i, "shot") && rp_grain_is(g, i + 1, "down"))
        return RP_DESTROYED;
    if (rp_grain_is(g, i, "fell") && noun && noun->kind == RP_ATTACKS)
        return RP_ATTACKS; /* bombs */
    if (rp_grain_in(g, i, "hospital hospitals"))
        for (uint32_t k = i + 1; k < i + 9 && rp_grain_with(g, k, i); k++)
            if (rp_grain_in(g, k, "dead died"))
                return RP_KILLED; /* "were taken to hospital, where they died" */
    if (w->kind == RP_SEIZED && is_person(g, d))
        return RP_CAPTURED;
    return w->kind;
}

/* "43 injured in ...", "two dead": the verb right behind. */
static bool by_verb_touching(const rp_figure_reader *r, rp_draft_figure *d)
{
    uint32_t i = d->next;
    if (!rp_grain_with(r->g, i, d->q.number_first) || !(stands_at(r, i) & RP_STANDS_PASSIVE) ||
        !is_passive(r, i, i))
        return false;
    set(d, RP_BY_VERB, kind_of_verb(r, d, i));
    return true;
}

/* A verb of several words at i. */
static bool by_phrase(const rp_figure_reader *r, rp_draft_figure *d, uint32_t i)
{
    for (unsigned k = 0; k < rp_n_figure_phrases; k++)
        if (rp_grain_phrase(r->g, i, rp_figure_phrases[k].phrase)) {
            set(d, RP_BY_VERB, rp_figure_phrases[k].kind);
            return true;
        }
    return false;
}

/* "raids on three ports": what was hit. */
static bool by_target(const rp_figure_reader *r, rp_draft_figure *d)
{
    uint32_t first = d->q.first;
    if (first < 2 || !rp_grain_in(r->g, first - 1, "on against"))
        return false;
    const rp_figure_word *w = rp_figure_word_at(r, first - 2);
    if (!w || w->kind != RP_ATTACKS)
        return false;
    set(d, RP_BY_VERB, RP_AFFECTED);
    return true;
}

/* "71 dead children", "three wounded soldiers". */
static bool by_adjective(const rp_figure_reader *r, rp_draft_figure *d)
{
    const rp_figure_word *w = d->of_last > d->of_first + 1 ? rp_figure_word_at(r, d->of_first) : NULL;
    if (!w || !(w->stands & RP_STANDS_PASSIVE))
        return false;
    set(d, RP_BY_VERB, kind_of_verb(r, d, d->of_first));
    return true;
}

/* The verb behind the noun, in its clause. */
static bool by_verb_behind(const rp_figure_reader *r, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    uint32_t from = past_aside(g, d->next);
    for (uint32_t i = from; i < from + RIGHT_GRAINS && rp_grain_with(g, i, d->q.number_first); i++) {
        double v;
        i = past_aside(g, i);
        if (ends_clause(g, i) || rp_grain_is(g, i, ","))
            return false;
        if (i > from && (rp_cardinal_read(g, i, &v) && !rp_grain_is(g, i - 1, "and")))
            return false;
        unsigned stands = stands_at(r, i);
        if (by_phrase(r, d, i))
            return true;
        if (stands & RP_STANDS_SUBJECT || (stands & RP_STANDS_PASSIVE && is_passive(r, from, i))) {
            rp_figure_kind kind = kind_of_verb(r, d, i);
            if (kind <= RP_INJURED && is_thing(g, d))
                return false;
            set(d, RP_BY_VERB, kind);
            return true;
        }
        if (stands & RP_STANDS_OBJECT)
            return false; /* the number's noun is who did it */
    }
    return false;
}

/* "killed 12 workers", "arrested the owner and three managers". */
static bool by_verb_before(const rp_figure_reader *r, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    for (uint32_t n = 0, i = d->q.first; i-- && n < LEFT_GRAINS; n++) {
        if (!rp_grain_with(g, i, d->q.first) || ends_clause(g, i))
            return false;
        unsigned stands = stands_at(r, i);
        bool passive = stands & RP_STANDS_PASSIVE && i && rp_grain_in(g, i - 1, be);
        if (stands & RP_STANDS_OBJECT && !passive) {
            set(d, RP_BY_VERB, kind_of_verb(r, d, i));
            return true;
        }
        uint8_t class = g->at[i].class;
        if (class == RP_PREPOSITION && !rp_grain_in(g, i, "of including"))
            return false;
        if (class == RP_AUXILIARY || class == RP_SUBORDINATOR || class == RP_RELATIVE || class == RP_TO ||
            (class == RP_VERB && !stands) || rp_grain_in(g, i, "by"))
            return false;
    }
    return false;
}

/* "a death toll of 40", "put the dead at 30", "the number of wounded to 77". */
static bool by_topic(const rp_figure_reader *r, rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    uint32_t first = d->q.first;
    bool bare = d->of_first == d->of_last;
    if (!first || !rp_grain_in(g, first - 1,
                               "of to at for from is was as than between with reached hit stands stood "
                               "passed topped :"))
        return false;
    for (uint32_t n = 0, i = first - 1; i-- && n < TOPIC_GRAINS; n++) {
        if (!rp_grain_with(g, i, first) || ends_clause(g, i))
            return false;
        if (stands_at(r, i) & RP_STANDS_TOPIC && (bare || n == 0)) {
            const rp_figure_word *w = rp_figure_word_at(r, i);
            if (w->kind == RP_MISSING && !rp_grain_is(g, first - 1, "for"))
                return false;
            set(d, RP_BY_VERB, w->kind);
            return true;
        }
        if (!bare)
            return false;
    }
    return false;
}

static bool by_noun(const rp_figure_reader *r, rp_draft_figure *d, unsigned stands, rp_kind_by by)
{
    for (uint32_t i = d->of_last; i-- > d->of_first;) {
        const rp_figure_word *w = rp_figure_word_at(r, i);
        if (!w || !(w->stands & stands) || (d->share_of && !(stands & (RP_STANDS_TOPIC | RP_STANDS_WEAK))))
            continue;
        set(d, by, w->kind);
        if (w->stands & RP_SAYS_ALL)
            d->of_first = d->of_last;
        return true;
    }
    return false;
}

/* "two miles", "50 kilometres an hour": nothing happened to these. */
static bool is_measure(const rp_figure_reader *r, const rp_draft_figure *d)
{
    static const char *const units =
        "miles mile kilometres kilometers kilometre kilometer km metres meters metre meter "
        "yards blocks inches feet foot litres liters gallons tonnes tons tonne ton knots "
        "mph degrees millimetres millimeters centimetres centimeters magnitude grams kg "
        "kilograms kilos pounds barrels megawatts bottles doses shots rounds reports calls counts";
    uint32_t head = d->of_last > d->of_first ? d->of_last - 1 : 0;
    bool wounds = head && rp_grain_in(r->g, head, "gunshot bullet stab shell knife") &&
                  rp_grain_in(r->g, head + 1, "wound wounds hole holes casings");
    return (head && rp_grain_in(r->g, d->of_first, units)) || wounds;
}

void rp_figure_kind_find(const rp_figure_reader *r, rp_draft_figure *d)
{
    set(d, RP_BY_NOTHING, RP_OTHER);
    if (d->q.sort != RP_COUNT) {
        set(d, RP_BY_NOUN_ITSELF, d->q.sort == RP_SHARE ? RP_PERCENT : RP_MONEY);
        return;
    }
    if (is_measure(r, d)) {
        set(d, RP_BY_NOUN_ITSELF, RP_OTHER);
        return;
    }
    if (d->share_of && by_noun(r, d, RP_STANDS_TOPIC, RP_BY_VERB))
        return;
    if (by_noun(r, d, RP_STANDS_NOUN, RP_BY_NOUN_ITSELF))
        return;
    if (by_adjective(r, d) || by_verb_touching(r, d) || by_topic(r, d) || by_target(r, d) ||
        by_verb_behind(r, d) || by_verb_before(r, d))
        return;
    by_noun(r, d, RP_STANDS_WEAK, RP_BY_WEAK_NOUN);
}
