/* places.h - the places that a report names, resolved to the gazetteer's. */
#ifndef RP_PLACES_H
#define RP_PLACES_H

#include "know/gazetteer.h"
#include "language/language.h"

/* Fills report->places in the text's order, after the claims: a government that speaks is no place. */
void rp_places_find(rp_arena *a, const rp_language *language, const rp_gazetteer *gazetteer, rp_report *report);

/* Gives each figure the place that its sentence names for it. */
void rp_places_link_figures(rp_report *report);

#endif
