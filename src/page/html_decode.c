/* html_decode.c - the lexer's copies: of names with capitals, of values and comments with references,
 * carriage returns or NUL in them. Decoded into a scratch that grows with the longest, then copied at their
 * size. */
#include "page/html_lexer.h"
#include "page/html_entity.h"
#include "page/html_scan.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* Room for a decoded [from, to): a NUL becomes three bytes, a reference at most twice its own. */
static char *room_for(rp_lexer *x, size_t size)
{
    if (size > SIZE_MAX / 8)
        rp_out_of_memory(x->arena->ctx);
    if (x->scratch_size < size * 3) {
        x->scratch_size = size * 4 + 256;
        x->scratch = rp_arena_alloc(x->arena, x->scratch_size);
    }
    return x->scratch;
}

static char *put(char *to, const char *from, size_t n)
{
    memcpy(to, from, n);
    return to + n;
}

/* One of '&', '\r', '\0' at *p: its text to out, *p past it. */
static char *decode_one(const char **p, const char *to, char *out)
{
    char text[RP_REFERENCE_MAX];
    size_t n, taken;
    switch (**p) {
    case '\0':
        ++*p;
        return put(out, REPLACEMENT, 3);
    case '\r':
        *p += to - *p > 1 && (*p)[1] == '\n' ? 2 : 1;
        return put(out, "\n", 1);
    default:
        taken = rp_html_reference(*p, to, true, text, &n);
        if (!taken) {
            ++*p;
            return put(out, "&", 1);
        }
        *p += taken;
        return put(out, text, n);
    }
}

static rp_slice decode(rp_lexer *x, const char *from, const char *to, char reference)
{
    const char *p = rp_scan(from, to, '\r', '\0', reference, reference);
    if (p == to)
        return (rp_slice){from, (size_t)(to - from)};
    char *out = put(room_for(x, (size_t)(to - from)), from, (size_t)(p - from));
    while (p < to) {
        out = decode_one(&p, to, out);
        const char *next = rp_scan(p, to, '\r', '\0', reference, reference);
        out = put(out, p, (size_t)(next - p));
        p = next;
    }
    return rp_arena_copy(x->arena, (rp_slice){x->scratch, (size_t)(out - x->scratch)});
}

rp_slice rp_lex_clean(rp_lexer *x, const char *from, const char *to)
{
    return decode(x, from, to, '\0');
}

rp_slice rp_lex_value(rp_lexer *x, const char *from, const char *to)
{
    return decode(x, from, to, '&');
}

rp_slice rp_lex_name(rp_lexer *x, const char *from, const char *to)
{
    const char *p = from;
    while (p < to && *p && (*p < 'A' || *p > 'Z'))
        p++;
    if (p == to)
        return (rp_slice){from, (size_t)(to - from)};
    char *out = room_for(x, (size_t)(to - from));
    for (p = from; p < to; p++) {
        if (!*p) {
            out = put(out, REPLACEMENT, 3);
            continue;
        }
        *out++ = rp_lower(*p);
    }
    return rp_arena_copy(x->arena, (rp_slice){x->scratch, (size_t)(out - x->scratch)});
}
