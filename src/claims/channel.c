/* channel.c - see channel.h. The phrase is looked for in the cue's own sentence, outside the content and the
 * source, by the rows of know/phrases.c; the longest wins. */
#include "claims/channel.h"
#include "know/phrases.h"

void rp_channels_index(rp_reader *r)
{
    rp_pattern_index(&r->channels, r->a, rp_channel_rows, sizeof *rp_channel_rows, rp_n_channel_rows);
}

static bool covers(const rp_pieces *p, uint32_t i)
{
    for (uint32_t k = 0; k < p->n; k++)
        if (p->at[k].first <= i && i < p->at[k].last)
            return true;
    return false;
}

static bool taken(const rp_draft *d, uint32_t i)
{
    return covers(&d->content, i) || covers(&d->source, i) || covers(&d->cue, i);
}

static rp_range platform_of(const rp_reader *r, const rp_channel_row *row, const rp_match *m)
{
    rp_range none = {0, 0};
    if (m->captured.first < m->captured.last)
        return m->words.first + 1 < m->captured.first || rp_in(r, m->words.first, "state public national broadcaster")
                   ? m->captured
                   : m->words;
    if (!row->platform)
        return none;
    for (uint32_t i = m->words.last; i-- > m->words.first;)
        if (rp_in(r, i, "telegram twitter facebook instagram x tiktok weibo youtube snapchat reddit"))
            return (rp_range){i, i + 1};
    return none;
}

static void best_at(const rp_reader *r, uint32_t i, uint32_t last, rp_channel_found *best)
{
    for (unsigned k = rp_map_get(&r->channels, r->t[i].lower); k < rp_n_channel_rows; k++) {
        rp_match m;
        if (!rp_match_at(r, rp_channel_rows[k].pattern, i, last, &m))
            continue;
        if (m.words.last - m.words.first <= best->words.last - best->words.first)
            continue;
        *best = (rp_channel_found){rp_channel_rows[k].kind, m.words, platform_of(r, &rp_channel_rows[k], &m)};
    }
}

bool rp_channel_starts(const rp_reader *r, uint32_t i, uint32_t last)
{
    rp_channel_found best = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}};
    if (rp_class_is(r, i, RP_PREPOSITION))
        best_at(r, i, last, &best);
    return best.kind != RP_N_CHANNEL_KINDS;
}

/* May a channel phrase start at i: behind the cue, or with a preposition? */
static bool may_start(const rp_reader *r, const rp_draft *d, uint32_t i)
{
    return i == d->cue.at[d->cue.n - 1].last || r->t[i].class == RP_PREPOSITION || r->t[i].class == RP_TO;
}

rp_channel_found rp_channel_of(const rp_reader *r, const rp_draft *d)
{
    rp_channel_found best = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}};
    rp_window w = rp_window_of(r, d->head);
    uint32_t free_until = w.first; /* tokens [i, free_until) belong to no part of the claim */
    for (uint32_t i = w.first; i < w.last; i++) {
        if (r->t[i].quote != w.level || taken(d, i))
            continue;
        for (free_until = free_until > i ? free_until : i + 1;
             free_until < w.last && r->t[free_until].quote == w.level && !taken(d, free_until);)
            free_until++;
        if (may_start(r, d, i))
            best_at(r, i, free_until, &best);
    }
    return best;
}
