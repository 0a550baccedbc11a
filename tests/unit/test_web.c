/* test_web.c - which addresses a socket may be opened to, and what a robots.txt allows: rows. */
#include "check.h"
#include "intake/fetch.h"
#include "intake/http.h"
#include "intake/robots.h"
#include "intake/variants.h"
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
        CHECK(rp_robots_allows(rp_slice_of(robots[i].file), "reportedly", rp_slice_of(robots[i].path), NULL) == robots[i].allows, "row %zu: %s",
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
    CHECK(rp_robots_allows(rp_slice_of(file), "reportedly", rp_slice_of(path), NULL));
}

static const struct {
    const char *file;
    uint32_t delay_ms;
} crawl_delays[] = {
    {"User-agent: *\nCrawl-delay: 9\nDisallow: /a\n", 9000},
    {"User-agent: *\nDisallow: /a\nCrawl-delay: 0.25\n", 250},
    {"User-agent: *\nCrawl-delay: 9\nUser-agent: Reportedly\nCrawl-delay: 2\n", 2000},
    {"User-agent: *\nCrawl-delay: 9\nUser-agent: reportedly\nAllow: /\n", 0},
    {"User-agent: other\nCrawl-delay: 9\n", 0},
    {"User-agent: *\nCrawl-delay: soon\n", 0},
    {"User-agent: *\nCrawl-delay: 99999999999999999999\n", 2147490000},
};

static void test_crawl_delays(void)
{
    for (size_t i = 0; i < sizeof crawl_delays / sizeof *crawl_delays; i++) {
        uint32_t ms = 1;
        rp_robots_allows(rp_slice_of(crawl_delays[i].file), "reportedly", RP_LIT("/"), &ms);
        bool as_said = crawl_delays[i].delay_ms < 1000000000 ? ms == crawl_delays[i].delay_ms : ms >= 100000000;
        CHECK(as_said, "row %zu: %u", i, ms);
    }
}

/* At 2026-03-11T07:40:00Z. */
static const struct {
    const char *retry_after;
    uint64_t seconds;
} waits[] = {
    {"120", 120},
    {"0", 0},
    {"Wed, 11 Mar 2026 07:42:00 GMT", 120},
    {"Wed, 11 Mar 2026 07:39:00 GMT", 0},
    {"Fri, 01 Jan 2027 00:00:00 GMT", 25546800},
    {"Tue, 29 Feb 2028 00:00:00 GMT", RP_HTTP_WAIT_MOST},
    {"soon", 0},
    {"-5", 0},
    {"1.5", 0},
    {"99999999999999999999999999", RP_HTTP_WAIT_MOST},
    {"", 0},
};
static const struct {
    const char *cache_control;
    uint64_t seconds;
} fresh[] = {
    {"max-age=600", 600},       {"public, max-age=600", 600}, {"MAX-AGE=600,public", 600}, {"no-cache, max-age=600", 0},
    {"max-age=600, no-store", 0}, {"s-maxage=600", 0},        {"max-age=\"600\"", 0},      {"private", 0},
};

static void test_waits(void)
{
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++)
        CHECK(rp_http_wait(rp_slice_of(waits[i].retry_after), 1773214800) == waits[i].seconds, "%s: %llu", waits[i].retry_after,
              (unsigned long long)rp_http_wait(rp_slice_of(waits[i].retry_after), 1773214800));
    for (size_t i = 0; i < sizeof fresh / sizeof *fresh; i++)
        CHECK(rp_http_fresh(rp_slice_of(fresh[i].cache_control)) == fresh[i].seconds, "%s", fresh[i].cache_control);
}

static const struct {
    const char *url, *next;
    bool is_next;
} next_pages[] = {
    {"https://o.example/pier", "https://o.example/pier?page=2", true},
    {"https://o.example/pier?page=2", "https://o.example/pier?page=3", true},
    {"https://o.example/pier?page=2&x=y", "https://o.example/pier?page=3", true},
    {"https://o.example/pier?page=2", "https://o.example/pier?page=4", false},
    {"https://o.example/pier/", "https://o.example/pier/2/", true},
    {"https://o.example/pier/2/", "https://o.example/pier/3/", true},
    {"https://o.example/pier", "https://o.example/pier/page/2", true},
    {"https://o.example/pier.html", "https://o.example/pier-2.html", true},
    {"https://o.example/pier-2.html", "https://o.example/pier-3.html", true},
    {"https://o.example/pier.html", "https://o.example/pier,2.html", true},
    {"https://o.example/part-27", "https://o.example/part-27/2", true},
    {"https://o.example/pier", "https://o.example/dam", false},
    {"https://o.example/pier", "https://o.example/dam?page=2", false},
    {"https://o.example/pier", "https://other.example/pier?page=2", false},
    {"https://o.example/pier-2", "https://o.example/pier", false},
    {"https://o.example/2026/03/02", "https://o.example/2026/03/03", false},
    {"https://o.example/pier", "https://o.example/pier", false},
    {"https://o.example/", "https://o.example/page/2", true},
};

static const struct {
    const char *page, *canonical, *next;
    bool is_amp, is_article;
} variants[] = {
    {"<html amp><link rel=canonical href=/a>", "/a", NULL, true, false},
    {"<html \xE2\x9A\xA1 lang='en'><link href=\"/a\" rel='canonical'/>", "/a", NULL, true, false},
    {"<html><link rel=\"next\" href=\"?page=2&amp;x\"><meta property=og:type content=article>", NULL, "?page=2&amp;x", false, true},
    {"<html><!-- <link rel=next href=b> --><script>'<link rel=next href=c>'</script><a rel=next href=d>", NULL, "d", false, false},
    {"<html><script type=x>{\"@type\":\"NewsArticle\"}</script>", NULL, NULL, false, true},
    {"<html><script type=x>{\"@type\":\"ItemList\",\"x\":{\"@type\":\"NewsArticle\"}}</script>", NULL, NULL, false, false},
    {"<link rel=canonical href", "", NULL, false, false},
    {"<link rel=canonical href=", "", NULL, false, false},
    {"<link rel = canonical href = '/a'>", "/a", NULL, false, false},
    {"<link rel = canonical href='/a>", "/a", NULL, false, false},
    {"<link =x rel=canonical = href=/a>", "/a", NULL, false, false},
    {"<", NULL, NULL, false, false},
    {"<!--", NULL, NULL, false, false},
};

static void test_variants(void)
{
    for (size_t i = 0; i < sizeof next_pages / sizeof *next_pages; i++)
        CHECK(rp_is_next_page(rp_slice_of(next_pages[i].url), rp_slice_of(next_pages[i].next)) == next_pages[i].is_next, "%s %s",
              next_pages[i].url, next_pages[i].next);
    for (size_t i = 0; i < sizeof variants / sizeof *variants; i++) {
        rp_variants v = rp_variants_read(rp_slice_of(variants[i].page));
        CHECK(v.is_amp == variants[i].is_amp && v.is_article == variants[i].is_article, "%s", variants[i].page);
        CHECK(rp_slice_equal(v.canonical, rp_slice_of(variants[i].canonical)), "%s: %.*s", variants[i].page, (int)v.canonical.len, v.canonical.ptr);
        CHECK(rp_slice_equal(v.next, rp_slice_of(variants[i].next)), "%s: %.*s", variants[i].page, (int)v.next.len, v.next.ptr);
    }
}

int main(void)
{
    test_addresses();
    test_robots();
    test_crawl_delays();
    test_waits();
    test_variants();
    test_many_stars();
    return check_result("web");
}
