/* sheet.c - see sheet.h. */
#include "serve/sheet.h"

#include <stdarg.h>

#define SKIP_MOST 10000000

void rp_sheet_open(rp_sheet *p, const char *name)
{
    rp_json_init(&p->j, &p->answer->body, 0);
    rp_json_open(&p->j, '{');
    rp_json_key(&p->j, "page");
    rp_json_str(&p->j, rp_slice_of(name));
}

static void put_words(rp_json *j, const char *key, const char *const *words, unsigned n)
{
    rp_json_key(j, key);
    rp_json_open(j, '[');
    for (unsigned i = 0; i < n; i++)
        rp_json_str(j, rp_slice_of(words[i]));
    rp_json_close(j, ']');
}

void rp_sheet_close(rp_sheet *p)
{
    const char *notes[RP_SHEET_NOTES];
    if (p->failed)
        return;
    for (unsigned i = 0; i < p->n_notes; i++)
        notes[i] = p->notes[i];
    put_words(&p->j, "cut", p->cuts, p->n_cuts);
    put_words(&p->j, "notes", notes, p->n_notes);
    rp_json_close(&p->j, '}');
    rp_buf_char(&p->answer->body, '\n');
}

void rp_sheet_note(rp_sheet *p, const char *format, ...)
{
    va_list args;
    if (p->n_notes == RP_SHEET_NOTES)
        return;
    va_start(args, format);
    vsnprintf(p->notes[p->n_notes++], sizeof *p->notes, format, args);
    va_end(args);
}

void rp_sheet_fail(rp_sheet *p, rp_status st)
{
    static const struct {
        rp_status status;
        unsigned code;
    } codes[] = {{RP_E_USAGE, 400}, {RP_E_LIMIT, 503}, {RP_E_MEMORY, 503}, {RP_E_BUSY, 409}};
    unsigned code = 500; /* the ledger is damaged, or its disk */
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].status == st)
            code = codes[i].code;
    if (!p->failed)
        rp_answer_fail(p->answer, code, "%s", rp_error_text(p->desk->ctx));
    p->failed = true;
}

rp_table *rp_sheet_ask(rp_sheet *p, rp_question q, const rp_filter *f)
{
    rp_table *t = NULL;
    if (p->failed)
        return NULL;
    rp_status st = rp_ledger_ask(p->desk->ctx, p->desk->ledger, q, f, &t);
    if (st == RP_E_LIMIT)
        rp_sheet_note(p, "%s: looking for them took longer than %u ms; they are left out", rp_question_word(q),
                     p->desk->query_ms);
    else if (st != RP_OK)
        rp_sheet_fail(p, st);
    return t;
}

void rp_sheet_row(rp_sheet *p, const rp_table *t, size_t row)
{
    const rp_cell *cells = t->cells + row * t->n_columns;
    rp_json_open(&p->j, '{');
    for (uint32_t c = 0; c < t->n_columns; c++) {
        rp_json_key(&p->j, t->columns[c].name);
        if (t->columns[c].kind == RP_CELL_NUMBER)
            rp_json_num(&p->j, cells[c].number);
        else if (t->columns[c].kind == RP_CELL_LIST && cells[c].text.ptr)
            rp_json_raw(&p->j, cells[c].text);
        else
            rp_json_str(&p->j, cells[c].text);
    }
}

void rp_sheet_cut(rp_sheet *p, const char *key, const rp_table *t)
{
    if (t && t->cut && p->n_cuts < RP_SHEET_CUTS)
        p->cuts[p->n_cuts++] = key;
}

void rp_sheet_rows(rp_sheet *p, const char *key, const rp_table *t)
{
    if (p->failed)
        return;
    rp_json_key(&p->j, key);
    rp_json_open(&p->j, '[');
    for (size_t row = 0; t && row < t->n_rows; row++) {
        rp_sheet_row(p, t, row);
        rp_json_close(&p->j, '}');
    }
    rp_json_close(&p->j, ']');
    rp_sheet_cut(p, key, t);
}

size_t rp_sheet_list(rp_sheet *p, const char *key, rp_question q, const rp_filter *f)
{
    rp_table *t = rp_sheet_ask(p, q, f);
    size_t n = t ? t->n_rows : 0;
    rp_sheet_rows(p, key, t);
    rp_table_free(t);
    return n;
}

void rp_sheet_first(rp_sheet *p, const char *key, const rp_table *t)
{
    if (p->failed)
        return;
    rp_json_key(&p->j, key);
    if (t && t->n_rows) {
        rp_sheet_row(p, t, 0);
        rp_json_close(&p->j, '}');
    } else {
        rp_json_null(&p->j);
    }
}

rp_slice rp_cell_of(const rp_table *t, size_t row, const char *column)
{
    for (uint32_t c = 0; t && row < t->n_rows && c < t->n_columns; c++)
        if (!strcmp(t->columns[c].name, column))
            return t->cells[row * t->n_columns + c].text;
    return (rp_slice){NULL, 0};
}

bool rp_sheet_skip(rp_sheet *p, size_t *skip)
{
    const char *word = rp_param_get(p->ask->params, "skip");
    *skip = 0;
    for (const char *c = word; c && *c; c++) {
        if (!rp_is_digit(*c) || *skip > SKIP_MOST) {
            rp_answer_fail(p->answer, 400, "skip: a number up to %d is wanted", SKIP_MOST);
            p->failed = true;
            return false;
        }
        *skip = *skip * 10 + (size_t)(*c - '0');
    }
    return true;
}
