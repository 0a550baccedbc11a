/* main.c - the command `reportedly`: finds the command that is named, and the help for all. */
#include "command.h"

#include <reportedly/status.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const command *const commands[] = {
    &cmd_read,    &cmd_add,  &cmd_watch, &cmd_claims, &cmd_figures, &cmd_disputes, &cmd_sources,
    &cmd_stories, &cmd_changes, &cmd_show, &cmd_export, &cmd_check,   &cmd_grade,
    &cmd_split,   &cmd_join,    &cmd_serve,
};
#define N_COMMANDS (sizeof commands / sizeof *commands)

static const char exit_codes[] =
    "Exit codes:\n"
    "  0  done\n"
    "  1  some inputs could not be read; each is named on standard error\n"
    "  2  the command line is wrong\n"
    "  3  a fault outside the inputs: a ledger or model, output that cannot be written\n";

static void print_help(void)
{
    puts("Usage: reportedly COMMAND [OPTION]... [INPUT]...\n\n"
         "Reads news pages and keeps apart who said what, how sure the report is of it,\n"
         "and how many of what it counts. It never says what is true.\n\nCommands:");
    for (size_t i = 0; i < N_COMMANDS; i++)
        printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
    printf("\nFirst steps:\n"
           "  reportedly read page.html           the page, each claim marked with its source\n"
           "  reportedly read pages/ > out.jsonl  a folder of pages, an object a line\n"
           "\n%s\n'reportedly COMMAND --help' says more of a command; 'reportedly --version' which\n"
           "version this is.\n",
           exit_codes);
}

void command_help(const command *c)
{
    printf("Usage: reportedly %s [OPTION]... %s\n\n%s\nOptions:\n", c->name, c->operands, c->about);
    options_print(&c->options);
    printf("\nExamples:\n%s\n%s", c->examples, exit_codes);
}

bool command_begin(const command *c, int argc, char **argv, void *settings, const bool *help, int *operands, exit_code *code)
{
    *code = EXIT_USAGE;
    if (!options_parse(&c->options, c->name, argc, argv, settings, operands))
        return false;
    if (!*help)
        return true;
    command_help(c);
    *code = EXIT_DONE;
    return false;
}

exit_code command_misuse(const char *name, const char *format, ...)
{
    va_list words;
    fprintf(stderr, "reportedly %s: ", name);
    va_start(words, format);
    vfprintf(stderr, format, words);
    va_end(words);
    fprintf(stderr, "\nTry 'reportedly %s --help'.\n", name);
    return EXIT_USAGE;
}

static const command *find_command(const char *name)
{
    for (size_t i = 0; i < N_COMMANDS; i++)
        if (!strcmp(commands[i]->name, name))
            return commands[i];
    return NULL;
}

static exit_code misuse(const char *word)
{
    if (word)
        fprintf(stderr, "reportedly: '%s' is no command", word);
    else
        fputs("reportedly: no command given", stderr);
    fputs("\nTry 'reportedly --help'.\n", stderr);
    return EXIT_USAGE;
}

static exit_code help(const char *name)
{
    const command *c = name ? find_command(name) : NULL;
    if (name && !c)
        return misuse(name);
    if (c)
        command_help(c);
    else
        print_help();
    return EXIT_DONE;
}

int main(int argc, char **argv)
{
    const char *word = argc > 1 ? argv[1] : NULL;
    if (!word)
        return misuse(NULL);
    if (!strcmp(word, "--version")) {
        printf("reportedly %s (schema %d)\n", rp_version(), RP_SCHEMA);
        return EXIT_DONE;
    }
    if (!strcmp(word, "--help") || !strcmp(word, "-h") || !strcmp(word, "help"))
        return help(argv[2]);
    const command *c = find_command(word);
    return c ? c->run(c, argc - 1, argv + 1) : misuse(word);
}
