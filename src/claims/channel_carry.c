/* channel_carry.c - channels that are not said again: a speaker's next words on the same occasion, his words just before
 * ("The firm denied it. All were safe, it said by e-mail."), and the other speakers of a sitting or a hearing. */
#include "claims/channel.h"
#include "claims/cue.h"

#define REMARKS_BACK 4 /* claims before "made these remarks" that may be meant */

static uint32_t block_of(const rp_reader *r, uint32_t claim)
{
    return r->l->sentences[r->t[r->drafts[claim].head].sentence].block;
}

/* The channel of one claim for another: the kind, and in one sentence the words. */
static void give(rp_reader *r, uint32_t from, uint32_t to)
{
    const rp_channel *had = r->report->claims[from].channel;
    rp_channel *c = RP_NEW(r->a, rp_channel);
    bool same = r->t[r->drafts[from].head].sentence == r->t[r->drafts[to].head].sentence;
    c->kind = had->kind;
    c->platform = had->platform;
    for (uint32_t k = 0; same && k < had->words.spans.n; k++)
        RP_PUSH(r->a, c->words.spans.at, c->words.spans.n, had->words.spans.at[k]);
    c->words.text = same ? had->words.text : c->words.text;
    r->report->claims[to].channel = c;
}

static bool same_speaker(const rp_reader *r, uint32_t a, uint32_t b)
{
    uint32_t e = r->report->claims[a].source.entity;
    return e != RP_NONE && e == r->report->claims[b].source.entity;
}

/* "told the court … | denies taking bribes": what one holds, in the present, is not said on that occasion. */
static bool is_standing(const rp_reader *r, uint32_t from, uint32_t to)
{
    uint32_t end;
    const rp_cue *a = rp_cue_row_at(r, r->drafts[from].head, &end), *b = rp_cue_row_at(r, r->drafts[to].head, &end);
    return a && b && rp_cue_is_present(r, r->drafts[to].head, b) && !rp_cue_is_present(r, r->drafts[from].head, a);
}

static bool in_sitting(const rp_claim *before, const rp_claim *c)
{
    rp_source_kind kind = c->source.kind;
    if (before->channel->kind == RP_CHANNEL_PARLIAMENT)
        return kind == RP_SOURCE_PARTY || kind == RP_SOURCE_GOVERNMENT;
    return before->channel->kind == RP_CHANNEL_COURT &&
           (kind == RP_SOURCE_COURT || kind == RP_SOURCE_PERSON || kind == RP_SOURCE_WITNESS);
}

/* The claim before that is not within another, or RP_NONE. */
static uint32_t outer_before(const rp_reader *r, uint32_t i)
{
    while (i-- > 0)
        if (r->report->claims[i].within == RP_NONE)
            return i;
    return RP_NONE;
}

/* "Gerasimov made these remarks during …": the last speaker's claims just before it get the channel. */
static void take_remarks(rp_reader *r)
{
    for (uint32_t i = 0; i < r->n; i++) {
        rp_channel_found f;
        if (rp_channel_of_remarks(r, i, &f) == RP_NONE)
            continue;
        uint32_t last = rp_drafts_before(r, i), block = r->l->sentences[r->t[i].sentence].block;
        for (uint32_t k = last, n = 0; k-- > 0 && n < REMARKS_BACK && block - block_of(r, k) <= 1; n++)
            if (!r->report->claims[k].channel && (n == 0 || same_speaker(r, k, last - 1)))
                r->report->claims[k].channel = rp_channel_make(r, &f);
    }
}

void rp_channels_carry(rp_reader *r)
{
    rp_claim *claims = r->report->claims;
    take_remarks(r);
    for (uint32_t i = 1; i < r->n_drafts; i++) {
        uint32_t before = claims[i].within == RP_NONE ? outer_before(r, i) : RP_NONE;
        if (before == RP_NONE || claims[i].channel || !claims[before].channel || block_of(r, i) > block_of(r, before) + 1 ||
            is_standing(r, before, i))
            continue;
        bool sitting = in_sitting(&claims[before], &claims[i]) && claims[i].source.words.spans.n;
        if (same_speaker(r, before, i) || sitting)
            give(r, before, i);
    }
    for (uint32_t i = r->n_drafts; i-- > 1;)
        if (claims[i].channel && claims[i].channel->words.spans.n && !claims[i - 1].channel && same_speaker(r, i - 1, i) &&
            block_of(r, i) == block_of(r, i - 1) && claims[i].within == RP_NONE && claims[i - 1].within == RP_NONE)
            give(r, i, i - 1);
}
