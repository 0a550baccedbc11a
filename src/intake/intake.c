/* intake.c - the list of inputs: paths as named, folders opened up. Kept in one arena, some 100 bytes an
 * input; what the inputs hold is opened later, one after another (walk.h). */
#include "intake/intake.h"
#include "intake/fetch.h"
#include "intake/variants.h"
#include "intake/walk.h"

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
    while (intake->top)
        rp_walk_pop(intake);
    if (intake->owns_web)
        rp_web_free(intake->web);
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
    if (rp_is_web_address(path))
        return RP_OK;
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

void rp_intake_web(rp_intake *intake, rp_web *web, rp_visit *visit)
{
    if (intake->owns_web)
        rp_web_free(intake->web);
    intake->web = web;
    intake->owns_web = false;
    intake->visit = visit;
}

void rp_intake_follow(rp_intake *intake)
{
    intake->follow = true;
}

rp_held *rp_intake_fetch(rp_ctx *ctx, rp_intake *in, rp_held *h)
{
    rp_visit *visit = in->visit;
    if (!in->web) {
        in->owns_web = rp_web_new(ctx, &in->web) == RP_OK;
        if (!in->web)
            rp_out_of_memory(ctx);
    }
    in->visit = NULL;
    rp_fetch(ctx, in->web, h, visit);
    if (h->item.status != RP_OK)
        return h;
    rp_variants_follow(ctx, in->web, h);
    return rp_walk_held(ctx, in, h);
}

/* The next input, as a page or, if it is one, an archive (then NULL). */
static rp_held *open_next(rp_ctx *ctx, rp_intake *in)
{
    const rp_input *input = &in->inputs[in->next++];
    rp_held *h = rp_held_new(ctx, in, input->path);
    h->item.page.url = input->url;
    h->item.page.date = input->date;
    if (rp_is_web_address(input->path)) {
        h->item.page.url = input->path;
        return rp_intake_fetch(ctx, in, h);
    }
    h->stream = rp_stream_open(input->path);
    if (!h->stream)
        rp_out_of_memory(ctx);
    return rp_walk_open(ctx, in, h);
}

static rp_held *next_held(rp_ctx *ctx, rp_intake *in)
{
    rp_held *h = NULL;
    while (!h) {
        if (!in->top && in->next == in->n)
            return NULL;
        if (!in->top)
            h = open_next(ctx, in);
        else if (in->top->next(ctx, in, in->top, &h) == RP_END)
            rp_walk_pop(in);
    }
    return h;
}

rp_status rp_intake_next(rp_ctx *ctx, rp_intake *intake, rp_item **out)
{
    rp_guard guard;
    *out = NULL;
    intake->making = NULL;
    if (RP_GUARD(ctx, &guard)) {
        rp_item_free((rp_item *)intake->making);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory for the next input");
    }
    rp_held *h = next_held(ctx, intake);
    rp_unguard(ctx, &guard);
    *out = h ? &h->item : NULL;
    return h ? RP_OK : RP_END;
}

double rp_intake_walked(const rp_intake *intake)
{
    const rp_walk *outermost = intake->top;
    while (outermost && outermost->outer)
        outermost = outermost->outer;
    double part = outermost ? outermost->walked(outermost) : 1;
    return intake->n ? ((double)intake->next - (outermost ? 1 - part : 0)) / (double)intake->n : 1;
}
