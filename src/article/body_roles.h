/* body_roles.h - what the names on an element (tag, class, id, role, itemprop) say it is for. */
#ifndef RP_BODY_ROLES_H
#define RP_BODY_ROLES_H

#include "page/node.h"

#define RP_ROLES(X)                                                                                          \
    X(NAV) X(FOOTER) X(HEADER) X(SIDE) X(COMMENT) X(SHARE) X(AD) X(RELATED) X(META) X(AUTHOR) X(COOKIE)      \
    X(SIGNUP) X(ARTICLE) X(CONTENT) X(BODY) X(CAPTION) X(FORM) X(CARD) X(UNSEEN) X(QUOTE) X(FORUM)           \
    X(PRODUCT) X(TITLE) X(LEAD) X(TOC)

#define RP_ENUM_ROLE_(name) RP_ROLE_##name,
typedef enum rp_role { RP_ROLES(RP_ENUM_ROLE_) RP_N_ROLES } rp_role;

/* Where the words of each first two letters begin in the table: made once a page. */
typedef struct rp_role_index {
    uint8_t first[26 * 26 + 1];
} rp_role_index;

void rp_role_index_make(rp_role_index *x);

/* The roles of n itself, a bit each (1 << RP_ROLE_NAV ...). */
uint32_t rp_roles_of(const rp_role_index *x, const rp_node *n);

/* The number of roles that the words of a name ("site-footer", "relatedPosts") speak for, as bits. */
uint32_t rp_roles_of_name(const rp_role_index *x, rp_slice name);

#endif
