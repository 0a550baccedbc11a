/* place_draft.h - what the steps of rp_places_find() share: names of places as they are drafted, before they become
 * places of the report. */
#ifndef RP_PLACE_DRAFT_H
#define RP_PLACE_DRAFT_H

#include "base/map.h"
#include "know/gazetteer.h"
#include "know/place_words.h"
#include "language/language.h"

#define RP_NAMESAKES_MAX 64 /* places of one name that are weighed; those with the most people are first */

/* A place that a name may mean. */
typedef struct rp_candidate {
    rp_gazetteer_place place;
    uint32_t number; /* in the gazetteer */
    float x, y, z;   /* where it lies on the unit sphere */
    bool other_name; /* the place is called otherwise, too */
    double prior;    /* what the name means by itself */
    double score;    /* with the report around it */
    double share;    /* of the name's senses: 0 to 1, together 1 */
} rp_candidate;

/* A name as it is looked up, once a report: it has one sense through the report. */
typedef struct rp_place_name {
    rp_candidate *candidates;
    uint32_t n;
    uint32_t chosen;   /* of candidates, or RP_NONE */
    uint32_t mentions; /* accepted ones */
    uint32_t sure;     /* of them, those that needed no other */
    bool is_hint;      /* the outlet's address has it */
    bool is_home;      /* and it is surely where the outlet is */
} rp_place_name;

typedef enum rp_place_judgement {
    RP_NO_PLACE,
    RP_MAYBE_PLACE, /* if the name is surely one elsewhere in the report */
    RP_IS_PLACE,
} rp_place_judgement;

typedef struct rp_place_draft {
    uint32_t first, last; /* tokens that it stands in */
    uint32_t start, end;  /* bytes of the text */
    uint32_t name;        /* of names; RP_NONE: in no gazetteer */
    uint32_t within;      /* the draft behind it that holds it ("Athens, Ga."), or RP_NONE */
    rp_place_judgement judgement;
} rp_place_draft;

typedef struct rp_place_reader {
    rp_arena *a;    /* for the time of the reading */
    rp_arena *kept; /* the report's */
    const rp_language *l;
    const rp_token *t;
    const rp_gazetteer *g;
    rp_report *report;
    rp_map words;         /* word -> rp_place_word flags */
    rp_map abbreviations; /* folded -> row of rp_region_abbreviations */
    rp_map found;         /* folded -> of names */
    rp_map metonyms;      /* folded -> country */
    rp_map surnames;      /* of the report's people, lower case */
    rp_place_name *names;
    uint32_t n_names;
    rp_place_draft *drafts; /* in the text's order, none over another */
    uint32_t n_drafts;
    uint32_t *countries; /* of the gazetteer: how much the text speaks of each, by its people and houses */
} rp_place_reader;

#define RP_PLACE_BIT(kind) (1u << RP_PLACE_##kind)

/* The name of these words, or RP_NONE where the gazetteer has none such. */
uint32_t rp_place_lookup(rp_place_reader *r, rp_slice words);

/* The same with senses of some kinds only: "Sumy" of "Sumy region" is another name than the town's. */
uint32_t rp_place_lookup_kinds(rp_place_reader *r, rp_slice words, unsigned kinds);

/* Fills r->drafts: every name that is taken for a place, with its judgement. */
void rp_place_names_find(rp_place_reader *r);

/* Chooses the sense of every name. */
void rp_place_senses_choose(rp_place_reader *r);

#endif
