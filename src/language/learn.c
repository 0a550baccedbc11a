/* learn.c - what the language core reads off the text, in the tokens of language.h. */
#include "language/core.h"
#include "language/language.h"

/* Tokens that share a byte with [start, end). */
static rp_span tokens_of(const rp_language *l, uint32_t start, uint32_t end)
{
    uint32_t low = 0, high = l->n_tokens;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->tokens[mid].end <= start)
            low = mid + 1;
        else
            high = mid;
    }
    rp_span s = {low, low};
    while (s.end < l->n_tokens && l->tokens[s.end].start < end)
        s.end++;
    return s;
}

/* Spans of words as spans of tokens; neighbours that meet become one. */
static rp_spans in_tokens(rp_arena *a, const rp_language *l, const rp_words *w, rp_spans spans)
{
    rp_spans out = {NULL, 0};
    for (uint32_t i = 0; i < spans.n; i++) {
        rp_span s = tokens_of(l, w->at[spans.at[i].start].start, w->at[spans.at[i].end - 1].end);
        if (s.start == s.end)
            continue;
        if (out.n && out.at[out.n - 1].end >= s.start)
            out.at[out.n - 1].end = s.end;
        else
            RP_PUSH(a, out.at, out.n, s);
    }
    return out;
}

void rp_language_learn(const rp_model *model, rp_arena *a, rp_arena *scratch, rp_language *l)
{
    rp_reading r;
    rp_model_read(model, scratch, scratch, l->article->text, &r);
    l->learned = true;
    l->n_unread = r.words.n - r.n_read;
    for (uint32_t i = 0; i < r.n_attributions; i++) {
        const rp_attribution *from = &r.attributions[i];
        rp_attribution to = {.source = in_tokens(a, l, &r.words, from->source),
                             .cue = in_tokens(a, l, &r.words, from->cue),
                             .content = in_tokens(a, l, &r.words, from->content),
                             .score = from->score};
        if (to.cue.n && to.content.n)
            RP_PUSH(a, l->attributions, l->n_attributions, to);
    }
}
