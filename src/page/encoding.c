/* encoding.c - which encoding an input is in: its label table, and the order in which the clues count. */
#include "page/encoding.h"
#include "base/utf8.h"
#include "page/encoding_tab.h"

const rp_encoding *rp_encoding_of(rp_slice label)
{
    char lower[32];
    label = rp_slice_trim(label);
    if (!label.len || label.len >= sizeof lower)
        return NULL;
    for (size_t i = 0; i < label.len; i++)
        lower[i] = rp_lower(label.ptr[i]);
    lower[label.len] = '\0';
    size_t low = 0, high = sizeof labels / sizeof *labels;
    while (low < high) {
        size_t mid = (low + high) / 2;
        int c = strcmp(lower, labels[mid].label);
        if (!c)
            return &encodings[labels[mid].encoding];
        if (c < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return NULL;
}

static const rp_encoding *marked(rp_slice bytes, size_t *mark)
{
    static const struct {
        rp_slice mark;
        const char *label;
    } rows[] = {{{"\xEF\xBB\xBF", 3}, "utf-8"}, {{"\xFF\xFE", 2}, "utf-16le"}, {{"\xFE\xFF", 2}, "utf-16be"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rp_slice_starts(bytes, rows[i].mark))
            continue;
        *mark = rows[i].mark.len;
        return rp_encoding_of(rp_slice_of(rows[i].label));
    }
    *mark = 0;
    return NULL;
}

/* Text of two bytes a character with no mark: mostly ASCII, so every other byte is NUL. */
static const rp_encoding *looks_utf16(rp_slice bytes)
{
    size_t n = bytes.len < 1024 ? bytes.len & ~(size_t)1 : 1024, nul[2] = {0, 0};
    for (size_t i = 0; i < n; i++)
        nul[i & 1] += !bytes.ptr[i];
    if (n < 4 || (nul[0] < n / 4) == (nul[1] < n / 4))
        return NULL;
    return rp_encoding_of(nul[0] > nul[1] ? RP_LIT("utf-16be") : RP_LIT("utf-16le"));
}

static size_t ascii_prefix(rp_slice bytes)
{
    size_t i = 0;
    for (uint64_t word; i + sizeof word <= bytes.len; i += sizeof word) {
        memcpy(&word, bytes.ptr + i, sizeof word);
        if (word & 0x8080808080808080u)
            break;
    }
    while (i < bytes.len && (unsigned char)bytes.ptr[i] < 0x80)
        i++;
    return i;
}

/* Is there any well-formed sequence of several bytes? What calls itself UTF-8 and has none is
 * something else. */
static bool has_utf8(rp_slice bytes)
{
    for (size_t at = ascii_prefix(bytes); at < bytes.len;) {
        size_t from = at;
        if (rp_utf8_next(bytes, &at) != RP_REPLACEMENT && at - from > 1)
            return true;
    }
    return false;
}

const rp_encoding *rp_encoding_choose(rp_slice bytes, const char *transport, bool html, size_t *mark)
{
    const rp_encoding *declared, *utf8 = rp_encoding_of(RP_LIT("utf-8")), *e = marked(bytes, mark);
    if (e || (e = looks_utf16(bytes)))
        return e;
    bool valid = rp_utf8_valid(bytes) == bytes.len;
    if (valid && ascii_prefix(bytes) < bytes.len)
        return utf8;
    declared = rp_encoding_of(rp_slice_of(transport));
    if (!declared && html)
        declared = rp_encoding_prescan(bytes);
    if (declared && (declared->kind != RP_DECODE_UTF8 || valid || has_utf8(bytes)))
        return declared;
    return valid ? utf8 : rp_encoding_guess(bytes);
}
