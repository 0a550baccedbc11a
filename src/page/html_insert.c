/* html_insert.c - making nodes and putting them where they belong: "the appropriate place for inserting a
 * node", foster parenting, text that grows. */
#include "page/html_tree.h"

#include <assert.h>

#define SPARE_NODES 64
#define FIRST_TEXT ((size_t)32)

static uint32_t offset(const rp_builder *b, const char *p)
{
    return (uint32_t)(p - b->lex.source);
}

rp_node *rp_tree_new(rp_builder *b, rp_node_type type)
{
    if (!b->n_spare) {
        b->spare = RP_ARRAY(b->arena, rp_node, SPARE_NODES);
        b->n_spare = SPARE_NODES;
    }
    rp_node *n = b->spare++;
    b->n_spare--;
    n->type = (uint8_t)type;
    return n;
}

/* Before before, or last where that is NULL. */
static void link_node(rp_node *parent, rp_node *n, rp_node *before)
{
    assert(!n->parent);
    n->parent = parent;
    n->next = before;
    n->prev = before ? before->prev : parent->last;
    *(n->prev ? &n->prev->next : &parent->first) = n;
    *(before ? &before->prev : &parent->last) = n;
}

void rp_tree_append(rp_node *parent, rp_node *child)
{
    link_node(parent, child, NULL);
}

void rp_tree_remove(rp_node *n)
{
    rp_node *parent = n->parent;
    if (!parent)
        return;
    *(n->prev ? &n->prev->next : &parent->first) = n->next;
    *(n->next ? &n->next->prev : &parent->last) = n->prev;
    n->parent = n->prev = n->next = NULL;
}

typedef struct place {
    rp_node *parent, *before;
} place;

/* Where a child of target goes that may not stand within a table: before the table, or where that is. */
static place foster_place(const rp_builder *b)
{
    for (uint32_t i = b->n_open; i; i--) {
        rp_node *n = b->open[i - 1];
        if (rp_is_html(n, RP_TAG_TEMPLATE))
            return (place){n, NULL};
        if (!rp_is_html(n, RP_TAG_TABLE))
            continue;
        if (n->parent)
            return (place){n->parent, n};
        return (place){b->open[i > 1 ? i - 2 : 0], NULL};
    }
    return (place){b->open[0], NULL};
}

static place place_for(const rp_builder *b, rp_node *target)
{
    if (!target)
        target = rp_current(b);
    if (b->foster && rp_traits_of(target) & RP_FOSTERS)
        return foster_place(b);
    return (place){target, NULL};
}

void rp_tree_place(rp_builder *b, rp_node *n, rp_node *target)
{
    place at = place_for(b, target);
    link_node(at.parent, n, at.before);
}

rp_node *rp_tree_element(rp_builder *b, rp_namespace ns)
{
    const rp_token *t = &b->lex.token;
    rp_node *n = rp_tree_new(b, RP_NODE_ELEMENT);
    n->ns = (uint8_t)ns;
    n->tag = t->tag;
    n->name = t->name;
    n->attrs = t->attrs;
    n->start = offset(b, t->start);
    return n;
}

/* Puts n in the tree and on the stack. Where the stack is full, the current node leaves it first: n becomes
 * its sibling. */
static rp_node *insert(rp_builder *b, rp_node *n)
{
    if (b->n_open == b->max_open) {
        rp_open_pop(b);
        b->n_overfull++;
    }
    rp_tree_place(b, n, NULL);
    rp_open_push(b, n);
    return n;
}

rp_node *rp_tree_insert(rp_builder *b)
{
    return insert(b, rp_tree_element(b, RP_NS_HTML));
}

rp_node *rp_tree_insert_foreign(rp_builder *b, rp_namespace ns)
{
    return insert(b, rp_tree_element(b, ns));
}

void rp_tree_insert_void(rp_builder *b)
{
    rp_node *n = rp_tree_element(b, RP_NS_HTML);
    n->end = offset(b, b->lex.token.end);
    rp_tree_place(b, n, NULL);
}

rp_node *rp_tree_insert_implied(rp_builder *b, rp_tag tag)
{
    rp_node *n = rp_tree_new(b, RP_NODE_ELEMENT);
    n->tag = (uint16_t)tag;
    n->name = rp_slice_of(rp_tag_name(tag));
    n->flags = RP_NODE_IMPLIED;
    return insert(b, n);
}

static size_t capacity(size_t len)
{
    size_t room = FIRST_TEXT;
    while (room < len)
        room *= 2;
    return room;
}

/* Adds to a text that cannot be kept as one slice of the source: its copy has room for a power of two. */
static void grow_text(rp_builder *b, rp_node *n, rp_slice more)
{
    size_t len = n->text.len + more.len, had = capacity(n->text.len), want = capacity(len);
    char *p = (char *)(uintptr_t)n->text.ptr;
    if (!(n->flags & RP_NODE_OWNS_TEXT)) {
        p = memcpy(rp_arena_alloc(b->arena, want), p, n->text.len);
        n->flags |= RP_NODE_OWNS_TEXT;
    } else if (want > had) {
        p = rp_arena_grow(b->arena, p, had, want);
    }
    memcpy(p + n->text.len, more.ptr, more.len);
    n->text = (rp_slice){p, len};
}

static bool is_continued(const rp_builder *b, const rp_node *n, rp_slice text)
{
    return !(n->flags & RP_NODE_OWNS_TEXT) && n->text.ptr + n->text.len == text.ptr && text.ptr < b->lex.end;
}

void rp_tree_text_at(rp_builder *b, rp_slice text, const char *start, const char *end)
{
    place at = place_for(b, NULL);
    rp_node *n = at.before ? at.before->prev : at.parent->last;
    if (!n || n->type != RP_NODE_TEXT) {
        n = rp_tree_new(b, RP_NODE_TEXT);
        n->text = text;
        n->start = offset(b, start);
        n->end = offset(b, end);
        link_node(at.parent, n, at.before);
        return;
    }
    if (is_continued(b, n, text))
        n->text.len += text.len;
    else
        grow_text(b, n, text);
    n->end = offset(b, end);
}

void rp_tree_text(rp_builder *b, rp_slice text)
{
    rp_tree_text_at(b, text, b->lex.token.start, b->lex.token.end);
}

void rp_tree_comment(rp_builder *b, rp_node *parent)
{
    const rp_token *t = &b->lex.token;
    rp_node *n = rp_tree_new(b, RP_NODE_COMMENT);
    n->text = t->text;
    n->start = offset(b, t->start);
    n->end = offset(b, t->end);
    if (parent)
        rp_tree_append(parent, n);
    else
        rp_tree_place(b, n, NULL);
}

/* At most max_attrs in all, so that a page of nothing but <html> tags is read in linear time. */
void rp_tree_merge_attrs(rp_builder *b, rp_node *n)
{
    for (rp_attr *a = b->lex.token.attrs, *next; a; a = next) {
        rp_attr **tail = &n->attrs;
        uint32_t had = 0;
        next = a->next;
        while (*tail && !rp_slice_equal((*tail)->name, a->name)) {
            tail = &(*tail)->next;
            had++;
        }
        if (!*tail && had < b->lex.max_attrs) {
            a->next = NULL;
            *tail = a;
        }
    }
}
