/* decode.c - Viterbi (1967) over chains of few states, one routine for all three. */
#include "language/decode.h"

#include <math.h>

#define STATES_MAX RP_N_NAME_TAGS

/* A chain: scores of states at a word and of steps between words. */
typedef struct chain {
    int states;
    const void *data;
    float extra;
    float (*emit)(const struct chain *c, size_t w, int state);
    float (*step)(const struct chain *c, size_t w, int from, int to); /* into word w; w 0: from the outside */
} chain;

static void best_path(rp_arena *a, const chain *c, size_t n, uint8_t *path)
{
    float best[STATES_MAX], next[STATES_MAX];
    uint8_t *back = rp_arena_array(a, n, STATES_MAX);
    for (int s = 0; s < c->states && n; s++)
        best[s] = c->step(c, 0, 0, s) + c->emit(c, 0, s);
    for (size_t w = 1; w < n; w++) {
        for (int to = 0; to < c->states; to++) {
            int from = 0;
            float most = best[0] + c->step(c, w, 0, to);
            for (int s = 1; s < c->states; s++) {
                float v = best[s] + c->step(c, w, s, to);
                from = v > most ? s : from;
                most = v > most ? v : most;
            }
            next[to] = most + c->emit(c, w, to);
            back[w * STATES_MAX + (size_t)to] = (uint8_t)from;
        }
        memcpy(best, next, sizeof best);
    }
    int state = 0;
    for (int s = 1; s < c->states && n; s++)
        state = best[s] > best[state] ? s : state;
    for (size_t w = n; w-- > 0; state = back[w * STATES_MAX + (size_t)state])
        path[w] = (uint8_t)state;
}

static float emit_cue(const chain *c, size_t w, int state)
{
    const float *logits = c->data;
    return logits[w * RP_N_CUE_TAGS + (size_t)state] + (state == RP_TAG_BEGINS ? c->extra : 0);
}

static float step_cue(const chain *c, size_t w, int from, int to)
{
    (void)c;
    return to == RP_TAG_INSIDE && (!w || from == RP_TAG_OUTSIDE) ? -INFINITY : 0;
}

void rp_decode_cues(rp_arena *a, const float *logits, size_t n, float bias, uint8_t *tags)
{
    chain c = {RP_N_CUE_TAGS, logits, bias, emit_cue, step_cue};
    best_path(a, &c, n, tags);
}

typedef struct row {
    const float *scores, *change;
    const bool *held;
} row;

enum { INSIDE = 0, STARTS = 3, ENDS = 6 }; /* first channel of each */

static float channel(const row *r, size_t w, int first, int state)
{
    return state == RP_ROLE_NONE ? 0 : r->scores[w * RP_ROW_CHANNELS + (size_t)(first + state - 1)];
}

static float emit_row(const chain *c, size_t w, int state)
{
    return channel(c->data, w, INSIDE, state);
}

static float step_row(const chain *c, size_t w, int from, int to)
{
    const row *r = c->data;
    float change = r->change[from * RP_ROW_STATES + to];
    if (from == to)
        return change;
    if (r->held[w])
        return -INFINITY;
    return (w ? channel(r, w - 1, ENDS, from) : 0) + channel(r, w, STARTS, to) + change - c->extra;
}

void rp_decode_row(rp_arena *a, const float *scores, size_t n, const bool *held, const float *change,
                   float switch_cost, uint8_t *states)
{
    row r = {scores, change, held};
    chain c = {RP_ROW_STATES, &r, switch_cost, emit_row, step_row};
    best_path(a, &c, n, states);
}

static float emit_name(const chain *c, size_t w, int state)
{
    const float *logits = c->data;
    return logits[w * RP_N_NAME_TAGS + (size_t)state];
}

static float step_name(const chain *c, size_t w, int from, int to)
{
    (void)c;
    bool continues = to && to % 2 == 0;
    return continues && (!w || (from != to && from != to - 1)) ? -INFINITY : 0;
}

void rp_decode_names(rp_arena *a, const float *logits, size_t n, uint8_t *tags)
{
    chain c = {RP_N_NAME_TAGS, logits, 0, emit_name, step_name};
    best_path(a, &c, n, tags);
}
