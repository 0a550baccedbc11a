/* dump.h - what is known of plain-text dumps of pages (copied from a browser, "save as text"): a line each for
 * headline, standfirst and paragraphs, with menus, teasers and comments between them. */
#ifndef RP_DUMP_H
#define RP_DUMP_H

#include "page/page.h"

/* What a line of furniture says of the lines around it. */
typedef enum rp_furniture {
    RP_FURNITURE_NONE,
    RP_FURNITURE_LINE, /* itself only: "Advertisement" */
    RP_FURNITURE_POST, /* itself, between the posts of a thread: "Reply" */
    RP_FURNITURE_LIST, /* itself and the short lines after it: "Read also:" */
    RP_FURNITURE_REST  /* itself and all that follows: "Comments" */
} rp_furniture;

/* What the rows of dump.c say of a line. */
rp_furniture rp_furniture_of(rp_slice line);

/* The same of a block; a long one says nothing of itself. */
rp_furniture rp_furniture_of_block(const rp_page_block *b);

typedef struct rp_dump {
    bool *furniture; /* of each block: no body, whatever the model thinks */
    uint32_t title;  /* blocks; RP_NONE where there is none */
    uint32_t copy;   /* the last that says the headline again, or itself */
    uint32_t standfirst;
} rp_dump;

/* Reads a page without a tree. Lives in a. */
void rp_dump_read(rp_arena *a, const rp_page *page, rp_dump *out);

/* Is the block, kept as body, a heading between its paragraphs? */
bool rp_dump_is_heading(const rp_page_block *b);

/* Does a line end as a sentence does? Closing marks are looked through. And is it a paragraph of some words? */
bool rp_dump_ends_sentence(rp_slice s);
bool rp_dump_is_paragraph(const rp_page_block *b);

/* The text of a line without a list mark ("- "). */
rp_slice rp_dump_text(const rp_page_block *b);

#endif
