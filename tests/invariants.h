/* invariants.h - what holds of every report, whatever bytes it was read from. The fuzz targets, the damaged
 * pages and the failing allocations all ask it. */
#ifndef RP_INVARIANTS_H
#define RP_INVARIANTS_H

#include <reportedly/reportedly.h>

/* NULL if the report holds, else what does not, in words (static):
 *   - the text is valid UTF-8 without NUL;
 *   - spans lie within the text, in order, not overlapping, none empty; so do the blocks, each led back to
 *     bytes within the input;
 *   - a part's words are the text at its spans;
 *   - references point into their arrays, and no claim is within itself, by however many steps;
 *   - numbers: min <= max, scores 0 to 1.
 * size is the input's. */
const char *report_fault(const rp_report *report, size_t size);

/* The same of a report as printed: JSON that reads back, valid UTF-8, schema 1, one line. */
const char *json_fault(const char *json, size_t size);

#endif
