/* log.c - see log.h. */
#include "log.h"

#include <inttypes.h>

static void put(FILE *to, const char *words)
{
    for (; words && *words; words++)
        putc((unsigned char)*words < 0x20 || *words == 0x7F ? '?' : *words, to);
}

void log_line(FILE *to, const log_entry *e)
{
    if (!to)
        return;
    put(to, e->outcome);
    putc('\t', to);
    put(to, e->file);
    putc('\t', to);
    if (e->within)
        fprintf(to, "%" PRIu64, e->offset);
    putc('\t', to);
    put(to, e->url);
    putc('\t', to);
    put(to, e->words);
    putc('\n', to);
}
