/* quotes.c - pairs of quotation marks. Double marks of all fashions (“ ”, ", '', ``, « », „ “), and single ones
 * where an outlet quotes with them: those open only before a word and after a space, and close only where no
 * letter follows, so that an apostrophe is none. Some 20 pairs an article.
 *
 * Inner quotations (single within double) are not marked: the outer one already says the words are quoted. */
#include "base/utf8.h"
#include "language/parts.h"

typedef enum side { NO_MARK, OPENS, CLOSES, EITHER } side;

static const struct mark_row {
    const char *mark;
    side side;
    bool single;
    const char *closes; /* what closes it, a list */
} marks[] = {
    {"\"", EITHER, false, "\" ''"},
    {"''", EITHER, false, "'' \""},
    {"``", OPENS, false, "'' ``"},
    {"\xE2\x80\x9C", OPENS, false, "\xE2\x80\x9D \""},             /* “ ” */
    {"\xE2\x80\x9D", CLOSES, false, ""},
    {"\xE2\x80\x9E", OPENS, false, "\xE2\x80\x9C \xE2\x80\x9D"},   /* „ “ */
    {"\xC2\xAB", OPENS, false, "\xC2\xBB"},                        /* « » */
    {"\xC2\xBB", CLOSES, false, ""},
    {"\xE2\x80\x98", OPENS, true, "\xE2\x80\x99 '"},               /* ‘ ’ */
    {"'", EITHER, true, "'"},
};

static const struct mark_row *mark_of(const rp_token *t)
{
    if (t->shape != RP_SHAPE_PUNCT)
        return NULL;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (rp_slice_equal(t->lower, rp_slice_of(marks[i].mark)))
            return &marks[i];
    return NULL;
}

/* A single mark is an apostrophe unless it stands before a word, with a space in front. */
static bool opens_here(const rp_language *l, uint32_t i, uint32_t last)
{
    const struct mark_row *m = mark_of(&l->tokens[i]);
    if (!m || m->side == CLOSES)
        return false;
    if (m->single)
        return l->tokens[i].space_before && i + 1 < last && !l->tokens[i + 1].space_before &&
               l->tokens[i + 1].shape != RP_SHAPE_DIGIT;
    return true;
}

static bool ends_in_s(rp_slice word)
{
    return word.len && word.ptr[word.len - 1] == 's';
}

/* Could the single mark at i close? After "workers" only if no later mark closes before another opens. */
static bool closes_single(const rp_language *l, uint32_t i, uint32_t last, rp_slice closes)
{
    const rp_token *t = l->tokens;
    if (t[i].space_before || (i + 1 < last && t[i + 1].shape != RP_SHAPE_PUNCT && !t[i + 1].space_before))
        return false;
    if (t[i - 1].shape == RP_SHAPE_PUNCT || !ends_in_s(t[i - 1].lower))
        return true;
    uint32_t window = i + 60 < last ? i + 60 : last; /* words that a short single-marked quotation may still have */
    for (uint32_t k = i + 1; k < window; k++) {
        if (opens_here(l, k, last))
            return true;
        if (rp_slice_in(t[k].lower, closes.ptr) && t[k].shape == RP_SHAPE_PUNCT && !t[k].space_before)
            return false;
    }
    return true;
}

static bool closes_here(const rp_language *l, const struct mark_row *open, uint32_t i, uint32_t last)
{
    const rp_token *t = &l->tokens[i];
    if (t->shape != RP_SHAPE_PUNCT || !rp_slice_in(t->lower, open->closes))
        return false;
    return !open->single || closes_single(l, i, last, rp_slice_of(open->closes));
}

static void push_quote(rp_arena *a, rp_language *l, uint32_t first, uint32_t last, bool closed)
{
    rp_quote q = {first, last, RP_NONE, closed};
    if (l->n_quotes) {
        rp_quote *before = &l->quotes[l->n_quotes - 1];
        if (!before->closed && before->last == first)
            before->next = l->n_quotes;
    }
    for (uint32_t i = first; i < last; i++)
        l->tokens[i].quote = l->n_quotes;
    RP_PUSH(a, l->quotes, l->n_quotes, q);
}

/* The token after the mark that closes the quotation opened at i, or 0. */
static uint32_t closing(const rp_language *l, uint32_t i, uint32_t last)
{
    const struct mark_row *open = mark_of(&l->tokens[i]);
    for (uint32_t k = i + 2; k < last; k++)
        if (closes_here(l, open, k, last))
            return k + 1;
    return 0;
}

void rp_quotes_read(rp_arena *a, rp_language *l, uint32_t first, uint32_t last)
{
    bool no_single = false; /* one that never closed: the next would search the same stretch again */
    for (uint32_t i = first; i < last; i++) {
        if (!opens_here(l, i, last))
            continue;
        bool single = mark_of(&l->tokens[i])->single;
        if (single && no_single)
            continue;
        uint32_t end = closing(l, i, last);
        if (!end && single) {
            no_single = true;
            continue;
        }
        push_quote(a, l, i, end ? end : last, end != 0);
        i = l->quotes[l->n_quotes - 1].last - 1;
    }
}
