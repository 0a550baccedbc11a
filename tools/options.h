/* options.h - the options of a command as rows: one table parses them, prints --help and is what the manual
 * is compared with. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum option_kind {
    OPT_FLAG,   /* bool */
    OPT_TEXT,   /* const char *: any words */
    OPT_CHOICE, /* const char *: one of choices */
    OPT_DATE,   /* const char *: RFC 3339, as exact as known */
    OPT_COUNT,  /* size_t from least on */
    OPT_SIZE    /* size_t: bytes, with K, M or G behind */
} option_kind;

typedef struct option_row {
    const char *name; /* without dashes */
    char letter;      /* 0: none */
    option_kind kind;
    const char *argument; /* its name in the help; NULL for a flag */
    size_t offset;        /* of the field in the command's settings */
    const char *choices;  /* OPT_CHOICE: parted by | */
    size_t least;         /* OPT_COUNT, OPT_SIZE */
    const char *help;
} option_row;

typedef struct option_table {
    const option_row *rows;
    size_t n;
} option_table;

/* Reads argv's options into settings; the operands are left in argv[*operands ...], in order.
 * name: of the command, for messages. false: a misuse, told on stderr. */
bool options_parse(const option_table *table, const char *name, int argc, char **argv, void *settings,
                   int *operands);

/* The list of options, for --help, on stdout. */
void options_print(const option_table *table);

#endif
