/* html.c - a page from first token to last: the parsing algorithm of the HTML standard (13.2), with scripting
 * off.
 *
 * One pass; time and memory are linear in the page: the stack of open elements is bounded by rp_limits.depth,
 * attributes by rp_limits.attributes, reopened formatting by RP_CLONES_MAX. What the standard leaves to
 * scripts, speculation and document.write is left out, as are parse errors. */
#include "page/html.h"
#include "page/html_tree.h"

#include <assert.h>

#define LEAST_DEPTH 16 /* a table's cell needs seven */
#define MOST_DEPTH 65536

static void start(rp_builder *b, rp_arena *a, rp_slice source)
{
    uint32_t depth = a->ctx->limits.depth;
    depth = depth < LEAST_DEPTH ? LEAST_DEPTH : depth > MOST_DEPTH ? MOST_DEPTH : depth;
    b->arena = a;
    b->max_open = depth;
    b->open = RP_ARRAY(a, rp_node *, depth);
    b->templates = RP_ARRAY(a, rp_html_mode, depth);
    b->frameset_ok = true;
    rp_lexer_init(&b->lex, a, source.ptr ? source : RP_LIT(""));
    b->document = rp_tree_new(b, RP_NODE_DOCUMENT);
    b->document->end = (uint32_t)source.len;
}

/* The newline at the start of a <pre> is not of its text. */
static bool is_skipped(rp_builder *b)
{
    rp_token *t = &b->lex.token;
    b->skip_newline = false;
    if (t->type != RP_TOKEN_TEXT || *t->text.ptr != '\n')
        return false;
    t->text = rp_slice_cut(t->text, 1, t->text.len);
    t->start += t->text.len > 0;
    return !t->text.len;
}

static void take_token(rp_builder *b)
{
    if (b->skip_newline && is_skipped(b))
        return;
    bool again;
    do
        again = rp_is_foreign(b) ? rp_mode_in_foreign(b) : rp_mode_run(b, b->mode);
    while (again);
}

static bool in_foreign(const rp_builder *b)
{
    if (b->n_open == 1 && b->context)
        return b->context->ns != RP_NS_HTML;
    return b->n_open && rp_current(b)->ns != RP_NS_HTML;
}

static void run(rp_builder *b)
{
    do {
        b->lex.cdata = in_foreign(b);
        rp_lexer_next(&b->lex);
        take_token(b);
    } while (b->lex.token.type != RP_TOKEN_EOF);
}

/* Elements still open end with the page; but body and html, if nothing came after their end tags, there. */
static void close_all(rp_builder *b)
{
    bool ended = b->mode == RP_MODE_AFTER_BODY || b->mode == RP_MODE_AFTER_AFTER_BODY;
    while (b->n_open) {
        rp_node *n = rp_current(b);
        if (!ended || b->n_open > 2)
            n->end = 0;
        rp_open_pop(b);
    }
}

/* The next node in the order of the page, n's children left out. */
static rp_node *after(rp_node *n, uint32_t *depth)
{
    for (; n; n = n->parent, --*depth)
        if (n->next)
            return n->next;
    return NULL;
}

/* Makes the children of n the siblings after it. */
static void flatten(rp_node *n)
{
    rp_node *last = n->last;
    for (rp_node *c = n->first; c; c = c->next)
        c->parent = n->parent;
    n->first->prev = n;
    last->next = n->next;
    *(n->next ? &n->next->prev : &n->parent->last) = last;
    n->next = n->first;
    n->first = n->last = NULL;
}

/* The stack bounds the depth of the tree, but where elements were moved. Returns how many it flattened. */
static uint32_t limit_depth(rp_builder *b)
{
    uint32_t depth = 0, flattened = 0;
    for (rp_node *n = b->document; n;) {
        if (n->first && depth > b->max_open) {
            flatten(n);
            flattened++;
        }
        if (n->first) {
            n = n->first;
            depth++;
        } else {
            n = after(n, &depth);
        }
    }
    return flattened;
}

static void tell(rp_builder *b, rp_slice **notes, uint32_t *n_notes)
{
    if (b->n_overfull)
        RP_PUSH(b->arena, *notes, *n_notes,
                rp_arena_format(b->arena,
                                "html: %u elements nested deeper than %u were put beside their parents",
                                b->n_overfull, b->max_open));
    if (b->lex.n_dropped)
        RP_PUSH(b->arena, *notes, *n_notes,
                rp_arena_format(b->arena, "html: %u attributes over the limit of %u for one tag were dropped",
                                b->lex.n_dropped, b->lex.max_attrs));
    if (b->n_clones >= RP_CLONES_MAX)
        RP_PUSH(b->arena, *notes, *n_notes,
                RP_LIT("html: so much misnested formatting that the rest was not reopened"));
}

rp_node *rp_html_parse(rp_arena *a, rp_slice source, rp_slice **notes, uint32_t *n_notes)
{
    rp_builder *b = RP_NEW(a, rp_builder);
    start(b, a, source);
    run(b);
    close_all(b);
    if (b->misnested)
        b->n_overfull += limit_depth(b);
    tell(b, notes, n_notes);
    return b->document;
}

/* How the content of an element is read, where it is not markup. */
static const struct raw_content {
    rp_tag tag;
    rp_raw kind;
} raw_contents[] = {
    {RP_TAG_TITLE, RP_RAW_RCDATA},     {RP_TAG_TEXTAREA, RP_RAW_RCDATA}, {RP_TAG_STYLE, RP_RAW_RAWTEXT},
    {RP_TAG_XMP, RP_RAW_RAWTEXT},      {RP_TAG_IFRAME, RP_RAW_RAWTEXT},  {RP_TAG_NOEMBED, RP_RAW_RAWTEXT},
    {RP_TAG_NOFRAMES, RP_RAW_RAWTEXT}, {RP_TAG_SCRIPT, RP_RAW_SCRIPT},   {RP_TAG_PLAINTEXT, RP_RAW_PLAINTEXT},
};

static rp_node *make_context(rp_builder *b, rp_slice name, rp_namespace ns)
{
    rp_node *n = rp_tree_new(b, RP_NODE_ELEMENT);
    n->name = name;
    n->tag = (uint16_t)rp_tag_of(rp_lex_name(&b->lex, name.ptr, name.ptr + name.len));
    n->ns = (uint8_t)ns;
    n->flags = rp_is_html_point(n) ? RP_NODE_HTML_POINT : 0;
    for (size_t i = 0; ns == RP_NS_HTML && i < sizeof raw_contents / sizeof *raw_contents; i++)
        if (raw_contents[i].tag == n->tag)
            rp_lexer_raw(&b->lex, raw_contents[i].kind, name);
    return n;
}

rp_node *rp_html_parse_fragment(rp_arena *a, rp_slice source, rp_slice context, rp_namespace ns)
{
    rp_builder *b = RP_NEW(a, rp_builder);
    start(b, a, source);
    b->context = make_context(b, context, ns);
    rp_node *root = rp_tree_new(b, RP_NODE_ELEMENT);
    root->tag = RP_TAG_HTML;
    root->name = RP_LIT("html");
    root->flags = RP_NODE_IMPLIED;
    rp_tree_append(b->document, root);
    rp_open_push(b, root);
    if (rp_is_html(b->context, RP_TAG_TEMPLATE))
        rp_mode_push_template(b, RP_MODE_IN_TEMPLATE);
    if (rp_is_html(b->context, RP_TAG_FORM))
        b->form = b->context;
    rp_mode_reset(b);
    run(b);
    close_all(b);
    return root;
}
