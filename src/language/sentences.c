/* sentences.c - where sentences end: at a full stop, question or exclamation mark (with the quotation marks and
 * brackets that close behind it) before a word that can start one. A stop within an abbreviation is part of its
 * word and ends nothing, unless the abbreviation may end a sentence ("Corp.", "U.S.", "p.m.") and the next word
 * is a capitalised one that starts sentences. A block's end always ends. */
#include "language/parts.h"

/* Written with a capital; they never end a sentence. */
static const char *const titles =
    "mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt cmdr maj adm hon rev st fr pres supt insp det cpl "
    "pvt mt ft messrs amb atty brig asst dep sec treas";
/* Written with a capital; they may end one. */
static const char *const may_end =
    "inc corp co ltd bros jr sr jan feb aug sept oct nov dec ave blvd rd calif ind va pa mass conn fla tex ariz ill "
    "mich minn wis tenn wash ore okla neb nev kan colo ala ark del ga la md mo miss mont plc assn";
static const char *const small = "vs ca approx cf viz fig";

bool rp_abbreviation(rp_slice word, bool *ends)
{
    bool capital = word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
    *ends = capital && rp_slice_in(word, may_end);
    return *ends || (capital && rp_slice_in(word, titles)) || rp_slice_in(word, small) ||
           rp_slice_equal_nocase(word, RP_LIT("etc"));
}

static bool is_closer(const rp_token *t)
{
    static const char *const closers = "\" '' ' ) ] \xE2\x80\x9D \xE2\x80\x99 \xC2\xBB";
    return t->shape == RP_SHAPE_PUNCT && !t->space_before && rp_slice_in(t->lower, closers);
}

static bool is_stop(const rp_token *t)
{
    return t->shape == RP_SHAPE_PUNCT && rp_slice_in(t->lower, ". ! ? \xE2\x80\xA6");
}

/* Words that start a sentence after an abbreviation that may have ended one. */
static bool is_opener(const rp_token *t)
{
    static const char *const openers =
        "the a an he she it they we i in on at but and this that these those his her their its there after "
        "before when while if for as by from with mr ms mrs dr however meanwhile last no one some many both "
        "earlier later under since though although \" '' \xE2\x80\x9C";
    return (t->shape != RP_SHAPE_LOWER) && rp_slice_in(t->lower, openers);
}

static bool ends_in_stop(const rp_token *t)
{
    return t->shape != RP_SHAPE_PUNCT && t->lower.len > 1 && t->lower.ptr[t->lower.len - 1] == '.';
}

static bool abbreviation_ends(rp_slice word)
{
    bool ends;
    word.len--;
    if (rp_slice_find(word, RP_LIT("."), 0) < word.len)
        return true; /* U.S., p.m. */
    rp_abbreviation(word, &ends);
    return ends;
}

/* Does a sentence end before token i? */
static bool breaks_before(const rp_language *l, uint32_t first, uint32_t i)
{
    const rp_token *t = l->tokens;
    uint32_t k = i;
    if (!t[i].space_before)
        return false;
    while (k > first + 1 && is_closer(&t[k - 1]))
        k--;
    const rp_token *before = &t[k - 1];
    if (ends_in_stop(before))
        return abbreviation_ends(rp_language_text(l, k - 1, k)) && is_opener(&t[i]);
    if (!is_stop(before))
        return false;
    return t[i].shape != RP_SHAPE_LOWER || *before->lower.ptr == '.';
}

static void push_sentence(rp_arena *a, rp_language *l, uint32_t first, uint32_t last, uint32_t block)
{
    rp_sentence s = {first, last, block};
    for (uint32_t i = first; i < last; i++)
        l->tokens[i].sentence = l->n_sentences;
    RP_PUSH(a, l->sentences, l->n_sentences, s);
}

void rp_sentences_read(rp_arena *a, rp_language *l, uint32_t first, uint32_t last, uint32_t block)
{
    uint32_t start = first;
    for (uint32_t i = first + 1; i < last; i++) {
        if (!breaks_before(l, start, i))
            continue;
        push_sentence(a, l, start, i, block);
        start = i;
    }
    if (start < last)
        push_sentence(a, l, start, last, block);
}
