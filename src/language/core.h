/* core.h - the language core: a model opened, and what one pass of its encoder reads off a text.
 *
 * Cost: some 0.15 ms a word on one core; memory while reading, 1.7 KB a word. */
#ifndef RP_CORE_H
#define RP_CORE_H

#include <reportedly/model.h>
#include "language/language.h"
#include "language/words.h"
#include "nn/kernels.h"

/* Parts of speech of Universal Dependencies, in the model's order. */
#define RP_UPOS(EACH)                                                                                        \
    EACH(ADJ) EACH(ADP) EACH(ADV) EACH(AUX) EACH(CCONJ) EACH(DET) EACH(INTJ) EACH(NOUN) EACH(NUM)            \
    EACH(PART) EACH(PRON) EACH(PROPN) EACH(PUNCT) EACH(SCONJ) EACH(SYM) EACH(VERB) EACH(X)
#define RP_ENUM_UPOS_(name) RP_UPOS_##name,
typedef enum rp_upos { RP_UPOS(RP_ENUM_UPOS_) RP_N_UPOS } rp_upos;

/* Relations of Universal Dependencies, without their subtypes, in the model's order. */
#define RP_RELATIONS(EACH)                                                                                   \
    EACH(acl) EACH(advcl) EACH(advmod) EACH(amod) EACH(appos) EACH(aux) EACH(case) EACH(cc) EACH(ccomp)      \
    EACH(clf) EACH(compound) EACH(conj) EACH(cop) EACH(csubj) EACH(dep) EACH(det) EACH(discourse)            \
    EACH(dislocated) EACH(expl) EACH(fixed) EACH(flat) EACH(goeswith) EACH(iobj) EACH(list) EACH(mark)       \
    EACH(nmod) EACH(nsubj) EACH(nummod) EACH(obj) EACH(obl) EACH(orphan) EACH(parataxis) EACH(punct)         \
    EACH(reparandum) EACH(root) EACH(vocative) EACH(xcomp)
#define RP_ENUM_RELATION_(name) RP_REL_##name,
typedef enum rp_relation { RP_RELATIONS(RP_ENUM_RELATION_) RP_N_RELATIONS } rp_relation;

/* A name, as words [start, end). */
typedef struct rp_read_name {
    uint32_t start, end;
    rp_entity_kind kind; /* person, organisation, place or group */
} rp_read_name;

/* The heads that a reading may ask for; what is not asked for is not computed and stays empty. */
enum { RP_READ_ATTRIBUTIONS = 1, RP_READ_NAMES = 2, RP_READ_UPOS = 4, RP_READ_TREES = 8, RP_READ_VECTORS = 16 };

typedef struct rp_reading {
    rp_words words;
    uint32_t n_read; /* words read; fewer than words.n if the text is over RP_CORE_WORDS_MAX */
    rp_attribution *attributions; /* in the order of their cues, parts as spans of words */
    uint32_t n_attributions;
    float *cue_chance; /* one a word: the chance that a cue begins with it; with the attributions */
    rp_read_name *names;
    uint32_t n_names;
    uint8_t *upos;     /* rp_upos, one a word */
    uint32_t *head;    /* the word that each depends on; RP_NONE: it is its sentence's root */
    uint8_t *relation; /* rp_relation, one a word */
    float *vectors;    /* a row of vector_width a sentence, of length 1 (0 where none could be made) */
    size_t vector_width;
} rp_reading;

#define RP_CORE_WORDS_MAX 60000 /* of one text: a long book chapter; further words are not read */

/* rp_model_open() with the kernels of a choice: cpu is bits of rp_cpu_bits(), 0 for the reference. */
rp_status rp_model_open_on(rp_ctx *ctx, const char *path, unsigned cpu, rp_model **out);

/* Reads the heads asked for off a text. out lives in a; scratch holds what is needed meanwhile. */
void rp_model_read(const rp_model *model, rp_arena *a, rp_arena *scratch, unsigned heads, rp_slice text,
                   rp_reading *out);

/* The same over words that are there already: out->words is set, all else empty. */
void rp_model_read_words(const rp_model *model, rp_arena *a, rp_arena *scratch, unsigned heads, rp_reading *out);

#endif
