/* channel.c - see channel.h. The phrase is looked for in the cue's own sentence, outside the content and the
 * source, by the rows of know/phrases.c; the longest wins. */
#include "claims/channel.h"
#include "know/phrases.h"

static bool covers(const rp_pieces *p, uint32_t i)
{
    for (uint32_t k = 0; k < p->n; k++)
        if (p->at[k].first <= i && i < p->at[k].last)
            return true;
    return false;
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
    for (unsigned k = 0; k < rp_n_channel_rows; k++) {
        rp_match m;
        if (!rp_match_at(r, rp_channel_rows[k].pattern, i, last, &m))
            continue;
        if (m.words.last - m.words.first <= best->words.last - best->words.first)
            continue;
        *best = (rp_channel_found){rp_channel_rows[k].kind, m.words, platform_of(r, &rp_channel_rows[k], &m)};
    }
}

rp_channel_found rp_channel_of(const rp_reader *r, const rp_draft *d)
{
    rp_channel_found best = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}};
    rp_window w = rp_window_of(r, d->head);
    for (uint32_t i = w.first; i < w.last; i++) {
        if (r->t[i].quote != w.level || covers(&d->content, i) || covers(&d->source, i) || covers(&d->cue, i))
            continue;
        if (r->t[i].class == RP_MARK || (i > 0 && covers(&d->content, i - 1)))
            continue;
        uint32_t last = i + 1;
        while (last < w.last && r->t[last].quote == w.level && !covers(&d->content, last) && !covers(&d->source, last))
            last++;
        bool behind_hearer = i == d->cue.at[d->cue.n - 1].last || r->t[i].class == RP_PREPOSITION ||
                             r->t[i].class == RP_TO;
        if (behind_hearer)
            best_at(r, i, last, &best);
    }
    return best;
}
