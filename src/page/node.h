/* node.h - the tree of an HTML page, as the HTML standard's parsing algorithm builds it, with the place of
 * every tag and text run in the page's source kept. */
#ifndef RP_NODE_H
#define RP_NODE_H

#include "base/arena.h"
#include "page/tag.h"

typedef enum rp_node_type {
    RP_NODE_DOCUMENT,
    RP_NODE_DOCTYPE,
    RP_NODE_ELEMENT,
    RP_NODE_TEXT,
    RP_NODE_COMMENT
} rp_node_type;

typedef enum rp_namespace { RP_NS_HTML, RP_NS_SVG, RP_NS_MATHML } rp_namespace;

typedef enum rp_node_flags {
    RP_NODE_IMPLIED = 1,    /* no tag in the source: start and end are 0 */
    RP_NODE_QUIRKS = 2,     /* the document is in quirks mode */
    RP_NODE_OPEN = 4,       /* the parser's: is on the stack of open elements */
    RP_NODE_OWNS_TEXT = 8,  /* the parser's: text is a copy with room for a power of two */
    RP_NODE_HTML_POINT = 16 /* the parser's: HTML integration point */
} rp_node_flags;

typedef struct rp_attr {
    rp_slice name;  /* lower case, but for SVG's own (viewBox) */
    rp_slice value; /* references decoded */
    struct rp_attr *next;
} rp_attr;

typedef struct rp_node rp_node;
struct rp_node {
    rp_node *parent, *prev, *next, *first, *last;
    rp_slice name;  /* an element's local name: lower case, but for SVG's own (foreignObject); a doctype's */
    rp_slice text;  /* of a text run or a comment, references decoded */
    rp_attr *attrs; /* in the order of the source; a doctype's are public and system, where it has them */
    uint32_t start, end; /* bytes of the page's UTF-8 source: an element from its start tag's '<' to behind
                            its end tag (or where it was closed); 0, 0 if the algorithm made it up */
    uint16_t tag;        /* rp_tag, by the name alone: an svg <title> has RP_TAG_TITLE and RP_NS_SVG */
    uint8_t type;        /* rp_node_type */
    uint8_t ns;          /* rp_namespace */
    uint8_t flags;       /* rp_node_flags */
};

/* The next node in document order within root's subtree, or NULL. skip_children passes over n's own. */
rp_node *rp_node_next(const rp_node *n, const rp_node *root, bool skip_children);

/* The value of an attribute, absent if there is none. Inline, so that the name's length is known there. */
static inline rp_slice rp_node_attr(const rp_node *n, const char *name)
{
    size_t len = strlen(name);
    for (const rp_attr *a = n->attrs; a; a = a->next)
        if (a->name.len == len && !memcmp(a->name.ptr, name, len))
            return a->value;
    return (rp_slice){NULL, 0};
}

/* All text below n, white space collapsed and trimmed; script, style and template left out. */
rp_slice rp_node_text(rp_arena *a, const rp_node *n);

#endif
