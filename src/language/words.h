/* words.h - a text as words, the way the encoder was taught them: clitics apart ("did|n't", "Trump|'s"),
 * abbreviations with their full stop, addresses whole, every other sign alone. The same rules in Python are
 * train/text.py; the two must agree to the byte (docs/model-format.md, "Text"). */
#ifndef RP_WORDS_H
#define RP_WORDS_H

#include "base/arena.h"

/* Index into the model's `labels.shapes`. */
typedef enum rp_word_shape {
    RP_WORD_NONE, RP_WORD_LOWER, RP_WORD_TITLE, RP_WORD_UPPER, RP_WORD_CAPITAL, RP_WORD_MIXED, RP_WORD_DIGITS,
    RP_WORD_DIGIT_MIXED, RP_WORD_PUNCTUATION, RP_WORD_OTHER
} rp_word_shape;

/* Index into `labels.quotes`. */
typedef enum rp_word_quote { RP_WORD_OUTSIDE, RP_WORD_INSIDE, RP_WORD_MARK } rp_word_quote;

typedef struct rp_word {
    uint32_t start, end; /* bytes of the text */
    uint32_t quotation;  /* the number of the quotation it stands in, marks included, or RP_NONE */
    uint8_t shape, quote;
    bool line; /* the first of its line */
} rp_word;

typedef struct rp_words {
    rp_slice text;
    rp_word *at;
    uint32_t n;
    rp_span *sentences; /* words [start, end) */
    uint32_t n_sentences;
} rp_words;

/* Cuts a text (valid UTF-8) into words and sentences. Linear time. Lives in a. */
void rp_words_read(rp_arena *a, rp_slice text, rp_words *out);

/* The same for words and sentences that are there already ("did", "n't"; spans of bytes, in order, none over
 * another; sentences cover all words and are kept). */
void rp_words_take(rp_arena *a, rp_slice text, const rp_span *spans, uint32_t n, rp_span *sentences,
                   uint32_t n_sentences, rp_words *out);

/* The shape of one word. */
rp_word_shape rp_word_shape_of(rp_slice word);

#endif
