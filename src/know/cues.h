/* cues.h - the words that report: verbs and nouns by which a source's content is given, with what each takes and
 * what the source does by it. The table is in cues.c; data only, read by the claims room. */
#ifndef RP_CUES_H
#define RP_CUES_H

#include <reportedly/report.h>

/* What a cue takes as content. */
enum {
    RP_TAKES_CLAUSE = 1,  /* said it rained; "It rained," said X; It rained, X said */
    RP_TAKES_THAT = 2,    /* denied that it rained; doubted whether */
    RP_TAKES_TO = 4,      /* promised to come */
    RP_TAKES_NOUN = 8,    /* denied the charge; accused X of Y */
    RP_TAKES_HEARER = 16, /* told reporters that it rained */
    RP_TAKES_ORDER = 32,  /* urged both sides to come; told them to leave */
    RP_TAKES_QUOTE = 64,  /* praised "a brave man" only where quotation marks follow */
    RP_NEUTRAL = 128,     /* what the source does is told by the content */
    RP_PASSIVE = 256,     /* "is expected to come", "was accused of theft": the content is its subject and the rest */
};

typedef struct rp_cue {
    const char *forms;    /* parted by spaces; the base form first */
    const char *particle; /* words that must follow ("for" of "call for"), or NULL */
    unsigned takes;
    rp_stance stance;
    const char *example;  /* [source], {content}; the rest is the cue and its surroundings */
} rp_cue;

extern const rp_cue rp_cues[];
extern const unsigned rp_n_cues;

/* Nouns that hold a content: "claims that", "allegations of". */
typedef struct rp_noun_cue {
    const char *forms;
    bool takes_of;
    rp_stance stance;
    const char *example;
} rp_noun_cue;

extern const rp_noun_cue rp_noun_cues[];
extern const unsigned rp_n_noun_cues;

#endif
