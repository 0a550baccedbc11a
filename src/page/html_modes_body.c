/* html_modes_body.c - the modes in which most of a page is read: in body (text and dispatch; its tags are in
 * html_body_start.c and html_body_end.c) and text. */
#include "page/html_tree.h"

/* A NUL comes as a run of its own, and is nothing here. */
static bool body_text(rp_builder *b)
{
    rp_slice text = b->lex.token.text;
    if (!*text.ptr)
        return RP_DONE;
    rp_active_reopen(b);
    rp_tree_text(b, text);
    if (b->frameset_ok && !rp_is_blank(text))
        b->frameset_ok = false;
    return RP_DONE;
}

bool rp_mode_in_body(rp_builder *b)
{
    switch (b->lex.token.type) {
    case RP_TOKEN_TEXT:
        return body_text(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_START:
        return rp_body_start(b);
    case RP_TOKEN_END:
        return rp_body_end(b);
    case RP_TOKEN_EOF:
        return b->n_templates ? rp_mode_in_template(b) : RP_DONE;
    default:
        return RP_DONE;
    }
}

/* Within an element whose content is text. */
bool rp_mode_in_text(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (t->type == RP_TOKEN_TEXT) {
        rp_tree_text(b, t->text);
        return RP_DONE;
    }
    rp_open_pop(b);
    b->mode = b->original_mode;
    return t->type == RP_TOKEN_EOF;
}
