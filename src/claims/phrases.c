/* phrases.c - see phrases.h. */
#include "claims/phrases.h"

#define QUOTE_HOPS 3       /* quotations a window follows beyond its sentence */
#define APPOSITIONS 3      /* commas a subject may hold */
#define RELATIVE_TOKENS 14 /* how far back the "who" of a relative clause is looked for */

static rp_window within_quote(const rp_reader *r, const rp_window *w)
{
    const rp_quote *q = &r->l->quotes[w->level];
    rp_window in = *w;
    if (in.first <= q->first)
        in.first = q->first + 1;
    if (in.last >= q->last)
        in.last = q->closed ? q->last - 1 : q->last;
    return in;
}

/* Grows the window over sentences whose ends lie within a quotation. */
static void follow_quotes(const rp_reader *r, rp_window *w)
{
    const rp_language *l = r->l;
    for (int hop = 0; hop < QUOTE_HOPS; hop++) {
        uint32_t q = r->t[w->first].quote;
        if (q == RP_NONE || l->quotes[q].first >= w->first)
            break;
        uint32_t first = l->quotes[q].first, sentence = l->sentences[r->t[first].sentence].first;
        w->first = first - sentence > RP_WINDOW ? first - RP_WINDOW : sentence;
    }
    for (int hop = 0; hop < QUOTE_HOPS; hop++) {
        uint32_t q = r->t[w->last - 1].quote;
        if (q == RP_NONE || l->quotes[q].last <= w->last)
            break;
        uint32_t last = l->quotes[q].last, sentence = l->sentences[r->t[last - 1].sentence].last;
        w->last = sentence - last > RP_WINDOW ? last + RP_WINDOW : sentence;
    }
}

rp_window rp_window_of(const rp_reader *r, uint32_t token)
{
    const rp_sentence *s = &r->l->sentences[r->t[token].sentence];
    rp_window w = {s->first, s->last, r->t[token].quote};
    if (token - w.first > RP_WINDOW)
        w.first = token - RP_WINDOW;
    if (w.last - token > RP_WINDOW)
        w.last = token + RP_WINDOW;
    if (w.level != RP_NONE)
        return within_quote(r, &w);
    follow_quotes(r, &w);
    return w;
}

uint32_t rp_step(const rp_reader *r, const rp_window *w, uint32_t i)
{
    i++;
    if (i < r->n && r->t[i].quote != w->level && r->t[i].quote != RP_NONE &&
        r->t[i - 1].quote == r->t[i].quote)
        i = r->l->quotes[r->t[i].quote].last;
    return i < w->last ? i : w->last;
}

uint32_t rp_step_back(const rp_reader *r, const rp_window *w, uint32_t i)
{
    if (i <= w->first)
        return w->first;
    i--;
    if (r->t[i].quote != w->level && r->t[i].quote != RP_NONE)
        i = r->l->quotes[r->t[i].quote].first;
    return i > w->first ? i : w->first;
}

bool rp_quote_starts(const rp_reader *r, const rp_window *w, uint32_t i)
{
    return i < w->last && r->t[i].quote != w->level && r->t[i].quote != RP_NONE &&
           r->l->quotes[r->t[i].quote].first == i;
}

bool rp_quote_ends(const rp_reader *r, const rp_window *w, uint32_t i)
{
    return i > w->first && r->t[i - 1].quote != w->level && r->t[i - 1].quote != RP_NONE &&
           r->l->quotes[r->t[i - 1].quote].last == i;
}

static bool deeper(const rp_reader *r, const rp_window *w, uint32_t i)
{
    return r->t[i].quote != w->level;
}

/* --- looking left --- */

static bool nominal(const rp_reader *r, uint32_t i)
{
    static const uint32_t classes = 1u << RP_NOUN | 1u << RP_PROPER | 1u << RP_NUMBER | 1u << RP_ADJECTIVE |
                                    1u << RP_POSSESSIVE | 1u << RP_DETERMINER | 1u << RP_OBLIQUE | 1u << RP_PRONOUN |
                                    1u << RP_CALENDAR;
    return classes >> r->t[i].class & 1;
}

static bool is_verbal(const rp_reader *r, uint32_t i)
{
    return r->t[i].class == RP_AUXILIARY || r->t[i].class == RP_VERB;
}

/* Is there a relative word with its own verb between it and i, close behind? Gives its token. */
static bool relative_before(const rp_reader *r, uint32_t lo, uint32_t i, uint32_t *at)
{
    uint32_t stop = i > lo + RELATIVE_TOKENS ? i - RELATIVE_TOKENS : lo;
    for (uint32_t k = i; k-- > stop;) {
        if (r->t[k].class == RP_MARK)
            return false;
        if (k > lo && (r->t[k].class == RP_RELATIVE || rp_is(r, k, "that")) &&
            (r->t[k - 1].class == RP_NOUN || r->t[k - 1].class == RP_PROPER)) {
            *at = k;
            return true;
        }
    }
    return false;
}

/* "interviewed by", "living near", "based in": a participle that belongs to the noun before it. */
static bool reduced_relative(const rp_reader *r, uint32_t lo, uint32_t i)
{
    return i > lo && (r->t[i].class == RP_VERB || r->t[i].class == RP_ING) && r->t[i].lower.len > 3 &&
           (r->t[i + 1].class == RP_PREPOSITION || r->t[i + 1].class == RP_TO) &&
           (r->t[i - 1].class == RP_NOUN || r->t[i - 1].class == RP_PROPER || r->t[i - 1].class == RP_ADVERB ||
            rp_in(r, i - 1, "those people"));
}

/* Where the clause piece that ends before v starts: behind the last comma, quotation mark, conjunction or verb
 * of another clause. */
static uint32_t piece_start(const rp_reader *r, const rp_window *w, uint32_t v)
{
    uint32_t k = v;
    while (k > w->first) {
        uint32_t i = k - 1, relative;
        if (deeper(r, w, i) || r->t[i].class == RP_SUBORDINATOR)
            return k;
        if (r->t[i].class == RP_MARK && (!rp_in(r, i, "- $ # / %") || (rp_is(r, i, "-") && r->t[i].space_before)))
            return k;
        if (rp_in(r, i, "after before until since as than") && i + 1 < v)
            return k;
        if (r->t[i].class == RP_ING && (i == w->first || r->t[i - 1].class == RP_MARK))
            return k;
        if (r->t[i].class == RP_COORDINATOR && (rp_is(r, i, "but") || i == w->first || !nominal(r, i - 1)))
            return k;
        if (r->t[i].class == RP_RELATIVE)
            return k;
        if (r->t[i].class == RP_VERB && i > w->first && r->t[i - 1].class == RP_DETERMINER) {
            k = i; /* "the attacked country" */
            continue;
        }
        if (is_verbal(r, i) || r->t[i].class == RP_NOT) {
            if (reduced_relative(r, w->first, i)) {
                k = i;
                continue;
            }
            if (!relative_before(r, w->first, i, &relative) || !nominal(r, v - 1))
                return k;
            k = relative;
            continue;
        }
        k = i;
    }
    return k;
}

/* Leaves out what opens a clause before its subject: "On Tuesday", "Also", "In Washington", "But". */
static uint32_t after_opening(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t last)
{
    uint32_t i = first;
    while (i < last) {
        rp_class c = r->t[i].class;
        if (c == RP_ADVERB || c == RP_COORDINATOR || c == RP_CALENDAR || c == RP_SUBORDINATOR || c == RP_NOT) {
            i++;
        } else if (c == RP_PREPOSITION || c == RP_TO || c == RP_ING) {
            uint32_t e = rp_noun_phrase_end(r, w, i + 1);
            if (e >= last || e == i + 1)
                break;
            i = e;
        } else {
            break;
        }
    }
    return i < last ? i : first;
}

/* The last noun phrase of [first, v), taken with what hangs on it by prepositions. */
static uint32_t phrase_start(const rp_reader *r, uint32_t first, uint32_t v)
{
    uint32_t k = v;
    while (k > first) {
        rp_class c = r->t[k - 1].class;
        if (c == RP_PRONOUN)
            return k == v || (k + 1 < v && rp_is(r, k, "of")) ? k - 1 : k; /* "one of them" */
        if (k < v && c != RP_POSSESSIVE && r->t[k].class == RP_DETERMINER && r->t[k - 1].class != RP_PREPOSITION &&
            c != RP_DETERMINER && c != RP_COORDINATOR && c != RP_VERB && c != RP_ING && c != RP_TO &&
            c != RP_MARK && c != RP_AUXILIARY)
            return k;
        k--;
    }
    return k;
}

static rp_range plain_subject(const rp_reader *r, const rp_window *w, uint32_t v)
{
    uint32_t first = piece_start(r, w, v);
    if (first >= v)
        return (rp_range){v, v};
    first = phrase_start(r, first, v);
    first = after_opening(r, w, first, v);
    bool any = false;
    if (r->t[first].class == RP_PREPOSITION)
        return (rp_range){v, v};
    for (uint32_t i = first; i < v && !any; i++)
        any = nominal(r, i) || r->t[i].class == RP_RELATIVE;
    return any ? (rp_range){first, v} : (rp_range){v, v};
}

/* Is the stretch between two commas something said of the noun before it? */
static bool apposes(const rp_reader *r, uint32_t first, uint32_t last)
{
    if (first >= last)
        return false;
    rp_class c = r->t[first].class;
    return c == RP_DETERMINER || c == RP_RELATIVE || c == RP_NUMBER || c == RP_PROPER || c == RP_NOUN ||
           c == RP_ADJECTIVE || c == RP_VERB || c == RP_PRONOUN;
}

static bool is_comma(const rp_reader *r, uint32_t i)
{
    return rp_in(r, i, ", \xE2\x80\x94 \xE2\x80\x93 --");
}

/* The comma before `before` on the window's level, or RP_NONE. */
static uint32_t comma_before(const rp_reader *r, const rp_window *w, uint32_t before)
{
    for (uint32_t k = before; k > w->first;) {
        k = rp_step_back(r, w, k);
        if (!deeper(r, w, k) && is_comma(r, k))
            return k;
        if (rp_in(r, k, "; :"))
            return RP_NONE;
    }
    return RP_NONE;
}

/* Is [first, last) one noun phrase by itself, from the start of its clause? */
static bool whole_phrase(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t last)
{
    rp_range s = plain_subject(r, w, last);
    return s.first == first && s.first < s.last && rp_starts_noun_phrase(r, first) && last - first < 16;
}

/* Does the phrase that starts at `first` itself stand in apposition to one before it ("the owner, Donata Frigerio,
 * 58, said")? Gives the comma between. */
static bool apposed_to(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t *comma)
{
    if (first <= w->first || !is_comma(r, first - 1) || deeper(r, w, first - 1))
        return false;
    *comma = first - 1;
    uint32_t left = piece_start(r, w, *comma);
    return whole_phrase(r, w, left, *comma) &&
           (left == w->first || deeper(r, w, left - 1) || rp_in(r, left - 1, ". ; :") || is_comma(r, left - 1));
}

/* The subject whose apposition ends with the comma at c: "X, the Y of Z,". */
static rp_range apposed_subject(const rp_reader *r, const rp_window *w, uint32_t c)
{
    rp_range none = {c, c};
    uint32_t comma = comma_before(r, w, c);
    if (comma == RP_NONE)
        return none;
    uint32_t end = apposes(r, comma + 1, c) && !rp_is(r, comma + 1, "which") ? c : comma; /* "he, in turn, said": not the source's words */
    rp_range s = plain_subject(r, w, comma);
    for (int i = 0; i < APPOSITIONS && s.first < s.last && apposed_to(r, w, s.first, &comma); i++)
        s = plain_subject(r, w, comma);
    return s.first == s.last ? none : (rp_range){s.first, end};
}

static uint32_t bracket_before(const rp_reader *r, const rp_window *w, uint32_t close)
{
    for (uint32_t k = close; k > w->first && close - k < 16; k--)
        if (rp_is(r, k - 1, "("))
            return k - 1;
    return RP_NONE;
}

/* "Smith on Tuesday | said", "Smith last week | said": the token behind the subject. */
static uint32_t over_time(const rp_reader *r, const rp_window *w, uint32_t v)
{
    uint32_t k = v;
    while (k > w->first && (r->t[k - 1].class == RP_CALENDAR || rp_in(r, k - 1, "week month year night morning afternoon")))
        k--;
    if (k == v || k == w->first)
        return v;
    if (rp_in(r, k - 1, "last this earlier late early"))
        k--;
    if (k > w->first && rp_in(r, k - 1, "on in"))
        k--;
    return k > w->first ? k : v;
}

rp_range rp_subject_before(const rp_reader *r, const rp_window *w, uint32_t v)
{
    v = over_time(r, w, v);
    rp_range none = {v, v};
    if (v <= w->first || deeper(r, w, v - 1))
        return none;
    if (is_comma(r, v - 1))
        return apposed_subject(r, w, v - 1);
    if (rp_is(r, v - 1, ")")) {
        uint32_t open = bracket_before(r, w, v - 1);
        rp_range s = open == RP_NONE ? none : plain_subject(r, w, open);
        return s.first == s.last ? none : (rp_range){s.first, v};
    }
    if (r->t[v - 1].class == RP_RELATIVE)
        return (rp_range){v - 1, v};
    return plain_subject(r, w, v);
}

/* --- looking right --- */

bool rp_starts_noun_phrase(const rp_reader *r, uint32_t i)
{
    if (i >= r->n)
        return false;
    rp_class c = r->t[i].class;
    return c == RP_DETERMINER || c == RP_PRONOUN || c == RP_PROPER || c == RP_NOUN || c == RP_NUMBER ||
           c == RP_ADJECTIVE || c == RP_OBLIQUE || rp_in(r, i, "$ \xE2\x82\xAC \xC2\xA3");
}

/* May token i stand within the noun phrase whose last token is i - 1? */
static bool continues(const rp_reader *r, const rp_window *w, uint32_t first, uint32_t i)
{
    rp_class c = r->t[i].class, before = r->t[i - 1].class;
    if (deeper(r, w, i))
        return false;
    if (c == RP_DETERMINER)
        return before == RP_DETERMINER && i == first + 1;
    if (before == RP_CALENDAR && rp_slice_ends_nocase(r->t[i - 1].lower, RP_LIT("day")))
        return rp_in(r, i, "morning night evening afternoon");
    if (c == RP_NUMBER && before == RP_NOUN) /* "told the station 129 people": not "gate 12" */
        return i + 1 >= w->last || !rp_starts_noun_phrase(r, i + 1);
    if (c == RP_NOUN || c == RP_PROPER || c == RP_NUMBER || c == RP_ADJECTIVE || c == RP_POSSESSIVE)
        return before != RP_PRONOUN && before != RP_OBLIQUE;
    if (c == RP_VERB || c == RP_ING) /* "the injured man", "an armed group" */
        return before == RP_DETERMINER && i + 1 < w->last &&
               (r->t[i + 1].class == RP_NOUN || r->t[i + 1].class == RP_PROPER);
    if (c == RP_ADVERB)
        return before == RP_DETERMINER;
    return c == RP_MARK && rp_in(r, i, "- / & % $");
}

uint32_t rp_noun_phrase_end(const rp_reader *r, const rp_window *w, uint32_t p)
{
    if (p >= w->last || deeper(r, w, p) || !(rp_starts_noun_phrase(r, p) || r->t[p].class == RP_CALENDAR))
        return p;
    uint32_t i = p + 1;
    while (i < w->last) {
        if (continues(r, w, p, i))
            i++;
        else if (rp_is(r, i, "of") && i + 1 < w->last && !deeper(r, w, i + 1) && rp_starts_noun_phrase(r, i + 1))
            i += 2;
        else
            break;
    }
    return i;
}

/* Where an apposition that starts at p ends: at the next comma, or the window's last mark. */
static uint32_t apposition_end(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t i = p;
    while (i < w->last && !deeper(r, w, i) && !is_comma(r, i) && !rp_in(r, i, ". ; : ? !"))
        i = i + 1;
    return i;
}

/* The end of a subject behind its verb: the noun phrase, then "of", "for", "with" and, of a common noun, "in" and
 * "at" phrases. */
static uint32_t subject_end(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t i = rp_noun_phrase_end(r, w, p);
    bool common = i > p && r->t[i - 1].class == RP_NOUN && r->t[p].class != RP_PROPER;
    while (i > p && i + 1 < w->last) {
        if (common && reduced_relative(r, p, i))
            i++;
        bool of = rp_in(r, i, "of for from with and &"), in = common && rp_in(r, i, "in at on near by");
        if (!(of || in) || deeper(r, w, i) || r->t[i + 1].class == RP_CALENDAR)
            break;
        uint32_t e = rp_noun_phrase_end(r, w, i + 1);
        if (e == i + 1)
            break;
        if (r->t[i].class == RP_COORDINATOR && e < w->last && (is_verbal(r, e) || rp_is(r, e, "to")))
            break;
        i = e;
    }
    return i;
}

/* A finite verb in [first, last)? An -ed form behind a noun may be a participle. */
static bool holds_verb(const rp_reader *r, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (r->t[i].class == RP_AUXILIARY || (r->t[i].class == RP_VERB && !reduced_relative(r, first, i)))
            return true;
    return false;
}

rp_range rp_subject_after(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t end = subject_end(r, w, p);
    if (end == p)
        return (rp_range){p, p};
    if (end < w->last && r->t[end].class == RP_RELATIVE && rp_is(r, end, "who"))
        end = apposition_end(r, w, end);
    if (rp_is(r, end, "(")) {
        for (uint32_t k = end; k < w->last && k < end + 12; k++)
            if (rp_is(r, k, ")")) {
                end = k + 1;
                break;
            }
    }
    for (int i = 0; i < APPOSITIONS && end + 1 < w->last && is_comma(r, end) && !deeper(r, w, end + 1); i++) {
        if (!apposes(r, end + 1, w->last) || r->t[end + 1].class == RP_VERB || r->t[end + 1].class == RP_PRONOUN)
            break;
        uint32_t e = apposition_end(r, w, end + 1);
        bool closed = e >= w->last || is_comma(r, e) || rp_in(r, e, ". ; : ? !");
        bool of_which = rp_is(r, end + 3, "of") && rp_in(r, end + 4, "which whom"); /* ", a copy of which was seen," */
        if (!closed || (r->t[end + 1].class != RP_RELATIVE && !of_which && holds_verb(r, end + 1, e)))
            break;
        end = e;
    }
    return (rp_range){p, end};
}

rp_range rp_sentence_subject(const rp_reader *r, const rp_window *w, uint32_t before)
{
    uint32_t i = w->first, last = w->last < before ? w->last : before;
    while (i < last && (deeper(r, w, i) || !rp_starts_noun_phrase(r, i))) {
        if (rp_in(r, i, "in on at after before during while as when for by with if"))
            while (i < last && !is_comma(r, i) && !deeper(r, w, i))
                i++;
        i = rp_step(r, w, i);
    }
    if (i >= last)
        return (rp_range){before, before};
    return (rp_range){i, subject_end(r, w, i)};
}
