/* route.c - see route.h. */
#include "serve/route.h"

#define LOOK (RP_GET | RP_HEAD)
#define JOB_BYTES 32
#define ID_DIGITS 18 /* an id of the ledger fits 63 bits */

static const rp_route routes[] = {
    {RP_VIEW_FRONT, "/", 0, "", LOOK, 0},
    {RP_VIEW_FRONT, "/index", 0, "", 0, LOOK},
    {RP_VIEW_STORY, "/stories/", 'T', "", LOOK, LOOK},
    {RP_VIEW_REPORT, "/reports/", 'R', "", LOOK, LOOK},
    {RP_VIEW_SOURCE, "/sources/", 'S', "", LOOK, LOOK},
    {RP_VIEW_CLAIM, "/claims/", 'C', "", LOOK, LOOK},
    {RP_VIEW_SEARCH, "/search", 0, "", LOOK, LOOK},
    {RP_VIEW_READ, "/read", 0, "", LOOK, RP_POST},
    {RP_VIEW_JOB, "/read/", '#', "", 0, LOOK},
    {RP_VIEW_GRADE, "/claims/", 'C', "/grade", 0, RP_POST},
    {RP_VIEW_GRADE, "/reports/", 'R', "/grade", 0, RP_POST},
};

/* Bytes of the id that s begins with; 0: none. */
static size_t id_bytes(rp_slice s, char letter)
{
    size_t n = letter == '#' ? 0 : 1;
    if (letter == '#') {
        while (n < s.len && (rp_is_digit(s.ptr[n]) || (s.ptr[n] >= 'a' && s.ptr[n] <= 'f')))
            n++;
        return n == JOB_BYTES ? n : 0;
    }
    if (s.len < 2 || s.ptr[0] != letter || s.ptr[1] == '0')
        return 0;
    while (n < s.len && rp_is_digit(s.ptr[n]))
        n++;
    return n > 1 && n <= 1 + ID_DIGITS ? n : 0;
}

static bool matches(const rp_route *r, rp_slice path, rp_routed *out)
{
    if (!rp_slice_starts(path, rp_slice_of(r->before)))
        return false;
    rp_slice rest = rp_slice_cut(path, strlen(r->before), path.len);
    size_t n = r->letter ? id_bytes(rest, r->letter) : 0;
    if ((r->letter && !n) || !rp_slice_equal(rp_slice_cut(rest, n, rest.len), rp_slice_of(r->after)))
        return false;
    memcpy(out->id, rest.ptr, n);
    out->id[n] = '\0';
    return true;
}

rp_routed rp_route_find(const char *path)
{
    static const rp_slice ending = {".json", 5};
    rp_routed out = {0};
    rp_slice s = rp_slice_of(path);
    out.twin = s.len > ending.len && rp_slice_equal(rp_slice_cut(s, s.len - ending.len, s.len), ending);
    if (out.twin)
        s.len -= ending.len;
    for (size_t i = 0; i < sizeof routes / sizeof *routes; i++) {
        unsigned methods = out.twin ? routes[i].twin : routes[i].page;
        if (!methods || !matches(&routes[i], s, &out))
            continue;
        out.row = &routes[i];
        out.methods = methods;
        return out;
    }
    out.id[0] = '\0';
    return out;
}

void rp_methods_text(unsigned methods, char out[32])
{
    snprintf(out, 32, "%s%s", methods & RP_GET ? "GET, HEAD" : "",
             methods & RP_POST ? methods & RP_GET ? ", POST" : "POST" : "");
}
