/* cmd_read.c - `reportedly read`: prints the reports of pages. */
#include "inputs.h"
#include "say.h"
#include "terminal.h"

#include <errno.h>
#include <string.h>

typedef struct settings {
    input_settings inputs; /* first: INPUT_ROWS count from it */
    const char *only, *format, *rows, *as, *output, *colour;
    bool help;
    size_t width;
} settings;

#define FIELD(name) offsetof(settings, name)

static const option_row rows[] = {
    INPUT_ROWS,
    {"as", 0, OPT_CHOICE, "RECORDER", FIELD(as), "acled|airwars|ucdp", 0,
     "A row a report, in the columns of those who record casualties: acled (the most conservative number: dozens 12, "
     "hundreds 100), airwars (least and most, with a suggested grading) or ucdp (best, low and high). The words of each "
     "number stand beside it; what only a person can code is left empty. Implies -f csv."},
    {"colour", 0, OPT_CHOICE, "WHEN", FIELD(colour), "auto|always|never", 0,
     "Colour the view: auto (on a terminal, unless NO_COLOR is set), always or never."},
    {"format", 'f', OPT_CHOICE, "FORMAT", FIELD(format),
     "jsonl|json|text|view|markdown|csv|annotations|claim|ninjs", 0,
     "jsonl (an object a line), json (the same, indented), text (the article, then its claims and figures, "
     "plain), view (for reading on a terminal), markdown, csv (see --rows), annotations (W3C Web "
     "Annotation), claim (schema.org) or ninjs (IPTC, 3.1). Without it, view on a terminal and jsonl elsewhere."},
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},
    {"only", 0, OPT_CHOICE, "PART", FIELD(only), "article", 0,
     "Stop after a part: article (title, byline, dates and text, without claims)."},
    {"output", 'o', OPT_TEXT, "FILE", FIELD(output), NULL, 0, "Write to FILE instead of standard output."},
    {"rows", 0, OPT_CHOICE, "WHAT", FIELD(rows), "claims|figures", 0,
     "What a row of csv is: claims (the default) or figures. Implies -f csv."},
    {"width", 0, OPT_COUNT, "N", FIELD(width), NULL, 20,
     "Columns to wrap at in text and view (as wide as the terminal, 100 at most; or 80)."},
};

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

static exit_code read_to(const job *j, const settings *s, FILE *out)
{
    bool on_terminal = terminal_is(out);
    run_plan plan = job_plan(j);
    run_counts counts;
    plan.read.only_article = s->only != NULL;
    plan.write = (rp_write_options){.format = format_of(s, on_terminal),
                                    .rows = rows_of(s),
                                    .as = recorder_of(s),
                                    .colour = terminal_colour(s->colour, out),
                                    .width = s->width < UINT32_MAX ? (unsigned)s->width : UINT32_MAX};
    if (!s->width)
        plan.write.width = terminal_width(out);
    plan.out = out;
    plan.out_name = s->output ? s->output : "standard output";
    plan.progress = terminal_is(stderr) && !on_terminal;
    return job_run(j, &plan, &counts);
}

/* Closing is where a full disk may show. */
static exit_code read_to_output(const job *j, const settings *s)
{
    const char *name = s->output;
    FILE *out = name && strcmp(name, "-") ? fopen(name, "wb") : stdout;
    if (!out) {
        say("%s: %s", name, strerror(errno));
        return EXIT_FAULT;
    }
    exit_code code = read_to(j, s, out);
    if (out != stdout && fclose(out) && code != EXIT_FAULT) {
        say("%s: %s", name, strerror(errno));
        code = EXIT_FAULT;
    }
    return code;
}

/* The model before the output: a run that cannot start leaves an older FILE as it was. */
static exit_code run_read(const command *self, int argc, char **argv)
{
    settings s = {0};
    int operands;
    exit_code code;
    job j;
    if (!command_begin(self, argc, argv, &s, &s.help, &operands, &code))
        return code;
    if (is_contrary(&s))
        return EXIT_USAGE;
    if (!job_has_inputs(self->name, &s.inputs, argv + operands))
        return EXIT_USAGE;
    code = job_open(&j, &s.inputs, argv + operands, !s.only);
    if (code == EXIT_DONE)
        code = read_to_output(&j, &s);
    job_close(&j);
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
                "  reportedly read https://example.org/news  to look at one on the web\n"
                "  reportedly read -j 4 -o out.jsonl pages/  a folder, an object a line\n"
                "  reportedly read -f json page.html | jq '.claims[] | [.source.text, .stance]'\n"
                "  reportedly read --plain --date 2024-05-31 notes.txt\n",
    .options = {rows, sizeof rows / sizeof *rows},
    .run = run_read,
};
