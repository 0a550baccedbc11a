/* fuzz_robots.c - hostile robots.txt: the first line is the path that is asked for. */
#include "intake/robots.h"
#include "base/slice.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    uint32_t delay_ms;
    rp_slice s = {(const char *)bytes, size};
    size_t line = rp_slice_find(s, RP_LIT("\n"), 0);
    rp_robots_allows(rp_slice_cut(s, line, size), "reportedly", rp_slice_cut(s, 0, line), &delay_ms);
    return 0;
}
