/* cmd_ledger.c - the commands on a ledger as a whole or on one thing of it: show, export, check, grade,
 * split, join. */
#include "ledger.h"
#include "model.h"
#include "say.h"
#include "terminal.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

typedef struct settings {
    const char *ledger, *format, *colour, *reason, *by, *model, *gazetteer;
    bool stories, deep, help;
} settings;

#define FIELD(name) offsetof(settings, name)
#define HELP_ROW                                                                                             \
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."}

#define NEVER INT_MAX

/* What a command does to the ledger with its n operands. */
typedef exit_code action(const desk *d, const settings *s, char **operands, int n);

/* Parses, sees that there are as many operands as are wanted, and does it to the ledger, which is opened to be written to
 * where there are writes_from operands or more. */
static exit_code run_on(const command *self, int argc, char **argv, int least, int most, int writes_from, action *act)
{
    settings s = {0};
    int at;
    exit_code code;
    desk d;
    if (!command_begin(self, argc, argv, &s, &s.help, &at, &code))
        return code;
    int n = argc - at;
    if (n < least || n > most)
        return command_misuse(self->name, n < least ? "something is missing" : "too many operands");
    code = desk_open(&d, s.ledger, n >= writes_from ? RP_LEDGER_WRITE : RP_LEDGER_READ);
    if (code == EXIT_DONE)
        code = act(&d, &s, argv + at, n);
    desk_close(&d);
    return code;
}

/* Who says so. */
static const char *person(const settings *s)
{
    return s->by ? s->by : getenv("USER");
}

/* ---- show ---- */

/* A report as it was added, in one of the formats of read. */
static exit_code show_report(const desk *d, const settings *s, int64_t number)
{
    char *json, *out = NULL;
    size_t size;
    rp_report *report = NULL;
    rp_write_options options = {.format = RP_TERMINAL, .width = terminal_width(stdout),
                                .colour = terminal_colour(s->colour, stdout)};
    for (int f = 0; s->format && f < RP_N_FORMATS; f++)
        if (!strcmp(s->format, rp_format_word((rp_format)f)))
            options.format = (rp_format)f;
    rp_status st = rp_ledger_json(d->ctx, d->ledger, number, &json, &size);
    if (st == RP_END) {
        say("R%lld: no such report", (long long)number);
        return EXIT_USAGE;
    }
    if (st == RP_OK)
        st = rp_report_parse(d->ctx, json, size, &report);
    if (st == RP_OK)
        st = rp_write(d->ctx, report, &options, &out, &size);
    exit_code code = st == RP_OK ? put_out(out, size) : desk_fault(d, st);
    rp_write_free(out);
    rp_write_free(json);
    rp_report_free(report);
    return code;
}

#define SHOWN_MOST 6

/* What is shown of a thing that is no report: answers to these questions about it. */
static const struct {
    char letter;
    rp_question questions[SHOWN_MOST];
} shown[] = {
    {'T', {RP_ASK_STORIES, RP_ASK_REPORTS, RP_ASK_FIGURES, RP_ASK_DISPUTES, RP_ASK_SOURCES, RP_N_QUESTIONS}},
    {'S', {RP_ASK_SOURCES, RP_ASK_CLAIMS, RP_ASK_DISPUTES, RP_N_QUESTIONS}},
    {'C', {RP_ASK_CLAIMS, RP_ASK_FIGURES, RP_ASK_DISPUTES, RP_ASK_GRADES, RP_ASK_SUGGESTIONS, RP_N_QUESTIONS}},
    {'Q', {RP_ASK_FIGURES, RP_ASK_DISPUTES, RP_N_QUESTIONS}},
};

static exit_code show_answer(const desk *d, const settings *s, rp_question q, const char *id)
{
    rp_filter filter = {.id = id};
    rp_table *table;
    bool as_table = !s->format || strcmp(s->format, "jsonl");
    rp_status st = rp_ledger_ask(d->ctx, d->ledger, q, &filter, &table);
    exit_code code = st == RP_OK ? EXIT_DONE : desk_fault(d, st);
    if (code == EXIT_DONE && table->n_rows) {
        if (as_table)
            printf("-- %s\n", rp_question_word(q));
        code = put_table(d, table, as_table ? RP_TABLE_COLUMNS : RP_TABLE_JSONL, terminal_columns(stdout), s->colour);
    }
    rp_table_free(table);
    return code;
}

static exit_code show(const desk *d, const settings *s, char **operands, int n)
{
    const char *id = operands[0];
    exit_code code = EXIT_DONE;
    (void)n;
    if (toupper((unsigned char)*id) == 'R' && isdigit((unsigned char)id[1]))
        return show_report(d, s, strtoll(id + 1, NULL, 10));
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        if (toupper((unsigned char)*id) != shown[i].letter)
            continue;
        for (size_t k = 0; shown[i].questions[k] != RP_N_QUESTIONS && code == EXIT_DONE; k++)
            code = show_answer(d, s, shown[i].questions[k], id);
        return code;
    }
    say("'%s' is no id; a report is R1, a story T1, a source S1, a claim C1, a quantity Q1", id);
    return EXIT_USAGE;
}

static exit_code run_show(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 1, 1, NEVER, show);
}

/* ---- export ---- */

static exit_code export_reports(const desk *d)
{
    int64_t last;
    rp_status st = rp_ledger_last(d->ctx, d->ledger, &last);
    exit_code code = st == RP_OK ? EXIT_DONE : desk_fault(d, st);
    for (int64_t i = 1; code == EXIT_DONE && i <= last; i++) {
        char *json;
        size_t size;
        st = rp_ledger_json(d->ctx, d->ledger, i, &json, &size);
        code = st == RP_OK ? put_out(json, size) : desk_fault(d, st);
        rp_write_free(json);
    }
    return code;
}

static exit_code export_stories(const desk *d)
{
    char *json;
    size_t size;
    rp_status st = rp_ledger_stories_json(d->ctx, d->ledger, &json, &size);
    exit_code code = st == RP_OK ? put_out(json, size) : desk_fault(d, st);
    rp_write_free(json);
    return code;
}

static exit_code export(const desk *d, const settings *s, char **operands, int n)
{
    (void)operands;
    (void)n;
    return s->stories ? export_stories(d) : export_reports(d);
}

static exit_code run_export(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 0, 0, NEVER, export);
}

/* ---- check ---- */

static void tell_fault(void *to, const char *fault)
{
    (void)to;
    say("%s", fault);
}

/* Is one of the reports that a page gives, its own or a post's, the same as it was, byte for byte? */
static rp_status is_among(const desk *d, const rp_report *reports, const char *was, size_t n_was, bool *found)
{
    rp_write_options jsonl = {.format = RP_JSONL};
    rp_status st = RP_OK;
    *found = false;
    for (const rp_report *r = reports; r && st == RP_OK && !*found; r = r->next) {
        char *now;
        size_t n_now;
        st = rp_write(d->ctx, r, &jsonl, &now, &n_now);
        *found = st == RP_OK && n_was == n_now && !memcmp(was, now, n_was);
        rp_write_free(now);
    }
    return st;
}

/* Reads a kept page again and compares what comes of it. */
static exit_code check_page(const desk *d, rp_read_options read, int64_t number, const rp_kept_page *kept, size_t *faults)
{
    rp_report *report = NULL;
    char *was = NULL;
    size_t n_was = 0;
    bool found = false;
    read.plain = kept->plain;
    rp_status st = rp_ledger_json(d->ctx, d->ledger, number, &was, &n_was);
    if (st == RP_OK)
        st = rp_read(d->ctx, &kept->input, &read, &report);
    if (st == RP_OK || st == RP_NO_ARTICLE)
        st = is_among(d, report, was, n_was, &found);
    exit_code code = st == RP_OK ? EXIT_DONE : desk_fault(d, st);
    if (code == EXIT_DONE && !found) {
        say("R%lld: reading its page again gives another report", (long long)number);
        ++*faults;
    }
    rp_write_free(was);
    rp_report_free(report);
    return code;
}

static exit_code check_pages(const desk *d, const settings *s, size_t *faults)
{
    rp_model *model = NULL;
    rp_gazetteer *gazetteer = NULL;
    int64_t last = 0, kept_pages = 0;
    exit_code code = model_open(d->ctx, s->model, &model);
    if (code == EXIT_DONE)
        code = gazetteer_open(d->ctx, s->gazetteer, &gazetteer);
    rp_status st = rp_ledger_last(d->ctx, d->ledger, &last);
    if (code == EXIT_DONE && st != RP_OK)
        code = desk_fault(d, st);
    for (int64_t i = 1; i <= last && code == EXIT_DONE; i++) {
        rp_kept_page *kept;
        st = rp_ledger_page(d->ctx, d->ledger, i, &kept);
        if (st == RP_OK)
            code = check_page(d, (rp_read_options){.model = model, .gazetteer = gazetteer}, i, kept, faults);
        else if (st != RP_END)
            code = desk_fault(d, st);
        kept_pages += st == RP_OK;
        rp_kept_page_free(kept);
    }
    say("%lld of %lld reports have their page, and were read again", (long long)kept_pages, (long long)last);
    rp_gazetteer_close(gazetteer);
    rp_model_close(model);
    return code;
}

static exit_code check(const desk *d, const settings *s, char **operands, int n)
{
    size_t faults = 0;
    (void)operands;
    (void)n;
    rp_status st = rp_ledger_check(d->ctx, d->ledger, tell_fault, NULL, &faults);
    exit_code code = st == RP_OK ? EXIT_DONE : desk_fault(d, st);
    if (code == EXIT_DONE && s->deep && !faults)
        code = check_pages(d, s, &faults);
    if (code == EXIT_DONE && faults) {
        say("%zu faults", faults);
        code = EXIT_FAULT;
    } else if (code == EXIT_DONE) {
        puts("sound");
    }
    return code;
}

static exit_code run_check(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 0, 0, NEVER, check);
}

/* ---- grade ---- */

static exit_code grade(const desk *d, const settings *s, char **operands, int n)
{
    if (n == 2) {
        rp_status st = rp_ledger_grade(d->ctx, d->ledger, operands[0], operands[1], s->reason, person(s));
        return st == RP_OK ? EXIT_DONE : desk_fault(d, st);
    }
    exit_code code = show_answer(d, s, RP_ASK_GRADES, operands[0]);
    return code == EXIT_DONE ? show_answer(d, s, RP_ASK_SUGGESTIONS, operands[0]) : code;
}

static exit_code run_grade(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 1, 2, 2, grade);
}

/* ---- split, join ---- */

static exit_code tell_story(const desk *d, rp_status st, int64_t story)
{
    if (st != RP_OK)
        return desk_fault(d, st);
    printf("T%lld\n", (long long)story);
    return put_out(NULL, 0);
}

static exit_code split(const desk *d, const settings *s, char **operands, int n)
{
    int64_t story = 0;
    rp_split what = {.story = operands[0], .reports = (const char *const *)operands + 1, .n_reports = (size_t)n - 1,
                     .reason = s->reason, .by = person(s)};
    rp_status st = rp_ledger_split(d->ctx, d->ledger, &what, &story);
    return tell_story(d, st, story);
}

static exit_code run_split(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 2, INT_MAX, 2, split);
}

static exit_code join(const desk *d, const settings *s, char **operands, int n)
{
    int64_t story = 0;
    rp_split what = {.story = operands[0], .other = operands[1]};
    (void)s;
    (void)n;
    rp_status st = rp_ledger_join(d->ctx, d->ledger, &what, &story);
    return tell_story(d, st, story);
}

static exit_code run_join(const command *self, int argc, char **argv)
{
    return run_on(self, argc, argv, 2, 2, 2, join);
}

#define COLOUR_ROW                                                                                           \
    {"colour", 0, OPT_CHOICE, "WHEN", FIELD(colour), "auto|always|never", 0,                                 \
     "Colour what is shown: auto (on a terminal, unless NO_COLOR is set), always or never."}

static const option_row show_rows[] = {
    LEDGER_ROW(FIELD(ledger)), COLOUR_ROW, HELP_ROW,
    {"format", 'f', OPT_TEXT, "FORMAT", FIELD(format), NULL, 0,
     "Of a report one of read's formats (view); of anything else table or jsonl."},
};
static const option_row export_rows[] = {
    LEDGER_ROW(FIELD(ledger)), HELP_ROW,
    {"stories", 0, OPT_FLAG, NULL, FIELD(stories), NULL, 0,
     "Instead of the reports, the copies, quantities and disputes of all stories as one JSON object."},
};
static const option_row check_rows[] = {
    LEDGER_ROW(FIELD(ledger)), HELP_ROW,
    {"deep", 0, OPT_FLAG, NULL, FIELD(deep), NULL, 0,
     "Read every page that was kept (add --keep) again, and compare what comes of it."},
    {"gazetteer", 0, OPT_TEXT, "FILE", FIELD(gazetteer), NULL, 0,
     "The gazetteer to read with (the one that came with the program); none for none."},
    {"model", 0, OPT_TEXT, "FILE", FIELD(model), NULL, 0,
     "The language model to read with (the one that came with the program); none for rules alone."},
};
static const option_row grade_rows[] = {
    LEDGER_ROW(FIELD(ledger)), COLOUR_ROW, HELP_ROW,
    {"by", 0, OPT_TEXT, "NAME", FIELD(by), NULL, 0, "Who grades ($USER)."},
    {"format", 'f', OPT_CHOICE, "FORMAT", FIELD(format), "table|jsonl", 0, "Of the grades that are listed."},
    {"reason", 0, OPT_TEXT, "WORDS", FIELD(reason), NULL, 0, "Why, for those who read it later."},
};

static const option_row split_rows[] = {
    LEDGER_ROW(FIELD(ledger)), HELP_ROW,
    {"by", 0, OPT_TEXT, "NAME", FIELD(by), NULL, 0, "Who says so ($USER)."},
    {"reason", 0, OPT_TEXT, "WORDS", FIELD(reason), NULL, 0, "Why, for those who read it later."},
};
static const option_row join_rows[] = {
    LEDGER_ROW(FIELD(ledger)), HELP_ROW,
};

#define OPTIONS(r) {r, sizeof r / sizeof *r}

const command cmd_show = {
    .name = "show",
    .operands = "ID",
    .summary = "show one report, story, source, claim or quantity",
    .about = "Shows what ID names: a report as it was read (R1), a story with its reports,\n"
             "figures, disputes and sources (T1), a source with what it said (S1), a claim (C1)\n"
             "or a quantity (Q1).\n",
    .examples = "  reportedly show T1\n  reportedly show R12 -f json | jq .claims\n",
    .options = OPTIONS(show_rows),
    .run = run_show,
};
const command cmd_export = {
    .name = "export",
    .operands = "",
    .summary = "print a ledger's reports as they were added, a line each",
    .about = "Prints every report as JSON, in the order it was added, byte for byte as 'read'\n"
             "printed it: 'add --reports' makes the same ledger of them again.\n",
    .examples = "  reportedly export > reports.jsonl\n  reportedly export --stories | jq .disputes\n",
    .options = OPTIONS(export_rows),
    .run = run_export,
};
const command cmd_check = {
    .name = "check",
    .operands = "",
    .summary = "check that a ledger is sound",
    .about = "Checks the file's structure and that every row is what its report says. Prints\n"
             "'sound', or each fault on standard error with exit code 3. A page that is read\n"
             "again by another version or model may well give another report.\n",
    .examples = "  reportedly check -l quake.ledger\n  reportedly check --deep\n",
    .options = OPTIONS(check_rows),
    .run = run_check,
};
const command cmd_grade = {
    .name = "grade",
    .operands = "ID [GRADE]",
    .summary = "write down what you think of a claim or report, or list it",
    .about = "Writes GRADE, in your own words or letters, beside a claim (C5) or report (R12),\n"
             "with your name and reason. Nothing is ever overwritten; without GRADE, what was\n"
             "written so far is listed, oldest first, and apart from it what the ledger holds\n"
             "suggests, with its reasons: it weighs evidence and never calls a claim true or\n"
             "false.\n",
    .examples = "  reportedly grade C5 confirmed --reason 'satellite image of 3 May'\n"
                "  reportedly grade C5\n",
    .options = OPTIONS(grade_rows),
    .run = run_grade,
};
const command cmd_split = {
    .name = "split",
    .operands = "STORY REPORT...",
    .summary = "put reports that are of another event into a story of their own",
    .about = "Takes each REPORT (R5) out of STORY (T1), with its copies and versions, and prints\n"
             "the new story's id. All else keeps its id; quantities and disputes of both are\n"
             "found anew. The two stay apart, whatever is read later, until 'join'.\n",
    .examples = "  reportedly split T1 R5 R9 --reason 'the fire of 2019, not this one'\n",
    .options = OPTIONS(split_rows),
    .run = run_split,
};
const command cmd_join = {
    .name = "join",
    .operands = "STORY STORY",
    .summary = "make two stories of one event one",
    .about = "Puts all of the later story under the id of the earlier, to which its own id leads\n"
             "from then on, and prints that.\n",
    .examples = "  reportedly join T1 T9\n",
    .options = OPTIONS(join_rows),
    .run = run_join,
};
