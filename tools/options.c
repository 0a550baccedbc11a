/* options.c - see options.h. getopt_long() splits the words; what they mean is in the rows. */
#include "options.h"

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPTIONS_MOST 64
#define HELP_COLUMN 24 /* where the words of the help start */
#define HELP_WIDTH 80

#define FIRST_VALUE 256 /* getopt_long's answer for row 0: above every letter */

static const option_row *row_of(const option_table *t, int answer)
{
    if (answer >= FIRST_VALUE)
        return &t->rows[answer - FIRST_VALUE];
    for (size_t i = 0; i < t->n; i++)
        if (t->rows[i].letter == answer)
            return &t->rows[i];
    return NULL;
}

static bool is_choice(const char *choices, const char *word)
{
    size_t n = strlen(word);
    for (const char *c = choices; c; c = strchr(c, '|') ? strchr(c, '|') + 1 : NULL)
        if (n && !strncmp(c, word, n) && (c[n] == '|' || !c[n]))
            return true;
    return false;
}

/* How much of s is as in the pattern, where 0 stands for any digit. */
static size_t date_prefix(const char *s)
{
    static const char pattern[] = "0000-00-00T00:00:00";
    size_t n = 0;
    while (pattern[n] && s[n] && (pattern[n] == '0' ? isdigit((unsigned char)s[n]) : s[n] == pattern[n]))
        n++;
    return n;
}

/* "Z", "+02:00", ".25Z": what may follow the time. */
static bool is_zone(const char *s)
{
    size_t digits = *s == '.' ? 1 + strspn(s + 1, "0123456789") : 0;
    s += digits;
    if (!*s || !strcmp(s, "Z"))
        return true;
    return (*s == '+' || *s == '-') && strlen(s) == 6 && s[3] == ':' && strspn(s + 1, "0123456789:") == 5;
}

/* RFC 3339, cut behind the year, month, day, minute or second. */
static bool is_date(const char *s)
{
    size_t n = date_prefix(s);
    unsigned long month = n >= 7 ? strtoul(s + 5, NULL, 10) : 1, day = n >= 10 ? strtoul(s + 8, NULL, 10) : 1;
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    if (!s[n])
        return n == 4 || n == 7 || n == 10 || n == 16 || n == 19;
    return (n == 16 || n == 19) && is_zone(s + n);
}

/* Decimal digits, then for sizes K, M or G (of 1024). */
static bool read_number(const char *s, bool is_size, size_t least, size_t *out)
{
    static const char units[] = "KMG";
    char *end;
    errno = 0;
    unsigned long long v = strtoull(s, &end, 10);
    if (!isdigit((unsigned char)*s) || errno || v > SIZE_MAX)
        return false;
    const char *unit = is_size && *end ? strchr(units, toupper((unsigned char)*end)) : NULL;
    unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
    if (end[unit ? 1 : 0] || v > SIZE_MAX >> shift || (size_t)v << shift < least)
        return false;
    *out = (size_t)v << shift;
    return true;
}

static bool misuse(const char *name, const option_row *row, const char *value)
{
    fprintf(stderr, "reportedly %s: --%s: '%s' is ", name, row->name, value);
    if (row->kind == OPT_CHOICE)
        fprintf(stderr, "none of %s\n", row->choices);
    else if (row->kind == OPT_DATE)
        fprintf(stderr, "no date like 2024-05-31 or 2024-05-31T18:30:00Z\n");
    else if (row->kind == OPT_SIZE)
        fprintf(stderr, "no size from %zu on, like 500K, 16M or 2G\n", row->least);
    else
        fprintf(stderr, "no number from %zu on\n", row->least);
    return false;
}

static bool set(const char *name, const option_row *row, const char *value, void *settings)
{
    void *field = (char *)settings + row->offset;
    bool fits = true;
    switch (row->kind) {
    case OPT_FLAG:
        *(bool *)field = true;
        return true;
    case OPT_COUNT:
    case OPT_SIZE:
        return read_number(value, row->kind == OPT_SIZE, row->least, field) || misuse(name, row, value);
    case OPT_CHOICE:
        fits = is_choice(row->choices, value);
        break;
    case OPT_DATE:
        fits = is_date(value);
        break;
    case OPT_TEXT:
        break;
    }
    *(const char **)field = value;
    return fits || misuse(name, row, value);
}

/* The rows as getopt_long() wants them. */
static void make_getopt(const option_table *t, struct option *longs, char *shorts)
{
    for (size_t i = 0; i < t->n; i++) {
        const option_row *row = &t->rows[i];
        int has = row->kind == OPT_FLAG ? no_argument : required_argument;
        longs[i] = (struct option){row->name, has, NULL, FIRST_VALUE + (int)i};
        if (!row->letter)
            continue;
        *shorts++ = row->letter;
        if (has == required_argument)
            *shorts++ = ':';
    }
    longs[t->n] = (struct option){0};
    *shorts = '\0';
}

bool options_parse(const option_table *table, const char *name, int argc, char **argv, void *settings,
                   int *operands)
{
    struct option longs[OPTIONS_MOST + 1];
    char shorts[2 * OPTIONS_MOST + 1], called[64];
    assert(table->n <= OPTIONS_MOST);
    make_getopt(table, longs, shorts);
    snprintf(called, sizeof called, "reportedly %s", name);
    argv[0] = called; /* getopt_long() starts its messages with it */
    bool fine = true;
    int answer;
    optind = 1;
    while (fine && (answer = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        const option_row *row = answer == '?' ? NULL : row_of(table, answer);
        fine = row && set(name, row, optarg, settings);
    }
    if (!fine)
        fprintf(stderr, "Try 'reportedly %s --help'.\n", name);
    *operands = optind;
    argv[0] = NULL;
    return fine;
}

/* Words, wrapped between HELP_COLUMN and HELP_WIDTH; column is where the line stands now. */
static void print_wrapped(const char *words, int column)
{
    while (*words) {
        int n = (int)strcspn(words, " ");
        bool fits = column + 1 + n <= HELP_WIDTH;
        if (column < HELP_COLUMN)
            column += printf("%*s", HELP_COLUMN - column, "");
        else if (!fits)
            column = printf("\n%*s", HELP_COLUMN, "") - 1;
        else
            column += printf(" ");
        column += printf("%.*s", n, words);
        words += n;
        words += *words == ' ';
    }
    putchar('\n');
}

static int by_name(const void *a, const void *b)
{
    const option_row *x = *(const option_row *const *)a, *y = *(const option_row *const *)b;
    return strcmp(x->name, y->name);
}

static void print_row(const option_row *row)
{
    int column = row->letter ? printf("  -%c, --%s", row->letter, row->name) : printf("      --%s", row->name);
    if (row->argument)
        column += printf(" %s", row->argument);
    if (column >= HELP_COLUMN)
        column = 0 * printf("\n");
    print_wrapped(row->help, column);
}

/* In the order of their names: the rows of a command may come from several lists. */
void options_print(const option_table *table)
{
    const option_row *sorted[OPTIONS_MOST];
    assert(table->n <= OPTIONS_MOST);
    for (size_t i = 0; i < table->n; i++)
        sorted[i] = &table->rows[i];
    qsort(sorted, table->n, sizeof *sorted, by_name);
    for (size_t i = 0; i < table->n; i++)
        print_row(sorted[i]);
}
