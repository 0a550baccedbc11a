/* html_modes_after.c - the insertion modes of templates, framesets and what follows the body. */
#include "page/html_tree.h"

static bool as_mode(rp_builder *b, rp_html_mode mode)
{
    b->templates[b->n_templates - 1] = mode;
    b->mode = mode;
    return RP_AGAIN;
}

static bool template_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_BASE:
    case RP_TAG_BASEFONT:
    case RP_TAG_BGSOUND:
    case RP_TAG_LINK:
    case RP_TAG_META:
    case RP_TAG_NOFRAMES:
    case RP_TAG_SCRIPT:
    case RP_TAG_STYLE:
    case RP_TAG_TEMPLATE:
    case RP_TAG_TITLE:
        return rp_mode_in_head(b);
    case RP_TAG_CAPTION:
    case RP_TAG_COLGROUP:
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
        return as_mode(b, RP_MODE_IN_TABLE);
    case RP_TAG_COL:
        return as_mode(b, RP_MODE_IN_COLUMN_GROUP);
    case RP_TAG_TR:
        return as_mode(b, RP_MODE_IN_TABLE_BODY);
    case RP_TAG_TD:
    case RP_TAG_TH:
        return as_mode(b, RP_MODE_IN_ROW);
    default:
        return as_mode(b, RP_MODE_IN_BODY);
    }
}

/* The page ends within a template: it is closed, and the mode around it sees the end. */
static bool template_eof(rp_builder *b)
{
    if (!rp_open_has(b, RP_TAG_TEMPLATE))
        return RP_DONE;
    rp_open_pop_until(b, RP_TAG_TEMPLATE);
    rp_active_clear(b);
    b->n_templates--;
    rp_mode_reset(b);
    return RP_AGAIN;
}

bool rp_mode_in_template(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_START:
        return template_start(b);
    case RP_TOKEN_END:
        return t->tag == RP_TAG_TEMPLATE ? rp_mode_in_head(b) : RP_DONE;
    case RP_TOKEN_EOF:
        return template_eof(b);
    default:
        return rp_mode_in_body(b);
    }
}

static bool back_to_body(rp_builder *b)
{
    b->mode = RP_MODE_IN_BODY;
    return RP_AGAIN;
}

bool rp_mode_after_body(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return rp_is_blank(t->text) ? rp_mode_in_body(b) : back_to_body(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, b->open[0]);
        return RP_DONE;
    case RP_TOKEN_START:
        return t->tag == RP_TAG_HTML ? rp_mode_in_body(b) : back_to_body(b);
    case RP_TOKEN_END:
        if (t->tag != RP_TAG_HTML)
            return back_to_body(b);
        if (!b->context) {
            b->open[0]->end = b->open[0]->flags & RP_NODE_IMPLIED ? 0 : (uint32_t)(t->end - b->lex.source);
            b->mode = RP_MODE_AFTER_AFTER_BODY;
        }
        return RP_DONE;
    default:
        return RP_DONE;
    }
}

bool rp_mode_after_after_body(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, b->document);
        return RP_DONE;
    case RP_TOKEN_TEXT:
        return rp_is_blank(t->text) ? rp_mode_in_body(b) : back_to_body(b);
    case RP_TOKEN_START:
        return t->tag == RP_TAG_HTML ? rp_mode_in_body(b) : back_to_body(b);
    case RP_TOKEN_END:
        return back_to_body(b);
    default:
        return RP_DONE;
    }
}

/* Of text only the white space counts among frames. */
static bool insert_space(rp_builder *b)
{
    rp_slice text = b->lex.token.text;
    for (size_t i = 0, from; i < text.len; i++) {
        for (from = i; i < text.len && rp_is_space(text.ptr[i]); i++)
            ;
        if (i > from)
            rp_tree_text(b, rp_slice_cut(text, from, i));
    }
    return RP_DONE;
}

static bool frameset_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_HTML:
        return rp_mode_in_body(b);
    case RP_TAG_FRAMESET:
        rp_tree_insert(b);
        return RP_DONE;
    case RP_TAG_FRAME:
        rp_tree_insert_void(b);
        return RP_DONE;
    case RP_TAG_NOFRAMES:
        return rp_mode_in_head(b);
    default:
        return RP_DONE;
    }
}

bool rp_mode_in_frameset(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return insert_space(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_START:
        return frameset_start(b);
    case RP_TOKEN_END:
        if (t->tag != RP_TAG_FRAMESET || b->n_open == 1)
            return RP_DONE;
        rp_open_pop(b);
        if (!b->context && !rp_is_html(rp_current(b), RP_TAG_FRAMESET))
            b->mode = RP_MODE_AFTER_FRAMESET;
        return RP_DONE;
    default:
        return RP_DONE;
    }
}

static bool after_frameset_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_HTML:
        return rp_mode_in_body(b);
    case RP_TAG_NOFRAMES:
        return rp_mode_in_head(b);
    default:
        return RP_DONE;
    }
}

bool rp_mode_after_frameset(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return insert_space(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_START:
        return after_frameset_start(b);
    case RP_TOKEN_END:
        if (t->tag == RP_TAG_HTML)
            b->mode = RP_MODE_AFTER_AFTER_FRAMESET;
        return RP_DONE;
    default:
        return RP_DONE;
    }
}

bool rp_mode_after_after_frameset(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, b->document);
        return RP_DONE;
    case RP_TOKEN_TEXT:
        return insert_space(b);
    case RP_TOKEN_START:
        return after_frameset_start(b);
    default:
        return RP_DONE;
    }
}
