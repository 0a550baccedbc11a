/* phrases.h - rules that are phrases: silences, words about verification, channels. Each is a pattern of words,
 * read by claims/match.c, with an example that is its test.
 *
 * A pattern's elements are parted by spaces:
 *   word        that word, lower case          word|other   either
 *   x?          x or nothing                   *            up to three words, no mark
 *   <be> <have> <do> <modal> <not>             forms of these
 *   <np>        a noun phrase, captured        <name>       a name, captured
 * The first element must be words or a form. */
#ifndef RP_KNOW_PHRASES_H
#define RP_KNOW_PHRASES_H

#include <reportedly/report.h>

typedef struct rp_silence_row {
    const char *pattern;
    rp_silence_kind kind;
    bool nobody;         /* there is no one who is silent: what precedes is no subject */
    const char *example; /* [who] phrase {about}; the phrase is the rest */
} rp_silence_row;

typedef struct rp_verification_row {
    const char *pattern;
    rp_verification_status status;
    const char *by;      /* "independent", "official", "" for the phrase's own subject or agent; NULL: decided by words */
    const char *example; /* text with {the claim's content} that the status reaches */
} rp_verification_row;

typedef struct rp_channel_row {
    const char *pattern;
    rp_channel_kind kind;
    const char *platform; /* NULL: the captured name if any */
    const char *example;  /* {the channel's words} */
} rp_channel_row;

/* What a noun that points back at a claim asks of it. */
typedef enum rp_points_at {
    RP_POINTS_ANY,        /* the claim, the account */
    RP_POINTS_NUMBER,     /* the figure */
    RP_POINTS_DEATHS,     /* the toll */
    RP_POINTS_ACCUSATION, /* the charge */
} rp_points_at;

typedef struct rp_referent_row {
    const char *words;
    rp_points_at at;
} rp_referent_row;

extern const rp_referent_row rp_referent_rows[];
extern const unsigned rp_n_referent_rows;

/* Words of death in a claim that "the toll" may point at; words that call a claim false. */
extern const char *const rp_death_words;
extern const char *const rp_falsehood_words;

/* Words in the names of stations ("Radio Maritsa"). */
extern const char *const rp_station_words;

extern const rp_silence_row rp_silence_rows[];
extern const unsigned rp_n_silence_rows;
extern const rp_verification_row rp_verification_rows[];
extern const unsigned rp_n_verification_rows;
extern const rp_channel_row rp_channel_rows[];
extern const unsigned rp_n_channel_rows;

#endif
