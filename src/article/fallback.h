/* fallback.h - the body of a page whose markup shows none: in <noscript>, or in the data that its scripts draw
 * from; and what the page itself says of why there is little to read. */
#ifndef RP_FALLBACK_H
#define RP_FALLBACK_H

#include "article/article.h"

/* Looks for a better body where out's is short, and puts it in out's text and blocks. Appends to the notes what was
 * done, and what the page says of subscribers or scripts where it has little text. */
void rp_fallback_find(rp_arena *a, rp_arena *scratch, const rp_page *page, rp_article *out, rp_slice **notes,
                      uint32_t *n_notes);

/* The longest body that the page's data holds: HTML, in scratch, or absent; *script is where it stands. declared: only
 * what calls itself articleBody; else whatever looks like one. */
rp_slice rp_data_body(rp_arena *scratch, const rp_page *page, bool declared, const rp_node **script);

/* A text of the data as HTML: as it is, or, without tags, each of its lines a paragraph. */
rp_slice rp_data_html(rp_arena *scratch, rp_slice text);

/* HTML that stands within a script of the page, as a page of its own: all its blocks are at the script's place. */
void rp_page_of_data(rp_arena *scratch, const rp_page *page, const rp_node *script, rp_slice html, rp_page *out);

/* Words in the blocks kept. */
uint32_t rp_words_kept(const rp_page *page, const bool *keep);

#endif
