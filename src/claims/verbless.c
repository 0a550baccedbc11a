/* verbless.c - see verbless.h. Each way asks for a source that is a name, or a noun that the tables know for people or a
 * body: "Police: two held" is an attribution, "Update: two held" is none. */
#include "claims/verbless.h"
#include "claims/source.h"

#define SIGNED_TOKENS 16    /* of a name with its office, behind a dash */
#define HEADLINE_TOKENS 24  /* a block that is longer is no headline */

/* What stands before a headline's colon and says nothing. */
static const char *const labels =
    "update updated live video watch listen opinion analysis photo photos pictures explainer review breaking exclusive "
    "correction note gallery podcast quiz editorial comment profile timeline factbox recap more related";

/* Is the noun one for people or a body: "police", "ministry"? */
static bool speaks(const rp_reader *r, uint32_t i)
{
    for (unsigned k = 0; k < rp_n_kind_rows; k++)
        if (rp_kind_rows[k].is != RP_IS_DOCUMENT && rp_in(r, i, rp_kind_rows[k].words))
            return true;
    return rp_in(r, i, rp_capitals) || rp_in(r, i, rp_person_words);
}

static bool is_person_or_body(const rp_reader *r, uint32_t first, uint32_t last)
{
    if ((last - first == 1 && rp_in(r, first, labels)) || rp_in(r, last - 1, "note notes"))
        return false; /* "Editor's note: …" */
    for (uint32_t k = rp_name_from(r, first); k < r->l->n_names && r->l->names[k].first < last; k++) {
        const rp_name *n = &r->l->names[k];
        if (n->first >= first && n->last <= last && n->kind != RP_ENTITY_PLACE && n->kind != RP_ENTITY_DOCUMENT)
            return true;
    }
    return last > first && speaks(r, last - 1);
}

/* Does [first, last) hold one noun phrase, with its apposition, and nothing else? */
static bool is_source(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t last)
{
    if (first >= last || last - first > SIGNED_TOKENS || !rp_starts_noun_phrase(r, first))
        return false;
    rp_range s = rp_subject_after(r, w, first);
    return s.last == last && is_person_or_body(r, first, last);
}

static void push(rp_reader *r, uint32_t cue, rp_range source, rp_range content, rp_pattern pattern)
{
    rp_draft d = {.head = cue, .stance = RP_ASSERT, .neutral = true, .pattern = pattern};
    rp_pieces_add(r, &d.cue, cue, cue + 1);
    rp_pieces_add(r, &d.source, source.first, source.last);
    rp_pieces_add(r, &d.content, content.first, content.last);
    rp_draft_run_on(r, &d);
    rp_draft_push(r, &d);
}

/* "S: “Q”", "From S: “Q”" */
static bool try_colon_quote(rp_reader *r, const rp_window *w, uint32_t i)
{
    if (!rp_quote_starts(r, w, i + 1) || !r->t[i + 1].space_before)
        return false;
    for (uint32_t k = r->n_drafts; k-- > 0 && r->drafts[k].head >= w->first;)
        if (r->drafts[k].content.n && r->drafts[k].content.at[0].first == i + 1)
            return true;
    uint32_t first = w->first + rp_is(r, w->first, "from");
    if (!is_source(r, w, first, i))
        return false;
    push(r, i, (rp_range){first, i}, (rp_range){i + 1, rp_clause_end(r, w, i + 1)}, RP_BY_COLON);
    return true;
}

/* The sentence at i, where it is a block by itself that reads as a headline: short, and without a full stop. */
static bool is_headline(const rp_reader *r, uint32_t i)
{
    uint32_t s = r->t[i].sentence;
    const rp_sentence *x = &r->l->sentences[s];
    bool alone = (s == 0 || x[-1].block != x->block) && (s + 1 == r->l->n_sentences || x[1].block != x->block);
    return alone && x->last - x->first <= HEADLINE_TOKENS && !rp_in(r, x->last - 1, ". ! \" \xE2\x80\x9D");
}

/* "Gusev: buildings damaged", "Buildings damaged - Gusev" */
static void try_headline(rp_reader *r, const rp_window *w, uint32_t i)
{
    const rp_sentence *s = &r->l->sentences[r->t[i].sentence];
    if (!is_headline(r, i) || i == s->first || i + 1 >= s->last)
        return;
    if (rp_is(r, i, ":") && r->t[i + 1].space_before && is_source(r, w, s->first, i) && s->last - i > 2)
        push(r, i, (rp_range){s->first, i}, (rp_range){i + 1, s->last}, RP_BY_COLON);
    else if (!rp_is(r, i, ":") && is_source(r, w, i + 1, s->last) && i - s->first > 1)
        push(r, i, (rp_range){i + 1, s->last}, (rp_range){s->first, i}, RP_BY_COLON);
}

/* "“Q” — S", to the end of the sentence */
static bool try_signed(rp_reader *r, const rp_window *w, uint32_t i)
{
    if (!rp_quote_ends(r, w, i) || i + 1 >= w->last || r->t[i + 1].shape == RP_SHAPE_LOWER)
        return false;
    const rp_quote *q = &r->l->quotes[r->t[i - 1].quote];
    uint32_t last = w->last;
    while (last > i + 1 && r->t[last - 1].class == RP_MARK)
        last--;
    if (!is_source(r, w, i + 1, last) || q->first < w->first)
        return false;
    push(r, i, (rp_range){i + 1, last}, (rp_range){q->first, q->last}, RP_BY_COLON);
    return true;
}

/* Adverbs by which the report gives what others say without saying who. */
static const struct adverb_row {
    const char *word;
    rp_stance stance;
} adverb_rows[] = {
    {"allegedly", RP_ACCUSE},  {"reportedly", RP_ASSERT}, {"apparently", RP_ASSERT},
    {"purportedly", RP_ASSERT}, {"supposedly", RP_ASSERT}, {"reputedly", RP_ASSERT},
};

/* Where the clause that holds the adverb starts: behind the last semicolon or dash, with a relative word. */
static uint32_t clause_start(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i;
    while (k > w->first) {
        if (r->t[k - 1].class == RP_RELATIVE)
            return k - 1;
        bool parts = rp_in(r, k - 1, "; : \xE2\x80\x94 \xE2\x80\x93") || rp_is(r, k - 1, "but") ||
                     (r->t[k - 1].class == RP_COORDINATOR && k >= 2 && rp_is(r, k - 2, ","));
        if (r->t[k - 1].quote != w->level || parts)
            break;
        k--;
    }
    while (k < i && (r->t[k].class == RP_MARK || r->t[k].class == RP_COORDINATOR || rp_is(r, k, "but")))
        k++;
    return k;
}

static void try_adverb(rp_reader *r, uint32_t i)
{
    const struct adverb_row *row = NULL;
    for (size_t k = 0; k < sizeof adverb_rows / sizeof *adverb_rows; k++)
        if (rp_is(r, i, adverb_rows[k].word))
            row = &adverb_rows[k];
    if (!row)
        return;
    rp_window w = rp_window_of(r, i);
    uint32_t first = clause_start(r, &w, i), end = rp_clause_end(r, &w, i + 1);
    uint32_t before = first < i && rp_is(r, i - 1, ",") ? i - 1 : i, after = i + 1 + rp_is(r, i + 1, ",");
    if (end <= after || !rp_has_verb(r, &w, first, end) || rp_in(r, i + 1, "told said"))
        return;
    rp_draft d = {.head = i, .stance = row->stance, .pattern = RP_BY_ADVERB};
    rp_pieces_add(r, &d.cue, i, i + 1);
    rp_pieces_add(r, &d.content, first, before);
    rp_pieces_add(r, &d.content, after, end);
    rp_draft_push(r, &d);
}

void rp_verbless_at(rp_reader *r, uint32_t i)
{
    if (r->t[i].class != RP_MARK) {
        if (r->t[i].class == RP_ADVERB)
            try_adverb(r, i);
        return;
    }
    bool colon = rp_is(r, i, ":"), dash = rp_in(r, i, "\xE2\x80\x94 \xE2\x80\x93 \xE2\x80\x95 -- -") && r->t[i].space_before;
    if (!(colon || dash) || r->t[i].quote != RP_NONE || !i)
        return;
    rp_window w = rp_window_of(r, i);
    bool done = colon ? try_colon_quote(r, &w, i) : try_signed(r, &w, i);
    if (!done)
        try_headline(r, &w, i);
}
