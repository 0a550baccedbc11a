/* meta_url.c - addresses: resolving one against another, and the host of one. Only what a page's own links
 * need: http and https, no user names, no normal form. */
#include "article/meta_clues.h"

#define URL_BYTES 2000

static bool has_scheme(rp_slice s)
{
    return rp_slice_starts_nocase(s, RP_LIT("http://")) || rp_slice_starts_nocase(s, RP_LIT("https://"));
}

/* Where the path begins in "https://host/path". */
static size_t path_start(rp_slice url)
{
    size_t at = rp_slice_find(url, RP_LIT("://"), 0) + 3;
    while (at < url.len && url.ptr[at] != '/' && url.ptr[at] != '?' && url.ptr[at] != '#')
        at++;
    return at;
}

/* The path up to its last slash, query and fragment left off. */
static size_t folder_end(rp_slice url)
{
    size_t end = path_start(url), last = end;
    for (; end < url.len && url.ptr[end] != '?' && url.ptr[end] != '#'; end++)
        if (url.ptr[end] == '/')
            last = end + 1;
    return last;
}

/* Where the query begins, or with query false the fragment; the end if there is none. */
static size_t query_start(rp_slice url, bool query)
{
    size_t at = 0;
    while (at < url.len && url.ptr[at] != '#' && !(query && url.ptr[at] == '?'))
        at++;
    return at;
}

static bool is_clean(rp_slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] <= 0x20 || s.ptr[i] == '<' || s.ptr[i] == '>' || s.ptr[i] == '"' ||
            s.ptr[i] == 0x7F)
            return false;
    return true;
}

/* Without "/./" and "/../" in its path (RFC 3986, 5.2.4), in place. */
static rp_slice without_dots(char *p, size_t len, size_t root)
{
    size_t out = root;
    for (size_t at = root; at < len;) {
        if (p[at] == '?' || p[at] == '#') {
            memmove(p + out, p + at, len - at);
            return (rp_slice){p, out + len - at};
        }
        size_t end = at + 1;
        while (end < len && p[end] != '/' && p[end] != '?' && p[end] != '#')
            end++;
        bool dot = end - at == 2 && p[at + 1] == '.',
             up = end - at == 3 && p[at + 1] == '.' && p[at + 2] == '.';
        if (up)
            while (out > root && p[--out] != '/') {
            }
        if (!dot && !up) {
            memmove(p + out, p + at, end - at);
            out += end - at;
        } else if (end >= len || p[end] != '/') {
            p[out++] = '/';
        }
        at = end;
    }
    return (rp_slice){p, out};
}

rp_slice rp_url_resolve(rp_arena *a, rp_slice base, rp_slice ref)
{
    rp_slice none = {NULL, 0};
    ref = rp_slice_trim(ref);
    if (!ref.len || ref.len > URL_BYTES || !is_clean(ref))
        return none;
    if (has_scheme(ref))
        return rp_url_host(ref).ptr ? rp_arena_copy(a, ref) : none;
    size_t colon = rp_slice_find(ref, RP_LIT(":"), 0), slash = rp_slice_find(ref, RP_LIT("/"), 0);
    if (!has_scheme(base) || !is_clean(base) || base.len > URL_BYTES || (colon < ref.len && colon < slash))
        return none;
    size_t keep;
    if (rp_slice_starts(ref, RP_LIT("//")))
        keep = rp_slice_find(base, RP_LIT("//"), 0);
    else if (ref.ptr[0] == '/')
        keep = path_start(base);
    else if (ref.ptr[0] == '?' || ref.ptr[0] == '#')
        keep = query_start(base, ref.ptr[0] == '?');
    else
        keep = folder_end(base);
    size_t root = path_start(base);
    bool bare = keep == root && ref.ptr[0] != '/' && ref.ptr[0] != '?' && ref.ptr[0] != '#';
    rp_slice url =
        rp_arena_format(a, "%.*s%s%.*s", (int)keep, base.ptr, bare ? "/" : "", (int)ref.len, ref.ptr);
    return without_dots((char *)url.ptr, url.len, path_start(url));
}

rp_slice rp_url_host(rp_slice url)
{
    if (!url.ptr || !has_scheme(url))
        return (rp_slice){NULL, 0};
    size_t start = rp_slice_find(url, RP_LIT("://"), 0) + 3, end = path_start(url);
    rp_slice host = rp_slice_cut(url, start, end);
    size_t colon = rp_slice_find(host, RP_LIT(":"), 0);
    host.len = colon;
    if (rp_slice_starts_nocase(host, RP_LIT("www.")))
        host = rp_slice_cut(host, 4, host.len);
    return host.len ? host : (rp_slice){NULL, 0};
}
