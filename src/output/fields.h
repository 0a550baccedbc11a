/* fields.h - JSON members as the writers put them: a key and its value. */
#ifndef RP_FIELDS_H
#define RP_FIELDS_H

#include "base/json.h"
#include "base/slice.h"

/* An absent slice is null. */
static inline void rp_put_str(rp_json *j, const char *key, rp_slice s)
{
    rp_json_key(j, key);
    rp_json_str(j, s);
}

static inline void rp_put_word(rp_json *j, const char *key, const char *word)
{
    rp_put_str(j, key, rp_slice_of(word));
}

/* Left out where there is nothing to put, as the formats of others want it. */
static inline void rp_put_some(rp_json *j, const char *key, rp_slice s)
{
    if (s.len)
        rp_put_str(j, key, s);
}

static inline void rp_put_num(rp_json *j, const char *key, double v)
{
    rp_json_key(j, key);
    rp_json_num(j, v);
}

static inline void rp_put_bool(rp_json *j, const char *key, bool v)
{
    rp_json_key(j, key);
    rp_json_bool(j, v);
}

static inline void rp_put_open(rp_json *j, const char *key, char bracket)
{
    rp_json_key(j, key);
    rp_json_open(j, bracket);
}

#endif
