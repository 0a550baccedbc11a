/* figures_none.c - numbers that are no figures: ages, scores, streets, models, ordinals, occasions, sources
 * counted. Each rule is one question; a number is dropped at the first that says so. */
#include "claims/draft_figure.h"
#include "know/numbers.h"

#define AGE_GRAINS 7 /* "ages of 18, 19 and 22" */

static bool is_bare(const rp_draft_figure *d)
{
    return d->q.sort == RP_COUNT && d->of_first == d->of_last && d->by < RP_BY_VERB;
}

/* "ages 4 and 7", "between the ages of 18 and 22", "ranging in ages from 22 to 25", "two men, 26 and 21, who". */
static bool follows_ages(const rp_grains *g, uint32_t first)
{
    for (uint32_t i = first, n = 0; i-- && n < AGE_GRAINS && rp_grain_with(g, i, first); n++) {
        if (rp_grain_in(g, i, "ages aged age"))
            return true;
        if (!rp_grain_in(g, i, "and to from between of , -") && g->at[i].kind != RP_GRAIN_DIGITS)
            return false;
    }
    return false;
}

static bool is_age_pair(const rp_grains *g, uint32_t first, uint32_t last)
{
    double v;
    return first >= 3 && rp_grain_is(g, first - 1, "and") && g->at[first - 2].kind == RP_GRAIN_DIGITS &&
           rp_digits_value(g->at[first - 2].lower, &v) && v < 120 && rp_grain_in(g, first - 3, ", (") &&
           rp_grain_in(g, last, ", )");
}

/* "Ali, 52," "aged 52", "52-year-old", "children under five". */
static bool is_age(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t first = d->q.first, last = d->q.last;
    uint32_t unit = last + rp_grain_is(g, last, "-");
    if (rp_grain_in(g, unit, "year years yr yo month months mo week day") &&
        (unit > last || rp_grain_is(g, unit + 1, "old")))
        return true;
    if (first && rp_grain_in(g, first - 1, "aged age ages"))
        return true;
    if (first >= 2 && rp_grain_is(g, first - 1, "of") && rp_grain_in(g, first - 2, "age ages"))
        return true;
    if (d->of_last == d->of_first && follows_ages(g, first))
        return true;
    bool counts = d->of_last > d->of_first || d->q.sort != RP_COUNT || d->q.bound != RP_EXACT || d->q.min >= 120;
    if (!counts && is_age_pair(g, first, last))
        return true;
    if (!counts && first >= 2 && rp_grain_in(g, first - 1, "was is turned") && rp_grain_in(g, first - 2, "he she who"))
        return true; /* "who was 42" */
    if (!counts && d->q.digits && first >= 2 && rp_grain_is(g, first - 1, "(") && rp_grain_is(g, last, ")") &&
        g->at[first - 2].capital)
        return true; /* "Harth (26)" */
    bool under = d->q.number_first && rp_grain_in(g, d->q.number_first - 1, "under over");
    if (under && first && is_bare(d) && rp_grain_in(g, first - 1, "children people those anyone kids"))
        return true;
    bool named = d->q.digits && first >= 2 && rp_grain_is(g, first - 1, ",") && g->at[first - 2].capital;
    if (named && d->of_first == d->of_last && d->q.min < 120 &&
        (rp_grain_in(g, last, ", . ; ) and of was were is are") || (last < g->n && g->at[last].class == RP_VERB)))
        return true; /* "Jackson, 26." */
    bool commas = first && rp_grain_in(g, first - 1, ", (") && rp_grain_in(g, last, ", . ) ;");
    return commas && is_bare(d) && d->q.bound == RP_EXACT && d->q.min < 120;
}

/* "F-16", "Covid-19", "Flight 93", "Highway 7", "No. 5": part of a name. */
static bool is_name(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t first = d->q.first, at = d->q.number_first;
    if (d->q.sort != RP_COUNT || d->q.number_first != first || !first || !rp_grain_with(g, first - 1, first))
        return false;
    const rp_grain *before = &g->at[first - 1];
    if (!g->at[at].space_before && (before->kind == RP_GRAIN_WORD || rp_grain_in(g, first - 1, "- / # _ :")))
        return true;
    if (rp_grain_in(g, first - 1,
                    "flight highway route interstate no number room gate chapter article section page "
                    "level category type phase grade class channel unit block line floor district "
                    "ward day week part round version model magnitude figure apartment apt lot step"))
        return d->q.digits || rp_grain_in(g, first - 1, "phase chapter category round step grade");
    bool opens = first < 2 || !rp_grain_with(g, first - 2, first) || g->at[first - 2].kind == RP_GRAIN_MARK;
    bool proper = d->q.digits && before->class == RP_PROPER && before->capital && before->kind == RP_GRAIN_WORD;
    bool station = rp_grain_is(g, d->q.last, ")") && first >= 2 && rp_grain_is(g, first - 2, "("); /* "(CBS 8)" */
    if (proper && (station || (!opens && rp_grain_with(g, d->q.last, first) && g->at[d->q.last].capital &&
                               g->at[d->q.last].class == RP_PROPER)))
        return true; /* "WAVE 3 News" */
    return d->q.digits && before->class == RP_PROPER && before->capital && !opens && d->by < RP_BY_VERB &&
           is_bare(d);
}

/* "14 Cinar Street", "2100 block of". */
static bool is_address(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const streets =
        "street st road rd avenue ave boulevard blvd drive dr lane ln court ct way "
        "place pl terrace highway hwy parkway block";
    if (!d->q.digits || d->q.sort != RP_COUNT)
        return false;
    if (d->q.min == 911 && !rp_grain_in(g, d->q.last, "people persons"))
        return true; /* the emergency number */
    for (uint32_t i = d->q.last; i < d->q.last + 5 && rp_grain_with(g, i, d->q.first); i++) {
        if (rp_grain_in(g, i, streets) &&
            (g->at[i].capital || (rp_grain_is(g, i, "block") && i == d->q.last)))
            return true;
        if (!g->at[i].capital && g->at[i].kind == RP_GRAIN_WORD &&
            !(rp_grain_is(g, i, "of") && i == d->q.last))
            return false;
    }
    return false;
}

/* "1st", "4pm", "2-3", "78-59", "555-0123", and letters run on to digits. */
static bool is_code(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t last = d->q.last;
    if (!d->q.digits || d->q.sort != RP_COUNT || last >= g->n)
        return false;
    bool attached = !g->at[last].space_before;
    if (attached && g->at[last].kind == RP_GRAIN_WORD)
        return !rp_grain_in(g, last, "km kg kw mw gw mph kph km/h ft mm cm mg ml cc");
    if (attached && rp_grain_in(g, last, "- / : \xE2\x80\x93") && last + 1 < g->n &&
        g->at[last + 1].kind == RP_GRAIN_DIGITS)
        return true;
    if (attached && rp_grain_is(g, last, "-") && last + 1 < g->n && g->at[last + 1].capital &&
        d->q.min >= 100)
        return true; /* "855-TIPS" */
    bool score = d->q.bound == RP_BETWEEN && rp_grain_in(g, d->q.number_first + 1, "- \xE2\x80\x93");
    return score && is_bare(d);
}

/* "two officials said", "told by three former employees". */
static bool is_source(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const tell =
        "said say says told tell added claimed disputed confirmed recalled agreed argued "
        "interviewed insisted warned testified";
    if (d->of_first == d->of_last || d->by > RP_BY_WEAK_NOUN || d->q.min > 20)
        return false;
    bool according = d->q.first >= 2 && rp_grain_is(g, d->q.first - 1, "to") &&
                     rp_grain_is(g, d->q.first - 2, "according");
    bool cited = d->q.first && rp_grain_in(g, d->q.first - 1, "cited citing quoted quoting");
    uint32_t who = rp_grain_phrase(g, d->next, ", who");
    return according || cited || rp_grain_in(g, d->next, tell) ||
           (who && (rp_grain_in(g, who, tell) || rp_grain_in(g, who, "spoke asked declined")));
}

/* "a three-page note", "the two states", "the Group of Seven": a number that tells no count. */
static bool is_attribute(const rp_grains *g, const rp_draft_figure *d)
{
    uint32_t first = d->q.number_first, last = d->q.last;
    bool hyphened = rp_grain_is(g, last, "-") && !g->at[last].space_before && d->q.sort == RP_COUNT;
    if (hyphened && d->of_last > last + 2)
        return !rp_grain_in(g, last + 1,
                            "magnitude strong metre meter kilometre kilometer mile tonne ton member");
    bool anaphor =
        first && rp_grain_is(g, first - 1, "the") && !d->q.digits && d->q.min <= 3 && d->by < RP_BY_VERB;
    if (anaphor && d->of_last > d->of_first && !d->share_of)
        return true;
    bool opens = !first || !rp_grain_with(g, first - 1, first) || g->at[first - 1].kind == RP_GRAIN_MARK;
    return g->at[first].capital && !opens && rp_grain_is(g, first - 1, "of");
}

/* "four times", "two sides", "on two occasions". */
static bool is_occasion(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const nouns =
        "times occasions ways things sides reasons parts rounds steps fronts options "
        "choices o'clock year years month months week weeks day days hour hours minute "
        "minutes second seconds decades decade time inch inches feet foot";
    if (d->of_first == d->of_last)
        return rp_grain_in(g, d->q.last, "times time o'clock");
    return rp_grain_in(g, d->of_last - 1, nouns) || rp_grain_in(g, d->of_first, "years year times");
}

/* "one" is a figure only where it is counted against others. */
static bool is_pronoun(const rp_grains *g, const rp_draft_figure *d)
{
    if (!rp_grain_is(g, d->q.number_first, "one") || d->q.number_last != d->q.number_first + 1)
        return false;
    if (d->by >= RP_BY_VERB && d->kind <= RP_RESCUED)
        return rp_grain_in(g, d->q.last, "another");
    if (d->of_first == d->of_last || d->share_of || rp_grain_in(g, d->q.last, "of another day"))
        return true;
    return !d->q.first ||
           !(rp_grain_in(g, d->q.first - 1, "to only just") || g->at[d->q.first - 1].class == RP_VERB ||
             g->at[d->q.first - 1].class == RP_AUXILIARY);
}

/* "no" answers how many only before a plural or where something happened to those counted. */
static bool is_no_zero(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const abstract =
        "comments details figures plans signs reports answers reasons charges links "
        "words doubts terms others longer results questions information word sign comment evidence "
        "detail explanation reason doubt fewer";
    if (!d->q.zero)
        return false;
    rp_slice counted = d->of_last > d->of_first ? g->at[d->of_last - 1].lower : (rp_slice){NULL, 0};
    if (counted.ptr && rp_slice_in(counted, abstract))
        return true;
    if (d->by >= RP_BY_VERB)
        return false;
    if (d->of_first == d->of_last)
        return !rp_grain_is(g, d->q.number_first, "none");
    rp_slice head = g->at[d->of_last - 1].lower;
    bool have = d->q.first && (rp_grain_in(g, d->q.first - 1, "had has have with were are") ||
                               rp_grain_is(g, d->q.number_first, "not"));
    return !have || (!rp_slice_ends_nocase(head, RP_LIT("s")) && !rp_grain_is(g, d->q.number_first, "not")) ||
           rp_slice_in(head, abstract);
}

/* A number with no noun and no verb: a figure only where it stands like one ("said 9,000", "to 23", "not
 * 11,000"). */
static bool is_stray(const rp_grains *g, const rp_draft_figure *d)
{
    static const char *const places =
        "said claimed claims says to at from than not on with and but reported counted was "
        "is gave recorded listed of showed about had put estimated demanded the or";
    static const char *const counts =
        "number figure toll count total tally range estimate sum average figures";
    if (!is_bare(d) || d->q.vague || d->q.scaled)
        return false;
    bool year = d->q.digits && d->q.min == d->q.max && d->q.min >= 1500 && d->q.min < 2100 &&
                g->at[d->q.number_first].end - g->at[d->q.number_first].start == 4;
    if (year || !d->q.first || !rp_grain_with(g, d->q.first - 1, d->q.first))
        return true;
    uint32_t before = d->q.first - 1;
    if (rp_is_spread(g, d))
        return false;
    if (rp_grain_is(g, before, "of"))
        return !before || !rp_grain_in(g, before - 1, counts);
    if (rp_grain_is(g, before, "the"))
        return d->q.digits;
    return !rp_grain_in(g, before, places);
}

bool rp_figure_is_none(const rp_figure_reader *r, const rp_draft_figure *d)
{
    const rp_grains *g = r->g;
    return is_age(g, d) || is_name(g, d) || is_address(g, d) || is_code(g, d) || is_source(g, d) ||
           is_occasion(g, d) || is_attribute(g, d) || is_pronoun(g, d) || is_no_zero(g, d) || is_stray(g, d);
}
