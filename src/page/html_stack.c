/* html_stack.c - the stack of open elements: at most rp_limits.depth of them, so that every walk over it is
 * bounded; a count per tag answers most questions without one. */
#include "page/html_tree.h"

#include <assert.h>

#define SPECIAL_SCOPE (RP_SPECIAL | RP_ENDS_SCOPE)
#define IMPLIED (RP_IMPLIED_END | RP_IMPLIED_END_ALL)

/* The lists of 13.2.4.2, 13.2.6.3 and the table modes, turned round: for each tag the lists it is in. */
const uint16_t rp_html_traits[RP_N_TAGS] = {
    [RP_TAG_ADDRESS] = RP_SPECIAL,
    [RP_TAG_APPLET] = SPECIAL_SCOPE,
    [RP_TAG_AREA] = RP_SPECIAL,
    [RP_TAG_ARTICLE] = RP_SPECIAL,
    [RP_TAG_ASIDE] = RP_SPECIAL,
    [RP_TAG_BASE] = RP_SPECIAL,
    [RP_TAG_BASEFONT] = RP_SPECIAL,
    [RP_TAG_BGSOUND] = RP_SPECIAL,
    [RP_TAG_BLOCKQUOTE] = RP_SPECIAL,
    [RP_TAG_BODY] = RP_SPECIAL | RP_LEAVES_BODY,
    [RP_TAG_BR] = RP_SPECIAL,
    [RP_TAG_BUTTON] = RP_SPECIAL | RP_ENDS_BUTTON_SCOPE,
    [RP_TAG_CAPTION] = SPECIAL_SCOPE | RP_IMPLIED_END_ALL,
    [RP_TAG_CENTER] = RP_SPECIAL,
    [RP_TAG_COL] = RP_SPECIAL,
    [RP_TAG_COLGROUP] = RP_SPECIAL | RP_IMPLIED_END_ALL,
    [RP_TAG_DD] = RP_SPECIAL | IMPLIED,
    [RP_TAG_DETAILS] = RP_SPECIAL,
    [RP_TAG_DIR] = RP_SPECIAL,
    [RP_TAG_DIV] = RP_SPECIAL,
    [RP_TAG_DL] = RP_SPECIAL,
    [RP_TAG_DT] = RP_SPECIAL | IMPLIED,
    [RP_TAG_EMBED] = RP_SPECIAL,
    [RP_TAG_FIELDSET] = RP_SPECIAL,
    [RP_TAG_FIGCAPTION] = RP_SPECIAL,
    [RP_TAG_FIGURE] = RP_SPECIAL,
    [RP_TAG_FOOTER] = RP_SPECIAL,
    [RP_TAG_FORM] = RP_SPECIAL,
    [RP_TAG_FRAME] = RP_SPECIAL,
    [RP_TAG_FRAMESET] = RP_SPECIAL,
    [RP_TAG_H1] = RP_SPECIAL,
    [RP_TAG_H2] = RP_SPECIAL,
    [RP_TAG_H3] = RP_SPECIAL,
    [RP_TAG_H4] = RP_SPECIAL,
    [RP_TAG_H5] = RP_SPECIAL,
    [RP_TAG_H6] = RP_SPECIAL,
    [RP_TAG_HEAD] = RP_SPECIAL,
    [RP_TAG_HEADER] = RP_SPECIAL,
    [RP_TAG_HGROUP] = RP_SPECIAL,
    [RP_TAG_HR] = RP_SPECIAL,
    [RP_TAG_HTML] =
        SPECIAL_SCOPE | RP_ENDS_TABLE_SCOPE | RP_TABLE_CONTEXT | RP_TABLE_BODY_CONTEXT | RP_TABLE_ROW_CONTEXT,
    [RP_TAG_IFRAME] = RP_SPECIAL,
    [RP_TAG_IMG] = RP_SPECIAL,
    [RP_TAG_INPUT] = RP_SPECIAL,
    [RP_TAG_KEYGEN] = RP_SPECIAL,
    [RP_TAG_LI] = RP_SPECIAL | IMPLIED,
    [RP_TAG_LINK] = RP_SPECIAL,
    [RP_TAG_LISTING] = RP_SPECIAL,
    [RP_TAG_MAIN] = RP_SPECIAL,
    [RP_TAG_MARQUEE] = SPECIAL_SCOPE,
    [RP_TAG_MENU] = RP_SPECIAL,
    [RP_TAG_META] = RP_SPECIAL,
    [RP_TAG_NAV] = RP_SPECIAL,
    [RP_TAG_NOEMBED] = RP_SPECIAL,
    [RP_TAG_NOFRAMES] = RP_SPECIAL,
    [RP_TAG_NOSCRIPT] = RP_SPECIAL,
    [RP_TAG_OBJECT] = SPECIAL_SCOPE,
    [RP_TAG_OL] = RP_SPECIAL | RP_ENDS_LIST_SCOPE,
    [RP_TAG_OPTGROUP] = IMPLIED,
    [RP_TAG_OPTION] = IMPLIED,
    [RP_TAG_P] = RP_SPECIAL | IMPLIED,
    [RP_TAG_PARAM] = RP_SPECIAL,
    [RP_TAG_PLAINTEXT] = RP_SPECIAL,
    [RP_TAG_PRE] = RP_SPECIAL,
    [RP_TAG_RB] = IMPLIED,
    [RP_TAG_RP] = IMPLIED,
    [RP_TAG_RT] = IMPLIED,
    [RP_TAG_RTC] = IMPLIED,
    [RP_TAG_SCRIPT] = RP_SPECIAL,
    [RP_TAG_SEARCH] = RP_SPECIAL,
    [RP_TAG_SECTION] = RP_SPECIAL,
    [RP_TAG_SELECT] = SPECIAL_SCOPE,
    [RP_TAG_SOURCE] = RP_SPECIAL,
    [RP_TAG_STYLE] = RP_SPECIAL,
    [RP_TAG_SUMMARY] = RP_SPECIAL,
    [RP_TAG_TABLE] = SPECIAL_SCOPE | RP_ENDS_TABLE_SCOPE | RP_TABLE_CONTEXT | RP_FOSTERS,
    [RP_TAG_TBODY] = RP_SPECIAL | RP_IMPLIED_END_ALL | RP_TABLE_BODY_CONTEXT | RP_FOSTERS,
    [RP_TAG_TD] = SPECIAL_SCOPE | RP_IMPLIED_END_ALL,
    [RP_TAG_TEMPLATE] =
        SPECIAL_SCOPE | RP_ENDS_TABLE_SCOPE | RP_TABLE_CONTEXT | RP_TABLE_BODY_CONTEXT | RP_TABLE_ROW_CONTEXT,
    [RP_TAG_TEXTAREA] = RP_SPECIAL,
    [RP_TAG_TFOOT] = RP_SPECIAL | RP_IMPLIED_END_ALL | RP_TABLE_BODY_CONTEXT | RP_FOSTERS,
    [RP_TAG_TH] = SPECIAL_SCOPE | RP_IMPLIED_END_ALL,
    [RP_TAG_THEAD] = RP_SPECIAL | RP_IMPLIED_END_ALL | RP_TABLE_BODY_CONTEXT | RP_FOSTERS,
    [RP_TAG_TITLE] = RP_SPECIAL,
    [RP_TAG_TR] = RP_SPECIAL | RP_IMPLIED_END_ALL | RP_TABLE_ROW_CONTEXT | RP_FOSTERS,
    [RP_TAG_TRACK] = RP_SPECIAL,
    [RP_TAG_UL] = RP_SPECIAL | RP_ENDS_LIST_SCOPE,
    [RP_TAG_WBR] = RP_SPECIAL,
    [RP_TAG_XMP] = RP_SPECIAL,
};

static unsigned mathml_traits(rp_tag tag)
{
    switch (tag) {
    case RP_TAG_MI:
    case RP_TAG_MO:
    case RP_TAG_MN:
    case RP_TAG_MS:
    case RP_TAG_MTEXT:
        return SPECIAL_SCOPE | RP_TEXT_POINT;
    case RP_TAG_ANNOTATION_XML:
        return SPECIAL_SCOPE;
    default:
        return 0;
    }
}

static unsigned svg_traits(rp_tag tag)
{
    return tag == RP_TAG_FOREIGNOBJECT || tag == RP_TAG_DESC || tag == RP_TAG_TITLE ? SPECIAL_SCOPE : 0;
}

unsigned rp_foreign_traits(const rp_node *n)
{
    return n->ns == RP_NS_SVG ? svg_traits((rp_tag)n->tag) : mathml_traits((rp_tag)n->tag);
}

static void put(rp_builder *b, uint32_t at, rp_node *n)
{
    b->open[at] = n;
    b->open_of[n->tag]++;
    n->flags |= RP_NODE_OPEN;
}

/* n is no more open: it ends behind its own end tag, or before the tag that closed it. */
static void leave(rp_builder *b, rp_node *n)
{
    const rp_token *t = &b->lex.token;
    bool own = t->type == RP_TOKEN_END && t->tag == n->tag;
    b->open_of[n->tag]--;
    n->flags &= (uint8_t)~RP_NODE_OPEN;
    if (!(n->flags & RP_NODE_IMPLIED) && !n->end)
        n->end = (uint32_t)((own ? t->end : t->start) - b->lex.source);
}

void rp_open_push(rp_builder *b, rp_node *n)
{
    assert(b->n_open < b->max_open);
    put(b, b->n_open++, n);
}

void rp_open_pop(rp_builder *b)
{
    assert(b->n_open);
    leave(b, b->open[--b->n_open]);
}

uint32_t rp_open_index(const rp_builder *b, const rp_node *n)
{
    uint32_t i = b->n_open;
    while (i && b->open[i - 1] != n)
        i--;
    assert(i);
    return i - 1;
}

void rp_open_remove(rp_builder *b, rp_node *n)
{
    uint32_t at = rp_open_index(b, n);
    leave(b, n);
    b->n_open--;
    memmove(b->open + at, b->open + at + 1, (b->n_open - at) * sizeof *b->open);
}

void rp_open_insert(rp_builder *b, uint32_t at, rp_node *n)
{
    assert(b->n_open < b->max_open);
    memmove(b->open + at + 1, b->open + at, (b->n_open - at) * sizeof *b->open);
    b->n_open++;
    put(b, at, n);
}

void rp_open_replace(rp_builder *b, uint32_t at, rp_node *n)
{
    leave(b, b->open[at]);
    put(b, at, n);
}

void rp_open_pop_until(rp_builder *b, rp_tag tag)
{
    while (b->n_open > 1 && !rp_is_html(rp_current(b), tag))
        rp_open_pop(b);
    if (b->n_open > 1)
        rp_open_pop(b);
}

void rp_open_pop_until_node(rp_builder *b, const rp_node *n)
{
    while (b->n_open > 1 && rp_current(b) != n)
        rp_open_pop(b);
    if (b->n_open > 1)
        rp_open_pop(b);
}

void rp_open_pop_to(rp_builder *b, unsigned trait)
{
    while (b->n_open > 1 && !(rp_traits_of(rp_current(b)) & trait))
        rp_open_pop(b);
}

rp_node *rp_open_last(const rp_builder *b, rp_tag tag)
{
    for (uint32_t i = b->open_of[tag] ? b->n_open : 0; i; i--)
        if (rp_is_html(b->open[i - 1], tag))
            return b->open[i - 1];
    return NULL;
}

bool rp_open_has(const rp_builder *b, rp_tag tag)
{
    return rp_open_last(b, tag) != NULL;
}

void rp_open_imply_end(rp_builder *b, unsigned trait, rp_tag except)
{
    for (rp_node *n; b->n_open > 1 && (n = rp_current(b)) && (rp_traits_of(n) & trait);) {
        if (n->tag == except)
            return;
        rp_open_pop(b);
    }
}

bool rp_in_scope(const rp_builder *b, rp_tag tag, unsigned scope)
{
    for (uint32_t i = b->open_of[tag] ? b->n_open : 0; i; i--) {
        if (rp_is_html(b->open[i - 1], tag))
            return true;
        if (rp_traits_of(b->open[i - 1]) & scope)
            return false;
    }
    return false;
}

bool rp_node_in_scope(const rp_builder *b, const rp_node *n)
{
    for (uint32_t i = b->n_open; i && b->open[i - 1] != n; i--)
        if (rp_traits_of(b->open[i - 1]) & RP_SCOPE)
            return false;
    return n->flags & RP_NODE_OPEN;
}

bool rp_heading_in_scope(const rp_builder *b)
{
    for (int tag = RP_TAG_H1; tag <= RP_TAG_H6; tag++)
        if (rp_in_scope(b, (rp_tag)tag, RP_SCOPE))
            return true;
    return false;
}
