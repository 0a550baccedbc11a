/* progress.h - a bar on stderr, drawn from the second second on, ten times a second at most. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct progress {
    size_t total;
    double started, drawn; /* seconds; drawn 0: not on the screen */
    bool enabled, visible;
} progress;

progress progress_start(size_t total, bool enabled);
void progress_step(progress *p, size_t done);

/* Takes the bar off the line, before anything else is written to stderr. */
void progress_clear(progress *p);

#endif
