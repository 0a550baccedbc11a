/* body.c - see body.h. Each block gets a chance from the model; the cut that the page is given is the one with
 * the highest F1 to be expected, which beat any fixed threshold (models/article.md). */
#include "article/body.h"
#include "article/body_context.h"
#include "article/body_furniture.h"
#include "article/body_model.h"

#define LEAST_WORDS 8   /* expected of a body: a page with fewer has none */
#define FEW_WORDS 16    /* nor has HTML with fewer whose best cut is expected to be worth less than ... */
#define FEW_F1 .6
#define COPY_WORDS 8    /* a block of so many words that stood before is furniture */
#define PULL_WORDS 4    /* of a pull quote at least */
#define PULL_QUOTES 64  /* looked for in a page, so that hostile ones stay linear */

typedef struct choice {
    const rp_page *page;
    const rp_outline *outline;
    uint32_t *chance;  /* of each block */
    uint32_t *order;   /* blocks by falling chance */
} choice;

#define DIGIT 128 /* two digits hold any chance */
_Static_assert(RP_CHANCE_ONE < DIGIT * DIGIT, "two passes sort chances");

/* One pass of a radix sort, by the digit of what a chance lacks to RP_CHANCE_ONE; equals stay in their order. */
static void sort_by_digit(const choice *c, uint32_t unit, const uint32_t *from, uint32_t *to)
{
    uint32_t n = c->page->n_blocks, first[DIGIT + 1] = {0};
    for (uint32_t i = 0; i < n; i++)
        first[(RP_CHANCE_ONE - c->chance[i]) / unit % DIGIT + 1]++;
    for (uint32_t k = 0; k < DIGIT; k++)
        first[k + 1] += first[k];
    for (uint32_t i = 0; i < n; i++)
        to[first[(RP_CHANCE_ONE - c->chance[from[i]]) / unit % DIGIT]++] = from[i];
}

/* Falling chances; equals stay in the page's order. */
static void sort_by_chance(rp_arena *a, choice *c)
{
    uint32_t n = c->page->n_blocks, *half = RP_ARRAY(a, uint32_t, n);
    for (uint32_t i = 0; i < n; i++)
        c->order[i] = i;
    sort_by_digit(c, 1, c->order, half);
    sort_by_digit(c, DIGIT, half, c->order);
}

/* How many of the likeliest blocks to keep. With S the words that body is expected to have, keeping k blocks
 * is expected to find s of them in w words: F1 is 2s / (w + S). 0 where S is under LEAST_WORDS, and where it is
 * under FEW_WORDS of which none is sure: what HTML without a text has by the chances of its menus. */
static uint32_t find_cut(const choice *c)
{
    uint32_t n = c->page->n_blocks, best = 0;
    uint64_t expected = 0, found = 0, words = 0;
    double high = 0;
    for (uint32_t i = 0; i < n; i++)
        expected += (uint64_t)c->chance[i] * c->page->blocks[i].words;
    if (expected < (uint64_t)LEAST_WORDS * RP_CHANCE_ONE)
        return 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t i = c->order[k];
        found += (uint64_t)c->chance[i] * c->page->blocks[i].words;
        words += (uint64_t)RP_CHANCE_ONE * c->page->blocks[i].words;
        double f1 = (double)found / (double)(words + expected);
        if (f1 > high) {
            high = f1;
            best = k + 1;
        }
    }
    bool few = c->page->document && expected < (uint64_t)FEW_WORDS * RP_CHANCE_ONE;
    return few && 2 * high < FEW_F1 ? 0 : best;
}

/* Of equal texts of some length the first that is kept stays. */
static void drop_copies(rp_arena *a, const choice *c, bool *keep)
{
    uint32_t n = c->page->n_blocks, *kept = RP_ARRAY(a, uint32_t, n); /* by text: a block + 1 */
    for (uint32_t i = 0; i < n; i++) {
        const rp_page_block *b = &c->page->blocks[i];
        uint32_t *first = &kept[c->outline->blocks[i].text];
        if (!keep[i] || b->words < COPY_WORDS)
            continue;
        if (*first)
            keep[i] = !rp_slice_equal(c->page->blocks[*first - 1].text, b->text);
        else
            *first = i + 1;
    }
}

/* A pull quote repeats words of a paragraph; it is no part of the text. */
static bool is_pull_quote(const choice *c, const bool *keep, uint32_t i)
{
    rp_slice quote = c->page->blocks[i].text;
    for (uint32_t k = 0; k < c->page->n_blocks; k++)
        if (k != i && keep[k] && rp_slice_find_nocase(c->page->blocks[k].text, quote, 0) < c->page->blocks[k].text.len)
            return true;
    return false;
}

static void drop_pull_quotes(const choice *c, const int16_t *rows, bool *keep)
{
    uint32_t seen = 0;
    for (uint32_t i = 0; i < c->page->n_blocks && seen < PULL_QUOTES; i++) {
        const int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        if (!keep[i] || r[RP_BODY_role_QUOTE] > 2 || r[RP_BODY_words] < PULL_WORDS || r[RP_BODY_words] > COPY_WORDS * 5)
            continue;
        seen++;
        keep[i] = !is_pull_quote(c, keep, i);
    }
}

static void choose(rp_arena *a, choice *c, bool *keep)
{
    sort_by_chance(a, c);
    uint32_t cut = find_cut(c);
    for (uint32_t k = 0; k < cut; k++)
        keep[c->order[k]] = true;
    drop_copies(a, c, keep);
}

void rp_body_choose(rp_arena *a, const rp_outline *o, const int16_t *rows, uint32_t *chance, bool *keep)
{
    choice c = {o->page, o, chance, RP_ARRAY(a, uint32_t, o->page->n_blocks)};
    rp_body_weigh_context(a, o, chance);
    rp_body_mark_furniture(o, rows, chance);
    choose(a, &c, keep);
    drop_pull_quotes(&c, rows, keep);
}

void rp_body_find(rp_arena *a, const rp_page *page, bool *keep)
{
    rp_outline o;
    rp_outline_make(a, page, &o);
    const int16_t *rows = rp_body_features(a, &o);
    uint32_t *chance = RP_ARRAY(a, uint32_t, page->n_blocks);
    rp_body_chances(RP_BODY_OF_PAGE, rows, page->n_blocks, chance);
    rp_body_choose(a, &o, rows, chance, keep);
}

void rp_body_choose_in_dump(rp_arena *a, const rp_outline *o, const rp_dump *dump, uint32_t *chance, bool *keep)
{
    choice c = {o->page, o, chance, RP_ARRAY(a, uint32_t, o->page->n_blocks)};
    for (uint32_t i = 0; i < o->page->n_blocks; i++)
        if (dump->furniture[i])
            chance[i] = 0;
    choose(a, &c, keep);
}

void rp_body_find_in_dump(rp_arena *a, const rp_page *page, const rp_dump *dump, bool *keep)
{
    rp_outline o;
    rp_outline_make(a, page, &o);
    uint32_t *chance = RP_ARRAY(a, uint32_t, page->n_blocks);
    rp_body_chances(RP_BODY_OF_DUMP, rp_line_features(a, &o), page->n_blocks, chance);
    rp_body_choose_in_dump(a, &o, dump, chance, keep);
}
