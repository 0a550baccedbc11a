/* times_value.c - what the readers of times ask: calendar words, counts, tense, and the TIMEX3 values. */
#include "claims/quantity.h"
#include "claims/time_reader.h"

#include <math.h>

#define TENSE_GRAINS 14 /* how far the verb is looked for, each way */

const rp_calendar_word *rp_calendar_at(const rp_time_reader *r, uint32_t i)
{
    static const rp_calendar_word none;
    return i < r->g->n && r->words[i] ? r->words[i] : &none;
}

/* "to meet": an infinitive, not a place or a person one goes to. */
static bool is_infinitive(const rp_grains *g, uint32_t to)
{
    uint32_t verb = to + 1;
    return rp_grain_is(g, to, "to") && rp_grain_with(g, verb, to) && !g->at[verb].capital &&
           (g->at[verb].class == RP_VERB ||
            rp_grain_in(g, verb, "be meet vote hold pay shut end return resume face buy sell"));
}

/* "to acquire Elders", "to admit the country": so too with an object, for dates that say no day; a day belongs to
 * the finite verb ("extended their offer to acquire Elders on Friday"). */
static bool is_aim(const rp_grains *g, uint32_t to)
{
    uint32_t verb = to + 1;
    if (!rp_grain_is(g, to, "to") || !rp_grain_with(g, verb + 1, to) || g->at[verb].capital ||
        g->at[verb].class != RP_NOUN || rp_slice_ends_nocase(g->at[verb].lower, RP_LIT("s")))
        return false;
    const rp_grain *object = &g->at[verb + 1];
    return object->class == RP_DETERMINER || object->class == RP_OBLIQUE || (object->capital && object->class == RP_PROPER);
}

/* "an unspecified date", "the planned visit": a participle that stands before its noun says nothing of the clause. */
static bool is_attribute(const rp_grains *g, uint32_t i)
{
    bool led = i && rp_grain_with(g, i - 1, i) &&
               (g->at[i - 1].class == RP_DETERMINER || g->at[i - 1].class == RP_POSSESSIVE ||
                g->at[i - 1].class == RP_ADJECTIVE || rp_grain_in(g, i - 1, "still newly long - recently"));
    return led && rp_grain_with(g, i + 1, i) && (g->at[i + 1].class == RP_NOUN || g->at[i + 1].class == RP_ADJECTIVE);
}

/* "its vacation plans for": a noun, unless "to" follows. */
static bool is_plan(const rp_grains *g, uint32_t i)
{
    return rp_grain_is(g, i, "plans") && !rp_grain_is(g, i + 1, "to") && i && rp_grain_with(g, i - 1, i) &&
           (g->at[i - 1].class == RP_DETERMINER || g->at[i - 1].class == RP_NOUN || g->at[i - 1].class == RP_ADJECTIVE);
}

/* "when the case is heard", "if it is sold": a present that a conjunction of time or condition leads is to come. */
static bool is_awaited(const rp_grains *g, uint32_t is)
{
    if (!rp_grain_in(g, is, "is are"))
        return false;
    for (uint32_t i = is, n = 0; i-- && n < TENSE_GRAINS / 2 && rp_grain_with(g, i, is) && g->at[i].kind == RP_GRAIN_WORD; n++)
        if (rp_grain_in(g, i, "when once until till if unless before after"))
            return true;
    return false;
}

/* What grain i says of the tense of its clause. */
static rp_tense tense_at(const rp_time_reader *r, uint32_t i, bool month)
{
    const rp_grains *g = r->g;
    if (g->at[i].kind != RP_GRAIN_WORD || is_attribute(g, i) || is_plan(g, i))
        return RP_NO_TENSE;
    uint32_t row = rp_map_get(&r->tenses, g->at[i].lower);
    bool passive = i && (rp_grain_is(g, i - 1, "be") || is_awaited(g, i - 1)); /* "to be published", "would be paid" */
    uint32_t not = i >= 2 && rp_grain_in(g, i - 2, "not n't") ? i - 2 : i - (i > 0);
    if (passive && not && rp_grain_is(g, not - 1, "could"))
        return RP_PAST; /* "could not be reached Friday" */
    if (rp_grain_is(g, i, "set") && !rp_grain_in(g, i + 1, "to for"))
        return RP_PAST;
    if (row != RP_NONE)
        return passive ? RP_FUTURE : rp_tense_words[row].tense;
    if (is_infinitive(g, i) || (month && is_aim(g, i)))
        return RP_FUTURE;
    rp_slice s = g->at[i].lower;
    bool ed = g->at[i].class == RP_VERB && rp_slice_ends_nocase(s, RP_LIT("ed")) &&
              !rp_slice_in(s, "succeed proceed exceed need feed heed speed embed shed");
    return !ed ? RP_NO_TENSE : passive ? RP_FUTURE : RP_PAST;
}

/* "had been due to expire" is past. */
static bool is_done(const rp_grains *g, uint32_t i)
{
    for (uint32_t k = i, n = 0; k-- && n < 4 && rp_grain_with(g, k, i); n++)
        if (rp_grain_is(g, k, "had"))
            return true;
    return false;
}

static rp_tense tense_before(const rp_time_reader *r, uint32_t first, bool month)
{
    for (uint32_t i = first, n = 0; i-- && n < TENSE_GRAINS && rp_grain_with(r->g, i, first); n++) {
        rp_tense t = tense_at(r, i, month);
        if (t != RP_NO_TENSE)
            return t == RP_FUTURE && is_done(r->g, i) ? RP_PAST : t;
    }
    return RP_NO_TENSE;
}

static rp_tense tense_behind(const rp_time_reader *r, uint32_t first, uint32_t last, bool month)
{
    rp_tense t = RP_NO_TENSE;
    for (uint32_t i = last, n = 0; !t && n < TENSE_GRAINS && rp_grain_with(r->g, i, first); n++, i++)
        t = tense_at(r, i, month);
    return t;
}

/* ", but on Friday the court": the date opens its clause, and the verb is behind it. */
static bool opens_clause(const rp_grains *g, uint32_t first)
{
    uint32_t at = first && rp_grain_in(g, first - 1, "in on by since early late") ? first - 1 : first;
    return at && at < first && rp_grain_with(g, at - 1, first) && rp_grain_in(g, at - 1, "but and while ; : \xE2\x80\x94 --") &&
           rp_grain_with(g, first + 1, first) && g->at[first + 1].kind != RP_GRAIN_MARK;
}

rp_tense rp_tense_around(const rp_time_reader *r, uint32_t first, uint32_t last)
{
    static const char *const ahead[] = {"ahead of", "as early as", "as soon as"};
    for (size_t k = 0; k < sizeof ahead / sizeof *ahead; k++)
        if (rp_grain_phrase_before(r->g, first, ahead[k]))
            return RP_FUTURE;
    uint32_t named = first;
    for (int n = 0; n < 2 && rp_grain_in(r->g, named, "early late mid -"); n++)
        named++;
    bool month = rp_calendar_at(r, named)->class == RP_CAL_MONTH || (first && rp_grain_is(r->g, first - 1, "by"));
    if (opens_clause(r->g, first)) {
        rp_tense t = tense_behind(r, first, last, month);
        return t ? t : tense_before(r, first, month);
    }
    rp_tense t = tense_before(r, first, month);
    return t ? t : tense_behind(r, first, last, month);
}

uint32_t rp_time_count(const rp_time_reader *r, uint32_t i, double *out)
{
    const rp_grains *g = r->g;
    uint32_t end;
    if ((end = rp_grain_phrase(g, i, "half an")) || (end = rp_grain_phrase(g, i, "half a"))) {
        *out = 0.5;
        return end;
    }
    if ((end = rp_grain_phrase(g, i, "a couple of")) || (end = rp_grain_phrase(g, i, "couple of"))) {
        *out = 2;
        return end;
    }
    if ((end = rp_grain_phrase(g, i, "a few")) || (end = rp_grain_phrase(g, i, "a number of"))) {
        *out = -1;
        return end;
    }
    if (rp_grain_in(g, i, "several many some few")) {
        *out = -1;
        return i + 1;
    }
    if (rp_grain_in(g, i + 1, "quarter quarters") && rp_word_value(g, i, out))
        return i + 1; /* no fraction: "the past two quarters" */
    if ((end = rp_cardinal_read(g, i, out))) {
        bool half =
            g->at[i].kind == RP_GRAIN_DIGITS && rp_grain_is(g, end, "1") && rp_grain_is(g, end + 1, "/");
        *out += half ? 0.5 : 0;
        return half ? end + 3 : end;
    }
    *out = 1;
    return rp_grain_in(g, i, "a an") ? i + 1 : 0;
}

rp_slice rp_value_of_day(const rp_time_reader *r, int day)
{
    if (day == RP_NO_DAY)
        return RP_LIT("XXXX-XX-XX");
    rp_day d = rp_day_of(day);
    return rp_arena_format(r->a, "%04d-%02d-%02d", d.year, d.month, d.day);
}

rp_slice rp_value_of_week(const rp_time_reader *r, int day)
{
    int year, week;
    if (day == RP_NO_DAY)
        return RP_LIT("XXXX-WXX");
    rp_iso_week(day, &year, &week);
    return rp_arena_format(r->a, "%04d-W%02d", year, week);
}

rp_slice rp_value_of_month(const rp_time_reader *r, rp_day d)
{
    return d.year > 0 ? rp_arena_format(r->a, "%04d-%02d", d.year, d.month)
                      : rp_arena_format(r->a, "XXXX-%02d", d.month);
}

rp_slice rp_value_of_quarter(const rp_time_reader *r, int quarter)
{
    if (quarter == RP_NO_DAY)
        return RP_LIT("XXXX-QX");
    return rp_arena_format(r->a, "%04d-Q%d", quarter / 4, quarter % 4 + 1);
}

/* Half a unit is told in the next smaller one: "two and a half years" is P2Y6M, "half an hour" PT30M, "a day
 * and a half" PT36H. Absent where there is none smaller. */
static rp_slice value_with_half(const rp_time_reader *r, double n, const char *unit)
{
    static const struct {
        const char *unit, *time, *letter, *half;
    } rows[] = {{"Y", "", "Y", "6M"}, {"H", "T", "H", "30M"}, {"m", "T", "M", "30S"}};
    if (!strcmp(unit, "D"))
        return rp_arena_format(r->a, "PT%.10gH", n * 24);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(unit, rows[i].unit))
            continue;
        if (n < 1)
            return rp_arena_format(r->a, "P%s%s", rows[i].time, rows[i].half);
        return rp_arena_format(r->a, "P%s%.10g%s%s", rows[i].time, floor(n), rows[i].letter, rows[i].half);
    }
    return (rp_slice){NULL, 0};
}

rp_slice rp_value_of_duration(const rp_time_reader *r, double n, const char *unit)
{
    rp_slice half = n - floor(n) == 0.5 ? value_with_half(r, n, unit) : (rp_slice){NULL, 0};
    if (half.ptr)
        return half;
    bool of_day = !strcmp(unit, "H") || !strcmp(unit, "S") || !strcmp(unit, "m");
    double times = !strcmp(unit, "E")   ? 10
                   : !strcmp(unit, "C") ? 100
                   : !strcmp(unit, "F") ? 2
                                        : 1;
    const char *letter = !strcmp(unit, "m") ? "M" : times > 2 ? "Y" : times > 1 ? "W" : unit;
    if (n < 0)
        return rp_arena_format(r->a, "P%sX%s", of_day ? "T" : "", times > 3 ? unit : letter);
    return rp_arena_format(r->a, "P%s%.10g%s", of_day ? "T" : "", n * times, letter);
}
