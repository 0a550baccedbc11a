/* claims.c - the steps in their order: attributions, silences, who is who, what is said of the claims' certainty,
 * then figures and times. */
#include "claims/claims.h"
#include "claims/channel.h"
#include "claims/entity.h"
#include "claims/figures.h"
#include "claims/places.h"
#include "claims/said.h"
#include "claims/settle.h"
#include "claims/silence.h"
#include "claims/stance.h"
#include "claims/times.h"
#include "claims/verification.h"
#include "claims/witness.h"

/* The words of a broken span are joined by an ellipsis; those of a whole one are the text's own. */
static rp_slice words_of(rp_arena *a, rp_slice text, const rp_spans *spans)
{
    static const char joint[] = " \xE2\x80\xA6 ";
    if (!spans->n)
        return (rp_slice){NULL, 0};
    if (spans->n == 1)
        return rp_slice_cut(text, spans->at[0].start, spans->at[0].end);
    size_t room = 1;
    for (uint32_t i = 0; i < spans->n; i++)
        room += spans->at[i].end - spans->at[i].start + sizeof joint;
    char *at = rp_arena_alloc(a, room);
    rp_slice all = {at, 0};
    for (uint32_t i = 0; i < spans->n; i++) {
        size_t n = spans->at[i].end - spans->at[i].start;
        if (i) {
            memcpy(at + all.len, joint, sizeof joint - 1);
            all.len += sizeof joint - 1;
        }
        memcpy(at + all.len, text.ptr + spans->at[i].start, n);
        all.len += n;
    }
    return all;
}

static void add_span(rp_reader *r, rp_spans *spans, rp_range range)
{
    if (range.first >= range.last)
        return;
    rp_span s = {r->t[range.first].start, r->t[range.last - 1].end};
    RP_PUSH(r->a, spans->at, spans->n, s);
}

static rp_part part_of(rp_reader *r, const rp_range *at, uint32_t n)
{
    rp_part part = {.spans = {NULL, 0}};
    for (uint32_t i = 0; i < n; i++)
        add_span(r, &part.spans, at[i]);
    part.text = words_of(r->a, r->report->article.text, &part.spans);
    return part;
}

rp_channel *rp_channel_make(rp_reader *r, const rp_channel_found *f)
{
    rp_channel *c = RP_NEW(r->a, rp_channel);
    rp_range words[2] = {f->words, f->carrier};
    c->kind = f->kind;
    c->words = part_of(r, words, f->carrier.first < f->carrier.last ? 2 : 1);
    if (f->platform.first < f->platform.last)
        c->platform = rp_language_text(r->l, f->platform.first, f->platform.last);
    return c;
}

static rp_channel *channel_of(rp_reader *r, const rp_draft *d)
{
    rp_channel_found f = rp_channel_of(r, d);
    return f.kind == RP_N_CHANNEL_KINDS ? NULL : rp_channel_make(r, &f);
}

static rp_range first_of(const rp_pieces *p)
{
    return p->n ? p->at[0] : (rp_range){0, 0};
}

static void write_claim(rp_reader *r, rp_cast *cast, const rp_draft *d)
{
    rp_claim c = {.said = RP_NONE, .within = RP_NONE, .stance = rp_stance_of(r, d), .mode = rp_mode_of(r, d)};
    c.source.words = part_of(r, d->source.at, d->source.n);
    c.source.entity = rp_cast_meet(cast, first_of(&d->source));
    c.cue = part_of(r, d->cue.at, d->cue.n);
    c.content = part_of(r, d->content.at, d->content.n);
    c.channel = channel_of(r, d);
    c.score = d->score;
    RP_PUSH(r->a, r->report->claims, r->report->n_claims, c);
}

static void write_silence(rp_reader *r, rp_cast *cast, const rp_silence_draft *d)
{
    rp_silence s = {.kind = d->kind, .entity = rp_cast_meet(cast, d->who)};
    s.who = part_of(r, &d->who, d->who.first < d->who.last);
    add_span(r, &s.about, d->about);
    add_span(r, &s.spans, d->words);
    RP_PUSH(r->a, r->report->silences, r->report->n_silences, s);
}

/* Claims and silences in the text's order, so that pronouns find who was met before. */
static void write_all(rp_reader *r, rp_cast *cast, const rp_silence_draft *silences, uint32_t n_silences)
{
    uint32_t s = 0;
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        for (; s < n_silences && silences[s].words.first < r->drafts[i].head; s++)
            write_silence(r, cast, &silences[s]);
        write_claim(r, cast, &r->drafts[i]);
    }
    for (; s < n_silences; s++)
        write_silence(r, cast, &silences[s]);
}

/* Kinds are told when everybody has been met: a name's kind may stand further down. */
static void write_kinds(rp_reader *r, const rp_cast *cast)
{
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        rp_source *s = &r->report->claims[i].source;
        rp_range words = first_of(&r->drafts[i].source);
        s->kind = rp_cast_kind(cast, s->entity, words);
        s->named = rp_cast_named(cast, s->entity, words);
    }
}

static bool holds(const rp_draft *outer, const rp_draft *inner)
{
    for (uint32_t i = 0; i < outer->content.n; i++)
        if (outer->content.at[i].first <= inner->head && inner->head < outer->content.at[i].last)
            return true;
    return false;
}

#define NEST_BACK 16 /* claims looked at, each way, for one that this stands within */

/* A chain may be fastened to a claim that stands within the chain's own content: the circle is cut where it closes. */
static void cut_circles(rp_reader *r)
{
    rp_claim *claims = r->report->claims;
    uint32_t *seen_from = RP_ARRAY(r->a, uint32_t, r->n_drafts); /* a claim + 1 */
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        uint32_t at = i;
        for (; at != RP_NONE && !seen_from[at]; at = claims[at].within)
            seen_from[at] = i + 1;
        if (at != RP_NONE && seen_from[at] == i + 1)
            claims[at].within = RP_NONE;
    }
}

/* The innermost claim whose content holds the cue. */
static void write_nesting(rp_reader *r)
{
    for (uint32_t i = 0; i < r->n_drafts; i++) {
        uint32_t from = i > NEST_BACK ? i - NEST_BACK : 0;
        uint32_t to = i + NEST_BACK < r->n_drafts ? i + NEST_BACK : r->n_drafts, best = RP_NONE;
        for (uint32_t k = from; k < to; k++) {
            if (r->drafts[i].pattern == RP_BY_CHAIN && r->drafts[k].head == r->drafts[i].chained_to)
                best = k;
            if (k == i || r->drafts[i].pattern == RP_BY_CHAIN || !holds(&r->drafts[k], &r->drafts[i]) || holds(&r->drafts[i], &r->drafts[k]))
                continue;
            if (best == RP_NONE || holds(&r->drafts[best], &r->drafts[k]))
                best = k;
        }
        r->report->claims[i].within = best;
    }
    cut_circles(r);
}

static void write_sentences(rp_reader *r)
{
    for (uint32_t i = 0; i < r->l->n_sentences; i++)
        add_span(r, &r->report->sentences, (rp_range){r->l->sentences[i].first, r->l->sentences[i].last});
}

/* Times before figures: a date's numbers count nothing. */
static void find_numbers(rp_arena *a, const rp_language *language, rp_report *report)
{
    rp_grains grains;
    rp_grains_make(a, language, &grains);
    rp_times_find(a, &grains, report);
    rp_figures_find(a, &grains, report);
    rp_toll_find(a, &grains, report);
}

void rp_claims_find(rp_arena *a, const rp_language *language, const rp_gazetteer *gazetteer, rp_report *report)
{
    rp_reader r = {.a = a, .l = language, .t = language->tokens, .n = language->n_tokens, .report = report};
    uint32_t n_silences;
    write_sentences(&r);
    rp_channels_index(&r);
    rp_cues_index(&r);
    if (language->learned)
        rp_attributions_take(&r);
    else
        rp_attributions_find(&r);
    rp_silence_draft *silences = rp_silences_find(&r, &n_silences);
    rp_drafts_drop(&r, silences, n_silences);
    rp_drafts_settle(&r, silences, n_silences);
    rp_cast *cast = rp_cast_new(&r);
    write_all(&r, cast, silences, n_silences);
    write_kinds(&r, cast);
    rp_cast_write(cast);
    rp_witnesses_find(&r);
    write_nesting(&r);
    rp_channels_carry(&r);
    rp_verifications_find(&r);
    find_numbers(a, language, report);
    if (gazetteer) {
        rp_places_find(a, language, gazetteer, report);
        rp_places_link_figures(report);
    }
    rp_said_find(&r);
}
