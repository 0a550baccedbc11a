/* html_tag.c - a tag: its name and its attributes.
 *
 * Attributes over the limit are dropped and counted; so are repeated ones, silently, as the standard says. To
 * find those a tag's names are kept as 64-bit keys in a row, which 1,024 of them are compared with in
 * 0.1 us. */
#include "page/html_lexer.h"
#include "base/hash.h"
#include "page/html_scan.h"

#define SPARE_ATTRS 64

/* Bytes that end a name. A carriage return is a line feed to the standard. */
enum { ENDS_TAG_NAME = 1, ENDS_ATTR_NAME = 2, ENDS_UNQUOTED = 4, SPACE = 8, CHANGES = 16 };
#define TO_LOWER_(c) [c] = CHANGES, [c + 1] = CHANGES, [c + 2] = CHANGES
#define BLANK (ENDS_TAG_NAME | ENDS_ATTR_NAME | ENDS_UNQUOTED | SPACE)
static const uint8_t classes[256] = {
    ['\t'] = BLANK,
    ['\n'] = BLANK,
    ['\f'] = BLANK,
    ['\r'] = BLANK,
    [' '] = BLANK,
    ['/'] = ENDS_TAG_NAME | ENDS_ATTR_NAME,
    ['>'] = ENDS_TAG_NAME | ENDS_ATTR_NAME | ENDS_UNQUOTED,
    ['='] = ENDS_ATTR_NAME,
    /* what a name does not keep as it is */
    ['\0'] = CHANGES, TO_LOWER_('A'), TO_LOWER_('D'), TO_LOWER_('G'), TO_LOWER_('J'), TO_LOWER_('M'),
    TO_LOWER_('P'), TO_LOWER_('S'), TO_LOWER_('V'), ['Y'] = CHANGES, ['Z'] = CHANGES,
};

static const char *until(const char *p, const char *end, uint8_t class)
{
    while (p < end && !(classes[(unsigned char)*p] & class))
        p++;
    return p;
}

/* The name at p, whose first byte is of it whatever it is; *end is behind it. */
static rp_slice name_at(rp_lexer *x, const char *p, uint8_t class, const char **end)
{
    const char *from = p;
    uint8_t seen = p < x->end ? classes[(unsigned char)*p] : 0;
    for (p += p < x->end; p < x->end && !(classes[(unsigned char)*p] & class); p++)
        seen |= classes[(unsigned char)*p];
    *end = p;
    return seen & CHANGES ? rp_lex_name(x, from, p) : (rp_slice){from, (size_t)(p - from)};
}

static const char *skip_space(const char *p, const char *end)
{
    while (p < end && classes[(unsigned char)*p] & SPACE)
        p++;
    return p;
}

/* Tells names apart: those of up to 8 bytes are their key. */
static uint64_t key_of(rp_slice name)
{
    uint64_t key = 0;
    if (name.len > sizeof key)
        return rp_hash(name);
    memcpy(&key, name.ptr, name.len);
    return key;
}

static bool is_repeated(const rp_lexer *x, uint64_t key, rp_slice name)
{
    uint32_t hits = 0;
    for (uint32_t i = 0; i < x->n_attrs; i++)
        hits += x->keys[i] == key;
    if (!hits)
        return false;
    for (const rp_attr *a = x->token.attrs; a; a = a->next)
        if (rp_slice_equal(a->name, name))
            return true;
    return false;
}

/* A new attribute at the tag's end, or NULL if it is not to be kept. */
static rp_attr *new_attr(rp_lexer *x, rp_slice name)
{
    if (x->token.type == RP_TOKEN_END)
        return NULL;
    if (x->n_attrs == x->max_attrs) {
        x->n_dropped++;
        return NULL;
    }
    uint64_t key = key_of(name);
    if (is_repeated(x, key, name))
        return NULL;
    if (!x->n_spare) {
        x->spare = RP_ARRAY(x->arena, rp_attr, SPARE_ATTRS);
        x->n_spare = SPARE_ATTRS;
    }
    rp_attr *a = x->spare++;
    x->n_spare--;
    x->keys[x->n_attrs++] = key;
    a->name = name;
    return a;
}

/* Reads the value at p, which is behind the '='; NULL at the end of the page. */
static const char *read_value(rp_lexer *x, const char *p, rp_slice *value)
{
    const char *from = p;
    if (p < x->end && (*p == '"' || *p == '\'')) {
        from = p + 1;
        p = rp_scan(from, x->end, *p, '&', '\r', '\0');
        if (p < x->end && *p != from[-1])
            p = memchr(p, from[-1], (size_t)(x->end - p));
        if (!p || p == x->end)
            return NULL;
        *value = rp_lex_value(x, from, p);
        return p + 1;
    }
    p = until(p, x->end, ENDS_UNQUOTED);
    if (p == x->end)
        return NULL;
    *value = rp_lex_value(x, from, p);
    return p;
}

/* Reads the attribute at p and hangs it at **tail; NULL at the end of the page. */
static const char *read_attr(rp_lexer *x, const char *p, rp_attr ***tail)
{
    rp_slice value = RP_LIT("");
    rp_attr *a = new_attr(x, name_at(x, p, ENDS_ATTR_NAME, &p));
    p = skip_space(p, x->end);
    if (p < x->end && *p == '=') {
        p = read_value(x, skip_space(p + 1, x->end), &value);
        if (!p)
            return NULL;
    }
    if (a) {
        a->value = value;
        **tail = a;
        *tail = &a->next;
    }
    return p;
}

/* Reads from behind the tag's name to behind its '>'; NULL at the end of the page. */
static const char *read_attrs(rp_lexer *x, const char *p)
{
    rp_attr **tail = &x->token.attrs;
    for (;;) {
        p = skip_space(p, x->end);
        if (p == x->end)
            return NULL;
        if (*p == '>')
            return p + 1;
        if (*p != '/') {
            p = read_attr(x, p, &tail);
            if (!p)
                return NULL;
            continue;
        }
        p++;
        if (p < x->end && *p == '>')
            x->token.self_closing = true;
    }
}

bool rp_lex_tag(rp_lexer *x, rp_token_type type, const char *name)
{
    rp_token *t = &x->token;
    const char *p;
    t->name = name_at(x, name, ENDS_TAG_NAME, &p);
    t->type = type;
    t->self_closing = false;
    t->attrs = NULL;
    x->n_attrs = 0;
    const char *to = p < x->end && *p == '>' ? p + 1 : read_attrs(x, p);
    if (!to) {
        x->at = x->end;
        return false;
    }
    t->tag = (uint16_t)rp_tag_of(t->name);
    x->at = to;
    return true;
}
