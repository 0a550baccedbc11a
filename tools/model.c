/* model.c - see model.h. */
#define _DEFAULT_SOURCE /* readlink */
#include "model.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_BYTES 4096

/* The path of a file named from the program's own folder; false if there is no such file. */
static bool beside_program(const char *name, char path[PATH_BYTES])
{
    ssize_t n = readlink("/proc/self/exe", path, PATH_BYTES - 1);
    if (n <= 0)
        return false;
    path[n] = '\0';
    char *slash = strrchr(path, '/');
    size_t at = slash ? (size_t)(slash - path) + 1 : 0;
    return snprintf(path + at, PATH_BYTES - at, "%s", name) < (int)(PATH_BYTES - at) && !access(path, R_OK);
}

/* What a run wants a file for, and where it may lie. */
typedef struct data_file {
    const char *variable;
    const char *const places[2]; /* from the program's own folder: a build's, an installation's */
    const char *without;
} data_file;

static const data_file model = {"REPORTEDLY_MODEL",
                                {"../models/en.rpm", "../share/reportedly/en.rpm"},
                                "no model found, so rules read alone and find fewer claims (--model FILE names one)"};
static const data_file gazetteer = {"REPORTEDLY_GAZETTEER",
                                    {"../models/places.rpg", "../share/reportedly/places.rpg"},
                                    "no gazetteer found, so places are not looked for (--gazetteer FILE names one)"};

/* The file to open, in `found` or as it was asked for; NULL if there is none or none is wanted, which is told if it
 * was not asked for. */
static const char *choose(const data_file *f, const char *asked, char found[PATH_BYTES])
{
    const char *set = getenv(f->variable), *path = asked ? asked : set && *set ? set : NULL;
    if (path)
        return strcmp(path, "none") ? path : NULL;
    for (size_t i = 0; i < sizeof f->places / sizeof *f->places; i++)
        if (beside_program(f->places[i], found))
            return found;
    say("%s", f->without);
    return NULL;
}

exit_code model_open(rp_ctx *ctx, const char *asked, rp_model **out)
{
    char found[PATH_BYTES];
    const char *path = choose(&model, asked, found);
    *out = NULL;
    if (!path || rp_model_open(ctx, path, out) == RP_OK)
        return EXIT_DONE;
    say("%s", rp_error_text(ctx));
    return EXIT_FAULT;
}

exit_code gazetteer_open(rp_ctx *ctx, const char *asked, rp_gazetteer **out)
{
    char found[PATH_BYTES];
    const char *path = choose(&gazetteer, asked, found);
    *out = NULL;
    if (!path || rp_gazetteer_open(ctx, path, out) == RP_OK)
        return EXIT_DONE;
    say("%s", rp_error_text(ctx));
    return EXIT_FAULT;
}
