/* kinds.h - what kind of source a noun names, and what is known of a person by a title. Data only. */
#ifndef RP_KINDS_H
#define RP_KINDS_H

#include <reportedly/report.h>

/* What a noun of the table is. */
typedef enum rp_noun_is {
    RP_IS_BODY,     /* a ministry, a union */
    RP_IS_HOLDER,   /* one person in a role: a minister */
    RP_IS_GROUP,    /* several people: residents */
    RP_IS_DOCUMENT, /* a report */
} rp_noun_is;

typedef struct rp_kind_row {
    const char *words; /* parted by spaces; lower case */
    rp_noun_is is;
    rp_source_kind kind;
    int weight;        /* where several stand in one phrase, the heaviest decides */
    const char *example; /* a source phrase of this kind */
} rp_kind_row;

extern const rp_kind_row rp_kind_rows[];
extern const unsigned rp_n_kind_rows;

/* Proper names of bodies that need no noun beside them. */
typedef struct rp_body_row {
    const char *name; /* lower case */
    rp_source_kind kind;
    const char *example;
} rp_body_row;

extern const rp_body_row rp_body_rows[];
extern const unsigned rp_n_body_rows;

/* Offices that every body has: their holder speaks for the body ("the union's secretary"). */
extern const char *const rp_generic_roles;

/* Those of them that say nothing of what kind of body it is. */
extern const char *const rp_bare_roles;

/* Last words of proper names by which a company, or a newspaper or station, is known. */
extern const char *const rp_company_words;
extern const char *const rp_media_words;

/* First words of proper names of a country's offices ("Transport Scotland"). */
extern const char *const rp_department_words;

/* Bodies of which a known place has one, so that "the" picks it out. */
extern const char *const rp_office_words;

/* Nouns that stand behind a proper name and are no part of it ("the Katiba Ansar group"). */
extern const char *const rp_class_nouns;

/* Documents by which a body itself speaks ("a statement said"). */
extern const char *const rp_mouthpiece_words;

/* Those who speak for another person or hold an office under one: what they saw is not what they tell. */
extern const char *const rp_advocate_words;

/* Nouns for one person, whatever they speak for. */
extern const char *const rp_person_words;

/* Words that tell he from she. */
extern const char *const rp_male_words;
extern const char *const rp_female_words;

/* Titles that stand before a name and are no part of it. */
extern const char *const rp_title_words;

/* Nouns that refer back to a body named before: "the group", "the company". */
extern const char *const rp_generic_bodies;

/* Capitals and countries that stand for their governments ("Dushanbe rejected", "Poland has ordered"). */
extern const char *const rp_capitals;

/* Capitals, and what the ministries that they stand for are called by. */
typedef struct rp_capital_row {
    const char *capital, *people;
} rp_capital_row;

extern const rp_capital_row rp_capital_rows[];
extern const unsigned rp_n_capital_rows;

#endif
