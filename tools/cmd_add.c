/* cmd_add.c - `reportedly add`: reads pages, or reports that were read before, into a ledger. */
#include "inputs.h"
#include "ledger.h"
#include "say.h"
#include "terminal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef struct settings {
    input_settings inputs; /* first: INPUT_ROWS count from it */
    const char *ledger;
    bool keep, reports, verbose, help;
} settings;

#define FIELD(name) offsetof(settings, name)

static const option_row rows[] = {
    INPUT_ROWS,
    LEDGER_ROW(FIELD(ledger)),
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},
    {"keep", 0, OPT_FLAG, NULL, FIELD(keep), NULL, 0,
     "Keep the bytes of each page in the ledger, compressed, so that 'check --deep' can read them again."},
    {"reports", 0, OPT_FLAG, NULL, FIELD(reports), NULL, 0,
     "The inputs are reports as 'read' prints them (jsonl), not pages."},
    {"verbose", 'v', OPT_FLAG, NULL, FIELD(verbose), NULL, 0,
     "Print a line for each report once it is on the disk: its id, its story's, what it is (added, copy, version, "
     "known), and its file, parted by tabs."},
};

/* A run of the command, and what came of it. */
typedef struct adding {
    const settings *s;
    desk desk;
    const char *reader;
    size_t added, known, copies, versions, broken;
} adding;

/* false: standard output is closed, told. */
static bool tell_added(const rp_report *r, const rp_ledger_added *added)
{
    printf("R%lld\tT%lld\t%s\t%.*s\n", (long long)added->report, (long long)added->story, added_word(added), (int)r->input.file.len,
           r->input.file.len ? r->input.file.ptr : "");
    return put_out(NULL, 0) == EXIT_DONE;
}

static bool add_report(adding *a, const rp_ledger_entry *entry)
{
    rp_ledger_added added;
    rp_status st = rp_ledger_add(a->desk.ctx, a->desk.ledger, entry, &added);
    if (st != RP_OK) {
        say("%s", rp_error_text(a->desk.ctx));
        return false;
    }
    if (a->s->verbose && !tell_added(entry->report, &added))
        return false;
    a->known += added.known;
    a->added += !added.known;
    a->copies += !added.known && !added.before && added.account != added.report;
    a->versions += !added.known && added.before;
    return true;
}

static bool take_page(void *to, const run_page *page)
{
    adding *a = to;
    rp_ledger_entry entry = {.report = page->report,
                             .json = page->written,
                             .json_size = page->size,
                             .page = a->s->keep ? page->page : NULL,
                             .plain = a->s->inputs.plain,
                             .reader = a->reader};
    return add_report(a, &entry);
}

static exit_code add_pages(adding *a, char **inputs)
{
    job j;
    run_counts counts;
    exit_code code = job_open(&j, &a->s->inputs, inputs, true);
    if (code == EXIT_DONE) {
        run_plan plan = job_plan(&j);
        a->reader = rp_model_reader(j.model);
        plan.write.format = RP_JSONL;
        plan.take = take_page;
        plan.to = a;
        plan.progress = terminal_is(stderr);
        code = job_run(&j, &plan, &counts);
    }
    job_close(&j);
    return code;
}

/* One line of a file of reports. A line that is none is told, and the next is gone on with. */
static bool take_line(adding *a, const char *name, size_t number, const char *line, size_t size)
{
    rp_report *report;
    rp_status st = rp_report_parse(a->desk.ctx, line, size, &report);
    if (st != RP_OK) {
        say("%s:%zu: %s", name, number, rp_error_text(a->desk.ctx));
        a->broken++;
        return true;
    }
    rp_ledger_entry entry = {.report = report, .json = line, .json_size = size, .reader = "read before"};
    bool fine = add_report(a, &entry);
    rp_report_free(report);
    return fine;
}

static exit_code add_lines(adding *a, const char *name)
{
    FILE *f = strcmp(name, "-") ? fopen(name, "rb") : stdin;
    char *line = NULL;
    size_t room = 0, number = 0;
    ssize_t n = 0;
    bool fine = true;
    if (!f) {
        say("%s: %s", name, strerror(errno));
        a->broken++;
        return EXIT_DONE;
    }
    while (fine && (n = getline(&line, &room, f)) > 0) {
        number++;
        fine = *line == '\n' || take_line(a, name, number, line, (size_t)n);
    }
    if (ferror(f)) {
        say("%s: %s", name, strerror(errno));
        a->broken++;
    }
    free(line);
    if (f != stdin)
        fclose(f);
    return fine ? EXIT_DONE : EXIT_FAULT;
}

static exit_code add_reports(adding *a, char **inputs)
{
    exit_code code = EXIT_DONE;
    for (; *inputs && code == EXIT_DONE; inputs++)
        code = add_lines(a, *inputs);
    return code == EXIT_DONE && a->broken ? EXIT_INPUTS : code;
}

static exit_code add_all(adding *a, char **inputs)
{
    exit_code code = desk_open(&a->desk, a->s->ledger, RP_LEDGER_CREATE);
    if (code == EXIT_DONE) {
        code = a->s->reports ? add_reports(a, inputs) : add_pages(a, inputs);
        say("%zu added (%zu copies, %zu new versions), %zu there already%s", a->added, a->copies, a->versions, a->known,
            a->broken ? "; some could not be read" : "");
    }
    desk_close(&a->desk);
    return code;
}

static exit_code run_add(const command *self, int argc, char **argv)
{
    settings s = {0};
    int operands;
    exit_code code;
    if (!command_begin(self, argc, argv, &s, &s.help, &operands, &code))
        return code;
    if (!job_has_inputs(self->name, &s.inputs, argv + operands))
        return EXIT_USAGE;
    adding a = {.s = &s};
    return add_all(&a, argv + operands);
}

const command cmd_add = {
    .name = "add",
    .operands = "INPUT...",
    .summary = "read pages into a ledger, which is made if it is not there",
    .about = "Reads each INPUT as 'read' does and keeps what it reports in a ledger: a page is\n"
             "added whole or not at all, and what was added stays, whatever happens next. The\n"
             "same page is added once; changed, it is a new version; the same text in another\n"
             "outlet is one account with one appearance more.\n",
    .examples = "  reportedly add pages/                     a folder, into reportedly.ledger\n"
                "  reportedly add -j 4 -l quake.ledger --keep pages/\n"
                "  reportedly read pages/ > out.jsonl; reportedly add --reports out.jsonl\n",
    .options = {rows, sizeof rows / sizeof *rows},
    .run = run_add,
};
