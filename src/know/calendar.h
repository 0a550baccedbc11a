/* calendar.h - the words of dates and times. */
#ifndef RP_CALENDAR_TAB_H
#define RP_CALENDAR_TAB_H

#include <reportedly/report.h>

typedef enum rp_calendar_class {
    RP_CAL_NONE,
    RP_CAL_WEEKDAY,  /* value 1 (Monday) to 7 */
    RP_CAL_WEEKDAYS, /* "Mondays": a set */
    RP_CAL_MONTH,    /* 1 to 12 */
    RP_CAL_SEASON,   /* code SP SU FA WI */
    RP_CAL_UNIT,     /* code: the letter of a duration; value: hours in it, or 0 */
    RP_CAL_DAY,      /* today, yesterday: value days from the day of publication */
    RP_CAL_PART,     /* a part of the day: code MO AF EV NI, value its first hour */
    RP_CAL_HOUR,     /* noon, midnight: value hour */
    RP_CAL_REF,      /* now, recently: code PRESENT_REF, PAST_REF, FUTURE_REF */
    RP_CAL_SET,      /* daily: code P1D */
    RP_CAL_ORDINAL,  /* first, second */
    RP_CAL_ZONE,     /* GMT, EST: passed over */
} rp_calendar_class;

typedef struct rp_calendar_word {
    const char *forms; /* parted by spaces */
    rp_calendar_class class;
    int value;
    const char *code;
} rp_calendar_word;

extern const rp_calendar_word rp_calendar_words[];
extern const unsigned rp_n_calendar_words;

/* When what a clause tells of is, as the word that stands nearest to a date says: which Friday is meant. */
typedef enum rp_tense { RP_NO_TENSE, RP_PAST, RP_FUTURE } rp_tense;

typedef struct rp_tense_word {
    const char *forms; /* parted by spaces */
    rp_tense tense;
    const char *example; /* its Friday is the last one, or the next */
} rp_tense_word;

extern const rp_tense_word rp_tense_words[];
extern const unsigned rp_n_tense_words;

/* Days of the year that have names, in words as they are cut ("new year 's day"); day 0: the week-th such
 * weekday of the month (Thanksgiving). */
typedef struct rp_holiday {
    const char *phrase;
    int month, day, week, weekday;
} rp_holiday;

extern const rp_holiday rp_holidays[];
extern const unsigned rp_n_holidays;

#endif
