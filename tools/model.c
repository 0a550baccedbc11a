/* model.c - see model.h. */
#define _DEFAULT_SOURCE /* readlink */
#include "model.h"

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

static bool find_model(char path[PATH_BYTES])
{
    static const char *const places[] = {"../models/en.rpm", "../share/reportedly/en.rpm"};
    const char *named = getenv("REPORTEDLY_MODEL");
    if (named && *named)
        return snprintf(path, PATH_BYTES, "%s", named) < PATH_BYTES;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (beside_program(places[i], path))
            return true;
    return false;
}

exit_code model_open(rp_ctx *ctx, const char *asked, rp_model **out)
{
    char found[PATH_BYTES];
    *out = NULL;
    if (asked && !strcmp(asked, "none"))
        return EXIT_DONE;
    if (!asked && !find_model(found)) {
        fputs("reportedly: no model found, so rules read alone and find fewer claims (--model FILE names one)\n", stderr);
        return EXIT_DONE;
    }
    if (rp_model_open(ctx, asked ? asked : found, out) == RP_OK)
        return EXIT_DONE;
    fprintf(stderr, "reportedly: %s\n", rp_error_text(ctx));
    return EXIT_FAULT;
}
