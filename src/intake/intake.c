/* intake.c - the list of inputs: paths as named, folders opened up. Kept in one arena, some 100 bytes an
 * input; the bytes of the inputs are read later, one by one (bytes.c). */
#include "intake/intake.h"

#include <errno.h>
#include <sys/stat.h>

rp_status rp_intake_new(rp_ctx *ctx, rp_intake **out)
{
    rp_intake *in = *out = calloc(1, sizeof *in);
    if (!in)
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to list the inputs");
    rp_arena_init(&in->arena, ctx, ctx->limits.memory_bytes);
    return RP_OK;
}

void rp_intake_free(rp_intake *intake)
{
    if (!intake)
        return;
    rp_arena_free(&intake->arena);
    free(intake);
}

const char *rp_path_join(rp_arena *a, rp_slice folder, rp_slice name)
{
    bool alone = !folder.len || (name.len && name.ptr[0] == '/');
    bool slash = folder.len && folder.ptr[folder.len - 1] == '/';
    return rp_arena_format(a, "%.*s%s%.*s", alone ? 0 : (int)folder.len, folder.ptr ? folder.ptr : "",
                           alone || slash ? "" : "/", (int)name.len, name.ptr)
        .ptr;
}

void rp_intake_push(rp_intake *in, rp_slice path, rp_slice url, rp_slice date)
{
    rp_input input = {rp_arena_copy(&in->arena, path).ptr, rp_arena_copy(&in->arena, url).ptr,
                      rp_arena_copy(&in->arena, date).ptr};
    RP_PUSH(&in->arena, in->inputs, in->n, input);
}

/* What a path names: RP_OK and whether it is a folder, or why it cannot be an input. */
static rp_status look(rp_ctx *ctx, rp_intake *in, const char *path, bool *is_folder)
{
    struct stat st;
    *is_folder = false;
    if (!strcmp(path, "-")) {
        if (in->has_stdin)
            return rp_fail(ctx, RP_E_USAGE, "-: standard input can be read only once");
        in->has_stdin = true;
        return RP_OK;
    }
    if (stat(path, &st))
        return rp_fail(ctx, RP_E_INPUT, "%s: %s", path, strerror(errno));
    *is_folder = S_ISDIR(st.st_mode);
    return RP_OK;
}

static rp_status push_guarded(rp_ctx *ctx, rp_intake *in, const char *path, bool is_folder, const char *url,
                              const char *date)
{
    rp_guard guard;
    in->arena.ctx = ctx;
    if (RP_GUARD(ctx, &guard))
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to list the inputs (%zu so far)", in->n);
    if (is_folder)
        rp_intake_push_folder(in, path, rp_slice_of(url), rp_slice_of(date));
    else
        rp_intake_push(in, rp_slice_of(path), rp_slice_of(url), rp_slice_of(date));
    rp_unguard(ctx, &guard);
    return RP_OK;
}

rp_status rp_intake_add(rp_ctx *ctx, rp_intake *intake, const char *path, const char *url, const char *date)
{
    bool is_folder;
    rp_status st = look(ctx, intake, path, &is_folder);
    return st == RP_OK ? push_guarded(ctx, intake, path, is_folder, url, date) : st;
}

size_t rp_intake_count(const rp_intake *intake)
{
    return intake->n;
}

size_t rp_intake_left_out(const rp_intake *intake)
{
    return intake->left_out;
}

const rp_input *rp_intake_get(const rp_intake *intake, size_t i)
{
    return &intake->inputs[i];
}
