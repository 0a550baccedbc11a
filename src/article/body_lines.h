/* body_lines.h - what a page's lines of known furniture ("Comments", "Read also:") say of the blocks around them. */
#ifndef RP_BODY_LINES_H
#define RP_BODY_LINES_H

#include "article/body_features.h"

/* Sets the features of body_features.h from furniture to rest_at. */
void rp_body_set_lines(int16_t *rows, const rp_outline *o);

#endif
