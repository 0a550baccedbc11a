/* reader.h - what the steps of rp_claims_find() share: the text read, and the claims as they are drafted, in
 * token ranges, before they become spans of the report. */
#ifndef RP_READER_H
#define RP_READER_H

#include "base/map.h"
#include "know/cues.h"
#include "language/language.h"

typedef struct rp_range {
    uint32_t first, last; /* tokens [first, last) */
} rp_range;

/* A part of a claim: one range, or several where it is broken. */
typedef struct rp_pieces {
    rp_range *at;
    uint32_t n;
} rp_pieces;

/* How a claim was recognised; each has its own chance of being right (see attribution.c). */
typedef enum rp_pattern {
    RP_BY_QUOTE_AFTER,  /* S said: "Q" */
    RP_BY_QUOTE_BEFORE, /* "Q," said S */
    RP_BY_THAT,         /* S said that C */
    RP_BY_CLAUSE,       /* S said C */
    RP_BY_CLAUSE_BEFORE,/* C, S said */
    RP_BY_TO,           /* S promised to C */
    RP_BY_ORDER,        /* S urged X to C */
    RP_BY_NOUN,         /* S denied C */
    RP_BY_PARTICIPLE,   /* ..., adding that C */
    RP_BY_ACCORDING,    /* according to S, C */
    RP_BY_PASSIVE,      /* it was reported that C; X is expected to C */
    RP_BY_NOUN_CUE,     /* claims that C */
    RP_BY_COLON,        /* S: "Q"; "Q" - S */
    RP_BY_ADVERB,       /* reportedly C */
    RP_BY_CHAIN,        /* learned from S that C */
    RP_BY_TURN,         /* SPEAKER: C, in a transcript; a signature below a quotation */
    RP_LEARNED,         /* read by the language core */
    RP_N_PATTERNS
} rp_pattern;

typedef struct rp_draft {
    rp_pieces source, cue, content;
    uint32_t head;   /* the cue's main token */
    rp_stance stance;
    bool neutral;    /* the content tells the stance */
    bool negated;
    rp_pattern pattern;
    uint32_t chained_to; /* RP_BY_CHAIN: the head of the cue that passes it on */
    double score; /* the chance of being right: source and content as a person would give them */
} rp_draft;

typedef struct rp_reader {
    rp_arena *a;
    const rp_language *l;
    const rp_token *t; /* l->tokens */
    uint32_t n;
    rp_report *report;
    rp_map cues;       /* form -> first row of rp_cues that has it */
    rp_map noun_cues;
    rp_map channels; /* word -> first row of rp_channel_rows that starts with it */
    rp_draft *drafts;
    uint32_t n_drafts;
    uint32_t *sides; /* an entity each: equal for those on one side, a body and who speaks for it; set with the entities */
} rp_reader;

/* Is token i this word (lower case), or one of this list's? */
static inline bool rp_is(const rp_reader *r, uint32_t i, const char *word)
{
    return i < r->n && rp_slice_equal(r->t[i].lower, rp_slice_of(word));
}

static inline bool rp_in(const rp_reader *r, uint32_t i, const char *words)
{
    return i < r->n && rp_slice_in(r->t[i].lower, words);
}

static inline bool rp_class_is(const rp_reader *r, uint32_t i, rp_class class)
{
    return i < r->n && r->t[i].class == class;
}

/* How often a claim of each pattern is right (source and content, softly): rules on PolNeAR's training set, the
 * language core on unseen articles of its development set. */
extern const double rp_pattern_score[RP_N_PATTERNS];

void rp_pieces_add(rp_reader *r, rp_pieces *p, uint32_t first, uint32_t last);

/* Puts the cues' forms into r->cues and r->noun_cues. */
void rp_cues_index(rp_reader *r);

/* The attributions of the whole text, in r->drafts, in the order of their cues: found by rule, or taken from the
 * language core where it read them. */
/* How many drafts have their main word before token i; they stand in the order of those. */
uint32_t rp_drafts_before(const rp_reader *r, uint32_t i);

void rp_attributions_find(rp_reader *r);
void rp_layouts_find(rp_reader *r);
void rp_attributions_take(rp_reader *r);

#endif
