/* body_features.c - prints what the body's model sees, for training: body_features [--lines] FILE... > TSV
 * and which blocks are kept at given chances, for cross-validation:
 * body_features [--lines] --keep FILE... < CHANCES > TSV
 *
 * A head line with the columns' names, then a line a block: the file's base name, the block's number, its
 * features, the buckets of its text, the outline node that holds it, its text with tabs and line ends as
 * spaces; and before a page's blocks a line for each outline node: "#", file, parent (-1: none), first block,
 * end, the buckets of its names. With --lines the visible blocks are taken as the lines of a plain-text dump.
 * With --keep the chances of all blocks of all files are read, in their order, a whole number of 10,000 each,
 * and a line a file says 1 for a block that is kept, else 0. train/article.py reads both. */
#include "article/body.h"
#include "article/body_model.h"
#include "article/body_words.h"

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

static void print_buckets(const rp_buckets *b)
{
    for (uint32_t i = 0; i < b->n; i++)
        printf("%s%u", i ? " " : "\t", b->at[i]);
    if (!b->n)
        putchar('\t');
}

static void print_node(const char *file, const rp_outline_node *n)
{
    rp_buckets b;
    printf("#\t%s\t%d\t%u\t%u", file, (int)n->parent, n->first, n->end);
    rp_buckets_of_names(n->node, &b);
    print_buckets(&b);
    putchar('\n');
}

static void print_block(const char *file, const rp_page *page, const rp_outline *o, uint32_t i, const int16_t *row, int width)
{
    rp_buckets b;
    printf("%s\t%u", file, i);
    for (int f = 0; f < width; f++)
        printf("\t%d", row[f]);
    rp_buckets_of_text(page->blocks[i].text, &b);
    print_buckets(&b);
    printf("\t%d\t", (int)o->blocks[i].holder);
    rp_slice text = page->blocks[i].text;
    for (size_t k = 0; k < text.len; k++)
        putchar(text.ptr[k] == '\n' || text.ptr[k] == '\t' || text.ptr[k] == '\r' ? ' ' : text.ptr[k]);
    putchar('\n');
}

/* The page as a dump of its visible text would give it: the same blocks, and nothing known of elements. */
static void forget_elements(rp_page *page)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        rp_page_block *b = &page->blocks[i];
        if (b->hidden)
            continue;
        b->node = NULL;
        b->link_bytes = 0;
        page->blocks[n++] = *b;
    }
    page->n_blocks = n;
    page->document = NULL;
}

static void print_outline(rp_arena *a, const char *base, const rp_page *page)
{
    rp_outline o;
    rp_outline_make(a, page, &o);
    int width = page->document ? (int)RP_N_BODY_FEATURES : (int)RP_N_LINE_FEATURES;
    const int16_t *rows = page->document ? rp_body_features(a, &o) : rp_line_features(a, &o);
    for (uint32_t i = 0; i < o.n_nodes; i++)
        print_node(base, &o.nodes[i]);
    for (uint32_t i = 0; i < page->n_blocks; i++)
        print_block(base, page, &o, i, rows + (size_t)i * (size_t)width, width);
}

static void print_kept(rp_arena *a, const char *base, const rp_page *page)
{
    rp_outline o;
    rp_dump dump;
    rp_outline_make(a, page, &o);
    uint32_t *chance = RP_ARRAY(a, uint32_t, page->n_blocks);
    bool *keep = RP_ARRAY(a, bool, page->n_blocks);
    for (uint32_t i = 0; i < page->n_blocks; i++)
        if (scanf("%u", &chance[i]) != 1 || chance[i] > RP_CHANCE_ONE)
            chance[i] = 0;
    if (page->document) {
        rp_body_choose(a, &o, rp_body_features(a, &o), chance, keep);
    } else {
        rp_dump_read(a, page, &dump);
        rp_body_choose_in_dump(a, &o, &dump, chance, keep);
    }
    printf("%s\t", base);
    for (uint32_t i = 0; i < page->n_blocks; i++)
        putchar('0' + keep[i]);
    putchar('\n');
}

static void print_page(rp_arena *a, const char *path, bool lines, bool keep)
{
    size_t size;
    char *bytes = read_file(path, &size);
    if (!bytes) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return;
    }
    const char *base = strrchr(path, '/');
    rp_guard guard;
    if (RP_GUARD(a->ctx, &guard)) {
        fprintf(stderr, "%s: not enough memory\n", path);
    } else {
        rp_page page;
        rp_page_read(a, bytes, size, NULL, false, &page);
        if (page.document && lines)
            forget_elements(&page);
        (keep ? print_kept : print_outline)(a, base ? base + 1 : path, &page);
        rp_unguard(a->ctx, &guard);
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
    int at = 1;
    bool lines = at < argc && !strcmp(argv[at], "--lines") && at++;
    bool keep = at < argc && !strcmp(argv[at], "--keep") && at++;
    printf("file\tblock");
    for (int f = 0; f < (lines ? (int)RP_N_LINE_FEATURES : (int)RP_N_BODY_FEATURES) && !keep; f++)
        printf("\t%s", lines ? rp_line_feature_name((rp_line_feature)f) : rp_body_feature_name((rp_body_feature)f));
    printf(keep ? "s kept\n" : "\tbuckets\tholder\ttext\n");
    for (; at < argc; at++)
        print_page(&a, argv[at], lines, keep);
    rp_ctx_free(ctx);
    return 0;
}
