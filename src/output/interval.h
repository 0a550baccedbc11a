/* interval.h - a figure's interval as a person writes it: "≥ 100", "10–15", "5,000,000 EUR", "12 %". */
#ifndef RP_INTERVAL_H
#define RP_INTERVAL_H

#include "base/buf.h"

#define RP_INTERVAL_BYTES 96

void rp_interval(char out[RP_INTERVAL_BYTES], const rp_figure *f);

#endif
