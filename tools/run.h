/* run.h - many inputs through rp_read() and rp_write(): workers read, one thread writes, in the inputs'
 * order. */
#ifndef RUN_H
#define RUN_H

#include "command.h"

#include <reportedly/reportedly.h>
#include <stdio.h>

/* One page that was read, for a command that does more than print it. Borrowed. */
typedef struct run_page {
    const rp_report *report; /* of RP_OK: it has an article */
    const char *written;     /* by rp_write() */
    size_t size;
    const rp_page_input *page; /* what it was read from */
} run_page;

typedef struct run_plan {
    rp_intake *intake;
    rp_limits limits;
    rp_read_options read;
    rp_write_options write;
    size_t jobs;
    FILE *out; /* NULL: nothing is printed, */
    const char *out_name;
    bool (*take)(void *to, const run_page *page); /* but each page is given to this, in the caller's thread and the */
    void *to;                                     /* inputs' order; false, told on stderr, ends the run */
    FILE *log;     /* a line an item; NULL: none */
    bool progress; /* a bar on stderr, where that is a terminal */
} run_plan;

#define SKIP_REASONS 24

typedef struct run_counts {
    size_t inputs; /* pages, records, members */
    size_t read, kept, skipped, failed;
    struct {
        char why[80];
        size_t n;
    } reasons[SKIP_REASONS]; /* of the skipped */
    size_t n_reasons;
} run_counts;

/* Reads and writes every input. One that cannot be read is told on stderr, and the run goes on.
 * EXIT_DONE, EXIT_INPUTS, or EXIT_FAULT (output or threads failed; told on stderr). */
exit_code run(const run_plan *plan, run_counts *counts);

#endif
