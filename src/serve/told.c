/* told.c - see told.h. */
#include "serve/told.h"
#include "base/utf8.h"

#include <math.h>
#include <reportedly/write.h>

#define PLACES_MOST 300
#define SPANS_MOST 64

void rp_told_init(rp_told *t, rp_sheet *sheet)
{
    t->sheet = sheet;
    t->n = 0;
    t->full = false;
}

void rp_told_free(rp_told *t)
{
    for (unsigned i = 0; i < t->n; i++) {
        rp_report_free(t->at[i].report);
        free(t->at[i].bytes);
    }
    t->n = 0;
}

/* Where each sentence starts and ends in bytes: they follow one another, so one pass over the text finds all. */
static size_t *sentence_bytes(const rp_report *r)
{
    rp_slice text = r->article.text;
    size_t *out = calloc(2 * (size_t)r->sentences.n + 1, sizeof *out), at = 0, cp = 0;
    for (uint32_t i = 0; out && i < 2 * r->sentences.n; i++) {
        size_t want = i % 2 ? r->sentences.at[i / 2].end : r->sentences.at[i / 2].start;
        if (want < cp)
            at = cp = 0;
        while (at < text.len && cp < want) {
            rp_utf8_next(text, &at);
            cp++;
        }
        out[i] = at;
    }
    return out;
}

static void load(rp_told *t, rp_told_report *r)
{
    rp_desk *d = t->sheet->desk;
    char *json;
    size_t size;
    if (rp_ledger_json(d->ctx, d->ledger, r->number, &json, &size) == RP_OK)
        rp_report_parse(d->ctx, json, size, &r->report);
    rp_write_free(json);
    if (r->report)
        r->bytes = sentence_bytes(r->report);
}

const rp_told_report *rp_told_get(rp_told *t, rp_slice id)
{
    int64_t number = id.len > 1 ? strtoll(id.ptr + 1, NULL, 10) : 0; /* the cells of tables end with NUL */
    unsigned i = 0;
    while (i < t->n && t->at[i].number != number)
        i++;
    if (number < 1 || i == RP_TOLD_MOST) {
        t->full |= number > 0;
        return NULL;
    }
    if (i == t->n) {
        t->at[t->n++] = (rp_told_report){.number = number};
        load(t, &t->at[i]);
    }
    return t->at[i].report && t->at[i].bytes ? &t->at[i] : NULL;
}

/* "12-40,55-60" as numbers; how many there are. */
static unsigned read_spans(rp_slice s, unsigned long spans[SPANS_MOST][2])
{
    unsigned n = 0;
    const char *at = s.ptr;
    while (at && rp_is_digit(*at) && n < SPANS_MOST) {
        char *end;
        spans[n][0] = strtoul(at, &end, 10);
        if (*end != '-')
            break;
        spans[n][1] = strtoul(end + 1, &end, 10);
        n++;
        at = *end == ',' ? end + 1 : NULL;
    }
    return n;
}

/* The text from the sentence that has from to the one that has to, and where it starts. */
static rp_slice sentences_of(const rp_told_report *r, size_t from, size_t to, size_t *start)
{
    rp_spans s = r->report->sentences;
    uint32_t first = 0, last;
    while (first < s.n && s.at[first].end <= from)
        first++;
    if (first == s.n)
        return (rp_slice){NULL, 0};
    last = first;
    while (last + 1 < s.n && s.at[last + 1].start < to)
        last++;
    *start = s.at[first].start;
    size_t begin = r->bytes[2 * first], end = r->bytes[2 * last + 1];
    return begin < end ? rp_slice_cut(r->report->article.text, begin, end) : (rp_slice){NULL, 0};
}

void rp_told_side(rp_told *t, const char *key, rp_slice id, rp_slice report, rp_slice spans)
{
    rp_sheet *p = t->sheet;
    unsigned long at[SPANS_MOST][2];
    size_t start = 0;
    if (p->failed)
        return;
    rp_json_key(&p->j, key);
    const rp_told_report *r = rp_told_get(t, report);
    unsigned n = r ? read_spans(spans, at) : 0;
    rp_slice words = n ? sentences_of(r, at[0][0], at[n - 1][1], &start) : (rp_slice){NULL, 0};
    if (!words.ptr) {
        rp_json_null(&p->j);
        return;
    }
    rp_json_open(&p->j, '{');
    rp_json_key(&p->j, "id");
    rp_json_str(&p->j, id);
    rp_json_key(&p->j, "report");
    rp_json_str(&p->j, report);
    rp_json_key(&p->j, "spans");
    rp_json_open(&p->j, '[');
    for (unsigned i = 0; i < n; i++) {
        rp_json_open(&p->j, '[');
        rp_json_uint(&p->j, at[i][0]);
        rp_json_uint(&p->j, at[i][1]);
        rp_json_close(&p->j, ']');
    }
    rp_json_close(&p->j, ']');
    rp_json_key(&p->j, "sentence");
    rp_json_str(&p->j, words);
    rp_json_key(&p->j, "start");
    rp_json_uint(&p->j, start);
    rp_json_close(&p->j, '}');
}

void rp_told_disputes(rp_told *t, const rp_table *disputes)
{
    rp_sheet *p = t->sheet;
    if (p->failed)
        return;
    rp_json_key(&p->j, "disputes");
    rp_json_open(&p->j, '[');
    for (size_t row = 0; disputes && row < disputes->n_rows; row++) {
        rp_sheet_row(p, disputes, row);
        rp_told_side(t, "a_side", rp_cell_of(disputes, row, "a"), rp_cell_of(disputes, row, "a_report"),
                     rp_cell_of(disputes, row, "a_spans"));
        rp_told_side(t, "b_side", rp_cell_of(disputes, row, "b"), rp_cell_of(disputes, row, "b_report"),
                     rp_cell_of(disputes, row, "b_spans"));
        rp_json_close(&p->j, '}');
    }
    rp_json_close(&p->j, ']');
    rp_sheet_cut(p, "disputes", disputes);
}

/* ---- places ---- */

typedef struct place {
    const rp_place *place;
    uint32_t mentions;
    int64_t reports[RP_TOLD_MOST];
    unsigned n_reports;
} place;

static bool is_same(const rp_place *a, const rp_place *b)
{
    return a->geonames || b->geonames ? a->geonames == b->geonames : rp_slice_equal_nocase(a->name, b->name);
}

static void add_place(place *places, unsigned *n, const rp_place *of, int64_t report)
{
    unsigned i = 0;
    while (i < *n && !is_same(places[i].place, of))
        i++;
    if (i == PLACES_MOST)
        return;
    if (i == *n)
        places[(*n)++] = (place){.place = of};
    places[i].mentions += of->spans.n;
    if (!places[i].n_reports || places[i].reports[places[i].n_reports - 1] != report)
        places[i].reports[places[i].n_reports++] = report;
}

static int by_mentions(const void *a, const void *b)
{
    const place *x = a, *y = b;
    if (x->mentions != y->mentions)
        return x->mentions < y->mentions ? 1 : -1;
    if (x->reports[0] != y->reports[0])
        return x->reports[0] < y->reports[0] ? -1 : 1;
    uint32_t first = x->place->spans.n ? x->place->spans.at[0].start : 0, second = y->place->spans.n ? y->place->spans.at[0].start : 0;
    return (first > second) - (first < second);
}

static void put_place(rp_sheet *p, const place *of)
{
    const rp_place *x = of->place;
    char id[24];
    rp_json_open(&p->j, '{');
    rp_json_key(&p->j, "name");
    rp_json_str(&p->j, x->name);
    rp_json_key(&p->j, "lat");
    rp_json_num(&p->j, x->lat);
    rp_json_key(&p->j, "lon");
    rp_json_num(&p->j, x->lon);
    rp_json_key(&p->j, "geonames");
    if (x->geonames)
        rp_json_uint(&p->j, x->geonames);
    else
        rp_json_null(&p->j);
    rp_json_key(&p->j, "country");
    rp_json_str(&p->j, x->country);
    rp_json_key(&p->j, "mentions");
    rp_json_uint(&p->j, of->mentions);
    rp_json_key(&p->j, "reports");
    rp_json_open(&p->j, '[');
    for (unsigned i = 0; i < of->n_reports; i++) {
        snprintf(id, sizeof id, "R%lld", (long long)of->reports[i]);
        rp_json_str(&p->j, rp_slice_of(id));
    }
    rp_json_close(&p->j, ']');
    rp_json_close(&p->j, '}');
}

void rp_told_places(rp_told *t, const rp_table *reports)
{
    rp_sheet *p = t->sheet;
    place *places = p->failed ? NULL : calloc(PLACES_MOST, sizeof *places);
    unsigned n = 0;
    for (size_t row = 0; places && reports && row < reports->n_rows; row++) {
        const rp_told_report *r = rp_cell_of(reports, row, "copy_of").ptr ? NULL : rp_told_get(t, rp_cell_of(reports, row, "id"));
        for (uint32_t i = 0; r && i < r->report->n_places; i++)
            add_place(places, &n, &r->report->places[i], r->number);
    }
    if (!p->failed) {
        rp_json_key(&p->j, "places");
        rp_json_open(&p->j, '[');
        if (n)
            qsort(places, n, sizeof *places, by_mentions);
        for (unsigned i = 0; i < n; i++)
            put_place(p, &places[i]);
        rp_json_close(&p->j, ']');
    }
    if (!p->failed && t->full)
        rp_sheet_note(p, "sentences and places are of the first %d reports alone", RP_TOLD_MOST);
    free(places);
}
