/* test_web.c - which addresses a socket may be opened to, and what a robots.txt allows: rows. */
#include "check.h"
#include "intake/fetch.h"
#include "intake/robots.h"
#include "base/slice.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static const struct {
    const char *address;
    bool is_public;
} addresses[] = {
    {"8.8.8.8", true},          {"1.1.1.1", true},          {"100.63.255.255", true},   {"100.128.0.0", true},
    {"172.15.0.1", true},       {"172.32.0.1", true},       {"192.167.1.1", true},      {"223.255.255.254", true},
    {"0.0.0.0", false},         {"0.1.2.3", false},         {"10.0.0.1", false},        {"100.64.0.1", false},
    {"100.127.255.255", false}, {"127.0.0.1", false},       {"127.255.255.255", false}, {"169.254.169.254", false},
    {"172.16.0.1", false},      {"172.31.255.255", false},  {"192.0.0.8", false},       {"192.0.2.1", false},
    {"192.168.0.1", false},     {"198.18.0.1", false},      {"198.19.255.255", false},  {"198.51.100.1", false},
    {"203.0.113.1", false},     {"224.0.0.1", false},       {"239.255.255.255", false}, {"255.255.255.255", false},
    {"2606:4700::1111", true},  {"2a00:1450:4001::1", true}, {"2002:0808:0808::1", true}, {"64:ff9b::8.8.8.8", true},
    {"::ffff:8.8.8.8", true},   {"::", false},              {"::1", false},             {"::ffff:127.0.0.1", false},
    {"::ffff:10.0.0.1", false}, {"::ffff:100.64.0.1", false}, {"::127.0.0.1", false},   {"64:ff9b::192.168.0.1", false},
    {"2002:7f00:0001::1", false}, {"2002:c0a8:0001::", false}, {"2001::1", false},      {"2001:db8::1", false},
    {"fc00::1", false},         {"fd12:3456::1", false},    {"fe80::1", false},         {"fec0::1", false},
    {"ff02::1", false},         {"100::1", false},          {"3fff::1", false},
};

static void test_addresses(void)
{
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        struct sockaddr_in v4 = {.sin_family = AF_INET};
        struct sockaddr_in6 v6 = {.sin6_family = AF_INET6};
        bool four = inet_pton(AF_INET, addresses[i].address, &v4.sin_addr) == 1;
        CHECK(four || inet_pton(AF_INET6, addresses[i].address, &v6.sin6_addr) == 1, "%s", addresses[i].address);
        const struct sockaddr *a = four ? (const struct sockaddr *)&v4 : (const struct sockaddr *)&v6;
        CHECK(rp_address_is_public(a) == addresses[i].is_public, "%s", addresses[i].address);
    }
    struct sockaddr other = {.sa_family = AF_UNIX};
    CHECK(!rp_address_is_public(&other));
}

static const struct {
    const char *file, *path;
    bool allows;
} robots[] = {
    {"", "/a", true},
    {"User-agent: *\nDisallow: /", "/a", false},
    {"User-agent: *\nDisallow:", "/a", true},
    {"User-agent: *\nDisallow: /private\n", "/private/a", false},
    {"User-agent: *\nDisallow: /private\n", "/public", true},
    {"user-AGENT : *\r\nDISALLOW : /private # not here\r\n", "/private", false},
    {"User-agent: other\nDisallow: /\n", "/a", true},
    {"User-agent: Reportedly\nDisallow: /\n", "/a", false},
    {"User-agent: reportedly/2.0 (x)\nDisallow: /\n", "/a", false},
    {"User-agent: reportedlybot\nDisallow: /\n", "/a", true},
    {"User-agent: *\nDisallow: /\nUser-agent: reportedly\nDisallow: /x\n", "/a", true},
    {"User-agent: reportedly\nDisallow: /x\nUser-agent: *\nDisallow: /\n", "/a", true},
    {"User-agent: reportedly\nUser-agent: other\nDisallow: /a\n", "/a", false},
    {"User-agent: *\nUser-agent: other\nDisallow: /a\n", "/a", false},
    {"User-agent: reportedly\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: reportedly\nDisallow: /c", "/c", false},
    {"User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b/c", true},
    {"User-agent: *\nAllow: /a/b\nDisallow: /a\n", "/a/c", false},
    {"User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", true},
    {"User-agent: *\nDisallow: /*.pdf$\n", "/x/y.pdf", false},
    {"User-agent: *\nDisallow: /*.pdf$\n", "/x/y.pdf?z", true},
    {"User-agent: *\nDisallow: *a*b*c\n", "/xaxbxc", false},
    {"User-agent: *\nDisallow: /a*z\n", "/abc", true},
    {"User-agent: *\nSitemap: https://x/\nCrawl-delay: 9\nDisallow: /a\n", "/a", false},
    {"Disallow: /\n", "/a", true},
    {"<html><body>not found</body></html>", "/a", true},
    {"\xEF\xBB\xBFUser-agent: *\nDisallow: /a\n", "/a", false},
    {"User-agent: *\rDisallow: /a\r", "/a", false},
};

static void test_robots(void)
{
    for (size_t i = 0; i < sizeof robots / sizeof *robots; i++)
        CHECK(rp_robots_allows(rp_slice_of(robots[i].file), "reportedly", rp_slice_of(robots[i].path)) == robots[i].allows, "row %zu: %s",
              i, robots[i].file);
}

/* Rules made to take long. */
static void test_many_stars(void)
{
    static char file[3000], path[60000];
    size_t n = (size_t)snprintf(file, sizeof file, "User-agent: *\nDisallow: /");
    for (int i = 0; i < 1000; i++)
        n += (size_t)snprintf(file + n, sizeof file - n, "*a");
    snprintf(file + n, sizeof file - n, "b");
    memset(path, 'a', sizeof path - 1);
    *path = '/';
    CHECK(rp_robots_allows(rp_slice_of(file), "reportedly", rp_slice_of(path)));
}

int main(void)
{
    test_addresses();
    test_robots();
    test_many_stars();
    return check_result("web");
}
