/* meta_clues.c - see meta_clues.h. One pass over some thousands of nodes; only elements that a table names
 * are kept, and their text is read later, where it is asked for. */
#include "article/meta_clues.h"
#include "base/utf8.h"

/* Parts of class names, ids and rels that tell what an element is, and those that deny it. */
#define AUTHOR_WORDS                                                                                         \
    "author byline by-line by_line writer contributor journalist reporter autor auteur redakt posted-by "    \
    "postedby "                                                                                              \
    "vcard entry-meta post-meta article-meta written-by writtenby"
#define AUTHOR_PROPS "author creator"
#define AUTHOR_FOLDERS                                                                                       \
    "author authors profile profiles people person contributor contributors staff bio writers writer "       \
    "journalist "                                                                                            \
    "reporter our-team team users user autor auteur"
#define DATE_WORDS                                                                                           \
    "date time publish author posted post-meta entry-meta article-meta updated modified byline meta-info "   \
    "dateline timestamp"
#define DECK_WORDS                                                                                           \
    "standfirst subtitle subhead subheading subheadline deck dek lead lede leadin strapline excerpt intro "  \
    "summary "                                                                                               \
    "description tagline bajada chapo chapeau vorspann teaser"

#define FURNITURE_WORDS                                                                                      \
    "comment comments related sidebar footer teaser teasers widget widgets recommended recommendations "     \
    "popular "                                                                                               \
    "promo promos newsletter readmore latest trending recirc breadcrumb breadcrumbs menu cookie cookies "    \
    "nav navbar "                                                                                            \
    "disqus respond upnext carousel"
#define DECK_ELEMENTS 60    /* with a class, after a heading, that may be its standfirst */
#define FOLDER_BYTES 12     /* of the longest of AUTHOR_FOLDERS */
#define TEXT_NODES 2000     /* of an element whose text is read: hostile ones hold millions without any */
#define IDENTITY_BYTES 300  /* of a class or id that are read */
#define WINDOW_BEFORE 8     /* blocks before the headline */
#define WINDOW_AFTER 25     /* and after it */
#define WINDOW_PARAGRAPHS 2 /* paragraphs of prose after which the head of the article is over */
#define PROSE_WORDS 30

enum { AUTHOR = 1, AUTHOR_FOLDER = 2, DATE = 4, DECK = 8, FURNITURE = 16 }; /* lists of the finder */

bool rp_has_any(rp_slice text, const char *list)
{
    for (const char *p = list; *p;) {
        size_t n = strcspn(p, " ");
        if (rp_slice_find_nocase(text, (rp_slice){p, n}, 0) < text.len)
            return true;
        p += n + (p[n] == ' ');
    }
    return false;
}

rp_slice rp_meta_clean(rp_arena *a, rp_slice s)
{
    if (!s.ptr)
        return s;
    char *p = rp_arena_alloc(a, s.len + 1);
    size_t len = 0;
    bool space = false;
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        uint32_t cp = rp_utf8_next(s, &at);
        if (cp < 0x20 || cp == 0x7F || rp_cp_is_space(cp)) {
            space = len > 0;
            continue;
        }
        bool unseen = (cp >= 0x80 && cp < 0xA0) || (cp >= 0x200B && cp <= 0x200F) ||
                      (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF ||
                      cp == 0xAD;
        if (unseen)
            continue;
        if (space)
            p[len++] = ' ';
        space = false;
        memcpy(p + len, s.ptr + start, at - start);
        len += at - start;
    }
    return (rp_slice){p, len};
}

rp_slice rp_meta_keep(rp_arena *a, rp_slice s, size_t limit)
{
    if (!s.ptr || !s.len)
        return (rp_slice){NULL, 0};
    if (s.len > limit)
        s.len = rp_utf8_valid(rp_slice_cut(s, 0, limit));
    return rp_arena_copy(a, s);
}

static bool is_silent(const rp_node *n)
{
    return n->tag == RP_TAG_SCRIPT || n->tag == RP_TAG_STYLE || n->tag == RP_TAG_TEMPLATE ||
           n->tag == RP_TAG_SVG || n->tag == RP_TAG_NOSCRIPT || n->tag == RP_TAG_BUTTON ||
           n->tag == RP_TAG_SELECT;
}

/* Does an element's edge part words? Inline ones do only where asked. */
static bool parts_words(const rp_node *n, bool spaced)
{
    static const uint16_t joined[] = {RP_TAG_B,   RP_TAG_I,    RP_TAG_EM,  RP_TAG_STRONG, RP_TAG_SUP,
                                      RP_TAG_SUB, RP_TAG_MARK, RP_TAG_WBR, RP_TAG_U,      RP_TAG_FONT};
    static const uint16_t lines[] = {RP_TAG_BR,      RP_TAG_DIV,    RP_TAG_P,  RP_TAG_LI,
                                     RP_TAG_SECTION, RP_TAG_HEADER, RP_TAG_H1, RP_TAG_H2,
                                     RP_TAG_H3,      RP_TAG_TD,     RP_TAG_TR};
    if (n->type != RP_NODE_ELEMENT)
        return false;
    const uint16_t *list = spaced ? joined : lines;
    size_t count = spaced ? sizeof joined / sizeof *joined : sizeof lines / sizeof *lines;
    for (size_t i = 0; i < count; i++)
        if (list[i] == n->tag)
            return !spaced;
    return spaced;
}

rp_slice rp_clue_text(rp_arena *a, const rp_node *n, size_t limit, bool spaced)
{
    char *p = rp_arena_alloc(a, limit + 1);
    size_t len = 0;
    unsigned nodes = 0;
    for (const rp_node *t = n; t && len < limit && nodes < TEXT_NODES; t = rp_node_next(t, n, is_silent(t)), nodes++) {
        if (parts_words(t, spaced) && len)
            p[len++] = ' ';
        if (t->prev && t->prev != n && t != n && len < limit && len && parts_words(t->prev, spaced))
            p[len++] = ' ';
        if (t->type != RP_NODE_TEXT)
            continue;
        size_t take =
            t->text.len < limit - len ? t->text.len : rp_utf8_valid(rp_slice_cut(t->text, 0, limit - len));
        memcpy(p + len, t->text.ptr, take);
        len += take;
        if (take < t->text.len)
            break;
    }
    return rp_meta_clean(a, (rp_slice){p, len});
}

/* What holds the headline is no furniture, whatever it is called. */
static bool holds_headline(const rp_clues *c, const rp_node *n)
{
    return c->headline && n->start <= c->headline->start && n->end >= c->headline->end && n->end;
}

bool rp_has_part(rp_slice names, const char *list)
{
    size_t start = 0;
    for (size_t at = 0; at <= names.len; at++) {
        bool part = at < names.len && (rp_is_alpha(names.ptr[at]) || rp_is_digit(names.ptr[at]));
        if (part)
            continue;
        if (at > start && rp_slice_in(rp_slice_cut(names, start, at), list))
            return true;
        start = at + 1;
    }
    return false;
}

static bool is_within_article(const rp_node *n)
{
    while (n && n->tag != RP_TAG_ARTICLE && n->tag != RP_TAG_MAIN)
        n = n->parent;
    return n;
}

#define NAME_LISTS (AUTHOR | DATE | DECK | FURNITURE)

/* The lists that names have words of. Elements of one make follow one another, so what was found is kept. */
static uint32_t lists_of(const rp_clues *c, rp_slice names)
{
    uint64_t head = 0, tail = 0;
    if (names.len < sizeof head)
        return rp_finder_search(&c->names, names, NAME_LISTS);
    memcpy(&head, names.ptr, sizeof head);
    memcpy(&tail, names.ptr + names.len - sizeof tail, sizeof tail);
    uint64_t key = (head ^ tail * 31 ^ names.len) * 0x9E3779B97F4A7C15u;
    rp_known_names *known = &c->known[key >> 32 & (RP_KNOWN_NAMES - 1)];
    if (!rp_slice_equal(known->names, names))
        *known = (rp_known_names){names, rp_finder_search(&c->names, names, NAME_LISTS)};
    return known->lists;
}

static bool is_called_furniture(const rp_clues *c, rp_slice names)
{
    return (lists_of(c, names) & FURNITURE) && rp_has_part(names, FURNITURE_WORDS);
}

bool rp_clue_is_furniture(const rp_clues *c, const rp_node *n)
{
    for (; n && n->tag != RP_TAG_BODY && !holds_headline(c, n); n = n->parent) {
        bool edge = n->tag == RP_TAG_FOOTER || (n->tag == RP_TAG_HEADER && c->headline);
        if (n->tag == RP_TAG_NAV || (edge && !is_within_article(n)))
            return true;
        if (!c->headline)
            continue;
        if (is_called_furniture(c, rp_node_attr(n, "class")) || is_called_furniture(c, rp_node_attr(n, "id")))
            return true;
    }
    return false;
}

void rp_clues_window(const rp_clues *c, uint32_t *start, uint32_t *end)
{
    uint32_t at = c->headline_block, prose = 0;
    *start = at > WINDOW_BEFORE ? at - WINDOW_BEFORE : 0;
    for (*end = at; *end < c->page->n_blocks && *end < at + WINDOW_AFTER && prose < WINDOW_PARAGRAPHS; ++*end)
        prose += c->page->blocks[*end].words >= PROSE_WORDS;
}

static void add(rp_clues *c, rp_clue_list *list, const rp_node *n, rp_slice words)
{
    if (list->n < RP_META_CLUES)
        RP_PUSH(c->scratch, list->at, list->n, ((rp_clue){n, words}));
}

static void take_tag(rp_clues *c, const rp_node *n)
{
    static const char *const names[] = {"property", "name", "itemprop", "http-equiv"};
    rp_slice content = rp_node_attr(n, "content");
    if (!content.ptr || !content.len || content.len > RP_META_VALUE || c->n_tags >= RP_META_CLUES)
        return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        rp_slice key = rp_node_attr(n, names[i]);
        if (!key.ptr || !key.len || key.len > 100)
            continue;
        rp_meta_tag tag = {rp_utf8_lower(c->scratch, key), content};
        RP_PUSH(c->scratch, c->tags, c->n_tags, tag);
    }
}

static void take_link(rp_clues *c, const rp_node *n)
{
    if (!c->canonical.ptr && rp_slice_equal_nocase(rp_node_attr(n, "rel"), RP_LIT("canonical")))
        c->canonical = rp_node_attr(n, "href");
}

static void take_script(rp_clues *c, const rp_node *n)
{
    if (!rp_has_any(rp_node_attr(n, "type"), "ld+json"))
        return;
    for (const rp_node *t = n->first; t; t = t->next)
        if (t->type == RP_NODE_TEXT && t->text.len <= RP_META_LINKED_BYTES)
            rp_linked_read(c->scratch, t->text, &c->linked);
}

/* What an element is called: class, id, rel and itemprop. */
typedef struct called {
    rp_slice parts[4];
    size_t room; /* of the parts and a space behind each */
} called;

static called read_called(const rp_node *n)
{
    called names = {.room = 0};
    for (const rp_attr *a = n->attrs; a; a = a->next) {
        int i = rp_slice_equal(a->name, RP_LIT("class"))      ? 0
                : rp_slice_equal(a->name, RP_LIT("id"))       ? 1
                : rp_slice_equal(a->name, RP_LIT("rel"))      ? 2
                : rp_slice_equal(a->name, RP_LIT("itemprop")) ? 3
                                                              : -1;
        if (i < 0 || names.parts[i].ptr)
            continue;
        names.parts[i] = a->value;
        if (a->value.len > IDENTITY_BYTES)
            names.parts[i].len = rp_utf8_valid(rp_slice_cut(a->value, 0, IDENTITY_BYTES));
        names.room += names.parts[i].len + 1;
    }
    return names;
}

static rp_slice joined(rp_clues *c, const called *names)
{
    char *p = rp_arena_alloc(c->scratch, names->room + 1);
    size_t len = 0;
    for (size_t i = 0; i < 4; i++) {
        if (!names->parts[i].len)
            continue;
        p[len++] = ' ';
        memcpy(p + len, names->parts[i].ptr, names->parts[i].len);
        len += names->parts[i].len;
    }
    return len ? (rp_slice){p + 1, len - 1} : RP_LIT("");
}

/* Does the path of a link have a folder of authors? */
static bool leads_to_author(const rp_clues *c, rp_slice href)
{
    while (href.len) {
        rp_slice folder = rp_slice_cut(href, 0, rp_slice_find_byte(href, '/'));
        if (folder.len == href.len)
            return false;
        if (rp_slice_equal(folder, RP_LIT("by")))
            return true;
        if (folder.len <= FOLDER_BYTES && rp_finder_search(&c->names, folder, AUTHOR_FOLDER) &&
            rp_slice_in(folder, AUTHOR_FOLDERS))
            return true;
        href = rp_slice_cut(href, folder.len + 1, href.len);
    }
    return false;
}

/* Elements of the body that are kept for what they are called. */
static void take_named(rp_clues *c, const rp_node *n)
{
    called names = read_called(n);
    rp_slice prop = names.parts[3];
    bool deck = c->decks_to_look_at && names.room > 0;
    uint32_t has = 0;
    for (size_t i = 0; i < 4; i++)
        has |= names.parts[i].len ? lists_of(c, names.parts[i]) : 0;
    if (n->tag == RP_TAG_H1 || rp_slice_in(prop, "headline")) {
        add(c, &c->headings, n, joined(c, &names));
        c->decks_to_look_at = DECK_ELEMENTS;
    }
    if (n->tag == RP_TAG_TIME)
        add(c, &c->dates, n, joined(c, &names));
    if (n->tag == RP_TAG_A && leads_to_author(c, rp_node_attr(n, "href"))) {
        add(c, &c->authors, n, joined(c, &names));
        return;
    }
    if (!names.room || n->tag == RP_TAG_BODY || n->tag == RP_TAG_HTML || n->tag == RP_TAG_MAIN)
        return;
    if ((has & DATE) && n->tag != RP_TAG_TIME)
        add(c, &c->dates, n, joined(c, &names));
    if ((has & AUTHOR) || rp_slice_in(prop, AUTHOR_PROPS))
        add(c, &c->authors, n, joined(c, &names));
    if (!deck)
        return;
    c->decks_to_look_at--;
    rp_slice words = has & DECK ? joined(c, &names) : RP_LIT("");
    if (rp_has_part(words, DECK_WORDS) || rp_slice_in(prop, "description alternativeheadline"))
        add(c, &c->decks, n, words);
}

static void take(rp_clues *c, const rp_node *n)
{
    switch (n->tag) {
    case RP_TAG_HTML:
        if (!c->lang.ptr)
            c->lang = rp_node_attr(n, "lang");
        break;
    case RP_TAG_TITLE:
        if (!c->doc_title.ptr && n->ns == RP_NS_HTML)
            c->doc_title = rp_clue_text(c->scratch, n, RP_META_TEXT, false);
        break;
    case RP_TAG_BASE:
        if (!c->base.ptr)
            c->base = rp_node_attr(n, "href");
        break;
    case RP_TAG_META:
        take_tag(c, n);
        break;
    case RP_TAG_LINK:
        take_link(c, n);
        break;
    case RP_TAG_SCRIPT:
        take_script(c, n);
        break;
    default:
        take_named(c, n);
    }
}

void rp_clues_gather(rp_arena *scratch, const rp_page *page, rp_clues *out)
{
    *out = (rp_clues){.scratch = scratch, .page = page};
    out->known = RP_ARRAY(scratch, rp_known_names, RP_KNOWN_NAMES);
    rp_finder_add(&out->names, AUTHOR_WORDS, AUTHOR);
    rp_finder_add(&out->names, AUTHOR_FOLDERS, AUTHOR_FOLDER);
    rp_finder_add(&out->names, DATE_WORDS, DATE);
    rp_finder_add(&out->names, DECK_WORDS, DECK);
    rp_finder_add(&out->names, FURNITURE_WORDS, FURNITURE);
    for (const rp_node *n = page->document; n; n = rp_node_next(n, page->document, is_silent(n)))
        if (n->type == RP_NODE_ELEMENT)
            take(out, n);
}

rp_slice rp_clues_tag(const rp_clues *c, const char *keys)
{
    while (*keys) {
        rp_slice key = {keys, strcspn(keys, " ")};
        for (uint32_t i = 0; i < c->n_tags; i++) {
            if (!rp_slice_equal(c->tags[i].key, key))
                continue;
            rp_slice value = rp_meta_clean(c->scratch, c->tags[i].value);
            if (value.len)
                return value;
        }
        keys += key.len + (keys[key.len] == ' ');
    }
    return (rp_slice){NULL, 0};
}
