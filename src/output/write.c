/* write.c - the table of writers, a row a format. */
#include "output/output.h"
#include "base/ctx.h"

#define OUTPUT_CEILING ((size_t)1 << 30) /* bytes of one report written */

#define RP_WORD_(constant, word) word,

static const struct writer {
    const char *word;
    void (*write)(rp_buf *out, const rp_report *report, const rp_write_options *options);
    void (*head)(rp_buf *out, const rp_write_options *options); /* NULL: nothing stands before the reports */
} writers[] = {
    [RP_JSONL] = {"jsonl", rp_output_json},
    [RP_JSON] = {"json", rp_output_json},
    [RP_TEXT] = {"text", rp_output_text},
    [RP_TERMINAL] = {"view", rp_output_view},
    [RP_MARKDOWN] = {"markdown", rp_output_markdown},
    [RP_CSV] = {"csv", rp_output_csv, rp_output_csv_head},
    [RP_ANNOTATIONS] = {"annotations", rp_output_annotations},
    [RP_CLAIM_LD] = {"claim", rp_output_claim},
    [RP_NINJS] = {"ninjs", rp_output_ninjs},
};
_Static_assert(sizeof writers / sizeof *writers == RP_N_FORMATS, "a row a format");

const char *rp_format_word(rp_format f)
{
    return (unsigned)f < RP_N_FORMATS ? writers[f].word : "";
}

const char *rp_row_kind_word(rp_row_kind k)
{
    static const char *const words[] = {RP_ROW_KINDS(RP_WORD_)};
    return (unsigned)k < RP_N_ROW_KINDS ? words[k] : "";
}

const char *rp_recorder_word(rp_recorder r)
{
    static const char *const words[] = {RP_RECORDERS(RP_WORD_)};
    return (unsigned)r < RP_N_RECORDERS ? words[r] : "";
}

/* Hands the buffer's bytes over, or frees them. */
static rp_status give(rp_ctx *ctx, rp_buf *b, char **out, size_t *size)
{
    if (b->failed) {
        rp_buf_free(b);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to write the report");
    }
    *out = b->ptr;
    *size = b->len;
    return RP_OK;
}

static const struct writer *writer_of(rp_ctx *ctx, const rp_write_options *options, char **out, size_t *size)
{
    *out = NULL;
    *size = 0;
    if ((unsigned)options->format < RP_N_FORMATS)
        return &writers[options->format];
    rp_fail(ctx, RP_E_USAGE, "no such format: %d", (int)options->format);
    return NULL;
}

rp_status rp_write(rp_ctx *ctx, const rp_report *report, const rp_write_options *options, char **out,
                   size_t *size)
{
    rp_buf b;
    const struct writer *w = writer_of(ctx, options, out, size);
    if (!w)
        return RP_E_USAGE;
    rp_buf_init(&b, OUTPUT_CEILING);
    w->write(&b, report, options);
    return give(ctx, &b, out, size);
}

rp_status rp_write_head(rp_ctx *ctx, const rp_write_options *options, char **out, size_t *size)
{
    rp_buf b;
    const struct writer *w = writer_of(ctx, options, out, size);
    if (!w)
        return RP_E_USAGE;
    rp_buf_init(&b, OUTPUT_CEILING);
    if (w->head)
        w->head(&b, options);
    return give(ctx, &b, out, size);
}

void rp_write_free(char *out)
{
    free(out);
}
