/* encoding_guess.c - the encoding of an input that does not say: by its bytes and the language it states.
 *
 * Encodings of two bytes a character show by their structure: which first bytes are common. The others are
 * told apart by how many of the bytes that are not ASCII are frequent letters of some language. A script that
 * is not Latin is believed where there is enough of it; Latin letters only beside a fitting language, or
 * none, for most undeclared pages are English with a few curly quotes. */
#include "page/encoding.h"
#include "base/slice.h"
#include "page/encoding_letters_tab.h"

/* As much of an input as is looked at, from its first byte that is not ASCII. */
#define GUESS_BYTES ((size_t)64 << 10)

/* Of a text's letters, how many per thousand are not ASCII at least ... */
#define SCRIPT_SHARE 50 /* ... in a script that is not Latin, on a page with its scripts and styles */
#define LATIN_SHARE 20  /* ... in a language that needs another encoding than windows-1252 */

/* A guess from fewer bytes that are not ASCII than this is none; nor one of whose letters fewer per thousand
 * of these bytes are. */
#define LEAST_BYTES 8
#define LETTER_SHARE 450

/* Of the pairs of an encoding of two bytes, how many per thousand may be none. */
#define BROKEN_PAIRS 10
#define PAIRED 400

/* The encodings that a language's pages are in, the commonest first; others are in windows-1252. */
static const struct habit {
    const char *languages, *encodings;
    bool latin;
} habits[] = {
    {"cs sk pl hu sl hr bs sq ro", "windows-1250 iso-8859-2", true},
    {"lt lv et", "windows-1257", true},
    {"tr az", "windows-1254", true},
    {"vi", "windows-1258", true},
    {"ru uk bg be mk sr", "windows-1251 koi8-u iso-8859-5", false},
    {"el", "windows-1253", false},
    {"he yi", "windows-1255 iso-8859-8", false},
    {"ar fa ur", "windows-1256", false},
    {"th", "windows-874", false},
    {"ja", "shift_jis euc-jp", false},
    {"zh", "gbk big5", false},
    {"ko", "euc-kr", false},
};

/* Encodings of pairs: where first and second bytes lie, which first bytes text is full of (kana; the commoner
 * half of the Chinese characters; Hangul), and how many per thousand must be such. The first that fits is it.
 * European letters, mostly beside ASCII, are told from them by the second bytes: PAIRED per thousand must not
 * be ASCII. */
static const struct pairs {
    const char *encoding;
    unsigned char first, second, common_from, common_to;
    unsigned least;
    unsigned char single_from, single_to; /* bytes that stand alone; 0 if none */
} pair_rules[] = {
    {"shift_jis", 0x81, 0x40, 0x82, 0x83, 300, 0xA0, 0xDF},
    {"euc-jp", 0xA1, 0xA1, 0xA4, 0xA5, 300, 0, 0},
    {"euc-kr", 0xA1, 0xA1, 0xB0, 0xC8, 850, 0, 0},
    {"big5", 0xA1, 0x40, 0xA4, 0xC6, 850, 0, 0},
    {"gbk", 0x81, 0x40, 0xB0, 0xF7, 700, 0, 0},
};

static bool is_high(char c)
{
    return (unsigned char)c >= 0x80;
}

static bool is_between(char c, unsigned char from, unsigned char to)
{
    return (unsigned char)c >= from && (unsigned char)c <= to;
}

static bool fits_pairs(rp_slice s, const struct pairs *p)
{
    size_t n = 0, broken = 0, common = 0, paired = 0;
    for (size_t i = 0; i + 1 < s.len; i++) {
        if (!is_high(s.ptr[i]) || (p->single_to && is_between(s.ptr[i], p->single_from, p->single_to)))
            continue;
        n++;
        common += is_between(s.ptr[i], p->common_from, p->common_to);
        paired += is_high(s.ptr[i + 1]);
        if (!is_between(s.ptr[i], p->first, 0xFE) || !is_between(s.ptr[i + 1], p->second, 0xFE))
            broken++;
        else
            i++;
    }
    return n && broken * 1000 <= n * BROKEN_PAIRS && common * 1000 >= n * p->least &&
           paired * 1000 >= n * PAIRED;
}

/* How many bytes that are not ASCII are frequent letters. */
static size_t count_letters(rp_slice s, const char *bytes)
{
    bool is_letter[256] = {false};
    size_t n = 0;
    for (; *bytes; bytes++)
        is_letter[(unsigned char)*bytes] = true;
    for (size_t i = 0; i < s.len; i++)
        n += is_letter[(unsigned char)s.ptr[i]];
    return n;
}

static size_t count_high(rp_slice s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++)
        n += is_high(s.ptr[i]);
    return n;
}

static const char *by_letters(rp_slice s)
{
    size_t high = count_high(s), least = high * LETTER_SHARE / 1000,
           most = least < LEAST_BYTES ? LEAST_BYTES : least;
    const char *best = "windows-1252";
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        size_t n = count_letters(s, letters[i].bytes);
        if (n > most) {
            most = n;
            best = letters[i].encoding;
        }
    }
    return best;
}

static const char *by_bytes(rp_slice s)
{
    for (size_t i = 0; i < sizeof pair_rules / sizeof *pair_rules; i++)
        if (fits_pairs(s, &pair_rules[i]))
            return pair_rules[i].encoding;
    return by_letters(s);
}

static const struct habit *habit_of_language(rp_slice language)
{
    for (size_t i = 0; language.len && i < sizeof habits / sizeof *habits; i++)
        if (rp_slice_in(language, habits[i].languages))
            return &habits[i];
    return NULL;
}

static const struct habit *habit_of_encoding(const char *encoding)
{
    for (size_t i = 0; i < sizeof habits / sizeof *habits; i++)
        if (rp_slice_in(rp_slice_of(encoding), habits[i].encodings))
            return &habits[i];
    return NULL;
}

/* Bytes that are not ASCII, per thousand of them and ASCII letters together, tags left out. */
static size_t share_of(rp_slice s)
{
    size_t high = 0, all = 0;
    bool in_tag = false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '<' || s.ptr[i] == '>')
            in_tag = s.ptr[i] == '<';
        high += !in_tag && is_high(s.ptr[i]);
        all += !in_tag && (is_high(s.ptr[i]) || rp_is_alpha(s.ptr[i]));
    }
    return all ? high * 1000 / all : 0;
}

const rp_encoding *rp_encoding_guess(rp_slice bytes)
{
    size_t from = 0;
    while (from < bytes.len && !is_high(bytes.ptr[from]))
        from++;
    size_t n = bytes.len - from < GUESS_BYTES ? bytes.len - from : GUESS_BYTES;
    rp_slice sample = rp_slice_cut(bytes, from, from + n), language = rp_encoding_language(bytes);
    const char *name = by_bytes(sample);
    const struct habit *guessed = habit_of_encoding(name), *stated = habit_of_language(language);
    size_t share = share_of(sample);
    bool enough = guessed && share >= (guessed->latin ? LATIN_SHARE : SCRIPT_SHARE);
    bool against = guessed && guessed->latin && language.len;
    if (guessed && (guessed == stated || (enough && !against)))
        return rp_encoding_of(rp_slice_of(name));
    if (stated)
        name = stated->encodings;
    else
        name = "windows-1252";
    return rp_encoding_of((rp_slice){name, strcspn(name, " ")});
}
