/* figure_kinds.h - the words that say what happened to those counted, and where they stand. */
#ifndef RP_FIGURE_KINDS_TAB_H
#define RP_FIGURE_KINDS_TAB_H

#include <reportedly/report.h>

/* Where a word of a row stands, beside the number and its noun. */
enum {
    RP_STANDS_PASSIVE = 1, /* "12 people were killed", "12 killed" */
    RP_STANDS_SUBJECT = 2, /* "12 people died" */
    RP_STANDS_OBJECT = 4,  /* "the fire killed 12" */
    RP_STANDS_NOUN = 8,    /* "12 deaths" */
    RP_STANDS_TOPIC = 16,  /* "the death of 12 miners", "a toll of 12", "put the dead at 12" */
    RP_STANDS_WEAK = 32,   /* a noun that decides where no verb does: "12 soldiers" */
    RP_SAYS_ALL = 64,      /* the noun is the kind's own name, so nothing more is counted: "12 deaths" */
    RP_MAY_KILL = 128,     /* killed, where "dead", "to death" or "fatally" is by: "12 men were shot dead" */
};

typedef struct rp_figure_word {
    const char *forms; /* parted by spaces */
    rp_figure_kind kind;
    unsigned stands;
    const char *example; /* its first figure is of this kind */
} rp_figure_word;

extern const rp_figure_word rp_figure_words[];
extern const unsigned rp_n_figure_words;

/* Verbs of several words, behind the noun. */
typedef struct rp_figure_phrase {
    const char *phrase;
    rp_figure_kind kind;
    const char *example;
} rp_figure_phrase;

extern const rp_figure_phrase rp_figure_phrases[];
extern const unsigned rp_n_figure_phrases;

#endif
