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

progress progress_start(size_t total, bool enabled)
{
    return (progress){.total = total, .started = now(), .enabled = enabled && total > 1};
}

void progress_step(progress *p, size_t done)
{
    double at = p->enabled ? now() : 0;
    if (!p->enabled || at - p->started < SILENT_SECONDS || at - p->drawn < REDRAW_SECONDS)
        return;
    char bar[BAR_COLUMNS + 1];
    size_t filled = done * BAR_COLUMNS / p->total;
    for (size_t i = 0; i < BAR_COLUMNS; i++)
        bar[i] = i < filled ? '#' : '.';
    bar[BAR_COLUMNS] = '\0';
    double rate = (double)done / (at - p->started);
    fprintf(stderr, "\r\033[K%s %zu/%zu  %.0f a second, %.0f s left", bar, done, p->total, rate,
            (double)(p->total - done) / rate);
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
