/* reportedly.c - chains the rooms: bytes -> page -> article -> language -> claims. The one file that knows
 * them all. */
#include <reportedly/read.h>
#include "article/article.h"
#include "article/fallback.h"
#include "article/posts.h"
#include "base/hash.h"
#include "base/owned.h"
#include "base/utf8.h"
#include "claims/claims.h"

#include <inttypes.h>

/* Fields of a report that hold spans, from bytes of the text to code points. */
static void count_spans(const rp_cp_index *x, rp_spans *spans)
{
    for (uint32_t i = 0; i < spans->n; i++) {
        spans->at[i].start = rp_cp_index_get(x, spans->at[i].start);
        spans->at[i].end = rp_cp_index_get(x, spans->at[i].end);
    }
}

static void count_claim(const rp_cp_index *x, rp_claim *c)
{
    count_spans(x, &c->source.words.spans);
    count_spans(x, &c->cue.spans);
    count_spans(x, &c->content.spans);
    if (c->channel)
        count_spans(x, &c->channel->words.spans);
    for (uint32_t i = 0; i < c->n_verification; i++)
        count_spans(x, &c->verification[i].spans);
}

/* Every span of the report is made once, by one room, and no two fields share an array: so each is counted
 * once. */
static void count_code_points(rp_arena *scratch, rp_report *r)
{
    rp_cp_index x;
    rp_cp_index_make(scratch, r->article.text, &x);
    for (uint32_t i = 0; i < r->article.n_blocks; i++) {
        r->article.blocks[i].start = rp_cp_index_get(&x, r->article.blocks[i].start);
        r->article.blocks[i].end = rp_cp_index_get(&x, r->article.blocks[i].end);
    }
    count_spans(&x, &r->sentences);
    for (uint32_t i = 0; i < r->n_entities; i++)
        count_spans(&x, &r->entities[i].mentions);
    for (uint32_t i = 0; i < r->n_claims; i++)
        count_claim(&x, &r->claims[i]);
    for (uint32_t i = 0; i < r->n_silences; i++) {
        count_spans(&x, &r->silences[i].who.spans);
        count_spans(&x, &r->silences[i].about);
        count_spans(&x, &r->silences[i].spans);
    }
    for (uint32_t i = 0; i < r->n_figures; i++) {
        count_spans(&x, &r->figures[i].words.spans);
        count_spans(&x, &r->figures[i].of.spans);
    }
    for (uint32_t i = 0; i < r->n_times; i++)
        count_spans(&x, &r->times[i].words.spans);
    for (uint32_t i = 0; i < r->n_places; i++)
        count_spans(&x, &r->places[i].spans);
}

/* What comes from outside, a file's name too, may be no UTF-8. */
static rp_slice kept(rp_arena *a, const char *s)
{
    size_t replaced;
    return rp_arena_copy(a, rp_utf8_repair(a, rp_slice_of(s), &replaced));
}

/* Who says what in the article that r has; then spans are counted in code points. */
static void read_claims(rp_arena *a, rp_arena *scratch, const rp_read_options *options, rp_report *r)
{
    if (!options->only_article) {
        rp_language language;
        rp_language_read(a, &r->article, &language);
        if (options->model)
            rp_language_learn(options->model, a, scratch, &language);
        if (language.n_unread)
            RP_PUSH(a, r->notes, r->n_notes,
                    rp_arena_format(a, "the last %" PRIu32 " words were read by rules alone: too many for the model",
                                    language.n_unread));
        rp_claims_find(a, &language, options->gazetteer, r);
    }
    count_code_points(scratch, r);
}

/* A post as a report of its own: what it does not say is the page's. */
static rp_report *report_of(rp_arena *a, const rp_report *page, const rp_post *post)
{
    rp_report *r = RP_NEW(a, rp_report);
    r->input = page->input;
    r->input.url = post->url;
    r->only_article = page->only_article;
    r->article = post->article;
    r->article.agency = page->article.agency;
    r->article.site = page->article.site;
    r->article.section = page->article.section;
    r->article.lang = page->article.lang;
    r->article.canonical_url = page->article.canonical_url;
    RP_PUSH(a, r->notes, r->n_notes, rp_arena_format(a, "a post of a live blog: %.*s", (int)page->article.title.len,
                                                     page->article.title.len ? page->article.title.ptr : ""));
    return r;
}

static void read_posts(rp_arena *a, rp_arena *scratch, const rp_page *page, const rp_read_options *options, rp_report *r)
{
    rp_post *posts;
    uint32_t n;
    rp_report **link = &r->next;
    rp_posts_find(a, scratch, page, r->input.url, &r->article, &posts, &n);
    if (n)
        RP_PUSH(a, r->notes, r->n_notes,
                rp_arena_format(a, "a live blog: its %" PRIu32 " posts are reports of their own, and not in this text", n));
    for (uint32_t i = 0; i < n; i++, link = &(*link)->next) {
        *link = report_of(a, r, &posts[i]);
        read_claims(a, scratch, options, *link);
    }
}

static rp_status fill(rp_owned_report *owned, const rp_page_input *in, const rp_read_options *options)
{
    rp_arena *scratch = &owned->scratch, *a = &owned->arena;
    rp_report *r = &owned->report;
    r->input = (rp_provenance){.file = kept(a, in->file),
                               .url = kept(a, in->url),
                               .warc_record = kept(a, in->warc_record),
                               .fetched = kept(a, in->fetched)};
    rp_sha256(in->bytes, in->size, r->input.sha256);
    r->only_article = options->only_article;

    rp_page page;
    rp_page_read(scratch, in->bytes, in->size, in->charset, options->plain, &page);
    rp_article_hints hints = {r->input.url, kept(a, in->date)};
    rp_article_find(a, &page, &hints, options->plain, &r->article);
    if (in->modified) /* listed, but never the best: a page made on demand is as new as its asking */
        RP_PUSH(a, r->article.dates, r->article.n_dates, ((rp_date){RP_DATE_MODIFIED, kept(a, in->modified), RP_FROM_HTTP}));
    if (in->note)
        RP_PUSH(a, r->notes, r->n_notes, kept(a, in->note));
    for (uint32_t i = 0; i < page.n_notes; i++)
        RP_PUSH(a, r->notes, r->n_notes, rp_arena_copy(a, page.notes[i]));
    if (!options->plain) {
        read_posts(a, scratch, &page, options, r);
        if (!r->next)
            rp_fallback_find(a, scratch, &page, &r->article, &r->notes, &r->n_notes);
    }
    read_claims(a, scratch, options, r);
    return r->article.n_blocks || r->next ? RP_OK : RP_NO_ARTICLE;
}

static const char *name_of(const rp_page_input *in)
{
    return in->name ? in->name : in->file ? in->file : "input";
}

static rp_status out_of_memory(rp_ctx *ctx, const rp_page_input *in)
{
    return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory (ceiling %zu MiB)", name_of(in),
                   ctx->limits.memory_bytes >> 20);
}

rp_status rp_read(rp_ctx *ctx, const rp_page_input *in, const rp_read_options *options, rp_report **out)
{
    static const rp_read_options defaults;
    *out = NULL;
    if (in->size > ctx->limits.page_bytes)
        return rp_fail(ctx, RP_E_LIMIT, "%s: %zu bytes, over the limit of %zu (--max-bytes raises it)",
                       name_of(in), in->size, ctx->limits.page_bytes);
    rp_owned_report *r = rp_owned_report_new(ctx);
    if (!r)
        return out_of_memory(ctx, in);
    if (RP_GUARD(ctx, &r->guard)) {
        rp_report_free(&r->report);
        return out_of_memory(ctx, in);
    }
    rp_status st = fill(r, in, options ? options : &defaults);
    rp_unguard(ctx, &r->guard);
    rp_arena_free(&r->scratch);
    *out = &r->report;
    return st;
}
