/* terminal.h - what the command must know of the terminal it may be writing to. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

bool terminal_is(FILE *f);

/* Columns to wrap at for f: its terminal's, from 20 to 100; 80 if there is none or it does not say. */
unsigned terminal_width(FILE *f);

/* Columns of f's terminal, however many, for tables; 80 if there is none or it does not say. */
unsigned terminal_columns(FILE *f);

/* Whether to colour what goes to f. when: "auto" (or NULL), "always" or "never". */
bool terminal_colour(const char *when, FILE *f);

#endif
