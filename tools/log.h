/* log.h - the file of --log: what became of each input, a line each. */
#ifndef LOG_H
#define LOG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

typedef struct log_entry {
    const char *outcome; /* "kept", "skipped", "failed" */
    const char *file, *url, *words; /* may be NULL */
    bool within;         /* an archive: offset tells where */
    uint64_t offset;
} log_entry;

/* One line, its fields parted by tabs; bytes that would break it are '?'. to may be NULL: then nothing. */
void log_line(FILE *to, const log_entry *entry);

#endif
