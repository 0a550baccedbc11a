/* paint.c - claims laid over the text: content in its source's colour, source bold, cue underlined.
 *
 * Claims nest, so they are painted from the outermost in: an inner source's colour covers the outer's. The
 * six colours were chosen from the 256 of terminals for the largest least distance (CIELAB) as seen with
 * common sight (46), protanopia and deuteranopia (28), at a contrast of 2.3 and more on white and 3.6 and
 * more on black. A seventh source takes the first colour again: the numbers tell them apart. */
#include "output/paint.h"
#include "base/hash.h"
#include "base/utf8.h"

static const rp_style colours[] = {208, 39, 161, 37, 94, 26};
#define N_COLOURS (sizeof colours / sizeof *colours)
#define NO_SOURCE 245 /* grey */

#define DEPTH_MOST 16 /* of claims within claims, as painted; deeper ones are painted last */

/* One source: an entity, or words that no entity was found for. */
typedef struct source_key {
    uint32_t entity;
    uint64_t words;
} source_key;

static uint64_t hash_nocase(rp_slice s)
{
    char folded[64];
    size_t n = s.len < sizeof folded ? s.len : sizeof folded;
    for (size_t i = 0; i < n; i++)
        folded[i] = rp_lower(s.ptr[i]);
    return rp_hash((rp_slice){folded, n});
}

static source_key key_of(const rp_source *s)
{
    if (s->entity != RP_NONE)
        return (source_key){s->entity, 0};
    return (source_key){RP_NONE, s->words.text.len ? hash_nocase(s->words.text) : 0};
}

/* Sources are numbered as they come, in an open hash table of the claims that were first to name one. */
static uint32_t *find_source(uint32_t *table, size_t mask, const rp_report *r, source_key key)
{
    size_t at = (key.words ^ key.entity * 0x9E3779B97F4A7C15u) & mask;
    for (; table[at]; at = (at + 1) & mask) {
        source_key other = key_of(&r->claims[table[at] - 1].source);
        if (other.entity == key.entity && other.words == key.words)
            break;
    }
    return &table[at];
}

/* table: mask + 1 zeros, at least twice as many as there are claims. */
static void choose_colours(rp_paint *p, const rp_report *r, uint32_t *table, size_t mask)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->n_claims; i++) {
        source_key key = key_of(&r->claims[i].source);
        uint32_t *first = find_source(table, mask, r, key);
        bool nobody = key.entity == RP_NONE && !key.words;
        if (*first)
            p->colour[i] = p->colour[*first - 1];
        else
            p->colour[i] = nobody ? NO_SOURCE : colours[n++ % N_COLOURS];
        *first = *first ? *first : i + 1;
    }
}

static void paint_spans(rp_paint *p, rp_spans spans, rp_style keep, rp_style add)
{
    for (uint32_t i = 0; i < spans.n; i++)
        for (uint32_t at = spans.at[i].start; at < spans.at[i].end && at < p->n_text; at++)
            p->text[at] = (p->text[at] & keep) | add;
}

static unsigned depth_of(const rp_report *r, uint32_t claim)
{
    unsigned depth = 0;
    while (depth < DEPTH_MOST && (claim = r->claims[claim].within) != RP_NONE && claim < r->n_claims)
        depth++;
    return depth;
}

static void paint_claim(rp_paint *p, const rp_claim *c, rp_style colour)
{
    paint_spans(p, c->content.spans, (rp_style)~0xFF, colour);
    paint_spans(p, c->source.words.spans, 0, (rp_style)(colour | RP_BOLD));
    paint_spans(p, c->cue.spans, 0, (rp_style)(colour | RP_UNDERLINE));
}

static void paint_claims(rp_paint *p, const rp_report *r, const unsigned char *depths)
{
    for (unsigned depth = 0; depth <= DEPTH_MOST; depth++)
        for (uint32_t i = 0; i < r->n_claims; i++)
            if (depths[i] == depth)
                paint_claim(p, &r->claims[i], p->colour[i]);
    for (uint32_t i = 0; i < r->n_silences; i++)
        paint_spans(p, r->silences[i].spans, (rp_style)~0, RP_ITALIC);
}

static uint32_t end_of(rp_spans spans)
{
    return spans.n ? spans.at[spans.n - 1].end : 0;
}

static int by_place(const void *x, const void *y)
{
    const rp_mark *a = x, *b = y;
    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    return (a->claim > b->claim) - (a->claim < b->claim);
}

/* A claim's number stands behind its cue; without one behind its source, else its content. */
static void place_marks(rp_paint *p, const rp_report *r)
{
    for (uint32_t i = 0; i < p->n_claims; i++) {
        const rp_claim *c = &r->claims[i];
        uint32_t at = end_of(c->cue.spans);
        at = at ? at : end_of(c->source.words.spans);
        at = at ? at : end_of(c->content.spans);
        p->marks[i] = (rp_mark){at < p->n_text ? at : p->n_text, i};
    }
    if (p->n_claims)
        qsort(p->marks, p->n_claims, sizeof *p->marks, by_place);
}

bool rp_paint_make(rp_paint *p, const rp_report *report)
{
    size_t n = report->n_claims;
    *p = (rp_paint){.n_text = (uint32_t)rp_utf8_count(report->article.text), .n_claims = report->n_claims};
    p->text = calloc((size_t)p->n_text + 1, sizeof *p->text);
    p->colour = calloc(n + 1, sizeof *p->colour);
    p->marks = calloc(n + 1, sizeof *p->marks);
    size_t size = 16;
    while (size < 2 * n)
        size *= 2;
    uint32_t *table = calloc(size, sizeof *table);
    unsigned char *depths = calloc(n + 1, 1);
    bool made = p->text && p->colour && p->marks && table && depths;
    if (made) {
        choose_colours(p, report, table, size - 1);
        for (uint32_t i = 0; i < p->n_claims; i++)
            depths[i] = (unsigned char)depth_of(report, i);
        paint_claims(p, report, depths);
        place_marks(p, report);
    }
    free(depths);
    free(table);
    return made;
}

void rp_paint_free(rp_paint *p)
{
    free(p->text);
    free(p->colour);
    free(p->marks);
    *p = (rp_paint){0};
}
