/* fuzz_plain.c - hostile body text: sentences, claims, figures, times, places by rule. */
#include "fuzz_read.h"
#include "tiny_gazetteer.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static rp_gazetteer *gazetteer; /* opened once a process, as users do */
    if (!gazetteer && !(gazetteer = tiny_gazetteer_open()))
        abort();
    const rp_read_options plain = {.plain = true, .gazetteer = gazetteer};
    fuzz_read(bytes, size, &plain);
    return 0;
}
