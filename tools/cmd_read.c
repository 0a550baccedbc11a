/* cmd_read.c - `reportedly read`: prints the reports of pages. */
#include "model.h"
#include "run.h"
#include "say.h"
#include "terminal.h"

#include <errno.h>
#include <string.h>

typedef struct settings {
    const char *only, *manifest, *model, *url, *date, *format, *rows, *as, *output, *colour;
    bool plain, help;
    size_t jobs, width;
    size_t max_bytes, max_memory, max_depth, max_blocks, max_attributes, max_ratio;
} settings;

#define FIELD(name) offsetof(settings, name)

/* Sorted by name. */
static const option_row rows[] = {
    {"as", 0, OPT_CHOICE, "RECORDER", FIELD(as), "acled|airwars|ucdp", 0,
     "A row a report, in the columns of those who record casualties: acled (the most conservative number: dozens 12, "
     "hundreds 100), airwars (least and most, with a suggested grading) or ucdp (best, low and high). The words of each "
     "number stand beside it; what only a person can code is left empty. Implies -f csv."},
    {"colour", 0, OPT_CHOICE, "WHEN", FIELD(colour), "auto|always|never", 0,
     "Colour the view: auto (on a terminal, unless NO_COLOR is set), always or never."},
    {"date", 0, OPT_DATE, "DATE", FIELD(date), NULL, 0,
     "When the inputs were published, where they do not say: 2024-05-31, or with a time. Words such as "
     "\"yesterday\" are counted from it."},
    {"format", 'f', OPT_CHOICE, "FORMAT", FIELD(format),
     "jsonl|json|text|view|markdown|csv|annotations|claim|ninjs", 0,
     "jsonl (an object a line), json (the same, indented), text (the article, then its claims and figures, "
     "plain), view (for reading on a terminal), markdown, csv (see --rows), annotations (W3C Web "
     "Annotation), claim (schema.org) or ninjs (IPTC, 3.1). Without it, view on a terminal and jsonl elsewhere."},
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},
    {"jobs", 'j', OPT_COUNT, "N", FIELD(jobs), NULL, 1,
     "Read N inputs at a time (1). The output is the same, and in the same order."},
    {"manifest", 0, OPT_TEXT, "FILE", FIELD(manifest), NULL, 0,
     "A line an input (- is standard input): file, id, date, URL, parted by tabs; date and URL may be "
     "missing, files are relative to "
     "FILE's folder. With INPUTs as well, only their dates and URLs are taken from it, by base name."},
    {"max-attributes", 0, OPT_COUNT, "N", FIELD(max_attributes), NULL, 1,
     "Attributes kept of one tag (1024); further ones are dropped, with a note."},
    {"max-blocks", 0, OPT_COUNT, "N", FIELD(max_blocks), NULL, 1, "Blocks of text in one page (200000)."},
    {"max-bytes", 0, OPT_SIZE, "SIZE", FIELD(max_bytes), NULL, 1,
     "Bytes of one input (16M); a longer one is not read. K, M, G are understood."},
    {"max-depth", 0, OPT_COUNT, "N", FIELD(max_depth), NULL, 1,
     "Depth of nested elements (512); deeper ones become siblings."},
    {"max-memory", 0, OPT_SIZE, "SIZE", FIELD(max_memory), NULL, 65536,
     "Memory that reading one input may take (2G)."},
    {"max-ratio", 0, OPT_COUNT, "N", FIELD(max_ratio), NULL, 1,
     "Bytes that one compressed byte may stand for (250), past the first MiB of a page."},
    {"model", 0, OPT_TEXT, "FILE", FIELD(model), NULL, 0,
     "The language model (the one that came with the program); none for rules alone, which find fewer "
     "claims."},
    {"only", 0, OPT_CHOICE, "PART", FIELD(only), "article", 0,
     "Stop after a part: article (title, byline, dates and text, without claims)."},
    {"output", 'o', OPT_TEXT, "FILE", FIELD(output), NULL, 0, "Write to FILE instead of standard output."},
    {"plain", 0, OPT_FLAG, NULL, FIELD(plain), NULL, 0,
     "The inputs are body text: nothing is dropped, and spans count into the input as it is."},
    {"rows", 0, OPT_CHOICE, "WHAT", FIELD(rows), "claims|figures", 0,
     "What a row of csv is: claims (the default) or figures. Implies -f csv."},
    {"url", 0, OPT_TEXT, "URL", FIELD(url), NULL, 0, "Where the inputs were published, if they do not say."},
    {"width", 0, OPT_COUNT, "N", FIELD(width), NULL, 20,
     "Columns to wrap at in text and view (as wide as the terminal, 100 at most; or 80)."},
};

static uint32_t at_most_32_bits(size_t v)
{
    return v < UINT32_MAX ? (uint32_t)v : UINT32_MAX;
}

static void set_limits(const settings *s, rp_limits *l)
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
}

static rp_format format_of(const settings *s, bool on_terminal)
{
    for (int f = 0; s->format && f < RP_N_FORMATS; f++)
        if (!strcmp(s->format, rp_format_word((rp_format)f)))
            return (rp_format)f;
    if (s->rows || s->as)
        return RP_CSV;
    return on_terminal ? RP_TERMINAL : RP_JSONL;
}

static rp_row_kind rows_of(const settings *s)
{
    return s->rows && !strcmp(s->rows, rp_row_kind_word(RP_ROWS_FIGURES)) ? RP_ROWS_FIGURES : RP_ROWS_CLAIMS;
}

static rp_recorder recorder_of(const settings *s)
{
    for (int r = RP_NO_RECORDER + 1; s->as && r < RP_N_RECORDERS; r++)
        if (!strcmp(s->as, rp_recorder_word((rp_recorder)r)))
            return (rp_recorder)r;
    return RP_NO_RECORDER;
}

/* Rows are of csv, and a recorder's rows hold figures. */
static bool is_contrary(const settings *s)
{
    bool other = s->format && strcmp(s->format, rp_format_word(RP_CSV));
    if ((s->rows || s->as) && other)
        say("--%s goes with -f csv only", s->as ? "as" : "rows");
    else if (s->as && s->rows && rows_of(s) == RP_ROWS_CLAIMS)
        say("--as goes with rows of figures, not of claims");
    else
        return false;
    fputs("Try 'reportedly read --help'.\n", stderr);
    return true;
}

/* What one run of the command holds. */
typedef struct job {
    const settings *s;
    rp_ctx *ctx;
    rp_intake *intake;
    rp_model *model;
    size_t missing; /* inputs named that are not there */
} job;

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

static exit_code read_to(const job *j, FILE *out)
{
    const settings *s = j->s;
    bool on_terminal = terminal_is(out);
    run_plan plan = {
        .intake = j->intake,
        .limits = *rp_ctx_limits(j->ctx),
        .read = {.plain = s->plain, .only_article = s->only != NULL, .model = j->model},
        .write = {.format = format_of(s, on_terminal),
                  .rows = rows_of(s),
                  .as = recorder_of(s),
                  .colour = terminal_colour(s->colour, out),
                  .width = s->width ? at_most_32_bits(s->width) : terminal_width(out)},
        .jobs = s->jobs ? s->jobs : 1,
        .out = out,
        .out_name = s->output ? s->output : "standard output",
        .progress = terminal_is(stderr) && !on_terminal,
    };
    run_counts counts;
    exit_code code = run(&plan, &counts);
    print_counts(&counts, j->missing, rp_intake_left_out(j->intake));
    return code == EXIT_DONE && j->missing ? EXIT_INPUTS : code;
}

/* Closing is where a full disk may show. */
static exit_code read_to_output(const job *j)
{
    const char *name = j->s->output;
    FILE *out = name && strcmp(name, "-") ? fopen(name, "wb") : stdout;
    if (!out) {
        say("%s: %s", name, strerror(errno));
        return EXIT_FAULT;
    }
    exit_code code = read_to(j, out);
    if (out != stdout && fclose(out) && code != EXIT_FAULT) {
        say("%s: %s", name, strerror(errno));
        code = EXIT_FAULT;
    }
    return code;
}

/* The model before the output: a run that cannot start leaves an older FILE as it was. */
static exit_code read_inputs(job *j, char **inputs)
{
    if (rp_ctx_new(&j->ctx) != RP_OK || rp_intake_new(j->ctx, &j->intake) != RP_OK) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    set_limits(j->s, rp_ctx_limits(j->ctx));
    exit_code code = list_inputs(j, inputs);
    if (code == EXIT_DONE && !j->s->only && rp_intake_count(j->intake))
        code = model_open(j->ctx, j->s->model, &j->model);
    return code == EXIT_DONE ? read_to_output(j) : code;
}

static exit_code run_read(const command *self, int argc, char **argv)
{
    settings s = {0};
    int operands;
    if (!options_parse(&self->options, self->name, argc, argv, &s, &operands))
        return EXIT_USAGE;
    if (s.help) {
        command_help(self);
        return EXIT_DONE;
    }
    if (is_contrary(&s))
        return EXIT_USAGE;
    if (operands == argc && !s.manifest) {
        fputs("reportedly read: no input; name files or folders, or - for standard input\n"
              "Try 'reportedly read --help'.\n",
              stderr);
        return EXIT_USAGE;
    }
    job j = {.s = &s};
    exit_code code = read_inputs(&j, argv + operands);
    rp_model_close(j.model);
    rp_intake_free(j.intake);
    rp_ctx_free(j.ctx);
    return code;
}

const command cmd_read = {
    .name = "read",
    .operands = "INPUT...",
    .summary = "print what pages report: claims, figures, silences",
    .about = "Reads each INPUT - a page as HTML or text, a folder of them, or - for standard\n"
             "input - and prints a report of it: the article, who says what in it by which\n"
             "words, how sure the report is, who kept silent, and the figures as intervals.\n",
    .examples = "  reportedly read page.html                 to look at one page\n"
                "  curl -s URL | reportedly read --url URL - to look at one on the web\n"
                "  reportedly read -j 4 -o out.jsonl pages/  a folder, an object a line\n"
                "  reportedly read -f json page.html | jq '.claims[] | [.source.text, .stance]'\n"
                "  reportedly read --plain --date 2024-05-31 notes.txt\n",
    .options = {rows, sizeof rows / sizeof *rows},
    .run = run_read,
};
