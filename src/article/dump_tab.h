/* dump_tab.h - lines of furniture that plain-text dumps carry, a row a phrase. Included by dump.c and its test. */
#ifndef RP_DUMP_TAB_H
#define RP_DUMP_TAB_H

#include "article/dump.h"

enum { WHOLE, START, END, WITHIN };

static const struct furniture_row {
    const char *phrase; /* lower case */
    int where;          /* WHOLE: nothing else in the line but marks and a count */
    rp_furniture furniture;
    const char *example; /* a line that the row takes; the tests read it */
} furniture_rows[] = {
    {"skip to", START, RP_FURNITURE_LINE, "Skip to main content"},
    {"advertisement", WHOLE, RP_FURNITURE_LINE, "ADVERTISEMENT"},
    {"advertisement -", START, RP_FURNITURE_LINE, "Advertisement - Continue Reading Below"},
    {"sponsored", WHOLE, RP_FURNITURE_LINE, "Sponsored"},
    {"members public", WHOLE, RP_FURNITURE_LINE, "Members Public"},
    {"menu", WHOLE, RP_FURNITURE_LINE, "Menu"},
    {"search", WHOLE, RP_FURNITURE_LINE, "Search"},
    {"sign in", WHOLE, RP_FURNITURE_LINE, "Sign in"},
    {"log in", WHOLE, RP_FURNITURE_LINE, "Log in"},
    {"share", WHOLE, RP_FURNITURE_LINE, "Share:"},
    {"share this", START, RP_FURNITURE_LINE, "Share this article"},
    {"share on", START, RP_FURNITURE_LINE, "Share on Facebook"},
    {"copy link", WHOLE, RP_FURNITURE_LINE, "Copy link"},
    {"follow us", START, RP_FURNITURE_LINE, "Follow us on Instagram"},
    {"listen to this article", START, RP_FURNITURE_LINE, "Listen to this article (4 min)"},
    {"subscribe", WHOLE, RP_FURNITURE_LINE, "Subscribe"},
    {"subscribe to our", START, RP_FURNITURE_LINE, "Subscribe to our newsletter"},
    {"sign up for", START, RP_FURNITURE_LINE, "Sign up for the morning briefing."},
    {"min read", END, RP_FURNITURE_LINE, "4 min read"},
    {"minute read", END, RP_FURNITURE_LINE, "3 minute read"},
    {"tags:", START, RP_FURNITURE_LINE, "Tags: ferries, strikes"},
    {"tagged", START, RP_FURNITURE_LINE, "Tagged ferries, strikes"},
    {"posted in", START, RP_FURNITURE_LINE, "Posted in News"},
    {"filed under", START, RP_FURNITURE_LINE, "Filed under: Weather"},
    {"previous post", START, RP_FURNITURE_LINE, "Previous Post: Ferry timetable changes"},
    {"next post", START, RP_FURNITURE_LINE, "Next Post: Market to move"},
    {"photo:", START, RP_FURNITURE_LINE, "Photo: Harbour Gazette"},
    {"contributed to this report", WITHIN, RP_FURNITURE_LINE, "Ann Lund and Ole Brandt contributed to this report."},
    {"contributed reporting", WITHIN, RP_FURNITURE_LINE, "Ole Brandt contributed reporting from Port Ness."},
    {"additional reporting by", START, RP_FURNITURE_LINE, "Additional reporting by Ole Brandt"},
    {"with files from", START, RP_FURNITURE_LINE, "With files from the Harbour News Pool."},
    {"have a story", START, RP_FURNITURE_LINE, "Have a story? Call our newsroom."},
    {"\xC2\xA9", START, RP_FURNITURE_LINE, "\xC2\xA9 2024 The Harbour Gazette"},
    {"copyright", START, RP_FURNITURE_LINE, "Copyright 2019 Harbour Gazette"},
    {"all rights reserved", END, RP_FURNITURE_LINE, "Harbour Gazette Ltd. All rights reserved."},
    {"read also", START, RP_FURNITURE_LIST, "Read also:"},
    {"also read", START, RP_FURNITURE_LIST, "Also read: Storm closes the pier"},
    {"read more", START, RP_FURNITURE_LIST, "READ MORE: Storm closes the pier"},
    {"read next", START, RP_FURNITURE_LIST, "Read next"},
    {"read this next", START, RP_FURNITURE_LIST, "Read this next"},
    {"see also", START, RP_FURNITURE_LIST, "See also:"},
    {"more on this", START, RP_FURNITURE_LIST, "More on this story"},
    {"related", WHOLE, RP_FURNITURE_LIST, "Related"},
    {"related articles", WHOLE, RP_FURNITURE_LIST, "Related articles"},
    {"related stories", WHOLE, RP_FURNITURE_LIST, "Related Stories"},
    {"related posts", WHOLE, RP_FURNITURE_LIST, "Related posts:"},
    {"recommended", WHOLE, RP_FURNITURE_LIST, "Recommended"},
    {"recommended for you", WHOLE, RP_FURNITURE_LIST, "Recommended for you"},
    {"editor's picks", WHOLE, RP_FURNITURE_LIST, "Editor's picks"},
    {"comments", WHOLE, RP_FURNITURE_REST, "Comments (14)"},
    {"comments", WHOLE, RP_FURNITURE_REST, "2 comments"},
    {"reader comments", WHOLE, RP_FURNITURE_REST, "Reader comments"},
    {"conversation", WHOLE, RP_FURNITURE_REST, "Conversation (31)"},
    {"leave a reply", START, RP_FURNITURE_REST, "Leave a Reply"},
    {"leave a comment", START, RP_FURNITURE_REST, "Leave a comment"},
    {"join the conversation", WHOLE, RP_FURNITURE_REST, "Join the conversation"},
    {"latest", WHOLE, RP_FURNITURE_REST, "Latest"},
    {"latest news", WHOLE, RP_FURNITURE_REST, "Latest news"},
    {"latest stories", WHOLE, RP_FURNITURE_REST, "Latest stories"},
    {"most read", WHOLE, RP_FURNITURE_REST, "Most read"},
    {"most popular", WHOLE, RP_FURNITURE_REST, "Most popular"},
    {"popular now", WHOLE, RP_FURNITURE_REST, "Popular now"},
    {"trending", WHOLE, RP_FURNITURE_REST, "Trending"},
    {"trending now", WHOLE, RP_FURNITURE_REST, "Trending now"},
    {"recent posts", WHOLE, RP_FURNITURE_REST, "Recent Posts"},
    {"more from", START, RP_FURNITURE_REST, "More from Harbour Gazette"},
    {"you may also like", START, RP_FURNITURE_REST, "You may also like"},
    {"newsletter", WHOLE, RP_FURNITURE_REST, "Newsletter"},
};

#endif
