/* times_duration.c - how long and how often: "two weeks", "a 10-year loan", "the past few months", "every
 * Monday", and words like "now" that point at no date. */
#include "claims/time_reader.h"

static bool made(rp_timex *out, uint32_t last, rp_time_type type, rp_slice value)
{
    out->last = last;
    out->type = type;
    out->value = value;
    return true;
}

/* A minute is written PT1M, a month P1M: the unit's code with that difference. */
static const char *unit_code(const rp_calendar_word *w)
{
    return w->value == 0 && *w->code == 'M' ? "m" : w->code;
}

/* "the past", "the first", "another": words before a count that leave the duration as it is. */
static uint32_t past_leading(const rp_grains *g, uint32_t i)
{
    static const char *const phrases[] = {"the past",     "the last",  "the next",        "the first",
                                          "the previous", "the final", "the coming",      "the following",
                                          "the latest",   "another",   "a further",       "past",
                                          "last",         "next",      "recent",          "coming",
                                          "the",          "first",     "at least another", "the year earlier", "the year ago"};
    uint32_t best = i;
    for (size_t k = 0; k < sizeof phrases / sizeof *phrases; k++) {
        uint32_t end = rp_grain_phrase(g, i, phrases[k]);
        best = end > best ? end : best;
    }
    return best;
}

/* "a" and a unit: how long only behind such a word; else it is a rate ("30 euros a day"). */
static bool is_length(const rp_grains *g, uint32_t i, uint32_t end)
{
    return rp_grain_in(g, end, "ago earlier later before after long and") ||
           (i && rp_grain_with(g, i - 1, i) &&
            rp_grain_in(g, i - 1,
                        "in for over after within than nearly about almost took lasted lasts least of under "
                        "around once during half into just only spent through every"));
}

/* "weeks", "recent years": a length with no count. */
static bool is_open_length(const rp_grains *g, uint32_t i, uint32_t first)
{
    if (rp_grain_in(g, i ? i - 1 : 0, "recent coming past the") && i > first)
        return rp_grain_in(g, i - 1, "recent coming");
    return i == first && i && rp_grain_in(g, i - 1, "for in over within after these or of") &&
           rp_grain_with(g, i - 1, i) && !rp_grain_in(g, i + 1, "of");
}

static bool ends_in_s(rp_slice s)
{
    return s.len && s.ptr[s.len - 1] == 's';
}

/* "-old" behind a unit, the hyphen with it: the grain after it, or 0. */
static uint32_t past_old(const rp_grains *g, uint32_t unit)
{
    uint32_t at = unit + 1 + rp_grain_is(g, unit + 1, "-");
    return rp_grain_in(g, at, "old olds") && rp_grain_with(g, at, unit) ? at + 1 : 0;
}

/* Is "N years old" an age? What goes on for a time has lasted as long ("the eight-month-old truce"). */
static bool is_age(const rp_grains *g, uint32_t unit)
{
    static const char *const lasting =
        "truce ceasefire war conflict strike siege blockade embargo boycott ban standoff crisis dispute feud "
        "insurgency uprising rebellion revolt campaign offensive occupation government coalition administration "
        "drought slump recession investigation inquiry probe trial lawsuit search hunt";
    uint32_t at = past_old(g, unit);
    if (!at)
        return false;
    for (uint32_t n = 0; n < 2 && at < g->n && g->at[at].class == RP_ADJECTIVE && rp_grain_with(g, at, unit); n++)
        at++;
    at += rp_grain_is(g, at, "civil");
    return !rp_grain_in(g, at, lasting) || !rp_grain_with(g, at, unit);
}

static uint32_t past_adjective(const rp_grains *g, uint32_t i)
{
    return i +
           rp_grain_in(
               g, i, "full more straight consecutive calendar business trading working long additional fiscal whole");
}

/* "day-long", "a weeklong strike", "decades-long". */
static bool read_long(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const struct {
        const char *word, *unit;
    } rows[] = {{"hourlong", "H"}, {"daylong", "D"}, {"weeklong", "W"}, {"monthlong", "M"}, {"yearlong", "Y"}};
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
        if (rp_grain_is(r->g, i, rows[k].word))
            return made(out, i + 1, RP_TIME_DURATION, rp_value_of_duration(r, 1, rows[k].unit));
    const rp_calendar_word *w = rp_calendar_at(r, i);
    if (w->class != RP_CAL_UNIT || !rp_grain_is(r->g, i + 1, "-") || !rp_grain_is(r->g, i + 2, "long") ||
        (i && rp_grain_is(r->g, i - 1, "-")))
        return false;
    double n = ends_in_s(r->g->at[i].lower) ? -1 : 1;
    return made(out, i + 3, RP_TIME_DURATION, rp_value_of_duration(r, n, unit_code(w)));
}

bool rp_read_duration(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    double n = -1;
    if (read_long(r, i, out))
        return true;
    uint32_t first = past_leading(g, i), at = rp_time_count(r, first, &n);
    if (at && rp_grain_in(g, at, "to or -") && !rp_grain_is(g, at + 1, "more")) { /* "two to three weeks" */
        double second;
        uint32_t end = rp_time_count(r, at + 1, &second);
        at = end && second > n && n > 0 ? end : at;
    }
    if (at && n >= 1000 && rp_grain_in(g, at, "second quarter"))
        return false; /* "the 1988 second quarter" */
    bool counted = at != 0, article = counted && rp_grain_in(g, first, "a an") && at == first + 1;
    at = past_adjective(g, counted ? at : first);
    at += rp_grain_is(g, at, "-");
    const rp_calendar_word *w = rp_calendar_at(r, at);
    if (w->class != RP_CAL_UNIT || !rp_grain_with(g, at, i) || is_age(g, at))
        return false;
    if (counted && g->at[at].capital && !g->at[first].capital && g->at[first].kind == RP_GRAIN_DIGITS)
        return false; /* on "60 Minutes" */
    bool single = !ends_in_s(g->at[at].lower);
    if (rp_grain_in(g, at, "second quarter") && !(counted && !article))
        return false;
    if (!counted && single)
        return first > i && rp_grain_in(g, first - 1, "past") &&
               made(out, at + 1, RP_TIME_DURATION, rp_value_of_duration(r, 1, unit_code(w)));
    if (!counted && !is_open_length(g, first, i))
        return false;
    if (article && first == i && !is_length(g, i, at + 1))
        return false;
    if (rp_grain_phrase(g, at + 1, "and a half")) {
        n += 0.5;
        return made(out, at + 4, RP_TIME_DURATION, rp_value_of_duration(r, n, unit_code(w)));
    }
    out->period = counted && (n == 6 || n == 9) && w->value == 720; /* "the first nine months" */
    uint32_t old = past_old(g, at);
    return made(out, old ? old : at + 1, RP_TIME_DURATION, rp_value_of_duration(r, counted ? n : -1, unit_code(w)));
}

/* "every day", "each Monday night", "every two weeks". */
static bool read_every(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    double n = 1;
    uint32_t at = i + 1 + rp_grain_is(r->g, i + 1, "other"), count = rp_time_count(r, at, &n);
    const rp_calendar_word *w = rp_calendar_at(r, count ? count : at);
    at = count ? count : at;
    if (rp_grain_is(r->g, i + 1, "other"))
        n = 2;
    if (!rp_grain_with(r->g, at, i))
        return false;
    switch (w->class) {
    case RP_CAL_UNIT:
        return made(out, at + 1, RP_TIME_SET, rp_value_of_duration(r, n, unit_code(w)));
    case RP_CAL_WEEKDAY:
        return made(out, at + 1, RP_TIME_SET, rp_arena_format(r->a, "XXXX-WXX-%d", w->value));
    case RP_CAL_MONTH:
        return made(out, at + 1, RP_TIME_SET, rp_arena_format(r->a, "XXXX-%02d", w->value));
    case RP_CAL_SEASON:
        return made(out, at + 1, RP_TIME_SET, rp_arena_format(r->a, "XXXX-%s", w->code));
    case RP_CAL_PART:
        return made(out, at + 1, RP_TIME_SET, rp_arena_format(r->a, "XXXX-XX-XXT%s", w->code));
    default:
        return false;
    }
}

/* "Monday nights": does a part of many days stand behind grain i? */
static bool has_parts(const rp_time_reader *r, uint32_t i)
{
    return rp_calendar_at(r, i + 1)->class == RP_CAL_PART && ends_in_s(r->g->at[i + 1].lower) &&
           rp_grain_with(r->g, i + 1, i);
}

bool rp_read_set(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_calendar_word *w = rp_calendar_at(r, i), *next = rp_calendar_at(r, i + 1);
    if (rp_grain_in(r->g, i, "every each"))
        return read_every(r, i, out);
    if (w->class == RP_CAL_SET)
        return !r->g->at[i].capital && made(out, i + 1, RP_TIME_SET, rp_slice_of(w->code));
    if (w->class == RP_CAL_WEEKDAYS)
        return made(out, i + 1, RP_TIME_SET, rp_arena_format(r->a, "XXXX-WXX-%d", w->value));
    if (w->class != RP_CAL_WEEKDAY)
        return false;
    if (has_parts(r, i))
        return made(out, i + 2, RP_TIME_SET, rp_arena_format(r->a, "XXXX-WXX-%dT%s", w->value, next->code));
    bool shares = rp_grain_is(r->g, i + 1, "and") && rp_calendar_at(r, i + 2)->class == RP_CAL_WEEKDAY &&
                  has_parts(r, i + 2); /* "Monday and Tuesday nights" */
    return shares && made(out, i + 1, RP_TIME_SET,
                          rp_arena_format(r->a, "XXXX-WXX-%dT%s", w->value, rp_calendar_at(r, i + 3)->code));
}

bool rp_read_ref(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const struct {
        const char *phrase, *value;
    } rows[] = {{"in the past", "PAST_REF"},
                {"the near future", "FUTURE_REF"},
                {"the future", "FUTURE_REF"},
                {"the distant past", "PAST_REF"},
                {"right now", "PRESENT_REF"},
                {"until now", "PRESENT_REF"},
                {"the foreseeable future", "FUTURE_REF"},
                {"more recently", "PAST_REF"},
                {"at the moment", "PRESENT_REF"},
                {"the present", "PRESENT_REF"},
                {"these days", "PRESENT_REF"}};
    const rp_calendar_word *w = rp_calendar_at(r, i);
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        uint32_t end = rp_grain_phrase(r->g, i, rows[k].phrase);
        double n;
        bool counted = end && (rp_time_count(r, end, &n) || rp_calendar_at(r, end)->class == RP_CAL_UNIT);
        if (end && !counted) /* not "in the past three months" */
            return made(out, end, RP_TIME_DATE, rp_slice_of(rows[k].value));
    }
    bool part = rp_grain_is(r->g, i + 1, "-"); /* "current-account" */
    /* "he will one day return" */
    bool one_day = rp_grain_phrase(r->g, i, "one day") && i && rp_grain_with(r->g, i - 1, i) &&
                   rp_grain_in(r->g, i - 1, "will would could may might to can 'll 'd must");
    if (one_day)
        return made(out, i + 2, RP_TIME_DATE, RP_LIT("FUTURE_REF"));
    part |= i && rp_grain_is(r->g, i, "current") && rp_grain_is(r->g, i - 1, "then");
    return w->class == RP_CAL_REF && !part && made(out, i + 1, RP_TIME_DATE, rp_slice_of(w->code));
}
