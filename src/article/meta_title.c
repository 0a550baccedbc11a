/* meta_title.c - the article's title, and the site's name that so often is part of it.
 *
 * A page states its title in up to six places, no one of which is right more than three times in four. So
 * each is a candidate, cleared of the site's name, and the one that the others bear out best is taken; a
 * visible heading is preferred, for a reader sees that one. */
#include "article/meta_clues.h"
#include "base/utf8.h"

#define TITLE_BYTES 500
#define SITE_BYTES 120
#define CANDIDATES 24
#define WORDS_MAX 64
#define HEADING_LIKENESS 0.2
#define PARTS_MAX 4  /* that are taken off a title */
#define TAIL_WORDS 4 /* behind a bar, so few are a site's or a section's name */
#define HEAD_WORDS 3 /* where so many are left before it */

typedef struct candidate {
    rp_slice text;
    const rp_node *node; /* NULL: not from the body */
    double trust;        /* of its place, before the others are asked */
} candidate;

typedef struct row {
    candidate at[CANDIDATES];
    unsigned n;
} row;

/* Marks between a title and a site's name, spaces around. */
static const char *const separators[] = {" | ",  " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • ",
                                         " // ", " / ", " ‹ ", " › ", " ~ ", " ❘ ", " • ", " | ",  " |"};

/* Lower-case hashes of a text's words. */
static unsigned hash_words(rp_slice s, uint64_t *out)
{
    unsigned n = 0;
    uint64_t h = 0;
    for (size_t at = 0; at < s.len && n < WORDS_MAX;) {
        uint32_t cp = rp_utf8_next(s, &at);
        if (rp_cp_is_word(cp)) {
            h = (h ? h : 1469598103934665603u) ^ rp_cp_lower(cp);
            h *= 1099511628211u;
        } else if (h) {
            out[n++] = h;
            h = 0;
        }
    }
    if (h && n < WORDS_MAX)
        out[n++] = h;
    return n;
}

/* How far two texts share their words: 0 to 1. */
static double likeness(rp_slice x, rp_slice y)
{
    uint64_t a[WORDS_MAX], b[WORDS_MAX];
    unsigned n = hash_words(x, a), m = hash_words(y, b), common = 0;
    for (unsigned i = 0; i < n; i++) {
        for (unsigned j = 0; j < m; j++) {
            if (a[i] != b[j])
                continue;
            b[j] = b[--m];
            common++;
            break;
        }
    }
    m = hash_words(y, b);
    return n + m ? 2.0 * common / (n + m) : 0;
}

/* Letters and digits only, lower case: how a site's name and its host are compared. */
static rp_slice squeezed(rp_arena *a, rp_slice s)
{
    char *p = rp_arena_alloc(a, s.len * 2 + 4);
    size_t len = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t cp = rp_utf8_next(s, &at);
        if (rp_cp_is_word(cp) && len + 4 <= s.len * 2 + 4)
            len += rp_utf8_put(rp_cp_lower(cp), p + len);
    }
    return (rp_slice){p, len};
}

/* Is the text the site's name: its declared one, or part of its host? */
bool rp_looks_like_site(const rp_clues *c, rp_slice text, rp_slice site)
{
    rp_slice s = squeezed(c->scratch, text), host = squeezed(c->scratch, rp_url_host(c->url));
    if (s.len < 2)
        return false;
    if (site.ptr && likeness(text, site) > 0.65)
        return true;
    return host.ptr && s.len >= 3 && rp_slice_find(host, s, 0) < host.len;
}

/* The share of x's words that y has too. */
static double contained(rp_slice x, rp_slice y)
{
    uint64_t a[WORDS_MAX], b[WORDS_MAX];
    unsigned n = hash_words(x, a), m = hash_words(y, b), common = 0;
    for (unsigned i = 0; i < n; i++) {
        bool found = false;
        for (unsigned j = 0; j < m && !found; j++)
            found = a[i] == b[j];
        common += found;
    }
    return n ? (double)common / n : 0;
}

static unsigned count_words(rp_slice s)
{
    uint64_t words[WORDS_MAX];
    return hash_words(s, words);
}

/* The separator at at, or 0. */
static size_t separator_at(rp_slice s, size_t at)
{
    bool may = s.ptr[at] == ' ' || (unsigned char)s.ptr[at] >= 0x80; /* what all of them begin with */
    for (size_t i = 0; may && i < sizeof separators / sizeof *separators; i++) {
        rp_slice mark = rp_slice_of(separators[i]);
        if (rp_slice_starts(rp_slice_cut(s, at, s.len), mark))
            return mark.len;
    }
    return 0;
}

/* A title parted at its separators: the first and the last. */
typedef struct parts {
    rp_slice head, behind_head, before_tail, tail;
    bool bar; /* the last one is "|" */
} parts;

static bool part(rp_slice title, parts *out)
{
    size_t first = 0, first_end = 0, last = 0, last_end = 0;
    for (size_t at = 1; at < title.len; at++) {
        size_t n = separator_at(title, at);
        if (!n)
            continue;
        first_end = first ? first_end : at + n;
        first = first ? first : at;
        last = at;
        last_end = at + n;
        at += n - 1;
    }
    if (!first)
        return false;
    out->head = rp_slice_cut(title, 0, first);
    out->behind_head = rp_slice_trim(rp_slice_cut(title, first_end, title.len));
    out->before_tail = rp_slice_trim(rp_slice_cut(title, 0, last));
    out->tail = rp_slice_trim(rp_slice_cut(title, last_end, title.len));
    out->bar = title.ptr[last + 1] == '|' || title.ptr[last] == '|';
    return true;
}

static bool is_site_part(const rp_clues *c, rp_slice text, rp_slice site)
{
    return rp_looks_like_site(c, text, site) || (site.ptr && contained(text, site) > 0.75);
}

/* "Prairie Ledger: Regulators seize bank". */
static rp_slice without_prefix(const rp_clues *c, rp_slice title, rp_slice site)
{
    size_t colon = rp_slice_find(title, RP_LIT(": "), 0);
    if (colon == title.len || !rp_looks_like_site(c, rp_slice_cut(title, 0, colon), site))
        return title;
    return rp_slice_trim(rp_slice_cut(title, colon + 2, title.len));
}

/* The title without the site's name behind or before it. A short part behind a bar is a site or a section
 * even where no name is known. */
static rp_slice without_site(const rp_clues *c, rp_slice title, rp_slice site)
{
    parts p;
    for (int i = 0; i < PARTS_MAX && part(title, &p); i++) {
        bool short_tail =
            p.bar && count_words(p.tail) <= TAIL_WORDS && count_words(p.before_tail) >= HEAD_WORDS;
        if (is_site_part(c, p.tail, site) || short_tail)
            title = p.before_tail;
        else if (is_site_part(c, p.head, site))
            title = p.behind_head;
        else
            break;
    }
    return without_prefix(c, title, site);
}

static void offer(row *r, rp_slice text, const rp_node *node, double trust)
{
    text = rp_slice_trim(text);
    if (text.len < 2 || r->n >= CANDIDATES)
        return;
    r->at[r->n++] = (candidate){text, node, trust};
}

static rp_slice find_site(const rp_clues *c)
{
    rp_slice site =
        rp_clues_tag(c, "og:site_name application-name twitter:app:name:iphone apple-mobile-web-app-title "
                        "al:android:app_name dc.publisher citation_journal_title publisher");
    if (!site.ptr && c->linked.site.ptr)
        site = c->linked.site;
    return site.len <= SITE_BYTES ? site : (rp_slice){NULL, 0};
}

#define LABEL_LEAST 4 /* bytes of a host's label that tell a site's name */
#define NAME_WORDS 4  /* a first part of more is no name by itself */

/* Is the text the name of the host: part of it, or one of its labels part of the text? */
static bool names_host(const rp_clues *c, rp_slice text)
{
    rp_slice host = rp_url_host(c->url), s = squeezed(c->scratch, text), whole = squeezed(c->scratch, host);
    if (s.len >= 3 && rp_slice_find(whole, s, 0) < whole.len)
        return true;
    while (host.len) {
        rp_slice label = rp_slice_cut(host, 0, rp_slice_find_byte(host, '.')), name = squeezed(c->scratch, label);
        if (name.len >= LABEL_LEAST && label.len < host.len && rp_slice_find(s, name, 0) < s.len)
            return true;
        host = rp_slice_cut(host, label.len + (label.len < host.len), host.len);
    }
    return false;
}

/* "Bay Post | News from the coast", "Read us first - Bay Post", "Bay Post: All the news": the name without what
 * the site says of itself. The part that names the host, else a short first one. */
static rp_slice without_slogan(const rp_clues *c, rp_slice site)
{
    rp_slice first = site;
    size_t start = 0, n;
    bool some = false;
    for (size_t at = 1; at <= site.len; at++) {
        bool colon = at + 1 < site.len && site.ptr[at] == ':' && site.ptr[at + 1] == ' ';
        n = at == site.len ? 1 : colon ? 2 : separator_at(site, at);
        if (!n)
            continue;
        rp_slice part = rp_slice_trim(rp_slice_cut(site, start, at));
        if (at < site.len || some) {
            if (part.len && names_host(c, part))
                return part;
            first = some || colon ? first : part;
            some = true;
        }
        start = at + n;
        at = start - 1;
    }
    return first.len && count_words(first) <= NAME_WORDS ? first : site;
}

static void offer_all(const rp_clues *c, rp_slice site, row *r)
{
    for (uint32_t i = 0; i < c->headings.n && i < 12; i++) {
        const rp_node *n = c->headings.at[i].node;
        rp_slice text = rp_clue_text(c->scratch, n, RP_META_TEXT, false);
        bool likely = !rp_clue_is_furniture(c, n) && !rp_looks_like_site(c, text, site);
        offer(r, without_site(c, text, site), n, likely ? 1.0 - 0.02 * i : 0.1);
    }
    offer(r, without_site(c, rp_clues_tag(c, "og:title"), site), NULL, 0.7);
    offer(r, c->linked.rank >= 2 ? without_site(c, c->linked.headline, site) : (rp_slice){NULL, 0}, NULL,
          0.7);
    offer(r, without_site(c, rp_clues_tag(c, "twitter:title"), site), NULL, 0.5);
    offer(r,
          rp_clues_tag(c, "parsely-title sailthru.title dc.title dcterms.title citation_title hdl headline"),
          NULL, 0.6);
    offer(r, without_site(c, c->doc_title, site), NULL, 0.5);
}

/* How far the others bear a candidate out: the mean of their likeness, and the most. Headings do not bear
 * each other out. */
static double borne_out(const row *r, unsigned i, double *most)
{
    double sum = 0;
    unsigned others = 0;
    *most = 0;
    for (unsigned j = 0; j < r->n; j++) {
        if (i == j || (r->at[i].node && r->at[j].node))
            continue;
        double like = likeness(r->at[i].text, r->at[j].text);
        sum += like;
        *most = like > *most ? like : *most;
        others++;
    }
    if (!others)
        *most = 1;
    return others ? sum / others : 1;
}

/* The candidate of the most trust. A heading that shares words with any other is the title even if the rest
 * agree on another wording: that one is for search engines. */
static const candidate *best_of(const row *r)
{
    const candidate *best = NULL;
    double most = -1, like;
    for (unsigned i = 0; i < r->n; i++) {
        double score = r->at[i].trust + 1.5 * borne_out(r, i, &like);
        if (r->at[i].node && r->at[i].trust > 0.5)
            score += like >= HEADING_LIKENESS ? 1.0 : -0.7;
        if (score > most) {
            most = score;
            best = &r->at[i];
        }
    }
    return best;
}

/* The block that the headline's element holds, else the one that begins with the title, else the first. */
static uint32_t block_of(const rp_page *page, const rp_node *n, rp_slice title)
{
    for (uint32_t i = 0; n && i < page->n_blocks; i++)
        for (const rp_node *up = page->blocks[i].node; up; up = up->parent)
            if (up == n)
                return i;
    for (uint32_t i = 0; i < page->n_blocks; i++)
        if (rp_slice_starts_nocase(page->blocks[i].text, title))
            return i;
    return 0;
}

/* The heading that says what the title does, where the title was taken from elsewhere. */
static const rp_node *heading_of(const row *r, const candidate *title)
{
    const rp_node *best = title->node;
    double most = 0.5;
    for (unsigned i = 0; !best && i < r->n; i++) {
        if (!r->at[i].node || likeness(r->at[i].text, title->text) <= most)
            continue;
        best = r->at[i].node;
    }
    return best;
}

/* What stands behind the title in <title>, where no name of the site is declared. */
static rp_slice site_of_title(const rp_clues *c, rp_slice title)
{
    parts p;
    bool fits =
        part(c->doc_title, &p) && count_words(p.tail) <= TAIL_WORDS && likeness(p.before_tail, title) > 0.9;
    return fits ? p.tail : (rp_slice){NULL, 0};
}

void rp_title_find(rp_arena *a, rp_clues *c, rp_article *out)
{
    row r = {.n = 0};
    rp_slice site = find_site(c);
    out->site = rp_meta_keep(a, site.ptr ? without_slogan(c, site) : site, SITE_BYTES);
    offer_all(c, site, &r);
    const candidate *title = best_of(&r);
    if (!title)
        return;
    out->title = rp_meta_keep(a, title->text, TITLE_BYTES);
    if (!out->site.ptr)
        out->site = rp_meta_keep(a, site_of_title(c, title->text), SITE_BYTES);
    c->headline = heading_of(&r, title);
    c->headline_block = block_of(c->page, c->headline, title->text);
}
