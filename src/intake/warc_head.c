/* warc_head.c - see warc_head.h. WARC 1.0 and 1.1 (ISO 28500), and the drafts 0.17 and 0.18, which differ in
 * nothing that is read here. */
#include "intake/warc_head.h"
#include "base/slice.h"
#include "intake/http.h"

static void take_length(rp_warc_head *h, rp_slice value)
{
    uint64_t n = 0;
    h->has_length = value.len > 0 && value.len <= 18;
    for (size_t i = 0; i < value.len && h->has_length; i++) {
        h->has_length = rp_is_digit(value.ptr[i]);
        n = n * 10 + (uint64_t)(value.ptr[i] - '0');
    }
    h->length = h->has_length ? n : 0;
}

/* "<urn:uuid:...>", and in WARC 1.0 addresses too. */
static rp_slice without_brackets(rp_slice s)
{
    bool has = s.len >= 2 && *s.ptr == '<' && s.ptr[s.len - 1] == '>';
    return has ? rp_slice_cut(s, 1, s.len - 1) : s;
}

static void take(void *to, rp_slice name, rp_slice value)
{
    rp_warc_head *h = to;
    const struct {
        const char *name;
        rp_slice *field;
    } rows[] = {
        {"warc-type", &h->type},
        {"warc-record-id", &h->id},
        {"warc-date", &h->date},
        {"warc-target-uri", &h->uri},
        {"content-type", &h->content_type},
        {"warc-truncated", &h->truncated},
        {"warc-segment-number", &h->segment},
        {"warc-payload-digest", &h->payload_digest},
        {"warc-refers-to", &h->refers_to},
        {"warc-refers-to-target-uri", &h->refers_to_uri},
        {"warc-refers-to-date", &h->refers_to_date},
    };
    if (rp_slice_equal_nocase(name, RP_LIT("content-length")))
        take_length(h, value);
    for (size_t i = 0; value.len && i < sizeof rows / sizeof *rows; i++)
        if (rp_slice_equal_nocase(name, rp_slice_of(rows[i].name)))
            *rows[i].field = without_brackets(value);
}

rp_warc_start rp_warc_head_read(rp_slice s, rp_warc_head *out)
{
    *out = (rp_warc_head){0};
    rp_slice seen = s.len > 7 ? rp_slice_cut(s, 0, 7) : s;
    bool known = rp_slice_starts(RP_LIT("WARC/1."), seen) || rp_slice_starts(RP_LIT("WARC/0."), seen);
    if (!known)
        return RP_WARC_NONE;
    size_t line = rp_slice_find(s, RP_LIT("\n"), 0);
    if (line == s.len)
        return s.len < 64 ? RP_WARC_UNFINISHED : RP_WARC_NONE;
    size_t n = rp_fields_read(rp_slice_cut(s, line + 1, s.len), take, out);
    out->size = line + 1 + n;
    return n ? RP_WARC_HEAD : RP_WARC_UNFINISHED;
}
