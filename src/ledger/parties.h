/* parties.h - the sources of one story, and whom each speaks for: a body, its head and its spokesman are one side. */
#ifndef RP_LEDGER_PARTIES_H
#define RP_LEDGER_PARTIES_H

#include "ledger/db.h"
#include "ledger/names.h"

typedef struct rp_party {
    int64_t source;
    int64_t body; /* the source it speaks for; itself if none */
    bool person;
    bool company;
    bool individual;        /* of a kind that speaks for itself: a witness, an expert, a document */
    int64_t claims;         /* how much it says in the story */
    rp_slice name;          /* as it is listed */
    rp_name *names;         /* all it goes by */
    rp_name *descriptions;  /* its roles, and the words around its name */
    bool office, of_company; /* its roles are those of someone who speaks for a body; for a company */
    uint32_t n_names, n_descriptions;
} rp_party;

typedef struct rp_parties {
    rp_party *at;
    uint32_t n;
} rp_parties;

/* The sources that speak or are silent in a story, in the order of their numbers. */
rp_parties rp_parties_of(rp_db *db, rp_arena *a, int64_t story);

/* Finds whom each speaks for, and writes it down. */
void rp_parties_update(rp_db *db, rp_arena *a, rp_parties *p);

/* Whom a source speaks for; 0 for none. */
int64_t rp_side_of(const rp_parties *p, int64_t source);

/* Is a source of this kind nobody's mouth: a witness, an expert, a newspaper, a document? */
bool rp_speaks_for_itself(rp_slice kind);

/* The one side that a text names; 0 if it names none, or several. */
int64_t rp_side_named(const rp_parties *p, rp_arena *a, rp_slice text);

/* The party of a source, or NULL. */
const rp_party *rp_party_of(const rp_parties *p, int64_t source);

#endif
