/* rows.c - a report's claims, silences and figures as rows, in their order; ids of the report become ids of
 * the ledger. */
#include "ledger/adding.h"

#include <math.h>

rp_slice rp_spans_text(rp_arena *a, rp_spans spans)
{
    size_t room = (size_t)spans.n * 24 + 1, at = 0;
    char *out = rp_arena_alloc(a, room);
    for (uint32_t i = 0; i < spans.n; i++)
        at += (size_t)snprintf(out + at, room - at, "%s%lu-%lu", i ? "," : "", (unsigned long)spans.at[i].start,
                               (unsigned long)spans.at[i].end);
    return (rp_slice){out, at};
}

static void bind_word(rp_stmt *s, int at, const char *word)
{
    rp_bind_text(s, at, rp_slice_of(word));
}

static int64_t source_of_claim(rp_adding *add, const rp_claim *c)
{
    const rp_entity *e = c->source.entity == RP_NONE ? NULL : &add->r->entities[c->source.entity];
    return rp_sources_find(add, &(rp_who){c->source.words.text, e, c->source.kind, c->source.named});
}

static void put_verification(rp_adding *add, const rp_claim *c, int64_t claim)
{
    for (uint32_t i = 0; i < c->n_verification; i++) {
        rp_stmt *s = rp_db_ask(add->db, "INSERT INTO verification(claim, status, by) VALUES(?,?,?)"
                                        " ON CONFLICT DO NOTHING");
        rp_bind_int(s, 1, claim);
        bind_word(s, 2, rp_verification_status_word(c->verification[i].status));
        rp_bind_text(s, 3, c->verification[i].by);
        rp_run(s);
    }
}

static void put_words(rp_adding *add, const rp_claim *c, int64_t claim)
{
    rp_slice who = rp_search_words(add->a, c->source.words.text), content = rp_search_words(add->a, c->content.text);
    rp_stmt *s = rp_db_ask(add->db, RP_SQL_WORDS_INSERT);
    rp_bind_int(s, 1, claim);
    rp_bind_text(s, 2, who);
    rp_bind_text(s, 3, content);
    rp_run(s);
}

static int64_t put_claim(rp_adding *add, uint32_t n, int64_t source)
{
    const rp_claim *c = &add->r->claims[n];
    rp_slice spans = rp_spans_text(add->a, c->content.spans);
    rp_slice said = c->said == RP_NONE ? (rp_slice){NULL, 0} : add->r->times[c->said].value;
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO claim(report, n, source, who, kind, cue, content, spans, stance, mode,"
                                    " channel, platform, said, score) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                                    " RETURNING id");
    rp_bind_int(s, 1, add->id);
    rp_bind_int(s, 2, n + 1);
    rp_bind_ref(s, 3, source);
    rp_bind_text(s, 4, c->source.words.text);
    bind_word(s, 5, rp_source_kind_word(c->source.kind));
    rp_bind_text(s, 6, c->cue.text);
    rp_bind_text(s, 7, c->content.text);
    rp_bind_text(s, 8, spans);
    bind_word(s, 9, rp_stance_word(c->stance));
    bind_word(s, 10, rp_mode_word(c->mode));
    bind_word(s, 11, c->channel ? rp_channel_kind_word(c->channel->kind) : NULL);
    rp_bind_text(s, 12, c->channel ? c->channel->platform : (rp_slice){NULL, 0});
    rp_bind_text(s, 13, said);
    rp_bind_num(s, 14, c->score);
    return rp_run_insert(s);
}

static void put_nesting(rp_adding *add, const int64_t *claims)
{
    for (uint32_t i = 0; i < add->r->n_claims; i++) {
        if (add->r->claims[i].within == RP_NONE)
            continue;
        rp_stmt *s = rp_db_ask(add->db, "UPDATE claim SET within=? WHERE id=?");
        rp_bind_int(s, 1, claims[add->r->claims[i].within]);
        rp_bind_int(s, 2, claims[i]);
        rp_run(s);
    }
}

/* Code points [start, end) of the text, which is their bytes where all before is ASCII; else they are counted. */
static rp_slice words_at(const rp_report *r, rp_spans spans)
{
    rp_slice t = r->article.text;
    size_t at = 0, cp = 0, start = 0;
    if (!spans.n)
        return (rp_slice){NULL, 0};
    for (; at < t.len && cp < spans.at[spans.n - 1].end; cp++) {
        if (cp == spans.at[0].start)
            start = at;
        do
            at++;
        while (at < t.len && ((unsigned char)t.ptr[at] & 0xC0) == 0x80);
    }
    return rp_slice_cut(t, start, at);
}

static void put_silence(rp_adding *add, uint32_t n)
{
    const rp_silence *q = &add->r->silences[n];
    const rp_entity *e = q->entity == RP_NONE ? NULL : &add->r->entities[q->entity];
    int64_t source = rp_sources_find(add, &(rp_who){q->who.text, e, RP_SOURCE_UNSPECIFIED, false});
    rp_slice spans = rp_spans_text(add->a, q->spans);
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO silence(report, n, source, who, kind, words, about, spans)"
                                    " VALUES(?,?,?,?,?,?,?,?)");
    rp_bind_int(s, 1, add->id);
    rp_bind_int(s, 2, n + 1);
    rp_bind_ref(s, 3, source);
    rp_bind_text(s, 4, q->who.text);
    bind_word(s, 5, rp_silence_kind_word(q->kind));
    rp_bind_text(s, 6, words_at(add->r, q->spans));
    rp_bind_text(s, 7, words_at(add->r, q->about));
    rp_bind_text(s, 8, spans);
    rp_run(s);
}

/* The bytes of the text before and after spans. */
static rp_slice text_before(const rp_report *r, rp_slice words)
{
    return words.ptr ? rp_slice_cut(r->article.text, 0, (size_t)(words.ptr - r->article.text.ptr)) : words;
}

static rp_slice text_after(const rp_report *r, rp_slice words)
{
    size_t end = words.ptr ? (size_t)(words.ptr - r->article.text.ptr) + words.len : r->article.text.len;
    return rp_slice_trim(rp_slice_cut(r->article.text, end, r->article.text.len));
}

/* The sentence of a figure. */
static rp_slice sentence_of(const rp_report *r, const rp_figure *f)
{
    for (uint32_t i = 0; f->words.spans.n && i < r->sentences.n; i++)
        if (r->sentences.at[i].start <= f->words.spans.at[0].start && f->words.spans.at[0].start < r->sentences.at[i].end)
            return words_at(r, (rp_spans){&r->sentences.at[i], 1});
    return (rp_slice){NULL, 0};
}

/* What is counted: the noun, or that it is more of something. */
static rp_slice counted(const rp_report *r, const rp_figure *f)
{
    rp_slice after = text_after(r, words_at(r, f->words.spans));
    if (!f->of.text.len && (rp_slice_starts_nocase(after, RP_LIT("more ")) || rp_slice_starts_nocase(after, RP_LIT("other"))))
        return RP_LIT("more");
    return f->of.text;
}

/* "12,300 homes, not 11,000": what is said not to be so does not hold. */
static bool is_withdrawn(const rp_report *r, const rp_figure *f)
{
    rp_slice before = rp_slice_trim(text_before(r, words_at(r, f->words.spans)));
    return f->superseded || rp_slice_ends_nocase(before, RP_LIT(" not"));
}

static int64_t put_figure(rp_adding *add, uint32_t n, const int64_t *claims, const int64_t *sources)
{
    const rp_figure *f = &add->r->figures[n];
    rp_slice spans = rp_spans_text(add->a, f->words.spans);
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO figure(report, n, claim, source, kind, unit, bound, min, max, words, what,"
                                    " place, spans, superseded, sentence) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                                    " RETURNING id");
    rp_bind_int(s, 1, add->id);
    rp_bind_int(s, 2, n + 1);
    rp_bind_ref(s, 3, f->claim == RP_NONE ? 0 : claims[f->claim]);
    rp_bind_ref(s, 4, f->claim == RP_NONE ? 0 : sources[f->claim]);
    bind_word(s, 5, rp_figure_kind_word(f->kind));
    rp_bind_text(s, 6, f->unit);
    bind_word(s, 7, rp_bound_word(f->bound));
    rp_bind_num(s, 8, f->min);
    rp_bind_num(s, 9, f->max);
    rp_bind_text(s, 10, f->words.text);
    rp_bind_text(s, 11, counted(add->r, f));
    rp_bind_text(s, 12, f->place == RP_NONE ? (rp_slice){NULL, 0} : add->r->places[f->place].name);
    rp_bind_text(s, 13, spans);
    rp_bind_int(s, 14, is_withdrawn(add->r, f));
    if (f->kind != RP_OTHER && (f->claim == RP_NONE || !sources[f->claim]))
        rp_bind_text(s, 15, sentence_of(add->r, f));
    return rp_run_insert(s);
}

static void put_parts(rp_adding *add, const int64_t *figures)
{
    for (uint32_t i = 0; i < add->r->n_figures; i++) {
        if (add->r->figures[i].part_of == RP_NONE)
            continue;
        rp_stmt *s = rp_db_ask(add->db, "UPDATE figure SET part_of=? WHERE id=?");
        rp_bind_int(s, 1, figures[add->r->figures[i].part_of]);
        rp_bind_int(s, 2, figures[i]);
        rp_run(s);
    }
}

void rp_rows_put(rp_adding *add)
{
    const rp_report *r = add->r;
    int64_t *claims = RP_ARRAY(add->a, int64_t, r->n_claims), *sources = RP_ARRAY(add->a, int64_t, r->n_claims);
    int64_t *figures = RP_ARRAY(add->a, int64_t, r->n_figures);
    for (uint32_t i = 0; i < r->n_claims; i++) {
        sources[i] = source_of_claim(add, &r->claims[i]);
        claims[i] = put_claim(add, i, sources[i]);
        put_verification(add, &r->claims[i], claims[i]);
        put_words(add, &r->claims[i], claims[i]);
    }
    put_nesting(add, claims);
    for (uint32_t i = 0; i < r->n_silences; i++)
        put_silence(add, i);
    for (uint32_t i = 0; i < r->n_figures; i++)
        figures[i] = put_figure(add, i, claims, sources);
    put_parts(add, figures);
}
