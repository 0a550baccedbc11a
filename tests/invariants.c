/* invariants.c - see invariants.h. Offsets are checked against the text by counting, not by the library's
 * own index, which is among the things checked. */
#include "invariants.h"
#include "base/utf8.h"

#include <jansson.h>
#include <math.h>

/* The text, its length, and a place in it that moves to where it was last asked for: parts lie near one
 * another, and a text may hold thousands. */
typedef struct text {
    rp_slice s;
    uint32_t length; /* code points */
    uint32_t at;
    size_t byte;
} text;

static bool starts_code_point(const text *t, size_t byte)
{
    return byte == t->s.len || ((unsigned char)t->s.ptr[byte] & 0xC0) != 0x80;
}

/* Byte offset of a code point; code_point <= t->length. */
static size_t byte_at(text *t, uint32_t code_point)
{
    while (t->at < code_point) {
        do
            t->byte++;
        while (!starts_code_point(t, t->byte));
        t->at++;
    }
    while (t->at > code_point) {
        do
            t->byte--;
        while (!starts_code_point(t, t->byte));
        t->at--;
    }
    return t->byte;
}

static const char *spans_fault(const rp_spans *spans, uint32_t length)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < spans->n; i++) {
        rp_span s = spans->at[i];
        if (s.start >= s.end)
            return "an empty or backward span";
        if (s.end > length)
            return "a span beyond the text";
        if (s.start < last)
            return "spans out of order or overlapping";
        last = s.end;
    }
    return NULL;
}

#define JOINT " \xE2\x80\xA6 " /* between the pieces of a broken part */

/* Takes piece off the front of words; false if it does not stand there. */
static bool take(rp_slice *words, rp_slice piece)
{
    if (!rp_slice_starts(*words, piece))
        return false;
    *words = rp_slice_cut(*words, piece.len, words->len);
    return true;
}

static const char *part_fault(const rp_part *part, text *t)
{
    const char *fault = spans_fault(&part->spans, t->length);
    if (fault || !part->text.ptr)
        return fault;
    rp_slice left = part->text;
    for (uint32_t i = 0; i < part->spans.n; i++) {
        size_t start = byte_at(t, part->spans.at[i].start), end = byte_at(t, part->spans.at[i].end);
        if (i && !take(&left, RP_LIT(JOINT)))
            return "a broken part without its joint";
        if (!take(&left, rp_slice_cut(t->s, start, end)))
            return "a part whose words are not the text's";
    }
    return left.len ? "a part with more words than its spans" : NULL;
}

static bool bad_index(uint32_t i, uint32_t n)
{
    return i != RP_NONE && i >= n;
}

static bool bad_indexes(const uint32_t *at, uint32_t n, uint32_t end)
{
    for (uint32_t i = 0; i < n; i++)
        if (at[i] >= end)
            return true;
    return false;
}

static const char *blocks_fault(const rp_article *a, uint32_t length, size_t size)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < a->n_blocks; i++) {
        const rp_block *b = &a->blocks[i];
        if (b->start > b->end || b->end > length || b->start < last)
            return "a block out of the text or out of order";
        if (b->byte_start > b->byte_end || b->byte_end > size)
            return "a block from bytes the input has not";
        last = b->end;
    }
    return NULL;
}

static bool within_itself(const rp_report *r, uint32_t claim)
{
    uint32_t steps = 0;
    for (uint32_t i = claim; i != RP_NONE; i = r->claims[i].within)
        if (steps++ > r->n_claims)
            return true;
    return false;
}

static const char *claim_fault(const rp_report *r, uint32_t i, text *t)
{
    const rp_claim *c = &r->claims[i];
    const rp_part *parts[] = {&c->source.words, &c->cue, &c->content};
    for (size_t p = 0; p < 3; p++) {
        const char *fault = part_fault(parts[p], t);
        if (fault)
            return fault;
    }
    for (uint32_t v = 0; v < c->n_verification; v++)
        if (spans_fault(&c->verification[v].spans, t->length))
            return "a verification's spans";
    if (c->channel && part_fault(&c->channel->words, t))
        return "a channel's words";
    if (bad_index(c->source.entity, r->n_entities) || bad_index(c->said, r->n_times) ||
        bad_index(c->within, r->n_claims) || bad_indexes(c->figures, c->n_figures, r->n_figures))
        return "a claim that points nowhere";
    return c->score >= 0 && c->score <= 1 ? NULL : "a claim's score";
}

static const char *claims_fault(const rp_report *r, text *t)
{
    for (uint32_t i = 0; i < r->n_claims; i++) {
        const char *fault = claim_fault(r, i, t);
        if (fault)
            return fault;
    }
    for (uint32_t i = 0; i < r->n_claims; i++)
        if (within_itself(r, i))
            return "a claim within itself";
    return NULL;
}

static const char *figures_fault(const rp_report *r, text *t)
{
    for (uint32_t i = 0; i < r->n_figures; i++) {
        const rp_figure *f = &r->figures[i];
        const char *fault = part_fault(&f->words, t);
        if (fault || (fault = part_fault(&f->of, t)))
            return fault;
        if (bad_index(f->part_of, r->n_figures) || bad_index(f->place, r->n_places) ||
            bad_index(f->time, r->n_times) || bad_index(f->claim, r->n_claims))
            return "a figure that points nowhere";
        if (isgreater(f->min, f->max))
            return "a figure whose min is over its max";
    }
    for (int k = 0; k < RP_N_FIGURE_KINDS; k++)
        if (bad_indexes(r->toll[k].figures, r->toll[k].n_figures, r->n_figures) ||
            isgreater(r->toll[k].min, r->toll[k].max))
            return "a toll";
    return NULL;
}

static const char *rest_fault(const rp_report *r, text *t)
{
    for (uint32_t i = 0; i < r->n_entities; i++)
        if (spans_fault(&r->entities[i].mentions, t->length))
            return "an entity's mentions";
    for (uint32_t i = 0; i < r->n_silences; i++) {
        const rp_silence *s = &r->silences[i];
        if (part_fault(&s->who, t) || spans_fault(&s->about, t->length) ||
            spans_fault(&s->spans, t->length) || bad_index(s->entity, r->n_entities))
            return "a silence";
    }
    for (uint32_t i = 0; i < r->n_times; i++)
        if (part_fault(&r->times[i].words, t))
            return "a time's words";
    for (uint32_t i = 0; i < r->n_places; i++)
        if (spans_fault(&r->places[i].spans, t->length))
            return "a place's spans";
    return spans_fault(&r->sentences, t->length);
}

const char *report_fault(const rp_report *r, size_t size)
{
    rp_slice s = r->article.text;
    if (rp_utf8_valid(s) != s.len || (s.len && memchr(s.ptr, 0, s.len)))
        return "the text is not UTF-8";
    text t = {.s = s, .length = (uint32_t)rp_utf8_count(s)};
    const char *fault = blocks_fault(&r->article, t.length, size);
    if (!fault)
        fault = claims_fault(r, &t);
    if (!fault)
        fault = figures_fault(r, &t);
    return fault ? fault : rest_fault(r, &t);
}

const char *json_fault(const char *json, size_t size)
{
    json_error_t error;
    if (!size || memchr(json, '\n', size) != json + size - 1)
        return "not one line";
    json_t *report = json_loadb(json, size, JSON_REJECT_DUPLICATES, &error);
    if (!report)
        return "not JSON";
    json_int_t schema = json_integer_value(json_object_get(report, "reportedly"));
    json_decref(report);
    return schema == RP_SCHEMA ? NULL : "not schema 1";
}
