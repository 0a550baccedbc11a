/* page_lines.c - a page as a plain-text dump: page_lines FILE prints its visible blocks, a line each, parted by
 * empty lines. tests/corpus/dumps.py compares the body read from it with the page's. */
#include "page/page.h"

#include <stdio.h>
#include <stdlib.h>

static void print_lines(const rp_page *page)
{
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        if (page->blocks[i].hidden)
            continue;
        rp_slice text = page->blocks[i].text;
        for (size_t k = 0; k < text.len; k++)
            putchar(text.ptr[k] == '\n' ? ' ' : text.ptr[k]);
        fputs("\n\n", stdout);
    }
}

int main(int argc, char **argv)
{
    enum { MOST = 16 << 20 };
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
    char *bytes = f ? malloc(MOST) : NULL;
    if (!bytes || rp_ctx_new(&ctx) != RP_OK)
        return 1;
    size_t size = fread(bytes, 1, MOST, f);
    fclose(f);
    rp_arena_init(&a, ctx, (size_t)2 << 30);
    if (!RP_GUARD(ctx, &guard)) {
        rp_page page;
        rp_page_read(&a, bytes, size, NULL, false, &page);
        print_lines(&page);
        rp_unguard(ctx, &guard);
    }
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    free(bytes);
    return 0;
}
