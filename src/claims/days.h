/* days.h - the Gregorian calendar as day numbers (0 is 1970-01-01). */
#ifndef RP_DAYS_H
#define RP_DAYS_H

#include <reportedly/report.h>

typedef struct rp_day {
    int year, month, day; /* month and day from 1 */
} rp_day;

int rp_day_number(rp_day d);
rp_day rp_day_of(int number);
int rp_weekday(int number); /* 1 Monday to 7 Sunday */

/* The ISO 8601 week of a day: its number, and the year that it belongs to. */
void rp_iso_week(int number, int *year, int *week);

/* The day moved by whole months; past a month's end it is the last of it. */
rp_day rp_day_add_months(rp_day d, int months);

/* The date at the start of an RFC 3339 string; false if there is none. */
bool rp_day_parse(rp_slice s, rp_day *out);

#endif
