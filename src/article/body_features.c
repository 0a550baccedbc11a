/* body_features.c - see body_features.h. One row a block; a page has some 300 blocks and the rows cost a
 * few per cent of the time that parsing it does. */
#include "article/body_features.h"
#include "article/body_lines.h"
#include "article/body_page.h"
#include "article/body_text.h"
#include "article/body_words.h"

#define FAR RP_BODY_FAR
#define MANY 2000
#define WHOLE_TITLE 800   /* thousandths of <title> that a block has, be there a byline with it */
#define HEADLINE_WORDS 40

typedef int16_t row[RP_N_BODY_FEATURES];

const char *rp_body_feature_name(rp_body_feature f)
{
#define NAME_(name) #name,
#define ROLE_NAME_(name) "role_" #name,
    static const char *const names[] = {RP_BODY_FEATURES(NAME_) RP_ROLES(ROLE_NAME_)};
    return f < RP_N_BODY_FEATURES ? names[f] : "";
}

/* --- element ---------------------------------------------------------------------------------------- */

enum { KIND_OTHER, KIND_P, KIND_LI, KIND_HEADING, KIND_CELL, KIND_DIV, KIND_PRE, KIND_CAPTION, KIND_TERM, KIND_QUOTE };

static int16_t kind_of(const rp_node *n)
{
    static const struct {
        uint16_t tag;
        int16_t kind;
    } rows[] = {
        {RP_TAG_P, KIND_P}, {RP_TAG_LI, KIND_LI}, {RP_TAG_H1, KIND_HEADING}, {RP_TAG_H2, KIND_HEADING},
        {RP_TAG_H3, KIND_HEADING}, {RP_TAG_H4, KIND_HEADING}, {RP_TAG_H5, KIND_HEADING}, {RP_TAG_H6, KIND_HEADING},
        {RP_TAG_TD, KIND_CELL}, {RP_TAG_TH, KIND_CELL}, {RP_TAG_TR, KIND_CELL}, {RP_TAG_DIV, KIND_DIV},
        {RP_TAG_PRE, KIND_PRE}, {RP_TAG_FIGCAPTION, KIND_CAPTION}, {RP_TAG_CAPTION, KIND_CAPTION},
        {RP_TAG_DT, KIND_TERM}, {RP_TAG_DD, KIND_TERM}, {RP_TAG_BLOCKQUOTE, KIND_QUOTE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].tag == n->tag)
            return rows[i].kind;
    return KIND_OTHER;
}

static int16_t level_of(const rp_node *n)
{
    return n->tag >= RP_TAG_H1 && n->tag <= RP_TAG_H6 ? (int16_t)(n->tag - RP_TAG_H1 + 1) : 0;
}

/* Distances up the tree, to the nearest of each. */
static void set_ancestors(row r, const rp_outline *o, uint32_t holder)
{
    static const struct {
        uint16_t tag, feature;
    } wanted[] = {
        {RP_TAG_A, RP_BODY_in_link},     {RP_TAG_UL, RP_BODY_in_list},         {RP_TAG_OL, RP_BODY_in_list},
        {RP_TAG_TABLE, RP_BODY_in_table}, {RP_TAG_ARTICLE, RP_BODY_article_at}, {RP_TAG_MAIN, RP_BODY_main_at},
    };
    r[RP_BODY_in_link] = r[RP_BODY_in_list] = r[RP_BODY_in_table] = r[RP_BODY_article_at] = r[RP_BODY_main_at] = FAR;
    for (int role = 0; role < RP_N_ROLES; role++)
        r[RP_BODY_role_NAV + role] = FAR;
    int16_t up = 0;
    for (uint32_t at = holder; at != RP_NONE && up < FAR; at = o->nodes[at].parent, up++) {
        const rp_outline_node *n = &o->nodes[at];
        for (uint32_t roles = n->roles, role = 0; roles; roles >>= 1, role++)
            if (roles & 1 && r[RP_BODY_role_NAV + role] == FAR)
                r[RP_BODY_role_NAV + role] = up;
        for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
            if (wanted[i].tag == n->node->tag && r[wanted[i].feature] == FAR)
                r[wanted[i].feature] = up;
    }
}

#define LEVELS 4

static void set_shares(row r, const rp_outline *o, uint32_t holder, const rp_body_sums *page)
{
    uint64_t best = o->best == RP_NONE ? 0 : o->nodes[o->best].score;
    uint32_t at = o->nodes[holder].parent;
    for (int level = 0; level < LEVELS; level++) {
        if (at == RP_NONE)
            at = 0;
        const rp_outline_node *n = &o->nodes[at];
        rp_body_sums s = rp_outline_sums(o, n->first, n->end);
        r[RP_BODY_share1 + level] = rp_share(s.prose_words, page->prose_words);
        r[RP_BODY_link1 + level] = rp_share(s.link_bytes, s.bytes);
        r[RP_BODY_score0 + level] = rp_share(n->score, best);
        at = n->parent;
    }
}

static void set_lineage(row r, const rp_outline *o, uint32_t holder)
{
    uint64_t best = o->best == RP_NONE ? 0 : o->nodes[o->best].score;
    uint32_t level = 0, most = 0, score = 0;
    for (uint32_t at = holder; at != RP_NONE && level < FAR; at = o->nodes[at].parent, level++) {
        const rp_outline_node *n = &o->nodes[at];
        if (level < LEVELS)
            r[RP_BODY_twins0 + level] = rp_capped(n->twins, 999);
        if (level && n->twins > most)
            most = n->twins;
        if (n->score > score)
            score = n->score;
    }
    r[RP_BODY_twins_most] = rp_capped(most, 999);
    r[RP_BODY_score_most] = rp_share(score, best);
}

/* How far up from the best node the block's way parts from it, and how far down then. */
static void set_best(row r, const rp_outline *o, uint32_t holder)
{
    r[RP_BODY_out_of_best] = r[RP_BODY_below_best] = FAR;
    if (o->best == RP_NONE)
        return;
    uint32_t a = holder, b = o->best, up = 0, down = 0;
    while (a != b) {
        if (o->nodes[a].depth >= o->nodes[b].depth) {
            a = o->nodes[a].parent;
            down++;
        } else {
            b = o->nodes[b].parent;
            up++;
        }
    }
    r[RP_BODY_out_of_best] = rp_capped(up, FAR);
    r[RP_BODY_below_best] = rp_capped(down, FAR);
}

static void set_signature(row r, int first, const rp_signature_count *s, const rp_body_sums *page)
{
    r[first] = rp_capped(s->blocks, 999);
    r[first + 1] = rp_capped(s->blocks ? s->words / s->blocks : 0, 999);
    r[first + 2] = rp_share(s->link_bytes, s->bytes);
    r[first + 3] = rp_share(s->lengthy_words, page->lengthy_words);
}

static void set_element(row r, const rp_outline *o, uint32_t i, const rp_body_sums *page)
{
    const rp_body_block *c = &o->blocks[i];
    r[RP_BODY_copies] = rp_capped(c->copies, FAR);
    r[RP_BODY_earlier] = rp_capped(c->earlier, FAR);
    if (c->holder == RP_NONE)
        return;
    const rp_outline_node *h = &o->nodes[c->holder];
    r[RP_BODY_kind] = kind_of(h->node);
    r[RP_BODY_level] = level_of(h->node);
    r[RP_BODY_depth] = rp_capped(h->depth, FAR);
    r[RP_BODY_hidden] = o->page->blocks[i].hidden;
    r[RP_BODY_held_blocks] = rp_capped(h->end - h->first, 999);
    set_ancestors(r, o, c->holder);
    set_shares(r, o, c->holder, page);
    set_lineage(r, o, c->holder);
    set_best(r, o, c->holder);
    set_signature(r, RP_BODY_sig_blocks, &o->signatures[c->signature], page);
    set_signature(r, RP_BODY_sig2_blocks, &o->signatures[c->signature2], page);
}

/* --- place and neighbours --------------------------------------------------------------------------- */

static int16_t of_row(const int16_t *rows, uint32_t n, int64_t i, int feature, int16_t none)
{
    return i >= 0 && i < (int64_t)n ? rows[i * RP_N_BODY_FEATURES + feature] : none;
}

static rp_body_sums around(const rp_outline *o, uint32_t i, uint32_t radius)
{
    uint32_t n = o->page->n_blocks;
    return rp_outline_sums(o, i > radius ? i - radius : 0, n - i > radius ? i + radius + 1 : n);
}

static void set_neighbours(int16_t *rows, const rp_outline *o, uint32_t i)
{
    static const struct {
        int16_t feature, from, step, none;
    } wanted[] = {
        {RP_BODY_words_b3, RP_BODY_words, -3, 0}, {RP_BODY_words_b2, RP_BODY_words, -2, 0},
        {RP_BODY_words_b1, RP_BODY_words, -1, 0}, {RP_BODY_words_a1, RP_BODY_words, 1, 0},
        {RP_BODY_words_a2, RP_BODY_words, 2, 0},  {RP_BODY_words_a3, RP_BODY_words, 3, 0},
        {RP_BODY_link_b2, RP_BODY_link, -2, -1},  {RP_BODY_link_b1, RP_BODY_link, -1, -1},
        {RP_BODY_link_a1, RP_BODY_link, 1, -1},   {RP_BODY_link_a2, RP_BODY_link, 2, -1},
        {RP_BODY_kind_b1, RP_BODY_kind, -1, -1},  {RP_BODY_kind_a1, RP_BODY_kind, 1, -1},
        {RP_BODY_ends_b1, RP_BODY_ends, -1, -1},  {RP_BODY_ends_a1, RP_BODY_ends, 1, -1},
    };
    uint32_t n = o->page->n_blocks;
    int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
    for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
        r[wanted[k].feature] = of_row(rows, n, (int64_t)i + wanted[k].step, wanted[k].from, wanted[k].none);
    const rp_body_block *c = &o->blocks[i];
    r[RP_BODY_same_b1] = i > 0 && c[-1].signature2 == c->signature2;
    r[RP_BODY_same_a1] = i + 1 < n && c[1].signature2 == c->signature2;
    r[RP_BODY_prose2] = rp_capped(around(o, i, 2).prose_words, MANY);
    r[RP_BODY_prose5] = rp_capped(around(o, i, 5).prose_words, MANY);
    r[RP_BODY_prose10] = rp_capped(around(o, i, 10).prose_words, MANY);
    rp_body_sums five = around(o, i, 5);
    r[RP_BODY_link5] = rp_share(five.link_bytes, five.bytes);
}

/* Distances to the nearest lengthy block and heading, by one sweep each way. */
static void set_distances(int16_t *rows, const rp_outline *o)
{
    uint32_t n = o->page->n_blocks;
    int16_t lengthy = FAR, heading = FAR, level = 0, words = 0;
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        r[RP_BODY_lengthy_before] = lengthy;
        r[RP_BODY_heading_before] = heading;
        r[RP_BODY_heading_level] = level;
        r[RP_BODY_heading_words] = words;
        lengthy = o->blocks[i].lengthy ? 1 : rp_further(lengthy);
        heading = r[RP_BODY_level] ? 1 : rp_further(heading);
        level = r[RP_BODY_level] ? r[RP_BODY_level] : level;
        words = r[RP_BODY_level] ? r[RP_BODY_words] : words;
    }
    lengthy = FAR;
    for (uint32_t i = n; i-- > 0;) {
        rows[(size_t)i * RP_N_BODY_FEATURES + RP_BODY_lengthy_after] = lengthy;
        lengthy = o->blocks[i].lengthy ? 1 : rp_further(lengthy);
    }
}

/* The headline: the block that shares most with <title>; headings, h1 above all, are preferred. */
static uint32_t find_headline(const int16_t *rows, uint32_t n)
{
    uint32_t best = RP_NONE;
    int high = 0;
    for (uint32_t i = 0; i < n; i++) {
        const int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        int level = r[RP_BODY_level], score = r[RP_BODY_in_title] * r[RP_BODY_title_in] / 1000;
        if (r[RP_BODY_title_in] >= WHOLE_TITLE && r[RP_BODY_words] <= HEADLINE_WORDS && score < 500)
            score = 500;
        score += level == 1 ? 600 : level ? 200 : 0;
        if (r[RP_BODY_words] > 1 && score > high && score >= 500) {
            high = score;
            best = i;
        }
    }
    return best;
}

static int16_t signed_capped(int64_t v, int most)
{
    return (int16_t)(v > most ? most : v < -most ? -most : v);
}

static void set_places(int16_t *rows, const rp_outline *o)
{
    uint32_t n = o->page->n_blocks, head = find_headline(rows, n);
    rp_body_sums page = o->sums[n];
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        r[RP_BODY_at] = rp_capped(i, MANY);
        r[RP_BODY_words_at] = rp_share(o->sums[i].words, page.words);
        r[RP_BODY_from_end] = rp_capped(n - 1 - i, MANY);
        if (head == RP_NONE) {
            r[RP_BODY_from_headline] = r[RP_BODY_words_from_headline] = INT16_MIN;
            continue;
        }
        r[RP_BODY_from_headline] = signed_capped((int64_t)i - head, MANY);
        r[RP_BODY_words_from_headline] = signed_capped((int64_t)o->sums[i].words - o->sums[head].words, 30000);
    }
}

/* --- learned words ---------------------------------------------------------------------------------- */

#define NAME_LEVELS 8

/* Each outline node's mean weight is wanted by all blocks below it, so it is worked out once. */
static void set_names(int16_t *rows, const rp_outline *o, int16_t *mean)
{
    for (uint32_t i = 0; i < o->n_nodes; i++) {
        rp_buckets b;
        rp_buckets_of_names(o->nodes[i].node, &b);
        mean[i] = rp_weight_of_names(&b).mean;
    }
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES, least = INT16_MAX, most = INT16_MIN;
        int level = 0, sum = 0;
        for (uint32_t at = o->blocks[i].holder; at != RP_NONE && level < NAME_LEVELS; at = o->nodes[at].parent) {
            if (level < 3)
                r[RP_BODY_name0 + level] = mean[at];
            least = mean[at] < least ? mean[at] : least;
            most = mean[at] > most ? mean[at] : most;
            sum += mean[at];
            level++;
        }
        r[RP_BODY_name_mean] = (int16_t)(level ? sum / level : 0);
        r[RP_BODY_name_least] = level ? least : 0;
        r[RP_BODY_name_most] = level ? most : 0;
    }
}

static void set_words(int16_t *rows, const rp_outline *o)
{
    int16_t heading = 0;
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        rp_buckets b;
        rp_buckets_of_text(o->page->blocks[i].text, &b);
        rp_weight w = rp_weight_of_text(&b);
        r[RP_BODY_text_mean] = w.mean;
        r[RP_BODY_text_least] = w.least;
        r[RP_BODY_heading_mean] = heading;
        if (r[RP_BODY_level])
            heading = w.mean;
    }
}

/* --- page ------------------------------------------------------------------------------------------- */

/* Words of blocks with a role, of the page's. */
static int16_t share_of_role(const int16_t *rows, const rp_outline *o, rp_role role)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < o->page->n_blocks; i++)
        if (rows[(size_t)i * RP_N_BODY_FEATURES + RP_BODY_role_NAV + role] < FAR)
            words += o->page->blocks[i].words;
    return rp_share(words, o->sums[o->page->n_blocks].words);
}

/* Sums that one walk over the blocks gives. */
typedef struct page_counts {
    uint32_t lists, cells, lengthy; /* words, words, blocks */
    uint32_t signature;             /* the most lengthy words of one tag and class */
    uint32_t articles;              /* <article> elements */
} page_counts;

static page_counts count_page(const int16_t *rows, const rp_outline *o)
{
    page_counts c = {0};
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        const int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        const rp_signature_count *s = &o->signatures[o->blocks[i].signature2];
        c.lists += r[RP_BODY_kind] == KIND_LI ? o->page->blocks[i].words : 0;
        c.cells += r[RP_BODY_kind] == KIND_CELL ? o->page->blocks[i].words : 0;
        c.lengthy += o->blocks[i].lengthy;
        c.signature = s->lengthy_words > c.signature ? s->lengthy_words : c.signature;
    }
    for (uint32_t i = 0; i < o->n_nodes; i++)
        c.articles += o->nodes[i].node->tag == RP_TAG_ARTICLE;
    return c;
}

/* What is the same for every block of the page. */
static void set_page(int16_t *rows, const rp_outline *o)
{
    uint32_t n = o->page->n_blocks, best = o->best == RP_NONE ? 0 : o->best;
    rp_body_sums page = o->sums[n], held = page;
    page_counts c = count_page(rows, o);
    rp_page_hints hints;
    rp_page_hints_read(o->page, &hints);
    if (o->n_nodes)
        held = rp_outline_sums(o, o->nodes[best].first, o->nodes[best].end);
    const struct {
        int feature;
        int16_t value;
    } same[] = {
        {RP_BODY_page_blocks, rp_capped(n, 30000)},
        {RP_BODY_page_words, rp_capped(page.words, 30000)},
        {RP_BODY_page_link, rp_share(page.link_bytes, page.bytes)},
        {RP_BODY_page_lengthy, rp_capped(c.lengthy, 999)},
        {RP_BODY_page_best, rp_share(held.prose_words, page.prose_words)},
        {RP_BODY_page_lists, rp_share(c.lists, page.words)},
        {RP_BODY_page_tables, rp_share(c.cells, page.words)},
        {RP_BODY_page_articles, rp_capped(c.articles, FAR)},
        {RP_BODY_page_mean, rp_capped(10 * (uint64_t)page.words / n, 9999)},
        {RP_BODY_page_sig, rp_share(c.signature, page.lengthy_words)},
        {RP_BODY_page_comments, share_of_role(rows, o, RP_ROLE_COMMENT)},
        {RP_BODY_page_forum, share_of_role(rows, o, RP_ROLE_FORUM)},
        {RP_BODY_page_cards, share_of_role(rows, o, RP_ROLE_CARD)},
        {RP_BODY_page_products, share_of_role(rows, o, RP_ROLE_PRODUCT)},
        {RP_BODY_page_og, hints.og},
        {RP_BODY_page_ld_article, hints.ld_article},
        {RP_BODY_page_ld_product, hints.ld_product},
        {RP_BODY_page_ld_forum, hints.ld_forum},
        {RP_BODY_page_ld_list, hints.ld_list},
        {RP_BODY_page_ld_faq, hints.ld_faq},
        {RP_BODY_page_path, hints.path},
        {RP_BODY_page_path_depth, hints.path_depth},
        {RP_BODY_page_path_words, hints.path_words},
        {RP_BODY_page_times, hints.times},
        {RP_BODY_page_scripts, hints.scripts},
    };
    for (uint32_t i = 0; i < n; i++)
        for (size_t k = 0; k < sizeof same / sizeof *same; k++)
            rows[(size_t)i * RP_N_BODY_FEATURES + same[k].feature] = same[k].value;
}

int16_t *rp_body_features(rp_arena *a, const rp_outline *o)
{
    uint32_t n = o->page->n_blocks;
    int16_t *rows = rp_arena_array(a, n, sizeof(row));
    rp_known_words *known = RP_NEW(a, rp_known_words);
    rp_known_words_read(o->page, known);
    for (uint32_t i = 0; i < n; i++) {
        int16_t *r = rows + (size_t)i * RP_N_BODY_FEATURES;
        rp_body_set_text(r, &o->page->blocks[i], known);
        set_element(r, o, i, &o->sums[n]);
    }
    if (!n)
        return rows;
    set_distances(rows, o);
    rp_body_set_lines(rows, o);
    set_places(rows, o);
    set_page(rows, o);
    set_names(rows, o, RP_ARRAY(a, int16_t, o->n_nodes));
    set_words(rows, o);
    for (uint32_t i = 0; i < n; i++)
        set_neighbours(rows, o, i);
    return rows;
}
