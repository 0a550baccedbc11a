/* pen.c - see pen.h. */
#include "output/pen.h"
#include "base/utf8.h"

#include <utf8proc.h>

#define NOTHING 0
#define NO_BREAK_SPACE 0xA0 /* part of a word here, and printed as a space */

/* What a terminal is not to be sent, and what stands for it. Sorted. */
static const struct {
    uint32_t first, last, instead; /* NOTHING: left out */
} unsafe[] = {
    {0x0080, 0x009F, RP_REPLACEMENT}, /* C1: some terminals obey them as they do ESC [ */
    {0x00AD, 0x00AD, NOTHING},        /* soft hyphen */
    {0x061C, 0x061C, NOTHING},        /* Arabic letter mark */
    {0x200B, 0x200B, NOTHING},        /* zero width space */
    {0x200E, 0x200F, NOTHING},        /* left-to-right, right-to-left mark */
    {0x2028, 0x2029, ' '},            /* line, paragraph separator */
    {0x202A, 0x202E, RP_REPLACEMENT}, /* embeddings and overrides: they show words in another order */
    {0x2060, 0x2064, NOTHING},        /* word joiner, invisible operators */
    {0x2066, 0x2069, RP_REPLACEMENT}, /* isolates */
    {0xFEFF, 0xFEFF, NOTHING},        /* byte order mark */
    {0xE0000, 0xE007F, NOTHING},      /* tags */
};

uint32_t rp_pen_neutral(uint32_t cp)
{
    if (cp == '\n' || cp == '\t' || cp == '\r')
        return ' ';
    if (cp < 0x20)
        return 0x2400 + cp; /* its symbol */
    if (cp == 0x7F)
        return 0x2421;
    if (cp < 0x7F)
        return cp;
    for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe && cp >= unsafe[i].first; i++)
        if (cp <= unsafe[i].last)
            return unsafe[i].instead;
    return cp;
}

static unsigned columns_of(uint32_t cp)
{
    if (cp < 0x7F)
        return 1;
    int n = utf8proc_charwidth((utf8proc_int32_t)cp);
    return n > 0 ? (unsigned)n : 0;
}

unsigned rp_pen_columns(rp_slice text)
{
    unsigned n = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t cp = rp_pen_neutral(rp_utf8_next(text, &at));
        n += cp == NOTHING ? 0 : columns_of(cp);
    }
    return n;
}

void rp_pen_init(rp_pen *pen, rp_buf *out, unsigned width, bool colour)
{
    memset(pen, 0, sizeof *pen);
    pen->out = out;
    pen->colour = colour;
    pen->width = width < RP_PEN_LEAST ? RP_PEN_LEAST : width > RP_PEN_MOST ? RP_PEN_MOST : width;
    rp_pen_begin(pen, "", "", RP_PLAIN);
}

void rp_pen_begin(rp_pen *pen, const char *lead, const char *under, rp_style margin)
{
    pen->lead = lead;
    pen->under = under;
    pen->margin = margin;
}

static void tell(rp_pen *pen, rp_style style)
{
    static const struct {
        rp_style mark;
        const char *code;
    } marks[] = {{RP_BOLD, ";1"}, {RP_DIM, ";2"}, {RP_ITALIC, ";3"}, {RP_UNDERLINE, ";4"}};
    if (!pen->colour || style == pen->current)
        return;
    pen->current = style;
    rp_buf_str(pen->out, "\033[0");
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (style & marks[i].mark)
            rp_buf_str(pen->out, marks[i].code);
    if (style & 0xFF)
        rp_buf_printf(pen->out, ";38;5;%u", style & 0xFFu);
    rp_buf_char(pen->out, 'm');
}

static void start_line(rp_pen *pen)
{
    const char *margin = pen->lead ? pen->lead : pen->under;
    pen->lead = NULL;
    pen->column = rp_pen_columns(rp_slice_of(margin));
    if (!*margin)
        return;
    tell(pen, pen->margin);
    rp_buf_str(pen->out, margin);
}

static void end_line(rp_pen *pen)
{
    tell(pen, RP_PLAIN);
    rp_buf_char(pen->out, '\n');
    pen->column = 0;
    pen->space = false;
}

static void put_glyph(rp_pen *pen, uint32_t cp, rp_style style)
{
    char bytes[4];
    unsigned columns = columns_of(cp);
    if (pen->column + columns > pen->width && pen->column)
        end_line(pen);
    if (!pen->column)
        start_line(pen);
    tell(pen, style);
    rp_buf_add(pen->out, (rp_slice){bytes, rp_utf8_put(cp == NO_BREAK_SPACE ? ' ' : cp, bytes)});
    pen->column += columns;
}

/* The word held back goes on this line if it fits, else on the next. */
static void put_word(rp_pen *pen)
{
    if (!pen->n_word)
        return;
    bool fits = pen->column + pen->space + pen->word_columns <= pen->width;
    if (pen->column && pen->space && !fits)
        end_line(pen);
    else if (pen->column && pen->space)
        put_glyph(pen, ' ', pen->space_style);
    pen->space = false;
    for (unsigned i = 0; i < pen->n_word; i++)
        put_glyph(pen, pen->word[i].cp, pen->word[i].style);
    pen->n_word = pen->word_columns = 0;
}

void rp_pen_put(rp_pen *pen, uint32_t cp, rp_style style)
{
    cp = rp_pen_neutral(cp);
    if (cp == NOTHING)
        return;
    if (cp == ' ') {
        put_word(pen);
        pen->space = true;
        pen->space_style = style;
        return;
    }
    if (pen->n_word == RP_PEN_WORD)
        put_word(pen);
    pen->word[pen->n_word].cp = cp;
    pen->word[pen->n_word++].style = style;
    pen->word_columns += columns_of(cp);
}

void rp_pen_text(rp_pen *pen, rp_slice text, rp_style style)
{
    for (size_t at = 0; at < text.len;)
        rp_pen_put(pen, rp_utf8_next(text, &at), style);
}

void rp_pen_str(rp_pen *pen, const char *text, rp_style style)
{
    rp_pen_text(pen, rp_slice_of(text), style);
}

void rp_pen_line(rp_pen *pen)
{
    put_word(pen);
    end_line(pen);
    rp_pen_begin(pen, "", "", RP_PLAIN);
}

void rp_pen_cell(rp_pen *pen, rp_slice text, unsigned width, bool right, rp_style style)
{
    unsigned columns = rp_pen_columns(text), pad = columns < width ? width - columns : 0;
    for (unsigned i = 0; right && i < pad; i++)
        rp_pen_put(pen, 0xA0, style);
    bool cut = columns > width;
    unsigned used = 0;
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t cp = rp_utf8_next(text, &at);
        used += rp_pen_columns(rp_slice_cut(text, from, at));
        if (cut && used + 1 > width)
            break;
        rp_pen_put(pen, cp == ' ' || cp == '\n' || cp == '\t' ? 0xA0 : cp, style);
    }
    if (cut)
        rp_pen_put(pen, 0x2026, style);
    for (unsigned i = 0; !right && i < pad; i++)
        rp_pen_put(pen, 0xA0, style);
}
