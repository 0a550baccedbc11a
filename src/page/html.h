/* html.h - the HTML parser: valid UTF-8 in, tree out. */
#ifndef RP_HTML_H
#define RP_HTML_H

#include "page/node.h"

/* Parses a page (scripting off). source is valid UTF-8 under 4 GiB and must outlive the tree, which points
 * into it where it can. Any input gives a tree; what a limit cut is told in notes (RP_PUSHed, may start NULL,
 * 0). */
rp_node *rp_html_parse(rp_arena *a, rp_slice source, rp_slice **notes, uint32_t *n_notes);

/* Parses what would be the content of a context element ("innerHTML"). Returns a made-up <html> whose
 * children are the result. */
rp_node *rp_html_parse_fragment(rp_arena *a, rp_slice source, rp_slice context, rp_namespace ns);

#endif
