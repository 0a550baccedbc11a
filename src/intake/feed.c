/* feed.c - see feed.h. An entry that carries its text is a page; of others only the address is known. */
#include "intake/feed.h"
#include "intake/fetch.h"
#include "base/hash.h"
#include "base/json_read.h"
#include "intake/http.h"
#include "intake/request.h"
#include "intake/intake.h"

#include <inttypes.h>

#define POOL_MOST ((size_t)256 << 20)
#define FULL_WORDS 80 /* of an entry that carries its text: a summary has some 40 */

rp_feed_kind rp_feed_kind_of(rp_slice start)
{
    static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF", "<urlset", "<sitemapindex", "<opml"};
    rp_slice s = rp_slice_starts(start, RP_LIT("\xEF\xBB\xBF")) ? rp_slice_cut(start, 3, start.len) : start;
    s = rp_slice_trim(s);
    if (s.len && *s.ptr == '{')
        return rp_slice_find(s, RP_LIT("jsonfeed.org/version"), 0) < s.len ||
                       rp_slice_find(s, RP_LIT("jsonfeed.org\\/version"), 0) < s.len
                   ? RP_FEED_JSON
                   : RP_NO_FEED;
    if (!s.len || *s.ptr != '<')
        return RP_NO_FEED;
    s = rp_slice_cut(s, 0, rp_slice_find_nocase(s, RP_LIT("<html"), 0)); /* of a page, a line or two */
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (rp_slice_find(s, rp_slice_of(roots[i]), 0) < s.len)
            return RP_FEED_XML;
    return RP_NO_FEED;
}

rp_feed_entry *rp_feed_add(rp_feed *f)
{
    if (f->n == RP_FEED_ENTRIES) {
        f->status = RP_E_LIMIT;
        snprintf(f->words, sizeof f->words, "over %d entries: what follows is not read", RP_FEED_ENTRIES);
        return NULL;
    }
    if (f->n == f->room) {
        size_t room = f->room ? 2 * f->room : 64;
        rp_feed_entry *p = realloc(f->entries, room * sizeof *p);
        if (!p) {
            f->status = RP_E_MEMORY;
            return NULL;
        }
        f->entries = p;
        f->room = room;
    }
    f->entries[f->n] = (rp_feed_entry){.is_list = false};
    return &f->entries[f->n++];
}

void rp_feed_put(rp_feed *f, rp_feed_entry *e, rp_feed_field field, rp_slice text)
{
    if (!text.len)
        return;
    e->field[field] = (rp_feed_text){f->pool.len, text.len};
    rp_buf_add(&f->pool, text);
}

rp_slice rp_feed_get(const rp_feed *f, const rp_feed_entry *e, rp_feed_field field)
{
    rp_feed_text t = e->field[field];
    return t.len ? (rp_slice){f->pool.ptr + t.at, t.len} : (rp_slice){NULL, 0};
}

void rp_feed_free(rp_feed *f)
{
    rp_buf_free(&f->pool);
    free(f->entries);
    *f = (rp_feed){.n = 0};
}

void rp_feed_read_json(rp_feed *f, rp_arena *scratch, rp_slice bytes)
{
    static const struct {
        const char *key;
        rp_feed_field field;
    } rows[] = {
        {"title", RP_FEED_TITLE},           {"url", RP_FEED_URL},         {"id", RP_FEED_ID},
        {"date_published", RP_FEED_PUBLISHED}, {"date_modified", RP_FEED_MODIFIED}, {"summary", RP_FEED_SUMMARY},
        {"content_text", RP_FEED_CONTENT},  {"content_html", RP_FEED_CONTENT},
    };
    const rp_value *root = rp_json_read(scratch, bytes), *items = rp_value_get(root, "items");
    if (!root || !items || items->kind != RP_VALUE_LIST) {
        f->status = RP_E_FORMAT;
        snprintf(f->words, sizeof f->words, "%s", root ? "a JSON feed without items" : "broken JSON");
        return;
    }
    for (const rp_value *v = items->first; v; v = v->next) {
        rp_feed_entry *e = rp_feed_add(f);
        if (!e)
            return;
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            rp_feed_put(f, e, rows[i].field, rp_value_text(rp_value_get(v, rows[i].key)));
        const rp_value *author = rp_value_first(rp_value_get(v, "authors"));
        rp_feed_put(f, e, RP_FEED_AUTHOR, rp_value_text(rp_value_get(author ? author : rp_value_get(v, "author"), "name")));
    }
    if (f->pool.failed)
        f->status = RP_E_MEMORY;
}

/* "Wed, 11 Mar 2026 07:40:00 +0100", "11 Mar 2026 07:40 GMT". */
static bool rfc822_date(rp_slice s, char out[32])
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    char month[4] = "", zone[6] = "";
    int day = 0, year = 0, hour = 0, minute = 0, second = 0, at = 0, m = -1;
    char text[64];
    size_t comma = rp_slice_find(s, RP_LIT(","), 0);
    s = rp_slice_trim(comma < s.len ? rp_slice_cut(s, comma + 1, s.len) : s);
    if (s.len >= sizeof text)
        return false;
    memcpy(text, s.len ? s.ptr : "", s.len);
    text[s.len] = '\0';
    if (sscanf(text, "%2d %3s%*[a-z] %4d %2d:%2d%n", &day, month, &year, &hour, &minute, &at) < 5 &&
        sscanf(text, "%2d %3s %4d %2d:%2d%n", &day, month, &year, &hour, &minute, &at) < 5)
        return false;
    int more = 0;
    if (sscanf(text + at, ":%2d%n", &second, &more) == 1)
        at += more;
    for (int i = 0; i < 12; i++)
        if (rp_slice_equal_nocase(rp_slice_of(month), (rp_slice){months + 3 * i, 3}))
            m = i + 1;
    year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
    if (m < 0 || day < 1 || day > 31 || year < 1970 || year > 9999 || hour > 23 || minute > 59 || second > 60 || hour < 0 || minute < 0)
        return false;
    sscanf(text + at, " %5s", zone);
    bool offset = (*zone == '+' || *zone == '-') && strspn(zone + 1, "0123456789") == 4;
    snprintf(out, 32, "%04u-%02u-%02uT%02u:%02u:%02u%.3s%s%.2s", (unsigned)year % 10000, (unsigned)m % 100, (unsigned)day % 100,
             (unsigned)hour % 100, (unsigned)minute % 100, (unsigned)second % 100, offset ? zone : "Z", offset ? ":" : "",
             offset ? zone + 3 : "");
    return true;
}

bool rp_feed_date(rp_slice s, char out[32])
{
    static const char pattern[] = "0000-00-00";
    size_t n = 0;
    while (n < 10 && n < s.len && (pattern[n] == '0' ? rp_is_digit(s.ptr[n]) : s.ptr[n] == pattern[n]))
        n++;
    if (n < 10)
        return rfc822_date(s, out);
    size_t len = s.len < 31 ? s.len : 10;
    for (size_t i = 10; i < len; i++)
        if (!rp_is_digit(s.ptr[i]) && !memchr("T:+-.Z", s.ptr[i], 6))
            len = 10; /* the day is sure */
    memcpy(out, s.ptr, len);
    out[len] = '\0';
    return true;
}

typedef struct feed_walk {
    rp_walk walk; /* first */
    rp_feed feed;
    size_t next;
    bool told; /* what ended the reading */
} feed_walk;

static void close_feed(rp_walk *self)
{
    feed_walk *w = (feed_walk *)self;
    rp_feed_free(&w->feed);
    free(w);
}

static double walked(const rp_walk *self)
{
    const feed_walk *w = (const feed_walk *)self;
    return w->feed.n ? (double)w->next / (double)w->feed.n : 1;
}

static void put_escaped(rp_buf *b, rp_slice s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '<' || c == '"')
            rp_buf_str(b, c == '<' ? "&lt;" : "&quot;");
        else
            rp_buf_char(b, c);
    }
}

/* The entry as a page, so that it is read as one. A title may hold references and is shown as it would be there. */
static void compose(rp_ctx *ctx, const feed_walk *w, const rp_feed_entry *e, rp_slice content, rp_held *h)
{
    rp_buf b;
    rp_slice title = rp_feed_get(&w->feed, e, RP_FEED_TITLE), author = rp_feed_get(&w->feed, e, RP_FEED_AUTHOR);
    rp_buf_init(&b, ctx->limits.page_bytes + 4096);
    rp_buf_str(&b, "<!doctype html><html><head><meta charset=\"utf-8\"><title>");
    put_escaped(&b, title);
    rp_buf_str(&b, "</title><meta name=\"author\" content=\"");
    put_escaped(&b, author);
    rp_buf_str(&b, "\"></head><body><article><h1>");
    put_escaped(&b, title);
    rp_buf_str(&b, "</h1>");
    rp_buf_add(&b, content);
    rp_buf_str(&b, "</article></body></html>");
    if (b.failed) {
        rp_buf_free(&b);
        rp_out_of_memory(ctx);
    }
    h->bytes = (uint8_t *)b.ptr;
    h->size = b.len;
}

/* An entry's address, whole; one that is relative is so to the feed's. */
static const char *address_of(rp_ctx *ctx, const feed_walk *w, rp_held *h, rp_slice url)
{
    const char *as_it_is = rp_arena_copy(&h->arena, url).ptr;
    char *whole = !rp_is_web_address(as_it_is) && w->walk.url && rp_is_web_address(w->walk.url) ? rp_url_join(w->walk.url, url) : NULL;
    rp_deferred held;
    if (!whole)
        return as_it_is;
    rp_defer(ctx, &held, free, whole);
    const char *copy = rp_arena_copy(&h->arena, rp_slice_of(whole)).ptr;
    rp_undefer(ctx, &held);
    return copy;
}

/* The entry as it is now: what it is called by, its dates and its text. Not its summary, where some count comments. */
static uint64_t number_of(const feed_walk *w, const rp_feed_entry *e, rp_slice content)
{
    static const rp_feed_field named[] = {RP_FEED_ID, RP_FEED_URL, RP_FEED_PUBLISHED, RP_FEED_MODIFIED, RP_FEED_TITLE};
    uint8_t parts[sizeof named / sizeof *named + 1][32], whole[32];
    uint64_t number = 0;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        rp_slice field = rp_feed_get(&w->feed, e, named[i]);
        rp_sha256(field.len ? field.ptr : "", field.len, parts[i]);
    }
    rp_sha256(content.len ? content.ptr : "", content.len, parts[sizeof named / sizeof *named]);
    rp_sha256(parts, sizeof parts, whole);
    memcpy(&number, whole, sizeof number);
    return number ? number : 1;
}

static rp_held *take_entry(rp_ctx *ctx, rp_intake *in, feed_walk *w, const rp_feed_entry *e)
{
    char date[32];
    rp_held *h = rp_held_new(ctx, in, w->walk.file);
    rp_page_input *page = &h->item.page;
    rp_slice url = rp_feed_get(&w->feed, e, RP_FEED_URL), id = rp_feed_get(&w->feed, e, RP_FEED_ID);
    rp_slice content = rp_feed_get(&w->feed, e, RP_FEED_CONTENT), summary = rp_feed_get(&w->feed, e, RP_FEED_SUMMARY);
    url = !url.len && rp_slice_starts(id, RP_LIT("http")) ? id : url;
    page->url = url.len ? address_of(ctx, w, h, url) : rp_walk_url(&w->walk, h);
    page->date = rp_feed_date(rp_feed_get(&w->feed, e, RP_FEED_PUBLISHED), date) ? rp_arena_copy(&h->arena, rp_slice_of(date)).ptr
                                                                                : rp_walk_date(&w->walk, h);
    page->name = rp_arena_format(&h->arena, "%s: entry %zu", w->walk.file, w->next).ptr;
    page->charset = "utf-8";
    page->note = "an entry of a feed: its bytes are counted in its text as a page";
    content = rp_slice_words_of_markup(content) >= rp_slice_words_of_markup(summary) ? content : summary;
    bool full = rp_slice_words_of_markup(content) >= FULL_WORDS;
    h->item.entry = number_of(w, e, full ? content : (rp_slice){NULL, 0});
    if (full) {
        compose(ctx, w, e, content, h);
    } else if (in->follow && rp_is_web_address(page->url)) {
        page->name = page->note = page->charset = NULL;
        return rp_intake_fetch(ctx, in, h);
    } else {
        h->item.names_list = e->is_list && rp_is_web_address(page->url);
        h->item.names_page = !e->is_list && rp_is_web_address(page->url);
        rp_held_skip(h, e->is_list ? "address of a feed" : "feed entry without its text");
    }
    return h;
}

static rp_status next_entry(rp_ctx *ctx, rp_intake *in, rp_walk *self, rp_held **out)
{
    feed_walk *w = (feed_walk *)self;
    const rp_feed *f = &w->feed;
    if (w->next < f->n) {
        const rp_feed_entry *e = &f->entries[w->next++];
        *out = take_entry(ctx, in, w, e);
        return RP_OK; /* or a feed of the list's is on the stack now */
    }
    if (f->status == RP_OK || w->told)
        return RP_END;
    w->told = true;
    rp_held *h = *out = rp_held_new(ctx, in, w->walk.file);
    rp_held_fail(h, f->status, "%s: byte %" PRIu64 ": %s", w->walk.file, f->at, f->words);
    return RP_OK;
}

static void release(void *w)
{
    close_feed(w);
}

rp_walk *rp_feed_open(rp_ctx *ctx, rp_held *h, rp_feed_kind kind)
{
    feed_walk *w = calloc(1, sizeof *w);
    rp_deferred held;
    if (!w)
        rp_out_of_memory(ctx);
    w->walk.next = next_entry;
    w->walk.close = close_feed;
    w->walk.walked = walked;
    rp_buf_init(&w->feed.pool, POOL_MOST);
    rp_defer(ctx, &held, release, w);
    rp_slice bytes = {(const char *)h->bytes, h->size};
    if (kind == RP_FEED_JSON)
        rp_feed_read_json(&w->feed, &h->arena, bytes);
    else
        rp_feed_read_xml(&w->feed, bytes);
    if (w->feed.status == RP_E_MEMORY)
        rp_out_of_memory(ctx);
    rp_keep(ctx, &held);
    return &w->walk;
}
