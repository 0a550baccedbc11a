/* chart.c - see chart.h.
 *
 * Times stand side by side in their order, evenly: reports come in bursts, and a scale of hours would hide them. An open
 * end of a figure is a whisker that fades (dashed) instead of ending in a bar. Text is escaped, nothing is loaded from
 * elsewhere, and there is no script. */
#include "output/chart.h"
#include "base/slice.h"
#include "base/utf8.h"
#include "output/pen.h"

#include <math.h>

#define WIDTH 760
#define LEFT 56
#define RIGHT 200 /* room for the names */
#define PANEL 220
#define TOP 34
#define BOTTOM 40
#define SOURCES_MOST 10
#define TIMES_MOST 400

static const char *const field_names[RP_CHART_FIELDS] = {"quantity", "kind", "what", "published", "source", "min", "max", "words"};

/* Colours that differ for the colour-blind too (Okabe and Ito). */
static const char *const colours[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a8a00"};

typedef struct chart {
    rp_buf *out;
    const rp_table *t;
    uint32_t at[RP_CHART_FIELDS];
    double y; /* where the panel begins */
    rp_slice sources[SOURCES_MOST], times[TIMES_MOST];
    uint32_t n_sources, n_times;
    double top; /* the largest number drawn */
} chart;

static const rp_cell *cell(const chart *c, size_t row, int field)
{
    return &c->t->cells[row * c->t->n_columns + c->at[field]];
}

bool rp_chart_columns(const rp_table *t, uint32_t at[RP_CHART_FIELDS])
{
    for (int f = 0; f < RP_CHART_FIELDS; f++) {
        uint32_t k = 0;
        while (k < t->n_columns && strcmp(t->columns[k].name, field_names[f]))
            k++;
        if (k == t->n_columns)
            return false;
        at[f] = k;
    }
    return true;
}

static void put_text(rp_buf *out, rp_slice s, size_t most)
{
    char bytes[4];
    size_t n = 0;
    for (size_t at = 0; at < s.len && n < most; n++) {
        uint32_t cp = rp_pen_neutral(rp_utf8_next(s, &at));
        if (cp == '<' || cp == '&' || cp == '>' || cp == '"')
            rp_buf_printf(out, "&#%lu;", (unsigned long)cp);
        else if (cp)
            rp_buf_add(out, (rp_slice){bytes, rp_utf8_put(cp, bytes)});
    }
}

/* Its place in a list, put there if there is room. */
static uint32_t place(rp_slice *list, uint32_t *n, uint32_t most, rp_slice s)
{
    uint32_t i = 0;
    while (i < *n && !rp_slice_equal(list[i], s))
        i++;
    if (i == *n && *n < most)
        list[(*n)++] = s;
    return i < most ? i : most - 1;
}

static double x_of(const chart *c, uint32_t time)
{
    double room = WIDTH - LEFT - RIGHT;
    return LEFT + room * (time + 0.5) / (c->n_times ? c->n_times : 1);
}

static double y_of(const chart *c, double value)
{
    double room = PANEL - TOP - BOTTOM;
    return c->y + TOP + room * (1 - (c->top > 0 ? value / c->top : 0));
}

static void put_line(const chart *c, double x1, double y1, double x2, double y2, const char *colour, const char *more)
{
    rp_buf_printf(c->out, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n", x1, y1, x2, y2, colour,
                  more);
}

static void put_end(const chart *c, double x, double value, bool open, const char *colour)
{
    if (!open)
        put_line(c, x - 4, y_of(c, value), x + 4, y_of(c, value), colour, " stroke-width=\"2\"");
}

static void put_point(const chart *c, size_t row, double x, const char *colour)
{
    double min = cell(c, row, RP_CHART_MIN)->number, max = cell(c, row, RP_CHART_MAX)->number;
    bool no_min = isnan(min), no_max = isnan(max);
    double low = no_min ? 0 : min, high = no_max ? c->top : max;
    put_line(c, x, y_of(c, low), x, y_of(c, high), colour, no_min || no_max ? " stroke-dasharray=\"3 3\"" : "");
    put_end(c, x, low, no_min, colour);
    put_end(c, x, high, no_max, colour);
    rp_buf_printf(c->out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n", x,
                  y_of(c, no_min ? high : no_max ? low : (low + high) / 2), colour);
}

/* What is in the panel, before it is drawn: its sources, its times, its largest number. */
static void measure(chart *c, size_t first, size_t last)
{
    c->n_sources = c->n_times = 0;
    c->top = 0;
    for (size_t row = first; row < last; row++) {
        double min = cell(c, row, RP_CHART_MIN)->number, max = cell(c, row, RP_CHART_MAX)->number;
        double most = isnan(max) ? min * 1.3 : max;
        place(c->sources, &c->n_sources, SOURCES_MOST, cell(c, row, RP_CHART_SOURCE)->text);
        place(c->times, &c->n_times, TIMES_MOST, cell(c, row, RP_CHART_PUBLISHED)->text);
        c->top = most > c->top ? most : c->top;
    }
}

static void put_frame(chart *c, size_t first)
{
    rp_buf_printf(c->out, "<text x=\"%d\" y=\"%.1f\" font-weight=\"bold\">", LEFT, c->y + 18);
    put_text(c->out, cell(c, first, RP_CHART_KIND)->text, 40);
    rp_buf_str(c->out, " ");
    put_text(c->out, cell(c, first, RP_CHART_WHAT)->text, 60);
    rp_buf_str(c->out, "</text>\n");
    for (int i = 0; i <= 2; i++) {
        double value = c->top * i / 2;
        put_line(c, LEFT, y_of(c, value), WIDTH - RIGHT, y_of(c, value), "#cccccc", "");
        rp_buf_printf(c->out, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.6g</text>\n", LEFT - 6, y_of(c, value) + 4, value);
    }
    for (uint32_t i = 0; i < c->n_times; i += (c->n_times + 3) / 4) {
        rp_buf_printf(c->out, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x_of(c, i), c->y + PANEL - BOTTOM + 16);
        put_text(c->out, c->times[i], 16);
        rp_buf_str(c->out, "</text>\n");
    }
    for (uint32_t i = 0; i < c->n_sources; i++) {
        const char *colour = colours[i % (sizeof colours / sizeof *colours)];
        rp_buf_printf(c->out, "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">", WIDTH - RIGHT + 12, c->y + TOP + 15.0 * i, colour);
        put_text(c->out, c->sources[i].len ? c->sources[i] : RP_LIT("no source"), 30);
        rp_buf_str(c->out, "</text>\n");
    }
}

static void put_panel(chart *c, size_t first, size_t last)
{
    measure(c, first, last);
    put_frame(c, first);
    for (size_t row = first; row < last; row++) {
        uint32_t source = place(c->sources, &c->n_sources, SOURCES_MOST, cell(c, row, RP_CHART_SOURCE)->text);
        uint32_t time = place(c->times, &c->n_times, TIMES_MOST, cell(c, row, RP_CHART_PUBLISHED)->text);
        double aside = 7.0 * source - 3.5 * (c->n_sources - 1); /* several at one time stand beside each other */
        put_point(c, row, x_of(c, time) + aside, colours[source % (sizeof colours / sizeof *colours)]);
    }
    c->y += PANEL;
}

size_t rp_chart_end(const rp_table *t, const uint32_t at[RP_CHART_FIELDS], size_t first)
{
    uint32_t q = at[RP_CHART_QUANTITY];
    size_t last = first + 1;
    while (last < t->n_rows && rp_slice_equal(t->cells[last * t->n_columns + q].text, t->cells[first * t->n_columns + q].text))
        last++;
    return last;
}

void rp_chart_svg(rp_buf *out, const rp_table *table)
{
    chart c = {.out = out, .t = table};
    size_t panels = 0;
    bool drawable = rp_chart_columns(table, c.at);
    for (size_t row = 0; drawable && row < table->n_rows; row = rp_chart_end(table, c.at, row))
        panels += cell(&c, row, RP_CHART_QUANTITY)->text.len > 0;
    rp_buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%zu\" font-family=\"sans-serif\" "
                       "font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
                  WIDTH, panels * PANEL);
    for (size_t row = 0; drawable && row < table->n_rows; row = rp_chart_end(table, c.at, row))
        if (cell(&c, row, RP_CHART_QUANTITY)->text.len)
            put_panel(&c, row, rp_chart_end(table, c.at, row));
    rp_buf_str(out, "</svg>\n");
}
