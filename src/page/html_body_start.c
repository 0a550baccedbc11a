/* html_body_start.c - start tags in body (13.2.6.4.7): a table from tag to rule. */
#include "page/html_tree.h"

static bool start_other(rp_builder *b)
{
    rp_active_reopen(b);
    rp_tree_insert(b);
    return RP_DONE;
}

static bool start_ignored(rp_builder *b)
{
    (void)b;
    return RP_DONE;
}

static bool start_html(rp_builder *b)
{
    if (!rp_open_has(b, RP_TAG_TEMPLATE))
        rp_tree_merge_attrs(b, b->open[0]);
    return RP_DONE;
}

/* The body as the stack's second element, or NULL. */
static rp_node *body_of(const rp_builder *b)
{
    return b->n_open > 1 && rp_is_html(b->open[1], RP_TAG_BODY) ? b->open[1] : NULL;
}

static bool start_body(rp_builder *b)
{
    rp_node *body = body_of(b);
    if (!body || rp_open_has(b, RP_TAG_TEMPLATE))
        return RP_DONE;
    b->frameset_ok = false;
    rp_tree_merge_attrs(b, body);
    return RP_DONE;
}

static bool start_frameset(rp_builder *b)
{
    rp_node *body = body_of(b);
    if (!body || !b->frameset_ok)
        return RP_DONE;
    while (b->n_open > 1)
        rp_open_pop(b);
    rp_tree_remove(body);
    rp_tree_insert(b);
    b->mode = RP_MODE_IN_FRAMESET;
    return RP_DONE;
}

static bool start_block(rp_builder *b)
{
    rp_close_p(b);
    rp_tree_insert(b);
    return RP_DONE;
}

static bool start_heading(rp_builder *b)
{
    rp_close_p(b);
    if (rp_is_heading(rp_current(b)))
        rp_open_pop(b);
    rp_tree_insert(b);
    return RP_DONE;
}

static bool start_pre(rp_builder *b)
{
    start_block(b);
    b->skip_newline = true;
    b->frameset_ok = false;
    return RP_DONE;
}

static bool start_form(rp_builder *b)
{
    bool template = rp_open_has(b, RP_TAG_TEMPLATE);
    if (b->form && !template)
        return RP_DONE;
    rp_close_p(b);
    rp_node *n = rp_tree_insert(b);
    if (!template)
        b->form = n;
    return RP_DONE;
}

static bool closes_item(rp_tag open, rp_tag starts)
{
    if (starts == RP_TAG_LI)
        return open == RP_TAG_LI;
    return open == RP_TAG_DD || open == RP_TAG_DT;
}

/* li, dd, dt: ends the item that is open, unless a list or the like is between. */
static bool start_item(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    b->frameset_ok = false;
    for (uint32_t i = b->n_open; i; i--) {
        const rp_node *n = b->open[i - 1];
        rp_tag open = n->ns == RP_NS_HTML ? (rp_tag)n->tag : RP_TAG_OTHER;
        if (closes_item(open, tag)) {
            rp_open_imply_end(b, RP_IMPLIED_END, open);
            rp_open_pop_until(b, open);
            break;
        }
        if (rp_traits_of(n) & RP_SPECIAL && open != RP_TAG_ADDRESS && open != RP_TAG_DIV && open != RP_TAG_P)
            break;
    }
    return start_block(b);
}

static bool start_plaintext(rp_builder *b)
{
    rp_close_p(b);
    rp_insert_raw(b, RP_RAW_PLAINTEXT);
    return RP_DONE;
}

static bool start_button(rp_builder *b)
{
    if (rp_in_scope(b, RP_TAG_BUTTON, RP_SCOPE)) {
        rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
        rp_open_pop_until(b, RP_TAG_BUTTON);
    }
    b->frameset_ok = false;
    return start_other(b);
}

static bool start_formatting(rp_builder *b)
{
    rp_active_reopen(b);
    rp_active_push(b, rp_tree_insert(b));
    return RP_DONE;
}

static void adopt(rp_builder *b)
{
    if (!rp_active_adopt(b))
        rp_end_other(b);
}

static bool start_a(rp_builder *b)
{
    rp_node *a = rp_active_find(b, RP_TAG_A);
    if (a) {
        adopt(b);
        rp_active_remove(b, a);
        if (a->flags & RP_NODE_OPEN)
            rp_open_remove(b, a);
    }
    return start_formatting(b);
}

static bool start_nobr(rp_builder *b)
{
    rp_active_reopen(b);
    if (rp_in_scope(b, RP_TAG_NOBR, RP_SCOPE))
        adopt(b);
    return start_formatting(b);
}

static bool start_object(rp_builder *b)
{
    start_other(b);
    rp_active_marker(b);
    b->frameset_ok = false;
    return RP_DONE;
}

static bool start_table(rp_builder *b)
{
    if (!(b->document->flags & RP_NODE_QUIRKS))
        rp_close_p(b);
    rp_tree_insert(b);
    b->frameset_ok = false;
    b->mode = RP_MODE_IN_TABLE;
    return RP_DONE;
}

static bool start_void(rp_builder *b)
{
    rp_active_reopen(b);
    rp_tree_insert_void(b);
    b->frameset_ok = false;
    return RP_DONE;
}

static bool is_hidden(const rp_attr *a)
{
    for (; a; a = a->next)
        if (rp_slice_equal(a->name, RP_LIT("type")))
            return rp_slice_equal_nocase(a->value, RP_LIT("hidden"));
    return false;
}

/* The context of a fragment is a select: what may not stand in one is nothing. */
static bool in_select_fragment(const rp_builder *b)
{
    return b->context && rp_is_html(b->context, RP_TAG_SELECT);
}

static bool start_input(rp_builder *b)
{
    if (in_select_fragment(b))
        return RP_DONE;
    if (rp_in_scope(b, RP_TAG_SELECT, RP_SCOPE))
        rp_open_pop_until(b, RP_TAG_SELECT);
    bool ok = b->frameset_ok && is_hidden(b->lex.token.attrs);
    start_void(b);
    b->frameset_ok = ok;
    return RP_DONE;
}

static bool start_param(rp_builder *b)
{
    rp_tree_insert_void(b);
    return RP_DONE;
}

static bool start_hr(rp_builder *b)
{
    rp_close_p(b);
    if (rp_in_scope(b, RP_TAG_SELECT, RP_SCOPE))
        rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    rp_tree_insert_void(b);
    b->frameset_ok = false;
    return RP_DONE;
}

static bool start_image(rp_builder *b)
{
    b->lex.token.tag = RP_TAG_IMG;
    b->lex.token.name = RP_LIT("img");
    return RP_AGAIN;
}

static bool start_textarea(rp_builder *b)
{
    rp_insert_raw(b, RP_RAW_RCDATA);
    b->skip_newline = true;
    b->frameset_ok = false;
    return RP_DONE;
}

static bool start_xmp(rp_builder *b)
{
    rp_close_p(b);
    rp_active_reopen(b);
    b->frameset_ok = false;
    rp_insert_raw(b, RP_RAW_RAWTEXT);
    return RP_DONE;
}

static bool start_iframe(rp_builder *b)
{
    b->frameset_ok = false;
    rp_insert_raw(b, RP_RAW_RAWTEXT);
    return RP_DONE;
}

static bool start_noembed(rp_builder *b)
{
    rp_insert_raw(b, RP_RAW_RAWTEXT);
    return RP_DONE;
}

/* A select in a select only ends it. */
static bool start_select(rp_builder *b)
{
    if (in_select_fragment(b))
        return RP_DONE;
    if (rp_in_scope(b, RP_TAG_SELECT, RP_SCOPE)) {
        rp_open_pop_until(b, RP_TAG_SELECT);
        return RP_DONE;
    }
    b->frameset_ok = false;
    return start_other(b);
}

static bool start_option(rp_builder *b)
{
    if (rp_in_scope(b, RP_TAG_SELECT, RP_SCOPE))
        rp_open_imply_end(b, RP_IMPLIED_END,
                          b->lex.token.tag == RP_TAG_OPTION ? RP_TAG_OPTGROUP : RP_TAG_OTHER);
    else if (rp_is_html(rp_current(b), RP_TAG_OPTION))
        rp_open_pop(b);
    return start_other(b);
}

static bool start_ruby_base(rp_builder *b)
{
    if (rp_in_scope(b, RP_TAG_RUBY, RP_SCOPE))
        rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    rp_tree_insert(b);
    return RP_DONE;
}

static bool start_ruby_text(rp_builder *b)
{
    if (rp_in_scope(b, RP_TAG_RUBY, RP_SCOPE))
        rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_RTC);
    rp_tree_insert(b);
    return RP_DONE;
}

static bool start_foreign(rp_builder *b)
{
    rp_active_reopen(b);
    rp_foreign_insert(b, b->lex.token.tag == RP_TAG_SVG ? RP_NS_SVG : RP_NS_MATHML);
    return RP_DONE;
}

static rp_mode_function *const rules[RP_N_TAGS] = {
    [RP_TAG_A] = start_a,
    [RP_TAG_ADDRESS] = start_block,
    [RP_TAG_APPLET] = start_object,
    [RP_TAG_AREA] = start_void,
    [RP_TAG_ARTICLE] = start_block,
    [RP_TAG_ASIDE] = start_block,
    [RP_TAG_B] = start_formatting,
    [RP_TAG_BASE] = rp_mode_in_head,
    [RP_TAG_BASEFONT] = rp_mode_in_head,
    [RP_TAG_BGSOUND] = rp_mode_in_head,
    [RP_TAG_BIG] = start_formatting,
    [RP_TAG_BLOCKQUOTE] = start_block,
    [RP_TAG_BODY] = start_body,
    [RP_TAG_BR] = start_void,
    [RP_TAG_BUTTON] = start_button,
    [RP_TAG_CAPTION] = start_ignored,
    [RP_TAG_CENTER] = start_block,
    [RP_TAG_CODE] = start_formatting,
    [RP_TAG_COL] = start_ignored,
    [RP_TAG_COLGROUP] = start_ignored,
    [RP_TAG_DD] = start_item,
    [RP_TAG_DETAILS] = start_block,
    [RP_TAG_DIALOG] = start_block,
    [RP_TAG_DIR] = start_block,
    [RP_TAG_DIV] = start_block,
    [RP_TAG_DL] = start_block,
    [RP_TAG_DT] = start_item,
    [RP_TAG_EM] = start_formatting,
    [RP_TAG_EMBED] = start_void,
    [RP_TAG_FIELDSET] = start_block,
    [RP_TAG_FIGCAPTION] = start_block,
    [RP_TAG_FIGURE] = start_block,
    [RP_TAG_FONT] = start_formatting,
    [RP_TAG_FOOTER] = start_block,
    [RP_TAG_FORM] = start_form,
    [RP_TAG_FRAME] = start_ignored,
    [RP_TAG_FRAMESET] = start_frameset,
    [RP_TAG_H1] = start_heading,
    [RP_TAG_H2] = start_heading,
    [RP_TAG_H3] = start_heading,
    [RP_TAG_H4] = start_heading,
    [RP_TAG_H5] = start_heading,
    [RP_TAG_H6] = start_heading,
    [RP_TAG_HEAD] = start_ignored,
    [RP_TAG_HEADER] = start_block,
    [RP_TAG_HGROUP] = start_block,
    [RP_TAG_HR] = start_hr,
    [RP_TAG_HTML] = start_html,
    [RP_TAG_I] = start_formatting,
    [RP_TAG_IFRAME] = start_iframe,
    [RP_TAG_IMAGE] = start_image,
    [RP_TAG_IMG] = start_void,
    [RP_TAG_INPUT] = start_input,
    [RP_TAG_KEYGEN] = start_void,
    [RP_TAG_LI] = start_item,
    [RP_TAG_LINK] = rp_mode_in_head,
    [RP_TAG_LISTING] = start_pre,
    [RP_TAG_MAIN] = start_block,
    [RP_TAG_MARQUEE] = start_object,
    [RP_TAG_MATH] = start_foreign,
    [RP_TAG_MENU] = start_block,
    [RP_TAG_META] = rp_mode_in_head,
    [RP_TAG_NAV] = start_block,
    [RP_TAG_NOBR] = start_nobr,
    [RP_TAG_NOEMBED] = start_noembed,
    [RP_TAG_NOFRAMES] = rp_mode_in_head,
    [RP_TAG_OBJECT] = start_object,
    [RP_TAG_OL] = start_block,
    [RP_TAG_OPTGROUP] = start_option,
    [RP_TAG_OPTION] = start_option,
    [RP_TAG_P] = start_block,
    [RP_TAG_PARAM] = start_param,
    [RP_TAG_PLAINTEXT] = start_plaintext,
    [RP_TAG_PRE] = start_pre,
    [RP_TAG_RB] = start_ruby_base,
    [RP_TAG_RP] = start_ruby_text,
    [RP_TAG_RT] = start_ruby_text,
    [RP_TAG_RTC] = start_ruby_base,
    [RP_TAG_S] = start_formatting,
    [RP_TAG_SCRIPT] = rp_mode_in_head,
    [RP_TAG_SEARCH] = start_block,
    [RP_TAG_SECTION] = start_block,
    [RP_TAG_SELECT] = start_select,
    [RP_TAG_SMALL] = start_formatting,
    [RP_TAG_SOURCE] = start_param,
    [RP_TAG_STRIKE] = start_formatting,
    [RP_TAG_STRONG] = start_formatting,
    [RP_TAG_STYLE] = rp_mode_in_head,
    [RP_TAG_SUMMARY] = start_block,
    [RP_TAG_SVG] = start_foreign,
    [RP_TAG_TABLE] = start_table,
    [RP_TAG_TBODY] = start_ignored,
    [RP_TAG_TD] = start_ignored,
    [RP_TAG_TEMPLATE] = rp_mode_in_head,
    [RP_TAG_TEXTAREA] = start_textarea,
    [RP_TAG_TFOOT] = start_ignored,
    [RP_TAG_TH] = start_ignored,
    [RP_TAG_THEAD] = start_ignored,
    [RP_TAG_TITLE] = rp_mode_in_head,
    [RP_TAG_TR] = start_ignored,
    [RP_TAG_TRACK] = start_param,
    [RP_TAG_TT] = start_formatting,
    [RP_TAG_U] = start_formatting,
    [RP_TAG_UL] = start_block,
    [RP_TAG_WBR] = start_void,
    [RP_TAG_XMP] = start_xmp,
};

bool rp_body_start(rp_builder *b)
{
    rp_mode_function *rule = rules[b->lex.token.tag];
    return rule ? rule(b) : start_other(b);
}
