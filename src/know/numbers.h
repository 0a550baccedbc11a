/* numbers.h - the words that are numbers, or parts of them. */
#ifndef RP_NUMBERS_H
#define RP_NUMBERS_H

#include <reportedly/report.h>

typedef enum rp_number_class {
    RP_NUM_NONE,
    RP_NUM_UNIT,  /* one to nineteen */
    RP_NUM_TENS,  /* twenty to ninety */
    RP_NUM_DOZEN, /* counts like a noun: "four dozen", "a couple" */
    RP_NUM_HUNDRED,
    RP_NUM_SCALE,    /* thousand, million */
    RP_NUM_SUFFIX,   /* m, bn: only behind digits */
    RP_NUM_VAGUE,    /* dozens, hundreds: a range; "of thousands" multiplies it */
    RP_NUM_ZERO,     /* no, none: where they answer how many */
    RP_NUM_FRACTION, /* half, thirds: parts of a hundred */
} rp_number_class;

typedef struct rp_number_word {
    const char *word;
    rp_number_class class;
    double min, max;
} rp_number_word;

/* In the order of their words. */
extern const rp_number_word rp_number_words[];
extern const unsigned rp_n_number_words;

/* The row of a lower-case word, or NULL. */
const rp_number_word *rp_number_word_find(rp_slice word);

#endif
