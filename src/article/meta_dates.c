/* meta_dates.c - when it was published and changed: every date the page gives for itself, each with where it
 * was read, best first; and the best of each kind.
 *
 * A page shows many dates that are not its own (teasers, comments, copyright, events). So a date is taken
 * from what declares it (JSON-LD, <meta>, microdata), from <time> and lines by the headline, and from the
 * address; never from prose. */
#include "article/meta_clues.h"
#include "article/meta_lines.h"
#include "base/utf8.h"

#define DATES_MAX 64
#define DATE_BYTES 160 /* an element with more text is no date */

typedef struct found {
    rp_date date;
    double trust;
} found;

typedef struct row {
    found at[DATES_MAX];
    unsigned n;
    bool day_first;
} row;

static void offer(row *r, rp_date_kind kind, rp_slice value, rp_date_origin from, double trust)
{
    for (unsigned i = 0; i < r->n; i++) {
        found *f = &r->at[i];
        if (f->date.kind == kind && f->date.from == from && rp_slice_equal(f->date.value, value)) {
            f->trust = trust > f->trust ? trust : f->trust;
            return;
        }
    }
    if (r->n < DATES_MAX)
        r->at[r->n++] = (found){{kind, value, from}, trust};
}

/* A value that is a date by itself. */
static void offer_value(const rp_clues *c, row *r, rp_date_kind kind, rp_slice text, rp_date_origin from, double trust)
{
    rp_text_date d;
    if (text.ptr && text.len <= DATE_BYTES && rp_date_find(c->scratch, rp_slice_trim(text), 0, r->day_first, &d))
        offer(r, kind, d.value, from, trust - (d.guessed ? 0.1 : 0));
}

/* <meta> keys, in order of trust. */
static const struct date_key {
    const char *key;
    rp_date_kind kind;
    double trust;
} date_keys[] = {
    {"article:published_time", RP_DATE_PUBLISHED, 0.95},
    {"og:article:published_time", RP_DATE_PUBLISHED, 0.9},
    {"og:published_time", RP_DATE_PUBLISHED, 0.9},
    {"datepublished", RP_DATE_PUBLISHED, 0.9},
    {"parsely-pub-date", RP_DATE_PUBLISHED, 0.9},
    {"sailthru.date", RP_DATE_PUBLISHED, 0.85},
    {"cxenseparse:publishtime", RP_DATE_PUBLISHED, 0.85},
    {"article.published", RP_DATE_PUBLISHED, 0.85},
    {"article:published", RP_DATE_PUBLISHED, 0.85},
    {"publish-date", RP_DATE_PUBLISHED, 0.85},
    {"publish_date", RP_DATE_PUBLISHED, 0.85},
    {"og:publish_date", RP_DATE_PUBLISHED, 0.85},
    {"published_date", RP_DATE_PUBLISHED, 0.85},
    {"publisheddate", RP_DATE_PUBLISHED, 0.85},
    {"publication_date", RP_DATE_PUBLISHED, 0.85},
    {"published", RP_DATE_PUBLISHED, 0.8},
    {"pubdate", RP_DATE_PUBLISHED, 0.85},
    {"ptime", RP_DATE_PUBLISHED, 0.8},
    {"pdate", RP_DATE_PUBLISHED, 0.8},
    {"dc.date.issued", RP_DATE_PUBLISHED, 0.85},
    {"dcterms.issued", RP_DATE_PUBLISHED, 0.85},
    {"dc.date", RP_DATE_PUBLISHED, 0.8},
    {"dcterms.date", RP_DATE_PUBLISHED, 0.8},
    {"dc.date.created", RP_DATE_PUBLISHED, 0.75},
    {"dcterms.created", RP_DATE_PUBLISHED, 0.75},
    {"date", RP_DATE_PUBLISHED, 0.75},
    {"citation_date", RP_DATE_PUBLISHED, 0.8},
    {"citation_publication_date", RP_DATE_PUBLISHED, 0.8},
    {"article:modified_time", RP_DATE_MODIFIED, 0.9},
    {"og:article:modified_time", RP_DATE_MODIFIED, 0.9},
    {"datemodified", RP_DATE_MODIFIED, 0.9},
    {"og:updated_time", RP_DATE_MODIFIED, 0.8},
    {"og:modified_time", RP_DATE_MODIFIED, 0.8},
    {"dcterms.modified", RP_DATE_MODIFIED, 0.8},
    {"dc.date.modified", RP_DATE_MODIFIED, 0.8},
    {"last-modified", RP_DATE_MODIFIED, 0.6},
    {"lastmod", RP_DATE_MODIFIED, 0.6},
};

static void offer_declared(const rp_clues *c, row *r)
{
    double sure = c->linked.rank >= 2 ? 1.0 : 0.7;
    offer_value(c, r, RP_DATE_PUBLISHED, c->linked.published, RP_FROM_JSON_LD, sure);
    offer_value(c, r, RP_DATE_MODIFIED, c->linked.modified, RP_FROM_JSON_LD, sure);
    for (size_t i = 0; i < sizeof date_keys / sizeof *date_keys; i++)
        offer_value(c, r, date_keys[i].kind, rp_clues_tag(c, date_keys[i].key), RP_FROM_META, date_keys[i].trust);
}

/* Is the element near the headline: within the blocks around it? */
static bool near_headline(const rp_clues *c, const rp_node *n)
{
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    if (!n->start || end <= start)
        return false;
    return n->start >= c->page->blocks[start].start && n->start <= c->page->blocks[end - 1].end;
}

/* What an element called after a date says: its datetime attribute, else its text. */
static void offer_element(const rp_clues *c, row *r, const rp_clue *clue)
{
    const rp_node *n = clue->node;
    rp_slice prop = rp_node_attr(n, "itemprop"), stamp = rp_node_attr(n, "datetime");
    bool published = rp_slice_in(prop, "datepublished"), modified = rp_slice_in(prop, "datemodified");
    bool declared = published || modified;
    bool near = near_headline(c, n);
    if (!declared && rp_clue_is_furniture(n))
        return;
    rp_slice text = rp_clue_text(c->scratch, n, DATE_BYTES + 1, true), value;
    bool change = false;
    if (!stamp.ptr)
        stamp = rp_node_attr(n, "content");
    bool shown = text.len <= DATE_BYTES && rp_date_line(c->scratch, text, r->day_first, &value, &change);
    change |= modified || rp_has_any(clue->words, "updated modified");
    rp_date_kind kind = change ? RP_DATE_MODIFIED : RP_DATE_PUBLISHED;
    double trust = (declared ? 0.8 : 0.5) + (near ? 0.15 : -0.15) +
                   (rp_has_any(clue->words, "publish posted entry-date post-date pubdate") ? 0.1 : 0);
    if (stamp.ptr)
        offer_value(c, r, kind, stamp, RP_FROM_TIME, trust);
    else if (shown && n->tag == RP_TAG_TIME)
        offer(r, kind, value, RP_FROM_TIME, trust);
    else if (shown)
        offer(r, kind, value, RP_FROM_TEXT, trust - 0.05);
}

static void offer_lines(const rp_clues *c, row *r)
{
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    for (uint32_t i = start; i < end; i++) {
        const rp_page_block *b = &c->page->blocks[i];
        rp_slice value;
        bool change;
        if (b->node && rp_clue_is_furniture(b->node))
            continue;
        if (b->text.len <= DATE_BYTES && rp_date_line(c->scratch, b->text, r->day_first, &value, &change))
            offer(r, change ? RP_DATE_MODIFIED : RP_DATE_PUBLISHED, value, RP_FROM_TEXT,
                  i >= c->headline_block ? 0.6 : 0.5);
    }
}

/* "/2016/08/29/", "/2016-08-29-", "/2024/apr/12/", "-20160829". */
static void offer_url(const rp_clues *c, row *r)
{
    rp_slice value;
    for (size_t at = 0; at + 8 < c->url.len; at++) {
        rp_slice rest = rp_slice_cut(c->url, at + 1, c->url.len);
        char before = c->url.ptr[at];
        if (before != '/' && before != '-' && before != '_')
            continue;
        if (!rp_is_digit(rest.ptr[0]) || !rp_is_digit(rest.ptr[3]) || rp_is_digit(before))
            continue;
        if (rp_url_date(c->scratch, rest, &value)) {
            offer(r, RP_DATE_PUBLISHED, value, RP_FROM_URL, 0.6);
            return;
        }
    }
}

/* English of the United States puts the month first; so is plain "en" taken, unless its host says otherwise. */
static bool puts_day_first(const rp_clues *c)
{
    rp_slice lang = c->lang, host = rp_url_host(c->url);
    static const char *const day_first_hosts[] = {".uk", ".au", ".nz", ".ie", ".in", ".za", ".eu"};
    if (lang.ptr && !rp_slice_starts_nocase(lang, RP_LIT("en")))
        return true;
    if (rp_slice_equal_nocase(lang, RP_LIT("en-gb")) || rp_slice_equal_nocase(lang, RP_LIT("en-au")))
        return true;
    for (size_t i = 0; i < sizeof day_first_hosts / sizeof *day_first_hosts; i++)
        if (rp_slice_ends_nocase(host, rp_slice_of(day_first_hosts[i])))
            return true;
    return false;
}

/* Best first; equals stay in the order they were found. */
static void sort(row *r)
{
    for (unsigned i = 1; i < r->n; i++) {
        found f = r->at[i];
        unsigned at = i;
        for (; at > 0 && r->at[at - 1].trust < f.trust; at--)
            r->at[at] = r->at[at - 1];
        r->at[at] = f;
    }
}

static rp_slice best(const row *r, rp_date_kind kind)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.kind == kind)
            return r->at[i].date.value;
    return (rp_slice){NULL, 0};
}

void rp_dates_find(rp_arena *a, const rp_clues *c, rp_slice given, rp_article *out)
{
    row r = {.day_first = puts_day_first(c)};
    offer_declared(c, &r);
    for (uint32_t i = 0; i < c->dates.n; i++)
        offer_element(c, &r, &c->dates.at[i]);
    offer_lines(c, &r);
    offer_url(c, &r);
    if (given.ptr)
        offer(&r, RP_DATE_PUBLISHED, given, RP_FROM_GIVEN, 10);
    sort(&r);
    for (unsigned i = 0; i < r.n; i++) {
        rp_date d = {r.at[i].date.kind, rp_arena_copy(a, r.at[i].date.value), r.at[i].date.from};
        RP_PUSH(a, out->dates, out->n_dates, d);
    }
    out->published = rp_arena_copy(a, best(&r, RP_DATE_PUBLISHED));
    out->modified = rp_arena_copy(a, best(&r, RP_DATE_MODIFIED));
}
