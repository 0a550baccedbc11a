/* command.h - what every command shares: its row in the table of commands, and the exit codes. */
#ifndef COMMAND_H
#define COMMAND_H

#include "options.h"

/* Stable: scripts rely on them. */
typedef enum exit_code {
    EXIT_DONE = 0,
    EXIT_INPUTS = 1, /* some inputs could not be read; the rest were */
    EXIT_USAGE = 2,  /* the command line is wrong; nothing was done */
    EXIT_FAULT = 3   /* not the inputs' fault: ledger, model, output, memory */
} exit_code;

typedef struct command {
    const char *name;
    const char *operands; /* for the usage line */
    const char *summary;  /* one line */
    const char *about;    /* what it does, in lines of under 80 columns */
    const char *examples;
    option_table options;
    exit_code (*run)(const struct command *self, int argc, char **argv);
} command;

extern const command cmd_read, cmd_add, cmd_claims, cmd_figures, cmd_disputes, cmd_sources, cmd_stories, cmd_show,
    cmd_export, cmd_check, cmd_grade, cmd_changes, cmd_split, cmd_join, cmd_serve, cmd_watch;

/* The whole help of a command, on stdout. */
void command_help(const command *c);

/* Sets the settings by the options, and answers --help; help is the flag of it among the settings. false: the command ends
 * with *code, and what is wrong was told. */
bool command_begin(const command *c, int argc, char **argv, void *settings, const bool *help, int *operands, exit_code *code);

/* Tells what is wrong with a command line: EXIT_USAGE. */
exit_code command_misuse(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
