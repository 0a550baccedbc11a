/* suggest.c - see suggest.h. The rules are what newsrooms publish (BBC, Reuters and AP: one source is little, named is more
 * than unnamed, seen is more than heard, say what could not be verified): a row each, in the order in which they decide. */
#include "ledger/suggest.h"
#include "ledger/names.h"
#include "base/buf.h"

#include <math.h>

#define ALIKE 0.4      /* of the words of both: two claims that say the same */
#define UNCERTAIN 0.5  /* a reading with less than this is worth a look */
#define CLAIMS_MOST 3000 /* of a story, the newest */
#define REASON_BYTES 2048

static bool has(rp_slice list, const char *word)
{
    rp_slice w = rp_slice_of(word);
    for (size_t at = rp_slice_find(list, w, 0); at < list.len; at = rp_slice_find(list, w, at + 1)) {
        size_t end = at + w.len;
        if ((!at || list.ptr[at - 1] == ' ') && (end == list.len || list.ptr[end] == ' '))
            return true;
    }
    return false;
}

static bool retracted(const rp_standing *s) { return has(s->statuses, "retracted"); }
static bool reversed(const rp_standing *s) { return has(s->disputes, "reversed-a"); }
static bool dropped(const rp_standing *s) { return s->dropped; }
static bool denied(const rp_standing *s) { return has(s->disputes, "denied-a"); }
static bool denies(const rp_standing *s) { return has(s->disputes, "denied-b"); }
static bool contradicted(const rp_standing *s) { return has(s->disputes, "figures-a") || has(s->disputes, "figures-b"); }
static bool called_disputed(const rp_standing *s) { return has(s->statuses, "disputed"); }
static bool revised(const rp_standing *s) { return has(s->disputes, "revised-a"); }
static bool no_statement(const rp_standing *s) { return s->stance.len && rp_slice_in(s->stance, "urge ask pledge predict"); }
static bool verified(const rp_standing *s) { return has(s->statuses, "verified"); }
static bool confirmed(const rp_standing *s) { return has(s->statuses, "confirmed"); }
static bool unverified(const rp_standing *s) { return has(s->statuses, "unverified") || has(s->statuses, "unconfirmed"); }
static bool other_source(const rp_standing *s) { return s->sources == 1; }
static bool other_sources(const rp_standing *s) { return s->sources > 1; }
static bool nested(const rp_standing *s) { return s->nested; }
static bool no_source(const rp_standing *s) { return !s->kind.len; }
static bool unnamed(const rp_standing *s) { return s->kind.len && !s->named; }
static bool witness(const rp_standing *s) { return s->kind.len && rp_slice_in(s->kind, "witness"); }
static bool named(const rp_standing *s) { return s->kind.len && s->named; }
static bool one_account(const rp_standing *s) { return s->accounts == 1; }
static bool accounts(const rp_standing *s) { return s->accounts > 1; }
static bool unanswered(const rp_standing *s) { return has(s->disputes, "unanswered-a"); }
static bool uncertain(const rp_standing *s) { return s->score < UNCERTAIN; }

static const struct rule {
    bool (*holds)(const rp_standing *s);
    const char *grade;  /* NULL: a reason, whatever is decided */
    const char *reason; /* %u: the sources, or accounts */
} rules[] = {
    {retracted, "withdrawn", "a report says that it was retracted"},
    {reversed, "withdrawn", "its source said otherwise later"},
    {dropped, "withdrawn", "the page has it no more"},
    {denied, "contested", "another side denies it"},
    {denies, "contested", "another side says what it denies"},
    {contradicted, "contested", "another source's figure cannot be at the same time"},
    {called_disputed, "contested", "a report calls it disputed"},
    {revised, "outdated", "its source gave another figure later"},
    {no_statement, "no statement of fact", "it is a demand, a question, a promise or a forecast"},
    {verified, "corroborated", "a report says that it was verified"},
    {confirmed, "corroborated", "a report says that another party confirmed it"},
    {unverified, "unverified", "a report says that it could not be verified"},
    {other_source, "corroborated", "another source says so, in an account of its own"},
    {other_sources, "corroborated", "%u other sources say so, in accounts of their own"},
    {nested, "weak", "it was told by way of another source"},
    {no_source, "weak", "no source is given"},
    {witness, "attributed", "its source saw or lived through it"},
    {unnamed, "weak", "its source is not named"},
    {named, "attributed", "its source is named"},
    {one_account, NULL, "one account has it"},
    {accounts, NULL, "%u independent accounts have it"},
    {unanswered, NULL, "whom it is about has not answered"},
    {uncertain, NULL, "the words may have been read wrongly"},
};

const char *rp_suggest(rp_arena *a, const rp_standing *s, rp_slice *reasons)
{
    const char *grade = NULL;
    char *list = rp_arena_alloc(a, REASON_BYTES);
    size_t n = 0;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        const struct rule *r = &rules[i];
        if (!r->holds(s))
            continue;
        unsigned number = r->holds == accounts ? s->accounts : s->sources;
        const char *count = strstr(r->reason, "%u");
        if (count)
            n += (size_t)snprintf(list + n, REASON_BYTES - n, "%s\"%.*s%u%s\"", n ? "," : "[", (int)(count - r->reason),
                                  r->reason, number, count + 2);
        else
            n += (size_t)snprintf(list + n, REASON_BYTES - n, "%s\"%s\"", n ? "," : "[", r->reason);
        grade = grade ? grade : r->grade;
    }
    n += (size_t)snprintf(list + n, REASON_BYTES - n, n ? "]" : "[]");
    *reasons = (rp_slice){list, n};
    return grade;
}

/* ---- what the rules ask, of all claims of a story ---- */

typedef struct told {
    int64_t id, side;
    int64_t account; /* the first report of the page that first had the text: what is read again is no other account */
    rp_standing standing;
    rp_set words;
    uint32_t first_figure, n_figures;
} told;

typedef struct number {
    int64_t claim, quantity;
    double min, max;
} number;

typedef struct story {
    rp_arena a; /* its own: a table may be of many stories */
    told *claims;
    number *figures;
    uint32_t n_claims, n_figures;
} story;

#define DISPUTES                                                                                                      \
    "(SELECT group_concat(k, ' ') FROM (SELECT DISTINCT d.kind || CASE WHEN c.id = d.a_claim OR c.id = af.claim"      \
    " THEN '-a' ELSE '-b' END AS k FROM dispute d LEFT JOIN figure af ON af.id = d.a_figure LEFT JOIN figure bf"      \
    " ON bf.id = d.b_figure WHERE d.story = r.story AND c.id IN (d.a_claim, d.b_claim, af.claim, bf.claim)"           \
    " ORDER BY k) AS x)"

static void read_claims(rp_db *db, story *t, int64_t id)
{
    rp_stmt *s = rp_db_ask(
        db, "SELECT c.id, coalesce((SELECT min(v.id) FROM report v WHERE v.url = o.url), o.id), coalesce(s.body, c.source), c.content, c.stance, c.within, c.score, s.kind,"
            " s.person = 1 OR s.story IS NULL, s.name,"
            " (SELECT group_concat(status, ' ') FROM verification v WHERE v.claim = c.id), " DISPUTES ","
            " EXISTS(SELECT 1 FROM report n WHERE n.url = r.url AND n.before = r.id AND NOT EXISTS(SELECT 1 FROM claim x"
            " WHERE x.was = c.id AND x.report = n.id))"
            " FROM claim c JOIN report r ON r.id = c.report JOIN report o ON o.id = r.account"
            " LEFT JOIN source s ON s.id = c.source WHERE r.story = ? ORDER BY c.id DESC LIMIT ?");
    rp_bind_int(s, 1, id);
    rp_bind_int(s, 2, CLAIMS_MOST);
    while (rp_next_row(s)) {
        told c = {.id = rp_int(s, 0), .account = rp_int(s, 1), .side = rp_int(s, 2)};
        c.words = rp_set_of_text(&t->a, rp_arena_copy(&t->a, rp_text(s, 3)));
        c.standing = (rp_standing){.stance = rp_arena_copy(&t->a, rp_text(s, 4)),
                                   .nested = rp_int(s, 5) != 0,
                                   .score = rp_num(s, 6),
                                   .kind = rp_arena_copy(&t->a, rp_text(s, 7)),
                                   .named = rp_int(s, 8) || rp_names_body(rp_text(s, 9)),
                                   .statuses = rp_arena_copy(&t->a, rp_text(s, 10)),
                                   .disputes = rp_arena_copy(&t->a, rp_text(s, 11)),
                                   .dropped = rp_int(s, 12) != 0};
        RP_PUSH(&t->a, t->claims, t->n_claims, c);
    }
}

static told *find(const story *t, int64_t id)
{
    size_t low = 0, high = t->n_claims; /* the newest first */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (t->claims[middle].id == id)
            return &t->claims[middle];
        if (t->claims[middle].id > id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static void read_figures(rp_db *db, story *t, int64_t id)
{
    rp_stmt *s = rp_db_ask(db, "SELECT f.claim, f.quantity, f.min, f.max FROM figure f JOIN report r ON r.id = f.report"
                               " WHERE r.story = ? AND f.claim IS NOT NULL AND f.quantity IS NOT NULL AND f.superseded = 0"
                               " ORDER BY f.claim, f.id");
    rp_bind_int(s, 1, id);
    while (rp_next_row(s)) {
        number f = {rp_int(s, 0), rp_int(s, 1), rp_is_null(s, 2) ? 0 : rp_num(s, 2), rp_is_null(s, 3) ? INFINITY : rp_num(s, 3)};
        told *c = find(t, f.claim);
        if (!c)
            continue;
        c->first_figure = c->n_figures++ ? c->first_figure : t->n_figures;
        RP_PUSH(&t->a, t->figures, t->n_figures, f);
    }
}

/* Have they figures for one question that are the same, and none that is another? */
static bool figures_agree(const story *t, const told *x, const told *y)
{
    bool agree = false;
    for (uint32_t i = 0; i < x->n_figures; i++)
        for (uint32_t k = 0; k < y->n_figures; k++) {
            const number *a = &t->figures[x->first_figure + i], *b = &t->figures[y->first_figure + k];
            if (a->quantity != b->quantity)
                continue;
            if (a->min != b->min || a->max != b->max)
                return false;
            agree = true;
        }
    return agree;
}

static bool negates(const told *x)
{
    return rp_slice_in(x->standing.stance, "deny doubt");
}

/* Do two claims say the same? */
static bool alike(const story *t, const told *x, const told *y)
{
    uint32_t both = rp_set_common(&x->words, &y->words), all = x->words.n + y->words.n - both;
    if (negates(x) != negates(y))
        return false;
    return x->n_figures || y->n_figures ? figures_agree(t, x, y) : both >= 2 && both >= ALIKE * all;
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static unsigned count_distinct(int64_t *v, uint32_t n)
{
    unsigned kept = 0;
    if (n)
        qsort(v, n, sizeof *v, by_number);
    for (uint32_t i = 0; i < n; i++)
        kept += !i || v[i] != v[i - 1];
    return kept;
}

/* How many accounts have it, and how many sides beside its own say so, each in an account that is not its own. */
static void count_support(story *t, told *x)
{
    int64_t *accounts_of = RP_ARRAY(&t->a, int64_t, t->n_claims + 1), *sides = RP_ARRAY(&t->a, int64_t, t->n_claims);
    uint32_t n = 1, m = 0;
    accounts_of[0] = x->account;
    for (uint32_t i = 0; i < t->n_claims; i++) {
        const told *y = &t->claims[i];
        if (y->account == x->account || !alike(t, x, y))
            continue;
        accounts_of[n++] = y->account;
        if (x->side && y->side && y->side != x->side)
            sides[m++] = y->side;
    }
    x->standing.accounts = count_distinct(accounts_of, n);
    x->standing.sources = count_distinct(sides, m);
}

/* ---- a table of claims ---- */

enum { ID, STORY, SUGGESTED, REASONS, ACCOUNTS, SOURCES, N_FIELDS };
static const char *const field_names[N_FIELDS] = {"id", "story", "suggested", "reasons", "accounts", "sources"};

static rp_cell *cell(const rp_table *t, size_t row, int field)
{
    for (uint32_t c = 0; c < t->n_columns; c++)
        if (!strcmp(t->columns[c].name, field_names[field]))
            return &t->cells[row * t->n_columns + c];
    return NULL;
}

static int64_t number_of(rp_slice id)
{
    return id.len > 1 ? strtoll(id.ptr + 1, NULL, 10) : 0; /* cells end in NUL */
}

typedef struct place {
    int64_t story;
    size_t row;
} place;

static int by_story(const void *a, const void *b)
{
    const place *x = a, *y = b;
    return x->story != y->story ? (x->story > y->story ? 1 : -1) : (x->row > y->row) - (x->row < y->row);
}

static void suggest_row(rp_arena *a, rp_table *t, size_t row, story *in)
{
    told *c = find(in, number_of(cell(t, row, ID)->text));
    if (!c)
        return;
    count_support(in, c);
    cell(t, row, SUGGESTED)->text = rp_slice_of(rp_suggest(a, &c->standing, &cell(t, row, REASONS)->text));
    cell(t, row, ACCOUNTS)->number = c->standing.accounts;
    cell(t, row, SOURCES)->number = c->standing.sources;
}

void rp_suggest_all(rp_db *db, rp_arena *a, rp_table *t)
{
    place *rows = RP_ARRAY(a, place, t->n_rows);
    for (size_t i = 0; i < t->n_rows; i++)
        rows[i] = (place){number_of(cell(t, i, STORY)->text), i};
    if (t->n_rows)
        qsort(rows, t->n_rows, sizeof *rows, by_story);
    for (size_t i = 0; i < t->n_rows;) {
        story in = {.claims = NULL};
        rp_deferred d;
        rp_arena_init(&in.a, a->ctx, a->ceiling);
        rp_defer(a->ctx, &d, (void (*)(void *))rp_arena_free, &in.a);
        read_claims(db, &in, rows[i].story);
        read_figures(db, &in, rows[i].story);
        int64_t this = rows[i].story;
        for (; i < t->n_rows && rows[i].story == this; i++)
            suggest_row(a, t, rows[i].row, &in);
        rp_undefer(a->ctx, &d);
    }
}
