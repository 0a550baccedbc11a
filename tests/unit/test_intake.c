/* test_intake.c - folders in order, manifests, and bytes that cannot be read or are too many. */
#define _XOPEN_SOURCE 700
#include "check.h"

#include <reportedly/intake.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/stat.h>

static char root[] = "intake-XXXXXX";

static const char *at(const char *name)
{
    static char paths[4][256];
    static unsigned turn;
    char *p = paths[turn++ % 4];
    snprintf(p, sizeof paths[0], "%s/%s", root, name);
    return p;
}

static void put(const char *name, const char *bytes, size_t size)
{
    FILE *f = fopen(at(name), "wb");
    CHECK(f && fwrite(bytes, 1, size, f) == size && !fclose(f), "%s", name);
}

static void puts_in(const char *name, const char *words)
{
    put(name, words, strlen(words));
}

static void make_tree(void)
{
    CHECK(mkdtemp(root));
    CHECK(!mkdir(at("pages"), 0700) && !mkdir(at("pages/deep"), 0700) && !mkdir(at("pages/.git"), 0700));
    puts_in("pages/b.html", "<p>b</p>");
    puts_in("pages/B.HTM", "<p>B</p>");
    puts_in("pages/a.txt", "a");
    puts_in("pages/deep/c.xhtml", "<p>c</p>");
    puts_in("pages/deep/notes.pdf", "no page");
    puts_in("pages/.hidden.html", "hidden");
    puts_in("pages/.git/d.html", "hidden");
    CHECK(!symlink("..", at("pages/loop")) && !symlink("b.html", at("pages/link.html")));
    puts_in("empty.txt", "");
    put("zeros.txt", "a\0b", 3);
    puts_in("ten.txt", "0123456789");
}

static void remove_tree(void)
{
    static const char *const names[] = {"pages/b.html",
                                        "pages/B.HTM",
                                        "pages/a.txt",
                                        "pages/deep/c.xhtml",
                                        "pages/deep/notes.pdf",
                                        "pages/.hidden.html",
                                        "pages/.git/d.html",
                                        "pages/loop",
                                        "pages/link.html",
                                        "pages/deep",
                                        "pages/.git",
                                        "pages",
                                        "empty.txt",
                                        "zeros.txt",
                                        "ten.txt",
                                        "m.tsv",
                                        ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        CHECK(!remove(at(names[i])), "%s", names[i]);
}

static bool ends_with(const char *s, const char *end)
{
    size_t n = strlen(s), m = strlen(end);
    return n >= m && !strcmp(s + n - m, end);
}

static void test_folder(rp_ctx *ctx)
{
    static const char *const want[] = {"pages/B.HTM", "pages/a.txt", "pages/b.html", "pages/deep/c.xhtml"};
    rp_intake *in;
    CHECK(rp_intake_new(ctx, &in) == RP_OK && rp_intake_count(in) == 0);
    CHECK(rp_intake_add(ctx, in, at("pages"), "http://x.example/", "2031-05-04") == RP_OK);
    CHECK(rp_intake_count(in) == 4, "%zu", rp_intake_count(in));
    CHECK(rp_intake_left_out(in) == 5, "%zu", rp_intake_left_out(in));
    for (size_t i = 0; i < rp_intake_count(in) && i < 4; i++) {
        const rp_input *p = rp_intake_get(in, i);
        CHECK(ends_with(p->path, want[i]), "%s", p->path);
        CHECK(!strcmp(p->url, "http://x.example/") && !strcmp(p->date, "2031-05-04"));
    }
    CHECK(rp_intake_add(ctx, in, at("ten.txt"), NULL, NULL) == RP_OK);
    CHECK(!rp_intake_get(in, 4)->url && !rp_intake_get(in, 4)->date);
    rp_intake_free(in);
    rp_intake_free(NULL);
}

static void test_bad_paths(rp_ctx *ctx)
{
    rp_intake *in;
    CHECK(rp_intake_new(ctx, &in) == RP_OK);
    CHECK(rp_intake_add(ctx, in, at("nowhere"), NULL, NULL) == RP_E_INPUT);
    CHECK(strstr(rp_error_text(ctx), "nowhere: No such file"), "%s", rp_error_text(ctx));
    CHECK(rp_intake_add(ctx, in, "-", NULL, NULL) == RP_OK);
    CHECK(rp_intake_add(ctx, in, "-", NULL, NULL) == RP_E_USAGE);
    CHECK(rp_intake_count(in) == 1);
    rp_intake_free(in);
}

/* What a manifest gives: the status, the message's end, or the first input. */
static void test_manifest(rp_ctx *ctx)
{
    static const struct {
        const char *lines;
        size_t size;
        rp_status status;
        size_t count;
        const char *error, *path, *date, *url;
    } rows[] = {
        {"ten.txt\tid\t2031-05-04\thttp://x/\n", 0, RP_OK, 1, NULL, "ten.txt", "2031-05-04", "http://x/"},
        {"ten.txt\n", 0, RP_OK, 1, NULL, "ten.txt", NULL, NULL},
        {"ten.txt\tid\t\t\r\n\r\n\nempty.txt", 0, RP_OK, 2, NULL, "ten.txt", NULL, NULL},
        {"/etc/x\tid\t\thttp://x/", 0, RP_OK, 1, NULL, "/etc/x", NULL, "http://x/"},
        {"a b.txt\t\t2031", 0, RP_OK, 1, NULL, "/a b.txt", "2031", NULL},
        {"", 0, RP_OK, 0, NULL, NULL, NULL, NULL},
        {"ok.txt\n\n\tid\n", 0, RP_E_FORMAT, 0, "m.tsv:3: no file name before the first tab", NULL, NULL,
         NULL},
        {"a\tb\tc\td\te\n", 0, RP_E_FORMAT, 0, "m.tsv:1: more than file, id, date, URL", NULL, NULL, NULL},
        {"ok.txt\na\0b\n", 11, RP_E_FORMAT, 0, "m.tsv:2: a zero byte in a manifest", NULL, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_intake *in;
        put("m.tsv", rows[i].lines, rows[i].size ? rows[i].size : strlen(rows[i].lines));
        CHECK(rp_intake_new(ctx, &in) == RP_OK);
        rp_status st = rp_intake_manifest(ctx, in, at("m.tsv"));
        CHECK(st == rows[i].status, "row %zu: %d", i, st);
        CHECK(rp_intake_count(in) == rows[i].count, "row %zu: %zu", i, rp_intake_count(in));
        if (rows[i].error)
            CHECK(ends_with(rp_error_text(ctx), rows[i].error), "row %zu: %s", i, rp_error_text(ctx));
        const rp_input *p = rows[i].path && rp_intake_count(in) ? rp_intake_get(in, 0) : NULL;
        CHECK(!p || ends_with(p->path, rows[i].path), "row %zu: %s", i, p->path);
        CHECK(!p || !p->date == !rows[i].date, "row %zu", i);
        CHECK(!p || !p->date || !strcmp(p->date, rows[i].date), "row %zu: %s", i, p->date);
        CHECK(!p || !p->url == !rows[i].url, "row %zu", i);
        rp_intake_free(in);
    }
}

static void test_manifest_fills_in(rp_ctx *ctx)
{
    rp_intake *in;
    puts_in("m.tsv", "other/b.html\t7\t2031-05-04\thttp://b/\nB.HTM\t8\t\thttp://B/\nzz.html\t9\t2030\n");
    CHECK(rp_intake_new(ctx, &in) == RP_OK);
    CHECK(rp_intake_add(ctx, in, at("pages"), NULL, "1999") == RP_OK);
    CHECK(rp_intake_manifest(ctx, in, at("m.tsv")) == RP_OK);
    CHECK(rp_intake_count(in) == 4);
    CHECK(!strcmp(rp_intake_get(in, 0)->url, "http://B/") && !strcmp(rp_intake_get(in, 0)->date, "1999"));
    CHECK(!rp_intake_get(in, 1)->url && !strcmp(rp_intake_get(in, 1)->date, "1999"));
    CHECK(!strcmp(rp_intake_get(in, 2)->url, "http://b/") &&
          !strcmp(rp_intake_get(in, 2)->date, "2031-05-04"));
    CHECK(rp_intake_manifest(ctx, in, at("missing.tsv")) == RP_E_INPUT);
    CHECK(rp_intake_count(in) == 4);
    rp_intake_free(in);
}

static void test_read(rp_ctx *ctx)
{
    static const struct {
        const char *name;
        size_t limit;
        rp_status status;
        size_t size;
        const char *error;
    } rows[] = {
        {"ten.txt", 10, RP_OK, 10, NULL},
        {"ten.txt", 9, RP_E_LIMIT, 0, "ten.txt: over the limit of 9 bytes (--max-bytes raises it)"},
        {"ten.txt", SIZE_MAX, RP_OK, 10, NULL},
        {"empty.txt", 10, RP_OK, 0, NULL},
        {"zeros.txt", 10, RP_OK, 3, NULL},
        {"nowhere", 10, RP_E_INPUT, 0, "nowhere: No such file or directory"},
        {"pages", 10, RP_E_INPUT, 0, "pages: a folder that could not be listed"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        void *bytes;
        size_t size;
        rp_input input = {at(rows[i].name), NULL, NULL};
        rp_ctx_limits(ctx)->page_bytes = rows[i].limit;
        rp_status st = rp_input_read(ctx, &input, &bytes, &size);
        CHECK(st == rows[i].status && size == rows[i].size, "%s: %d, %zu bytes", rows[i].name, st, size);
        CHECK((st == RP_OK) == (bytes != NULL));
        if (rows[i].error)
            CHECK(ends_with(rp_error_text(ctx), rows[i].error), "%s", rp_error_text(ctx));
        rp_bytes_free(bytes);
    }
}

/* Standard input as a pipe: no size to go by. */
static void test_read_pipe(rp_ctx *ctx)
{
    static const char words[] = "from a pipe";
    void *bytes;
    size_t size;
    rp_input input = {"-", NULL, NULL};
    int ends[2];
    for (size_t limit = 5; limit <= 64; limit += 59) {
        CHECK(!pipe(ends) && write(ends[1], words, sizeof words) == sizeof words && !close(ends[1]));
        CHECK(dup2(ends[0], STDIN_FILENO) == STDIN_FILENO && !close(ends[0]));
        rp_ctx_limits(ctx)->page_bytes = limit;
        rp_status st = rp_input_read(ctx, &input, &bytes, &size);
        CHECK(st == (limit == 5 ? RP_E_LIMIT : RP_OK), "%d", st);
        CHECK(st != RP_OK || (size == sizeof words && !memcmp(bytes, words, size)));
        rp_bytes_free(bytes);
    }
}

static void test_little_memory(rp_ctx *ctx)
{
    rp_intake *in;
    rp_ctx_limits(ctx)->memory_bytes = 100;
    CHECK(rp_intake_new(ctx, &in) == RP_OK);
    CHECK(rp_intake_add(ctx, in, at("pages"), NULL, NULL) == RP_E_MEMORY);
    CHECK(rp_intake_count(in) == 0);
    rp_intake_free(in);
}

int main(void)
{
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    make_tree();
    test_folder(ctx);
    test_bad_paths(ctx);
    test_manifest(ctx);
    test_manifest_fills_in(ctx);
    test_read(ctx);
    test_read_pipe(ctx);
    test_little_memory(ctx);
    remove_tree();
    rp_ctx_free(ctx);
    return check_result("intake");
}
