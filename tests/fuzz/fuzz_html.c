/* fuzz_html.c - hostile pages: charset, tokenizer, tree, blocks, article, and all that follows. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const rp_read_options whole = {.plain = false};
    fuzz_read(bytes, size, &whole);
    return 0;
}
