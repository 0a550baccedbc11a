/* time_reader.h - what the readers of time expressions share. A reader is asked at a grain whether an
 * expression of its sort starts there, and answers with its end and value; the longest answer wins (times.c).
 */
#ifndef RP_TIME_READER_H
#define RP_TIME_READER_H

#include "base/map.h"
#include "claims/days.h"
#include "claims/times.h"
#include "know/calendar.h"

#define RP_NO_DAY INT32_MIN

typedef struct rp_timex {
    uint32_t last; /* the grain behind it */
    rp_time_type type;
    rp_slice value;
    int day;     /* the day it names, for what is told from it ("a day earlier"), or RP_NO_DAY */
    int quarter; /* the quarter it names, year * 4 + 0..3, or RP_NO_DAY */
    bool period; /* it is a stretch of a business year that is no quarter: "nine months", "the year" */
} rp_timex;

typedef struct rp_time_reader {
    rp_arena *a;
    const rp_grains *g;
    const rp_calendar_word **words; /* of each grain, its row; NULL: none */
    rp_map tenses; /* form -> row of rp_tense_words */
    bool dated;   /* is the day of publication known? */
    rp_day today;
    int today_number;
    int day;                /* the last day named, or RP_NO_DAY */
    uint32_t day_sentence;  /* where */
    uint32_t day_last;      /* the grain behind it */
    int month;              /* the last month named, year * 12 + 0..11, or RP_NO_DAY */
    int quarter;            /* the last quarter named, or RP_NO_DAY */
    bool of_year;           /* a longer part of a business year was named since */
    int year;               /* the last year written out in a date, or 0 */
    uint32_t year_sentence; /* where it, or a date read by it, stood */
    int named_year;         /* the last year written out, alone or in a date, or 0 */
    uint32_t named_sentence;
    bool history; /* the text tells of years gone by, not of the day it was published */
} rp_time_reader;

/* The row of grain i's word; a row of class RP_CAL_NONE if it has none. */
const rp_calendar_word *rp_calendar_at(const rp_time_reader *r, uint32_t i);

/* Is the clause around grains [first, last) about what has been, or is still to come? */
rp_tense rp_tense_around(const rp_time_reader *r, uint32_t first, uint32_t last);

/* The running date of the text (times_story.c): set up before reading, told of each expression kept. */
void rp_story_begin(rp_time_reader *r);
void rp_story_remember(rp_time_reader *r, uint32_t first, const rp_timex *t);

/* The year of a month that gives none, where a story from the past goes on at grain `first`; or 0. */
int rp_story_year(const rp_time_reader *r, int month, uint32_t first, rp_tense tense);

/* The day that "that year", "a month later" or "the following week" at grain i are told from, or RP_NO_DAY. */
int rp_story_base(const rp_time_reader *r, uint32_t i, const char *unit);

/* How many, before a unit: "two", "a", "several" (-1, written X), "half a" (0.5). The grain after it, or 0.
 */
uint32_t rp_time_count(const rp_time_reader *r, uint32_t i, double *out);

/* Values. A day of RP_NO_DAY gives XXXX-XX-XX. */
rp_slice rp_value_of_day(const rp_time_reader *r, int day);
rp_slice rp_value_of_week(const rp_time_reader *r, int day);
rp_slice rp_value_of_month(const rp_time_reader *r, rp_day d);
rp_slice rp_value_of_quarter(const rp_time_reader *r, int quarter);
rp_slice rp_value_of_duration(const rp_time_reader *r, double n, const char *unit);

/* Parts of dates: a whole number of at most so many digits, a year of four (1000 to 2199), or -1; a day of the month
 * ("9", "9th"), a year behind a date (", 1989"), a year before Christ ("480 BC"): the grain after it, or 0. */
int rp_number_at(const rp_grains *g, uint32_t i, unsigned digits);
int rp_year_at(const rp_grains *g, uint32_t i);
uint32_t rp_day_of_month_at(const rp_grains *g, uint32_t i, int *day);
uint32_t rp_year_behind(const rp_grains *g, uint32_t i, int *year);
uint32_t rp_before_christ(const rp_grains *g, uint32_t i, int *year);

/* Is the word really a month? "may" and "march" are other things too. */
bool rp_is_month(const rp_time_reader *r, uint32_t i);

/* The year that a date of this month, ending at grain i, shares with those behind it, or 0. */
int rp_range_year(const rp_time_reader *r, uint32_t i, int month);

/* The day that a date expression at grain i names ("Sunday", "Nov. 9", "yesterday", "2 May 2023"), for a
 * clock time beside it: its end, or 0. */
uint32_t rp_read_day(rp_time_reader *r, uint32_t i, int *day);

/* The readers: true where an expression starts at grain i. */
bool rp_read_month(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_range(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_numeric(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_year(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_weekday(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_holiday(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_relative(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_quarter(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_distance(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_duration(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_set(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_ref(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_clock(rp_time_reader *r, uint32_t i, rp_timex *out);
bool rp_read_part(rp_time_reader *r, uint32_t i, rp_timex *out);

#endif
