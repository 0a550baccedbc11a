/* looks.c - see looks.h. Where the start does not tell, the tags in the first 64 KiB are counted: fragments
 * of HTML, as feeds carry them, have one in a few hundred bytes; texts about HTML have fewer, and do not
 * close them. */
#include "page/looks.h"
#include "base/slice.h"
#include "page/tag.h"

#define LOOKED_AT ((size_t)64 << 10)
#define LEAST_TAGS 4
#define BYTES_PER_TAG 400 /* at most, in what is HTML */
#define TAG_NAME_MAX 16

/* The tag at s[at], which is '<' or "</" and a name that HTML knows, then what may follow one. */
static rp_tag tag_at(rp_slice s, size_t at)
{
    char name[TAG_NAME_MAX];
    size_t n = 0;
    at += at + 1 < s.len && s.ptr[at + 1] == '/' ? 2 : 1;
    while (at + n < s.len && n < sizeof name && (rp_is_alpha(s.ptr[at + n]) || rp_is_digit(s.ptr[at + n]))) {
        name[n] = rp_lower(s.ptr[at + n]);
        n++;
    }
    bool ends =
        at + n < s.len && (rp_is_space(s.ptr[at + n]) || s.ptr[at + n] == '>' || s.ptr[at + n] == '/');
    return ends ? rp_tag_of((rp_slice){name, n}) : RP_TAG_OTHER;
}

static bool starts_with_markup(rp_slice s)
{
    static const char *const starts[] = {"<!doctype", "<!--", "<?xml"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (rp_slice_starts_nocase(s, rp_slice_of(starts[i])))
            return true;
    return s.len && *s.ptr == '<' && tag_at(s, 0) != RP_TAG_OTHER;
}

static bool is_frame(rp_tag tag)
{
    return tag == RP_TAG_HTML || tag == RP_TAG_HEAD || tag == RP_TAG_BODY;
}

bool rp_looks_html(rp_slice text)
{
    rp_slice s = rp_slice_trim(text);
    if (starts_with_markup(s))
        return true;
    if (s.len > LOOKED_AT)
        s.len = LOOKED_AT;
    size_t tags = 0, ends = 0, frames = 0;
    for (size_t at = rp_slice_find(s, RP_LIT("<"), 0); at < s.len;
         at = rp_slice_find(s, RP_LIT("<"), at + 1)) {
        rp_tag tag = tag_at(s, at);
        tags += tag != RP_TAG_OTHER;
        frames += is_frame(tag);
        ends += tag != RP_TAG_OTHER && (s.ptr[at + 1] == '/' || tag == RP_TAG_BR || tag == RP_TAG_P);
    }
    bool dense = tags >= LEAST_TAGS && tags * BYTES_PER_TAG >= s.len;
    return (dense && ends * 3 >= tags) || (frames >= 3 && tags >= LEAST_TAGS);
}
