/* page.c - see page.h. */
#include "page/page.h"
#include "base/utf8.h"
#include "page/blocks.h"
#include "page/html.h"

void rp_page_read(rp_arena *a, const void *bytes, size_t size, const char *charset, bool plain, rp_page *out)
{
    (void)charset;
    *out = (rp_page){.charset = RP_LIT("utf-8")};
    size_t replaced;
    out->source = rp_utf8_repair(a, (rp_slice){bytes, size}, &replaced);
    if (plain || rp_slice_find(out->source, RP_LIT("<"), 0) == out->source.len) {
        rp_blocks_of_text(a, out);
        return;
    }
    out->document = rp_html_parse(a, out->source, &out->notes, &out->n_notes);
    rp_blocks_of_tree(a, out);
}

uint64_t rp_page_input_byte(const rp_page *page, uint32_t source_byte)
{
    (void)page;
    return source_byte;
}
