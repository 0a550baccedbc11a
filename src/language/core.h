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

/* A name, as words [start, end). */
typedef struct rp_read_name {
    uint32_t start, end;
    rp_entity_kind kind; /* person, organisation, place or group */
} rp_read_name;

typedef struct rp_reading {
    rp_words words;
    uint8_t *upos; /* rp_upos, one a word */
    rp_read_name *names;
    uint32_t n_names;
    rp_attribution *attributions; /* in the order of their cues, parts as spans of words */
    uint32_t n_attributions;
    uint32_t n_read; /* words read; fewer than words.n if the text is over RP_CORE_WORDS_MAX */
} rp_reading;

#define RP_CORE_WORDS_MAX 60000 /* of one text: a long book chapter; further words are not read */

/* rp_model_open() with the kernels of a choice: cpu is bits of rp_cpu_bits(), 0 for the reference. */
rp_status rp_model_open_on(rp_ctx *ctx, const char *path, unsigned cpu, rp_model **out);

/* Reads a text. out lives in a; scratch holds what is needed meanwhile. */
void rp_model_read(const rp_model *model, rp_arena *a, rp_arena *scratch, rp_slice text, rp_reading *out);

#endif
