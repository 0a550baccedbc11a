/* target.c - see target.h. */
#include "serve/target.h"
#include "base/utf8.h"

static int hex_digit(char c)
{
    if (rp_is_digit(c))
        return c - '0';
    c = rp_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Undoes %XX, and + where it is a space, in place. */
static bool decode(char *s, bool plus_is_space)
{
    char *out = s, *start = s;
    for (; *s; s++) {
        char c = *s;
        if (c == '%') {
            int high = hex_digit(s[1]), low = high < 0 ? -1 : hex_digit(s[2]);
            if (low < 0 || !(high | low))
                return false;
            c = (char)(high << 4 | low);
            s += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        *out++ = c;
    }
    *out = '\0';
    rp_slice text = {start, (size_t)(out - start)};
    return rp_utf8_valid(text) == text.len;
}

bool rp_params_read(char *bytes, rp_params *out)
{
    out->n = 0;
    for (char *next = bytes; next && *next;) {
        char *name = next, *end = strchr(name, '&');
        if (end)
            *end = '\0';
        next = end ? end + 1 : NULL;
        if (!*name)
            continue;
        char *value = strchr(name, '=');
        if (value)
            *value++ = '\0';
        else
            value = name + strlen(name);
        if (out->n == RP_PARAMS_MOST || !decode(name, true) || !decode(value, true))
            return false;
        out->at[out->n++] = (rp_param){name, value};
    }
    return true;
}

bool rp_target_read(char *bytes, rp_target *out)
{
    char *query = strchr(bytes, '?');
    *out = (rp_target){.path = bytes};
    if (query)
        *query = '\0';
    if (*bytes != '/' || !decode(bytes, false))
        return false;
    for (const char *c = bytes; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            return false;
    return !query || rp_params_read(query + 1, &out->params);
}

const char *rp_param_get(const rp_params *p, const char *name)
{
    const char *value = NULL;
    for (unsigned i = 0; i < p->n; i++) {
        if (strcmp(p->at[i].name, name))
            continue;
        if (value && strcmp(value, p->at[i].value))
            return NULL;
        value = p->at[i].value;
    }
    return value && *value ? value : NULL;
}
