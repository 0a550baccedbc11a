/* times_date.c - dates that name themselves: "Nov. 9, 1989", "2 May", "10/30/89", "1999", "the 1990s",
 * "Wednesday", "Valentine's Day". What they leave out (the year, the week) comes from the day of publication
 * and the tense of the clause. */
#include "claims/quantity.h"
#include "claims/time_reader.h"

#define AHEAD_DAYS 120    /* a day without a year lies no further ahead of a clause in the past, */
#define FAR_DAYS 200      /* or in no tense; */
#define NEXT_DAYS 300     /* and no further in the future */
#define NEWS_DAYS 60      /* but a day this near is the news itself */
#define AHEAD_MONTHS 4    /* "until November", told in July or later, is this year's */

/* A whole number of at most `digits` digits at grain i, or -1. */
int rp_number_at(const rp_grains *g, uint32_t i, unsigned digits)
{
    int v = 0;
    if (i >= g->n || g->at[i].kind != RP_GRAIN_DIGITS || g->at[i].lower.len > digits)
        return -1;
    for (size_t k = 0; k < g->at[i].lower.len; k++) {
        if (!rp_is_digit(g->at[i].lower.ptr[k]))
            return -1;
        v = v * 10 + (g->at[i].lower.ptr[k] - '0');
    }
    return v;
}

int rp_year_at(const rp_grains *g, uint32_t i)
{
    int y = i < g->n && g->at[i].lower.len == 4 ? rp_number_at(g, i, 4) : -1;
    return y >= 1000 && y < 2200 ? y : -1;
}

/* "9", "9th": the day of a month; the grain behind it, or 0. */
uint32_t rp_day_of_month_at(const rp_grains *g, uint32_t i, int *day)
{
    *day = rp_number_at(g, i, 2);
    if (*day < 1 || *day > 31)
        return 0;
    return i + 1 + (rp_grain_in(g, i + 1, "st nd rd th") && !g->at[i + 1].space_before);
}

/* The year of a day or month that gives none. */
static int guess_year(const rp_time_reader *r, rp_day d, uint32_t first, uint32_t last)
{
    if (!r->dated)
        return r->history ? rp_story_year(r, d.month, first, RP_NO_TENSE) : 0;
    d.year = r->today.year;
    int away = rp_day_number(d) - r->today_number;
    rp_tense tense = rp_tense_around(r, first, last);
    int story = rp_story_year(r, d.month, first, tense);
    if (story && (r->history || away > NEWS_DAYS || away < -NEWS_DAYS))
        return story;
    int most = tense == RP_FUTURE ? NEXT_DAYS : tense == RP_PAST ? AHEAD_DAYS : FAR_DAYS;
    if (away > most)
        return d.year - 1;
    return d.year + (away < -330 || (away < -45 && tense == RP_FUTURE));
}

/* A month alone: the last one, or the next where the clause says so. */
static int guess_month_year(const rp_time_reader *r, int month, uint32_t first, uint32_t last)
{
    if (!r->dated)
        return r->history ? rp_story_year(r, month, first, RP_NO_TENSE) : 0;
    while (first && rp_grain_in(r->g, first - 1, "early late mid -"))
        first--;
    rp_tense tense = rp_tense_around(r, first, last);
    int story = rp_story_year(r, month, first, tense);
    if (story && (r->history || (r->today.month - month + 12) % 12 * 30 > NEWS_DAYS))
        return story;
    bool ahead = first && rp_grain_in(r->g, first - 1, "by until through before next");
    bool back = first && rp_grain_in(r->g, first - 1, "since last");
    bool soon = (month - r->today.month + 12) % 12 <= AHEAD_MONTHS;
    bool named = first && rp_grain_in(r->g, first - 1, "a an the its his her their our this") &&
                 rp_grain_with(r->g, last, first) && r->g->at[last].class == RP_NOUN; /* "a June agreement" */
    bool future = !back && ((tense == RP_FUTURE && (soon || !named)) || (ahead && (tense == RP_NO_TENSE || soon)));
    if (month > r->today.month)
        return r->today.year - !future;
    bool last_one = first && rp_grain_is(r->g, first - 1, "last") && month == r->today.month;
    return r->today.year + (future && month < r->today.month) - last_one;
}

/* Is the word really a month? "may" and "march" are other things too. */
bool rp_is_month(const rp_time_reader *r, uint32_t i)
{
    const rp_grains *g = r->g;
    bool plain = rp_grain_in(g, i, "january february april june july september october november december");
    if (rp_calendar_at(r, i)->class != RP_CAL_MONTH || (!g->at[i].capital && !plain))
        return false;
    if (!rp_grain_in(g, i, "may march mar jan sep dec"))
        return true;
    int day;
    bool numbers = rp_day_of_month_at(g, i + 1, &day) || rp_year_at(g, i + 1) > 0 || (i && rp_number_at(g, i - 1, 2) > 0);
    bool named = rp_grain_with(g, i + 1, i) && g->at[i + 1].capital && g->at[i].lower.len == 3 && !rp_grain_is(g, i, "may");
    if (named && !numbers)
        return false; /* "Jan Kavan" */
    return numbers || (i && rp_grain_with(g, i - 1, i) &&
                       rp_grain_in(g, i - 1,
                                   "in since until till by of from to last next this the early late mid - and "
                                   "during before after for through between each"));
}

/* "nineteen ninety-six", "two thousand and five", as a year is spoken: its end, or 0. */
static uint32_t read_spoken(const rp_grains *g, uint32_t i, int *year)
{
    double tens, whole;
    int century = rp_grain_is(g, i, "nineteen") ? 1900 : rp_grain_is(g, i, "eighteen") ? 1800 : 0;
    uint32_t end = century ? rp_cardinal_read(g, i + 1, &tens) : 0;
    if (end && tens >= 10 && tens <= 99 && g->at[i + 1].kind == RP_GRAIN_WORD) {
        *year = century + (int)tens;
        return end;
    }
    end = rp_grain_phrase(g, i, "two thousand") ? rp_cardinal_read(g, i, &whole) : 0;
    if (!end || whole >= 2100)
        return 0;
    *year = (int)whole;
    return end;
}

/* ", 1989" or " 1989" at i: its end, or 0. */
uint32_t rp_year_behind(const rp_grains *g, uint32_t i, int *year)
{
    uint32_t at = i + rp_grain_is(g, i, ",");
    at += rp_grain_is(g, at, "of");
    if (!rp_grain_with(g, at, i ? i - 1 : 0))
        return 0;
    *year = rp_year_at(g, at);
    return *year > 0 ? at + 1 : read_spoken(g, at, year);
}

/* "last year", "this year" behind a month. */
static uint32_t read_relative_year(const rp_time_reader *r, uint32_t i, int *year)
{
    static const struct {
        const char *phrase;
        int years;
    } rows[] = {
        {"last year", -1}, {"of last year", -1}, {"this year", 0}, {"of this year", 0}, {"next year", 1}};
    for (size_t k = 0; r->dated && k < sizeof rows / sizeof *rows; k++) {
        uint32_t end = rp_grain_phrase(r->g, i, rows[k].phrase);
        if (end) {
            *year = r->today.year + rows[k].years;
            return end;
        }
    }
    return 0;
}

static uint32_t any_year(const rp_time_reader *r, uint32_t i, int month, int *year)
{
    uint32_t end = rp_year_behind(r->g, i, year);
    if (!end)
        end = read_relative_year(r, i, year);
    if (!end && (*year = rp_range_year(r, i, month)))
        end = i;
    return end;
}

static bool finish_day(rp_time_reader *r, uint32_t i, uint32_t end, rp_day d, rp_timex *out)
{
    uint32_t behind = any_year(r, end, d.month, &d.year);
    if (!behind)
        d.year = guess_year(r, d, i, end);
    out->last = behind ? behind : end;
    out->type = RP_TIME_DATE;
    if (!d.year) {
        out->value = rp_arena_format(r->a, "XXXX-%02d-%02d", d.month, d.day);
        return true;
    }
    out->day = rp_day_number(d);
    out->value = rp_value_of_day(r, out->day);
    return true;
}

/* "Saturday, " before a date. */
static uint32_t past_weekday(const rp_time_reader *r, uint32_t i)
{
    if (rp_calendar_at(r, i)->class != RP_CAL_WEEKDAY)
        return i;
    uint32_t at = i + 1 + rp_grain_is(r->g, i + 1, ",");
    return at + rp_grain_is(r->g, at, "the");
}

bool rp_read_month(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    rp_day d = {.day = 1};
    uint32_t at = past_weekday(r, i), end = rp_day_of_month_at(g, at, &d.day);
    uint32_t of = end ? end + rp_grain_is(g, end, "of") : 0;
    if (end && rp_grain_with(g, of, i) && rp_is_month(r, of)) { /* 9 November */
        d.month = rp_calendar_at(r, of)->value;
        return finish_day(r, i, of + 1, d, out);
    }
    if (!rp_grain_with(g, at, i) || !rp_is_month(r, at))
        return false;
    d.month = rp_calendar_at(r, at)->value;
    uint32_t dot = at + 1 + (rp_grain_is(g, at + 1, ".") && rp_number_at(g, at + 2, 2) > 0);
    end = rp_grain_with(g, dot, i) ? rp_day_of_month_at(g, dot, &d.day) : 0;
    if (end && !rp_grain_in(g, end, "% percent million billion"))
        return finish_day(r, i, end, d, out); /* November 9 */
    d.day = 1;
    if ((end = rp_before_christ(g, dot, &d.year))) { /* August 480 BC */
        out->last = end;
        out->type = RP_TIME_DATE;
        out->value = rp_arena_format(r->a, "BC%04d-%02d", d.year, d.month);
        return true;
    }
    end = any_year(r, dot, d.month, &d.year);
    out->last = end ? end : at + 1;
    if (!end)
        d.year = guess_month_year(r, d.month, i, out->last);
    out->type = RP_TIME_DATE;
    out->value = rp_value_of_month(r, d);
    return at == i || end;
}

static int full_year(int y)
{
    return y >= 100 ? y : y < 50 ? 2000 + y : 1900 + y;
}

/* "1989-11-09", "11/09/89" (month first). */
bool rp_read_numeric(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    int a = rp_number_at(g, i, 4), b = rp_number_at(g, i + 2, 2), c = rp_number_at(g, i + 4, 4);
    bool slash = rp_grain_is(g, i + 1, "/") && rp_grain_is(g, i + 3, "/");
    bool hyphen = rp_grain_is(g, i + 1, "-") && rp_grain_is(g, i + 3, "-");
    if (a < 0 || b < 0 || c < 0 || (!slash && !hyphen) || (i && rp_grain_in(g, i - 1, "/ -")))
        return false;
    bool iso = g->at[i].lower.len == 4;
    rp_day d = iso ? (rp_day){a, b, c} : (rp_day){full_year(c), a, b};
    if (d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 || (hyphen && !iso) || d.year < 1)
        return false;
    out->last = i + 5;
    out->type = RP_TIME_DATE;
    out->day = rp_day_number(d);
    out->value = rp_value_of_day(r, out->day);
    return true;
}

/* "1990s", "'90s", "nineties". */
static bool read_decade(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    static const struct {
        const char *word;
        int decade;
    } words[] = {{"twenties", 192}, {"thirties", 193},  {"forties", 194},  {"fifties", 195},
                 {"sixties", 196},  {"seventies", 197}, {"eighties", 198}, {"nineties", 199}};
    const rp_grains *g = r->g;
    int decade = 0, y = rp_number_at(g, i, 4);
    uint32_t end = i + 2;
    bool life =
        i && rp_grain_in(g, i - 1, "his her their my your our early mid late") && y < 100; /* "in his 30s" */
    if (y >= 0 && y % 10 == 0 && !life && rp_grain_is(g, i + 1, "s") && !g->at[i + 1].space_before)
        decade = g->at[i].lower.len == 4 ? y / 10 : g->at[i].lower.len == 2 && y > 10 ? 190 + y / 10 : 0;
    if (y >= 0 && y % 10 == 0 && rp_grain_is(g, i + 1, "'s") && g->at[i].lower.len == 4)
        decade = i && rp_grain_in(g, i - 1, "the early late mid -") ? y / 10 : 0;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (rp_grain_is(g, i, words[k].word) && i && rp_grain_in(g, i - 1, "the early late mid")) {
            decade = words[k].decade;
            end = i + 1;
        }
    if (!decade)
        return false;
    out->last = end;
    out->type = RP_TIME_DATE;
    out->value = rp_arena_format(r->a, "%d", decade);
    return true;
}

/* "the 20th century". */
static bool read_century(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    int n = rp_number_at(r->g, i, 2);
    if (n < 1 || n > 30 || !rp_grain_in(r->g, i + 1, "st nd rd th"))
        return false;
    uint32_t at = i + 2 + rp_grain_is(r->g, i + 2, "-");
    if (!rp_grain_is(r->g, at, "century"))
        return false;
    out->last = at + 1;
    out->type = RP_TIME_DATE;
    out->value = rp_arena_format(r->a, "%02d", n - 1);
    return true;
}

/* A number of four digits is a year unless it counts something. */
static bool is_year(const rp_grains *g, uint32_t i)
{
    static const char *const before =
        "in since of by until till from to between and during the before after late early "
        "mid fiscal or year around circa spring summer autumn fall winter ( ,";
    bool with = i && rp_grain_with(g, i - 1, i);
    if (i + 1 < g->n && !g->at[i + 1].space_before && rp_grain_in(g, i + 1, "/ % : km m"))
        return false;
    if (with && !g->at[i].space_before && !rp_grain_in(g, i - 1, "( - \" \xE2\x80\x9C \xE2\x80\x93 [ '"))
        return false;
    if (with && rp_grain_in(g, i - 1, "$ no number # \xC2\xA3 \xE2\x82\xAC about nearly than almost"))
        return false;
    if (rp_grain_in(
            g, i + 1,
            "people men troops soldiers dead percent per kilometers kilometres km miles meters metres "
            "votes jobs tons tonnes dollars euros million feet others hundred thousand block hours "
            "prisoners tanks aircraft casualties more members years"))
        return false;
    if (with && rp_grain_in(g, i - 1, before))
        return true;
    bool counts = rp_grain_with(g, i + 1, i) && g->at[i + 1].class == RP_NOUN &&
                  rp_slice_ends_nocase(g->at[i + 1].lower, RP_LIT("s"));
    return !counts && (!with || g->at[i].lower.ptr[0] <= '2');
}

bool rp_read_year(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    if (read_decade(r, i, out) || read_century(r, i, out))
        return true;
    uint32_t the_year = rp_grain_phrase(g, i, "the year");
    uint32_t at = i + rp_grain_in(g, i, "fiscal");
    if (rp_calendar_at(r, i)->class == RP_CAL_SEASON)
        at = i + 1 + rp_grain_is(g, i + 1, "of");
    at = the_year && rp_grain_with(g, the_year, i) ? the_year : at;
    int y = rp_grain_with(g, at, i) ? rp_year_at(g, at) : -1;
    uint32_t spoken = y < 0 && (at > i || rp_grain_in(g, i, "nineteen eighteen")) ? read_spoken(g, at, &y) : 0;
    if (y < 1300 || y > 2099 || (!spoken && !is_year(g, at)))
        return false;
    out->last = spoken ? spoken : at + 1;
    out->type = RP_TIME_DATE;
    const char *season = rp_calendar_at(r, i)->code;
    out->value = season ? rp_arena_format(r->a, "%04d-%s", y, season) : rp_arena_format(r->a, "%04d", y);
    return true;
}

static int weekday_near(const rp_time_reader *r, int weekday, uint32_t first, uint32_t last)
{
    if (!r->dated)
        return RP_NO_DAY;
    int back = (rp_weekday(r->today_number) - weekday + 7) % 7, ahead = (7 - back) % 7;
    const rp_grains *g = r->g;
    if (rp_grain_in(g, first, "last"))
        return r->today_number - (back ? back : 7);
    if (rp_grain_in(g, first, "next"))
        return r->today_number + (ahead ? ahead : 7);
    uint32_t hour = first; /* "until 9 a.m. Tuesday" */
    for (int n = 0; n < 6 && hour && rp_grain_with(g, hour - 1, first) &&
                    (g->at[hour - 1].kind == RP_GRAIN_DIGITS || rp_grain_in(g, hour - 1, ": am pm on ,") ||
                     rp_calendar_at(r, hour - 1)->class == RP_CAL_ZONE || rp_calendar_at(r, hour - 1)->class == RP_CAL_HOUR);
         n++)
        hour--;
    bool until = hour && rp_grain_in(g, hour - 1, "until till") && !g->at[hour - 1].capital;
    static const char *const plannable = "rally vote election elections match game meeting summit debate hearing funeral "
                                         "concert talks session deadline race final march strike conference";
    bool event = rp_grain_is(g, last, "'s") && !rp_grain_in(g, last + 1, plannable) && !(first && rp_grain_in(g, first - 1, "of before for until"));
    bool future = rp_grain_in(g, first, "this coming") || until ||
                  (!event && rp_tense_around(r, first, last) == RP_FUTURE);
    return future ? r->today_number + ahead : r->today_number - back;
}

bool rp_read_weekday(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    uint32_t at = i + rp_grain_in(r->g, i, "last next this coming") + rp_grain_is(r->g, i + 1, "coming");
    const rp_calendar_word *w = rp_calendar_at(r, at);
    if (w->class != RP_CAL_WEEKDAY || !rp_grain_with(r->g, at, i) || r->g->at[at].lower.len < 6)
        return false; /* "sun", "sat" */
    out->last = at + 1;
    out->type = RP_TIME_DATE;
    out->day = weekday_near(r, w->value, i, out->last);
    out->value =
        out->day == RP_NO_DAY ? rp_arena_format(r->a, "XXXX-WXX-%d", w->value) : rp_value_of_day(r, out->day);
    return true;
}

static int nth_weekday(int year, const rp_holiday *h)
{
    int first = rp_day_number((rp_day){year, h->month, 1});
    return first + (h->weekday - rp_weekday(first) + 7) % 7 + 7 * (h->week - 1);
}

bool rp_read_holiday(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    if (i >= r->g->n || !r->g->at[i].capital)
        return false;
    for (unsigned k = 0; k < rp_n_holidays; k++) {
        const rp_holiday *h = &rp_holidays[k];
        uint32_t end = rp_grain_phrase(r->g, i, h->phrase);
        if (!end)
            continue;
        rp_day d = {r->today.year, h->month, h->day ? h->day : 1};
        int year;
        uint32_t behind = any_year(r, end, h->month, &year);
        d.year = behind ? year : guess_year(r, d, i, end);
        out->last = behind ? behind : end;
        out->type = RP_TIME_DATE;
        if (d.year)
            out->day = h->day ? rp_day_number(d) : nth_weekday(d.year, h);
        out->value = rp_value_of_day(r, out->day);
        return true;
    }
    return false;
}

uint32_t rp_read_day(rp_time_reader *r, uint32_t i, int *day)
{
    rp_timex t = {.last = i, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
    const rp_calendar_word *w = rp_calendar_at(r, i);
    if (w->class == RP_CAL_DAY && !w->code) {
        *day = r->dated ? r->today_number + w->value : RP_NO_DAY;
        return i + 1;
    }
    if ((rp_read_month(r, i, &t) && t.day != RP_NO_DAY) || rp_read_weekday(r, i, &t) ||
        rp_read_holiday(r, i, &t)) {
        *day = t.day;
        return t.last;
    }
    return 0;
}
