/* gumbo_compare.c - our trees beside gumbo's, a second opinion on real pages: for each page named, whether
 * they are the same, else where they first part. gumbo is of 2015 and does not follow what the standard
 * changed since: it puts text before </form> behind the form (so white space at the ends of texts is not
 * compared), replaces control characters (taken as equal here), lets </x-one> close <x-two>, and drops markup
 * in <select>.
 *
 * Usage: gumbo_compare PAGE...    (UTF-8). Exit code 1 if more than one page in fifty differs. */
#include "base/buf.h"
#include "base/utf8.h"
#include "page/html.h"

#include <gumbo.h>

/* gumbo's next node in the order of the page, and how much deeper it is. */
static const GumboNode *gumbo_step(const GumboNode *n, int *depth)
{
    const GumboVector *below = NULL;
    if (n->type == GUMBO_NODE_DOCUMENT)
        below = &n->v.document.children;
    if (n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE)
        below = &n->v.element.children;
    if (below && below->length) {
        ++*depth;
        return below->data[0];
    }
    for (; n->parent; n = n->parent, --*depth) {
        const GumboVector *beside = n->parent->type == GUMBO_NODE_DOCUMENT ? &n->parent->v.document.children
                                                                           : &n->parent->v.element.children;
        if (n->index_within_parent + 1 < beside->length)
            return beside->data[n->index_within_parent + 1];
    }
    return NULL;
}

static bool is_text(const GumboNode *g)
{
    return g->type == GUMBO_NODE_TEXT || g->type == GUMBO_NODE_WHITESPACE || g->type == GUMBO_NODE_CDATA;
}

static bool is_blank(rp_slice text)
{
    return !rp_slice_trim(text).len;
}

static const GumboNode *gumbo_next(const GumboNode *g, int *depth)
{
    do
        g = gumbo_step(g, depth);
    while (g && is_text(g) && is_blank(rp_slice_of(g->v.text.text)));
    return g;
}

/* The next code point, with what gumbo takes for no character as U+FFFD. */
static uint32_t next(rp_slice s, size_t *at)
{
    uint32_t cp = rp_utf8_next(s, at);
    bool odd = (cp < 0x20 && !rp_is_space((char)cp)) || (cp >= 0x7F && cp < 0xA0) ||
               (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp < 0xFDF0);
    return odd ? RP_REPLACEMENT : cp;
}

static bool same_text(rp_slice one, rp_slice other)
{
    size_t i = 0, k = 0;
    one = rp_slice_trim(one);
    other = rp_slice_trim(other);
    while (i < one.len && k < other.len)
        if (next(one, &i) != next(other, &k))
            return false;
    return i == one.len && k == other.len;
}

static const rp_node *our_step(const rp_node *n, int *depth)
{
    if (n->first) {
        ++*depth;
        return n->first;
    }
    for (; n->parent; n = n->parent, --*depth)
        if (n->next)
            return n->next;
    return NULL;
}

static const rp_node *our_next(const rp_node *n, int *depth)
{
    do
        n = our_step(n, depth);
    while (n && (n->type == RP_NODE_DOCTYPE || (n->type == RP_NODE_TEXT && is_blank(n->text))));
    return n;
}

static rp_slice gumbo_name(const GumboElement *e)
{
    if (e->tag != GUMBO_TAG_UNKNOWN)
        return rp_slice_of(gumbo_normalized_tagname(e->tag));
    GumboStringPiece name = e->original_tag;
    gumbo_tag_from_original_text(&name);
    return (rp_slice){name.data, name.length};
}

static uint32_t count_attrs(const rp_attr *a)
{
    uint32_t n = 0;
    for (; a; a = a->next)
        n++;
    return n;
}

static bool same_element(const rp_node *n, const GumboNode *g)
{
    const GumboElement *e = &g->v.element;
    if (g->type != GUMBO_NODE_ELEMENT && g->type != GUMBO_NODE_TEMPLATE)
        return false;
    if (!rp_slice_equal_nocase(n->name, gumbo_name(e)) || n->ns != (uint8_t)e->tag_namespace)
        return false;
    if (count_attrs(n->attrs) != e->attributes.length)
        return false;
    const rp_attr *a = n->attrs;
    for (unsigned i = 0; i < e->attributes.length; i++, a = a->next) {
        const GumboAttribute *other = e->attributes.data[i];
        if (!same_text(a->value, rp_slice_of(other->value)))
            return false;
    }
    return true;
}

static bool same_node(const rp_node *n, const GumboNode *g)
{
    switch (n->type) {
    case RP_NODE_ELEMENT:
        return same_element(n, g);
    case RP_NODE_COMMENT:
        return g->type == GUMBO_NODE_COMMENT && same_text(n->text, rp_slice_of(g->v.text.text));
    case RP_NODE_TEXT:
        return is_text(g) && same_text(n->text, rp_slice_of(g->v.text.text));
    default:
        return false;
    }
}

static void show_ours(const rp_node *n)
{
    rp_slice s = n->type == RP_NODE_ELEMENT ? n->name : n->text;
    printf("  ours:  %s%.*s\n", n->type == RP_NODE_ELEMENT ? "<" : "", (int)(s.len < 100 ? s.len : 100),
           s.ptr);
}

static void show_gumbo(const GumboNode *g)
{
    bool element = g->type == GUMBO_NODE_ELEMENT || g->type == GUMBO_NODE_TEMPLATE;
    rp_slice s = element ? gumbo_name(&g->v.element) : rp_slice_of(g->v.text.text);
    printf("  gumbo: %s%.*s\n", element ? "<" : "", (int)(s.len < 100 ? s.len : 100), s.ptr);
}

/* Where they part, told; true if nowhere. */
static bool compare(const char *path, const rp_node *document, const GumboNode *g)
{
    int depth = 0, gumbo_depth = 0;
    const rp_node *n = our_next(document, &depth);
    g = gumbo_next(g, &gumbo_depth);
    while (n && g && depth == gumbo_depth && same_node(n, g)) {
        n = our_next(n, &depth);
        g = gumbo_next(g, &gumbo_depth);
    }
    if (!n && !g)
        return true;
    printf("%s: byte %u, depth %d and %d\n", path, n ? n->start : document->end, depth, gumbo_depth);
    for (const rp_node *up = n ? n->parent : NULL; up && up->type == RP_NODE_ELEMENT; up = up->parent)
        printf(" %.*s", (int)up->name.len, up->name.ptr);
    printf("\n");
    if (n)
        show_ours(n);
    if (g)
        show_gumbo(g);
    return false;
}

static bool compare_page(rp_ctx *ctx, const char *path, char *bytes, size_t size)
{
    rp_arena a;
    rp_guard guard;
    rp_slice *notes = NULL;
    uint32_t n_notes = 0;
    size_t replaced;
    rp_arena_init(&a, ctx, ctx->limits.memory_bytes);
    if (RP_GUARD(ctx, &guard))
        return false;
    rp_slice source = rp_utf8_repair(&a, (rp_slice){bytes, size}, &replaced);
    const rp_node *document = rp_html_parse(&a, source, &notes, &n_notes);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *g = gumbo_parse_with_options(&options, source.ptr, source.len);
    bool same = compare(path, document, g->document);
    gumbo_destroy_output(&options, g);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    return same;
}

int main(int argc, char **argv)
{
    static char bytes[64 << 20];
    rp_ctx *ctx;
    int same = 0, read = 0;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        if (!f)
            continue;
        size_t size = fread(bytes, 1, sizeof bytes, f);
        fclose(f);
        read++;
        same += compare_page(ctx, argv[i], bytes, size);
    }
    rp_ctx_free(ctx);
    printf("%d of %d pages the same\n", same, read);
    return (read - same) * 50 > read;
}
