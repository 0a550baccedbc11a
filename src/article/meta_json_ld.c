/* meta_json_ld.c - the article out of a page's JSON-LD.
 *
 * A page has one to ten such scripts, mostly under 10 kB. They are read as plain JSON, not as linked data:
 * a context is not fetched, @id is followed only to a person's name in the same script. One script in some
 * hundreds is no JSON, mostly by faults that base/json_read.h overlooks. */
#include "article/meta_clues.h"
#include "base/json_read.h"
#include "base/utf8.h"

#define DEPTH_MAX 12     /* of objects that are looked into */
#define OBJECTS_MAX 3000 /* of one script */
#define PERSONS_MAX 200
#define AUTHORS_MAX 24
#define TYPES_MAX 8
#define TEXT_MAX 2000 /* bytes of a value that is kept */

typedef struct person {
    rp_slice id;
    rp_slice name;
} person;

typedef struct reader {
    rp_arena *a;
    rp_linked *out;
    person *persons;
    uint32_t n_persons;
    unsigned objects;
} reader;

/* Kinds of objects that may be the article, and how surely. */
static const struct kind {
    const char *type; /* lower case */
    int rank;
} kinds[] = {
    {"newsarticle", 3},
    {"reportagenewsarticle", 3},
    {"analysisnewsarticle", 3},
    {"opinionnewsarticle", 3},
    {"liveblogposting", 3},
    {"backgroundnewsarticle", 3},
    {"reviewnewsarticle", 3},
    {"askpublicnewsarticle", 3},
    {"article", 2},
    {"blogposting", 2},
    {"report", 2},
    {"techarticle", 2},
    {"scholarlyarticle", 2},
    {"medicalscholarlyarticle", 2},
    {"satiricalarticle", 2},
    {"advertisercontentarticle", 2},
    {"socialmediaposting", 1},
    {"discussionforumposting", 2},
    {"review", 1},
    {"recipe", 1},
    {"howto", 1},
    {"webpage", 1},
    {"medicalwebpage", 1},
    {"creativework", 1},
    {"faqpage", 1},
    {"learningresource", 1},
};

/* References that writers of JSON-LD leave in, though it is no HTML. */
static const struct reference {
    const char *written, *meant;
} references[] = {
    {"&amp;", "&"},   {"&quot;", "\""},  {"&#34;", "\""},  {"&apos;", "'"},  {"&#39;", "'"},
    {"&#039;", "'"},  {"&#x27;", "'"},   {"&lt;", "<"},    {"&gt;", ">"},    {"&nbsp;", " "},
    {"&#160;", " "},  {"&#8217;", "’"},  {"&rsquo;", "’"}, {"&#8216;", "‘"}, {"&lsquo;", "‘"},
    {"&#8220;", "“"}, {"&ldquo;", "“"},  {"&#8221;", "”"}, {"&rdquo;", "”"}, {"&#8211;", "–"},
    {"&ndash;", "–"}, {"&#8212;", "—"},  {"&mdash;", "—"}, {"&#8230;", "…"}, {"&#038;", "&"},
    {"&#38;", "&"},   {"&hellip;", "…"},
};

/* s with its references resolved: each is longer than what it means. */
static rp_slice resolved(rp_arena *a, rp_slice s)
{
    if (rp_slice_find(s, RP_LIT("&"), 0) == s.len)
        return s;
    char *p = rp_arena_alloc(a, s.len + 1);
    size_t len = 0;
    for (size_t at = 0; at < s.len;) {
        rp_slice rest = rp_slice_cut(s, at, s.len), meant = rp_slice_cut(s, at, at + 1);
        size_t taken = 1;
        for (size_t i = 0; *rest.ptr == '&' && i < sizeof references / sizeof *references && taken == 1;
             i++) {
            if (!rp_slice_starts(rest, rp_slice_of(references[i].written)))
                continue;
            taken = strlen(references[i].written);
            meant = rp_slice_of(references[i].meant);
        }
        memcpy(p + len, meant.ptr, meant.len);
        len += meant.len;
        at += taken;
    }
    return (rp_slice){p, len};
}

static rp_slice text_of(reader *r, const rp_value *v)
{
    rp_slice s = rp_value_text(v);
    if (!s.len)
        return (rp_slice){NULL, 0};
    if (s.len > TEXT_MAX)
        s.len = rp_utf8_valid(rp_slice_cut(s, 0, TEXT_MAX));
    s = rp_meta_clean(r->a, resolved(r->a, s));
    return s.len ? s : (rp_slice){NULL, 0};
}

/* A text, or the first text of a list. */
static rp_slice first_text(reader *r, const rp_value *v)
{
    return text_of(r, rp_value_first(v));
}

/* A text, or the name of an object or of the first of a list. */
static rp_slice name_of(reader *r, const rp_value *v)
{
    v = rp_value_first(v);
    return first_text(r, v && v->kind == RP_VALUE_OBJECT ? rp_value_get(v, "name") : v);
}

static int rank_of_type(const rp_value *type)
{
    rp_slice s = rp_value_text(type);
    size_t slash = s.len;
    while (slash && s.ptr[slash - 1] != '/' && s.ptr[slash - 1] != ':')
        slash--;
    s = rp_slice_cut(s, slash, s.len);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rp_slice_equal_nocase(s, rp_slice_of(kinds[i].type)))
            return kinds[i].rank;
    return 0;
}

static int rank_of(const rp_value *object)
{
    const rp_value *type = rp_value_get(object, "@type");
    if (!type || type->kind != RP_VALUE_LIST)
        return rank_of_type(type);
    int best = 0, n = 0;
    for (const rp_value *at = type->first; at && n < TYPES_MAX; at = at->next, n++) {
        int rank = rank_of_type(at);
        best = rank > best ? rank : best;
    }
    return best;
}

static rp_slice person_by_id(const reader *r, const rp_value *id)
{
    rp_slice s = rp_value_text(id);
    for (uint32_t i = 0; s.ptr && i < r->n_persons; i++)
        if (rp_slice_equal(r->persons[i].id, s))
            return r->persons[i].name;
    return (rp_slice){NULL, 0};
}

static void add_author(reader *r, const rp_value *v, int depth)
{
    if (v->kind == RP_VALUE_LIST) {
        int n = depth < 3 ? 0 : AUTHORS_MAX;
        for (const rp_value *at = v->first; at && n < AUTHORS_MAX; at = at->next, n++)
            add_author(r, at, depth + 1);
        return;
    }
    const rp_value *name = rp_value_get(v, "name");
    if (name && name->kind == RP_VALUE_LIST) {
        add_author(r, name, depth + 1);
        return;
    }
    rp_slice s = text_of(r, v->kind == RP_VALUE_OBJECT ? name : v);
    if (!s.ptr)
        s = person_by_id(r, rp_value_get(v, "@id"));
    if (s.ptr && r->out->n_authors < AUTHORS_MAX)
        RP_PUSH(r->a, r->out->authors, r->out->n_authors, s);
}

static void set(rp_slice *field, rp_slice value)
{
    if (value.ptr)
        *field = value;
}

/* The object is the article: what it says replaces what a lesser one said. */
static void take_article(reader *r, const rp_value *o, int rank)
{
    rp_linked *out = r->out;
    out->rank = rank;
    rp_slice headline = text_of(r, rp_value_get(o, "headline"));
    set(&out->headline, headline.ptr ? headline : text_of(r, rp_value_get(o, "name")));
    set(&out->description, text_of(r, rp_value_get(o, "description")));
    set(&out->published, text_of(r, rp_value_get(o, "datePublished")));
    set(&out->modified, text_of(r, rp_value_get(o, "dateModified")));
    set(&out->section, first_text(r, rp_value_get(o, "articleSection")));
    set(&out->lang, name_of(r, rp_value_get(o, "inLanguage")));
    set(&out->site, name_of(r, rp_value_get(o, "publisher")));
    set(&out->agency, name_of(r, rp_value_get(o, "sourceOrganization")));
    set(&out->url, text_of(r, rp_value_get(o, "url")));
    const rp_value *author = rp_value_get(o, "author");
    author = author ? author : rp_value_get(o, "creator");
    if (author && rank > 0) {
        out->authors = NULL;
        out->n_authors = 0;
        add_author(r, author, 0);
    }
}

static void visit(reader *r, const rp_value *v, int depth, void (*take)(reader *, const rp_value *))
{
    if (depth > DEPTH_MAX || r->objects > OBJECTS_MAX)
        return;
    if (!v || v->kind < RP_VALUE_LIST)
        return;
    if (v->kind == RP_VALUE_LIST) {
        for (const rp_value *at = v->first; at; at = at->next)
            visit(r, at, depth + 1, take);
        return;
    }
    r->objects++;
    take(r, v);
    visit(r, rp_value_get(v, "@graph"), depth + 1, take);
    visit(r, rp_value_get(v, "mainEntity"), depth + 1, take);
    visit(r, rp_value_get(v, "mainEntityOfPage"), depth + 1, take);
}

static void note_person(reader *r, const rp_value *o)
{
    rp_slice id = rp_value_text(rp_value_get(o, "@id"));
    rp_slice name = text_of(r, rp_value_get(o, "name"));
    if (id.ptr && name.ptr && r->n_persons < PERSONS_MAX)
        RP_PUSH(r->a, r->persons, r->n_persons, ((person){id, name}));
}

/* The page the article is on: it fills in what the article left out. */
static void fill(reader *r, const rp_value *o)
{
    rp_linked *out = r->out;
    if (!out->published.ptr && !out->modified.ptr) {
        out->published = text_of(r, rp_value_get(o, "datePublished"));
        out->modified = text_of(r, rp_value_get(o, "dateModified"));
    }
    if (!out->lang.ptr)
        out->lang = name_of(r, rp_value_get(o, "inLanguage"));
}

static void consider(reader *r, const rp_value *o)
{
    int rank = rank_of(o);
    if (rank > r->out->rank)
        take_article(r, o, rank);
    else if (rank == 1)
        fill(r, o);
}

void rp_linked_read(rp_arena *scratch, rp_slice json, rp_linked *out)
{
    const rp_value *root = rp_json_read(scratch, json);
    if (!root)
        return;
    reader r = {.a = scratch, .out = out};
    visit(&r, root, 0, note_person);
    r.objects = 0;
    visit(&r, root, 0, consider);
}
