/* dump_features.c - see dump_features.h. Some 60 numbers a line, all from running sums or one sweep each way. */
#include "article/dump_features.h"
#include "article/body_features.h"
#include "article/body_text.h"
#include "article/meta_lines.h"

#define STAMP_WORDS 14  /* of a line that dates a post; a longer one is prose that has a date */
#define STAMP_BYTES 160
#define MANY 2000
#define SUM_MOST 30000

enum { STAMP = 1, LINE = 2, LIST = 4, REST = 8 };

typedef struct line {
    uint8_t marks;
    bool ending, paragraph;
} line;

/* Over the lines before the i-th. */
typedef struct sums {
    int64_t weight; /* text_mean times words */
    uint32_t words, ending, paragraphs, stamps;
} sums;

typedef struct lines {
    uint32_t n;
    const line *of;
    const sums *before; /* n + 1 */
    int16_t *rows;
} lines;

const char *rp_line_feature_name(rp_line_feature f)
{
#define NAME_(name) #name,
    static const char *const names[] = {RP_LINE_OF_BODY(NAME_) RP_LINE_OF_DUMP(NAME_)};
    return f < RP_N_LINE_FEATURES ? names[f] : "";
}

/* "10:42", "3 days ago": a time without its date. */
static bool has_time(rp_slice s)
{
    size_t ago = rp_slice_find_nocase(s, RP_LIT(" ago"), 0);
    for (size_t i = 0; i + 3 < s.len; i++) {
        bool clock = s.ptr[i + 1] == ':' && rp_is_digit(s.ptr[i + 2]) && rp_is_digit(s.ptr[i + 3]);
        if (rp_is_digit(s.ptr[i]) && (clock || (ago > i && ago < s.len)))
            return true;
    }
    return false;
}

static bool is_stamp(rp_arena *a, const rp_page_block *b)
{
    rp_text_date date;
    return b->words <= STAMP_WORDS && b->text.len <= STAMP_BYTES &&
           (rp_date_find(a, b->text, 0, false, &date) || has_time(b->text));
}

static const line *look(rp_arena *a, const rp_page *page, const int16_t *body)
{
    static const uint8_t of_furniture[] = {[RP_FURNITURE_NONE] = 0, [RP_FURNITURE_LINE] = LINE, [RP_FURNITURE_POST] = STAMP,
                                           [RP_FURNITURE_LIST] = LIST, [RP_FURNITURE_REST] = REST};
    line *of = RP_ARRAY(a, line, page->n_blocks);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        uint8_t mark = of_furniture[body[(size_t)i * RP_N_BODY_FEATURES + RP_BODY_furniture]];
        mark |= is_stamp(a, b) ? STAMP : 0;
        of[i] = (line){mark, rp_dump_ends_sentence(b->text), rp_dump_is_paragraph(b)};
    }
    return of;
}

static const sums *sum_up(rp_arena *a, const rp_page *page, const line *of, const int16_t *body)
{
    sums *before = RP_ARRAY(a, sums, (size_t)page->n_blocks + 1);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const int16_t *r = body + (size_t)i * RP_N_BODY_FEATURES;
        uint32_t words = (uint32_t)r[RP_BODY_words];
        const line *l = &of[i];
        sums s = before[i];
        s.weight += (int64_t)r[RP_BODY_text_mean] * words;
        s.words += words;
        s.ending += l->ending ? words : 0;
        s.paragraphs += l->paragraph ? words : 0;
        s.stamps += l->marks & STAMP;
        before[i + 1] = s;
    }
    return before;
}

typedef struct stretch {
    const sums *from, *to;
} stretch;

static stretch around(const lines *l, uint32_t i, uint32_t radius)
{
    uint32_t first = i > radius ? i - radius : 0, end = l->n - i > radius ? i + radius + 1 : l->n;
    return (stretch){&l->before[first], &l->before[end]};
}

static int16_t near(const lines *l, uint32_t i, uint32_t radius)
{
    stretch s = around(l, i, radius);
    uint32_t words = s.to->words - s.from->words;
    return words ? (int16_t)((s.to->weight - s.from->weight) / words) : 0;
}

static int16_t ending(const lines *l, uint32_t i, uint32_t radius)
{
    stretch s = around(l, i, radius);
    return rp_share(s.to->ending - s.from->ending, s.to->words - s.from->words);
}

static int16_t stamps(const lines *l, uint32_t i, uint32_t radius)
{
    stretch s = around(l, i, radius);
    return rp_capped(s.to->stamps - s.from->stamps, RP_BODY_FAR);
}

static void set_sums(const lines *l, uint32_t i, int16_t *r)
{
    const sums *here = &l->before[i], *page = &l->before[l->n];
    stretch wide = around(l, i, 30);
    r[RP_LINE_near1] = near(l, i, 1);
    r[RP_LINE_near3] = near(l, i, 3);
    r[RP_LINE_near10] = near(l, i, 10);
    r[RP_LINE_near40] = near(l, i, 40);
    r[RP_LINE_ending3] = ending(l, i, 3);
    r[RP_LINE_ending10] = ending(l, i, 10);
    r[RP_LINE_paragraphs_at] = rp_share(here->paragraphs, page->paragraphs);
    r[RP_LINE_page_paragraphs] = rp_capped(page->paragraphs, SUM_MOST);
    r[RP_LINE_paragraphs30] = rp_capped(wide.to->paragraphs - wide.from->paragraphs, MANY);
    r[RP_LINE_stamp] = l->of[i].marks & STAMP;
    r[RP_LINE_stamps5] = stamps(l, i, 5);
    r[RP_LINE_stamps20] = stamps(l, i, 20);
    r[RP_LINE_stamps_at] = rp_capped(here->stamps, MANY);
    r[RP_LINE_page_stamps] = rp_capped(page->stamps, MANY);
}

/* Sets a feature of every line to the distance to the nearest before with a mark; or, from the other end, behind. */
static void set_distances(const lines *l, rp_line_feature feature, bool behind, uint8_t mark)
{
    int16_t far = RP_BODY_FAR;
    for (uint32_t k = 0; k < l->n; k++) {
        uint32_t i = behind ? l->n - 1 - k : k;
        l->rows[(size_t)i * RP_N_LINE_FEATURES + (size_t)feature] = far;
        far = l->of[i].marks & mark ? 1 : rp_further(far);
    }
}

static void set_all_distances(const lines *l)
{
    static const struct {
        rp_line_feature feature;
        bool behind;
        uint8_t mark;
    } wanted[] = {
        {RP_LINE_stamp_before, false, STAMP}, {RP_LINE_stamp_after, true, STAMP}, {RP_LINE_line_before, false, LINE},
        {RP_LINE_line_after, true, LINE},     {RP_LINE_list_after, true, LIST},   {RP_LINE_rest_after, true, REST},
    };
    for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
        set_distances(l, wanted[k].feature, wanted[k].behind, wanted[k].mark);
}

static void copy_of_body(const int16_t *body, int16_t *r)
{
#define PAIR_(name) {RP_LINE_##name, RP_BODY_##name},
    static const struct {
        rp_line_feature to;
        rp_body_feature from;
    } pairs[] = {RP_LINE_OF_BODY(PAIR_)};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        r[pairs[k].to] = body[pairs[k].from];
}

int16_t *rp_line_features(rp_arena *a, const rp_outline *o)
{
    const int16_t *body = rp_body_features(a, o);
    const line *of = look(a, o->page, body);
    uint32_t n = o->page->n_blocks;
    lines l = {n, of, sum_up(a, o->page, of, body), rp_arena_array(a, n, sizeof(int16_t[RP_N_LINE_FEATURES]))};
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = l.rows + (size_t)i * RP_N_LINE_FEATURES;
        copy_of_body(body + (size_t)i * RP_N_BODY_FEATURES, r);
        set_sums(&l, i, r);
    }
    set_all_distances(&l);
    return l.rows;
}
