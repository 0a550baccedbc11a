/* progress.h - a bar on stderr, drawn from the second second on, ten times a second at most. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <reportedly/intake.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct progress {
    double started, drawn; /* seconds; drawn 0: not on the screen */
    bool enabled, visible;
} progress;

progress progress_start(bool enabled);

/* done: items so far, of which there are no more known than the intake tells. */
void progress_step(progress *p, size_t done, const rp_intake *intake);

/* Takes the bar off the line, before anything else is written to stderr. */
void progress_clear(progress *p);

#endif
