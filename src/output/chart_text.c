/* chart_text.c - figures as a chart of characters, for terminals: see chart.h.
 *
 * A line is a figure: its source, when it was published, its interval against the panel's scale, its words. Lines of one
 * source stand together in the order of time, so that a source is a band; its name stands before its first. */
#include "output/chart.h"
#include "base/slice.h"
#include "output/pen.h"

#include <math.h>

#define SOURCE_WIDTH 20
#define WORDS_WIDTH 14
#define BAR_LEAST 12
#define BAR_MOST 120
#define NARROW 72  /* under this, words are left out, */
#define WIDE 100   /* and from this on, times of day are told */
#define DAY 10
#define MINUTE 16
#define LINES_MOST 2000 /* of a panel; sources are looked for among them */

typedef struct chart {
    const rp_table *t;
    uint32_t at[RP_CHART_FIELDS];
    rp_pen pen;
    unsigned date, bar, words; /* widths; words 0: none */
    double top;                /* the scale goes from 0 to this */
} chart;

static const rp_cell *cell(const chart *c, size_t row, int field)
{
    return &c->t->cells[row * c->t->n_columns + c->at[field]];
}

static void set_widths(chart *c, unsigned width)
{
    c->date = width >= WIDE ? MINUTE : DAY;
    c->words = width >= NARROW ? WORDS_WIDTH : 0;
    unsigned others = SOURCE_WIDTH + c->date + c->words + 3;
    c->bar = width > others + BAR_LEAST ? width - others : BAR_LEAST;
    c->bar = c->bar < BAR_MOST ? c->bar : BAR_MOST;
}

static unsigned column_of(const chart *c, double value)
{
    double at = c->top > 0 ? value / c->top * (c->bar - 1) : 0;
    return at <= 0 ? 0 : at >= c->bar - 1 ? c->bar - 1 : (unsigned)(at + 0.5);
}

/* An interval: an end that is open points outward, and its line is dashed. */
static void put_bar(chart *c, size_t row, rp_style style)
{
    double min = cell(c, row, RP_CHART_MIN)->number, max = cell(c, row, RP_CHART_MAX)->number;
    bool open = isnan(min) || isnan(max);
    unsigned low = isnan(min) ? 0 : column_of(c, min), high = isnan(max) ? c->bar - 1 : column_of(c, max);
    for (unsigned i = 0; i < c->bar; i++) {
        uint32_t cp = 0xA0;
        if (i == low && i == high)
            cp = 0x25CF; /* a point */
        else if (i == low)
            cp = isnan(min) ? 0x25C1 : 0x251C;
        else if (i == high)
            cp = isnan(max) ? 0x25B7 : 0x2524;
        else if (i > low && i < high)
            cp = open ? 0x254C : 0x2500;
        rp_pen_put(&c->pen, cp, style);
    }
}

static void gap(chart *c)
{
    rp_pen_put(&c->pen, 0xA0, RP_PLAIN);
}

static void put_line(chart *c, size_t row, bool first, rp_style style)
{
    rp_slice source = cell(c, row, RP_CHART_SOURCE)->text, published = cell(c, row, RP_CHART_PUBLISHED)->text;
    rp_pen_cell(&c->pen, !first ? RP_LIT("") : source.len ? source : RP_LIT("no source"), SOURCE_WIDTH, false, style);
    gap(c);
    rp_pen_cell(&c->pen, rp_slice_cut(published, 0, published.len < c->date ? published.len : c->date), c->date, false, RP_DIM);
    gap(c);
    put_bar(c, row, style);
    if (c->words) {
        gap(c);
        rp_pen_cell(&c->pen, cell(c, row, RP_CHART_WORDS)->text, c->words, false, RP_PLAIN);
    }
    rp_pen_line(&c->pen);
}

static void put_head(chart *c, size_t first)
{
    char left[] = "0", right[32];
    rp_pen_text(&c->pen, cell(c, first, RP_CHART_KIND)->text, RP_BOLD);
    rp_pen_put(&c->pen, ' ', RP_BOLD);
    rp_pen_text(&c->pen, cell(c, first, RP_CHART_WHAT)->text, RP_BOLD);
    rp_pen_line(&c->pen);
    snprintf(right, sizeof right, "%.6g", c->top);
    rp_pen_cell(&c->pen, RP_LIT(""), SOURCE_WIDTH + c->date + 2, false, RP_PLAIN);
    rp_pen_cell(&c->pen, rp_slice_of(left), 2, false, RP_DIM);
    rp_pen_cell(&c->pen, rp_slice_of(right), c->bar - 2, true, RP_DIM);
    rp_pen_line(&c->pen);
}

/* The first row of the panel with this row's source. */
static size_t first_of_source(const chart *c, size_t first, size_t row)
{
    size_t i = first;
    while (!rp_slice_equal(cell(c, i, RP_CHART_SOURCE)->text, cell(c, row, RP_CHART_SOURCE)->text))
        i++;
    return i;
}

static void put_panel(chart *c, size_t first, size_t last)
{
    static const rp_style colours[] = {39, 208, 35, 175, 214, 75, 142, 250}; /* differ for the colour-blind too */
    unsigned sources = 0;
    c->top = 0;
    for (size_t row = first; row < last; row++) {
        double min = cell(c, row, RP_CHART_MIN)->number, max = cell(c, row, RP_CHART_MAX)->number;
        double most = isnan(max) ? min * 1.3 : max;
        c->top = most > c->top ? most : c->top;
    }
    put_head(c, first);
    last = last - first < LINES_MOST ? last : first + LINES_MOST;
    for (size_t row = first; row < last; row++) {
        if (first_of_source(c, first, row) != row)
            continue;
        rp_style style = colours[sources++ % (sizeof colours / sizeof *colours)];
        for (size_t i = row; i < last; i++)
            if (rp_slice_equal(cell(c, i, RP_CHART_SOURCE)->text, cell(c, row, RP_CHART_SOURCE)->text))
                put_line(c, i, i == row, style);
    }
}

void rp_chart_text(rp_buf *out, const rp_table *table, unsigned width, bool colour)
{
    chart c = {.t = table};
    bool any = false;
    if (!rp_chart_columns(table, c.at))
        return;
    set_widths(&c, width);
    rp_pen_init(&c.pen, out, RP_PEN_MOST, colour);
    for (size_t row = 0, last; row < table->n_rows; row = last) {
        last = rp_chart_end(table, c.at, row);
        if (!cell(&c, row, RP_CHART_QUANTITY)->text.len)
            continue;
        if (any)
            rp_pen_line(&c.pen);
        put_panel(&c, row, last);
        any = true;
    }
}
