/* names.c - see names.h. */
#include "ledger/names.h"
#include "base/hash.h"

/* One thing by several words; the first is what it counts as. Stems are made of them when they are read. */
static const char *const same_words[] = {
    "ministry minister", "company firm operator contractor business", "army soldiers troops military",
    "fire firefighters firefighter", "family families relatives relative", "prosecution prosecutors prosecutor",
    "defence defense", "police officers", "union unions", "agency agencies", "service services",
};

/* Words of office and of bodies: many sources have them, so they tell none from another. */
static const char general_words[] =
    "ministry minister company firm operator contractor business army soldiers troops military "
    "family families relatives relative prosecution prosecutors prosecutor service services agency agencies "
    "committee group groups office offices department government official officials authority authorities police officers "
    "officer force forces union unions party parties court council board bank commission association team crew "
    "spokesman spokeswoman spokesperson spokespeople source sources director leader leaders head chief president "
    "governor mayor executive executives member members resident residents witness witnesses reporter newspaper report "
    "reports statement statements secretary deputy general colonel captain manager chairman chairwoman chair "
    "boss owner staff worker workers employee employees lawyer lawyers analyst analysts expert experts people man woman "
    "local national state federal city town country organisation organization body media agent aide "
    "interior foreign prime vice former senior operations press named called who heads drew list compiled tally";

/* People of a body, whose name the body's is. */
static const char people_words[] = "official officials authority authorities source sources spokespeople";

/* Bodies: who is called one of these is known, though not by a name of its own. */
static const char body_words[] =
    "ministry company firm operator army military prosecution service agency committee group office department government "
    "police court council board bank commission association party union force parliament university hospital";

static const char pronouns[] = "he she it they we i you him her them us who which this that these those one his its their";

static const char company_words[] =
    "company company's firm firm's operator operator's executive chairman chairwoman business contractor operations "
    "manager shareholders";

static const char office_words[] =
    "spokesman spokeswoman spokesperson minister director executive chief head leader chairman chairwoman president "
    "secretary commander governor heads leads chairs compiled drew";

bool rp_is_pronoun(rp_slice text)
{
    return rp_slice_in(rp_slice_trim(text), pronouns);
}

static bool has_word_of(rp_slice text, const char *list)
{
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !rp_is_space(text.ptr[end]) && text.ptr[end] != ',')
            end++;
        if (end > at && rp_slice_in(rp_slice_cut(text, at, end), list))
            return true;
        at = end + 1;
    }
    return false;
}

bool rp_names_company(rp_slice text)
{
    return has_word_of(text, company_words);
}

bool rp_names_office(rp_slice text)
{
    return has_word_of(text, office_words);
}

bool rp_names_body(rp_slice text)
{
    return has_word_of(text, body_words) && !has_word_of(text, people_words);
}

static uint64_t counted_as(rp_arena *a, rp_slice word, uint64_t hash)
{
    for (size_t i = 0; i < sizeof same_words / sizeof *same_words; i++)
        if (rp_slice_in(word, same_words[i])) {
            rp_words w = rp_words_of(a, rp_slice_of(same_words[i]));
            return w.at[0].hash;
        }
    return hash;
}

/* "Bulgaria's" at the start says where, not who; so does "Bulgarian", which is left as it is. */
static bool is_owner(const rp_words *w, uint32_t i)
{
    rp_slice t = w->at[i].text;
    bool possessive = rp_slice_ends_nocase(t, RP_LIT("'s")) || rp_slice_ends_nocase(t, RP_LIT("\u2019s"));
    return possessive && w->at[i].capital && i + 1 < w->n && i <= 1;
}

static void push(rp_set *s, uint64_t hash)
{
    s->at[s->n++] = hash;
}

rp_name rp_name_of(rp_arena *a, rp_slice text)
{
    rp_words w = rp_words_of(a, text);
    rp_name n = {.words = {RP_ARRAY(a, uint64_t, w.n), 0},
                 .telling = {RP_ARRAY(a, uint64_t, w.n), 0},
                 .proper = {RP_ARRAY(a, uint64_t, w.n), 0}};
    for (uint32_t i = 0; i < w.n; i++) {
        const rp_word *x = &w.at[i];
        if (x->stop || is_owner(&w, i) || (w.n > 1 && rp_slice_in(x->text, people_words)))
            continue;
        uint64_t counted = counted_as(a, x->text, x->hash);
        push(&n.words, counted);
        bool general = rp_slice_in(x->text, general_words);
        if (!general)
            push(&n.telling, counted);
        if (!general && x->capital && x->permille < 40)
            push(&n.proper, x->hash);
        if (!general && x->capital) {
            n.last = x->hash;
            n.n_capital++;
        }
    }
    rp_set_sort(&n.words);
    rp_set_sort(&n.telling);
    rp_set_sort(&n.proper);
    return n;
}

bool rp_name_is_general(const rp_name *a)
{
    return !a->telling.n;
}

bool rp_name_same_person(const rp_name *a, const rp_name *b)
{
    if (!a->last || a->last != b->last)
        return false;
    uint32_t shorter = a->n_capital < b->n_capital ? a->n_capital : b->n_capital;
    return shorter == 1 || rp_set_common(&a->proper, &b->proper) >= 2 || (a->n_capital == b->n_capital &&
           rp_set_common(&a->telling, &b->telling) >= shorter);
}

static bool within(const rp_set *a, const rp_set *b)
{
    return a->n && rp_set_common(a, b) == a->n;
}

bool rp_name_same_body(const rp_name *a, const rp_name *b)
{
    if (!a->telling.n || !b->telling.n)
        return within(&a->words, &b->words) && within(&b->words, &a->words);
    if ((within(&a->words, &b->words) || within(&b->words, &a->words)) && rp_set_common(&a->telling, &b->telling))
        return true;
    uint32_t shared = rp_set_common(&a->proper, &b->proper), fewer = a->proper.n < b->proper.n ? a->proper.n : b->proper.n;
    return shared && shared == fewer && 2 * shared >= (a->telling.n < b->telling.n ? a->telling.n : b->telling.n);
}

bool rp_name_covers(const rp_name *description, const rp_name *body)
{
    return (body->telling.n || body->words.n > 1) && within(&body->words, &description->words);
}

bool rp_name_describes(const rp_name *description, const rp_name *body)
{
    if (!body->words.n)
        return false;
    if (within(&body->words, &description->words))
        return true;
    uint32_t shared = rp_set_common(&description->proper, &body->proper);
    return shared && 2 * shared >= body->proper.n;
}
