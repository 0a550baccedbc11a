/* classes.c - a word's class: closed lists first, then endings, then capitals, then the word before. Some 900
 * listed words. What it cannot know without a parser is left RP_NOUN, the commonest class. */
#include "language/parts.h"

static const struct class_row {
    rp_class class;
    const char *words;
} class_rows[] = {
    {RP_DETERMINER, "the a an this these those some any each every no another both either neither all several many "
                    "most few such his her its their my our your whose more"},
    {RP_PRONOUN, "he she it they we i you one nobody everyone everybody someone somebody anyone anybody others "
                 "nothing everything something himself none"},
    {RP_OBLIQUE, "him them me us itself themselves herself myself ourselves yourself"},
    {RP_POSSESSIVE, "'s '"},
    {RP_PREPOSITION, "of in on at by for from with about against between into through during before after above "
                     "below under over near among across behind beyond within without toward towards upon off along "
                     "around despite like unlike via per outside inside amid amidst than as since until till regarding "
                     "concerning beside besides except onto throughout versus vs. including following according "
                     "aboard atop alongside"},
    {RP_COORDINATOR, "and or but nor & yet plus"},
    {RP_SUBORDINATOR, "that because if while whereas although though unless whether so once lest"},
    {RP_RELATIVE, "who whom which what where when why how whoever whatever whichever"},
    {RP_AUXILIARY, "is are was were be been being am has have had having do does did will would can could may might "
                   "shall should must ca wo ought 're 've 'll 'd 'm cannot"},
    {RP_NOT, "not n't never"},
    {RP_TO, "to"},
    {RP_CALENDAR, "monday tuesday wednesday thursday friday saturday sunday january february april june july august "
                  "september october november december today yesterday tomorrow tonight jan. feb. aug. sept. oct. nov. "
                  "dec. mon. tues. wed. thurs. fri. weekend"},
    {RP_NUMBER, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
                "million billion trillion dozen dozens hundreds thousands millions"},
    {RP_ADVERB, "also again already always almost even ever just now only often once perhaps quite rather really "
                "soon still then there thus too very well yet here however instead meanwhile nevertheless therefore "
                "later earlier ago far further not-yet much maybe indeed else away back down up out together apart "
                "twice flatly first publicly repeatedly so-far"},
    {RP_ADJECTIVE, "new old long good bad big small large great high low young former senior top chief local national "
                   "federal managing acting outgoing incoming presiding public private political military other same own many last next first second third late "
                   "early recent major general foreign human possible important different certain sure true real full "
                   "free open clear able likely unlikely available dead alive wounded injured missing several deputy "
                   "red blue green black white hundred-percent more less least enough such"},
    {RP_VERB, "said says told tells made makes went goes came comes took takes got gets gave gives knew knows thought "
              "thinks felt feels found finds left leaves kept keeps held holds began begins showed shows heard hears "
              "let lets put puts ran runs brought brings wrote writes sat sits stood stands lost loses paid pays met "
              "meets set sets led leads grew grows won wins taught offered spent spends sent sends built builds fell "
              "falls rose rises drove drives broke breaks spoke speaks read saw sees became becomes seems wants "
              "believes argues insists adds asks claims denies cites urges warns blames accuses calls hopes fears "
              "expects plans needs lies remains includes suggests notes alleges admits vows promises contends "
              "maintains concedes acknowledges reckons suspects doubts wonders complains drew draws chose chooses flew "
              "hit struck shot fought sought threw wore bought sold caught laid shut cut hurt meant means swore forgot "
              "understood withdrew undertook overtook foresaw forecast forecasts forbade foretold quit cost bore bears "
              "ate drank sang slept stole swam woke hid dug bound burnt burned dealt bent fled bled fed shone "
              "say tell think believe argue want know see make take get give go come"},
};

/* Words that end like verbs and are none. */
static const char *const not_verbs =
    "hundred indeed speed need seed breed red bed shed united wounded injured speed feed weed deed naked wicked "
    "sacred hatred kindred blood armed alleged unnamed so-called experienced";
static const char *const not_ing =
    "thing something anything nothing everything king ring wing spring string morning evening during meeting "
    "building hearing briefing beijing being bring sing shooting bombing wedding ceiling sterling offering ruling "
    "filing housing funding training banking fighting opening warning";

static void put_lists(rp_map *m)
{
    /* Later rows win nothing over earlier ones: the first class listed for a word is the one it has. */
    for (size_t i = sizeof class_rows / sizeof *class_rows; i-- > 0;)
        rp_map_put_list(m, class_rows[i].words, class_rows[i].class);
}

static bool ends(rp_slice w, const char *suffix, size_t stem)
{
    size_t n = strlen(suffix);
    return w.len >= n + stem && !memcmp(w.ptr + w.len - n, suffix, n);
}

static rp_class by_ending(rp_slice w)
{
    if (ends(w, "ed", 2) && !rp_slice_in(w, not_verbs))
        return RP_VERB;
    if (ends(w, "ing", 2) && !rp_slice_in(w, not_ing))
        return RP_ING;
    if (ends(w, "ly", 3) && !rp_slice_in(w, "family supply reply july italy ally rally assembly monopoly fly"))
        return RP_ADVERB;
    return RP_NOUN;
}

static bool is_number(const rp_token *t)
{
    return t->shape == RP_SHAPE_DIGIT;
}

/* The class of a word by itself. */
static rp_class alone(const rp_map *m, const rp_token *t)
{
    if (t->quote == RP_NONE && !t->space_before && rp_slice_in(t->lower, "' \xE2\x80\x99"))
        return RP_POSSESSIVE; /* "the students' union" */
    if (t->shape == RP_SHAPE_PUNCT)
        return rp_slice_equal(t->lower, RP_LIT("&")) ? RP_COORDINATOR : RP_MARK;
    if (is_number(t))
        return RP_NUMBER;
    uint32_t listed = rp_map_get(m, t->lower);
    return listed != RP_NONE ? (rp_class)listed : by_ending(t->lower);
}

static bool starts_sentence(const rp_language *l, uint32_t i)
{
    if (!i || l->tokens[i].sentence != l->tokens[i - 1].sentence)
        return true;
    const rp_token *before = &l->tokens[i - 1];
    return before->class == RP_MARK && !rp_slice_in(before->lower, ", ) - $ # /");
}

/* A capitalised word that no list knows, or that stands within a sentence, is part of a name; one that starts a
 * sentence only where the text does not also write it small. */
static bool is_proper(const rp_language *l, const rp_map *small, uint32_t i, rp_class guess)
{
    const rp_token *t = &l->tokens[i];
    if (t->shape != RP_SHAPE_TITLE && t->shape != RP_SHAPE_UPPER)
        return false;
    bool open = guess == RP_NOUN || guess == RP_VERB || guess == RP_ING || guess == RP_ADJECTIVE;
    if (starts_sentence(l, i)) {
        bool next_too = i + 1 < l->n_tokens && (l->tokens[i + 1].shape == RP_SHAPE_TITLE ||
                                                l->tokens[i + 1].shape == RP_SHAPE_UPPER) &&
                        l->tokens[i + 1].sentence == t->sentence;
        if (guess == RP_NOUN)
            return next_too || rp_map_get(small, t->lower) == RP_NONE;
        return open && next_too && guess != RP_ING;
    }
    return open || (guess == RP_ADVERB && t->shape == RP_SHAPE_TITLE);
}

/* "his reports", "the claims", "to claim": the word before tells noun from verb where the list says verb. */
static rp_class in_context(const rp_language *l, uint32_t i, rp_class guess)
{
    const rp_token *t = &l->tokens[i];
    if (!i || t->sentence != l->tokens[i - 1].sentence)
        return guess;
    rp_class before = l->tokens[i - 1].class;
    bool noun_form = ends(t->lower, "s", 2);
    if (guess == RP_VERB && noun_form &&
        (before == RP_DETERMINER || before == RP_ADJECTIVE || before == RP_PREPOSITION || before == RP_POSSESSIVE ||
         before == RP_NUMBER))
        return RP_NOUN;
    if (guess == RP_ING && before == RP_DETERMINER)
        return RP_NOUN;
    return guess;
}

static void note_small(rp_map *small, const rp_language *l)
{
    for (uint32_t i = 0; i < l->n_tokens; i++)
        if (l->tokens[i].shape == RP_SHAPE_LOWER)
            rp_map_put(small, l->tokens[i].lower, 1);
}

void rp_classes_read(rp_arena *a, rp_language *l)
{
    rp_map lists, small;
    rp_map_init(&lists, a, 1024);
    rp_map_init(&small, a, 512);
    put_lists(&lists);
    note_small(&small, l);
    for (uint32_t i = 0; i < l->n_tokens; i++) {
        rp_token *t = &l->tokens[i];
        rp_class guess = alone(&lists, t);
        t->class = (uint8_t)guess;
        if (is_proper(l, &small, i, guess))
            t->class = RP_PROPER;
        else
            t->class = (uint8_t)in_context(l, i, guess);
    }
}
