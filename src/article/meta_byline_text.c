/* meta_byline_text.c - names of authors out of a byline, by the tables of meta_byline_tab.h.
 *
 * Asked of some dozens of short strings a page. A byline is cut where it stops naming (a date, a mark, an
 * office), parted at commas and "and", and each part judged alone. */
#include "article/meta_lines.h"
#include "article/meta_byline_tab.h"
#include "base/utf8.h"

#define BYLINE_BYTES 300 /* a byline is shorter */
#define NAME_BYTES 60    /* a name is no longer */
#define NAME_WORDS 6
#define NAMES_MAX 24

static bool is_mark_of_list(rp_slice s, size_t at, size_t *len)
{
    static const char *const joins[] = {", ",    ",",    ";", " & ", " and ",  " und ", " et ", " y ",
                                        " och ", " og ", "|", " + ", " with ", " и ",   "、",   "/"};
    for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
        rp_slice join = rp_slice_of(joins[i]);
        if (rp_slice_starts_nocase(rp_slice_cut(s, at, s.len), join)) {
            *len = join.len;
            return true;
        }
    }
    return false;
}

/* The next word of s (parted by spaces) from *at; empty at the end. */
static rp_slice next_word(rp_slice s, size_t *at)
{
    while (*at < s.len && rp_is_space(s.ptr[*at]))
        (*at)++;
    size_t start = *at;
    while (*at < s.len && !rp_is_space(s.ptr[*at]))
        (*at)++;
    return rp_slice_cut(s, start, *at);
}

rp_slice rp_agency_of(rp_slice s)
{
    s = rp_slice_trim(s);
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++) {
        for (const char *p = agencies[i].names; *p;) {
            size_t n = strcspn(p, "|");
            rp_slice name = {p, n};
            bool capitals = n <= 4;
            if (capitals ? rp_slice_equal(s, name) : rp_slice_equal_nocase(s, name))
                return rp_slice_of(agencies[i].usual);
            p += n + (p[n] == '|');
        }
    }
    return (rp_slice){NULL, 0};
}

rp_slice rp_agency_of_dateline(rp_slice paragraph)
{
    rp_slice head = rp_slice_cut(paragraph, 0, paragraph.len < 80 ? paragraph.len : 80);
    size_t open = rp_slice_find(head, RP_LIT("("), 0);
    size_t close = rp_slice_find(head, RP_LIT(")"), open);
    if (close >= head.len)
        return (rp_slice){NULL, 0};
    rp_slice after = rp_slice_trim(rp_slice_cut(head, close + 1, head.len));
    bool dash = rp_slice_starts(after, RP_LIT("-")) || rp_slice_starts(after, RP_LIT("–")) ||
                rp_slice_starts(after, RP_LIT("—"));
    return dash ? rp_agency_of(rp_slice_cut(head, open + 1, close)) : (rp_slice){NULL, 0};
}

static bool starts_upper(rp_slice word)
{
    size_t at = 0;
    if (!word.len)
        return false;
    uint32_t cp = rp_utf8_next(word, &at);
    if ((cp == '\'' || cp == '"' || cp == '(' || cp == 0x2018 || cp == 0x201C) && at < word.len)
        cp = rp_utf8_next(word, &at);
    return rp_cp_is_upper(cp) || (rp_cp_is_letter(cp) && rp_cp_lower(cp) == cp && cp > 0x530);
}

bool rp_looks_named(rp_slice s)
{
    unsigned upper = 0, words = 0;
    for (size_t at = 0; at < s.len;) {
        rp_slice word = next_word(s, &at);
        if (!word.len)
            break;
        words++;
        if (starts_upper(word))
            upper++;
        else if (!rp_slice_in(word, PARTICLES))
            return false;
    }
    return upper >= 1 && words <= NAME_WORDS && s.len <= NAME_BYTES;
}

static bool is_office(rp_slice word)
{
    for (const char *p = DEGREES; *p;) {
        size_t n = strcspn(p, " ");
        if (rp_slice_equal(word, (rp_slice){p, n}))
            return true;
        p += n + (p[n] == ' ');
    }
    return rp_slice_in(word, OFFICE_WORDS);
}

static bool has_office(rp_slice s)
{
    for (size_t at = 0; at < s.len;)
        if (is_office(next_word(s, &at)))
            return true;
    return false;
}

/* "Ann Lee Writer at ...", "Ann Lee RN", "Ann Lee Ann Lee": the two words or more of a name, without the
 * office, or the name again, behind them. */
static rp_slice first_name_only(rp_slice s)
{
    size_t at = 0, words = 0;
    rp_slice first = next_word(s, &at);
    size_t end = at;
    for (words = 1; at < s.len; words++) {
        rp_slice word = next_word(s, &at);
        if (words >= 2 && (is_office(word) || rp_slice_equal_nocase(word, first)))
            return rp_slice_cut(s, 0, end);
        end = at;
    }
    return s;
}

/* Could this part of a byline name somebody: letters, no address, not too long, not a role of the site. */
static bool may_name(rp_slice s)
{
    unsigned letters = 0, numerals = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t cp = rp_utf8_next(s, &at);
        letters += rp_cp_is_letter(cp);
        numerals += rp_cp_is_digit(cp);
        if (cp < 32 || cp == '@' || cp == '{' || cp == '<' || cp == '=')
            return false;
    }
    unsigned words = 0;
    for (size_t at = 0; at < s.len; words++)
        if (!next_word(s, &at).len)
            break;
    return letters >= 2 && numerals <= letters && s.len <= NAME_BYTES && words <= NAME_WORDS + 2 &&
           rp_slice_find_nocase(s, RP_LIT("://"), 0) == s.len &&
           rp_slice_find_nocase(s, RP_LIT("www."), 0) == s.len && !rp_slice_in(s, NOBODY);
}

static bool is_other_credit(rp_slice s)
{
    for (size_t i = 0; i < sizeof other_credits / sizeof *other_credits; i++)
        if (rp_slice_starts_nocase(s, rp_slice_of(other_credits[i])))
            return true;
    return false;
}

/* s up to where it stops naming: a mark or word of name_ends, another's credit, a date. */
static rp_slice cut_at_end(rp_arena *a, rp_slice s)
{
    rp_text_date date;
    if (rp_date_find(a, s, 0, false, &date))
        s.len = date.start;
    for (size_t i = 0; i < sizeof name_ends / sizeof *name_ends; i++) {
        size_t at = rp_slice_find(s, rp_slice_of(name_ends[i]), 1);
        bool word = rp_is_alpha(name_ends[i][1]);
        if (at < s.len && (!word || rp_slice_find(s, RP_LIT(" "), 0) < at)) /* "Office of ..." is a name */
            s.len = at;
    }
    for (size_t at = 1; at < s.len; at++)
        if ((s.ptr[at - 1] == ' ' || s.ptr[at - 1] == '\n') && is_other_credit(rp_slice_cut(s, at, s.len)))
            s.len = at - 1;
    return s;
}

/* Without marks and an inner "By" at its head, or marks at its end. */
static rp_slice clean(rp_slice s)
{
    s = rp_slice_trim(s);
    if (rp_slice_starts_nocase(s, RP_LIT("by ")))
        s = rp_slice_trim(rp_slice_cut(s, 3, s.len));
    while (s.len && strchr(",.:;-|/*•·", s.ptr[0]) && s.ptr[0] > 0)
        s = rp_slice_trim(rp_slice_cut(s, 1, s.len));
    while (s.len && strchr(",:;-|/*", s.ptr[s.len - 1]))
        s = rp_slice_trim(rp_slice_cut(s, 0, s.len - 1));
    if (s.len > 3 && s.ptr[s.len - 1] == '.' && s.ptr[s.len - 3] != '.' && s.ptr[s.len - 3] != ' ' &&
        !rp_slice_ends_nocase(s, RP_LIT("r.")))
        s.len--;
    return s;
}

/* "Written by" with nothing behind it. */
static bool is_lead_in(rp_slice s)
{
    for (size_t i = 0; i < sizeof lead_ins / sizeof *lead_ins; i++)
        if (rp_slice_equal_nocase(s, rp_slice_of(lead_ins[i].words)))
            return true;
    return false;
}

static bool has_name(const rp_byline *b, rp_slice name)
{
    for (uint32_t i = 0; i < b->n; i++)
        if (rp_slice_equal_nocase(b->names[i], name))
            return true;
    return false;
}

/* One part of a byline: an agency, a generation that belongs to the name before, an office, or a name. */
/* "Ann Lee 12": boards count their users' posts and prizes behind their names. */
static rp_slice without_number(rp_slice s)
{
    size_t at = s.len;
    while (at && rp_is_digit(s.ptr[at - 1]))
        at--;
    return at > 1 && at < s.len && s.ptr[at - 1] == ' ' ? rp_slice_trim(rp_slice_cut(s, 0, at)) : s;
}

static void take_part(rp_arena *a, rp_slice part, rp_byline *out, rp_slice *office)
{
    part = clean(part);
    rp_slice agency = rp_agency_of(part);
    if (agency.ptr) {
        out->agency = agency;
        return;
    }
    if (out->n && rp_slice_in(part, GENERATION)) {
        rp_slice last = out->names[out->n - 1];
        out->names[out->n - 1] =
            rp_arena_format(a, "%.*s, %.*s", (int)last.len, last.ptr, (int)part.len, part.ptr);
        return;
    }
    part = without_number(first_name_only(part));
    if (!may_name(part) || is_lead_in(part) || out->n >= NAMES_MAX)
        return;
    if (has_office(part)) {
        if (!office->ptr)
            *office = part;
        return;
    }
    if (!has_name(out, part))
        RP_PUSH(a, out->names, out->n, rp_arena_copy(a, part));
}

static void split(rp_arena *a, rp_slice s, rp_byline *out)
{
    size_t start = 0, len;
    rp_slice office = {NULL, 0};
    for (size_t at = 0; at < s.len; at++) {
        if (!is_mark_of_list(s, at, &len))
            continue;
        take_part(a, rp_slice_cut(s, start, at), out, &office);
        start = at + len;
        at = start - 1;
    }
    take_part(a, rp_slice_cut(s, start, s.len), out, &office);
    if (!out->n && !out->agency.ptr && office.ptr)
        RP_PUSH(a, out->names, out->n, rp_arena_copy(a, office));
}

/* Past the longest lead-in at s's head; *bare as in its row. NULL, 0 if there is none. */
static rp_slice past_lead_in(rp_slice s, bool *bare)
{
    size_t longest = 0;
    for (size_t i = 0; s.len && i < sizeof lead_ins / sizeof *lead_ins; i++) {
        if (rp_lower(*s.ptr) != *lead_ins[i].words)
            continue;
        rp_slice words = rp_slice_of(lead_ins[i].words);
        if (words.len <= longest || !rp_slice_starts_nocase(s, words) || s.len <= words.len)
            continue;
        char after = s.ptr[words.len];
        bool joined =
            after >= 'A' && after <= 'Z' && rp_slice_ends_nocase(words, RP_LIT("by")); /* "ByAnn Lee" */
        if (!rp_is_space(after) && words.ptr[words.len - 1] != ':' && !joined)
            continue;
        longest = words.len;
        *bare = lead_ins[i].bare;
    }
    return longest ? rp_slice_trim(rp_slice_cut(s, longest, s.len)) : (rp_slice){NULL, 0};
}

bool rp_byline_names(rp_arena *a, rp_slice text, rp_byline *out)
{
    bool bare;
    *out = (rp_byline){.n = 0};
    text = rp_slice_trim(text);
    rp_slice rest = past_lead_in(text, &bare);
    if (rest.ptr)
        text = rest;
    if (!text.len || text.len > BYLINE_BYTES || is_other_credit(text) ||
        rp_slice_starts_nocase(text, RP_LIT("http")))
        return false;
    split(a, cut_at_end(a, text), out);
    return out->n > 0 || out->agency.ptr;
}

bool rp_byline_line(rp_arena *a, rp_slice line, rp_byline *out)
{
    bool bare = false;
    *out = (rp_byline){.n = 0};
    line = rp_slice_trim(line);
    rp_slice rest = past_lead_in(line, &bare);
    if (!rest.ptr || line.len > BYLINE_BYTES)
        return false;
    rp_byline found;
    if (!rp_byline_names(a, rest, &found))
        return false;
    for (uint32_t i = 0; i < found.n; i++)
        if (!rp_looks_named(found.names[i]))
            return false;
    if (bare && !found.agency.ptr && !starts_upper(rest))
        return false;
    *out = found;
    return true;
}

bool rp_byline_parse(rp_arena *a, rp_slice line, rp_slice **names, uint32_t *n)
{
    rp_byline b;
    bool found = rp_byline_line(a, line, &b);
    *names = b.names;
    *n = b.n;
    return found && b.n;
}
