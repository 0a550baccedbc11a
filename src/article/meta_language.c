/* meta_language.c - the language of the article, ISO 639-1: what the page declares, unless its text clearly
 * speaks another.
 *
 * The text is judged by its script and by the share of its words that are a language's most frequent small
 * ones (a table of some twenty languages). Measured over the blocks around and after the headline. */
#include "article/meta_clues.h"
#include "base/utf8.h"

#define SAMPLE_BYTES 6000 /* of the page's text */
#define SAMPLE_WORDS 40   /* under so many, the declared language stands */
#define CLEAR_SHARE 0.12  /* of small words, for a language to be sure */
#define CLEAR_LEAD 2.0    /* times the declared one's share */

static const struct tongue {
    const char *code, *words; /* lower case */
} tongues[] = {
    {"en", "the of and to in is that for it was with as on be at by this are from have not his has they"},
    {"de", "der die das und ist nicht ein eine zu den mit von auf für im dem sich des auch wird sind als"},
    {"fr", "le la les et des du est une dans pour que qui au pas sur par avec ce il plus sont été"},
    {"es", "el la los las y del que es una para con por se no su lo como más al fue sus"},
    {"it", "il di che è la per una con del della non sono si da gli nel alla anche più dei"},
    {"pt", "o os as que não é uma para com do da dos em no na por mais ao foi como se são"},
    {"nl", "de het een en van is dat op te niet zijn voor met er aan ook als door bij"},
    {"sv", "och att det som en är på av för med den till inte har ett om de var"},
    {"da", "og at det som en er på af for med den til ikke har et om de der blev"},
    {"no", "og at det som en er på av for med den til ikke har et om de ble"},
    {"fi", "ja on ei että oli ovat se hän mutta myös kun joka kuin ole tai sen"},
    {"et", "ja on ei et see oli mis kui ka aga ta oma selle või olid"},
    {"pl", "i w na z że się nie do jest to o jak po od za przez ale są dla"},
    {"cs", "a v na se že je to s z do o jako pro ale které by jsou podle"},
    {"tr", "ve bir bu da de için ile olarak olan daha çok ne gibi en sonra kadar"},
    {"ro", "și de la în care nu este cu pe o un din pentru mai că sunt a fost"},
    {"hu", "a az és hogy nem is egy volt ez meg csak el már még"},
    {"id", "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh"},
    {"vi", "và của là có trong cho được các với không một người đã này những"},
    {"ru", "и в не на что с по это как к но из он у за от для его было"},
    {"uk", "і в не на що з та у до це як про але від за він був для є"},
    {"bg", "и на да се в за не от е с че са по като ще това"},
    {"sr", "и у је да се на за од са који су није то као"},
    {"el", "και το της η ο την των στο για που με από να είναι τα δεν"},
    {"ar", "في من على إلى أن عن التي الذي مع هذا هذه ما لا كان"},
    {"fa", "و در به از که این را با است آن برای یک"},
    {"he", "של את על לא הוא זה עם כי גם היא אל"},
    {"hi", "के में की है और से का को पर ने कि यह हैं"},
};
#define N_TONGUES (sizeof tongues / sizeof *tongues)
_Static_assert(N_TONGUES < 32, "a bit each");

/* Scripts that one language writes, or nearly so: from, to, code. */
static const struct script {
    uint32_t from, to;
    const char *code;
} scripts[] = {
    {0x3040, 0x30FF, "ja"}, {0xAC00, 0xD7A3, "ko"}, {0x4E00, 0x9FFF, "zh"}, {0x0E00, 0x0E7F, "th"},
    {0x10A0, 0x10FF, "ka"}, {0x0530, 0x058F, "hy"}, {0x0980, 0x09FF, "bn"}, {0x0B80, 0x0BFF, "ta"},
    {0x0C00, 0x0C7F, "te"}, {0x1780, 0x17FF, "km"}, {0x1000, 0x109F, "my"},
};
#define N_SCRIPTS (sizeof scripts / sizeof *scripts)

#define SLOTS 2048 /* for some 500 words of 30 languages */

typedef struct tally {
    uint64_t keys[SLOTS];    /* of words, open addressing; 0 is free */
    uint32_t tongues[SLOTS]; /* a bit for each that has the word */
    unsigned words, letters;
    unsigned of_tongue[N_TONGUES], of_script[N_SCRIPTS];
} tally;

/* A word as a number, a letter a step: what words of up to 8 ASCII letters are, others as a hash. */
static uint64_t with_letter(uint64_t key, uint32_t cp)
{
    return cp < 0x80 ? (key << 8 | cp) + (key >> 56) * 0x9E3779B97F4A7C15u : (key + cp) * 0x9E3779B97F4A7C15u;
}

static uint32_t slot_of(const tally *t, uint64_t key)
{
    uint32_t at = (uint32_t)(key * 0x9E3779B97F4A7C15u >> 53);
    while (t->keys[at] && t->keys[at] != key)
        at = (at + 1) % SLOTS;
    return at;
}

static void index_tongues(tally *t)
{
    for (uint32_t i = 0; i < N_TONGUES; i++) {
        rp_slice words = rp_slice_of(tongues[i].words);
        for (size_t at = 0; at < words.len;) {
            uint64_t key = 0;
            for (uint32_t cp; at < words.len && (cp = rp_utf8_next(words, &at)) != ' ';)
                key = with_letter(key, cp);
            uint32_t slot = slot_of(t, key);
            t->keys[slot] = key;
            t->tongues[slot] |= 1u << i;
        }
    }
}

static void count_word(tally *t, uint64_t key)
{
    t->words++;
    for (uint32_t known = t->tongues[slot_of(t, key)]; known; known &= known - 1)
        t->of_tongue[__builtin_ctz(known)]++;
}

static void count_letter(tally *t, uint32_t cp)
{
    t->letters++;
    for (size_t i = 0; cp >= 0x530 && i < N_SCRIPTS; i++)
        t->of_script[i] += cp >= scripts[i].from && cp <= scripts[i].to;
}

static void count_text(tally *t, rp_slice s)
{
    uint64_t key = 0;
    for (size_t at = 0; at < s.len;) {
        char lower = (char)(s.ptr[at] | 0x20);
        if (lower >= 'a' && lower <= 'z') { /* most are */
            t->letters++;
            key = with_letter(key, (uint32_t)lower);
            at++;
            continue;
        }
        uint32_t cp = rp_utf8_next(s, &at);
        if (rp_cp_is_word(cp) && !rp_cp_is_digit(cp)) {
            count_letter(t, cp);
            key = with_letter(key, rp_cp_lower(cp));
            continue;
        }
        if (key)
            count_word(t, key);
        key = 0;
    }
    if (key)
        count_word(t, key);
}

/* Prose only: furniture speaks in single words. */
static void sample(const rp_clues *c, tally *t)
{
    size_t bytes = 0;
    for (uint32_t i = c->headline_block; i < c->page->n_blocks && bytes < SAMPLE_BYTES; i++) {
        rp_slice s = c->page->blocks[i].text;
        if (s.len < 60)
            continue;
        if (s.len > SAMPLE_BYTES)
            s.len = rp_utf8_valid(rp_slice_cut(s, 0, SAMPLE_BYTES));
        count_text(t, s);
        bytes += s.len;
    }
}

/* The text's language where it is clear, else NULL. Japanese mixes three scripts: any kana decides. */
static const char *spoken(const tally *t, const char *declared)
{
    for (size_t i = 0; i < N_SCRIPTS; i++)
        if (t->of_script[i] * 10u > t->letters * (i == 0 ? 1u : 4u) && t->letters > SAMPLE_WORDS)
            return scripts[i].code;
    size_t best = 0, own = N_TONGUES;
    for (size_t i = 0; i < N_TONGUES; i++) {
        best = t->of_tongue[i] > t->of_tongue[best] ? i : best;
        own = !strcmp(tongues[i].code, declared) ? i : own;
    }
    if (t->words < SAMPLE_WORDS || t->of_tongue[best] < CLEAR_SHARE * t->words)
        return NULL;
    if (own < N_TONGUES && t->of_tongue[best] < CLEAR_LEAD * t->of_tongue[own])
        return NULL;
    return tongues[best].code;
}

/* "en-GB", "en_US", "EN" as "en"; "" if it is no code. */
static void code_of(rp_slice lang, char out[4])
{
    size_t n = 0;
    while (n < lang.len && n < 4 && rp_is_alpha(lang.ptr[n]))
        n++;
    out[0] = 0;
    if (n < 2 || n > 3 || (n < lang.len && lang.ptr[n] != '-' && lang.ptr[n] != '_'))
        return;
    for (size_t i = 0; i < n; i++)
        out[i] = rp_lower(lang.ptr[i]);
    out[n] = 0;
}

void rp_language_guess(rp_arena *a, const rp_clues *c, rp_article *out)
{
    tally *t = RP_NEW(c->scratch, tally);
    char declared[4];
    code_of(c->lang, declared);
    if (!declared[0])
        code_of(c->linked.lang, declared);
    if (!declared[0])
        code_of(rp_clues_tag(c, "og:locale content-language dc.language language"), declared);
    index_tongues(t);
    sample(c, t);
    const char *text = spoken(t, declared);
    if (text || declared[0])
        out->lang = rp_arena_copy(a, rp_slice_of(text ? text : declared));
}
