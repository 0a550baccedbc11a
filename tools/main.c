/* main.c - the command `reportedly`. */
#include <reportedly/reportedly.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int read_file(rp_ctx *ctx, const char *path, const rp_read_options *options)
{
    static char bytes[16 << 20];
    FILE *f = fopen(path, "rb");
    if (!f)
        return 1;
    size_t n = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    rp_page_input in = {.bytes = bytes, .size = n, .file = path};
    rp_report *r;
    if (rp_read(ctx, &in, options, &r) < 0) {
        fprintf(stderr, "reportedly: %s\n", rp_error_text(ctx));
        return 1;
    }
    rp_write_options w = {.format = RP_JSONL};
    char *out;
    size_t size;
    if (rp_write(ctx, r, &w, &out, &size) == RP_OK)
        fwrite(out, 1, size, stdout);
    rp_write_free(out);
    rp_report_free(r);
    return 0;
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_read_options options = {false, false};
    if (rp_ctx_new(&ctx) != RP_OK)
        return 3;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--plain"))
            options.plain = true;
        else if (!strcmp(argv[i], "--only-article"))
            options.only_article = true;
        else
            read_file(ctx, argv[i], &options);
    }
    rp_ctx_free(ctx);
    return 0;
}
