/* bench_html.c - how fast a page becomes a tree: ours and gumbo's over the same pages, on one core, in one
 * run.
 *
 * Usage: bench_html PAGE...    (UTF-8, read beforehand). Trees only: no decoding, no freeing. Each parser
 * takes all pages three times; the fastest round counts. Prints MB/s and how many times gumbo's that is. */
#define _GNU_SOURCE
#include "base/utf8.h"
#include "page/html.h"

#include <gumbo.h>
#include <time.h>

#define ROUNDS 3

typedef struct pages {
    rp_slice *all;
    size_t n, bytes;
} pages;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static rp_slice read_page(rp_arena *a, const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f || fseek(f, 0, SEEK_END))
        return (rp_slice){NULL, 0};
    long size = ftell(f);
    char *bytes = rp_arena_alloc(a, size > 0 ? (size_t)size : 1);
    rewind(f);
    size_t n = fread(bytes, 1, size > 0 ? (size_t)size : 0, f), replaced;
    fclose(f);
    return rp_utf8_repair(a, (rp_slice){bytes, n}, &replaced);
}

static double parse_ours(rp_ctx *ctx, rp_slice page)
{
    rp_arena a;
    rp_slice *notes = NULL;
    uint32_t n_notes = 0;
    rp_arena_init(&a, ctx, ctx->limits.memory_bytes);
    double from = now();
    rp_html_parse(&a, page, &notes, &n_notes);
    double spent = now() - from;
    rp_arena_free(&a);
    return spent;
}

static double parse_gumbo(rp_ctx *ctx, rp_slice page)
{
    (void)ctx;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    double from = now();
    GumboOutput *g = gumbo_parse_with_options(&options, page.ptr, page.len);
    double spent = now() - from;
    gumbo_destroy_output(&options, g);
    return spent;
}

/* Megabytes a second over all pages. */
static double speed(rp_ctx *ctx, const pages *p, double (*parse)(rp_ctx *, rp_slice))
{
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
        double spent = 0;
        for (size_t i = 0; i < p->n; i++)
            spent += parse(ctx, p->all[i]);
        double mb = (double)p->bytes / 1e6 / spent;
        best = mb > best ? mb : best;
    }
    return best;
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    pages p = {NULL};
    if (rp_ctx_new(&ctx) != RP_OK || RP_GUARD(ctx, &guard))
        return 1;
    rp_arena_init(&a, ctx, SIZE_MAX);
    for (int i = 1; i < argc; i++) {
        RP_PUSH(&a, p.all, p.n, read_page(&a, argv[i]));
        p.bytes += p.all[p.n - 1].len;
    }
    double ours = speed(ctx, &p, parse_ours), gumbo = speed(ctx, &p, parse_gumbo);
    printf("%zu pages, %.1f MB: ours %.1f MB/s, gumbo %.1f MB/s, %.1f times\n", p.n, (double)p.bytes / 1e6,
           ours, gumbo, ours / gumbo);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return 0;
}
