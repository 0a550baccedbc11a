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

/* Who is said to say what, "source | cue | content" a line. */
static inline rp_slice claim_lines(rp_arena *a, const rp_report *report)
{
    rp_slice all = RP_LIT("");
    for (uint32_t i = 0; i < report->n_claims; i++) {
        const rp_claim *c = &report->claims[i];
        rp_slice s = c->source.words.text, q = c->cue.text, t = c->content.text;
        all = rp_arena_format(a, "%.*s%s%.*s | %.*s | %.*s", (int)all.len, all.ptr, i ? "\n" : "", (int)s.len, s.ptr ? s.ptr : "",
                              (int)q.len, q.ptr, (int)t.len, t.ptr);
    }
    return all;
}

/* The text's words and sentences, a block a line, as with plain input. */
static inline void read_blocks(rp_arena *a, rp_slice text, reading *out)
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
}

static inline void read_text(rp_arena *a, rp_slice text, reading *out)
{
    read_blocks(a, text, out);
    rp_claims_find(a, &out->language, NULL, &out->report);
}

#endif
