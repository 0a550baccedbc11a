/* copies.c - one text in many outlets is one account of an event, with many appearances.
 *
 * A text is taken as its runs of four words (shingles). The smallest few of their hashes are its bands: two
 * texts that share half of their shingles share a smallest one with chance one half, each; so a text that
 * repeats another is met by one look-up a band, however many reports there are. What is met that way is then
 * compared whole: most of the shorter text's shingles must stand in the other, and most of its names and
 * numbers, which is where two reports made from one template differ. */
#include "ledger/adding.h"

#define SHINGLE 4
#define BANDS 8
#define CANDIDATES 4           /* texts compared; those that share the most bands */
#define ROWS_A_BAND 24         /* the latest: a phrase that all outlets print is in many texts, and copies are near */
#define SHINGLES_LEAST 24      /* of a text that can be a copy: two lines of an agency are anybody's */
#define SHARED_SHINGLES 0.55   /* of the shorter text's */
#define SHARED_FACTS 0.7       /* of its names and numbers */
#define SHORTER_LEAST 0.25     /* a text is no copy of one so much longer */
#define APART_MOST (15 * RP_DAY)

static rp_set shingles(rp_arena *a, const rp_words *w)
{
    rp_set s = {RP_ARRAY(a, uint64_t, w->n), 0};
    for (uint32_t i = 0; i + SHINGLE <= w->n; i++) {
        uint64_t h = 0;
        for (uint32_t k = 0; k < SHINGLE; k++)
            h = rp_hash_pair(h, w->at[i + k].hash);
        s.at[s.n++] = h;
    }
    rp_set_sort(&s);
    return s;
}

/* Numbers, and words with a capital that are no common ones. */
static rp_set facts(rp_arena *a, const rp_words *w)
{
    rp_set s = {RP_ARRAY(a, uint64_t, w->n), 0};
    for (uint32_t i = 0; i < w->n; i++)
        if (w->at[i].digit || (w->at[i].capital && !w->at[i].stop && w->at[i].permille < 50))
            s.at[s.n++] = w->at[i].hash;
    rp_set_sort(&s);
    return s;
}

static double share(const rp_set *x, const rp_set *y)
{
    uint32_t shorter = x->n < y->n ? x->n : y->n;
    return shorter ? (double)rp_set_common(x, y) / shorter : 1;
}

static bool is_copy(rp_adding *add, const rp_set *own, int64_t other)
{
    rp_slice text = rp_text_of_report(add->db, add->a, other);
    if (!text.len)
        return false;
    rp_words words = rp_words_of(add->a, text);
    rp_set theirs = shingles(add->a, &words);
    uint32_t shorter = own->n < theirs.n ? own->n : theirs.n, longer = own->n < theirs.n ? theirs.n : own->n;
    if (shorter < SHINGLES_LEAST || shorter < SHORTER_LEAST * longer || share(own, &theirs) < SHARED_SHINGLES)
        return false;
    rp_set mine = facts(add->a, &add->words), facts_there = facts(add->a, &words);
    return share(&mine, &facts_there) >= SHARED_FACTS;
}

/* The bands are the smallest hashes, and the sets are in order. Six bytes of a hash are enough to meet by. */
static int64_t band(const rp_set *s, uint32_t i)
{
    return (int64_t)(s->at[i] >> 16);
}

typedef struct met {
    int64_t report;
    uint32_t bands;
} met;

static int by_report(const void *a, const void *b)
{
    const met *x = a, *y = b;
    return (x->report < y->report) - (x->report > y->report);
}

static int by_bands(const void *a, const void *b)
{
    const met *x = a, *y = b;
    if (x->bands != y->bands)
        return x->bands < y->bands ? 1 : -1;
    return by_report(a, b);
}

static int64_t month_of(const rp_adding *add)
{
    return rp_units(add->at, (int64_t)RP_MONTH * RP_DAY);
}

static void read_band(rp_adding *add, int64_t month, int64_t hash, met **out, uint32_t *n)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT report FROM band WHERE month=? AND hash=? ORDER BY report DESC LIMIT ?");
    rp_bind_int(s, 1, month);
    rp_bind_int(s, 2, hash);
    rp_bind_int(s, 3, ROWS_A_BAND);
    while (rp_next_row(s))
        RP_PUSH(add->a, *out, *n, ((met){rp_int(s, 0), 1}));
}

/* The reports that share a band, each once, those first that share the most. */
static uint32_t meet(rp_adding *add, const rp_set *own, met **out)
{
    uint32_t n = 0, kept = 0;
    for (uint32_t i = 0; i < own->n && i < BANDS; i++)
        for (int64_t month = month_of(add) - 1; month <= month_of(add) + 1; month++)
            read_band(add, month, band(own, i), out, &n);
    met *v = *out;
    if (n)
        qsort(v, n, sizeof *v, by_report);
    for (uint32_t i = 0; i < n; i++) {
        if (kept && v[kept - 1].report == v[i].report)
            v[kept - 1].bands++;
        else
            v[kept++] = v[i];
    }
    if (kept)
        qsort(v, kept, sizeof *v, by_bands);
    return kept;
}

/* The report whose text another one has, if they are of about one time; 0 if not. */
static int64_t account_of(rp_adding *add, int64_t report)
{
    rp_stmt *s = rp_db_ask(add->db, "SELECT account FROM report WHERE id=? AND abs(at - ?) <= ?");
    rp_bind_int(s, 1, report);
    rp_bind_int(s, 2, add->at);
    rp_bind_int(s, 3, APART_MOST);
    return rp_next_row(s) ? rp_int(s, 0) : 0;
}

void rp_copies_prepare(rp_adding *add)
{
    add->shingles = shingles(add->a, &add->words);
}

void rp_copies_find(rp_adding *add)
{
    met *others = NULL;
    uint32_t n = add->shingles.n >= SHINGLES_LEAST ? meet(add, &add->shingles, &others) : 0;
    add->account = add->id;
    for (uint32_t i = 0; i < n && i < CANDIDATES; i++) {
        int64_t account = account_of(add, others[i].report);
        if (account && is_copy(add, &add->shingles, others[i].report)) {
            add->account = account;
            return;
        }
    }
}

void rp_copies_keep(rp_adding *add)
{
    for (uint32_t i = 0; add->shingles.n >= SHINGLES_LEAST && i < BANDS; i++) {
        rp_stmt *s = rp_db_ask(add->db, "INSERT INTO band(month, hash, report) VALUES(?,?,?) ON CONFLICT DO NOTHING");
        rp_bind_int(s, 1, month_of(add));
        rp_bind_int(s, 2, band(&add->shingles, i));
        rp_bind_int(s, 3, add->id);
        rp_run(s);
    }
}
