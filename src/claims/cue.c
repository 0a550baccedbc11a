/* cue.c - see cue.h. */
#include "claims/cue.h"

static const char *const be_words = "is are was were be been being 's 're";

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
const rp_cue *rp_cue_row_at(const rp_reader *r, uint32_t i, uint32_t *end)
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

bool rp_cue_is_present(const rp_reader *r, uint32_t i, const rp_cue *c)
{
    rp_slice w = r->t[i].lower, base = {c->forms, strcspn(c->forms, " ")};
    bool s_form = w.len > base.len && rp_ends_with(w, "s");
    return (rp_slice_equal(w, base) || s_form || rp_is(r, i, "denies")) && !rp_in(r, i, "put read cut set") && !(i && r->t[i - 1].class == RP_AUXILIARY);
}

bool rp_ends_with(rp_slice w, const char *suffix)
{
    return rp_slice_ends_nocase(w, rp_slice_of(suffix));
}

/* Is the word, by what stands before it, no verb? "the claims", "an estimated", "his reported". */
bool rp_cue_is_noun(const rp_reader *r, uint32_t i, uint32_t end)
{
    if (!i || r->t[i - 1].sentence != r->t[i].sentence)
        return !rp_in(r, i, "asked according citing") && !rp_ends_with(r->t[i].lower, "ing");
    rp_class before = r->t[i - 1].class;
    if (rp_in(r, i - 1, "neither nor"))
        return true;
    if (before == RP_DETERMINER)
        return !rp_in(r, i - 1, "some many all others both most these those") || rp_ends_with(r->t[i].lower, "s");
    if (before == RP_ADJECTIVE) /* those that stand for people: "the general declared", "many say" */
        return !rp_in(r, i - 1, "general chief military public dead wounded injured several many few most second first "
                                "last deputy official local");
    if (before == RP_POSSESSIVE)
        return !(end < r->n && rp_in(r, i - 1, "'s") && rp_ends_with(r->t[i].lower, "ing"));
    return before == RP_PREPOSITION || (before == RP_NUMBER && !rp_ends_with(r->t[i].lower, "d"));
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
                       "disputes advocate voice alert alerts caution count counts lower raise");
}

bool rp_group_is_noun(const rp_reader *r, const rp_verb_group *g)
{
    uint32_t i = g->head;
    if (!is_doubtful_form(r, i) || g->first < i)
        return false;
    if (g->cue->particle)
        return false;
    if (!i || rp_in(r, g->last, "of in by on at for from with was were is are has have"))
        return true;
    rp_class before = r->t[i - 1].class;
    bool s_form = rp_ends_with(r->t[i].lower, "s"), plural = rp_ends_with(r->t[i - 1].lower, "s");
    if (before == RP_PRONOUN || before == RP_RELATIVE || before == RP_PROPER)
        return false;
    if (before == RP_MARK)
        return !rp_is(r, g->last, "that");
    if (i > 1 && rp_in(r, i - 2, "a an"))
        return true; /* "a police report" */
    return !(before == RP_NOUN && s_form != (plural || rp_in(r, i - 1, "police people officials")));
}

#define TIME_TOKENS 5 /* "at 3 a.m. on Friday" */

/* Where the words for a time that end before token k start, if an auxiliary stands before them: "had | earlier on Friday
 * corrected"; k where none do. */
static uint32_t time_start(const rp_reader *r, const rp_window *w, uint32_t k)
{
    static const char *const openings = "at on in since by early earlier late later last this";
    bool time = false;
    uint32_t i = k;
    while (i > w->first && k - i < TIME_TOKENS && r->t[i - 1].quote == w->level) {
        bool named = r->t[i - 1].class == RP_CALENDAR || r->t[i - 1].class == RP_NUMBER || rp_in(r, i - 1, "a.m. p.m. noon midnight");
        if (!named && !rp_in(r, i - 1, openings) && !rp_in(r, i - 1, "week month year morning evening night"))
            break;
        time |= named;
        i--;
    }
    bool opens = rp_class_is(r, i, RP_CALENDAR) || rp_in(r, i, openings);
    return time && opens && i > w->first && r->t[i - 1].class == RP_AUXILIARY ? i : k;
}

rp_verb_group rp_verb_group_at(const rp_reader *r, const rp_window *w, uint32_t i, uint32_t end, const rp_cue *cue)
{
    rp_verb_group g = {.first = i, .head = i, .last = end, .cue = cue};
    bool be = false, any = false;
    uint32_t k = time_start(r, w, i);
    g.time = (rp_range){k, i};
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
    bool ing = rp_ends_with(form, "ing");
    g.passive = be && !ing;
    g.participle = ing && !be;
    return g;
}
