/* answer.h - what is sent back for a request: a status, a type, bytes, and the few headers that differ. */
#ifndef RP_SERVE_ANSWER_H
#define RP_SERVE_ANSWER_H

#include "base/json.h"
#include "base/slice.h"

#define RP_ETAG_BYTES 48
#define RP_ANSWER_CEILING ((size_t)64 << 20) /* bytes of one answer */

typedef struct rp_answer {
    unsigned status;
    const char *type; /* static */
    rp_buf body;
    rp_slice lasting;  /* bytes that outlive the server, in place of body */
    bool packed;       /* they are gzip's */
    bool keep;         /* may be kept and asked for again by its etag; else it is not stored */
    char etag[RP_ETAG_BYTES]; /* with its quotes; "" for none */
    char allow[32];    /* "" for none */
} rp_answer;

void rp_answer_init(rp_answer *a);
void rp_answer_free(rp_answer *a);

/* The bytes, wherever they are. */
rp_slice rp_answer_bytes(const rp_answer *a);

/* Makes it an error in words: {"error": {"status": 404, "message": "..."}}, in place of what was in it. */
void rp_answer_fail(rp_answer *a, unsigned status, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Ends one that is JSON: its etag, and gzip where that is understood and worth it. Out of memory makes it an error. */
void rp_answer_finish(rp_answer *a, bool takes_gzip);

/* s as gzip's, in a buffer that is empty; false: no memory, or it is not shorter. */
bool rp_gzip(rp_slice s, rp_buf *out);

#endif
