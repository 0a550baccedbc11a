/* page.c - see page.h. */
#include "page/page.h"
#include "page/blocks.h"
#include "page/encoding.h"
#include "page/html.h"
#include "page/looks.h"

static void note(rp_arena *a, rp_page *page, rp_slice words)
{
    RP_PUSH(a, page->notes, page->n_notes, words);
}

/* Fills in source, charset and bytes. */
static void decode(rp_arena *a, rp_slice bytes, const char *charset, bool plain, rp_page *out)
{
    size_t mark;
    rp_decoded d;
    const rp_encoding *e = rp_encoding_choose(bytes, charset, !plain, &mark);
    rp_encoding_decode(a, bytes, mark, e, !plain, &d);
    if (!plain && !rp_looks_html(d.text) && d.text.len && memchr(d.text.ptr, 0, d.text.len))
        rp_encoding_decode(a, bytes, mark, e, false, &d);
    out->source = d.text;
    out->charset = rp_slice_of(e->name);
    out->bytes = d.map;
    if (d.replaced)
        note(a, out,
             rp_arena_format(a, "charset: %zu malformed sequences of %s were replaced", d.replaced, e->name));
    if (d.unknown)
        note(a, out,
             rp_arena_format(a, "charset: %s is not known to this system, read as windows-1252", e->name));
}

void rp_page_read(rp_arena *a, const void *bytes, size_t size, const char *charset, bool plain, rp_page *out)
{
    *out = (rp_page){.n_notes = 0};
    if (size > UINT32_MAX - 1)
        rp_out_of_memory(a->ctx);
    decode(a, size ? (rp_slice){bytes, size} : RP_LIT(""), charset, plain, out);
    if (plain || !rp_looks_html(out->source)) {
        rp_blocks_of_text(a, out);
        return;
    }
    out->document = rp_html_parse(a, out->source, &out->notes, &out->n_notes);
    rp_blocks_of_tree(a, out);
}

uint64_t rp_page_input_byte(const rp_page *page, uint32_t source_byte)
{
    return page->bytes ? rp_byte_map_get(page->bytes, source_byte) : source_byte;
}
