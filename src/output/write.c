/* write.c - the table of writers, a row a format. */
#include "output/output.h"
#include "base/ctx.h"

#define OUTPUT_CEILING ((size_t)1 << 30) /* bytes of one report written */

static const struct writer {
    const char *word;
    void (*write)(rp_buf *out, const rp_report *report, const rp_write_options *options);
} writers[] = {
    [RP_JSONL] = {"jsonl", rp_output_json},
    [RP_JSON] = {"json", rp_output_json},
    [RP_TEXT] = {"text", rp_output_text},
    [RP_TERMINAL] = {"view", rp_output_view},
};
_Static_assert(sizeof writers / sizeof *writers == RP_N_FORMATS, "a row a format");

const char *rp_format_word(rp_format f)
{
    return (unsigned)f < RP_N_FORMATS ? writers[f].word : "";
}

rp_status rp_write(rp_ctx *ctx, const rp_report *report, const rp_write_options *options, char **out,
                   size_t *size)
{
    rp_buf b;
    *out = NULL;
    *size = 0;
    if ((unsigned)options->format >= RP_N_FORMATS)
        return rp_fail(ctx, RP_E_USAGE, "no such format: %d", (int)options->format);
    rp_buf_init(&b, OUTPUT_CEILING);
    writers[options->format].write(&b, report, options);
    if (b.failed) {
        rp_buf_free(&b);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to write the report");
    }
    *out = b.ptr;
    *size = b.len;
    return RP_OK;
}

void rp_write_free(char *out)
{
    free(out);
}
