/* times_range.c - dates that stand together and write once what they share: "10-12 October", "May 4 and 5",
 * "from June 24 to July 17, 1954", "1915-17", "499-493 BC". */
#include "claims/time_reader.h"

#define SHARED_DATES 4 /* "June, July, August and September 1943": how many may share one year */

static const char *const joints = "- \xE2\x80\x93 \xE2\x80\x94 to and or until till through & , /";
static const char *const day_joints = "- \xE2\x80\x93 to and or through & /";

/* What stands between two dates that share a year, and little words before the second: its first grain, or 0. */
static uint32_t past_joint(const rp_grains *g, uint32_t i)
{
    uint32_t at = i + 1;
    if (!rp_grain_in(g, i, joints))
        return 0;
    at += rp_grain_is(g, i, ",") && rp_grain_in(g, at, "and or");
    at += rp_grain_in(g, at, "in on from the by");
    at += rp_grain_in(g, at, "early late mid");
    at += rp_grain_is(g, at, "-");
    return rp_grain_with(g, at, i) ? at : 0;
}

int rp_range_year(const rp_time_reader *r, uint32_t i, int month)
{
    const rp_grains *g = r->g;
    int day, year, before = month;
    for (int n = 0; n < SHARED_DATES; n++) {
        uint32_t at = past_joint(g, i), end = at ? rp_day_of_month_at(g, at, &day) : 0;
        bool leading = end != 0;
        if (!at)
            return 0;
        end = end ? end : at;
        if (rp_is_month(r, end)) {
            before = rp_calendar_at(r, end)->value;
            i = end + 1;
            end = rp_day_of_month_at(g, i, &day);
            i = end && !leading ? end : i;
        } else if (leading) {
            i = end; /* "March 5-9, 1918" */
        } else {
            return 0;
        }
        if (rp_year_behind(g, i, &year))
            return month > before ? year - 1 : year;
    }
    return 0;
}

static bool put_day(rp_time_reader *r, int day, uint32_t last, rp_timex *out)
{
    out->last = last;
    out->type = RP_TIME_DATE;
    out->day = day;
    out->value = rp_value_of_day(r, day);
    return true;
}

/* "10" of "10-12 October". */
static bool read_first_day(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    int first, second;
    uint32_t joint = rp_day_of_month_at(g, i, &first);
    if (!joint || !rp_grain_in(g, joint, day_joints) || !rp_grain_with(g, joint + 1, i))
        return false;
    uint32_t end = rp_day_of_month_at(g, joint + 1, &second);
    rp_timex t = {.last = i, .day = RP_NO_DAY, .quarter = RP_NO_DAY};
    if (!end || second <= first || !rp_is_month(r, end + rp_grain_is(g, end, "of")) || !rp_grain_with(g, end, i) ||
        !rp_read_month(r, joint + 1, &t) || t.day == RP_NO_DAY)
        return false;
    return put_day(r, t.day - (second - first), joint, out);
}

/* "5" of "May 4 and 5": a day behind one that was just read. */
static bool read_next_day(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    int day, year;
    uint32_t end = rp_day_of_month_at(g, i, &day);
    if (!end || i < 2 || r->day == RP_NO_DAY || r->day_last != i - 1 || !rp_grain_in(g, i - 1, day_joints) ||
        !rp_grain_with(g, i - 2, i) || g->at[i - 2].kind != RP_GRAIN_DIGITS)
        return false;
    rp_day d = rp_day_of(r->day);
    bool words = rp_grain_in(g, i - 1, "to and or &");
    bool counts = rp_grain_with(g, end, i) && (g->at[end].class == RP_NOUN || g->at[end].class == RP_ADJECTIVE ||
                                               rp_grain_in(g, end, "% percent people per"));
    if (day <= d.day || (words && counts))
        return false;
    d.day = day;
    uint32_t behind = rp_year_behind(g, end, &year);
    return put_day(r, rp_day_number(d), behind ? behind : end, out);
}

/* "17" of "1915-17", "88" of "1987/88". */
static bool read_short_year(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    int first, second;
    if (i < 2 || !rp_grain_in(g, i - 1, "- \xE2\x80\x93 /") || g->at[i].space_before || g->at[i - 1].space_before ||
        !g->at[i - 2].taken || g->at[i].lower.len != 2)
        return false;
    first = rp_year_at(g, i - 2);
    second = rp_number_at(g, i, 2);
    if (first < 0 || second <= first % 100)
        return false;
    out->last = i + 1;
    out->type = RP_TIME_DATE;
    out->value = rp_arena_format(r->a, "%04d", first / 100 * 100 + second);
    return true;
}

uint32_t rp_before_christ(const rp_grains *g, uint32_t i, int *year)
{
    *year = rp_number_at(g, i, 4);
    bool bare = i < g->n && *year > 0;
    return bare && rp_grain_in(g, i + 1, "bc bce") && rp_grain_with(g, i + 1, i) ? i + 2 : 0;
}

/* "480 BC", and "499" of "499-493 BC". */
static bool read_before_christ(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    int year, second;
    uint32_t end = rp_before_christ(g, i, &year);
    bool range = !end && year > 0 && rp_grain_in(g, i + 1, "- \xE2\x80\x93 to and /") && rp_before_christ(g, i + 2, &second) &&
                 second <= year && rp_grain_with(g, i + 2, i);
    if (!end && !range)
        return false;
    out->last = end ? end : i + 1;
    out->type = RP_TIME_DATE;
    out->value = rp_arena_format(r->a, "BC%04d", year);
    return true;
}

bool rp_read_range(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    if (i >= r->g->n || r->g->at[i].kind != RP_GRAIN_DIGITS)
        return false;
    return read_before_christ(r, i, out) || read_first_day(r, i, out) || read_next_day(r, i, out) ||
           read_short_year(r, i, out);
}
