/* variants.c - see variants.h. The links are looked for in the bytes, not in a tree: this room knows no HTML, and what is
 * wrongly taken for a link has to pass for the next page of the same address first. */
#include "intake/variants.h"
#include "base/slice.h"
#include "intake/feed.h"
#include "intake/request.h"

#define LOOKED_AT ((size_t)1 << 20)
#define TAGS_MOST 20000

/* ---- the links of a page ---- */

typedef struct tag {
    rp_slice name, all; /* all: its attributes */
} tag;

/* The next start tag from *at on; comments and scripts are passed over. */
static bool next_tag(rp_slice s, size_t *at, tag *out)
{
    static const struct {
        const char *start, *end;
    } passed[] = {{"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}};
    for (size_t i = *at; i < s.len;) {
        const char *open = memchr(s.ptr + i, '<', s.len - i);
        if (!open)
            break;
        i = (size_t)(open - s.ptr);
        rp_slice rest = rp_slice_cut(s, i, s.len);
        for (size_t k = 0; k < 3; k++)
            if (rp_slice_starts_nocase(rest, rp_slice_of(passed[k].start)))
                i += rp_slice_find_nocase(rest, rp_slice_of(passed[k].end), 2);
        if (i != (size_t)(open - s.ptr))
            continue;
        size_t end = rp_slice_find(rest, RP_LIT(">"), 0), n = 1;
        while (n < end && (rp_is_alpha(rest.ptr[n]) || rp_is_digit(rest.ptr[n])))
            n++;
        if (end == rest.len)
            break; /* nothing ends any more */
        *at = i + end;
        if (n > 1) {
            *out = (tag){rp_slice_cut(rest, 1, n), rp_slice_cut(rest, n, end)};
            return true;
        }
        i++;
    }
    return false;
}

static size_t pass_space(rp_slice s, size_t at)
{
    while (at < s.len && rp_is_space(s.ptr[at]))
        at++;
    return at;
}

/* An attribute's value; absent where it is not there, empty where it has none. */
static rp_slice attribute(const tag *t, rp_slice name)
{
    rp_slice s = t->all;
    for (size_t i = 0; i < s.len;) {
        while (i < s.len && (rp_is_space(s.ptr[i]) || s.ptr[i] == '/'))
            i++;
        size_t start = i;
        while (i < s.len && !rp_is_space(s.ptr[i]) && s.ptr[i] != '=' && s.ptr[i] != '/')
            i++;
        rp_slice key = rp_slice_cut(s, start, i), value = {s.ptr + i, 0};
        size_t equals = pass_space(s, i);
        if (i > start && equals < s.len && s.ptr[equals] == '=') {
            i = pass_space(s, equals + 1);
            char quote = i < s.len ? s.ptr[i] : '\0';
            bool quoted = quote == '"' || quote == '\'';
            start = i += quoted;
            while (i < s.len && (quoted ? s.ptr[i] != quote : !rp_is_space(s.ptr[i])))
                i++;
            value = rp_slice_cut(s, start < s.len ? start : s.len, i < s.len ? i : s.len);
            i += quoted;
        } else if (i == start) {
            i++;
        }
        if (rp_slice_equal_nocase(key, name))
            return value;
    }
    return (rp_slice){NULL, 0};
}

static void take_tag(rp_variants *v, const tag *t)
{
    rp_slice rel = attribute(t, RP_LIT("rel")), href = rp_slice_trim(attribute(t, RP_LIT("href")));
    if (rp_slice_equal_nocase(t->name, RP_LIT("html")))
        v->is_amp |= attribute(t, RP_LIT("amp")).ptr || attribute(t, RP_LIT("\xE2\x9A\xA1")).ptr;
    if (rp_slice_equal_nocase(t->name, RP_LIT("meta")) && rp_slice_equal_nocase(attribute(t, RP_LIT("property")), RP_LIT("og:type")))
        v->is_article |= rp_slice_equal_nocase(attribute(t, RP_LIT("content")), RP_LIT("article"));
    if (rp_slice_equal_nocase(t->name, RP_LIT("link")) && rp_slice_equal_nocase(rel, RP_LIT("canonical")) && !v->canonical.len)
        v->canonical = href;
    if (rp_slice_equal_nocase(rel, RP_LIT("next")) && !v->next.len)
        v->next = href;
    if (rp_slice_equal_nocase(rel, RP_LIT("prev")) && !v->prev.len)
        v->prev = href;
}

rp_variants rp_variants_read(rp_slice page)
{
    rp_variants v = {.is_amp = false};
    rp_slice s = rp_slice_cut(page, 0, page.len < LOOKED_AT ? page.len : LOOKED_AT);
    size_t at = 0, n = 0;
    tag t;
    while (n++ < TAGS_MOST && next_tag(s, &at, &t))
        take_tag(&v, &t);
    if (!v.is_article)
        v.is_article = rp_slice_find(s, RP_LIT("\"NewsArticle\""), 0) < s.len && rp_slice_find(s, RP_LIT("\"ItemList\""), 0) == s.len;
    return v;
}

/* ---- numbers of pages ---- */

/* How an address says which page it is: what stands before the number, and whether more of the address may follow it. */
static const struct {
    const char *before;
    bool query;
} markers[] = {
    {"?page=", true}, {"&page=", true}, {"?p=", true}, {"&p=", true}, {"?pg=", true}, {"&pg=", true}, {"?paged=", true},
    {"/page/", false}, {"/page-", false}, {"/p", false}, {"/", false}, {"-page-", false}, {"_", false}, {"-", false}, {",", false},
};

typedef struct numbered {
    unsigned number; /* 1: it says none */
    rp_slice before, after; /* the address without it; after: ".html", the rest of a query */
} numbered;

/* A number without a leading zero that ends the address, or stands before ".html", "/" or the query's rest. */
static bool read_number(rp_slice url, size_t at, bool query, numbered *out)
{
    size_t end = at;
    unsigned n = 0;
    while (end < url.len && rp_is_digit(url.ptr[end]) && end - at < 3)
        n = n * 10 + (unsigned)(url.ptr[end++] - '0');
    rp_slice after = rp_slice_cut(url, end, url.len);
    bool ends = !after.len || rp_slice_equal(after, RP_LIT("/")) || rp_slice_equal(after, RP_LIT(".html")) || rp_slice_equal(after, RP_LIT(".htm")) ||
                (query && *after.ptr == '&');
    if (end == at || url.ptr[at] == '0' || !ends || n < 1)
        return false;
    out->number = n;
    out->after = after;
    return true;
}

static numbered number_in(rp_slice url)
{
    numbered out = {1, url, {NULL, 0}};
    for (size_t i = 0; i < sizeof markers / sizeof *markers; i++) {
        rp_slice before = rp_slice_of(markers[i].before);
        for (size_t at = rp_slice_find(url, before, 0); at < url.len; at = rp_slice_find(url, before, at + 1))
            if (read_number(url, at + before.len, markers[i].query, &out)) {
                out.before = rp_slice_cut(url, 0, at);
                return out;
            }
    }
    return out;
}

unsigned rp_page_number(rp_slice url)
{
    return number_in(url).number;
}

static rp_slice without(rp_slice s, rp_slice end)
{
    return s.len >= end.len && rp_slice_equal(rp_slice_cut(s, s.len - end.len, s.len), end) ? rp_slice_cut(s, 0, s.len - end.len) : s;
}

/* The address without its number, and without what such a number moves: a slash at the end, ".html". */
static rp_slice stem(rp_slice before)
{
    return without(without(without(before, RP_LIT("/")), RP_LIT(".html")), RP_LIT(".htm"));
}

bool rp_is_next_page(rp_slice url, rp_slice next)
{
    numbered from = number_in(url), to = number_in(next);
    rp_slice a = stem(from.before), b = stem(to.before);
    if (to.number < 2)
        return false;
    if (rp_slice_equal(a, b) && to.number == from.number + 1)
        return true;
    return to.number == 2 && rp_slice_equal(stem(url), b); /* the first ends in a number of its own */
}

/* ---- fetching them ---- */

typedef struct other {
    rp_held held; /* a page on its way */
} other;

static void release(void *object)
{
    other *o = object;
    rp_stream_close(o->held.stream);
    free(o->held.bytes);
    rp_arena_free(&o->held.arena);
}

/* An address of the page, in its arena; NULL: it is none. */
static const char *resolve(rp_held *h, rp_slice address)
{
    char *url = rp_url_join(h->item.page.url, address);
    if (!url)
        return NULL;
    rp_deferred held;
    rp_defer(h->arena.ctx, &held, free, url);
    const char *copy = rp_arena_copy(&h->arena, rp_slice_of(url)).ptr;
    rp_undefer(h->arena.ctx, &held);
    return rp_is_web_address(copy) ? copy : NULL;
}

static rp_slice bytes_of(const rp_held *h)
{
    return h->bytes ? (rp_slice){(const char *)h->bytes + h->start, h->size} : (rp_slice){NULL, 0};
}

static void note(rp_held *h, const char *words, const char *url)
{
    const char *before = h->item.page.note;
    h->item.page.note = rp_arena_format(&h->arena, "%s%s%s %s", before ? before : "", before ? "; " : "", words, url).ptr;
}

static const char *copied(rp_held *h, const char *s)
{
    return s ? rp_arena_copy(&h->arena, rp_slice_of(s)).ptr : NULL;
}

/* Fetches it and gives it to `take`; false: it could not be fetched, or is not taken. */
static bool with_page(rp_ctx *ctx, rp_web *web, rp_held *h, const char *url, bool (*take)(rp_held *h, rp_held *page))
{
    other o = {.held = {.start = 0}};
    rp_deferred held;
    rp_arena_init(&o.held.arena, ctx, ctx->limits.memory_bytes);
    rp_defer(ctx, &held, release, &o);
    o.held.item.page.file = o.held.item.page.url = url;
    rp_fetch(ctx, web, &o.held, NULL);
    bool fine = o.held.item.status == RP_OK && o.held.bytes && take(h, &o.held);
    rp_undefer(ctx, &held);
    return fine;
}

static bool put_in_place(rp_held *h, rp_held *page)
{
    if (rp_variants_read(bytes_of(page)).is_amp)
        return false;
    h->item.page.url = copied(h, page->item.page.url);
    h->item.page.charset = copied(h, page->item.page.charset);
    h->item.page.modified = copied(h, page->item.page.modified);
    free(h->bytes);
    h->bytes = page->bytes;
    h->start = page->start;
    h->size = page->size;
    page->bytes = NULL;
    return true;
}

/* Behind what is there; pages of another charset are not, nor more than one page may have. */
static bool append(rp_held *h, rp_held *page)
{
    rp_slice a = bytes_of(h), b = bytes_of(page), charset = rp_slice_of(h->item.page.charset);
    if (!rp_slice_equal_nocase(charset, rp_slice_of(page->item.page.charset)) || a.len + b.len + 1 > h->arena.ctx->limits.page_bytes)
        return false;
    char *both = malloc(a.len + b.len + 1);
    if (!both)
        return false;
    memcpy(both, a.ptr, a.len);
    both[a.len] = '\n';
    memcpy(both + a.len + 1, b.ptr, b.len);
    free(h->bytes);
    h->bytes = (uint8_t *)both;
    h->start = 0;
    h->size = a.len + b.len + 1;
    return true;
}

static void join_pages(rp_ctx *ctx, rp_web *web, rp_held *h, rp_variants v)
{
    const char *url = h->item.page.url;
    unsigned pages = 1;
    while (v.next.len && pages < RP_PAGES_MOST) {
        const char *next = resolve(h, v.next);
        if (!next || !rp_is_next_page(rp_slice_of(url), rp_slice_of(next)))
            break;
        size_t before = h->size;
        if (!with_page(ctx, web, h, next, append)) {
            note(h, "a part of an article: what follows could not be fetched from", next);
            break;
        }
        pages++;
        v = rp_variants_read(rp_slice_cut(bytes_of(h), before, h->size));
        url = next;
    }
    if (pages > 1)
        note(h, rp_arena_format(&h->arena, "joined of %u pages, whose bytes are counted one behind the other, the last", pages).ptr, url);
}

void rp_variants_follow(rp_ctx *ctx, rp_web *web, rp_held *h)
{
    rp_slice page = bytes_of(h);
    if (!page.len || rp_feed_kind_of(rp_slice_cut(page, 0, page.len < 1024 ? page.len : 1024)) != RP_NO_FEED)
        return;
    rp_variants v = rp_variants_read(page);
    const char *canonical = v.is_amp && v.canonical.len ? resolve(h, v.canonical) : NULL, *amp = h->item.page.url;
    if (canonical && strcmp(canonical, amp) && with_page(ctx, web, h, canonical, put_in_place)) {
        note(h, "fetched in place of its AMP variant", amp);
        v = rp_variants_read(bytes_of(h));
    }
    const char *url = h->item.page.url, *prev = v.is_article && v.prev.len ? resolve(h, v.prev) : NULL;
    const char *next = v.is_article && v.next.len ? resolve(h, v.next) : NULL;
    if (prev && rp_is_next_page(rp_slice_of(prev), rp_slice_of(url)))
        note(h, "a part of an article, not its first page; before it stands", prev);
    else if (next && rp_page_number(rp_slice_of(next)) == 2)
        join_pages(ctx, web, h, v);
}
