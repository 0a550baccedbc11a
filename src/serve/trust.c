/* trust.c - see trust.h. */
#define _DEFAULT_SOURCE /* getentropy */
#include "serve/trust.h"

#include <unistd.h>

bool rp_trust_host(rp_trust *t, const char *name)
{
    size_t n = strlen(name);
    if (!n || n >= RP_HOST_BYTES || t->n_hosts == RP_HOSTS_MOST)
        return false;
    for (size_t i = 0; i <= n; i++)
        t->hosts[t->n_hosts][i] = rp_lower(name[i]);
    t->n_hosts++;
    return true;
}

/* Where the port of "host:port" or "[::1]:port" begins, with its colon; the end if there is none. */
static size_t port_at(rp_slice s)
{
    size_t from = 0;
    if (s.len && *s.ptr == '[')
        from = rp_slice_find_byte(s, ']');
    return from + rp_slice_find_byte(rp_slice_cut(s, from, s.len), ':');
}

bool rp_trust_is_host(const rp_trust *t, const char *host)
{
    char port[16];
    rp_slice s = rp_slice_of(host);
    if (!s.len)
        return false;
    size_t at = port_at(s);
    rp_slice name = rp_slice_cut(s, 0, at), rest = rp_slice_cut(s, at, s.len);
    snprintf(port, sizeof port, ":%u", t->port);
    if (!rp_slice_equal(rest, rp_slice_of(port)) && (rest.len || t->port != 80))
        return false;
    for (unsigned i = 0; i < t->n_hosts; i++)
        if (rp_slice_equal_nocase(name, rp_slice_of(t->hosts[i])))
            return true;
    return false;
}

bool rp_trust_is_origin(const rp_trust *t, const char *origin)
{
    static const char scheme[] = "http://";
    if (!origin)
        return true;
    return !strncmp(origin, scheme, sizeof scheme - 1) && rp_trust_is_host(t, origin + sizeof scheme - 1);
}

bool rp_trust_is_token(const rp_trust *t, const char *token)
{
    unsigned char differ = 0;
    if (!token || strlen(token) != RP_TOKEN_BYTES - 1)
        return false;
    for (size_t i = 0; i < RP_TOKEN_BYTES - 1; i++)
        differ |= (unsigned char)(token[i] ^ t->token[i]);
    return !differ;
}

bool rp_token_make(char out[RP_TOKEN_BYTES])
{
    unsigned char bytes[(RP_TOKEN_BYTES - 1) / 2];
    if (getentropy(bytes, sizeof bytes))
        return false;
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
    return true;
}
