/* html_modes_head.c - the insertion modes from the start of the page to behind its head (13.2.6.4.1 to 6). */
#include "page/html_tree.h"

/* Where these modes have nothing to say of white space: cuts it off; true if nothing is left of the token. */
static bool skip_space(rp_builder *b)
{
    rp_take_space(b);
    return !b->lex.token.text.len;
}

/* White space that is kept: puts it in the tree; true if nothing is left of the token. */
static bool keep_space(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    const char *start = t->start;
    rp_slice space = rp_take_space(b);
    if (space.len)
        rp_tree_text_at(b, space, start, t->text.len ? start + space.len : t->end);
    return !t->text.len;
}

static void insert_doctype(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    rp_node *n = rp_tree_new(b, RP_NODE_DOCTYPE);
    rp_attr **tail = &n->attrs;
    const rp_attr ids[] = {{RP_LIT("public"), t->public_id, NULL}, {RP_LIT("system"), t->system_id, NULL}};
    n->name = t->name;
    n->start = (uint32_t)(t->start - b->lex.source);
    n->end = (uint32_t)(t->end - b->lex.source);
    for (int i = 0; i < 2; i++) {
        if (!ids[i].value.ptr)
            continue;
        *tail = RP_NEW(b->arena, rp_attr);
        **tail = ids[i];
        tail = &(*tail)->next;
    }
    rp_tree_append(b->document, n);
}

bool rp_mode_initial(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        if (skip_space(b))
            return RP_DONE;
        break;
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, b->document);
        return RP_DONE;
    case RP_TOKEN_DOCTYPE:
        insert_doctype(b);
        b->document->flags |= rp_is_quirky(t) ? RP_NODE_QUIRKS : 0;
        b->mode = RP_MODE_BEFORE_HTML;
        return RP_DONE;
    default:
        break;
    }
    b->document->flags |= RP_NODE_QUIRKS;
    b->mode = RP_MODE_BEFORE_HTML;
    return RP_AGAIN;
}

/* An element with no parent but the document. */
static void insert_root(rp_builder *b, rp_node *root)
{
    rp_tree_append(b->document, root);
    rp_open_push(b, root);
    b->mode = RP_MODE_BEFORE_HEAD;
}

/* End tags that mean something before there is a body, if only that there is one. */
static bool is_known_end(rp_tag tag)
{
    return tag == RP_TAG_HEAD || tag == RP_TAG_BODY || tag == RP_TAG_HTML || tag == RP_TAG_BR;
}

bool rp_mode_before_html(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, b->document);
        return RP_DONE;
    case RP_TOKEN_TEXT:
        if (skip_space(b))
            return RP_DONE;
        break;
    case RP_TOKEN_START:
        if (t->tag != RP_TAG_HTML)
            break;
        insert_root(b, rp_tree_element(b, RP_NS_HTML));
        return RP_DONE;
    case RP_TOKEN_END:
        if (!is_known_end((rp_tag)t->tag))
            return RP_DONE;
        break;
    default:
        break;
    }
    rp_node *root = rp_tree_new(b, RP_NODE_ELEMENT);
    root->tag = RP_TAG_HTML;
    root->name = RP_LIT("html");
    root->flags = RP_NODE_IMPLIED;
    insert_root(b, root);
    return RP_AGAIN;
}

bool rp_mode_before_head(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        if (skip_space(b))
            return RP_DONE;
        break;
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_START:
        if (t->tag == RP_TAG_HTML)
            return rp_mode_in_body(b);
        if (t->tag != RP_TAG_HEAD)
            break;
        b->head = rp_tree_insert(b);
        b->mode = RP_MODE_IN_HEAD;
        return RP_DONE;
    case RP_TOKEN_END:
        if (!is_known_end((rp_tag)t->tag))
            return RP_DONE;
        break;
    default:
        break;
    }
    b->head = rp_tree_insert_implied(b, RP_TAG_HEAD);
    b->mode = RP_MODE_IN_HEAD;
    return RP_AGAIN;
}

static void start_template(rp_builder *b)
{
    rp_tree_insert(b);
    rp_active_marker(b);
    b->frameset_ok = false;
    b->mode = RP_MODE_IN_TEMPLATE;
    rp_mode_push_template(b, RP_MODE_IN_TEMPLATE);
}

static void end_template(rp_builder *b)
{
    if (!rp_open_has(b, RP_TAG_TEMPLATE))
        return;
    rp_open_imply_end(b, RP_IMPLIED_END_ALL, RP_TAG_OTHER);
    rp_open_pop_until(b, RP_TAG_TEMPLATE);
    rp_active_clear(b);
    if (b->n_templates)
        b->n_templates--;
    rp_mode_reset(b);
}

static bool leave_head(rp_builder *b)
{
    rp_open_pop(b);
    b->mode = RP_MODE_AFTER_HEAD;
    return RP_AGAIN;
}

static bool head_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_HTML:
        return rp_mode_in_body(b);
    case RP_TAG_BASE:
    case RP_TAG_BASEFONT:
    case RP_TAG_BGSOUND:
    case RP_TAG_LINK:
    case RP_TAG_META:
        rp_tree_insert_void(b);
        return RP_DONE;
    case RP_TAG_TITLE:
        rp_insert_raw(b, RP_RAW_RCDATA);
        return RP_DONE;
    case RP_TAG_NOFRAMES:
    case RP_TAG_STYLE:
        rp_insert_raw(b, RP_RAW_RAWTEXT);
        return RP_DONE;
    case RP_TAG_SCRIPT:
        rp_insert_raw(b, RP_RAW_SCRIPT);
        return RP_DONE;
    case RP_TAG_NOSCRIPT:
        rp_tree_insert(b);
        b->mode = RP_MODE_IN_HEAD_NOSCRIPT;
        return RP_DONE;
    case RP_TAG_TEMPLATE:
        start_template(b);
        return RP_DONE;
    case RP_TAG_HEAD:
        return RP_DONE;
    default:
        return leave_head(b);
    }
}

bool rp_mode_in_head(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return keep_space(b) ? RP_DONE : leave_head(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_START:
        return head_start(b);
    case RP_TOKEN_END:
        if (t->tag == RP_TAG_TEMPLATE)
            end_template(b);
        if (!is_known_end((rp_tag)t->tag))
            return RP_DONE;
        leave_head(b);
        return t->tag != RP_TAG_HEAD;
    default:
        return leave_head(b);
    }
}

static bool leave_noscript(rp_builder *b)
{
    rp_open_pop(b);
    b->mode = RP_MODE_IN_HEAD;
    return RP_AGAIN;
}

static bool noscript_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_HTML:
        return rp_mode_in_body(b);
    case RP_TAG_BASEFONT:
    case RP_TAG_BGSOUND:
    case RP_TAG_LINK:
    case RP_TAG_META:
    case RP_TAG_NOFRAMES:
    case RP_TAG_STYLE:
        return rp_mode_in_head(b);
    case RP_TAG_HEAD:
    case RP_TAG_NOSCRIPT:
        return RP_DONE;
    default:
        return leave_noscript(b);
    }
}

bool rp_mode_in_head_noscript(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return keep_space(b) ? RP_DONE : leave_noscript(b);
    case RP_TOKEN_COMMENT:
        return rp_mode_in_head(b);
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_START:
        return noscript_start(b);
    case RP_TOKEN_END:
        if (t->tag != RP_TAG_NOSCRIPT && t->tag != RP_TAG_BR)
            return RP_DONE;
        leave_noscript(b);
        return t->tag == RP_TAG_BR;
    default:
        return leave_noscript(b);
    }
}

/* An element of the head behind its end: it goes there all the same. */
static bool back_to_head(rp_builder *b)
{
    if (!(b->head->flags & RP_NODE_OPEN)) {
        rp_open_push(b, b->head);
        bool again = rp_mode_in_head(b);
        if (b->head->flags & RP_NODE_OPEN)
            rp_open_remove(b, b->head);
        return again;
    }
    return rp_mode_in_head(b);
}

static bool start_body(rp_builder *b)
{
    rp_tree_insert_implied(b, RP_TAG_BODY);
    b->mode = RP_MODE_IN_BODY;
    return RP_AGAIN;
}

static bool after_head_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_HTML:
        return rp_mode_in_body(b);
    case RP_TAG_BODY:
        rp_tree_insert(b);
        b->frameset_ok = false;
        b->mode = RP_MODE_IN_BODY;
        return RP_DONE;
    case RP_TAG_FRAMESET:
        rp_tree_insert(b);
        b->mode = RP_MODE_IN_FRAMESET;
        return RP_DONE;
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
        return b->head ? back_to_head(b) : rp_mode_in_head(b);
    case RP_TAG_HEAD:
        return RP_DONE;
    default:
        return start_body(b);
    }
}

bool rp_mode_after_head(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT:
        return keep_space(b) ? RP_DONE : start_body(b);
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_START:
        return after_head_start(b);
    case RP_TOKEN_END:
        if (t->tag == RP_TAG_TEMPLATE)
            return rp_mode_in_head(b);
        return is_known_end((rp_tag)t->tag) && t->tag != RP_TAG_HEAD ? start_body(b) : RP_DONE;
    default:
        return start_body(b);
    }
}
