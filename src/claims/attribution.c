/* attribution.c - who said what: each reporting word is looked at once, its verb group is taken together, and its
 * source and content are looked for where the word's row in know/cues.c says they can stand.
 *
 * Every search is bounded by the window (phrases.h), so time is linear in the text. Some 25 claims an article. */
#include "claims/phrases.h"

/* A verb group: "has repeatedly | said", "did not rule | out". */
typedef struct verb_group {
    uint32_t first, head, last; /* [first, last) with its particle; head is the verb */
    bool negated, passive, participle, infinitive, modal;
    const rp_cue *cue;
} verb_group;

#define FOLLOWING_MAX 2 /* quotations taken along without a cue of their own */
#define PIECES_MAX 32 /* of one broken content; a speech quoted over more paragraphs is cut */

static const char *const be_words = "is are was were be been being 's 're";
static const char *const inverting = "said says added wrote adds writes asked tweeted explained replied";

/* --- the verb group --- */

static bool particle_at(const rp_reader *r, const char *particle, uint32_t i, uint32_t *end)
{
    while (*particle) {
        size_t n = strcspn(particle, " ");
        if (i >= r->n || !rp_slice_equal(r->t[i].lower, (rp_slice){particle, n}))
            return false;
        i++;
        particle += n + (particle[n] == ' ');
    }
    *end = i;
    return true;
}

/* The rows of one form stand in the table's order; a row whose particle is there wins, then one without. */
static const rp_cue *row_at(const rp_reader *r, uint32_t i, uint32_t *end)
{
    uint32_t first = rp_map_get(&r->cues, r->t[i].lower);
    const rp_cue *plain = NULL;
    if (first == RP_NONE)
        return NULL;
    for (uint32_t row = first; row < rp_n_cues; row++) {
        const rp_cue *c = &rp_cues[row];
        if (!rp_slice_in(r->t[i].lower, c->forms))
            continue;
        if (!c->particle)
            plain = plain ? plain : c;
        else if (particle_at(r, c->particle + (*c->particle == '+'), i + 1, end)) {
            *end = *c->particle == '+' ? i + 1 : *end;
            return c;
        }
    }
    *end = i + 1;
    return plain;
}

static bool ends_with(rp_slice w, const char *suffix)
{
    return rp_slice_ends_nocase(w, rp_slice_of(suffix));
}

/* Is the word, by what stands before it, no verb? "the claims", "an estimated", "his reported". */
static bool is_noun_use(const rp_reader *r, uint32_t i, uint32_t end)
{
    if (!i || r->t[i - 1].sentence != r->t[i].sentence)
        return !rp_in(r, i, "asked according citing") && !ends_with(r->t[i].lower, "ing");
    rp_class before = r->t[i - 1].class;
    if (rp_in(r, i - 1, "neither nor"))
        return true;
    if (before == RP_DETERMINER)
        return !rp_in(r, i - 1, "some many all others both most these those") || ends_with(r->t[i].lower, "s");
    if (before == RP_ADJECTIVE) /* those that stand for people: "the general declared", "many say" */
        return !rp_in(r, i - 1, "general chief military public dead wounded injured several many few most second first "
                                "last deputy official local");
    if (before == RP_POSSESSIVE)
        return !(end < r->n && rp_in(r, i - 1, "'s") && ends_with(r->t[i].lower, "ing"));
    return before == RP_PREPOSITION || (before == RP_NUMBER && !ends_with(r->t[i].lower, "d"));
}

static verb_group group_at(const rp_reader *r, const rp_window *w, uint32_t i, uint32_t end, const rp_cue *cue)
{
    verb_group g = {.first = i, .head = i, .last = end, .cue = cue};
    bool be = false, any = false;
    uint32_t k = i;
    while (k > w->first && r->t[k - 1].quote == w->level) {
        const rp_token *t = &r->t[k - 1];
        if (t->class == RP_AUXILIARY || (t->class == RP_POSSESSIVE && any)) {
            be = be || (!any && rp_slice_in(t->lower, be_words));
            g.modal = g.modal || rp_slice_in(t->lower, "would could might should can may must");
            any = true;
            g.first = k - 1;
        } else if (t->class == RP_NOT) {
            g.negated = true;
            g.first = k - 1;
        } else if (t->class == RP_TO) {
            g.infinitive = true;
            g.first = k - 1;
            break;
        } else if (t->class == RP_ADVERB && !rp_in(r, k - 1, "here there then away back down up out")) {
            g.first = k - 1;
        } else {
            break;
        }
        k--;
    }
    rp_slice form = r->t[i].lower;
    bool ing = ends_with(form, "ing");
    g.passive = be && !ing;
    g.participle = ing && !be;
    return g;
}

/* --- clause ends --- */

/* Does a second cue of the same subject start behind the "and" at i ("said … and blamed …")? */
static bool second_cue(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i + 1, end;
    while (k < w->last && k < i + 4 && (r->t[k].class == RP_ADVERB || r->t[k].class == RP_AUXILIARY))
        k++;
    if (k >= w->last || r->t[k].quote != w->level)
        return false;
    const rp_cue *c = row_at(r, k, &end);
    return c && (c->takes & (RP_TAKES_CLAUSE | RP_TAKES_THAT | RP_TAKES_NOUN | RP_TAKES_TO | RP_TAKES_ORDER)) &&
           !is_noun_use(r, k, end) &&
           (ends_with(r->t[k].lower, "d") || rp_in(r, k, "said told says wrote tells spoke"));
}

/* Does ", adding that" or ", X said" start at the comma i? */
static bool comma_ends(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i + 1, end;
    if (k < w->last && r->t[k].class == RP_COORDINATOR)
        return second_cue(r, w, k);
    while (k < w->last && r->t[k].class == RP_ADVERB)
        k++;
    if (rp_in(r, k, "according while whereas although though") || rp_is(r, k, "adding"))
        return true;
    const rp_cue *c = k < w->last ? row_at(r, k, &end) : NULL;
    return c && r->t[k].class != RP_PROPER && ends_with(r->t[k].lower, "ing") &&
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
static uint32_t clause_end(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t i = p;
    while (i < w->last) {
        if (r->t[i].quote == w->level) {
            if (rp_is(r, i, ";") || (i > p && rp_is(r, i, "according") && rp_is(r, i + 1, "to")) || (i > p && rp_is(r, i, ",") && comma_ends(r, w, i)))
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

/* --- the content behind the cue --- */

typedef struct found {
    uint32_t first;      /* the content's first token; RP_NONE: none here */
    rp_pattern pattern;
} found;

static bool is_that(const rp_reader *r, uint32_t i, const rp_cue *c)
{
    if (rp_is(r, i, "that"))
        return true;
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
static bool opens_quantity(const rp_reader *r, uint32_t i)
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
    return rp_starts_noun_phrase(r, i) || opens_quantity(r, i) || rp_in(r, i, "there if when because to");
}

/* "on Tuesday", "in a statement", "Tuesday", "also": what may stand between a cue and its content. Its end, or i. */
static uint32_t adjunct_end(const rp_reader *r, const rp_window *w, uint32_t i)
{
    if (i >= w->last || r->t[i].quote != w->level)
        return i;
    if (r->t[i].class == RP_CALENDAR)
        return i + 1;
    if (opens_quantity(r, i))
        return i;
    if (r->t[i].class == RP_ADVERB && !rp_in(r, i, "here there"))
        return i + 1;
    if (rp_in(r, i, "last this earlier later") && rp_in(r, i + 1, "week month year night morning afternoon evening summer spring"))
        return i + 2;
    if (r->t[i].class == RP_PREPOSITION || (r->t[i].class == RP_TO && rp_starts_noun_phrase(r, i + 1))) {
        uint32_t e = rp_noun_phrase_end(r, w, i + 1);
        if (e == i + 1 && i + 1 < w->last && r->t[i + 1].class == RP_ING)
            e = rp_noun_phrase_end(r, w, i + 2);
        if (e > i + 1 && rp_class_is(r, e, RP_VERB) && ends_with(r->t[e].lower, "ed") &&
            (rp_class_is(r, e + 1, RP_PREPOSITION) || rp_class_is(r, e + 1, RP_TO)))
            e = rp_noun_phrase_end(r, w, e + 2); /* "in a message posted to its channel" */
        return e > i + 1 ? e : i;
    }
    return i;
}

/* Is there a verb of its own in [p, end), so that it can be a clause? */
static bool has_verb(const rp_reader *r, const rp_window *w, uint32_t p, uint32_t end)
{
    for (uint32_t i = p; i < end; i = rp_step(r, w, i))
        if (r->t[i].class == RP_AUXILIARY || r->t[i].class == RP_VERB || r->t[i].quote != w->level ||
            (r->t[i].class == RP_POSSESSIVE && i > p && r->t[i - 1].class == RP_PRONOUN))
            return true;
    return false;
}

static bool ends_here(const rp_reader *r, const rp_window *w, uint32_t i)
{
    return i >= w->last || (r->t[i].class == RP_MARK && r->t[i].quote == w->level && !rp_in(r, i, "$ # ("));
}

/* The content of a cue that takes a hearer: "told reporters that", "urged both sides to". */
static found after_hearer(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    found none = {RP_NONE, RP_BY_CLAUSE};
    uint32_t e = rp_noun_phrase_end(r, w, p);
    if (e == p)
        return none;
    uint32_t after = e;
    for (uint32_t next; (next = adjunct_end(r, w, after)) > after && !is_that(r, after, c);)
        after = next;
    if (is_that(r, e, c))
        return (found){e, RP_BY_THAT};
    if ((c->takes & RP_TAKES_ORDER) && (rp_is(r, e, "to") || (rp_is(r, e, "not") && rp_is(r, e + 1, "to"))))
        return (found){p, RP_BY_ORDER};
    if (is_that(r, after, c))
        return (found){after, RP_BY_THAT};
    uint32_t q = quote_at(r, w, after);
    if (q != RP_NONE)
        return (found){q, RP_BY_QUOTE_AFTER};
    if ((c->takes & RP_TAKES_HEARER) && opens_clause(r, after) && has_verb(r, w, after, w->last))
        return (found){after, RP_BY_CLAUSE};
    if ((c->takes & (RP_TAKES_HEARER | RP_TAKES_THAT)) && rp_class_is(r, e, RP_RELATIVE) && !rp_in(r, e, "who which"))
        return (found){e, RP_BY_THAT};
    return none;
}

/* Behind the adjuncts at p, is there a content that cannot be mistaken: "that", a quotation? */
static found strong_content(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    for (int i = 0; i < 5; i++) {
        if (is_that(r, p, c) && (c->takes & (RP_TAKES_THAT | RP_TAKES_CLAUSE)))
            return (found){p, RP_BY_THAT};
        uint32_t q = quote_at(r, w, p);
        if (q != RP_NONE)
            return (found){q, RP_BY_QUOTE_AFTER};
        if (rp_is(r, p, ":") && p + 1 < w->last)
            return (found){p + 1, RP_BY_COLON};
        uint32_t e = adjunct_end(r, w, p);
        if (e == p)
            break;
        p = e;
    }
    return (found){RP_NONE, RP_BY_CLAUSE};
}

static found bare_content(const rp_reader *r, const rp_window *w, const rp_cue *c, uint32_t p)
{
    found none = {RP_NONE, RP_BY_CLAUSE};
    if ((c->takes & RP_TAKES_TO) && (rp_is(r, p, "to") || (rp_is(r, p, "not") && rp_is(r, p + 1, "to"))))
        return (found){p, RP_BY_TO};
    if (rp_class_is(r, p, RP_RELATIVE) && r->t[p].quote == w->level && (c->takes & (RP_TAKES_THAT | RP_TAKES_CLAUSE)))
        return (found){p, RP_BY_THAT};
    bool hearer_first = (c->takes & RP_TAKES_HEARER) && (c->takes & RP_NEUTRAL); /* "told a Senate hearing" */
    if ((c->takes & RP_TAKES_CLAUSE) && !hearer_first) {
        uint32_t e = p;
        while (rp_class_is(r, e, RP_CALENDAR) || (rp_class_is(r, e, RP_ADVERB) && !rp_is(r, e, "there")))
            e++;
        if (opens_clause(r, e) && has_verb(r, w, e, clause_end(r, w, e)))
            return (found){e, RP_BY_CLAUSE};
        if (rp_class_is(r, e, RP_NUMBER) || opens_quantity(r, e))
            return (found){e, RP_BY_NOUN};
    }
    if ((c->takes & RP_TAKES_NOUN) && !c->particle && rp_class_is(r, p, RP_PREPOSITION) && !opens_quantity(r, p))
        for (uint32_t e; (e = adjunct_end(r, w, p)) > p && e < w->last && !ends_here(r, w, e);)
            p = e; /* "reported by 11 p.m. 63 arrests" */
    if ((c->takes & RP_TAKES_NOUN) && p < w->last && !ends_here(r, w, p) &&
        (rp_starts_noun_phrase(r, p) || opens_quantity(r, p) || rp_is(r, p, "that") || rp_class_is(r, p, RP_ING) || (c->particle && *c->particle == '+') ||
         rp_class_is(r, p, RP_VERB)))
        return (found){p, RP_BY_NOUN};
    return none;
}

static found content_after(const rp_reader *r, const rp_window *w, const verb_group *g)
{
    const rp_cue *c = g->cue;
    found f = {RP_NONE, RP_BY_CLAUSE};
    if (rp_in(r, g->last, "itself themselves himself herself"))
        return f;
    if (c->takes & (RP_TAKES_HEARER | RP_TAKES_ORDER)) {
        f = after_hearer(r, w, c, g->last);
        if (f.first != RP_NONE)
            return f;
    }
    f = strong_content(r, w, c, g->last);
    bool quoted = f.first != RP_NONE && f.pattern == RP_BY_QUOTE_AFTER;
    if (f.first != RP_NONE && (!quoted || (c->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE)) || f.first == g->last))
        return f;
    return bare_content(r, w, c, g->last);
}

/* --- the content before the cue --- */

#define DATELINE_TOKENS 14

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
static uint32_t content_start(const rp_reader *r, const rp_window *w, uint32_t y)
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
static bool content_before(const rp_reader *r, const rp_window *w, uint32_t x, uint32_t *end, bool *quoted)
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

/* --- putting a claim together --- */

static void push_draft(rp_reader *r, const rp_draft *d)
{
    RP_PUSH(r->a, r->drafts, r->n_drafts, *d);
}

static rp_draft start_draft(rp_reader *r, const verb_group *g)
{
    rp_draft d = {.head = g->head, .stance = g->cue->stance, .negated = g->negated,
                  .neutral = (g->cue->takes & RP_NEUTRAL) != 0};
    rp_pieces_add(r, &d.cue, g->first, g->last);
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
static void add_running_quotes(rp_reader *r, rp_draft *d)
{
    uint32_t end = d->content.n ? d->content.at[d->content.n - 1].last : 0;
    uint32_t quote = end ? r->t[end - 1].quote : RP_NONE;
    if (quote == RP_NONE || r->l->quotes[quote].last != end)
        return;
    for (uint32_t q = r->l->quotes[quote].next; q != RP_NONE; q = r->l->quotes[q].next)
        rp_pieces_add(r, &d->content, r->l->quotes[q].first, r->l->quotes[q].last);
}

/* The subject of the cue before, where this one shares it: "said … and blamed …". */
static const rp_draft *shared_subject(const rp_reader *r, const rp_window *w, const verb_group *g)
{
    if (!r->n_drafts)
        return NULL;
    const rp_draft *before = &r->drafts[r->n_drafts - 1];
    if (before->head < w->first || r->t[before->head].quote != w->level || !before->source.n)
        return NULL;
    for (uint32_t k = before->head; k < g->first; k = rp_step(r, w, k))
        if (rp_is(r, k, ";"))
            return NULL;
    return rp_class_is(r, g->first - 1, RP_COORDINATOR) || g->participle ? before : NULL;
}

static bool copy_pieces(rp_reader *r, rp_pieces *to, const rp_pieces *from)
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

static void finish_after(rp_reader *r, const rp_window *w, rp_draft *d, found f)
{
    uint32_t end = clause_end(r, w, f.first);
    if (in_relative(r, d))
        for (uint32_t i = f.first; i < end; i = rp_step(r, w, i))
            if (i > f.first && r->t[i].quote == w->level && rp_is(r, i, ","))
                end = i;
    if (end <= f.first)
        return;
    d->pattern = f.pattern;
    rp_pieces_add(r, &d->content, f.first, end);
    if (f.pattern == RP_BY_QUOTE_AFTER)
        add_following_quotes(r, w, d, end);
    add_running_quotes(r, d);
    push_draft(r, d);
}

static void finish_before(rp_reader *r, const rp_window *w, rp_draft *d, uint32_t end, bool quoted, uint32_t after)
{
    uint32_t first = content_start(r, w, end);
    if (first >= end)
        return;
    d->pattern = quoted ? RP_BY_QUOTE_BEFORE : RP_BY_CLAUSE_BEFORE;
    rp_pieces_add(r, &d->content, first, end);
    uint32_t i = after;
    for (uint32_t e; (e = adjunct_end(r, w, i)) > i;)
        i = e;
    if (!quoted && rp_in(r, i, ", ;") && i + 1 < w->last && !(rp_is(r, i, ";") && rp_class_is(r, i + 1, RP_PRONOUN)) && !(rp_is(r, i, ",") && comma_ends(r, w, i)) &&
        !rp_class_is(r, i + 1, RP_ING) && !rp_class_is(r, i + 1, RP_RELATIVE)) {
        uint32_t e = clause_end(r, w, i + 1);
        if (e > i + 1)
            rp_pieces_add(r, &d->content, i + 1, e);
    } else if (quoted) {
        while (i < w->last && !ends_here(r, w, i) && !rp_quote_starts(r, w, i))
            i++;
        add_following_quotes(r, w, d, i);
    }
    add_running_quotes(r, d);
    push_draft(r, d);
}

/* "said X" behind a quotation or a clause. */
static bool try_inverted(rp_reader *r, const rp_window *w, const verb_group *g)
{
    uint32_t end;
    bool quoted;
    if (!(g->cue->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE)) || g->participle || g->passive || r->t[g->first].class == RP_AUXILIARY)
        return false;
    if (rp_in(r, g->head, "told tells tell") || !content_before(r, w, g->first, &end, &quoted))
        return false;
    if (!quoted && !rp_in(r, g->head, inverting))
        return false;
    rp_range s = rp_subject_after(r, w, g->last);
    bool counted = rp_class_is(r, s.first, RP_NUMBER) && (g->cue->takes & RP_TAKES_NOUN); /* "demanded 1.5 million" */
    if (s.first == s.last || counted || rp_class_is(r, s.last, RP_AUXILIARY) || rp_class_is(r, s.last, RP_VERB))
        return false; /* "…, said he would": the content is behind */
    rp_draft d = start_draft(r, g);
    rp_pieces_add(r, &d.source, s.first, s.last);
    finish_before(r, w, &d, end, quoted, s.last);
    return true;
}

static bool try_active(rp_reader *r, const rp_window *w, const verb_group *g)
{
    rp_draft d = start_draft(r, g);
    const rp_draft *shared = shared_subject(r, w, g);
    bool joined = g->first > w->first && rp_class_is(r, g->first - 1, RP_COORDINATOR);
    rp_range s = shared   ? (rp_range){g->first, g->first}
                 : joined ? rp_sentence_subject(r, w, g->first)
                          : rp_subject_before(r, w, g->first);
    if (!shared && s.first < s.last && rp_in(r, s.last - 1, "nobody none nothing") )
        return false;
    if (!shared && s.first + 1 < s.last && rp_is(r, s.first, "no") && rp_is(r, s.first + 1, "one"))
        return false;
    if (shared)
        copy_pieces(r, &d.source, &shared->source);
    else if (s.first < s.last)
        rp_pieces_add(r, &d.source, s.first, s.last);
    else
        return false;
    uint32_t end;
    bool quoted, before = (g->cue->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE)) &&
                          content_before(r, w, s.first, &end, &quoted);
    found f = content_after(r, w, g);
    bool strong = f.first != RP_NONE && f.pattern != RP_BY_CLAUSE && f.pattern != RP_BY_NOUN;
    bool within = before && !quoted && rp_is(r, g->last, ",") && f.first == g->last + 1; /* "goats and, he said, “…”" */
    if (within) {
        finish_before(r, w, &d, end, false, g->last);
        return true;
    }
    if (before && quoted && !(strong && f.pattern == RP_BY_THAT)) {
        finish_before(r, w, &d, end, true, g->last);
        return true;
    }
    if (f.first != RP_NONE) {
        finish_after(r, w, &d, f);
        return true;
    }
    bool split = before && rp_is(r, g->last, ",") && (rp_class_is(r, g->last + 1, RP_AUXILIARY) ||
                                                      rp_class_is(r, g->last + 1, RP_VERB));
    if (before && (split || has_verb(r, w, content_start(r, w, end), end))) {
        finish_before(r, w, &d, end, quoted, g->last);
        return true;
    }
    return false;
}

/* ", adding that …": the subject is that of the cue before it, or of the sentence. */
static bool try_participle(rp_reader *r, const rp_window *w, const verb_group *g)
{
    found f = content_after(r, w, g);
    if (f.first == RP_NONE)
        return false;
    rp_draft d = start_draft(r, g);
    const rp_draft *shared = shared_subject(r, w, g);
    rp_range s = rp_sentence_subject(r, w, g->first);
    if (shared)
        copy_pieces(r, &d.source, &shared->source);
    else if (s.first < s.last)
        rp_pieces_add(r, &d.source, s.first, s.last);
    finish_after(r, w, &d, f);
    if (r->n_drafts)
        r->drafts[r->n_drafts - 1].pattern = RP_BY_PARTICIPLE;
    return true;
}

/* "It was reported that C", "X was told to C", "X is expected to C", "X was accused of C by S". */
static bool try_passive(rp_reader *r, const rp_window *w, const verb_group *g)
{
    rp_draft d = start_draft(r, g);
    d.pattern = RP_BY_PASSIVE;
    rp_range subject = rp_subject_before(r, w, g->first);
    uint32_t p = g->last;
    if (rp_is(r, p, "by")) {
        rp_range by = rp_subject_after(r, w, p + 1);
        if (by.first < by.last) {
            rp_pieces_add(r, &d.source, by.first, by.last);
            p = by.last;
        }
    }
    for (uint32_t e = p, next; (next = adjunct_end(r, w, e)) > e;) {
        e = next;
        if (is_that(r, e, g->cue))
            p = e; /* "It was reported on Friday that" */
    }
    bool it = subject.last - subject.first == 1 && rp_is(r, subject.first, "it");
    if (is_that(r, p, g->cue) || ((g->cue->takes & (RP_TAKES_HEARER | RP_TAKES_ORDER)) && rp_is(r, p, "to"))) {
        uint32_t end = clause_end(r, w, p);
        if (end <= p + 1 || rp_in(r, g->head, "asked"))
            return false;
        rp_pieces_add(r, &d.content, p, end);
        push_draft(r, &d);
        return true;
    }
    if (it || subject.first == subject.last || !(g->cue->takes & RP_PASSIVE))
        return false;
    if (!rp_in(r, p, "to of with as for"))
        return false;
    uint32_t end = clause_end(r, w, p);
    rp_pieces_add(r, &d.content, subject.first, subject.last);
    rp_pieces_add(r, &d.content, p, end);
    push_draft(r, &d);
    return true;
}

/* Forms that are nouns as often as verbs: they report only behind a pronoun, a name or a plural, and before what can
 * be a content. */
static bool is_doubtful_form(const rp_reader *r, uint32_t i)
{
    return rp_in(r, i, "state states question questions report reports plan plans claim claims call calls support supports "
                       "pledge pledges demand demands offer offers order orders charge charges show shows list lists "
                       "post posts fear fears hope hopes request requests estimate estimates forecast forecasts fault "
                       "brand label doubt doubts flag flags comment comments remark remarks note notes cite rule rules "
                       "press push appeal appeals answer counter project projects vow vows promise promises dispute "
                       "disputes advocate voice alert alerts caution");
}

static bool reads_as_noun(const rp_reader *r, const verb_group *g)
{
    uint32_t i = g->head;
    if (!is_doubtful_form(r, i) || g->first < i)
        return false;
    if (g->cue->particle)
        return false;
    if (!i || rp_in(r, g->last, "of in by on at for from with was were is are has have"))
        return true;
    rp_class before = r->t[i - 1].class;
    bool s_form = ends_with(r->t[i].lower, "s"), plural = ends_with(r->t[i - 1].lower, "s");
    if (before == RP_PRONOUN || before == RP_RELATIVE || before == RP_PROPER)
        return false;
    if (before == RP_MARK)
        return !rp_is(r, g->last, "that");
    return !(before == RP_NOUN && s_form != (plural || rp_in(r, i - 1, "police people officials")));
}

/* Inside a quotation only what others told is a claim of its own; "I think", "we want" are the speaker's words. */
static bool speaks_for_itself(const rp_reader *r, const rp_window *w, const verb_group *g)
{
    uint32_t before = g->first ? g->first - 1 : 0;
    if (rp_in(r, before, "i you we") && !g->passive)
        return true;
    return w->level != RP_NONE && !(g->cue->takes & (RP_NEUTRAL | RP_TAKES_HEARER));
}

/* "put the toll at 11", "put the blast down to a leak"; nothing else that is put is said. */
static bool puts_at(const rp_reader *r, const rp_window *w, uint32_t p)
{
    uint32_t e = rp_noun_phrase_end(r, w, p);
    while (e > p && rp_class_is(r, e, RP_PREPOSITION) && rp_is(r, e, "for"))
        e = rp_noun_phrase_end(r, w, e + 1);
    return e > p && (rp_is(r, e, "at") || (rp_is(r, e, "down") && rp_is(r, e + 1, "to"))) &&
           (rp_is(r, e, "down") || opens_quantity(r, e) || rp_class_is(r, e + 1, RP_NUMBER) || opens_quantity(r, e + 1));
}

static void try_verb(rp_reader *r, uint32_t i)
{
    uint32_t end;
    const rp_cue *cue = row_at(r, i, &end);
    if (!cue || r->t[i].class == RP_PROPER || is_noun_use(r, i, end))
        return;
    rp_window w = rp_window_of(r, i);
    if (i < w.first || i >= w.last)
        return;
    verb_group g = group_at(r, &w, i, end, cue);
    while (rp_class_is(r, g.last, RP_ADVERB) && rp_in(r, g.last, "only also"))
        g.last++;
    if (rp_in(r, i, "put puts putting") && !puts_at(r, &w, g.last))
        return;
    if (g.infinitive || g.modal || reads_as_noun(r, &g) || speaks_for_itself(r, &w, &g))
        return;
    if (g.passive)
        try_passive(r, &w, &g);
    else if (g.participle)
        try_participle(r, &w, &g);
    else if (!try_inverted(r, &w, &g))
        try_active(r, &w, &g);
}

/* "according to S": the content is the rest of the sentence. */
static void try_according(rp_reader *r, uint32_t i)
{
    if (!rp_is(r, i, "according") || !rp_is(r, i + 1, "to"))
        return;
    rp_window w = rp_window_of(r, i);
    rp_range s = rp_subject_after(r, &w, i + 2);
    if (s.first == s.last)
        return;
    rp_draft d = {.head = i, .stance = RP_ASSERT, .pattern = RP_BY_ACCORDING};
    rp_pieces_add(r, &d.cue, i, i + 2);
    uint32_t after = s.last;
    bool opens = i == w.first || !rp_is(r, i - 1, ",") || rp_class_is(r, i - 1, RP_COORDINATOR);
    if (i > w.first && (opens && !rp_class_is(r, i - 1, RP_COORDINATOR) && !rp_class_is(r, i - 1, RP_SUBORDINATOR)))
        opens = false;
    rp_pieces_add(r, &d.source, s.first, s.last);
    if (opens) {
        uint32_t first = after + rp_is(r, after, ","), end = clause_end(r, &w, first);
        if (end <= first)
            return;
        rp_pieces_add(r, &d.content, first, end);
    } else {
        uint32_t end = i - (rp_is(r, i - 1, ",") ? 1 : 0), first = content_start(r, &w, end);
        if (first >= end)
            return;
        rp_pieces_add(r, &d.content, first, end);
    }
    push_draft(r, &d);
}

/* "his claim that C", "allegations of C": the possessor, if any, is the source. */
static void try_noun(rp_reader *r, uint32_t i)
{
    bool noun = r->t[i].class == RP_NOUN || (i > 0 && (r->t[i - 1].class == RP_MARK || r->t[i - 1].class == RP_VERB));
    uint32_t row = noun ? rp_map_get(&r->noun_cues, r->t[i].lower) : RP_NONE;
    if (row == RP_NONE)
        return;
    const rp_noun_cue *c = &rp_noun_cues[row];
    rp_window w = rp_window_of(r, i);
    rp_range by = rp_is(r, i + 1, "by") ? rp_subject_after(r, &w, i + 2) : (rp_range){i + 1, i + 1};
    uint32_t p = by.last;
    bool that = rp_is(r, p, "that"), of = c->takes_of && rp_is(r, p, "of") && i > w.first &&
                                          (r->t[i - 1].class != RP_DETERMINER || rp_in(r, i - 1, "his her their its"));
    if ((!that && !of) || p + 1 >= w.last)
        return;
    uint32_t end = of ? rp_noun_phrase_end(r, &w, p + 1) : clause_end(r, &w, p);
    if (of && end == p + 1 && rp_class_is(r, p + 1, RP_ING))
        end = rp_noun_phrase_end(r, &w, p + 2);
    if (end <= p + 1 || (that && !has_verb(r, &w, p + 1, end)))
        return;
    rp_draft d = {.head = i, .stance = c->stance, .pattern = RP_BY_NOUN_CUE};
    rp_pieces_add(r, &d.cue, i, i + 1);
    if (by.first < by.last)
        rp_pieces_add(r, &d.source, by.first, by.last);
    else if (i > w.first && rp_in(r, i - 1, "his her their its"))
        rp_pieces_add(r, &d.source, i - 1, i);
    else if (i > w.first && rp_class_is(r, i - 1, RP_POSSESSIVE)) {
        uint32_t first = i - 1;
        while (first > w.first && (rp_class_is(r, first - 1, RP_NOUN) || rp_class_is(r, first - 1, RP_PROPER)))
            first--;
        rp_pieces_add(r, &d.source, first, i);
    }
    rp_pieces_add(r, &d.content, p, end);
    push_draft(r, &d);
}

/* "S: “Q”" with no verb. */
static void try_colon(rp_reader *r, uint32_t i)
{
    if (!rp_is(r, i, ":") || r->t[i].quote != RP_NONE || !i)
        return;
    rp_window w = rp_window_of(r, i);
    if (!rp_quote_starts(r, &w, i + 1) || !r->t[i + 1].space_before)
        return;
    for (uint32_t k = r->n_drafts; k-- > 0 && r->drafts[k].head >= w.first;)
        if (r->drafts[k].content.n && r->drafts[k].content.at[0].first == i + 1)
            return;
    uint32_t end = rp_noun_phrase_end(r, &w, w.first);
    if (end != i || !rp_class_is(r, i - 1, RP_PROPER))
        return;
    rp_draft d = {.head = i, .stance = RP_ASSERT, .neutral = true, .pattern = RP_BY_COLON};
    rp_pieces_add(r, &d.cue, i, i + 1);
    rp_pieces_add(r, &d.source, w.first, i);
    rp_pieces_add(r, &d.content, i + 1, clause_end(r, &w, i + 1));
    add_running_quotes(r, &d);
    push_draft(r, &d);
}

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

void rp_cues_index(rp_reader *r)
{
    rp_map_init(&r->cues, r->a, 1200);
    for (uint32_t i = rp_n_cues; i-- > 0;)
        rp_map_put_list(&r->cues, rp_cues[i].forms, i);
    rp_map_init(&r->noun_cues, r->a, 64);
    for (uint32_t i = rp_n_noun_cues; i-- > 0;)
        rp_map_put_list(&r->noun_cues, rp_noun_cues[i].forms, i);
}

void rp_attributions_find(rp_reader *r)
{
    for (uint32_t i = 0; i < r->n; i++) {
        if (r->t[i].class == RP_MARK) {
            try_colon(r, i);
            continue;
        }
        try_according(r, i);
        try_verb(r, i);
        try_noun(r, i);
    }
}
