/* bench_ledger.c - what one more report costs a ledger as it grows, and what asking it costs.
 *
 *     bench_ledger LEDGER REPORTS.jsonl AT...
 *
 * Adds the reports (bench/ledger_reports.py makes them) to a new ledger; at each size AT tells the median and the
 * 90th percentile of the last SAMPLE additions, reading and parsing excluded, and of questions about one story. */
#include <reportedly/reportedly.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SAMPLE 400
#define QUESTIONS 40

static double now_ms(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void tell(const char *what, long at, double *ms, size_t n)
{
    qsort(ms, n, sizeof *ms, by_value);
    printf("%8ld reports  %-22s median %8.3f ms   90%% %8.3f ms\n", at, what, ms[n / 2], ms[n * 9 / 10]);
}

/* Questions about stories all over the ledger, one each. */
static void ask(rp_ctx *ctx, rp_ledger *l, long at)
{
    static const rp_question questions[] = {RP_ASK_CLAIMS, RP_ASK_FIGURES, RP_ASK_DISPUTES};
    for (size_t q = 0; q < sizeof questions / sizeof *questions; q++) {
        double ms[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            char id[32];
            rp_table *t;
            snprintf(id, sizeof id, "T%ld", 1 + at / 4 / QUESTIONS * i);
            double start = now_ms(CLOCK_MONOTONIC);
            if (rp_ledger_ask(ctx, l, questions[q], &(rp_filter){.id = id}, &t) != RP_OK) {
                fprintf(stderr, "%s\n", rp_error_text(ctx));
                exit(1);
            }
            ms[i] = now_ms(CLOCK_MONOTONIC) - start;
            rp_table_free(t);
        }
        tell(rp_question_word(questions[q]), at, ms, QUESTIONS);
    }
}

static double add(rp_ctx *ctx, rp_ledger *l, const char *line, size_t size)
{
    rp_report *r;
    if (rp_report_parse(ctx, line, size, &r) != RP_OK) {
        fprintf(stderr, "%s\n", rp_error_text(ctx));
        exit(1);
    }
    rp_ledger_entry entry = {.report = r, .json = line, .json_size = size};
    double start = now_ms(CLOCK_PROCESS_CPUTIME_ID);
    if (rp_ledger_add(ctx, l, &entry, NULL) != RP_OK) {
        fprintf(stderr, "%s\n", rp_error_text(ctx));
        exit(1);
    }
    double took = now_ms(CLOCK_PROCESS_CPUTIME_ID) - start;
    rp_report_free(r);
    return took;
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_ledger *l;
    double ms[SAMPLE];
    char *line = NULL;
    size_t room = 0;
    ssize_t n;
    FILE *f = argc > 3 ? fopen(argv[2], "rb") : NULL;
    if (!f || rp_ctx_new(&ctx) != RP_OK || rp_ledger_open(ctx, argv[1], RP_LEDGER_CREATE, &l) != RP_OK) {
        fprintf(stderr, "bench_ledger LEDGER REPORTS.jsonl AT...\n");
        return 2;
    }
    for (long i = 0; (n = getline(&line, &room, f)) > 0; i++) {
        ms[i % SAMPLE] = add(ctx, l, line, (size_t)n);
        for (int a = 3; a < argc; a++)
            if (strtol(argv[a], NULL, 10) == i + 1 && i >= SAMPLE) {
                double sorted[SAMPLE];
                memcpy(sorted, ms, sizeof ms);
                tell("add (processor time)", i + 1, sorted, SAMPLE);
                ask(ctx, l, i + 1);
                fflush(stdout);
            }
    }
    free(line);
    fclose(f);
    rp_ledger_close(l);
    rp_ctx_free(ctx);
    return 0;
}
