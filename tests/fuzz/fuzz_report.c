/* fuzz_report.c - hostile JSON of reports: what is read of it is written and read again the same, goes into a ledger,
 * and leaves that sound. */
#include <reportedly/reportedly.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void say(void *to, const char *fault)
{
    (void)to;
    fprintf(stderr, "%s\n", fault);
}

/* Every question of a ledger with one report in it. */
static void ask_all(rp_ctx *ctx, rp_ledger *l)
{
    size_t faults = 0, size;
    char *json;
    for (int q = 0; q < RP_N_QUESTIONS; q++) {
        rp_table *t;
        must(rp_ledger_ask(ctx, l, (rp_question)q, NULL, &t) == RP_OK);
        for (int f = 0; f < RP_N_TABLE_FORMATS; f++) {
            char *out;
            must(rp_table_write(ctx, t, (rp_table_format)f, 60, true, &out, &size) == RP_OK);
            rp_write_free(out);
        }
        rp_table_free(t);
    }
    must(rp_ledger_stories_json(ctx, l, &json, &size) == RP_OK);
    rp_write_free(json);
    must(rp_ledger_check(ctx, l, say, NULL, &faults) == RP_OK && !faults);
}

static void add_twice(rp_ctx *ctx, const rp_report *r, const char *json, size_t size)
{
    rp_ledger *l;
    rp_ledger_added first, second;
    rp_page_input page = {.bytes = json, .size = size, .url = "https://a.example/"};
    rp_ledger_entry entry = {.report = r, .json = json, .json_size = size, .page = &page};
    must(rp_ledger_open(ctx, ":memory:", RP_LEDGER_CREATE, &l) == RP_OK);
    must(rp_ledger_add(ctx, l, &entry, &first) == RP_OK && !first.known);
    must(rp_ledger_add(ctx, l, &entry, &second) == RP_OK && second.known && second.report == first.report);
    ask_all(ctx, l);
    rp_ledger_close(l);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    rp_report *r, *again;
    char *json, *twice;
    size_t n, m;
    must(rp_ctx_new(&ctx) == RP_OK);
    if (rp_report_parse(ctx, (const char *)bytes, size, &r) == RP_OK) {
        rp_write_options jsonl = {.format = RP_JSONL};
        must(rp_write(ctx, r, &jsonl, &json, &n) == RP_OK);
        must(rp_report_parse(ctx, json, n, &again) == RP_OK);
        must(rp_write(ctx, again, &jsonl, &twice, &m) == RP_OK);
        must(m == n && !memcmp(json, twice, n));
        add_twice(ctx, again, json, n);
        for (int f = 0; f < RP_N_FORMATS; f++) {
            char *out;
            must(rp_write(ctx, again, &(rp_write_options){.format = (rp_format)f, .colour = true}, &out, &m) == RP_OK);
            rp_write_free(out);
        }
        rp_report_free(again);
        rp_report_free(r);
        rp_write_free(twice);
        rp_write_free(json);
    }
    rp_ctx_free(ctx);
    return 0;
}
