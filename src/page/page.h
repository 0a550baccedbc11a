/* page.h - one input as text: its tree, and its visible text as a row of blocks.
 *
 * HTML and plain text become the same row of blocks, so that the rooms after this one need not know which it
 * was. A block is a run of text that a browser would set apart by line breaks: the text of a <p>, an <li>, a
 * <div> up to its next block-level child, a line of a plain-text dump. */
#ifndef RP_PAGE_H
#define RP_PAGE_H

#include "page/node.h"

typedef struct rp_page_block {
    rp_slice text;         /* white space collapsed (kept in <pre>), no-break space with it; never empty */
    const rp_node *node;   /* the innermost block-level element that holds it; NULL in plain text */
    uint32_t start, end;   /* bytes of page.source, from its first text to its last */
    uint32_t link_bytes;   /* bytes of text within links */
    uint32_t words;        /* runs of word characters */
    uint16_t lines_before; /* plain text: empty lines before it */
    bool hidden;           /* within an element that its own attributes hide (a folded answer, a pop-up) */
} rp_page_block;

typedef struct rp_page {
    rp_slice source;         /* the input as valid UTF-8 */
    rp_slice charset;        /* what it was read as, a name of the Encoding standard */
    const rp_node *document; /* NULL: plain text */
    rp_page_block *blocks;
    uint32_t n_blocks;
    rp_slice *notes;
    uint32_t n_notes;
    const struct rp_byte_map *bytes; /* NULL: source is the input byte for byte, from 0 */
} rp_page;

/* Decodes, parses and cuts into blocks. charset: as declared by the transport, may be NULL. plain: never
 * HTML. Otherwise HTML if it looks like it (looks.h).
 * The page lives in a; bytes must outlive it. */
void rp_page_read(rp_arena *a, const void *bytes, size_t size, const char *charset, bool plain, rp_page *out);

/* Where a byte of page.source stands in the input. */
uint64_t rp_page_input_byte(const rp_page *page, uint32_t source_byte);

#endif
