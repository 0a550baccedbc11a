/* html5lib_dump.c - parses cases and prints trees or tokens in the formats of html5lib-tests, for
 * html5lib.py.
 *
 * stdin: cases, each a head line and the bytes it counts.
 *   tree BYTES            the document's tree
 *   fragment NS NAME BYTES  what it is as the content of an element (NS: html, svg, math)
 *   tokens STATE NAME BYTES  one token a line (STATE: data, rcdata, rawtext, script, plaintext, cdata; NAME:
 * the last start tag, "-" for none) encoding BYTES        the name of the encoding by mark or declaration,
 * windows-1252 if none stdout: for each case a line with the count of bytes, then these. */
#include "base/buf.h"
#include "base/json.h"
#include "page/encoding.h"
#include "page/html.h"
#include "page/html_lexer.h"

#define OUT_MAX ((size_t)256 << 20)

static const rp_slice namespaced[] = {
    {"xlink:actuate", 13}, {"xlink:arcrole", 13}, {"xlink:href", 10},  {"xlink:role", 10},
    {"xlink:show", 10},    {"xlink:title", 11},   {"xlink:type", 10},  {"xml:lang", 8},
    {"xml:space", 9},      {"xmlns", 5},          {"xmlns:xlink", 11},
};

static void indent(rp_buf *out, int depth)
{
    rp_buf_str(out, "| ");
    for (int i = 0; i < depth; i++)
        rp_buf_str(out, "  ");
}

/* The name as html5lib writes it: "xlink href" where the standard puts the attribute in a namespace. */
static rp_slice shown(rp_arena *a, const rp_node *n, rp_slice name)
{
    for (size_t i = 0; n->ns != RP_NS_HTML && i < sizeof namespaced / sizeof *namespaced; i++) {
        if (!rp_slice_equal(name, namespaced[i]))
            continue;
        if (rp_slice_equal(name, RP_LIT("xmlns")))
            return RP_LIT("xmlns xmlns");
        rp_slice copy = rp_arena_copy(a, name);
        size_t colon = rp_slice_find(copy, RP_LIT(":"), 0);
        ((char *)(uintptr_t)copy.ptr)[colon] = ' ';
        return copy;
    }
    return name;
}

static int by_bytes(const void *one, const void *other)
{
    const rp_slice *a = one, *b = other;
    int c = memcmp(a->ptr, b->ptr, a->len < b->len ? a->len : b->len);
    return c ? c : (a->len > b->len) - (a->len < b->len);
}

static void dump_attrs(rp_arena *arena, rp_buf *out, const rp_node *n, int depth)
{
    uint32_t count = 0, i = 0;
    for (const rp_attr *a = n->attrs; a; a = a->next)
        count++;
    rp_slice(*rows)[2] = rp_arena_array(arena, count, sizeof *rows);
    for (const rp_attr *a = n->attrs; a; a = a->next, i++) {
        rows[i][0] = shown(arena, n, a->name);
        rows[i][1] = a->value;
    }
    if (count)
        qsort(rows, count, sizeof *rows, by_bytes);
    for (i = 0; i < count; i++) {
        indent(out, depth);
        rp_buf_add(out, rows[i][0]);
        rp_buf_str(out, "=\"");
        rp_buf_add(out, rows[i][1]);
        rp_buf_str(out, "\"\n");
    }
}

static void dump_doctype(rp_buf *out, const rp_node *n)
{
    rp_buf_str(out, "<!DOCTYPE ");
    rp_buf_add(out, n->name);
    if (n->attrs) {
        rp_buf_str(out, " \"");
        rp_buf_add(out, rp_node_attr(n, "public"));
        rp_buf_str(out, "\" \"");
        rp_buf_add(out, rp_node_attr(n, "system"));
        rp_buf_str(out, "\"");
    }
    rp_buf_str(out, ">\n");
}

static void dump_node(rp_arena *arena, rp_buf *out, const rp_node *n, int depth)
{
    static const char *const prefixes[] = {"", "svg ", "math "};
    indent(out, depth);
    switch (n->type) {
    case RP_NODE_DOCTYPE:
        dump_doctype(out, n);
        break;
    case RP_NODE_ELEMENT:
        rp_buf_str(out, "<");
        rp_buf_str(out, prefixes[n->ns]);
        rp_buf_add(out, n->name);
        rp_buf_str(out, ">\n");
        dump_attrs(arena, out, n, depth + 1);
        break;
    case RP_NODE_COMMENT:
        rp_buf_str(out, "<!-- ");
        rp_buf_add(out, n->text);
        rp_buf_str(out, " -->\n");
        break;
    default:
        rp_buf_str(out, "\"");
        rp_buf_add(out, n->text);
        rp_buf_str(out, "\"\n");
    }
}

static bool is_template(const rp_node *n)
{
    return n->type == RP_NODE_ELEMENT && n->tag == RP_TAG_TEMPLATE && n->ns == RP_NS_HTML;
}

static void dump_tree(rp_arena *arena, rp_buf *out, const rp_node *root)
{
    int depth = 0;
    for (const rp_node *n = root->first; n;) {
        dump_node(arena, out, n, depth);
        if (is_template(n)) {
            indent(out, depth + 1);
            rp_buf_str(out, "content\n");
        }
        if (n->first) {
            depth += 1 + is_template(n);
            n = n->first;
            continue;
        }
        while (n != root && !n->next) {
            n = n->parent;
            depth -= n == root ? 0 : 1 + is_template(n);
        }
        n = n == root ? NULL : n->next;
    }
}

static void dump_strings(rp_buf *out, const char *kind, const rp_slice *texts, int n)
{
    rp_buf_str(out, kind);
    for (int i = 0; i < n; i++) {
        rp_buf_str(out, "\t");
        for (size_t k = 0; k < texts[i].len; k++)
            rp_buf_printf(out, "%02x", (unsigned char)texts[i].ptr[k]);
        if (!texts[i].ptr)
            rp_buf_str(out, "-");
    }
    rp_buf_str(out, "\n");
}

/* A token as its kind and the hex of its strings. */
static void dump_token(rp_buf *out, const rp_token *t)
{
    rp_slice ids[] = {t->name, t->public_id, t->system_id};
    switch (t->type) {
    case RP_TOKEN_DOCTYPE:
        dump_strings(out, t->force_quirks ? "doctype-quirks" : "doctype", ids, 3);
        break;
    case RP_TOKEN_START:
        dump_strings(out, t->self_closing ? "start-closed" : "start", &t->name, 1);
        for (const rp_attr *a = t->attrs; a; a = a->next)
            dump_strings(out, "attr", (rp_slice[]){a->name, a->value}, 2);
        break;
    case RP_TOKEN_END:
        dump_strings(out, "end", &t->name, 1);
        break;
    case RP_TOKEN_COMMENT:
        dump_strings(out, "comment", &t->text, 1);
        break;
    default:
        dump_strings(out, "text", &t->text, 1);
    }
}

static void dump_tokens(rp_arena *a, rp_buf *out, rp_slice source, const char *state, const char *name)
{
    static const struct {
        const char *name;
        rp_raw kind;
    } raws[] = {{"rcdata", RP_RAW_RCDATA},
                {"rawtext", RP_RAW_RAWTEXT},
                {"script", RP_RAW_SCRIPT},
                {"plaintext", RP_RAW_PLAINTEXT}};
    rp_lexer x;
    rp_lexer_init(&x, a, source);
    for (size_t i = 0; i < sizeof raws / sizeof *raws; i++)
        if (!strcmp(state, raws[i].name))
            rp_lexer_raw(&x, raws[i].kind, rp_slice_of(name));
    if (!strcmp(state, "cdata"))
        x.state = rp_lex_cdata;
    for (rp_lexer_next(&x); x.token.type != RP_TOKEN_EOF; rp_lexer_next(&x))
        dump_token(out, &x.token);
}

static rp_namespace namespace_of(const char *word)
{
    return !strcmp(word, "svg") ? RP_NS_SVG : !strcmp(word, "math") ? RP_NS_MATHML : RP_NS_HTML;
}

static void dump_encoding(rp_buf *out, rp_slice source)
{
    size_t mark;
    const rp_encoding *e = rp_encoding_choose(source, NULL, true, &mark);
    if (!mark)
        e = rp_encoding_prescan(source);
    rp_buf_str(out, e ? e->name : "windows-1252");
}

static void dump_case(rp_arena *a, rp_buf *out, char words[4][64], rp_slice source)
{
    rp_slice *notes = NULL;
    uint32_t n_notes = 0;
    if (!strcmp(words[0], "tree"))
        dump_tree(a, out, rp_html_parse(a, source, &notes, &n_notes));
    else if (!strcmp(words[0], "fragment"))
        dump_tree(a, out, rp_html_parse_fragment(a, source, rp_slice_of(words[2]), namespace_of(words[1])));
    else if (!strcmp(words[0], "encoding"))
        dump_encoding(out, source);
    else
        dump_tokens(a, out, source, words[1], words[2]);
}

/* Reads a head line's words; the last is the count of bytes. False at the end. */
static bool read_head(char words[4][64], size_t *size)
{
    char line[256];
    if (!fgets(line, sizeof line, stdin))
        return false;
    int n = sscanf(line, "%63s %63s %63s %63s", words[0], words[1], words[2], words[3]);
    if (n < 2)
        return false;
    *size = strtoul(words[n - 1], NULL, 10);
    return true;
}

static bool next_case(rp_ctx *ctx)
{
    char words[4][64];
    size_t size;
    rp_arena arena;
    rp_guard guard;
    rp_buf out;
    if (!read_head(words, &size))
        return false;
    rp_arena_init(&arena, ctx, ctx->limits.memory_bytes);
    rp_buf_init(&out, OUT_MAX);
    if (RP_GUARD(ctx, &guard))
        return false;
    char *bytes = rp_arena_alloc(&arena, size + 1);
    bool whole = fread(bytes, 1, size, stdin) == size;
    if (whole)
        dump_case(&arena, &out, words, (rp_slice){bytes, size});
    rp_unguard(ctx, &guard);
    printf("%zu\n", out.len);
    fwrite(out.ptr, 1, out.len, stdout);
    rp_buf_free(&out);
    rp_arena_free(&arena);
    return whole;
}

int main(void)
{
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    while (next_case(ctx))
        ;
    rp_ctx_free(ctx);
    return 0;
}
