/* bench_warc.c - how fast a WARC is walked and inflated, on one core: bench/warc.py runs it beside warcio.
 *
 *   bench_warc FILE     prints "RECORDS BYTES SECONDS": records, bytes of pages, processor seconds */
#include <reportedly/reportedly.h>

#include <stdio.h>
#include <time.h>

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_intake *in;
    rp_item *item;
    size_t records = 0, bytes = 0;
    if (argc != 2 || rp_ctx_new(&ctx) != RP_OK || rp_intake_new(ctx, &in) != RP_OK)
        return 2;
    clock_t start = clock();
    if (rp_intake_add(ctx, in, argv[1], NULL, NULL) != RP_OK)
        return 1;
    while (rp_intake_next(ctx, in, &item) == RP_OK) {
        rp_page_input page;
        records++;
        if (rp_item_read(ctx, item, &page) == RP_OK)
            bytes += page.size;
        rp_item_free(item);
    }
    printf("%zu %zu %.6f\n", records, bytes, (double)(clock() - start) / CLOCKS_PER_SEC);
    rp_intake_free(in);
    rp_ctx_free(ctx);
    return 0;
}
