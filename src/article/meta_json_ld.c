/* meta_json_ld.c - the article out of a page's JSON-LD.
 *
 * A page has one to ten such scripts, mostly under 10 kB. They are read as plain JSON, not as linked data:
 * a context is not fetched, @id is followed only to a person's name in the same script. One script in some
 * hundreds is no JSON; the common faults (raw line ends in strings, HTML comments around, commas before a
 * closing bracket) are mended and it is read again. The parser's objects live outside the arena and are
 * released if an allocation ends the call (base/ctx.h). */
#include "article/meta_clues.h"
#include "base/utf8.h"

#include <jansson.h>

#define DEPTH_MAX 12     /* of objects that are looked into */
#define OBJECTS_MAX 3000 /* of one script */
#define PERSONS_MAX 200
#define AUTHORS_MAX 24
#define TEXT_MAX 2000 /* bytes of a value that is kept */

typedef struct person {
    const char *id;
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
    {"newsarticle", 3},     {"reportagenewsarticle", 3}, {"analysisnewsarticle", 3}, {"opinionnewsarticle", 3},
    {"liveblogposting", 3}, {"backgroundnewsarticle", 3}, {"reviewnewsarticle", 3},  {"askpublicnewsarticle", 3},
    {"article", 2},         {"blogposting", 2},          {"report", 2},              {"techarticle", 2},
    {"scholarlyarticle", 2}, {"medicalscholarlyarticle", 2}, {"satiricalarticle", 2}, {"advertisercontentarticle", 2},
    {"socialmediaposting", 1}, {"discussionforumposting", 1}, {"review", 1},         {"recipe", 1},
    {"howto", 1},           {"webpage", 1},              {"medicalwebpage", 1},      {"creativework", 1},
    {"faqpage", 1},         {"learningresource", 1},
};

static void release_json(void *object)
{
    json_decref(object);
}

static rp_slice text_of(reader *r, const json_t *v)
{
    if (!json_is_string(v) || !json_string_length(v))
        return (rp_slice){NULL, 0};
    rp_slice s = {json_string_value(v), json_string_length(v)};
    if (s.len > TEXT_MAX)
        s.len = rp_utf8_valid(rp_slice_cut(s, 0, TEXT_MAX));
    s = rp_meta_clean(r->a, s);
    return s.len ? s : (rp_slice){NULL, 0};
}

/* A text, or the first text of a list. */
static rp_slice first_text(reader *r, const json_t *v)
{
    return text_of(r, json_is_array(v) ? json_array_get(v, 0) : v);
}

/* A text, or the name of an object or of the first of a list. */
static rp_slice name_of(reader *r, const json_t *v)
{
    if (json_is_array(v))
        v = json_array_get(v, 0);
    return first_text(r, json_is_object(v) ? json_object_get(v, "name") : v);
}

static int rank_of_type(const json_t *type)
{
    const char *name = json_string_value(type);
    if (!name)
        return 0;
    rp_slice s = rp_slice_of(name);
    size_t slash = s.len;
    while (slash && s.ptr[slash - 1] != '/' && s.ptr[slash - 1] != ':')
        slash--;
    s = rp_slice_cut(s, slash, s.len);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rp_slice_equal_nocase(s, rp_slice_of(kinds[i].type)))
            return kinds[i].rank;
    return 0;
}

static int rank_of(const json_t *object)
{
    const json_t *type = json_object_get(object, "@type");
    if (!json_is_array(type))
        return rank_of_type(type);
    int best = 0;
    for (size_t i = 0; i < json_array_size(type) && i < 8; i++) {
        int rank = rank_of_type(json_array_get(type, i));
        best = rank > best ? rank : best;
    }
    return best;
}

static rp_slice person_by_id(const reader *r, const json_t *id)
{
    for (uint32_t i = 0; json_is_string(id) && i < r->n_persons; i++)
        if (!strcmp(r->persons[i].id, json_string_value(id)))
            return r->persons[i].name;
    return (rp_slice){NULL, 0};
}

static void add_author(reader *r, const json_t *v, int depth)
{
    if (json_is_array(v) && depth < 3) {
        for (size_t i = 0; i < json_array_size(v) && i < AUTHORS_MAX; i++)
            add_author(r, json_array_get(v, i), depth + 1);
        return;
    }
    const json_t *name = json_object_get(v, "name");
    if (json_is_array(name) && depth < 3) {
        add_author(r, name, depth + 1);
        return;
    }
    rp_slice s = json_is_object(v) ? text_of(r, name) : text_of(r, v);
    if (!s.ptr)
        s = person_by_id(r, json_object_get(v, "@id"));
    if (s.ptr && r->out->n_authors < AUTHORS_MAX)
        RP_PUSH(r->a, r->out->authors, r->out->n_authors, s);
}

static void set(rp_slice *field, rp_slice value)
{
    if (value.ptr)
        *field = value;
}

/* The object is the article: what it says replaces what a lesser one said. */
static void take_article(reader *r, const json_t *o, int rank)
{
    rp_linked *out = r->out;
    out->rank = rank;
    rp_slice headline = text_of(r, json_object_get(o, "headline"));
    set(&out->headline, headline.ptr ? headline : text_of(r, json_object_get(o, "name")));
    set(&out->description, text_of(r, json_object_get(o, "description")));
    set(&out->published, text_of(r, json_object_get(o, "datePublished")));
    set(&out->modified, text_of(r, json_object_get(o, "dateModified")));
    set(&out->section, first_text(r, json_object_get(o, "articleSection")));
    set(&out->lang, name_of(r, json_object_get(o, "inLanguage")));
    set(&out->site, name_of(r, json_object_get(o, "publisher")));
    set(&out->agency, name_of(r, json_object_get(o, "sourceOrganization")));
    set(&out->url, text_of(r, json_object_get(o, "url")));
    const json_t *author = json_object_get(o, "author");
    author = author ? author : json_object_get(o, "creator");
    if (author && rank > 0) {
        out->authors = NULL;
        out->n_authors = 0;
        add_author(r, author, 0);
    }
}

static void visit(reader *r, const json_t *v, int depth, void (*take)(reader *, const json_t *))
{
    if (depth > DEPTH_MAX || r->objects > OBJECTS_MAX)
        return;
    for (size_t i = 0; json_is_array(v) && i < json_array_size(v); i++)
        visit(r, json_array_get(v, i), depth + 1, take);
    if (!json_is_object(v))
        return;
    r->objects++;
    take(r, v);
    visit(r, json_object_get(v, "@graph"), depth + 1, take);
    visit(r, json_object_get(v, "mainEntity"), depth + 1, take);
    visit(r, json_object_get(v, "mainEntityOfPage"), depth + 1, take);
}

static void note_person(reader *r, const json_t *o)
{
    const char *id = json_string_value(json_object_get(o, "@id"));
    rp_slice name = text_of(r, json_object_get(o, "name"));
    if (id && name.ptr && r->n_persons < PERSONS_MAX)
        RP_PUSH(r->a, r->persons, r->n_persons, ((person){id, name}));
}

/* The page the article is on: it fills in what the article left out. */
static void fill(reader *r, const json_t *o)
{
    rp_linked *out = r->out;
    if (!out->published.ptr && !out->modified.ptr) {
        out->published = text_of(r, json_object_get(o, "datePublished"));
        out->modified = text_of(r, json_object_get(o, "dateModified"));
    }
    if (!out->lang.ptr)
        out->lang = name_of(r, json_object_get(o, "inLanguage"));
}

static void consider(reader *r, const json_t *o)
{
    int rank = rank_of(o);
    if (rank > r->out->rank)
        take_article(r, o, rank);
    else if (rank == 1)
        fill(r, o);
}

/* Is the comma at at followed by a closing bracket? */
static bool dangles(rp_slice s, size_t at)
{
    for (at++; at < s.len && rp_is_space(s.ptr[at]);)
        at++;
    return at < s.len && (s.ptr[at] == ']' || s.ptr[at] == '}');
}

/* A copy from the first bracket on, with the common faults mended. */
static rp_slice mend(rp_arena *a, rp_slice s)
{
    char *p = rp_arena_alloc(a, s.len + 1);
    size_t len = 0, at = 0;
    bool string = false;
    while (at < s.len && s.ptr[at] != '{' && s.ptr[at] != '[')
        at++;
    for (; at < s.len; at++) {
        char c = s.ptr[at];
        if (c == '\\' && string && at + 1 < s.len) {
            if (!strchr("\"\\/bfnrtu", s.ptr[at + 1]))
                continue;
            p[len++] = c;
            p[len++] = s.ptr[++at];
            continue;
        }
        string ^= c == '"';
        if (!string && c == ',' && dangles(s, at))
            continue;
        p[len++] = (unsigned char)c < 0x20 ? ' ' : c;
    }
    return (rp_slice){p, len};
}

static json_t *parse(rp_slice s)
{
    return json_loadb(s.ptr, s.len, JSON_DISABLE_EOF_CHECK | JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, NULL);
}

void rp_linked_read(rp_arena *scratch, rp_slice json, rp_linked *out)
{
    json_t *root = parse(json);
    if (!root)
        root = parse(mend(scratch, json));
    if (!root)
        return;
    rp_deferred d;
    rp_defer(scratch->ctx, &d, release_json, root);
    reader r = {.a = scratch, .out = out};
    visit(&r, root, 0, note_person);
    r.objects = 0;
    visit(&r, root, 0, consider);
    rp_undefer(scratch->ctx, &d);
}
