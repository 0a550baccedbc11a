/* witness.h - who tells what he saw or lived through. */
#ifndef RP_WITNESS_H
#define RP_WITNESS_H

#include "claims/reader.h"

/* Makes witnesses of those sources of kind person, or of one's own trade, who tell of themselves. To be asked when
 * entities and kinds are written. */
void rp_witnesses_find(rp_reader *r);

#endif
