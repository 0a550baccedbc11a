/* stories.c - reports of one event, put together as they arrive.
 *
 * A report is its rarest words and pairs of capitalised words, weighted by how often they stand in it and how
 * few other reports have them; two reports are as near as the cosine of those weights, less the time between
 * them. A report joins the story it is nearest to, halfway by its nearest report there and halfway by the mean
 * of all, if that is near enough. On the figures/ articles in their order (2,728 of 1,623 incidents) this gave
 * B-cubed F1 .92; the nearest report alone .91, one global weighting beforehand .92, 60 words .915, 200 .92.
 *
 * What a report costs does not grow with the ledger: TERMS look-ups of NEIGHBOURS rows at most. Only texts of
 * their own are indexed; a copy is where its original is. */
#include "ledger/adding.h"

#include <math.h>

#define TERMS 100             /* of a report, the weightiest */
#define LOOKED_UP 64          /* of them, the weightiest: others only count */
#define NEIGHBOURS 20         /* reports looked at for each, the latest */
#define WINDOW_DAYS 60        /* an event is reported for so long */
#define FADE_DAYS 40.0        /* nearness falls to 1/e over this */
#define COMMON 0.02           /* a word in more of the reports than this meets nobody */
#define NEAR 0.115            /* to join a story */
#define NEAR_BOTH 0.3         /* to two stories: they are one */
#define PRIOR 1000            /* reports of everyday English that every ledger is taken to have seen */
#define CLOSEST 24            /* reports whose stories are weighed */
#define SAMPLED 6             /* see count_term() */
#define SAMPLED_FROM 12
#define ALL_REPORTS 0         /* the term that every report has */
#define WEIGHT_UNIT 10000.0   /* weights are kept as whole numbers */

struct rp_term {
    uint64_t hash;
    uint32_t times;
    unsigned permille;
    double weight;
    int64_t seen; /* reports that had it before, */
    double share; /* and of all of them, the share */
};
typedef rp_term term;

typedef struct near {
    int64_t report, story;
    int64_t accounts; /* of the story: its reports with a text of their own */
    double nearness;
} near;

static int by_hash(const void *a, const void *b)
{
    const term *x = a, *y = b;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

static int by_weight(const void *a, const void *b)
{
    const term *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    return by_hash(a, b);
}

static int by_report(const void *a, const void *b)
{
    const near *x = a, *y = b;
    return (x->report > y->report) - (x->report < y->report);
}

static int by_nearness(const void *a, const void *b)
{
    const near *x = a, *y = b;
    if (x->nearness != y->nearness)
        return x->nearness < y->nearness ? 1 : -1;
    return by_report(a, b);
}

static int by_story(const void *a, const void *b)
{
    const near *x = a, *y = b;
    return (x->story > y->story) - (x->story < y->story);
}

/* Words and pairs, each once with its count; pairs of capitalised words are names. */
static uint32_t count_terms(rp_adding *add, term **out)
{
    const rp_words *w = &add->words;
    term *t = RP_ARRAY(add->a, term, 2 * (size_t)w->n + 1);
    uint32_t n = 0, kept = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        const rp_word *x = &w->at[i], *y = i + 1 < w->n ? &w->at[i + 1] : NULL;
        if (x->stop || x->stem.len < 2)
            continue;
        t[n++] = (term){.hash = x->hash >> 16, .times = 1, .permille = x->permille};
        if (y && x->capital && y->capital && !y->stop)
            t[n++] = (term){.hash = rp_hash_pair(x->hash, y->hash) >> 16, .times = 1};
    }
    if (n)
        qsort(t, n, sizeof *t, by_hash);
    for (uint32_t i = 0; i < n; i++) {
        if (kept && t[kept - 1].hash == t[i].hash)
            t[kept - 1].times++;
        else
            t[kept++] = t[i];
    }
    *out = t;
    return kept;
}

static int64_t year_of(const rp_adding *add)
{
    return rp_units(add->at, (int64_t)RP_YEAR * RP_DAY);
}

/* How many reports of this year and the last have a term; ALL_REPORTS is how many there are. */
static int64_t reports_with(const rp_adding *add, uint64_t hash)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT CAST(sum(reports) AS BIGINT) FROM term WHERE year IN (?1 - 1, ?1) AND hash=?2");
    rp_bind_int(s, 1, year_of(add));
    rp_bind_int(s, 2, (int64_t)hash);
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

/* Fills in how many reports have each term; they stand in the order of their hashes. One question for all of them: a
 * server would be asked some three hundred times otherwise. */
static void find_seen(const rp_adding *add, term *t, uint32_t n)
{
    size_t room = 22 * (size_t)n + 3, at = 1;
    char *list = rp_arena_alloc(add->a, room);
    *list = '[';
    for (uint32_t i = 0; i < n; i++)
        at += (size_t)snprintf(list + at, room - at, "%s%lld", i ? "," : "", (long long)t[i].hash);
    list[at++] = ']';
    rp_stmt *s = rp_db_ask(add->db, "SELECT hash, CAST(sum(reports) AS BIGINT) FROM term WHERE year IN (?1 - 1, ?1) AND hash IN"
                                    " (SELECT value FROM json_each(?2)) GROUP BY hash");
    rp_bind_int(s, 1, year_of(add));
    rp_bind_text(s, 2, (rp_slice){list, at});
    while (rp_next_row(s)) {
        term wanted = {.hash = (uint64_t)rp_int(s, 0)};
        term *found = bsearch(&wanted, t, n, sizeof *t, by_hash);
        if (found)
            found->seen = rp_int(s, 1);
    }
}

/* The report as its weightiest terms, of length 1. */
static uint32_t weigh(rp_adding *add, term **out)
{
    uint32_t n = count_terms(add, out);
    term *t = *out;
    double all = (double)reports_with(add, ALL_REPORTS) + PRIOR, length = 0;
    if (n)
        find_seen(add, t, n);
    for (uint32_t i = 0; i < n; i++) {
        double seen = (double)t[i].seen + t[i].permille * (PRIOR / 1000.0) + 0.5;
        t[i].share = seen / all;
        t[i].weight = (1 + log(t[i].times)) * log(all / seen);
        if (t[i].weight < 0)
            t[i].weight = 0;
    }
    if (n)
        qsort(t, n, sizeof *t, by_weight);
    n = n < TERMS ? n : TERMS;
    for (uint32_t i = 0; i < n; i++)
        length += t[i].weight * t[i].weight;
    for (uint32_t i = 0; i < n && length > 0; i++)
        t[i].weight /= sqrt(length);
    return n;
}

/* The reports of one month that have a term, the latest first; how many there were. */
static uint32_t read_month(rp_adding *add, const term *t, int64_t month, uint32_t most, near **out, uint32_t *n)
{
    int64_t day = rp_units(add->at, RP_DAY);
    uint32_t met = 0;
    rp_stmt *s = rp_db_ask(add->db, "SELECT report, day, weight FROM posting WHERE month=? AND term=? AND day BETWEEN ? AND ?"
                                    " ORDER BY day DESC, report DESC LIMIT ?");
    rp_bind_int(s, 1, month);
    rp_bind_int(s, 2, (int64_t)t->hash);
    rp_bind_int(s, 3, day - WINDOW_DAYS);
    rp_bind_int(s, 4, day + WINDOW_DAYS);
    rp_bind_int(s, 5, most);
    for (; rp_next_row(s); met++) {
        double fade = exp(-fabs((double)(day - rp_int(s, 1))) / FADE_DAYS);
        near one = {rp_int(s, 0), 0, 0, t->weight * (double)rp_int(s, 2) / WEIGHT_UNIT * fade};
        RP_PUSH(add->a, *out, *n, one);
    }
    return met;
}

/* The reports that share terms with it, the nearest first. */
static uint32_t neighbours(rp_adding *add, near **out)
{
    uint32_t n = 0, kept = 0;
    int64_t day = rp_units(add->at, RP_DAY);
    int64_t first = rp_units(day - WINDOW_DAYS, RP_MONTH), last = rp_units(day + WINDOW_DAYS, RP_MONTH);
    for (uint32_t i = 0; i < add->n_terms && i < LOOKED_UP; i++) {
        uint32_t met = 0;
        for (int64_t month = last; month >= first && met < NEIGHBOURS && add->terms[i].share <= COMMON; month--)
            met += read_month(add, &add->terms[i], month, NEIGHBOURS - met, out, &n);
    }
    near *v = *out;
    if (n)
        qsort(v, n, sizeof *v, by_report);
    for (uint32_t i = 0; i < n; i++) {
        if (kept && v[kept - 1].report == v[i].report)
            v[kept - 1].nearness += v[i].nearness;
        else
            v[kept++] = v[i];
    }
    if (kept)
        qsort(v, kept, sizeof *v, by_nearness);
    return kept < CLOSEST ? kept : CLOSEST;
}

static void find_story(rp_db *db, near *v)
{
    rp_stmt *s = rp_db_ask(db, "SELECT s.id, s.accounts FROM report r JOIN story s ON s.id = r.story WHERE r.id=?");
    rp_bind_int(s, 1, v->report);
    bool there = rp_next_row(s);
    v->story = there ? rp_int(s, 0) : 0;
    v->accounts = there && rp_int(s, 1) > 0 ? rp_int(s, 1) : 1;
}

/* From near reports to near stories, the nearest first. */
static uint32_t near_stories(rp_adding *add, near *v, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        find_story(add->db, &v[i]);
    if (n)
        qsort(v, n, sizeof *v, by_story);
    for (uint32_t i = 0; i < n;) {
        double most = 0, sum = 0;
        uint32_t k = i;
        for (; k < n && v[k].story == v[i].story; k++) {
            most = v[k].nearness > most ? v[k].nearness : most;
            sum += v[k].nearness;
        }
        v[kept] = v[i];
        v[kept++].nearness = (most + sum / (double)v[i].accounts) / 2;
        i = k;
    }
    if (kept)
        qsort(v, kept, sizeof *v, by_nearness);
    return kept;
}

static int64_t new_story(rp_adding *add)
{
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO story(first, last, reports, accounts) VALUES(?1,?1,0,0) RETURNING id");
    rp_bind_int(s, 1, add->at);
    return rp_run_insert(s);
}

/* All that belongs to a story, put under another. The row stays, and says where to. */
void rp_stories_join(rp_db *db, int64_t from, int64_t to)
{
    static const char *const moves[] = {
        "UPDATE report SET story=?1 WHERE story=?2", "UPDATE quantity SET story=?1 WHERE story=?2",
        "UPDATE dispute SET story=?1 WHERE story=?2", "UPDATE source SET story=?1 WHERE story=?2",
        "UPDATE alias SET story=?1 WHERE story=?2 AND source IN (SELECT id FROM source WHERE story=?1)",
        "UPDATE story SET joined=?1 WHERE id=?2 OR joined=?2",
        ("INSERT INTO apart(story, other, reason, person, added) SELECT CAST(?1 AS BIGINT), other, reason, person, added"
         " FROM apart WHERE story=?2 ON CONFLICT DO NOTHING"),
        ("INSERT INTO apart(story, other, reason, person, added) SELECT story, CAST(?1 AS BIGINT), reason, person, added"
         " FROM apart WHERE other=?2 ON CONFLICT DO NOTHING"),
        ("UPDATE story SET (first, last, reports, accounts) = (SELECT min(first), max(last), sum(reports), sum(accounts)"
         " FROM story WHERE id IN (?1, ?2)) WHERE id=?1"),
        "UPDATE story SET reports=0, accounts=0 WHERE id=?2 AND id<>?1",
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        rp_stmt *s = rp_db_ask(db, moves[i]);
        rp_bind_int(s, 1, to);
        rp_bind_int(s, 2, from);
        rp_run(s);
    }
}

static void find_by_words(rp_adding *add)
{
    near *v = NULL;
    uint32_t n = neighbours(add, &v);
    n = near_stories(add, v, n);
    add->story = n && v[0].nearness >= NEAR ? v[0].story : new_story(add);
    for (uint32_t i = 1; i < n && v[i].nearness >= NEAR_BOTH; i++) {
        int64_t older = add->story < v[i].story ? add->story : v[i].story;
        if (rp_stories_apart(add->db, add->story, v[i].story))
            continue;
        rp_stories_join(add->db, add->story + v[i].story - older, older);
        add->story = older;
    }
}

void rp_stories_find(rp_adding *add)
{
    int64_t like = add->before ? add->before : add->account != add->id ? add->account : 0;
    rp_stmt *s = rp_db_ask(add->db, "SELECT story FROM report WHERE id=?");
    rp_bind_int(s, 1, like);
    add->story = like && rp_next_row(s) ? rp_int(s, 0) : 0;
    if (add->account == add->id)
        add->n_terms = weigh(add, &add->terms);
    if (!add->story)
        find_by_words(add);
    s = rp_db_ask(add->db, "UPDATE story SET first=CASE WHEN ?1 < first THEN ?1 ELSE first END,"
                           " last=CASE WHEN ?1 > last THEN ?1 ELSE last END, reports=reports+1,"
                           " accounts=accounts+?2, title=coalesce(title, ?3) WHERE id=?4");
    rp_bind_int(s, 1, add->at);
    rp_bind_int(s, 2, add->account == add->id);
    rp_bind_text(s, 3, add->r->article.title);
    rp_bind_int(s, 4, add->story);
    rp_run(s);
}

static void count_reports(rp_adding *add, uint64_t hash, int64_t n)
{
    rp_stmt *s = rp_db_ask(add->db, "INSERT INTO term(year, hash, reports) VALUES(?,?,?)"
                                    " ON CONFLICT(year, hash) DO UPDATE SET reports=term.reports+?3");
    rp_bind_int(s, 1, year_of(add));
    rp_bind_int(s, 2, (int64_t)hash);
    rp_bind_int(s, 3, n);
    rp_run(s);
}

/* A term that many reports have is counted in every SAMPLED-th of them, for so many at once: a count is a page written,
 * and its weight is a logarithm. Which ones is decided by the hash, so that it is the same each time. */
static void count_term(rp_adding *add, const term *t)
{
    if (t->seen < SAMPLED_FROM)
        count_reports(add, t->hash, 1);
    else if (rp_hash_pair(t->hash, (uint64_t)add->id) % SAMPLED == 0)
        count_reports(add, t->hash, SAMPLED);
}

void rp_stories_keep(rp_adding *add)
{
    int64_t day = rp_units(add->at, RP_DAY);
    if (add->n_terms)
        count_reports(add, ALL_REPORTS, 1);
    for (uint32_t i = 0; i < add->n_terms; i++) {
        const term *t = &add->terms[i];
        count_term(add, t);
        rp_stmt *s = rp_db_ask(add->db, "INSERT INTO posting(month, term, day, report, weight) VALUES(?,?,?,?,?)"
                                        " ON CONFLICT DO NOTHING");
        rp_bind_int(s, 1, rp_units(day, RP_MONTH));
        rp_bind_int(s, 2, (int64_t)t->hash);
        rp_bind_int(s, 3, day);
        rp_bind_int(s, 4, add->id);
        rp_bind_int(s, 5, (int64_t)(t->weight * WEIGHT_UNIT));
        rp_run(s);
    }
}
