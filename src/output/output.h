/* output.h - the writers behind rp_write(): each puts one report into a buffer, which keeps the failure. */
#ifndef RP_OUTPUT_H
#define RP_OUTPUT_H

#include <reportedly/write.h>
#include "base/buf.h"

/* Schema 1, one line or indented. */
void rp_output_json(rp_buf *out, const rp_report *report, const rp_write_options *options);

/* For people: plain text, or marked for a terminal. */
void rp_output_text(rp_buf *out, const rp_report *report, const rp_write_options *options);
void rp_output_view(rp_buf *out, const rp_report *report, const rp_write_options *options);

#endif
