/* claims.c - the steps in their order: attributions, then what is said of them, then figures and times. */
#include "claims/claims.h"
#include "claims/reader.h"

static rp_slice words_of(rp_arena *a, rp_slice text, const rp_spans *spans)
{
    if (!spans->n)
        return (rp_slice){NULL, 0};
    rp_slice all = rp_slice_cut(text, spans->at[0].start, spans->at[0].end);
    for (uint32_t i = 1; i < spans->n; i++) {
        rp_slice next = rp_slice_cut(text, spans->at[i].start, spans->at[i].end);
        all = rp_arena_format(a, "%.*s \xE2\x80\xA6 %.*s", (int)all.len, all.ptr, (int)next.len, next.ptr);
    }
    return all;
}

static rp_part part_of(rp_reader *r, const rp_pieces *p)
{
    rp_part part = {.spans = {NULL, 0}};
    for (uint32_t i = 0; i < p->n; i++) {
        rp_span s = {r->t[p->at[i].first].start, r->t[p->at[i].last - 1].end};
        RP_PUSH(r->a, part.spans.at, part.spans.n, s);
    }
    part.text = words_of(r->a, r->report->article.text, &part.spans);
    return part;
}

static void write_claim(rp_reader *r, const rp_draft *d)
{
    rp_claim c = {.said = RP_NONE, .within = RP_NONE, .stance = d->stance};
    c.source.words = part_of(r, &d->source);
    c.source.entity = RP_NONE;
    c.cue = part_of(r, &d->cue);
    c.content = part_of(r, &d->content);
    c.score = d->pattern;
    RP_PUSH(r->a, r->report->claims, r->report->n_claims, c);
}

static void write_sentences(rp_reader *r)
{
    for (uint32_t i = 0; i < r->l->n_sentences; i++) {
        rp_span s = {r->t[r->l->sentences[i].first].start, r->t[r->l->sentences[i].last - 1].end};
        RP_PUSH(r->a, r->report->sentences.at, r->report->sentences.n, s);
    }
}

void rp_claims_find(rp_arena *a, const rp_language *language, rp_report *report)
{
    rp_reader r = {.a = a, .l = language, .t = language->tokens, .n = language->n_tokens, .report = report};
    write_sentences(&r);
    rp_attributions_find(&r);
    for (uint32_t i = 0; i < r.n_drafts; i++)
        write_claim(&r, &r.drafts[i]);
}
