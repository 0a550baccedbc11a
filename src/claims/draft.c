/* draft.c - see draft.h. */
#include "claims/draft.h"

#define FOLLOWING_MAX 2 /* quotations taken along without a cue of their own */
#define PIECES_MAX 32 /* of one broken content; a speech quoted over more paragraphs is cut */

const double rp_pattern_score[RP_N_PATTERNS] = {
    [RP_BY_QUOTE_AFTER] = 0.71,   [RP_BY_QUOTE_BEFORE] = 0.91, [RP_BY_THAT] = 0.75,    [RP_BY_CLAUSE] = 0.65,
    [RP_BY_CLAUSE_BEFORE] = 0.66, [RP_BY_TO] = 0.34,           [RP_BY_ORDER] = 0.50,   [RP_BY_NOUN] = 0.49,
    [RP_BY_PARTICIPLE] = 0.45,    [RP_BY_ACCORDING] = 0.73,    [RP_BY_PASSIVE] = 0.53, [RP_BY_NOUN_CUE] = 0.12,
    [RP_BY_COLON] = 0.61,         [RP_BY_ADVERB] = 0.30,       [RP_BY_CHAIN] = 0.50,   [RP_BY_TURN] = 0.90,
};

void rp_pieces_add(rp_reader *r, rp_pieces *p, uint32_t first, uint32_t last)
{
    if (first >= last || p->n >= PIECES_MAX)
        return;
    if (p->n && p->at[p->n - 1].last >= first && p->at[p->n - 1].first <= first) {
        if (p->at[p->n - 1].last < last)
            p->at[p->n - 1].last = last;
        return;
    }
    rp_range range = {first, last};
    RP_PUSH(r->a, p->at, p->n, range);
}

uint32_t rp_drafts_before(const rp_reader *r, uint32_t i)
{
    uint32_t low = 0, high = r->n_drafts;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (r->drafts[mid].head < i)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

void rp_draft_push(rp_reader *r, const rp_draft *d)
{
    RP_PUSH(r->a, r->drafts, r->n_drafts, *d);
    r->drafts[r->n_drafts - 1].score = rp_pattern_score[d->pattern];
}

rp_draft rp_draft_start(rp_reader *r, const rp_verb_group *g)
{
    rp_draft d = {.head = g->head, .stance = g->cue->stance, .negated = g->negated,
                  .neutral = (g->cue->takes & RP_NEUTRAL) != 0};
    if (g->time.first < g->time.last)
        rp_pieces_add(r, &d.cue, g->first, g->time.first);
    rp_pieces_add(r, &d.cue, g->time.first < g->time.last ? g->time.last : g->first, g->last);
    return d;
}

/* Is the sentence that starts with token i nothing but quotation? Gives the quotation. */
static const rp_quote *whole_quote(const rp_reader *r, uint32_t i)
{
    if (i >= r->n || r->t[i].quote == RP_NONE)
        return NULL;
    const rp_quote *q = &r->l->quotes[r->t[i].quote];
    bool whole = q->first == i && (q->last >= r->n || r->t[q->last].sentence != r->t[q->last - 1].sentence);
    return whole ? q : NULL;
}

static void add_quote(rp_reader *r, rp_draft *d, const rp_quote *q)
{
    rp_pieces_add(r, &d->content, q->first, q->last);
    while (q->next != RP_NONE) {
        q = &r->l->quotes[q->next];
        rp_pieces_add(r, &d->content, q->first, q->last);
    }
}

void rp_draft_follow(rp_reader *r, rp_draft *d, uint32_t i)
{
    const rp_quote *next = whole_quote(r, i);
    uint32_t block = r->l->sentences[r->t[d->head].sentence].block;
    for (int n = 0; next && n < FOLLOWING_MAX && r->l->sentences[r->t[next->first].sentence].block == block; n++) {
        add_quote(r, d, next);
        next = whole_quote(r, d->content.at[d->content.n - 1].last);
    }
}

/* Quotations that follow with no cue of their own belong to the same content: one in the rest of the cue's sentence,
 * behind only marks, and then sentences that are nothing but quotation. */
static void add_following_quotes(rp_reader *r, const rp_window *w, rp_draft *d, uint32_t from)
{
    uint32_t i = from;
    while (i < w->last && !rp_quote_starts(r, w, i)) {
        if (!rp_in(r, i, ". , : ; and"))
            return;
        i++;
    }
    if (i < w->last) {
        const rp_quote *q = &r->l->quotes[r->t[i].quote];
        add_quote(r, d, q);
        i = q->last;
    }
    const rp_quote *next = w->level == RP_NONE ? whole_quote(r, i) : NULL;
    for (int n = 0; next && n < FOLLOWING_MAX; n++) {
        add_quote(r, d, next);
        next = whole_quote(r, d->content.at[d->content.n - 1].last);
    }
}

/* A paragraph's open quotation goes on in the next ones. */
void rp_draft_run_on(rp_reader *r, rp_draft *d)
{
    uint32_t end = d->content.n ? d->content.at[d->content.n - 1].last : 0;
    uint32_t quote = end ? r->t[end - 1].quote : RP_NONE;
    if (quote == RP_NONE || r->l->quotes[quote].last != end)
        return;
    for (uint32_t q = r->l->quotes[quote].next; q != RP_NONE; q = r->l->quotes[q].next)
        rp_pieces_add(r, &d->content, r->l->quotes[q].first, r->l->quotes[q].last);
}

bool rp_pieces_copy(rp_reader *r, rp_pieces *to, const rp_pieces *from)
{
    for (uint32_t i = 0; i < from->n; i++)
        rp_pieces_add(r, to, from->at[i].first, from->at[i].last);
    return from->n > 0;
}

/* Is the source a relative word, so that the claim ends with its clause: "which had admitted it, has …"? */
static bool in_relative(const rp_reader *r, const rp_draft *d)
{
    return d->source.n && d->source.at[0].first > 0 && rp_in(r, d->source.at[0].first, "who which whose") &&
           rp_is(r, d->source.at[0].first - 1, ",");
}

/* Where what is said of a noun ends: "gave a figure of 112 | , but it withdrew that", "put it at 92% | , with 611 for". */
static uint32_t noun_end(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i = rp_step(r, w, i))
        if (i > first && r->t[i].quote == w->level && rp_is(r, i, ",") && rp_in(r, i + 1, "which who but with citing"))
            return i;
    return end;
}

void rp_draft_after(rp_reader *r, const rp_window *w, rp_draft *d, rp_content f)
{
    uint32_t end = rp_clause_end(r, w, f.first);
    if (in_relative(r, d))
        for (uint32_t i = f.first; i < end; i = rp_step(r, w, i))
            if (i > f.first && r->t[i].quote == w->level && rp_is(r, i, ","))
                end = i;
    if (f.pattern == RP_BY_NOUN)
        end = noun_end(r, w, f.first, end);
    if (end <= f.first)
        return;
    d->pattern = f.pattern;
    rp_pieces_add(r, &d->content, f.first, end);
    if (f.pattern == RP_BY_QUOTE_AFTER)
        add_following_quotes(r, w, d, end);
    rp_draft_run_on(r, d);
    rp_draft_push(r, d);
}

void rp_draft_before(rp_reader *r, const rp_window *w, rp_draft *d, uint32_t end, bool quoted, uint32_t after)
{
    uint32_t first = rp_content_start(r, w, end), own = r->l->sentences[r->t[d->head].sentence].first;
    if (!quoted && first < own && own < end)
        first = own; /* no quotation of the sentence before */
    if (first >= end)
        return;
    d->pattern = quoted ? RP_BY_QUOTE_BEFORE : RP_BY_CLAUSE_BEFORE;
    rp_pieces_add(r, &d->content, first, end);
    uint32_t i = after;
    for (uint32_t e; (e = rp_adjunct_end(r, w, i)) > i;)
        i = e;
    if (!quoted && rp_in(r, i, ", ;") && i + 1 < w->last && !(rp_is(r, i, ";") && rp_class_is(r, i + 1, RP_PRONOUN)) && !(rp_is(r, i, ",") && rp_comma_ends(r, w, i)) &&
        !rp_class_is(r, i + 1, RP_ING) && !rp_class_is(r, i + 1, RP_RELATIVE)) {
        uint32_t e = rp_clause_end(r, w, i + 1);
        if (e > i + 1)
            rp_pieces_add(r, &d->content, i + 1, e);
    } else if (quoted) {
        while (i < w->last && !rp_ends_here(r, w, i) && !rp_quote_starts(r, w, i))
            i++;
        add_following_quotes(r, w, d, i);
    }
    rp_draft_run_on(r, d);
    rp_draft_push(r, d);
}
