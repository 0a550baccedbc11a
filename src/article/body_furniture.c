/* body_furniture.c - see body_furniture.h. What each rule did to word F1, by chances that saw no page of the
 * same site, on 1,358 pages: together +.0002 on all, +.001 on articles. */
#include "article/body_furniture.h"
#include "article/body_model.h"
#include "article/dump.h"

#define PROSE_SHARE 70    /* per cent of the expected words that lengthy blocks hold */
#define PROSE_BLOCKS 3    /* and so many of them are likely */
#define ROLE_SHARE 30     /* per cent of the expected words: an element that holds more is no furniture */
#define SHORT_WORDS 20
#define LABEL_WORDS 6
#define CAPTION_WORDS 40
#define STANDFIRST_WORDS 60
#define LINKED 900        /* thousandths of its bytes */
#define ROW_LINKED 700
#define LIST_LINKED 500
#define REST_AFTER 66     /* per cent of the expected words come before "Comments" */
#define BODY_SIGNATURE 850 /* thousandths of the lengthy words: the page's paragraphs are all of one make */
#define STRANGER_SHARE 50

typedef struct page_sums {
    uint64_t expected, lengthy; /* chance times words */
    uint32_t likely;            /* lengthy blocks */
} page_sums;

static const int16_t *row_of(const int16_t *rows, uint32_t i)
{
    return rows + (size_t)i * RP_N_BODY_FEATURES;
}

static page_sums sum_up(const rp_outline *o, const uint32_t *chance)
{
    page_sums s = {0, 0, 0};
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        uint64_t words = (uint64_t)chance[i] * o->page->blocks[i].words;
        s.expected += words;
        s.lengthy += o->blocks[i].lengthy ? words : 0;
        s.likely += o->blocks[i].lengthy && 2 * chance[i] > RP_CHANCE_ONE;
    }
    return s;
}

/* Roles of elements that hold furniture: how far up at most, and whether of lengthy blocks too. */
static const struct role_rule {
    rp_role role;
    int16_t up;
    bool lengthy;
} role_rules[] = {
    {RP_ROLE_FOOTER, 3, true},   {RP_ROLE_SIGNUP, 3, true}, {RP_ROLE_AD, 3, true},
    {RP_ROLE_RELATED, 3, false}, {RP_ROLE_SHARE, 3, false},
};
enum { N_ROLE_RULES = sizeof role_rules / sizeof *role_rules };

/* Does the element so far up from the block hold but a small part of what is expected? */
static bool is_small(const rp_outline *o, uint32_t i, int16_t up, uint64_t expected)
{
    uint32_t at = o->blocks[i].holder;
    for (; up > 0 && o->nodes[at].parent != RP_NONE; up--)
        at = o->nodes[at].parent;
    uint64_t words = rp_outline_sums(o, o->nodes[at].first, o->nodes[at].end).words;
    return words * RP_CHANCE_ONE * 100 < expected * ROLE_SHARE;
}

static bool is_short(const int16_t *r)
{
    return r[RP_BODY_words] < SHORT_WORDS || r[RP_BODY_link] >= LIST_LINKED;
}

static bool by_role(const rp_outline *o, const int16_t *r, uint32_t i, uint64_t expected)
{
    for (int k = 0; k < N_ROLE_RULES; k++) {
        int16_t up = r[RP_BODY_role_NAV + (int)role_rules[k].role];
        if (up <= role_rules[k].up && (role_rules[k].lengthy || is_short(r)) && is_small(o, i, up, expected))
            return true;
    }
    return false;
}

static bool is_caption(const rp_outline *o, const int16_t *r, uint32_t i)
{
    return o->nodes[o->blocks[i].holder].node->tag == RP_TAG_FIGCAPTION ||
           (r[RP_BODY_role_CAPTION] == 0 && r[RP_BODY_words] < CAPTION_WORDS);
}

/* What names itself a lead or standfirst, between the headline and the first long paragraph: it has a field of its own. */
static bool is_standfirst(const int16_t *r)
{
    return r[RP_BODY_role_LEAD] == 0 && r[RP_BODY_from_headline] > 0 && r[RP_BODY_lengthy_before] == RP_BODY_FAR &&
           r[RP_BODY_words] < STANDFIRST_WORDS;
}

/* A line of links, or of links parted by marks ("Print | E-mail this | Larger type"). */
static bool is_linked(const int16_t *r)
{
    bool row = r[RP_BODY_link] >= ROW_LINKED && r[RP_BODY_marks] >= 2 && r[RP_BODY_words] < SHORT_WORDS;
    return (r[RP_BODY_link] >= LINKED || row) && !r[RP_BODY_level] && r[RP_BODY_words] >= 3;
}

/* A few words before a linked line, in one element with it: "Also in Business". */
static bool is_label(const rp_outline *o, const int16_t *r, uint32_t i)
{
    if (i + 1 >= o->page->n_blocks || r[RP_BODY_words] > LABEL_WORDS || !is_linked(r + RP_N_BODY_FEATURES))
        return false;
    const rp_outline_node *a = &o->nodes[o->blocks[i].holder], *next = &o->nodes[o->blocks[i + 1].holder];
    return a->end > i + 1 || a->parent == next->parent;
}

/* Where the paragraphs are all of one make, a short <p> or <div> of another is none of them. */
static bool is_stranger(const rp_outline *o, const int16_t *r, uint32_t i)
{
    return r[RP_BODY_page_sig] >= BODY_SIGNATURE && r[RP_BODY_sig2_share] < STRANGER_SHARE && is_short(r) &&
           r[RP_BODY_page_lengthy] > PROSE_BLOCKS && o->nodes[o->blocks[i].holder].node->tag == RP_TAG_DIV;
}

/* What the lines say themselves, as in dumps; a list after "Read also:" goes on while its lines are links. */
static void mark_lines(const rp_outline *o, const int16_t *rows, uint64_t expected, uint32_t *chance)
{
    uint64_t before = 0;
    bool list = false, rest = false;
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        const int16_t *r = row_of(rows, i);
        uint64_t words = (uint64_t)chance[i] * o->page->blocks[i].words;
        rp_furniture f = (rp_furniture)r[RP_BODY_furniture];
        list = f == RP_FURNITURE_LIST || (list && r[RP_BODY_link] >= LIST_LINKED);
        rest |= f == RP_FURNITURE_REST && before * 100 >= expected * REST_AFTER;
        if (list || rest || f == RP_FURNITURE_LINE)
            chance[i] = 0;
        before += words;
    }
}

void rp_body_mark_furniture(const rp_outline *o, const int16_t *rows, uint32_t *chance)
{
    page_sums s = sum_up(o, chance);
    if (s.likely < PROSE_BLOCKS || s.lengthy * 100 < s.expected * PROSE_SHARE)
        return;
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        const int16_t *r = row_of(rows, i);
        bool headline = r[RP_BODY_from_headline] == 0;
        if (headline || is_standfirst(r) || is_caption(o, r, i) || is_linked(r) || is_label(o, r, i) || is_stranger(o, r, i) ||
            by_role(o, r, i, s.expected))
            chance[i] = 0;
    }
    mark_lines(o, rows, s.expected, chance);
}
