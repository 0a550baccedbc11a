/* fields.h - what a few header fields of a request say. Bytes from outside. */
#ifndef RP_SERVE_FIELDS_H
#define RP_SERVE_FIELDS_H

#include "base/slice.h"

/* Does Accept-Encoding name gzip, and not with a weight of 0? */
bool rp_takes_gzip(const char *accepted);

/* Does If-None-Match hold this etag (with its quotes), or any? ("a", W/"b" or *: RFC 9110, 13.1.2) */
bool rp_holds_etag(const char *list, const char *etag);

#endif
