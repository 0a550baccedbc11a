/* said.h - when a source spoke. */
#ifndef RP_SAID_H
#define RP_SAID_H

#include "claims/reader.h"

/* Sets the claims' said, once report->times is there. */
void rp_said_find(rp_reader *r);

#endif
