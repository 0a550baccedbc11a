/* lists.h - what was found, as lists for people: claims, silences, figures, dates, notes. */
#ifndef RP_LISTS_H
#define RP_LISTS_H

#include "output/pen.h"

/* colours: a claim each, or NULL: none. */
void rp_lists_put(rp_pen *pen, const rp_report *report, const rp_style *colours);

/* An empty line, then "── title ───" up to the width. */
void rp_lists_heading(rp_pen *pen, const char *title, rp_slice more);

#endif
