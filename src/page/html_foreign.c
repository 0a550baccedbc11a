/* html_foreign.c - SVG and MathML in the page (13.2.6.5): which tokens go by their rules, and the rules. */
#include "page/html_tree.h"
#include "page/html_foreign_tab.h"

/* HTML tags that end foreign content. */
static const bool breaks_out[RP_N_TAGS] = {
    [RP_TAG_B] = true,       [RP_TAG_BIG] = true,    [RP_TAG_BLOCKQUOTE] = true, [RP_TAG_BODY] = true,
    [RP_TAG_BR] = true,      [RP_TAG_CENTER] = true, [RP_TAG_CODE] = true,       [RP_TAG_DD] = true,
    [RP_TAG_DIV] = true,     [RP_TAG_DL] = true,     [RP_TAG_DT] = true,         [RP_TAG_EM] = true,
    [RP_TAG_EMBED] = true,   [RP_TAG_H1] = true,     [RP_TAG_H2] = true,         [RP_TAG_H3] = true,
    [RP_TAG_H4] = true,      [RP_TAG_H5] = true,     [RP_TAG_H6] = true,         [RP_TAG_HEAD] = true,
    [RP_TAG_HR] = true,      [RP_TAG_I] = true,      [RP_TAG_IMG] = true,        [RP_TAG_LI] = true,
    [RP_TAG_LISTING] = true, [RP_TAG_MENU] = true,   [RP_TAG_META] = true,       [RP_TAG_NOBR] = true,
    [RP_TAG_OL] = true,      [RP_TAG_P] = true,      [RP_TAG_PRE] = true,        [RP_TAG_RUBY] = true,
    [RP_TAG_S] = true,       [RP_TAG_SMALL] = true,  [RP_TAG_SPAN] = true,       [RP_TAG_STRONG] = true,
    [RP_TAG_STRIKE] = true,  [RP_TAG_SUB] = true,    [RP_TAG_SUP] = true,        [RP_TAG_TABLE] = true,
    [RP_TAG_TT] = true,      [RP_TAG_U] = true,      [RP_TAG_UL] = true,         [RP_TAG_VAR] = true,
};

/* The "adjusted current node". */
static const rp_node *current(const rp_builder *b)
{
    return b->context && b->n_open == 1 ? b->context : rp_current(b);
}

static bool is_text_point(const rp_node *n)
{
    return rp_traits_of(n) & RP_TEXT_POINT;
}

static bool takes_html(const rp_node *n, const rp_token *t)
{
    bool start = t->type == RP_TOKEN_START, text = t->type == RP_TOKEN_TEXT;
    if (is_text_point(n) && (text || (start && t->tag != RP_TAG_MGLYPH && t->tag != RP_TAG_MALIGNMARK)))
        return true;
    if (n->ns == RP_NS_MATHML && n->tag == RP_TAG_ANNOTATION_XML && start && t->tag == RP_TAG_SVG)
        return true;
    return n->flags & RP_NODE_HTML_POINT && (text || start);
}

bool rp_is_foreign(const rp_builder *b)
{
    if (!b->n_open || current(b)->ns == RP_NS_HTML || b->lex.token.type == RP_TOKEN_EOF)
        return false;
    return !takes_html(current(b), &b->lex.token);
}

static int compare(rp_slice lower, const char *name)
{
    size_t len = strlen(name), common = lower.len < len ? lower.len : len;
    for (size_t i = 0; i < common; i++)
        if (lower.ptr[i] != rp_lower(name[i]))
            return lower.ptr[i] < rp_lower(name[i]) ? -1 : 1;
    return lower.len < len ? -1 : lower.len > len;
}

/* The list's spelling of a name, or the name. */
static rp_slice respell(rp_slice name, const char *const *list, size_t n)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = (low + high) / 2;
        int c = compare(name, list[mid]);
        if (!c)
            return rp_slice_of(list[mid]);
        if (c < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return name;
}

static void respell_attrs(rp_attr *a, rp_namespace ns)
{
    for (; a; a = a->next) {
        if (ns == RP_NS_SVG)
            a->name = respell(a->name, svg_attrs, sizeof svg_attrs / sizeof *svg_attrs);
        else if (rp_slice_equal(a->name, RP_LIT("definitionurl")))
            a->name = RP_LIT("definitionURL");
    }
}

bool rp_is_html_point(const rp_node *n)
{
    if (n->ns == RP_NS_HTML)
        return false;
    if (n->ns == RP_NS_SVG)
        return n->tag == RP_TAG_FOREIGNOBJECT || n->tag == RP_TAG_DESC || n->tag == RP_TAG_TITLE;
    rp_slice encoding = n->tag == RP_TAG_ANNOTATION_XML ? rp_node_attr(n, "encoding") : RP_LIT("");
    return rp_slice_equal_nocase(encoding, RP_LIT("text/html")) ||
           rp_slice_equal_nocase(encoding, RP_LIT("application/xhtml+xml"));
}

void rp_foreign_insert(rp_builder *b, rp_namespace ns)
{
    rp_token *t = &b->lex.token;
    respell_attrs(t->attrs, ns);
    if (ns == RP_NS_SVG)
        t->name = respell(t->name, svg_tags, sizeof svg_tags / sizeof *svg_tags);
    rp_node *n = rp_tree_insert_foreign(b, ns);
    if (rp_is_html_point(n))
        n->flags |= RP_NODE_HTML_POINT;
    if (!t->self_closing)
        return;
    rp_open_pop(b);
    n->end = (uint32_t)(t->end - b->lex.source);
}

static bool break_out(rp_builder *b)
{
    while (b->n_open > 1 && rp_current(b)->ns != RP_NS_HTML && !is_text_point(rp_current(b)) &&
           !(rp_current(b)->flags & RP_NODE_HTML_POINT))
        rp_open_pop(b);
    return rp_mode_run(b, b->mode);
}

static bool is_styled_font(const rp_token *t)
{
    if (t->tag != RP_TAG_FONT)
        return false;
    for (const rp_attr *a = t->attrs; a; a = a->next)
        if (rp_slice_in(a->name, "color face size"))
            return true;
    return false;
}

static bool foreign_start(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (breaks_out[t->tag] || is_styled_font(t))
        return break_out(b);
    rp_foreign_insert(b, (rp_namespace)current(b)->ns);
    return RP_DONE;
}

static bool foreign_end(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (t->tag == RP_TAG_BR || t->tag == RP_TAG_P)
        return break_out(b);
    for (uint32_t i = b->n_open; i > 1; i--) {
        const rp_node *n = b->open[i - 1];
        if (n->ns == RP_NS_HTML)
            return rp_mode_run(b, b->mode);
        if (n->tag == t->tag && rp_slice_equal_nocase(n->name, t->name)) {
            rp_open_pop_until_node(b, n);
            return RP_DONE;
        }
    }
    return RP_DONE;
}

static void foreign_text(rp_builder *b)
{
    rp_slice text = b->lex.token.text;
    if (!*text.ptr) {
        rp_tree_text(b, RP_LIT("\xEF\xBF\xBD"));
        return;
    }
    rp_tree_text(b, text);
    if (b->frameset_ok && !rp_is_blank(text))
        b->frameset_ok = false;
}

bool rp_mode_in_foreign(rp_builder *b)
{
    switch (b->lex.token.type) {
    case RP_TOKEN_TEXT:
        foreign_text(b);
        return RP_DONE;
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_START:
        return foreign_start(b);
    case RP_TOKEN_END:
        return foreign_end(b);
    default:
        return RP_DONE;
    }
}
