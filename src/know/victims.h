/* victims.h - words of a single victim's fate, where no number is given ("a man was shot dead"). */
#ifndef RP_VICTIMS_H
#define RP_VICTIMS_H

#include <reportedly/report.h>

typedef enum rp_fate {
    RP_FATE_DEATH,    /* somebody died */
    RP_FATE_WOUND,    /* somebody was hurt; may have died of it */
    RP_FATE_SURVIVES, /* somebody was hurt and lives */
    RP_FATE_OTHER,    /* a victim beside the first */
    RP_FATE_SELF,     /* who did it died too */
    RP_N_FATES
} rp_fate;

typedef struct rp_fate_phrase {
    const char *phrase;
    rp_fate fate;
    const char *not_before; /* words that, standing right before or behind it, make it say something else */
    const char *not_after;
    const char *example;
    int killed, injured; /* what the example tells of; -1 for nothing */
} rp_fate_phrase;

extern const rp_fate_phrase rp_fate_phrases[];
extern const unsigned rp_n_fate_phrases;

#endif
