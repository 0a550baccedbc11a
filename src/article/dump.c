/* dump.c - see dump.h. A dump has some 50 to 500 lines. What is closed knowledge stands here as rows; which of
 * the other lines are body is the model's to say (body_model.h). */
#include "article/dump.h"
#include "article/dump_tab.h"

enum { N_ROWS = sizeof furniture_rows / sizeof *furniture_rows };

#define FURNITURE_WORDS 16 /* a longer line that begins so may be prose */
#define TITLE_WORDS_MIN 3
#define TITLE_WORDS_MAX 30
#define PROSE_WORDS 20
#define PARAGRAPH_WORDS 10
#define STANDFIRST_WORDS 6
#define HEADING_WORDS 14
#define LIST_HEAD_WORDS 4 /* "Read also: Storm closes the pier" is the whole of it */

/* Without what may stand about a phrase in a line of its own: marks, a count before or behind. */
static rp_slice without_count(rp_slice s)
{
    while (s.len && (rp_is_space(s.ptr[s.len - 1]) || strchr(":()[].0123456789", s.ptr[s.len - 1])))
        s.len--;
    while (s.len && (rp_is_space(*s.ptr) || rp_is_digit(*s.ptr)))
        s = rp_slice_cut(s, 1, s.len);
    return s;
}

static bool row_takes(const struct furniture_row *row, rp_slice line, rp_slice bare)
{
    rp_slice begin = row->where == WHOLE ? bare : line;
    if ((row->where == WHOLE || row->where == START) && (!begin.len || rp_lower(*begin.ptr) != *row->phrase))
        return false;
    rp_slice phrase = rp_slice_of(row->phrase);
    if (row->where == WHOLE)
        return rp_slice_equal_nocase(bare, phrase);
    if (row->where == WITHIN)
        return rp_slice_find_nocase(line, phrase, 0) < line.len;
    if (row->where == END)
        return rp_slice_ends_nocase(bare, phrase);
    return rp_slice_starts_nocase(line, phrase) && (line.len == phrase.len || !rp_is_alpha(line.ptr[phrase.len]));
}

rp_furniture rp_furniture_of(rp_slice line)
{
    rp_slice bare = without_count(line);
    for (int i = 0; i < N_ROWS; i++)
        if (row_takes(&furniture_rows[i], line, bare))
            return furniture_rows[i].furniture;
    return RP_FURNITURE_NONE;
}

rp_furniture rp_furniture_of_block(const rp_page_block *b)
{
    return b->words <= FURNITURE_WORDS ? rp_furniture_of(rp_dump_text(b)) : RP_FURNITURE_NONE;
}

static bool is_list_mark(rp_slice s)
{
    return s.len > 2 && s.ptr[1] == ' ' && (*s.ptr == '-' || *s.ptr == '*');
}

rp_slice rp_dump_text(const rp_page_block *b)
{
    rp_slice s = b->text;
    if (is_list_mark(s))
        return rp_slice_trim(rp_slice_cut(s, 2, s.len));
    if (rp_slice_starts(s, RP_LIT("\xE2\x80\xA2 ")))
        return rp_slice_trim(rp_slice_cut(s, 4, s.len));
    return s;
}

bool rp_dump_ends_sentence(rp_slice s)
{
    static const char *const closing[] = {"\"", "'", ")", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (rp_slice_ends_nocase(s, rp_slice_of(closing[i])) && s.len > strlen(closing[i]))
            s.len -= strlen(closing[i]);
    return s.len && strchr(".!?", s.ptr[s.len - 1]);
}

bool rp_dump_is_heading(const rp_page_block *b)
{
    rp_slice s = b->text;
    return b->words <= HEADING_WORDS && !is_list_mark(s) && !strchr(".:,;!\"|", s.ptr[s.len - 1]) &&
           !rp_slice_ends_nocase(s, RP_LIT("\xE2\x80\x9D"));
}

static bool is_prose(const rp_page_block *b)
{
    return b->words >= PROSE_WORDS && rp_dump_ends_sentence(b->text);
}

/* Where the head of the page ends at the latest: its second paragraph of prose. */
static uint32_t head_end(const rp_page *page)
{
    uint32_t seen = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        seen += is_prose(&page->blocks[i]);
        if (seen == 3)
            return i;
    }
    return page->n_blocks;
}

static bool may_be_title(const rp_page_block *b)
{
    rp_slice s = rp_dump_text(b);
    return b->words >= TITLE_WORDS_MIN && b->words <= TITLE_WORDS_MAX && rp_furniture_of(s) == RP_FURNITURE_NONE &&
           !rp_slice_ends_nocase(s, RP_LIT(".")) && !rp_slice_ends_nocase(s, RP_LIT(":"));
}

/* The last line from i + 1 up to end with the text of line i, or RP_NONE. */
static uint32_t last_copy(const rp_page *page, uint32_t i, uint32_t end)
{
    rp_slice title = rp_dump_text(&page->blocks[i]);
    for (uint32_t k = end; k-- > i + 1;)
        if (rp_slice_equal_nocase(rp_dump_text(&page->blocks[k]), title))
            return k;
    return RP_NONE;
}

#define HEAD_LINES 200 /* lines compared with one another for the headline */

/* The headline: the longest line of the head that is said again there, else the longest that no full stop
 * ends. */
static void find_title(const rp_page *page, rp_dump *out)
{
    uint32_t end = head_end(page), words = 0;
    bool again = false;
    if (end > HEAD_LINES)
        end = HEAD_LINES;
    for (uint32_t i = 0; i < end; i++) {
        const rp_page_block *b = &page->blocks[i];
        if (!may_be_title(b) || is_prose(b))
            continue;
        uint32_t copy = last_copy(page, i, end);
        if ((copy == RP_NONE && again) || ((copy != RP_NONE) == again && b->words <= words))
            continue;
        again = copy != RP_NONE;
        words = b->words;
        out->title = i;
        out->copy = again ? copy : i;
    }
}

/* The standfirst: the sentence after the headline, where something other than prose parts it from the body. */
static void find_standfirst(const rp_page *page, rp_dump *out)
{
    uint32_t i = out->title + 1;
    if (out->title == RP_NONE || i + 1 >= page->n_blocks)
        return;
    const rp_page_block *b = &page->blocks[i];
    if (b->words < STANDFIRST_WORDS || !rp_dump_ends_sentence(b->text) || is_prose(b + 1))
        return;
    out->standfirst = i;
}

/* Does the block say the headline, or is it the standfirst? */
static bool is_head(const rp_page *page, const rp_dump *dump, uint32_t i)
{
    bool may = dump->title != RP_NONE && i >= dump->title && i <= dump->copy;
    return i == dump->standfirst ||
           (may && rp_slice_equal_nocase(rp_dump_text(&page->blocks[i]), rp_dump_text(&page->blocks[dump->title])));
}

/* Lines of a list after "Read also:" are short, marked or without a full stop. */
static bool is_of_list(const rp_page_block *b)
{
    return is_list_mark(b->text) || (b->words < PROSE_WORDS && !rp_dump_ends_sentence(b->text) && b->words > 3);
}

static uint32_t prose_words(const rp_page *page)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++)
        words += is_prose(&page->blocks[i]) ? page->blocks[i].words : 0;
    return words;
}

static void mark_furniture(const rp_page *page, rp_dump *out)
{
    uint32_t all = prose_words(page), before = 0;
    bool list = false, rest = false;
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        rp_furniture f = rp_furniture_of_block(b);
        list = (f == RP_FURNITURE_LIST && b->words <= LIST_HEAD_WORDS) || (list && is_of_list(b) && !f);
        rest |= f == RP_FURNITURE_REST && before && 2 * before >= all;
        out->furniture[i] = f || list || rest || is_head(page, out, i);
        before += is_prose(b) ? b->words : 0;
    }
}

bool rp_dump_is_paragraph(const rp_page_block *b)
{
    return b->words >= PARAGRAPH_WORDS && rp_dump_ends_sentence(b->text);
}

void rp_dump_read(rp_arena *a, const rp_page *page, rp_dump *out)
{
    *out = (rp_dump){RP_ARRAY(a, bool, page->n_blocks), RP_NONE, RP_NONE, RP_NONE};
    find_title(page, out);
    find_standfirst(page, out);
    mark_furniture(page, out);
}
