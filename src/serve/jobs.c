/* jobs.c - see jobs.h. */
#include "serve/jobs.h"
#include "base/ctx.h"
#include "base/utf8.h"

#include <reportedly/reportedly.h>

#define ADDRESS_BYTES 4096

#define STATES(X) X(WAITING, "waiting") X(FETCHING, "fetching") X(READING, "reading") X(KEEPING, "keeping") X(DONE, "done") X(FAILED, "failed")
#define STATE_ENUM(constant, word) constant,
#define STATE_WORD(constant, word) word,
typedef enum state { STATES(STATE_ENUM) } state;
static const char *const state_words[] = {STATES(STATE_WORD)};

typedef struct job {
    struct job *next; /* given after it */
    char name[RP_TOKEN_BYTES];
    rp_job_kind kind;
    rp_buf body;
    char *url, *date, *file; /* may be NULL */
    bool keep;
    state state; /* as the next two, under the lock once it is given; */
    uint64_t given, ended; /* ms */
    size_t bytes;          /* of what is read */
    char error[512];       /* the rest is the reader's until the state is DONE or FAILED */
    char *json; /* of the report, without the line's end */
    size_t json_size;
    unsigned posts;
    int64_t kept; /* its number in the ledger; 0: none */
} job;

struct rp_jobs {
    const rp_server_options *options;
    rp_ctx *ctx;          /* the reader's */
    pthread_mutex_t lock; /* over all below */
    pthread_cond_t more;
    pthread_t reader;
    job *first; /* the oldest */
    bool stopping;
};

rp_job_kind rp_job_kind_of(const char *type)
{
    static const struct {
        const char *type;
        rp_job_kind kind;
    } types[] = {{"text/html", RP_JOB_PAGE}, {"application/xhtml+xml", RP_JOB_PAGE}, {"application/octet-stream", RP_JOB_PAGE},
                 {"text/plain", RP_JOB_TEXT}, {"text/uri-list", RP_JOB_ADDRESS}};
    rp_slice s = rp_slice_of(type);
    s.len = rp_slice_find_byte(s, ';');
    s = rp_slice_trim(s);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (rp_slice_equal_nocase(s, rp_slice_of(types[i].type)))
            return types[i].kind;
    return RP_JOB_NONE;
}

bool rp_job_is_address(rp_slice s)
{
    if (s.len > ADDRESS_BYTES || !(rp_slice_starts_nocase(s, RP_LIT("http://")) || rp_slice_starts_nocase(s, RP_LIT("https://"))))
        return false;
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] <= ' ' || s.ptr[i] == 0x7F)
            return false;
    return rp_utf8_valid(s) == s.len;
}

static void free_job(job *j)
{
    rp_buf_free(&j->body);
    free(j->url);
    free(j->date);
    free(j->file);
    free(j->json);
    free(j);
}

/* ---- reading ---- */

static void set_state(rp_jobs *jobs, job *j, state s, size_t bytes)
{
    pthread_mutex_lock(&jobs->lock);
    j->state = s;
    j->bytes = bytes;
    if (s >= DONE)
        j->ended = rp_now_ms();
    pthread_mutex_unlock(&jobs->lock);
}

/* Adds a report, and those of its posts, to the ledger. */
static rp_status keep(rp_ctx *ctx, const rp_server_options *o, job *j, const rp_report *r, const rp_page_input *page)
{
    rp_ledger *ledger;
    rp_write_options jsonl = {.format = RP_JSONL};
    rp_status st = rp_ledger_open(ctx, o->ledger, RP_LEDGER_WRITE, &ledger);
    for (; st == RP_OK && r; r = r->next) {
        char *json;
        size_t size;
        rp_ledger_added added;
        if (!r->article.n_blocks)
            continue;
        st = rp_write(ctx, r, &jsonl, &json, &size);
        rp_ledger_entry entry = {.report = r, .json = json, .json_size = size, .page = page, .plain = j->kind == RP_JOB_TEXT,
                                 .reader = rp_model_reader(o->read.model)};
        if (st == RP_OK)
            st = rp_ledger_add(ctx, ledger, &entry, &added);
        if (st == RP_OK && !j->kept)
            j->kept = added.report;
        rp_write_free(json);
    }
    rp_ledger_close(ledger);
    return st;
}

static rp_status read_input(rp_jobs *jobs, job *j, const rp_page_input *page)
{
    rp_ctx *ctx = jobs->ctx;
    rp_report *report = NULL;
    rp_read_options how = jobs->options->read;
    how.plain = j->kind == RP_JOB_TEXT;
    set_state(jobs, j, READING, page->size);
    rp_status st = rp_read(ctx, page, &how, &report);
    if (st == RP_OK || st == RP_NO_ARTICLE)
        st = rp_write(ctx, report, &(rp_write_options){.format = RP_JSONL}, &j->json, &j->json_size);
    for (const rp_report *r = report; st == RP_OK && r->next; r = r->next)
        j->posts++;
    if (st == RP_OK && j->keep) {
        set_state(jobs, j, KEEPING, page->size);
        st = keep(ctx, jobs->options, j, report, page);
    }
    rp_report_free(report);
    return st;
}

/* The first page that an address gives, whatever else it leads to. */
static rp_status fetch(rp_jobs *jobs, job *j)
{
    rp_ctx *ctx = jobs->ctx;
    rp_intake *intake = NULL;
    rp_item *item = NULL;
    rp_page_input page;
    set_state(jobs, j, FETCHING, j->body.len);
    rp_status st = rp_intake_new(ctx, &intake);
    if (st == RP_OK)
        st = rp_intake_add(ctx, intake, j->body.ptr, NULL, j->date);
    if (st == RP_OK)
        st = rp_intake_next(ctx, intake, &item);
    if (st == RP_OK)
        st = rp_item_read(ctx, item, &page);
    if (st == RP_OK)
        st = read_input(jobs, j, &page);
    rp_item_free(item);
    rp_intake_free(intake);
    return st;
}

static void read_job(rp_jobs *jobs, job *j)
{
    rp_page_input page = {.bytes = j->body.ptr ? j->body.ptr : "",
                          .size = j->body.len,
                          .file = j->file ? j->file : j->kind == RP_JOB_TEXT ? "pasted text" : "dropped page",
                          .url = j->url,
                          .date = j->date};
    rp_status st = j->kind == RP_JOB_ADDRESS ? fetch(jobs, j) : read_input(jobs, j, &page);
    if (st != RP_OK)
        snprintf(j->error, sizeof j->error, "%s", *rp_error_text(jobs->ctx) ? rp_error_text(jobs->ctx) : "there is no page to read");
    rp_buf_free(&j->body);
    set_state(jobs, j, st == RP_OK ? DONE : FAILED, j->bytes); /* from here on it may be let go at any time */
}

/* Waits for the oldest that nobody has read; NULL at the end. */
static job *next_job(rp_jobs *jobs)
{
    job *j;
    pthread_mutex_lock(&jobs->lock);
    for (;;) {
        for (j = jobs->first; j && j->state != WAITING;)
            j = j->next;
        if (j || jobs->stopping)
            break;
        pthread_cond_wait(&jobs->more, &jobs->lock);
    }
    if (jobs->stopping)
        j = NULL;
    pthread_mutex_unlock(&jobs->lock);
    return j;
}

static void *read_jobs(void *argument)
{
    rp_jobs *jobs = argument;
    job *j;
    while ((j = next_job(jobs)))
        read_job(jobs, j);
    return NULL;
}

/* ---- starting, stopping ---- */

rp_jobs *rp_jobs_start(const rp_server_options *options, const rp_limits *limits)
{
    rp_jobs *jobs = calloc(1, sizeof *jobs);
    if (!jobs || rp_ctx_new(&jobs->ctx) != RP_OK) {
        free(jobs);
        return NULL;
    }
    jobs->options = options;
    jobs->ctx->limits = *limits;
    pthread_mutex_init(&jobs->lock, NULL);
    pthread_cond_init(&jobs->more, NULL);
    if (!pthread_create(&jobs->reader, NULL, read_jobs, jobs))
        return jobs;
    rp_ctx_free(jobs->ctx);
    free(jobs);
    return NULL;
}

void rp_jobs_stop(rp_jobs *jobs)
{
    if (!jobs)
        return;
    pthread_mutex_lock(&jobs->lock);
    jobs->stopping = true;
    pthread_cond_signal(&jobs->more);
    pthread_mutex_unlock(&jobs->lock);
    pthread_join(jobs->reader, NULL);
    while (jobs->first) {
        job *j = jobs->first;
        jobs->first = j->next;
        free_job(j);
    }
    pthread_cond_destroy(&jobs->more);
    pthread_mutex_destroy(&jobs->lock);
    rp_ctx_free(jobs->ctx);
    free(jobs);
}

/* ---- giving ---- */

/* Lets go of what was read long ago, and of the oldest where there are too many; counts those that wait. */
static unsigned tidy(rp_jobs *jobs)
{
    uint64_t now = rp_now_ms();
    unsigned ended = 0, waiting = 0;
    for (const job *j = jobs->first; j; j = j->next) {
        ended += j->state >= DONE;
        waiting += j->state < DONE;
    }
    for (job **at = &jobs->first; *at;) {
        job *j = *at;
        if (j->state >= DONE && (ended > RP_JOBS_KEPT || now - j->ended > RP_JOBS_MS)) {
            *at = j->next;
            free_job(j);
            ended--;
        } else {
            at = &j->next;
        }
    }
    return waiting;
}

/* A copy of a parameter; *failed if there is no memory for it. */
static char *copy_param(const rp_params *params, const char *name, bool *failed)
{
    const char *value = rp_param_get(params, name);
    char *copy = value ? strdup(value) : NULL;
    *failed |= value && !copy;
    return copy;
}

static job *new_job(rp_job_kind kind, const rp_params *params)
{
    bool failed = false;
    job *j = calloc(1, sizeof *j);
    if (!j)
        return NULL;
    j->kind = kind;
    j->given = rp_now_ms();
    j->url = copy_param(params, "url", &failed);
    j->date = copy_param(params, "date", &failed);
    j->file = copy_param(params, "file", &failed);
    j->keep = rp_param_get(params, "keep") != NULL;
    rp_buf_init(&j->body, 0);
    if (!failed && rp_token_make(j->name))
        return j;
    free_job(j);
    return NULL;
}

static void put_job(const rp_jobs *jobs, const job *j, rp_answer *out)
{
    rp_json json;
    char kept[24];
    unsigned ahead = 0;
    rp_slice none = {NULL, 0};
    for (const job *other = jobs->first; j->state == WAITING && other != j; other = other->next)
        ahead += other->state < DONE;
    bool ended = j->state >= DONE;
    snprintf(kept, sizeof kept, "R%lld", (long long)(ended ? j->kept : 0));
    rp_json_init(&json, &out->body, 0);
    rp_json_open(&json, '{');
    rp_json_key(&json, "page");
    rp_json_str(&json, RP_LIT("read"));
    rp_json_key(&json, "job");
    rp_json_str(&json, rp_slice_of(j->name));
    rp_json_key(&json, "state");
    rp_json_str(&json, rp_slice_of(state_words[j->state]));
    rp_json_key(&json, "ahead");
    rp_json_uint(&json, ahead);
    rp_json_key(&json, "ms");
    rp_json_uint(&json, (ended ? j->ended : rp_now_ms()) - j->given);
    rp_json_key(&json, "bytes");
    rp_json_uint(&json, j->bytes);
    rp_json_key(&json, "error");
    rp_slice error = rp_slice_of(j->error);
    error.len = rp_utf8_valid(error);
    rp_json_str(&json, j->state == FAILED ? error : none);
    rp_json_key(&json, "kept");
    rp_json_str(&json, ended && j->kept ? rp_slice_of(kept) : none);
    rp_json_key(&json, "posts");
    rp_json_uint(&json, ended ? j->posts : 0);
    rp_json_key(&json, "read");
    if (j->state == DONE && j->json)
        rp_json_raw(&json, rp_slice_trim((rp_slice){j->json, j->json_size}));
    else
        rp_json_null(&json);
    rp_json_key(&json, "notes");
    rp_json_open(&json, '[');
    rp_json_close(&json, ']');
    rp_json_close(&json, '}');
    rp_buf_char(&out->body, '\n');
}

/* RFC 3339, as exact as known, by its characters: what is no date in spite of them is passed over by the reader. */
static bool looks_like_date(const char *s)
{
    return strspn(s, "0123456789") >= 4 && strlen(s) <= 35 && strspn(s, "0123456789-+:.TZtz") == strlen(s);
}

/* What is known of the page, by whoever gives it, must be what it says. */
static bool are_sound(const rp_params *params, rp_answer *out)
{
    const char *url = rp_param_get(params, "url"), *date = rp_param_get(params, "date");
    if (url && !rp_job_is_address(rp_slice_of(url)))
        rp_answer_fail(out, 400, "url: an address is wanted that begins with http:// or https://");
    else if (date && !looks_like_date(date))
        rp_answer_fail(out, 400, "date: one like 2024-05-31 or 2024-05-31T18:30:00Z is wanted");
    return out->status == 200;
}

void rp_jobs_give(rp_jobs *jobs, rp_job_kind kind, rp_buf *body, const rp_params *params, rp_answer *out)
{
    if (!are_sound(params, out))
        return;
    if (kind == RP_JOB_ADDRESS) {
        rp_slice s = rp_slice_trim((rp_slice){body->ptr, body->len});
        if (!s.len || !rp_job_is_address(s)) {
            rp_answer_fail(out, 400, "an address is wanted that begins with http:// or https://");
            return;
        }
        memmove(body->ptr, s.ptr, s.len);
        body->ptr[s.len] = '\0';
        body->len = s.len;
    }
    job *j = new_job(kind, params);
    if (!j) {
        rp_answer_fail(out, 503, "not enough memory to read it");
        return;
    }
    pthread_mutex_lock(&jobs->lock);
    if (tidy(jobs) < RP_JOBS_WAITING) {
        job **at = &jobs->first;
        while (*at)
            at = &(*at)->next;
        *at = j;
        j->body = *body;
        j->bytes = body->len;
        rp_buf_init(body, 0);
        put_job(jobs, j, out);
        out->status = 202;
        pthread_cond_signal(&jobs->more);
    } else {
        rp_answer_fail(out, 429, "%u others wait to be read; try again later", RP_JOBS_WAITING);
        free_job(j);
    }
    pthread_mutex_unlock(&jobs->lock);
}

void rp_jobs_tell(rp_jobs *jobs, const char *name, rp_answer *out)
{
    pthread_mutex_lock(&jobs->lock);
    tidy(jobs);
    const job *j = jobs->first;
    while (j && strcmp(j->name, name))
        j = j->next;
    if (j)
        put_job(jobs, j, out);
    else
        rp_answer_fail(out, 404, "nothing of this name is being read; what was read is kept for ten minutes");
    pthread_mutex_unlock(&jobs->lock);
}
