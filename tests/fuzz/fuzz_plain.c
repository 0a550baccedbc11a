/* fuzz_plain.c - hostile body text: sentences, claims, figures, times. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const rp_read_options plain = {.plain = true};
    fuzz_read(bytes, size, &plain);
    return 0;
}
