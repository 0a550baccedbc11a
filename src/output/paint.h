/* paint.h - which style each code point of the text has in the view, and where claims' numbers stand. */
#ifndef RP_PAINT_H
#define RP_PAINT_H

#include "output/pen.h"

typedef struct rp_mark {
    uint32_t at; /* before this code point; a text's end included */
    uint32_t claim;
} rp_mark;

typedef struct rp_paint {
    rp_style *text;   /* a code point each */
    rp_style *colour; /* a claim each: its source's */
    rp_mark *marks;   /* in the text's order */
    uint32_t n_text, n_claims;
} rp_paint;

/* false: no memory. rp_paint_free() in either case. */
bool rp_paint_make(rp_paint *p, const rp_report *report);
void rp_paint_free(rp_paint *p);

#endif
