/* language.c - the steps in their order; see language.h. */
#include "language/parts.h"

rp_slice rp_language_text(const rp_language *l, uint32_t first, uint32_t last)
{
    if (first >= last)
        return (rp_slice){NULL, 0};
    return rp_slice_cut(l->article->text, l->tokens[first].start, l->tokens[last - 1].end);
}

void rp_language_read(rp_arena *a, const rp_article *article, rp_language *out)
{
    *out = (rp_language){.article = article};
    for (uint32_t b = 0; b < article->n_blocks; b++) {
        uint32_t first = out->n_tokens;
        rp_tokens_read(a, out, &article->blocks[b]);
        rp_quotes_read(a, out, first, out->n_tokens);
        rp_sentences_read(a, out, first, out->n_tokens, b);
    }
    rp_classes_read(a, out);
    rp_names_read(a, out);
}
