/* json_read.h - JSON as pages carry it, read into an arena. The writer is json.h.
 *
 * For scripts of some kilobytes that are looked into once: lists and objects are chains, a key is found by
 * going along them. Lenient where pages are: what stands before the first bracket and behind its partner is
 * left out; line ends and unknown escapes in strings, and commas before a closing bracket, are taken as they
 * were meant. Numbers are kept as written, for nobody here counts with them.
 *
 * The common libraries were looked at and left: jansson 2.14 writes past its buffer where an allocation
 * fails within a string, and none of them reads into an arena. */
#ifndef RP_JSON_READ_H
#define RP_JSON_READ_H

#include "base/arena.h"

#define RP_VALUE_DEPTH 128 /* of nested brackets; deeper is no JSON to us */

typedef enum rp_value_kind { RP_VALUE_WORD, RP_VALUE_TEXT, RP_VALUE_LIST, RP_VALUE_OBJECT } rp_value_kind;

typedef struct rp_value rp_value;
struct rp_value {
    rp_value_kind kind;
    rp_slice text;   /* of a text, its escapes undone, valid UTF-8 without NUL; of a word ("12", "true") itself */
    rp_slice key;    /* within an object */
    rp_value *first; /* of a list's or an object's values */
    rp_value *next;
};

/* The list or object that s holds, or NULL if it is broken or there is none. s is valid UTF-8 and must live as
 * long as the values, which share its bytes. */
const rp_value *rp_json_read(rp_arena *a, rp_slice s);

/* An object's value under a key, the last of several; NULL if v is no object or has none. v may be NULL. */
const rp_value *rp_value_get(const rp_value *v, const char *key);

/* A text's words; absent if v is NULL or no text. */
rp_slice rp_value_text(const rp_value *v);

/* The first value of a list; v itself if it is no list. v may be NULL. */
const rp_value *rp_value_first(const rp_value *v);

#endif
