/* body_roles.c - see body_roles.h. Names are cut into words at punctuation and at capitals ("siteFooter"), and
 * each word is looked up by its beginning. About 40 names a block-bearing element chain, 100 chains a page. */
#include "article/body_roles.h"

#define ROLE(name) (1u << RP_ROLE_##name)
#define WORD_MAX 24

/* A word of a name and the role it speaks for. whole: the word must end there, else more may follow it.
 * Sorted by stem, so that the rows of one first two letters stand together; the longest match wins. */
#define RP_STEM(s) s, sizeof(s) - 1
static const struct role_word {
    const char *stem;
    uint8_t len;
    bool whole;
    uint32_t roles;
} role_words[] = {
    {RP_STEM("about"), true, ROLE(AUTHOR)},
    {RP_STEM("abstract"), false, ROLE(LEAD)},
    {RP_STEM("ad"), true, ROLE(AD)},
    {RP_STEM("ads"), false, ROLE(AD)},
    {RP_STEM("advert"), false, ROLE(AD)},
    {RP_STEM("alert"), false, ROLE(COOKIE)},
    {RP_STEM("also"), true, ROLE(RELATED)},
    {RP_STEM("answer"), false, ROLE(FORUM) | ROLE(CONTENT)},
    {RP_STEM("article"), false, ROLE(ARTICLE)},
    {RP_STEM("articlebody"), false, ROLE(ARTICLE) | ROLE(CONTENT)},
    {RP_STEM("aside"), false, ROLE(SIDE)},
    {RP_STEM("author"), false, ROLE(AUTHOR)},
    {RP_STEM("banner"), false, ROLE(AD)},
    {RP_STEM("bar"), true, ROLE(NAV)},
    {RP_STEM("bio"), false, ROLE(AUTHOR)},
    {RP_STEM("blog"), false, ROLE(ARTICLE)},
    {RP_STEM("body"), false, ROLE(CONTENT)},
    {RP_STEM("breadcrumb"), false, ROLE(NAV)},
    {RP_STEM("breaking"), false, ROLE(RELATED)},
    {RP_STEM("btn"), false, ROLE(FORM)},
    {RP_STEM("button"), false, ROLE(FORM)},
    {RP_STEM("byline"), false, ROLE(AUTHOR)},
    {RP_STEM("caption"), false, ROLE(CAPTION)},
    {RP_STEM("card"), false, ROLE(CARD)},
    {RP_STEM("carousel"), false, ROLE(CARD)},
    {RP_STEM("cart"), false, ROLE(PRODUCT) | ROLE(FORM)},
    {RP_STEM("categories"), false, ROLE(META)},
    {RP_STEM("category"), false, ROLE(META)},
    {RP_STEM("chapo"), false, ROLE(LEAD)},
    {RP_STEM("colophon"), false, ROLE(FOOTER)},
    {RP_STEM("comment"), false, ROLE(COMMENT)},
    {RP_STEM("consent"), false, ROLE(COOKIE)},
    {RP_STEM("contact"), false, ROLE(FOOTER)},
    {RP_STEM("content"), false, ROLE(CONTENT)},
    {RP_STEM("cookie"), false, ROLE(COOKIE)},
    {RP_STEM("copyright"), false, ROLE(FOOTER)},
    {RP_STEM("credit"), false, ROLE(CAPTION)},
    {RP_STEM("crumb"), false, ROLE(NAV)},
    {RP_STEM("cta"), false, ROLE(SIGNUP)},
    {RP_STEM("date"), false, ROLE(META)},
    {RP_STEM("dek"), true, ROLE(LEAD)},
    {RP_STEM("description"), false, ROLE(LEAD)},
    {RP_STEM("dialog"), false, ROLE(COOKIE)},
    {RP_STEM("disclaimer"), false, ROLE(FOOTER)},
    {RP_STEM("disqus"), false, ROLE(COMMENT)},
    {RP_STEM("doc"), true, ROLE(ARTICLE)},
    {RP_STEM("docs"), true, ROLE(ARTICLE)},
    {RP_STEM("donate"), false, ROLE(SIGNUP)},
    {RP_STEM("dropdown"), false, ROLE(NAV)},
    {RP_STEM("email"), false, ROLE(SIGNUP)},
    {RP_STEM("entry"), false, ROLE(ARTICLE)},
    {RP_STEM("facebook"), false, ROLE(SHARE)},
    {RP_STEM("fancybox"), false, ROLE(UNSEEN)},
    {RP_STEM("featured"), false, ROLE(RELATED)},
    {RP_STEM("feed"), false, ROLE(CARD)},
    {RP_STEM("figcaption"), false, ROLE(CAPTION)},
    {RP_STEM("filter"), false, ROLE(FORM)},
    {RP_STEM("follow"), false, ROLE(SHARE)},
    {RP_STEM("foot"), false, ROLE(FOOTER)},
    {RP_STEM("footer"), false, ROLE(FOOTER)},
    {RP_STEM("form"), true, ROLE(FORM)},
    {RP_STEM("forum"), false, ROLE(FORUM)},
    {RP_STEM("gallery"), false, ROLE(CAPTION)},
    {RP_STEM("gdpr"), false, ROLE(COOKIE)},
    {RP_STEM("grid"), false, ROLE(CARD)},
    {RP_STEM("header"), false, ROLE(HEADER)},
    {RP_STEM("headline"), false, ROLE(TITLE)},
    {RP_STEM("hero"), false, ROLE(HEADER)},
    {RP_STEM("hidden"), false, ROLE(UNSEEN)},
    {RP_STEM("image"), false, ROLE(CAPTION)},
    {RP_STEM("info"), true, ROLE(META)},
    {RP_STEM("intro"), false, ROLE(LEAD)},
    {RP_STEM("item"), true, ROLE(CARD)},
    {RP_STEM("kicker"), false, ROLE(META)},
    {RP_STEM("latest"), false, ROLE(RELATED)},
    {RP_STEM("lead"), true, ROLE(LEAD)},
    {RP_STEM("lede"), true, ROLE(LEAD)},
    {RP_STEM("license"), false, ROLE(FOOTER)},
    {RP_STEM("links"), false, ROLE(NAV)},
    {RP_STEM("listing"), false, ROLE(CARD)},
    {RP_STEM("login"), false, ROLE(FORM)},
    {RP_STEM("logo"), false, ROLE(HEADER)},
    {RP_STEM("main"), false, ROLE(CONTENT)},
    {RP_STEM("markdown"), false, ROLE(CONTENT)},
    {RP_STEM("masthead"), false, ROLE(HEADER)},
    {RP_STEM("media"), true, ROLE(CAPTION)},
    {RP_STEM("menu"), false, ROLE(NAV)},
    {RP_STEM("message"), true, ROLE(FORUM)},
    {RP_STEM("meta"), false, ROLE(META)},
    {RP_STEM("metadata"), false, ROLE(META)},
    {RP_STEM("modal"), false, ROLE(COOKIE)},
    {RP_STEM("more"), true, ROLE(RELATED)},
    {RP_STEM("nav"), false, ROLE(NAV)},
    {RP_STEM("newsletter"), false, ROLE(SIGNUP)},
    {RP_STEM("next"), true, ROLE(NAV)},
    {RP_STEM("notice"), false, ROLE(COOKIE)},
    {RP_STEM("outbrain"), false, ROLE(RELATED)},
    {RP_STEM("overlay"), false, ROLE(COOKIE)},
    {RP_STEM("page"), true, ROLE(CONTENT)},
    {RP_STEM("pager"), false, ROLE(NAV)},
    {RP_STEM("pagination"), false, ROLE(NAV)},
    {RP_STEM("paywall"), false, ROLE(SIGNUP)},
    {RP_STEM("photo"), false, ROLE(CAPTION)},
    {RP_STEM("popular"), false, ROLE(RELATED)},
    {RP_STEM("popup"), false, ROLE(COOKIE)},
    {RP_STEM("post"), false, ROLE(ARTICLE)},
    {RP_STEM("prev"), true, ROLE(NAV)},
    {RP_STEM("price"), false, ROLE(PRODUCT)},
    {RP_STEM("print"), false, ROLE(SHARE)},
    {RP_STEM("privacy"), false, ROLE(COOKIE)},
    {RP_STEM("product"), false, ROLE(PRODUCT)},
    {RP_STEM("profile"), false, ROLE(AUTHOR)},
    {RP_STEM("promo"), false, ROLE(AD)},
    {RP_STEM("prose"), false, ROLE(CONTENT)},
    {RP_STEM("pull"), false, ROLE(QUOTE)},
    {RP_STEM("pullquote"), false, ROLE(QUOTE)},
    {RP_STEM("question"), false, ROLE(FORUM)},
    {RP_STEM("quote"), false, ROLE(QUOTE)},
    {RP_STEM("rail"), true, ROLE(SIDE)},
    {RP_STEM("rating"), false, ROLE(PRODUCT)},
    {RP_STEM("readmore"), false, ROLE(RELATED)},
    {RP_STEM("recent"), false, ROLE(RELATED)},
    {RP_STEM("recirc"), false, ROLE(RELATED)},
    {RP_STEM("recommend"), false, ROLE(RELATED)},
    {RP_STEM("related"), false, ROLE(RELATED)},
    {RP_STEM("replies"), false, ROLE(COMMENT)},
    {RP_STEM("reply"), false, ROLE(COMMENT)},
    {RP_STEM("respond"), false, ROLE(COMMENT)},
    {RP_STEM("review"), false, ROLE(PRODUCT) | ROLE(COMMENT)},
    {RP_STEM("richtext"), false, ROLE(CONTENT)},
    {RP_STEM("screen"), true, ROLE(UNSEEN)},
    {RP_STEM("search"), false, ROLE(FORM)},
    {RP_STEM("share"), false, ROLE(SHARE)},
    {RP_STEM("sharing"), false, ROLE(SHARE)},
    {RP_STEM("shop"), false, ROLE(PRODUCT)},
    {RP_STEM("side"), true, ROLE(SIDE)},
    {RP_STEM("sidebar"), false, ROLE(SIDE)},
    {RP_STEM("signature"), false, ROLE(AUTHOR)},
    {RP_STEM("signup"), false, ROLE(SIGNUP)},
    {RP_STEM("single"), true, ROLE(ARTICLE)},
    {RP_STEM("skip"), false, ROLE(UNSEEN)},
    {RP_STEM("slide"), false, ROLE(CARD)},
    {RP_STEM("social"), false, ROLE(SHARE)},
    {RP_STEM("source"), false, ROLE(CAPTION)},
    {RP_STEM("spec"), false, ROLE(PRODUCT)},
    {RP_STEM("specs"), false, ROLE(PRODUCT)},
    {RP_STEM("sponsor"), false, ROLE(AD)},
    {RP_STEM("sr"), true, ROLE(UNSEEN)},
    {RP_STEM("standfirst"), false, ROLE(LEAD)},
    {RP_STEM("story"), false, ROLE(ARTICLE)},
    {RP_STEM("sub"), true, ROLE(LEAD)},
    {RP_STEM("subhead"), false, ROLE(LEAD)},
    {RP_STEM("subscribe"), false, ROLE(SIGNUP)},
    {RP_STEM("subscription"), false, ROLE(SIGNUP)},
    {RP_STEM("subtitle"), false, ROLE(LEAD)},
    {RP_STEM("summary"), false, ROLE(LEAD)},
    {RP_STEM("tab"), true, ROLE(TOC)},
    {RP_STEM("taboola"), false, ROLE(RELATED)},
    {RP_STEM("tabs"), true, ROLE(TOC)},
    {RP_STEM("tag"), true, ROLE(META)},
    {RP_STEM("tags"), true, ROLE(META)},
    {RP_STEM("taxonomy"), false, ROLE(META)},
    {RP_STEM("teaser"), false, ROLE(RELATED)},
    {RP_STEM("text"), true, ROLE(CONTENT)},
    {RP_STEM("thread"), false, ROLE(FORUM)},
    {RP_STEM("tile"), false, ROLE(CARD)},
    {RP_STEM("time"), true, ROLE(META)},
    {RP_STEM("timestamp"), false, ROLE(META)},
    {RP_STEM("title"), false, ROLE(TITLE)},
    {RP_STEM("toc"), true, ROLE(TOC)},
    {RP_STEM("toolbar"), false, ROLE(NAV)},
    {RP_STEM("tooltip"), false, ROLE(UNSEEN)},
    {RP_STEM("top"), true, ROLE(HEADER)},
    {RP_STEM("topic"), false, ROLE(FORUM)},
    {RP_STEM("trending"), false, ROLE(RELATED)},
    {RP_STEM("twitter"), false, ROLE(SHARE)},
    {RP_STEM("txt"), true, ROLE(CONTENT)},
    {RP_STEM("user"), false, ROLE(AUTHOR)},
    {RP_STEM("video"), false, ROLE(CAPTION)},
    {RP_STEM("visually"), false, ROLE(UNSEEN)},
    {RP_STEM("vote"), false, ROLE(FORUM)},
    {RP_STEM("widget"), false, ROLE(SIDE)},
    {RP_STEM("wysiwyg"), false, ROLE(CONTENT)},
};
enum { N_WORDS = sizeof role_words / sizeof *role_words };
_Static_assert(N_WORDS < 256, "their numbers fit the index");

static const struct role_tag {
    rp_tag tag;
    uint32_t roles;
} role_tags[] = {
    {RP_TAG_NAV, ROLE(NAV)},         {RP_TAG_FOOTER, ROLE(FOOTER)},       {RP_TAG_HEADER, ROLE(HEADER)},
    {RP_TAG_ASIDE, ROLE(SIDE)},      {RP_TAG_ARTICLE, ROLE(ARTICLE)},     {RP_TAG_MAIN, ROLE(CONTENT)},
    {RP_TAG_FORM, ROLE(FORM)},       {RP_TAG_FIGCAPTION, ROLE(CAPTION)},  {RP_TAG_FIGURE, ROLE(CAPTION)},
    {RP_TAG_DIALOG, ROLE(COOKIE)},   {RP_TAG_BLOCKQUOTE, ROLE(QUOTE)},    {RP_TAG_NOSCRIPT, ROLE(UNSEEN)},
    {RP_TAG_CAPTION, ROLE(CAPTION)}, {RP_TAG_ADDRESS, ROLE(AUTHOR)},      {RP_TAG_H1, ROLE(TITLE)},
};

/* The number of a lower-case word's first two letters. */
static int pair_of(const char *word)
{
    return (word[0] - 'a') * 26 + word[1] - 'a';
}

void rp_role_index_make(rp_role_index *x)
{
    int row = 0;
    for (int pair = 0; pair <= 26 * 26; pair++) {
        while (row < N_WORDS && pair_of(role_words[row].stem) < pair)
            row++;
        x->first[pair] = (uint8_t)row;
    }
}

static uint32_t roles_of_word(const rp_role_index *x, const char *word, size_t len)
{
    uint32_t roles = 0;
    size_t best = 0;
    int pair = pair_of(word);
    for (int i = x->first[pair]; i < x->first[pair + 1]; i++) {
        const struct role_word *w = &role_words[i];
        if (w->len > len || w->len < best || (w->whole && w->len != len) ||
            memcmp(word, w->stem, w->len))
            continue;
        best = w->len;
        roles = w->roles;
    }
    return roles;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

uint32_t rp_roles_of_name(const rp_role_index *x, rp_slice name)
{
    uint32_t roles = 0;
    for (size_t at = 0; at < name.len;) {
        char word[WORD_MAX];
        size_t n = 0;
        while (at < name.len && !rp_is_alpha(name.ptr[at]))
            at++;
        do {
            if (at < name.len && n < WORD_MAX)
                word[n++] = rp_lower(name.ptr[at]);
            at++;
        } while (at < name.len && rp_is_alpha(name.ptr[at]) &&
                 !(is_upper(name.ptr[at]) && !is_upper(name.ptr[at - 1])));
        if (n > 1)
            roles |= roles_of_word(x, word, n);
    }
    return roles;
}

/* Attributes with one word of many that matters: longer values (data, generated classes) are cut here. */
#define NAME_BYTES_MAX 400

static uint32_t roles_of_attribute(const rp_role_index *x, const rp_attr *a)
{
    rp_slice value = a->value;
    if (value.len > NAME_BYTES_MAX)
        value.len = NAME_BYTES_MAX;
    if (rp_slice_equal(a->name, RP_LIT("class")) || rp_slice_equal(a->name, RP_LIT("id")) ||
        rp_slice_equal(a->name, RP_LIT("role")) || rp_slice_equal(a->name, RP_LIT("itemprop")) ||
        rp_slice_equal(a->name, RP_LIT("data-testid")) || rp_slice_equal(a->name, RP_LIT("data-component")))
        return rp_roles_of_name(x, value);
    if (rp_slice_equal(a->name, RP_LIT("aria-hidden")) && rp_slice_equal_nocase(value, RP_LIT("true")))
        return ROLE(UNSEEN);
    return 0;
}

uint32_t rp_roles_of(const rp_role_index *x, const rp_node *n)
{
    uint32_t roles = 0;
    for (size_t i = 0; i < sizeof role_tags / sizeof *role_tags; i++)
        if (role_tags[i].tag == (rp_tag)n->tag)
            roles |= role_tags[i].roles;
    for (const rp_attr *a = n->attrs; a; a = a->next)
        roles |= roles_of_attribute(x, a);
    if (n->tag == RP_TAG_BODY || n->tag == RP_TAG_HTML)
        return 0;
    if (roles & ROLE(ARTICLE) && roles & ROLE(CONTENT))
        roles |= ROLE(BODY);
    return roles;
}
