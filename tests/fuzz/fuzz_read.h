/* fuzz_read.h - bytes through rp_read() and rp_write(), and what must hold of what comes out. Each target is
 * this with its own options. */
#ifndef RP_FUZZ_READ_H
#define RP_FUZZ_READ_H

#include "invariants.h"
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void fuzz_must(const char *fault)
{
    if (!fault)
        return;
    fprintf(stderr, "fault: %s\n", fault);
    abort();
}

/* Reads, writes in every format, and checks; any failure but running out of memory is one. */
static void fuzz_read(const uint8_t *bytes, size_t size, const rp_read_options *options)
{
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) != RP_OK)
        abort();
    rp_page_input in = {.bytes = bytes, .size = size, .file = "fuzz", .date = "2026-03-11",
                        .url = "https://outlet.example/2026/03/11/story.html"};
    rp_report *report;
    rp_status st = rp_read(ctx, &in, options, &report);
    if (st < 0 && st != RP_E_LIMIT)
        fuzz_must(rp_error_text(ctx));
    if (st >= 0) {
        fuzz_must(report_fault(report, size));
        for (int f = 0; f < RP_N_FORMATS; f++) {
            rp_write_options w = {.format = (rp_format)f, .colour = true};
            char *out;
            size_t out_size;
            if (rp_write(ctx, report, &w, &out, &out_size) != RP_OK)
                fuzz_must("a report that could not be written");
            if (f == RP_JSONL)
                fuzz_must(json_fault(out, out_size));
            rp_write_free(out);
        }
        rp_report_free(report);
    }
    rp_ctx_free(ctx);
}

#endif
