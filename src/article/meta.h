/* meta.h - what the page says of its article: title, standfirst, byline, dates, site, section, address. */
#ifndef RP_META_H
#define RP_META_H

#include "article/article.h"

/* Fills every field of out but text and blocks. lang is the text's own where it is clear, else the declared
 * one; hints win over what the page says. Everything lives in a. */
void rp_meta_read(rp_arena *a, const rp_page *page, const rp_article_hints *hints, rp_article *out);

#endif
