/* cast.h - the inside of a cast (entity.h), shared by the files that put it together: finding whom words mean
 * (description.c, pronoun.c), and what is known of one who is new (bearer.c).
 *
 * Looking back is bounded by LOOK_BACK entities and PERSON_BACK tokens, so time is linear. Some 10 an article. */
#ifndef RP_CAST_H
#define RP_CAST_H

#include "claims/clues.h"
#include "claims/entity.h"

#define LOOK_BACK 48
#define PERSON_BACK 120

typedef struct rp_entity_draft {
    rp_mention first;   /* how it was met */
    rp_range name;      /* the fullest name; empty: known by description only */
    rp_slice words;     /* lower-cased words of its mentions, for "the ministry" */
    rp_gender gender;
    rp_source_kind kind;
    bool named, person, plural;
    uint32_t last_at;   /* token of the last mention */
    rp_range *mentions;
    uint32_t n_mentions;
    rp_range role, affiliation;
    uint32_t side;      /* the entity whose side it is on: the body it speaks for, or itself (RP_NONE) */
} rp_entity_draft;

struct rp_cast {
    rp_reader *r;
    rp_source_tables tables;
    rp_map by_name;     /* lower-cased name, surname or first word -> entity */
    rp_map full;        /* surname or initials -> index of the fullest name in l->names */
    rp_clues clues;
    rp_entity_draft *e;
    uint32_t n;
    unsigned depth; /* of principals looked for */
};

/* --- entity.c --- */

/* Whom the words mean of those met, or RP_NONE; the same, met now if new. */
uint32_t rp_cast_find(rp_cast *c, const rp_mention *m);
uint32_t rp_cast_meet_words(rp_cast *c, const rp_mention *m);

/* "nru" of "Northern Rail Union". */
rp_slice rp_cast_initials(rp_reader *r, const rp_name *n);

/* --- description.c --- */

/* How many of the text's names start before token `at`. */
uint32_t rp_names_before(const rp_language *l, uint32_t at);

/* By its name, its last or first word, or initials. */
uint32_t rp_cast_by_name(const rp_cast *c, const rp_mention *m);

/* "the ministry", "the colonel", "the company", "the rancher". */
uint32_t rp_cast_by_description(rp_cast *c, const rp_mention *m);

/* "The man, a miner named …": one met before without a name. */
uint32_t rp_cast_by_unnamed(const rp_cast *c, const rp_mention *m);

/* The last person named in the text before token `at`, from token `from` on; met now if new. */
uint32_t rp_cast_last_person(rp_cast *c, uint32_t at, rp_gender gender, uint32_t from);

/* --- lead.c --- */

/* "The former mayor", "Dam operator": of a lead or a heading, whom the next paragraph names first. */
uint32_t rp_cast_by_lead(rp_cast *c, const rp_mention *m);

/* Has the mention an office that is held no more? It tells no kind. */
bool rp_mention_is_former(const rp_reader *r, const rp_mention *m);

/* "Dushanbe", where the next sentence has the Tajik ministry that speaks. */
uint32_t rp_cast_by_capital(rp_cast *c, const rp_mention *m);

/* --- pronoun.c --- */

/* m: one pronoun, "its" and "his" too. */
uint32_t rp_cast_by_pronoun(rp_cast *c, const rp_mention *m);

/* The words that "who" or "which" stands for; source itself where it is no such word. */
rp_range rp_cast_antecedent(const rp_cast *c, rp_range source);

/* --- bearer.c --- */

uint32_t rp_cast_new_entity(rp_cast *c, const rp_mention *m);

/* Its role and affiliation, where the mention tells them. */
void rp_cast_find_role(const rp_cast *c, rp_entity_draft *e, const rp_mention *m);

/* Adds the mention's words to those it is described by. */
void rp_cast_take_words(rp_cast *c, rp_entity_draft *e, rp_range range);

/* The body or person that the source speaks for: "its president", "the service's deputy head", "a statement". */
uint32_t rp_cast_principal(rp_cast *c, const rp_mention *m, bool mouthpiece);

/* The noun of a description: "hospital" of "the town's only hospital, which …". */
rp_range rp_cast_described(const rp_cast *c, const rp_mention *m);

#endif
