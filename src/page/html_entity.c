/* html_entity.c - see html_entity.h. The names are those of html_entity_tab.h: the rows of a first letter are
 * searched by halves, some five steps. A common page has a few hundred references. */
#include "page/html_entity.h"
#include "base/utf8.h"
#include "page/encoding.h"
#include "page/html_entity_tab.h"

/* The numbers 0x80 to 0x9F mean windows-1252, as authors who write them think they do. */
static uint32_t meant(uint32_t number)
{
    if (number >= 0x80 && number < 0xA0)
        return rp_windows_1252((unsigned char)number);
    if (!number || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000))
        return RP_REPLACEMENT;
    return number;
}

static int digit(char c, int base)
{
    if (rp_is_digit(c))
        return c - '0';
    c = rp_lower(c);
    return base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* p is behind "&#". */
static const char *numeric(const char *p, const char *end, char *out, size_t *n)
{
    int base = p < end && rp_lower(*p) == 'x' ? 16 : 10;
    p += base == 16;
    const char *digits = p;
    uint32_t number = 0;
    for (int d; p < end && (d = digit(*p, base)) >= 0; p++)
        if (number <= 0x10FFFF)
            number = number * (uint32_t)base + (uint32_t)d;
    if (p == digits)
        return NULL;
    *n = rp_utf8_put(meant(number), out);
    return p + (p < end && *p == ';');
}

static const struct entity *find(const char *name, size_t len)
{
    unsigned char first = (unsigned char)*name;
    if (first >= 128 || len > ENTITY_NAME_MAX)
        return NULL;
    size_t low = entity_first[first], high = entity_first[first + 1];
    while (low < high) {
        size_t mid = (low + high) / 2;
        const struct entity *e = &entities[mid];
        int c = memcmp(name, entity_names + e->at, len < e->len ? len : e->len);
        if (!c && len == e->len)
            return e;
        if (c < 0 || (!c && len < e->len))
            high = mid;
        else
            low = mid + 1;
    }
    return NULL;
}

/* The longest name that counts without ';' and starts the run of letters. */
static const struct entity *find_legacy(const char *name, size_t run)
{
    for (size_t len = run < ENTITY_LEGACY_MAX ? run : ENTITY_LEGACY_MAX; len; len--) {
        const struct entity *e = find(name, len);
        if (e && e->legacy)
            return e;
    }
    return NULL;
}

/* p is behind '&', at a letter or digit. */
static const char *named(const char *p, const char *end, bool in_attribute, char *out, size_t *n)
{
    size_t run = 0, room = (size_t)(end - p);
    while (run < room && run <= ENTITY_NAME_MAX && (rp_is_alpha(p[run]) || rp_is_digit(p[run])))
        run++;
    const struct entity *e = run < room && p[run] == ';' ? find(p, run) : NULL;
    size_t taken = run + 1;
    if (!e) {
        e = find_legacy(p, run);
        taken = e ? e->len : 0;
        if (!e || (in_attribute && (taken < run || (taken < room && p[taken] == '='))))
            return NULL;
    }
    *n = strlen(e->text);
    memcpy(out, e->text, *n);
    return p + taken;
}

size_t rp_html_reference(const char *p, const char *end, bool in_attribute, char *out, size_t *n)
{
    const char *to = NULL;
    if (end - p > 2 && p[1] == '#')
        to = numeric(p + 2, end, out, n);
    else if (end - p > 1 && (rp_is_alpha(p[1]) || rp_is_digit(p[1])))
        to = named(p + 1, end, in_attribute, out, n);
    return to ? (size_t)(to - p) : 0;
}
