/* words.c - see words.h. */
#include "ledger/words.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "ledger/common_words_tab.h"

/* Words that tell nothing of what a text is about. */
static const char stop_words[] =
    "a an the of to in on at for and or but nor is was were be been being are am do does did done has have had having "
    "he him his she her hers it its they them their theirs we us our i me my you your who whom whose which that this "
    "these those what when where why how as by with from into out up down over under about after before between "
    "during against than then so if not no yes all any some such other another more most less very only just also "
    "too still yet there here will would can could may might shall should must said say says saying told tell tells "
    "mr mrs ms dr one's s t";
#define STOP_LONGEST 7 /* letters */

/* Endings, the longest that fits first; what is left has three letters or more. Applied twice: "killings". */
static const struct ending {
    const char *ending, *instead;
    const char *example, *stem;
} endings[] = {
    {"iest", "y", "busiest", "busy"},  {"ying", "y", "denying", "deny"},  {"ing", "", "killing", "kill"},
    {"ies", "y", "denies", "deny"},    {"ied", "y", "denied", "deny"},    {"sses", "ss", "classes", "class"},
    {"ed", "", "killed", "kill"},      {"ss", "ss", "class", "class"},    {"us", "us", "virus", "virus"},
    {"is", "is", "crisis", "crisis"},  {"s", "", "rifles", "rifl"},       {"e", "", "store", "stor"},
};
#define STEM_LEAST 3

static rp_slice without_ending(rp_arena *a, rp_slice w)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        rp_slice ending = rp_slice_of(endings[i].ending), instead = rp_slice_of(endings[i].instead);
        if (w.len < ending.len + STEM_LEAST || !rp_slice_ends_nocase(w, ending))
            continue;
        rp_slice root = rp_slice_cut(w, 0, w.len - ending.len);
        if (!instead.len)
            return root;
        return rp_arena_format(a, "%.*s%s", (int)root.len, root.ptr, instead.ptr);
    }
    return w;
}

static rp_slice without_possessive(rp_slice w)
{
    static const char *const marks[] = {"'s", "\u2019s", "'", "\u2019"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (rp_slice_ends_nocase(w, rp_slice_of(marks[i])))
            return rp_slice_cut(w, 0, w.len - strlen(marks[i]));
    return w;
}

static rp_slice stem_of(rp_arena *a, rp_slice lower)
{
    if (!lower.len || rp_is_digit(lower.ptr[0]))
        return lower;
    return without_ending(a, without_ending(a, lower));
}

static bool is_word(uint32_t cp)
{
    return cp != '_' && rp_cp_is_word(cp);
}

/* May this join two runs into one word ("Al-Zahra", "4.5", "don't")? */
static bool is_joint(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019 || cp == '-' || cp == '.' || cp == ',';
}

/* The word at or after *at; absent at the end. */
static rp_slice next_word(rp_slice text, size_t *at)
{
    size_t start = *at, before = *at;
    while (*at < text.len) {
        before = *at;
        if (is_word(rp_utf8_next(text, at)))
            break;
        before = *at;
    }
    start = before;
    size_t end = *at;
    while (*at < text.len) {
        size_t here = *at;
        uint32_t cp = rp_utf8_next(text, at);
        if (is_word(cp)) {
            end = *at;
            continue;
        }
        size_t peek = *at;
        bool joins = is_joint(cp) && peek < text.len && is_word(rp_utf8_next(text, &peek));
        if (joins && cp == ',')
            joins = rp_is_digit(text.ptr[here - 1]) && rp_is_digit(text.ptr[*at]);
        if (!joins) {
            *at = end;
            break;
        }
    }
    return start < end ? rp_slice_cut(text, start, end) : (rp_slice){NULL, 0};
}

static unsigned permille_of(rp_slice lower)
{
    size_t low = 0, high = sizeof common_words / sizeof *common_words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        rp_slice word = rp_slice_of(common_words[middle].word);
        int order = memcmp(word.ptr, lower.ptr, word.len < lower.len ? word.len : lower.len);
        if (!order && word.len == lower.len)
            return common_words[middle].permille;
        if (order < 0 || (!order && word.len < lower.len))
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

rp_words rp_words_of(rp_arena *a, rp_slice text)
{
    rp_words w = {NULL, 0};
    for (size_t at = 0; at < text.len;) {
        rp_slice word = next_word(text, &at);
        if (!word.len)
            break;
        size_t first = 0;
        uint32_t cp = rp_utf8_next(word, &first);
        rp_slice lower = without_possessive(rp_utf8_lower(a, word));
        rp_slice stem = stem_of(a, lower);
        rp_word one = {.text = word,
                       .stem = stem,
                       .hash = rp_hash(stem),
                       .capital = rp_cp_is_upper(cp),
                       .digit = rp_cp_is_digit(cp),
                       .stop = lower.len <= STOP_LONGEST && rp_slice_in(lower, stop_words),
                       .permille = permille_of(lower)};
        RP_PUSH(a, w.at, w.n, one);
    }
    return w;
}

bool rp_words_same(rp_arena *a, rp_slice x, rp_slice y)
{
    rp_words v = rp_words_of(a, x), w = rp_words_of(a, y);
    uint32_t i = 0;
    while (i < v.n && i < w.n && v.at[i].hash == w.at[i].hash)
        i++;
    return i == v.n && i == w.n;
}

static int by_hash(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

void rp_set_sort(rp_set *s)
{
    uint32_t kept = 0;
    if (s->n)
        qsort(s->at, s->n, sizeof *s->at, by_hash);
    for (uint32_t i = 0; i < s->n; i++)
        if (!kept || s->at[kept - 1] != s->at[i])
            s->at[kept++] = s->at[i];
    s->n = kept;
}

uint32_t rp_set_common(const rp_set *a, const rp_set *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        if (a->at[i] == b->at[k])
            n++, i++, k++;
        else if (a->at[i] < b->at[k])
            i++;
        else
            k++;
    }
    return n;
}

bool rp_set_has(const rp_set *s, uint64_t hash)
{
    return s->n && bsearch(&hash, s->at, s->n, sizeof *s->at, by_hash);
}

rp_set rp_set_of_text(rp_arena *a, rp_slice text)
{
    rp_words w = rp_words_of(a, text);
    rp_set s = {RP_ARRAY(a, uint64_t, w.n), 0};
    for (uint32_t i = 0; i < w.n; i++)
        if (!w.at[i].stop)
            s.at[s.n++] = w.at[i].hash;
    rp_set_sort(&s);
    return s;
}

/* ---- full-text search ---- */

/* A letter or digit as it is looked for: in lower case, without its accents. 0: nothing is left of it. */
static uint32_t searched(uint32_t cp)
{
    if (cp < 0x80)
        return rp_is_alpha((char)cp) || rp_is_digit((char)cp) ? (uint32_t)rp_lower((char)cp) : ' ';
    return rp_cp_is_mark(cp) ? 0 : rp_cp_is_word(cp) ? rp_cp_base(rp_cp_lower(cp)) : ' ';
}

rp_slice rp_search_words(rp_arena *a, rp_slice text)
{
    size_t most = text.len < RP_SEARCHED_MOST ? text.len : RP_SEARCHED_MOST, n = 0;
    char *out = rp_arena_alloc(a, 2 * most + 8), bytes[4]; /* in lower case a letter may take a byte more */
    for (size_t at = 0; at < most;) {
        uint32_t cp = searched(rp_utf8_next(text, &at));
        size_t size = cp ? rp_utf8_put(cp, bytes) : 0;
        if (cp == ' ' && (!n || out[n - 1] == ' '))
            continue;
        memcpy(out + n, bytes, size);
        n += size;
    }
    return rp_slice_trim((rp_slice){out, n});
}
