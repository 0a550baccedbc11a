/* target.h - what stands behind the method of an HTTP request: a path and its parameters, decoded and checked.
 *
 * Bytes that come from outside: anything may stand in them. What is given back is valid UTF-8 without NUL and, in the
 * path, without control characters. */
#ifndef RP_SERVE_TARGET_H
#define RP_SERVE_TARGET_H

#include "base/slice.h"

#define RP_PARAMS_MOST 32

typedef struct rp_param {
    const char *name, *value; /* ended by NUL */
} rp_param;

typedef struct rp_params {
    rp_param at[RP_PARAMS_MOST];
    unsigned n;
} rp_params;

typedef struct rp_target {
    const char *path; /* begins with "/" */
    rp_params params;
} rp_target;

/* Reads "/path?name=value&..." ended by NUL, in place: out points into bytes.
 * false: no such thing: a bad escape, bytes that are no UTF-8, more parameters than there may be. */
bool rp_target_read(char *bytes, rp_target *out);

/* The same of "name=value&...", as forms send it. */
bool rp_params_read(char *bytes, rp_params *out);

/* The value of a parameter; NULL if it is not there, is empty, or stands there twice with different values. */
const char *rp_param_get(const rp_params *p, const char *name);

#endif
