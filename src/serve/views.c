/* views.c - see views.h: a function a view. */
#include "serve/told.h"

#include <reportedly/write.h>
#include <stdlib.h>

#define FRONT_ROWS 50
#define SEARCH_ROWS 100
#define SOURCE_CLAIMS 200
#define ROWS_MOST 2000 /* of any other list */
#define GRADE_BYTES 60
#define REASON_BYTES 4000
#define BY_BYTES 100

static void put_uint(rp_sheet *p, const char *key, uint64_t v)
{
    if (p->failed)
        return;
    rp_json_key(&p->j, key);
    rp_json_uint(&p->j, v);
}

/* A list of which a page is shown: the rows, how many were passed over, and whether there are more. */
static void put_some(rp_sheet *p, const char *key, rp_question q, const rp_filter *f)
{
    rp_table *t = rp_sheet_ask(p, q, f);
    bool more = t && t->cut;
    if (t)
        t->cut = false; /* told by "more" */
    rp_sheet_rows(p, key, t);
    put_uint(p, "skip", f->skip);
    if (!p->failed) {
        rp_json_key(&p->j, "more");
        rp_json_bool(&p->j, more);
    }
    rp_table_free(t);
}

/* What the address asks to narrow by. */
static bool read_filter(rp_sheet *p, rp_filter *f, size_t limit)
{
    const rp_params *q = p->ask->params;
    *f = (rp_filter){.words = rp_param_get(q, "q"),
                     .who = rp_param_get(q, "who"),
                     .about = rp_param_get(q, "about"),
                     .place = rp_param_get(q, "place"),
                     .stance = rp_param_get(q, "stance"),
                     .status = rp_param_get(q, "status"),
                     .kind = rp_param_get(q, "kind"),
                     .since = rp_param_get(q, "since"),
                     .until = rp_param_get(q, "until"),
                     .limit = limit,
                     .newest = true};
    return rp_sheet_skip(p, &f->skip);
}

/* ---- front ---- */

static void put_counts(rp_sheet *p)
{
    int64_t last = 0, stories = 0;
    rp_status st = p->failed ? RP_OK : rp_ledger_last(p->desk->ctx, p->desk->ledger, &last);
    if (st == RP_OK && !p->failed)
        st = rp_ledger_stories(p->desk->ctx, p->desk->ledger, &stories);
    if (st == RP_E_LIMIT)
        rp_sheet_note(p, "counting the reports and stories took longer than %u ms", p->desk->query_ms);
    else if (st != RP_OK)
        rp_sheet_fail(p, st);
    if (p->failed)
        return;
    rp_json_key(&p->j, "counts");
    if (st == RP_E_LIMIT) {
        rp_json_null(&p->j);
        return;
    }
    rp_json_open(&p->j, '{');
    put_uint(p, "reports", (uint64_t)last);
    put_uint(p, "stories", (uint64_t)stories);
    rp_json_close(&p->j, '}');
}

static void front(rp_sheet *p)
{
    rp_filter f;
    if (!read_filter(p, &f, FRONT_ROWS))
        return;
    rp_filter narrow = {.words = f.words, .since = f.since, .until = f.until, .limit = f.limit, .skip = f.skip, .newest = true};
    put_some(p, "stories", RP_ASK_STORIES, &narrow);
    put_counts(p);
}

/* ---- search ---- */

static const char *stance_word(int i)
{
    return rp_stance_word((rp_stance)i);
}

static const char *kind_word(int i)
{
    return rp_source_kind_word((rp_source_kind)i);
}

static const char *status_word(int i)
{
    return rp_verification_status_word((rp_verification_status)i);
}

static void put_vocabulary(rp_sheet *p, const char *key, const char *(*words)(int), int n)
{
    rp_json_key(&p->j, key);
    rp_json_open(&p->j, '[');
    for (int i = 0; i < n; i++)
        rp_json_str(&p->j, rp_slice_of(words(i)));
    rp_json_close(&p->j, ']');
}

/* Is what is asked for one of the schema's words? */
static bool is_known(rp_sheet *p, const char *name, const char *given, const char *(*words)(int), int n)
{
    for (int i = 0; i < n; i++)
        if (!given || !strcmp(given, words(i)))
            return true;
    rp_answer_fail(p->answer, 400, "%s: '%s' is none of those there are", name, given);
    p->failed = true;
    return false;
}

static void search(rp_sheet *p)
{
    rp_filter f;
    if (!read_filter(p, &f, SEARCH_ROWS) || !is_known(p, "stance", f.stance, stance_word, RP_N_STANCES) ||
        !is_known(p, "kind", f.kind, kind_word, RP_N_SOURCE_KINDS) ||
        !is_known(p, "status", f.status, status_word, RP_N_VERIFICATION_STATUSES))
        return;
    put_some(p, "claims", RP_ASK_CLAIMS, &f);
    if (p->failed)
        return;
    rp_json_key(&p->j, "vocabulary");
    rp_json_open(&p->j, '{');
    put_vocabulary(p, "stance", stance_word, RP_N_STANCES);
    put_vocabulary(p, "kind", kind_word, RP_N_SOURCE_KINDS);
    put_vocabulary(p, "status", status_word, RP_N_VERIFICATION_STATUSES);
    rp_json_close(&p->j, '}');
}

/* ---- one thing ---- */

/* Puts the row of this id first: a question about a report answers for its copies too, one about a source for those who
 * speak for it. */
static void own_row(rp_table *t, rp_slice id)
{
    for (size_t row = 1; t && row < t->n_rows; row++) {
        rp_cell *own = t->cells + row * t->n_columns;
        if (!rp_slice_equal(rp_cell_of(t, row, "id"), id))
            continue;
        for (uint32_t c = 0; c < t->n_columns; c++) {
            rp_cell first = t->cells[c];
            t->cells[c] = own[c];
            own[c] = first;
        }
        return;
    }
}

/* Is there the row that the page is of? Else the answer says that it is not, or was not found in time. */
static bool is_there(rp_sheet *p, const rp_table *t)
{
    if (p->failed || (t && t->n_rows))
        return !p->failed;
    rp_answer_fail(p->answer, t ? 404 : 503, t ? "%s: nothing of this name is in the ledger" : "%s: looking for it took too long",
                   p->ask->id);
    p->failed = true;
    return false;
}

/* Writes the row that the page is of, and gives it; the answer is 404 if there is none. */
static rp_table *subject(rp_sheet *p, const char *key, rp_question q)
{
    rp_filter f = {.id = p->ask->id, .limit = ROWS_MOST};
    rp_table *t = rp_sheet_ask(p, q, &f);
    own_row(t, rp_slice_of(p->ask->id));
    if (is_there(p, t))
        rp_sheet_first(p, key, t);
    return t;
}

/* The disputes of what a filter names, with both sides in their sentences. */
static void put_disputes(rp_sheet *p, rp_told *told, const rp_filter *f)
{
    rp_table *t = rp_sheet_ask(p, RP_ASK_DISPUTES, f);
    rp_told_disputes(told, t);
    rp_table_free(t);
}

/* What a page needs of whole reports is large: not on the stack. NULL, and the page has failed, without memory. */
static rp_told *new_told(rp_sheet *p)
{
    rp_told *told = malloc(sizeof *told);
    if (told)
        rp_told_init(told, p);
    else if (!p->failed)
        rp_answer_fail(p->answer, 503, "not enough memory for this page");
    p->failed |= !told;
    return told;
}

static void free_told(rp_told *told)
{
    if (told)
        rp_told_free(told);
    free(told);
}

static void story(rp_sheet *p)
{
    rp_filter f = {.id = p->ask->id, .limit = ROWS_MOST};
    rp_told *told = new_told(p);
    rp_table_free(subject(p, "story", RP_ASK_STORIES));
    rp_table *reports = rp_sheet_ask(p, RP_ASK_REPORTS, &f);
    rp_sheet_rows(p, "reports", reports);
    rp_sheet_list(p, "claims", RP_ASK_CLAIMS, &f);
    rp_sheet_list(p, "figures", RP_ASK_FIGURES, &f);
    rp_sheet_list(p, "silences", RP_ASK_SILENCES, &f);
    rp_sheet_list(p, "sources", RP_ASK_SOURCES, &f);
    rp_sheet_list(p, "changes", RP_ASK_CHANGES, &f);
    if (told) {
        put_disputes(p, told, &f);
        rp_told_places(told, reports);
    }
    rp_table_free(reports);
    free_told(told);
}

static void put_report(rp_sheet *p)
{
    char *json = NULL;
    size_t size;
    if (p->failed)
        return;
    rp_status st = rp_ledger_json(p->desk->ctx, p->desk->ledger, strtoll(p->ask->id + 1, NULL, 10), &json, &size);
    if (st == RP_OK) {
        rp_json_key(&p->j, "read");
        rp_json_raw(&p->j, rp_slice_trim((rp_slice){json, size}));
    } else {
        rp_sheet_fail(p, st);
    }
    rp_write_free(json);
}

static void report(rp_sheet *p)
{
    rp_filter f = {.id = p->ask->id, .limit = ROWS_MOST};
    rp_table *versions = rp_sheet_ask(p, RP_ASK_VERSIONS, &f), *copies = rp_sheet_ask(p, RP_ASK_REPORTS, &f);
    rp_sheet_rows(p, "versions", versions);
    rp_sheet_rows(p, "copies", copies);
    own_row(copies, rp_slice_of(p->ask->id));
    if (is_there(p, copies))
        rp_sheet_first(p, "report", copies);
    rp_table_free(versions);
    rp_table_free(copies);
    put_report(p);
    rp_sheet_list(p, "claims", RP_ASK_CLAIMS, &f);
    rp_sheet_list(p, "figures", RP_ASK_FIGURES, &f);
    rp_sheet_list(p, "silences", RP_ASK_SILENCES, &f);
    rp_sheet_list(p, "changes", RP_ASK_CHANGES, &f);
}

/* Those who speak for a source: all rows but its own. */
static void put_speakers(rp_sheet *p, const rp_table *t)
{
    if (!t || !t->n_rows)
        return;
    rp_table others = *t;
    others.cells += t->n_columns;
    others.n_rows--;
    rp_sheet_rows(p, "speakers", &others);
}

static void source(rp_sheet *p)
{
    rp_filter f = {.id = p->ask->id, .limit = ROWS_MOST}, claims = {.id = p->ask->id, .limit = SOURCE_CLAIMS, .newest = true};
    rp_told *told = new_told(p);
    if (rp_sheet_skip(p, &claims.skip) && told) {
        rp_table *t = subject(p, "source", RP_ASK_SOURCES);
        put_speakers(p, t);
        rp_table_free(t);
        put_some(p, "claims", RP_ASK_CLAIMS, &claims);
        rp_sheet_list(p, "figures", RP_ASK_FIGURES, &f);
        rp_sheet_list(p, "silences", RP_ASK_SILENCES, &f);
        put_disputes(p, told, &f);
        rp_sheet_list(p, "stories", RP_ASK_STORIES, &f);
    }
    free_told(told);
}

/* One row of what another row names, or null. */
static void put_named(rp_sheet *p, const char *key, rp_question q, rp_slice id)
{
    rp_filter f = {.id = id.ptr, .limit = ROWS_MOST};
    rp_table *t = id.ptr ? rp_sheet_ask(p, q, &f) : NULL;
    own_row(t, id);
    rp_sheet_first(p, key, t);
    rp_table_free(t);
}

/* What the ledger suggests of a claim: {"grade", "reasons"}, or null. */
static void put_suggestion(rp_sheet *p)
{
    rp_filter f = {.id = p->ask->id, .limit = 1};
    rp_table *t = rp_sheet_ask(p, RP_ASK_SUGGESTIONS, &f);
    rp_slice grade = rp_cell_of(t, 0, "suggested");
    if (p->failed) {
        rp_table_free(t);
        return;
    }
    rp_json_key(&p->j, "suggestion");
    if (grade.ptr) {
        rp_json_open(&p->j, '{');
        rp_json_key(&p->j, "grade");
        rp_json_str(&p->j, grade);
        rp_json_key(&p->j, "reasons");
        rp_json_raw(&p->j, rp_cell_of(t, 0, "reasons"));
        rp_json_close(&p->j, '}');
    } else {
        rp_json_null(&p->j);
    }
    rp_table_free(t);
}

static void claim(rp_sheet *p)
{
    rp_filter f = {.id = p->ask->id, .limit = ROWS_MOST};
    rp_told *told = new_told(p);
    rp_table *t = subject(p, "claim", RP_ASK_CLAIMS);
    rp_slice in = rp_cell_of(t, 0, "report");
    if (told)
        rp_told_side(told, "side", rp_slice_of(p->ask->id), in, rp_cell_of(t, 0, "spans"));
    put_named(p, "report", RP_ASK_REPORTS, in);
    put_named(p, "source", RP_ASK_SOURCES, rp_cell_of(t, 0, "source_id"));
    rp_table_free(t);
    rp_sheet_list(p, "figures", RP_ASK_FIGURES, &f);
    if (told)
        put_disputes(p, told, &f);
    rp_sheet_list(p, "grades", RP_ASK_GRADES, &f);
    put_suggestion(p);
    free_told(told);
}

/* ---- grade ---- */

/* The reader's own connection may not write; one for this once may. */
static rp_status write_grade(rp_sheet *p, const char *grade, const char *reason, const char *by)
{
    rp_ledger *ledger;
    rp_desk *d = p->desk;
    rp_status st = rp_ledger_open(d->ctx, d->name, RP_LEDGER_WRITE, &ledger);
    if (st == RP_OK)
        st = rp_ledger_grade(d->ctx, ledger, p->ask->id, grade, reason, by);
    rp_ledger_close(ledger);
    return st;
}

static void grade(rp_sheet *p)
{
    static const struct {
        const char *name;
        size_t most; /* bytes */
    } fields[] = {{"grade", GRADE_BYTES}, {"reason", REASON_BYTES}, {"by", BY_BYTES}};
    const char *given[3];
    for (size_t i = 0; i < 3; i++) {
        given[i] = rp_param_get(p->ask->form, fields[i].name);
        if ((given[i] && strlen(given[i]) > fields[i].most) || (!i && !given[i])) {
            rp_answer_fail(p->answer, 400, "%s: from 1 to %zu bytes are wanted", fields[i].name, fields[i].most);
            p->failed = true;
            return;
        }
    }
    rp_filter f = {.id = p->ask->id};
    rp_status st = write_grade(p, given[0], given[1], given[2] ? given[2] : p->desk->by);
    if (st == RP_E_USAGE)
        rp_answer_fail(p->answer, 404, "%s", rp_error_text(p->desk->ctx));
    else if (st != RP_OK)
        rp_sheet_fail(p, st);
    p->failed |= st != RP_OK;
    rp_sheet_list(p, "grades", RP_ASK_GRADES, &f);
}

void rp_view_answer(rp_desk *d, const rp_ask *ask, rp_answer *out)
{
    static const struct {
        const char *name;
        void (*write)(rp_sheet *p);
    } views[RP_N_VIEW_KINDS] = {
        [RP_VIEW_FRONT] = {"front", front},   [RP_VIEW_STORY] = {"story", story},   [RP_VIEW_REPORT] = {"report", report},
        [RP_VIEW_SOURCE] = {"source", source}, [RP_VIEW_CLAIM] = {"claim", claim},  [RP_VIEW_SEARCH] = {"search", search},
        [RP_VIEW_GRADE] = {"grade", grade},
    };
    rp_sheet p = {.desk = d, .ask = ask, .answer = out};
    rp_ledger_deadline(d->ledger, d->query_ms);
    rp_sheet_open(&p, views[ask->kind].name);
    views[ask->kind].write(&p);
    rp_sheet_close(&p);
}
