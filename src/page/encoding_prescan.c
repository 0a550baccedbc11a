/* encoding_prescan.c - "prescan a byte stream to determine its encoding" (HTML standard, 13.2.3.2): looks for
 * a <meta> that names one in the first bytes of a page, with an idea of tags and comments but no more. The
 * standard looks at 1,024 bytes, and changes its mind when the parser meets a <meta> later; we look further
 * at once. */
#include "page/encoding.h"
#include "base/slice.h"

#define PRESCAN_BYTES ((size_t)64 << 10)

static bool is_at(rp_slice s, size_t at, const char *word)
{
    return rp_slice_starts_nocase(rp_slice_cut(s, at, s.len), rp_slice_of(word));
}

static bool is_in(char c, const char *set)
{
    return c && strchr(set, c);
}

static size_t skip(rp_slice s, size_t at, const char *set)
{
    while (at < s.len && is_in(s.ptr[at], set))
        at++;
    return at;
}

static size_t until(rp_slice s, size_t at, const char *set)
{
    while (at < s.len && !is_in(s.ptr[at], set))
        at++;
    return at;
}

#define SPACE "\t\n\f\r "

/* An attribute's value at *at, which is behind the '='. False where the bytes end before it does. */
static bool get_value(rp_slice s, size_t *at, rp_slice *value)
{
    size_t from = skip(s, *at, SPACE);
    if (from == s.len)
        return false;
    char quote[2] = {s.ptr[from], '\0'};
    bool quoted = *quote == '"' || *quote == '\'';
    from += quoted;
    size_t end = until(s, from, quoted ? quote : SPACE ">");
    *value = rp_slice_cut(s, from, end);
    *at = end + quoted;
    return end < s.len;
}

/* "Get an attribute": the next one of a tag. False at the tag's end or the end of the bytes; *at is at it. */
static bool get_attr(rp_slice s, size_t *at, rp_slice *name, rp_slice *value)
{
    *at = skip(s, *at, SPACE "/");
    if (*at == s.len || s.ptr[*at] == '>')
        return false;
    size_t from = *at;
    *value = RP_LIT("");
    *at = until(s, from + 1, SPACE "/>=");
    *name = rp_slice_cut(s, from, *at);
    *at = skip(s, *at, SPACE);
    if (*at == s.len)
        return false;
    if (s.ptr[*at] != '=')
        return true;
    ++*at;
    if (get_value(s, at, value))
        return true;
    *at = s.len;
    return false;
}

/* Where the value of "charset = value" starts in a content attribute, or its length. */
static size_t charset_value(rp_slice s)
{
    for (size_t at = 0; (at = rp_slice_find_nocase(s, RP_LIT("charset"), at)) < s.len;) {
        at = skip(s, at + 7, SPACE);
        if (at < s.len && s.ptr[at] == '=')
            return skip(s, at + 1, SPACE);
    }
    return s.len;
}

/* The encoding that a content attribute names: "text/html; charset=...". */
static const rp_encoding *in_content(rp_slice s)
{
    size_t from = charset_value(s);
    if (from == s.len)
        return NULL;
    char quote[2] = {s.ptr[from], '\0'};
    if (*quote != '"' && *quote != '\'')
        return rp_encoding_of(rp_slice_cut(s, from, until(s, from, SPACE ";")));
    size_t end = until(s, from + 1, quote);
    return end < s.len ? rp_encoding_of(rp_slice_cut(s, from + 1, end)) : NULL;
}

/* What a <meta> tag has said. */
typedef struct meta {
    const rp_encoding *encoding;
    bool pragma, by_content, has_charset, has_content, has_equiv;
} meta;

static void take_attr(meta *m, rp_slice name, rp_slice value)
{
    if (rp_slice_equal_nocase(name, RP_LIT("http-equiv")) && !m->has_equiv) {
        m->has_equiv = true;
        m->pragma = rp_slice_equal_nocase(value, RP_LIT("content-type"));
    } else if (rp_slice_equal_nocase(name, RP_LIT("content")) && !m->has_content) {
        const rp_encoding *e = in_content(value);
        m->has_content = true;
        if (e && !m->encoding && !m->has_charset) {
            m->encoding = e;
            m->by_content = true;
        }
    } else if (rp_slice_equal_nocase(name, RP_LIT("charset")) && !m->has_charset) {
        m->encoding = rp_encoding_of(value);
        m->has_charset = true;
        m->by_content = false;
    }
}

/* A declaration readable as ASCII is not in UTF-16, whatever it says. */
static const rp_encoding *as_read(const rp_encoding *e)
{
    if (e->kind == RP_DECODE_UTF16LE || e->kind == RP_DECODE_UTF16BE)
        return rp_encoding_of(RP_LIT("utf-8"));
    return e->kind == RP_DECODE_USER ? rp_encoding_of(RP_LIT("windows-1252")) : e;
}

/* *at: behind "<meta". */
static const rp_encoding *in_meta(rp_slice s, size_t *at)
{
    meta m = {NULL};
    rp_slice name, value;
    while (get_attr(s, at, &name, &value))
        take_attr(&m, name, value);
    if (*at == s.len || !m.encoding || (m.by_content && !m.pragma))
        return NULL;
    return as_read(m.encoding);
}

/* <?xml ... encoding="..."?> at the very start. */
static const rp_encoding *in_xml_declaration(rp_slice s)
{
    if (!is_at(s, 0, "<?xml"))
        return NULL;
    rp_slice head = rp_slice_cut(s, 0, until(s, 0, ">"));
    size_t at = rp_slice_find(head, RP_LIT("encoding"), 0);
    if (at == head.len)
        return NULL;
    at = skip(head, at + 8, SPACE);
    if (at == head.len || head.ptr[at] != '=')
        return NULL;
    rp_slice label;
    at++;
    return get_value(head, &at, &label) ? rp_encoding_of(label) : NULL;
}

static size_t behind_comment(rp_slice s, size_t at)
{
    at = rp_slice_find(s, RP_LIT("-->"), at + 2);
    return at == s.len ? at : at + 3;
}

static size_t behind_tag(rp_slice s, size_t at)
{
    rp_slice name, value;
    at = until(s, at, SPACE ">");
    while (get_attr(s, &at, &name, &value))
        ;
    return at;
}

/* Where the search goes on from a '<' that is not a <meta>'s. */
static size_t pass(rp_slice s, size_t at)
{
    if (is_at(s, at, "<!--"))
        return behind_comment(s, at);
    size_t name = at + 1 + is_at(s, at, "</");
    if (name < s.len && rp_is_alpha(s.ptr[name]))
        return behind_tag(s, name);
    return is_at(s, at, "<!") || is_at(s, at, "</") || is_at(s, at, "<?") ? until(s, at, ">") : at + 1;
}

const rp_encoding *rp_encoding_prescan(rp_slice bytes)
{
    rp_slice s = rp_slice_cut(bytes, 0, bytes.len < PRESCAN_BYTES ? bytes.len : PRESCAN_BYTES);
    if (rp_slice_starts(s, (rp_slice){"<\0?\0x", 5}))
        return rp_encoding_of(RP_LIT("utf-16le"));
    if (rp_slice_starts(s, (rp_slice){"\0<\0?\0x", 6}))
        return rp_encoding_of(RP_LIT("utf-16be"));
    for (size_t at = until(s, 0, "<"); at < s.len; at = until(s, at, "<")) {
        bool is_meta = is_at(s, at, "<meta") && at + 5 < s.len && is_in(s.ptr[at + 5], SPACE "/");
        if (!is_meta) {
            at = pass(s, at);
            continue;
        }
        at += 5;
        const rp_encoding *e = in_meta(s, &at);
        if (e)
            return e;
    }
    const rp_encoding *e = in_xml_declaration(s);
    return e ? as_read(e) : NULL;
}

rp_slice rp_encoding_language(rp_slice bytes)
{
    rp_slice s = rp_slice_cut(bytes, 0, bytes.len < PRESCAN_BYTES ? bytes.len : PRESCAN_BYTES), name, value;
    size_t at = rp_slice_find_nocase(s, RP_LIT("<html"), 0);
    if (at == s.len)
        return (rp_slice){NULL, 0};
    at += 5;
    while (get_attr(s, &at, &name, &value)) {
        if (rp_slice_equal_nocase(name, RP_LIT("lang")) || rp_slice_equal_nocase(name, RP_LIT("xml:lang"))) {
            value = rp_slice_trim(value);
            return rp_slice_cut(value, 0, until(value, 0, "-_"));
        }
    }
    return (rp_slice){NULL, 0};
}
