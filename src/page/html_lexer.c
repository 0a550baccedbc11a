/* html_lexer.c - see html_lexer.h: text, and which kind of markup a '<' starts. */
#include "page/html_lexer.h"
#include "page/html_entity.h"
#include "page/html_scan.h"

#define MAX_ATTRS                                                                                            \
    65536 /* of one tag, whatever the limits say: a repeated one is looked for in all before it */

void rp_lexer_init(rp_lexer *x, rp_arena *a, rp_slice source)
{
    const rp_limits *limits = &a->ctx->limits;
    *x = (rp_lexer){.arena = a, .source = source.ptr, .at = source.ptr, .end = source.ptr + source.len};
    x->state = rp_lex_data;
    x->max_attrs = limits->attributes < MAX_ATTRS ? limits->attributes : MAX_ATTRS;
    x->keys = RP_ARRAY(a, uint64_t, x->max_attrs);
}

void rp_lexer_next(rp_lexer *x)
{
    x->token.start = x->at;
    while (!x->state(x))
        x->token.start = x->at;
    x->token.end = x->at;
}

bool rp_lex_text(rp_lexer *x, rp_slice text, const char *to)
{
    x->token.type = RP_TOKEN_TEXT;
    x->token.text = text;
    x->at = to;
    return true;
}

bool rp_lex_run(rp_lexer *x, const char *to)
{
    return rp_lex_text(x, (rp_slice){x->at, (size_t)(to - x->at)}, to);
}

bool rp_lex_newline(rp_lexer *x)
{
    if (x->end - x->at > 1 && x->at[1] == '\n') {
        x->at++;
        return false;
    }
    return rp_lex_text(x, RP_LIT("\n"), x->at + 1);
}

bool rp_lex_reference(rp_lexer *x, const char *end)
{
    char text[RP_REFERENCE_MAX];
    size_t n, taken = rp_html_reference(x->at, end, false, text, &n);
    if (!taken)
        return rp_lex_run(x, rp_scan(x->at + 1, end, '<', '&', '\r', '\0'));
    return rp_lex_text(x, rp_arena_copy(x->arena, (rp_slice){text, n}), x->at + taken);
}

/* At "</". */
static bool end_tag_open(rp_lexer *x)
{
    const char *p = x->at + 2;
    if (p == x->end)
        return rp_lex_run(x, p);
    if (rp_is_alpha(*p))
        return rp_lex_tag(x, RP_TOKEN_END, p);
    if (*p == '>') {
        x->at = p + 1;
        return false;
    }
    return rp_lex_bogus(x, p);
}

/* At '<'. */
static bool tag_open(rp_lexer *x)
{
    const char *p = x->at + 1;
    if (p == x->end)
        return rp_lex_run(x, p);
    if (rp_is_alpha(*p))
        return rp_lex_tag(x, RP_TOKEN_START, p);
    switch (*p) {
    case '/':
        return end_tag_open(x);
    case '!':
        return rp_lex_markup(x);
    case '?':
        return rp_lex_bogus(x, p);
    default:
        return rp_lex_run(x, p);
    }
}

bool rp_lex_data(rp_lexer *x)
{
    const char *p = rp_scan(x->at, x->end, '<', '&', '\r', '\0');
    if (p > x->at)
        return rp_lex_run(x, p);
    if (p == x->end) {
        x->token.type = RP_TOKEN_EOF;
        return true;
    }
    switch (*p) {
    case '<':
        return tag_open(x);
    case '&':
        return rp_lex_reference(x, x->end);
    case '\r':
        return rp_lex_newline(x);
    default:
        return rp_lex_run(x, p + 1);
    }
}
