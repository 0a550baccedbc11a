/* address.c - which addresses are public. Asked of the address that a socket is opened to, never of a name or of how an
 * address is written: so it does not matter what a name resolves to, or how often that changes. */
#include "intake/fetch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

typedef struct range {
    uint8_t bytes[16];
    unsigned bits;
} range;

/* The IANA special-purpose registry's, as far as they are not globally reachable, with multicast. */
static const range ipv4[] = {
    {{0}, 8},             {{10}, 8},           {{100, 64}, 10},      {{127}, 8},           {{169, 254}, 16},
    {{172, 16}, 12},      {{192, 0, 0}, 24},   {{192, 0, 2}, 24},    {{192, 88, 99}, 24},  {{192, 168}, 16},
    {{198, 18}, 15},      {{198, 51, 100}, 24}, {{203, 0, 113}, 24}, {{224}, 4},           {{240}, 4},
};
static const range ipv6[] = {
    {{0}, 96}, /* unspecified, loopback, IPv4-compatible */
    {{0x01}, 8},
    {{0x20, 0x01, 0x00, 0x00}, 23}, /* Teredo and other protocols' */
    {{0x20, 0x01, 0x0d, 0xb8}, 32},
    {{0x3f, 0xff}, 20},
    {{0xfc}, 7},
    {{0xfe, 0x80}, 10},
    {{0xfe, 0xc0}, 10},
    {{0xff}, 8},
};

/* Prefixes behind which an IPv4 address stands, at a byte: mapped, translated, 6to4. */
static const struct inner {
    range prefix;
    unsigned at;
} inners[] = {
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96}, 12},
    {{{0x00, 0x64, 0xff, 0x9b}, 96}, 12},
    {{{0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}, 48}, 12},
    {{{0x20, 0x02}, 16}, 2},
};

static bool is_in(const uint8_t *address, const range *r)
{
    unsigned whole = r->bits / 8, rest = r->bits % 8;
    uint8_t mask = (uint8_t)(0xFF00 >> rest);
    return !memcmp(address, r->bytes, whole) && (!rest || (address[whole] & mask) == (r->bytes[whole] & mask));
}

static bool is_in_any(const uint8_t *address, const range *ranges, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (is_in(address, &ranges[i]))
            return true;
    return false;
}

static bool is_public_ipv4(const uint8_t *address)
{
    return !is_in_any(address, ipv4, sizeof ipv4 / sizeof *ipv4);
}

bool rp_address_is_public(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;
        memcpy(&in, address, sizeof in);
        return is_public_ipv4((const uint8_t *)&in.sin_addr);
    }
    if (address->sa_family != AF_INET6)
        return false;
    struct sockaddr_in6 in;
    memcpy(&in, address, sizeof in);
    const uint8_t *bytes = (const uint8_t *)&in.sin6_addr;
    for (size_t i = 0; i < sizeof inners / sizeof *inners; i++)
        if (is_in(bytes, &inners[i].prefix))
            return is_public_ipv4(bytes + inners[i].at);
    return !is_in_any(bytes, ipv6, sizeof ipv6 / sizeof *ipv6);
}
