/* fuzz_tree.c - hostile bytes through decoding and the HTML parser alone: is the tree one, is its text text,
 * do its places lie in the page, does every byte lead back into the input? The first byte chooses how they
 * are read. */
#include "base/utf8.h"
#include "page/html.h"
#include "page/page.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#define MUST(condition)                                                                                      \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "fault: %s\n", #condition);                                                      \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

static void check_links(const rp_node *n)
{
    MUST(!n->first == !n->last);
    MUST(!n->next || n->next->prev == n);
    MUST(!n->prev || n->prev->next == n);
    MUST(!n->parent || n->prev || n->parent->first == n);
    MUST(!n->parent || n->next || n->parent->last == n);
    MUST(!n->first || n->first->parent == n);
    MUST(!n->next || n->next->parent == n->parent);
    MUST(!(n->flags & RP_NODE_OPEN));
}

static bool is_text(rp_slice s)
{
    return rp_utf8_valid(s) == s.len && (!s.len || !memchr(s.ptr, 0, s.len));
}

static void check_content(const rp_node *n, size_t size)
{
    MUST(is_text(n->name) && is_text(n->text));
    MUST(n->type != RP_NODE_TEXT || n->text.len);
    MUST(n->type != RP_NODE_ELEMENT || n->name.len);
    MUST(n->start <= n->end && n->end <= size);
    MUST(!(n->flags & RP_NODE_IMPLIED) || !n->end);
    for (const rp_attr *a = n->attrs; a; a = a->next)
        MUST(is_text(a->name) && is_text(a->value));
}

static void check_tree(const rp_node *root, size_t size, uint32_t deepest)
{
    uint32_t depth = 0;
    for (const rp_node *n = root; n;) {
        check_links(n);
        check_content(n, size);
        MUST(depth <= deepest);
        if (n->first) {
            n = n->first;
            depth++;
            continue;
        }
        while (n != root && !n->next) {
            n = n->parent;
            depth--;
        }
        n = n == root ? NULL : n->next;
    }
}

static void check_page(rp_arena *a, const uint8_t *bytes, size_t size, const char *charset, bool plain)
{
    rp_page page;
    rp_page_read(a, bytes, size, charset, plain, &page);
    MUST(rp_utf8_valid(page.source) == page.source.len);
    uint64_t before = 0;
    for (uint32_t i = 0; i <= page.source.len; i++) {
        uint64_t at = rp_page_input_byte(&page, i);
        MUST(at >= before && at <= size);
        before = at;
    }
    if (page.document)
        check_tree(page.document, page.source.len, a->ctx->limits.depth + 2);
}

static void check_fragment(rp_arena *a, const uint8_t *bytes, size_t size, unsigned which)
{
    static const char *const contexts[] = {"div",    "select",   "table",    "tr",  "template",
                                           "title",  "svg",      "form",     "td",  "head",
                                           "script", "colgroup", "frameset", "desc"};
    size_t replaced;
    rp_slice source = rp_utf8_repair(a, (rp_slice){(const char *)bytes, size}, &replaced);
    const char *name = contexts[which % (sizeof contexts / sizeof *contexts)];
    bool svg = !strcmp(name, "svg") || !strcmp(name, "desc");
    rp_node *root = rp_html_parse_fragment(a, source, rp_slice_of(name), svg ? RP_NS_SVG : RP_NS_HTML);
    check_tree(root, source.len, UINT32_MAX);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const charsets[] = {NULL,          "utf-16le", "shift_jis",     "gb18030",
                                           "iso-2022-jp", "big5",     "koi8-r",        "euc-jp",
                                           "utf-8",       "euc-kr",   "x-user-defined"};
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (!size || rp_ctx_new(&ctx) != RP_OK)
        return 0;
    unsigned how = bytes[0];
    ctx->limits.depth = how & 1 ? 512 : 16;
    ctx->limits.attributes = how & 1 ? 1024 : 3;
    rp_arena_init(&a, ctx, (size_t)1 << 28);
    if (!RP_GUARD(ctx, &guard)) {
        if (how & 2)
            check_page(&a, bytes + 1, size - 1, charsets[(how >> 3) % (sizeof charsets / sizeof *charsets)],
                       how & 4);
        else
            check_fragment(&a, bytes + 1, size - 1, how >> 2);
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return 0;
}
