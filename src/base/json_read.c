/* json_read.c - see json_read.h. One function a kind of value; the first fault ends the reading. */
#include "base/json_read.h"
#include "base/utf8.h"

typedef struct reader {
    rp_arena *a;
    rp_slice s;
    size_t at;
    unsigned depth;
    bool broken;
} reader;

static rp_value *read_value(reader *in);

static int peek(const reader *in)
{
    return in->at < in->s.len ? (unsigned char)in->s.ptr[in->at] : -1;
}

/* Moves past white space and a c behind it; false if there is another. */
static bool skip_to(reader *in, char c)
{
    while (in->at < in->s.len && rp_is_space(in->s.ptr[in->at]))
        in->at++;
    if (peek(in) != c)
        return false;
    in->at++;
    return true;
}

static int hex_digit(int c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Four hexadecimal digits at at; -1 if they are not. */
static int32_t hex4(rp_slice s, size_t at)
{
    int32_t v = 0;
    if (s.len < 4 || at > s.len - 4)
        return -1;
    for (size_t i = 0; i < 4; i++) {
        int d = hex_digit((unsigned char)s.ptr[at + i]);
        if (d < 0)
            return -1;
        v = v * 16 + d;
    }
    return v;
}

/* The code point of the escape whose 'u' is at at, and where it ends. Half a pair is U+FFFD, as is NUL. */
static uint32_t unicode_escape(rp_slice s, size_t at, size_t *end)
{
    int32_t high = hex4(s, at + 1);
    *end = at + (high < 0 ? 1 : 5);
    if (high < 0xD800 || high > 0xDFFF)
        return high > 0 ? (uint32_t)high : RP_REPLACEMENT;
    bool pair = high < 0xDC00 && s.len - *end >= 6 && s.ptr[*end] == '\\' && s.ptr[*end + 1] == 'u';
    int32_t low = pair ? hex4(s, *end + 2) : -1;
    if (low < 0xDC00 || low > 0xDFFF)
        return RP_REPLACEMENT;
    *end += 6;
    return 0x10000 + ((uint32_t)(high - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
}

/* A copy of a string's inside with its escapes undone; none makes it longer. */
static rp_slice unescape(rp_arena *a, rp_slice s)
{
    static const char names[] = "bfnrt", meant[] = "\b\f\n\r\t";
    char *p = rp_arena_alloc(a, s.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < s.len; at++) {
        if (s.ptr[at] != '\\' || at + 1 == s.len) {
            p[len++] = s.ptr[at];
            continue;
        }
        char c = s.ptr[++at];
        const char *name = strchr(names, c);
        if (c == 'u') {
            size_t end;
            len += rp_utf8_put(unicode_escape(s, at, &end), p + len);
            at = end - 1;
        } else {
            p[len++] = name ? meant[name - names] : c;
        }
    }
    return (rp_slice){p, len};
}

/* The string whose opening mark was just passed. */
static rp_slice read_string(reader *in)
{
    size_t start = in->at;
    bool escaped = false;
    while (in->at < in->s.len && in->s.ptr[in->at] != '"') {
        bool escape = in->s.ptr[in->at] == '\\';
        escaped |= escape;
        in->at += escape && in->at + 1 < in->s.len ? 2 : 1;
    }
    if (in->at >= in->s.len) {
        in->broken = true;
        return (rp_slice){NULL, 0};
    }
    rp_slice s = rp_slice_cut(in->s, start, in->at++);
    return escaped ? unescape(in->a, s) : s;
}

static rp_slice read_key(reader *in)
{
    rp_slice key = {NULL, 0};
    if (skip_to(in, '"'))
        key = read_string(in);
    else
        in->broken = true;
    in->broken |= !skip_to(in, ':');
    return key;
}

/* The values behind an opening bracket, up to its partner. */
static void read_values(reader *in, rp_value *into, char close)
{
    rp_value **last = &into->first;
    in->broken |= ++in->depth > RP_VALUE_DEPTH;
    while (!in->broken && !skip_to(in, close)) {
        rp_slice key = {NULL, 0};
        if (into->kind == RP_VALUE_OBJECT)
            key = read_key(in);
        rp_value *v = in->broken ? NULL : read_value(in);
        if (!v)
            return;
        v->key = key;
        *last = v;
        last = &v->next;
        if (!skip_to(in, ',')) { /* the last one; a comma may stand behind it */
            in->broken |= !skip_to(in, close);
            break;
        }
    }
    in->depth--;
}

/* A number, or true, false, null: anything that a word may be made of. */
static rp_slice read_word(reader *in)
{
    size_t start = in->at;
    for (int c = peek(in); rp_is_alpha((char)c) || rp_is_digit((char)c) || c == '-' || c == '+' || c == '.';
         c = peek(in))
        in->at++;
    in->broken |= in->at == start;
    return rp_slice_cut(in->s, start, in->at);
}

static rp_value *read_value(reader *in)
{
    rp_value *v = RP_NEW(in->a, rp_value);
    if (skip_to(in, '{')) {
        v->kind = RP_VALUE_OBJECT;
        read_values(in, v, '}');
    } else if (skip_to(in, '[')) {
        v->kind = RP_VALUE_LIST;
        read_values(in, v, ']');
    } else if (skip_to(in, '"')) {
        v->kind = RP_VALUE_TEXT;
        v->text = read_string(in);
    } else {
        v->text = read_word(in);
    }
    return in->broken ? NULL : v;
}

const rp_value *rp_json_read(rp_arena *a, rp_slice s)
{
    reader in = {.a = a, .s = s};
    while (in.at < s.len && s.ptr[in.at] != '{' && s.ptr[in.at] != '[')
        in.at++;
    return in.at < s.len ? read_value(&in) : NULL;
}

const rp_value *rp_value_get(const rp_value *v, const char *key)
{
    const rp_value *found = NULL;
    if (!v || v->kind != RP_VALUE_OBJECT)
        return NULL;
    for (const rp_value *at = v->first; at; at = at->next)
        if (rp_slice_equal(at->key, rp_slice_of(key)))
            found = at;
    return found;
}

rp_slice rp_value_text(const rp_value *v)
{
    return v && v->kind == RP_VALUE_TEXT ? v->text : (rp_slice){NULL, 0};
}

const rp_value *rp_value_first(const rp_value *v)
{
    return v && v->kind == RP_VALUE_LIST ? v->first : v;
}
