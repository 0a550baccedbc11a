/* content.c - see content.h. */
#include "claims/content.h"
#include "claims/channel.h"

#define DATELINE_TOKENS 14

/* Does a second cue of the same subject start behind the "and" at i ("said … and blamed …")? */
static bool second_cue(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i + 1, end;
    while (k < w->last && k < i + 4 && (r->t[k].class == RP_ADVERB || r->t[k].class == RP_AUXILIARY))
        k++;
    if (k >= w->last || r->t[k].quote != w->level)
        return false;
    const rp_cue *c = rp_cue_row_at(r, k, &end);
    return c && (c->takes & (RP_TAKES_CLAUSE | RP_TAKES_THAT | RP_TAKES_NOUN | RP_TAKES_TO | RP_TAKES_ORDER)) &&
           !rp_cue_is_noun(r, k, end) &&
           (rp_ends_with(r->t[k].lower, "d") || rp_in(r, k, "said told says wrote tells spoke"));
}

/* Does ", adding that" or ", X said" start at the comma i? */
bool rp_comma_ends(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i + 1, end;
    if (k < w->last && r->t[k].class == RP_COORDINATOR)
        return second_cue(r, w, k);
    while (k < w->last && r->t[k].class == RP_ADVERB)
        k++;
    if (rp_in(r, k, "according while whereas although though adding") || rp_channel_end(r, k, w->last) > k)
        return true;
    const rp_cue *c = k < w->last ? rp_cue_row_at(r, k, &end) : NULL;
    return c && r->t[k].class != RP_PROPER && rp_ends_with(r->t[k].lower, "ing") &&
           (c->takes & (RP_TAKES_CLAUSE | RP_TAKES_THAT));
}

static uint32_t trim_end(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t end)
{
    while (end > first && r->t[end - 1].quote == w->level && r->t[end - 1].class == RP_MARK &&
           rp_in(r, end - 1, ". , ; : ? ! ( \xE2\x80\x94 \xE2\x80\x93 --"))
        end--;
    return end;
}

/* Where a content that starts at p ends: with its clause, before what belongs to the report again. */
uint32_t rp_clause_end(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t i = p;
    while (i < w->last) {
        if (r->t[i].quote == w->level) {
            if (rp_is(r, i, ";") || (i > p && rp_is(r, i, "according") && rp_is(r, i + 1, "to")) || (i > p && rp_is(r, i, ",") && rp_comma_ends(r, w, i)))
                break;
            if (r->t[i].class == RP_COORDINATOR && i > p && second_cue(r, w, i))
                break;
        }
        uint32_t next = rp_step(r, w, i);
        if (next <= i)
            break;
        i = next;
    }
    return trim_end(r, w, p, i);
}

bool rp_is_that(const rp_reader *r, uint32_t i, const rp_cue *c)
{
    if (rp_is(r, i, "that")) /* "at a meeting that was broadcast" */
        return !(rp_class_is(r, i + 1, RP_AUXILIARY) && i && r->t[i - 1].class == RP_NOUN);
    if (rp_is(r, i, "whether"))
        return true;
    return rp_is(r, i, "if") && (c->stance == RP_ASK || c->stance == RP_DOUBT);
}

/* A quotation at i, or behind the comma or colon at i. */
static uint32_t quote_at(const rp_reader *r, const rp_window *w, uint32_t i)
{
    if (rp_quote_starts(r, w, i))
        return i;
    if (rp_in(r, i, ", :") && rp_quote_starts(r, w, i + 1))
        return i + 1;
    return RP_NONE;
}

/* "at least", "more than", "between": words that open a noun phrase with a number. */
bool rp_opens_quantity(const rp_reader *r, uint32_t i)
{
    if (!rp_in(r, i, "at more up less about between nearly around over almost fewer as no roughly close under"))
        return false;
    for (uint32_t k = i + 1; k < i + 4 && k < r->n; k++) {
        if (r->t[k].class == RP_NUMBER)
            return true;
        if (!rp_in(r, k, "least most than to many as a few much"))
            return false;
    }
    return false;
}

static bool opens_clause(const rp_reader *r, uint32_t i)
{
    return rp_starts_noun_phrase(r, i) || rp_opens_quantity(r, i) || rp_in(r, i, "there if when because to");
}

/* "on Tuesday", "in a statement", "Tuesday", "also": what may stand between a cue and its content. Its end, or i. */
uint32_t rp_adjunct_end(const rp_reader *r, const rp_window *w, uint32_t i)
{
    if (i >= w->last || r->t[i].quote != w->level)
        return i;
    if (r->t[i].class == RP_CALENDAR)
        return i + 1;
    if (rp_opens_quantity(r, i))
        return i;
    if (r->t[i].class == RP_ADVERB && !rp_in(r, i, "here there"))
        return i + 1;
    if (rp_in(r, i, "last this earlier later") && rp_in(r, i + 1, "week month year night morning afternoon evening summer spring"))
        return i + 2;
    if (r->t[i].class == RP_PREPOSITION || (r->t[i].class == RP_TO && rp_starts_noun_phrase(r, i + 1))) {
        uint32_t e = rp_noun_phrase_end(r, w, i + 1);
        if (e == i + 1 && i + 1 < w->last && r->t[i + 1].class == RP_ING)
            e = rp_noun_phrase_end(r, w, i + 2);
        if (e > i + 1 && rp_class_is(r, e, RP_VERB) && rp_ends_with(r->t[e].lower, "ed") &&
            (rp_class_is(r, e + 1, RP_PREPOSITION) || rp_class_is(r, e + 1, RP_TO)))
            e = rp_noun_phrase_end(r, w, e + 2); /* "in a message posted to its channel" */
        return e > i + 1 ? e : i;
    }
    return i;
}

/* Is there a verb of its own in [p, end), so that it can be a clause? */
bool rp_has_verb(const rp_reader *r, const rp_window *w, uint32_t p, uint32_t end)
{
    for (uint32_t i = p; i < end; i = rp_step(r, w, i))
        if (r->t[i].class == RP_AUXILIARY || r->t[i].class == RP_VERB || r->t[i].quote != w->level ||
            (r->t[i].class == RP_POSSESSIVE && i > p && r->t[i - 1].class == RP_PRONOUN))
            return true;
    return false;
}

bool rp_ends_here(const rp_reader *r, const rp_window *w, uint32_t i)
{
    return i >= w->last || (r->t[i].class == RP_MARK && r->t[i].quote == w->level && !rp_in(r, i, "$ # ("));
}

/* The content of a cue that takes a hearer: "told reporters that", "urged both sides to". */
static rp_content after_hearer(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    rp_content none = {RP_NONE, RP_BY_CLAUSE};
    uint32_t e = rp_noun_phrase_end(r, w, p);
    if (e == p)
        return none;
    uint32_t after = e;
    for (uint32_t next; (next = rp_adjunct_end(r, w, after)) > after && !rp_is_that(r, after, c);)
        after = next;
    if (rp_is_that(r, e, c))
        return (rp_content){e, RP_BY_THAT};
    if (c->stance == RP_WARN && rp_in(r, e, "against of about"))
        return (rp_content){p, RP_BY_NOUN};
    if ((c->takes & RP_TAKES_ORDER) && (rp_is(r, e, "to") || (rp_is(r, e, "not") && rp_is(r, e + 1, "to"))))
        return (rp_content){p, RP_BY_ORDER};
    if (rp_is_that(r, after, c))
        return (rp_content){after, RP_BY_THAT};
    uint32_t q = quote_at(r, w, after);
    if (q != RP_NONE)
        return (rp_content){q, RP_BY_QUOTE_AFTER};
    if ((c->takes & RP_TAKES_HEARER) && opens_clause(r, after) && rp_has_verb(r, w, after, w->last))
        return (rp_content){after, RP_BY_CLAUSE};
    if ((c->takes & (RP_TAKES_HEARER | RP_TAKES_THAT)) && rp_class_is(r, e, RP_RELATIVE) && !rp_in(r, e, "who which"))
        return (rp_content){e, RP_BY_THAT};
    return none;
}

/* Behind the adjuncts at p, is there a content that cannot be mistaken: "that", a quotation? */
static rp_content strong_content(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    for (int i = 0; i < 5; i++) {
        if (rp_is_that(r, p, c) && (c->takes & (RP_TAKES_THAT | RP_TAKES_CLAUSE)))
            return (rp_content){p, RP_BY_THAT};
        uint32_t q = quote_at(r, w, p);
        if (q != RP_NONE)
            return (rp_content){q, RP_BY_QUOTE_AFTER};
        if (rp_is(r, p, ":") && p + 1 < w->last)
            return (rp_content){p + 1, RP_BY_COLON};
        uint32_t e = rp_adjunct_end(r, w, p);
        if (e == p)
            break;
        p = e;
    }
    return (rp_content){RP_NONE, RP_BY_CLAUSE};
}

static rp_content bare_content(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    rp_content none = {RP_NONE, RP_BY_CLAUSE};
    if ((c->takes & RP_TAKES_TO) && (rp_is(r, p, "to") || (rp_is(r, p, "not") && rp_is(r, p + 1, "to"))))
        return (rp_content){p, RP_BY_TO};
    if (rp_class_is(r, p, RP_RELATIVE) && r->t[p].quote == w->level && (c->takes & (RP_TAKES_THAT | RP_TAKES_CLAUSE)))
        return (rp_content){p, RP_BY_THAT};
    bool hearer_first = (c->takes & RP_TAKES_HEARER) && (c->takes & RP_NEUTRAL); /* "told a Senate hearing" */
    if ((c->takes & RP_TAKES_CLAUSE) && !hearer_first) {
        uint32_t e = rp_channel_end(r, p, w->last);
        if (e > p && rp_starts_noun_phrase(r, e) && rp_has_verb(r, w, e, rp_clause_end(r, w, e)))
            return (rp_content){e, RP_BY_CLAUSE}; /* "said by telephone | it had rained" */
        e = p;
        while (rp_class_is(r, e, RP_CALENDAR) || (rp_class_is(r, e, RP_ADVERB) && !rp_is(r, e, "there")))
            e++;
        if (opens_clause(r, e) && rp_has_verb(r, w, e, rp_clause_end(r, w, e)))
            return (rp_content){e, RP_BY_CLAUSE};
        if (rp_class_is(r, e, RP_NUMBER) || rp_opens_quantity(r, e))
            return (rp_content){e, RP_BY_NOUN};
    }
    if ((c->takes & RP_TAKES_NOUN) && !c->particle && rp_class_is(r, p, RP_PREPOSITION) && !rp_opens_quantity(r, p))
        for (uint32_t e; (e = rp_adjunct_end(r, w, p)) > p && e < w->last && !rp_ends_here(r, w, e);)
            p = e; /* "reported by 11 p.m. 63 arrests" */
    if ((c->takes & RP_TAKES_NOUN) && p < w->last && !rp_ends_here(r, w, p) &&
        (rp_starts_noun_phrase(r, p) || rp_opens_quantity(r, p) || rp_is(r, p, "that") || rp_class_is(r, p, RP_ING) || (c->particle && *c->particle == '+') ||
         rp_class_is(r, p, RP_VERB)))
        return (rp_content){p, RP_BY_NOUN};
    return none;
}

rp_content rp_content_after(const rp_reader *r, const rp_window *w, const rp_verb_group *g)
{
    const rp_cue *c = g->cue;
    rp_content f = {RP_NONE, RP_BY_CLAUSE};
    if (rp_in(r, g->last, "itself themselves himself herself"))
        return f;
    if (c->takes & (RP_TAKES_HEARER | RP_TAKES_ORDER)) {
        f = after_hearer(r, w, c, g->last);
        if (f.first != RP_NONE)
            return f;
    }
    f = strong_content(r, w, c, g->last);
    bool quoted = f.first != RP_NONE && f.pattern == RP_BY_QUOTE_AFTER;
    if (f.first != RP_NONE && (!quoted || (c->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE | RP_TAKES_NOUN)) || f.first == g->last))
        return f;
    return bare_content(r, w, c, g->last);
}

/* "BAMAKO, 3 May (Agency) - ": the token behind a dateline that opens the block at first, or first. */
static uint32_t after_dateline(const rp_reader *r, uint32_t first)
{
    uint32_t sentence = r->t[first].sentence;
    if (r->l->sentences[sentence].first != first || (sentence && r->l->sentences[sentence - 1].block ==
                                                                     r->l->sentences[sentence].block))
        return first;
    bool bracket = false;
    for (uint32_t i = first; i < first + DATELINE_TOKENS && i < r->n && r->t[i].sentence == sentence; i++) {
        bracket |= rp_is(r, i, ")");
        bool dash = rp_in(r, i, "- \xE2\x80\x94 \xE2\x80\x93 --");
        if (dash || (rp_is(r, i, ":") && i < first + 5))
            return r->t[first].shape == RP_SHAPE_UPPER || (bracket && dash) ? i + 1 : first;
        if (r->t[i].class == RP_VERB || r->t[i].class == RP_AUXILIARY)
            return first;
    }
    return first;
}

/* Where the content that ends before y (a comma, or the end of a quotation) starts. */
uint32_t rp_content_start(const rp_reader *r, const rp_window *w, uint32_t y)
{
    uint32_t i = y, first = y;
    while (i > w->first) {
        i = rp_step_back(r, w, i);
        if (r->t[i].quote == w->level && rp_in(r, i, ";"))
            break;
        first = i;
        if (r->t[i].quote == w->level && i > w->first && r->t[i].sentence != r->t[y - 1].sentence &&
            !rp_quote_ends(r, w, i + 1) && rp_in(r, i, ". ? !"))
            return i + 1;
    }
    uint32_t behind = after_dateline(r, first);
    return behind < y ? behind : first;
}

/* Does a content end where the cue's phrase starts at x: behind a comma or a closing quotation mark? Gives the end
 * of that content. */
bool rp_content_before(const rp_reader *r, const rp_window *w, uint32_t x, uint32_t *end, bool *quoted)
{
    uint32_t y = x;
    if (y <= w->first)
        return false;
    if (rp_in(r, y - 1, ", \xE2\x80\x94 \xE2\x80\x93 -- ? !") && r->t[y - 1].quote == w->level)
        y--;
    else if (!rp_quote_ends(r, w, y))
        return false;
    if (y <= w->first)
        return false;
    *quoted = rp_quote_ends(r, w, y);
    *end = y;
    return true;
}
