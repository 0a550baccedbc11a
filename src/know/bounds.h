/* bounds.h - the phrases around a number that make it a bound. */
#ifndef RP_BOUND_PHRASES_H
#define RP_BOUND_PHRASES_H

#include <reportedly/report.h>

typedef struct rp_bound_phrase {
    const char *phrase; /* lower case; the longest match wins, order means nothing */
    rp_bound bound;
    bool after;          /* stands behind the number */
    const char *example; /* the tests read it: each row proves itself */
    double min, max;     /* what the example says; NAN: open */
} rp_bound_phrase;

extern const rp_bound_phrase rp_bound_phrases[];
extern const unsigned rp_n_bound_phrases;

#endif
