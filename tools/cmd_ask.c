/* cmd_ask.c - the commands that ask a ledger and print a table: claims, figures, disputes, sources, stories, changes. */
#include "ledger.h"
#include "say.h"
#include "terminal.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_ON_TERMINAL 200
#define CHARTED_MOST 60 /* figures whose chart is drawn unasked */

typedef struct settings {
    const char *ledger, *format, *colour;
    const char *about, *id, *kind, *place, *since, *stance, *status, *until, *who;
    size_t limit, width;
    bool suggest, help;
} settings;

#define FIELD(name) offsetof(settings, name)

#define ABOUT_ROW                                                                                            \
    {"about", 0, OPT_TEXT, "WORDS", FIELD(about), NULL, 0, "Only where what is said has all of these words."}
#define PLACE_ROW                                                                                            \
    {"place", 0, OPT_TEXT, "NAME", FIELD(place), NULL, 0, "Only where what is said, or a figure of it, is of the place of this name."}
#define KIND_ROW(what)                                                                                       \
    {"kind", 0, OPT_TEXT, "KIND", FIELD(kind), NULL, 0, what}
#define SINCE_ROW                                                                                            \
    {"since", 0, OPT_DATE, "DATE", FIELD(since), NULL, 0, "Only what was published on this day or later."}
#define UNTIL_ROW                                                                                            \
    {"until", 0, OPT_DATE, "DATE", FIELD(until), NULL, 0, "Only what was published on this day or earlier."}
#define STATUS_ROW                                                                                           \
    {"status", 0, OPT_CHOICE, "STATUS", FIELD(status),                                                       \
     "verified|unverified|unconfirmed|confirmed|disputed|retracted", 0,                                      \
     "Only what the reports call verified, unverified, unconfirmed, confirmed, disputed or retracted."}
#define WHO_ROW                                                                                              \
    {"who", 0, OPT_TEXT, "WORDS", FIELD(who), NULL, 0, "Only of sources whose name has all of these words."}
#define FORMAT_ROW                                                                                           \
    {"format", 'f', OPT_CHOICE, "FORMAT", FIELD(format), "table|jsonl|csv|markdown", 0,                      \
     "table (for reading), jsonl (an object a row, every column), csv or markdown. Without it, table on a "  \
     "terminal and jsonl elsewhere."}
#define CHART_ROW                                                                                            \
    {"format", 'f', OPT_CHOICE, "FORMAT", FIELD(format), "table|chart|jsonl|csv|markdown|svg", 0,                  \
     "table (for reading), chart (one band a source over time, bounds as whiskers), jsonl (an object a row, " \
     "every column), csv, markdown, or svg (the chart as a picture). Without it, table on a terminal, with "  \
     "the chart of a few figures below it, and jsonl elsewhere."}
#define SHARED_ROWS                                                                                          \
    LEDGER_ROW(FIELD(ledger)),                                                                               \
        {"colour", 0, OPT_CHOICE, "WHEN", FIELD(colour), "auto|always|never", 0,                             \
         "Colour the table: auto (on a terminal, unless NO_COLOR is set), always or never."},                \
        {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},                    \
        {"in", 0, OPT_TEXT, "ID", FIELD(id), NULL, 0,                                                        \
         "Only what belongs to a story (T1), report (R1), source (S1), quantity (Q1) or claim (C1)."},       \
        {"limit", 0, OPT_COUNT, "N", FIELD(limit), NULL, 0,                                                  \
         "Rows at most; 0: all (200 in a table on a terminal, else all)."},                                  \
        {"width", 0, OPT_COUNT, "N", FIELD(width), NULL, 20,                                                 \
         "Columns of a table (as wide as the terminal; or 80)."}

static const option_row claim_rows[] = {
    {"suggest", 0, OPT_FLAG, NULL, FIELD(suggest), NULL, 0,
     "Instead of the claims' columns, how well each stands, going by what the ledger holds, and why; beside what a person "
     "graded."},
    SHARED_ROWS, FORMAT_ROW, ABOUT_ROW, KIND_ROW("Only of sources of this kind: government, military, witness ..."), PLACE_ROW, SINCE_ROW,
    {"stance", 0, OPT_TEXT, "STANCE", FIELD(stance), NULL, 0,
     "Only claims that assert, confirm, deny, admit, accuse, warn, pledge, urge, ask, predict, believe or doubt."},
    STATUS_ROW, UNTIL_ROW, WHO_ROW,
};
static const option_row figure_rows[] = {
    SHARED_ROWS, CHART_ROW, ABOUT_ROW, KIND_ROW("Only figures of this kind: killed, injured, displaced, money ..."), PLACE_ROW, SINCE_ROW,
    STATUS_ROW, UNTIL_ROW, WHO_ROW,
};
static const option_row dispute_rows[] = {
    SHARED_ROWS, FORMAT_ROW, ABOUT_ROW, KIND_ROW("Only figures, revised, denied, reversed or unanswered."), SINCE_ROW, UNTIL_ROW,
    WHO_ROW,
};
static const option_row source_rows[] = {
    SHARED_ROWS, FORMAT_ROW, ABOUT_ROW, KIND_ROW("Only sources of this kind: government, military, witness ..."), WHO_ROW,
};
static const option_row story_rows[] = {
    SHARED_ROWS, FORMAT_ROW, ABOUT_ROW, SINCE_ROW, UNTIL_ROW, WHO_ROW,
};

static const option_row change_rows[] = {
    SHARED_ROWS, FORMAT_ROW, SINCE_ROW, UNTIL_ROW,
};

static rp_table_format format_of(const settings *s)
{
    for (int f = 0; s->format && f < RP_N_TABLE_FORMATS; f++)
        if (!strcmp(s->format, rp_table_format_word((rp_table_format)f)))
            return (rp_table_format)f;
    return terminal_is(stdout) ? RP_TABLE_COLUMNS : RP_TABLE_JSONL;
}

static rp_question question_of(const char *name)
{
    int q = 0;
    while (q < RP_N_QUESTIONS && strcmp(name, rp_question_word((rp_question)q)))
        q++;
    return (rp_question)q;
}

/* The operands as one text; NULL if there are none or no memory (told). */
static char *joined(char **words)
{
    size_t room = 1, at = 0;
    for (char **w = words; *w; w++)
        room += strlen(*w) + 1;
    char *text = calloc(room, 1);
    for (char **w = words; text && *w; w++)
        at += (size_t)snprintf(text + at, room - at, "%s%s", w == words ? "" : " ", *w);
    return text;
}

static exit_code print_as(const desk *d, const settings *s, const rp_table *table, rp_table_format format)
{
    size_t width = s->width ? s->width : terminal_columns(stdout);
    return put_table(d, table, format, width < UINT32_MAX ? (unsigned)width : UINT32_MAX, s->colour);
}

static exit_code print_table(const desk *d, const settings *s, const rp_table *table, bool charts)
{
    exit_code code = print_as(d, s, table, format_of(s));
    if (code == EXIT_DONE && charts && !s->format && terminal_is(stdout) && table->n_rows > 1 && table->n_rows <= CHARTED_MOST)
        code = put_out("\n", 1) == EXIT_DONE ? print_as(d, s, table, RP_TABLE_CHART) : EXIT_FAULT;
    return code;
}

static exit_code ask(const command *self, const settings *s, const char *words)
{
    desk d;
    rp_table *table = NULL;
    exit_code code = desk_open(&d, s->ledger, RP_LEDGER_READ);
    if (code == EXIT_DONE) {
        bool brief = s->limit == SIZE_MAX && format_of(s) == RP_TABLE_COLUMNS && terminal_is(stdout);
        rp_filter filter = {.words = words, .who = s->who, .about = s->about, .place = s->place, .stance = s->stance, .status = s->status,
                            .kind = s->kind, .since = s->since, .until = s->until, .id = s->id,
                            .limit = brief ? ROWS_ON_TERMINAL : s->limit == SIZE_MAX ? 0 : s->limit};
        rp_status st = rp_ledger_ask(d.ctx, d.ledger, s->suggest ? RP_ASK_SUGGESTIONS : question_of(self->name), &filter, &table);
        code = st == RP_OK ? print_table(&d, s, table, question_of(self->name) == RP_ASK_FIGURES) : desk_fault(&d, st);
    }
    rp_table_free(table);
    desk_close(&d);
    return code;
}

static exit_code run_ask(const command *self, int argc, char **argv)
{
    settings s = {.limit = SIZE_MAX};
    int operands;
    exit_code code;
    if (!command_begin(self, argc, argv, &s, &s.help, &operands, &code))
        return code;
    char *words = joined(argv + operands);
    if (!words) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    code = ask(self, &s, words);
    free(words);
    return code;
}

#define OPTIONS(r) {r, sizeof r / sizeof *r}

const command cmd_claims = {
    .name = "claims",
    .operands = "[WORDS]...",
    .summary = "list who said what, of all reports in a ledger",
    .about = "Lists claims in the order of publication. WORDS must all stand in the source or\n"
             "in what it says. A text that several outlets carry is listed once, with the\n"
             "number of its appearances.\n",
    .examples = "  reportedly claims --who ministry --stance deny\n"
                "  reportedly claims --status unverified --since 2024-05-01 shelling\n"
                "  reportedly claims --in T1 --suggest\n"
                "  reportedly claims --in T1 -f csv > claims.csv\n",
    .options = OPTIONS(claim_rows),
    .run = run_ask,
};
const command cmd_figures = {
    .name = "figures",
    .operands = "[WORDS]...",
    .summary = "list how many, as each source told it over time",
    .about = "Lists figures, those that answer one question of an event together: by source and\n"
             "time, as intervals, beside the words they stand in.\n",
    .examples = "  reportedly figures --in T1 --kind killed\n"
                "  reportedly figures --in T1 --kind killed -f chart\n"
                "  reportedly figures --in T1 --kind killed -f svg > killed.svg\n"
                "  reportedly figures --since 2024-05-01 -f csv > figures.csv\n",
    .options = OPTIONS(figure_rows),
    .run = run_ask,
};
const command cmd_disputes = {
    .name = "disputes",
    .operands = "[WORDS]...",
    .summary = "list where accounts part: both sides, and why",
    .about = "Lists where two sources' figures cannot both be (figures), where one source's\n"
             "figure changed (revised), where one denies what another says (denied), where one\n"
             "takes back what it said (reversed), and whose silence meets a claim about it\n"
             "(unanswered). Both sides are named; nothing is judged.\n",
    .examples = "  reportedly disputes --in T1\n"
                "  reportedly disputes --kind denied --who ministry\n",
    .options = OPTIONS(dispute_rows),
    .run = run_ask,
};
const command cmd_sources = {
    .name = "sources",
    .operands = "[WORDS]...",
    .summary = "list who speaks, under which names and for whom",
    .about = "Lists sources, those that say the most first: each with the names and roles that\n"
             "reports gave it. WORDS must stand in what it says or is called.\n",
    .examples = "  reportedly sources --kind military\n"
                "  reportedly sources --in T1\n",
    .options = OPTIONS(source_rows),
    .run = run_ask,
};
const command cmd_stories = {
    .name = "stories",
    .operands = "[WORDS]...",
    .summary = "list events, each with its reports and independent accounts",
    .about = "Lists stories: the reports of one event, in the order of their first. accounts\n"
             "counts texts, reports their appearances too.\n",
    .examples = "  reportedly stories --since 2024-05-01\n"
                "  reportedly stories explosion -f jsonl\n",
    .options = OPTIONS(story_rows),
    .run = run_ask,
};
const command cmd_changes = {
    .name = "changes",
    .operands = "",
    .summary = "list what pages that were read again say otherwise",
    .about = "Lists, claim by claim, what each new version of a page added, dropped or changed\n"
             "against the version before.\n",
    .examples = "  reportedly changes --since 2024-05-01\n"
                "  reportedly changes --in R12\n",
    .options = OPTIONS(change_rows),
    .run = run_ask,
};
