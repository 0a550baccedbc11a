/* folder.c - the pages and archives of a folder, in the order of their names.
 *
 * Names are sorted as bytes, so that a run over a folder is the same on every machine. Left out and counted:
 * hidden entries, names that are no page's, links (a link could lead out of the folder, or round in it), and
 * what is neither file nor folder. A folder that cannot be listed becomes an input itself: reading it will
 * fail, with its name, and the run goes on. */
#include "intake/intake.h"

#include <dirent.h>
#include <sys/stat.h>

#define FOLDER_DEPTH 64 /* of folders in folders */

static const char *const page_endings[] = {
    ".html", ".htm", ".xhtml", ".txt", ".warc", ".warc.gz", ".warc.zst", ".wacz", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst",
    ".rss", ".atom", ".opml",
};

typedef struct names {
    rp_slice *at;
    size_t n;
} names;

typedef struct walk {
    rp_intake *in;
    rp_slice url, date;
} walk;

bool rp_is_page_name(rp_slice name)
{
    for (size_t i = 0; i < sizeof page_endings / sizeof *page_endings; i++)
        if (rp_slice_ends_nocase(name, rp_slice_of(page_endings[i])))
            return true;
    return false;
}

static void close_folder(void *dir)
{
    closedir(dir);
}

static int by_bytes(const void *x, const void *y)
{
    const rp_slice *a = x, *b = y;
    int order = memcmp(a->ptr, b->ptr, a->len < b->len ? a->len : b->len);
    return order ? order : (a->len > b->len) - (a->len < b->len);
}

/* The names in a folder, sorted; false if it cannot be listed. */
static bool list_names(rp_intake *in, const char *path, names *out)
{
    rp_deferred open_dir;
    DIR *dir = opendir(path);
    *out = (names){NULL, 0};
    if (!dir)
        return false;
    rp_defer(in->arena.ctx, &open_dir, close_folder, dir);
    for (struct dirent *e; (e = readdir(dir));)
        if (strcmp(e->d_name, ".") && strcmp(e->d_name, ".."))
            RP_PUSH(&in->arena, out->at, out->n, rp_arena_copy(&in->arena, rp_slice_of(e->d_name)));
    rp_undefer(in->arena.ctx, &open_dir);
    if (out->n)
        qsort(out->at, out->n, sizeof *out->at, by_bytes);
    return true;
}

static void push_folder(const walk *w, const char *path, unsigned depth);

static void push_entry(const walk *w, const char *folder, rp_slice name, unsigned depth)
{
    struct stat st;
    const char *path = rp_path_join(&w->in->arena, rp_slice_of(folder), name);
    bool known = name.ptr[0] != '.' && !lstat(path, &st);
    if (known && S_ISDIR(st.st_mode))
        push_folder(w, path, depth + 1);
    else if (known && S_ISREG(st.st_mode) && rp_is_page_name(name))
        rp_intake_push(w->in, rp_slice_of(path), w->url, w->date);
    else
        w->in->left_out++;
}

static void push_folder(const walk *w, const char *path, unsigned depth)
{
    names entries;
    if (depth > FOLDER_DEPTH || !list_names(w->in, path, &entries)) {
        rp_intake_push(w->in, rp_slice_of(path), w->url, w->date);
        return;
    }
    for (size_t i = 0; i < entries.n; i++)
        push_entry(w, path, entries.at[i], depth);
}

void rp_intake_push_folder(rp_intake *in, const char *path, rp_slice url, rp_slice date)
{
    walk w = {in, url, date};
    push_folder(&w, path, 0);
}
