/* times.h - when: dates, clock times, durations and sets, as TIMEX3 resolved against the publication date. */
#ifndef RP_TIMES_H
#define RP_TIMES_H

#include "claims/grains.h"

/* Fills report->times, in the text's order, and marks their grains as taken. */
void rp_times_find(rp_arena *a, rp_grains *grains, rp_report *report);

#endif
