/* claims.h - from the read text to who said what, how sure the report is, how many, and when. */
#ifndef RP_CLAIMS_H
#define RP_CLAIMS_H

#include "language/language.h"

/* Fills report->sentences, entities, claims, silences, figures, times, places and toll. Spans are bytes of
 * report->article.text. Lives in a, as does what it leaves in report. */
void rp_claims_find(rp_arena *a, const rp_language *language, rp_report *report);

#endif
