/* reading.h - reads a plain text through language and claims, for the unit tests: spans stay bytes. */
#ifndef RP_READING_H
#define RP_READING_H

#include "base/arena.h"
#include "claims/claims.h"
#include "language/language.h"

typedef struct reading {
    rp_article article;
    rp_language language;
    rp_report report;
} reading;

/* A block a line, as with plain input. */
static void read_text(rp_arena *a, rp_slice text, reading *out)
{
    *out = (reading){.article = {.text = text}};
    for (size_t at = 0; at < text.len;) {
        size_t end = rp_slice_find(text, RP_LIT("\n"), at);
        rp_block b = {.kind = RP_BLOCK_PARAGRAPH, .start = (uint32_t)at, .end = (uint32_t)end};
        if (end > at)
            RP_PUSH(a, out->article.blocks, out->article.n_blocks, b);
        at = end + 1;
    }
    out->report.article = out->article;
    rp_language_read(a, &out->article, &out->language);
    rp_claims_find(a, &out->language, NULL, &out->report);
}

#endif
