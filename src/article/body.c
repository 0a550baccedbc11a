/* body.c - see body.h. */
#include "article/body.h"
#include "article/body_features.h"

/* Elements that hold no body, wherever they stand. */
static bool is_furniture(const int16_t *r)
{
    static const uint16_t roles[] = {RP_BODY_role_NAV, RP_BODY_role_FOOTER, RP_BODY_role_SHARE, RP_BODY_role_RELATED,
                                     RP_BODY_role_COOKIE, RP_BODY_role_SIGNUP, RP_BODY_role_AD, RP_BODY_role_CAPTION,
                                     RP_BODY_role_UNSEEN, RP_BODY_role_COMMENT, RP_BODY_role_SIDE};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (r[roles[i]] < 5 && r[roles[i]] < r[RP_BODY_role_BODY])
            return true;
    return r[RP_BODY_hidden] || r[RP_BODY_level] == 1;
}

static bool is_body(const int16_t *r)
{
    if (is_furniture(r) || r[RP_BODY_earlier] || r[RP_BODY_link] > 500)
        return false;
    if (r[RP_BODY_out_of_best] == 0)
        return true;
    return r[RP_BODY_words] >= 8 && (r[RP_BODY_sig2_share] >= 150 || r[RP_BODY_out_of_best] <= 2);
}

void rp_body_find(rp_arena *a, const rp_page *page, const rp_article *meta, bool *keep)
{
    (void)meta;
    if (!page->document) {
        for (uint32_t i = 0; i < page->n_blocks; i++)
            keep[i] = true;
        return;
    }
    rp_outline o;
    rp_outline_make(a, page, &o);
    const int16_t *rows = rp_body_features(a, &o);
    for (uint32_t i = 0; i < page->n_blocks; i++)
        keep[i] = is_body(rows + (size_t)i * RP_N_BODY_FEATURES);
}
