/* meta_byline.c - who wrote it: the names that JSON-LD, <meta>, the elements called so, and the lines by the
 * headline give, weighed against one another. */
#include "article/meta_clues.h"
#include "article/meta_lines.h"
#include "base/utf8.h"

#define CANDIDATES 40
#define BYLINE_BYTES 240 /* an element with more text is no byline */
#define LABEL_BYTES 120  /* or, if it does not begin with "By", so much */
#define LONG_NAME 28     /* bytes; few persons are called at more length */
#define AGENCY_BLOCKS 6  /* paragraphs searched for an agency's dateline */

enum place { LINKED, TAG, MARKED, NAMED, LINE, N_PLACES };

typedef struct candidate {
    rp_byline byline;
    enum place place;
    double trust;
} candidate;

typedef struct row {
    candidate at[CANDIDATES];
    unsigned n;
    rp_slice agency;
} row;

static void offer(row *r, rp_byline byline, enum place place, double trust)
{
    if (byline.agency.ptr && !r->agency.ptr)
        r->agency = byline.agency;
    if (byline.n && r->n < CANDIDATES)
        r->at[r->n++] = (candidate){byline, place, trust};
}

/* The authors of JSON-LD, an entry each, as one byline. */
static void offer_linked(const rp_clues *c, row *r)
{
    rp_byline all = {.n = 0};
    for (uint32_t i = 0; i < c->linked.n_authors; i++) {
        rp_byline one;
        rp_byline_names(c->scratch, c->linked.authors[i], &one);
        if (one.agency.ptr)
            all.agency = one.agency;
        for (uint32_t k = 0; k < one.n; k++)
            RP_PUSH(c->scratch, all.names, all.n, one.names[k]);
    }
    if (c->linked.agency.ptr && !all.agency.ptr)
        all.agency = rp_agency_of(c->linked.agency);
    offer(r, all, LINKED, c->linked.rank >= 2 ? 1.0 : 0.6);
}

static void offer_tags(const rp_clues *c, row *r)
{
    static const char *const keys[] = {
        "author",     "article:author",  "parsely-author",     "sailthru.author",     "byl",
        "dc.creator", "dcterms.creator", "citation_author",    "article:author_name", "og:author",
        "authors",    "twitter:data1",   "cxenseparse:author", "dc.contributor"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        rp_byline b;
        bool labelled = !strcmp(keys[i], "twitter:data1");
        if (labelled && !rp_has_any(rp_clues_tag(c, "twitter:label1"), "written author by"))
            continue;
        if (rp_byline_names(c->scratch, rp_clues_tag(c, keys[i]), &b))
            offer(r, b, TAG, 0.8);
    }
}

/* How much an element's name tells: its itemprop or rel, a class of its own, or one that may hold more. */
static double trust_of(const rp_clue *clue, enum place *place)
{
    bool marked = rp_slice_in(rp_node_attr(clue->node, "itemprop"), "author creator") ||
                  rp_slice_in(rp_node_attr(clue->node, "rel"), "author");
    *place = marked ? MARKED : NAMED;
    if (marked)
        return 0.85;
    if (clue->node->tag == RP_TAG_A)
        return 0.7;
    return rp_has_any(clue->words, "author-name author__name byline author_name authorname byline-name")
               ? 0.75
               : 0.5;
}

/* Elements after the headline are weighed by how far from it they stand. */
static double nearness(const rp_clues *c, const rp_node *n)
{
    if (!c->headline || !n->start)
        return 0;
    double away =
        n->start > c->headline->start ? n->start - c->headline->start : c->headline->start - n->start;
    double size = (double)c->page->source.len + 1;
    return 0.3 * (1 - away / size) - (n->start < c->headline->start ? 0.1 : 0);
}

static bool all_named(const rp_byline *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        if (!rp_looks_named(b->names[i]))
            return false;
    return true;
}

static void offer_elements(const rp_clues *c, row *r)
{
    for (uint32_t i = 0; i < c->authors.n && r->n < CANDIDATES - 10; i++) {
        const rp_clue *clue = &c->authors.at[i];
        enum place place;
        double trust = trust_of(clue, &place);
        rp_slice text = rp_clue_text(c->scratch, clue->node, BYLINE_BYTES + 1, true);
        rp_byline b;
        if (!text.len || text.len > BYLINE_BYTES)
            continue;
        bool line = rp_byline_line(c->scratch, text, &b);
        bool broad = rp_has_any(clue->words, "entry-meta post-meta article-meta") &&
                     !rp_has_any(clue->words, "author byline") && clue->node->tag != RP_TAG_A;
        if (!line && (broad || text.len > LABEL_BYTES || !rp_byline_names(c->scratch, text, &b)))
            continue;
        if ((place == MARKED || all_named(&b)) && !rp_clue_is_furniture(c, clue->node))
            offer(r, b, place, trust + (line ? 0.1 : 0) + nearness(c, clue->node));
    }
}

/* The lines about the headline, each of which is asked for its date up to three times. */
typedef struct window {
    const rp_clues *c;
    uint32_t start, end;
    enum { UNKNOWN, DATED, UNDATED } *dated; /* from the block before the first to the one behind the last */
} window;

static bool dates_line(window *w, uint32_t i)
{
    rp_slice value;
    if (i >= w->c->page->n_blocks)
        return false;
    const rp_page_block *b = &w->c->page->blocks[i];
    if (w->dated[i + 1 - w->start] == UNKNOWN)
        w->dated[i + 1 - w->start] =
            b->text.len <= BYLINE_BYTES && rp_date_parse(w->c->scratch, b->text, &value) ? DATED : UNDATED;
    return w->dated[i + 1 - w->start] == DATED;
}

/* A line of two to four words beside a line that is a date, or with a date behind it ("Ann Lee · May 3,
 * 2021"): many pages give the author no other label. */
static bool is_signature(window *w, uint32_t i)
{
    const rp_page_block *b = &w->c->page->blocks[i];
    bool heading = b->node && b->node->tag >= RP_TAG_H1 && b->node->tag <= RP_TAG_H6;
    if (heading)
        return false;
    if (dates_line(w, i))
        return true;
    return b->words >= 2 && b->words <= 4 && b->text.len <= LONG_NAME &&
           (dates_line(w, i + 1) || dates_line(w, i - 1));
}

/* A person's name: a second word besides looking like one. */
static bool is_full_name(const rp_byline *b)
{
    return b->n && all_named(b) && rp_slice_find(b->names[0], RP_LIT(" "), 0) < b->names[0].len;
}

static void offer_lines(const rp_clues *c, row *r)
{
    window w = {.c = c};
    rp_clues_window(c, &w.start, &w.end);
    w.dated = rp_arena_array(c->scratch, w.end - w.start + 2, sizeof *w.dated);
    for (uint32_t i = w.start; i < w.end; i++) {
        rp_byline b;
        rp_slice text = c->page->blocks[i].text;
        if (text.len > BYLINE_BYTES)
            continue;
        if (rp_byline_line(c->scratch, text, &b))
            offer(r, b, LINE, 0.8);
        else if (i > c->headline_block && is_signature(&w, i) && rp_byline_names(c->scratch, text, &b) &&
                 is_full_name(&b))
            offer(r, b, LINE, 0.45);
    }
}

static bool share_name(const rp_byline *x, const rp_byline *y)
{
    for (uint32_t i = 0; i < x->n; i++)
        for (uint32_t k = 0; k < y->n; k++)
            if (rp_slice_equal_nocase(x->names[i], y->names[k]))
                return true;
    return false;
}

/* "annlee", "Editorial Team", the site itself: the less a person, the less trusted. */
static double personal(const rp_clues *c, const rp_byline *b, rp_slice site)
{
    rp_slice name = b->names[0];
    double v = 0;
    if (rp_looks_like_site(c, name, site))
        v -= 0.5;
    if (rp_slice_find(name, RP_LIT(" "), 0) == name.len)
        v -= 0.25;
    if (name.len > LONG_NAME)
        v -= 0.25;
    if (rp_has_any(name, "staff team editor admin news office department magazine media group inc. llc"))
        v -= 0.3;
    return v;
}

static const candidate *best_of(const rp_clues *c, const row *r, rp_slice site)
{
    const candidate *best = NULL;
    double most = -10;
    for (unsigned i = 0; i < r->n; i++) {
        bool places[N_PLACES] = {false};
        double score = r->at[i].trust + personal(c, &r->at[i].byline, site);
        for (unsigned j = 0; j < r->n; j++)
            if (r->at[j].place != r->at[i].place && share_name(&r->at[i].byline, &r->at[j].byline))
                places[r->at[j].place] = true;
        for (unsigned p = 0; p < N_PLACES; p++)
            score += places[p] ? 0.3 : 0;
        if (score > most) {
            most = score;
            best = &r->at[i];
        }
    }
    return best;
}

/* An agency credited at the head of the body. */
static rp_slice dateline_agency(const rp_clues *c)
{
    rp_slice none = {NULL, 0};
    unsigned seen = 0;
    for (uint32_t i = c->headline_block; i < c->page->n_blocks && seen < AGENCY_BLOCKS; i++) {
        rp_slice text = c->page->blocks[i].text;
        if (c->page->blocks[i].words < 8)
            continue;
        seen++;
        rp_slice agency = rp_agency_of_dateline(text);
        if (agency.ptr)
            return agency;
    }
    return none;
}

void rp_byline_find(rp_arena *a, const rp_clues *c, rp_article *out)
{
    row r = {.n = 0};
    offer_linked(c, &r);
    offer_tags(c, &r);
    offer_elements(c, &r);
    offer_lines(c, &r);
    const candidate *best = best_of(c, &r, out->site);
    for (uint32_t i = 0; best && i < best->byline.n; i++)
        RP_PUSH(a, out->byline, out->n_byline, rp_arena_copy(a, best->byline.names[i]));
    rp_slice agency = r.agency.ptr ? r.agency : dateline_agency(c);
    if (agency.ptr && !rp_looks_like_site(c, agency, out->site))
        out->agency = rp_arena_copy(a, agency);
}
