/* pen.h - text for people: wrapped to a width in display columns, styled, and safe to send to a terminal.
 *
 * Words are broken at white space only; one wider than the line is cut. Every code point passes through
 * here, so this is where what a page might smuggle to a terminal ends: control characters are shown as
 * symbols, those that turn the direction of text as U+FFFD, soft hyphens and byte order marks not at all. */
#ifndef RP_PEN_H
#define RP_PEN_H

#include "base/buf.h"

/* A colour in the low byte (an index of the terminal's 256; 0: its own), and marks. */
typedef uint16_t rp_style;
#define RP_PLAIN 0
#define RP_BOLD 0x100
#define RP_DIM 0x200
#define RP_ITALIC 0x400
#define RP_UNDERLINE 0x800

#define RP_PEN_WORD 200 /* code points of a word held back until it is known where it goes */

typedef struct rp_pen {
    rp_buf *out;
    bool colour;
    unsigned width;
    const char *lead;  /* printed at the start of the next line; NULL once it was */
    const char *under; /* at the start of each further line; as wide as lead */
    rp_style margin;   /* the style of both */
    rp_style current;  /* what the terminal was last told */
    unsigned column;
    bool space; /* a space is due before the next word */
    rp_style space_style;
    struct {
        uint32_t cp;
        rp_style style;
    } word[RP_PEN_WORD];
    unsigned n_word, word_columns;
} rp_pen;

#define RP_PEN_LEAST 20 /* columns: narrower is taken as this */
#define RP_PEN_MOST 1000

void rp_pen_init(rp_pen *pen, rp_buf *out, unsigned width, bool colour);

/* Begins a paragraph: lead before its first line, under before the others. */
void rp_pen_begin(rp_pen *pen, const char *lead, const char *under, rp_style margin);

void rp_pen_put(rp_pen *pen, uint32_t cp, rp_style style);
void rp_pen_text(rp_pen *pen, rp_slice text, rp_style style);
void rp_pen_str(rp_pen *pen, const char *text, rp_style style);

/* What is shown for a code point: itself, its symbol, U+FFFD, or 0: nothing. Tabs and line ends are spaces. */
uint32_t rp_pen_neutral(uint32_t cp);

/* Ends the line, whatever is on it. */
void rp_pen_line(rp_pen *pen);

/* Text in so many columns: cut, with an ellipsis, or filled up with no-break spaces, before it where right. */
void rp_pen_cell(rp_pen *pen, rp_slice text, unsigned width, bool right, rp_style style);

/* Columns that text takes once neutralised. */
unsigned rp_pen_columns(rp_slice text);

#endif
