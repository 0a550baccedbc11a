/* run.c - see run.h.
 *
 * Input i has slot i % window. A worker takes the next input, waits until its slot is free, reads, and puts
 * the written report there; the caller's thread takes slots in order. So no more than `window` reports are in
 * memory, however many inputs there are, and the output is the same for any number of workers. */
#include "run.h"
#include "progress.h"
#include "say.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define WINDOW_A_JOB 4 /* slots a worker: a slow page does not hold up the others at once */
#define JOBS_MOST 256

typedef struct slot {
    bool full;
    rp_status status;
    char *bytes; /* from rp_write(); NULL where status is a failure */
    size_t size;
    char error[512];
} slot;

typedef struct pool {
    const run_plan *plan;
    pthread_mutex_t lock;
    pthread_cond_t filled, freed;
    slot *slots;
    size_t window;
    size_t next;    /* input to take */
    size_t written; /* inputs before this one are written */
    bool stop;
} pool;

static rp_status read_page(rp_ctx *ctx, const run_plan *plan, const rp_input *input, rp_report **report)
{
    void *bytes;
    size_t size;
    rp_status st = rp_input_read(ctx, input, &bytes, &size);
    if (st != RP_OK)
        return st;
    rp_page_input page = {
        .bytes = bytes, .size = size, .file = input->path, .url = input->url, .date = input->date};
    st = rp_read(ctx, &page, &plan->read, report);
    rp_bytes_free(bytes);
    return st;
}

static void fill_slot(rp_ctx *ctx, const run_plan *plan, const rp_input *input, slot *s)
{
    rp_report *report = NULL;
    s->bytes = NULL;
    s->size = 0;
    s->status = read_page(ctx, plan, input, &report);
    if (s->status >= 0) {
        rp_status st = rp_write(ctx, report, &plan->write, &s->bytes, &s->size);
        s->status = st == RP_OK ? s->status : st;
    }
    if (s->status < 0)
        snprintf(s->error, sizeof s->error, "%s", rp_error_text(ctx));
    rp_report_free(report);
}

/* The next input whose slot is free; false when there is none left. Called with the lock held. */
static bool take(pool *p, size_t *i)
{
    size_t n = rp_intake_count(p->plan->intake);
    while (!p->stop && p->next < n && p->next >= p->written + p->window)
        pthread_cond_wait(&p->freed, &p->lock);
    if (p->stop || p->next >= n)
        return false;
    *i = p->next++;
    return true;
}

/* A worker without a context still takes its share, so that the writer is never left waiting. */
static void work_with(pool *p, rp_ctx *ctx)
{
    size_t i;
    pthread_mutex_lock(&p->lock);
    while (take(p, &i)) {
        slot *s = &p->slots[i % p->window];
        const rp_input *input = rp_intake_get(p->plan->intake, i);
        pthread_mutex_unlock(&p->lock);
        if (ctx)
            fill_slot(ctx, p->plan, input, s);
        else
            snprintf(s->error, sizeof s->error, "%s: not enough memory to read it", input->path);
        pthread_mutex_lock(&p->lock);
        s->status = ctx ? s->status : RP_E_MEMORY;
        s->full = true;
        pthread_cond_signal(&p->filled);
    }
    pthread_mutex_unlock(&p->lock);
}

static void *work(void *argument)
{
    pool *p = argument;
    rp_ctx *ctx;
    if (rp_ctx_new(&ctx) == RP_OK)
        *rp_ctx_limits(ctx) = p->plan->limits;
    work_with(p, ctx);
    rp_ctx_free(ctx);
    return NULL;
}

static bool write_slot(const run_plan *plan, slot *s, progress *bar, run_counts *counts)
{
    if (s->status < 0) {
        counts->failed++;
        progress_clear(bar);
        say("%s", s->error);
        return true;
    }
    counts->read++;
    counts->kept += s->status == RP_OK;
    counts->no_article += s->status == RP_NO_ARTICLE;
    bool fine = fwrite(s->bytes, 1, s->size, plan->out) == s->size && !fflush(plan->out);
    if (!fine) {
        progress_clear(bar);
        say("%s: %s", plan->out_name, strerror(errno));
    }
    return fine;
}

/* Writes the slots in order; false if the output failed. */
static bool write_all(pool *p, progress *bar, run_counts *counts)
{
    size_t n = rp_intake_count(p->plan->intake);
    bool fine = true;
    for (size_t i = 0; i < n && fine; i++) {
        slot *s = &p->slots[i % p->window];
        pthread_mutex_lock(&p->lock);
        while (!s->full)
            pthread_cond_wait(&p->filled, &p->lock);
        pthread_mutex_unlock(&p->lock);
        fine = write_slot(p->plan, s, bar, counts);
        rp_write_free(s->bytes);
        progress_step(bar, i + 1);
        pthread_mutex_lock(&p->lock);
        *s = (slot){0};
        p->written = i + 1;
        pthread_cond_broadcast(&p->freed);
        pthread_mutex_unlock(&p->lock);
    }
    return fine;
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

static size_t start_workers(pool *p, pthread_t *threads, size_t want)
{
    size_t n = 0;
    while (n < want && !pthread_create(&threads[n], NULL, work, p))
        n++;
    if (!n && want)
        say("could not start a thread to read with");
    return n;
}

/* After the last write, or the first that failed: workers end, what they hold is freed. */
static void stop_workers(pool *p, pthread_t *threads, size_t n)
{
    pthread_mutex_lock(&p->lock);
    p->stop = true;
    pthread_cond_broadcast(&p->freed);
    pthread_mutex_unlock(&p->lock);
    for (size_t i = 0; i < n; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < p->window; i++)
        rp_write_free(p->slots[i].bytes);
}

exit_code run(const run_plan *plan, run_counts *counts)
{
    pthread_t threads[JOBS_MOST];
    size_t total = rp_intake_count(plan->intake);
    size_t jobs = plan->jobs < JOBS_MOST ? plan->jobs : JOBS_MOST;
    jobs = jobs > total ? total : jobs;
    *counts = (run_counts){0};
    pool p = {.plan = plan, .window = WINDOW_A_JOB * jobs};
    p.slots = calloc(p.window ? p.window : 1, sizeof *p.slots);
    if (!p.slots) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    pthread_mutex_init(&p.lock, NULL);
    pthread_cond_init(&p.filled, NULL);
    pthread_cond_init(&p.freed, NULL);
    progress bar = progress_start(total, plan->progress);
    bool fine = write_head(plan);
    size_t n = start_workers(&p, threads, fine ? jobs : 0);
    fine = fine && (n || !total) && write_all(&p, &bar, counts);
    stop_workers(&p, threads, n);
    progress_clear(&bar);
    pthread_cond_destroy(&p.freed);
    pthread_cond_destroy(&p.filled);
    pthread_mutex_destroy(&p.lock);
    free(p.slots);
    if (!fine)
        return EXIT_FAULT;
    return counts->failed ? EXIT_INPUTS : EXIT_DONE;
}
