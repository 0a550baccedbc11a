/* cmd_watch.c - `reportedly watch`: the list of feeds that a ledger watches, and what sets the watching up. */
#include "inputs.h"
#include "ledger.h"
#include "model.h"
#include "say.h"
#include "terminal.h"
#include "watching.h"

#include <signal.h>
#include <string.h>

typedef struct settings {
    input_settings reading; /* first: READING_ROWS count from it */
    const char *ledger, *opml;
    size_t every;
    bool add, help, keep, list, once, remove;
} settings;

#define FIELD(name) offsetof(settings, name)
#define EVERY_SECONDS 900

static const option_row rows[] = {
    READING_ROWS,
    LEDGER_ROW(FIELD(ledger)),
    {"add", 0, OPT_FLAG, NULL, FIELD(add), NULL, 0, "Put the FEEDs on the ledger's list and exit."},
    {"every", 0, OPT_COUNT, "SECONDS", FIELD(every), NULL, 1,
     "Seconds from one asking of a feed to the next (900); more where its server wishes so, after failures, and "
     "where it has not changed for long."},
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},
    {"keep", 0, OPT_FLAG, NULL, FIELD(keep), NULL, 0,
     "Keep the bytes of each page in the ledger, compressed, so that 'check --deep' can read them again."},
    {"list", 0, OPT_FLAG, NULL, FIELD(list), NULL, 0,
     "Print the ledger's list, how each feed went and how many of its pages are still to be fetched, and exit."},
    {"once", 0, OPT_FLAG, NULL, FIELD(once), NULL, 0,
     "Ask each feed that may be asked now, fetch what is new, and exit: for cron."},
    {"opml", 0, OPT_TEXT, "FILE", FIELD(opml), NULL, 0,
     "Put the feeds that an OPML file names on the list, as feed readers export it."},
    {"remove", 0, OPT_FLAG, NULL, FIELD(remove), NULL, 0, "Take the FEEDs off the ledger's list and exit."},
};

/* Who is stopped by a signal. A handler has no other way to it. */
static rp_web *stoppable;

static void stop(int signal_number)
{
    (void)signal_number;
    rp_web_stop(stoppable);
}

/* A second signal ends the program as ever. */
static void catch_signals(rp_web *web)
{
    struct sigaction act = {.sa_handler = web ? stop : SIG_DFL, .sa_flags = (int)SA_RESETHAND};
    stoppable = web ? web : stoppable;
    sigemptyset(&act.sa_mask);
    sigaction(SIGINT, &act, NULL);
    sigaction(SIGTERM, &act, NULL);
}

static bool is_address(const char *word)
{
    return !strncmp(word, "http://", 7) || !strncmp(word, "https://", 8);
}

static exit_code change(desk *d, bool remove, const char *url)
{
    bool changed;
    rp_status st = (remove ? rp_ledger_watch_remove : rp_ledger_watch_add)(d->ctx, d->ledger, url, &changed);
    if (st != RP_OK)
        return desk_fault(d, st);
    if (remove && !changed) {
        say("%s: not on the list", url);
        return EXIT_INPUTS;
    }
    return !changed || watch_event(remove ? "dropped" : "watching", url, NULL, NULL) ? EXIT_DONE : EXIT_FAULT;
}

/* The feeds that a list in a file names. */
static exit_code add_list(desk *d, const char *file)
{
    rp_intake *in;
    rp_item *item;
    size_t named = 0;
    exit_code code = EXIT_DONE;
    rp_status st = rp_intake_new(d->ctx, &in);
    if (st == RP_OK)
        st = rp_intake_add(d->ctx, in, file, NULL, NULL);
    while (code == EXIT_DONE && st == RP_OK && (st = rp_intake_next(d->ctx, in, &item)) == RP_OK) {
        named += item->names_list;
        if (item->names_list && strlen(item->page.url) < RP_FEED_ADDRESS_BYTES) {
            code = change(d, false, item->page.url);
        } else if (item->status < 0 || item->names_list) {
            say("%s: %s", file, item->names_list ? "too long an address" : item->why);
            code = EXIT_INPUTS;
        }
        rp_item_free(item);
    }
    rp_intake_free(in);
    if (st < 0) {
        say("%s", rp_error_text(d->ctx));
        return st == RP_E_INPUT ? EXIT_INPUTS : EXIT_FAULT;
    }
    if (code == EXIT_DONE && !named) {
        say("%s: no OPML that names feeds", file);
        code = EXIT_INPUTS;
    }
    return code;
}

static exit_code change_all(desk *d, const settings *s, char **feeds)
{
    exit_code code = s->opml ? add_list(d, s->opml) : EXIT_DONE;
    for (; *feeds && (code == EXIT_DONE || code == EXIT_INPUTS); feeds++) {
        exit_code one = change(d, s->remove, *feeds);
        code = one == EXIT_DONE ? code : one;
    }
    return code;
}

static exit_code print_list(desk *d)
{
    rp_table *table;
    rp_status st = rp_ledger_ask(d->ctx, d->ledger, RP_ASK_FEEDS, NULL, &table);
    exit_code code = st == RP_OK ? put_table(d, table, terminal_is(stdout) ? RP_TABLE_COLUMNS : RP_TABLE_JSONL,
                                             terminal_columns(stdout), NULL)
                                 : desk_fault(d, st);
    rp_table_free(table);
    return code;
}

/* Is there anything to watch? */
static exit_code check_list(desk *d)
{
    rp_watch *list;
    rp_status st = rp_ledger_watch(d->ctx, d->ledger, 0, &list);
    if (st != RP_OK)
        return desk_fault(d, st);
    bool empty = !list->n_feeds;
    rp_watch_free(list);
    if (empty)
        say("the ledger watches no feed yet; name one: reportedly watch LEDGER https://...");
    return empty ? EXIT_USAGE : EXIT_DONE;
}

static exit_code watch(desk *d, const settings *s)
{
    rp_model *model = NULL;
    rp_gazetteer *gazetteer = NULL;
    rp_web *web = NULL;
    exit_code code = check_list(d);
    if (code == EXIT_DONE && rp_web_new(d->ctx, &web) != RP_OK) {
        say("%s", rp_error_text(d->ctx));
        code = EXIT_FAULT;
    }
    if (web)
        catch_signals(web);
    if (code == EXIT_DONE)
        code = model_open(d->ctx, s->reading.model, &model);
    if (code == EXIT_DONE)
        code = gazetteer_open(d->ctx, s->reading.gazetteer, &gazetteer);
    if (code == EXIT_DONE) {
        rp_limits *l = rp_ctx_limits(d->ctx);
        set_limits(&s->reading, l);
        l->fetch_retries = 0; /* it comes back later, and does something else meanwhile */
        code = watch_run(&(watch_plan){.desk = d, .web = web, .model = model, .gazetteer = gazetteer,
                                       .reader = rp_model_reader(model),
                                       .every = s->every ? s->every : EVERY_SECONDS, .once = s->once, .keep = s->keep});
    }
    if (web)
        catch_signals(NULL);
    rp_gazetteer_close(gazetteer);
    rp_model_close(model);
    rp_web_free(web);
    return code;
}

static exit_code run_with(const settings *s, const char *ledger, char **feeds)
{
    desk d;
    exit_code code = desk_open(&d, ledger, s->list ? RP_LEDGER_READ : s->remove ? RP_LEDGER_WRITE : RP_LEDGER_CREATE);
    if (code == EXIT_DONE && !s->list)
        code = change_all(&d, s, feeds);
    if (s->list && code == EXIT_DONE)
        code = print_list(&d);
    else if (!s->add && !s->remove && code == EXIT_DONE)
        code = watch(&d, s);
    desk_close(&d);
    return code;
}

static exit_code run_watch(const command *self, int argc, char **argv)
{
    settings s = {0};
    int operands;
    exit_code code;
    if (!command_begin(self, argc, argv, &s, &s.help, &operands, &code))
        return code;
    char **words = argv + operands;
    const char *ledger = s.ledger;
    if (*words && !ledger && !is_address(*words))
        ledger = *words++;
    for (char **w = words; *w; w++)
        if (!is_address(*w))
            return command_misuse(self->name, "no address of a feed: %s", *w);
    if (s.add + s.remove + s.list + s.once > 1)
        return command_misuse(self->name, "one of --add, --remove, --list and --once is enough");
    if ((s.add && !*words && !s.opml) || (s.remove && !*words))
        return command_misuse(self->name, "no FEED is named");
    return run_with(&s, ledger, words);
}

const command cmd_watch = {
    .name = "watch",
    .operands = "[LEDGER] [FEED]...",
    .summary = "ask the feeds of a ledger again and again, and add what is new",
    .about = "Puts each FEED (an address of RSS, Atom, JSON Feed, a sitemap or OPML) on the list\n"
             "that LEDGER keeps, and then asks all feeds of the list, politely, until it is\n"
             "stopped by a signal: what they have new is read and added as 'add' does. A line\n"
             "an event on standard output: when, what, the address, the report, why.\n",
    .examples = "  reportedly watch news.ledger https://outlet.example/rss\n"
                "  reportedly watch news.ledger               goes on with what is on its list\n"
                "  reportedly watch --once news.ledger        one round, for cron\n"
                "  reportedly watch --add --opml feeds.opml news.ledger\n",
    .options = {rows, sizeof rows / sizeof *rows},
    .run = run_watch,
};
