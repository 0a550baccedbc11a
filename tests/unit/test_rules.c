/* test_rules.c - every row of the rule tables proves itself on its own example. In a cue's example the source
 * stands in [brackets] and the content in {braces}; what the marks hold in other tables is said in their headers. */
#include "check.h"
#include "reading.h"
#include "know/cues.h"
#include "know/kinds.h"
#include "know/phrases.h"

/* The example without its marks; *source and *content are set to what stood in them (absent: NULL). */
static rp_slice unmarked(rp_arena *a, const char *example, rp_slice *source, rp_slice *content)
{
    size_t n = strlen(example), to = 0, starts[2] = {0, 0};
    char *p = rp_arena_alloc(a, n + 1);
    *source = *content = (rp_slice){NULL, 0};
    for (size_t i = 0; i < n; i++) {
        char c = example[i];
        if (c == '[' || c == '{')
            starts[c == '{'] = to;
        else if (c == ']')
            *source = (rp_slice){p + starts[0], to - starts[0]};
        else if (c == '}')
            *content = (rp_slice){p + starts[1], to - starts[1]};
        else
            p[to++] = c;
    }
    return (rp_slice){p, to};
}

static rp_slice without_marks(rp_slice s)
{
    while (s.len && strchr("\",.", s.ptr[s.len - 1]))
        s.len--;
    while (s.len && *s.ptr == '"') {
        s.ptr++;
        s.len--;
    }
    return s;
}

static bool matches(const rp_claim *c, rp_slice source, rp_slice content)
{
    return rp_slice_equal(c->source.words.text, source) &&
           rp_slice_equal(without_marks(c->content.text), without_marks(content));
}

static void check_example(rp_arena *a, const char *example, rp_stance stance)
{
    rp_slice source, content, text = unmarked(a, example, &source, &content);
    reading r;
    read_text(a, text, &r);
    const rp_claim *found = NULL;
    for (uint32_t i = 0; i < r.report.n_claims && !found; i++)
        if (matches(&r.report.claims[i], source, content))
            found = &r.report.claims[i];
    CHECK(found, "%s (%u claims, first: %.*s | %.*s)", example, r.report.n_claims,
          r.report.n_claims ? (int)r.report.claims[0].source.words.text.len : 0,
          r.report.n_claims ? r.report.claims[0].source.words.text.ptr : "",
          r.report.n_claims ? (int)r.report.claims[0].content.text.len : 0,
          r.report.n_claims ? r.report.claims[0].content.text.ptr : "");
    CHECK(!found || found->stance == stance, "%s: %s", example, found ? rp_stance_word(found->stance) : "");
}

static void check_silence(rp_arena *a, const rp_silence_row *row)
{
    rp_slice who, about, text = unmarked(a, row->example, &who, &about);
    reading r;
    read_text(a, text, &r);
    CHECK(r.report.n_silences == 1, "%s: %u silences", row->example, r.report.n_silences);
    if (!r.report.n_silences)
        return;
    const rp_silence *s = &r.report.silences[0];
    CHECK(s->kind == row->kind, "%s: %s", row->example, rp_silence_kind_word(s->kind));
    CHECK(rp_slice_equal(s->who.text, who), "%s: who %.*s", row->example, (int)s->who.text.len, s->who.text.ptr);
    bool right = about.ptr ? s->about.n && s->about.at[0].start == (size_t)(about.ptr - text.ptr) : !s->about.n;
    CHECK(right, "%s: about", row->example);
}

static void check_verification(rp_arena *a, const rp_verification_row *row)
{
    rp_slice source, content, text = unmarked(a, row->example, &source, &content);
    reading r;
    read_text(a, text, &r);
    const rp_verification *v = NULL;
    for (uint32_t i = 0; i < r.report.n_claims; i++)
        for (uint32_t k = 0; k < r.report.claims[i].n_verification; k++)
            if (rp_slice_find(r.report.claims[i].content.text, content, 0) < r.report.claims[i].content.text.len)
                v = &r.report.claims[i].verification[k];
    CHECK(v && v->status == row->status, "%s: %s", row->example, v ? rp_verification_status_word(v->status) : "none");
    CHECK(!v || !*row->by || rp_slice_equal(v->by, rp_slice_of(row->by)), "%s", row->example);
}

static void check_channel(rp_arena *a, const rp_channel_row *row)
{
    rp_slice source, words, text = unmarked(a, row->example, &source, &words);
    reading r;
    read_text(a, text, &r);
    const rp_channel *c = r.report.n_claims ? r.report.claims[0].channel : NULL;
    CHECK(c && c->kind == row->kind, "%s: %s", row->example, c ? rp_channel_kind_word(c->kind) : "none");
    CHECK(!c || rp_slice_equal(c->words.text, words), "%s: %.*s", row->example, c ? (int)c->words.text.len : 0,
          c ? c->words.text.ptr : "");
}

static void check_kind(rp_arena *a, const char *example, rp_source_kind kind)
{
    reading r;
    read_text(a, rp_arena_format(a, "Yesterday %s said that it rained.", example), &r);
    CHECK(r.report.n_claims == 1, "%s: %u claims", example, r.report.n_claims);
    rp_source_kind got = r.report.n_claims ? r.report.claims[0].source.kind : RP_SOURCE_UNSPECIFIED;
    CHECK(got == kind, "%s: %s", example, rp_source_kind_word(got));
}

static void check_tables(rp_arena *a)
{
    for (unsigned i = 0; i < rp_n_cues; i++)
        check_example(a, rp_cues[i].example, rp_cues[i].stance);
    for (unsigned i = 0; i < rp_n_noun_cues; i++)
        check_example(a, rp_noun_cues[i].example, rp_noun_cues[i].stance);
    for (unsigned i = 0; i < rp_n_silence_rows; i++)
        check_silence(a, &rp_silence_rows[i]);
    for (unsigned i = 0; i < rp_n_verification_rows; i++)
        check_verification(a, &rp_verification_rows[i]);
    for (unsigned i = 0; i < rp_n_channel_rows; i++)
        check_channel(a, &rp_channel_rows[i]);
    for (unsigned i = 0; i < rp_n_kind_rows; i++)
        check_kind(a, rp_kind_rows[i].example, rp_kind_rows[i].kind);
    for (unsigned i = 0; i < rp_n_body_rows; i++)
        check_kind(a, rp_body_rows[i].example, rp_body_rows[i].kind);
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 256 << 20);
    if (RP_GUARD(ctx, &guard))
        return 1;
    check_tables(&a);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("rules");
}
