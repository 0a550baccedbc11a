/* learn.c - what the language core reads off the text, in the tokens of language.h. */
#include "language/core.h"
#include "language/language.h"

/* Tokens that share a byte with [start, end). */
static rp_span tokens_of(const rp_language *l, uint32_t start, uint32_t end)
{
    uint32_t low = 0, high = l->n_tokens;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (l->tokens[mid].end <= start)
            low = mid + 1;
        else
            high = mid;
    }
    rp_span s = {low, low};
    while (s.end < l->n_tokens && l->tokens[s.end].start < end)
        s.end++;
    return s;
}

/* Spans of words as spans of tokens; neighbours that meet become one. */
static rp_spans in_tokens(rp_arena *a, const rp_language *l, const rp_words *w, rp_spans spans)
{
    rp_spans out = {NULL, 0};
    for (uint32_t i = 0; i < spans.n; i++) {
        rp_span s = tokens_of(l, w->at[spans.at[i].start].start, w->at[spans.at[i].end - 1].end);
        if (s.start == s.end)
            continue;
        if (out.n && out.at[out.n - 1].end >= s.start)
            out.at[out.n - 1].end = s.end;
        else
            RP_PUSH(a, out.at, out.n, s);
    }
    return out;
}

/* The core's names as names of tokens, in the text's order, none over another. */
static rp_name *core_names(rp_arena *a, const rp_language *l, const rp_reading *r, uint32_t *n)
{
    rp_name *out = NULL;
    *n = 0;
    for (uint32_t i = 0; i < r->n_names; i++) {
        rp_span s = tokens_of(l, r->words.at[r->names[i].start].start, r->words.at[r->names[i].end - 1].end);
        if (s.start == s.end || (*n && out[*n - 1].last > s.start))
            continue;
        bool goes_on = *n && out[*n - 1].last == s.start && r->names[i].kind == RP_ENTITY_PERSON &&
                       out[*n - 1].kind == RP_ENTITY_PERSON && l->tokens[s.start].sentence == l->tokens[s.start - 1].sentence;
        if (goes_on) { /* "Donald J." "Trump" */
            out[*n - 1].last = s.end;
            continue;
        }
        RP_PUSH(a, out, *n, ((rp_name){s.start, s.end, (uint8_t)r->names[i].kind}));
    }
    return out;
}

/* One name by the rules in the light of the core's names [core, end) that share a token with it. The rules' keep
 * their length ("President Ramiro Quispe"), for who reads them looks for titles; the core knows the kind, and
 * where one name ends and the next begins ("Velm and Port Anse"). */
static void join_name(rp_arena *a, rp_language *l, rp_name ruled, const rp_name *core, uint32_t n)
{
    if (n == 1)
        ruled.kind = core->kind;
    if (n < 2)
        RP_PUSH(a, l->names, l->n_names, ruled);
    for (uint32_t i = 0; n > 1 && i < n; i++) {
        rp_name part = core[i];
        part.first = part.first < ruled.first ? ruled.first : part.first;
        part.last = part.last > ruled.last ? ruled.last : part.last;
        RP_PUSH(a, l->names, l->n_names, part);
    }
}

/* The names of the rules and of the core, joined. */
static void learn_names(rp_arena *a, rp_language *l, const rp_reading *r)
{
    uint32_t n, i = 0, n_ruled = l->n_names;
    const rp_name *core = l->seen = core_names(a, l, r, &n), *ruled = l->names;
    l->n_seen = n;
    l->names = NULL;
    l->n_names = 0;
    for (uint32_t k = 0; k < n_ruled; k++) {
        for (; i < n && core[i].last <= ruled[k].first; i++)
            RP_PUSH(a, l->names, l->n_names, core[i]);
        uint32_t from = i;
        while (i < n && core[i].first < ruled[k].last)
            i++;
        join_name(a, l, ruled[k], n ? core + from : NULL, i - from);
    }
    for (; i < n; i++)
        RP_PUSH(a, l->names, l->n_names, core[i]);
}

/* The words' chances of beginning a cue, to the tokens that they share a byte with. */
static void learn_chances(rp_arena *a, rp_language *l, const rp_reading *r)
{
    l->cue_chance = RP_ARRAY(a, float, l->n_tokens + 1);
    for (uint32_t i = 0; i < r->n_read; i++) {
        rp_span s = tokens_of(l, r->words.at[i].start, r->words.at[i].end);
        for (uint32_t t = s.start; t < s.end; t++)
            if (l->cue_chance[t] < r->cue_chance[i])
                l->cue_chance[t] = r->cue_chance[i];
    }
}

void rp_language_learn(const rp_model *model, rp_arena *a, rp_arena *scratch, rp_language *l)
{
    rp_reading r;
    rp_model_read(model, scratch, scratch, RP_READ_ATTRIBUTIONS | RP_READ_NAMES, l->article->text, &r);
    l->learned = true;
    learn_names(a, l, &r);
    learn_chances(a, l, &r);
    l->n_unread = r.words.n - r.n_read;
    for (uint32_t i = 0; i < r.n_attributions; i++) {
        const rp_attribution *from = &r.attributions[i];
        rp_attribution to = {.source = in_tokens(a, l, &r.words, from->source),
                             .cue = in_tokens(a, l, &r.words, from->cue),
                             .content = in_tokens(a, l, &r.words, from->content),
                             .score = from->score};
        if (to.cue.n && to.content.n)
            RP_PUSH(a, l->attributions, l->n_attributions, to);
    }
}
