/* progress.c - see progress.h. */
#include "progress.h"

#include <stdio.h>
#include <time.h>

#define SILENT_SECONDS 1.0
#define REDRAW_SECONDS 0.1
#define BAR_COLUMNS 30

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

progress progress_start(bool enabled)
{
    return (progress){.started = now(), .enabled = enabled};
}

/* Archives are walked a little ahead of what is read, and nothing knows how many pages they hold: the bar
 * shows the part of the inputs that is behind, and the time left is guessed from it. */
void progress_step(progress *p, size_t done, const rp_intake *intake)
{
    double at = p->enabled ? now() : 0;
    if (!p->enabled || at - p->started < SILENT_SECONDS || at - p->drawn < REDRAW_SECONDS)
        return;
    char bar[BAR_COLUMNS + 1];
    double part = rp_intake_walked(intake), took = at - p->started;
    size_t filled = (size_t)(part * BAR_COLUMNS);
    for (size_t i = 0; i < BAR_COLUMNS; i++)
        bar[i] = i < filled ? '#' : '.';
    bar[BAR_COLUMNS] = '\0';
    fprintf(stderr, "\r\033[K%s %zu pages  %.0f a second", bar, done, (double)done / took);
    if (part > 0 && part < 1)
        fprintf(stderr, ", %.0f s left", took / part * (1 - part));
    fflush(stderr);
    p->drawn = at;
    p->visible = true;
}

void progress_clear(progress *p)
{
    if (p->visible)
        fputs("\r\033[K", stderr);
    p->visible = false;
}
