/* terminal.c - see terminal.h. */
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMNS_UNKNOWN 80
#define COLUMNS_LEAST 20
#define COLUMNS_MOST 100 /* longer lines are hard to read */

bool terminal_is(FILE *f)
{
    return isatty(fileno(f));
}

unsigned terminal_columns(FILE *f)
{
    struct winsize size;
    if (!terminal_is(f) || ioctl(fileno(f), TIOCGWINSZ, &size) || !size.ws_col)
        return COLUMNS_UNKNOWN;
    return size.ws_col < COLUMNS_LEAST ? COLUMNS_LEAST : size.ws_col;
}

unsigned terminal_width(FILE *f)
{
    unsigned columns = terminal_columns(f);
    return columns < COLUMNS_MOST ? columns : COLUMNS_MOST;
}

/* no-color.org: set and not empty. */
bool terminal_colour(const char *when, FILE *f)
{
    const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    if (when && strcmp(when, "auto"))
        return !strcmp(when, "always");
    return terminal_is(f) && !(no_colour && *no_colour) && term && *term && strcmp(term, "dumb");
}
