/* inputs.h - what the commands that read pages share: their options, the list of inputs, the model and
 * the gazetteer. */
#ifndef INPUTS_H
#define INPUTS_H

#include "run.h"

/* The first field of such a command's settings. */
typedef struct input_settings {
    const char *manifest, *model, *gazetteer, *url, *date, *log;
    bool plain, follow, allow_private;
    size_t jobs, delay;
    size_t max_bytes, max_memory, max_depth, max_blocks, max_attributes, max_ratio, max_redirects, max_seconds;
} input_settings;

/* Its rows in the command's table of options. */
#define INPUT_AT(name) offsetof(input_settings, name)
/* Those of the reading itself, */
#define READING_ROWS                                                                                         \
    {"allow-private", 0, OPT_FLAG, NULL, INPUT_AT(allow_private), NULL, 0,                                   \
     "Fetch from addresses that are not public, too: of this machine, of the network it is in."},            \
    {"delay", 0, OPT_COUNT, "SECONDS", INPUT_AT(delay), NULL, 1,                                             \
     "Seconds between two requests to one host (1)."},                                                       \
    {"gazetteer", 0, OPT_TEXT, "FILE", INPUT_AT(gazetteer), NULL, 0,                                         \
     "The gazetteer that places are looked up in (the one that came with the program); none to look for "    \
     "no places."},                                                                                          \
    {"max-attributes", 0, OPT_COUNT, "N", INPUT_AT(max_attributes), NULL, 1,                                 \
     "Attributes kept of one tag (1024); further ones are dropped, with a note."},                           \
    {"max-blocks", 0, OPT_COUNT, "N", INPUT_AT(max_blocks), NULL, 1, "Blocks of text in one page (200000)."}, \
    {"max-bytes", 0, OPT_SIZE, "SIZE", INPUT_AT(max_bytes), NULL, 1,                                         \
     "Bytes of one input (16M); a longer one is not read. K, M, G are understood."},                         \
    {"max-depth", 0, OPT_COUNT, "N", INPUT_AT(max_depth), NULL, 1,                                           \
     "Depth of nested elements (512); deeper ones become siblings."},                                        \
    {"max-memory", 0, OPT_SIZE, "SIZE", INPUT_AT(max_memory), NULL, 65536,                                   \
     "Memory that reading one input may take (2G)."},                                                        \
    {"max-ratio", 0, OPT_COUNT, "N", INPUT_AT(max_ratio), NULL, 1,                                           \
     "Bytes that one compressed byte may stand for (250), past the first MiB of a page."},                   \
    {"max-redirects", 0, OPT_COUNT, "N", INPUT_AT(max_redirects), NULL, 1, "Redirects that are followed (5)."}, \
    {"max-seconds", 0, OPT_COUNT, "N", INPUT_AT(max_seconds), NULL, 1,                                       \
     "Seconds that one answer from the web may take (30)."},                                                 \
    {"model", 0, OPT_TEXT, "FILE", INPUT_AT(model), NULL, 0,                                                 \
     "The language model (the one that came with the program); none for rules alone, which find fewer "      \
     "claims."}

/* and of what the inputs are. */
#define INPUT_ROWS                                                                                           \
    READING_ROWS,                                                                                            \
    {"date", 0, OPT_DATE, "DATE", INPUT_AT(date), NULL, 0,                                                   \
     "When the inputs were published, where they do not say: 2024-05-31, or with a time. Words such as "     \
     "\"yesterday\" are counted from it."},                                                                  \
    {"follow", 0, OPT_FLAG, NULL, INPUT_AT(follow), NULL, 0,                                                 \
     "Fetch the pages and feeds that feeds, sitemaps and OPML lists name the addresses of."},                \
    {"jobs", 'j', OPT_COUNT, "N", INPUT_AT(jobs), NULL, 1,                                                   \
     "Read N inputs at a time (1). The output is the same, and in the same order."},                         \
    {"log", 0, OPT_TEXT, "FILE", INPUT_AT(log), NULL, 0,                                                     \
     "Write a line for each input to FILE, parted by tabs: kept, skipped or failed, the file, the byte in "  \
     "it where the page starts, its address, and why."},                                                     \
    {"manifest", 0, OPT_TEXT, "FILE", INPUT_AT(manifest), NULL, 0,                                           \
     "A line an input (- is standard input): file, id, date, URL, parted by tabs; date and URL may be "      \
     "missing, files are relative to "                                                                       \
     "FILE's folder. With INPUTs as well, only their dates and URLs are taken from it, by base name."},      \
    {"plain", 0, OPT_FLAG, NULL, INPUT_AT(plain), NULL, 0,                                                   \
     "The inputs are body text: nothing is dropped, and spans count into the input as it is."},              \
    {"url", 0, OPT_TEXT, "URL", INPUT_AT(url), NULL, 0, "Where the inputs were published, if they do not say."}

/* What one run of such a command holds. */
typedef struct job {
    const input_settings *s;
    rp_ctx *ctx;
    rp_intake *intake;
    rp_model *model;         /* NULL: rules alone */
    rp_gazetteer *gazetteer; /* NULL: no places */
    size_t missing;  /* inputs named that are not there */
    FILE *log;       /* NULL: none */
} job;

/* Lists the inputs (NULL behind the last) and opens the model and gazetteer where they are wanted. What went wrong was told;
 * job_close() in any case. */
exit_code job_open(job *j, const input_settings *s, char **inputs, bool wants_model);
void job_close(job *j);

/* The limits that the settings ask for. */
void set_limits(const input_settings *s, rp_limits *l);

/* The plan's part that the inputs decide. */
run_plan job_plan(const job *j);

/* Runs the plan, and tells of a run over many inputs how it went, so that nothing is left out unseen. */
exit_code job_run(const job *j, const run_plan *plan, run_counts *counts);

/* Without operands or a manifest there is nothing to read: told, as a misuse. */
bool job_has_inputs(const char *name, const input_settings *s, char **inputs);

#endif
