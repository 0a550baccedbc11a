/* body_text.c - see body_text.h. */
#include "article/body_text.h"

#define MANY 2000
#define TITLE_WORDS 64

/* Function words of the languages most read, parted by spaces; prose is full of them, menus are not. */
static const char function_words[] =
    "the of and to in a is that for on with as by it at from be this are was or an have has not you we they he "
    "de la el en que los las un una por con le les des et du der die das und den von zu mit il di e che o do";

/* A word of up to 7 letters as one number, lower-cased; 0 for longer ones. */
static uint64_t packed_word(const char *p, size_t n)
{
    uint64_t v = 0;
    if (n > 7)
        return 0;
    for (size_t i = 0; i < n; i++)
        v = v << 8 | (unsigned char)rp_lower(p[i]);
    return v;
}

static uint32_t slot_of(uint64_t v)
{
    return (uint32_t)(v * 0x9E3779B97F4A7C15u >> 55); /* of RP_WORD_SLOTS */
}

static void word_set_add(rp_word_set *s, uint64_t v)
{
    uint32_t at = slot_of(v);
    while (s->slots[at] && s->slots[at] != v)
        at = (at + 1) % RP_WORD_SLOTS;
    s->slots[at] = v;
}

static bool word_set_has(const rp_word_set *s, uint64_t v)
{
    uint32_t at = slot_of(v);
    while (s->slots[at] && s->slots[at] != v)
        at = (at + 1) % RP_WORD_SLOTS;
    return v && s->slots[at] == v;
}

static void word_set_fill(rp_word_set *s, const char *list)
{
    for (const char *p = list; *p;) {
        size_t n = strcspn(p, " ");
        word_set_add(s, packed_word(p, n));
        p += n + (p[n] == ' ');
    }
}

/* A hash of a word of any length, never 0. */
static uint64_t word_hash(const char *p, size_t n)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)rp_lower(p[i])) * 0x100000001B3u;
    return h | 1;
}

enum { ENDS_LETTER, ENDS_STOP, ENDS_MARK, ENDS_COLON, ENDS_COMMA, ENDS_MORE, ENDS_QUOTE, ENDS_OTHER };

static int16_t ends_of(rp_slice s)
{
    static const struct {
        const char *tail;
        int16_t ends;
    } rows[] = {
        {".\xE2\x80\x9D", ENDS_QUOTE}, {".\"", ENDS_QUOTE}, {".\xE2\x80\x99", ENDS_QUOTE}, {".'", ENDS_QUOTE},
        {".)", ENDS_QUOTE}, {"...", ENDS_MORE}, {"\xE2\x80\xA6", ENDS_MORE}, {".", ENDS_STOP}, {"!", ENDS_MARK},
        {"?", ENDS_MARK}, {":", ENDS_COLON}, {",", ENDS_COMMA}, {";", ENDS_COMMA}, {"\xE3\x80\x82", ENDS_STOP},
        {"\"", ENDS_QUOTE}, {"\xE2\x80\x9D", ENDS_QUOTE},
    };
    if (rp_is_alpha(s.ptr[s.len - 1]) || rp_is_digit(s.ptr[s.len - 1]))
        return ENDS_LETTER;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rp_slice_ends_nocase(s, rp_slice_of(rows[i].tail)))
            return rows[i].ends;
    return rp_is_word_byte(s.ptr[s.len - 1]) ? ENDS_LETTER : ENDS_OTHER;
}

static int16_t starts_of(rp_slice s)
{
    char c = *s.ptr;
    if (c >= 'a' && c <= 'z')
        return 0;
    if (c >= 'A' && c <= 'Z')
        return 1;
    return rp_is_digit(c) ? 2 : (unsigned char)c >= 0x80 ? 3 : 4;
}

typedef struct text_count {
    uint32_t words, upper, stop, digits, commas, sentences, marks, quotes, titled;
} text_count;

enum { LETTER = 1, DIGIT = 2, MARK = 4 };
#define LETTERS_(first) [first] = LETTER, [first + 1] = LETTER, [first + 2] = LETTER, [first + 3] = LETTER
#define BEYOND_(first) LETTERS_(first), LETTERS_(first + 4), LETTERS_(first + 8), LETTERS_(first + 12)
static const uint8_t classes[256] = {
    LETTERS_('a'), LETTERS_('e'), LETTERS_('i'), LETTERS_('m'), LETTERS_('q'), LETTERS_('u'), ['y'] = LETTER,
    LETTERS_('A'), LETTERS_('E'), LETTERS_('I'), LETTERS_('M'), LETTERS_('Q'), LETTERS_('U'), ['Y'] = LETTER,
    ['z'] = LETTER, ['Z'] = LETTER, BEYOND_(0x80), BEYOND_(0x90), BEYOND_(0xA0), BEYOND_(0xB0), BEYOND_(0xC0),
    BEYOND_(0xD0), BEYOND_(0xE0), BEYOND_(0xF0), ['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT,
    ['4'] = DIGIT, ['5'] = DIGIT, ['6'] = DIGIT, ['7'] = DIGIT, ['8'] = DIGIT, ['9'] = DIGIT, [','] = MARK,
    ['"'] = MARK, ['|'] = MARK, ['/'] = MARK, ['>'] = MARK, ['#'] = MARK, ['@'] = MARK, ['.'] = MARK,
    ['!'] = MARK, ['?'] = MARK,
};

static void count_mark(text_count *t, rp_slice s, size_t i)
{
    char c = s.ptr[i];
    bool last = i + 1 >= s.len;
    t->commas += c == ',';
    t->quotes += c == '"';
    t->marks += c == '|' || c == '/' || c == '>' || c == '#' || c == '@';
    t->sentences += (c == '.' || c == '!' || c == '?') && (last || s.ptr[i + 1] == ' ' || s.ptr[i + 1] == '"');
}

/* Does a word of <title> have such a first letter and length? */
static bool may_be_of_title(const rp_known_words *known, char first, size_t len)
{
    return known->title_lengths[first & 31] >> (len & 31) & 1;
}

static text_count count_text(rp_slice s, const rp_known_words *known)
{
    text_count t = {0};
    for (size_t i = 0; i < s.len;) {
        uint8_t class = classes[(unsigned char)s.ptr[i]];
        if (!(class & (LETTER | DIGIT))) {
            if (class & MARK)
                count_mark(&t, s, i);
            i++;
            continue;
        }
        size_t from = i;
        for (; i < s.len && (class = classes[(unsigned char)s.ptr[i]]) & (LETTER | DIGIT); i++)
            t.digits += class >> 1;
        t.words++;
        t.upper += s.ptr[from] >= 'A' && s.ptr[from] <= 'Z';
        t.stop += word_set_has(&known->function, packed_word(s.ptr + from, i - from));
        t.titled += may_be_of_title(known, s.ptr[from], i - from) && word_set_has(&known->title, word_hash(s.ptr + from, i - from));
    }
    return t;
}

void rp_body_set_text(int16_t *r, const rp_page_block *b, const rp_known_words *known)
{
    text_count t = count_text(b->text, known);
    r[RP_BODY_words] = rp_capped(b->words, MANY);
    r[RP_BODY_word_bytes] = rp_capped(b->words ? 10 * b->text.len / b->words : 999, 999);
    r[RP_BODY_link] = rp_share(b->link_bytes, b->text.len);
    r[RP_BODY_commas] = rp_capped(t.commas, 99);
    r[RP_BODY_ends] = ends_of(b->text);
    r[RP_BODY_sentences] = rp_capped(t.sentences, 99);
    r[RP_BODY_upper] = rp_share(t.upper, t.words);
    r[RP_BODY_digits] = rp_share(t.digits, b->text.len);
    r[RP_BODY_starts] = starts_of(b->text);
    r[RP_BODY_stop] = rp_share(t.stop, t.words);
    r[RP_BODY_marks] = rp_capped(t.marks, 99);
    r[RP_BODY_quotes] = rp_capped(t.quotes, 99);
    r[RP_BODY_in_title] = rp_share(t.titled, t.words);
    r[RP_BODY_title_in] = rp_share(t.titled, known->n_title);
}

static void read_title(const rp_page *page, rp_known_words *out)
{
    const rp_node *n = page->document;
    while (n && n->tag != RP_TAG_TITLE)
        n = rp_node_next(n, page->document, n->tag == RP_TAG_BODY);
    if (!n || !n->first || n->first->type != RP_NODE_TEXT)
        return;
    rp_slice s = n->first->text;
    for (size_t i = 0; i < s.len && out->n_title < TITLE_WORDS;) {
        size_t from = i;
        while (i < s.len && rp_is_word_byte(s.ptr[i]))
            i++;
        if (i > from) {
            word_set_add(&out->title, word_hash(s.ptr + from, i - from));
            out->title_lengths[s.ptr[from] & 31] |= (uint32_t)1 << ((i - from) & 31);
            out->n_title++;
        } else {
            i++;
        }
    }
}

void rp_known_words_read(const rp_page *page, rp_known_words *out)
{
    word_set_fill(&out->function, function_words);
    read_title(page, out);
}
