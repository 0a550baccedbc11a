/* settle_parts.c - the edges of sources and contents, once all drafts are known: what belongs to a source though it stands
 * behind a comma, what was read as content and is the source's, and where a content ends because another's words begin. */
#include "claims/draft.h"
#include "claims/settle_parts.h"

#define PARTS_NEAR 8      /* drafts looked at, each way */
#define APPOSED_TOKENS 26 /* of what stands between a source and its cue */

static bool unquoted(const rp_reader *r, const rp_draft *d, uint32_t i)
{
    return r->t[i].quote == r->t[d->head].quote;
}

/* Does another draft have its cue in [first, last)? */
static bool holds_cue(const rp_reader *r, uint32_t k, uint32_t first, uint32_t last)
{
    uint32_t from = k > PARTS_NEAR ? k - PARTS_NEAR : 0, to = k + PARTS_NEAR < r->n_drafts ? k + PARTS_NEAR : r->n_drafts - 1;
    for (uint32_t i = from; i <= to; i++)
        if (i != k && r->drafts[i].head >= first && r->drafts[i].head < last)
            return true;
    return false;
}

/* Does a silence stand in [first, last)? */
static bool holds_silence(const rp_silence_draft *s, uint32_t n, uint32_t first, uint32_t last)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (s[mid].words.first < first)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && s[low].words.first < last;
}

/* "Cross-examined by the prosecutor, Mr Ruiz | conceded": the source is what stands before the cue. */
static void leave_participle(const rp_reader *r, rp_range *s)
{
    uint32_t sentence = r->l->sentences[r->t[s->first].sentence].first;
    if (s->first != sentence || !(r->t[s->first].class == RP_VERB || r->t[s->first].class == RP_ING))
        return;
    for (uint32_t i = s->last - 1; i > s->first + 1; i--)
        if (rp_is(r, i - 1, ",") && rp_starts_noun_phrase(r, i) && r->t[i].class != RP_NUMBER) { /* not an age */
            s->first = i;
            return;
        }
}

/* "The union, which held a march, | demanded": the clause is the source's, unless it holds a claim of its own: then the
 * source ends before it. */
static void settle_source(const rp_reader *r, uint32_t k, const rp_silence_draft *silences, uint32_t n)
{
    rp_draft *d = &r->drafts[k];
    rp_range *s = d->source.n == 1 ? &d->source.at[0] : NULL;
    uint32_t cue = d->cue.at[0].first;
    if (!s || s->first >= cue || r->t[s->first].sentence != r->t[cue].sentence || !unquoted(r, d, s->first))
        return;
    leave_participle(r, s);
    bool open = s->last < cue && cue - s->last <= APPOSED_TOKENS && rp_is(r, s->last, ",") && rp_is(r, cue - 1, ",") &&
                rp_in(r, s->last + 1, "which who whose");
    if (open && !holds_cue(r, k, s->last, cue) && !holds_silence(silences, n, s->last, cue)) {
        s->last = cue;
        return;
    }
    for (uint32_t i = s->first + 1; i + 1 < s->last && s->last <= cue; i++)
        if (rp_is(r, i, ",") && rp_in(r, i + 1, "who which") &&
            (holds_cue(r, k, i + 1, s->last) || holds_silence(silences, n, i + 1, s->last))) {
            s->last = i;
            return;
        }
}

/* Puts [first, last) before what is said. */
static void lead_content(rp_reader *r, rp_draft *d, uint32_t first, uint32_t last)
{
    rp_pieces whole = {NULL, 0};
    rp_pieces_add(r, &whole, first, last);
    for (uint32_t i = 0; i < d->content.n; i++)
        rp_pieces_add(r, &whole, d->content.at[i].first, d->content.at[i].last);
    d->content = whole;
}

/* "Climate change, the mayor said, | is a threat": a content that begins with its verb has its subject before the
 * source. */
static void settle_split_clause(rp_reader *r, rp_draft *d)
{
    uint32_t cue = d->cue.at[0].first, source = d->source.n == 1 ? d->source.at[0].first : 0;
    uint32_t verb = d->content.at[0].first;
    if (!source || source > cue || verb < cue || r->t[verb].class != RP_AUXILIARY || !rp_is(r, verb - 1, ",") ||
        !rp_is(r, source - 1, ",") || !unquoted(r, d, source - 1))
        return;
    uint32_t first = rp_window_of(r, cue).first, sentence = r->l->sentences[r->t[source].sentence].first;
    first = first < sentence ? sentence : first;
    if (first >= source - 1 || r->t[verb].sentence != r->t[source].sentence)
        return;
    lead_content(r, d, first, source - 1);
}

/* "…, Ecuador's prison service SNR | said": where no comma parts content and cue or source, the words behind the last
 * comma are the source. */
static void settle_source_edge(rp_reader *r, rp_draft *d)
{
    rp_range *c = &d->content.at[d->content.n - 1];
    uint32_t next = d->source.n ? d->source.at[0].first : d->cue.at[0].first;
    if (c->last != next || d->cue.at[0].first < c->last || r->t[c->last - 1].quote != r->t[d->head].quote || d->content.n != 1)
        return;
    if (!rp_in(r, d->head, "said says say") || rp_in(r, d->cue.at[0].first, "is are was were been it be"))
        return;
    for (uint32_t i = c->last - 1; i > c->first + 2 && c->last - i <= 10; i--) {
        if (r->t[i].class == RP_VERB || r->t[i].class == RP_AUXILIARY)
            return;
        if (!rp_is(r, i, ","))
            continue;
        rp_range source = {i + 1, d->source.n ? d->source.at[0].last : c->last};
        c->last = i;
        d->source = (rp_pieces){NULL, 0};
        rp_pieces_add(r, &d->source, source.first, source.last);
        return;
    }
}

/* Ends the content before token i, and marks before that. */
static void end_at(const rp_reader *r, rp_draft *d, uint32_t i)
{
    for (uint32_t k = 0; k < d->content.n; k++) {
        rp_range *p = &d->content.at[k];
        if (i >= p->last)
            continue;
        uint32_t end = i;
        while (end > p->first && (rp_in(r, end - 1, ", ; : \xE2\x80\x94") || rp_class_is(r, end - 1, RP_COORDINATOR)))
            end--;
        if (end > p->first) {
            p->last = end;
            d->content.n = k + 1;
        } else if (k) {
            d->content.n = k;
        }
        return;
    }
}

/* Where a content behind its cue ends although it was read on: at the end of its block, before ", having", and at a
 * semicolon. */
static void settle_end(const rp_reader *r, rp_draft *d)
{
    uint32_t block = r->l->sentences[r->t[d->head].sentence].block;
    for (uint32_t p = 0; p < d->content.n; p++)
        for (uint32_t i = d->content.at[p].first; i < d->content.at[p].last; i++) {
            if (i <= d->head || r->t[i].quote != RP_NONE || r->t[d->head].quote != RP_NONE)
                continue;
            bool next_block = r->l->sentences[r->t[i].sentence].block != block;
            bool having = rp_is(r, i, ",") && rp_is(r, i + 1, "having");
            if (next_block || having || rp_is(r, i, ";")) {
                end_at(r, d, i);
                return;
            }
        }
}

/* "A, he said, and, he added, B": each cue has its own side. */
static void settle_parenthesis(const rp_reader *r, uint32_t k)
{
    rp_draft *d = &r->drafts[k], *e = k + 1 < r->n_drafts ? &r->drafts[k + 1] : NULL;
    if (!e || !d->source.n || !e->source.n || d->content.n < 2 || e->content.n < 2)
        return;
    uint32_t first = e->source.at[0].first < e->cue.at[0].first ? e->source.at[0].first : e->cue.at[0].first;
    bool inside = d->content.at[0].last <= d->cue.at[0].first && first > d->head && first < d->content.at[d->content.n - 1].last &&
                  e->content.at[0].first <= d->content.at[0].first && unquoted(r, d, first);
    if (!inside)
        return;
    end_at(r, d, first);
    uint32_t from = 0;
    while (from < e->content.n && e->content.at[from].last <= e->head)
        from++;
    if (from && from < e->content.n) {
        e->content.at += from;
        e->content.n -= from;
    }
}

/* "That's | according to the coast guard": what the sentence before says. */
static void settle_that(const rp_reader *r, rp_draft *d)
{
    rp_range *p = &d->content.at[0];
    uint32_t s = r->t[d->head].sentence;
    bool that = d->content.n == 1 && p->last - p->first <= 2 && rp_in(r, p->first, "that this") &&
                (p->last - p->first == 1 || rp_in(r, p->first + 1, "'s is was"));
    if (!that || !s || d->pattern == RP_BY_NOUN || !rp_in(r, d->head, "according"))
        return;
    const rp_sentence *before = &r->l->sentences[s - 1];
    if (r->l->sentences[s].block - before->block <= 1 && before->last - before->first < 2 * RP_WINDOW)
        *p = (rp_range){before->first, before->last};
}

/* "more than 300 people are ill, | far above the 25 confirmed": a comparison in the same clause is content. */
static void settle_comparison(const rp_reader *r, uint32_t k)
{
    static const char *const starts = "far well above below up down compared more less fewer double twice";
    rp_draft *d = &r->drafts[k];
    rp_range *p = &d->content.at[d->content.n - 1];
    uint32_t i = p->last;
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    if (i + 2 >= s->last || p->first < d->head || !rp_is(r, i, ",") || !rp_in(r, i + 1, starts) || !unquoted(r, d, i))
        return;
    bool compares = rp_in(r, i + 2, "above below from than with the over") || rp_is(r, i + 3, "than");
    if (!compares)
        return;
    rp_window w = rp_window_of(r, d->head);
    uint32_t end = rp_clause_end(r, &w, i + 1);
    p->last = end > p->last ? end : p->last;
}

/* "to cut 2,000 posts, | 600 of them in Lugo": a part of what was counted is content. */
static void settle_part(const rp_reader *r, rp_draft *d)
{
    rp_range *p = &d->content.at[d->content.n - 1];
    uint32_t i = p->last, last = r->l->sentences[r->t[d->head].sentence].last;
    if (p->first < d->head)
        return;
    rp_window w = rp_window_of(r, d->head);
    for (uint32_t e; (e = rp_adjunct_end(r, &w, i)) > i;) /* "17 deaths | by Monday, 15 of them" */
        i = e;
    if (i + 3 >= last || !rp_is(r, i, ",") || !rp_class_is(r, i + 1, RP_NUMBER) || !unquoted(r, d, i))
        return;
    if (!rp_is(r, i + 2, "of") || !rp_in(r, i + 3, "them whom which these those"))
        return;
    uint32_t end = rp_clause_end(r, &w, i + 1);
    p->last = end > p->last ? end : p->last;
}

/* "According to its report, a copy of which was seen by this paper, | the mill had no alarm": what is told of the source
 * stands where the content would begin. */
static void settle_of_which(const rp_reader *r, rp_draft *d)
{
    rp_range *c = &d->content.at[0], *s = d->source.n ? &d->source.at[d->source.n - 1] : NULL;
    if (!s || c->first != s->last + 1 || !rp_is(r, s->last, ",") || !unquoted(r, d, c->first))
        return;
    uint32_t i = c->first, stop = c->first + APPOSED_TOKENS < c->last ? c->first + APPOSED_TOKENS : c->last;
    while (i < stop && i < c->first + 4 && !(rp_is(r, i, "of") && rp_in(r, i + 1, "which whom")))
        i++;
    if (i >= stop || i == c->first + 4)
        return;
    while (i < stop && !rp_is(r, i, ","))
        i++;
    if (i + 1 >= stop)
        return;
    s->last = i;
    c->first = i + 1;
}

/* "told reporters on Sunday | 54 people, two of them officers, | had died": a content that begins with its verb, behind a
 * comma, has its subject between the cue's own words and that comma. */
static void settle_subject(const rp_reader *r, rp_draft *d)
{
    uint32_t verb = d->content.at[0].first, first = d->head + 1;
    bool lost = verb > first + 1 && rp_class_is(r, verb, RP_AUXILIARY) && rp_is(r, verb - 1, ",") && unquoted(r, d, verb - 1) &&
                r->t[verb].sentence == r->t[d->head].sentence && d->source.n && d->source.at[0].last <= d->cue.at[0].first;
    if (!lost)
        return;
    rp_window w = rp_window_of(r, d->head);
    if (rp_in(r, d->head, "told tell tells telling"))
        first = rp_noun_phrase_end(r, &w, first);
    for (uint32_t e; (e = rp_adjunct_end(r, &w, first)) > first && e < verb;)
        first = e;
    if (first < verb - 1 && (rp_starts_noun_phrase(r, first) || rp_opens_quantity(r, first)))
        d->content.at[0].first = first;
}

/* "said it would appeal and | blamed the strike": two cues with one subject have the same words for it. */
static void share_source(const rp_reader *r, uint32_t k)
{
    const rp_draft *before = k ? &r->drafts[k - 1] : NULL;
    rp_draft *d = &r->drafts[k];
    if (!before || before->source.n != 1 || d->source.n != 1)
        return;
    rp_range *a = &d->source.at[0];
    if (a->first == before->source.at[0].first && before->source.at[0].last <= before->cue.at[0].first)
        a->last = before->source.at[0].last;
}

/* "The bureau had warned of a gale, | he told the house": the words of another who says all of it are not content. */
static void settle_reporter(const rp_reader *r, uint32_t k)
{
    rp_draft *d = &r->drafts[k];
    uint32_t to = k + PARTS_NEAR < r->n_drafts ? k + PARTS_NEAR : r->n_drafts - 1;
    for (uint32_t i = k + 1; i <= to; i++) {
        const rp_draft *e = &r->drafts[i];
        if (e->source.n != 1 || e->source.at[0].last > e->cue.at[0].first || e->content.at[0].last > e->source.at[0].first)
            continue;
        uint32_t first = e->source.at[0].first;
        bool all = e->content.at[0].first <= d->cue.at[0].first && first > d->head && unquoted(r, d, first) &&
                   e->content.at[0].last > d->head && rp_is(r, first - 1, ",");
        if (all) {
            end_at(r, d, first - 1);
            return;
        }
    }
}

/* "told | Radio Maritsa | that": whom it was told to is no source. */
static void settle_hearer(const rp_reader *r, rp_draft *d)
{
    bool both = d->source.n == 2 && d->source.at[0].last <= d->cue.at[0].first && d->source.at[1].first >= d->cue.at[0].last;
    if (both && rp_in(r, d->head, "told tell tells telling asked urged warned assured informed"))
        d->source.n = 1;
}

/* "Rights group | Suara | demanded", "Norwegian firm | Orbita ASA": a source that begins with a name takes the nouns that
 * stand before it in the same phrase, from the beginning of its clause. */
static void settle_head_noun(const rp_reader *r, rp_draft *d)
{
    rp_range *s = d->source.n == 1 ? &d->source.at[0] : NULL;
    if (!s || !s->first || r->t[s->first].class != RP_PROPER || !unquoted(r, d, s->first))
        return;
    uint32_t sentence = r->l->sentences[r->t[s->first].sentence].first, i = s->first;
    while (i > sentence && (r->t[i - 1].class == RP_NOUN || r->t[i - 1].class == RP_ADJECTIVE || r->t[i - 1].class == RP_PROPER) &&
           unquoted(r, d, i - 1))
        i--;
    bool opens = i == sentence || rp_in(r, i - 1, ", ; : - \xE2\x80\x94") || rp_class_is(r, i - 1, RP_COORDINATOR);
    if (i > sentence && rp_in(r, i - 1, "the a an its his her their")) {
        i--;
        opens = i == sentence || r->t[i - 1].class == RP_MARK;
    }
    if (i < s->first && opens && (s->first - i < 5))
        s->first = i;
}

/* "questioned whether it would hold: | the pair would fail, she wrote": what stands behind the colon is said by the
 * second, what stands before it by the first. */
static void settle_colon(const rp_reader *r, uint32_t k)
{
    rp_draft *e = &r->drafts[k], *d = k ? &r->drafts[k - 1] : NULL;
    rp_range *p = &e->content.at[0];
    if (!d || p->last > e->cue.at[0].first || p->first >= d->head || d->head >= p->last || r->t[d->head].sentence != r->t[e->head].sentence)
        return;
    for (uint32_t i = d->head + 1; i + 1 < p->last; i++)
        if (rp_is(r, i, ":") && unquoted(r, e, i) && unquoted(r, d, i)) {
            end_at(r, d, i);
            p->first = i + 1;
            return;
        }
}

/* "lost a cow and, he said, | “the money”": a clause that goes on in quotation behind its speaker begins before him. */
static void settle_going_on(rp_reader *r, rp_draft *d)
{
    uint32_t source = d->source.n == 1 ? d->source.at[0].first : 0, first = d->content.at[0].first;
    bool on = source > 2 && source < d->cue.at[0].first && d->cue.at[0].first < first && r->t[first].quote != RP_NONE &&
              rp_is(r, source - 1, ",") && rp_class_is(r, source - 2, RP_COORDINATOR) && unquoted(r, d, source - 2);
    uint32_t sentence = r->l->sentences[r->t[source].sentence].first;
    if (!on || sentence + 2 >= source || r->t[first].sentence != r->t[source].sentence)
        return;
    lead_content(r, d, sentence, source - 1);
}

/* A quotation is said whole: a piece that begins or ends within one that does not hold the cue takes the rest of it. */
static void settle_whole_quotes(rp_reader *r, rp_draft *d)
{
    rp_pieces whole = {NULL, 0};
    for (uint32_t i = 0; i < d->content.n; i++) {
        rp_range p = d->content.at[i];
        uint32_t first = r->t[p.first].quote, last = r->t[p.last - 1].quote, own = r->t[d->head].quote;
        if (first != RP_NONE && first != own && d->head < p.first)
            p.first = r->l->quotes[first].first > d->head ? r->l->quotes[first].first : p.first;
        if (last != RP_NONE && last != own && !(d->head >= p.last && d->head < r->l->quotes[last].last))
            p.last = r->l->quotes[last].last;
        rp_pieces_add(r, &whole, p.first, p.last);
    }
    d->content = whole;
}

#define PARAGRAPHS_BACK 8 /* of one quotation */

/* Is token i in the content of another draft nearby? */
static bool is_said_by_another(const rp_reader *r, uint32_t k, uint32_t i)
{
    uint32_t from = k > PARTS_NEAR ? k - PARTS_NEAR : 0, to = k + PARTS_NEAR < r->n_drafts ? k + PARTS_NEAR : r->n_drafts - 1;
    for (uint32_t n = from; n <= to; n++)
        for (uint32_t p = 0; n != k && p < r->drafts[n].content.n; p++)
            if (r->drafts[n].content.at[p].first <= i && i < r->drafts[n].content.at[p].last)
                return true;
    return false;
}

/* A quotation that began in the paragraphs before, and is nobody's else, is taken from its beginning. */
static void settle_quote_start(rp_reader *r, uint32_t k)
{
    rp_draft *d = &r->drafts[k];
    uint32_t q = r->t[d->content.at[0].first].quote, from = q;
    if (q == RP_NONE || r->l->quotes[q].first != d->content.at[0].first)
        return;
    for (unsigned n = 0; n < PARAGRAPHS_BACK && from > 0 && r->l->quotes[from - 1].next == from &&
                         !is_said_by_another(r, k, r->l->quotes[from - 1].first); n++)
        from--;
    if (from == q)
        return;
    rp_pieces whole = {NULL, 0};
    for (uint32_t i = from; i < q; i++)
        rp_pieces_add(r, &whole, r->l->quotes[i].first, r->l->quotes[i].last);
    for (uint32_t i = 0; i < d->content.n; i++)
        rp_pieces_add(r, &whole, d->content.at[i].first, d->content.at[i].last);
    d->content = whole;
}

/* "“We walked,” said Ana Ruiz. “Two cars passed us.”": quotations that follow with no cue of their own. */
static void settle_following(rp_reader *r, uint32_t k)
{
    rp_draft *d = &r->drafts[k];
    const rp_range *p = &d->content.at[d->content.n - 1];
    uint32_t s = r->t[d->head].sentence, quote = r->t[p->last - 1].quote;
    bool direct = d->pattern == RP_LEARNED && d->neutral && r->t[d->head].quote == RP_NONE && quote != RP_NONE &&
                  r->t[p->first].quote != RP_NONE && p->last <= r->l->sentences[s].last;
    bool last = k + 1 == r->n_drafts || r->t[r->drafts[k + 1].head].sentence > s;
    if (direct && last)
        rp_draft_follow(r, d, r->l->sentences[s].last);
}

void rp_parts_settle(rp_reader *r, const rp_silence_draft *silences, uint32_t n)
{
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        settle_hearer(r, &r->drafts[k]);
        settle_head_noun(r, &r->drafts[k]);
        settle_split_clause(r, &r->drafts[k]);
        settle_going_on(r, &r->drafts[k]);
        settle_whole_quotes(r, &r->drafts[k]);
        settle_quote_start(r, k);
        settle_source_edge(r, &r->drafts[k]);
        settle_source(r, k, silences, n);
        settle_following(r, k);
        settle_end(r, &r->drafts[k]);
        settle_parenthesis(r, k);
        settle_that(r, &r->drafts[k]);
        settle_comparison(r, k);
        settle_part(r, &r->drafts[k]);
        settle_of_which(r, &r->drafts[k]);
        settle_subject(r, &r->drafts[k]);
        settle_reporter(r, k);
        settle_colon(r, k);
        share_source(r, k);
    }
}
