/* manifest.c - a list of inputs as a file: a line each, `file TAB id TAB date TAB URL`, the last two
 * optional.
 *
 * Read whole, up to MANIFEST_BYTES. The id is the user's own, and not looked at. Alone, a manifest names the
 * inputs; beside inputs named already it only says when and where they were published, a line and an input
 * being matched by the file's base name (a sorted index, so 100,000 of each are no matter). */
#include "intake/intake.h"

#define MANIFEST_BYTES ((size_t)1 << 28)

enum { FILE_NAME, ID, DATE, URL, N_FIELDS };

typedef struct manifest {
    const char *name;
    rp_slice folder; /* what its files are relative to */
    rp_slice left;   /* lines not yet read */
    size_t line;
} manifest;

static rp_slice base_name(rp_slice path)
{
    size_t from = path.len;
    while (from && path.ptr[from - 1] != '/')
        from--;
    return rp_slice_cut(path, from, path.len);
}

/* The slice up to the next mark, which is dropped; rest moves behind it. */
static rp_slice cut_at(rp_slice *rest, char mark)
{
    const char *end = rest->len ? memchr(rest->ptr, mark, rest->len) : NULL;
    size_t n = end ? (size_t)(end - rest->ptr) : rest->len;
    rp_slice piece = {rest->ptr, n};
    *rest = end ? rp_slice_cut(*rest, n + 1, rest->len) : (rp_slice){NULL, 0};
    return piece;
}

static rp_slice absent_if_empty(rp_slice s)
{
    return s.len ? s : (rp_slice){NULL, 0};
}

/* The next line's fields: RP_OK, RP_END, or RP_E_FORMAT. Empty lines are passed over. */
static rp_status next_line(rp_ctx *ctx, manifest *m, rp_slice fields[N_FIELDS])
{
    rp_slice line;
    do {
        if (!m->left.ptr)
            return RP_END;
        line = cut_at(&m->left, '\n');
        m->line++;
        if (line.len && line.ptr[line.len - 1] == '\r')
            line.len--;
    } while (!line.len);
    if (memchr(line.ptr, '\0', line.len))
        return rp_fail(ctx, RP_E_FORMAT, "%s:%zu: a zero byte in a manifest", m->name, m->line);
    for (int i = 0; i < N_FIELDS; i++)
        fields[i] = absent_if_empty(rp_slice_trim(cut_at(&line, '\t')));
    if (line.ptr)
        return rp_fail(ctx, RP_E_FORMAT, "%s:%zu: more than file, id, date, URL", m->name, m->line);
    if (!fields[FILE_NAME].ptr)
        return rp_fail(ctx, RP_E_FORMAT, "%s:%zu: no file name before the first tab", m->name, m->line);
    return RP_OK;
}

static rp_status push_lines(rp_ctx *ctx, rp_intake *in, manifest *m)
{
    rp_slice field[N_FIELDS];
    rp_status st;
    while ((st = next_line(ctx, m, field)) == RP_OK) {
        const char *path = rp_path_join(&in->arena, m->folder, field[FILE_NAME]);
        rp_intake_push(in, rp_slice_of(path), field[URL], field[DATE]);
    }
    return st == RP_END ? RP_OK : st;
}

static int by_base_name(const void *x, const void *y)
{
    const rp_input *const *a = x, *const *b = y;
    return strcmp(base_name(rp_slice_of((*a)->path)).ptr, base_name(rp_slice_of((*b)->path)).ptr);
}

/* The first of the inputs, sorted by base name, whose base name is not before name. */
static size_t lower_bound(rp_input *const *sorted, size_t n, const char *name)
{
    size_t from = 0;
    while (n) {
        size_t half = n / 2;
        bool before = strcmp(base_name(rp_slice_of(sorted[from + half]->path)).ptr, name) < 0;
        from = before ? from + half + 1 : from;
        n = before ? n - half - 1 : half;
    }
    return from;
}

static rp_status fill_in(rp_ctx *ctx, rp_intake *in, manifest *m)
{
    rp_slice field[N_FIELDS];
    rp_status st;
    rp_input **sorted = RP_ARRAY(&in->arena, rp_input *, in->n);
    for (size_t i = 0; i < in->n; i++)
        sorted[i] = &in->inputs[i];
    qsort(sorted, in->n, sizeof *sorted, by_base_name);
    while ((st = next_line(ctx, m, field)) == RP_OK) {
        const char *name = rp_arena_copy(&in->arena, base_name(field[FILE_NAME])).ptr;
        const char *url = rp_arena_copy(&in->arena, field[URL]).ptr;
        const char *date = rp_arena_copy(&in->arena, field[DATE]).ptr;
        size_t i = lower_bound(sorted, in->n, name);
        for (; i < in->n && !strcmp(base_name(rp_slice_of(sorted[i]->path)).ptr, name); i++) {
            sorted[i]->url = url ? url : sorted[i]->url;
            sorted[i]->date = date ? date : sorted[i]->date;
        }
    }
    return st == RP_END ? RP_OK : st;
}

/* A manifest that fails adds nothing. */
rp_status rp_intake_manifest(rp_ctx *ctx, rp_intake *intake, const char *path)
{
    void *bytes;
    size_t size, n = intake->n;
    rp_guard guard;
    rp_deferred held;
    rp_status st = rp_bytes_read(ctx, path, MANIFEST_BYTES, NULL, &bytes, &size);
    if (st != RP_OK)
        return st;
    intake->arena.ctx = ctx;
    if (RP_GUARD(ctx, &guard)) {
        intake->n = n;
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to list the inputs", path);
    }
    rp_defer(ctx, &held, free, bytes);
    rp_slice name = rp_slice_of(path);
    manifest m = {path, rp_slice_cut(name, 0, name.len - base_name(name).len), {bytes, size}, 0};
    st = n ? fill_in(ctx, intake, &m) : push_lines(ctx, intake, &m);
    if (st != RP_OK)
        intake->n = n;
    rp_undefer(ctx, &held);
    rp_unguard(ctx, &guard);
    return st;
}
