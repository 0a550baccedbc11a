/* html_tree.h - the tree construction of the HTML standard (13.2.6): its state, and what its parts ask of
 * each other. The insertion modes are functions in one table (html_modes.c). */
#ifndef RP_HTML_TREE_H
#define RP_HTML_TREE_H

#include "page/html_lexer.h"

typedef enum rp_html_mode {
    RP_MODE_INITIAL,
    RP_MODE_BEFORE_HTML,
    RP_MODE_BEFORE_HEAD,
    RP_MODE_IN_HEAD,
    RP_MODE_IN_HEAD_NOSCRIPT,
    RP_MODE_AFTER_HEAD,
    RP_MODE_IN_BODY,
    RP_MODE_TEXT,
    RP_MODE_IN_TABLE,
    RP_MODE_IN_TABLE_TEXT,
    RP_MODE_IN_CAPTION,
    RP_MODE_IN_COLUMN_GROUP,
    RP_MODE_IN_TABLE_BODY,
    RP_MODE_IN_ROW,
    RP_MODE_IN_CELL,
    RP_MODE_IN_TEMPLATE,
    RP_MODE_AFTER_BODY,
    RP_MODE_IN_FRAMESET,
    RP_MODE_AFTER_FRAMESET,
    RP_MODE_AFTER_AFTER_BODY,
    RP_MODE_AFTER_AFTER_FRAMESET,
    RP_N_HTML_MODES
} rp_html_mode;

/* The active formatting elements (since the oldest) that are kept: a page that opens more loses
 * the oldest. */
#define RP_ACTIVE_MAX 128

/* Elements that one page may have the parser reopen (html_formatting.c). */
#define RP_CLONES_MAX 262144u

/* A run of text in a table, waiting to be known as white space or not. */
typedef struct rp_pending {
    rp_slice text;
    const char *start, *end;
} rp_pending;

typedef struct rp_builder {
    rp_lexer lex;
    rp_arena *arena;
    rp_node *document;
    rp_node **open; /* the stack of open elements; the root at 0 */
    uint32_t n_open, max_open;
    uint32_t open_of[RP_N_TAGS];    /* how many of them have a tag */
    rp_node *active[RP_ACTIVE_MAX]; /* active formatting elements; NULL is a marker */
    uint32_t n_active, n_clones;
    rp_html_mode mode, original_mode;
    rp_html_mode *templates; /* the stack of template insertion modes */
    uint32_t n_templates;
    rp_node *head, *form;
    rp_node *context; /* fragment: the context element, in no tree; else NULL */
    rp_pending *pending;
    uint32_t n_pending, max_pending;
    rp_node *spare; /* nodes made ahead */
    uint32_t n_spare;
    bool frameset_ok, foster, skip_newline;
    bool misnested;      /* elements were moved: the tree may be deeper than the stack ever was */
    uint32_t n_overfull; /* elements that were too deep */
} rp_builder;

/* A mode takes the token; true: it is to be taken again, by the mode that is now the builder's. */
typedef bool rp_mode_function(rp_builder *b);
enum { RP_DONE = false, RP_AGAIN = true };

/* html_modes.c: the token by a mode's rules. */
bool rp_mode_run(rp_builder *b, rp_html_mode mode);

rp_mode_function rp_mode_initial, rp_mode_before_html, rp_mode_before_head, rp_mode_in_head,
    rp_mode_in_head_noscript, rp_mode_after_head;  /* html_modes_head.c */
rp_mode_function rp_mode_in_body, rp_mode_in_text; /* html_modes_body.c */
rp_mode_function rp_mode_in_table, rp_mode_in_table_text, rp_mode_in_caption, rp_mode_in_column_group,
    rp_mode_in_table_body, rp_mode_in_row, rp_mode_in_cell; /* html_modes_table.c */
rp_mode_function rp_mode_in_template, rp_mode_after_body, rp_mode_in_frameset, rp_mode_after_frameset,
    rp_mode_after_after_body, rp_mode_after_after_frameset; /* html_modes_after.c */
rp_mode_function rp_mode_in_foreign;                        /* html_foreign.c */
rp_mode_function rp_body_start, rp_body_end;                /* html_body_start.c, html_body_end.c */

/* html_insert.c: making nodes and putting them where they belong. */
rp_node *rp_tree_new(rp_builder *b, rp_node_type type);
void rp_tree_append(rp_node *parent, rp_node *child);
void rp_tree_remove(rp_node *n);
rp_node *rp_tree_element(rp_builder *b, rp_namespace ns);       /* made of the token, in no tree yet */
void rp_tree_place(rp_builder *b, rp_node *n, rp_node *target); /* target: NULL is the current node */
rp_node *rp_tree_insert(rp_builder *b);                         /* an HTML element of the token; opens it */
rp_node *rp_tree_insert_foreign(rp_builder *b, rp_namespace ns);
void rp_tree_insert_void(rp_builder *b);                    /* ... and closes it */
rp_node *rp_tree_insert_implied(rp_builder *b, rp_tag tag); /* one with no tag in the source */
void rp_tree_text(rp_builder *b, rp_slice text);            /* at the place of the token */
void rp_tree_text_at(rp_builder *b, rp_slice text, const char *start, const char *end);
void rp_tree_comment(rp_builder *b, rp_node *parent); /* parent: NULL is where it belongs */
void rp_tree_merge_attrs(rp_builder *b, rp_node *n);  /* those that n has not */

/* html_stack.c: the stack of open elements, and questions to it. Tags are those of HTML elements. */
void rp_open_push(rp_builder *b, rp_node *n);
void rp_open_pop(rp_builder *b);
void rp_open_remove(rp_builder *b, rp_node *n);
void rp_open_insert(rp_builder *b, uint32_t at, rp_node *n);
void rp_open_replace(rp_builder *b, uint32_t at, rp_node *n);
uint32_t rp_open_index(const rp_builder *b, const rp_node *n); /* n is open */
void rp_open_pop_until(rp_builder *b, rp_tag tag);             /* the innermost of that tag, and it */
void rp_open_pop_until_node(rp_builder *b, const rp_node *n);
void rp_open_pop_to(rp_builder *b, unsigned trait); /* until the current node, not popped, has the trait */
bool rp_open_has(const rp_builder *b, rp_tag tag);
rp_node *rp_open_last(const rp_builder *b, rp_tag tag); /* the innermost, or NULL */
void rp_open_imply_end(rp_builder *b, unsigned trait, rp_tag except);

static inline rp_node *rp_current(const rp_builder *b)
{
    return b->open[b->n_open - 1];
}

static inline bool rp_is_html(const rp_node *n, rp_tag tag)
{
    return n->tag == tag && n->ns == RP_NS_HTML;
}

/* What the algorithm's lists say of an element (html_stack.c has the table). */
enum {
    RP_SPECIAL = 1,
    RP_ENDS_SCOPE = 2,        /* of every scope but the table's */
    RP_ENDS_LIST_SCOPE = 4,   /* further, of list items */
    RP_ENDS_BUTTON_SCOPE = 8, /* further, of buttons and paragraphs */
    RP_ENDS_TABLE_SCOPE = 16,
    RP_IMPLIED_END = 32,
    RP_IMPLIED_END_ALL = 64, /* thoroughly */
    RP_FORMATTING = 128,
    RP_TABLE_CONTEXT = 256,
    RP_TABLE_BODY_CONTEXT = 512,
    RP_TABLE_ROW_CONTEXT = 1024,
    RP_FOSTERS = 2048,     /* text and elements misplaced in it go before the table */
    RP_LEAVES_BODY = 4096, /* may be open when the body ends */
    RP_TEXT_POINT = 8192,  /* MathML text integration point */
};
extern const uint16_t rp_html_traits[RP_N_TAGS];
unsigned rp_foreign_traits(const rp_node *n);

static inline unsigned rp_traits_of(const rp_node *n)
{
    return n->ns == RP_NS_HTML ? rp_html_traits[n->tag] : rp_foreign_traits(n);
}

#define RP_SCOPE RP_ENDS_SCOPE
#define RP_LIST_SCOPE (RP_ENDS_SCOPE | RP_ENDS_LIST_SCOPE)
#define RP_BUTTON_SCOPE (RP_ENDS_SCOPE | RP_ENDS_BUTTON_SCOPE)
#define RP_TABLE_SCOPE RP_ENDS_TABLE_SCOPE
bool rp_in_scope(const rp_builder *b, rp_tag tag, unsigned scope);
bool rp_node_in_scope(const rp_builder *b, const rp_node *n);
bool rp_heading_in_scope(const rp_builder *b);
static inline bool rp_is_heading(const rp_node *n)
{
    return n->ns == RP_NS_HTML && n->tag >= RP_TAG_H1 && n->tag <= RP_TAG_H6;
}

/* html_formatting.c: the list of active formatting elements. */
void rp_active_push(rp_builder *b, rp_node *n);
void rp_active_marker(rp_builder *b);
void rp_active_clear(rp_builder *b); /* to the last marker */
void rp_active_remove(rp_builder *b, const rp_node *n);
rp_node *rp_active_find(const rp_builder *b, rp_tag tag); /* since the last marker, or NULL */
void rp_active_reopen(rp_builder *b);                     /* "reconstruct the active formatting elements" */
bool rp_active_adopt(
    rp_builder *b); /* the adoption agency; false: any other end tag's rules are to be used */

/* html_modes.c */
void rp_mode_reset(rp_builder *b); /* "reset the insertion mode appropriately" */
void rp_mode_push_template(rp_builder *b, rp_html_mode mode);
rp_slice rp_take_space(rp_builder *b); /* cuts leading white space off the token's text */
bool rp_is_blank(rp_slice text);
void rp_insert_raw(rp_builder *b, rp_raw kind); /* inserts the token's element, whose text is raw */

/* html_body_end.c */
void rp_close_p(rp_builder *b); /* if one is in button scope */
void rp_end_other(rp_builder *b);

/* html_foreign.c */
bool rp_is_foreign(const rp_builder *b); /* is the token to be taken by the rules for foreign content? */
void rp_foreign_insert(rp_builder *b, rp_namespace ns);
bool rp_is_html_point(const rp_node *n); /* an element of SVG or MathML whose content is HTML */

/* html_quirks.c */
bool rp_is_quirky(const rp_token *doctype);

#endif
