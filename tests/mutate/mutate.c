/* mutate.c - damaged pages through the whole way, in one process: mutate RUNS SEED PAGE...
 *
 * Each run takes a page, damages it in 1 to 8 places (the table below), reads it (as plain text one time in
 * eight; if it is small, with a language model that talks nonsense one time in four), writes it as JSON and checks
 * what must hold of every report. A build with sanitizers looks for faults, an optimised one for slow pages. On a fault, and on a run of over HANG_S, the damaged page is
 * written to mutate-fault.html in the folder it runs in. Times are the processor's, so that a busy machine
 * fails nothing. The same seed and pages give the same runs.
 */
#include "invariants.h"
#include "tiny_gazetteer.h"
#include "tiny_model.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define PAGE_MAX ((size_t)4 << 20) /* a damaged page grows no further */
#define HANG_S 60
#define MODEL_PAGE_MAX ((size_t)64 << 10) /* the sanitizers slow its arithmetic twentyfold */
#define PIECE_MAX 2048

/* A run of more seconds than SLOW_S has failed. The sanitizers take about four times as long; both builds
 * run the same pages. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
void __sanitizer_set_death_callback(void (*callback)(void));
#define ON_DEATH(callback) __sanitizer_set_death_callback(callback)
#define SLOW_S 4.0
#endif
#endif
#ifndef ON_DEATH
#define ON_DEATH(callback) ((void)(callback))
#define SLOW_S 1.0
#endif

typedef struct page {
    const char *path;
    char *bytes;
    size_t size;
} page;

typedef struct work {
    page *pages;
    size_t n_pages;
    char *bytes; /* the page being damaged; PAGE_MAX of room */
    size_t size;
    uint64_t random;
    char piece[PIECE_MAX];
    rp_model *model;
    rp_gazetteer *gazetteer;
} work;

static work *running; /* for the handler of faults, which can be given nothing */

static uint64_t next_random(work *w)
{
    uint64_t z = w->random += 0x9E3779B97F4A7C15u; /* splitmix64 */
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t below(work *w, size_t n)
{
    return n ? next_random(w) % n : 0;
}

static void insert(work *w, size_t at, const char *bytes, size_t n)
{
    if (n > PAGE_MAX - w->size)
        return;
    memmove(w->bytes + at + n, w->bytes + at, w->size - at);
    memcpy(w->bytes + at, bytes, n);
    w->size += n;
}

/* Copies up to PIECE_MAX bytes from a place of bytes into w->piece; how many. */
static size_t take_piece(work *w, const char *bytes, size_t size)
{
    size_t at = below(w, size), n = 1 + below(w, PIECE_MAX);
    if (n > size - at)
        n = size - at;
    memcpy(w->piece, bytes + at, n);
    return n;
}

static void flip_bits(work *w)
{
    for (size_t n = 1 + below(w, 16); n; n--)
        w->bytes[below(w, w->size)] ^= (char)(1 << below(w, 8));
}

static void set_byte(work *w)
{
    w->bytes[below(w, w->size)] = (char)next_random(w);
}

static void cut(work *w)
{
    size_t at = below(w, w->size), n = 1 + below(w, PIECE_MAX);
    if (n > w->size - at - 1)
        return;
    memmove(w->bytes + at, w->bytes + at + n, w->size - at - n);
    w->size -= n;
}

static void truncate_page(work *w)
{
    w->size = 1 + below(w, w->size);
}

static void splice(work *w)
{
    const page *other = &w->pages[below(w, w->n_pages)];
    size_t n = take_piece(w, other->bytes, other->size);
    insert(w, below(w, w->size), w->piece, n);
}

static void repeat(work *w)
{
    size_t n = take_piece(w, w->bytes, w->size), at = below(w, w->size);
    for (size_t times = 1 + below(w, 64); times; times--)
        insert(w, at, w->piece, n);
}

/* One tag of the page, many times at one place: nesting, and the adoption agency's worst days. */
static void repeat_tag(work *w)
{
    size_t from = below(w, w->size);
    char *open = memchr(w->bytes + from, '<', w->size - from);
    char *close = open ? memchr(open, '>', w->size - (size_t)(open - w->bytes)) : NULL;
    if (!close || close - open >= PIECE_MAX)
        return;
    size_t n = (size_t)(close - open) + 1, at = below(w, w->size);
    memcpy(w->piece, open, n);
    for (size_t times = 1 + below(w, 500); times; times--)
        insert(w, at, w->piece, n);
}

static void insert_nasty(work *w)
{
    static const char *const nasty[] = {
        "<table>", "</table>", "<select>", "<template>", "</template>", "<svg>", "<math>", "<script>", "<!--",
        "-->", "<plaintext>", "<textarea>", "</p>", "<a>", "<b>", "<form>", "&#x110000;", "&#0;", "\xFF",
        "\xED\xA0\x80", "\xEF\xBB\xBF", "\xF4\x90\x80\x80", "“", "\"", "said", "\xE2\x80\xA8", "{\"@graph\":[",
    };
    const char *s = nasty[below(w, sizeof nasty / sizeof *nasty)];
    size_t at = below(w, w->size);
    for (size_t times = 1 + below(w, 8); times; times--)
        insert(w, at, s, strlen(s));
}

static void (*const damages[])(work *) = {
    flip_bits, set_byte, cut, truncate_page, splice, repeat, repeat_tag, insert_nasty,
};

static void damage(work *w, const page *p)
{
    memcpy(w->bytes, p->bytes, p->size);
    w->size = p->size;
    for (size_t n = 1 + below(w, 8); n; n--)
        damages[below(w, sizeof damages / sizeof *damages)](w);
}

/* Keeps the page that broke something; called where little may be relied on. */
static void keep_page(void)
{
    FILE *f = running ? fopen("mutate-fault.html", "wb") : NULL;
    if (!f)
        return;
    fwrite(running->bytes, 1, running->size, f);
    fclose(f);
    fprintf(stderr, "mutate: the page is in mutate-fault.html\n");
}

static void on_hang(int signal_number)
{
    (void)signal_number;
    fprintf(stderr, "mutate: a run takes over %d s\n", HANG_S);
    keep_page();
    _exit(1);
}

static double processor_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Reads and writes the page, timed, and then checks both; what does not hold, or NULL. */
static const char *read_once(work *w, const rp_read_options *options, double *seconds)
{
    static const rp_write_options as_line = {.format = RP_JSONL};
    rp_page_input in = {.bytes = w->bytes, .size = w->size, .file = "damaged", .date = "2026-03-11"};
    rp_ctx *ctx;
    rp_report *report;
    char *out = NULL;
    size_t size = 0;
    if (rp_ctx_new(&ctx) != RP_OK)
        return "no memory for a context";
    double start = processor_seconds();
    rp_status read = rp_read(ctx, &in, options, &report);
    rp_status written = read >= 0 ? rp_write(ctx, report, &as_line, &out, &size) : RP_OK;
    *seconds = processor_seconds() - start;
    const char *fault = read < 0 ? "rp_read() failed" : written < 0 ? "rp_write() failed" : NULL;
    if (!fault)
        fault = report_fault(report, w->size);
    if (!fault)
        fault = json_fault(out, size);
    rp_write_free(out);
    rp_report_free(report);
    rp_ctx_free(ctx);
    return fault;
}

static bool load(page *p, const char *path)
{
    FILE *f = fopen(path, "rb");
    *p = (page){.path = path, .bytes = malloc(PAGE_MAX)};
    if (f && p->bytes)
        p->size = fread(p->bytes, 1, PAGE_MAX / 2, f);
    if (f)
        fclose(f);
    p->bytes = p->size ? realloc(p->bytes, p->size) : p->bytes;
    return p->size && p->bytes;
}

/* All runs; how many took over SLOW_S. Leaves at the first fault. */
static size_t mutate(work *w, size_t runs)
{
    size_t slow = 0;
    double slowest = 0, start = processor_seconds();
    for (size_t i = 0; i < runs; i++) {
        const page *p = &w->pages[below(w, w->n_pages)];
        rp_read_options options = {.plain = below(w, 8) == 0, .gazetteer = w->gazetteer};
        bool modelled = below(w, 4) == 0;
        damage(w, p);
        options.model = modelled && w->size <= MODEL_PAGE_MAX ? w->model : NULL;
        setitimer(ITIMER_PROF, &(struct itimerval){{0, 0}, {HANG_S, 0}}, NULL);
        double took = 0;
        const char *fault = read_once(w, &options, &took);
        if (fault || took > SLOW_S)
            fprintf(stderr, "mutate: run %zu of %s%s: %s, %.2f s, %zu bytes\n", i, p->path,
                    options.plain ? " (plain)" : options.model ? " (with a model)" : "", fault ? fault : "slow", took, w->size);
        if (fault || (took > SLOW_S && !slow++))
            keep_page();
        if (fault)
            exit(1);
        slowest = took > slowest ? took : slowest;
    }
    printf("mutate: %zu runs of %zu pages in %.0f s, 0 faults, %zu over %.0f s, slowest %.3f s\n", runs,
           w->n_pages, processor_seconds() - start, slow, SLOW_S, slowest);
    return slow;
}

int main(int argc, char **argv)
{
    static work w;
    if (argc < 4) {
        fprintf(stderr, "usage: mutate RUNS SEED PAGE...\n");
        return 2;
    }
    w.random = strtoull(argv[2], NULL, 10);
    w.n_pages = (size_t)argc - 3;
    w.pages = calloc(w.n_pages, sizeof *w.pages);
    w.bytes = malloc(PAGE_MAX);
    w.model = tiny_model_open();
    w.gazetteer = tiny_gazetteer_open();
    if (!w.pages || !w.bytes || !w.model || !w.gazetteer)
        return 1;
    for (size_t i = 0; i < w.n_pages; i++)
        if (!load(&w.pages[i], argv[i + 3])) {
            fprintf(stderr, "mutate: %s cannot be read\n", argv[i + 3]);
            return 1;
        }
    running = &w;
    ON_DEATH(keep_page);
    signal(SIGPROF, on_hang);
    size_t slow = mutate(&w, strtoull(argv[1], NULL, 10));
    for (size_t i = 0; i < w.n_pages; i++)
        free(w.pages[i].bytes);
    free(w.pages);
    free(w.bytes);
    rp_model_close(w.model);
    rp_gazetteer_close(w.gazetteer);
    return slow > 0;
}
