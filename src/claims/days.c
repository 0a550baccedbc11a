/* days.c - see days.h. Years 1 to 9999. */
#include "claims/days.h"
#include "base/slice.h"

/* Days from the civil date, by counting March-first years in eras of 400 (146,097 days each). */
int rp_day_number(rp_day d)
{
    int y = d.year - (d.month <= 2);
    int era = (y >= 0 ? y : y - 399) / 400;
    int of_era = y - era * 400;
    int of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

rp_day rp_day_of(int number)
{
    int z = number + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int of_era = z - era * 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int m = (5 * of_year + 2) / 153;
    rp_day d = {.month = m < 10 ? m + 3 : m - 9, .day = of_year - (153 * m + 2) / 5 + 1};
    d.year = year + era * 400 + (d.month <= 2);
    return d;
}

int rp_weekday(int number)
{
    return ((number + 3) % 7 + 7) % 7 + 1;
}

void rp_iso_week(int number, int *year, int *week)
{
    int thursday = number - rp_weekday(number) + 4;
    *year = rp_day_of(thursday).year;
    *week = (thursday - rp_day_number((rp_day){*year, 1, 1})) / 7 + 1;
}

rp_day rp_day_add_months(rp_day d, int months)
{
    int m = d.year * 12 + d.month - 1 + months;
    rp_day to = {m / 12, m % 12 + 1, 1}, next = {(m + 1) / 12, (m + 1) % 12 + 1, 1};
    int length = rp_day_number(next) - rp_day_number(to);
    to.day = d.day < length ? d.day : length;
    return to;
}

static bool number_at(rp_slice s, size_t at, size_t n, int *out)
{
    *out = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= s.len || !rp_is_digit(s.ptr[i]))
            return false;
        *out = *out * 10 + (s.ptr[i] - '0');
    }
    return true;
}

bool rp_day_parse(rp_slice s, rp_day *out)
{
    return s.ptr && number_at(s, 0, 4, &out->year) && number_at(s, 5, 2, &out->month) &&
           number_at(s, 8, 2, &out->day) && out->year && out->month >= 1 && out->month <= 12 &&
           out->day >= 1 && out->day <= 31;
}
