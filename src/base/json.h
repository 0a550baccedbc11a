/* json.h - writing JSON into a buffer: commas, indentation and escapes are kept right here. */
#ifndef RP_JSON_H
#define RP_JSON_H

#include "base/buf.h"

typedef struct rp_json {
    rp_buf *out;
    unsigned indent; /* spaces a level; 0 writes one line */
    unsigned depth;
    bool first, after_key;
} rp_json;

void rp_json_init(rp_json *j, rp_buf *out, unsigned indent);
void rp_json_open(rp_json *j, char bracket); /* '{' or '[' */
void rp_json_close(rp_json *j, char bracket);
void rp_json_key(rp_json *j, const char *key);
void rp_json_str(rp_json *j, rp_slice s); /* valid UTF-8; absent: null */
void rp_json_uint(rp_json *j, uint64_t v);
void rp_json_num(rp_json *j, double v); /* shortest decimal that reads back the same; NAN: null */
void rp_json_bool(rp_json *j, bool v);
void rp_json_null(rp_json *j);
void rp_json_raw(rp_json *j, rp_slice json); /* a whole value, written before */

#endif
