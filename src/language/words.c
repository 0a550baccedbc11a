/* words.c - the scanner of words.h: at each place the rules of one table are tried in order, the first that
 * matches takes its word. */
#include "language/words.h"
#include "base/utf8.h"

#include <utf8proc.h>

/* What Python's \w and \d match, which is what the training texts were cut by: no marks. */
static bool is_number(uint32_t cp)
{
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    return c >= UTF8PROC_CATEGORY_ND && c <= UTF8PROC_CATEGORY_NO;
}

static bool is_w(uint32_t cp)
{
    if (cp < 0x80)
        return rp_cp_is_word(cp);
    return rp_cp_is_letter(cp) || is_number(cp);
}

static bool is_white(uint32_t cp)
{
    return rp_cp_is_space(cp) || (cp >= 0x1C && cp <= 0x1F);
}

typedef struct scanner {
    rp_slice s;
    size_t no_mail_before; /* no e-mail address starts before this byte: its run has no "@" */
} scanner;

/* The code point at a place, 0 at the end; *next is the place behind it. */
static uint32_t peek(const scanner *sc, size_t at, size_t *next)
{
    *next = at;
    return at < sc->s.len ? rp_utf8_next(sc->s, next) : 0;
}

static uint32_t cp_at(const scanner *sc, size_t at)
{
    size_t next;
    return peek(sc, at, &next);
}

/* The end of a run of characters of a class. */
static size_t run_end(const scanner *sc, size_t at, bool (*is)(uint32_t))
{
    size_t next;
    while (at < sc->s.len && is(peek(sc, at, &next)))
        at = next;
    return at;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

/* The end of an apostrophe and one of the words of a list behind it, ending there; `at` if there is none. */
static size_t clitic_end(const scanner *sc, size_t at, const char *list)
{
    size_t from;
    if (!is_apostrophe(peek(sc, at, &from)))
        return at;
    size_t end = run_end(sc, from, is_w);
    return end > from && rp_slice_in(rp_slice_cut(sc->s, from, end), list) ? end : at;
}

#define CLITICS "s re ve ll d m"

static bool is_address(uint32_t cp)
{
    return !is_white(cp) && cp != '<' && cp != '>' && cp != '"' && cp != 0x201C && cp != 0x201D;
}

/* https://… and www.…, up to the last letter, digit or slash. */
static size_t web_address(scanner *sc, size_t at)
{
    static const rp_slice starts[] = {{"https://", 8}, {"http://", 7}, {"www.", 4}};
    rp_slice rest = rp_slice_cut(sc->s, at, sc->s.len);
    size_t from = 0;
    for (size_t i = 0; i < 3 && !from; i++)
        if (rp_slice_starts_nocase(rest, starts[i]))
            from = at + starts[i].len;
    if (!from)
        return at;
    size_t end = run_end(sc, from, is_address);
    while (end > from) {
        uint32_t last = rp_utf8_before(sc->s, end);
        if (is_w(last) || last == '/')
            return end;
        end -= rp_utf8_put(last, NULL);
    }
    return at;
}

static bool is_mail(uint32_t cp)
{
    return is_w(cp) || cp == '.' || cp == '+' || cp == '-';
}

static bool is_host(uint32_t cp)
{
    return is_w(cp) || cp == '-';
}

/* name@host.domain */
static size_t mail_address(scanner *sc, size_t at)
{
    if (at < sc->no_mail_before)
        return at;
    size_t sign = run_end(sc, at, is_mail);
    if (cp_at(sc, sign) != '@') {
        sc->no_mail_before = sign;
        return at;
    }
    size_t end = run_end(sc, sign + 1, is_host), good = at;
    if (sign == at || end == sign + 1)
        return at;
    while (cp_at(sc, end) == '.') {
        size_t next = run_end(sc, end + 1, is_w);
        if (next == end + 1)
            break;
        end = good = next;
    }
    return good;
}

/* U.S. and p.m.: two single letters or more, each with its full stop. */
static size_t initials(scanner *sc, size_t at)
{
    size_t end = at, next, n = 0;
    for (;; n++) {
        uint32_t cp = peek(sc, end, &next);
        if (!is_w(cp) || cp == '_' || rp_cp_is_digit(cp) || cp_at(sc, next) != '.')
            return n >= 2 ? end : at;
        end = next + 1;
    }
}

/* 1,000.5 and 10:30 and 9/11 */
static size_t number(scanner *sc, size_t at)
{
    size_t end = run_end(sc, at, rp_cp_is_digit), whole = end;
    if (end == at)
        return at;
    for (;;) {
        uint32_t sign = cp_at(sc, end);
        if (sign != '.' && sign != ',' && sign != ':' && sign != '/')
            break;
        size_t next = run_end(sc, end + 1, rp_cp_is_digit);
        if (next == end + 1)
            break;
        end = next;
    }
    return end > whole ? end : at;
}

/* did | n't: the word before n't, or n't itself. */
static size_t negation(scanner *sc, size_t at)
{
    size_t end = run_end(sc, at, is_w);
    if (end == at || rp_lower(sc->s.ptr[end - 1]) != 'n')
        return at;
    size_t tail = clitic_end(sc, end, "t");
    if (tail == end)
        return at;
    return end - 1 > at ? end - 1 : tail;
}

static size_t clitic(scanner *sc, size_t at)
{
    return clitic_end(sc, at, CLITICS);
}

/* Trump | 's, and O'Brien whole. */
static size_t plain_word(scanner *sc, size_t at)
{
    size_t end = run_end(sc, at, is_w);
    if (end == at || clitic_end(sc, end, CLITICS) > end)
        return end;
    size_t next;
    while (is_apostrophe(peek(sc, end, &next)) && is_w(cp_at(sc, next)))
        end = run_end(sc, next, is_w);
    return end;
}

/* Runs of stops and dashes, doubled quotation marks, else one sign. */
static size_t sign(scanner *sc, size_t at)
{
    size_t next;
    uint32_t cp = peek(sc, at, &next);
    if (cp == '.' || cp == '-')
        while (cp_at(sc, next) == cp)
            next++;
    else if ((cp == '\'' || cp == '`') && cp_at(sc, next) == cp)
        next++;
    return next;
}

static size_t (*const rules[])(scanner *, size_t) = {web_address, mail_address, initials,   number,
                                                     negation,    clitic,       plain_word, sign};

static const char abbreviations[] = "mr mrs ms dr rep reps sen sens gov gen col lt sgt capt cmdr maj st jr sr "
                                    "prof rev hon inc corp co ltd vs jan feb mar apr jun jul aug sept sep oct nov "
                                    "dec dept fig al etc ave blvd";

/* An abbreviation takes its full stop, unless that begins an ellipsis. */
static size_t with_stop(const scanner *sc, size_t from, size_t end)
{
    bool stop = cp_at(sc, end) == '.' && cp_at(sc, end + 1) != '.';
    return stop && end - from <= 4 && rp_slice_in(rp_slice_cut(sc->s, from, end), abbreviations) ? end + 1 : end;
}

static size_t word_end(scanner *sc, size_t at)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        size_t end = rules[i](sc, at);
        if (end > at)
            return with_stop(sc, at, end);
    }
    return at + 1;
}

static bool is_python_digit(uint32_t cp)
{
    return rp_cp_is_digit(cp) || cp == 0xB2 || cp == 0xB3 || cp == 0xB9 || (cp >= 0x2070 && cp <= 0x2079) ||
           (cp >= 0x2080 && cp <= 0x2089);
}

rp_word_shape rp_word_shape_of(rp_slice word)
{
    unsigned letters = 0, upper = 0, lower = 0, later_upper = 0;
    bool digit = false, first_upper = false;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp = rp_utf8_next(word, &at);
        digit |= is_python_digit(cp);
        if (!rp_cp_is_letter(cp))
            continue;
        bool is_upper = utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LU;
        lower += utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LL;
        upper += is_upper;
        first_upper |= !letters && is_upper;
        later_upper += letters && is_upper;
        letters++;
    }
    if (digit)
        return letters ? RP_WORD_DIGIT_MIXED : RP_WORD_DIGITS;
    if (!letters)
        return RP_WORD_PUNCTUATION;
    if (!upper)
        return lower ? RP_WORD_LOWER : RP_WORD_OTHER;
    if (letters == 1)
        return RP_WORD_CAPITAL;
    if (upper == letters)
        return RP_WORD_UPPER;
    return first_upper && !later_upper ? RP_WORD_TITLE : RP_WORD_MIXED;
}

/* Quotation marks as the encoder was told them: pairs within a line, one left open runs to its end. */
typedef enum mark { NO_MARK, OPENING, CLOSING, STRAIGHT, TWO_STRAIGHT, GRAVES } mark;

static mark mark_of(rp_slice word)
{
    static const struct {
        rp_slice word;
        mark mark;
    } rows[] = {{{"\xE2\x80\x9C", 3}, OPENING},
                {{"\xE2\x80\x9D", 3}, CLOSING},
                {{"\"", 1}, STRAIGHT},
                {{"''", 2}, TWO_STRAIGHT},
                {{"``", 2}, GRAVES}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rp_slice_equal(word, rows[i].word))
            return rows[i].mark;
    return NO_MARK;
}

/* The mark that closes what this one opens; NO_MARK if it opens nothing. */
static mark closer_of(mark m)
{
    static const mark closers[] = {NO_MARK, CLOSING, NO_MARK, STRAIGHT, TWO_STRAIGHT, TWO_STRAIGHT};
    return closers[m];
}

static void flag_quotes(rp_words *w)
{
    mark closer = NO_MARK;
    uint32_t n = 0; /* quotations opened */
    for (uint32_t i = 0; i < w->n; i++) {
        rp_word *word = &w->at[i];
        mark m = mark_of(rp_slice_cut(w->text, word->start, word->end));
        if (word->line)
            closer = NO_MARK;
        bool was_open = closer != NO_MARK;
        if (!was_open && (closer = closer_of(m)) != NO_MARK)
            n++;
        word->quotation = closer ? n - 1 : RP_NONE;
        word->quote = m ? RP_WORD_MARK : closer ? RP_WORD_INSIDE : RP_WORD_OUTSIDE;
        bool may_close = was_open && m != NO_MARK && m != OPENING && m != GRAVES;
        if (may_close && (m == CLOSING || m == closer || closer == TWO_STRAIGHT))
            closer = NO_MARK;
    }
}

static bool ends_sentence(rp_slice word)
{
    return word.ptr[0] == '.' || rp_slice_equal(word, RP_LIT("!")) || rp_slice_equal(word, RP_LIT("?")) ||
           rp_slice_equal(word, RP_LIT("\xE2\x80\xA6"));
}

static bool closes(rp_slice word)
{
    static const char *const list[] = {"\xE2\x80\x9D", "\"", "''", "\xE2\x80\x99", "'", ")", "]"};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (rp_slice_equal(word, rp_slice_of(list[i])))
            return true;
    return false;
}

static rp_slice word_at(const rp_words *w, uint32_t i)
{
    return rp_slice_cut(w->text, w->at[i].start, w->at[i].end);
}

/* Does a sentence end before word j, whose last word was `stop`ped? */
static bool sentence_ends(const rp_words *w, uint32_t j, bool stop)
{
    if (j == w->n || w->at[j].line)
        return true;
    size_t at = w->at[j].start;
    return stop && at > w->at[j - 1].end &&
           utf8proc_category((utf8proc_int32_t)rp_utf8_next(w->text, &at)) != UTF8PROC_CATEGORY_LL;
}

static void cut_sentences(rp_arena *a, rp_words *w)
{
    uint32_t first = 0;
    for (uint32_t i = 0, j; i < w->n; i = j) {
        bool stop = ends_sentence(word_at(w, i));
        j = i + 1;
        while (stop && j < w->n && w->at[j].start == w->at[j - 1].end && closes(word_at(w, j)))
            j++;
        if (!sentence_ends(w, j, stop))
            continue;
        rp_span s = {first, j};
        RP_PUSH(a, w->sentences, w->n_sentences, s);
        first = j;
    }
}

void rp_words_take(rp_arena *a, rp_slice text, const rp_span *spans, uint32_t n, rp_span *sentences,
                   uint32_t n_sentences, rp_words *out)
{
    *out = (rp_words){.text = text, .at = RP_ARRAY(a, rp_word, n), .n = n, .sentences = sentences,
                      .n_sentences = n_sentences};
    size_t behind = 0;
    for (uint32_t i = 0; i < n; i++) {
        rp_slice before = rp_slice_cut(text, behind, spans[i].start);
        out->at[i] = (rp_word){.start = spans[i].start, .end = spans[i].end,
                               .line = !i || rp_slice_find(before, RP_LIT("\n"), 0) < before.len};
        out->at[i].shape = (uint8_t)rp_word_shape_of(rp_slice_cut(text, spans[i].start, spans[i].end));
        behind = spans[i].end;
    }
    flag_quotes(out);
}

void rp_words_read(rp_arena *a, rp_slice text, rp_words *out)
{
    *out = (rp_words){.text = text};
    scanner sc = {text, 0};
    bool line = true;
    for (size_t at = 0, next; at < text.len; at = next) {
        uint32_t cp = peek(&sc, at, &next);
        if (is_white(cp)) {
            line |= cp == '\n';
            continue;
        }
        next = word_end(&sc, at);
        rp_word w = {.start = (uint32_t)at, .end = (uint32_t)next, .line = line};
        w.shape = (uint8_t)rp_word_shape_of(rp_slice_cut(text, at, next));
        RP_PUSH(a, out->at, out->n, w);
        line = false;
    }
    flag_quotes(out);
    cut_sentences(a, out);
}
