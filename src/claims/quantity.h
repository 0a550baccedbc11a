/* quantity.h - one number grammar: numerals, words, bounds, ranges, money, per cent. */
#ifndef RP_QUANTITY_H
#define RP_QUANTITY_H

#include "claims/grains.h"

typedef enum rp_quantity_sort { RP_COUNT, RP_SUM_OF_MONEY, RP_SHARE } rp_quantity_sort;

typedef struct rp_quantity {
    uint32_t first, last;               /* grains of the whole: bound, currency and "per cent" are in it */
    uint32_t number_first, number_last; /* of the number (both of a range) alone */
    double min, max;                    /* NAN: open */
    rp_bound bound;
    rp_quantity_sort sort;
    const char *unit; /* ISO 4217, or NULL */
    bool digits;      /* written in digits */
    bool vague;       /* "dozens" */
    bool zero;        /* "no", "none", "not one" */
    bool scaled;      /* has a "million" */
    bool article;     /* "a hundred": starts with "a" */
} rp_quantity;

/* Reads the quantity whose number (or "between", for a range) starts at grain i; false if none does. Its
 * words before i are not looked for beyond grain `from`. */
bool rp_quantity_read(const rp_grains *g, uint32_t i, uint32_t from, rp_quantity *out);

/* The value of digits with commas and a decimal point ("1,204,518", "36.9"); false for anything else
 * ("1.2.3", "1,30"). */
bool rp_digits_value(rp_slice s, double *out);

/* The value of one number word or of digits at i, whatever stands behind it. */
bool rp_word_value(const rp_grains *g, uint32_t i, double *out);

/* A plain cardinal in digits or words that starts at i ("27", "twenty-seven"); the grain after it, or 0. */
uint32_t rp_cardinal_read(const rp_grains *g, uint32_t i, double *out);

#endif
