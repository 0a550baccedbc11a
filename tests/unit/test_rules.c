/* test_rules.c - every row of the rule tables proves itself on its own example. In a cue's example the source
 * stands in [brackets] and the content in {braces}. */
#include "check.h"
#include "reading.h"
#include "know/cues.h"

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
    for (unsigned i = 0; i < rp_n_cues; i++)
        check_example(&a, rp_cues[i].example, rp_cues[i].stance);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("rules");
}
