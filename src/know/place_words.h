/* place_words.h - words that stand beside places and tell what a capitalised name is; regions' abbreviations; peoples
 * and houses of government, which are not places but say which country a report is about. */
#ifndef RP_PLACE_WORDS_H
#define RP_PLACE_WORDS_H

#include <reportedly/report.h>

typedef enum rp_place_word {
    RP_PLACE_AREA_WORD = 1,      /* behind a name, part of it: Lamar County */
    RP_PLACE_DIVISION_WORD = 2,  /* the same, in small letters too: Sumy region, the Jordan valley */
    RP_PLACE_LAND_WORD = 8192,   /* in small letters behind a name that no gazetteer has, part of it: Gorvan plateau */
    RP_PLACE_NATURE_WORD = 4,    /* behind a name, part of it, with a capital: Thames River */
    RP_PLACE_NATURE_BEFORE = 8,  /* before a name, part of it: Mount Everest */
    RP_PLACE_STREET_WORD = 16,   /* behind a name: a street, no place */
    RP_PLACE_BODY_WORD = 32,     /* behind a place: a body or site of it; the place stays one: Dublin Police */
    RP_PLACE_MEDIA_WORD = 64,    /* behind a place: a newspaper, no place */
    RP_PLACE_SITE_WORD = 128,    /* ends the name of a site, body or event, which is no place by itself */
    RP_PLACE_DIRECTION_WORD = 256, /* before a place, no part of it: northern Texas */
    RP_PLACE_LOCATIVE_WORD = 512,  /* before a place: near Athens */
    RP_PLACE_TITLE_WORD = 1024,    /* before a person: Judge Lincoln */
    RP_PLACE_ADDRESSED_WORD = 4096, /* before a country or capital: its government is meant */
    RP_PLACE_NO_WORD = 2048,       /* written with a capital, and somewhere the name of a town, but not here */
} rp_place_word;

typedef struct rp_place_words {
    rp_place_word is;
    const char *words;   /* lower case */
    const char *example; /* its places are in brackets */
} rp_place_words;

/* A state or province as newspapers shorten it; the stop behind it left out ("W.Va"). */
typedef struct rp_region_abbreviation {
    const char *written;
    const char *postal; /* two capitals, behind a town and a comma only */
    const char *name;
    const char *country;
} rp_region_abbreviation;

/* A people: a country's adjectives and inhabitants, parted by "|". */
typedef struct rp_people_row {
    const char *country;
    const char *words;
} rp_people_row;

/* A house or office that stands for a government. */
typedef struct rp_metonym_row {
    const char *name;
    const char *country;
} rp_metonym_row;

extern const rp_place_words rp_place_word_rows[];
extern const unsigned rp_n_place_word_rows;
extern const rp_region_abbreviation rp_region_abbreviations[];
extern const unsigned rp_n_region_abbreviations;
extern const rp_people_row rp_people_rows[];
extern const unsigned rp_n_people_rows;
extern const rp_metonym_row rp_metonym_rows[];
extern const unsigned rp_n_metonym_rows;

#endif
