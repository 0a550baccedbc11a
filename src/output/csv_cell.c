/* csv_cell.c - see csv_cell.h.
 *
 * Spreadsheets take cells that begin with = + - @ for formulas, which a page could use against its reader, so such a
 * cell gets an apostrophe first; control characters and those that turn the direction of text are neutralised as on a
 * terminal, and line ends are spaces, so that a row is a line. */
#include "output/csv_cell.h"
#include "output/pen.h"
#include "base/utf8.h"

#include <math.h>

static bool is_formula(uint32_t cp)
{
    static const char ascii[] = "=+-@|%";
    return (cp < 0x80 && strchr(ascii, (int)cp)) || cp == 0xFF1D || cp == 0xFF0B || cp == 0xFF0D || cp == 0xFF20;
}

static void put_code_point(rp_buf *out, uint32_t cp)
{
    char bytes[4];
    if (cp == '"')
        rp_buf_char(out, '"');
    rp_buf_add(out, (rp_slice){bytes, rp_utf8_put(cp, bytes)});
}

void rp_csv_text(rp_csv_row *r, rp_slice text)
{
    bool begun = false;
    rp_buf_str(r->out, r->any ? ",\"" : "\"");
    for (size_t at = 0; at < text.len;) {
        uint32_t cp = rp_pen_neutral(rp_utf8_next(text, &at));
        if (!cp || (!begun && cp == ' '))
            continue;
        if (!begun && is_formula(cp))
            rp_buf_char(r->out, '\'');
        begun = true;
        put_code_point(r->out, cp);
    }
    rp_buf_char(r->out, '"');
    r->any = true;
}

void rp_csv_word(rp_csv_row *r, const char *word)
{
    rp_csv_text(r, rp_slice_of(word));
}

void rp_csv_id(rp_csv_row *r, const char *letter, uint32_t number)
{
    rp_buf_str(r->out, r->any ? "," : "");
    r->any = true;
    if (number != RP_NONE)
        rp_buf_printf(r->out, "%s%lu", letter, (unsigned long)number);
}

void rp_csv_number(rp_csv_row *r, double v)
{
    rp_buf_str(r->out, r->any ? "," : "");
    r->any = true;
    if (!isnan(v))
        rp_buf_printf(r->out, v == floor(v) && fabs(v) < 1e15 ? "%.0f" : "%.10g", v);
}

void rp_csv_put_file(rp_csv_row *r)
{
    rp_csv_text(r, r->report->input.file);
}

void rp_csv_put_url(rp_csv_row *r)
{
    const rp_report *report = r->report;
    rp_csv_text(r, report->article.canonical_url.len ? report->article.canonical_url : report->input.url);
}

void rp_csv_put_title(rp_csv_row *r)
{
    rp_csv_text(r, r->report->article.title);
}

void rp_csv_put_published(rp_csv_row *r)
{
    rp_csv_text(r, r->report->article.published);
}
