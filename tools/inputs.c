/* inputs.c - see inputs.h. */
#include "inputs.h"
#include "log.h"
#include "model.h"
#include "say.h"
#include "terminal.h"

#include <errno.h>
#include <string.h>

static uint32_t at_most_32_bits(size_t v)
{
    return v < UINT32_MAX ? (uint32_t)v : UINT32_MAX;
}

void set_limits(const input_settings *s, rp_limits *l)
{
    if (s->max_bytes)
        l->page_bytes = s->max_bytes;
    if (s->max_memory)
        l->memory_bytes = s->max_memory;
    if (s->max_depth)
        l->depth = at_most_32_bits(s->max_depth);
    if (s->max_blocks)
        l->blocks = at_most_32_bits(s->max_blocks);
    if (s->max_attributes)
        l->attributes = at_most_32_bits(s->max_attributes);
    if (s->max_ratio)
        l->ratio = at_most_32_bits(s->max_ratio);
    if (s->max_redirects)
        l->redirects = at_most_32_bits(s->max_redirects);
    if (s->max_seconds)
        l->fetch_seconds = at_most_32_bits(s->max_seconds);
    if (s->delay)
        l->fetch_delay_ms = at_most_32_bits(s->delay < UINT32_MAX / 1000 ? s->delay * 1000 : UINT32_MAX);
    l->allow_private = s->allow_private;
}

/* Puts the named inputs on the list; those that do not exist are told, counted, and passed over. */
static exit_code list_named(job *j, char **inputs)
{
    for (; *inputs; inputs++) {
        rp_status st = rp_intake_add(j->ctx, j->intake, *inputs, j->s->url, j->s->date);
        if (st == RP_OK)
            continue;
        say("%s", rp_error_text(j->ctx));
        if (st != RP_E_INPUT)
            return st == RP_E_USAGE ? EXIT_USAGE : EXIT_FAULT;
        log_line(j->log, &(log_entry){"failed", *inputs, NULL, rp_error_text(j->ctx)});
        j->missing++;
    }
    return EXIT_DONE;
}

/* A manifest that cannot be read ends the run before it starts: half a list is worse than none. */
static exit_code list_inputs(job *j, char **inputs)
{
    bool named = *inputs != NULL;
    exit_code code = list_named(j, inputs);
    if (code != EXIT_DONE || !j->s->manifest || (named && !rp_intake_count(j->intake)))
        return code;
    rp_status st = rp_intake_manifest(j->ctx, j->intake, j->s->manifest);
    if (st == RP_OK)
        return EXIT_DONE;
    say("%s", rp_error_text(j->ctx));
    return st == RP_E_MEMORY ? EXIT_FAULT : EXIT_INPUTS;
}

/* For a run over many inputs: how it went, so that nothing is left out unseen. */
static void print_counts(const run_counts *c, size_t missing, size_t left_out)
{
    char line[1024], others[80] = "";
    size_t failed = c->failed + missing, n = 0;
    if (c->inputs + missing <= 1 && !left_out)
        return;
    for (size_t i = 0; i < c->n_reasons && n < sizeof line; i++)
        n += (size_t)snprintf(line + n, sizeof line - n, "%s%s: %zu", i ? ", " : " (", c->reasons[i].why, c->reasons[i].n);
    if (n && n < sizeof line)
        n += (size_t)snprintf(line + n, sizeof line - n, ")");
    if (n >= sizeof line)
        n = sizeof line - 1;
    line[n] = '\0';
    if (left_out)
        snprintf(others, sizeof others, "; %zu other files in folders left out", left_out);
    say("%zu inputs: %zu read, %zu kept, %zu skipped%s, %zu failed%s", c->inputs + missing, c->read, c->kept, c->skipped,
        line, failed, others);
}

exit_code job_open(job *j, const input_settings *s, char **inputs, bool wants_model)
{
    *j = (job){.s = s};
    if (rp_ctx_new(&j->ctx) != RP_OK || rp_intake_new(j->ctx, &j->intake) != RP_OK) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    set_limits(s, rp_ctx_limits(j->ctx));
    if (s->log && !(j->log = fopen(s->log, "wb"))) {
        say("%s: %s", s->log, strerror(errno));
        return EXIT_FAULT;
    }
    if (s->follow)
        rp_intake_follow(j->intake);
    exit_code code = list_inputs(j, inputs);
    if (code == EXIT_DONE && wants_model && rp_intake_count(j->intake))
        code = model_open(j->ctx, s->model, &j->model);
    if (code == EXIT_DONE && wants_model && rp_intake_count(j->intake))
        code = gazetteer_open(j->ctx, s->gazetteer, &j->gazetteer);
    return code;
}

void job_close(job *j)
{
    if (j->log)
        fclose(j->log);
    rp_model_close(j->model);
    rp_gazetteer_close(j->gazetteer);
    rp_intake_free(j->intake);
    rp_ctx_free(j->ctx);
}

run_plan job_plan(const job *j)
{
    return (run_plan){
        .intake = j->intake,
        .limits = *rp_ctx_limits(j->ctx),
        .read = {.plain = j->s->plain, .model = j->model, .gazetteer = j->gazetteer},
        .jobs = j->s->jobs ? j->s->jobs : 1,
        .log = j->log,
    };
}

exit_code job_run(const job *j, const run_plan *plan, run_counts *counts)
{
    exit_code code = run(plan, counts);
    print_counts(counts, j->missing, rp_intake_left_out(j->intake));
    if (j->log && (fflush(j->log) || ferror(j->log))) { /* a full disk shows here */
        say("%s: %s", j->s->log, strerror(errno));
        return EXIT_FAULT;
    }
    return code == EXIT_DONE && j->missing ? EXIT_INPUTS : code;
}

bool job_has_inputs(const char *name, const input_settings *s, char **inputs)
{
    if (*inputs || s->manifest)
        return true;
    command_misuse(name, "no input; name files or folders, or - for standard input");
    return false;
}
