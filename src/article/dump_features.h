/* dump_features.h - what the model of plain-text dumps sees of a line: of the body's features (body_features.h)
 * those that ask for no element, and what lines alone can say of where a text begins and ends. */
#ifndef RP_DUMP_FEATURES_H
#define RP_DUMP_FEATURES_H

#include "article/body_outline.h"
#include "article/dump.h"

/* As RP_BODY_ has them. */
#define RP_LINE_OF_BODY(X)                                                                                   \
    X(words) X(word_bytes) X(commas) X(ends) X(sentences) X(upper) X(digits) X(starts) X(stop) X(marks)      \
    X(quotes) X(at) X(words_at) X(from_end) X(words_b3) X(words_b2) X(words_b1) X(words_a1) X(words_a2)      \
    X(words_a3) X(ends_b1) X(ends_a1) X(prose2) X(prose5) X(prose10) X(lengthy_before) X(lengthy_after)      \
    X(copies) X(earlier) X(furniture) X(list_before) X(rest_before) X(rests) X(rest_at) X(page_blocks)       \
    X(page_words) X(page_lengthy) X(page_mean) X(text_mean) X(text_least)

/* Shares are in thousandths; distances are in lines, RP_BODY_FAR at most and where there is none. */
#define RP_LINE_OF_DUMP(X)                                                                                   \
    /* the mean of text_mean, by words, over so many lines around */                                        \
    X(near1) X(near3) X(near10) X(near40)                                                                    \
    /* how many words around stand in lines that end as sentences do */                                     \
    X(ending3) X(ending10)                                                                                   \
    /* words of paragraphs: the share of the page's before the line, the page's, those around */            \
    X(paragraphs_at) X(page_paragraphs) X(paragraphs30)                                                      \
    /* lines that date something or are of a thread of posts: itself, distances, counts */                  \
    X(stamp) X(stamp_before) X(stamp_after) X(stamps5) X(stamps20) X(stamps_at) X(page_stamps)               \
    /* distances to lines of furniture (dump.h) */                                                           \
    X(line_before) X(line_after) X(list_after) X(rest_after)

#define RP_ENUM_LINE_(name) RP_LINE_##name,
typedef enum rp_line_feature {
    RP_LINE_OF_BODY(RP_ENUM_LINE_) RP_LINE_OF_DUMP(RP_ENUM_LINE_) RP_N_LINE_FEATURES
} rp_line_feature;

/* The feature's name; static. */
const char *rp_line_feature_name(rp_line_feature f);

/* A row of RP_N_LINE_FEATURES numbers for each line of a dump, a block of the outline's page. Lives in a. */
int16_t *rp_line_features(rp_arena *a, const rp_outline *o);

#endif
