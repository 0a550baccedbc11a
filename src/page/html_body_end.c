/* html_body_end.c - end tags in body (13.2.6.4.7): a table from tag to rule. */
#include "page/html_tree.h"

void rp_close_p(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_P, RP_BUTTON_SCOPE))
        return;
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_P);
    rp_open_pop_until(b, RP_TAG_P);
}

static bool is_named(const rp_node *n, const rp_token *t)
{
    return rp_is_html(n, (rp_tag)t->tag) && (t->tag != RP_TAG_OTHER || rp_slice_equal(n->name, t->name));
}

void rp_end_other(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    for (uint32_t i = b->open_of[t->tag] ? b->n_open : 0; i; i--) {
        rp_node *n = b->open[i - 1];
        if (is_named(n, t)) {
            rp_open_imply_end(b, RP_IMPLIED_END, (rp_tag)t->tag);
            rp_open_pop_until_node(b, n);
            return;
        }
        if (rp_traits_of(n) & RP_SPECIAL)
            return;
    }
}

static bool end_other(rp_builder *b)
{
    rp_end_other(b);
    return RP_DONE;
}

static bool end_body(rp_builder *b)
{
    rp_node *body = rp_open_last(b, RP_TAG_BODY);
    if (!body || !rp_in_scope(b, RP_TAG_BODY, RP_SCOPE))
        return RP_DONE;
    if (!(body->flags & RP_NODE_IMPLIED) && b->lex.token.tag == RP_TAG_BODY)
        body->end = (uint32_t)(b->lex.token.end - b->lex.source);
    b->mode = RP_MODE_AFTER_BODY;
    return b->lex.token.tag == RP_TAG_HTML;
}

static bool end_block(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (!rp_in_scope(b, tag, RP_SCOPE))
        return RP_DONE;
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    rp_open_pop_until(b, tag);
    return RP_DONE;
}

/* The form need not be the current node: it leaves the stack from where it is, and what is in it stays. */
static bool end_form(rp_builder *b)
{
    if (rp_open_has(b, RP_TAG_TEMPLATE))
        return end_block(b);
    rp_node *form = b->form;
    b->form = NULL;
    if (!form || !(form->flags & RP_NODE_OPEN) || !rp_node_in_scope(b, form))
        return RP_DONE;
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    b->misnested |= rp_current(b) != form;
    rp_open_remove(b, form);
    return RP_DONE;
}

static bool end_p(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_P, RP_BUTTON_SCOPE))
        rp_tree_insert_implied(b, RP_TAG_P);
    rp_close_p(b);
    return RP_DONE;
}

static bool end_item(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (!rp_in_scope(b, tag, tag == RP_TAG_LI ? RP_LIST_SCOPE : RP_SCOPE))
        return RP_DONE;
    rp_open_imply_end(b, RP_IMPLIED_END, tag);
    rp_open_pop_until(b, tag);
    return RP_DONE;
}

/* Any heading's end tag ends any heading. */
static bool end_heading(rp_builder *b)
{
    if (!rp_heading_in_scope(b))
        return RP_DONE;
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    while (b->n_open > 1 && !rp_is_heading(rp_current(b)))
        rp_open_pop(b);
    rp_node *n = rp_current(b);
    rp_open_pop(b);
    if (!(n->flags & RP_NODE_IMPLIED))
        n->end = (uint32_t)(b->lex.token.end - b->lex.source);
    return RP_DONE;
}

static bool end_formatting(rp_builder *b)
{
    if (!rp_active_adopt(b))
        rp_end_other(b);
    return RP_DONE;
}

static bool end_object(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (!rp_in_scope(b, tag, RP_SCOPE))
        return RP_DONE;
    end_block(b);
    rp_active_clear(b);
    return RP_DONE;
}

/* "</br>" is a line break. */
static bool end_br(rp_builder *b)
{
    rp_token *t = &b->lex.token;
    t->type = RP_TOKEN_START;
    t->attrs = NULL;
    return RP_AGAIN;
}

static rp_mode_function *const rules[RP_N_TAGS] = {
    [RP_TAG_A] = end_formatting,
    [RP_TAG_ADDRESS] = end_block,
    [RP_TAG_APPLET] = end_object,
    [RP_TAG_ARTICLE] = end_block,
    [RP_TAG_ASIDE] = end_block,
    [RP_TAG_B] = end_formatting,
    [RP_TAG_BIG] = end_formatting,
    [RP_TAG_BLOCKQUOTE] = end_block,
    [RP_TAG_BODY] = end_body,
    [RP_TAG_BR] = end_br,
    [RP_TAG_BUTTON] = end_block,
    [RP_TAG_CENTER] = end_block,
    [RP_TAG_CODE] = end_formatting,
    [RP_TAG_DD] = end_item,
    [RP_TAG_DETAILS] = end_block,
    [RP_TAG_DIALOG] = end_block,
    [RP_TAG_DIR] = end_block,
    [RP_TAG_DIV] = end_block,
    [RP_TAG_DL] = end_block,
    [RP_TAG_DT] = end_item,
    [RP_TAG_EM] = end_formatting,
    [RP_TAG_FIELDSET] = end_block,
    [RP_TAG_FIGCAPTION] = end_block,
    [RP_TAG_FIGURE] = end_block,
    [RP_TAG_FONT] = end_formatting,
    [RP_TAG_FOOTER] = end_block,
    [RP_TAG_FORM] = end_form,
    [RP_TAG_H1] = end_heading,
    [RP_TAG_H2] = end_heading,
    [RP_TAG_H3] = end_heading,
    [RP_TAG_H4] = end_heading,
    [RP_TAG_H5] = end_heading,
    [RP_TAG_H6] = end_heading,
    [RP_TAG_HEADER] = end_block,
    [RP_TAG_HGROUP] = end_block,
    [RP_TAG_HTML] = end_body,
    [RP_TAG_I] = end_formatting,
    [RP_TAG_LI] = end_item,
    [RP_TAG_LISTING] = end_block,
    [RP_TAG_MAIN] = end_block,
    [RP_TAG_MARQUEE] = end_object,
    [RP_TAG_MENU] = end_block,
    [RP_TAG_NAV] = end_block,
    [RP_TAG_NOBR] = end_formatting,
    [RP_TAG_OBJECT] = end_object,
    [RP_TAG_OL] = end_block,
    [RP_TAG_P] = end_p,
    [RP_TAG_PRE] = end_block,
    [RP_TAG_S] = end_formatting,
    [RP_TAG_SEARCH] = end_block,
    [RP_TAG_SECTION] = end_block,
    [RP_TAG_SELECT] = end_block,
    [RP_TAG_SMALL] = end_formatting,
    [RP_TAG_STRIKE] = end_formatting,
    [RP_TAG_STRONG] = end_formatting,
    [RP_TAG_SUMMARY] = end_block,
    [RP_TAG_TEMPLATE] = rp_mode_in_head,
    [RP_TAG_TT] = end_formatting,
    [RP_TAG_U] = end_formatting,
    [RP_TAG_UL] = end_block,
};

bool rp_body_end(rp_builder *b)
{
    rp_mode_function *rule = rules[b->lex.token.tag];
    return (rule ? rule : end_other)(b);
}
