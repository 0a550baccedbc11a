/* figures.h - how many: numbers with their bounds, what they count, whose claim they stand in; and what the
 * report in sum says of its main event. */
#ifndef RP_FIGURES_H
#define RP_FIGURES_H

#include "claims/grains.h"

/* Fills report->figures, and claims[].figures from report->claims. Grains taken by a time are no figures, so
 * rp_times_find() comes first. */
void rp_figures_find(rp_arena *a, const rp_grains *grains, rp_report *report);

/* The first of the report's figures that starts at or after a byte of the text, or n_figures. */
uint32_t rp_figure_from(const rp_report *report, uint32_t start);

/* Fills report->toll from report->figures and the text. */
void rp_toll_find(rp_arena *a, const rp_grains *grains, rp_report *report);

#endif
