/* view.c - a report for people to read: the article, its claims marked in the text (on a terminal), and the
 * lists of what was found. Text and view are one writer; what differs is the marks. */
#include "output/output.h"
#include "output/lists.h"
#include "output/paint.h"
#include "base/slice.h"
#include "base/utf8.h"

#define WIDTH_UNKNOWN 80
#define DOT "\u00a0\u00b7 " /* stays with the word before it */

/* How a kind of block is set. */
static const struct block_look {
    const char *lead, *under;
    rp_style style;
} looks[RP_N_BLOCK_KINDS] = {
    [RP_BLOCK_TITLE] = {"", "", RP_BOLD},
    [RP_BLOCK_STANDFIRST] = {"", "", RP_BOLD},
    [RP_BLOCK_HEADING] = {"", "", RP_BOLD},
    [RP_BLOCK_PARAGRAPH] = {"", "", RP_PLAIN},
    [RP_BLOCK_LIST_ITEM] = {"  \u2022 ", "    ", RP_PLAIN},
    [RP_BLOCK_QUOTE] = {"  \u2502 ", "  \u2502 ", RP_PLAIN},
    [RP_BLOCK_CAPTION] = {"  ", "  ", RP_ITALIC},
    [RP_BLOCK_TABLE] = {"  ", "    ", RP_PLAIN},
};

/* A walk through the text: the blocks come in order, so every code point is decoded once. */
typedef struct walk {
    rp_pen *pen;
    rp_slice text;
    size_t byte;
    uint32_t cp;
    const rp_paint *paint; /* NULL: no marks */
    uint32_t mark;         /* the next of paint->marks */
} walk;

static void put_marks(walk *w, rp_style base)
{
    char number[16];
    const rp_paint *p = w->paint;
    for (; p && w->mark < p->n_claims && p->marks[w->mark].at <= w->cp; w->mark++) {
        uint32_t claim = p->marks[w->mark].claim;
        snprintf(number, sizeof number, "[%lu]", (unsigned long)claim + 1);
        rp_pen_str(w->pen, number, base | p->colour[claim]);
    }
}

/* Marks of places that lie before a block belong to none, and are passed over. */
static void skip_to(walk *w, uint32_t start)
{
    for (; w->cp < start && w->byte < w->text.len; w->cp++)
        rp_utf8_next(w->text, &w->byte);
    while (w->paint && w->mark < w->paint->n_claims && w->paint->marks[w->mark].at < start)
        w->mark++;
}

static void put_block(walk *w, uint32_t start, uint32_t end, const struct block_look *look)
{
    skip_to(w, start);
    rp_pen_begin(w->pen, look->lead, look->under, RP_DIM);
    for (; w->cp < end && w->byte < w->text.len; w->cp++) {
        put_marks(w, look->style);
        rp_style style = w->paint ? w->paint->text[w->cp] : RP_PLAIN;
        uint32_t cp = rp_utf8_next(w->text, &w->byte);
        if (cp != '\n') {
            rp_pen_put(w->pen, cp, look->style | style);
            continue;
        }
        rp_pen_line(w->pen);
        rp_pen_begin(w->pen, look->under, look->under, RP_DIM);
    }
    put_marks(w, look->style);
    rp_pen_line(w->pen);
}

/* Blocks stand apart, but for the items of one list. */
static void put_body(rp_pen *pen, const rp_article *a, const rp_paint *paint)
{
    walk w = {.pen = pen, .text = a->text, .paint = paint};
    for (uint32_t i = 0; i < a->n_blocks; i++) {
        const rp_block *b = &a->blocks[i];
        bool in_list = i && b->kind == RP_BLOCK_LIST_ITEM && b[-1].kind == RP_BLOCK_LIST_ITEM;
        if (!in_list)
            rp_pen_line(pen);
        put_block(&w, b->start, b->end, &looks[b->kind]);
    }
}

static void put_line(rp_pen *pen, rp_slice words, rp_style style)
{
    if (!words.len)
        return;
    rp_pen_text(pen, words, style);
    rp_pen_line(pen);
}

/* Items of one line, parted by dots. */
typedef struct items {
    rp_pen *pen;
    bool any;
} items;

static void put_item(items *i, const char *before, rp_slice words)
{
    if (!words.len)
        return;
    rp_pen_str(i->pen, i->any ? DOT : "", RP_DIM);
    rp_pen_str(i->pen, before, RP_DIM);
    rp_pen_text(i->pen, words, RP_PLAIN);
    i->any = true;
}

static void end_items(items *i)
{
    if (i->any)
        rp_pen_line(i->pen);
    i->any = false;
}

static void put_head(rp_pen *pen, const rp_report *r)
{
    const rp_article *a = &r->article;
    items line = {pen, false};
    put_line(pen, a->title, RP_BOLD);
    put_line(pen, a->standfirst, RP_PLAIN);
    for (uint32_t i = 0; i < a->n_byline; i++)
        put_item(&line, i ? "" : "by\u00a0", a->byline[i]);
    put_item(&line, "", a->agency);
    put_item(&line, "", a->site);
    put_item(&line, "in\u00a0", a->section);
    end_items(&line);
    put_item(&line, "published\u00a0", a->published);
    if (!rp_slice_equal(a->published, a->modified))
        put_item(&line, "changed\u00a0", a->modified);
    put_item(&line, "language\u00a0", a->lang);
    end_items(&line);
    put_item(&line, "", a->canonical_url.len ? a->canonical_url : r->input.url);
    end_items(&line);
}

static void put_legend(rp_pen *pen)
{
    rp_pen_str(pen, "In the text: ", RP_DIM);
    rp_pen_str(pen, "source", RP_BOLD);
    rp_pen_str(pen, ", ", RP_DIM);
    rp_pen_str(pen, "cue", RP_UNDERLINE);
    rp_pen_str(pen, "[its number below], ", RP_DIM);
    rp_pen_str(pen, "what is said in its source's colour, ", RP_DIM);
    rp_pen_str(pen, "silence, certainty", RP_ITALIC);
    rp_pen_line(pen);
}

/* Marks without a colour would be numbers in the text only: still of use beside the list. */
static void put_report(rp_buf *out, const rp_report *r, const rp_write_options *options,
                       const rp_paint *paint)
{
    rp_pen pen;
    bool colour = paint && options->colour;
    rp_pen_init(&pen, out, options->width ? options->width : WIDTH_UNKNOWN, colour);
    rp_lists_heading(&pen, "", r->input.file);
    put_head(&pen, r);
    if (colour && r->n_claims)
        put_legend(&pen);
    put_body(&pen, &r->article, paint);
    if (!r->article.n_blocks) {
        rp_pen_line(&pen);
        rp_pen_str(&pen, "No article was found here.", RP_PLAIN);
        rp_pen_line(&pen);
    }
    rp_lists_put(&pen, r, paint ? paint->colour : NULL);
    rp_pen_line(&pen);
}

void rp_output_text(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    put_report(out, report, options, NULL);
}

void rp_output_view(rp_buf *out, const rp_report *report, const rp_write_options *options)
{
    rp_paint paint;
    if (rp_paint_make(&paint, report))
        put_report(out, report, options, &paint);
    else
        out->failed = true;
    rp_paint_free(&paint);
}
