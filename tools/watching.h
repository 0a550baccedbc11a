/* watching.h - `reportedly watch` at work: asks the feeds of a ledger, reads what is new in them, and tells of it. */
#ifndef WATCHING_H
#define WATCHING_H

#include "ledger.h"

typedef struct watch_plan {
    desk *desk; /* its context has the limits to read with */
    rp_web *web;
    const rp_model *model;         /* NULL: rules alone */
    const rp_gazetteer *gazetteer; /* NULL: no places */
    const char *reader;            /* for the record */
    uint64_t every;                /* seconds from one asking of a feed to the next */
    bool once, keep;
} watch_plan;

/* Watches until the web is stopped or no feed is left; with once, asks each feed that may be asked and fetches each page
 * that is due. EXIT_DONE; with once, EXIT_INPUTS where something could not be read; EXIT_FAULT, told. */
exit_code watch_run(const watch_plan *plan);

/* A line on stdout: the time, what happened, the address, the report ("R12") or NULL, words or NULL; parted by tabs. false:
 * it cannot be written, told on stderr. */
bool watch_event(const char *what, const char *address, const char *report, const char *words);

#endif
