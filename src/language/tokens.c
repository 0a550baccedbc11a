/* tokens.c - words and marks. A word is a run of letters and digits, joined over an inner hyphen, apostrophe,
 * full stop (U.S., 4.5) or comma between digits; "n't" and "'s" are words of their own, since what is negated
 * and whose it is are asked everywhere. Two apostrophes or backquotes are one mark. */
#include "base/utf8.h"
#include "language/parts.h"

#define WORD_BYTES 256 /* a longer run is cut: no language has such words, hostile pages have */

static uint32_t peek(rp_slice s, size_t at)
{
    return at < s.len ? rp_utf8_next(s, &at) : 0;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

/* Does the mark cp between two word characters hold them together? */
static bool joins(uint32_t before, uint32_t cp, uint32_t after)
{
    if (!rp_cp_is_word(after))
        return false;
    if (cp == ',')
        return rp_cp_is_digit(before) && rp_cp_is_digit(after);
    return cp == '-' || cp == 0x2010 || cp == 0x2011 || cp == '.' || cp == '&' || is_apostrophe(cp);
}

/* The end of the word that starts at `at`. */
static size_t word_end(rp_slice s, size_t at)
{
    size_t from = at, end = at;
    uint32_t before = 0;
    while (end < s.len && end - from < WORD_BYTES) {
        size_t next = end;
        uint32_t cp = rp_utf8_next(s, &next);
        if (!rp_cp_is_word(cp) && !(end > from && joins(before, cp, peek(s, next))))
            break;
        before = cp;
        end = next;
    }
    return end;
}

static bool single_letters(rp_slice w)
{
    for (size_t i = 0; i < w.len; i++)
        if (i % 2 ? w.ptr[i] != '.' : !rp_is_alpha(w.ptr[i]))
            return false;
    return true;
}

/* Does a full stop behind the word belong to it? */
static bool takes_stop(rp_slice text, rp_slice word, size_t end)
{
    bool ends;
    if (peek(text, end) != '.')
        return false;
    if (word.len == 1 && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z')
        return true; /* an initial */
    return rp_abbreviation(word, &ends) || (word.len > 1 && single_letters(word));
}

/* Where a clitic starts within the word: "did|n't", "Trump|'s", "they|'re"; word.len if none. */
static size_t clitic(rp_slice lower)
{
    static const char *const endings[] = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (lower.len > n && !memcmp(lower.ptr + lower.len - n, endings[i], n))
            return lower.len - n;
    }
    return lower.len;
}

/* Lower-cased, apostrophes and hyphens as ASCII. */
static rp_slice lowered(rp_arena *a, rp_slice word)
{
    bool ascii = true;
    for (size_t i = 0; i < word.len && ascii; i++)
        ascii = (unsigned char)word.ptr[i] < 0x80;
    if (ascii) {
        char *p = rp_arena_alloc(a, word.len + 1);
        for (size_t i = 0; i < word.len; i++)
            p[i] = rp_lower(word.ptr[i]);
        return (rp_slice){p, word.len};
    }
    char *p = rp_arena_alloc(a, word.len * 2 + 4), *to = p;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp = rp_cp_lower(rp_utf8_next(word, &at));
        cp = cp == 0x2019 ? '\'' : cp == 0x2010 || cp == 0x2011 ? '-' : cp;
        to += rp_utf8_put(cp, to);
    }
    return (rp_slice){p, (size_t)(to - p)};
}

static uint8_t shape_of(rp_slice word)
{
    size_t at = 0, letters = 0, upper = 0;
    uint32_t first = rp_utf8_next(word, &at);
    if (rp_cp_is_digit(first))
        return RP_SHAPE_DIGIT;
    for (at = 0; at < word.len;) {
        uint32_t cp = rp_utf8_next(word, &at);
        letters += rp_cp_is_letter(cp);
        upper += rp_cp_is_upper(cp);
    }
    if (letters > 1 && upper == letters)
        return RP_SHAPE_UPPER;
    if (rp_cp_is_upper(first))
        return RP_SHAPE_TITLE;
    return upper ? RP_SHAPE_TITLE : RP_SHAPE_LOWER; /* "al-Shabaab" */
}

static void push(rp_arena *a, rp_language *l, size_t start, size_t end, uint8_t shape, bool space, rp_slice lower)
{
    rp_token t = {.start = (uint32_t)start, .end = (uint32_t)end, .quote = RP_NONE, .sentence = RP_NONE,
                  .shape = shape, .class = shape == RP_SHAPE_PUNCT ? RP_MARK : RP_NOUN,
                  .space_before = space, .lower = lower};
    RP_PUSH(a, l->tokens, l->n_tokens, t);
}

/* How many bytes at the word's end, as it stands in the text, are its last n characters? */
static size_t tail_bytes(rp_slice word, size_t n)
{
    size_t at = word.len;
    while (n-- && at) {
        at--;
        while (at && ((unsigned char)word.ptr[at] & 0xC0) == 0x80)
            at--;
    }
    return word.len - at;
}

static size_t push_word(rp_arena *a, rp_language *l, rp_slice text, size_t at, bool space)
{
    size_t end = word_end(text, at);
    rp_slice word = rp_slice_cut(text, at, end);
    end += takes_stop(text, word, end);
    word = rp_slice_cut(text, at, end);
    rp_slice lower = lowered(a, word);
    size_t cut = clitic(lower);
    size_t split = word.len - tail_bytes(word, lower.len - cut); /* clitics are ASCII when lower-cased */
    uint8_t shape = shape_of(rp_slice_cut(word, 0, split));
    push(a, l, at, at + split, shape, space, rp_slice_cut(lower, 0, cut));
    if (split < word.len)
        push(a, l, at + split, end, RP_SHAPE_LOWER, false, rp_slice_cut(lower, cut, lower.len));
    return end;
}

static size_t push_mark(rp_arena *a, rp_language *l, rp_slice text, size_t at, bool space)
{
    size_t end = at;
    uint32_t cp = rp_utf8_next(text, &end);
    if ((cp == '\'' || cp == '`' || cp == '-') && peek(text, end) == cp)
        end++;
    rp_slice mark = rp_slice_cut(text, at, end);
    push(a, l, at, end, RP_SHAPE_PUNCT, space, mark);
    return end;
}

void rp_tokens_read(rp_arena *a, rp_language *l, const rp_block *block)
{
    rp_slice text = rp_slice_cut(l->article->text, 0, block->end);
    bool space = true;
    for (size_t at = block->start; at < text.len;) {
        size_t next = at;
        uint32_t cp = rp_utf8_next(text, &next);
        if (rp_cp_is_space(cp)) {
            space = true;
            at = next;
            continue;
        }
        at = rp_cp_is_word(cp) ? push_word(a, l, text, at, space) : push_mark(a, l, text, at, space);
        space = false;
    }
}
