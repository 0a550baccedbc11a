/* views.h - the data of each page: what a request asks of the ledger, as JSON.
 *
 * One view is a few questions of the ledger put together. A question that takes too long is left out and said to be:
 * half a page is better than none. */
#ifndef RP_SERVE_VIEWS_H
#define RP_SERVE_VIEWS_H

#include <reportedly/ledger.h>
#include "serve/answer.h"
#include "serve/route.h"
#include "serve/target.h"

/* What a worker answers with. */
typedef struct rp_desk {
    rp_ctx *ctx;
    rp_ledger *ledger;
    const char *name;   /* of the ledger, for writing to it */
    const char *by;     /* who grades, where the page does not say; may be NULL */
    unsigned query_ms;  /* for all questions of one page */
} rp_desk;

typedef struct rp_ask {
    rp_view_kind kind;
    const char *id;
    const rp_params *params; /* of the address */
    const rp_params *form;   /* of the body; RP_VIEW_GRADE */
} rp_ask;

/* Answers RP_VIEW_FRONT to RP_VIEW_SEARCH, and RP_VIEW_GRADE. */
void rp_view_answer(rp_desk *d, const rp_ask *ask, rp_answer *out);

#endif
