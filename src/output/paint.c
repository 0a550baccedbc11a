/* paint.c - claims laid over the text: content in its source's colour, source bold, cue underlined,
 * silences and words on certainty in italics.
 *
 * Claims nest and overlap, so the longest parts are painted first: what is within another covers it. The
 * six colours were chosen from the 256 of terminals for the largest least distance (CIELAB) as seen with
 * common sight (46), protanopia and deuteranopia (28), at a contrast of 2.3 and more on white and 3.6 and
 * more on black. A seventh source takes the first colour again: the numbers tell them apart. */
#include "output/paint.h"
#include "base/hash.h"
#include "base/utf8.h"

static const rp_style colours[] = {208, 39, 161, 37, 94, 26};
#define N_COLOURS (sizeof colours / sizeof *colours)
#define NO_SOURCE 245 /* grey */

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

/* One part of a claim, to be painted. */
typedef struct stroke {
    rp_spans spans;
    rp_style style;
    uint32_t length, order;
} stroke;

static stroke *add_stroke(stroke *next, const stroke *first, rp_spans spans, rp_style style)
{
    *next = (stroke){spans, style, 0, (uint32_t)(next - first)};
    for (uint32_t i = 0; i < spans.n; i++)
        next->length += spans.at[i].end - spans.at[i].start;
    return next + 1;
}

static int longest_first(const void *x, const void *y)
{
    const stroke *a = x, *b = y;
    if (a->length != b->length)
        return a->length > b->length ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

/* strokes: room for three a claim. */
static void paint_claims(rp_paint *p, const rp_report *r, stroke *strokes)
{
    stroke *end = strokes;
    for (uint32_t i = 0; i < r->n_claims; i++) {
        const rp_claim *c = &r->claims[i];
        end = add_stroke(end, strokes, c->content.spans, p->colour[i]);
        end = add_stroke(end, strokes, c->source.words.spans, p->colour[i] | RP_BOLD);
        end = add_stroke(end, strokes, c->cue.spans, p->colour[i] | RP_UNDERLINE);
    }
    if (end != strokes)
        qsort(strokes, (size_t)(end - strokes), sizeof *strokes, longest_first);
    for (const stroke *s = strokes; s < end; s++)
        for (uint32_t i = 0; i < s->spans.n; i++)
            for (uint32_t at = s->spans.at[i].start; at < s->spans.at[i].end && at < p->n_text; at++)
                p->text[at] = s->style;
}

static void slant(rp_paint *p, rp_spans spans)
{
    for (uint32_t i = 0; i < spans.n; i++)
        for (uint32_t at = spans.at[i].start; at < spans.at[i].end && at < p->n_text; at++)
            p->text[at] |= RP_ITALIC;
}

/* What the report says itself, of silences and of certainty. */
static void paint_remarks(rp_paint *p, const rp_report *r)
{
    for (uint32_t i = 0; i < r->n_silences; i++)
        slant(p, r->silences[i].spans);
    for (uint32_t i = 0; i < r->n_claims; i++)
        for (uint32_t k = 0; k < r->claims[i].n_verification; k++)
            slant(p, r->claims[i].verification[k].spans);
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
    stroke *strokes = calloc(n + 1, 3 * sizeof *strokes);
    bool made = p->text && p->colour && p->marks && table && strokes;
    if (made) {
        choose_colours(p, report, table, size - 1);
        paint_claims(p, report, strokes);
        paint_remarks(p, report);
        place_marks(p, report);
    }
    free(strokes);
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
