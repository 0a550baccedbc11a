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

static bool find_model(char path[PATH_BYTES])
{
    static const char *const places[] = {"../models/en.rpm", "../share/reportedly/en.rpm"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (beside_program(places[i], path))
            return true;
    return false;
}

exit_code model_open(rp_ctx *ctx, const char *asked, rp_model **out)
{
    char found[PATH_BYTES];
    const char *set = getenv("REPORTEDLY_MODEL"), *path = asked ? asked : set && *set ? set : NULL;
    *out = NULL;
    if (path && !strcmp(path, "none"))
        return EXIT_DONE;
    if (!path && !find_model(found)) {
        say("no model found, so rules read alone and find fewer claims (--model FILE names one)");
        return EXIT_DONE;
    }
    if (rp_model_open(ctx, path ? path : found, out) == RP_OK)
        return EXIT_DONE;
    say("%s", rp_error_text(ctx));
    return EXIT_FAULT;
}
