/* html.c - the tree by gumbo, copied into our own nodes. */
#include "page/html.h"

#include <gumbo.h>

typedef struct copier {
    rp_arena *a;
    rp_slice source;
} copier;

static void *allocate(void *arena, size_t size)
{
    return rp_arena_alloc(arena, size);
}

static void keep(void *arena, void *p)
{
    (void)arena;
    (void)p;
}

static rp_node *copy_element(copier *c, const GumboNode *g)
{
    const GumboElement *e = &g->v.element;
    rp_node *n = RP_NEW(c->a, rp_node);
    n->type = RP_NODE_ELEMENT;
    n->ns = (uint8_t)e->tag_namespace;
    GumboStringPiece name = e->original_tag;
    gumbo_tag_from_original_text(&name);
    n->name = e->tag == GUMBO_TAG_UNKNOWN ? rp_arena_copy(c->a, (rp_slice){name.data, name.length})
                                          : rp_slice_of(gumbo_normalized_tagname(e->tag));
    n->tag = (uint16_t)rp_tag_of(n->name);
    n->start = e->original_tag.length ? e->start_pos.offset : 0;
    n->end = e->end_pos.offset + (uint32_t)e->original_end_tag.length;
    rp_attr **tail = &n->attrs;
    for (unsigned i = 0; i < e->attributes.length; i++) {
        const GumboAttribute *from = e->attributes.data[i];
        *tail = RP_NEW(c->a, rp_attr);
        **tail = (rp_attr){rp_slice_of(from->name), rp_slice_of(from->value), NULL};
        tail = &(*tail)->next;
    }
    return n;
}

static rp_node *copy_node(copier *c, const GumboNode *g)
{
    if (g->type == GUMBO_NODE_ELEMENT || g->type == GUMBO_NODE_TEMPLATE)
        return copy_element(c, g);
    rp_node *n = RP_NEW(c->a, rp_node);
    n->type = g->type == GUMBO_NODE_COMMENT ? RP_NODE_COMMENT : RP_NODE_TEXT;
    n->text = rp_slice_of(g->v.text.text);
    n->start = g->v.text.start_pos.offset;
    n->end = n->start + (uint32_t)g->v.text.original_text.length;
    return n;
}

static void append(rp_node *parent, rp_node *child)
{
    child->parent = parent;
    child->prev = parent->last;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

static void copy_children(copier *c, const GumboVector *children, rp_node *parent)
{
    for (unsigned i = 0; i < children->length; i++) {
        const GumboNode *g = children->data[i];
        rp_node *n = copy_node(c, g);
        append(parent, n);
        if (n->type == RP_NODE_ELEMENT)
            copy_children(c, &g->v.element.children, n);
    }
}

rp_node *rp_html_parse(rp_arena *a, rp_slice source, rp_slice **notes, uint32_t *n_notes)
{
    (void)notes;
    (void)n_notes;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = a;
    options.max_errors = 0;
    GumboOutput *g = gumbo_parse_with_options(&options, source.ptr, source.len);
    copier c = {a, source};
    rp_node *document = RP_NEW(a, rp_node);
    document->type = RP_NODE_DOCUMENT;
    document->end = (uint32_t)source.len;
    copy_children(&c, &g->document->v.document.children, document);
    return document;
}
