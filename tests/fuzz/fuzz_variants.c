/* fuzz_variants.c - hostile pages: the links to other addresses of the same article, and the numbers in addresses. */
#include "intake/request.h"
#include "intake/variants.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void within(rp_slice part, rp_slice whole)
{
    must(!part.len || (part.ptr >= whole.ptr && part.ptr + part.len <= whole.ptr + whole.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_slice s = {(const char *)bytes, size};
    rp_variants v = rp_variants_read(s);
    within(v.canonical, s);
    within(v.next, s);
    within(v.prev, s);
    must(rp_page_number(v.next) < 1000);
    must(!rp_is_next_page(v.next, v.next));
    rp_is_next_page(v.prev, v.next);
    char *url = rp_url_join("https://outlet.example/a/b?c", v.next);
    must(!url || *url);
    free(url);
    return 0;
}
