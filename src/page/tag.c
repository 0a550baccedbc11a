/* tag.c - names to tags by binary search over the list, which is in alphabetical order. */
#include "page/tag.h"
#include "base/slice.h"

#define NAME_(constant, name) #name,
static const char *const names[] = {"", RP_TAGS(NAME_)};

static int compare(rp_slice a, const char *b)
{
    int c = strncmp(a.ptr, b, a.len);
    return c ? c : b[a.len] ? -1 : 0;
}

rp_tag rp_tag_of(rp_slice name)
{
    int low = 1, high = RP_N_TAGS - 1;
    while (low <= high && name.len) {
        int mid = (low + high) / 2, c = compare(name, names[mid]);
        if (!c)
            return (rp_tag)mid;
        if (c < 0)
            high = mid - 1;
        else
            low = mid + 1;
    }
    return RP_TAG_OTHER;
}

const char *rp_tag_name(rp_tag tag)
{
    return tag < RP_N_TAGS ? names[tag] : "";
}
