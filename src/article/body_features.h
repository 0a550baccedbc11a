/* body_features.h - what the body's model sees of a block: whole numbers, the same on every machine. */
#ifndef RP_BODY_FEATURES_H
#define RP_BODY_FEATURES_H

#include "article/body_outline.h"

/* In the order of the model's table. Shares are in thousandths; distances are in blocks, capped; FAR where
 * there is none. */
#define RP_BODY_FEATURES(X)                                                                                  \
    /* its text */                                                                                           \
    X(words) X(word_bytes) X(link) X(commas) X(ends) X(sentences) X(upper) X(digits) X(starts) X(stop)       \
    X(marks) X(quotes)                                                                                       \
    /* its element */                                                                                        \
    X(kind) X(level) X(depth) X(in_link) X(in_list) X(in_table) X(hidden)                                    \
    /* its place */                                                                                          \
    X(at) X(words_at) X(from_end) X(from_headline) X(words_from_headline) X(in_title) X(title_in)            \
    /* its neighbours */                                                                                     \
    X(words_b3) X(words_b2) X(words_b1) X(words_a1) X(words_a2) X(words_a3)                                  \
    X(link_b2) X(link_b1) X(link_a1) X(link_a2) X(kind_b1) X(kind_a1) X(ends_b1) X(ends_a1)                  \
    X(same_b1) X(same_a1) X(prose2) X(prose5) X(prose10) X(link5)                                            \
    X(lengthy_before) X(lengthy_after) X(heading_before) X(heading_level) X(heading_words)                   \
    /* blocks of its tag and class, and of its parent's too */                                               \
    X(sig_blocks) X(sig_words) X(sig_link) X(sig_share) X(sig2_blocks) X(sig2_words) X(sig2_link)            \
    X(sig2_share)                                                                                            \
    /* its holder and its ancestors */                                                                       \
    X(held_blocks) X(share1) X(share2) X(share3) X(share4) X(link1) X(link2) X(link3) X(link4)               \
    X(score0) X(score1) X(score2) X(score3) X(score_most) X(twins0) X(twins1) X(twins2) X(twins3)            \
    X(twins_most) X(out_of_best) X(below_best) X(article_at) X(main_at)                                      \
    /* copies */                                                                                             \
    X(copies) X(earlier)                                                                                     \
    /* lines of known furniture (dump.h): its own kind, distances to those before that begin a list or say   \
     * that the rest is none, how many did, and the share of prose before the last of these (-1: none) */    \
    X(furniture) X(list_before) X(rest_before) X(rests) X(rest_at)                                           \
    /* the page */                                                                                           \
    X(page_blocks) X(page_words) X(page_link) X(page_lengthy) X(page_best) X(page_lists) X(page_tables)      \
    X(page_articles) X(page_mean) X(page_sig) X(page_comments) X(page_forum) X(page_cards) X(page_products)  \
    X(page_og) X(page_ld_article) X(page_ld_product) X(page_ld_forum) X(page_ld_list) X(page_ld_faq)         \
    X(page_path) X(page_path_depth) X(page_path_words) X(page_times) X(page_scripts)                         \
    /* learned weights of words (body_words.h): of its text, of the heading before, of the names on its      \
     * holder and up, of all of these */                                                                     \
    X(text_mean) X(text_least) X(heading_mean) X(name0) X(name1) X(name2) X(name_mean) X(name_least)         \
    X(name_most)

#define RP_ENUM_FEATURE_(name) RP_BODY_##name,
#define RP_ENUM_ROLE_FEATURE_(name) RP_BODY_role_##name,
typedef enum rp_body_feature {
    RP_BODY_FEATURES(RP_ENUM_FEATURE_)
    /* how many elements up the nearest with a role is: 0 the holder, FAR none */
    RP_ROLES(RP_ENUM_ROLE_FEATURE_) RP_N_BODY_FEATURES
} rp_body_feature;

#define RP_BODY_FAR 99

/* The feature's name; static. */
const char *rp_body_feature_name(rp_body_feature f);

/* A row of RP_N_BODY_FEATURES numbers for each block of the page. Lives in a. */
int16_t *rp_body_features(rp_arena *a, const rp_outline *o);

#endif
