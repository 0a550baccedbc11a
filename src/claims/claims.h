/* claims.h - from the read text to who said what, how sure the report is, how many, and when. */
#ifndef RP_CLAIMS_H
#define RP_CLAIMS_H

#include <reportedly/gazetteer.h>
#include "language/language.h"

/* Fills report->sentences, entities, claims, silences, figures, times, places and toll. Spans are bytes of
 * report->article.text. Lives in a, as does what it leaves in report. Without a gazetteer (NULL) no places. */
void rp_claims_find(rp_arena *a, const rp_language *language, const rp_gazetteer *gazetteer, rp_report *report);

#endif
