/* read.h - one page in, one report out. */
#ifndef REPORTEDLY_READ_H
#define REPORTEDLY_READ_H

#include <reportedly/gazetteer.h>
#include <reportedly/model.h>
#include <reportedly/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One page as it came. All pointers are borrowed for the call; the report copies what it keeps. */
typedef struct rp_page_input {
    const void *bytes;
    size_t size;             /* over limits.page_bytes is RP_E_LIMIT */
    const char *file;        /* its name, for reports and messages; may be NULL, as all below */
    const char *url;         /* where it was */
    const char *date;        /* when it was published, RFC 3339: what relative times are resolved against */
    const char *charset;     /* as the transport declared it */
    const char *fetched;     /* RFC 3339 */
    const char *modified;    /* when it last changed, as the server says (Last-Modified); RFC 3339 */
    const char *note;        /* on how it came, for the report's notes */
    const char *name;        /* for messages, where file alone does not say which page it is */
    const char *warc_record; /* WARC-Record-ID */
} rp_page_input;

typedef struct rp_read_options {
    bool plain;        /* the input is body text: its offsets are kept, nothing is dropped */
    bool only_article; /* stop after the article */
    const rp_model *model; /* reads attributions; borrowed. NULL: rules alone, which find fewer */
    const rp_gazetteer *gazetteer; /* what places are resolved against; borrowed. NULL: none are looked for */
} rp_read_options;

/* Reads one page.
 *
 * in       HTML or plain text in any charset.
 * options  NULL for the defaults (all false, no model).
 * out      set unless the call fails, then NULL; the caller's, to rp_report_free().
 *
 * RP_OK          *out has at least one body block.
 * RP_NO_ARTICLE  read, and there is none (an empty page, a script-only page); its notes say what was seen.
 * RP_E_*         reason, input and byte in rp_error_text(ctx); nothing is left to free.
 *
 * Threads: a ctx serves one at a time. The same bytes, options and version give the same report. */
RP_API rp_status rp_read(rp_ctx *ctx, const rp_page_input *in, const rp_read_options *options,
                         rp_report **out);

/* Makes a report of its JSON, as rp_write() prints it (either form): a report read elsewhere or before.
 *
 * json      one object of schema 1; valid UTF-8 or it is repaired. Borrowed for the call.
 * out       the caller's, to rp_report_free(); NULL on failure.
 * RP_E_FORMAT  no such object, another schema, a span outside the text or a reference to nothing.
 * RP_E_MEMORY
 *
 * A field that is missing is absent, one that is not known is passed over. */
RP_API rp_status rp_report_parse(rp_ctx *ctx, const char *json, size_t size, rp_report **out);

#ifdef __cplusplus
}
#endif
#endif
