/* write.c - the table of writers. */
#include <reportedly/write.h>
#include "base/ctx.h"
#include "base/json.h"

#define OUTPUT_CEILING ((size_t)1 << 30)

const char *rp_format_word(rp_format f)
{
#define WORD_(constant, word) [constant] = word,
    static const char *const words[] = {RP_FORMATS(WORD_)};
    return (unsigned)f < RP_N_FORMATS ? words[f] : "";
}

static void write_json(rp_json *j, const rp_report *r)
{
    rp_json_open(j, '{');
    rp_json_key(j, "reportedly");
    rp_json_uint(j, RP_SCHEMA);
    rp_json_key(j, "input");
    rp_json_open(j, '{');
    rp_json_key(j, "file");
    rp_json_str(j, r->input.file);
    rp_json_close(j, '}');
    rp_json_key(j, "article");
    rp_json_open(j, '{');
    rp_json_key(j, "title");
    rp_json_str(j, r->article.title);
    rp_json_key(j, "byline");
    rp_json_open(j, '[');
    for (uint32_t i = 0; i < r->article.n_byline; i++)
        rp_json_str(j, r->article.byline[i]);
    rp_json_close(j, ']');
    rp_json_key(j, "published");
    rp_json_str(j, r->article.published);
    rp_json_key(j, "text");
    rp_json_str(j, r->article.text);
    rp_json_close(j, '}');
    rp_json_close(j, '}');
}

rp_status rp_write(rp_ctx *ctx, const rp_report *report, const rp_write_options *options, char **out,
                   size_t *size)
{
    rp_buf b;
    rp_json j;
    rp_buf_init(&b, OUTPUT_CEILING);
    rp_json_init(&j, &b, options->format == RP_JSON ? 1 : 0);
    write_json(&j, report);
    rp_buf_char(&b, '\n');
    *out = b.failed ? NULL : b.ptr;
    *size = b.failed ? 0 : b.len;
    if (!b.failed)
        return RP_OK;
    rp_buf_free(&b);
    return rp_fail(ctx, RP_E_MEMORY, "not enough memory to write the report");
}

void rp_write_free(char *out)
{
    free(out);
}
