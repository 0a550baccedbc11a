/* html_modes.c - the table of insertion modes, the choice of one, and what several of them share. */
#include "page/html_tree.h"

static rp_mode_function *const modes[RP_N_HTML_MODES] = {
    [RP_MODE_INITIAL] = rp_mode_initial,
    [RP_MODE_BEFORE_HTML] = rp_mode_before_html,
    [RP_MODE_BEFORE_HEAD] = rp_mode_before_head,
    [RP_MODE_IN_HEAD] = rp_mode_in_head,
    [RP_MODE_IN_HEAD_NOSCRIPT] = rp_mode_in_head_noscript,
    [RP_MODE_AFTER_HEAD] = rp_mode_after_head,
    [RP_MODE_IN_BODY] = rp_mode_in_body,
    [RP_MODE_TEXT] = rp_mode_in_text,
    [RP_MODE_IN_TABLE] = rp_mode_in_table,
    [RP_MODE_IN_TABLE_TEXT] = rp_mode_in_table_text,
    [RP_MODE_IN_CAPTION] = rp_mode_in_caption,
    [RP_MODE_IN_COLUMN_GROUP] = rp_mode_in_column_group,
    [RP_MODE_IN_TABLE_BODY] = rp_mode_in_table_body,
    [RP_MODE_IN_ROW] = rp_mode_in_row,
    [RP_MODE_IN_CELL] = rp_mode_in_cell,
    [RP_MODE_IN_TEMPLATE] = rp_mode_in_template,
    [RP_MODE_AFTER_BODY] = rp_mode_after_body,
    [RP_MODE_IN_FRAMESET] = rp_mode_in_frameset,
    [RP_MODE_AFTER_FRAMESET] = rp_mode_after_frameset,
    [RP_MODE_AFTER_AFTER_BODY] = rp_mode_after_after_body,
    [RP_MODE_AFTER_AFTER_FRAMESET] = rp_mode_after_after_frameset,
};

bool rp_mode_run(rp_builder *b, rp_html_mode mode)
{
    return modes[mode](b);
}

/* The mode that an open element asks for; RP_MODE_INITIAL if none. last: it is the root of a fragment, so
 * that n is the fragment's context. */
static rp_html_mode mode_for(const rp_builder *b, const rp_node *n, bool last)
{
    switch (n->ns == RP_NS_HTML ? n->tag : RP_TAG_OTHER) {
    case RP_TAG_TD:
    case RP_TAG_TH:
        return last ? RP_MODE_INITIAL : RP_MODE_IN_CELL;
    case RP_TAG_TR:
        return RP_MODE_IN_ROW;
    case RP_TAG_TBODY:
    case RP_TAG_THEAD:
    case RP_TAG_TFOOT:
        return RP_MODE_IN_TABLE_BODY;
    case RP_TAG_CAPTION:
        return RP_MODE_IN_CAPTION;
    case RP_TAG_COLGROUP:
        return RP_MODE_IN_COLUMN_GROUP;
    case RP_TAG_TABLE:
        return RP_MODE_IN_TABLE;
    case RP_TAG_TEMPLATE:
        return b->n_templates ? b->templates[b->n_templates - 1] : RP_MODE_INITIAL;
    case RP_TAG_HEAD:
        return last ? RP_MODE_INITIAL : RP_MODE_IN_HEAD;
    case RP_TAG_BODY:
        return RP_MODE_IN_BODY;
    case RP_TAG_FRAMESET:
        return RP_MODE_IN_FRAMESET;
    case RP_TAG_HTML:
        return b->head ? RP_MODE_AFTER_HEAD : RP_MODE_BEFORE_HEAD;
    default:
        return RP_MODE_INITIAL;
    }
}

void rp_mode_reset(rp_builder *b)
{
    b->mode = RP_MODE_IN_BODY;
    for (uint32_t i = b->n_open; i; i--) {
        bool last = i == 1;
        const rp_node *n = last && b->context ? b->context : b->open[i - 1];
        rp_html_mode mode = mode_for(b, n, last);
        if (mode != RP_MODE_INITIAL) {
            b->mode = mode;
            return;
        }
    }
}

/* One entry for each open <template>, so never more than the stack holds. */
void rp_mode_push_template(rp_builder *b, rp_html_mode mode)
{
    if (b->n_templates == b->max_open)
        b->n_templates--;
    b->templates[b->n_templates++] = mode;
}

rp_slice rp_take_space(rp_builder *b)
{
    rp_token *t = &b->lex.token;
    size_t n = 0;
    while (n < t->text.len && rp_is_space(t->text.ptr[n]))
        n++;
    rp_slice space = rp_slice_cut(t->text, 0, n);
    t->text = rp_slice_cut(t->text, n, t->text.len);
    if (t->text.len) /* a run of more than one byte is the source itself */
        t->start += n;
    return space;
}

bool rp_is_blank(rp_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!rp_is_space(text.ptr[i]))
            return false;
    return true;
}

void rp_insert_raw(rp_builder *b, rp_raw kind)
{
    rp_slice name = b->lex.token.name;
    rp_tree_insert(b);
    if (kind != RP_RAW_PLAINTEXT) {
        b->original_mode = b->mode;
        b->mode = RP_MODE_TEXT;
    }
    rp_lexer_raw(&b->lex, kind, name);
}
