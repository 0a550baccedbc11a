/* posts.c - see posts.h. Where JSON-LD has a LiveBlogPosting, its updates are the posts. Without it, elements that are
 * made alike, each with a <time> and some words, are posts, on a page that calls itself live. */
#include "article/posts.h"
#include "article/body.h"
#include "article/fallback.h"
#include "article/meta_clues.h"
#include "article/meta_lines.h"
#include "base/json_read.h"
#include "base/map.h"

#define POSTS_MOST 1000
#define POSTS_LEAST 3  /* of elements alike */
#define POST_WORDS 6   /* in each of them */
#define TITLE_BYTES 300
#define STEPS_MOST 2000000 /* a page of a thousand posts takes some 100,000 */
#define STEP_BYTES 32      /* of a name, read in a step */
#define LIVE_WORDS "liveblog live-blog live_blog livefeed live-feed live-updates liveupdates live-update liveticker live-ticker"

typedef struct finder {
    rp_arena *a, *scratch;
    const rp_page *page;
    rp_slice url;
    rp_post *posts;
    uint32_t n;
    uint32_t at_block; /* the first that the next post may have */
    uint32_t steps;    /* over nodes, of STEPS_MOST */
    uint32_t times;    /* elements */
} finder;

static void add_date(finder *f, rp_article *out, rp_date_kind kind, rp_slice text, rp_date_origin from)
{
    rp_text_date d;
    if (!text.len || !rp_date_find(f->scratch, rp_slice_trim(text), 0, false, &d))
        return;
    rp_date date = {kind, rp_arena_copy(f->a, d.value), from};
    RP_PUSH(f->a, out->dates, out->n_dates, date);
    *(kind == RP_DATE_PUBLISHED ? &out->published : &out->modified) = date.value;
}

static rp_slice text_of(finder *f, const rp_value *o, const char *key)
{
    return rp_meta_keep(f->a, rp_meta_clean(f->scratch, rp_value_text(rp_value_first(rp_value_get(o, key)))), TITLE_BYTES);
}

static void add_authors(finder *f, const rp_value *author, rp_article *out)
{
    bool list = author && author->kind == RP_VALUE_LIST;
    for (const rp_value *v = list ? author->first : author; v && out->n_byline < 24; v = list ? v->next : NULL) {
        rp_slice name = v->kind == RP_VALUE_TEXT ? rp_meta_keep(f->a, rp_meta_clean(f->scratch, v->text), TITLE_BYTES)
                                                 : text_of(f, v, "name");
        if (name.len)
            RP_PUSH(f->a, out->byline, out->n_byline, name);
        if (!list)
            break;
    }
}

/* The post's own address, or the page's with a fragment of its number. */
static rp_slice address(finder *f, rp_slice said)
{
    if (said.len && *said.ptr == '#')
        return rp_arena_format(f->a, "%.*s%.*s", (int)rp_slice_find(f->url, RP_LIT("#"), 0), f->url.len ? f->url.ptr : "",
                               (int)said.len, said.ptr);
    rp_slice url = said.len ? rp_url_resolve(f->a, f->url, said) : (rp_slice){NULL, 0};
    if (url.ptr && !rp_slice_equal(url, f->url))
        return url;
    size_t end = rp_slice_find(f->url, RP_LIT("#"), 0);
    return rp_arena_format(f->a, "%.*s#post-%u", (int)end, f->url.len ? f->url.ptr : "", (unsigned)f->n + 1);
}

static void add_update(finder *f, const rp_node *script, const rp_value *o)
{
    rp_slice body = rp_value_text(rp_value_get(o, "articleBody"));
    rp_post post = {.article = {.n_blocks = 0}};
    rp_page page;
    if (!body.len || f->n == POSTS_MOST)
        return;
    rp_page_of_data(f->scratch, f->page, script, rp_data_html(f->scratch, body), &page);
    bool *keep = RP_ARRAY(f->scratch, bool, page.n_blocks);
    for (uint32_t i = 0; i < page.n_blocks; i++)
        keep[i] = !page.blocks[i].hidden;
    rp_article_join(f->a, &page, keep, &post.article);
    if (!post.article.n_blocks)
        return;
    post.article.title = text_of(f, o, "headline");
    add_date(f, &post.article, RP_DATE_PUBLISHED, rp_value_text(rp_value_get(o, "datePublished")), RP_FROM_JSON_LD);
    add_date(f, &post.article, RP_DATE_MODIFIED, rp_value_text(rp_value_get(o, "dateModified")), RP_FROM_JSON_LD);
    add_authors(f, rp_value_get(o, "author"), &post.article);
    post.url = address(f, rp_value_text(rp_value_get(o, "url")));
    RP_PUSH(f->a, f->posts, f->n, post);
}

static void look(finder *f, const rp_node *script, const rp_value *v, int depth)
{
    if (!v || v->kind < RP_VALUE_LIST || depth > 8)
        return;
    const rp_value *updates = rp_value_get(v, "liveBlogUpdate");
    if (updates) {
        for (const rp_value *u = updates->kind == RP_VALUE_LIST ? updates->first : updates; u; u = u->next) {
            add_update(f, script, u);
            if (updates->kind != RP_VALUE_LIST)
                break;
        }
        return;
    }
    for (const rp_value *at = v->first; at; at = at->next)
        look(f, script, at, depth + 1);
}

/* Counts the page's <time> elements beside, for the search in its markup. */
static void look_in_data(finder *f)
{
    for (const rp_node *n = f->page->document; n && !f->n; n = rp_node_next(n, f->page->document, false)) {
        f->times += n->tag == RP_TAG_TIME;
        bool linked = n->tag == RP_TAG_SCRIPT && n->type == RP_NODE_ELEMENT && n->first &&
                      rp_slice_equal_nocase(rp_slice_trim(rp_node_attr(n, "type")), RP_LIT("application/ld+json")) &&
                      n->first->text.len < RP_META_LINKED_BYTES;
        if (linked && rp_slice_find(n->first->text, RP_LIT("liveBlogUpdate"), 0) < n->first->text.len)
            look(f, n, rp_json_read(f->scratch, n->first->text), 0);
    }
}

/* The first name of an element's class. */
static rp_slice make_of(const rp_node *n)
{
    rp_slice s = rp_slice_trim(rp_node_attr(n, "class"));
    size_t end = 0;
    while (end < s.len && !rp_is_space(s.ptr[end]))
        end++;
    return rp_slice_cut(s, 0, end);
}

static const rp_node *time_of(finder *f, const rp_node *post)
{
    for (const rp_node *n = post; n && f->steps++ < STEPS_MOST; n = rp_node_next(n, post, false))
        if (n->type == RP_NODE_ELEMENT && n->tag == RP_TAG_TIME && rp_node_attr(n, "datetime").len)
            return n;
    return NULL;
}

/* Siblings of post made as it is, each with a time. */
static uint32_t count_alike(finder *f, const rp_node *post)
{
    uint32_t n = 0;
    for (const rp_node *s = post; s; s = s->next)
        n += s->type == RP_NODE_ELEMENT && s->tag == post->tag && rp_slice_equal(make_of(s), make_of(post)) && time_of(f, s);
    return n;
}

/* Has it one of the words, all of which have "live"? Most names have not, and are read once. */
static bool names_live(finder *f, rp_slice name, const char *words)
{
    f->steps += 1 + (uint32_t)(name.len / STEP_BYTES);
    return rp_slice_find_nocase(name, RP_LIT("live"), 0) < name.len && rp_has_any(name, words);
}

/* Does the page call itself live: by its address, by the class or id of what holds the posts? */
static bool is_live(finder *f, const rp_node *holder)
{
    if (names_live(f, f->url, LIVE_WORDS " /live/"))
        return true;
    for (const rp_node *n = holder; n && f->steps < STEPS_MOST; n = n->parent)
        if (n->type == RP_NODE_ELEMENT &&
            (names_live(f, rp_node_attr(n, "class"), LIVE_WORDS) || names_live(f, rp_node_attr(n, "id"), LIVE_WORDS) ||
             names_live(f, rp_node_attr(n, "itemtype"), "LiveBlogPosting")))
            return true;
    return false;
}

static bool is_within(const rp_node *n, const rp_node *in, uint16_t tag)
{
    for (; n && n != in; n = n->parent)
        if (n->tag == tag)
            return true;
    return false;
}

static bool is_heading(const rp_node *n)
{
    return n->type == RP_NODE_ELEMENT && n->tag >= RP_TAG_H1 && n->tag <= RP_TAG_H6;
}

/* The post's blocks but its heading, its time and what else stands before them. */
static uint32_t keep_post(finder *f, const rp_node *post, bool *keep, const rp_node **heading)
{
    uint32_t words = 0;
    *heading = NULL;
    for (uint32_t i = f->at_block; i < f->page->n_blocks && f->page->blocks[i].start < post->end; i++, f->at_block = i) {
        const rp_page_block *b = &f->page->blocks[i];
        if (b->hidden || b->start < post->start)
            continue;
        bool is_title = !*heading && is_heading(b->node);
        *heading = is_title ? b->node : *heading;
        keep[i] = !is_title && b->words >= 4 && !is_within(b->node, post, RP_TAG_FOOTER) && !is_within(b->node, post, RP_TAG_TIME) &&
                  b->link_bytes * 2 < b->text.len;
        words += keep[i] ? b->words : 0;
    }
    return words;
}

static void add_element(finder *f, const rp_node *element, const bool *keep, const rp_node *heading)
{
    rp_post post = {.article = {.n_blocks = 0}};
    rp_slice id = rp_node_attr(element, "id");
    rp_article_join(f->a, f->page, keep, &post.article);
    if (heading)
        post.article.title = rp_meta_keep(f->a, rp_node_text(f->scratch, heading), TITLE_BYTES);
    add_date(f, &post.article, RP_DATE_PUBLISHED, rp_node_attr(time_of(f, element), "datetime"), RP_FROM_TIME);
    post.url = address(f, id.len ? rp_arena_format(f->scratch, "#%.*s", (int)id.len, id.ptr) : id);
    RP_PUSH(f->a, f->posts, f->n, post);
}

/* The holder of most posts: the parent of three and more that are alike. */
static const rp_node *find_first(finder *f)
{
    const rp_node *best = NULL;
    uint32_t most = POSTS_LEAST - 1;
    for (const rp_node *n = f->page->document; n; n = rp_node_next(n, f->page->document, false)) {
        bool may = n->type == RP_NODE_ELEMENT && n->tag == RP_TAG_TIME && rp_node_attr(n, "datetime").len &&
                   is_live(f, n->parent); /* or none above it is */
        for (const rp_node *p = may ? n->parent : NULL; p && p->parent && p->tag != RP_TAG_BODY; p = p->parent) {
            if (!make_of(p).len || (p->prev && p->prev->prev && time_of(f, p->prev->prev)))
                continue; /* not the first of its kind */
            uint32_t alike = count_alike(f, p);
            if (alike <= most || !is_live(f, p))
                continue;
            best = p;
            most = alike;
        }
    }
    return best;
}

static void look_in_markup(finder *f)
{
    const rp_node *first = f->times >= POSTS_LEAST ? find_first(f) : NULL, *heading;
    if (!first)
        return;
    bool *keep = RP_ARRAY(f->scratch, bool, f->page->n_blocks);
    for (const rp_node *p = first; p && f->n < POSTS_MOST; p = p->next) {
        bool alike = p->type == RP_NODE_ELEMENT && p->tag == first->tag && rp_slice_equal(make_of(p), make_of(first)) && time_of(f, p);
        uint32_t from = f->at_block;
        if (alike && keep_post(f, p, keep, &heading) >= POST_WORDS)
            add_element(f, p, keep, heading);
        memset(keep + from, 0, f->at_block - from);
    }
    if (f->n < POSTS_LEAST)
        f->n = 0;
}

/* The paragraphs of all posts, and their titles. */
static void gather(finder *f, rp_map *said)
{
    rp_map_init(said, f->scratch, 1024);
    for (uint32_t p = 0; p < f->n; p++) {
        const rp_article *post = &f->posts[p].article;
        if (post->title.len)
            rp_map_put(said, post->title, p);
        for (uint32_t i = 0; i < post->n_blocks; i++)
            rp_map_put(said, rp_slice_cut(post->text, post->blocks[i].start, post->blocks[i].end), p);
    }
}

/* The page's own text without what its posts say: those of the data stand in the markup too, word for word. */
static void take_out(finder *f, rp_article *page)
{
    char *text = rp_arena_alloc(f->a, page->text.len + 1);
    rp_block *blocks = NULL;
    uint32_t n = 0;
    size_t len = 0;
    rp_map said;
    gather(f, &said);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        rp_block b = page->blocks[i];
        rp_slice words = rp_slice_cut(page->text, b.start, b.end);
        if (rp_map_get(&said, words) != RP_NONE)
            continue;
        if (len) {
            memcpy(text + len, "\n\n", 2);
            len += 2;
        }
        b.start = (uint32_t)len;
        memcpy(text + len, words.ptr, words.len);
        len += words.len;
        b.end = (uint32_t)len;
        RP_PUSH(f->a, blocks, n, b);
    }
    page->text = (rp_slice){text, len};
    page->blocks = blocks;
    page->n_blocks = n;
}

void rp_posts_find(rp_arena *a, rp_arena *scratch, const rp_page *page, rp_slice url, rp_article *out, rp_post **posts,
                   uint32_t *n)
{
    finder f = {.a = a, .scratch = scratch, .page = page, .url = url.len ? url : out->canonical_url};
    if (page->document)
        look_in_data(&f);
    if (page->document && !f.n)
        look_in_markup(&f);
    if (f.n)
        take_out(&f, out);
    *posts = f.posts;
    *n = f.n;
}
