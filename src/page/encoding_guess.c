/* encoding_guess.c - the encoding of an input that does not say, by uchardet and the language it states.
 *
 * uchardet knows scripts well and Latin letters badly: of 552 development pages put into windows-1252, most
 * of them English with a few curly quotes, it took 159 for something else, mostly windows-1250. So where few
 * bytes are not ASCII, or they are Latin letters anyway, its guess stands only if it is one for the language
 * of the page. */
#include "page/encoding.h"
#include "base/slice.h"

#include <uchardet.h>

/* As much of an input as is looked at, from its first byte that is not ASCII. */
#define GUESS_BYTES ((size_t)64 << 10)

/* Of a text's letters, how many per thousand are not ASCII at least ... */
#define SCRIPT_SHARE 50 /* ... in a script that is not Latin, on a page with its scripts and styles */
#define LATIN_SHARE 20  /* ... in a language that needs another encoding than windows-1252 */

/* The encodings that a language's pages are in, the commonest first; others are in windows-1252. */
static const struct habit {
    const char *languages, *encodings;
    bool latin;
} habits[] = {
    {"cs sk pl hu sl hr bs sq ro", "windows-1250 iso-8859-2 iso-8859-16", true},
    {"lt lv et", "windows-1257 iso-8859-13 iso-8859-4 iso-8859-10", true},
    {"tr az", "windows-1254 iso-8859-3", true},
    {"vi", "windows-1258", true},
    {"ru uk bg be mk sr", "windows-1251 koi8-r koi8-u iso-8859-5 ibm866 x-mac-cyrillic", false},
    {"el", "windows-1253 iso-8859-7", false},
    {"he yi", "windows-1255 iso-8859-8 iso-8859-8-i", false},
    {"ar fa ur", "windows-1256 iso-8859-6", false},
    {"th", "windows-874", false},
    {"ja", "shift_jis euc-jp iso-2022-jp", false},
    {"zh", "gbk gb18030 big5", false},
    {"ko", "euc-kr", false},
};

static const struct habit *habit_of_language(rp_slice language)
{
    for (size_t i = 0; language.len && i < sizeof habits / sizeof *habits; i++)
        if (rp_slice_in(language, habits[i].languages))
            return &habits[i];
    return NULL;
}

static const struct habit *habit_of_encoding(const rp_encoding *e)
{
    for (size_t i = 0; e && i < sizeof habits / sizeof *habits; i++)
        if (rp_slice_in(rp_slice_of(e->name), habits[i].encodings))
            return &habits[i];
    return NULL;
}

static const rp_encoding *first_of(const struct habit *h)
{
    return rp_encoding_of((rp_slice){h->encodings, strcspn(h->encodings, " ")});
}

/* Bytes that are not ASCII, per thousand of them and ASCII letters together, tags left out. */
static size_t share_of(rp_slice s)
{
    size_t high = 0, letters = 0;
    bool in_tag = false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '<' || s.ptr[i] == '>')
            in_tag = s.ptr[i] == '<';
        bool is_high = (unsigned char)s.ptr[i] >= 0x80;
        high += is_high && !in_tag;
        letters += !in_tag && (is_high || rp_is_alpha(s.ptr[i]));
    }
    return letters ? high * 1000 / letters : 0;
}

static const rp_encoding *by_uchardet(rp_slice s)
{
    const rp_encoding *e = NULL;
    uchardet_t u = uchardet_new();
    if (u && !uchardet_handle_data(u, s.ptr, s.len)) {
        uchardet_data_end(u);
        rp_slice name = rp_slice_of(uchardet_get_charset(u));
        e = rp_encoding_of(rp_slice_equal(name, RP_LIT("UHC")) ? RP_LIT("euc-kr") : name);
    }
    uchardet_delete(u);
    return e && e->kind != RP_DECODE_UTF8 ? e : NULL;
}

const rp_encoding *rp_encoding_guess(rp_slice bytes)
{
    size_t from = 0;
    while (from < bytes.len && (unsigned char)bytes.ptr[from] < 0x80)
        from++;
    size_t n = bytes.len - from < GUESS_BYTES ? bytes.len - from : GUESS_BYTES;
    rp_slice sample = rp_slice_cut(bytes, from, from + n), language = rp_encoding_language(bytes);
    const rp_encoding *western = rp_encoding_of(RP_LIT("windows-1252")), *e = by_uchardet(sample);
    const struct habit *guessed = habit_of_encoding(e), *stated = habit_of_language(language);
    size_t share = share_of(sample);
    if (guessed && (guessed == stated || (!guessed->latin && share >= SCRIPT_SHARE)))
        return e;
    if (stated)
        return first_of(stated);
    return guessed && !language.len && guessed->latin && share >= LATIN_SHARE ? e : western;
}
