/* chart.h - figures as a picture: one band a source over time, bounds as whiskers. */
#ifndef RP_CHART_H
#define RP_CHART_H

#include <reportedly/table.h>
#include "base/buf.h"

/* Draws a table that has the columns quantity, kind, what, published, source, min and max as SVG 1.1, a panel a
 * quantity; of a table without them, an empty picture. */
void rp_chart_svg(rp_buf *out, const rp_table *table);

#endif
