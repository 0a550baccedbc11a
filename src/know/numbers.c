/* numbers.c - see numbers.h. What the vague ones stand for is the schema's ("dozens" 24 to 99). */
#include "base/slice.h"
#include "know/numbers.h"

const rp_number_word rp_number_words[] = {
    {"b", RP_NUM_SUFFIX, 1e9, 1e9},
    {"billion", RP_NUM_SCALE, 1e9, 1e9},
    {"billions", RP_NUM_VAGUE, 2e9, 9999999999},
    {"bn", RP_NUM_SUFFIX, 1e9, 1e9},
    {"couple", RP_NUM_DOZEN, 2, 2},
    {"crore", RP_NUM_SCALE, 1e7, 1e7},
    {"dozen", RP_NUM_DOZEN, 12, 12},
    {"dozens", RP_NUM_VAGUE, 24, 99},
    {"eight", RP_NUM_UNIT, 8, 8},
    {"eighteen", RP_NUM_UNIT, 18, 18},
    {"eighth", RP_NUM_FRACTION, 1.0 / 8, 1.0 / 8},
    {"eighths", RP_NUM_FRACTION, 1.0 / 8, 1.0 / 8},
    {"eighty", RP_NUM_TENS, 80, 80},
    {"eleven", RP_NUM_UNIT, 11, 11},
    {"few", RP_NUM_VAGUE, 3, 9},
    {"fifteen", RP_NUM_UNIT, 15, 15},
    {"fifth", RP_NUM_FRACTION, 1.0 / 5, 1.0 / 5},
    {"fifths", RP_NUM_FRACTION, 1.0 / 5, 1.0 / 5},
    {"fifty", RP_NUM_TENS, 50, 50},
    {"five", RP_NUM_UNIT, 5, 5},
    {"forty", RP_NUM_TENS, 40, 40},
    {"four", RP_NUM_UNIT, 4, 4},
    {"fourteen", RP_NUM_UNIT, 14, 14},
    {"half", RP_NUM_FRACTION, 1.0 / 2, 1.0 / 2},
    {"handful", RP_NUM_VAGUE, 3, 9},
    {"hundred", RP_NUM_HUNDRED, 100, 100},
    {"hundreds", RP_NUM_VAGUE, 200, 999},
    {"k", RP_NUM_SUFFIX, 1e3, 1e3},
    {"lakh", RP_NUM_SCALE, 1e5, 1e5},
    {"m", RP_NUM_SUFFIX, 1e6, 1e6},
    {"million", RP_NUM_SCALE, 1e6, 1e6},
    {"millions", RP_NUM_VAGUE, 2e6, 9999999},
    {"mn", RP_NUM_SUFFIX, 1e6, 1e6},
    {"nine", RP_NUM_UNIT, 9, 9},
    {"nineteen", RP_NUM_UNIT, 19, 19},
    {"ninety", RP_NUM_TENS, 90, 90},
    {"no", RP_NUM_ZERO, 0, 0},
    {"nobody", RP_NUM_ZERO, 0, 0},
    {"none", RP_NUM_ZERO, 0, 0},
    {"one", RP_NUM_UNIT, 1, 1},
    {"pair", RP_NUM_DOZEN, 2, 2},
    {"quarter", RP_NUM_FRACTION, 1.0 / 4, 1.0 / 4},
    {"quarters", RP_NUM_FRACTION, 1.0 / 4, 1.0 / 4},
    {"score", RP_NUM_DOZEN, 20, 20},
    {"scores", RP_NUM_VAGUE, 24, 99},
    {"seven", RP_NUM_UNIT, 7, 7},
    {"seventeen", RP_NUM_UNIT, 17, 17},
    {"seventh", RP_NUM_FRACTION, 1.0 / 7, 1.0 / 7},
    {"sevenths", RP_NUM_FRACTION, 1.0 / 7, 1.0 / 7},
    {"seventy", RP_NUM_TENS, 70, 70},
    {"several", RP_NUM_VAGUE, 3, 9},
    {"six", RP_NUM_UNIT, 6, 6},
    {"sixteen", RP_NUM_UNIT, 16, 16},
    {"sixth", RP_NUM_FRACTION, 1.0 / 6, 1.0 / 6},
    {"sixths", RP_NUM_FRACTION, 1.0 / 6, 1.0 / 6},
    {"sixty", RP_NUM_TENS, 60, 60},
    {"ten", RP_NUM_UNIT, 10, 10},
    {"tens", RP_NUM_VAGUE, 20, 99},
    {"tenth", RP_NUM_FRACTION, 1.0 / 10, 1.0 / 10},
    {"tenths", RP_NUM_FRACTION, 1.0 / 10, 1.0 / 10},
    {"third", RP_NUM_FRACTION, 1.0 / 3, 1.0 / 3},
    {"thirds", RP_NUM_FRACTION, 1.0 / 3, 1.0 / 3},
    {"thirteen", RP_NUM_UNIT, 13, 13},
    {"thirty", RP_NUM_TENS, 30, 30},
    {"thousand", RP_NUM_SCALE, 1e3, 1e3},
    {"thousands", RP_NUM_VAGUE, 2000, 9999},
    {"three", RP_NUM_UNIT, 3, 3},
    {"tn", RP_NUM_SUFFIX, 1e12, 1e12},
    {"trillion", RP_NUM_SCALE, 1e12, 1e12},
    {"trio", RP_NUM_DOZEN, 3, 3},
    {"twelve", RP_NUM_UNIT, 12, 12},
    {"twenty", RP_NUM_TENS, 20, 20},
    {"two", RP_NUM_UNIT, 2, 2},
    {"zero", RP_NUM_ZERO, 0, 0},
};
const unsigned rp_n_number_words = sizeof rp_number_words / sizeof *rp_number_words;

const rp_number_word *rp_number_word_find(rp_slice word)
{
    unsigned from = 0, to = rp_n_number_words;
    while (from < to) {
        unsigned at = (from + to) / 2;
        rp_slice row = rp_slice_of(rp_number_words[at].word);
        int order = memcmp(row.ptr, word.ptr, row.len < word.len ? row.len : word.len);
        if (!order && row.len == word.len)
            return &rp_number_words[at];
        if (order < 0 || (!order && row.len < word.len))
            from = at + 1;
        else
            to = at;
    }
    return NULL;
}
