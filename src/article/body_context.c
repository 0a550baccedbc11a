/* body_context.c - see body_context.h. The log odds of a block become a sum of three: its own, those of the mean
 * chance below its holder's parent, and of the mean of all other blocks of its make (tag and class, and its
 * parent's). The weights are a logistic regression's on chances that saw no page of the same site. What they did
 * and what was tried instead: docs/decisions/0035-body-in-context.md. */
#include "article/body_context.h"
#include "article/body_model.h"

enum { OWN = 35, CONTAINER = 15, MAKE = 10, BIAS = -20 * RP_ODDS_ONE / 64, WHOLE = 64 }; /* weights in 64ths */
#define ODDS_MOST (37 * RP_ODDS_ONE / 8) /* a chance of .99: what is surer counts no more */

typedef struct sums {
    uint64_t words, found; /* chance times words */
} sums;

static int32_t odds_of(uint32_t chance)
{
    int32_t odds = rp_body_odds(chance);
    return odds > ODDS_MOST ? ODDS_MOST : odds < -ODDS_MOST ? -ODDS_MOST : odds;
}

/* Log odds of a mean chance; without words there is none, and the block's own speak. */
static int32_t odds_of_mean(uint64_t found, uint64_t words, int32_t own)
{
    return words ? odds_of((uint32_t)(found / words)) : own;
}

static sums *sum_up(rp_arena *a, const rp_outline *o, const uint32_t *chance)
{
    uint32_t n = o->page->n_blocks;
    sums *before = RP_ARRAY(a, sums, (size_t)n + 1); /* over the blocks before the i-th */
    for (uint32_t i = 0; i < n; i++) {
        uint32_t words = o->page->blocks[i].words;
        before[i + 1] = (sums){before[i].words + words, before[i].found + (uint64_t)chance[i] * words};
    }
    return before;
}

static sums *sum_up_makes(rp_arena *a, const rp_outline *o, const uint32_t *chance)
{
    sums *of = RP_ARRAY(a, sums, 2 * (size_t)o->page->n_blocks + 1);
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        uint32_t words = o->page->blocks[i].words;
        sums *s = &of[o->blocks[i].signature2];
        *s = (sums){s->words + words, s->found + (uint64_t)chance[i] * words};
    }
    return of;
}

void rp_body_weigh_context(rp_arena *a, const rp_outline *o, uint32_t *chance)
{
    const sums *before = sum_up(a, o, chance), *makes = sum_up_makes(a, o, chance);
    for (uint32_t i = 0; i < o->page->n_blocks; i++) {
        const rp_body_block *b = &o->blocks[i];
        if (b->holder == RP_NONE)
            continue;
        uint32_t up = o->nodes[b->holder].parent, words = o->page->blocks[i].words;
        int32_t own = odds_of(chance[i]), container = own;
        if (up != RP_NONE) {
            const sums *first = &before[o->nodes[up].first], *end = &before[o->nodes[up].end];
            container = odds_of_mean(end->found - first->found, end->words - first->words, own);
        }
        sums make = makes[b->signature2];
        make = (sums){make.words - words, make.found - (uint64_t)chance[i] * words};
        int32_t others = odds_of_mean(make.found, make.words, own);
        chance[i] = rp_body_chance((OWN * own + CONTAINER * container + MAKE * others) / WHOLE + BIAS);
    }
}
