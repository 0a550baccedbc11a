/* ledger.h - what the commands that use a ledger share. */
#ifndef TOOLS_LEDGER_H
#define TOOLS_LEDGER_H

#include "command.h"

#include <reportedly/reportedly.h>
#include <stdio.h>

/* The row of the option that names it; a field of this name in the command's settings. */
#define LEDGER_ROW(at)                                                                                       \
    {"ledger", 'l', OPT_TEXT, "FILE", at, NULL, 0,                                                           \
     "The ledger: a file, or a PostgreSQL database as postgresql://USER@HOST/NAME ($REPORTEDLY_LEDGER, or else "\
     "reportedly.ledger in this folder)."}

/* A ledger and the context it is used with. */
typedef struct desk {
    rp_ctx *ctx;
    rp_ledger *ledger;
} desk;

/* The ledger that was named (NULL: none), or the default one. */
const char *ledger_name(const char *named);

/* Opens the ledger that was named, or the default one. What went wrong was told; desk_close() in any case. */
exit_code desk_open(desk *d, const char *name, rp_ledger_mode mode);
void desk_close(desk *d);

/* What the last call on it says went wrong, on stderr: EXIT_USAGE for RP_E_USAGE, else EXIT_FAULT. */
exit_code desk_fault(const desk *d, rp_status st);

/* What an addition was, in a word: added, copy, version, known. Static. */
const char *added_word(const rp_ledger_added *added);

/* Writes bytes to stdout; EXIT_FAULT, told, if that fails. */
exit_code put_out(const char *bytes, size_t size);

/* Writes a table to stdout; width and colour are for reading, and colour as --colour has it. EXIT_FAULT, told, if that fails. */
exit_code put_table(const desk *d, const rp_table *table, rp_table_format format, unsigned width, const char *colour);

#endif
