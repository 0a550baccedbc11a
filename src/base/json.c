/* json.c - see json.h. */
#include "base/json.h"
#include "base/slice.h"

#include <inttypes.h>
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

/* C1, U+0080 to U+009F, begins terminal commands too, so it is escaped as the bytes below 32 are. */
static bool is_c1(rp_slice s, size_t at)
{
    return s.ptr[at] == '\xC2' && at + 1 < s.len && (unsigned char)s.ptr[at + 1] < 0xA0;
}

static void quoted(rp_buf *out, rp_slice s)
{
    static const char escapes[] = "btn\1fr"; /* of bytes 8 to 13; 11 has none */
    rp_buf_char(out, '"');
    size_t from = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F && !is_c1(s, i))
            continue;
        rp_buf_add(out, rp_slice_cut(s, from, i));
        if (c == 0xC2)
            c = (unsigned char)s.ptr[++i];
        from = i + 1;
        if (c == '"' || c == '\\')
            rp_buf_printf(out, "\\%c", c);
        else if (c >= 8 && c <= 13 && c != 11)
            rp_buf_printf(out, "\\%c", escapes[c - 8]);
        else
            rp_buf_printf(out, "\\u%04x", c);
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
    rp_buf_printf(j->out, "%" PRIu64, v);
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
