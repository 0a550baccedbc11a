/* test_meta_lines.c - dates and bylines of single lines; every row of the tables proves itself. */
#include "check.h"
#include "article/meta_lines.h"
#include "article/meta_byline_tab.h"
#include "article/meta_date_tab.h"

static void test_date_forms(rp_arena *a)
{
    for (size_t i = 0; i < sizeof date_forms / sizeof *date_forms; i++) {
        rp_text_date d = {.value = {NULL, 0}};
        CHECK(rp_date_find(a, rp_slice_of(date_forms[i].example), 0, false, &d), "%s", date_forms[i].example);
        CHECK_SLICE(d.value, date_forms[i].value);
    }
    for (size_t i = 0; i < 12; i++) {
        for (const char *p = month_names[i]; *p;) {
            int n = (int)strcspn(p, " ");
            rp_text_date d = {.value = {NULL, 0}};
            rp_slice line = rp_arena_format(a, "7. %.*s 2021", n, p),
                     want = rp_arena_format(a, "2021-%02zu-07", i + 1);
            CHECK(rp_date_find(a, line, 0, false, &d), "%s", line.ptr);
            CHECK_SLICE(d.value, want.ptr);
            p += n + (p[n] == ' ');
        }
    }
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        rp_text_date d = {.value = {NULL, 0}};
        rp_date_find(a, rp_arena_format(a, "3 May 2021 12:00 %s", zones[i].name), 0, false, &d);
        CHECK(d.value.len >= 20, "%s", zones[i].name);
    }
}

static void test_date_find(rp_arena *a)
{
    static const struct {
        const char *text, *value; /* value NULL: no date */
    } rows[] = {
        {"22 February 2024, 11:20 EET", "2024-02-22T11:20:00+02:00"},
        {"Mon, 29 Aug 2016 06:30:00 GMT", "2016-08-29T06:30:00Z"},
        {"Monday 29 August 2016 11:30 PKT", "2016-08-29T11:30:00+05:00"},
        {"2016-08-29T11:30:00+05:00", "2016-08-29T11:30:00+05:00"},
        {"2022-03-02T13:00:00.000-0500", "2022-03-02T13:00:00-05:00"},
        {"2022-01-03 16:52:00 UTC", "2022-01-03T16:52:00Z"},
        {"2022-01-03T16:52:00", "2022-01-03"},
        {"20240222T112000Z", "2024-02-22T11:20:00Z"},
        {"20180611T070500-0500", "2018-06-11T07:05:00-05:00"},
        {"April 3, 2017 at 5:07 p.m. ET", "2017-04-03T17:07:00-04:00"},
        {"January 3, 2017, 12:07 AM ET", "2017-01-03T00:07:00-05:00"},
        {"10:45 AM EDT, Mon April 3, 2017", "2017-04-03T10:45:00-04:00"},
        {"3. März 2021, 14.05 Uhr", "2021-03-03"},
        {"1er août 2021 à 14h30", "2021-08-01"},
        {"12 марта 2022 г.", "2022-03-12"},
        {"the 3rd of May, 1999", "1999-05-03"},
        {"GMT+2 on 3 May 2021 09:00 GMT+2", "2021-05-03T09:00:00+02:00"},
        {"31/12/2020", "2020-12-31"},
        {"February 30, 2021", NULL},
        {"29 February 2023", NULL},
        {"29 February 2024", "2024-02-29"},
        {"2021", NULL},
        {"call 555-2021-03", NULL},
        {"version 10.4.2021.7", NULL},
        {"May 2021", NULL},
        {"March 3, 20214", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_text_date d = {.value = {NULL, 0}};
        bool found = rp_date_find(a, rp_slice_of(rows[i].text), 0, false, &d);
        CHECK(found == (rows[i].value != NULL), "%s", rows[i].text);
        if (rows[i].value)
            CHECK_SLICE(d.value, rows[i].value);
    }
    rp_text_date d;
    CHECK(rp_date_find(a, RP_LIT("03/04/2021"), 0, true, &d) && d.guessed);
    CHECK_SLICE(d.value, "2021-04-03");
}

static void test_date_line(rp_arena *a)
{
    static const struct {
        const char *line, *value;
        bool modified;
    } rows[] = {
        {"22 February 2024, 11:20 EET", "2024-02-22T11:20:00+02:00", false},
        {"Posted on March 3, 2021", "2021-03-03", false},
        {"Published: 3 March 2021 | 5 min read", "2021-03-03", false},
        {"Last updated: March 3, 2021", "2021-03-03", true},
        {"By Ann Lee, March 3, 2021", "2021-03-03", false},
        {"Copyright 3 March 2021 Example", NULL, false},
        {"© 2021-03-03", NULL, false},
        {"The minister resigned on 3 March 2021 after a long dispute over the budget.", NULL, false},
        {"Event ends 3 March 2021", NULL, false},
        {"Date: 2025-12-12 - 2025-12-17", NULL, false},
        {"Tech", NULL, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_text_date d = {.value = {NULL, 0}};
        bool modified = false;
        bool found = rp_date_line(a, rp_slice_of(rows[i].line), false, &d, &modified);
        CHECK(found == (rows[i].value != NULL), "%s", rows[i].line);
        if (rows[i].value)
            CHECK_SLICE(d.value, rows[i].value);
        CHECK(modified == rows[i].modified, "%s", rows[i].line);
    }
}

static void test_date_order(void)
{
    CHECK(rp_date_order(RP_LIT("04/05/2021 and 16/02/2026")) > 0);
    CHECK(rp_date_order(RP_LIT("04/05/2021 and 02/16/2026")) < 0);
    CHECK(rp_date_order(RP_LIT("04/05/2021, 7/16, 16/02")) == 0);
}

/* The names joined by "; ", the agency behind " / ". */
static rp_slice told(rp_arena *a, const rp_byline *b)
{
    rp_slice s = RP_LIT("");
    for (uint32_t i = 0; i < b->n; i++)
        s = rp_arena_format(a, "%s%s%s", s.ptr, i ? "; " : "", b->names[i].ptr);
    return b->agency.ptr ? rp_arena_format(a, "%s / %s", s.ptr, b->agency.ptr) : s;
}

static void test_byline_line(rp_arena *a)
{
    static const struct {
        const char *line, *names; /* NULL: no byline */
    } rows[] = {
        {"By Mart Laanemets", "Mart Laanemets"},
        {"By Farrukh Lodhi in Sar Kotli and agencies", "Farrukh Lodhi"},
        {"By ANN LEE and BO EK, Associated Press", "ANN LEE; BO EK / AP"},
        {"By Ann Lee & Bo Ek | March 3, 2021", "Ann Lee; Bo Ek"},
        {"By Ann Lee, Bo Ek and Cy Os", "Ann Lee; Bo Ek; Cy Os"},
        {"By Rita Moe, PhD, RD", "Rita Moe"},
        {"By Ann Lee, Senior Correspondent", "Ann Lee"},
        {"By Ann Lee March 3, 2021", "Ann Lee"},
        {"By Ann Lee Updated March 3, 2021", "Ann Lee"},
        {"By Ludwig van der Berg, Jr.", "Ludwig van der Berg, Jr."},
        {"By Reuters", " / Reuters"},
        {"ByAnn Lee", "Ann Lee"},
        {"By Ann Lee Writer at The Northern Star", "Ann Lee"},
        {"Byron Bay has seen worse", NULL},
        {"Written by: Ann Lee @annlee", "Ann Lee"},
        {"By the end of the year, 300 people had left", NULL},
        {"By Monday the water had risen to the roofs of the houses by the river", NULL},
        {"by", NULL},
        {"By", NULL},
        {"Mart Laanemets", NULL},
        {"Photo by Ann Lee", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_byline b;
        bool found = rp_byline_line(a, rp_slice_of(rows[i].line), &b);
        CHECK(found == (rows[i].names != NULL), "%s", rows[i].line);
        if (rows[i].names)
            CHECK_SLICE(told(a, &b), rows[i].names);
    }
}

static void test_byline_names(rp_arena *a)
{
    static const struct {
        const char *text, *names;
    } rows[] = {
        {"Tina Flint Huffman", "Tina Flint Huffman"},
        {"The Example Team", "The Example Team"},
        {"Staff Writer", "Staff Writer"},
        {"Ann Lee, Staff Writer", "Ann Lee"},
        {"ann@example.org", NULL},
        {"https://example.org/people/ann", NULL},
        {"admin", NULL},
        {"srauturier", "srauturier"},
        {"Office of Public Affairs", "Office of Public Affairs"},
        {"Ann Lee, Ann Lee", "Ann Lee"},
        {"Medically reviewed by Bo Ek, MD", NULL},
        {"Ann Lee Medically reviewed by Bo Ek, MD", "Ann Lee"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_byline b;
        bool found = rp_byline_names(a, rp_slice_of(rows[i].text), &b);
        CHECK(found == (rows[i].names != NULL), "%s", rows[i].text);
        if (rows[i].names)
            CHECK_SLICE(told(a, &b), rows[i].names);
    }
}

static void test_byline_tables(rp_arena *a)
{
    rp_byline b;
    for (size_t i = 0; i < sizeof lead_ins / sizeof *lead_ins; i++) {
        CHECK(rp_byline_line(a, rp_slice_of(lead_ins[i].example), &b) && b.n, "%s", lead_ins[i].example);
        if (b.n)
            CHECK_SLICE(b.names[0], lead_ins[i].name);
    }
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
        CHECK_SLICE(rp_agency_of(rp_slice_of(agencies[i].example)), agencies[i].usual);
    for (size_t i = 0; i < sizeof other_credits / sizeof *other_credits; i++)
        CHECK(!rp_byline_names(a, rp_arena_format(a, "%s Bo Ek", other_credits[i]), &b), "%s",
              other_credits[i]);
    for (size_t i = 0; i < sizeof name_ends / sizeof *name_ends; i++) {
        rp_byline_names(a, rp_arena_format(a, "Ann Lee%sthe Northern Star", name_ends[i]), &b);
        CHECK(b.n == 1, "%s", name_ends[i]);
        if (b.n == 1)
            CHECK_SLICE(b.names[0], "Ann Lee");
    }
}

static void test_dateline(void)
{
    CHECK_SLICE(rp_agency_of_dateline(RP_LIT("KYIV, May 3 (Reuters) - Rain fell")), "Reuters");
    CHECK_SLICE(rp_agency_of_dateline(RP_LIT("PARIS (AP) — Rain fell")), "AP");
    CHECK(!rp_agency_of_dateline(RP_LIT("The firm (Reuters) said")).ptr);
    CHECK(!rp_agency_of_dateline(RP_LIT("The minister (53) - rain")).ptr);
    CHECK(!rp_agency_of(RP_LIT("ap")).ptr);
}

int main(void)
{
    rp_ctx *ctx;
    rp_arena a;
    rp_guard guard;
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    rp_arena_init(&a, ctx, 1 << 24);
    if (RP_GUARD(ctx, &guard))
        return 1;
    test_date_forms(&a);
    test_date_find(&a);
    test_date_line(&a);
    test_date_order();
    test_byline_line(&a);
    test_byline_names(&a);
    test_byline_tables(&a);
    test_dateline();
    rp_unguard(ctx, &guard);
    rp_arena_free(&a);
    rp_ctx_free(ctx);
    return check_result("meta_lines");
}
