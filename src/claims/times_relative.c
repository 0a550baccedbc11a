/* times_relative.c - times told from another: "last week", "two days ago", "a year earlier", "the third
 * quarter", "yesterday". From the day of publication, or for "earlier" and "later" from the last day named.
 */
#include "claims/time_reader.h"

static bool date(rp_timex *out, uint32_t last, rp_slice value, int day)
{
    out->last = last;
    out->type = RP_TIME_DATE;
    out->value = value;
    out->day = day;
    return true;
}

static rp_slice undated(const rp_time_reader *r, const char *unit)
{
    bool week = !strcmp(unit, "W"), day = !strcmp(unit, "D"), month = !strcmp(unit, "M");
    return rp_arena_format(r->a, "XXXX%s", week ? "-WXX" : day ? "-XX-XX" : month ? "-XX" : "");
}

static bool quarter(const rp_time_reader *r, rp_timex *out, uint32_t last, int which)
{
    out->quarter = which;
    return date(out, last, rp_value_of_quarter(r, which), RP_NO_DAY);
}

/* The day, week, month, quarter, year that lies `by` units from base. */
static bool shifted(rp_time_reader *r, uint32_t last, int base, const char *unit, int by, rp_timex *out)
{
    if (base == RP_NO_DAY || by < -20000 || by > 20000)
        return date(out, last, undated(r, unit), RP_NO_DAY);
    rp_day d = rp_day_of(base);
    switch (*unit) {
    case 'D':
        return date(out, last, rp_value_of_day(r, base + by), base + by);
    case 'W':
        return date(out, last, rp_value_of_week(r, base + 7 * by), RP_NO_DAY);
    case 'F':
        return date(out, last, rp_value_of_week(r, base + 14 * by), RP_NO_DAY);
    case 'M':
        d = rp_day_add_months(d, by);
        return date(out, last, rp_value_of_month(r, d), RP_NO_DAY);
    case 'Q':
        return quarter(r, out, last, d.year * 4 + (d.month - 1) / 3 + by);
    case 'Y':
        return d.year + by > 0 && date(out, last, rp_arena_format(r->a, "%04d", d.year + by), RP_NO_DAY);
    case 'E':
        return d.year / 10 + by > 0 &&
               date(out, last, rp_arena_format(r->a, "%03d", d.year / 10 + by), RP_NO_DAY);
    case 'C':
        return d.year / 100 + by > 0 &&
               date(out, last, rp_arena_format(r->a, "%02d", d.year / 100 + by), RP_NO_DAY);
    default:
        return false;
    }
}

/* Seconds and minutes have no calendar date. */
static bool is_calendar_unit(const rp_calendar_word *w)
{
    return w->class == RP_CAL_UNIT && w->value >= 24;
}

static bool read_season(rp_time_reader *r, uint32_t at, int by, rp_timex *out)
{
    const rp_calendar_word *w = rp_calendar_at(r, at);
    int year = r->today.year, ends = w->value + 2;
    if (r->history && r->named_year)
        year = r->named_year + by;
    else if (by < 0)
        year -= r->today.month <= ends;
    else if (by > 0)
        year += r->today.month >= w->value;
    rp_slice value = year ? rp_arena_format(r->a, "%04d-%s", year, w->code)
                              : rp_arena_format(r->a, "XXXX-%s", w->code);
    return date(out, at + 1, value, RP_NO_DAY);
}

/* "in the summer", "by late spring": the last one, or the next where the clause says so; in a history the year's. */
static bool read_bare_season(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    uint32_t at = i + rp_grain_is(g, i, "the"), before = i;
    at += rp_grain_in(g, at, "early late mid");
    at += rp_grain_is(g, at, "-");
    const rp_calendar_word *w = rp_calendar_at(r, at);
    bool part = at > i + rp_grain_is(g, i, "the"); /* "the low levels of the early summer" */
    bool led = before && rp_grain_with(g, before - 1, at) &&
               rp_grain_in(g, before - 1, part ? "of in into by during over until throughout through since" : "in into by during until over throughout through since");
    if (w->class != RP_CAL_SEASON || !led || !rp_grain_with(g, at, i) || rp_grain_in(g, at + 1, "of and - s") ||
        (rp_grain_with(g, at + 1, at) && (g->at[at + 1].capital || g->at[at + 1].class == RP_NOUN)))
        return false;
    int year = r->history ? r->named_year : r->dated ? r->today.year : 0;
    bool future = rp_tense_around(r, i, at + 1) == RP_FUTURE;
    if (!r->history && r->dated)
        year += future ? r->today.month > w->value + 2 : -(r->today.month < w->value);
    return year > 0 && date(out, at + 1, rp_arena_format(r->a, "%04d-%s", year, w->code), RP_NO_DAY);
}

static bool read_weekend(rp_time_reader *r, uint32_t i, uint32_t at, int by, rp_timex *out)
{
    if (!r->dated)
        return date(out, at + 1, RP_LIT("XXXX-WXX-WE"), RP_NO_DAY);
    int weekday = rp_weekday(r->today_number);
    bool back = by < 0 || (by == 0 && weekday < 5 && rp_tense_around(r, i, at + 1) != RP_FUTURE);
    int day = r->today_number + (back && weekday < 6 ? -7 : by > 0 ? 7 : 0), year, week;
    rp_iso_week(day, &year, &week);
    return date(out, at + 1, rp_arena_format(r->a, "%04d-W%02d-WE", year, week), RP_NO_DAY);
}

static bool read_month_by(rp_time_reader *r, uint32_t at, int by, rp_timex *out)
{
    rp_timex t = {.last = at, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
    if (!r->dated || !rp_read_month(r, at, &t) || t.last != at + 1)
        return false;
    int month = rp_calendar_at(r, at)->value, year = r->today.year;
    /* the month just gone by is "last month": "last February", said in March, is a year ago */
    year += by < 0 ? -(month >= r->today.month - 1) : by > 0 ? month <= r->today.month : 0;
    return date(out, t.last, rp_value_of_month(r, (rp_day){year, month, 1}), RP_NO_DAY);
}

/* "last week", "this summer", "the previous month", "next April". */
static bool read_neighbour(rp_time_reader *r, uint32_t i, int by, uint32_t at, rp_timex *out)
{
    const rp_calendar_word *w = rp_calendar_at(r, at);
    if (!rp_grain_with(r->g, at, i))
        return false;
    if (w->class == RP_CAL_SEASON)
        return read_season(r, at, by, out);
    if (w->class == RP_CAL_MONTH)
        return read_month_by(r, at, by, out);
    if (rp_grain_is(r->g, at, "weekend"))
        return read_weekend(r, i, at, by, out);
    bool plural = w->class == RP_CAL_UNIT && rp_slice_ends_nocase(r->g->at[at].lower, RP_LIT("s"));
    if (!is_calendar_unit(w) || plural)
        return false;
    bool told = r->history && *w->code == 'Y' && r->named_year; /* "this year" of which a history tells */
    int today = r->dated ? r->today_number : RP_NO_DAY;
    return shifted(r, at + 1, told ? rp_story_base(r, at, w->code) : today, w->code, by, out);
}

/* What "last", "this" and their like say: how many units from now, or from the last day named. */
static const struct neighbour {
    const char *phrase;
    int by;
    bool from_text; /* told from the last day named */
} neighbours[] = {
    {"last", -1, false},
    {"this", 0, false},
    {"next", 1, false},
    {"this past", -1, false},
    {"this coming", 1, false},
    {"the current", 0, false},
    {"the coming", 1, false},
    {"the previous", -1, true},
    {"the following", 1, true},
    {"the preceding", -1, true},
    {"the next", 1, true},
    {"the same", 0, true},
    {"that same", 0, true},
    {"that", 0, true},
    {"the upcoming", 1, false},
    {"the prior", -1, true},
    {"the past", 0, false},
    {"earlier this", 0, false},
    {"later this", 0, false},
    {"late last", -1, false},
    {"early last", -1, false},
    {"early next", 1, false},
    {"late next", 1, false},
    {"early this", 0, false},
    {"late this", 0, false},
    {"earlier in the", 0, false},
    {"the current fiscal", 0, false},
    {"last fiscal", -1, false},
    {"this fiscal", 0, false},
    {"next fiscal", 1, false},
};

/* What stands beside a day that is named: "the week of March 6", "the day after Christmas". */
static bool read_beside(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const struct {
        const char *phrase, *unit;
        int by;
    } rows[] = {{"the week of", "W", 0}, {"the day before", "D", -1}, {"the day after", "D", 1}};
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        uint32_t at = rp_grain_phrase(r->g, i, rows[k].phrase);
        int day;
        uint32_t end = at && rp_grain_with(r->g, at, i) ? rp_read_day(r, at, &day) : 0;
        if (end)
            return shifted(r, end, day, rows[k].unit, rows[k].by, out);
    }
    return false;
}

/* "the previous Friday", "the following Monday": told from the last day named. */
static bool read_weekday_by(rp_time_reader *r, uint32_t at, int base, int by, rp_timex *out)
{
    const rp_calendar_word *w = rp_calendar_at(r, at);
    if (base == RP_NO_DAY || by == 0 || w->class != RP_CAL_WEEKDAY)
        return false;
    int away = (w->value - rp_weekday(base) + 7) % 7;
    return shifted(r, at + 1, base, "D", by > 0 ? (away ? away : 7) : away - 7, out);
}

/* "the past year" is a length, as "the past two years" is. */
static bool is_counted(const struct neighbour *n)
{
    return !strcmp(n->phrase, "the past");
}

bool rp_read_relative(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    const rp_calendar_word *w = rp_calendar_at(r, i);
    bool named =
        i && rp_grain_with(g, i - 1, i) && g->at[i].capital && g->at[i - 1].capital; /* "Press Today" */
    bool title = i && rp_grain_with(g, i - 1, i) && g->at[i].capital && i + 1 < g->n && g->at[i + 1].capital &&
                 rp_calendar_at(r, i + 1)->class == RP_CAL_UNIT; /* on "This Week" */
    if (named || title)
        return false;
    if (read_bare_season(r, i, out))
        return true;
    if (w->class == RP_CAL_DAY && !w->code)
        return shifted(r, i + 1, r->dated ? r->today_number : RP_NO_DAY, "D", w->value, out);
    if (rp_grain_is(g, i, "the") && rp_grain_is(g, i + 1, "weekend"))
        return read_weekend(r, i, i + 1, 0, out);
    bool found = rp_grain_is(g, i, "the") && read_beside(r, i, out);
    if (!rp_grain_in(g, i, "last this next the that earlier later late early"))
        return false;
    for (size_t k = 0; k < sizeof neighbours / sizeof *neighbours; k++) {
        const struct neighbour *n = &neighbours[k];
        uint32_t at = rp_grain_phrase(g, i, n->phrase);
        const rp_calendar_word *unit = rp_calendar_at(r, at);
        if (!at || at <= out->last || !rp_grain_with(g, at, i))
            continue;
        if (!n->from_text) {
            if (!is_counted(n))
                found |= read_neighbour(r, i, n->by, at, out);
            continue;
        }
        int base = rp_story_base(r, i, unit->code ? unit->code : "D");
        found |= read_weekday_by(r, at, base, n->by, out);
        if (is_calendar_unit(unit) && !rp_slice_ends_nocase(g->at[at].lower, RP_LIT("s")))
            found |= shifted(r, at + 1, base, unit->code, n->by, out);
    }
    return found;
}

/* The year that a quarter's name leaves out: the last such quarter that has begun, or the coming one. */
static int quarter_near(const rp_time_reader *r, int q, uint32_t first, uint32_t last)
{
    if (!r->dated)
        return RP_NO_DAY;
    int now = r->today.year * 4 + (r->today.month - 1) / 3, at = r->today.year * 4 + q;
    if (at > now && rp_tense_around(r, first, last) != RP_FUTURE)
        at -= 4;
    return at;
}

static uint32_t ordinal_at(const rp_time_reader *r, uint32_t i, int *n)
{
    const rp_calendar_word *w = rp_calendar_at(r, i);
    *n = w->class == RP_CAL_ORDINAL ? w->value : rp_grain_is(r->g, i, "second") ? 2 : 0;
    return *n >= 1 && *n <= 4 ? i + 1 : 0;
}

/* "of 1988", "this year" behind a quarter; the year, or 0. */
static uint32_t quarter_year(rp_time_reader *r, uint32_t i, int *year)
{
    rp_timex t = {.last = i, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
    uint32_t at = i + rp_grain_is(r->g, i, "of");
    if (!rp_grain_with(r->g, at, i ? i - 1 : 0) || !(rp_read_year(r, at, &t) || rp_read_relative(r, at, &t)))
        return 0;
    *year = 0;
    for (size_t k = 0; k < t.value.len && rp_is_digit(t.value.ptr[k]); k++)
        *year = *year * 10 + (t.value.ptr[k] - '0');
    return t.value.len == 4 && *year > 1000 ? t.last : 0;
}

/* Past a few of these words and the hyphens between them. */
static uint32_t past_words(const rp_grains *g, uint32_t i, const char *words)
{
    for (int n = 0; n < 6 && (rp_grain_in(g, i, words) || (rp_grain_is(g, i, "-") && !g->at[i].space_before));
         n++)
        i++;
    return i;
}

/* "third-quarter", "the fiscal first quarter", "third quarter of 1988". */
static bool read_named_quarter(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    int n, year;
    uint32_t at = past_words(r->g, i, "the fiscal"), end = ordinal_at(r, at, &n);
    if (!end)
        return false;
    end = past_words(r->g, end, "fiscal");
    if (!rp_grain_in(r->g, end, "quarter quarters") || !rp_grain_with(r->g, end, i))
        return false;
    uint32_t behind = quarter_year(r, ++end, &year);
    return quarter(r, out, behind ? behind : end, behind ? year * 4 + n - 1 : quarter_near(r, n - 1, i, end));
}

/* "the 1988 third quarter", "the 1989 quarter", "this year's third quarter". */
static bool read_quarter_of_year(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    int year, n;
    uint32_t end = quarter_year(r, i + rp_grain_is(r->g, i, "the"), &year);
    if (!end)
        return false;
    end = past_words(r->g, end, "'s fiscal");
    uint32_t named = ordinal_at(r, end, &n);
    if (!rp_grain_with(r->g, end, i) || !rp_grain_in(r->g, named ? named : end, "quarter period"))
        return false;
    if (named)
        return quarter(r, out, named + 1, year * 4 + n - 1);
    if (r->quarter != RP_NO_DAY && !r->of_year)
        return quarter(r, out, end + 1, year * 4 + r->quarter % 4);
    return rp_grain_is(r->g, end, "period") &&
           date(out, end + 1, rp_arena_format(r->a, "%04d", year), RP_NO_DAY);
}

/* "the first half of 1989", "the second half of the year", "the first two quarters of 1990". */
static bool read_half(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const struct {
        const char *phrase;
        int half;
    } rows[] = {{"first half", 1}, {"second half", 2}, {"last half", 2}, {"latter half", 2},
                {"first two quarters", 1}, {"last two quarters", 2}};
    uint32_t at = i + rp_grain_in(r->g, i, "the this"), end = 0;
    for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
        int year = r->dated ? r->today.year : 0;
        if (!(end = rp_grain_phrase(r->g, at, rows[k].phrase)))
            continue;
        uint32_t behind = quarter_year(r, end, &year);
        if (!behind)
            behind = rp_grain_phrase(r->g, end, "of the year");
        if (!behind || !year)
            return false;
        date(out, behind, rp_arena_format(r->a, "%04d-H%d", year, rows[k].half), RP_NO_DAY);
        out->period = true;
        return true;
    }
    return false;
}

/* "the year ended March 31" is as long as a year; "for the year" is this one. "year-end" is its last day. */
static bool read_business_year(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    uint32_t end = rp_grain_phrase(g, i, "year end");
    end = end ? end : rp_grain_phrase(g, i, "year 's end");
    if (end && r->dated)
        return date(out, end, rp_arena_format(r->a, "%04d-12-31", r->today.year), RP_NO_DAY);
    uint32_t at = rp_grain_is(g, i, "the") ? past_words(g, i + 1, "full fiscal") : i;
    if (at == i || !rp_grain_is(g, at, "year") || !rp_grain_with(g, at, i) || rp_grain_is(g, at + 1, "-"))
        return false;
    if (rp_grain_in(g, at + 1, "ended ending")) {
        date(out, at + 1, RP_LIT("P1Y"), RP_NO_DAY);
        out->type = RP_TIME_DURATION;
        out->period = true;
        return true;
    }
    bool whole = i && rp_grain_with(g, i - 1, i) && (rp_grain_in(g, i - 1, "for of") || at > i + 1);
    int year_told = r->history && r->named_year ? r->named_year : r->today.year;
    return whole && year_told && date(out, at + 1, rp_arena_format(r->a, "%04d", year_told), RP_NO_DAY);
}

/* "the year-ago quarter", "the year-earlier period", "a year-earlier loss": the same stretch of the year before. */
static bool read_year_before(rp_time_reader *r, uint32_t i, uint32_t at, rp_timex *out)
{
    const rp_grains *g = r->g;
    uint32_t ago = rp_grain_phrase(g, at, "year ago");
    ago = ago ? ago : rp_grain_phrase(g, at, "year earlier");
    bool hyphened = ago == at + 3;
    if (!ago || (i && rp_grain_is(g, i - 1, "a") && !hyphened) ||
        (at > i && !hyphened && !rp_grain_in(g, ago, "quarter period third first second fourth")))
        return false;
    uint32_t end = past_words(g, ago, "first second third fourth quarter period");
    if (r->quarter != RP_NO_DAY && (!r->of_year || rp_grain_is(g, end - 1, "quarter")))
        return date(out, end, rp_value_of_quarter(r, r->quarter - 4), RP_NO_DAY);
    if (rp_grain_is(g, end - 1, "quarter") && r->dated)
        return quarter(r, out, end, r->today.year * 4 + (r->today.month - 1) / 3 - 5);
    return shifted(r, end, r->dated ? r->today_number : RP_NO_DAY, "Y", -1, out);
}

/* "the quarter a year ago", "the corresponding period last year": the last quarter named, a year before. */
static bool read_same_quarter(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const char *const behind[] = {"a year ago", "a year earlier", "a year before", "the year before",
                                         "last year",  "of last year",   "the previous year"};
    const rp_grains *g = r->g;
    uint32_t at = i + 1 + rp_grain_in(g, i + 1, "same corresponding comparable similar like");
    if (!rp_grain_is(g, i, "the") || !rp_grain_in(g, at, "quarter period") || !rp_grain_with(g, at, i) ||
        r->quarter == RP_NO_DAY || r->of_year)
        return false;
    for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
        uint32_t end = rp_grain_phrase(g, at + 1, behind[k]);
        if (end && rp_grain_with(g, end - 1, i))
            return date(out, end, rp_value_of_quarter(r, r->quarter - 4), RP_NO_DAY);
    }
    return false;
}

bool rp_read_quarter(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    static const char *const starts =
        "the this last next that first second third fourth latter fiscal year early late earlier later";
    if (i >= g->n || (g->at[i].kind != RP_GRAIN_DIGITS && !rp_grain_in(g, i, starts)))
        return false; /* nearly always */
    if (read_named_quarter(r, i, out) || read_half(r, i, out) || read_quarter_of_year(r, i, out) || read_business_year(r, i, out))
        return true;
    uint32_t at = i + rp_grain_is(g, i, "the");
    if (read_same_quarter(r, i, out) || read_year_before(r, i, at, out))
        return true;
    uint32_t latest = rp_grain_in(g, at, "latest most") ? past_words(g, at, "latest most recent") : at;
    bool pair = rp_grain_phrase(g, latest, "quarter to quarter"); /* no quarter: a rate */
    if (at == i || pair || !rp_grain_in(g, latest, "quarter period") ||
        (latest == at && rp_grain_is(g, latest, "period")))
        return false;
    int which = r->quarter, ended = r->dated ? r->today.year * 4 + (r->today.month - 1) / 3 - 1 : RP_NO_DAY;
    if (which == RP_NO_DAY || (latest > at && rp_grain_is(g, latest, "quarter")))
        which = ended;
    return quarter(r, out, latest + 1, which);
}

/* "two days ago", "a year earlier", "three weeks later". */
bool rp_read_distance(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    double n;
    uint32_t at = rp_time_count(r, i, &n);
    bool none = !at;
    if (none) {
        at = i;
        n = -1;
    }
    at += rp_grain_is(g, at, "-");
    const rp_calendar_word *w = rp_calendar_at(r, at);
    uint32_t behind = at + 1 + (rp_grain_phrase(g, at + 1, "or so") ? 2 : 0);
    if (w->class != RP_CAL_UNIT || !rp_grain_with(g, behind, i))
        return false;
    bool ago = rp_grain_is(g, behind, "ago"), later = rp_grain_in(g, behind, "later hence");
    bool earlier = rp_grain_in(g, behind, "earlier before previously");
    if (!ago && (!(later || earlier) || none || w->value < 24))
        return false;
    if (rp_grain_is(g, behind, "before") && rp_grain_with(g, behind + 1, i) &&
        g->at[behind + 1].kind == RP_GRAIN_WORD)
        return false; /* "two days before the vote": a duration */
    if (n < 0 || w->value < 24)
        return ago && date(out, behind + 1, RP_LIT("PAST_REF"), RP_NO_DAY);
    int today = r->dated ? r->today_number : RP_NO_DAY, base = ago || r->day == RP_NO_DAY ? today : r->day;
    if (*w->code == 'Y' && n == 1 && !later && r->quarter != RP_NO_DAY && !r->of_year)
        return date(out, behind + 1, rp_value_of_quarter(r, r->quarter - 4), RP_NO_DAY);
    bool big = *w->code == 'E' || *w->code == 'C';
    int by = (int)(n < 5000 ? n : 5000) * (*w->code == 'E' ? 10 : *w->code == 'C' ? 100 : 1);
    return shifted(r, behind + 1, base, big ? "Y" : w->code, later ? by : -by, out);
}
