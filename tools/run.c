/* run.c - see run.h.
 *
 * Item i has slot i % window. One thread walks the intake, for archives are walked in order: it puts items into
 * slots ahead of the workers, so that inflating goes on while pages are read. A worker reads the item of the next
 * slot and puts the written report beside it; the caller's thread takes slots in order. So no more than `window`
 * items and `pages_most` pages are in memory, however large the inputs are, and the output is the same for any
 * number of workers. */
#include "run.h"
#include "log.h"
#include "progress.h"
#include "say.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#define PAGES_A_JOB 4   /* in memory: a slow page does not hold up the others at once */
#define WINDOW_A_JOB 16 /* slots: with a page come items that are none, as an archive's records of requests */
#define JOBS_MOST 256

/* A report as written: a page's, or a post's of one that is a live blog. */
typedef struct piece {
    const rp_report *report;
    char *bytes; /* from rp_write() */
    size_t size;
} piece;

typedef struct slot {
    bool full;
    rp_status status; /* RP_END: there was no item, and will be none */
    rp_item *item;
    bool is_page; /* it is one as far as the walk can tell: counted in pool.pages */
    piece *pieces; /* none where status is a failure */
    size_t n_pieces;
    rp_report *report; /* and the page it was read from, which is the item's: only where the plan takes them */
    rp_page_input page;
    bool fatal; /* with RP_END: the walk broke off */
    char error[512];
} slot;

typedef struct pool {
    const run_plan *plan;
    slot *slots;
    size_t window, pages_most;
    pthread_mutex_t lock; /* over all below */
    pthread_cond_t walked, filled, freed;
    size_t next;    /* item to walk to */
    size_t begun;   /* items before this one are being read, or were */
    size_t written; /* items before this one are written */
    size_t pages;   /* among those from written to next */
    bool ended;     /* there is no item but those before next */
    bool stop;      /* nothing more is begun */
} pool;

static rp_status read_page(rp_ctx *ctx, const run_plan *plan, slot *s)
{
    rp_status st = rp_item_read(ctx, s->item, &s->page);
    return st == RP_OK ? rp_read(ctx, &s->page, &plan->read, &s->report) : st;
}

static bool has_report(rp_status st)
{
    return st == RP_OK || st == RP_NO_ARTICLE;
}

/* The page's report, and behind it those of its posts, if it is a live blog. */
static rp_status write_reports(rp_ctx *ctx, const run_plan *plan, slot *s)
{
    size_t n = 0;
    for (const rp_report *r = s->report; r; r = r->next)
        n++;
    s->pieces = calloc(n, sizeof *s->pieces);
    if (!s->pieces) {
        snprintf(s->error, sizeof s->error, "not enough memory to write %zu reports", n);
        return RP_E_MEMORY;
    }
    rp_status st = RP_OK;
    for (const rp_report *r = s->report; r && st == RP_OK; r = r->next) {
        piece *p = &s->pieces[s->n_pieces++];
        p->report = r;
        st = rp_write(ctx, r, &plan->write, &p->bytes, &p->size);
        if (st != RP_OK)
            snprintf(s->error, sizeof s->error, "%s", rp_error_text(ctx));
    }
    return st;
}

static void fill_slot(rp_ctx *ctx, const run_plan *plan, slot *s)
{
    s->status = read_page(ctx, plan, s);
    if (!has_report(s->status)) {
        snprintf(s->error, sizeof s->error, "%s", rp_error_text(ctx));
    } else {
        rp_status st = write_reports(ctx, plan, s);
        s->status = st == RP_OK ? s->status : st;
    }
    if (plan->take)
        return;
    rp_report_free(s->report);
    s->report = NULL;
}

/* A thread's own, within the plan's limits; NULL: no memory for it. */
static rp_ctx *new_ctx(const run_plan *plan)
{
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) == RP_OK)
        *rp_ctx_limits(ctx) = plan->limits;
    return ctx;
}

/* Waits until an item is wanted; false when none is any more. */
static bool wants_item(pool *p)
{
    pthread_mutex_lock(&p->lock);
    while (!p->stop && (p->pages == p->pages_most || p->next == p->written + p->window))
        pthread_cond_wait(&p->freed, &p->lock);
    bool wanted = !p->stop;
    pthread_mutex_unlock(&p->lock);
    return wanted;
}

/* The slot that finds the end, or that the walk broke off, tells the writer so. */
static void end(slot *s, bool fatal, const char *words)
{
    snprintf(s->error, sizeof s->error, "%s", words);
    s->fatal = fatal;
    s->status = RP_END;
    s->full = true;
}

static void *walk(void *argument)
{
    pool *p = argument;
    rp_ctx *ctx = new_ctx(p->plan);
    bool more = true;
    while (more && wants_item(p)) {
        slot *s = &p->slots[p->next % p->window];
        rp_status st = ctx ? rp_intake_next(ctx, p->plan->intake, &s->item) : RP_E_MEMORY;
        more = st == RP_OK;
        pthread_mutex_lock(&p->lock);
        if (more) {
            p->next++;
            s->is_page = s->item->status == RP_OK;
            p->pages += s->is_page;
        } else {
            end(s, st != RP_END, ctx ? rp_error_text(ctx) : "not enough memory to walk the inputs with");
        }
        p->ended = !more;
        pthread_cond_broadcast(&p->walked);
        if (!more)
            pthread_cond_signal(&p->filled);
        pthread_mutex_unlock(&p->lock);
    }
    rp_ctx_free(ctx);
    return NULL;
}

/* Waits for the next slot with an item that nobody reads; NULL when there will be none. */
static slot *begin(pool *p)
{
    slot *s = NULL;
    pthread_mutex_lock(&p->lock);
    while (!p->stop && !p->ended && p->begun == p->next)
        pthread_cond_wait(&p->walked, &p->lock);
    if (!p->stop && p->begun < p->next)
        s = &p->slots[p->begun++ % p->window];
    pthread_mutex_unlock(&p->lock);
    return s;
}

static void *work(void *argument)
{
    pool *p = argument;
    rp_ctx *ctx = new_ctx(p->plan);
    slot *s;
    while ((s = begin(p))) {
        if (ctx)
            fill_slot(ctx, p->plan, s);
        pthread_mutex_lock(&p->lock);
        if (!ctx)
            end(s, true, "not enough memory to read with");
        s->full = true;
        pthread_cond_signal(&p->filled);
        pthread_mutex_unlock(&p->lock);
    }
    rp_ctx_free(ctx);
    return NULL;
}

/* The skipped are counted by reason: the first SKIP_REASONS - 1 that come up, the rest together. */
static void count_skipped(run_counts *c, const char *why)
{
    size_t i = 0;
    while (i < c->n_reasons && strncmp(c->reasons[i].why, why, sizeof c->reasons[i].why - 1))
        i++;
    if (i == SKIP_REASONS)
        i--;
    if (i == c->n_reasons) {
        snprintf(c->reasons[i].why, sizeof c->reasons[i].why, "%.79s", i == SKIP_REASONS - 1 ? "other reasons" : why);
        c->n_reasons++;
    }
    c->reasons[i].n++;
    c->skipped++;
}

static void count(run_counts *c, const slot *s)
{
    c->inputs++;
    c->kept += s->status == RP_OK;
    c->failed += s->status < 0;
    c->read += has_report(s->status);
    if (s->status == RP_NO_ARTICLE)
        count_skipped(c, "no article found");
    if (s->status == RP_SKIPPED)
        count_skipped(c, s->error);
}

static void log_slot(const run_plan *plan, const slot *s)
{
    bool skipped = s->status == RP_NO_ARTICLE || s->status == RP_SKIPPED;
    log_entry line = {.outcome = s->status < 0 ? "failed" : skipped ? "skipped" : "kept",
                      .file = s->item->page.file,
                      .url = s->item->page.url,
                      .words = s->status == RP_NO_ARTICLE ? "no article found" : has_report(s->status) ? NULL : s->error,
                      .within = s->item->within,
                      .offset = s->item->offset};
    log_line(plan->log, &line);
}

static bool give_slot(const run_plan *plan, const slot *s, progress *bar)
{
    progress_clear(bar); /* it may have something to tell */
    for (size_t i = 0; i < s->n_pieces; i++) {
        const piece *p = &s->pieces[i];
        run_page page = {p->report, p->bytes, p->size, &s->page};
        if (p->report->article.n_blocks && !plan->take(plan->to, &page))
            return false;
    }
    return true;
}

static bool write_slot(const run_plan *plan, slot *s, progress *bar, run_counts *counts)
{
    bool fine = true;
    count(counts, s);
    log_slot(plan, s);
    if (s->status < 0) {
        progress_clear(bar);
        say("%s", s->error);
    }
    if (!has_report(s->status))
        return true;
    if (plan->take)
        return give_slot(plan, s, bar);
    for (size_t i = 0; i < s->n_pieces && fine; i++)
        fine = fwrite(s->pieces[i].bytes, 1, s->pieces[i].size, plan->out) == s->pieces[i].size;
    fine = fine && !fflush(plan->out);
    if (!fine) {
        progress_clear(bar);
        say("%s: %s", plan->out_name, strerror(errno));
    }
    return fine;
}

static void free_slot(slot *s)
{
    for (size_t i = 0; i < s->n_pieces; i++)
        rp_write_free(s->pieces[i].bytes);
    free(s->pieces);
    rp_report_free(s->report);
    rp_item_free(s->item);
    *s = (slot){0};
}

/* Writes the slots in order until there are no more; false if the output or the walk failed. */
static bool write_all(pool *p, progress *bar, run_counts *counts)
{
    for (size_t i = 0;; i++) {
        slot *s = &p->slots[i % p->window];
        pthread_mutex_lock(&p->lock);
        while (!s->full)
            pthread_cond_wait(&p->filled, &p->lock);
        pthread_mutex_unlock(&p->lock);
        if (s->status == RP_END) {
            if (s->fatal)
                say("%s", s->error);
            return !s->fatal;
        }
        if (!write_slot(p->plan, s, bar, counts))
            return false;
        progress_step(bar, i + 1, p->plan->intake);
        pthread_mutex_lock(&p->lock);
        p->pages -= s->is_page;
        free_slot(s);
        p->written = i + 1;
        pthread_cond_broadcast(&p->freed);
        pthread_mutex_unlock(&p->lock);
    }
}

/* What stands before all reports; false if it could not be made or written. */
static bool write_head(const run_plan *plan)
{
    char *bytes = NULL;
    size_t size = 0;
    rp_ctx *ctx;
    rp_status st = rp_ctx_new(&ctx);
    if (st == RP_OK)
        st = rp_write_head(ctx, &plan->write, &bytes, &size);
    bool fine = st == RP_OK && fwrite(bytes ? bytes : "", 1, size, plan->out) == size;
    if (st != RP_OK)
        say("not enough memory to start");
    else if (!fine)
        say("%s: %s", plan->out_name, strerror(errno));
    rp_write_free(bytes);
    rp_ctx_free(ctx);
    return fine;
}

/* The one that walks and those that read. Returns how many there are; fewer than two do nothing. */
static size_t start_threads(pool *p, pthread_t *threads, size_t jobs)
{
    size_t n = 0;
    while (n < 1 + jobs && !pthread_create(&threads[n], NULL, n ? work : walk, p))
        n++;
    if (n < 2)
        say("could not start the threads to read with");
    return n;
}

/* After the last write, or the first that failed: the threads end, what they hold is freed. */
static void stop_threads(pool *p, pthread_t *threads, size_t n)
{
    pthread_mutex_lock(&p->lock);
    p->stop = true;
    pthread_cond_broadcast(&p->freed);
    pthread_cond_broadcast(&p->walked);
    pthread_mutex_unlock(&p->lock);
    for (size_t i = 0; i < n; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < p->window; i++)
        free_slot(&p->slots[i]);
}

/* Each page takes a megabyte or two and frees it: what one had is kept for the next, not given back to the system
 * and asked for anew. Some 6 % of the time of read --only article went on that. */
static void keep_freed_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

exit_code run(const run_plan *plan, run_counts *counts)
{
    pthread_t threads[1 + JOBS_MOST];
    size_t jobs = plan->jobs < JOBS_MOST ? plan->jobs : JOBS_MOST;
    *counts = (run_counts){0};
    keep_freed_memory();
    pool p = {.plan = plan, .window = WINDOW_A_JOB * jobs, .pages_most = PAGES_A_JOB * jobs};
    p.slots = calloc(p.window, sizeof *p.slots);
    if (!p.slots) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    pthread_mutex_init(&p.lock, NULL);
    pthread_cond_init(&p.walked, NULL);
    pthread_cond_init(&p.filled, NULL);
    pthread_cond_init(&p.freed, NULL);
    progress bar = progress_start(plan->progress);
    bool fine = plan->take || write_head(plan);
    size_t n = fine ? start_threads(&p, threads, jobs) : 0;
    fine = fine && n > 1 && write_all(&p, &bar, counts);
    stop_threads(&p, threads, n);
    progress_clear(&bar);
    pthread_cond_destroy(&p.freed);
    pthread_cond_destroy(&p.filled);
    pthread_cond_destroy(&p.walked);
    pthread_mutex_destroy(&p.lock);
    free(p.slots);
    if (!fine)
        return EXIT_FAULT;
    return counts->failed ? EXIT_INPUTS : EXIT_DONE;
}
