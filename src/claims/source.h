/* source.h - a source's words looked at closely: its head, its name, and what kind of source it is. */
#ifndef RP_SOURCE_H
#define RP_SOURCE_H

#include "claims/phrases.h"
#include "know/kinds.h"

typedef enum rp_gender { RP_ANY_GENDER, RP_MALE, RP_FEMALE } rp_gender;

/* One place where a source is spoken of. */
typedef struct rp_mention {
    rp_range range;
    uint32_t head;       /* its main noun */
    rp_range name;       /* the proper name of the source itself, titles left out; empty if none */
    uint8_t name_kind;   /* rp_entity_kind */
    bool pronoun, plural, definite;
    bool known;          /* a noun of the tables tells kind and is */
    uint32_t kind_at;    /* that noun, or RP_NONE */
    rp_gender gender;
    rp_source_kind kind;
    rp_noun_is is;
    bool speaks_for; /* a holder of an office that every body has */
    bool certain;    /* a body of the tables stands in the words */
    bool bare;       /* nothing but such an office tells the kind */
    uint32_t whose;  /* "its", "their", "his": the token by which that body or person is pointed at, or RP_NONE */
    rp_range body;   /* the words for the body: "the service" of "the service's deputy head"; may be empty */
} rp_mention;

typedef struct rp_source_tables {
    rp_map kinds;  /* word -> row of rp_kind_rows */
    rp_map titles; /* title words */
    rp_map gender; /* word -> rp_gender */
} rp_source_tables;

void rp_source_tables_make(rp_arena *a, rp_source_tables *t);

/* The first name that ends behind token `from`, by binary search; n_names if none. */
uint32_t rp_name_from(const rp_reader *r, uint32_t from);

/* Looks at the source's words; range is not empty. */
rp_mention rp_mention_of(const rp_reader *r, const rp_source_tables *t, rp_range range);

/* Do the words by themselves tell the kind, and not those of a body that they only belong to? */
bool rp_mention_tells_kind(const rp_mention *m);

/* Is the office or body picked out by itself, in a report that names its place: police, the health ministry? */
bool rp_mention_is_office(const rp_reader *r, const rp_mention *m);

#endif
