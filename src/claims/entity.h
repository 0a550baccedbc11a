/* entity.h - who is who: sources and the silent, put together from names, surnames, acronyms, roles and pronouns. */
#ifndef RP_ENTITY_H
#define RP_ENTITY_H

#include "claims/source.h"

typedef struct rp_cast rp_cast;

/* An empty cast for the text. */
rp_cast *rp_cast_new(rp_reader *r);

/* The entity that the source's words speak of, an old one or a new; RP_NONE where they point at nobody ("it was
 * reported"). To be asked in the text's order. */
uint32_t rp_cast_meet(rp_cast *c, rp_range source);

/* What is known of a met source: kind and whether it is named anywhere. */
rp_source_kind rp_cast_kind(const rp_cast *c, uint32_t entity, rp_range source);
bool rp_cast_named(const rp_cast *c, uint32_t entity, rp_range source);

/* Writes report->entities, in the order they were met, and r->sides; from then on claims and silences hold indexes into
 * them, and the cast is not to be asked again. */
void rp_cast_write(rp_cast *c);

#endif
