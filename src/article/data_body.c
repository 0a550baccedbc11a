/* data_body.c - the body out of a page's data: JSON-LD's articleBody, or the state that a framework left for its
 * scripts (Next, Nuxt, Apollo, Fusion and their like).
 *
 * Each framework names things its own way, so shape decides, not names alone: a text under a key that bodies have, or
 * a list whose items, each with what is below it, are paragraphs. The one with most words is the body. Lists of
 * teasers have addresses in their items, and are passed over. */
#include "article/fallback.h"
#include "base/json_read.h"
#include "base/utf8.h"

#define SCRIPTS_MOST 40
#define SCRIPT_BYTES ((size_t)4 << 20)
#define VALUES_MOST 200000 /* looked at in one page */
#define PARAGRAPH_WORDS 8  /* on average, in a list of paragraphs */
#define PARAGRAPHS_LEAST 3
#define DEPTH_MOST 60

/* Where a script that is no JSON by its type has it. */
static const char *const marks[] = {
    "__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__INITIAL_DATA__",
    "__remixContext", "Fusion.globalContent", "__DATA__", "__STATE__", "__data=",
};

#define BODY_KEYS "articlebody body bodyhtml body_html content content_html html text story fulltext articletext"
#define TEXT_KEYS "text content value html data #text paragraph p body headline"
#define TEASER_KEYS "url href link permalink canonical_url"

typedef struct search {
    bool declared; /* articleBody alone counts */
    rp_arena *a;
    const rp_node *script, *best_script;
    const rp_value *best; /* a text, or a list of paragraphs */
    uint32_t best_words;
    uint32_t values;
} search;

/* Is v the text of a paragraph's piece? An object's other texts are names of things. */
static bool is_piece(const rp_value *v, bool in_list)
{
    return v->kind == RP_VALUE_TEXT && (in_list || rp_slice_in(v->key, TEXT_KEYS));
}

static bool is_teaser(const rp_value *item)
{
    for (const rp_value *v = item->kind == RP_VALUE_OBJECT ? item->first : NULL; v; v = v->next)
        if (v->kind == RP_VALUE_TEXT && rp_slice_in(v->key, TEASER_KEYS))
            return true;
    return false;
}

/* Words of an item's pieces, all levels down; with out, they are also added to it, which has room. */
static uint32_t pieces(search *s, const rp_value *v, bool in_list, int depth, char *out, size_t *len)
{
    uint32_t n = 0;
    if (depth > DEPTH_MOST || s->values++ > VALUES_MOST)
        return 0;
    if (v->kind < RP_VALUE_LIST) {
        if (!is_piece(v, in_list))
            return 0;
        if (out)
            memcpy(out + *len, v->text.ptr, v->text.len);
        *len += v->text.len;
        return rp_slice_words_of_markup(v->text);
    }
    for (const rp_value *at = v->first; at; at = at->next)
        n += pieces(s, at, v->kind == RP_VALUE_LIST, depth + 1, out, len);
    return n;
}

static void offer(search *s, const rp_value *v, uint32_t words)
{
    if (words <= s->best_words)
        return;
    s->best = v;
    s->best_words = words;
    s->best_script = s->script;
}

static void offer_list(search *s, const rp_value *list, int depth)
{
    uint32_t words = 0, n = 0;
    size_t len = 0;
    for (const rp_value *item = list->first; item; item = item->next) {
        if (is_teaser(item))
            return;
        uint32_t here = pieces(s, item, true, depth, NULL, &len);
        words += here;
        n += here > 0;
    }
    if (n >= PARAGRAPHS_LEAST && words >= n * PARAGRAPH_WORDS)
        offer(s, list, words);
}

static void look(search *s, const rp_value *v, int depth)
{
    if (depth > DEPTH_MOST || s->values++ > VALUES_MOST)
        return;
    if (v->kind == RP_VALUE_TEXT && rp_slice_in(v->key, s->declared ? "articlebody" : BODY_KEYS))
        offer(s, v, rp_slice_words_of_markup(v->text));
    if (v->kind == RP_VALUE_LIST && !s->declared)
        offer_list(s, v, depth);
    bool many = v->kind == RP_VALUE_LIST && v->first && v->first->next;
    for (const rp_value *at = v->kind >= RP_VALUE_LIST ? v->first : NULL; at; at = at->next)
        if (!many || !is_teaser(at))
            look(s, at, depth + 1);
}

static rp_slice script_text(const rp_node *script)
{
    bool has = script->first && script->first->type == RP_NODE_TEXT && script->first->text.len <= SCRIPT_BYTES;
    return has ? script->first->text : (rp_slice){NULL, 0};
}

/* The JSON of a script: all of it, or what follows a framework's mark. */
static rp_slice data_of(const rp_node *script)
{
    rp_slice type = rp_node_attr(script, "type"), text = script_text(script);
    if (rp_slice_ends_nocase(rp_slice_trim(type), RP_LIT("json")))
        return text;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = rp_slice_find(text, rp_slice_of(marks[i]), 0);
        if (at < text.len)
            return rp_slice_cut(text, at, text.len);
    }
    return (rp_slice){NULL, 0};
}

static void put(char *out, size_t *len, const char *words)
{
    size_t n = strlen(words);
    memcpy(out + *len, words, n);
    *len += n;
}

static bool is_markup(rp_slice s)
{
    return rp_slice_find(s, RP_LIT("</"), 0) < s.len || rp_slice_find_nocase(s, RP_LIT("<br"), 0) < s.len;
}

rp_slice rp_data_html(rp_arena *a, rp_slice s)
{
    if (is_markup(s))
        return s;
    char *out = rp_arena_array(a, s.len + 1, 7);
    size_t len = 0;
    put(out, &len, "<p>");
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '\n')
            put(out, &len, "<p>");
        else if (s.ptr[i] == '<')
            put(out, &len, "&lt;");
        else
            out[len++] = s.ptr[i];
    }
    return (rp_slice){out, len};
}

static rp_slice html_of_list(search *s, const rp_value *list)
{
    size_t size = 1, len = 0;
    s->values = 0;
    for (const rp_value *item = list->first; item; item = item->next, size += 3)
        pieces(s, item, true, 0, NULL, &size);
    char *out = rp_arena_alloc(s->a, size);
    s->values = 0;
    for (const rp_value *item = list->first; item; item = item->next) {
        put(out, &len, "<p>");
        pieces(s, item, true, 0, out, &len);
    }
    return (rp_slice){out, len};
}

rp_slice rp_data_body(rp_arena *scratch, const rp_page *page, bool declared, const rp_node **script)
{
    search s = {.a = scratch, .declared = declared};
    unsigned scripts = 0;
    for (const rp_node *n = page->document; n && scripts < SCRIPTS_MOST; n = rp_node_next(n, page->document, false)) {
        if (n->tag != RP_TAG_SCRIPT || n->type != RP_NODE_ELEMENT)
            continue;
        rp_slice text = data_of(n);
        const rp_value *root = text.len ? rp_json_read(scratch, text) : NULL;
        s.script = n;
        scripts += text.len > 0;
        if (root)
            look(&s, root, 0);
    }
    *script = s.best_script;
    if (!s.best)
        return (rp_slice){NULL, 0};
    return s.best->kind == RP_VALUE_TEXT ? rp_data_html(scratch, s.best->text) : html_of_list(&s, s.best);
}
