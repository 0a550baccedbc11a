/* html_formatting.c - the list of active formatting elements (13.2.4.3) and the adoption agency (13.2.6.4.7).
 *
 * Misnested <b>, <a> and their like make elements that no tag stands for. Two ceilings keep a hostile page
 * linear: the list keeps RP_ACTIVE_MAX entries, and a page gets RP_CLONES_MAX such elements; after that
 * formatting is not reopened any more, and the page has a note. */
#include "page/html_tree.h"

static void drop(rp_builder *b, uint32_t at)
{
    b->n_active--;
    memmove(b->active + at, b->active + at + 1, (b->n_active - at) * sizeof *b->active);
}

static void put(rp_builder *b, uint32_t at, rp_node *n)
{
    memmove(b->active + at + 1, b->active + at, (b->n_active - at) * sizeof *b->active);
    b->active[at] = n;
    b->n_active++;
}

static void append(rp_builder *b, rp_node *n)
{
    if (b->n_active == RP_ACTIVE_MAX)
        drop(b, 0);
    put(b, b->n_active, n);
}

/* Attributes that are worth comparing: tags with more count as different. */
#define WORTH 16

/* How many attributes, counted no further than matters. */
static uint32_t count(const rp_attr *a)
{
    uint32_t n = 0;
    for (; a && n <= WORTH; a = a->next)
        n++;
    return n;
}

static bool has_attr(const rp_attr *list, const rp_attr *want)
{
    for (; list; list = list->next)
        if (rp_slice_equal(list->name, want->name))
            return rp_slice_equal(list->value, want->value);
    return false;
}

/* Were the two made by equal tags? The order of attributes means nothing. */
static bool is_alike(const rp_node *one, const rp_node *other)
{
    if (one->tag != other->tag)
        return false;
    if (one->attrs == other->attrs)
        return true;
    if (count(one->attrs) != count(other->attrs) || count(one->attrs) > WORTH)
        return false;
    for (const rp_attr *a = one->attrs; a; a = a->next)
        if (!has_attr(other->attrs, a))
            return false;
    return true;
}

/* Of elements alike the list keeps three since the last marker ("Noah's Ark"). */
void rp_active_push(rp_builder *b, rp_node *n)
{
    uint32_t alike = 0, oldest = 0;
    for (uint32_t i = b->n_active; i && b->active[i - 1]; i--) {
        if (is_alike(b->active[i - 1], n)) {
            alike++;
            oldest = i - 1;
        }
    }
    if (alike >= 3)
        drop(b, oldest);
    append(b, n);
}

void rp_active_marker(rp_builder *b)
{
    append(b, NULL);
}

void rp_active_clear(rp_builder *b)
{
    while (b->n_active && b->active[--b->n_active])
        ;
}

/* Its place in the list, n_active if it is not there. */
static uint32_t index_of(const rp_builder *b, const rp_node *n)
{
    uint32_t i = 0;
    while (i < b->n_active && b->active[i] != n)
        i++;
    return i;
}

void rp_active_remove(rp_builder *b, const rp_node *n)
{
    uint32_t at = index_of(b, n);
    if (at < b->n_active)
        drop(b, at);
}

rp_node *rp_active_find(const rp_builder *b, rp_tag tag)
{
    for (uint32_t i = b->n_active; i && b->active[i - 1]; i--)
        if (b->active[i - 1]->tag == tag)
            return b->active[i - 1];
    return NULL;
}

/* A new element like n, with no tag of its own; it shares the attributes, which are never changed. */
static rp_node *clone(rp_builder *b, const rp_node *n)
{
    rp_node *made = rp_tree_new(b, RP_NODE_ELEMENT);
    made->tag = n->tag;
    made->name = n->name;
    made->attrs = n->attrs;
    made->flags = RP_NODE_IMPLIED;
    b->n_clones++;
    return made;
}

void rp_active_reopen(rp_builder *b)
{
    uint32_t at = b->n_active;
    while (at && b->active[at - 1] && !(b->active[at - 1]->flags & RP_NODE_OPEN))
        at--;
    for (; at < b->n_active && b->n_clones < RP_CLONES_MAX; at++) {
        rp_node *n = clone(b, b->active[at]);
        if (b->n_open == b->max_open)
            rp_open_pop(b);
        rp_tree_place(b, n, NULL);
        rp_open_push(b, n);
        b->active[at] = n;
    }
}

/* The outermost special element within the one at index fe of the stack, or n_open. */
static uint32_t furthest_block(const rp_builder *b, uint32_t fe)
{
    uint32_t i = fe + 1;
    while (i < b->n_open && !(rp_traits_of(b->open[i]) & RP_SPECIAL))
        i++;
    return i;
}

static void move(rp_node *n, rp_node *to)
{
    rp_tree_remove(n);
    rp_tree_append(to, n);
}

static void move_children(rp_node *from, rp_node *to)
{
    for (rp_node *n = from->first; n; n = n->next)
        n->parent = to;
    to->first = from->first;
    to->last = from->last;
    from->first = from->last = NULL;
}

/* The inner loop: clones the formatting elements between fe and block, each to hold the one before; the rest
 * leave the stack. Returns the outermost of them, or the block; *bookmark is where in the list fe's heir
 * goes. */
static rp_node *rebuild_between(rp_builder *b, uint32_t fe, rp_node *block, uint32_t *bookmark)
{
    rp_node *last = block;
    int rounds = 0;
    for (uint32_t i = rp_open_index(b, block) - 1; i > fe; i--) {
        rp_node *n = b->open[i];
        uint32_t at = index_of(b, n);
        if (++rounds > 3 && at < b->n_active) {
            drop(b, at);
            *bookmark -= at < *bookmark;
            at = b->n_active;
        }
        if (at == b->n_active) {
            rp_open_remove(b, n);
            continue;
        }
        rp_node *made = clone(b, n);
        rp_open_replace(b, i, made);
        b->active[at] = made;
        if (last == block)
            *bookmark = at + 1;
        move(last, made);
        last = made;
    }
    return last;
}

/* One round: fe is open and in scope, with a block in it. */
static void adopt(rp_builder *b, rp_node *element, uint32_t fe, rp_node *block)
{
    rp_node *ancestor = b->open[fe - 1];
    uint32_t bookmark = index_of(b, element);
    rp_node *last = rebuild_between(b, fe, block, &bookmark);
    rp_tree_remove(last);
    rp_tree_place(b, last, ancestor);

    rp_node *heir = clone(b, element);
    move_children(block, heir);
    rp_tree_append(block, heir);

    uint32_t at = index_of(b, element);
    drop(b, at);
    put(b, bookmark - (at < bookmark), heir);
    rp_open_remove(b, element);
    rp_open_insert(b, rp_open_index(b, block) + 1, heir);
    b->misnested = true;
}

bool rp_active_adopt(rp_builder *b)
{
    rp_tag tag = (rp_tag)b->lex.token.tag;
    if (rp_is_html(rp_current(b), tag) && index_of(b, rp_current(b)) == b->n_active) {
        rp_open_pop(b);
        return true;
    }
    for (int rounds = 0; rounds < 8; rounds++) {
        rp_node *element = rp_active_find(b, tag);
        if (!element)
            return false;
        if (!(element->flags & RP_NODE_OPEN)) {
            rp_active_remove(b, element);
            return true;
        }
        if (!rp_node_in_scope(b, element))
            return true;
        uint32_t fe = rp_open_index(b, element), block = furthest_block(b, fe);
        if (block == b->n_open || b->n_clones >= RP_CLONES_MAX) {
            rp_open_pop_until_node(b, element);
            rp_active_remove(b, element);
            return true;
        }
        adopt(b, element, fe, b->open[block]);
    }
    return true;
}
