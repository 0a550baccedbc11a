/* meta_lines.h - dates and bylines as a line of text states them: in a plain-text dump, beside a headline, in
 * the content of a <meta>. Pure functions of the line; every slice they give lives in the arena. */
#ifndef RP_META_LINES_H
#define RP_META_LINES_H

#include "base/arena.h"

/* A date found in a text. */
typedef struct rp_text_date {
    rp_slice value;    /* RFC 3339: a date, or a date-time where the text gives the time and its zone */
    size_t start, end; /* bytes of the text, from its first digit or month to the end of its time and zone */
    bool guessed;      /* "03/04/2021": which is the day was decided by day_first alone */
    rp_slice swapped;  /* "03/04/2021", "3.4.2021": the day it is if read the other way round; else absent */
} rp_text_date;

/* The first date at or after from. day_first settles "03/04/2021" (else the month comes first). */
bool rp_date_find(rp_arena *a, rp_slice text, size_t from, bool day_first, rp_text_date *out);

/* Which of "a/b/2021" comes first, as the numbers over 12 of a text's dates tell: the days (positive), the
 * months (negative), 0 if none tells. */
int rp_date_order(rp_slice text);

/* The date a part of a URL's path begins with: "2016/08/29/...", "2016-8-29", "2024/apr/12", "20160829-". */
bool rp_url_date(rp_arena *a, rp_slice path, rp_slice *value);

/* Is this line, as a whole, the date of an article ("22 February 2024, 11:20 EET", "Updated: Mar. 3, 2021")?
 * modified (may be NULL): whether the line says that it is one of a change. Prose that
 * mentions a date, copyright lines, and dates of events and deadlines give false. */
bool rp_date_line(rp_arena *a, rp_slice line, bool day_first, rp_text_date *date, bool *modified);

/* The same where more may follow the date: the text of an element called "date" or "meta". */
bool rp_date_head(rp_arena *a, rp_slice text, bool day_first, rp_text_date *date, bool *modified);

/* rp_date_line() with the month first and either kind of date. */
bool rp_date_parse(rp_arena *a, rp_slice line, rp_slice *value);

/* Who wrote it. */
typedef struct rp_byline {
    rp_slice *names; /* persons, or organisations where no person is named */
    uint32_t n;
    rp_slice agency; /* the news agency credited, by its usual name; absent if none */
} rp_byline;

/* Reads a line that says itself that it is a byline ("By Mart Laanemets", "Words by Ann Lee | 3 May"). Prose
 * that begins with "By" gives false. out is set in any case. */
bool rp_byline_line(rp_arena *a, rp_slice line, rp_byline *out);

/* Reads a text known to name the author (an element of class "author", a <meta>). Titles, offices, dates,
 * e-mail addresses and handles are dropped. False if no name is left. */
bool rp_byline_names(rp_arena *a, rp_slice text, rp_byline *out);

/* Two to six words in capitals, small particles between: may a line of text call a person so? */
bool rp_looks_named(rp_slice s);

/* rp_byline_line() without the agency. */
bool rp_byline_parse(rp_arena *a, rp_slice line, rp_slice **names, uint32_t *n);

/* The usual name of the news agency that s names ("The Associated Press" is "AP"), absent if it names none.
 */
rp_slice rp_agency_of(rp_slice s);

/* The agency of a dateline at the head of a body's text, "KYIV, May 3 (Reuters) - ...", absent if none. */
rp_slice rp_agency_of_dateline(rp_slice paragraph);

#endif
