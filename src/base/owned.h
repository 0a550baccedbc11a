/* owned.h - a report together with the memory it lives in: what rp_report_free() frees.
 *
 * Two rooms make reports: the chain of rooms from a page (reportedly.c), and the reader of what was printed
 * before (output/report_json.c). */
#ifndef RP_OWNED_H
#define RP_OWNED_H

#include "base/arena.h"

typedef struct rp_owned_report {
    rp_report report; /* first: rp_report_free() finds the arenas behind it */
    rp_arena arena;
    rp_arena scratch; /* what was needed on the way; empty once the report is made */
    rp_guard guard;
} rp_owned_report;

/* An empty one with ceilings from ctx's limits, or NULL. */
rp_owned_report *rp_owned_report_new(rp_ctx *ctx);

#endif
