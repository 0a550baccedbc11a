/* pieces.c - see pieces.h. */
#include "language/pieces.h"
#include "base/utf8.h"

#include <utf8proc.h>

#define PART_CHARS_MAX 100 /* a longer run of letters is unknown */
#define WORD_BYTES_MAX 1024 /* what is read of a word; far more than eight pieces need */

enum { CONFIG_UNKNOWN = 8, CONFIG_START, CONFIG_END, CONFIG_N = 24 };

static rp_slice piece(const rp_vocabulary *v, uint32_t i)
{
    return (rp_slice){v->text + v->at[i], (size_t)(v->at[i + 1] - v->at[i])};
}

static int compare(rp_slice a, rp_slice b)
{
    int c = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
    return c ? c : a.len < b.len ? -1 : a.len > b.len;
}

rp_status rp_vocabulary_open(rp_ctx *ctx, const rp_model_file *f, rp_vocabulary *out)
{
    const rp_tensor *text, *at, *config;
    rp_status st = rp_model_tensor(ctx, f, "vocab.text", RP_TENSOR_BYTES, 0, 1, 1, &text);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, "vocab.at", RP_TENSOR_I32, 0, 1, 1, &at);
    if (st == RP_OK)
        st = rp_model_tensor(ctx, f, "config", RP_TENSOR_I32, CONFIG_N, 1, 1, &config);
    if (st != RP_OK)
        return st;
    const int32_t *c = config->data;
    *out = (rp_vocabulary){.text = text->data, .at = at->data, .n = at->dims[0] - 1,
                           .unknown = (uint32_t)c[CONFIG_UNKNOWN], .window_start = (uint32_t)c[CONFIG_START],
                           .window_end = (uint32_t)c[CONFIG_END]};
    bool ok = out->n && out->unknown < out->n && out->window_start < out->n && out->window_end < out->n &&
              !out->at[0] && out->at[out->n] == (int32_t)text->size;
    for (uint32_t i = 0; ok && i < out->n; i++)
        ok = out->at[i] < out->at[i + 1] && out->at[i + 1] <= (int32_t)text->size;
    for (uint32_t i = 0; ok && i < out->n; i++) {
        ok = !i || compare(piece(out, i - 1), piece(out, i)) < 0;
        out->longest = piece(out, i).len > out->longest ? (uint32_t)piece(out, i).len : out->longest;
    }
    return ok ? RP_OK : rp_fail(ctx, RP_E_FORMAT, "%s: vocab: out of order or out of bounds", f->path);
}

/* A piece by its bytes, with "##" before it if it continues a part; v->n if there is none. */
static uint32_t find(const rp_vocabulary *v, rp_slice bytes, bool continues)
{
    char key[WORD_BYTES_MAX + 2] = "##";
    size_t sharps = continues ? 2 : 0;
    memcpy(key + sharps, bytes.ptr, bytes.len);
    rp_slice want = {key, bytes.len + sharps};
    uint32_t low = 0, high = v->n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int c = compare(piece(v, mid), want);
        if (!c)
            return mid;
        low = c < 0 ? mid + 1 : low;
        high = c < 0 ? high : mid;
    }
    return v->n;
}

/* The longest piece that part[from..] begins with; *end is where it ends. */
static uint32_t longest_piece(const rp_vocabulary *v, rp_slice part, size_t from, size_t *end)
{
    size_t to = part.len - from > v->longest ? from + v->longest : part.len;
    for (; to > from; to--) {
        if (to < part.len && ((unsigned char)part.ptr[to] & 0xC0) == 0x80)
            continue;
        uint32_t id = find(v, rp_slice_cut(part, from, to), from > 0);
        if (id < v->n) {
            *end = to;
            return id;
        }
    }
    return v->n;
}

/* Pieces being collected for one word; further ones than fit are dropped. */
typedef struct collector {
    const rp_vocabulary *v;
    uint32_t *ids;
    unsigned n;
} collector;

static void collect(collector *c, uint32_t id)
{
    if (c->n < RP_WORD_PIECES_MAX)
        c->ids[c->n++] = id;
}

/* One part: all of its pieces, or the unknown one if it cannot be cut to its end. */
static void cut_part(collector *c, rp_slice part)
{
    uint32_t ids[PART_CHARS_MAX];
    unsigned n = 0;
    if (!part.len)
        return;
    bool known = rp_utf8_count(part) <= PART_CHARS_MAX;
    for (size_t at = 0; known && at < part.len;) {
        uint32_t id = longest_piece(c->v, part, at, &at);
        known = id < c->v->n;
        ids[n++] = id;
    }
    if (!known) {
        collect(c, c->v->unknown);
        return;
    }
    for (unsigned i = 0; i < n; i++)
        collect(c, ids[i]);
}

static bool stands_alone(uint32_t cp)
{
    bool sign = (cp >= 33 && cp <= 47) || (cp >= 58 && cp <= 64) || (cp >= 91 && cp <= 96) || (cp >= 123 && cp <= 126);
    bool ideograph = (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0xF900 && cp <= 0xFAFF) ||
                     (cp >= 0x20000 && cp <= 0x2FA1F);
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    return sign || ideograph || (c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_PO);
}

static bool is_dropped(uint32_t cp)
{
    utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
    return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_CC || c == UTF8PROC_CATEGORY_CF || cp == RP_REPLACEMENT;
}

/* A code point lower-cased and decomposed (NFD); returns how many. */
static int decomposed(uint32_t cp, utf8proc_int32_t out[8])
{
    if (cp < 0x80) {
        out[0] = (utf8proc_int32_t)rp_cp_lower(cp);
        return 1;
    }
    int boundary = 0;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)rp_cp_lower(cp), out, 8, UTF8PROC_DECOMPOSE, &boundary);
    return n < 0 || n > 8 ? 0 : (int)n;
}

unsigned rp_vocabulary_cut(const rp_vocabulary *v, rp_slice word, uint32_t ids[RP_WORD_PIECES_MAX])
{
    char part[WORD_BYTES_MAX];
    size_t len = 0;
    collector c = {v, ids, 0};
    for (size_t at = 0; at < word.len && c.n < RP_WORD_PIECES_MAX;) {
        utf8proc_int32_t cps[8];
        int n = decomposed(rp_utf8_next(word, &at), cps);
        for (int i = 0; i < n && len + 8 < sizeof part; i++) {
            uint32_t cp = (uint32_t)cps[i];
            if (is_dropped(cp))
                continue;
            if (stands_alone(cp) || rp_cp_is_space(cp)) {
                cut_part(&c, (rp_slice){part, len});
                len = rp_cp_is_space(cp) ? 0 : rp_utf8_put(cp, part);
                cut_part(&c, (rp_slice){part, len});
                len = 0;
            } else {
                len += rp_utf8_put(cp, part + len);
            }
        }
    }
    cut_part(&c, (rp_slice){part, len});
    if (!c.n)
        collect(&c, v->unknown);
    return c.n;
}
