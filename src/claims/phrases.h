/* phrases.h - noun phrases and clauses by closed-class words: who stands before a verb, who behind it, and where
 * a clause starts and ends. No parser: what they give is right for plain newswire sentences, and bounded. */
#ifndef RP_PHRASES_H
#define RP_PHRASES_H

#include "claims/reader.h"

/* The tokens a cue may look at: its sentence, made longer by quotations that run over its ends, within
 * RP_WINDOW tokens each way. level is the quotation that it all stands in, or RP_NONE. */
typedef struct rp_window {
    uint32_t first, last;
    uint32_t level;
} rp_window;

#define RP_WINDOW 120

rp_window rp_window_of(const rp_reader *r, uint32_t token);

/* The next token after, or the last before, that is not inside a quotation deeper than the window's. */
uint32_t rp_step(const rp_reader *r, const rp_window *w, uint32_t i);
uint32_t rp_step_back(const rp_reader *r, const rp_window *w, uint32_t i);

/* Is token i (or the token before it) in a quotation that starts (ends) there? */
bool rp_quote_starts(const rp_reader *r, const rp_window *w, uint32_t i);
bool rp_quote_ends(const rp_reader *r, const rp_window *w, uint32_t i);

/* The noun phrase that ends before verb group v, with its appositions: the subject. Empty if none. */
rp_range rp_subject_before(const rp_reader *r, const rp_window *w, uint32_t v);

/* The noun phrase that starts at p, with its appositions: the subject of "said X", the agent of "by X". */
rp_range rp_subject_after(const rp_reader *r, const rp_window *w, uint32_t p);

/* The end of the plain noun phrase that starts at p ("of" phrases taken in), or p if none starts there. */
uint32_t rp_noun_phrase_end(const rp_reader *r, const rp_window *w, uint32_t p);

/* The subject of the sentence, for a participle in it. */
rp_range rp_sentence_subject(const rp_reader *r, const rp_window *w, uint32_t before);

/* Can a noun phrase start with token i? */
bool rp_starts_noun_phrase(const rp_reader *r, uint32_t i);

#endif
