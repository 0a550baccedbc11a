/* html_raw.c - text that is not markup: title and textarea, style and its like, script, plaintext, CDATA.
 * Where it stops is found first; then it comes in runs parted by what must be decoded. */
#include "page/html_lexer.h"
#include "page/html_scan.h"

static bool raw_text(rp_lexer *x)
{
    if (x->at == x->raw_end) {
        x->state = rp_lex_data;
        return false;
    }
    const char *p = rp_scan(x->at, x->raw_end, '\r', '\0', '\0', x->raw_references ? '&' : '\0');
    if (p > x->at)
        return rp_lex_run(x, p);
    switch (*p) {
    case '\r':
        return rp_lex_newline(x);
    case '&':
        return rp_lex_reference(x, x->raw_end);
    default:
        return rp_lex_text(x, RP_LIT("\xEF\xBF\xBD"), p + 1);
    }
}

/* Does "name", then what ends a tag's name, stand at p? Any case. */
static bool is_name(const char *p, const char *end, rp_slice name)
{
    if ((size_t)(end - p) <= name.len || !rp_slice_starts_nocase((rp_slice){p, name.len}, name))
        return false;
    return rp_is_space(p[name.len]) || p[name.len] == '/' || p[name.len] == '>';
}

/* The '<' of the first "</name" in [p, end), or end. */
static const char *find_end_tag(const char *p, const char *end, rp_slice name)
{
    for (; p < end; p++) {
        p = memchr(p, '<', (size_t)(end - p));
        if (!p)
            return end;
        if (end - p > 1 && p[1] == '/' && is_name(p + 2, end, name))
            return p;
    }
    return end;
}

/* What a script's text is in, by the comments in it (13.2.5.18 to 31): "<script" within "<!--" means that the
 * next "</script" does not end the element. */
typedef enum escape { PLAIN, ESCAPED, DOUBLE_ESCAPED } escape;

/* At a '<' of a script's text; true if the script ends there, by the end tag </name>. */
static bool script_less_than(const char *p, const char *end, rp_slice name, escape *in)
{
    bool closes = end - p > 1 && p[1] == '/';
    if (*in == PLAIN && rp_slice_starts((rp_slice){p, (size_t)(end - p)}, RP_LIT("<!--")))
        *in = ESCAPED;
    if (closes && *in != DOUBLE_ESCAPED && is_name(p + 2, end, name))
        return true;
    if (*in != PLAIN && is_name(p + 1 + closes, end, RP_LIT("script")))
        *in = closes ? ESCAPED : DOUBLE_ESCAPED;
    return false;
}

static const char *find_script_end(const char *p, const char *end, rp_slice name)
{
    escape in = PLAIN;
    for (; p < end; p++) {
        p = rp_scan(p, end, '<', '-', '<', '-');
        if (p == end)
            return end;
        if (*p == '-') {
            if (end - p > 2 && p[1] == '-' && p[2] == '>')
                in = PLAIN;
            continue;
        }
        if (script_less_than(p, end, name, &in))
            return p;
    }
    return end;
}

void rp_lexer_raw(rp_lexer *x, rp_raw kind, rp_slice name)
{
    x->state = raw_text;
    x->raw_references = kind == RP_RAW_RCDATA;
    x->raw_end = x->end;
    if (kind == RP_RAW_SCRIPT)
        x->raw_end = find_script_end(x->at, x->end, name);
    else if (kind != RP_RAW_PLAINTEXT)
        x->raw_end = find_end_tag(x->at, x->end, name);
}

/* Within a section: runs, with CR as LF; a NUL comes by itself. */
static bool cdata_text(rp_lexer *x)
{
    if (x->at == x->raw_end) {
        x->state = rp_lex_data;
        x->at = x->end - x->at > 3 ? x->at + 3 : x->end;
        return false;
    }
    const char *p = rp_scan(x->at, x->raw_end, '\r', '\0', '\r', '\0');
    if (p > x->at)
        return rp_lex_run(x, p);
    return *p == '\r' ? rp_lex_newline(x) : rp_lex_run(x, p + 1);
}

bool rp_lex_cdata(rp_lexer *x)
{
    rp_slice rest = {x->at, (size_t)(x->end - x->at)};
    x->raw_end = x->at + rp_slice_find(rest, RP_LIT("]]>"), 0);
    x->state = cdata_text;
    return false;
}
