/* body_features.c - prints what the body's model sees, for training: body_features FILE... > TSV
 *
 * A head line with the columns' names, then a line a block: the file's base name, the block's number, its
 * features, its text with tabs and line ends as spaces. train/article.py reads it. */
#include "article/body_features.h"

#include <stdio.h>
#include <stdlib.h>

static char *read_file(const char *path, size_t *size)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;
    fseek(f, 0, SEEK_END);
    long n = ftell(f);
    rewind(f);
    char *bytes = n >= 0 ? malloc((size_t)n + 1) : NULL;
    *size = bytes ? fread(bytes, 1, (size_t)n, f) : 0;
    fclose(f);
    return bytes;
}

static void print_block(const char *file, const rp_page *page, uint32_t i, const int16_t *row)
{
    printf("%s\t%u", file, i);
    for (int f = 0; f < RP_N_BODY_FEATURES; f++)
        printf("\t%d", row[f]);
    putchar('\t');
    rp_slice text = page->blocks[i].text;
    for (size_t k = 0; k < text.len; k++)
        putchar(text.ptr[k] == '\n' || text.ptr[k] == '\t' || text.ptr[k] == '\r' ? ' ' : text.ptr[k]);
    putchar('\n');
}

static void print_page(rp_arena *a, const char *path)
{
    size_t size;
    char *bytes = read_file(path, &size);
    if (!bytes) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return;
    }
    const char *base = strrchr(path, '/');
    rp_page page;
    rp_outline o;
    rp_page_read(a, bytes, size, NULL, false, &page);
    if (page.document) {
        rp_outline_make(a, &page, &o);
        const int16_t *rows = rp_body_features(a, &o);
        for (uint32_t i = 0; i < page.n_blocks; i++)
            print_block(base ? base + 1 : path, &page, i, rows + (size_t)i * RP_N_BODY_FEATURES);
    }
    free(bytes);
    rp_arena_free(a);
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_arena a;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, (size_t)2 << 30);
    printf("file\tblock");
    for (int f = 0; f < RP_N_BODY_FEATURES; f++)
        printf("\t%s", rp_body_feature_name((rp_body_feature)f));
    printf("\ttext\n");
    for (int i = 1; i < argc; i++)
        print_page(&a, argv[i]);
    rp_ctx_free(ctx);
    return 0;
}
