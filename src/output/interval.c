/* interval.c - see interval.h. */
#include "output/interval.h"

#include <math.h>

#define NUMBER_BYTES 40

/* "5,000,000", "2.5", "1e+20": commas in whole numbers of up to 15 digits. */
static void number(char out[NUMBER_BYTES], double v)
{
    char digits[NUMBER_BYTES];
    if (v != floor(v) || fabs(v) >= 1e15) {
        snprintf(out, NUMBER_BYTES, "%.6g", v);
        return;
    }
    int n = snprintf(digits, sizeof digits, "%.0f", fabs(v)), at = 0;
    if (v < 0)
        out[at++] = '-';
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0)
            out[at++] = ',';
        out[at++] = digits[i];
    }
    out[at] = '\0';
}

void rp_interval(char out[RP_INTERVAL_BYTES], const rp_figure *f)
{
    static const char *const signs[RP_N_BOUNDS] = {
        [RP_AT_LEAST] = "\u2265 ", [RP_MORE_THAN] = "> ", [RP_AT_MOST] = "\u2264 ",
        [RP_LESS_THAN] = "< ",     [RP_ABOUT] = "~ ",
    };
    char min[NUMBER_BYTES] = "", max[NUMBER_BYTES] = "";
    bool open_below = isnan(f->min), open_above = isnan(f->max), one = f->min == f->max;
    if (!open_below)
        number(min, f->min);
    if (!open_above && !one)
        number(max, f->max);
    const char *sign = (unsigned)f->bound < RP_N_BOUNDS && signs[f->bound] ? signs[f->bound] : "";
    if (!*sign && open_below != open_above)
        sign = open_above ? signs[RP_AT_LEAST] : signs[RP_AT_MOST];
    bool has_unit = f->unit.len > 0, percent = f->kind == RP_PERCENT;
    snprintf(out, RP_INTERVAL_BYTES, "%s%s%s%s%s%.*s", open_below && open_above ? "?" : sign, min,
             *min && *max ? "\u2013" : "", max,
             percent    ? " %"
             : has_unit ? " "
                        : "",
             has_unit && !percent ? (int)(f->unit.len < 8 ? f->unit.len : 8) : 0,
             has_unit ? f->unit.ptr : "");
}
