/* assets.c - see assets.h. */
#include "serve/assets.h"

#include <stdio.h>

#define ASSET_CEILING ((size_t)8 << 20)
#define PATH_BYTES 4096

const char *rp_asset_type(const char *path)
{
    static const struct {
        const char *ending, *type;
    } types[] = {
        {".html", "text/html; charset=utf-8"},       {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},  {".css", "text/css; charset=utf-8"},
        {".json", "application/json; charset=utf-8"}, {".svg", "image/svg+xml"},
        {".txt", "text/plain; charset=utf-8"},       {".png", "image/png"},
        {".ico", "image/x-icon"},                    {".woff2", "font/woff2"},
    };
    rp_slice s = rp_slice_of(path);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (rp_slice_ends_nocase(s, rp_slice_of(types[i].ending)))
            return types[i].type;
    return NULL;
}

bool rp_asset_is_path(const char *path)
{
    bool start = true; /* of a name */
    for (const char *c = path; *c; c++) {
        if (start ? !(rp_is_alpha(*c) || rp_is_digit(*c) || *c == '_')
                  : !(rp_is_alpha(*c) || rp_is_digit(*c) || strchr("._-/", *c)))
            return false;
        start = *c == '/';
    }
    return !start;
}

static const rp_asset *find(const char *path)
{
    size_t low = 0, high = rp_n_assets;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(path, rp_assets[middle].path);
        if (!order)
            return &rp_assets[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool read_file(const char *folder, const char *path, rp_buf *out)
{
    char name[PATH_BYTES], piece[16384];
    size_t n;
    if (!rp_asset_is_path(path) || snprintf(name, sizeof name, "%s/%s", folder, path) >= (int)sizeof name)
        return false;
    FILE *f = fopen(name, "rb");
    if (!f)
        return false;
    while ((n = fread(piece, 1, sizeof piece, f)) > 0)
        rp_buf_add(out, (rp_slice){piece, n});
    bool fine = !ferror(f) && !out->failed;
    fclose(f);
    return fine;
}

static void fill_in(rp_slice page, const char *token, const char *writes, rp_buf *out)
{
    const struct {
        rp_slice mark;
        const char *value;
    } marks[] = {{RP_LIT("{{token}}"), token}, {RP_LIT("{{writes}}"), writes}, {RP_LIT("{{version}}"), RP_VERSION}};
    const size_t n_marks = sizeof marks / sizeof *marks;
    for (size_t at = 0; at < page.len;) {
        size_t next = rp_slice_find(page, RP_LIT("{{"), at), i = 0;
        rp_buf_add(out, rp_slice_cut(page, at, next));
        rp_slice rest = rp_slice_cut(page, next, page.len);
        while (i < n_marks && !rp_slice_starts(rest, marks[i].mark))
            i++;
        if (i < n_marks)
            rp_buf_str(out, marks[i].value);
        else
            rp_buf_add(out, rp_slice_cut(rest, 0, rest.len < 2 ? rest.len : 2));
        at = next + (i < n_marks ? marks[i].mark.len : 2);
    }
}

bool rp_shell_make(rp_shell *s, const char *folder, const char *token, bool writes)
{
    static const char name[] = "index.html";
    rp_buf file;
    const rp_asset *asset = folder ? NULL : find(name);
    rp_buf_init(&s->plain, ASSET_CEILING);
    rp_buf_init(&s->packed, ASSET_CEILING);
    rp_buf_init(&file, ASSET_CEILING);
    if (asset)
        rp_buf_add(&file, (rp_slice){(const char *)asset->bytes, asset->size});
    bool fine = folder ? read_file(folder, name, &file) : asset && !file.failed;
    if (fine)
        fill_in((rp_slice){file.ptr, file.len}, token, writes ? "yes" : "no", &s->plain);
    rp_buf_free(&file);
    fine = fine && !s->plain.failed;
    if (fine && !rp_gzip((rp_slice){s->plain.ptr, s->plain.len}, &s->packed))
        rp_buf_free(&s->packed);
    if (!fine)
        rp_shell_free(s);
    return fine;
}

void rp_shell_free(rp_shell *s)
{
    rp_buf_free(&s->plain);
    rp_buf_free(&s->packed);
}

static bool answer_embedded(rp_answer *a, const char *path, bool takes_gzip)
{
    const rp_asset *asset = find(path);
    if (!asset)
        return false;
    a->packed = takes_gzip && asset->packed;
    a->lasting = a->packed ? (rp_slice){(const char *)asset->packed, asset->packed_size}
                           : (rp_slice){(const char *)asset->bytes, asset->size};
    a->keep = true;
    snprintf(a->etag, sizeof a->etag, "\"%s%s\"", asset->etag, a->packed ? "-gz" : "");
    return true;
}

void rp_asset_answer(rp_answer *a, const char *path, const char *folder, bool takes_gzip)
{
    const char *type = rp_asset_type(path);
    bool found = type && (folder ? read_file(folder, path, &a->body) : answer_embedded(a, path, takes_gzip));
    if (found)
        a->type = type;
    else
        rp_answer_fail(a, 404, "no such file");
}
