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

/* Tables: RFC 4180, a row a claim; the line of names stands apart, before the first report. */
void rp_output_csv(rp_buf *out, const rp_report *report, const rp_write_options *options);
void rp_output_csv_head(rp_buf *out, const rp_write_options *options);

/* CommonMark: the article, then what was found in it. */
void rp_output_markdown(rp_buf *out, const rp_report *report, const rp_write_options *options);

/* JSON of others, one line: W3C Web Annotation, schema.org Claim as JSON-LD, IPTC ninjs 3.1. */
void rp_output_annotations(rp_buf *out, const rp_report *report, const rp_write_options *options);
void rp_output_claim(rp_buf *out, const rp_report *report, const rp_write_options *options);
void rp_output_ninjs(rp_buf *out, const rp_report *report, const rp_write_options *options);

#endif
