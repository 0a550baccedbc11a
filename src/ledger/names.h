/* names.h - what a source is called, as far as two names can be of one: its telling words, less what every name
 * of its kind has. */
#ifndef RP_LEDGER_NAMES_H
#define RP_LEDGER_NAMES_H

#include "ledger/words.h"

typedef struct rp_name {
    rp_set words;   /* all but articles and the like; "minister" counts as "ministry" */
    rp_set telling; /* those that are no word of office: "health" of "health ministry" */
    rp_set proper;  /* of these, the ones written with a capital and no everyday word */
    uint64_t last;  /* the last word with a capital, for a person's surname; 0: none */
    uint32_t n_capital;
} rp_name;

rp_name rp_name_of(rp_arena *a, rp_slice text);

/* Can two names be of one person ("Kalin Radev", "Mr Radev")? Both are known to be persons'. */
bool rp_name_same_person(const rp_name *a, const rp_name *b);

/* Can two names be of one body ("Ministry of Health", "Bulgaria's health ministry")? */
bool rp_name_same_body(const rp_name *a, const rp_name *b);

/* Does a description name the body ("SNR director" names "prison service SNR")? */
bool rp_name_describes(const rp_name *description, const rp_name *body);

/* Does a description hold all of the body's name ("the prison service, SNR" and "prison service")? */
bool rp_name_covers(const rp_name *description, const rp_name *body);

/* Words of office alone ("the company", "its spokesman"): who it is depends on the text. */
bool rp_name_is_general(const rp_name *a);

/* Is the text only a pronoun? */
bool rp_is_pronoun(rp_slice text);

/* Is one of the words that of a company or its people ("the firm's spokesman", "chief executive")? */
bool rp_names_company(rp_slice text);

/* Is it a body ("the health ministry"), and not people of one ("ministry officials")? */
bool rp_names_body(rp_slice text);

/* Is it a place where its words are spoken for someone: a spokesman, a head, a minister? */
bool rp_names_office(rp_slice text);

#endif
