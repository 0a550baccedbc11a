/* disputes.h - what the finders of disputes give to disputes.c, which keeps them. */
#ifndef RP_LEDGER_DISPUTES_H
#define RP_LEDGER_DISPUTES_H

#include "ledger/view.h"

/* Two sides, each a claim, a figure or a silence; the ids that are 0 are not set. */
typedef struct rp_dispute {
    const char *kind;
    int64_t quantity, a_claim, a_figure, b_claim, b_figure, b_silence;
    const char *why; /* for a person to read */
    double score;    /* 0..1 */
} rp_dispute;

typedef struct rp_disputes {
    rp_arena *a;
    rp_dispute *at;
    uint32_t n;
} rp_disputes;

/* figures, revised: where the figures of one quantity part. */
void rp_disputes_of_figures(rp_disputes *d, const rp_view *v);

/* denied, reversed, unanswered: where claims do. */
void rp_disputes_of_claims(rp_disputes *d, const rp_view *v);

#endif
