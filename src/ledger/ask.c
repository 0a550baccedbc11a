/* ask.c - puts a question's SQL together with what narrows it, and its rows into a table. */
#include "ledger/adding.h"
#include "ledger/questions.h"
#include "base/buf.h"

#include <math.h>

#define TABLE_CEILING ((size_t)1 << 31)
#define SQL_BYTES 8192
#define COMMON_CLAIMS 3000 /* of 125,000: to find and sort as many takes as long as to go through all reports */

/* The table and the memory it lives in: freed at once. */
typedef struct owned_table {
    rp_table table; /* first: rp_table_free() finds the arena behind it */
    rp_arena arena;
    rp_guard guard;
} owned_table;

void rp_table_free(rp_table *table)
{
    owned_table *t = (owned_table *)table;
    if (!t)
        return;
    rp_arena_free(&t->arena);
    free(t);
}

/* A filter as values: of some a text, of the others a number. */
typedef struct values {
    rp_slice text[N_BYS];
    int64_t number[N_BYS];
    bool given[N_BYS];
} values;

/* The full-text questions of a filter. */
typedef struct matches {
    rp_buf words; /* of words, who and about */
    rp_buf place;
} matches;

static rp_status add_match(rp_ctx *ctx, rp_arena *a, const rp_ledger *ledger, rp_match_column column, const char *words, rp_buf *out)
{
    rp_slice s = rp_slice_trim(rp_slice_of(words));
    if (s.len && !rp_db_match(ledger->db, out, column, rp_search_words(a, s)))
        return rp_fail(ctx, RP_E_USAGE, "'%s' has no word that could be looked for", words);
    return out->failed ? rp_fail(ctx, RP_E_MEMORY, "not enough memory to ask") : RP_OK;
}

static rp_status add_matches(rp_ctx *ctx, rp_arena *a, const rp_ledger *ledger, const rp_filter *f, matches *out)
{
    const struct {
        rp_match_column column;
        const char *words;
        rp_buf *to;
    } parts[] = {{RP_MATCH_ANY, f->words, &out->words},
                 {RP_MATCH_WHO, f->who, &out->words},
                 {RP_MATCH_CONTENT, f->about, &out->words},
                 {RP_MATCH_CONTENT, f->place, &out->place}};
    rp_status st = RP_OK;
    for (size_t i = 0; st == RP_OK && i < sizeof parts / sizeof *parts; i++)
        st = add_match(ctx, a, ledger, parts[i].column, parts[i].words, parts[i].to);
    return st;
}

/* Makes them. RP_E_USAGE: there are words, and none that could be found. */
static rp_status make_matches(rp_ctx *ctx, const rp_ledger *ledger, const rp_filter *f, matches *out)
{
    rp_guard guard;
    rp_arena arena;
    rp_arena_init(&arena, ctx, TABLE_CEILING);
    if (RP_GUARD(ctx, &guard)) {
        rp_arena_free(&arena);
        return rp_fail(ctx, RP_E_MEMORY, "not enough memory to ask");
    }
    rp_status st = add_matches(ctx, &arena, ledger, f, out);
    rp_unguard(ctx, &guard);
    rp_arena_free(&arena);
    return st;
}

static void set_text(values *v, rp_by by, const char *text)
{
    v->given[by] = text != NULL;
    v->text[by] = rp_slice_of(text);
}

/* A date's first or last second, as exact as it is given. */
static bool set_time(values *v, rp_by by, const char *date)
{
    int64_t at;
    if (!date)
        return true;
    if (!rp_seconds_of(rp_slice_of(date), &at))
        return false;
    size_t n = strlen(date);
    int64_t length = n <= 4 ? 366 * RP_DAY : n <= 7 ? 31 * RP_DAY : n <= 10 ? RP_DAY : 1;
    v->number[by] = by == BY_UNTIL ? at + length - 1 : at;
    v->given[by] = true;
    return true;
}

static bool set_id(values *v, const char *id)
{
    static const struct {
        char letter;
        rp_by by;
    } letters[] = {{'T', BY_STORY}, {'R', BY_REPORT}, {'S', BY_SOURCE}, {'Q', BY_QUANTITY}, {'C', BY_CLAIM}};
    char *end;
    if (!id)
        return true;
    long long number = *id && rp_is_digit(id[1]) ? strtoll(id + 1, &end, 10) : 0;
    for (size_t i = 0; number > 0 && !*end && i < sizeof letters / sizeof *letters; i++)
        if (rp_lower(*id) == rp_lower(letters[i].letter)) {
            v->number[letters[i].by] = number;
            v->given[letters[i].by] = true;
            return true;
        }
    return false;
}

static rp_status set_values(rp_ctx *ctx, values *v, const rp_filter *f, const matches *m)
{
    set_text(v, BY_WORDS, m->words.len ? m->words.ptr : NULL);
    set_text(v, BY_PLACE, m->place.len ? m->place.ptr : NULL);
    set_text(v, BY_PLACE_NAME, m->place.len ? f->place : NULL);
    set_text(v, BY_STANCE, f->stance);
    set_text(v, BY_STATUS, f->status);
    set_text(v, BY_KIND, f->kind);
    if (!set_time(v, BY_SINCE, f->since) || !set_time(v, BY_UNTIL, f->until))
        return rp_fail(ctx, RP_E_USAGE, "no date: %s", f->since ? f->since : f->until);
    if (!set_id(v, f->id))
        return rp_fail(ctx, RP_E_USAGE, "'%s' is no id of a story, report, source, quantity or claim", f->id);
    return RP_OK;
}

/* Do so many claims have the words, and enough of them what else is asked for, that the newest of them are soon met? A
 * sample tells. */
static bool are_common(rp_arena *a, rp_db *db, const rp_query *q, const values *v)
{
    char *sql = rp_arena_alloc(a, SQL_BYTES);
    size_t n = (size_t)snprintf(sql, SQL_BYTES, "SELECT count(*), coalesce(sum(CASE WHEN TRUE");
    for (int by = BY_STANCE; by <= BY_KIND; by++)
        if (v->given[by])
            n += (size_t)snprintf(sql + n, SQL_BYTES - n, " AND %s", q->by[by]);
    snprintf(sql + n, SQL_BYTES - n, " THEN 1 ELSE 0 END), 0) FROM claim c WHERE c.id IN"
             " (SELECT rowid FROM claim_words WHERE claim_words MATCH ?1 LIMIT %d)", COMMON_CLAIMS);
    rp_stmt *s = rp_db_ask_once(db, sql);
    for (int by = BY_WORDS; by <= BY_KIND; by++)
        if (v->given[by])
            rp_bind_text(s, by + 1, v->text[by]);
    return rp_next_row(s) && rp_int(s, 0) == COMMON_CLAIMS && rp_int(s, 1) >= COMMON_CLAIMS / 30;
}

static bool is_walk(rp_arena *a, rp_db *db, const rp_query *q, const values *v, const rp_filter *f)
{
    if (!q->walk || !f->newest || !f->limit)
        return false;
    for (int by = BY_STORY; by < N_BYS; by++) /* place, too: not many claims are of one */
        if (v->given[by])
            return false;
    return !v->given[BY_WORDS] || are_common(a, db, q, v);
}

/* false: the question cannot be narrowed so. */
static bool make_sql(rp_arena *a, rp_db *db, const rp_query *q, const values *v, const rp_filter *f, const char **out)
{
    char *sql = rp_arena_alloc(a, SQL_BYTES);
    size_t n = (size_t)snprintf(sql, SQL_BYTES, "%s", is_walk(a, db, q, v, f) ? q->walk : q->select);
    for (int by = 0; by < N_BYS; by++) {
        if (v->given[by] && !q->by[by])
            return false;
        if (v->given[by])
            n += (size_t)snprintf(sql + n, SQL_BYTES - n, " AND %s", q->by[by]);
    }
    n += (size_t)snprintf(sql + n, SQL_BYTES - n, " %s", f->newest && q->newest ? q->newest : q->tail);
    if (f->limit)
        snprintf(sql + n, SQL_BYTES - n, " LIMIT %zu OFFSET %zu", f->limit + 1, f->skip);
    *out = sql;
    return true;
}

static void bind(rp_stmt *s, const values *v)
{
    for (int by = 0; by < N_BYS; by++) {
        if (!v->given[by])
            continue;
        if (by <= BY_KIND || by >= BY_PLACE)
            rp_bind_text(s, by + 1, v->text[by]);
        else
            rp_bind_int(s, by + 1, v->number[by]);
    }
}

static rp_cell cell(rp_arena *a, const rp_stmt *s, int at, rp_cell_kind kind)
{
    if (kind == RP_CELL_NUMBER)
        return (rp_cell){.number = rp_num(s, at)};
    return (rp_cell){.text = rp_arena_copy(a, rp_text(s, at)), .number = NAN};
}

static void fill(owned_table *t, rp_db *db, const rp_query *q, const values *v, const rp_filter *f)
{
    const char *sql;
    uint32_t n = 0;
    if (!make_sql(&t->arena, db, q, v, f, &sql))
        return;
    rp_stmt *s = rp_db_ask_once(db, sql);
    bind(s, v);
    while (rp_next_row(s)) {
        if (f->limit && t->table.n_rows == f->limit) {
            t->table.cut = true;
            break;
        }
        for (uint32_t c = 0; c < q->n_columns; c++)
            RP_PUSH(&t->arena, t->table.cells, n, cell(&t->arena, s, (int)c, q->columns[c].kind));
        t->table.n_rows++;
    }
}

static owned_table *new_table(rp_ctx *ctx, const rp_query *q)
{
    owned_table *t = calloc(1, sizeof *t);
    if (!t)
        return NULL;
    rp_arena_init(&t->arena, ctx, TABLE_CEILING);
    t->table.columns = q->columns;
    t->table.n_columns = q->n_columns;
    return t;
}

static rp_status ask(rp_ctx *ctx, rp_ledger *ledger, const rp_query *q, const values *v, const rp_filter *f, rp_table **out)
{
    owned_table *t = new_table(ctx, q);
    if (!t || RP_GUARD(ctx, &t->guard)) {
        rp_table_free(t ? &t->table : NULL);
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory for the answer (--limit narrows it)", ledger->name);
    }
    fill(t, ledger->db, q, v, f);
    if (q->finish)
        q->finish(ledger->db, &t->arena, &t->table);
    rp_unguard(ctx, &t->guard);
    rp_status st = rp_db_status(ctx, ledger->db);
    if (st == RP_OK)
        *out = &t->table;
    else
        rp_table_free(&t->table);
    return st;
}

rp_status rp_ledger_ask(rp_ctx *ctx, rp_ledger *ledger, rp_question question, const rp_filter *filter, rp_table **out)
{
    static const rp_filter none;
    values v = {0};
    matches m;
    *out = NULL;
    filter = filter ? filter : &none;
    if ((unsigned)question >= RP_N_QUESTIONS)
        return rp_fail(ctx, RP_E_USAGE, "no such question: %d", (int)question);
    rp_buf_init(&m.words, 1 << 20);
    rp_buf_init(&m.place, 1 << 20);
    rp_status st = make_matches(ctx, ledger, filter, &m);
    if (st == RP_OK)
        st = set_values(ctx, &v, filter, &m);
    if (st == RP_OK)
        st = ask(ctx, ledger, &rp_queries[question], &v, filter, out);
    rp_buf_free(&m.words);
    rp_buf_free(&m.place);
    return st;
}
