/* uri.h - what names a report and its parts in formats that ask for URIs (RFC 3986), and dates as they ask for them. */
#ifndef RP_URI_H
#define RP_URI_H

#include "output/fields.h"

/* Puts the member: the input's hash as RFC 6920 writes it, ni:///sha-256;..., with "#c3" for a part: letter and
 * index; letter 0: the whole report. The same bytes read again have the same name. */
void rp_put_name(rp_json *j, const char *key, const rp_report *report, char letter, uint32_t index);

/* Puts the member: the page's own address, with what a URI may not hold percent-encoded; the report's name where the
 * page has none. */
void rp_put_page(rp_json *j, const char *key, const rp_report *report);

/* Puts the member where value is a whole date-time of RFC 3339, else nothing. */
void rp_put_date_time(rp_json *j, const char *key, rp_slice value);

/* Puts the member where value is a date or date-time of ISO 8601, as exact as it is ("2031-05"); else nothing. */
void rp_put_date(rp_json *j, const char *key, rp_slice value);

#endif
