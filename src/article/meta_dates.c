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
#define LABEL_BYTES 80 /* of a date with its label */
#define SAID_BYTES 24  /* its label is among the first */
#define SAID_AWAY 0.62 /* trust in a line away from the headline that says what it is, */
#define LABELLED 0.75  /* in one that its label stands before, */
#define SIGNED 0.5     /* in one beside the author's name: teasers have that too */
#define NOTE_BYTES 600 /* a note on the first publication stands in no longer paragraph */
#define NOTE_GAP 12    /* bytes between its words and the date */
#define LIST_DAYS 4    /* so many days by the headline are a list */
#define DAY_BYTES 10   /* "2024-02-22" */
#define DECLARED 0.8   /* and in one that an element marks as the page's, at least */
#define AWAY 0.7       /* in such an element away from the headline: it may be another article's */
#define UNSURE 0.3     /* trust in a date that needs another to bear it out */
#define HEAD_LINES 2   /* after the headline, that are the article's own in whatever element */
#define GIVEN 10       /* more than any place of the page */

typedef struct found {
    rp_date date;
    double trust;
    bool shown;   /* a reader sees it by the headline */
    bool guessed; /* the day may be the month */
    rp_slice swapped;
} found;

typedef struct row {
    found at[DATES_MAX];
    unsigned n;
    bool day_first;
} row;

static void offer(row *r, rp_date_kind kind, rp_slice value, rp_date_origin from, double trust, bool shown)
{
    for (unsigned i = 0; i < r->n; i++) {
        found *f = &r->at[i];
        if (f->date.kind == kind && f->date.from == from && rp_slice_equal(f->date.value, value)) {
            f->trust = trust > f->trust ? trust : f->trust;
            f->shown |= shown;
            return;
        }
    }
    if (r->n < DATES_MAX)
        r->at[r->n++] = (found){{kind, value, from}, trust, shown, false, {NULL, 0}};
}

static void offer_text(row *r, rp_date_kind kind, const rp_text_date *d, rp_date_origin from, double trust,
                       bool shown)
{
    unsigned before = r->n;
    offer(r, kind, d->value, from, trust - (d->guessed ? 0.1 : 0), shown);
    if (r->n > before) {
        r->at[before].guessed = d->guessed;
        r->at[before].swapped = d->swapped;
    }
}

/* A value that is a date by itself. */
static void offer_value(const rp_clues *c, row *r, rp_date_kind kind, rp_slice text, rp_date_origin from,
                        double trust, bool shown)
{
    rp_text_date d;
    if (text.ptr && text.len <= DATE_BYTES &&
        rp_date_find(c->scratch, rp_slice_trim(text), 0, r->day_first, &d))
        offer_text(r, kind, &d, from, trust, shown);
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
    double sure = c->linked.rank >= 2 ? 1.0 : UNSURE;
    offer_value(c, r, RP_DATE_PUBLISHED, c->linked.published, RP_FROM_JSON_LD, sure, false);
    offer_value(c, r, RP_DATE_MODIFIED, c->linked.modified, RP_FROM_JSON_LD, sure, false);
    for (size_t i = 0; i < sizeof date_keys / sizeof *date_keys; i++)
        offer_value(c, r, date_keys[i].kind, rp_clues_tag(c, date_keys[i].key), RP_FROM_META,
                    date_keys[i].trust, false);
    for (uint32_t i = 0; i < c->n_tags; i++)
        if (rp_has_any(c->tags[i].key,
                       "publish-date publish_date published-date publishdate pub-date pub_date "
                       "publication-date first_published publish_time publish-time"))
            offer_value(c, r, RP_DATE_PUBLISHED, c->tags[i].value, RP_FROM_META, 0.7, false);
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

/* The words around a <time>: its own, or its parent's if those are few, for there the label stands. */
static rp_slice words_of(const rp_clues *c, const rp_node *n)
{
    rp_slice text = rp_clue_text(c->scratch, n, DATE_BYTES + 1, true);
    if (n->tag != RP_TAG_TIME || !n->parent)
        return text;
    rp_slice wider = rp_clue_text(c->scratch, n->parent, LABEL_BYTES + 1, true);
    return wider.len <= LABEL_BYTES ? wider : text;
}

#define NAMED_WORDS "publish posted entry-date post-date pubdate pub-date" /* of an element that is named after publication */
#define SAID_WORDS "publish posted"                               /* before the date in its text */

/* What an element called after a date says: its datetime attribute, else its text. */
static void offer_element(const rp_clues *c, row *r, const rp_clue *clue)
{
    const rp_node *n = clue->node;
    rp_slice prop = rp_node_attr(n, "itemprop"), stamp = rp_node_attr(n, "datetime");
    bool published = rp_slice_in(prop, "datepublished"), modified = rp_slice_in(prop, "datemodified");
    bool declared = published || modified;
    if (!stamp.ptr)
        stamp = rp_node_attr(n, "content");
    rp_slice text = words_of(c, n);
    rp_text_date d;
    bool near = near_headline(c, n), change = false;
    bool shown = text.len <= DATE_BYTES && rp_date_head(c->scratch, text, r->day_first, &d, &change);
    if ((!shown && !stamp.ptr) || (!declared && rp_clue_is_furniture(c, n)))
        return;
    if (!declared && !near && !rp_has_any(clue->words, NAMED_WORDS) && !rp_has_any(text, SAID_WORDS))
        return;
    change = modified || (!published && (change || rp_has_any(clue->words, "updated modified")));
    rp_date_kind kind = change ? RP_DATE_MODIFIED : RP_DATE_PUBLISHED;
    bool said = shown && rp_has_any(rp_slice_cut(text, 0, d.start), SAID_WORDS);
    bool named = said || rp_has_any(clue->words, NAMED_WORDS);
    double trust = declared ? near ? 0.9 : AWAY : 0.5 + (near ? 0.15 : -0.15) + (named ? 0.1 : 0);
    if (!declared && !near && !named)
        return;
    if (stamp.ptr)
        offer_value(c, r, kind, stamp, RP_FROM_TIME, trust, near);
    else if (shown)
        offer_text(r, kind, &d, n->tag == RP_TAG_TIME ? RP_FROM_TIME : RP_FROM_TEXT, trust, near);
}

static void offer_lines(const rp_clues *c, row *r)
{
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    for (uint32_t i = start; i < end; i++) {
        const rp_page_block *b = &c->page->blocks[i];
        rp_text_date d;
        bool change;
        if (b->text.len > DATE_BYTES || !rp_date_line(c->scratch, b->text, r->day_first, &d, &change))
            continue;
        bool own = i > c->headline_block && i <= c->headline_block + HEAD_LINES;
        if (!b->node || own || !rp_clue_is_furniture(c, b->node))
            offer_text(r, change ? RP_DATE_MODIFIED : RP_DATE_PUBLISHED, &d, RP_FROM_TEXT,
                       i >= c->headline_block ? 0.6 : 0.5, true);
    }
}

/* Is the line an author's name, or a byline of it? */
static bool is_author(const rp_clues *c, const rp_article *article, rp_slice line)
{
    rp_byline b;
    rp_slice names[1] = {line};
    if (!article->n_byline)
        return false;
    if (!rp_byline_line(c->scratch, line, &b))
        b = (rp_byline){names, 1, {NULL, 0}};
    for (uint32_t i = 0; i < article->n_byline; i++)
        for (uint32_t k = 0; k < b.n; k++)
            if (rp_slice_equal_nocase(b.names[k], article->byline[i]))
                return true;
    return false;
}

/* Words that alone make a line the label of the date in the next. */
static const struct date_label {
    const char *words;
    rp_date_kind kind;
} date_labels[] = {
    {"published", RP_DATE_PUBLISHED},     {"published on", RP_DATE_PUBLISHED}, {"publish date", RP_DATE_PUBLISHED},
    {"date published", RP_DATE_PUBLISHED}, {"publication date", RP_DATE_PUBLISHED}, {"posted", RP_DATE_PUBLISHED},
    {"posted on", RP_DATE_PUBLISHED},     {"date posted", RP_DATE_PUBLISHED},  {"veröffentlicht", RP_DATE_PUBLISHED},
    {"publié le", RP_DATE_PUBLISHED},     {"updated", RP_DATE_MODIFIED},       {"last updated", RP_DATE_MODIFIED},
    {"last modified", RP_DATE_MODIFIED},  {"last reviewed", RP_DATE_MODIFIED}, {"date modified", RP_DATE_MODIFIED},
};
#define LABEL_MOST 20 /* bytes, of the longest */

static const struct date_label *label_of(rp_slice line)
{
    while (line.len && line.ptr[line.len - 1] == ':')
        line.len--;
    for (size_t i = 0; line.len <= LABEL_MOST && i < sizeof date_labels / sizeof *date_labels; i++)
        if (rp_slice_equal_nocase(line, rp_slice_of(date_labels[i].words)))
            return &date_labels[i];
    return NULL;
}

/* No way out of the loop, so that it is done many bytes a step: most lines have none. */
static bool has_digit(rp_slice s)
{
    unsigned char any = 0;
    for (size_t i = 0; i < s.len; i++)
        any |= (unsigned char)(s.ptr[i] - '0') < 10;
    return any;
}

/* Dates away from the headline that their own line, or the line before, says are of publication or change, or
 * that stand beside the author's name: below the text, in a column beside it. Where they are of several days they
 * are a list's. */
static void offer_away(const rp_clues *c, row *r, const rp_article *article)
{
    uint32_t start, end;
    rp_clues_window(c, &start, &end);
    for (uint32_t i = 1; i < c->page->n_blocks; i++) {
        const rp_page_block *b = &c->page->blocks[i];
        rp_text_date d;
        bool change;
        if (b->text.len > LABEL_BYTES || !has_digit(b->text))
            continue;
        const struct date_label *label = label_of(b[-1].text);
        if (i >= start && i < end && !label)
            continue;
        bool said = rp_has_any(rp_slice_cut(b->text, 0, b->text.len < SAID_BYTES ? b->text.len : SAID_BYTES), SAID_WORDS);
        if (!label && !said && !is_author(c, article, b[-1].text))
            continue;
        if (!rp_date_line(c->scratch, b->text, r->day_first, &d, &change) ||
            (!label && b->node && rp_clue_is_furniture(c, b->node)))
            continue;
        change = label ? label->kind == RP_DATE_MODIFIED : change;
        offer_text(r, change ? RP_DATE_MODIFIED : RP_DATE_PUBLISHED, &d, RP_FROM_TEXT, label ? LABELLED : said ? SAID_AWAY : SIGNED, label || said);
    }
}

/* "This article was originally published on 26 Sep 2019 but has been updated." */
static void offer_notes(const rp_clues *c, row *r)
{
    static const char *const notes[] = {
        "originally published on ", "originally published ",          "first published on ",
        "originally posted on ",    "this article was published on ", "this post was published on "};
    rp_finder *words = RP_NEW(c->scratch, rp_finder);
    rp_finder_add(words, "published posted", 1); /* one of which all notes have */
    for (uint32_t i = 0; i < c->page->n_blocks; i++) {
        rp_slice text = c->page->blocks[i].text;
        if (text.len > NOTE_BYTES || !has_digit(text) || !rp_finder_search(words, text, 1))
            continue;
        for (size_t k = 0; k < sizeof notes / sizeof *notes; k++) {
            size_t at = rp_slice_find_nocase(text, rp_slice_of(notes[k]), 0);
            rp_text_date d;
            if (at == text.len || !rp_date_find(c->scratch, text, at, r->day_first, &d))
                continue;
            if (d.start <= at + strlen(notes[k]) + NOTE_GAP)
                offer_text(r, RP_DATE_PUBLISHED, &d, RP_FROM_TEXT, 0.7, false);
        }
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
            offer(r, RP_DATE_PUBLISHED, value, RP_FROM_URL, 0.6, false);
            return;
        }
    }
}

/* English of the United States puts the month first; so is plain "en" taken, unless its host says otherwise.
 */
static bool puts_day_first(const rp_clues *c)
{
    rp_slice lang = c->lang, host = rp_url_host(c->url);
    static const char *const day_first_hosts[] = {".uk", ".au", ".nz", ".ie", ".in", ".za", ".eu"};
    if (lang.ptr && !rp_slice_starts_nocase(lang, RP_LIT("en")))
        return true;
    if (rp_slice_equal_nocase(lang, RP_LIT("en-gb")) || rp_slice_equal_nocase(lang, RP_LIT("en-au")))
        return true;
    int order = 0;
    for (uint32_t i = 0; i < c->dates.n; i++)
        order += rp_date_order(rp_clue_text(c->scratch, c->dates.at[i].node, LABEL_BYTES, true));
    if (order)
        return order > 0;
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

/* The most trusted date of a kind, a shown one only if shown. */
static const found *best(const row *r, rp_date_kind kind, bool shown)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.kind == kind && (r->at[i].shown || !shown))
            return &r->at[i];
    return NULL;
}

static bool same_day(rp_slice x, rp_slice y)
{
    return x.len >= DAY_BYTES && y.len >= DAY_BYTES && !memcmp(x.ptr, y.ptr, DAY_BYTES);
}

/* Days from one date to another, near enough: months of 31 days never make two days of one. */
static int days_apart(rp_slice x, rp_slice y)
{
    int days[2];
    rp_slice both[2] = {x, y};
    for (int i = 0; i < 2; i++) {
        const char *p = both[i].ptr;
        int year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + p[3] - '0';
        days[i] = (year * 12 + (p[5] - '0') * 10 + p[6] - '0') * 31 + (p[8] - '0') * 10 + p[9] - '0';
    }
    return days[0] < days[1] ? days[1] - days[0] : days[0] - days[1];
}

/* Does a second place give the same day? */
static bool is_borne_out(const row *r, const found *f)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.from != f->date.from && same_day(r->at[i].date.value, f->date.value))
            return true;
    return false;
}

/* A date that a reader sees, by the headline or away from it, and that nothing declares the page's. */
static bool is_loose(const found *f, bool shown)
{
    return f->date.kind == RP_DATE_PUBLISHED && f->shown == shown && f->trust < DECLARED &&
           (f->date.from == RP_FROM_TEXT || f->date.from == RP_FROM_TIME);
}

/* Many days in one place are a list's: of events, of teasers. None of them is the page's. */
static void drop_list(row *r, bool shown)
{
    unsigned days = 0, kept = 0;
    for (unsigned i = 0; i < r->n; i++) {
        bool again = !is_loose(&r->at[i], shown);
        for (unsigned j = 0; j < i && !again; j++)
            again = is_loose(&r->at[j], shown) && same_day(r->at[j].date.value, r->at[i].date.value);
        days += !again;
    }
    for (unsigned i = 0; days >= LIST_DAYS && i < r->n; i++)
        if (!is_loose(&r->at[i], shown))
            r->at[kept++] = r->at[i];
    if (days >= LIST_DAYS)
        r->n = kept;
}

/* Is it also given as the day of a change? Many pages show that day with no word of what it is. */
static bool is_change(const row *r, const found *f)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.kind == RP_DATE_MODIFIED && same_day(r->at[i].date.value, f->date.value))
            return true;
    return false;
}

/* Does another place give the day that this one is if read the other way round, and none the day itself? */
static bool is_swapped(const rp_clues *c, const row *r, const found *f)
{
    bool turned = false;
    for (unsigned i = 0; i < r->n; i++) {
        if (!r->at[i].swapped.ptr && same_day(r->at[i].date.value, f->date.value))
            return false;
        turned |= !r->at[i].swapped.ptr && same_day(r->at[i].date.value, f->swapped);
    }
    if (turned)
        return true;
    for (uint32_t i = 0; i < c->dates.n; i++)
        if (same_day(rp_node_attr(c->dates.at[i].node, "datetime"), f->swapped))
            return true;
    return false;
}

static void turn_swapped(const rp_clues *c, row *r)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].swapped.ptr && is_swapped(c, r, &r->at[i]))
            r->at[i].date.value = r->at[i].swapped;
}

/* A front page, or a shop's: whatever dates stand there, it has none of its own. */
static bool has_no_date(const rp_clues *c)
{
    rp_slice type = rp_clues_tag(c, "og:type");
    if (rp_has_any(type, "product"))
        return true;
    size_t at = rp_slice_find(c->url, RP_LIT("://"), 0);
    if (at == c->url.len || rp_slice_equal_nocase(type, RP_LIT("article")) || c->linked.rank >= 2)
        return false;
    rp_slice host = rp_slice_cut(c->url, at + 3, c->url.len);
    size_t path = rp_slice_find_byte(host, '/');
    return path + 1 >= host.len && rp_slice_find_byte(host, '?') == host.len && rp_slice_find_byte(host, '%') == host.len;
}

/* Is it declared in JSON-LD alone, and not in <meta>? */
static bool is_linked_only(const row *r, const found *f)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.from == RP_FROM_META && r->at[i].date.kind == f->date.kind)
            return false;
    return f->date.from == RP_FROM_JSON_LD;
}

static bool is_of_address(const row *r, const found *f)
{
    for (unsigned i = 0; i < r->n; i++)
        if (r->at[i].date.from == RP_FROM_URL && same_day(r->at[i].date.value, f->date.value))
            return true;
    return false;
}

/* What the page shows, if it is to be believed more than top, which is declared and a reader does not see: a
 * date declared is often that of the page's template or its last move to another system. One day apart is
 * the time zone, unless the address bears the shown one out. A date for readers, even that of a change, goes
 * before one that stands in JSON-LD alone (docs/decisions/0022-dates.md). */
static const found *shown_instead(const row *r, const found *top)
{
    const found *shown = best(r, RP_DATE_PUBLISHED, true), *change = best(r, RP_DATE_MODIFIED, true);
    bool linked_only = is_linked_only(r, top);
    if (!shown)
        return linked_only && change && !change->guessed ? change : NULL;
    if (same_day(shown->date.value, top->date.value) || shown->guessed)
        return NULL;
    if (linked_only || is_of_address(r, shown))
        return shown;
    return days_apart(top->date.value, shown->date.value) > 1 && !is_change(r, shown) ? shown : NULL;
}

/* The date of publication. A page that is no article is dated only where two places agree. */
static rp_slice choose(const row *r)
{
    const found *top = best(r, RP_DATE_PUBLISHED, false);
    bool hidden = top && (top->date.from == RP_FROM_JSON_LD || top->date.from == RP_FROM_META);
    const found *shown = hidden ? shown_instead(r, top) : NULL;
    if (shown)
        top = shown;
    if (top && top->trust <= UNSURE && !is_borne_out(r, top))
        top = NULL;
    if (!top)
        top = best(r, RP_DATE_MODIFIED, true);
    if (!top) {
        top = best(r, RP_DATE_MODIFIED, false);
        top = top && top->date.from == RP_FROM_TEXT ? top : NULL;
    }
    return top ? top->date.value : (rp_slice){NULL, 0};
}

void rp_dates_find(rp_arena *a, const rp_clues *c, rp_slice given, rp_article *out)
{
    row r = {.day_first = puts_day_first(c)};
    offer_declared(c, &r);
    for (uint32_t i = 0; i < c->dates.n; i++)
        offer_element(c, &r, &c->dates.at[i]);
    offer_lines(c, &r);
    offer_away(c, &r, out);
    offer_notes(c, &r);
    drop_list(&r, true);
    drop_list(&r, false);
    offer_url(c, &r);
    if (given.ptr)
        offer(&r, RP_DATE_PUBLISHED, given, RP_FROM_GIVEN, GIVEN, false);
    turn_swapped(c, &r);
    sort(&r);
    for (unsigned i = 0; i < r.n; i++) {
        rp_date d = {r.at[i].date.kind, rp_arena_copy(a, r.at[i].date.value), r.at[i].date.from};
        RP_PUSH(a, out->dates, out->n_dates, d);
    }
    const found *modified = best(&r, RP_DATE_MODIFIED, false);
    out->published = given.ptr || !has_no_date(c) ? rp_arena_copy(a, choose(&r)) : (rp_slice){NULL, 0};
    if (modified)
        out->modified = rp_arena_copy(a, modified->date.value);
}
