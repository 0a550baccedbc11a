/* cmd_serve.c - the command that shows a ledger to a browser on this machine, until it is told to stop. */
#include "ledger.h"
#include "model.h"
#include "say.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_PORT 8027
#define NAMES_MOST 8

typedef struct settings {
    const char *ledger, *host, *names, *assets, *by, *model, *gazetteer;
    size_t port, jobs, query_ms, max_bytes, max_memory, max_seconds;
    bool any_port, read_only, allow_private, help;
} settings;

#define FIELD(name) offsetof(settings, name)

/* Names parted by commas, cut apart in place; those behind the last that there is room for are told. */
static size_t part_names(char *list, const char *names[NAMES_MOST])
{
    size_t n = 0;
    for (char *next = list; next && *next;) {
        char *comma = strchr(next, ',');
        if (comma)
            *comma = '\0';
        if (n == NAMES_MOST)
            say("--name: %s and what follows is left out; there may be %d", next, NAMES_MOST);
        if (n == NAMES_MOST)
            break;
        if (*next)
            names[n++] = next;
        next = comma ? comma + 1 : NULL;
    }
    return n;
}

static void set_limits(const settings *s, rp_limits *l)
{
    l->page_bytes = s->max_bytes ? s->max_bytes : l->page_bytes;
    l->memory_bytes = s->max_memory ? s->max_memory : l->memory_bytes;
    l->fetch_seconds = s->max_seconds && s->max_seconds < UINT32_MAX ? (uint32_t)s->max_seconds : l->fetch_seconds;
    l->allow_private = s->allow_private;
}

static exit_code fault(rp_ctx *ctx, rp_status st)
{
    say("%s", rp_error_text(ctx));
    return st == RP_E_USAGE ? EXIT_USAGE : EXIT_FAULT;
}

/* Serves until one of these signals comes, which no thread takes but this. */
static exit_code serve(rp_ctx *ctx, const rp_server_options *o)
{
    rp_server *server;
    sigset_t stop;
    int which;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    signal(SIGPIPE, SIG_IGN);
    rp_status st = rp_server_start(ctx, o, &server);
    if (st != RP_OK)
        return fault(ctx, st);
    const char *address = rp_server_address(server);
    exit_code code = put_out(address, strlen(address));
    if (code == EXIT_DONE)
        code = put_out("\n", 1);
    if (code == EXIT_DONE)
        sigwait(&stop, &which);
    pthread_sigmask(SIG_UNBLOCK, &stop, NULL); /* a page that is being read is waited for; a second signal ends that, too */
    rp_server_stop(server);
    return code;
}

static exit_code open_and_serve(rp_ctx *ctx, const settings *s)
{
    const char *names[NAMES_MOST];
    rp_model *model = NULL;
    rp_gazetteer *gazetteer = NULL;
    char *list = strdup(s->names ? s->names : "");
    exit_code code = list ? EXIT_DONE : EXIT_FAULT;
    set_limits(s, rp_ctx_limits(ctx));
    if (code == EXIT_DONE && !s->read_only)
        code = model_open(ctx, s->model, &model);
    if (code == EXIT_DONE && !s->read_only)
        code = gazetteer_open(ctx, s->gazetteer, &gazetteer);
    if (code == EXIT_DONE) {
        rp_server_options o = {.ledger = ledger_name(s->ledger),
                               .host = s->host,
                               .port = s->any_port ? 0 : (uint16_t)(s->port ? s->port : DEFAULT_PORT),
                               .names = names,
                               .n_names = part_names(list, names),
                               .workers = s->jobs,
                               .query_ms = s->query_ms < UINT32_MAX ? (unsigned)s->query_ms : UINT32_MAX,
                               .read_only = s->read_only,
                               .assets = s->assets,
                               .by = s->by ? s->by : getenv("USER"),
                               .read = {.model = model, .gazetteer = gazetteer}};
        code = serve(ctx, &o);
    }
    free(list);
    rp_gazetteer_close(gazetteer);
    rp_model_close(model);
    return code;
}

static exit_code run_serve(const command *self, int argc, char **argv)
{
    settings s = {.port = DEFAULT_PORT};
    int at;
    rp_ctx *ctx;
    exit_code code;
    if (!command_begin(self, argc, argv, &s, &s.help, &at, &code))
        return code;
    if (at < argc || s.port > UINT16_MAX)
        return command_misuse(self->name, at < argc ? "it takes no operands" : "--port: from 0 to 65535");
    s.any_port = !s.port;
    if (rp_ctx_new(&ctx) != RP_OK) {
        say("not enough memory to start");
        return EXIT_FAULT;
    }
    code = open_and_serve(ctx, &s);
    rp_ctx_free(ctx);
    return code;
}

static const option_row serve_rows[] = {
    LEDGER_ROW(FIELD(ledger)),
    {"allow-private", 0, OPT_FLAG, NULL, FIELD(allow_private), NULL, 0,
     "Fetch from addresses that are not public, too, where an address is given to be read."},
    {"assets", 0, OPT_TEXT, "FOLDER", FIELD(assets), NULL, 0,
     "Serve the pages' files from FOLDER, read anew each time, and not those in the program: for work on them."},
    {"by", 0, OPT_TEXT, "NAME", FIELD(by), NULL, 0, "Who grades, where the page does not say ($USER)."},
    {"gazetteer", 0, OPT_TEXT, "FILE", FIELD(gazetteer), NULL, 0,
     "The gazetteer to read with (the one that came with the program); none for none."},
    {"help", 'h', OPT_FLAG, NULL, FIELD(help), NULL, 0, "Print this help and exit."},
    {"host", 0, OPT_TEXT, "ADDRESS", FIELD(host), NULL, 0,
     "The address to listen on (127.0.0.1, which this machine alone reaches). Whoever reaches it may read the ledger, "
     "and write to it unless --read-only says otherwise."},
    {"jobs", 'j', OPT_COUNT, "N", FIELD(jobs), NULL, 1, "Requests that are answered at a time (4)."},
    {"max-bytes", 0, OPT_SIZE, "SIZE", FIELD(max_bytes), NULL, 1,
     "Bytes of a page that is given to be read (16M). K, M, G are understood."},
    {"max-memory", 0, OPT_SIZE, "SIZE", FIELD(max_memory), NULL, 65536, "Memory that reading one page may take (2G)."},
    {"max-seconds", 0, OPT_COUNT, "N", FIELD(max_seconds), NULL, 1,
     "Seconds that one answer from the web may take (30)."},
    {"model", 0, OPT_TEXT, "FILE", FIELD(model), NULL, 0,
     "The language model to read with (the one that came with the program); none for rules alone."},
    {"name", 0, OPT_TEXT, "NAMES", FIELD(names), NULL, 0,
     "What else browsers may call this host, parted by commas; a request to any other name is refused."},
    {"port", 'p', OPT_COUNT, "N", FIELD(port), NULL, 0, "The port (8027); 0 for any that is free."},
    {"query-ms", 0, OPT_COUNT, "N", FIELD(query_ms), NULL, 1,
     "Milliseconds that the questions of one page may take (2000); what takes longer is left out, and said to be."},
    {"read-only", 0, OPT_FLAG, NULL, FIELD(read_only), NULL, 0, "Write no grades and read no pages."},
};

const command cmd_serve = {
    .name = "serve",
    .operands = "",
    .summary = "show a ledger in a browser on this machine",
    .about = "Serves a ledger as pages: its stories, reports, sources and claims, to search, to\n"
             "compare and to grade. Prints the address to open, and serves until it is\n"
             "interrupted. Each page's data are at its address with .json behind it.\n",
    .examples = "  reportedly serve\n"
                "  reportedly serve -l quake.ledger --port 0 --read-only\n",
    .options = {serve_rows, sizeof serve_rows / sizeof *serve_rows},
    .run = run_serve,
};
