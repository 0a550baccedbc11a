/* meta_date_text.c - finding a date, its time and its zone in a text, by the tables of meta_date_tab.h.
 *
 * Asked of some dozens of short strings a page; only a string's first LINE_MAX_BYTES are looked at. A time
 * whose zone is not given is dropped, for RFC 3339 knows none: the day is sure, the moment is not. */
#include "article/meta_lines.h"
#include "article/meta_date_tab.h"
#include "base/utf8.h"

#define LINE_MAX_BYTES 2000 /* of a text searched for dates */
#define DATE_LINE_BYTES 200 /* a line that is a date's own is shorter */
#define STRANGE_WORDS 4     /* of a date's line that are no known labels */
#define RANGE_GAP 4         /* bytes from a dash to the second date of a range */
#define MONTH_BYTES 32      /* a month's name and what parts it from the day or year */
#define YEAR_MIN 1900
#define YEAR_MAX 2099

typedef struct moment {
    int year, month, day;
    int hour, minute, second; /* hour -1: not given */
    int zone;                 /* minutes east of UTC */
    bool zoned, guessed, numeric; /* numeric: "3.4.2021", which might be read the other way round */
} moment;

/* Up to max digits at *at, as a number; -1 if there are none. */
static int digits(rp_slice s, size_t *at, size_t max)
{
    int v = 0;
    size_t start = *at;
    while (*at < s.len && *at - start < max && rp_is_digit(s.ptr[*at]))
        v = v * 10 + (s.ptr[(*at)++] - '0');
    return *at > start ? v : -1;
}

/* The word at *at, lower-cased, moving past it; empty if none stands there. */
static rp_slice word_at(rp_slice s, size_t *at, char buffer[64])
{
    size_t len = 0;
    while (*at < s.len && len < 60) {
        size_t next = *at;
        uint32_t cp = rp_utf8_next(s, &next);
        if (!rp_cp_is_letter(cp))
            break;
        len += rp_utf8_put(rp_cp_lower(cp), buffer + len);
        *at = next;
    }
    return (rp_slice){buffer, len};
}

/* Past spaces (no-break ones too), commas and full stops. */
static void skip_marks(rp_slice s, size_t *at)
{
    while (*at < s.len) {
        size_t next = *at;
        uint32_t cp = rp_utf8_next(s, &next);
        if (cp != ',' && cp != '.' && !rp_cp_is_space(cp))
            return;
        *at = next;
    }
}

static void skip_gap(rp_slice s, size_t *at)
{
    char buffer[64];
    skip_marks(s, at);
    size_t next = *at;
    if (rp_slice_in(word_at(s, &next, buffer), "of de del den")) {
        skip_marks(s, &next);
        *at = next;
    }
}

/* Does a name of a month begin as the text does? May err to yes only. */
static bool may_be_month(rp_slice s, size_t at)
{
    char first = at < s.len ? rp_lower(s.ptr[at]) : ' ', second = at + 1 < s.len ? rp_lower(s.ptr[at + 1]) : ' ';
    if ((unsigned char)first >= 0x80)
        return true;
    if (first < 'a' || first > 'z')
        return false;
    const char *seconds = month_seconds[first - 'a'];
    return seconds && second && strchr(seconds, second);
}

static int month_at(rp_slice s, size_t *at)
{
    char buffer[64];
    size_t next = *at;
    if (!may_be_month(s, *at))
        return -1;
    rp_slice word = word_at(s, &next, buffer);
    if (word.len < 3)
        return -1;
    for (int m = 0; m < 12; m++) {
        if (rp_slice_in(word, month_names[m])) {
            *at = next;
            return m + 1;
        }
    }
    return -1;
}

static void skip_ordinal(rp_slice s, size_t *at)
{
    char buffer[64];
    size_t next = *at;
    if (rp_slice_in(word_at(s, &next, buffer), "st nd rd th er º"))
        *at = next;
}

static int day_at(rp_slice s, size_t *at)
{
    int day = digits(s, at, 2);
    skip_ordinal(s, at);
    return day;
}

static int year_at(rp_slice s, size_t *at, size_t width)
{
    size_t start = *at;
    int year = digits(s, at, width);
    if (*at - start != width || (*at < s.len && rp_is_digit(s.ptr[*at])))
        return -1;
    return width == 4 ? year : 2000 + year;
}

static bool valid_day(const moment *m)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (m->year < YEAR_MIN || m->year > YEAR_MAX || m->month < 1 || m->month > 12 || m->day < 1)
        return false;
    bool leap = (m->year % 4 == 0 && m->year % 100 != 0) || m->year % 400 == 0;
    return m->day <= lengths[m->month - 1] + (m->month == 2 && leap);
}

/* Which of "a/b" is the day: the one that can be no month, else as day_first says. */
static void settle_order(moment *m, int first, int second, bool day_first)
{
    m->guessed = first <= 12 && second <= 12 && first != second;
    if (first > 12 || (second <= 12 && day_first)) {
        m->day = first;
        m->month = second;
    } else {
        m->day = second;
        m->month = first;
    }
}

/* One letter of a pattern against the text; false if it does not fit. */
static bool fit_letter(rp_slice s, size_t *at, char letter, moment *m, int pair[2])
{
    switch (letter) {
    case 'Y':
        return (m->year = year_at(s, at, 4)) > 0;
    case 'y':
        return (m->year = year_at(s, at, 2)) > 0;
    case 'M':
        return (m->month = month_at(s, at)) > 0;
    case 'N':
        return (m->month = digits(s, at, 2)) > 0;
    case 'D':
        return (m->day = day_at(s, at)) > 0;
    case 'A':
        return (pair[0] = digits(s, at, 2)) > 0;
    case 'B':
        return (pair[1] = digits(s, at, 2)) > 0;
    case '~':
        skip_gap(s, at);
        return true;
    default:
        return *at < s.len && s.ptr[(*at)++] == letter;
    }
}

/* Does a number end at at that goes on behind it ("20214", "10.4.2021.7")? */
static bool runs_on(rp_slice s, size_t at)
{
    if (at >= s.len || !rp_is_digit(s.ptr[at - 1]))
        return false;
    return rp_is_digit(s.ptr[at]) || (s.ptr[at] == '.' && at + 1 < s.len && rp_is_digit(s.ptr[at + 1]));
}

/* Does a year stand behind the date ("the best of 2024 September 1st, 2023")? Then its own year is no part of it. */
static bool year_follows(rp_slice s, size_t at)
{
    skip_marks(s, &at);
    int year = year_at(s, &at, 4);
    return year >= YEAR_MIN && year <= YEAR_MAX;
}

static bool fit_form(rp_slice s, size_t *at, const char *pattern, bool day_first, moment *m)
{
    int pair[2] = {0, 0};
    size_t next = *at;
    *m = (moment){.hour = -1};
    for (const char *p = pattern; *p; p++)
        if (!fit_letter(s, &next, *p, m, pair))
            return false;
    if (pair[0])
        settle_order(m, pair[0], pair[1], day_first);
    if (!valid_day(m) || runs_on(s, next) || (*pattern == 'Y' && year_follows(s, next)))
        return false;
    m->numeric = *pattern != 'Y' && m->day <= 12 && m->day != m->month && !strchr(pattern, 'M');
    *at = next;
    return true;
}

static bool date_at(rp_slice s, size_t *at, bool day_first, moment *m)
{
    bool word = *at < s.len && !rp_is_digit(s.ptr[*at]);
    for (size_t i = 0; i < sizeof date_forms / sizeof *date_forms; i++)
        if ((*date_forms[i].pattern == 'M') == word && fit_form(s, at, date_forms[i].pattern, day_first, m))
            return true;
    return false;
}

/* "am", "p.m." at *at: 1 for am, 2 for pm, 0 for neither. */
static int half_of_day(rp_slice s, size_t *at)
{
    size_t next = *at;
    while (next < s.len && s.ptr[next] == ' ')
        next++;
    char half = next < s.len ? rp_lower(s.ptr[next]) : 0;
    if (half != 'a' && half != 'p')
        return 0;
    next++;
    next += next < s.len && s.ptr[next] == '.';
    if (next >= s.len || rp_lower(s.ptr[next]) != 'm' || (next + 1 < s.len && rp_is_alpha(s.ptr[next + 1])))
        return 0;
    next++;
    next += next < s.len && s.ptr[next] == '.';
    *at = next;
    return half == 'a' ? 1 : 2;
}

/* Is the day within the summer time of the United States: second Sunday of March to first of November? */
static bool us_summer(const moment *m)
{
    static const int before[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}; /* Sakamoto's weekday of a date */
    if (m->month != 3 && m->month != 11)
        return m->month > 3 && m->month < 11;
    int weekday = (m->year + m->year / 4 - m->year / 100 + m->year / 400 + before[m->month - 1] + 1) % 7;
    int first_sunday = 1 + (7 - weekday) % 7;
    return m->month == 3 ? m->day >= first_sunday + 7 : m->day < first_sunday;
}

static bool named_zone(rp_slice s, size_t *at, moment *m)
{
    char buffer[64];
    size_t next = *at;
    rp_slice word = word_at(s, &next, buffer);
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        if (!rp_slice_equal(word, rp_slice_of(zones[i].name)))
            continue;
        m->zone = zones[i].minutes;
        m->zoned = true;
        if (m->zone > ZONE_US_SUMMER / 2)
            m->zone += (us_summer(m) ? 60 : 0) - ZONE_US_SUMMER;
        *at = next;
        return true;
    }
    return false;
}

/* "+02:00", "-0500", "+3". */
static bool offset_zone(rp_slice s, size_t *at, moment *m)
{
    size_t next = *at;
    if (next >= s.len || (s.ptr[next] != '+' && s.ptr[next] != '-'))
        return false;
    int sign = s.ptr[next++] == '-' ? -1 : 1;
    int hours = digits(s, &next, 2);
    if (next < s.len && s.ptr[next] == ':')
        next++;
    int minutes = digits(s, &next, 2);
    if (hours < 0 || hours > 14 || minutes > 59 || (next < s.len && rp_is_digit(s.ptr[next])))
        return false;
    m->zone = sign * (hours * 60 + (minutes > 0 ? minutes : 0));
    m->zoned = true;
    *at = next;
    return true;
}

/* "EET", "(EST)", "GMT+2", "+02:00" behind a time, spaces between. */
static void zone_at(rp_slice s, size_t *at, moment *m)
{
    size_t next = *at;
    while (next < s.len && (s.ptr[next] == ' ' || s.ptr[next] == '(' || s.ptr[next] == ','))
        next++;
    size_t name = next;
    if (named_zone(s, &next, m)) {
        if (m->zone == 0 && s.ptr[name] != 'Z' && next < s.len && (s.ptr[next] == '+' || s.ptr[next] == '-'))
            offset_zone(s, &next, m);
        *at = next;
        return;
    }
    if (offset_zone(s, &next, m))
        *at = next;
}

static void fraction(rp_slice s, size_t *at)
{
    size_t next = *at + 1;
    if (*at < s.len && (s.ptr[*at] == '.' || s.ptr[*at] == ',') && digits(s, &next, 9) >= 0)
        *at = next;
}

/* The numbers of a time: "11:20", "14h30", "2.15am", "5pm". Without a colon it needs its half of the day. */
static bool clock_at(rp_slice s, size_t *at, moment *m)
{
    size_t next = *at;
    m->hour = digits(s, &next, 2);
    m->minute = m->second = 0;
    char mark = next < s.len ? s.ptr[next] : 0;
    bool colon = mark == ':' || mark == 'h';
    if (colon || mark == '.') {
        size_t part = next + 1;
        m->minute = digits(s, &part, 2);
        if (part - next != 3)
            return false;
        next = part;
    }
    if (mark == ':' && next < s.len && s.ptr[next] == ':') {
        next++;
        m->second = digits(s, &next, 2);
        fraction(s, &next);
    }
    int half = half_of_day(s, &next);
    if (half)
        m->hour = m->hour % 12 + (half == 2 ? 12 : 0);
    *at = next;
    return (half || colon) && m->hour >= 0 && m->hour < 24 && m->minute < 60 && m->second >= 0 &&
           m->second < 60;
}

static bool time_at(rp_slice s, size_t *at, moment *m)
{
    moment try = *m;
    size_t next = *at;
    if (next >= s.len || !rp_is_digit(s.ptr[next]) || !clock_at(s, &next, &try))
        return false;
    zone_at(s, &next, &try);
    *m = try;
    *at = next;
    return true;
}

/* Past what may stand between a date and its time: marks and a joining word or a weekday, a few of each. */
static void skip_join(rp_slice s, size_t *at, const char *words)
{
    char buffer[64];
    for (int i = 0; i < 4; i++) {
        while (*at < s.len) {
            size_t next = *at;
            uint32_t cp = rp_utf8_next(s, &next);
            if (!rp_cp_is_space(cp) && !strchr(",.|-@(", (int)(cp < 128 ? cp : 'x')) && cp != 0xB7 &&
                cp != 0x2022 && cp != 0x2013 && cp != 0x2014 && cp != 0x65E5)
                break;
            *at = next;
        }
        size_t next = *at;
        if (!rp_slice_in(word_at(s, &next, buffer), words))
            return;
        *at = next;
    }
}

/* A date at *at with the time behind it, or a time with the date behind it. */
static bool moment_at(rp_slice s, size_t *at, bool day_first, moment *m)
{
    size_t next = *at;
    if (date_at(s, &next, day_first, m)) {
        *at = next;
        skip_join(s, &next, TIME_JOINERS);
        if (time_at(s, &next, m))
            *at = next;
        return true;
    }
    moment clock = {.hour = -1};
    if (!time_at(s, &next, &clock))
        return false;
    skip_join(s, &next, TIME_JOINERS " " WEEKDAYS);
    if (!date_at(s, &next, day_first, m))
        return false;
    m->hour = clock.hour;
    m->minute = clock.minute;
    m->second = clock.second;
    m->zone = clock.zone;
    m->zoned = clock.zoned;
    *at = next;
    return true;
}

/* "20240222", "20240222T112000Z": only where the whole text is one. */
static bool compact_date(rp_slice s, size_t *at, moment *m)
{
    size_t next = 0, clock;
    *m = (moment){.hour = -1};
    if (s.len < 8 || (s.len > 8 && s.ptr[8] != 'T'))
        return false;
    m->year = digits(s, &next, 4);
    m->month = digits(s, &next, 2);
    m->day = digits(s, &next, 2);
    if (next != 8 || !valid_day(m))
        return false;
    moment timed = *m;
    clock = 9;
    timed.hour = digits(s, &clock, 2);
    timed.minute = digits(s, &clock, 2);
    timed.second = digits(s, &clock, 2);
    if (clock == 15 && timed.hour < 24 && timed.minute < 60 && timed.second < 60) {
        zone_at(s, &clock, &timed);
        *m = timed;
        next = clock;
    }
    *at = next;
    return true;
}

static rp_slice written(rp_arena *a, const moment *m)
{
    if (m->hour < 0 || !m->zoned)
        return rp_arena_format(a, "%04d-%02d-%02d", m->year, m->month, m->day);
    if (m->zone == 0)
        return rp_arena_format(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", m->year, m->month, m->day, m->hour,
                               m->minute, m->second);
    int zone = m->zone < 0 ? -m->zone : m->zone;
    return rp_arena_format(a, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", m->year, m->month, m->day, m->hour,
                           m->minute, m->second, m->zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

bool rp_url_date(rp_arena *a, rp_slice path, rp_slice *value)
{
    static const char *const forms[] = {"Y/N/D", "Y-N-D", "Y/M/D", "Y_N_D", "Y-M-D", "Y/ND"};
    moment m;
    size_t at = 0;
    bool found = false;
    for (size_t i = 0; i < sizeof forms / sizeof *forms && !found; i++)
        found = fit_form(path, &at, forms[i], false, &m);
    if (!found && path.len >= 8 && compact_date((rp_slice){path.ptr, 8}, &at, &m))
        found = path.len == 8 || !rp_is_digit(path.ptr[8]);
    if (found)
        *value = written(a, &m);
    return found;
}

static bool has_digit(rp_slice s, size_t from, size_t to)
{
    for (size_t at = from; at < to && at < s.len; at++)
        if (rp_is_digit(s.ptr[at]))
            return true;
    return false;
}

/* May a date begin here: a digit, or letter with a digit soon after, with no digit, letter or joining mark
 * before it? */
static bool may_begin(rp_slice s, size_t at)
{
    unsigned char c = (unsigned char)s.ptr[at];
    if (!rp_is_digit((char)c) && ((!rp_is_alpha((char)c) && c < 0xC3) || !has_digit(s, at, at + MONTH_BYTES)))
        return false;
    if (!at)
        return true;
    char before = s.ptr[at - 1];
    if (rp_is_digit((char)c))
        return !rp_is_digit(before) && before != '$' &&
               !(before == '-' && at > 1 && rp_is_digit(s.ptr[at - 2]));
    return !rp_cp_is_letter(rp_utf8_before(s, at));
}

bool rp_date_find(rp_arena *a, rp_slice text, size_t from, bool day_first, rp_text_date *out)
{
    moment m;
    if (text.len > LINE_MAX_BYTES)
        text.len = rp_utf8_valid(rp_slice_cut(text, 0, LINE_MAX_BYTES));
    if (from == 0 && compact_date(text, &out->end, &m)) {
        *out = (rp_text_date){written(a, &m), 0, out->end, false, {NULL, 0}};
        return true;
    }
    if (!has_digit(text, from, text.len))
        return false;
    for (size_t at = from; at < text.len; at++) {
        size_t end = at;
        if (!may_begin(text, at) || !moment_at(text, &end, day_first, &m))
            continue;
        *out = (rp_text_date){written(a, &m), at, end, m.guessed, {NULL, 0}};
        if (m.numeric)
            out->swapped = rp_arena_format(a, "%04d-%02d-%02d", m.year, m.day, m.month);
        return true;
    }
    return false;
}

/* The words of a date's line outside the date itself. */
typedef struct label {
    bool change, other;
    unsigned labels, strange;
} label;

static void read_label(rp_slice s, label *l)
{
    char buffer[64];
    for (size_t at = 0; at < s.len;) {
        rp_slice word = word_at(s, &at, buffer);
        if (!word.len) {
            size_t next = at;
            l->other |= rp_utf8_next(s, &next) == 0xA9;
            at = next;
            continue;
        }
        bool change = rp_slice_in(word, CHANGE_LABELS);
        bool known = change || rp_slice_in(word, DATE_LABELS) || rp_slice_in(word, WEEKDAYS);
        l->change |= change;
        l->other |= rp_slice_in(word, OTHER_LABELS);
        l->labels += known;
        l->strange += !known;
    }
}

/* How many words of its own a date's line may have: more where it labels the date. */
static unsigned strange_words(const label *before)
{
    return STRANGE_WORDS + (before->labels < 2 ? before->labels : 2);
}

/* The date of a text whose words before it allow one of the article's; after counts the words behind it. */
static bool labelled_date(rp_arena *a, rp_slice s, bool day_first, rp_text_date *d, label *before,
                          label *after)
{
    *before = *after = (label){.labels = 0};
    if (!s.len || s.len > DATE_LINE_BYTES || !rp_date_find(a, s, 0, day_first, d))
        return false;
    read_label(rp_slice_cut(s, 0, d->start), before);
    read_label(rp_slice_cut(s, d->end, s.len), after);
    return !before->other && before->strange <= strange_words(before);
}

bool rp_date_head(rp_arena *a, rp_slice text, bool day_first, rp_text_date *date, bool *modified)
{
    label before, after;
    if (!labelled_date(a, rp_slice_trim(text), day_first, date, &before, &after))
        return false;
    *modified = before.change;
    return true;
}

/* "12 - 17 May", "2025-12-12 - 2025-12-17": days of an event. */
static bool is_range(rp_arena *a, rp_slice s, const rp_text_date *d)
{
    rp_text_date next;
    rp_slice between = rp_slice_trim(rp_slice_cut(s, d->end, s.len));
    bool dash = rp_slice_starts(between, RP_LIT("-")) || rp_slice_starts(between, RP_LIT("–")) ||
                rp_slice_starts_nocase(between, RP_LIT("to "));
    return dash && rp_date_find(a, between, 0, false, &next) && next.start <= RANGE_GAP;
}

bool rp_date_line(rp_arena *a, rp_slice line, bool day_first, rp_text_date *date, bool *modified)
{
    label before, after;
    line = rp_slice_trim(line);
    if (!labelled_date(a, line, day_first, date, &before, &after) || is_range(a, line, date))
        return false;
    unsigned strange = before.strange + after.strange;
    char last = line.ptr[line.len - 1];
    if (strange > strange_words(&before) || ((last == '.' || last == ':') && strange > 2))
        return false;
    if (modified)
        *modified = before.change;
    return true;
}

bool rp_date_parse(rp_arena *a, rp_slice line, rp_slice *value)
{
    rp_text_date d;
    bool found = rp_date_line(a, line, false, &d, NULL);
    if (found)
        *value = d.value;
    return found;
}

int rp_date_order(rp_slice s)
{
    int order = 0;
    for (size_t at = 0; at < s.len; at++) {
        size_t next = at;
        if (!rp_is_digit(s.ptr[at]) || (at && rp_is_digit(s.ptr[at - 1])))
            continue;
        int first = digits(s, &next, 2);
        if (next >= s.len || s.ptr[next++] != '/')
            continue;
        int second = digits(s, &next, 2);
        if (next >= s.len || s.ptr[next++] != '/' || second < 1 || digits(s, &next, 4) < 0)
            continue;
        order += (first > 12 && second <= 12) - (second > 12 && first <= 12);
    }
    return order;
}
