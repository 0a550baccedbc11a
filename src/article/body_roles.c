/* body_roles.c - see body_roles.h. Names are cut into words at punctuation and at capitals ("siteFooter"), and
 * each word is looked up by its beginning. About 40 names a block-bearing element chain, 100 chains a page. */
#include "article/body_roles.h"

#define ROLE(name) (1u << RP_ROLE_##name)
#define WORD_MAX 24

/* A word of a name and the role it speaks for. whole: the word must end there, else more may follow it.
 * Sorted by stem, so that the rows of one first letter stand together; the longest match wins. */
static const struct role_word {
    const char *stem;
    bool whole;
    uint32_t roles;
} role_words[] = {
    {"about", true, ROLE(AUTHOR)},
    {"abstract", false, ROLE(LEAD)},
    {"ad", true, ROLE(AD)},
    {"ads", false, ROLE(AD)},
    {"advert", false, ROLE(AD)},
    {"alert", false, ROLE(COOKIE)},
    {"also", true, ROLE(RELATED)},
    {"answer", false, ROLE(FORUM) | ROLE(CONTENT)},
    {"article", false, ROLE(ARTICLE)},
    {"articlebody", false, ROLE(ARTICLE) | ROLE(CONTENT)},
    {"aside", false, ROLE(SIDE)},
    {"author", false, ROLE(AUTHOR)},
    {"banner", false, ROLE(AD)},
    {"bar", true, ROLE(NAV)},
    {"bio", false, ROLE(AUTHOR)},
    {"blog", false, ROLE(ARTICLE)},
    {"body", false, ROLE(CONTENT)},
    {"breadcrumb", false, ROLE(NAV)},
    {"breaking", false, ROLE(RELATED)},
    {"btn", false, ROLE(FORM)},
    {"button", false, ROLE(FORM)},
    {"byline", false, ROLE(AUTHOR)},
    {"caption", false, ROLE(CAPTION)},
    {"card", false, ROLE(CARD)},
    {"carousel", false, ROLE(CARD)},
    {"cart", false, ROLE(PRODUCT) | ROLE(FORM)},
    {"categories", false, ROLE(META)},
    {"category", false, ROLE(META)},
    {"chapo", false, ROLE(LEAD)},
    {"colophon", false, ROLE(FOOTER)},
    {"comment", false, ROLE(COMMENT)},
    {"consent", false, ROLE(COOKIE)},
    {"contact", false, ROLE(FOOTER)},
    {"content", false, ROLE(CONTENT)},
    {"cookie", false, ROLE(COOKIE)},
    {"copyright", false, ROLE(FOOTER)},
    {"credit", false, ROLE(CAPTION)},
    {"crumb", false, ROLE(NAV)},
    {"cta", false, ROLE(SIGNUP)},
    {"date", false, ROLE(META)},
    {"dek", true, ROLE(LEAD)},
    {"description", false, ROLE(LEAD)},
    {"dialog", false, ROLE(COOKIE)},
    {"disclaimer", false, ROLE(FOOTER)},
    {"disqus", false, ROLE(COMMENT)},
    {"doc", true, ROLE(ARTICLE)},
    {"docs", true, ROLE(ARTICLE)},
    {"donate", false, ROLE(SIGNUP)},
    {"dropdown", false, ROLE(NAV)},
    {"email", false, ROLE(SIGNUP)},
    {"entry", false, ROLE(ARTICLE)},
    {"facebook", false, ROLE(SHARE)},
    {"fancybox", false, ROLE(UNSEEN)},
    {"featured", false, ROLE(RELATED)},
    {"feed", false, ROLE(CARD)},
    {"figcaption", false, ROLE(CAPTION)},
    {"filter", false, ROLE(FORM)},
    {"follow", false, ROLE(SHARE)},
    {"foot", false, ROLE(FOOTER)},
    {"footer", false, ROLE(FOOTER)},
    {"form", true, ROLE(FORM)},
    {"forum", false, ROLE(FORUM)},
    {"gallery", false, ROLE(CAPTION)},
    {"gdpr", false, ROLE(COOKIE)},
    {"grid", false, ROLE(CARD)},
    {"header", false, ROLE(HEADER)},
    {"headline", false, ROLE(TITLE)},
    {"hero", false, ROLE(HEADER)},
    {"hidden", false, ROLE(UNSEEN)},
    {"image", false, ROLE(CAPTION)},
    {"info", true, ROLE(META)},
    {"intro", false, ROLE(LEAD)},
    {"item", true, ROLE(CARD)},
    {"kicker", false, ROLE(META)},
    {"latest", false, ROLE(RELATED)},
    {"lead", true, ROLE(LEAD)},
    {"lede", true, ROLE(LEAD)},
    {"license", false, ROLE(FOOTER)},
    {"links", false, ROLE(NAV)},
    {"listing", false, ROLE(CARD)},
    {"login", false, ROLE(FORM)},
    {"logo", false, ROLE(HEADER)},
    {"main", false, ROLE(CONTENT)},
    {"markdown", false, ROLE(CONTENT)},
    {"masthead", false, ROLE(HEADER)},
    {"media", true, ROLE(CAPTION)},
    {"menu", false, ROLE(NAV)},
    {"message", true, ROLE(FORUM)},
    {"meta", false, ROLE(META)},
    {"metadata", false, ROLE(META)},
    {"modal", false, ROLE(COOKIE)},
    {"more", true, ROLE(RELATED)},
    {"nav", false, ROLE(NAV)},
    {"newsletter", false, ROLE(SIGNUP)},
    {"next", true, ROLE(NAV)},
    {"notice", false, ROLE(COOKIE)},
    {"outbrain", false, ROLE(RELATED)},
    {"overlay", false, ROLE(COOKIE)},
    {"page", true, ROLE(CONTENT)},
    {"pager", false, ROLE(NAV)},
    {"pagination", false, ROLE(NAV)},
    {"paywall", false, ROLE(SIGNUP)},
    {"photo", false, ROLE(CAPTION)},
    {"popular", false, ROLE(RELATED)},
    {"popup", false, ROLE(COOKIE)},
    {"post", false, ROLE(ARTICLE)},
    {"prev", true, ROLE(NAV)},
    {"price", false, ROLE(PRODUCT)},
    {"print", false, ROLE(SHARE)},
    {"privacy", false, ROLE(COOKIE)},
    {"product", false, ROLE(PRODUCT)},
    {"profile", false, ROLE(AUTHOR)},
    {"promo", false, ROLE(AD)},
    {"prose", false, ROLE(CONTENT)},
    {"pull", false, ROLE(QUOTE)},
    {"pullquote", false, ROLE(QUOTE)},
    {"question", false, ROLE(FORUM)},
    {"quote", false, ROLE(QUOTE)},
    {"rail", true, ROLE(SIDE)},
    {"rating", false, ROLE(PRODUCT)},
    {"readmore", false, ROLE(RELATED)},
    {"recent", false, ROLE(RELATED)},
    {"recirc", false, ROLE(RELATED)},
    {"recommend", false, ROLE(RELATED)},
    {"related", false, ROLE(RELATED)},
    {"replies", false, ROLE(COMMENT)},
    {"reply", false, ROLE(COMMENT)},
    {"respond", false, ROLE(COMMENT)},
    {"review", false, ROLE(PRODUCT) | ROLE(COMMENT)},
    {"richtext", false, ROLE(CONTENT)},
    {"screen", true, ROLE(UNSEEN)},
    {"search", false, ROLE(FORM)},
    {"share", false, ROLE(SHARE)},
    {"sharing", false, ROLE(SHARE)},
    {"shop", false, ROLE(PRODUCT)},
    {"side", true, ROLE(SIDE)},
    {"sidebar", false, ROLE(SIDE)},
    {"signature", false, ROLE(AUTHOR)},
    {"signup", false, ROLE(SIGNUP)},
    {"single", true, ROLE(ARTICLE)},
    {"skip", false, ROLE(UNSEEN)},
    {"slide", false, ROLE(CARD)},
    {"social", false, ROLE(SHARE)},
    {"source", false, ROLE(CAPTION)},
    {"spec", false, ROLE(PRODUCT)},
    {"specs", false, ROLE(PRODUCT)},
    {"sponsor", false, ROLE(AD)},
    {"sr", true, ROLE(UNSEEN)},
    {"standfirst", false, ROLE(LEAD)},
    {"story", false, ROLE(ARTICLE)},
    {"sub", true, ROLE(LEAD)},
    {"subhead", false, ROLE(LEAD)},
    {"subscribe", false, ROLE(SIGNUP)},
    {"subscription", false, ROLE(SIGNUP)},
    {"subtitle", false, ROLE(LEAD)},
    {"summary", false, ROLE(LEAD)},
    {"tab", true, ROLE(TOC)},
    {"taboola", false, ROLE(RELATED)},
    {"tabs", true, ROLE(TOC)},
    {"tag", true, ROLE(META)},
    {"tags", true, ROLE(META)},
    {"taxonomy", false, ROLE(META)},
    {"teaser", false, ROLE(RELATED)},
    {"text", true, ROLE(CONTENT)},
    {"thread", false, ROLE(FORUM)},
    {"tile", false, ROLE(CARD)},
    {"time", true, ROLE(META)},
    {"timestamp", false, ROLE(META)},
    {"title", false, ROLE(TITLE)},
    {"toc", true, ROLE(TOC)},
    {"toolbar", false, ROLE(NAV)},
    {"tooltip", false, ROLE(UNSEEN)},
    {"top", true, ROLE(HEADER)},
    {"topic", false, ROLE(FORUM)},
    {"trending", false, ROLE(RELATED)},
    {"twitter", false, ROLE(SHARE)},
    {"txt", true, ROLE(CONTENT)},
    {"user", false, ROLE(AUTHOR)},
    {"video", false, ROLE(CAPTION)},
    {"visually", false, ROLE(UNSEEN)},
    {"vote", false, ROLE(FORUM)},
    {"widget", false, ROLE(SIDE)},
    {"wysiwyg", false, ROLE(CONTENT)},
};
enum { N_WORDS = sizeof role_words / sizeof *role_words };

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

/* The first row whose stem begins with c. */
static int first_row(char c)
{
    int low = 0, high = N_WORDS;
    while (low < high) {
        int mid = (low + high) / 2;
        if (role_words[mid].stem[0] < c)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static uint32_t roles_of_word(const char *word, size_t len)
{
    uint32_t roles = 0;
    size_t best = 0;
    for (int i = first_row(*word); i < N_WORDS && role_words[i].stem[0] == *word; i++) {
        size_t n = strlen(role_words[i].stem);
        if (n > len || n < best || memcmp(word, role_words[i].stem, n) || (role_words[i].whole && n != len))
            continue;
        best = n;
        roles = role_words[i].roles;
    }
    return roles;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

uint32_t rp_roles_of_name(rp_slice name)
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
        if (n)
            roles |= roles_of_word(word, n);
    }
    return roles;
}

/* Attributes with one word of many that matters: longer values (data, generated classes) are cut here. */
#define NAME_BYTES_MAX 400

static uint32_t roles_of_attribute(const rp_attr *a)
{
    rp_slice value = a->value;
    if (value.len > NAME_BYTES_MAX)
        value.len = NAME_BYTES_MAX;
    if (rp_slice_equal(a->name, RP_LIT("class")) || rp_slice_equal(a->name, RP_LIT("id")) ||
        rp_slice_equal(a->name, RP_LIT("role")) || rp_slice_equal(a->name, RP_LIT("itemprop")) ||
        rp_slice_equal(a->name, RP_LIT("data-testid")) || rp_slice_equal(a->name, RP_LIT("data-component")))
        return rp_roles_of_name(value);
    if (rp_slice_equal(a->name, RP_LIT("aria-hidden")) && rp_slice_equal_nocase(value, RP_LIT("true")))
        return ROLE(UNSEEN);
    return 0;
}

uint32_t rp_roles_of(const rp_node *n)
{
    uint32_t roles = 0;
    for (size_t i = 0; i < sizeof role_tags / sizeof *role_tags; i++)
        if (role_tags[i].tag == (rp_tag)n->tag)
            roles |= role_tags[i].roles;
    for (const rp_attr *a = n->attrs; a; a = a->next)
        roles |= roles_of_attribute(a);
    if (n->tag == RP_TAG_BODY || n->tag == RP_TAG_HTML)
        return 0;
    if (roles & ROLE(ARTICLE) && roles & ROLE(CONTENT))
        roles |= ROLE(BODY);
    return roles;
}
