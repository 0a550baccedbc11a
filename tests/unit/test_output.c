/* test_output.c - the writers: each field of schema 1, the wrapping, and what terminals must not be sent. */
#include "check.h"
#include "sample_report.h"
#include "output/interval.h"
#include "output/pen.h"

#include <jansson.h>
#include <reportedly/read.h>
#include <reportedly/write.h>

/* Each field: its path in the JSON ("claims.0.source.text"), and its value as JSON. */
static const struct {
    const char *path, *want;
} fields[] = {
    {"reportedly", "1"},
    {"input.file", "\"ferry.html\""},
    {"input.url", "\"https://harbour.example/f?1\""},
    {"input.warc_record", "\"<urn:uuid:1>\""},
    {"input.fetched", "\"2031-05-05T00:00:00Z\""},
    {"input.sha256", "\"ab00000000000000000000000000000000000000000000000000000000000000\""},
    {"article.title", "\"Nineteen dead as ferry rolls over off Port Selwyn\""},
    {"article.standfirst", "\"Accounts of the missing differ\""},
    {"article.byline", "[\"Ana Ruiz\",\"Tom Ekwueme\"]"},
    {"article.agency", "\"Northern Wire\""},
    {"article.site", "\"The Harbour Post\""},
    {"article.section", "\"Coast\""},
    {"article.published", "\"2031-05-04T08:00:00Z\""},
    {"article.modified", "\"2031-05-04T11:30:00Z\""},
    {"article.lang", "\"en\""},
    {"article.canonical_url", "\"https://harbour.example/ferry\""},
    {"article.dates.1", "{\"kind\":\"modified\",\"value\":\"2031-05-04T11:30:00Z\",\"from\":\"meta\"}"},
    {"article.blocks.0", "{\"kind\":\"caption\",\"start\":0,\"end\":27,\"bytes\":[0,90]}"},
    {"article.blocks.1.start", "29"},
    {"sentences", "[[0,27]]"},
    {"entities.0.id", "\"e1\""},
    {"entities.0.name", "\"Inés Okafor\""},
    {"entities.0.kind", "\"person\""},
    {"entities.0.role", "\"harbour master\""},
    {"entities.0.affiliation", "\"Port Selwyn\""},
    {"entities.0.mentions", "[[139,150]]"},
    {"entities.1.role", "null"},
    {"claims.0.id", "\"c1\""},
    {"claims.0.source.spans", "[[124,150]]"},
    {"claims.0.source.text", "\"harbour master Inés Okafor\""},
    {"claims.0.source.entity", "\"e1\""},
    {"claims.0.source.kind", "\"government\""},
    {"claims.0.source.named", "true"},
    {"claims.0.cue", "{\"spans\":[[151,155]],\"text\":\"said\"}"},
    {"claims.0.mode", "\"indirect\""},
    {"claims.0.stance", "\"assert\""},
    {"claims.0.channel.kind", "\"statement\""},
    {"claims.0.channel.platform", "\"Telegram\""},
    {"claims.0.channel.text", "\"in a statement on Telegram\""},
    {"claims.0.channel.spans", "[[156,182]]"},
    {"claims.0.said", "\"t1\""},
    {"claims.0.within", "null"},
    {"claims.0.verification", "[{\"status\":\"unverified\",\"by\":\"independent\",\"spans\":[[195,230]]}]"},
    {"claims.0.figures", "[\"f1\"]"},
    {"claims.0.score", "0.9123"},
    {"claims.1.content.text", "\"“The deck,” … “was full of water before we left.”\""},
    {"claims.1.mode", "\"direct\""},
    {"claims.1.channel", "null"},
    {"claims.1.said", "null"},
    {"claims.1.verification", "[]"},
    {"claims.1.figures", "[]"},
    {"claims.1.source.entity", "null"},
    {"claims.1.source.named", "false"},
    {"claims.3.within", "\"c3\""},
    {"silences.0.id", "\"s1\""},
    {"silences.0.who.text", "\"Selwyn Lines\""},
    {"silences.0.who.entity", "null"},
    {"silences.0.kind", "\"declined\""},
    {"silences.0.about", "[[65,74]]"},
    {"silences.1.who", "null"},
    {"silences.1.about", "null"},
    {"silences.1.spans", "[]"},
    {"figures.0.id", "\"f1\""},
    {"figures.0.spans", "[[29,40]]"},
    {"figures.0.text", "\"At least 19\""},
    {"figures.0.min", "19"},
    {"figures.0.max", "null"},
    {"figures.0.bound", "\"at-least\""},
    {"figures.0.kind", "\"killed\""},
    {"figures.0.unit", "null"},
    {"figures.0.of.text", "\"people\""},
    {"figures.0.superseded", "false"},
    {"figures.0.part_of", "null"},
    {"figures.0.place", "\"p1\""},
    {"figures.0.time", "\"t1\""},
    {"figures.0.claim", "\"c1\""},
    {"figures.1.of", "null"},
    {"figures.1.superseded", "true"},
    {"figures.1.part_of", "\"f1\""},
    {"figures.1.claim", "null"},
    {"times.0", "{\"id\":\"t1\",\"spans\":[[114,122]],\"text\":\"Saturday\",\"type\":\"date\",\"value\":"
                "\"2031-05-03\"}"},
    {"places.0.name", "\"Port Selwyn\""},
    {"places.0.lat", "-33.25"},
    {"places.0.lon", "null"},
    {"places.0.geonames", "4242"},
    {"places.0.country", "\"NZ\""},
    {"toll.killed", "{\"min\":19,\"max\":null,\"figures\":[\"f1\"]}"},
    {"toll.injured", "null"},
    {"toll.other", "null"},
    {"notes", "[\"1 table was left out\"]"},
};

static json_t *find(json_t *at, const char *path)
{
    while (at && *path) {
        char name[64];
        size_t n = strcspn(path, ".");
        snprintf(name, sizeof name, "%.*s", (int)n, path);
        at = json_is_array(at) ? json_array_get(at, (size_t)strtoul(name, NULL, 10))
                               : json_object_get(at, name);
        path += n + (path[n] == '.');
    }
    return at;
}

static char *written(rp_ctx *ctx, const rp_report *r, rp_write_options options, size_t *size)
{
    char *out;
    CHECK(rp_write(ctx, r, &options, &out, size) == RP_OK);
    return out;
}

static void test_fields(rp_ctx *ctx, const rp_report *r, rp_format format)
{
    size_t size;
    char *out = written(ctx, r, (rp_write_options){.format = format}, &size);
    CHECK(out[size - 1] == '\n');
    CHECK(format != RP_JSONL || memchr(out, '\n', size) == out + size - 1, "one line");
    json_t *json = json_loadb(out, size, 0, NULL);
    CHECK(json);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        char *got = json_dumps(find(json, fields[i].path), JSON_COMPACT | JSON_ENCODE_ANY);
        CHECK(got && !strcmp(got, fields[i].want), "%s is %s, should be %s", fields[i].path,
              got ? got : "missing", fields[i].want);
        free(got);
    }
    CHECK(json_object_size(json) == 12);
    CHECK(json_object_size(json_object_get(json, "toll")) == RP_N_FIGURE_KINDS);
    json_decref(json);
    rp_write_free(out);
}

static void test_only_article(rp_ctx *ctx, rp_report r)
{
    size_t size;
    r.only_article = true;
    r.article.text = (rp_slice){NULL, 0};
    char *out = written(ctx, &r, (rp_write_options){.format = RP_JSONL}, &size);
    json_t *json = json_loadb(out, size, 0, NULL);
    CHECK(json_object_size(json) == 4 && json_object_get(json, "notes"));
    CHECK(!strcmp(json_string_value(find(json, "article.text")), ""));
    json_decref(json);
    rp_write_free(out);
}

/* No line is wider than asked for, whatever the width; nothing but the styles' own escapes is sent. */
static void test_view(rp_ctx *ctx, const rp_report *r, rp_format format, bool colour)
{
    static const unsigned widths[] = {20, 21, 33, 60, 80, 120, 1000};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        size_t size;
        char *out = written(ctx, r, (rp_write_options){format, colour, widths[i]}, &size);
        CHECK(colour == (memchr(out, 27, size) != NULL));
        for (char *line = out; !colour && *line;) {
            size_t n = strcspn(line, "\n");
            unsigned columns = rp_pen_columns((rp_slice){line, n});
            CHECK(columns <= widths[i], "%u: %.*s", widths[i], (int)n, line);
            CHECK(!n || line[n - 1] != ' ', "ends in a space: %.*s", (int)n, line);
            line += n + 1;
        }
        rp_write_free(out);
    }
}

static void test_view_words(rp_ctx *ctx, const rp_report *r)
{
    static const char *const wanted[] = {
        "\033[0;1;38;5;208mharbour master Inés Okafor", /* source */
        "\033[0;4;38;5;208msaid\033[0;38;5;208m[1]",    /* cue, number */
        "\033[0;1;38;5;37mwitnesses",                   /* a source within a claim has its own colour */
        "\033[0;3mdeclined to comment",
        "\033[0;3mcould not be independently verified",
        "statement on Telegram",
        "unverified",
        "within 3",
        "≥ 19",
        "since replaced",
    };
    size_t size;
    char *out = written(ctx, r, (rp_write_options){RP_TERMINAL, true, 1000}, &size);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        CHECK(strstr(out, wanted[i]), "%s", wanted[i]);
    rp_write_free(out);
}

static void test_hostile_text(rp_ctx *ctx, rp_report r)
{
    size_t size;
    rp_block block = {RP_BLOCK_PARAGRAPH, 0, 1000, 0, 0};
    r.article.text = RP_LIT("a\033[31mb\xE2\x80\xAE"
                            "c\xC2\x9B"
                            "31md\xE2\x80\x8F"
                            "e\x7F\x07"
                            "f\xC2\xAD"
                            "g");
    r.article.blocks = &block;
    r.article.n_blocks = 1;
    r.article.title = RP_LIT("\033]0;owned\007");
    for (int f = RP_TEXT; f <= RP_MARKDOWN; f++) {
        char *out = written(ctx, &r, (rp_write_options){.format = (rp_format)f}, &size);
        CHECK(strstr(out, f == RP_MARKDOWN ? "a␛\\[31mb\xEF\xBF\xBD" "c\xEF\xBF\xBD" "31mde␡␇fg" :
                          "a␛[31mb\xEF\xBF\xBD"
                          "c\xEF\xBF\xBD"
                          "31mde␡␇fg"),
              "%s", out);
        CHECK(!strchr(out, 27) && !strchr(out, 7));
        rp_write_free(out);
    }
}

/* A table's line of names is asked for by itself; other formats have nothing there. */
static void test_head(rp_ctx *ctx, rp_report r)
{
    char *out;
    size_t size;
    for (int f = 0; f < RP_N_FORMATS; f++) {
        rp_write_options options = {.format = (rp_format)f};
        CHECK(rp_write_head(ctx, &options, &out, &size) == RP_OK && (out != NULL) == (f == RP_CSV));
        CHECK(f != RP_CSV || !strncmp(out, "file,url,", 9), "%s", out);
        rp_write_free(out);
    }
    r.n_claims = 0;
    CHECK(rp_write(ctx, &r, &(rp_write_options){.format = RP_CSV}, &out, &size) == RP_OK && !out && !size);
    CHECK(rp_write_head(ctx, &(rp_write_options){.format = RP_N_FORMATS}, &out, &size) == RP_E_USAGE && !out);
}

/* What a spreadsheet would take for a formula is text, wherever a page might put it. */
static void test_formulas(rp_ctx *ctx, rp_report r)
{
    static const char *const starts[] = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "  =1", "\u200b=1", "\uff1d1", "|1", "%1"};
    size_t size;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        rp_claim claim = {.said = RP_NONE, .within = RP_NONE, .content.text = rp_slice_of(starts[i])};
        r.claims = &claim;
        r.n_claims = 1;
        r.article.title = rp_slice_of(starts[i]);
        char *out = written(ctx, &r, (rp_write_options){.format = RP_CSV}, &size);
        int guarded = 0;
        for (const char *at = out; (at = strstr(at, ",\"'")); at++)
            guarded++;
        CHECK(guarded == 2, "%s: %s", starts[i], out);
        CHECK(strchr(out, '\n') == out + size - 1, "one line");
        rp_write_free(out);
    }
}

static void test_intervals(void)
{
    static const struct {
        double min, max;
        rp_bound bound;
        rp_figure_kind kind;
        const char *unit, *want;
    } rows[] = {
        {100, NAN, RP_AT_LEAST, RP_KILLED, NULL, "≥ 100"},
        {20, NAN, RP_MORE_THAN, RP_KILLED, NULL, "> 20"},
        {NAN, 1000, RP_AT_MOST, RP_KILLED, NULL, "≤ 1,000"},
        {NAN, 50, RP_LESS_THAN, RP_KILLED, NULL, "< 50"},
        {300, 300, RP_ABOUT, RP_ARRESTED, NULL, "~ 300"},
        {24, 99, RP_ABOUT, RP_INJURED, NULL, "~ 24–99"},
        {10, 15, RP_BETWEEN, RP_INJURED, NULL, "10–15"},
        {5e6, 5e6, RP_EXACT, RP_MONEY, "EUR", "5,000,000 EUR"},
        {12.5, 12.5, RP_EXACT, RP_PERCENT, NULL, "12.5 %"},
        {0, 0, RP_EXACT, RP_KILLED, NULL, "0"},
        {19, NAN, RP_BETWEEN, RP_KILLED, NULL, "≥ 19"},
        {NAN, NAN, RP_EXACT, RP_KILLED, NULL, "?"},
        {1e300, 1e300, RP_EXACT, RP_KILLED, NULL, "1e+300"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char got[RP_INTERVAL_BYTES];
        rp_figure f = {.min = rows[i].min,
                       .max = rows[i].max,
                       .bound = rows[i].bound,
                       .kind = rows[i].kind,
                       .unit = rp_slice_of(rows[i].unit)};
        rp_interval(got, &f);
        CHECK(!strcmp(got, rows[i].want), "is \"%s\", should be \"%s\"", got, rows[i].want);
    }
}

static void test_wrapping(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"", "\n"},
        {"one two three four five", "one two three four\nfive\n"},
        {"  leading and  double ", "leading and double\n"},
        {"abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst\nuvwxyz\n"},
        {"東京東京東京東京東京東京", "東京東京東京東京東京\n東京\n"},
        {"e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 "
         "e\xCC\x81 x",
         "e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 e\xCC\x81 "
         "e\xCC\x81\nx\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_buf b;
        rp_pen pen;
        rp_buf_init(&b, 1 << 20);
        rp_pen_init(&pen, &b, 20, false);
        rp_pen_str(&pen, rows[i].text, RP_BOLD);
        rp_pen_line(&pen);
        rp_slice got = {b.ptr, b.len};
        CHECK_SLICE(got, rows[i].want);
        rp_buf_free(&b);
    }
}

/* Content is cut before a word, never within a code point. */
static void test_shortened(rp_ctx *ctx, rp_report r)
{
    static const struct {
        const char *unit, *end;
    } rows[] = {
        {"ab\u00a0", "b…\n"}, {"abc ", "abc…\n"}, {"ab\u3000", "b…\n"}, {"é", "é…\n"}, {"東", "東…\n"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[1200] = "";
        size_t size, n = strlen(rows[i].unit);
        for (size_t at = 0; at + n < sizeof text; at += n)
            memcpy(text + at, rows[i].unit, n);
        rp_claim claim = {.said = RP_NONE, .within = RP_NONE, .content.text = rp_slice_of(text)};
        r.claims = &claim;
        r.n_claims = 1;
        r.n_silences = r.n_figures = 0;
        char *out = written(ctx, &r, (rp_write_options){.format = RP_TEXT, .width = 1000}, &size);
        CHECK(strstr(out, rows[i].end) && !strstr(out, "\uFFFD"), "row %zu: %s", i, out);
        rp_write_free(out);
    }
}

static void test_misuse(rp_ctx *ctx, const rp_report *r)
{
    char *out;
    size_t size;
    rp_write_options options = {.format = RP_N_FORMATS};
    CHECK(rp_write(ctx, r, &options, &out, &size) == RP_E_USAGE && !out);
    CHECK(!strcmp(rp_format_word(RP_TERMINAL), "view") && !*rp_format_word(RP_N_FORMATS));
    rp_write_free(NULL);
}

/* With an argument, prints the sample as the view, to look at: test_output WIDTH. */
/* ACLED's reading of numbers that are none: the text, and its row's fatalities. */
static void test_conservative(rp_ctx *ctx)
{
    static const struct {
        const char *text, *row;
    } rows[] = {
        {"Dozens of people were killed.", ",12,\"Dozens people\","},
        {"Scores of people were killed.", ",20,\"Scores people\","},
        {"Hundreds of people were killed.", ",100,\"Hundreds people\","},
        {"Thousands of people were killed.", ",1000,\"Thousands people\","},
        {"Tens of thousands of people were killed.", ",10000,\"Tens of thousands people\","},
        {"Several people were killed.", ",3,\"Several people\","},
        {"More than 20 people were killed.", ",20,\"More than 20 people\","},
        {"Up to 20 people were killed.", ",,\"Up to 20 people\","},
        {"No people were killed.", ",0,\"No people\","},
        {"A man was shot dead.", ",1,\"\","},
        {"It rained.", ",,\"\","},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_page_input in = {.bytes = rows[i].text, .size = strlen(rows[i].text)};
        rp_read_options options = {.plain = true};
        rp_report *r = NULL;
        size_t size;
        rp_read(ctx, &in, &options, &r);
        CHECK(r, "%s", rows[i].text);
        if (!r)
            continue;
        char *out = written(ctx, r, (rp_write_options){.format = RP_CSV, .as = RP_ACLED}, &size);
        rp_slice row = {out, size};
        CHECK(rp_slice_find(row, rp_slice_of(rows[i].row), 0) < size, "%s\n  %.*s", rows[i].text, (int)size, out);
        rp_write_free(out);
        rp_report_free(r);
    }
}

int main(int argc, char **argv)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    rp_report r;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 64 << 20);
    if (RP_GUARD(ctx, &guard))
        return 1;
    sample_report(&a, &r);
    rp_unguard(ctx, &guard);
    if (argc > 1) {
        size_t size;
        char *out = written(
            ctx, &r, (rp_write_options){RP_TERMINAL, true, (unsigned)strtoul(argv[1], NULL, 10)}, &size);
        fwrite(out, 1, size, stdout);
        rp_write_free(out);
    }
    test_fields(ctx, &r, RP_JSONL);
    test_fields(ctx, &r, RP_JSON);
    test_only_article(ctx, r);
    test_view(ctx, &r, RP_TEXT, false);
    test_view(ctx, &r, RP_TERMINAL, false);
    test_view(ctx, &r, RP_TERMINAL, true);
    test_view_words(ctx, &r);
    test_head(ctx, r);
    test_formulas(ctx, r);
    test_hostile_text(ctx, r);
    test_intervals();
    test_wrapping();
    test_shortened(ctx, r);
    test_misuse(ctx, &r);
    test_conservative(ctx);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("output");
}
