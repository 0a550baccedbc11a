/* test_serve.c - the desk's parts that look at bytes from outside: addresses, names, tokens, files, jobs; and the
 * ledger as a server uses it. Whole requests are in tests/desk/hostile.py. */
#include "serve/jobs.h"
#include "serve/fields.h"
#include "ledger/db.h"
#include "check.h"

#include <reportedly/reportedly.h>
#include <time.h>
#include <unistd.h>

static rp_ctx *ctx;

static void test_targets(void)
{
    static const struct {
        const char *target, *path, *name, *value; /* path NULL: refused */
    } cases[] = {
        {"/", "/", "q", NULL},
        {"/search?q=a+b%26c&who=x", "/search", "q", "a b&c"},
        {"/search?q=&who=x", "/search", "q", NULL},
        {"/search?q", "/search", "q", NULL},
        {"/search?q=a&q=a", "/search", "q", "a"},
        {"/search?q=a&q=b", "/search", "q", NULL},
        {"/search?&&q=%C3%A9&&", "/search", "q", "\xC3\xA9"},
        {"/a+b%20c", "/a+b c", "q", NULL},
        {"/search?q=a?b=c", "/search", "q", "a?b=c"},
        {"/search?q=%00", NULL, NULL, NULL},
        {"/%00", NULL, NULL, NULL},
        {"/%0a", NULL, NULL, NULL},
        {"/%7f", NULL, NULL, NULL},
        {"/search?q=%ff", NULL, NULL, NULL},
        {"/%c0%af", NULL, NULL, NULL},
        {"/search?q=%", NULL, NULL, NULL},
        {"/search?q=%4", NULL, NULL, NULL},
        {"/search?q=%zz", NULL, NULL, NULL},
        {"search", NULL, NULL, NULL},
        {"", NULL, NULL, NULL},
        {"*", NULL, NULL, NULL},
        {"http://localhost/", NULL, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char bytes[128];
        rp_target t;
        snprintf(bytes, sizeof bytes, "%s", cases[i].target);
        bool read = rp_target_read(bytes, &t);
        CHECK(read == (cases[i].path != NULL), "%s", cases[i].target);
        if (!read || !cases[i].path)
            continue;
        const char *value = rp_param_get(&t.params, cases[i].name);
        CHECK(!strcmp(t.path, cases[i].path), "%s: %s", cases[i].target, t.path);
        CHECK(!value == !cases[i].value && (!value || !strcmp(value, cases[i].value)), "%s: %s", cases[i].target, value ? value : "-");
    }
}

static void test_many_params(void)
{
    char bytes[RP_PARAMS_MOST * 4 + 16] = "";
    rp_params p;
    for (int i = 0; i < RP_PARAMS_MOST; i++)
        snprintf(bytes + 4 * i, 5, "a=b&");
    CHECK(rp_params_read(bytes, &p) && p.n == RP_PARAMS_MOST);
    for (int i = 0; i <= RP_PARAMS_MOST; i++)
        snprintf(bytes + 4 * i, 5, "a=b&");
    CHECK(!rp_params_read(bytes, &p));
}

static void test_routes(void)
{
    static const struct {
        const char *path;
        int kind; /* -1: none */
        bool twin;
        unsigned methods;
        const char *id;
    } cases[] = {
        {"/", RP_VIEW_FRONT, false, RP_GET | RP_HEAD, ""},
        {"/index.json", RP_VIEW_FRONT, true, RP_GET | RP_HEAD, ""},
        {"/index", -1, false, 0, ""},
        {"/.json", -1, false, 0, ""},
        {"/stories/T12", RP_VIEW_STORY, false, RP_GET | RP_HEAD, "T12"},
        {"/stories/T12.json", RP_VIEW_STORY, true, RP_GET | RP_HEAD, "T12"},
        {"/stories/T", -1, false, 0, ""},
        {"/stories/T0", -1, false, 0, ""},
        {"/stories/R1", -1, false, 0, ""},
        {"/stories/T1/", -1, false, 0, ""},
        {"/stories/T1.json.json", -1, false, 0, ""},
        {"/stories/T1x", -1, false, 0, ""},
        {"/stories/T123456789012345678", RP_VIEW_STORY, false, RP_GET | RP_HEAD, "T123456789012345678"},
        {"/stories/T1234567890123456789", -1, false, 0, ""},
        {"/claims/C5", RP_VIEW_CLAIM, false, RP_GET | RP_HEAD, "C5"},
        {"/claims/C5/grade.json", RP_VIEW_GRADE, true, RP_POST, "C5"},
        {"/claims/C5/grade", -1, false, 0, ""},
        {"/reports/R5/grade.json", RP_VIEW_GRADE, true, RP_POST, "R5"},
        {"/read", RP_VIEW_READ, false, RP_GET | RP_HEAD, ""},
        {"/read.json", RP_VIEW_READ, true, RP_POST, ""},
        {"/read/0123456789abcdef0123456789abcdef.json", RP_VIEW_JOB, true, RP_GET | RP_HEAD, "0123456789abcdef0123456789abcdef"},
        {"/read/0123456789abcdef0123456789abcdef0.json", -1, false, 0, ""},
        {"/read/0123456789ABCDEF0123456789abcdef.json", -1, false, 0, ""},
        {"/search", RP_VIEW_SEARCH, false, RP_GET | RP_HEAD, ""},
        {"/searching", -1, false, 0, ""},
        {"//", -1, false, 0, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rp_routed r = rp_route_find(cases[i].path);
        CHECK((r.row ? (int)r.row->kind : -1) == cases[i].kind, "%s", cases[i].path);
        CHECK(!r.row || (r.twin == cases[i].twin && r.methods == cases[i].methods), "%s", cases[i].path);
        CHECK(!strcmp(r.id, cases[i].id), "%s: %s", cases[i].path, r.id);
    }
}

static void test_trust(void)
{
    static const struct {
        const char *host;
        bool ours;
    } hosts[] = {
        {"localhost:8027", true}, {"LOCALHOST:8027", true}, {"127.0.0.1:8027", true}, {"[::1]:8027", true},
        {"desk.example:8027", true}, {"localhost", false}, {"localhost:80", false}, {"localhost:8027x", false},
        {"evil.example:8027", false}, {"localhost.evil.example:8027", false}, {"localhost:8027:8027", false},
        {"[::1", false}, {"[::1]", false}, {"", false}, {":8027", false}, {"localhost :8027", false},
    };
    rp_trust t = {.port = 8027};
    CHECK(rp_trust_host(&t, "localhost") && rp_trust_host(&t, "127.0.0.1") && rp_trust_host(&t, "[::1]") &&
          rp_trust_host(&t, "Desk.example") && !rp_trust_host(&t, ""));
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        CHECK(rp_trust_is_host(&t, hosts[i].host) == hosts[i].ours, "%s", hosts[i].host);
    CHECK(!rp_trust_is_host(&t, NULL));
    CHECK(rp_trust_is_origin(&t, NULL) && rp_trust_is_origin(&t, "http://localhost:8027"));
    CHECK(!rp_trust_is_origin(&t, "null") && !rp_trust_is_origin(&t, "https://localhost:8027") && !rp_trust_is_origin(&t, "") &&
          !rp_trust_is_origin(&t, "http://evil.example:8027") && !rp_trust_is_origin(&t, "http://localhost:8027/"));
    char other[RP_TOKEN_BYTES];
    CHECK(rp_token_make(t.token) && rp_token_make(other) && strlen(t.token) == 32 && strcmp(t.token, other));
    CHECK(rp_trust_is_token(&t, t.token) && !rp_trust_is_token(&t, other) && !rp_trust_is_token(&t, "") && !rp_trust_is_token(&t, NULL));
    rp_trust on80 = {.port = 80};
    CHECK(rp_trust_host(&on80, "localhost") && rp_trust_is_host(&on80, "localhost") && rp_trust_is_host(&on80, "localhost:80"));
}

static void test_fields(void)
{
    static const char *const takes[] = {"gzip", "deflate, gzip", "GZIP;q=0.1", "br , gzip ; q=1.0, x", "x-gzip"};
    static const char *const leaves[] = {"", "deflate", "gzip;q=0", "gzip; q=0.000", "gzipped", "identity;q=1, gzip ;q=0", ",,", "*"};
    for (size_t i = 0; i < sizeof takes / sizeof *takes; i++)
        CHECK(rp_takes_gzip(takes[i]), "%s", takes[i]);
    for (size_t i = 0; i < sizeof leaves / sizeof *leaves; i++)
        CHECK(!rp_takes_gzip(leaves[i]), "%s", leaves[i]);
    CHECK(!rp_takes_gzip(NULL) && !rp_holds_etag(NULL, "\"a\""));
    CHECK(rp_holds_etag("\"a\"", "\"a\"") && rp_holds_etag("\"b\", W/\"a\"", "\"a\"") && rp_holds_etag(" * ", "\"a\""));
    CHECK(!rp_holds_etag("\"ab\"", "\"a\"") && !rp_holds_etag("a", "\"a\"") && !rp_holds_etag("", "\"a\"") && !rp_holds_etag("\"a-gz\"", "\"a\""));
}

static void test_files(void)
{
    static const char *const good[] = {"a.js", "a/b.js", "a-b_c.1.js", "_x.css"};
    static const char *const bad[] = {"", "/a", "a/", "../a", "a/../b", ".a", "a/.b", "a//b", "a\\b", "a b", "a\n"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        CHECK(rp_asset_is_path(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK(!rp_asset_is_path(bad[i]), "%s", bad[i]);
    CHECK(!rp_asset_type("a.exe") && !rp_asset_type("a") && !strcmp(rp_asset_type("a.SVG"), "image/svg+xml"));
    for (size_t i = 0; i < rp_n_assets; i++) {
        rp_answer a, b;
        rp_answer_init(&a);
        rp_answer_init(&b);
        rp_asset_answer(&a, rp_assets[i].path, NULL, false);
        rp_asset_answer(&b, rp_assets[i].path, NULL, true);
        CHECK(a.status == 200 && a.lasting.len == rp_assets[i].size && !a.packed && *a.etag, "%s", rp_assets[i].path);
        CHECK(b.packed == (rp_assets[i].packed != NULL) && (!b.packed || b.lasting.len < a.lasting.len), "%s", rp_assets[i].path);
        CHECK(!b.packed || strcmp(a.etag, b.etag));
        CHECK(!i || strcmp(rp_assets[i - 1].path, rp_assets[i].path) < 0, "files are sorted");
        rp_answer_free(&a);
        rp_answer_free(&b);
    }
}

static void test_shell(void)
{
    rp_shell s;
    CHECK(rp_shell_make(&s, NULL, "0123456789abcdef", true));
    CHECK(strstr(s.plain.ptr, "content=\"0123456789abcdef\"") && !strstr(s.plain.ptr, "{{token}}"), "the token stands in the page");
    rp_shell_free(&s);
    CHECK(!rp_shell_make(&s, "no such folder", "x", true));
}

static void test_answers(void)
{
    rp_answer a;
    rp_answer_init(&a);
    rp_answer_fail(&a, 404, "no \"%s\" \xC3", "<b>");
    CHECK_SLICE(rp_answer_bytes(&a), "{\"error\":{\"status\":404,\"message\":\"no \\\"<b>\\\" \"}}\n");
    rp_answer_free(&a);
    rp_answer_init(&a);
    for (int i = 0; i < 1000; i++)
        rp_buf_str(&a.body, "[1,2,3]");
    size_t whole = a.body.len;
    rp_answer_finish(&a, true);
    CHECK(a.packed && a.body.len < whole && *a.etag == '"' && (unsigned char)a.body.ptr[0] == 0x1F);
    rp_answer_free(&a);
    rp_answer_init(&a);
    a.body.failed = true;
    rp_answer_finish(&a, true);
    CHECK(a.status == 503 && a.body.len);
    rp_answer_free(&a);
}

static void test_jobs(void)
{
    CHECK(rp_job_kind_of("text/html") == RP_JOB_PAGE && rp_job_kind_of("TEXT/Plain ; charset=utf-8") == RP_JOB_TEXT);
    CHECK(rp_job_kind_of("text/uri-list") == RP_JOB_ADDRESS && rp_job_kind_of("") == RP_JOB_NONE && rp_job_kind_of("text") == RP_JOB_NONE);
    CHECK(rp_job_is_address(RP_LIT("https://a.example/b")) && rp_job_is_address(RP_LIT("HTTP://a")));
    CHECK(!rp_job_is_address(RP_LIT("file:///etc/passwd")) && !rp_job_is_address(RP_LIT("/etc/passwd")) &&
          !rp_job_is_address(RP_LIT("-")) && !rp_job_is_address(RP_LIT("http://a\nb")) && !rp_job_is_address(RP_LIT("http://a\0b")) &&
          !rp_job_is_address(RP_LIT("http://\xff")));
}

/* Gives and asks until it is done, or a minute has passed. */
static void test_reading(void)
{
    const rp_server_options o = {.ledger = "none"};
    rp_limits limits = *rp_ctx_limits(ctx);
    rp_jobs *jobs = rp_jobs_start(&o, &limits);
    rp_params none = {.n = 0};
    rp_answer a;
    rp_buf body;
    char name[33];
    CHECK(jobs != NULL);
    rp_answer_init(&a);
    rp_buf_init(&body, 1000);
    rp_buf_str(&body, "The mayor said that the bridge was open.");
    rp_jobs_give(jobs, RP_JOB_TEXT, &body, &none, &a);
    CHECK(a.status == 202 && !body.ptr, "the body is the job's");
    const char *at = strstr(a.body.ptr, "\"job\":\"");
    snprintf(name, sizeof name, "%s", at ? at + 7 : "");
    bool done = false;
    for (int i = 0; i < 600 && !done; i++) {
        nanosleep(&(struct timespec){0, 100000000}, NULL);
        rp_answer_free(&a);
        rp_answer_init(&a);
        rp_jobs_tell(jobs, name, &a);
        done = a.body.ptr && strstr(a.body.ptr, "\"state\":\"done\"");
    }
    CHECK(done && strstr(a.body.ptr, "that the bridge was open"));
    rp_answer_free(&a);
    rp_answer_init(&a);
    rp_buf_str(&body, " file:///etc/passwd");
    rp_jobs_give(jobs, RP_JOB_ADDRESS, &body, &none, &a);
    CHECK(a.status == 400);
    rp_answer_free(&a);
    rp_answer_init(&a);
    rp_jobs_give(jobs, RP_JOB_PAGE, &body, &(rp_params){.at = {{"date", "soon"}}, .n = 1}, &a);
    CHECK(a.status == 400);
    rp_answer_free(&a);
    rp_buf_free(&body);
    rp_jobs_stop(jobs);
}

/* A question without an end is given up; the next one is answered. */
static void test_deadline(const char *path)
{
    rp_db *db;
    CHECK(rp_db_open(ctx, path, RP_DB_CREATE, &db) == RP_OK);
    rp_db_deadline(db, 30);
    rp_stmt *s = rp_db_ask_once(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    CHECK(!rp_next_row(s));
    CHECK(rp_db_status(ctx, db) == RP_E_LIMIT, "%s", rp_error_text(ctx));
    rp_db_deadline(db, 0);
    s = rp_db_ask_once(db, "SELECT 7");
    CHECK(rp_next_row(s) && rp_int(s, 0) == 7);
    CHECK(rp_db_status(ctx, db) == RP_OK);
    rp_db_close(db);
}

/* A connection that lives long sees what is added later, whatever it asked before. */
static void test_long_reader(const char *path)
{
    static const char text[] = "The mayor said that the bridge was open.\n";
    rp_ledger *writer, *reader;
    rp_report *r;
    char *json;
    size_t size;
    int64_t last;
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_CREATE, &writer) == RP_OK);
    CHECK(rp_ledger_open(ctx, path, RP_LEDGER_READ, &reader) == RP_OK);
    for (int i = 1; i <= 3; i++) {
        rp_page_input in = {.bytes = text, .size = sizeof text - 1, .url = i == 1 ? "https://a.example/" : i == 2 ? "https://b.example/" : "https://c.example/"};
        CHECK(rp_read(ctx, &in, &(rp_read_options){.plain = true}, &r) == RP_OK);
        CHECK(rp_write(ctx, r, &(rp_write_options){.format = RP_JSONL}, &json, &size) == RP_OK);
        CHECK(rp_ledger_add(ctx, writer, &(rp_ledger_entry){.report = r, .json = json, .json_size = size}, NULL) == RP_OK);
        rp_write_free(json);
        rp_report_free(r);
        CHECK(rp_ledger_last(ctx, reader, &last) == RP_OK && last == i, "%lld", (long long)last);
        CHECK(rp_ledger_json(ctx, reader, 1, &json, &size) == RP_OK);
        rp_write_free(json);
    }
    rp_table *t;
    CHECK(rp_ledger_ask(ctx, reader, RP_ASK_REPORTS, &(rp_filter){.limit = 1, .skip = 1}, &t) == RP_OK && t->n_rows == 1 && t->cut);
    CHECK_SLICE(t->cells[0].text, "R2");
    rp_table_free(t);
    CHECK(rp_ledger_ask(ctx, reader, RP_ASK_REPORTS, &(rp_filter){.limit = 1, .newest = true}, &t) == RP_OK && t->n_rows == 1);
    CHECK_SLICE(t->cells[0].text, "R3");
    rp_table_free(t);
    rp_ledger_close(reader);
    rp_ledger_close(writer);
}

int main(void)
{
    char folder[] = "test_serve_XXXXXX", path[64], command[80];
    CHECK(rp_ctx_new(&ctx) == RP_OK && mkdtemp(folder));
    test_targets();
    test_many_params();
    test_routes();
    test_trust();
    test_fields();
    test_files();
    test_shell();
    test_answers();
    test_jobs();
    test_reading();
    snprintf(path, sizeof path, "%s/empty", folder);
    test_deadline(path);
    snprintf(path, sizeof path, "%s/ledger", folder);
    test_long_reader(path);
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK(system(command) == 0);
    rp_ctx_free(ctx);
    return check_result("serve");
}
