/* json.c - see json.h. */
#include "base/json.h"
#include "base/slice.h"

#include <math.h>

void rp_json_init(rp_json *j, rp_buf *out, unsigned indent)
{
    *j = (rp_json){.out = out, .indent = indent, .first = true};
}

static void new_line(rp_json *j)
{
    if (!j->indent)
        return;
    rp_buf_char(j->out, '\n');
    for (unsigned i = 0; i < j->depth * j->indent; i++)
        rp_buf_char(j->out, ' ');
}

/* What stands between the last value and the next. */
static void separate(rp_json *j)
{
    if (!j->after_key) {
        if (!j->first)
            rp_buf_char(j->out, ',');
        if (j->depth)
            new_line(j);
    }
    j->first = j->after_key = false;
}

void rp_json_open(rp_json *j, char bracket)
{
    separate(j);
    rp_buf_char(j->out, bracket);
    j->depth++;
    j->first = true;
}

void rp_json_close(rp_json *j, char bracket)
{
    j->depth--;
    if (!j->first)
        new_line(j);
    rp_buf_char(j->out, bracket);
    j->first = false;
}

/* What a terminal might obey is escaped, which changes nothing of the value: the bytes below 32, C1 (U+0080 to U+009F,
 * which some take for ESC [), and what turns the direction of text: marks, embeddings, overrides, isolates. Gives its
 * bytes, or 0, and the code point. */
static size_t to_escape(rp_slice s, size_t at, unsigned *cp)
{
    const unsigned char *p = (const unsigned char *)s.ptr + at;
    size_t left = s.len - at;
    *cp = *p;
    if (*p < 0x20 || *p == '"' || *p == '\\' || *p == 0x7F)
        return 1;
    if ((*p == 0xC2 && left > 1 && p[1] < 0xA0) || (*p == 0xD8 && left > 1 && p[1] == 0x9C)) {
        *cp = (*p & 0x1Fu) << 6 | (p[1] & 0x3Fu);
        return 2;
    }
    if (*p != 0xE2 || left < 3 || (p[1] != 0x80 && p[1] != 0x81))
        return 0;
    *cp = 0x2000u | (p[1] & 1u) << 6 | (p[2] & 0x3Fu);
    bool turns = (*cp >= 0x200E && *cp <= 0x200F) || (*cp >= 0x2028 && *cp <= 0x202E) || (*cp >= 0x2066 && *cp <= 0x2069);
    return turns ? 3 : 0;
}

static void put_escape(rp_buf *out, unsigned cp)
{
    static const char escapes[] = "btn\1fr"; /* of bytes 8 to 13; 11 has none */
    bool whole = cp == '"' || cp == '\\';
    if (whole || (cp >= 8 && cp <= 13 && cp != 11))
        rp_buf_add(out, (rp_slice){(char[]){'\\', whole ? (char)cp : escapes[cp - 8]}, 2});
    else
        rp_buf_printf(out, "\\u%04x", cp);
}

/* Is it printed as it is, whatever follows: most of ASCII, and of UTF-8's bytes? */
static bool is_plain(char c)
{
    unsigned char b = (unsigned char)c;
    return b >= 0x20 && b != '"' && b != '\\' && b != 0x7F && b != 0xC2 && b != 0xD8 && b != 0xE2;
}

static void quoted(rp_buf *out, rp_slice s)
{
    rp_buf_char(out, '"');
    size_t from = 0;
    for (size_t i = 0; i < s.len;) {
        unsigned cp;
        if (is_plain(s.ptr[i])) {
            i++;
            continue;
        }
        size_t n = to_escape(s, i, &cp);
        if (n) {
            rp_buf_add(out, rp_slice_cut(s, from, i));
            put_escape(out, cp);
            from = i + n;
        }
        i += n ? n : 1;
    }
    rp_buf_add(out, rp_slice_cut(s, from, s.len));
    rp_buf_char(out, '"');
}

void rp_json_key(rp_json *j, const char *key)
{
    separate(j);
    quoted(j->out, rp_slice_of(key));
    rp_buf_str(j->out, j->indent ? ": " : ":");
    j->after_key = true;
}

void rp_json_str(rp_json *j, rp_slice s)
{
    if (!s.ptr) {
        rp_json_null(j);
        return;
    }
    separate(j);
    quoted(j->out, s);
}

void rp_json_uint(rp_json *j, uint64_t v)
{
    separate(j);
    char digits[20]; /* of UINT64_MAX */
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + v % 10);
    while (v /= 10);
    rp_buf_add(j->out, (rp_slice){digits + at, sizeof digits - at});
}

void rp_json_num(rp_json *j, double v)
{
    if (!isfinite(v)) {
        rp_json_null(j);
        return;
    }
    separate(j);
    char digits[40];
    for (int precision = 6; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, v);
        if (strtod(digits, NULL) == v)
            break;
    }
    if (fabs(v) < 1e15 && v == floor(v))
        snprintf(digits, sizeof digits, "%.0f", v);
    rp_buf_str(j->out, digits);
}

void rp_json_bool(rp_json *j, bool v)
{
    separate(j);
    rp_buf_str(j->out, v ? "true" : "false");
}

void rp_json_null(rp_json *j)
{
    separate(j);
    rp_buf_str(j->out, "null");
}

void rp_json_raw(rp_json *j, rp_slice json)
{
    separate(j);
    rp_buf_add(j->out, json);
}
