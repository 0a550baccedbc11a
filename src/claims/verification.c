/* verification.c - see verification.h. Three ways in: phrases ("could not be independently verified") by the rows of
 * know/phrases.c; claims that answer a claim ("rejected the accusation", "confirmed those numbers"); and denials
 * whose words repeat a claim's.
 *
 * Which claims are meant is told by the noun that points back ("the figure", "neither account", "that e-mail"); it is
 * looked for among the REACH_CLAIMS claims before. Some 1 an article. */
#include "claims/verification.h"
#include "know/phrases.h"

#define REACH_CLAIMS 14
#define REACH_BLOCKS 5
#define NEAR_CLAIMS 4
#define TOLL_CLAIMS 40 /* "the toll" is of the event that the report is about, wherever it was given */

/* What the report's words point back at. */
typedef struct referent {
    rp_range words;      /* the noun phrase; empty: none */
    rp_points_at at;
    bool known;          /* a noun of the table */
    bool plural;         /* all of that source's claims */
    bool two;            /* "neither", "either": two sources' */
    bool named;          /* and those have names */
    bool not_media;      /* not an outlet's claim of the same sentence: it is those who could not verify */
    uint32_t sentence;
    uint32_t noun;       /* of no table: a word that the claim's sentence must hold */
} referent;

static void add(rp_reader *r, uint32_t claim, rp_verification_status status, rp_slice by, rp_range words)
{
    rp_claim *c = &r->report->claims[claim];
    for (uint32_t i = 0; i < c->n_verification; i++)
        if (c->verification[i].status == status)
            return;
    rp_verification v = {.status = status, .by = by};
    rp_span s = {r->t[words.first].start, r->t[words.last - 1].end};
    RP_PUSH(r->a, v.spans.at, v.spans.n, s);
    RP_PUSH(r->a, c->verification, c->n_verification, v);
}

static uint32_t block_of(const rp_reader *r, uint32_t token)
{
    return r->l->sentences[r->t[token].sentence].block;
}

/* --- what is pointed at --- */

static bool points(const rp_reader *r, uint32_t i, rp_points_at *at)
{
    for (unsigned k = 0; k < rp_n_referent_rows; k++)
        if (rp_in(r, i, rp_referent_rows[k].words)) {
            *at = rp_referent_rows[k].at;
            return true;
        }
    return false;
}

static referent referent_of(const rp_reader *r, rp_range words)
{
    referent f = {.words = words, .noun = RP_NONE};
    for (uint32_t i = words.first; i < words.last; i++) {
        if ((r->t[i].class == RP_PREPOSITION && i > words.first) || r->t[i].class == RP_MARK)
            break;
        rp_points_at at;
        f.two |= rp_in(r, i, "neither either both");
        if (points(r, i, &at)) {
            f.known = true;
            f.at = at;
            f.plural = rp_in(r, i, "claims accounts versions assertions statements figures numbers counts allegations "
                                   "accusations reports");
        } else if (r->t[i].class == RP_NOUN && f.noun == RP_NONE) {
            f.noun = i;
        }
    }
    return f;
}

static bool content_holds(const rp_reader *r, const rp_draft *d, const char *words)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++)
            if (rp_in(r, i, words))
                return true;
    return false;
}

/* Is the number at i one of people or things: no sum of money, share, span of time or age? */
static bool counts(const rp_reader *r, uint32_t i)
{
    static const char *const measures =
        "hours hour minutes minute days day weeks week months month years year seconds percent per a.m. p.m. am pm euros dollars "
        "pounds km kilometres kilometers metres meters miles o'clock january february march april may june july august "
        "september october november december times";
    if (r->t[i].class != RP_NUMBER || rp_in(r, i + 1, measures) || rp_is(r, i + 1, "%"))
        return false;
    return !i || !rp_in(r, i - 1, "$ \xE2\x82\xAC \xC2\xA3 january february march april may june july august september "
                                  "october november december");
}

static bool holds_count(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++)
            if (counts(r, i))
                return true;
    return false;
}

#define TOLL_TOKENS 8

/* "61 people had died", "a death toll of 61": no "dead for three years". */
static bool holds_toll(const rp_reader *r, const rp_draft *d)
{
    for (uint32_t k = 0; k < d->content.n; k++)
        for (uint32_t i = d->content.at[k].first; i < d->content.at[k].last; i++) {
            if (!counts(r, i))
                continue;
            for (uint32_t j = i > TOLL_TOKENS / 2 ? i - TOLL_TOKENS / 2 : 0; j < i; j++)
                if (rp_is(r, j, "toll"))
                    return true;
            for (uint32_t j = i + 1; j < d->content.at[k].last && j < i + TOLL_TOKENS; j++)
                if (rp_in(r, j, rp_death_words))
                    return true;
        }
    return false;
}

static bool sentence_holds(const rp_reader *r, const rp_draft *d, rp_slice word)
{
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    uint32_t last = s->last - s->first > RP_WINDOW ? s->first + RP_WINDOW : s->last;
    for (uint32_t i = s->first; i < last; i++)
        if (rp_slice_equal(r->t[i].lower, word))
            return true;
    return false;
}

#define POINTER_TOKENS 7

/* Does the claim's content only point at another claim: "the accusation", "that number", "that"? */
static bool points_back(const rp_reader *r, const rp_draft *d)
{
    const rp_range *p = &d->content.at[0];
    bool any = false;
    if (rp_is(r, p->first, "any")) /* "any suggestion of negligence" is nobody's */
        return false;
    uint32_t last = p->last < p->first + POINTER_TOKENS ? p->last : p->first + POINTER_TOKENS;
    for (uint32_t i = p->first; i < last; i++) {
        rp_points_at at;
        rp_class c = r->t[i].class;
        if (c == RP_AUXILIARY || c == RP_VERB || c == RP_ING || (c == RP_PRONOUN && i > p->first))
            return false;
        if (c == RP_PREPOSITION || c == RP_MARK || c == RP_COORDINATOR || r->t[i].quote != RP_NONE)
            break;
        any |= points(r, i, &at);
    }
    return any;
}

static bool may_be_meant(const rp_reader *r, const referent *f, uint32_t k)
{
    const rp_draft *d = &r->drafts[k];
    if (points_back(r, d) || (!d->source.n && d->pattern == RP_BY_PASSIVE && d->content.n == 1 &&
                              rp_is(r, d->content.at[0].first, "to")))
        return false;
    if (f->named && !r->report->claims[k].source.named)
        return false;
    if (f->not_media && r->report->claims[k].source.kind == RP_SOURCE_MEDIA && r->t[d->head].sentence == f->sentence)
        return false;
    if (!f->known)
        return f->noun == RP_NONE || sentence_holds(r, d, r->t[f->noun].lower);
    if (f->at == RP_POINTS_NUMBER)
        return holds_count(r, d);
    if (f->at == RP_POINTS_DEATHS)
        return holds_toll(r, d);
    if (f->at == RP_POINTS_ACCUSATION)
        return r->report->claims[k].stance == RP_ACCUSE;
    return true;
}

static bool same_source(const rp_reader *r, uint32_t a, uint32_t b)
{
    const rp_source *x = &r->report->claims[a].source, *y = &r->report->claims[b].source;
    return x->entity != RP_NONE ? x->entity == y->entity : rp_slice_equal(x->words.text, y->words.text);
}

/* One source, or two that speak for one body: a militia and its spokesman. */
static bool same_side(const rp_reader *r, uint32_t a, uint32_t b)
{
    uint32_t x = r->report->claims[a].source.entity, y = r->report->claims[b].source.entity;
    return same_source(r, a, b) || (x != RP_NONE && y != RP_NONE && r->sides[x] == r->sides[y]);
}

/* Does the possessor in "the ministry's number" name the claim's source? */
static bool owned_by(const rp_reader *r, const referent *f, uint32_t k)
{
    for (uint32_t i = f->words.first; i + 1 < f->words.last; i++) {
        const rp_source *s = &r->report->claims[k].source;
        if (r->t[i + 1].class != RP_POSSESSIVE)
            continue;
        rp_slice word = r->t[i].lower, name = s->entity == RP_NONE ? s->words.text : r->report->entities[s->entity].name;
        return rp_slice_find_nocase(s->words.text, word, 0) < s->words.text.len ||
               rp_slice_find_nocase(name, word, 0) < name.len;
    }
    return true;
}

/* The last claim before `last` that can be meant, not of the source of claim `not`; RP_NONE if none is near. */
static uint32_t last_meant(const rp_reader *r, const referent *f, uint32_t last, uint32_t token, uint32_t not)
{
    bool toll = f->known && f->at == RP_POINTS_DEATHS;
    for (int strict = 1; strict >= 0; strict--)
        for (uint32_t k = last, n = 0; k-- > 0 && n < (toll ? TOLL_CLAIMS : REACH_CLAIMS); n++) {
            if (!toll && block_of(r, token) - block_of(r, r->drafts[k].head) > REACH_BLOCKS)
                break;
            if (not != RP_NONE && same_side(r, k, not))
                continue;
            if (may_be_meant(r, f, k) && (!strict || owned_by(r, f, k)))
                return k;
        }
    return RP_NONE;
}

static uint32_t length_of(const rp_draft *d)
{
    uint32_t n = 0;
    for (uint32_t k = 0; k < d->content.n; k++)
        n += d->content.at[k].last - d->content.at[k].first;
    return n;
}

/* Where the words name no claim ("the scene he describes", "the link"), the last speaker's fullest claim of that
 * paragraph is meant, rather than his last words. */
static uint32_t fullest_of(const rp_reader *r, uint32_t k)
{
    uint32_t best = r->report->claims[k].within != RP_NONE ? r->report->claims[k].within : k, stop = k > NEAR_CLAIMS ? k - NEAR_CLAIMS : 0;
    uint32_t speaker = best;
    for (uint32_t i = speaker; i-- > stop;)
        if (same_source(r, i, speaker) && block_of(r, r->drafts[i].head) == block_of(r, r->drafts[speaker].head) &&
            r->report->claims[i].within == RP_NONE && length_of(&r->drafts[i]) > length_of(&r->drafts[best]))
            best = i;
    return best;
}

/* The claims meant beside the one at k: its sentence's, its source's, or another source's too. */
static void reach(rp_reader *r, const referent *f, uint32_t k, rp_verification_status status, rp_slice by, rp_range words)
{
    uint32_t other = f->two ? last_meant(r, f, k, words.first, k) : RP_NONE;
    bool pronoun = f->words.last - f->words.first <= 1;
    add(r, k, status, by, words);
    uint32_t outer = r->report->claims[k].within;
    if (outer != RP_NONE && f->noun != RP_NONE && r->t[r->drafts[outer].head].sentence == r->t[r->drafts[k].head].sentence)
        add(r, outer, status, by, words); /* "according to the radio, he wrote in an e-mail that …": both */
    for (uint32_t i = k, n = 0; i-- > 0 && n < REACH_CLAIMS; n++) {
        uint32_t blocks = block_of(r, words.first) - block_of(r, r->drafts[i].head);
        bool here = r->t[r->drafts[i].head].sentence == r->t[r->drafts[k].head].sentence;
        bool source = same_side(r, i, k) || (other != RP_NONE && same_side(r, i, other));
        if (blocks > REACH_BLOCKS || !may_be_meant(r, f, i))
            continue;
        if ((here && (pronoun || !f->known)) || (source && (f->plural || f->two)))
            add(r, i, status, by, words);
    }
}

/* --- phrases --- */

/* The sentence's clause around the phrase: what is cited as the verification's words. */
static rp_range clause_words(const rp_reader *r, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    rp_range w = {phrase.first, phrase.last};
    while (w.first > s->first && phrase.first - w.first < RP_WINDOW && !rp_in(r, w.first - 1, ", ;") &&
           !rp_is(r, w.first - 1, "but"))
        w.first--;
    while (w.last < s->last && w.last - phrase.last < RP_WINDOW && !rp_in(r, w.last, ", ;"))
        w.last++;
    while (w.last > phrase.last && r->t[w.last - 1].class == RP_MARK)
        w.last--;
    return w;
}

/* What the phrase is said of: the noun phrase behind it ("could not verify the claim", "no confirmation of this"), else
 * its subject. */
static referent said_of(const rp_reader *r, rp_range phrase)
{
    rp_window w = rp_window_of(r, phrase.first);
    uint32_t i = phrase.last + rp_is(r, phrase.last, "of");
    if (rp_in(r, i, "this that it these those"))
        return referent_of(r, (rp_range){i, rp_noun_phrase_end(r, &w, i + 1)});
    uint32_t end = rp_noun_phrase_end(r, &w, i);
    if (end > i)
        return referent_of(r, (rp_range){i, end});
    rp_range s = rp_subject_before(r, &w, phrase.first);
    if (s.first == s.last || rp_class_is(r, s.last - 1, RP_ADJECTIVE) || rp_class_is(r, s.last - 1, RP_COORDINATOR))
        s = rp_sentence_subject(r, &w, phrase.first);
    if (rp_in(r, s.first, "there it he she they") || s.last - s.first > RP_WINDOW)
        s = (rp_range){phrase.first, phrase.first};
    return referent_of(r, s);
}

static rp_slice by_of(const rp_reader *r, const rp_verification_row *row, rp_range phrase)
{
    if (*row->by)
        return rp_slice_of(row->by);
    rp_window w = rp_window_of(r, phrase.first);
    rp_range s = rp_subject_before(r, &w, phrase.first);
    return rp_language_text(r->l, s.first, s.last);
}

/* "has seen a list of names but could not verify it": what is not verified is the list. */
static bool is_of_list(const rp_reader *r, const referent *f, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    bool it = f->words.last - f->words.first == 1 && rp_is(r, f->words.first, "it");
    for (uint32_t i = s->first; it && i < phrase.first && i < s->first + RP_WINDOW; i++)
        if (rp_in(r, i, "list sample copy document documents recording photograph"))
            return true;
    return false;
}

/* The claim that an opening phrase speaks of: "In claims that could not be verified, the army said …". */
static uint32_t claim_ahead(const rp_reader *r, const referent *f, rp_range phrase)
{
    const rp_sentence *s = &r->l->sentences[r->t[phrase.first].sentence];
    uint32_t k = rp_drafts_before(r, phrase.last);
    bool opens = rp_in(r, s->first, "in with") && f->words.first > s->first && f->words.first - s->first <= 3;
    return opens && k < r->n_drafts && r->t[r->drafts[k].head].sentence == r->t[phrase.first].sentence ? k : RP_NONE;
}

static void take_phrase(rp_reader *r, const rp_verification_row *row, rp_range phrase)
{
    referent f = said_of(r, phrase);
    if (is_of_list(r, &f, phrase))
        return;
    uint32_t ahead = claim_ahead(r, &f, phrase);
    if (ahead != RP_NONE) {
        add(r, ahead, row->status, by_of(r, row, phrase), clause_words(r, phrase));
        return;
    }
    f.sentence = r->t[phrase.first].sentence;
    f.not_media = row->status == RP_UNVERIFIED || row->status == RP_UNCONFIRMED;
    uint32_t last = rp_drafts_before(r, phrase.first);
    f.named = f.two;
    uint32_t k = last_meant(r, &f, last, phrase.first, RP_NONE);
    if (f.two && (k == RP_NONE || last_meant(r, &f, k, phrase.first, k) == RP_NONE)) {
        f.named = false; /* fewer than two have a name */
        k = last_meant(r, &f, last, phrase.first, RP_NONE);
    }
    if (k == RP_NONE && !f.known) {
        f.noun = RP_NONE; /* a noun that no claim has */
        k = last_meant(r, &f, last, phrase.first, RP_NONE);
        k = k == RP_NONE ? k : fullest_of(r, k);
    }
    if (k == RP_NONE && f.not_media) {
        f.not_media = false;
        k = last_meant(r, &f, last, phrase.first, RP_NONE);
    }
    if (k != RP_NONE)
        reach(r, &f, k, row->status, by_of(r, row, phrase), clause_words(r, phrase));
}

static void find_phrases(rp_reader *r)
{
    rp_map starts;
    rp_pattern_index(&starts, r->a, rp_verification_rows, sizeof *rp_verification_rows, rp_n_verification_rows);
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t last = r->l->sentences[r->t[i].sentence].last;
        uint32_t end = 0; /* "not been officially confirmed or independently verified" is two phrases */
        rp_verification_status status = RP_N_VERIFICATION_STATUSES;
        for (unsigned k = rp_map_get(&starts, r->t[i].lower); k < rp_n_verification_rows; k++) {
            const rp_verification_row *row = &rp_verification_rows[k];
            rp_match m;
            if (row->status == status || !rp_match_at(r, row->pattern, i, last, &m) || m.words.last == end)
                continue;
            take_phrase(r, row, m.words);
            if (end)
                break;
            end = m.words.last;
            status = row->status;
        }
        i = end ? end - 1 : i;
    }
}

/* --- answers --- */

static rp_slice name_of(const rp_reader *r, uint32_t claim)
{
    const rp_source *s = &r->report->claims[claim].source;
    return s->entity != RP_NONE ? r->report->entities[s->entity].name : s->words.text;
}

static rp_range answer_words(const rp_draft *d)
{
    uint32_t first = d->source.n && d->source.at[0].first < d->cue.at[0].first ? d->source.at[0].first : d->cue.at[0].first;
    uint32_t last = d->content.at[0].last > first ? d->content.at[0].last : d->cue.at[d->cue.n - 1].last;
    return (rp_range){first, last};
}

/* What the claim does to another: disputes it, confirms it, takes it back; RP_N_VERIFICATION_STATUSES: nothing. */
static rp_verification_status answers(const rp_reader *r, uint32_t k)
{
    const rp_claim *c = &r->report->claims[k];
    const rp_draft *d = &r->drafts[k];
    if (rp_in(r, d->head, "withdrew withdrawn corrected retracted correcting withdrawing"))
        return RP_RETRACTED;
    if (c->stance == RP_DENY && rp_is(r, d->cue.at[0].first, "had"))
        return RP_N_VERIFICATION_STATUSES; /* "had dismissed": before what is told now */
    if (c->stance == RP_DENY)
        return RP_DISPUTED;
    if (c->stance == RP_CONFIRM)
        return RP_CONFIRMED;
    bool called = rp_in(r, d->head, "called calls described dismissed") && content_holds(r, d, rp_falsehood_words);
    return called ? RP_DISPUTED : RP_N_VERIFICATION_STATUSES;
}

/* A claim inside the content of a denial ("rejected allegations of beatings") is what is denied. */
static bool take_nested(rp_reader *r, uint32_t k, rp_verification_status status)
{
    bool any = false;
    uint32_t to = k + 3 < r->n_drafts ? k + 3 : r->n_drafts;
    for (uint32_t i = k + 1; i < to; i++)
        if (r->report->claims[i].within == k && r->drafts[i].pattern == RP_BY_NOUN_CUE) {
            add(r, i, status, name_of(r, k), answer_words(&r->drafts[k]));
            any = true;
        }
    return any;
}

static bool content_word(const rp_reader *r, uint32_t i)
{
    return (r->t[i].class == RP_NOUN || r->t[i].class == RP_VERB || r->t[i].class == RP_PROPER) && r->t[i].lower.len > 3;
}

/* The word less the endings of plurals and verbs. */
static rp_slice stem_of(rp_slice w)
{
    static const char *const endings[] = {"ing", "ed", "es", "s", "d"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (w.len >= n + 4 && !memcmp(w.ptr + w.len - n, endings[i], n))
            return rp_slice_cut(w, 0, w.len - n);
    }
    return w;
}

/* "locked" and "padlocked", "munition" and "munitions". */
static bool same_stem(rp_slice a, rp_slice b)
{
    rp_slice x = stem_of(a), y = stem_of(b);
    return rp_slice_equal(x, y) || (x.len >= 4 && rp_slice_ends_nocase(y, x));
}

/* How many of the denial's content words a claim has; *words: how many there are, *any: one that is denied in any form. */
static uint32_t shared_words(const rp_reader *r, const rp_draft *denial, const rp_draft *claim, uint32_t *words, bool *any)
{
    uint32_t shared = 0;
    const rp_range *p = &denial->content.at[0];
    *words = 0;
    *any = false;
    for (uint32_t i = p->first; i < p->last; i++) {
        *any |= rp_is(r, i, "any");
        if (!content_word(r, i))
            continue;
        bool found = false;
        ++*words;
        for (uint32_t k = 0; k < claim->content.n && !found; k++) {
            const rp_range *q = &claim->content.at[k];
            uint32_t last = q->last - q->first > RP_WINDOW ? q->first + RP_WINDOW : q->last;
            for (uint32_t j = q->first; j < last && !found; j++)
                found = same_stem(r->t[i].lower, r->t[j].lower);
        }
        shared += found;
    }
    return shared;
}

/* Does a claim say what the denial denies? One that denies "any" of a thing answers who spoke of it, and needs less;
 * least where it was an accusation. */
static bool repeats(const rp_reader *r, uint32_t denial, uint32_t claim)
{
    uint32_t words;
    bool any, accused = r->report->claims[claim].stance == RP_ACCUSE && denial - claim <= 2;
    uint32_t shared = shared_words(r, &r->drafts[denial], &r->drafts[claim], &words, &any);
    if (any)
        return shared && (shared * 2 >= words || accused);
    return shared > 1 && shared * 5 >= words * 3;
}

/* "The ministry denied that any ransom was paid", right behind another's claim, answers that. */
static bool answers_the_last(const rp_reader *r, uint32_t denial)
{
    const rp_draft *d = &r->drafts[denial];
    uint32_t first = d->content.at[0].first;
    bool any = d->source.n && rp_is(r, first, "that") && rp_is(r, first + 1, "any");
    uint32_t before = denial - 1;
    return any && denial && block_of(r, d->head) == block_of(r, r->drafts[before].head) &&
           r->t[d->head].sentence - r->t[r->drafts[before].head].sentence <= 1 && !same_source(r, denial, before) &&
           r->report->claims[before].stance != RP_DENY;
}

static void take_repeated(rp_reader *r, uint32_t k)
{
    uint32_t stop = k > REACH_CLAIMS ? k - REACH_CLAIMS : 0;
    const rp_range *p = &r->drafts[k].content.at[0];
    if (p->last - p->first > RP_WINDOW || content_holds(r, &r->drafts[k], "evidence proof knowledge wrongdoing involvement"))
        return;
    for (uint32_t i = k; i-- > stop;) {
        if (same_source(r, i, k) || r->report->claims[i].stance == RP_DENY || !repeats(r, k, i))
            continue;
        add(r, i, RP_DISPUTED, name_of(r, k), answer_words(&r->drafts[k]));
        return;
    }
    if (k && answers_the_last(r, k))
        add(r, k - 1, RP_DISPUTED, name_of(r, k), answer_words(&r->drafts[k]));
}

/* The last claim of the same source that the words taken back can mean. */
static uint32_t own_meant(const rp_reader *r, const referent *f, uint32_t k)
{
    uint32_t stop = k > REACH_CLAIMS ? k - REACH_CLAIMS : 0;
    for (uint32_t i = k; i-- > stop;)
        if (same_side(r, i, k) && may_be_meant(r, f, i))
            return i;
    return RP_NONE;
}

/* "corrected an earlier toll of 12" takes back what it names; "withdrew that number" what was claimed before. */
static void take_back(rp_reader *r, uint32_t k)
{
    const rp_range *p = &r->drafts[k].content.at[0];
    referent f = referent_of(r, *p);
    bool itself = rp_in(r, p->first, "a an its their his her") || rp_in(r, p->first + 1, "earlier previous first initial") ||
                  rp_class_is(r, p->first + 1, RP_NUMBER);
    uint32_t to = itself || !points_back(r, &r->drafts[k]) ? k : own_meant(r, &f, k);
    if (to != RP_NONE)
        add(r, to, RP_RETRACTED, name_of(r, k), answer_words(&r->drafts[k]));
}

#define BEFORE_NOUN 8 /* tokens before a noun cue in which its denial stands */

/* "rejected allegations of beatings", "reports that it had burned were wrong", "unconfirmed reports that". */
static void take_noun_cue(rp_reader *r, uint32_t k)
{
    const rp_draft *d = &r->drafts[k];
    const rp_sentence *s = &r->l->sentences[r->t[d->head].sentence];
    uint32_t from = d->head > s->first + BEFORE_NOUN ? d->head - BEFORE_NOUN : s->first, end = d->content.at[d->content.n - 1].last;
    uint32_t outer = r->report->claims[k].within;
    for (uint32_t i = from; i < d->head; i++) {
        if (rp_in(r, i, "rejected rejects denied denies dismissed dismisses refuted refutes rejecting denying dismissing")) {
            rp_window w = rp_window_of(r, i);
            rp_range who = rp_subject_before(r, &w, i);
            add(r, k, RP_DISPUTED, outer != RP_NONE ? name_of(r, outer) : rp_language_text(r->l, who.first, who.last),
                (rp_range){i, i + 1});
        }
        if (i + 1 == d->head && rp_in(r, i, "unconfirmed unverified"))
            add(r, k, rp_is(r, i, "unconfirmed") ? RP_UNCONFIRMED : RP_UNVERIFIED,
                rp_is(r, i, "unconfirmed") ? RP_LIT("official") : RP_LIT("independent"), (rp_range){i, i + 1});
    }
    for (uint32_t i = end; rp_in(r, end, "is are was were be") && i < s->last && i < end + 6; i++)
        if (rp_in(r, i, rp_falsehood_words))
            add(r, k, RP_DISPUTED, outer != RP_NONE ? name_of(r, outer) : (rp_slice){NULL, 0}, (rp_range){i, i + 1});
}

static void find_answers(rp_reader *r)
{
    for (uint32_t k = 0; k < r->n_drafts; k++) {
        if (r->drafts[k].pattern == RP_BY_NOUN_CUE)
            take_noun_cue(r, k);
        rp_verification_status status = answers(r, k);
        if (status == RP_N_VERIFICATION_STATUSES)
            continue;
        if (take_nested(r, k, status))
            continue;
        rp_range words = answer_words(&r->drafts[k]);
        if (status == RP_RETRACTED) {
            take_back(r, k);
            continue;
        }
        if (points_back(r, &r->drafts[k])) {
            referent f = referent_of(r, r->drafts[k].content.at[0]);
            uint32_t to = last_meant(r, &f, k, words.first, k);
            if (to != RP_NONE)
                add(r, to, status, name_of(r, k), words);
        } else if (status == RP_DISPUTED) {
            take_repeated(r, k);
        }
    }
}

void rp_verifications_find(rp_reader *r)
{
    find_phrases(r);
    find_answers(r);
}
