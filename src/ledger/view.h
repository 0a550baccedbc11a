/* view.h - one story as it stands: its figures, claims and silences, each with when it was published and whose
 * side it is. What quantities and disputes are made from, anew after each report. */
#ifndef RP_LEDGER_VIEW_H
#define RP_LEDGER_VIEW_H

#include "ledger/parties.h"

/* Of a story, the newest: a story of thousands of reports costs no more than one of some hundreds. */
#define RP_VIEW_CLAIMS 3000
#define RP_VIEW_FIGURES 2000
#define RP_VIEW_SILENCES 500

typedef struct rp_view_claim {
    int64_t id, report, at, source, side;
    uint32_t n; /* its place in the report, from 1 */
    int64_t within;
    uint32_t start, end; /* of its content, code points */
    rp_slice stance, content;
    rp_set words; /* of the content */
    bool copy;    /* in a text that repeats another */
} rp_view_claim;

typedef struct rp_view_figure {
    int64_t id, report, at, source, side, claim, quantity, part_of;
    int64_t named; /* the source that its sentence names, where its claim has none */
    uint32_t n, start;
    rp_slice kind, unit, bound, what, words, content; /* content: of its claim */
    double min, max; /* INFINITY and 0 on open sides */
    bool superseded, copy;
    int group; /* quantities.c: the series it falls into */
} rp_view_figure;

typedef struct rp_view_silence {
    int64_t id, report, at, source, side;
    uint32_t start;
    rp_slice kind;
    bool copy;
} rp_view_silence;

typedef struct rp_view {
    int64_t story;
    rp_parties parties;
    rp_view_claim *claims;
    rp_view_figure *figures;
    rp_view_silence *silences;
    uint32_t n_claims, n_figures, n_silences; /* each in the order of report and place */
} rp_view;

rp_view rp_view_of(rp_db *db, rp_arena *a, int64_t story);

const rp_view_claim *rp_view_claim_of(const rp_view *v, int64_t id); /* NULL if it is none of the story */

#endif
