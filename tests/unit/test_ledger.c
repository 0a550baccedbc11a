/* test_ledger.c - the ledger through its public header: what goes in comes out, once, and what cannot be is told.
 *
 *     test_ledger [LEDGER LEDGER]     two new ledgers on a server, in place of files (tests/ledger/on_server.py) */
#include "check.h"

#include <reportedly/reportedly.h>
#include "ledger/db.h"
#include "ledger/suggest.h"

#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

static rp_ctx *ctx;

/* A page as text, read by rules, and added. */
static rp_ledger_added add_text(rp_ledger *l, const char *text, const char *url, const char *date)
{
    rp_page_input in = {.bytes = text, .size = strlen(text), .file = url, .url = url, .date = date};
    rp_read_options plain = {.plain = true};
    rp_write_options jsonl = {.format = RP_JSONL};
    rp_ledger_added added = {0};
    rp_report *r;
    char *json;
    size_t size;
    CHECK(rp_read(ctx, &in, &plain, &r) == RP_OK);
    CHECK(rp_write(ctx, r, &jsonl, &json, &size) == RP_OK);
    rp_ledger_entry entry = {.report = r, .json = json, .json_size = size, .page = &in, .plain = true};
    CHECK(rp_ledger_add(ctx, l, &entry, &added) == RP_OK, "%s", rp_error_text(ctx));
    rp_write_free(json);
    rp_report_free(r);
    return added;
}

/* Does a cell hold words, whatever their case? */
static bool strcasestr_of(rp_slice s, const char *words)
{
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= s.len; i++)
        if (!strncasecmp(s.ptr + i, words, n))
            return true;
    return false;
}

/* Rows that a question gives; the cell of one of them by its column's name. */
static size_t rows_of(rp_ledger *l, rp_question q, const rp_filter *f)
{
    rp_table *t = NULL;
    CHECK(rp_ledger_ask(ctx, l, q, f, &t) == RP_OK, "%s", rp_error_text(ctx));
    size_t n = t ? t->n_rows : 0;
    rp_table_free(t);
    return n;
}

static const char ferry[] =
    "A ferry capsized off Port Selwyn early on Monday, killing at least 12 people, the coast guard said.\n\n"
    "Harbour master Inés Okafor told reporters that the lower deck was full of water before the boat left. The "
    "operator, Blue Line Ferries, denied that the deck had been flooded. \"Our crew saw nothing of the kind,\" its "
    "spokesman Tom Brandt said on Monday evening, adding that the boat had been inspected in March.\n";
static const char ferry_cut[] =
    "A ferry capsized off Port Selwyn early on Monday, killing at least 12 people, the coast guard said.\n\n"
    "Harbour master Inés Okafor told reporters that the lower deck was full of water before the boat left. The "
    "operator, Blue Line Ferries, denied that the deck had been flooded.\n";
static const char other[] =
    "The central bank of Sarrow raised its main rate by half a point on Thursday, Governor Lena Voss said. Economists "
    "had expected no change. The finance ministry welcomed the decision and promised to cut spending in the autumn, "
    "when parliament votes on next year's budget for schools and roads.\n";

static void test_adding(const char *path)
{
    rp_ledger *l;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_CREATE, &l) == RP_OK, "%s", rp_error_text(ctx));
    rp_ledger_added first = add_text(l, ferry, "https://a.example/1", "2031-05-05T10:00:00Z");
    rp_ledger_added again = add_text(l, ferry, "https://a.example/1", "2031-05-05T10:00:00Z");
    rp_ledger_added copy = add_text(l, ferry_cut, "https://b.example/x", "2031-05-05T14:00:00+02:00");
    rp_ledger_added far = add_text(l, other, "https://a.example/2", "2031-05-05T11:00:00Z");
    CHECK(first.report == 1 && !first.known && first.account == 1);
    CHECK(again.report == 1 && again.known);
    CHECK(copy.report == 2 && copy.account == 1 && copy.story == first.story);
    CHECK(far.report == 3 && far.account == 3 && far.story != first.story);
    CHECK(rows_of(l, RP_ASK_REPORTS, NULL) == 3);
    CHECK(rows_of(l, RP_ASK_STORIES, NULL) == 2);
    CHECK(rows_of(l, RP_ASK_COPIES, NULL) == 1);
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.stance = "deny", .id = "T1"}) == 1, "a copy's claims are counted once");
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.words = "flooded deck"}) == 1);
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.words = "flooded \"AND"}) == 0, "words are no operators");
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.who = "h\u00e0rbour-MASTERS", .about = "deck\u2019"}) == 1, "by their stems");
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.who = "deck"}) == 0 && rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.who = "ines"}) == 1);
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.since = "2031-05-06"}) == 0);
    CHECK(rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.place = "port selwyn"}) == 1 &&
          rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.place = "Selwyn", .newest = true, .limit = 9, .about = "ferry"}) == 1 &&
          rows_of(l, RP_ASK_CLAIMS, &(rp_filter){.place = "wyn"}) == 0 && rows_of(l, RP_ASK_FIGURES, &(rp_filter){.place = "Selwyn"}) == 1);
    CHECK(rows_of(l, RP_ASK_FIGURES, &(rp_filter){.kind = "killed"}) == 1);
    rp_ledger_close(l);
}

static void test_versions(const char *path)
{
    static const char changed[] =
        "A ferry capsized off Port Selwyn early on Monday, killing at least 15 people, the coast guard said.\n\n"
        "Harbour master Inés Okafor told reporters that the lower deck was full of water before the boat left. The "
        "operator, Blue Line Ferries, denied that the deck had been flooded.\n";
    rp_ledger *l;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    rp_ledger_added next = add_text(l, changed, "https://a.example/1", "2031-05-05T10:00:00Z");
    CHECK(next.report == 4 && next.before == 1 && next.story == 1);
    rp_table *t = NULL;
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_CHANGES, &(rp_filter){.id = "R4"}, &t) == RP_OK && t->n_rows >= 2);
    if (t && t->n_rows >= 2) { /* the toll first, as in the text; then what is told no more */
        CHECK_SLICE(t->cells[2].text, "changed");
        CHECK(strcasestr_of(t->cells[5].text, "15 people") && strcasestr_of(t->cells[6].text, "12 people"));
        CHECK_SLICE(t->cells[t->n_columns + 2].text, "dropped");
    }
    rp_table_free(t);
    rp_ledger_close(l);
}

static void test_keeping(const char *path)
{
    rp_ledger *l;
    rp_kept_page *kept;
    int64_t last;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_READ, &l) == RP_OK);
    CHECK(rp_ledger_page(ctx, l, 1, &kept) == RP_OK && kept->input.size == strlen(ferry) && kept->plain);
    CHECK(!memcmp(kept->input.bytes, ferry, strlen(ferry)) && !strcmp(kept->input.date, "2031-05-05T10:00:00Z"));
    rp_kept_page_free(kept);
    CHECK(rp_ledger_page(ctx, l, 99, &kept) == RP_END && !kept);
    CHECK(rp_ledger_last(ctx, l, &last) == RP_OK && last == 4);
    for (int64_t i = 1; i <= last; i++) {
        rp_report *r;
        char *json, *again;
        size_t n, m;
        CHECK(rp_ledger_json(ctx, l, i, &json, &n) == RP_OK);
        CHECK(rp_report_parse(ctx, json, n, &r) == RP_OK, "%s", rp_error_text(ctx));
        CHECK(rp_write(ctx, r, &(rp_write_options){.format = RP_JSONL}, &again, &m) == RP_OK);
        CHECK(m == n && !memcmp(json, again, n), "what is parsed is written the same");
        rp_write_free(json);
        rp_write_free(again);
        rp_report_free(r);
    }
    rp_ledger_close(l);
}

/* One event in four reports: sides, series and every kind of dispute. */
static const struct {
    const char *url, *date, *text;
} quarry[] = {
    {"https://a.example/q1", "2031-06-01T09:00:00Z",
     "A wall of the Orsk quarry collapsed on Sunday, killing at least four people, the health ministry said.\n\n"
     "The town's mayor, Dina Marku, told reporters she had counted nine bodies. She accused the operator, Basalt "
     "Works, of blasting beside the road for weeks. The mining inspectorate denied that any blasting had been allowed "
     "at the quarry. Basalt Works did not answer calls.\n"},
    {"https://b.example/q2", "2031-06-01T15:00:00Z",
     "The number of dead in the collapse at the Orsk quarry rose to six, according to the Ministry of Health, while "
     "rescuers searched the road below for two missing drivers.\n\n"
     "Mayor Marku said nine people were killed, and that the ministry was counting slowly.\n"},
    {"https://c.example/q3", "2031-06-02T08:00:00Z",
     "The mining inspectorate admitted on Monday that blasting at the Orsk quarry had been allowed twice in May.\n\n"
     "The health ministry said seven people were killed when the wall collapsed on Sunday. Dina Marku, the mayor, said "
     "she had never believed the inspectorate.\n"},
    {"https://d.example/bank", "2031-06-02T08:00:00Z",
     "The central bank of Sarrow raised its main rate by half a point on Thursday, Governor Lena Voss said. Economists "
     "had expected no change. The finance ministry welcomed the decision and promised to cut spending in the autumn, "
     "when parliament votes on next year's budget for schools and roads.\n"},
};

static void test_story(const char *path)
{
    static const struct {
        const char *kind, *a_source, *a_text, *b_source, *b_text;
    } disputes[] = {
        {"revised", "health", "at least four", "health", "six"},
        {"revised", "health", "six", "health", "seven"},
        {"denied", "Dina Marku", "Basalt Works", "mining inspectorate", "that any blasting had been allowed at the quarry"},
        {"reversed", "mining inspectorate", "that any blasting", "mining inspectorate", "had been allowed twice"},
        {"unanswered", "Dina Marku", "Basalt Works", "Basalt Works", "did not answer"},
    };
    rp_ledger *l;
    rp_table *t = NULL;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_CREATE, &l) == RP_OK);
    for (size_t i = 0; i < sizeof quarry / sizeof *quarry; i++)
        CHECK(add_text(l, quarry[i].text, quarry[i].url, quarry[i].date).story == (i < 3 ? 1 : 2));
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_DISPUTES, NULL, &t) == RP_OK);
    for (size_t i = 0; i < sizeof disputes / sizeof *disputes; i++) {
        const char *want[] = {disputes[i].kind, disputes[i].a_source, disputes[i].a_text, disputes[i].b_source,
                              disputes[i].b_text};
        bool found = false;
        for (size_t row = 0; t && row < t->n_rows; row++) {
            bool fits = true;
            for (int c = 0; c < 5; c++) { /* columns 1 to 5 */
                rp_slice s = t->cells[row * t->n_columns + 1 + (size_t)c].text;
                fits &= s.ptr && strcasestr_of(s, want[c]);
            }
            found |= fits;
        }
        CHECK(found, "no dispute %s: %s | %s", want[0], want[2], want[4]);
    }
    rp_table_free(t);
    CHECK(rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.kind = "figures", .id = "T1"}) == 1, "the ministry's and the mayor's");
    CHECK(rows_of(l, RP_ASK_FIGURES, &(rp_filter){.id = "Q1"}) == 5, "one series of the dead");
    CHECK(rows_of(l, RP_ASK_SOURCES, &(rp_filter){.who = "Marku", .id = "T1"}) == 1, "the mayor is one source");
    CHECK(rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.id = "T2"}) == 0, "a quiet story has none");
    rp_ledger_close(l);
}

/* Each rule of suggest.c by itself: what it decides and says. A claim of a named ministry that is in nothing else. */
static void test_suggestion_rules(void)
{
#define PLAIN .stance = RP_LIT("assert"), .kind = RP_LIT("government"), .named = true, .score = 0.9
    const struct {
        rp_standing standing;
        const char *grade, *reason;
    } cases[] = {
        {{PLAIN}, "attributed", "its source is named"},
        {{PLAIN, .accounts = 1}, "attributed", "one account has it"},
        {{PLAIN, .statuses = RP_LIT("retracted verified")}, "withdrawn", "retracted"},
        {{PLAIN, .disputes = RP_LIT("reversed-a")}, "withdrawn", "said otherwise later"},
        {{PLAIN, .dropped = true}, "withdrawn", "the page has it no more"},
        {{PLAIN, .disputes = RP_LIT("denied-a"), .sources = 3}, "contested", "another side denies it"},
        {{PLAIN, .disputes = RP_LIT("denied-b")}, "contested", "what it denies"},
        {{PLAIN, .disputes = RP_LIT("figures-b")}, "contested", "figure cannot be"},
        {{PLAIN, .statuses = RP_LIT("disputed")}, "contested", "calls it disputed"},
        {{PLAIN, .disputes = RP_LIT("revised-a")}, "outdated", "another figure later"},
        {{PLAIN, .disputes = RP_LIT("revised-b")}, "attributed", "its source is named"},
        {{.stance = RP_LIT("pledge"), .score = 1, .accounts = 1}, "no statement of fact", "a promise"},
        {{PLAIN, .statuses = RP_LIT("verified")}, "corroborated", "it was verified"},
        {{PLAIN, .statuses = RP_LIT("confirmed")}, "corroborated", "another party confirmed it"},
        {{PLAIN, .statuses = RP_LIT("unverified"), .sources = 1}, "unverified", "could not be verified"},
        {{PLAIN, .statuses = RP_LIT("unconfirmed")}, "unverified", "could not be verified"},
        {{PLAIN, .sources = 1, .accounts = 2}, "corroborated", "another source says so"},
        {{PLAIN, .sources = 4, .accounts = 5}, "corroborated", "4 other sources say so"},
        {{PLAIN, .sources = 4, .accounts = 5}, "corroborated", "5 independent accounts have it"},
        {{PLAIN, .nested = true}, "weak", "by way of another source"},
        {{.stance = RP_LIT("assert"), .score = 1, .accounts = 1}, "weak", "no source is given"},
        {{.kind = RP_LIT("government"), .score = 1, .accounts = 1}, "weak", "its source is not named"},
        {{.kind = RP_LIT("witness"), .score = 1, .accounts = 1}, "attributed", "saw or lived through it"},
        {{PLAIN, .disputes = RP_LIT("unanswered-a")}, "attributed", "has not answered"},
        {{.kind = RP_LIT("witness"), .score = 0.2, .accounts = 1}, "attributed", "may have been read wrongly"},
    };
    rp_arena a;
    rp_arena_init(&a, ctx, 1 << 20);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rp_slice reasons;
        const char *grade = rp_suggest(&a, &cases[i].standing, &reasons);
        CHECK(grade && !strcmp(grade, cases[i].grade), "%zu: %s, not %s", i, grade ? grade : "nothing", cases[i].grade);
        CHECK(strcasestr_of(reasons, cases[i].reason), "%zu: %.*s", i, (int)reasons.len, reasons.ptr);
    }
    rp_arena_free(&a);
}

/* What is suggested of a claim, and one of its reasons. */
static void test_suggesting(const char *path)
{
    static const struct {
        const char *source, *content, *suggested, *reason;
    } wanted[] = {
        {"health", "at least four people", "outdated", "its source gave another figure later"},
        {"Dina Marku", "nine people", "contested", "another source's figure cannot be at the same time"},
        {"Dina Marku", "Basalt Works", "contested", "another side denies it"},
        {"Dina Marku", "Basalt Works", "contested", "whom it is about has not answered"},
        {"inspectorate", "any blasting had been allowed", "withdrawn", "its source said otherwise later"},
        {"health", "seven people were killed", "attributed", "its source is named"},
        {"Lena Voss", "raised its main rate", "attributed", "one account has it"},
    };
    rp_ledger *l;
    rp_table *t = NULL;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_READ, &l) == RP_OK);
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_SUGGESTIONS, NULL, &t) == RP_OK && t->n_rows > 10, "%s", rp_error_text(ctx));
    for (size_t i = 0; t && i < sizeof wanted / sizeof *wanted; i++) {
        bool found = false;
        for (size_t row = 0; row < t->n_rows; row++) {
            const rp_cell *c = t->cells + row * t->n_columns;
            found |= strcasestr_of(c[4].text, wanted[i].source) && strcasestr_of(c[6].text, wanted[i].content) &&
                     strcasestr_of(c[1].text, wanted[i].suggested) && strcasestr_of(c[2].text, wanted[i].reason);
        }
        CHECK(found, "nothing is %s: %s (%s)", wanted[i].suggested, wanted[i].content, wanted[i].reason);
    }
    for (size_t row = 0; t && row < t->n_rows; row++)
        for (int k = 1; k < 3; k++)
            CHECK(!strcasestr_of(t->cells[row * t->n_columns + (size_t)k].text, "true") &&
                  !strcasestr_of(t->cells[row * t->n_columns + (size_t)k].text, "false"), "no verdict");
    rp_table_free(t);
    rp_ledger_close(l);
}

static void count_fault(void *to, const char *fault)
{
    (void)to;
    fprintf(stderr, "fault: %s\n", fault);
}

/* The ids of a story's reports, as a list. */
static void ids_in(rp_ledger *l, const char *story, char *out, size_t room)
{
    rp_table *t = NULL;
    *out = '\0';
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_REPORTS, &(rp_filter){.id = story}, &t) == RP_OK);
    for (size_t row = 0; t && row < t->n_rows; row++) {
        rp_slice id = t->cells[row * t->n_columns].text;
        size_t n = strlen(out);
        snprintf(out + n, room - n, "%s%.*s", n ? " " : "", (int)id.len, id.ptr);
    }
    rp_table_free(t);
}

/* A person takes a story apart, and puts it together again: ids stay, and what is made of stories is made anew. */
static void test_splitting(const char *path)
{
    static const char *const later[] = {"R2", "R3"}, *const absent[] = {"R4"}, *const all[] = {"R1", "R2", "R3"};
    rp_ledger *l;
    char ids[64];
    int64_t made = 0;
    size_t faults = 9;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    size_t disputes = rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.id = "T1"});
    CHECK(rp_ledger_split(ctx, l, &(rp_split){.story = "T1", .reports = absent, .n_reports = 1}, &made) == RP_E_USAGE);
    CHECK(rp_ledger_split(ctx, l, &(rp_split){.story = "T1", .reports = all, .n_reports = 3}, &made) == RP_E_USAGE);
    CHECK(rp_ledger_split(ctx, l, &(rp_split){.story = "T99", .reports = later, .n_reports = 2}, &made) == RP_E_USAGE);
    CHECK(rp_ledger_split(ctx, l, &(rp_split){.story = "T1", .reports = NULL, .n_reports = 0}, &made) == RP_E_USAGE && !made);
    CHECK(rp_ledger_split(ctx, l, &(rp_split){"T1", later, 2, NULL, "another collapse", "Mara"}, &made) == RP_OK, "%s",
          rp_error_text(ctx));
    char story[24];
    snprintf(story, sizeof story, "T%lld", (long long)made);
    ids_in(l, "T1", ids, sizeof ids);
    CHECK(!strcmp(ids, "R1"), "%s", ids);
    ids_in(l, story, ids, sizeof ids);
    CHECK(made > 2 && !strcmp(ids, "R2 R3"), "%s: %s", story, ids);
    CHECK(rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.id = "T1"}) < disputes && rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.id = story}) > 0);
    CHECK(rows_of(l, RP_ASK_FIGURES, &(rp_filter){.id = "Q1"}) == 2, "the series of the story that stays");
    CHECK(rp_ledger_check(ctx, l, count_fault, NULL, &faults) == RP_OK && faults == 0);
    /* near both, and yet they stay two */
    rp_ledger_added next = add_text(l, "The health ministry said eight people were killed when the wall of the Orsk quarry collapsed "
                                       "on Sunday. Mayor Dina Marku blamed the mining inspectorate and Basalt Works for the blasting "
                                       "beside the road.\n", "https://e.example/q4", "2031-06-02T12:00:00Z");
    CHECK((next.story == 1 || next.story == made) && rows_of(l, RP_ASK_STORIES, NULL) == 3);
    CHECK(rp_ledger_join(ctx, l, &(rp_split){.story = "T1", .other = "T1"}, &made) == RP_E_USAGE);
    CHECK(rp_ledger_join(ctx, l, &(rp_split){.story = story, .other = "T1"}, &made) == RP_OK && made == 1, "%s", rp_error_text(ctx));
    CHECK(rows_of(l, RP_ASK_STORIES, NULL) == 2 && rows_of(l, RP_ASK_REPORTS, &(rp_filter){.id = story}) == 4, "its id leads on");
    CHECK(rows_of(l, RP_ASK_DISPUTES, &(rp_filter){.id = "T1"}) >= disputes);
    CHECK(rp_ledger_check(ctx, l, count_fault, NULL, &faults) == RP_OK && faults == 0);
    rp_ledger_close(l);
}

static void test_grading(const char *path)
{
    rp_ledger *l;
    size_t faults = 9;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    CHECK(rp_ledger_grade(ctx, l, "C1", "confirmed", "seen in a video", "Mara") == RP_OK);
    CHECK(rp_ledger_grade(ctx, l, "c1", "doubtful", NULL, "Jon") == RP_OK);
    CHECK(rp_ledger_grade(ctx, l, "C999", "confirmed", NULL, NULL) == RP_E_USAGE);
    CHECK(rp_ledger_grade(ctx, l, "X1", "confirmed", NULL, NULL) == RP_E_USAGE);
    CHECK(rp_ledger_grade(ctx, l, "C1", "", NULL, NULL) == RP_E_USAGE);
    CHECK(rows_of(l, RP_ASK_GRADES, &(rp_filter){.id = "C1"}) == 2, "the first stays");
    CHECK(rp_ledger_check(ctx, l, count_fault, NULL, &faults) == RP_OK && faults == 0);
    rp_ledger_close(l);
}

/* One that writes after another program did waits its turn, and is not refused. */
static void test_two_writers(const char *path)
{
    rp_ledger *l, *second;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &second) == RP_OK);
    CHECK(rp_ledger_grade(ctx, second, "C1", "confirmed", NULL, "Mara") == RP_OK);
    CHECK(rp_ledger_grade(ctx, l, "C1", "doubtful", NULL, "Jon") == RP_OK, "%s", rp_error_text(ctx));
    rp_ledger_close(second);
    rp_ledger_close(l);
}

static rp_watch *watch_of(rp_ledger *l, size_t pages)
{
    rp_watch *w;
    CHECK(rp_ledger_watch(ctx, l, pages, &w) == RP_OK);
    return w;
}

static void test_watch(const char *path)
{
    static const char a[] = "https://outlet.example/a", b[] = "https://outlet.example/b";
    const rp_sighting seen[] = {{7, "https://outlet.example/7", "2031-05-05"}, {UINT64_MAX, NULL, NULL}};
    rp_ledger *l;
    bool changed, known;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    CHECK(rp_ledger_watch_add(ctx, l, a, &changed) == RP_OK && changed);
    CHECK(rp_ledger_watch_add(ctx, l, a, &changed) == RP_OK && !changed);
    CHECK(rp_ledger_watch_add(ctx, l, b, &changed) == RP_OK && changed);
    rp_watch *w = watch_of(l, 10);
    CHECK(w->n_feeds == 2 && !w->n_pages && !strcmp(w->feeds[0].url, a) && !w->feeds[0].asked && !w->feeds[0].etag);
    rp_watched first = w->feeds[0], second = w->feeds[1];
    first.etag = "\"x\"";
    first.asked = first.changed = 1000;
    first.failures = 2;
    CHECK(rp_ledger_watch_asked(ctx, l, &first, seen, 2) == RP_OK);
    CHECK(rp_ledger_watch_asked(ctx, l, &second, seen, 2) == RP_OK, "an entry of two feeds is one");
    rp_watch_free(w);
    CHECK(rp_ledger_watch_seen(ctx, l, UINT64_MAX, &known) == RP_OK && known);
    CHECK(rp_ledger_watch_seen(ctx, l, 8, &known) == RP_OK && !known);
    w = watch_of(l, 10);
    CHECK(w->n_pages == 1 && !strcmp(w->pages[0].date, "2031-05-05") && w->feeds[0].failures == 2 && !strcmp(w->feeds[0].etag, "\"x\""));
    rp_awaited page = w->pages[0];
    page.tries = 3;
    page.not_before = 5;
    CHECK(rp_ledger_watch_fetched(ctx, l, &page, false) == RP_OK);
    rp_watch_free(w);
    w = watch_of(l, 10);
    CHECK(w->n_pages == 1 && w->pages[0].tries == 3 && w->pages[0].not_before == 5);
    CHECK(rp_ledger_watch_fetched(ctx, l, &w->pages[0], true) == RP_OK);
    rp_watch_free(w);
    w = watch_of(l, 0);
    CHECK(!w->n_pages);
    first.asked = 1000 + 31 * 86400; /* a month on, with one entry alone */
    CHECK(rp_ledger_watch_asked(ctx, l, &first, seen + 1, 1) == RP_OK);
    CHECK(rp_ledger_watch_seen(ctx, l, 7, &known) == RP_OK && !known, "what no feed has any more is forgotten");
    CHECK(rp_ledger_watch_seen(ctx, l, UINT64_MAX, &known) == RP_OK && known);
    CHECK(rp_ledger_watch_move(ctx, l, w->feeds[1].id, a) == RP_OK);
    rp_watch_free(w);
    CHECK(rows_of(l, RP_ASK_FEEDS, NULL) == 1, "moved onto one that is there");
    CHECK(rp_ledger_watch_remove(ctx, l, a, &changed) == RP_OK && changed);
    CHECK(rp_ledger_watch_remove(ctx, l, a, &changed) == RP_OK && !changed);
    CHECK(rp_ledger_watch_asked(ctx, l, &first, seen, 2) == RP_OK, "one that was taken off meanwhile");
    CHECK(rp_ledger_watch_seen(ctx, l, 7, &known) == RP_OK && !known);
    rp_ledger_close(l);
}

static void write_file(const char *path, const char *bytes, size_t size, long at)
{
    FILE *f = fopen(path, at ? "r+b" : "wb");
    CHECK(f && !fseek(f, at, SEEK_SET) && fwrite(bytes, 1, size, f) == size);
    if (f)
        fclose(f);
}

/* A file that is no ledger, or one of a newer version, is told from a sound one. */
static void test_strangers(const char *path, const char *stranger)
{
    static const char newer[] = {0, 0, 0, 99}; /* user_version, at byte 60 of an SQLite file */
    rp_ledger *l;
    CHECK(rp_ledger_open(ctx, "/nowhere/at/all", RP_LEDGER_CREATE, &l) == RP_E_INPUT && !l);
    CHECK(rp_ledger_open(ctx, stranger, RP_LEDGER_READ, &l) == RP_E_INPUT);
    write_file(stranger, "<html>no ledger at all, but long enough to be read as the head of one</html>", 76, 0);
    CHECK(rp_ledger_open(ctx, stranger, RP_LEDGER_WRITE, &l) == RP_E_FORMAT && strstr(rp_error_text(ctx), "not a ledger"));
    write_file(path, newer, 4, 60);
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_E_FORMAT && strstr(rp_error_text(ctx), "newer"), "%s",
          rp_error_text(ctx));
    write_file(path, (char[]){0, 0, 0, 1}, 4, 60);
    write_file(path, "nothing", 7, 68); /* the application id */
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_READ, &l) == RP_E_FORMAT && strstr(rp_error_text(ctx), "another program"),
          "%s", rp_error_text(ctx));
}

/* What a question with words that are none gets. */
static void test_searching(void)
{
    rp_ledger *l = NULL;
    rp_table *t = NULL;
    CHECK(rp_ledger_open(ctx, ":memory:", RP_LEDGER_CREATE, &l) == RP_OK);
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_CLAIMS, &(rp_filter){.words = "\u201c!?\u201d"}, &t) == RP_E_USAGE && !t);
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_CLAIMS, &(rp_filter){.words = " "}, &t) == RP_OK && t->n_rows == 0);
    rp_table_free(t);
    rp_ledger_close(l);
}

/* What is no report is refused, and names what does not hold. */
static void test_parsing(void)
{
    static const char *const broken[] = {
        "", "[]", "{}", "{\"reportedly\":2}", "{\"reportedly\":1,\"claims\":[{\"within\":\"c1\"}]}",
        "{\"reportedly\":1,\"article\":{\"text\":\"abc\"},\"sentences\":[[0,9]]}",
        "{\"reportedly\":1,\"article\":{\"text\":\"abc\"},\"sentences\":[[2,1]]}",
        "{\"reportedly\":1,\"claims\":[{\"stance\":\"shout\"}]}", "{\"reportedly\":1,\"claims\":[{\"figures\":[\"f1\"]}]}",
        "{\"reportedly\":1,\"figures\":[{\"min\":5,\"max\":1}]}",
        "{\"reportedly\":1,\"entities\":[{\"id\":\"e2\"},{\"id\":\"e2\"}]}",
        "{\"reportedly\":1,\"entities\":[{\"id\":\"e2\"},{\"id\":\"e3\"}],\"claims\":[{\"source\":{\"entity\":\"e1\"}}]}",
    };
    rp_report *r;
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
        CHECK(rp_report_parse(ctx, broken[i], strlen(broken[i]), &r) == RP_E_FORMAT && !r, "%s", broken[i]);
    CHECK(rp_report_parse(ctx, "{\"reportedly\":1}", 16, &r) == RP_OK && r->only_article);
    rp_report_free(r);
}

/* A report of another program may have ids that do not count from 1: what refers to one means the thing that has it. */
static void test_ids(void)
{
    static const char json[] = "{\"reportedly\":1,\"entities\":[{\"id\":\"e1\",\"name\":\"A\"},{\"id\":\"e4\",\"name\":\"B\"},"
                               "{\"name\":\"no id\"},{\"id\":\"mayor\",\"name\":\"C\"}],\"claims\":[{\"source\":{\"entity\":\"e4\"}},"
                               "{\"source\":{\"entity\":\"mayor\"}},{\"source\":{\"entity\":\"e1\"},\"within\":\"c1\"}]}";
    rp_report *r;
    CHECK(rp_report_parse(ctx, json, strlen(json), &r) == RP_OK, "%s", rp_error_text(ctx));
    CHECK(r && r->n_claims == 3 && r->claims[0].source.entity == 1 && r->claims[1].source.entity == 3 &&
          r->claims[2].source.entity == 0 && r->claims[2].within == 0);
    rp_report_free(r);
}

/* Every question, narrowed in every way, is SQL that the database understands. */
static void test_questions(const char *path)
{
    static const rp_filter filters[] = {
        {0}, {.words = "quarry"}, {.who = "ministry", .about = "people"}, {.stance = "deny"}, {.status = "unverified"},
        {.kind = "killed"}, {.since = "2031"}, {.until = "2031-12-31"}, {.id = "T1"}, {.id = "R1"}, {.id = "S1"}, {.id = "Q1"},
        {.id = "C1"}, {.limit = 1, .skip = 1}, {.newest = true, .limit = 2},
    };
    rp_ledger *l;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_READ, &l) == RP_OK);
    rp_ledger_deadline(l, 60000);
    for (int q = 0; q < RP_N_QUESTIONS; q++)
        for (size_t f = 0; f < sizeof filters / sizeof *filters; f++) {
            rp_table *t = NULL;
            CHECK(rp_ledger_ask(ctx, l, (rp_question)q, &filters[f], &t) == RP_OK, "%s %zu: %s", rp_question_word((rp_question)q), f,
                  rp_error_text(ctx));
            rp_table_free(t);
        }
    rp_ledger_close(l);
}

/* What holds of a ledger wherever it is kept. */
static void test_ledgers(const char *one, const char *another)
{
    test_adding(one);
    test_versions(one);
    test_keeping(one);
    test_grading(one);
    test_two_writers(one);
    test_watch(one);
    test_story(another);
    test_suggesting(another);
    test_questions(another);
    test_splitting(another);
}

/* The server ends all connections: what was being asked fails, and the next question is answered again. */
static void test_connection(const char *path)
{
    rp_ledger *l;
    rp_db *db;
    rp_table *t = NULL;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_WRITE, &l) == RP_OK);
    size_t claims = rows_of(l, RP_ASK_CLAIMS, NULL);
    CHECK(rp_db_open(ctx, path, RP_DB_WRITE, &db) == RP_OK);
    rp_run(rp_db_ask(db, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name='reportedly'"
                         " AND datname=current_database() AND pid<>pg_backend_pid()"));
    rp_db_close(db);
    CHECK(rp_ledger_ask(ctx, l, RP_ASK_CLAIMS, NULL, &t) == RP_E_INPUT && !t);
    CHECK(rows_of(l, RP_ASK_CLAIMS, NULL) == claims && claims);
    CHECK(add_text(l, other, "https://f.example/again", "2031-06-09").report > 0);
    rp_ledger_close(l);
}

static void test_files(void)
{
    char folder[] = "test_ledger_XXXXXX", path[64], stranger[64], story[64], more[80];
    if (!mkdtemp(folder)) {
        CHECK(false, "no folder to work in");
        return;
    }
    snprintf(path, sizeof path, "%s/a.ledger", folder);
    snprintf(story, sizeof story, "%s/story.ledger", folder);
    snprintf(stranger, sizeof stranger, "%s/stranger", folder);
    test_ledgers(path, story);
    test_strangers(path, stranger);
    for (int i = 0; i < 7; i++) {
        snprintf(more, sizeof more, "%s%s", i < 3 ? path : i < 6 ? story : stranger, (const char *[]){"", "-wal", "-shm"}[i % 3]);
        unlink(more);
    }
    rmdir(folder);
}

int main(int argc, char **argv)
{
    if (rp_ctx_new(&ctx) != RP_OK)
        return 1;
    test_parsing();
    test_ids();
    test_suggestion_rules();
    test_searching();
    if (argc == 3) {
        test_ledgers(argv[1], argv[2]);
        test_connection(argv[2]);
    } else {
        test_files();
    }
    rp_ctx_free(ctx);
    return check_result("ledger");
}
