/* language.h - the body text as sentences and words, with what a reader knows of each word before asking who
 * said what. Offsets are bytes of the text. */
#ifndef RP_LANGUAGE_H
#define RP_LANGUAGE_H

#include "base/arena.h"

/* What a word looks like. */
typedef enum rp_shape { RP_SHAPE_LOWER, RP_SHAPE_TITLE, RP_SHAPE_UPPER, RP_SHAPE_DIGIT, RP_SHAPE_PUNCT } rp_shape;

typedef struct rp_token {
    uint32_t start, end;
    uint8_t shape;      /* rp_shape */
    bool space_before;  /* white space or a block's start before it */
    bool quoted;        /* within double quotation marks, which are themselves within */
    rp_slice lower;     /* lower-cased; typographic apostrophes as ' */
} rp_token;

typedef struct rp_sentence {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t block;       /* index into article.blocks */
} rp_sentence;

/* A pair of double quotation marks; an opening mark that a paragraph leaves open runs on into the next
 * paragraph when that starts with a mark (a quotation over several paragraphs). */
typedef struct rp_quote {
    uint32_t first, last; /* tokens [first, last), marks included; within one block */
    uint32_t next;        /* the quote it runs on into, or RP_NONE */
} rp_quote;

/* A name: a run of capitalised words with its connecting "of", "al-", "and" where they belong. */
typedef struct rp_name {
    uint32_t first, last; /* tokens */
    uint8_t kind;         /* rp_entity_kind */
} rp_name;

typedef struct rp_language {
    const rp_article *article;
    rp_token *tokens;
    uint32_t n_tokens;
    rp_sentence *sentences;
    uint32_t n_sentences;
    rp_quote *quotes;
    uint32_t n_quotes;
    rp_name *names;
    uint32_t n_names;
} rp_language;

/* Reads the article's text block by block; nothing crosses from one block into the next but quotations.
 * Lives in a. */
void rp_language_read(rp_arena *a, const rp_article *article, rp_language *out);

#endif
