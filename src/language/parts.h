/* parts.h - the steps of rp_language_read(), in their order. Each fills its fields of *l. */
#ifndef RP_LANGUAGE_PARTS_H
#define RP_LANGUAGE_PARTS_H

#include "base/map.h"
#include "language/language.h"

/* The tokens of one block; sentence and quote are left RP_NONE. */
void rp_tokens_read(rp_arena *a, rp_language *l, const rp_block *block);

/* Pairs the quotation marks of tokens [first, last), one block. */
void rp_quotes_read(rp_arena *a, rp_language *l, uint32_t first, uint32_t last);

/* Cuts tokens [first, last), one block, into sentences. */
void rp_sentences_read(rp_arena *a, rp_language *l, uint32_t first, uint32_t last, uint32_t block);

/* Word classes of the whole text, then its names. */
void rp_classes_read(rp_arena *a, rp_language *l);
void rp_names_read(rp_arena *a, rp_language *l);

/* Is it a title or another word that is written with a full stop ("Mr", "Gen", "Corp")? word as it stands.
 * ends: it may end a sentence too ("Corp."). */
bool rp_abbreviation(rp_slice word, bool *ends);

#endif
