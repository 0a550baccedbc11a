/* test_language.c - words, sentences, quotations, names. Expected cuts are written with bars. */
#include "check.h"
#include "reading.h"

static void read_words(rp_arena *a, const char *text, reading *out)
{
    read_text(a, rp_slice_of(text), out);
}

/* The pieces [first, last) of tokens joined by bars. */
static rp_slice barred(rp_arena *a, const rp_language *l, const rp_sentence *s, uint32_t n, bool tokens)
{
    rp_slice all = RP_LIT("");
    uint32_t count = tokens ? l->n_tokens : n;
    for (uint32_t i = 0; i < count; i++) {
        rp_slice piece = tokens ? rp_language_text(l, i, i + 1) : rp_language_text(l, s[i].first, s[i].last);
        all = rp_arena_format(a, "%.*s%s%.*s", (int)all.len, all.ptr, i ? "|" : "", (int)piece.len, piece.ptr);
    }
    return all;
}

static void test_tokens(rp_arena *a)
{
    static const char *const rows[][2] = {
        {"He didn't say 1,300.5 tonnes.", "He|did|n't|say|1,300.5|tonnes|."},
        {"Mr. Smith's U.S. visit", "Mr.|Smith|'s|U.S.|visit"},
        {"a flood-defence firm, AT&T", "a|flood-defence|firm|,|AT&T"},
        {"``Yes,'' she said", "``|Yes|,|''|she|said"},
        {"Gen. J. Doe of Acme Corp. left", "Gen.|J.|Doe|of|Acme|Corp.|left"},
        {"they\xE2\x80\x99re \xE2\x80\x98here\xE2\x80\x99", "they|\xE2\x80\x99re|\xE2\x80\x98|here|\xE2\x80\x99"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_words(a, rows[i][0], &r);
        CHECK_SLICE(barred(a, &r.language, NULL, 0, true), rows[i][1]);
    }
}

static void test_sentences(rp_arena *a)
{
    static const char *const rows[][2] = {
        {"He left. She stayed.", "He left.|She stayed."},
        {"Dr. Smith of Acme Corp. spoke. He left.", "Dr. Smith of Acme Corp. spoke.|He left."},
        {"It was in the U.S. The end came.", "It was in the U.S.|The end came."},
        {"\"Go. Now.\" He went.", "\"Go.|Now.\"|He went."},
        {"At 4 p.m. on Monday. Rain fell.", "At 4 p.m. on Monday.|Rain fell."},
        {"A heading\nA line. Two.", "A heading|A line.|Two."},
        {"\"Why?\" he asked. \"Go!\" she said.", "\"Why?\" he asked.|\"Go!\" she said."},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_words(a, rows[i][0], &r);
        CHECK_SLICE(barred(a, &r.language, r.language.sentences, r.language.n_sentences, false), rows[i][1]);
    }
}

static rp_slice quotes_of(rp_arena *a, const rp_language *l)
{
    rp_slice all = RP_LIT("");
    for (uint32_t i = 0; i < l->n_quotes; i++) {
        rp_slice piece = rp_language_text(l, l->quotes[i].first, l->quotes[i].last);
        const char *bar = i ? l->quotes[i - 1].next == i ? "+" : "|" : "";
        all = rp_arena_format(a, "%.*s%s%.*s", (int)all.len, all.ptr, bar, (int)piece.len, piece.ptr);
    }
    return all;
}

static void test_quotes(rp_arena *a)
{
    static const char *const rows[][2] = {
        {"\"Yes,\" he said. \"No.\"", "\"Yes,\"|\"No.\""},
        {"''Yes,'' he said.", "''Yes,''"},
        {"\xE2\x80\x9CYes,\xE2\x80\x9D he said.", "\xE2\x80\x9CYes,\xE2\x80\x9D"},
        {"\xE2\x80\x9EJa\xE2\x80\x9C, he said.", "\xE2\x80\x9EJa\xE2\x80\x9C"},
        {"\xC2\xABOui\xC2\xBB, he said.", "\xC2\xABOui\xC2\xBB"},
        {"It is \xE2\x80\x98the workers\xE2\x80\x99 union\xE2\x80\x99, he said.",
         "\xE2\x80\x98the workers\xE2\x80\x99 union\xE2\x80\x99"},
        {"'Yes,' he said of the workers' union.", "'Yes,'"},
        {"The workers' union didn't say.", ""},
        {"\"One.\n\"Two,\" he said.", "\"One.+\"Two,\""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_words(a, rows[i][0], &r);
        CHECK_SLICE(quotes_of(a, &r.language), rows[i][1]);
    }
}

static void test_names(rp_arena *a)
{
    static const struct {
        const char *text, *name;
        rp_entity_kind kind;
    } rows[] = {
        {"On Monday Ms. Ana Lopez spoke.", "Ms. Ana Lopez", RP_ENTITY_PERSON},
        {"The officials of the Ministry of Health spoke.", "Ministry of Health", RP_ENTITY_ORGANISATION},
        {"He met Ludwig van der Berg there.", "Ludwig van der Berg", RP_ENTITY_PERSON},
        {"They went to NATO today.", "NATO", RP_ENTITY_ORGANISATION},
        {"They live in Leyte now.", "Leyte", RP_ENTITY_PLACE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        reading r;
        read_words(a, rows[i].text, &r);
        CHECK(r.language.n_names == 1, "%s: %u names", rows[i].text, r.language.n_names);
        if (!r.language.n_names)
            continue;
        rp_name n = r.language.names[0];
        CHECK_SLICE(rp_language_text(&r.language, n.first, n.last), rows[i].name);
        CHECK(n.kind == rows[i].kind, "%s: %s", rows[i].text, rp_entity_kind_word(n.kind));
    }
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 64 << 20);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_tokens(&a);
    test_sentences(&a);
    test_quotes(&a);
    test_names(&a);
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("language");
}
