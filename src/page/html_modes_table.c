/* html_modes_table.c - the insertion modes of tables (13.2.6.4.9 to 15). */
#include "page/html_tree.h"

/* By in body's rules, with what lands in the table itself put before it. */
static bool fostered(rp_builder *b)
{
    b->foster = true;
    bool again = rp_mode_in_body(b);
    b->foster = false;
    return again;
}

static bool open_in_table(rp_builder *b, rp_tag implied, rp_html_mode mode)
{
    rp_open_pop_to(b, RP_TABLE_CONTEXT);
    b->mode = mode;
    if (implied) {
        rp_tree_insert_implied(b, implied);
        return RP_AGAIN;
    }
    rp_tree_insert(b);
    return RP_DONE;
}

static bool end_table(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_TABLE, RP_TABLE_SCOPE))
        return false;
    rp_open_pop_until(b, RP_TAG_TABLE);
    rp_mode_reset(b);
    return true;
}

static bool is_hidden_input(const rp_token *t)
{
    for (const rp_attr *a = t->attrs; a; a = a->next)
        if (rp_slice_equal(a->name, RP_LIT("type")))
            return rp_slice_equal_nocase(a->value, RP_LIT("hidden"));
    return false;
}

static bool table_form(rp_builder *b)
{
    if (b->form || rp_open_has(b, RP_TAG_TEMPLATE))
        return RP_DONE;
    b->form = rp_tree_insert(b);
    rp_open_pop(b);
    return RP_DONE;
}

static bool table_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_CAPTION:
        rp_open_pop_to(b, RP_TABLE_CONTEXT);
        rp_active_marker(b);
        rp_tree_insert(b);
        b->mode = RP_MODE_IN_CAPTION;
        return RP_DONE;
    case RP_TAG_COLGROUP:
        return open_in_table(b, RP_TAG_OTHER, RP_MODE_IN_COLUMN_GROUP);
    case RP_TAG_COL:
        return open_in_table(b, RP_TAG_COLGROUP, RP_MODE_IN_COLUMN_GROUP);
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
        return open_in_table(b, RP_TAG_OTHER, RP_MODE_IN_TABLE_BODY);
    case RP_TAG_TD:
    case RP_TAG_TH:
    case RP_TAG_TR:
        return open_in_table(b, RP_TAG_TBODY, RP_MODE_IN_TABLE_BODY);
    case RP_TAG_TABLE:
        return end_table(b);
    case RP_TAG_STYLE:
    case RP_TAG_SCRIPT:
    case RP_TAG_TEMPLATE:
        return rp_mode_in_head(b);
    case RP_TAG_INPUT:
        if (!is_hidden_input(&b->lex.token))
            return fostered(b);
        rp_tree_insert_void(b);
        return RP_DONE;
    case RP_TAG_FORM:
        return table_form(b);
    default:
        return fostered(b);
    }
}

/* End tags that mean nothing in a table, or further in nothing but their own. */
static bool is_table_part(rp_tag tag)
{
    switch (tag) {
    case RP_TAG_BODY:
    case RP_TAG_CAPTION:
    case RP_TAG_COL:
    case RP_TAG_COLGROUP:
    case RP_TAG_HTML:
    case RP_TAG_TBODY:
    case RP_TAG_TD:
    case RP_TAG_TFOOT:
    case RP_TAG_TH:
    case RP_TAG_THEAD:
    case RP_TAG_TR:
        return true;
    default:
        return false;
    }
}

static bool table_end(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (tag == RP_TAG_TABLE) {
        end_table(b);
        return RP_DONE;
    }
    if (tag == RP_TAG_TEMPLATE)
        return rp_mode_in_head(b);
    return is_table_part(tag) ? RP_DONE : fostered(b);
}

static bool takes_table_text(const rp_node *n)
{
    return rp_traits_of(n) & RP_FOSTERS || rp_is_html(n, RP_TAG_TEMPLATE);
}

bool rp_mode_in_table(rp_builder *b)
{
    switch (b->lex.token.type) {
    case RP_TOKEN_TEXT:
        if (!takes_table_text(rp_current(b)))
            return fostered(b);
        b->n_pending = 0;
        b->original_mode = b->mode;
        b->mode = RP_MODE_IN_TABLE_TEXT;
        return RP_AGAIN;
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_DOCTYPE:
        return RP_DONE;
    case RP_TOKEN_START:
        return table_start(b);
    case RP_TOKEN_END:
        return table_end(b);
    default:
        return rp_mode_in_body(b);
    }
}

static void keep_pending(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (b->n_pending == b->max_pending) {
        uint32_t more = b->max_pending ? b->max_pending * 2 : 16;
        b->pending = rp_arena_grow(b->arena, b->pending, b->max_pending * sizeof *b->pending,
                                   more * sizeof *b->pending);
        b->max_pending = more;
    }
    b->pending[b->n_pending++] = (rp_pending){t->text, t->start, t->end};
}

/* Text that is not all white space belongs before the table. */
static void place_pending(rp_builder *b)
{
    bool blank = true;
    for (uint32_t i = 0; i < b->n_pending; i++)
        blank &= rp_is_blank(b->pending[i].text);
    b->foster = !blank;
    for (uint32_t i = 0; i < b->n_pending; i++) {
        const rp_pending *p = &b->pending[i];
        if (!blank) {
            rp_active_reopen(b);
            b->frameset_ok = false;
        }
        rp_tree_text_at(b, p->text, p->start, p->end);
    }
    b->foster = false;
}

bool rp_mode_in_table_text(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (t->type == RP_TOKEN_TEXT) {
        if (*t->text.ptr)
            keep_pending(b);
        return RP_DONE;
    }
    place_pending(b);
    b->mode = b->original_mode;
    return RP_AGAIN;
}

/* Ends the caption; false if there is none. */
static bool end_caption(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_CAPTION, RP_TABLE_SCOPE))
        return false;
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    rp_open_pop_until(b, RP_TAG_CAPTION);
    rp_active_clear(b);
    b->mode = RP_MODE_IN_TABLE;
    return true;
}

static bool starts_table_part(rp_tag tag)
{
    return is_table_part(tag) && tag != RP_TAG_BODY && tag != RP_TAG_HTML;
}

bool rp_mode_in_caption(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    rp_tag tag = (rp_tag)t->tag;
    if (t->type == RP_TOKEN_START && starts_table_part(tag))
        return end_caption(b);
    if (t->type != RP_TOKEN_END)
        return rp_mode_in_body(b);
    if (tag == RP_TAG_TABLE)
        return end_caption(b);
    if (tag == RP_TAG_CAPTION) {
        end_caption(b);
        return RP_DONE;
    }
    return is_table_part(tag) ? RP_DONE : rp_mode_in_body(b);
}

static bool leave_column_group(rp_builder *b)
{
    if (!rp_is_html(rp_current(b), RP_TAG_COLGROUP))
        return RP_DONE;
    rp_open_pop(b);
    b->mode = RP_MODE_IN_TABLE;
    return RP_AGAIN;
}

static bool column_group_tag(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    bool start = t->type == RP_TOKEN_START;
    switch (t->tag) {
    case RP_TAG_HTML:
        return start ? rp_mode_in_body(b) : leave_column_group(b);
    case RP_TAG_COL:
        if (start)
            rp_tree_insert_void(b);
        return RP_DONE;
    case RP_TAG_COLGROUP:
        return leave_column_group(b) && start;
    case RP_TAG_TEMPLATE:
        return rp_mode_in_head(b);
    default:
        return leave_column_group(b);
    }
}

bool rp_mode_in_column_group(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    switch (t->type) {
    case RP_TOKEN_TEXT: {
        const char *start = t->start;
        rp_slice space = rp_take_space(b);
        if (space.len)
            rp_tree_text_at(b, space, start, t->text.len ? t->start : t->end);
        return t->text.len ? leave_column_group(b) : RP_DONE;
    }
    case RP_TOKEN_COMMENT:
        rp_tree_comment(b, NULL);
        return RP_DONE;
    case RP_TOKEN_START:
    case RP_TOKEN_END:
        return column_group_tag(b);
    case RP_TOKEN_EOF:
        return rp_mode_in_body(b);
    default:
        return RP_DONE;
    }
}

/* Ends the table's section, if there is one, for a tag that cannot stand in it. */
static bool leave_table_body(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_TBODY, RP_TABLE_SCOPE) && !rp_in_scope(b, RP_TAG_THEAD, RP_TABLE_SCOPE) &&
        !rp_in_scope(b, RP_TAG_TFOOT, RP_TABLE_SCOPE))
        return RP_DONE;
    rp_open_pop_to(b, RP_TABLE_BODY_CONTEXT);
    rp_open_pop(b);
    b->mode = RP_MODE_IN_TABLE;
    return RP_AGAIN;
}

static bool table_body_start(rp_builder *b)
{
    switch (b->lex.token.tag) {
    case RP_TAG_TR:
        rp_open_pop_to(b, RP_TABLE_BODY_CONTEXT);
        rp_tree_insert(b);
        b->mode = RP_MODE_IN_ROW;
        return RP_DONE;
    case RP_TAG_TH:
    case RP_TAG_TD:
        rp_open_pop_to(b, RP_TABLE_BODY_CONTEXT);
        rp_tree_insert_implied(b, RP_TAG_TR);
        b->mode = RP_MODE_IN_ROW;
        return RP_AGAIN;
    case RP_TAG_CAPTION:
    case RP_TAG_COL:
    case RP_TAG_COLGROUP:
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
        return leave_table_body(b);
    default:
        return rp_mode_in_table(b);
    }
}

static bool table_body_end(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    switch (tag) {
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
        if (rp_in_scope(b, tag, RP_TABLE_SCOPE))
            leave_table_body(b);
        return RP_DONE;
    case RP_TAG_TABLE:
        return leave_table_body(b);
    default:
        return is_table_part(tag) ? RP_DONE : rp_mode_in_table(b);
    }
}

bool rp_mode_in_table_body(rp_builder *b)
{
    switch (b->lex.token.type) {
    case RP_TOKEN_START:
        return table_body_start(b);
    case RP_TOKEN_END:
        return table_body_end(b);
    default:
        return rp_mode_in_table(b);
    }
}

static bool leave_row(rp_builder *b)
{
    if (!rp_in_scope(b, RP_TAG_TR, RP_TABLE_SCOPE))
        return RP_DONE;
    rp_open_pop_to(b, RP_TABLE_ROW_CONTEXT);
    rp_open_pop(b);
    b->mode = RP_MODE_IN_TABLE_BODY;
    return RP_AGAIN;
}

static bool row_start(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (tag == RP_TAG_TD || tag == RP_TAG_TH) {
        rp_open_pop_to(b, RP_TABLE_ROW_CONTEXT);
        rp_tree_insert(b);
        b->mode = RP_MODE_IN_CELL;
        rp_active_marker(b);
        return RP_DONE;
    }
    return starts_table_part(tag) ? leave_row(b) : rp_mode_in_table(b);
}

static bool row_end(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    switch (tag) {
    case RP_TAG_TR:
        leave_row(b);
        return RP_DONE;
    case RP_TAG_TABLE:
        return leave_row(b);
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
        return rp_in_scope(b, tag, RP_TABLE_SCOPE) ? leave_row(b) : RP_DONE;
    default:
        return is_table_part(tag) ? RP_DONE : rp_mode_in_table(b);
    }
}

bool rp_mode_in_row(rp_builder *b)
{
    switch (b->lex.token.type) {
    case RP_TOKEN_START:
        return row_start(b);
    case RP_TOKEN_END:
        return row_end(b);
    default:
        return rp_mode_in_table(b);
    }
}

static void end_cell(rp_builder *b, rp_tag tag)
{
    rp_open_imply_end(b, RP_IMPLIED_END, RP_TAG_OTHER);
    rp_open_pop_until(b, tag);
    rp_active_clear(b);
    b->mode = RP_MODE_IN_ROW;
}

/* Ends the cell, if there is one, for a tag that cannot stand in it. */
static bool leave_cell(rp_builder *b)
{
    bool td = rp_in_scope(b, RP_TAG_TD, RP_TABLE_SCOPE);
    if (!td && !rp_in_scope(b, RP_TAG_TH, RP_TABLE_SCOPE))
        return RP_DONE;
    end_cell(b, td ? RP_TAG_TD : RP_TAG_TH);
    return RP_AGAIN;
}

static bool cell_end(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    switch (tag) {
    case RP_TAG_TD:
    case RP_TAG_TH:
        if (rp_in_scope(b, tag, RP_TABLE_SCOPE))
            end_cell(b, tag);
        return RP_DONE;
    case RP_TAG_TABLE:
    case RP_TAG_TBODY:
    case RP_TAG_TFOOT:
    case RP_TAG_THEAD:
    case RP_TAG_TR:
        return rp_in_scope(b, tag, RP_TABLE_SCOPE) ? leave_cell(b) : RP_DONE;
    default:
        return is_table_part(tag) ? RP_DONE : rp_mode_in_body(b);
    }
}

bool rp_mode_in_cell(rp_builder *b)
{
    const rp_token *t = &b->lex.token;
    if (t->type == RP_TOKEN_START && starts_table_part((rp_tag)t->tag))
        return leave_cell(b);
    return t->type == RP_TOKEN_END ? cell_end(b) : rp_mode_in_body(b);
}
