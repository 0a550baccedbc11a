/* draft_figure.h - what the steps of rp_figures_find() share: a figure as it is drafted, in grains, before it
 * becomes one of the report's. */
#ifndef RP_DRAFT_FIGURE_H
#define RP_DRAFT_FIGURE_H

#include "base/map.h"
#include "claims/figures.h"
#include "claims/quantity.h"
#include "know/figure_kinds.h"

/* How a figure's kind is known; later ones are surer. */
typedef enum rp_kind_by {
    RP_BY_NOTHING,
    RP_BY_CONTEXT,
    RP_BY_WEAK_NOUN,
    RP_BY_VERB,
    RP_BY_NOUN_ITSELF
} rp_kind_by;

typedef struct rp_draft_figure {
    rp_quantity q;
    uint32_t of_first, of_last; /* what it counts; empty where nothing is said */
    uint32_t next;              /* the grain after number and noun */
    bool share_of;              /* "six of the dead", "two of them" */
    rp_kind_by by;
    rp_figure_kind kind;
    uint32_t part_of; /* another draft, or RP_NONE */
    bool superseded;
} rp_draft_figure;

typedef struct rp_figure_reader {
    rp_arena *a;
    const rp_grains *g;
    rp_map words; /* form -> row of rp_figure_words */
    rp_draft_figure *drafts;
    uint32_t n_drafts;
} rp_figure_reader;

/* The row of grain i's word, or NULL. */
const rp_figure_word *rp_figure_word_at(const rp_figure_reader *r, uint32_t i);

/* Finds the noun that the quantity counts. */
void rp_figure_noun(const rp_figure_reader *r, rp_draft_figure *d);

/* Finds the kind: by the noun itself, a verb on either side, or a topic. */
void rp_figure_kind_find(const rp_figure_reader *r, rp_draft_figure *d);

/* Does it say where some of those before are: ", three in Kursk and two in Belgorod"? */
bool rp_is_spread(const rp_grains *g, const rp_draft_figure *d);

/* Is it something else that is written with a number: an age, a score, a street, a model, a count of sources?
 */
bool rp_figure_is_none(const rp_figure_reader *r, const rp_draft_figure *d);

/* Links parts to their wholes, and lets figures without words of their own take the kind of the one before.
 */
void rp_figures_link(rp_figure_reader *r);

#endif
