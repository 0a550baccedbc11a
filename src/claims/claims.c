/* claims.c - see claims.h. */
#include "claims/claims.h"

void rp_claims_find(rp_arena *a, const rp_language *language, rp_report *report)
{
    for (uint32_t i = 0; i < language->n_sentences; i++) {
        rp_span s = {language->tokens[language->sentences[i].first].start,
                     language->tokens[language->sentences[i].last - 1].end};
        RP_PUSH(a, report->sentences.at, report->sentences.n, s);
    }
}
