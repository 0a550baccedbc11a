/* test_alloc.c - every allocation of a read fails once, in turn.
 *
 * Each page given is read and written again and again, the first allocation failing, then the second, and so
 * on until a run needs no more. Every run must end in RP_E_MEMORY with words for it, or (where another
 * library got on without) in a report that holds; and give back all it took. The arena here has chunks so
 * small that nearly every object is an allocation of its own (SMALL_CHUNKS in meson.build): a page makes some
 * 10,000. Past STEP_FROM only every so many are failed, so that a page takes seconds. */
#include "check.h"
#include "fail_alloc.h"
#include "invariants.h"
#include "tiny_gazetteer.h"
#include "tiny_model.h"

#include <stdlib.h>
#include <string.h>

#define PAGE_MAX ((size_t)1 << 20)
#define STEP_FROM 400
#define RUNS_MAX 3000 /* a page and a way */

typedef struct page {
    const char *path;
    char *bytes;
    size_t size;
} page;

static bool load(page *p)
{
    FILE *f = fopen(p->path, "rb");
    p->bytes = malloc(PAGE_MAX);
    if (f && p->bytes)
        p->size = fread(p->bytes, 1, PAGE_MAX, f);
    if (f)
        fclose(f);
    return p->size > 0;
}

/* Writes the report in every format; the first status that is not RP_OK. */
static rp_status write_all(rp_ctx *ctx, const rp_report *report)
{
    rp_status st = RP_OK;
    for (int f = 0; f < RP_N_FORMATS && st == RP_OK; f++) {
        rp_write_options w = {.format = (rp_format)f, .colour = true};
        char *out;
        size_t size;
        st = rp_write(ctx, report, &w, &out, &size);
        CHECK(st == RP_OK ? out || f == RP_CSV : !out, "status %d, output %p", st, (void *)out);
        rp_write_free(out);
        if (st == RP_OK)
            st = rp_write_head(ctx, &w, &out, &size);
        rp_write_free(out);
    }
    return st;
}

static rp_status read_and_write(const page *p, const rp_read_options *options)
{
    rp_ctx *ctx;
    rp_status st = rp_ctx_new(&ctx);
    if (st != RP_OK)
        return st;
    rp_page_input in = {.bytes = p->bytes, .size = p->size, .file = p->path, .date = "2026-03-11"};
    rp_report *report;
    st = rp_read(ctx, &in, options, &report);
    if (st >= 0) {
        CHECK(!report_fault(report, p->size), "%s: %s", p->path, report_fault(report, p->size));
        rp_status written = write_all(ctx, report);
        st = written == RP_OK ? st : written;
    }
    CHECK(st >= 0 || *rp_error_text(ctx), "%s: %d without words", p->path, st);
    rp_report_free(report);
    rp_ctx_free(ctx);
    return st;
}

/* One run with its nth allocation failing; true if there was an nth. */
static bool run(const page *p, const rp_read_options *options, size_t nth)
{
    long before = fail_alloc_held();
    fail_alloc_arm(nth);
    rp_status st = read_and_write(p, options);
    bool reached = fail_alloc_asked() >= nth;
    fail_alloc_arm(0);
    CHECK(st >= 0 || (reached && st == RP_E_MEMORY), "%s: allocation %zu: status %d", p->path, nth, st);
    CHECK(fail_alloc_held() == before, "%s: allocation %zu: %ld blocks kept", p->path, nth,
          fail_alloc_held() - before);
    return reached;
}

static void torture(const page *p, const rp_read_options *options)
{
    read_and_write(p, options); /* so that what a library allocates once and keeps is there */
    fail_alloc_arm(0);
    read_and_write(p, options);
    size_t all = fail_alloc_asked(), step = all / RUNS_MAX + 1, runs = 0;
    for (size_t n = 1; run(p, options, n); n += n < STEP_FROM ? 1 : step)
        runs++;
    printf("%s%s%s: %zu allocations, %zu failed in turn\n", p->path, options->plain ? " (plain)" : "", options->model ? " (with a model)" : "", all,
           runs);
}

/* Lists the page's folder, takes the manifest too, and reads the first input. */
static rp_status list_and_load(const char *folder, const char *manifest)
{
    rp_ctx *ctx;
    rp_intake *in = NULL;
    void *bytes = NULL;
    size_t size;
    rp_status st = rp_ctx_new(&ctx);
    if (st == RP_OK)
        st = rp_intake_new(ctx, &in);
    if (st == RP_OK)
        st = rp_intake_add(ctx, in, folder, "https://example.org/", NULL);
    if (st == RP_OK)
        st = rp_intake_manifest(ctx, in, manifest);
    if (st == RP_OK && rp_intake_count(in))
        st = rp_input_read(ctx, rp_intake_get(in, 0), &bytes, &size);
    rp_bytes_free(bytes);
    rp_intake_free(in);
    rp_ctx_free(ctx);
    return st;
}

/* A folder that cannot be listed for want of memory is an input that cannot be read: RP_E_INPUT. */
static void torture_intake(const char *folder, const char *manifest)
{
    CHECK(list_and_load(folder, manifest) == RP_OK);
    for (size_t n = 1;; n++) {
        long before = fail_alloc_held();
        fail_alloc_arm(n);
        rp_status st = list_and_load(folder, manifest);
        bool reached = fail_alloc_asked() >= n;
        fail_alloc_arm(0);
        CHECK(st == RP_OK || (reached && (st == RP_E_MEMORY || st == RP_E_INPUT)),
              "allocation %zu: status %d", n, st);
        CHECK(fail_alloc_held() == before, "allocation %zu: %ld blocks kept", n, fail_alloc_held() - before);
        if (!reached)
            break;
    }
}

/* Walks an archive to its end and reads what is in it; the first failure of memory. Another failure is a fault. */
static rp_status walk(const char *path, size_t *pages)
{
    rp_ctx *ctx;
    rp_intake *in = NULL;
    rp_item *item;
    rp_page_input got;
    rp_status st = rp_ctx_new(&ctx), met = RP_OK;
    *pages = 0;
    if (st == RP_OK)
        st = rp_intake_new(ctx, &in);
    if (st == RP_OK)
        st = rp_intake_add(ctx, in, path, NULL, NULL);
    while (st == RP_OK && (st = rp_intake_next(ctx, in, &item)) == RP_OK) {
        rp_status read = rp_item_read(ctx, item, &got);
        CHECK(read == RP_OK || read == RP_SKIPPED || read == RP_E_MEMORY, "%s: %d, %s", path, read, rp_error_text(ctx));
        met = read == RP_E_MEMORY ? read : met;
        *pages += read == RP_OK;
        rp_item_free(item);
    }
    rp_intake_free(in);
    rp_ctx_free(ctx);
    return st == RP_END ? met : st;
}

static void torture_archive(const char *path)
{
    size_t all, pages;
    CHECK(walk(path, &all) == RP_OK && all);
    for (size_t n = 1, reached = 1; reached; n++) {
        long before = fail_alloc_held();
        fail_alloc_arm(n);
        rp_status st = walk(path, &pages);
        reached = fail_alloc_asked() >= n;
        fail_alloc_arm(0);
        CHECK(st == RP_OK || (reached && st == RP_E_MEMORY), "%s: allocation %zu: status %d", path, n, st);
        CHECK(st != RP_OK || pages == all, "%s: allocation %zu: %zu of %zu pages", path, n, pages, all);
        CHECK(fail_alloc_held() == before, "%s: allocation %zu: %ld blocks kept", path, n, fail_alloc_held() - before);
    }
}

/* Opening a model fails with words, and gives back what it took. */
static void torture_model(const char *path)
{
    for (size_t n = 1, reached = 1; reached; n++) {
        long before = fail_alloc_held();
        rp_ctx *ctx;
        rp_model *model = NULL;
        CHECK(rp_ctx_new(&ctx) == RP_OK);
        fail_alloc_arm(n);
        rp_status st = rp_model_open(ctx, path, &model);
        reached = fail_alloc_asked() >= n;
        fail_alloc_arm(0);
        CHECK(st == (reached ? RP_E_MEMORY : RP_OK) && !model == (st != RP_OK), "allocation %zu: status %d", n, st);
        rp_model_close(model);
        rp_ctx_free(ctx);
        CHECK(fail_alloc_held() == before, "allocation %zu: %ld blocks kept", n, fail_alloc_held() - before);
    }
}

/* The same of a gazetteer. */
static void torture_gazetteer(const char *path)
{
    for (size_t n = 1, reached = 1; reached; n++) {
        long before = fail_alloc_held();
        rp_ctx *ctx;
        rp_gazetteer *g = NULL;
        CHECK(rp_ctx_new(&ctx) == RP_OK);
        fail_alloc_arm(n);
        rp_status st = rp_gazetteer_open(ctx, path, &g);
        reached = fail_alloc_asked() >= n;
        fail_alloc_arm(0);
        CHECK(st == (reached ? RP_E_MEMORY : RP_OK) && !g == (st != RP_OK), "allocation %zu: status %d", n, st);
        rp_gazetteer_close(g);
        rp_ctx_free(ctx);
        CHECK(fail_alloc_held() == before, "allocation %zu: %ld blocks kept", n, fail_alloc_held() - before);
    }
}

/* test_alloc FOLDER MANIFEST PAGE-OR-ARCHIVE... */
int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    torture_intake(argv[1], argv[2]);
    rp_gazetteer *gazetteer = tiny_gazetteer_open();
    rp_model *model = tiny_model_open();
    const rp_read_options html = {.plain = false}, plain = {.plain = true, .gazetteer = gazetteer};
    const rp_read_options learned = {.plain = true, .model = model, .gazetteer = gazetteer};
    char path[TINY_MODEL_PATH];
    CHECK(model && tiny_model_file(path));
    torture_model(path);
    CHECK(gazetteer && tiny_gazetteer_file(path));
    torture_gazetteer(path);
    for (int i = 3; i < argc; i++) {
        page p = {.path = argv[i]};
        if (strstr(p.path, "/seeds/")) {
            torture_archive(p.path);
            continue;
        }
        CHECK(load(&p), "%s", p.path);
        const char *dot = strrchr(p.path, '.');
        bool is_text = dot && !strcmp(dot, ".txt");
        torture(&p, is_text ? &plain : &html);
        if (is_text)
            torture(&p, &learned);
        free(p.bytes);
    }
    rp_model_close(model);
    rp_gazetteer_close(gazetteer);
    return check_result("alloc");
}
