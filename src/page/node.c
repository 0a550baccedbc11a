/* node.c - walking the tree and asking it. */
#include "page/node.h"

rp_node *rp_node_next(const rp_node *n, const rp_node *root, bool skip_children)
{
    if (n->first && !skip_children)
        return n->first;
    while (n && n != root && !n->next)
        n = n->parent;
    return !n || n == root ? NULL : n->next;
}

static bool is_silent(const rp_node *n)
{
    return n->tag == RP_TAG_SCRIPT || n->tag == RP_TAG_STYLE || n->tag == RP_TAG_TEMPLATE;
}

rp_slice rp_node_text(rp_arena *a, const rp_node *n)
{
    size_t room = 1;
    for (const rp_node *t = n; t; t = rp_node_next(t, n, is_silent(t)))
        if (t->type == RP_NODE_TEXT)
            room += t->text.len;
    char *p = rp_arena_alloc(a, room);
    size_t len = 0;
    bool space = false;
    for (const rp_node *t = n; t; t = rp_node_next(t, n, is_silent(t))) {
        for (size_t i = 0; t->type == RP_NODE_TEXT && i < t->text.len; i++) {
            char c = t->text.ptr[i];
            if (rp_is_space(c)) {
                space = len > 0;
                continue;
            }
            if (space)
                p[len++] = ' ';
            space = false;
            p[len++] = c;
        }
    }
    return (rp_slice){p, len};
}
