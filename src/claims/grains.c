/* grains.c - see grains.h. */
#include "base/utf8.h"
#include "claims/grains.h"

#define LISTS 1024 /* slots for lists of words, of which some 300 are asked for; two in one slot take turns */
#define KEYS 256

/* The keys of a list's words, a bit each. */
struct rp_list_keys {
    const char *words; /* NULL: an empty slot */
    uint64_t bits[KEYS / 64];
};

/* Few words of a list and few others share all three. */
static uint8_t key_of(const char *word, size_t len)
{
    unsigned first = (unsigned char)rp_lower(word[0]), last = (unsigned char)rp_lower(word[len - 1]);
    return (uint8_t)(first * 7 + last * 37 + len * 101);
}

static void read_list(rp_list_keys *list, const char *words)
{
    *list = (rp_list_keys){.words = words};
    for (const char *p = words; *p; p += *p == ' ') {
        size_t n = strcspn(p, " ");
        uint8_t key = n ? key_of(p, n) : 0;
        if (n)
            list->bits[key / 64] |= (uint64_t)1 << key % 64;
        p += n;
    }
}

typedef struct cutter {
    rp_arena *a;
    rp_grains *out;
    rp_grain like; /* what the token's grains share */
} cutter;

static bool is_joiner(rp_slice s, size_t at)
{
    return (s.ptr[at] == '.' || s.ptr[at] == ',') && at + 1 < s.len && rp_is_digit(s.ptr[at + 1]);
}

static size_t digits_end(rp_slice s, size_t at)
{
    while (at < s.len && (rp_is_digit(s.ptr[at]) || is_joiner(s, at)))
        at++;
    return at;
}

/* U+2010 and U+2011 are hyphens too. */
static size_t hyphen_bytes(rp_slice s, size_t at)
{
    if (s.ptr[at] == '-')
        return 1;
    bool typographic = s.len - at >= 3 && !memcmp(s.ptr + at, "\xE2\x80", 2) &&
                       ((unsigned char)s.ptr[at + 2] == 0x90 || (unsigned char)s.ptr[at + 2] == 0x91);
    return typographic ? 3 : 0;
}

static size_t letters_end(rp_slice s, size_t at)
{
    while (at < s.len && !rp_is_digit(s.ptr[at]) && !hyphen_bytes(s, at))
        at++;
    return at;
}

/* Lower-cased, without full stops, apostrophes as ASCII. */
static rp_slice plain(rp_arena *a, rp_slice s)
{
    bool as_is = true;
    for (size_t i = 0; i < s.len && as_is; i++)
        as_is = s.ptr[i] >= 'a' && s.ptr[i] <= 'z';
    if (as_is)
        return s;
    rp_slice lower = rp_utf8_lower(a, s);
    char *to = rp_arena_alloc(a, lower.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < lower.len; i++) {
        if (lower.ptr[i] == '.')
            continue;
        bool apostrophe = lower.len - i >= 3 && !memcmp(lower.ptr + i, "\xE2\x80\x99", 3);
        to[n++] = apostrophe ? '\'' : lower.ptr[i];
        i += apostrophe ? 2 : 0;
    }
    return (rp_slice){to, n};
}

static void push(cutter *c, size_t start, size_t end, rp_grain_kind kind, rp_slice lower)
{
    rp_grain g = c->like;
    size_t at = 0;
    g.start = (uint32_t)start;
    g.end = (uint32_t)end;
    g.kind = (uint8_t)kind;
    g.lower = lower;
    g.key = lower.len ? key_of(lower.ptr, lower.len) : 0;
    g.capital =
        kind == RP_GRAIN_WORD && rp_cp_is_upper(rp_utf8_next(rp_slice_cut(c->out->text, start, end), &at));
    RP_PUSH(c->a, c->out->at, c->out->n, g);
    c->like.space_before = false;
}

static void cut_word(cutter *c, uint32_t start, uint32_t end)
{
    rp_slice s = rp_slice_cut(c->out->text, start, end);
    for (size_t at = 0; at < s.len;) {
        size_t hyphen = hyphen_bytes(s, at);
        size_t next = hyphen ? at + hyphen : rp_is_digit(s.ptr[at]) ? digits_end(s, at) : letters_end(s, at);
        rp_slice piece = rp_slice_cut(s, at, next);
        if (hyphen)
            push(c, start + at, start + next, RP_GRAIN_MARK, RP_LIT("-"));
        else if (rp_is_digit(s.ptr[at]))
            push(c, start + at, start + next, RP_GRAIN_DIGITS, piece);
        else
            push(c, start + at, start + next, RP_GRAIN_WORD, plain(c->a, piece));
        at = next;
    }
}

/* A dash stands for a hyphen between digits ("22,000–26,000"). */
static rp_slice mark_of(rp_slice s)
{
    return rp_slice_equal(s, RP_LIT("\xE2\x80\x99")) ? RP_LIT("'") : s;
}

void rp_grains_make(rp_arena *a, const rp_language *language, rp_grains *out)
{
    *out = (rp_grains){.text = language->article->text, .lists = RP_ARRAY(a, rp_list_keys, LISTS)};
    for (uint32_t s = 0; s < language->n_sentences; s++) {
        const rp_sentence *sentence = &language->sentences[s];
        for (uint32_t i = sentence->first; i < sentence->last; i++) {
            const rp_token *t = &language->tokens[i];
            cutter c = {a,
                        out,
                        {.sentence = s,
                         .block = sentence->block,
                         .class = t->class,
                         .space_before = t->space_before}};
            if (t->shape == RP_SHAPE_PUNCT)
                push(&c, t->start, t->end, RP_GRAIN_MARK, mark_of(rp_slice_cut(out->text, t->start, t->end)));
            else
                cut_word(&c, t->start, t->end);
        }
    }
}

bool rp_grain_is(const rp_grains *g, uint32_t i, const char *word)
{
    return i < g->n && rp_slice_equal(g->at[i].lower, rp_slice_of(word));
}

bool rp_grain_in(const rp_grains *g, uint32_t i, const char *words)
{
    if (i >= g->n || !g->at[i].lower.len)
        return false;
    uintptr_t address = (uintptr_t)words;
    rp_list_keys *list = &g->lists[(address ^ address >> 10) % LISTS];
    if (list->words != words)
        read_list(list, words);
    uint8_t key = g->at[i].key;
    return list->bits[key / 64] >> key % 64 & 1 && rp_slice_in(g->at[i].lower, words);
}

uint32_t rp_grain_phrase_at(const rp_grains *g, uint32_t i, const char *phrase)
{
    uint32_t from = i;
    while (*phrase) {
        size_t n = strcspn(phrase, " ");
        if (i > from && rp_grain_is(g, i, "-") && *phrase != '-')
            i++;
        if (!rp_grain_with(g, i, from) || !rp_slice_equal(g->at[i].lower, (rp_slice){phrase, n}))
            return 0;
        i++;
        phrase += n + (phrase[n] == ' ');
    }
    return i;
}

uint32_t rp_grain_phrase_before(const rp_grains *g, uint32_t end, const char *phrase)
{
    uint32_t words = 1;
    size_t length = strlen(phrase);
    rp_slice last = end && end <= g->n ? g->at[end - 1].lower : (rp_slice){NULL, 0};
    if (!last.len || last.ptr[last.len - 1] != phrase[length - 1])
        return 0; /* nearly always */
    for (const char *p = phrase; *p; p++)
        words += *p == ' ';
    for (uint32_t extra = 0; extra < words; extra++) { /* hyphens between the words */
        if (end < words + extra)
            return 0;
        uint32_t from = end - words - extra;
        if (rp_grain_phrase(g, from, phrase) == end)
            return from + 1;
    }
    return 0;
}

rp_part rp_grains_part(rp_arena *a, const rp_grains *g, uint32_t first, uint32_t last)
{
    rp_part part = {.spans = {NULL, 0}};
    rp_span s = {g->at[first].start, g->at[last - 1].end};
    RP_PUSH(a, part.spans.at, part.spans.n, s);
    part.text = rp_slice_cut(g->text, s.start, s.end);
    return part;
}
