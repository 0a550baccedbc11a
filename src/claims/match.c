/* match.c - see match.h. A pattern is short and a star takes at most three words, so trying is bounded by a
 * constant. */
#include "claims/match.h"

#define STAR_WORDS 3

static const struct form_row {
    const char *name, *words;
} form_rows[] = {
    {"<be>", "is are was were be been being 's 're"},
    {"<have>", "has have had having 've 's"},
    {"<do>", "do does did"},
    {"<modal>", "would will could can should may might must shall wo ca 'd"},
    {"<not>", "not n't never"},
};

typedef struct element {
    const char *at;
    size_t len;
    bool optional;
} element;

/* The element at *pattern, and past it. */
static element next_element(const char **pattern)
{
    element e = {*pattern, strcspn(*pattern, " "), false};
    *pattern += e.len + ((*pattern)[e.len] == ' ');
    if (e.len > 1 && e.at[e.len - 1] == '?') {
        e.optional = true;
        e.len--;
    }
    return e;
}

static bool is_element(const element *e, const char *name)
{
    return e->len == strlen(name) && !memcmp(e->at, name, e->len);
}

static bool word_matches(const element *e, rp_slice word)
{
    if (*e->at == '<') {
        for (size_t i = 0; i < sizeof form_rows / sizeof *form_rows; i++)
            if (is_element(e, form_rows[i].name))
                return rp_slice_in(word, form_rows[i].words);
        return false;
    }
    for (size_t at = 0; at < e->len;) {
        size_t n = 0;
        while (at + n < e->len && e->at[at + n] != '|')
            n++;
        if (rp_slice_equal(word, (rp_slice){e->at + at, n}))
            return true;
        at += n + 1;
    }
    return false;
}

static bool match_rest(const rp_reader *r, const char *pattern, uint32_t i, uint32_t last, rp_match *out);

static bool match_star(const rp_reader *r, const char *rest, uint32_t i, uint32_t last, rp_match *out)
{
    for (uint32_t k = i; k <= i + STAR_WORDS && k <= last; k++) {
        if (match_rest(r, rest, k, last, out))
            return true;
        if (k >= last || r->t[k].class == RP_MARK)
            return false;
    }
    return false;
}

static bool match_name(const rp_reader *r, const char *rest, uint32_t i, uint32_t last, rp_match *out)
{
    uint32_t k = i;
    while (k < last && r->t[k].class == RP_PROPER)
        k++;
    if (k == i || !match_rest(r, rest, k, last, out))
        return false;
    out->captured = (rp_range){i, k};
    return true;
}

static bool match_rest(const rp_reader *r, const char *pattern, uint32_t i, uint32_t last, rp_match *out)
{
    if (!*pattern) {
        out->words.last = i;
        return true;
    }
    element e = next_element(&pattern);
    if (is_element(&e, "*"))
        return match_star(r, pattern, i, last, out);
    if (is_element(&e, "<name>"))
        return match_name(r, pattern, i, last, out);
    if (i < last && word_matches(&e, r->t[i].lower) && match_rest(r, pattern, i + 1, last, out))
        return true;
    return e.optional && match_rest(r, pattern, i, last, out);
}

bool rp_match_at(const rp_reader *r, const char *pattern, uint32_t i, uint32_t last, rp_match *out)
{
    *out = (rp_match){.words = {i, i}, .captured = {i, i}};
    return match_rest(r, pattern, i, last, out);
}

static void index_words(rp_map *m, const char *at, size_t len, unsigned row)
{
    for (size_t from = 0; from < len;) {
        size_t n = 0;
        while (from + n < len && at[from + n] != '|' && at[from + n] != ' ')
            n++;
        rp_slice word = {at + from, n};
        if (rp_map_get(m, word) == RP_NONE)
            rp_map_put(m, word, row);
        from += n + 1;
    }
}

void rp_pattern_index(rp_map *m, rp_arena *a, const void *rows, size_t size, unsigned n)
{
    rp_map_init(m, a, 128);
    for (unsigned row = 0; row < n; row++) {
        const char *pattern = *(const char *const *)((const char *)rows + row * size);
        element e = next_element(&pattern);
        if (*e.at != '<')
            index_words(m, e.at, e.len, row);
        for (size_t i = 0; *e.at == '<' && i < sizeof form_rows / sizeof *form_rows; i++)
            if (is_element(&e, form_rows[i].name))
                index_words(m, form_rows[i].words, strlen(form_rows[i].words), row);
    }
}
