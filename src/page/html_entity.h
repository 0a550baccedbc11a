/* html_entity.h - character references: &amp;, &#8217;, &#x2019;. */
#ifndef RP_HTML_ENTITY_H
#define RP_HTML_ENTITY_H

#include <reportedly/report.h>

#define RP_REFERENCE_MAX 8

/* Reads the reference at p, where *p is '&'. in_attribute: &copy=1 is none there.
 * Returns the bytes of source it takes, 0 if there is none; its text (UTF-8, never more than
 * RP_REFERENCE_MAX bytes, nor twice the bytes it takes) is in out, the length in *n. */
size_t rp_html_reference(const char *p, const char *end, bool in_attribute, char *out, size_t *n);

#endif
