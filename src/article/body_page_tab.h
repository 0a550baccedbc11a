/* body_page_tab.h - what a segment of an address says of the page's kind. Included by body_page.c and its test. */
#ifndef RP_BODY_PAGE_TAB_H
#define RP_BODY_PAGE_TAB_H

#include "article/body_page.h"

static const struct path_word {
    const char *segment; /* a segment of the address's path begins with it */
    int16_t path;
    const char *example;
} path_words[] = {
    {"article", 1, "/articles/rivers-in-spate"},   {"blog", 1, "/blog/our-first-year"},
    {"news", 1, "/news/2024/05/bridge-closed"},    {"story", 1, "/story/bridge-closed"},
    {"post", 1, "/posts/bridge-closed"},           {"20", 1, "/2024/05/17/bridge-closed"},
    {"category", 2, "/category/food"},             {"tag", 2, "/tags/bridges"},
    {"archive", 2, "/archive/2024"},               {"search", 2, "/search?q=bridge"},
    {"collection", 2, "/collections/lamps"},       {"topics", 2, "/topics/bridges"},
    {"product", 3, "/products/desk-lamp"},         {"shop", 3, "/shop/desk-lamp"},
    {"item", 3, "/item/4021"},                     {"dp", 3, "/dp/B000"},
    {"doc", 4, "/docs/install"},                   {"reference", 4, "/reference/array"},
    {"guide", 4, "/guides/install"},               {"manual", 4, "/manual/en/array"},
    {"api", 4, "/api/array"},                      {"wiki", 4, "/wiki/Bridge"},
    {"tutorial", 4, "/tutorial/first-steps"},      {"help", 4, "/help/billing"},
    {"forum", 5, "/forums/bridges"},               {"thread", 5, "/threads/old-bridge.77"},
    {"question", 5, "/questions/77/old-bridge"},   {"viewtopic", 5, "/viewtopic.php?t=77"},
    {"showthread", 5, "/showthread.php?t=77"},     {"discussion", 5, "/discussion/77"},
    {"comments", 5, "/r/bridges/comments/77"},     {"t", 5, "/t/old-bridge/77"},
};

#endif
