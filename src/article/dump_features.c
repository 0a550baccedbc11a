/* dump_features.c - see dump_features.h. Some 60 numbers a line, all from running sums or one sweep each way. */
#include "article/dump_features.h"
#include "article/body_features.h"
#include "article/body_text.h"
#include "article/meta_lines.h"

#define STAMP_WORDS 14  /* of a line that dates a post; a longer one is prose that has a date */
#define STAMP_BYTES 160
#define MANY 2000
#define SUM_MOST 30000

typedef struct line {
    rp_furniture furniture;
    bool stamp, ending, paragraph;
} line;

/* Over the lines before the i-th. */
typedef struct sums {
    int64_t weight; /* text_mean times words */
    uint32_t words, ending, paragraphs, stamps, rests;
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

static const line *look(rp_arena *a, const rp_page *page)
{
    line *of = RP_ARRAY(a, line, page->n_blocks);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        const rp_page_block *b = &page->blocks[i];
        rp_furniture f = rp_furniture_of_block(b);
        of[i] = (line){f, f == RP_FURNITURE_POST || is_stamp(a, b), rp_dump_ends_sentence(b->text), rp_dump_is_paragraph(b)};
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
        s.stamps += l->stamp;
        s.rests += l->furniture == RP_FURNITURE_REST;
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
    r[RP_LINE_stamp] = l->of[i].stamp;
    r[RP_LINE_stamps5] = stamps(l, i, 5);
    r[RP_LINE_stamps20] = stamps(l, i, 20);
    r[RP_LINE_stamps_at] = rp_capped(here->stamps, MANY);
    r[RP_LINE_page_stamps] = rp_capped(page->stamps, MANY);
    r[RP_LINE_furniture] = (int16_t)l->of[i].furniture;
    r[RP_LINE_rests] = rp_capped(here->rests, RP_BODY_FAR);
}

enum { STAMP, LINE, LIST, REST, MARKS };

static bool has_mark(const line *l, int mark)
{
    static const rp_furniture of[MARKS] = {[LINE] = RP_FURNITURE_LINE, [LIST] = RP_FURNITURE_LIST, [REST] = RP_FURNITURE_REST};
    return mark == STAMP ? l->stamp : l->furniture == of[mark];
}

/* Distances to the nearest line of each mark before, then behind. */
static void set_distances(const lines *l)
{
    static const rp_line_feature before[MARKS] = {RP_LINE_stamp_before, RP_LINE_line_before, RP_LINE_list_before, RP_LINE_rest_before};
    static const rp_line_feature after[MARKS] = {RP_LINE_stamp_after, RP_LINE_line_after, RP_LINE_list_after, RP_LINE_rest_after};
    for (int m = 0; m < MARKS; m++) {
        int16_t far = RP_BODY_FAR;
        for (uint32_t i = 0; i < l->n; i++) {
            l->rows[(size_t)i * RP_N_LINE_FEATURES + before[m]] = far;
            far = has_mark(&l->of[i], m) ? 1 : far < RP_BODY_FAR ? far + 1 : RP_BODY_FAR;
        }
        far = RP_BODY_FAR;
        for (uint32_t i = l->n; i-- > 0;) {
            l->rows[(size_t)i * RP_N_LINE_FEATURES + after[m]] = far;
            far = has_mark(&l->of[i], m) ? 1 : far < RP_BODY_FAR ? far + 1 : RP_BODY_FAR;
        }
    }
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
    const line *of = look(a, o->page);
    uint32_t n = o->page->n_blocks;
    lines l = {n, of, sum_up(a, o->page, of, body), rp_arena_array(a, n, sizeof(int16_t[RP_N_LINE_FEATURES]))};
    int16_t rest_at = -1;
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = l.rows + (size_t)i * RP_N_LINE_FEATURES;
        copy_of_body(body + (size_t)i * RP_N_BODY_FEATURES, r);
        set_sums(&l, i, r);
        if (of[i].furniture == RP_FURNITURE_REST)
            rest_at = r[RP_LINE_paragraphs_at];
        r[RP_LINE_rest_at] = rest_at;
    }
    set_distances(&l);
    return l.rows;
}
