/* channel.c - see channel.h. The phrase is looked for in the cue's own sentence, outside the content and the
 * source, by the rows of know/phrases.c; the longest wins. */
#include "claims/channel.h"
#include "claims/content.h"
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

/* Whom it was told to stands in the cue where the language core read it so: "told reporters". */
static bool taken(const rp_draft *d, uint32_t i)
{
    return covers(&d->content, i) || covers(&d->source, i) || (i <= d->head && covers(&d->cue, i));
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
        *best = (rp_channel_found){rp_channel_rows[k].kind, m.words, platform_of(r, &rp_channel_rows[k], &m), {0, 0}};
    }
}

#define CARRIER_TOKENS 12 /* between a channel's words and "which was broadcast on" */

/* "a video conference with …, which was | broadcast on the Kremlin's Telegram channel": the platform is the carrier's. */
static void find_carrier(const rp_reader *r, uint32_t last, rp_channel_found *f)
{
    uint32_t stop = f->words.last + CARRIER_TOKENS < last ? f->words.last + CARRIER_TOKENS : last;
    for (uint32_t i = f->words.last; i < stop; i++) {
        if (!rp_in(r, i, "broadcast published posted streamed aired shown carried televised uploaded released"))
            continue;
        rp_channel_found carrier = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
        best_at(r, i + 1, last, &carrier);
        if (carrier.kind == RP_N_CHANNEL_KINDS)
            continue;
        f->carrier = (rp_range){i, carrier.words.last};
        f->platform = carrier.platform.first < carrier.platform.last ? carrier.platform : f->platform;
        return;
    }
}

uint32_t rp_channel_end(const rp_reader *r, uint32_t i, uint32_t last)
{
    rp_channel_found best = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
    if (rp_class_is(r, i, RP_PREPOSITION))
        best_at(r, i, last, &best);
    return best.kind != RP_N_CHANNEL_KINDS ? best.words.last : i;
}

/* A station by its name: "Radio Maritsa", "Amik TV". */
static bool station_at(const rp_reader *r, uint32_t i, uint32_t last, rp_channel_found *best)
{
    uint32_t end = i;
    bool station = false;
    for (; end < last && r->t[end].class == RP_PROPER; end++)
        station |= rp_in(r, end, rp_station_words);
    if (!station || end - i < 2)
        return false;
    *best = (rp_channel_found){RP_CHANNEL_BROADCAST, {i, end}, {i, end}, {0, 0}};
    return true;
}

/* Where the words behind the cue begin: behind its verb, and behind "to", "on" or "with". */
static bool behind_cue(const rp_reader *r, const rp_draft *d, uint32_t i)
{
    uint32_t end = d->head + 1, particle = d->cue.at[d->cue.n - 1].last;
    return i == end || i == particle || (i > d->head && i <= particle + 1 && rp_in(r, i - 1, "to on with before"));
}

/* May a channel phrase start at i: behind the cue, or with a preposition? Before the cue only where it opens the
 * sentence ("In a statement, …") or stands right before the verb. */
static bool may_start(const rp_reader *r, const rp_window *w, const rp_draft *d, uint32_t i)
{
    bool preposition = r->t[i].class == RP_PREPOSITION || r->t[i].class == RP_TO;
    if (i && rp_in(r, i - 1, "outside near behind beside")) /* "outside the court" is where, not how */
        return false;
    if (i > d->head)
        return preposition || behind_cue(r, d, i);
    bool opens = i == w->first || rp_is(r, i - 1, ",") || rp_class_is(r, i - 1, RP_COORDINATOR);
    bool own = d->source.n && d->source.at[0].first < i; /* between the source and its verb, or said of another */
    for (uint32_t k = own ? d->source.at[0].first : i; own && k < i; k++)
        if (r->t[k].class == RP_RELATIVE)
            return false;
    return preposition && (opens || own);
}

/* What the cue or the source tells of the channel, without words of its own. */
static const struct channel_hint {
    const char *cues, *heads;
    rp_source_kind kind; /* RP_N_SOURCE_KINDS: of any */
    rp_channel_kind channel;
} hints[] = {
    {"testified testifies testify testifying", NULL, RP_N_SOURCE_KINDS, RP_CHANNEL_COURT},
    {"tweeted tweets tweet tweeting", NULL, RP_N_SOURCE_KINDS, RP_CHANNEL_SOCIAL_MEDIA},
    {"e-mailed emailed texted telephoned phoned", NULL, RP_N_SOURCE_KINDS, RP_CHANNEL_MESSAGE},
    {NULL, "judge judges magistrate", RP_SOURCE_COURT, RP_CHANNEL_COURT},
    {NULL, "statement communiqué communique", RP_N_SOURCE_KINDS, RP_CHANNEL_STATEMENT},
    {NULL, "tweet tweets", RP_N_SOURCE_KINDS, RP_CHANNEL_SOCIAL_MEDIA},
};

/* A mouthpiece's words are the channel's: "its statement said". */
static rp_channel_found by_hint(const rp_reader *r, const rp_draft *d)
{
    rp_range source = d->source.n ? d->source.at[0] : (rp_range){0, 0};
    for (uint32_t i = source.first + 2; i < source.last && i < source.first + 5; i++) /* "Accounts on X" */
        if (rp_is(r, i - 1, "on") && rp_in(r, i, "x telegram twitter facebook instagram tiktok weibo youtube snapchat reddit"))
            return (rp_channel_found){RP_CHANNEL_SOCIAL_MEDIA, {i - 1, i + 1}, {i, i + 1}, {0, 0}};
    for (size_t h = 0; h < sizeof hints / sizeof *hints; h++) {
        if (hints[h].cues && rp_in(r, d->head, hints[h].cues))
            return (rp_channel_found){hints[h].channel, {0, 0}, {0, 0}, {0, 0}};
        for (uint32_t i = source.first; hints[h].heads && i < source.last && i < source.first + 3; i++)
            if (rp_in(r, i, hints[h].heads))
                return (rp_channel_found){hints[h].channel, hints[h].kind == RP_N_SOURCE_KINDS ? source : (rp_range){0, 0},
                                          {0, 0}, {0, 0}};
    }
    return (rp_channel_found){RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
}

/* "An analyst of the bank said in a note": it goes to the bank's clients. */
static bool is_note_to_clients(const rp_reader *r, const rp_draft *d, rp_range words)
{
    bool note = words.first < words.last && rp_in(r, words.last - 1, "note notes");
    for (uint32_t i = 0; note && d->source.n && i < 4 && d->source.at[0].first + i < d->source.at[0].last; i++)
        if (rp_in(r, d->source.at[0].first + i, "analyst analysts economist economists strategist strategists broker brokers"))
            return true;
    return false;
}

#define GIVEN_TOKENS 10 /* of "posted a long video on its channel", before its participle */

/* "posted a video | claiming that it rained": what is given holds what the participle says. */
static void find_given(const rp_reader *r, const rp_draft *d, rp_channel_found *best)
{
    uint32_t cue = d->cue.at[0].first, first = r->l->sentences[r->t[cue].sentence].first;
    if (!rp_slice_ends_nocase(r->t[d->head].lower, RP_LIT("ing")))
        return;
    for (uint32_t i = cue > first + GIVEN_TOKENS ? cue - GIVEN_TOKENS : first; i < cue; i++) {
        rp_channel_found f = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
        if (r->t[i].class == RP_VERB || r->t[i].class == RP_ING)
            best_at(r, i, cue, &f);
        if (f.kind != RP_N_CHANNEL_KINDS && f.words.last == cue)
            *best = f;
    }
}

rp_channel_found rp_channel_of(const rp_reader *r, const rp_draft *d)
{
    rp_channel_found best = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
    rp_window w = rp_window_of(r, d->head);
    uint32_t free_until = w.first; /* tokens [i, free_until) belong to no part of the claim */
    if (d->pattern == RP_BY_NOUN_CUE)
        return best;
    for (uint32_t i = w.first; i < w.last; i++) {
        if (r->t[i].quote != w.level || taken(d, i))
            continue;
        for (free_until = free_until > i ? free_until : i + 1;
             free_until < w.last && r->t[free_until].quote == w.level && !taken(d, free_until);)
            free_until++;
        if (may_start(r, &w, d, i))
            best_at(r, i, free_until, &best);
        if (best.kind == RP_N_CHANNEL_KINDS && i > d->head && behind_cue(r, d, i))
            station_at(r, i, free_until, &best);
    }
    if (best.kind == RP_N_CHANNEL_KINDS)
        find_given(r, d, &best);
    if (best.kind == RP_N_CHANNEL_KINDS)
        return by_hint(r, d);
    if (is_note_to_clients(r, d, best.words))
        best.kind = RP_CHANNEL_MESSAGE;
    if (best.kind != RP_CHANNEL_BROADCAST && best.kind != RP_CHANNEL_SOCIAL_MEDIA)
        find_carrier(r, w.last, &best);
    return best;
}

static const char *const remark_words =
    "remark remarks comment comments statement statements claim claims announcement allegation allegations accusation "
    "accusations admission pledge promise warning call";

/* "Gerasimov made these remarks during a video conference": the channel of what was said before. Gives the token of the
 * verb's subject's end, or RP_NONE. */
uint32_t rp_channel_of_remarks(const rp_reader *r, uint32_t i, rp_channel_found *f)
{
    const rp_sentence *s = &r->l->sentences[r->t[i].sentence];
    if (!rp_in(r, i, "made makes making spoke speaking was were"))
        return RP_NONE;
    bool made = rp_in(r, i, "made makes making") && rp_in(r, i + 1, "the this these those his her their its") &&
                rp_in(r, i + 2, remark_words) && i + 3 < s->last;
    bool spoke = rp_in(r, i, "was were") && rp_is(r, i + 1, "speaking") && i + 2 < s->last;
    if (!made && !spoke)
        return RP_NONE;
    *f = (rp_channel_found){RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
    best_at(r, i + (made ? 3 : 2), s->last, f);
    if (f->kind == RP_N_CHANNEL_KINDS)
        return RP_NONE;
    find_carrier(r, s->last, f);
    return i;
}

/* --- a channel's words that were read as content --- */

static uint32_t quote_starts_at(const rp_reader *r, uint32_t i)
{
    return i < r->n && r->t[i].quote != RP_NONE && r->l->quotes[r->t[i].quote].first == i;
}

/* May a content begin at i, behind a channel's words: with a quotation, "that", or a clause? */
static bool begins_content(const rp_reader *r, const rp_draft *d, uint32_t i)
{
    uint32_t last = d->content.at[0].last;
    if (i >= last)
        return false;
    rp_window w = rp_window_of(r, d->head);
    return quote_starts_at(r, i) || rp_is(r, i, "that") || (rp_starts_noun_phrase(r, i) && rp_has_verb(r, &w, i, last));
}

/* "told | Radio Maritsa he had left", "told | this station 129 people were out": whom it was told to is no content. */
static uint32_t hearer_end(const rp_reader *r, const rp_draft *d)
{
    uint32_t first = d->content.at[0].first, i = first;
    if (!rp_in(r, d->head, "told tell tells telling") || !first || first - 1 != d->head)
        return first;
    rp_channel_found f = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
    best_at(r, i, d->content.at[0].last, &f);
    if (f.kind != RP_N_CHANNEL_KINDS && begins_content(r, d, f.words.last))
        return f.words.last;
    while (i < d->content.at[0].last && r->t[i].class == RP_PROPER && r->t[i].quote == r->t[d->head].quote)
        i++;
    return i > first && rp_in(r, i, "he she it they") ? i : first;
}

/* "rejected | in a statement “any suggestion of it”", "said | during the debate the minister had lied". */
static void trim_head(rp_reader *r, rp_draft *d)
{
    rp_range *p = &d->content.at[0];
    p->first = hearer_end(r, d);
    uint32_t first = p->first;
    if (first && !rp_class_is(r, first, RP_PREPOSITION) && rp_in(r, first - 1, "in by via through at on"))
        first--;
    rp_channel_found f = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
    if (!rp_class_is(r, first, RP_PREPOSITION) || r->t[first].quote != r->t[d->head].quote)
        return;
    best_at(r, first, p->last, &f);
    if (f.kind == RP_N_CHANNEL_KINDS || !begins_content(r, d, f.words.last))
        return;
    p->first = f.words.last;
    rp_range *cue = &d->cue.at[d->cue.n - 1];
    if (cue->last == first + 1 && cue->last - cue->first > 1)
        cue->last--;
}

/* "urged both sides to stop in a two-line note": what ends an unquoted content. */
static void trim_tail(rp_reader *r, rp_draft *d)
{
    rp_range *p = &d->content.at[d->content.n - 1];
    uint32_t from = p->last - p->first > 8 ? p->last - 8 : p->first + 3;
    for (uint32_t i = from; i < p->last && i > p->first; i++) {
        rp_channel_found f = {RP_N_CHANNEL_KINDS, {0, 0}, {0, 0}, {0, 0}};
        if (r->t[i].quote != r->t[d->head].quote || !rp_in(r, i, "in via through during"))
            continue;
        best_at(r, i, p->last, &f);
        bool own = f.kind == RP_CHANNEL_STATEMENT || f.kind == RP_CHANNEL_PRESS_CONFERENCE || f.kind == RP_CHANNEL_INTERVIEW;
        if (own && f.words.last == p->last) {
            p->last = i;
            return;
        }
    }
}

void rp_channel_trim(rp_reader *r, rp_draft *d)
{
    if (!d->content.n)
        return;
    trim_head(r, d);
    trim_tail(r, d);
}
