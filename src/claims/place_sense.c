/* place_sense.c - which place a name means in this report.
 *
 * A name by itself means the place that most people live in, countries and states before towns. The report around it
 * speaks against that: what holds it by its words ("Athens, Ga."), the regions and countries named, the places near
 * it, where the outlet is at home. Senses are weighed together: each name has shares of its senses, and in a few
 * rounds every sense is scored by how well the shares of the others agree with it. */
#include "base/utf8.h"
#include "claims/place_draft.h"
#include "know/outlets.h"

#include <math.h>

/* The rounds' temperatures: at first all senses have their say, lest the first guess be the last. */
static const double temperatures[] = {4, 2.5, 1.5, 1};
#define WEIGHED_NAMES 512 /* a text of more keeps what further names mean by themselves */
#define CONTEXT_NAMES 40 /* that others are weighed by; a list of all towns of a state is no better */
#define CONTEXT_SENSES 6 /* of each, the likeliest */

/* Log-odds: what a place's kind and people say for it. */
static const double by_kind[RP_N_PLACE_KINDS] = {
    [RP_PLACE_COUNTRY] = 5, [RP_PLACE_REGION] = 1.5, [RP_PLACE_COUNTY] = -3, [RP_PLACE_CAPITAL] = 1,
    [RP_PLACE_SEAT] = 0.5,  [RP_PLACE_CONTINENT] = 8, [RP_PLACE_AREA] = 6,   [RP_PLACE_SEA] = 8,
    [RP_PLACE_RIVER] = 3,   [RP_PLACE_LAKE] = 3,      [RP_PLACE_ISLAND] = 3, [RP_PLACE_MOUNTAIN] = 3,
    [RP_PLACE_PARK] = 3,    [RP_PLACE_SECTION] = -1.5, [RP_PLACE_POSTAL] = 0.5,
};
#define A_DOUBLING 0.35     /* of the people */
#define A_COUNTY_ABROAD 2 /* goes without "County": Devon */
#define ANOTHER_NAME (-1.0) /* the place is called otherwise, too */
#define AROUND_ITS_TOWN 4.0
#define AT_HOME 8.0         /* the outlet's own town */
#define HELD 40.0           /* by its container */

static rp_slice code_of(const rp_place_reader *r, const rp_candidate *c)
{
    return c->place.country == RP_NONE ? RP_LIT("") : rp_gazetteer_code(r->g, c->place.country);
}

/* What is written in English is oftener about places where English is read. */
static double by_readers(rp_slice code)
{
    return rp_slice_in(code, "US") ? 1 : rp_slice_in(code, "GB") ? 0.7 : rp_slice_in(code, "CA AU IE NZ IN ZA") ? 0.3 : 0;
}

static double prior_of(const rp_place_reader *r, const rp_candidate *c)
{
    double county = c->place.kind == RP_PLACE_COUNTY && !rp_slice_equal(code_of(r, c), RP_LIT("US")) ? A_COUNTY_ABROAD : 0;
    return A_DOUBLING * c->place.people + by_kind[c->place.kind] + county + by_readers(code_of(r, c)) +
           (c->other_name ? ANOTHER_NAME : 0);
}

static double kilometres(const rp_candidate *a, const rp_candidate *b)
{
    double x = (double)a->x - (double)b->x, y = (double)a->y - (double)b->y, z = (double)a->z - (double)b->z;
    return 6371.0088 * sqrt(x * x + y * y + z * z);
}

static bool is_town(const rp_candidate *c)
{
    return c->place.kind == RP_PLACE_CAPITAL || c->place.kind == RP_PLACE_SEAT || c->place.kind == RP_PLACE_TOWN;
}

/* A region or county of a town's own name around it is not meant where the name stands by itself, nor a region of its
 * country's capital's name. */
static void prefer_towns(rp_place_name *n)
{
    for (uint32_t i = 0; i < n->n; i++) {
        rp_candidate *area = &n->candidates[i];
        if (area->place.kind != RP_PLACE_REGION && area->place.kind != RP_PLACE_COUNTY)
            continue;
        for (uint32_t k = 0; k < n->n; k++) {
            const rp_candidate *town = &n->candidates[k];
            bool in = area->place.kind == RP_PLACE_REGION
                          ? town->place.region == area->number ||
                                (town->place.kind == RP_PLACE_CAPITAL && town->place.country == area->place.country)
                          : town->place.region == area->place.region && kilometres(area, town) < 60;
            if (in && is_town(town) && town->place.people > 10) {
                area->prior -= AROUND_ITS_TOWN;
                break;
            }
        }
    }
}

/* How much the other place speaks for this one. */
static double support(const rp_candidate *c, const rp_candidate *by)
{
    bool by_country = by->place.kind == RP_PLACE_COUNTRY, by_region = by->place.kind == RP_PLACE_REGION;
    bool same_country = c->place.country != RP_NONE && c->place.country == by->place.country;
    if (c->number == by->number)
        return 0;
    if (by_country)
        return same_country ? 0.8 : 0;
    if (by_region)
        return c->place.region == by->number ? 2.5 : same_country ? 0.5 : 0;
    if (c->place.kind == RP_PLACE_COUNTRY)
        return same_country ? 0.6 : 0;
    if (c->place.kind == RP_PLACE_REGION)
        return by->place.region == c->number ? 1.5 : same_country ? 0.4 : 0;
    double km = kilometres(c, by);
    return 2.2 * exp(-km / 60) + 0.8 * exp(-km / 300) + (c->place.region != RP_NONE && c->place.region == by->place.region ? 0.7 : 0) +
           (same_country ? 0.4 : 0);
}

static void share_out(rp_place_name *n, double temperature)
{
    double best = -1e9, sum = 0;
    for (uint32_t i = 0; i < n->n; i++)
        if (n->candidates[i].score > best) {
            best = n->candidates[i].score;
            n->chosen = i;
        }
    for (uint32_t i = 0; i < n->n; i++)
        sum += n->candidates[i].share = exp((n->candidates[i].score - best) / temperature);
    for (uint32_t i = 0; i < n->n; i++)
        n->candidates[i].share /= sum;
}

/* --- what speaks --- */

typedef struct witness {
    const rp_candidate *place;
    uint32_t name;
    double weight;
} witness;

typedef struct witnesses {
    witness at[CONTEXT_NAMES * CONTEXT_SENSES];
    uint32_t n;
} witnesses;

/* The likeliest senses of a name. */
static void call(witnesses *w, const rp_place_name *n, uint32_t name)
{
    double weight = n->is_home ? 1.5 : n->mentions > 1 ? 1.2 : n->mentions ? 1 : 0.8;
    double below = 2;
    for (uint32_t k = 0; k < CONTEXT_SENSES; k++) {
        const rp_candidate *best = NULL;
        for (uint32_t i = 0; i < n->n; i++)
            if (n->candidates[i].share < below && (!best || n->candidates[i].share > best->share))
                best = &n->candidates[i];
        if (!best || best->share < 0.02)
            return;
        below = best->share;
        w->at[w->n++] = (witness){best, name, weight * pow(best->share, 0.7)};
    }
}

static void call_all(const rp_place_reader *r, witnesses *w)
{
    uint32_t called = 0;
    w->n = 0;
    for (uint32_t i = 0; i < r->n_names && called < CONTEXT_NAMES; i++)
        if (r->names[i].n && (r->names[i].mentions || r->names[i].is_hint)) {
            call(w, &r->names[i], i);
            called++;
        }
}

/* Peoples and houses of government: "the Russian army" speaks for places in Russia. */
static double by_peoples(const rp_place_reader *r, const rp_candidate *c)
{
    if (c->place.country == RP_NONE || !r->countries[c->place.country])
        return 0;
    double n = r->countries[c->place.country];
    return c->place.kind == RP_PLACE_COUNTRY ? 0.5 * log2(1 + n) : 0.8 * log2(1 + n);
}

#define CONTEXT 3.0 /* of the log-odds, for each doubling of what speaks for a sense */

/* A name's likeliest senses stand together among the witnesses; the one that agrees best speaks for it. That a sense
 * is unlikely by itself counts by its root only: "Henry County" has ten, and beside "Paris" only one makes sense. */
static double best_of_name(const witnesses *w, uint32_t *k, const rp_candidate *c)
{
    uint32_t name = w->at[*k].name;
    double best = 0;
    for (; *k < w->n && w->at[*k].name == name; (*k)++) {
        double s = w->at[*k].weight * support(c, w->at[*k].place);
        best = s > best ? s : best;
    }
    return best;
}

static void score(const rp_place_reader *r, const witnesses *w, uint32_t name)
{
    rp_place_name *n = &r->names[name];
    for (uint32_t i = 0; i < n->n; i++) {
        rp_candidate *c = &n->candidates[i];
        double sum = by_peoples(r, c);
        for (uint32_t k = 0; k < w->n;) {
            bool itself = w->at[k].name == name;
            double best = best_of_name(w, &k, c);
            sum += itself ? 0 : best;
        }
        c->score = c->prior + CONTEXT * log2(1 + sum);
    }
}

/* --- containers --- */

static bool holds(const rp_candidate *container, const rp_candidate *c)
{
    if (container->place.kind == RP_PLACE_COUNTRY)
        return c->place.country == container->place.country && c->place.kind != RP_PLACE_COUNTRY;
    if (container->place.kind == RP_PLACE_REGION)
        return c->place.region == container->number && c->place.kind != RP_PLACE_REGION;
    return container->place.kind == RP_PLACE_COUNTY && c->place.kind != RP_PLACE_COUNTY && c->place.region == container->place.region &&
           kilometres(container, c) < 80;
}

/* A name and what holds it raise each other's senses that fit. */
static void hold(const rp_place_reader *r, const rp_place_draft *d)
{
    rp_place_name *n = &r->names[d->name], *container = &r->names[r->drafts[d->within].name];
    for (uint32_t i = 0; i < n->n; i++)
        for (uint32_t k = 0; k < container->n; k++) {
            if (!holds(&container->candidates[k], &n->candidates[i]))
                continue;
            if (n->candidates[i].prior < HELD / 2)
                n->candidates[i].prior += HELD;
            if (container->candidates[k].prior < HELD / 2)
                container->candidates[k].prior += HELD / 4;
        }
}

/* --- where the outlet is at home --- */

#define HINT_LETTERS 5 /* of a place's name within a host's */
#define HOST_BYTES 255 /* no name of a host is longer */
#define LABEL_BYTES 63

static rp_slice host_of(rp_slice url)
{
    size_t from = rp_slice_find(url, RP_LIT("://"), 0);
    from = from < url.len ? from + 3 : 0;
    size_t to = from;
    while (to < url.len && url.ptr[to] != '/' && url.ptr[to] != ':' && url.ptr[to] != '?')
        to++;
    return to - from > HOST_BYTES ? (rp_slice){NULL, 0} : rp_slice_cut(url, from, to);
}

static void hint(rp_place_reader *r, rp_slice words)
{
    uint32_t name = rp_place_lookup(r, words);
    if (name != RP_NONE)
        r->names[name].is_hint = true;
}

/* The longest name of a place within a label of the host: "gainesvilletimes". */
static void hint_in_label(rp_place_reader *r, rp_slice label)
{
    char folded[RP_FOLDED_MAX];
    rp_namesake found;
    for (size_t len = label.len; len >= HINT_LETTERS; len--)
        for (size_t at = 0; at + len <= label.len; at++) {
            rp_slice part = rp_slice_cut(label, at, at + len);
            rp_slice key = {folded, rp_place_fold(part, folded)};
            uint32_t f = rp_map_get(&r->words, key);
            if ((f != RP_NONE && f & (RP_PLACE_MEDIA_WORD | RP_PLACE_SITE_WORD)) || !key.len || !rp_gazetteer_find(r->g, key, &found, 1))
                continue;
            hint(r, part);
            return;
        }
}

/* The country of the host's last label: "uk", "ie"; those that anyone may take say nothing. */
static void hint_by_country(rp_place_reader *r, rp_slice label)
{
    char code[2];
    if (label.len != 2 || rp_slice_in(label, "io co tv me fm ai cc ws gg to la ly"))
        return;
    for (int i = 0; i < 2; i++)
        code[i] = (char)(rp_lower(label.ptr[i]) - 'a' + 'A');
    rp_slice as = rp_slice_in(label, "uk") ? RP_LIT("GB") : (rp_slice){code, 2};
    uint32_t country = rp_gazetteer_country(r->g, as);
    if (country != RP_NONE)
        r->countries[country] += 2;
}

/* The outlet's row, by its host or what its host ends with; NULL if it has none. */
static const rp_outlet_row *outlet_of(rp_slice host)
{
    for (unsigned i = 0; host.len && i < rp_n_outlet_rows; i++) {
        rp_slice known = rp_slice_of(rp_outlet_rows[i].host);
        size_t at = host.len - known.len;
        if (rp_slice_ends_nocase(host, known) && (!at || host.ptr[at - 1] == '.'))
            return &rp_outlet_rows[i];
    }
    return NULL;
}

/* Raises the sense of the town's name that lies in the row's region. */
static void be_at_home(rp_place_reader *r, const rp_outlet_row *row)
{
    uint32_t town = rp_place_lookup(r, rp_slice_of(row->town));
    uint32_t region = rp_place_lookup_kinds(r, rp_slice_of(row->region), RP_PLACE_BIT(REGION));
    if (town == RP_NONE || region == RP_NONE)
        return;
    const rp_place_name *in = &r->names[region];
    rp_place_name *n = &r->names[town];
    for (uint32_t i = 0; i < n->n; i++)
        for (uint32_t k = 0; k < in->n; k++)
            if (n->candidates[i].place.region == in->candidates[k].number && is_town(&n->candidates[i]) && !n->is_home) {
                n->candidates[i].prior += AT_HOME;
                n->is_home = true;
            }
}

static rp_slice host_of_report(const rp_place_reader *r)
{
    return host_of(r->report->input.url.ptr ? r->report->input.url : r->report->article.canonical_url);
}

/* Looks up what the outlet's address says; its row if it has one. */
static const rp_outlet_row *hints(rp_place_reader *r)
{
    rp_slice host = host_of_report(r);
    const rp_outlet_row *known = outlet_of(host);
    if (known) {
        hint(r, rp_slice_of(known->town));
        rp_place_lookup_kinds(r, rp_slice_of(known->region), RP_PLACE_BIT(REGION));
    }
    size_t end = host.len;
    while (end) {
        size_t at = end;
        while (at && host.ptr[at - 1] != '.')
            at--;
        rp_slice label = rp_slice_cut(host, at, end);
        if (end == host.len)
            hint_by_country(r, label);
        else if (!known && label.len <= LABEL_BYTES)
            hint_in_label(r, label);
        end = at ? at - 1 : 0;
    }
    return known;
}

/* --- choosing --- */

void rp_place_senses_choose(rp_place_reader *r)
{
    const rp_outlet_row *outlet = hints(r);
    for (uint32_t i = 0; i < r->n_names; i++)
        for (uint32_t k = 0; k < r->names[i].n; k++)
            r->names[i].candidates[k].prior = prior_of(r, &r->names[i].candidates[k]);
    for (uint32_t i = 0; i < r->n_names; i++)
        prefer_towns(&r->names[i]);
    if (outlet)
        be_at_home(r, outlet);
    for (uint32_t i = 0; i < r->n_drafts; i++)
        if (r->drafts[i].within != RP_NONE)
            hold(r, &r->drafts[i]);
    for (uint32_t i = 0; i < r->n_names; i++) {
        for (uint32_t k = 0; k < r->names[i].n; k++)
            r->names[i].candidates[k].score = r->names[i].candidates[k].prior;
        if (r->names[i].n)
            share_out(&r->names[i], temperatures[0]);
    }
    witnesses *w = RP_NEW(r->a, witnesses);
    for (size_t round = 0; round < sizeof temperatures / sizeof *temperatures; round++) {
        call_all(r, w);
        for (uint32_t i = 0; i < r->n_names && i < WEIGHED_NAMES; i++)
            if (r->names[i].n && (r->names[i].mentions || r->names[i].is_hint))
                score(r, w, i);
        for (uint32_t i = 0; i < r->n_names; i++)
            if (r->names[i].n)
                share_out(&r->names[i], temperatures[round]);
    }
}
