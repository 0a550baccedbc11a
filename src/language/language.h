/* language.h - the body text as sentences and words, with what a reader knows of each word before asking who
 * said what. Offsets are bytes of the text.
 *
 * This first form guesses word classes from closed lists and endings, and names from capitals; an encoder is
 * to fill the same fields. */
#ifndef RP_LANGUAGE_H
#define RP_LANGUAGE_H

#include <reportedly/model.h>
#include "base/arena.h"

/* What a word looks like. */
typedef enum rp_shape { RP_SHAPE_LOWER, RP_SHAPE_TITLE, RP_SHAPE_UPPER, RP_SHAPE_DIGIT, RP_SHAPE_PUNCT } rp_shape;

/* What a word most likely is. Open classes are guesses: RP_NOUN is what nothing else claims. */
typedef enum rp_class {
    RP_NOUN,
    RP_PROPER,     /* part of a name */
    RP_NUMBER,
    RP_CALENDAR,   /* Monday, March, yesterday, morning */
    RP_DETERMINER, /* the, a, this, some, his, her */
    RP_PRONOUN,    /* that can be a subject: he, they, it, one, nobody */
    RP_OBLIQUE,    /* him, them, itself */
    RP_POSSESSIVE, /* 's */
    RP_PREPOSITION,
    RP_COORDINATOR,  /* and, or, but */
    RP_SUBORDINATOR, /* that, because, if, while */
    RP_RELATIVE,     /* who, which, whose, what, how */
    RP_AUXILIARY,    /* is, has, did, would */
    RP_NOT,
    RP_TO,
    RP_VERB,       /* a finite verb, or an -ed form */
    RP_ING,
    RP_ADVERB,
    RP_ADJECTIVE,
    RP_MARK,       /* punctuation */
} rp_class;

typedef struct rp_token {
    uint32_t start, end;
    uint32_t quote;    /* the innermost quotation it stands in (its marks are in it), or RP_NONE */
    uint32_t sentence;
    uint8_t shape;     /* rp_shape */
    uint8_t class;     /* rp_class */
    bool space_before; /* white space or a block's start before it */
    rp_slice lower;    /* lower-cased; typographic apostrophes as ' */
} rp_token;

typedef struct rp_sentence {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t block;       /* index into article.blocks */
} rp_sentence;

/* A pair of quotation marks. One that is never closed runs to the end of its block, and on into the next block
 * where that starts with an opening mark (a quotation over several paragraphs). */
typedef struct rp_quote {
    uint32_t first, last; /* tokens [first, last), marks included; within one block */
    uint32_t next;        /* the quotation it runs on into, or RP_NONE */
    bool closed;
} rp_quote;

/* A name: a run of capitalised words with its connecting "of", "al-", "and" where they belong. Where a model was
 * read, its kind is the model's, and names stand here that only the model saw. In the text's order, none over
 * another. */
typedef struct rp_name {
    uint32_t first, last; /* tokens */
    uint8_t kind;         /* rp_entity_kind */
} rp_name;

/* Who said what, as the language core reads it: parts as spans of tokens; source may be empty. */
typedef struct rp_attribution {
    rp_spans source, cue, content;
    float score; /* the chance that the cue is one */
} rp_attribution;

typedef struct rp_language {
    const rp_article *article;
    rp_token *tokens;
    uint32_t n_tokens;
    rp_sentence *sentences;
    uint32_t n_sentences;
    rp_quote *quotes; /* in the order of their first tokens */
    uint32_t n_quotes;
    rp_name *names;
    uint32_t n_names;
    rp_name *seen; /* the model's names as it read them, unjoined with the rules'; none where no model read */
    uint32_t n_seen;
    bool learned; /* attributions were read by a model; else there are none, and rules must find them */
    rp_attribution *attributions; /* in the order of their cues */
    uint32_t n_attributions;
    float *cue_chance; /* where learned, one a token: the chance that a cue begins in it, as the model has it */
    uint32_t n_unread; /* words of the text that were too many for the model */
} rp_language;

/* Reads the article's text block by block; nothing crosses from one block into the next but quotations.
 * Time and memory are linear in the text. Lives in a. */
void rp_language_read(rp_arena *a, const rp_article *article, rp_language *out);

/* Adds what a model reads of the same text. What it leaves in l lives in a. */
void rp_language_learn(const rp_model *model, rp_arena *a, rp_arena *scratch, rp_language *l);

/* The words of tokens [first, last) as they stand in the text. */
rp_slice rp_language_text(const rp_language *l, uint32_t first, uint32_t last);

#endif
