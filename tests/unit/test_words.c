/* test_words.c - how texts are cut into words and sentences, one example a rule. */
#include "check.h"
#include "language/words.h"

/* Words are parted by "|" in what is wanted, sentences by "||". */
static const struct {
    const char *text, *want;
} rows[] = {
    {"Mr. Orr didn't go.", "Mr.|Orr|did|n't|go|."},
    {"Can't you?", "Ca|n't|you|?"},
    {"the firm's 1,300.5 tonnes", "the|firm|'s|1,300.5|tonnes"},
    {"O'Brien\xE2\x80\x99s U.S. trip at 10:30 p.m.", "O'Brien\xE2\x80\x99s|U.S.|trip|at|10:30|p.m."},
    {"See https://a.example/b?c=d. Then write to press@city.example.",
     "See|https://a.example/b?c=d|.||Then|write|to|press@city.example|."},
    {"\xE2\x80\x9CIt burned.\xE2\x80\x9D He left.", "\xE2\x80\x9C|It|burned|.|\xE2\x80\x9D||He|left|."},
    {"no. of them \xE2\x80\x93 well... yes--no", "no|.|of|them|\xE2\x80\x93|well|...|yes|--|no"},
    {"one\ntwo", "one||two"},
    {"caf\xC3\xA9 \xE6\x9D\xB1\xE4\xBA\xAC", "caf\xC3\xA9|\xE6\x9D\xB1\xE4\xBA\xAC"},
    {"''We won,'' she said", "''|We|won|,|''|she|said"},
    {"we're they'd I'm", "we|'re|they|'d|I|'m"},
    {"@ a.@b", "@|a|.|@|b"},
    {"", ""},
};

static void show(const rp_words *w, char *out, size_t room)
{
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t s = 0; s < w->n_sentences; s++)
        for (uint32_t i = w->sentences[s].start; i < w->sentences[s].end; i++)
            n += (size_t)snprintf(out + n, room - n, "%s%.*s", !i ? "" : i == w->sentences[s].start ? "||" : "|",
                                  (int)(w->at[i].end - w->at[i].start), w->text.ptr + w->at[i].start);
}

static void test_rows(rp_arena *a)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_words w;
        char got[512];
        rp_words_read(a, rp_slice_of(rows[i].text), &w);
        show(&w, got, sizeof got);
        CHECK(!strcmp(got, rows[i].want), "is %s, should be %s", got, rows[i].want);
    }
}

static void test_features(rp_arena *a)
{
    rp_words w;
    rp_words_read(a, RP_LIT("NATO said \"The A-10 left\nno\" McCoy"), &w);
    static const uint8_t shapes[] = {RP_WORD_UPPER, RP_WORD_LOWER, RP_WORD_PUNCTUATION, RP_WORD_TITLE, RP_WORD_CAPITAL};
    for (uint32_t i = 0; i < 5; i++)
        CHECK(w.at[i].shape == shapes[i], "word %u: %u", i, w.at[i].shape);
    CHECK(w.at[2].quote == RP_WORD_MARK && w.at[3].quote == RP_WORD_INSIDE);
    CHECK(w.at[w.n - 1].shape == RP_WORD_MIXED && w.at[w.n - 1].quote == RP_WORD_INSIDE);
    CHECK(w.at[w.n - 3].line && w.at[w.n - 3].quote == RP_WORD_OUTSIDE);
}

/* Texts made to be slow: the time is linear, so this ends at once. */
static void test_hostile(rp_arena *a)
{
    static const char *const units[] = {"a-", "'", "\"", "a.", "1,", "www.", "n't"};
    enum { BYTES = 1 << 20 };
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        rp_words w;
        size_t n = strlen(units[u]);
        char *text = rp_arena_alloc(a, BYTES);
        for (size_t i = 0; i + n <= BYTES; i += n)
            memcpy(text + i, units[u], n);
        rp_words_read(a, (rp_slice){text, BYTES / n * n}, &w);
        CHECK(w.n && w.at[w.n - 1].end == BYTES / n * n);
    }
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, (size_t)1 << 30);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_rows(&a);
    test_features(&a);
    test_hostile(&a);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("words");
}
