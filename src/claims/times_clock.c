/* times_clock.c - hours and parts of the day: "9.40am", "10:50 p.m. Tuesday", "six in the morning", "noon",
 * "Friday night", "overnight". Their day stands beside them, else in the same sentence, else it is the day of
 * publication. */
#include "claims/quantity.h"
#include "claims/time_reader.h"

typedef struct clock {
    int hour, minute; /* minute -1: none written */
    bool half_known;  /* am or pm is said */
    bool sure;        /* it can be nothing but a time */
} clock;

static int day_here(const rp_time_reader *r, uint32_t i)
{
    if (r->day != RP_NO_DAY && r->day_sentence == r->g->at[i].sentence)
        return r->day;
    return r->dated ? r->today_number : RP_NO_DAY;
}

/* "9", "9.40", "9:40" at i; the grain behind it, or 0. */
static uint32_t read_hour(const rp_grains *g, uint32_t i, clock *c)
{
    double v;
    rp_slice s = i < g->n ? g->at[i].lower : (rp_slice){NULL, 0};
    size_t point = s.len ? rp_slice_find(s, RP_LIT("."), 0) : 0;
    uint32_t end = i + 1;
    c->minute = -1;
    if (i >= g->n || g->at[i].kind != RP_GRAIN_DIGITS) {
        end = rp_cardinal_read(g, i, &v);
        c->hour = end && v <= 12 ? (int)v : -1;
        return end && c->hour > 0 && end == i + 1 ? end : 0;
    }
    if (s.len > 5 || point > 2 || !rp_digits_value(rp_slice_cut(s, 0, point), &v))
        return 0;
    c->hour = (int)v;
    if (point < s.len && s.len - point == 3)
        c->minute = (s.ptr[point + 1] - '0') * 10 + (s.ptr[point + 2] - '0');
    else if (point < s.len)
        return 0;
    bool colon = rp_grain_is(g, end, ":") && !g->at[end].space_before && end + 1 < g->n &&
                 g->at[end + 1].lower.len == 2 && !g->at[end + 1].space_before &&
                 rp_digits_value(g->at[end + 1].lower, &v);
    if (colon && c->minute < 0) {
        c->minute = (int)v;
        c->sure = true;
        end += 2;
    }
    return c->hour <= 24 && c->minute < 60 ? end : 0;
}

static void set_half(clock *c, bool pm)
{
    c->half_known = true;
    if (pm && c->hour < 12)
        c->hour += 12;
    if (!pm && c->hour == 12)
        c->hour = 0;
}

/* "am", "p.m.", "o'clock", "in the morning", "tonight" behind the hour. */
static uint32_t read_half(const rp_time_reader *r, uint32_t i, clock *c)
{
    const rp_grains *g = r->g;
    if (rp_grain_in(g, i, "am pm")) {
        set_half(c, rp_grain_is(g, i, "pm"));
        c->sure = true;
        i++;
    } else if (rp_grain_in(g, i, "o'clock")) {
        c->sure = true;
        i++;
    }
    uint32_t in = rp_grain_phrase(g, i, "in the");
    in = in ? in : rp_grain_phrase(g, i, "at");
    const rp_calendar_word *part = rp_calendar_at(r, in);
    if (in && part->class == RP_CAL_PART && rp_grain_with(g, in, i)) {
        set_half(c, *part->code != 'M');
        c->sure = true;
        i = in + 1;
    }
    if (rp_grain_is(g, i, "tonight")) {
        set_half(c, true);
        c->sure = true;
        i++;
    }
    return i + (rp_calendar_at(r, i)->class == RP_CAL_ZONE);
}

/* "on Sunday evening", "Tuesday", "Nov. 9", "this morning" behind the time. */
static uint32_t read_day_behind(rp_time_reader *r, uint32_t i, clock *c, int *day)
{
    const rp_grains *g = r->g;
    uint32_t zone = rp_grain_is(g, i, "(") ? i + 1 : 0; /* "10:35 a.m. (0735 GMT) Friday" */
    while (zone && zone < i + 6 && rp_grain_with(g, zone, i) && !rp_grain_is(g, zone, ")"))
        zone++;
    bool past_zone = zone && rp_grain_is(g, zone, ")") && rp_calendar_at(r, zone - 1)->class == RP_CAL_ZONE;
    uint32_t from = past_zone ? zone + 1 : i;
    uint32_t at = from + rp_grain_is(g, from, ",") * (rp_calendar_at(r, from + 1)->class == RP_CAL_WEEKDAY ||
                                                      rp_calendar_at(r, from + 1)->class == RP_CAL_MONTH);
    at += rp_grain_is(g, at, "on");
    uint32_t end = rp_grain_with(g, at, i ? i - 1 : 0) ? rp_read_day(r, at, day) : 0;
    if (!end && rp_grain_is(g, at, "this") && rp_calendar_at(r, at + 1)->class == RP_CAL_PART) {
        *day = r->dated ? r->today_number : RP_NO_DAY;
        end = at + 1;
    }
    if (!end)
        return i;
    const rp_calendar_word *part = rp_calendar_at(r, end);
    if (part->class != RP_CAL_PART)
        return end;
    if (!c->half_known)
        set_half(c, *part->code != 'M');
    return end + 1;
}

static bool write_clock(rp_time_reader *r, const clock *c, int day, uint32_t last, rp_timex *out)
{
    rp_slice date = rp_value_of_day(r, day);
    out->last = last;
    out->type = RP_TIME_TIME;
    out->day = day;
    out->value = rp_arena_format(r->a, "%.*sT%02d:%02d", (int)date.len, date.ptr, c->hour,
                                 c->minute > 0 ? c->minute : 0);
    return true;
}

static bool read_named_hour(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_calendar_word *w = rp_calendar_at(r, i);
    clock c = {.hour = w->value, .minute = 0, .half_known = true};
    int day = day_here(r, i);
    if (w->class != RP_CAL_HOUR || (i && rp_grain_is(r->g, i - 1, "high")))
        return false;
    uint32_t end = read_day_behind(r, i + 1 + (rp_calendar_at(r, i + 1)->class == RP_CAL_ZONE), &c, &day);
    return write_clock(r, &c, day, end, out);
}

bool rp_read_clock(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    clock c = {.minute = -1};
    if (read_named_hour(r, i, out))
        return true;
    uint32_t hour = read_hour(g, i, &c);
    if (!hour || (i && rp_grain_in(g, i - 1, "$ \xC2\xA3 \xE2\x82\xAC - : /")))
        return false;
    bool at = i && rp_grain_with(g, i - 1, i) &&
              rp_grain_in(g, i - 1, "at by until about around before after from");
    int day = day_here(r, i);
    uint32_t half = read_half(r, hour, &c), end = read_day_behind(r, half, &c, &day);
    bool beside = end > half && (c.minute >= 0 || (at && g->at[i].kind != RP_GRAIN_MARK && c.hour <= 12));
    bool pointed = c.minute >= 0 && i && rp_grain_in(g, i - 1, "at by until") &&
                   !rp_grain_in(g, half, "% percent per million billion points euros dollars");
    if (!c.sure && !beside && !pointed)
        return false;
    if (!c.half_known && c.hour >= 1 && c.hour < 7 && half > hour)
        c.hour += 12; /* "four o'clock" in a working day */
    return write_clock(r, &c, day, end, out);
}

static bool write_part(rp_time_reader *r, int day, const char *code, uint32_t last, rp_timex *out)
{
    rp_slice date = rp_value_of_day(r, day);
    out->last = last;
    out->type = RP_TIME_TIME;
    out->day = day;
    out->value = rp_arena_format(r->a, "%.*sT%s", (int)date.len, date.ptr, code);
    return true;
}

static int moved(int day, int by)
{
    return day == RP_NO_DAY ? day : day + by;
}

/* "Friday night", "this morning", "last night", "dawn on Thursday", "tonight", "overnight". */
bool rp_read_part(rp_time_reader *r, uint32_t i, rp_timex *out)
{
    const rp_grains *g = r->g;
    const rp_calendar_word *w = rp_calendar_at(r, i);
    int today = r->dated ? r->today_number : RP_NO_DAY, day;
    if (rp_grain_is(g, i, "overnight"))
        return write_part(r, moved(today, -1), "NI", i + 1, out);
    if (w->class == RP_CAL_DAY && w->code)
        return write_part(r, today, w->code, i + 1, out);
    uint32_t mid = rp_grain_is(g, i, "mid") ? i + 1 + rp_grain_is(g, i + 1, "-") : 0;
    const rp_calendar_word *half = rp_calendar_at(r, mid);
    if (mid && half->class == RP_CAL_PART && rp_grain_with(g, mid, i)) { /* "at mid-afternoon yesterday" */
        uint32_t behind = rp_read_day(r, mid + 1, &day);
        return write_part(r, behind ? day : day_here(r, i), half->code, behind ? behind : mid + 1, out);
    }
    if (w->class == RP_CAL_PART) {
        uint32_t on = i + 1 + rp_grain_in(g, i + 1, "on of");
        uint32_t end = on > i + 1 && rp_grain_with(g, on, i) ? rp_read_day(r, on, &day) : 0;
        return end && write_part(r, day, w->code, end, out);
    }
    uint32_t end = rp_read_day(r, i, &day);
    if (!end && rp_grain_in(g, i, "this last that")) {
        day = rp_grain_is(g, i, "that") ? day_here(r, i) : moved(today, -rp_grain_is(g, i, "last"));
        end = i + 1;
    }
    if (!end || !rp_grain_with(g, end, i))
        return false;
    end += rp_grain_in(g, end, "early late mid");
    const rp_calendar_word *part = rp_calendar_at(r, end);
    if (part->class != RP_CAL_PART ||
        (g->at[end].lower.len && g->at[end].lower.ptr[g->at[end].lower.len - 1] == 's'))
        return false;
    return write_part(r, day, part->code, end + 1, out);
}
