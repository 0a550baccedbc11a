/* dates.c - RFC 3339 as the ledger sorts by it: seconds since 1970, without the C library's time zones. */
#include "ledger/adding.h"

/* n digits at *at; -1 if they are not. Moves past them and one separator. */
static int digits(rp_slice s, size_t *at, size_t n)
{
    int v = 0;
    for (size_t i = 0; i < n; i++) {
        if (*at + i >= s.len || !rp_is_digit(s.ptr[*at + i]))
            return -1;
        v = v * 10 + (s.ptr[*at + i] - '0');
    }
    *at += n;
    return v;
}

static bool skip(rp_slice s, size_t *at, const char *one_of)
{
    bool is = *at < s.len && strchr(one_of, s.ptr[*at]);
    *at += is;
    return is;
}

/* Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's formula). */
static int64_t days_of(int64_t y, int m, int d)
{
    y -= m <= 2;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t of_era = y - era * 400, of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static int64_t zone_of(rp_slice s, size_t at)
{
    if (skip(s, &at, "."))
        while (at < s.len && rp_is_digit(s.ptr[at]))
            at++;
    if (at >= s.len || (s.ptr[at] != '+' && s.ptr[at] != '-'))
        return 0;
    int sign = s.ptr[at++] == '-' ? -1 : 1, hours = digits(s, &at, 2);
    skip(s, &at, ":");
    int minutes = digits(s, &at, 2);
    return sign * ((hours > 0 ? hours : 0) * 3600 + (minutes > 0 ? minutes : 0) * 60);
}

bool rp_seconds_of(rp_slice date, int64_t *out)
{
    size_t at = 0;
    int year = digits(date, &at, 4), month = 1, day = 1, clock[3] = {0, 0, 0};
    if (year < 0)
        return false;
    if (skip(date, &at, "-"))
        month = digits(date, &at, 2);
    if (skip(date, &at, "-"))
        day = digits(date, &at, 2);
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    bool timed = skip(date, &at, "Tt ");
    for (int i = 0; timed && i < 3 && (!i || skip(date, &at, ":")); i++) {
        clock[i] = digits(date, &at, 2);
        if (clock[i] < 0)
            return false;
    }
    *out = days_of(year, month, day) * RP_DAY + clock[0] * 3600 + clock[1] * 60 + clock[2] - zone_of(date, at);
    return true;
}
