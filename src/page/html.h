/* html.h - the HTML parser: valid UTF-8 in, tree out. */
#ifndef RP_HTML_H
#define RP_HTML_H

#include "page/node.h"

/* Parses a page (scripting off). source is valid UTF-8 and must outlive the tree, which points into it where
 * it can. Any input gives a tree; what a limit cut is told in notes (RP_PUSHed, may start NULL, 0). */
rp_node *rp_html_parse(rp_arena *a, rp_slice source, rp_slice **notes, uint32_t *n_notes);

#endif
