/* tag.c - names to tags by the perfect hash of tag_tab.h: asked once for every tag of a page. */
#include "page/tag.h"
#include "base/slice.h"
#include "page/tag_tab.h"

#define NAME_(constant, name) {#name, sizeof #name - 1},
static const rp_slice names[] = {{"", 0}, RP_TAGS(NAME_)};

_Static_assert(RP_N_TAGS <= 256, "tag_slots holds bytes");

rp_tag rp_tag_of(rp_slice name)
{
    uint64_t key = 0;
    for (size_t i = 0; i < name.len && i < 8; i++)
        key = key << 8 | (unsigned char)name.ptr[i];
    rp_tag tag = tag_slots[(key + name.len) * TAG_HASH_MULTIPLIER >> TAG_HASH_SHIFT];
    return rp_slice_equal(name, names[tag]) ? tag : RP_TAG_OTHER;
}

const char *rp_tag_name(rp_tag tag)
{
    return tag < RP_N_TAGS ? names[tag].ptr : "";
}
