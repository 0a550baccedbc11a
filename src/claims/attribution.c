/* attribution.c - who said what: each reporting word is looked at once, its verb group is taken together, and its
 * source and content are looked for where the word's row in know/cues.c says they can stand.
 *
 * Every search is bounded by the window (phrases.h), so time is linear in the text. Some 25 claims an article. */
#include "claims/verbless.h"

static const char *const number_givers =
    "withdraw withdraws withdrew withdrawn withdrawing retract retracts retracted retracting correct corrects corrected "
    "correcting raise raises raised raising revise revises revised revising lower lowers lowered lowering give gives gave given giving "
    "count counts counted counting";
static const char *const inverting = "said says added wrote adds writes asked tweeted explained replied";

/* The subject of the cue before, where this one shares it: "said … and blamed …". */
static const rp_draft *shared_subject(const rp_reader *r, const rp_window *w, const rp_verb_group *g)
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

/* "said X" behind a quotation or a clause. */
static bool try_inverted(rp_reader *r, const rp_window *w, const rp_verb_group *g)
{
    uint32_t end;
    bool quoted;
    if (!(g->cue->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE)) || g->participle || g->passive || r->t[g->first].class == RP_AUXILIARY)
        return false;
    if (rp_in(r, g->head, "told tells tell") || !rp_content_before(r, w, g->first, &end, &quoted))
        return false;
    if (!quoted && !rp_in(r, g->head, inverting))
        return false;
    rp_range s = rp_subject_after(r, w, g->last);
    bool counted = rp_class_is(r, s.first, RP_NUMBER) && (g->cue->takes & RP_TAKES_NOUN); /* "demanded 1.5 million" */
    if (s.first == s.last || counted || rp_class_is(r, s.last, RP_AUXILIARY) || rp_class_is(r, s.last, RP_VERB))
        return false; /* "…, said he would": the content is behind */
    rp_draft d = rp_draft_start(r, g);
    rp_pieces_add(r, &d.source, s.first, s.last);
    rp_draft_before(r, w, &d, end, quoted, s.last);
    return true;
}

static bool try_active(rp_reader *r, const rp_window *w, const rp_verb_group *g)
{
    rp_draft d = rp_draft_start(r, g);
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
        rp_pieces_copy(r, &d.source, &shared->source);
    else if (s.first < s.last)
        rp_pieces_add(r, &d.source, s.first, s.last);
    else
        return false;
    uint32_t end;
    bool quoted, before = (g->cue->takes & (RP_TAKES_CLAUSE | RP_TAKES_QUOTE)) &&
                          rp_content_before(r, w, s.first, &end, &quoted);
    rp_content f = rp_content_after(r, w, g);
    bool strong = f.first != RP_NONE && f.pattern != RP_BY_CLAUSE && f.pattern != RP_BY_NOUN;
    bool within = before && !quoted && rp_is(r, g->last, ",") && f.first == g->last + 1; /* "goats and, he said, “…”" */
    if (within) {
        rp_draft_before(r, w, &d, end, false, g->last);
        return true;
    }
    if (before && quoted && !(strong && f.pattern == RP_BY_THAT)) {
        rp_draft_before(r, w, &d, end, true, g->last);
        return true;
    }
    if (f.first != RP_NONE) {
        rp_draft_after(r, w, &d, f);
        return true;
    }
    bool split = before && rp_is(r, g->last, ",") && (rp_class_is(r, g->last + 1, RP_AUXILIARY) ||
                                                      rp_class_is(r, g->last + 1, RP_VERB));
    if (before && (split || rp_has_verb(r, w, rp_content_start(r, w, end), end))) {
        rp_draft_before(r, w, &d, end, quoted, g->last);
        return true;
    }
    return false;
}

/* ", adding that …": the subject is that of the cue before it, or of the sentence. */
static bool try_participle(rp_reader *r, const rp_window *w, const rp_verb_group *g)
{
    rp_content f = rp_content_after(r, w, g);
    if (f.first == RP_NONE)
        return false;
    rp_draft d = rp_draft_start(r, g);
    const rp_draft *shared = shared_subject(r, w, g);
    rp_range s = rp_sentence_subject(r, w, g->first);
    if (shared)
        rp_pieces_copy(r, &d.source, &shared->source);
    else if (s.first < s.last)
        rp_pieces_add(r, &d.source, s.first, s.last);
    rp_draft_after(r, w, &d, f);
    if (r->n_drafts)
        r->drafts[r->n_drafts - 1].pattern = RP_BY_PARTICIPLE;
    return true;
}

/* "It was reported that C", "X was told to C", "X is expected to C", "X was accused of C by S". */
static bool try_passive(rp_reader *r, const rp_window *w, const rp_verb_group *g)
{
    rp_draft d = rp_draft_start(r, g);
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
    for (uint32_t e = p, next; (next = rp_adjunct_end(r, w, e)) > e;) {
        e = next;
        if (rp_is_that(r, e, g->cue))
            p = e; /* "It was reported on Friday that" */
    }
    bool it = subject.last - subject.first == 1 && rp_is(r, subject.first, "it");
    if (rp_is_that(r, p, g->cue) || ((g->cue->takes & (RP_TAKES_HEARER | RP_TAKES_ORDER)) && rp_is(r, p, "to"))) {
        uint32_t end = rp_clause_end(r, w, p);
        if (end <= p + 1 || rp_in(r, g->head, "asked"))
            return false;
        rp_pieces_add(r, &d.content, p, end);
        rp_draft_push(r, &d);
        return true;
    }
    if (it || subject.first == subject.last || !(g->cue->takes & RP_PASSIVE))
        return false;
    if (!rp_in(r, p, "to of with as for"))
        return false;
    uint32_t end = rp_clause_end(r, w, p);
    rp_pieces_add(r, &d.content, subject.first, subject.last);
    rp_pieces_add(r, &d.content, p, end);
    rp_draft_push(r, &d);
    return true;
}

/* Inside a quotation only what others told is a claim of its own; "I think", "we want" are the speaker's words. */
static bool speaks_for_itself(const rp_reader *r, const rp_window *w, const rp_verb_group *g)
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
           (rp_is(r, e, "down") || rp_opens_quantity(r, e) || rp_class_is(r, e + 1, RP_NUMBER) || rp_opens_quantity(r, e + 1));
}

/* "raised the toll to 83", "gave a range of 22 to 26", "counts 430 cases": verbs that report only where a number is what
 * they are about. */
static bool gives_number(const rp_reader *r, uint32_t i, uint32_t p)
{
    static const char *const numbers =
        "toll tolls count counts figure figures estimate estimates total number numbers tally range death-toll";
    static const char *const sayings =
        "claim claims statement statements report reports allegation allegations accusation accusations remark remarks story "
        "article version charge charges comment comments record";
    bool back = rp_in(r, i, "withdraw withdraws withdrew withdrawn withdrawing retract retracts retracted retracting correct "
                            "corrects corrected correcting");
    if (rp_in(r, i, "count counts counted counting"))
        return r->t[p].class == RP_NUMBER || rp_opens_quantity(r, p);
    for (uint32_t k = p; k < p + 4 && k < r->n; k++)
        if (back && (rp_in(r, k, sayings) || r->t[k].class == RP_NUMBER))
            return true;
        else if (rp_in(r, k, numbers))
            return rp_in(r, i, "give gives gave given giving") ? rp_is(r, p, "a") && rp_is(r, k + 1, "of") : true;
    return false;
}

static void try_verb(rp_reader *r, uint32_t i)
{
    uint32_t end;
    const rp_cue *cue = rp_cue_row_at(r, i, &end);
    if (!cue || r->t[i].class == RP_PROPER || rp_cue_is_noun(r, i, end))
        return;
    rp_window w = rp_window_of(r, i);
    if (i < w.first || i >= w.last)
        return;
    rp_verb_group g = rp_verb_group_at(r, &w, i, end, cue);
    while (rp_class_is(r, g.last, RP_ADVERB) && rp_in(r, g.last, "only also"))
        g.last++;
    if (rp_in(r, i, "put puts putting") && !puts_at(r, &w, g.last))
        return;
    if (rp_in(r, i, number_givers) && !gives_number(r, i, g.last))
        return;
    if (g.infinitive || g.modal || rp_group_is_noun(r, &g) || speaks_for_itself(r, &w, &g))
        return;
    if (g.passive)
        try_passive(r, &w, &g);
    else if (g.participle)
        try_participle(r, &w, &g);
    else if (!try_inverted(r, &w, &g))
        try_active(r, &w, &g);
}

#define REDUCED_TOKENS 14

/* "a report | published last year by the inspectorate, the …": what is said of the source up to the comma, or its end. */
static uint32_t over_participle(const rp_reader *r, const rp_window *w, rp_range s)
{
    if (!rp_class_is(r, s.last, RP_VERB) || !rp_ends_with(r->t[s.last].lower, "ed"))
        return s.last;
    for (uint32_t i = s.last; i < w->last && i < s.last + REDUCED_TOKENS; i++) {
        if (rp_in(r, i, ", . ;"))
            return i;
        if (r->t[i].class == RP_AUXILIARY || r->t[i].quote != w->level)
            break;
    }
    return s.last;
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
    s.last = over_participle(r, &w, s);
    rp_draft d = {.head = i, .stance = RP_ASSERT, .pattern = RP_BY_ACCORDING};
    rp_pieces_add(r, &d.cue, i, i + 2);
    uint32_t after = s.last;
    bool opens = i == w.first || !rp_is(r, i - 1, ",") || rp_class_is(r, i - 1, RP_COORDINATOR);
    if (i > w.first && (opens && !rp_class_is(r, i - 1, RP_COORDINATOR) && !rp_class_is(r, i - 1, RP_SUBORDINATOR)))
        opens = false;
    rp_pieces_add(r, &d.source, s.first, s.last);
    if (opens) {
        uint32_t first = after + rp_is(r, after, ","), end = rp_clause_end(r, &w, first);
        if (end <= first)
            return;
        rp_pieces_add(r, &d.content, first, end);
    } else {
        uint32_t end = i - (rp_is(r, i - 1, ",") ? 1 : 0), first = rp_content_start(r, &w, end);
        if (first >= end)
            return;
        rp_pieces_add(r, &d.content, first, end);
    }
    rp_draft_push(r, &d);
}

/* "reports that the school had burned | were wrong": where the verb of the noun itself stands, or end. */
static uint32_t predicate_start(const rp_reader *r, uint32_t p, uint32_t end)
{
    for (uint32_t i = p + 3; i < end; i++)
        if (rp_in(r, i, "is are was were") && r->t[i - 1].class == RP_VERB && r->t[i - 1].quote == r->t[i].quote)
            return i;
    return end;
}

/* "denied in a statement | that any": the statement is the channel, not what holds the content. */
static bool is_channel_noun(const rp_reader *r, const rp_window *w, uint32_t i)
{
    if (!rp_in(r, i, "statement statements report letter interview"))
        return false;
    for (uint32_t k = i; k > w->first && i - k < 4; k--)
        if (rp_in(r, k - 1, "in by through via"))
            return true;
    return false;
}

/* "made the claim that", "issued a new warning that": the verb by which the noun is given; RP_NONE where there is none. */
static uint32_t light_verb(const rp_reader *r, const rp_window *w, uint32_t i)
{
    uint32_t k = i;
    while (k > w->first && i - k < 4 && !rp_in(r, k - 1, "his her their its my our") &&
           (r->t[k - 1].class == RP_DETERMINER || r->t[k - 1].class == RP_ADJECTIVE ||
                                         r->t[k - 1].class == RP_NUMBER))
        k--;
    bool light = k < i && k > w->first && r->t[k - 1].quote == w->level &&
                 rp_in(r, k - 1, "made make makes issued issue issues gave give gives repeated repeats raised raise raises voiced "
                                 "voices offered offers delivered published filed lodged renewed");
    return light ? k - 1 : RP_NONE;
}

/* "his claim that C", "allegations of C": the possessor, if any, is the source. */
static void try_noun(rp_reader *r, uint32_t i)
{
    bool opens = !i || r->t[i - 1].sentence != r->t[i].sentence; /* "Reports that …": a capital is no name there */
    bool noun = r->t[i].class == RP_NOUN || (opens && r->t[i].class == RP_PROPER) || (i > 0 && (r->t[i - 1].class == RP_MARK || r->t[i - 1].class == RP_VERB));
    uint32_t row = noun ? rp_map_get(&r->noun_cues, r->t[i].lower) : RP_NONE;
    if (row == RP_NONE)
        return;
    const rp_noun_cue *c = &rp_noun_cues[row];
    rp_window w = rp_window_of(r, i);
    if (is_channel_noun(r, &w, i))
        return;
    rp_range by = rp_is(r, i + 1, "by") ? rp_subject_after(r, &w, i + 2) : (rp_range){i + 1, i + 1};
    uint32_t p = by.last;
    uint32_t verb = light_verb(r, &w, i);
    bool that = rp_is(r, p, "that"), of = c->takes_of && rp_is(r, p, "of") && i > w.first &&
                                          (verb != RP_NONE || r->t[i - 1].class != RP_DETERMINER || rp_in(r, i - 1, "his her their its"));
    if ((!that && !of) || p + 1 >= w.last)
        return;
    uint32_t end = of ? rp_noun_phrase_end(r, &w, p + 1) : predicate_start(r, p, rp_clause_end(r, &w, p));
    if (of && end == p + 1 && rp_class_is(r, p + 1, RP_ING))
        end = rp_noun_phrase_end(r, &w, p + 2);
    if (end <= p + 1 || (that && !rp_has_verb(r, &w, p + 1, end)))
        return;
    rp_draft d = {.head = i, .stance = c->stance, .pattern = RP_BY_NOUN_CUE};
    rp_range giver = verb == RP_NONE ? (rp_range){i, i} : rp_subject_before(r, &w, verb);
    rp_pieces_add(r, &d.cue, giver.first < giver.last ? verb : i, i + 1);
    if (giver.first < giver.last)
        rp_pieces_add(r, &d.source, giver.first, giver.last);
    else if (by.first < by.last)
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
    rp_draft_push(r, &d);
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
        rp_verbless_at(r, i);
        if (r->t[i].class == RP_MARK)
            continue;
        try_according(r, i);
        try_verb(r, i);
        try_noun(r, i);
    }
    rp_layouts_find(r);
}
