/* looks.h - is a text HTML, or plain? */
#ifndef RP_LOOKS_H
#define RP_LOOKS_H

#include <reportedly/report.h>

/* HTML starts with markup (a doctype, a comment, an XML declaration, a tag that HTML knows), or has tags all
 * through it. A text that speaks of "<b>" or holds a stray '<' is plain. text is valid UTF-8. */
bool rp_looks_html(rp_slice text);

#endif
