/* chart.h - figures as a picture: one band a source over time, bounds as whiskers. */
#ifndef RP_CHART_H
#define RP_CHART_H

#include <reportedly/table.h>
#include "base/buf.h"

enum {
    RP_CHART_QUANTITY,
    RP_CHART_KIND,
    RP_CHART_WHAT,
    RP_CHART_PUBLISHED,
    RP_CHART_SOURCE,
    RP_CHART_MIN,
    RP_CHART_MAX,
    RP_CHART_WORDS,
    RP_CHART_FIELDS
};

/* Where a table has what a chart draws; false: it has not. */
bool rp_chart_columns(const rp_table *table, uint32_t at[RP_CHART_FIELDS]);

/* The rows of one quantity follow each other: where those that begin with first end. */
size_t rp_chart_end(const rp_table *table, const uint32_t at[RP_CHART_FIELDS], size_t first);

/* Draws a table that has the columns quantity, kind, what, published, source, words, min and max as SVG 1.1, a panel a
 * quantity; of a table without them, an empty picture. */
void rp_chart_svg(rp_buf *out, const rp_table *table);

/* The same in characters, as wide as the terminal; of a table without them, nothing. */
void rp_chart_text(rp_buf *out, const rp_table *table, unsigned width, bool colour);

#endif
