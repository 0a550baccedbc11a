/* html_markup.c - what starts with "<!" and what is read like it: comments, bogus ones too, and
 * the doctype. */
#include "page/html_lexer.h"
#include "page/html_scan.h"

static bool comment(rp_lexer *x, const char *from, const char *to, const char *behind)
{
    x->token.type = RP_TOKEN_COMMENT;
    x->token.text = rp_lex_clean(x, from, to);
    x->at = behind;
    return true;
}

bool rp_lex_bogus(rp_lexer *x, const char *text)
{
    const char *p = memchr(text, '>', (size_t)(x->end - text));
    return p ? comment(x, text, p, p + 1) : comment(x, text, x->end, x->end);
}

static bool starts(const char *p, const char *end, rp_slice with)
{
    return rp_slice_starts((rp_slice){p, (size_t)(end - p)}, with);
}

/* The page ends within a comment: what could have been the start of "-->" or "--!>" is not its text. */
static bool unclosed(rp_lexer *x, const char *from)
{
    static const char *const ends[] = {"--!", "--", "-"};
    const char *to = x->end;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t n = strlen(ends[i]);
        if ((size_t)(to - from) >= n && !memcmp(to - n, ends[i], n)) {
            to -= n;
            break;
        }
    }
    return comment(x, from, to, x->end);
}

/* from: behind "<!--". */
static bool real_comment(rp_lexer *x, const char *from)
{
    if (starts(from, x->end, RP_LIT(">")))
        return comment(x, from, from, from + 1);
    if (starts(from, x->end, RP_LIT("->")))
        return comment(x, from, from, from + 2);
    for (const char *p = from; p < x->end; p++) {
        p = memchr(p, '-', (size_t)(x->end - p));
        if (!p)
            break;
        if (starts(p, x->end, RP_LIT("-->")))
            return comment(x, from, p, p + 3);
        if (starts(p, x->end, RP_LIT("--!>")))
            return comment(x, from, p, p + 4);
    }
    return unclosed(x, from);
}

static const char *skip_space(const char *p, const char *end)
{
    while (p < end && rp_is_space(*p))
        p++;
    return p;
}

/* The doctype is malformed at p: the rest up to '>' is passed over. */
static bool broken_doctype(rp_lexer *x, const char *p)
{
    x->token.force_quirks = true;
    p = memchr(p, '>', (size_t)(x->end - p));
    x->at = p ? p + 1 : x->end;
    return true;
}

/* Reads the quoted identifier at *p; false where it is malformed. */
static bool read_id(rp_lexer *x, const char **p, rp_slice *id)
{
    const char *from = *p + 1, *to;
    if (*p == x->end || (**p != '"' && **p != '\''))
        return false;
    to = rp_scan(from, x->end, **p, '>', **p, '>');
    *id = rp_lex_clean(x, from, to);
    bool closed = to < x->end && *to == **p;
    *p = to + closed;
    return closed;
}

/* p: where a system identifier may start. */
static bool doctype_system(rp_lexer *x, const char *p, bool required)
{
    p = skip_space(p, x->end);
    bool present = p < x->end && *p != '>';
    if ((present || required) && !read_id(x, &p, &x->token.system_id))
        return broken_doctype(x, p);
    p = skip_space(p, x->end);
    if (p == x->end)
        return broken_doctype(x, p);
    if (*p == '>') {
        x->at = p + 1;
        return true;
    }
    bool quirks = x->token.force_quirks;
    broken_doctype(x, p);
    x->token.force_quirks = quirks;
    return true;
}

/* p: behind "<!doctype". */
static bool doctype(rp_lexer *x, const char *p)
{
    rp_token *t = &x->token;
    t->type = RP_TOKEN_DOCTYPE;
    t->force_quirks = false;
    t->name = t->public_id = t->system_id = (rp_slice){NULL, 0};
    const char *name = p = skip_space(p, x->end);
    while (p < x->end && *p != '>' && !rp_is_space(*p))
        p++;
    if (p == name)
        return broken_doctype(x, p);
    t->name = rp_lex_name(x, name, p);
    p = skip_space(p, x->end);
    rp_slice rest = {p, (size_t)(x->end - p)};
    if (p < x->end && *p == '>')
        return doctype_system(x, p, false);
    if (rp_slice_starts_nocase(rest, RP_LIT("system")))
        return doctype_system(x, p + 6, true);
    if (!rp_slice_starts_nocase(rest, RP_LIT("public")))
        return broken_doctype(x, p);
    p = skip_space(p + 6, x->end);
    return read_id(x, &p, &t->public_id) ? doctype_system(x, p, false) : broken_doctype(x, p);
}

bool rp_lex_markup(rp_lexer *x)
{
    const char *p = x->at + 2;
    rp_slice rest = {p, (size_t)(x->end - p)};
    if (rp_slice_starts(rest, RP_LIT("--")))
        return real_comment(x, p + 2);
    if (rp_slice_starts_nocase(rest, RP_LIT("doctype")))
        return doctype(x, p + 7);
    if (x->cdata && rp_slice_starts(rest, RP_LIT("[CDATA["))) {
        x->at = p + 7;
        x->state = rp_lex_cdata;
        return false;
    }
    return rp_lex_bogus(x, p);
}
