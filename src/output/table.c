/* table.c - the ledger's answers in the formats of table.h: one row writer a format. */
#include <reportedly/table.h>
#include <reportedly/write.h>
#include "base/ctx.h"
#include "base/json.h"
#include "base/utf8.h"
#include "output/chart.h"
#include "output/csv_cell.h"
#include "output/pen.h"

#include <math.h>

#define TABLE_CEILING ((size_t)1 << 31)
#define GAP 2 /* columns between two of a table */

typedef struct writer {
    rp_buf *out;
    const rp_table *t;
    unsigned width;
    bool colour;
} writer;

static const rp_cell *row_of(const rp_table *t, size_t row)
{
    return t->cells + row * t->n_columns;
}

/* ---- jsonl ---- */

static void put_json(const writer *w)
{
    rp_json j;
    for (size_t row = 0; row < w->t->n_rows; row++) {
        const rp_cell *cells = row_of(w->t, row);
        rp_json_init(&j, w->out, 0);
        rp_json_open(&j, '{');
        for (uint32_t c = 0; c < w->t->n_columns; c++) {
            rp_json_key(&j, w->t->columns[c].name);
            if (w->t->columns[c].kind == RP_CELL_NUMBER)
                rp_json_num(&j, cells[c].number);
            else if (w->t->columns[c].kind == RP_CELL_LIST && cells[c].text.ptr)
                rp_json_raw(&j, cells[c].text);
            else
                rp_json_str(&j, cells[c].text);
        }
        rp_json_close(&j, '}');
        rp_buf_char(w->out, '\n');
    }
}

/* ---- a cell as one line of text ---- */

static void number_text(rp_buf *b, double v)
{
    if (isnan(v))
        return;
    if (v == floor(v) && fabs(v) < 1e15)
        rp_buf_printf(b, "%.0f", v);
    else
        rp_buf_printf(b, "%.6g", v);
}

/* A JSON list of texts, parted by "; ". The lists are the ledger's own, without escapes but \" and \\. */
static void list_text(rp_buf *b, rp_slice list)
{
    bool within = false, first = true;
    for (size_t i = 0; i < list.len; i++) {
        char c = list.ptr[i];
        if (c == '"') {
            within = !within;
            if (within && !first)
                rp_buf_str(b, "; ");
            first = false;
        } else if (within) {
            i += c == '\\' && i + 1 < list.len;
            rp_buf_char(b, list.ptr[i]);
        }
    }
}

static void cell_text(rp_buf *b, const rp_column *column, const rp_cell *cell)
{
    if (column->kind == RP_CELL_NUMBER)
        number_text(b, cell->number);
    else if (column->kind == RP_CELL_LIST)
        list_text(b, cell->text);
    else
        rp_buf_add(b, cell->text);
}

/* ---- csv, markdown ---- */

/* Bars would end the cell, marks begin something; what a terminal obeys is neutralised. */
static void markdown_field(const writer *w, rp_slice s)
{
    char bytes[4];
    for (size_t at = 0; at < s.len;) {
        uint32_t cp = rp_pen_neutral(rp_utf8_next(s, &at));
        if (cp && cp < 0x80 && strchr("|\\<`*_[", (int)cp))
            rp_buf_char(w->out, '\\');
        if (cp)
            rp_buf_add(w->out, (rp_slice){bytes, rp_utf8_put(cp, bytes)});
    }
}

static void put_csv(const writer *w)
{
    rp_buf text;
    rp_buf_init(&text, TABLE_CEILING);
    for (uint32_t c = 0; c < w->t->n_columns; c++)
        rp_buf_printf(w->out, "%s%s", c ? "," : "", w->t->columns[c].name);
    rp_buf_str(w->out, "\r\n");
    for (size_t row = 0; row < w->t->n_rows; row++) {
        rp_csv_row r = {.out = w->out};
        for (uint32_t c = 0; c < w->t->n_columns; c++) {
            const rp_cell *cell = &row_of(w->t, row)[c];
            text.len = 0;
            cell_text(&text, &w->t->columns[c], cell);
            if (w->t->columns[c].kind == RP_CELL_NUMBER)
                rp_csv_number(&r, cell->number);
            else
                rp_csv_text(&r, (rp_slice){text.ptr, text.len});
        }
        rp_buf_str(w->out, "\r\n");
    }
    w->out->failed |= text.failed;
    rp_buf_free(&text);
}

static void put_markdown(const writer *w)
{
    rp_buf text;
    rp_buf_init(&text, TABLE_CEILING);
    for (uint32_t c = 0; c < w->t->n_columns; c++)
        rp_buf_printf(w->out, "| %s ", w->t->columns[c].name);
    rp_buf_str(w->out, "|\n");
    for (uint32_t c = 0; c < w->t->n_columns; c++)
        rp_buf_str(w->out, w->t->columns[c].kind == RP_CELL_NUMBER ? "|--:" : "|---");
    rp_buf_str(w->out, "|\n");
    for (size_t row = 0; row < w->t->n_rows; row++) {
        for (uint32_t c = 0; c < w->t->n_columns; c++) {
            text.len = 0;
            cell_text(&text, &w->t->columns[c], &row_of(w->t, row)[c]);
            rp_buf_str(w->out, "| ");
            markdown_field(w, (rp_slice){text.ptr, text.len});
            rp_buf_char(w->out, ' ');
        }
        rp_buf_str(w->out, "|\n");
    }
    w->out->failed |= text.failed;
    rp_buf_free(&text);
}

/* ---- for people ---- */

/* How wide each column is: as it likes, and all in proportion where that is too wide. None under 4. */
static void set_widths(const writer *w, unsigned *widths)
{
    unsigned want = 0, shown = 0;
    for (uint32_t c = 0; c < w->t->n_columns; c++) {
        want += w->t->columns[c].width;
        shown += w->t->columns[c].width > 0;
    }
    unsigned gaps = shown ? GAP * (shown - 1) : 0, room = w->width > gaps ? w->width - gaps : shown;
    for (uint32_t c = 0; c < w->t->n_columns; c++) {
        unsigned likes = w->t->columns[c].width;
        bool fixed = likes <= 10 || want <= room;
        widths[c] = fixed ? likes : likes * room / want;
        if (likes && widths[c] < 4)
            widths[c] = 4;
    }
}

static void put_line(const writer *w, rp_pen *pen, const unsigned *widths, const rp_cell *cells, rp_buf *text)
{
    bool first = true;
    for (uint32_t c = 0; c < w->t->n_columns; c++) {
        const rp_column *column = &w->t->columns[c];
        if (!column->width)
            continue;
        text->len = 0;
        if (cells)
            cell_text(text, column, &cells[c]);
        else
            rp_buf_str(text, column->name);
        for (int i = 0; !first && i < GAP; i++)
            rp_pen_put(pen, 0xA0, RP_PLAIN);
        rp_style style = cells ? (first ? RP_DIM : RP_PLAIN) : RP_BOLD;
        rp_pen_cell(pen, (rp_slice){text->ptr, text->len}, widths[c], column->kind == RP_CELL_NUMBER, style);
        first = false;
    }
    rp_pen_line(pen);
}

static void put_columns(const writer *w)
{
    unsigned widths[64];
    rp_buf text;
    rp_pen pen;
    if (w->t->n_columns > sizeof widths / sizeof *widths) {
        w->out->failed = true;
        return;
    }
    rp_buf_init(&text, TABLE_CEILING);
    set_widths(w, widths);
    rp_pen_init(&pen, w->out, RP_PEN_MOST, w->colour);
    put_line(w, &pen, widths, NULL, &text);
    for (size_t row = 0; row < w->t->n_rows; row++)
        put_line(w, &pen, widths, row_of(w->t, row), &text);
    if (w->t->cut)
        rp_buf_str(w->out, "... and more (--limit 0 shows all)\n");
    w->out->failed |= text.failed;
    rp_buf_free(&text);
}

static void put_svg(const writer *w)
{
    rp_chart_svg(w->out, w->t);
}

static void put_chart(const writer *w)
{
    rp_chart_text(w->out, w->t, w->width, w->colour);
}

static const struct table_writer {
    const char *word;
    void (*put)(const writer *w);
} writers[RP_N_TABLE_FORMATS] = {
    [RP_TABLE_JSONL] = {"jsonl", put_json},
    [RP_TABLE_CSV] = {"csv", put_csv},
    [RP_TABLE_MARKDOWN] = {"markdown", put_markdown},
    [RP_TABLE_COLUMNS] = {"table", put_columns},
    [RP_TABLE_SVG] = {"svg", put_svg},
    [RP_TABLE_CHART] = {"chart", put_chart},
};

const char *rp_table_format_word(rp_table_format f)
{
    return (unsigned)f < RP_N_TABLE_FORMATS ? writers[f].word : "";
}

rp_status rp_table_write(rp_ctx *ctx, const rp_table *table, rp_table_format format, unsigned width, bool colour,
                         char **out, size_t *size)
{
    rp_buf b;
    *out = NULL;
    *size = 0;
    if ((unsigned)format >= RP_N_TABLE_FORMATS)
        return rp_fail(ctx, RP_E_USAGE, "no such format: %d", (int)format);
    rp_buf_init(&b, TABLE_CEILING);
    writers[format].put(&(writer){&b, table, width ? width : 80, colour});
    if (b.failed) {
        rp_buf_free(&b);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to write the answer");
    }
    *out = b.ptr;
    *size = b.len;
    return RP_OK;
}
