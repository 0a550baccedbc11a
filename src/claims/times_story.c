/* times_story.c - the running date of a text: what "that year", "a month later" and dates without a year are told
 * from. News is told from its day of publication, and a year gone by holds for a few sentences; a history names
 * year after year and hardly ever "today" or "Tuesday", and there the last date is what the next is nearest to. */
#include "claims/time_reader.h"

#define STORY_SENTENCES 4 /* how long a year gone by, once named, is the year of what is told in news */
#define HISTORY_YEARS 5   /* old years that a history names at least, */
#define HISTORY_SHARE 6   /* and for each word that points at the day of writing */
#define MONTHS_BACK 6 /* a history goes on: a month lies within half a year of the last one named */
#define YEAR_MONTHS 12

/* A word of four digits between 1300 and the year before publication. */
static bool is_old_year(const rp_time_reader *r, const rp_grain *t)
{
    int y = 0;
    if (t->kind != RP_GRAIN_DIGITS || t->lower.len != 4)
        return false;
    for (size_t k = 0; k < 4; k++) {
        if (!rp_is_digit(t->lower.ptr[k]))
            return false;
        y = y * 10 + (t->lower.ptr[k] - '0');
    }
    return y >= 1300 && y < (r->dated ? r->today.year : 2100);
}

void rp_story_begin(rp_time_reader *r)
{
    uint32_t old = 0, pointing = 0;
    for (uint32_t i = 0; i < r->g->n; i++) {
        const rp_calendar_word *w = rp_calendar_at(r, i);
        old += is_old_year(r, &r->g->at[i]);
        pointing += w->class == RP_CAL_DAY || (w->class == RP_CAL_WEEKDAY && r->g->at[i].capital);
    }
    r->history = old >= HISTORY_YEARS && old >= HISTORY_SHARE * pointing;
}

static int digits_of(rp_slice s, size_t at, size_t n)
{
    int v = 0;
    for (size_t k = at; k < at + n; k++) {
        if (k >= s.len || !rp_is_digit(s.ptr[k]))
            return -1;
        v = v * 10 + (s.ptr[k] - '0');
    }
    return v;
}

/* Does the expression write the year it means? */
static bool is_written(const rp_time_reader *r, uint32_t first, const rp_timex *t)
{
    for (uint32_t i = first; i < t->last; i++)
        if (r->g->at[i].lower.len == 4 && !memcmp(r->g->at[i].lower.ptr, t->value.ptr, 4))
            return true;
    return false;
}

/* In a history, a date counted from the day of publication ("in recent years", "today" in a quotation) leads nowhere. */
static bool is_aside(const rp_time_reader *r, int year, bool written)
{
    return r->history && !written && r->named_year && (year > r->named_year + 2 || year < r->named_year - 2);
}

void rp_story_remember(rp_time_reader *r, uint32_t first, const rp_timex *t)
{
    uint32_t sentence = r->g->at[first].sentence;
    int year = digits_of(t->value, 0, 4), month = digits_of(t->value, 5, 2);
    bool written = year > 0 && is_written(r, first, t), of_time = year >= 1000 && t->type <= RP_TIME_TIME;
    int now = r->dated ? r->today.year * 4 + (r->today.month - 1) / 3 : INT32_MAX;
    bool to_come = t->quarter != RP_NO_DAY ? t->quarter > now : r->dated && t->period && year > r->today.year;
    if (t->quarter != RP_NO_DAY && !to_come) /* what is compared with "a year ago" has been reported */
        r->quarter = t->quarter;
    if ((t->quarter != RP_NO_DAY || t->period) && !to_come)
        r->of_year = t->period;
    if (of_time && is_aside(r, year, written))
        return;
    if (t->day != RP_NO_DAY) {
        r->day = t->day;
        r->day_sentence = sentence;
        r->day_last = t->last;
    }
    if (!of_time)
        return;
    bool dated = month >= 1 && month <= 12 && t->value.ptr[4] == '-';
    if (dated)
        r->month = year * YEAR_MONTHS + month - 1;
    if (written || (r->history && dated)) {
        r->named_year = year;
        r->named_sentence = sentence;
        r->month = dated ? r->month : RP_NO_DAY;
    }
    if ((written || year == r->year) && t->value.len > 4) {
        r->year = year;
        r->year_sentence = sentence;
    }
}

/* The year in which the month lies nearest to the last one named. */
static int year_in_history(const rp_time_reader *r, int month)
{
    if (r->month == RP_NO_DAY)
        return r->named_year;
    int away = month - 1 - r->month % YEAR_MONTHS, year = r->month / YEAR_MONTHS;
    return away < -MONTHS_BACK ? year + 1 : away > YEAR_MONTHS - MONTHS_BACK ? year - 1 : year;
}

int rp_story_year(const rp_time_reader *r, int month, uint32_t first, rp_tense tense)
{
    if (r->history)
        return r->named_year ? year_in_history(r, month) : 0;
    bool near = r->year && r->g->at[first].sentence - r->year_sentence <= STORY_SENTENCES;
    return near && tense != RP_FUTURE && r->year < r->today.year - 1 ? r->year : 0;
}

int rp_story_base(const rp_time_reader *r, uint32_t i, const char *unit)
{
    int today = r->dated ? r->today_number : RP_NO_DAY;
    uint32_t sentence = r->g->at[i].sentence;
    if (*unit == 'Y' && r->named_year && (r->history || sentence - r->named_sentence < 3))
        return rp_day_number((rp_day){r->named_year, 1, 1});
    if (*unit == 'M' && r->month != RP_NO_DAY)
        return rp_day_number((rp_day){r->month / YEAR_MONTHS, r->month % YEAR_MONTHS + 1, 1});
    if (*unit == 'Q' && r->quarter != RP_NO_DAY)
        return rp_day_number((rp_day){r->quarter / 4, r->quarter % 4 * 3 + 1, 1});
    return r->day != RP_NO_DAY ? r->day : today;
}
