/* victims.c - see victims.h. */
#include "know/victims.h"

#define NEGATED "not never no n't if"

const rp_fate_phrase rp_fate_phrases[] = {
    {"killed", RP_FATE_DEATH, NEGATED " almost nearly", "in himself herself", "A man was killed.", 1, -1},
    {"dead", RP_FATE_DEATH, NEGATED, "end ends heat", "A woman was found dead.", 1, -1},
    {"died", RP_FATE_DEATH, NEGATED " nearly almost", "down", "The driver died.", 1, -1},
    {"dies", RP_FATE_DEATH, NEGATED, "", "A miner dies of his burns.", 1, -1},
    {"succumbed", RP_FATE_DEATH, NEGATED, "", "The guard succumbed to his wounds.", 1, -1},
    {"passed away", RP_FATE_DEATH, NEGATED, "", "The boy passed away.", 1, -1},
    {"fatally", RP_FATE_DEATH, "non", "", "A clerk was fatally stabbed.", 1, -1},
    {"fatal", RP_FATE_DEATH, "non not -", "", "The stabbing was fatal.", 1, -1},
    {"deceased", RP_FATE_DEATH, "", "", "The victim is deceased.", 1, -1},
    {"slain", RP_FATE_DEATH, "", "", "They mourned the slain clerk.", 1, -1},
    {"murdered", RP_FATE_DEATH, NEGATED, "", "The clerk was murdered.", 1, -1},
    {"murder", RP_FATE_DEATH, "attempted attempt capital for", "suspect detectives", "He is held in the murder of a clerk.",
     1, -1},
    {"manslaughter", RP_FATE_DEATH, "attempted", "", "She is accused of manslaughter.", 1, -1},
    {"homicide", RP_FATE_DEATH, "attempted assault robbery possible", "detective detectives unit division bureau "
     "investigators section squad task rate", "Police treat it as a homicide.", 1, -1},
    {"death of", RP_FATE_DEATH, "cause", "", "They mourned the death of a clerk.", 1, -1},
    {"injured", RP_FATE_WOUND, NEGATED, "", "A man was injured.", -1, 1},
    {"wounded", RP_FATE_WOUND, NEGATED, "", "A man was wounded.", -1, 1},
    {"hurt", RP_FATE_WOUND, NEGATED, "", "A man was hurt.", -1, 1},
    {"shot", RP_FATE_WOUND, NEGATED, "", "A man was shot.", -1, 1},
    {"stabbed", RP_FATE_WOUND, NEGATED, "", "A man was stabbed.", -1, 1},
    {"struck by", RP_FATE_WOUND, NEGATED, "", "A man was struck by a bullet.", -1, 1},
    {"gunshot wound", RP_FATE_WOUND, NEGATED, "", "He had a gunshot wound.", -1, 1},
    {"injuries", RP_FATE_WOUND, NEGATED, "were", "He was treated for his injuries.", -1, 1},
    {"non life threatening", RP_FATE_SURVIVES, "", "", "He has non-life-threatening wounds.", -1, 1},
    {"not life threatening", RP_FATE_SURVIVES, "", "", "His wounds are not life threatening.", -1, 1},
    {"condition", RP_FATE_SURVIVES, "the weather on this of mental", "that of", "She is in stable condition.", -1, 1},
    {"expected to survive", RP_FATE_SURVIVES, NEGATED, "", "She is expected to survive.", -1, 1},
    {"expected to recover", RP_FATE_SURVIVES, NEGATED, "", "She is expected to recover.", -1, 1},
    {"recovering", RP_FATE_SURVIVES, "", "", "The guard is recovering.", -1, 1},
    {"survived", RP_FATE_SURVIVES, "", "by", "The guard survived.", -1, 1},
    {"killed himself", RP_FATE_SELF, "", "", "A man killed his wife and then killed himself.", 2, -1},
    {"killed herself", RP_FATE_SELF, "", "", "A woman killed her son and then killed herself.", 2, -1},
    {"murder suicide", RP_FATE_SELF, "", "", "Police call it a murder-suicide.", 2, -1},
    {"the gun on himself", RP_FATE_SELF, "", "", "He killed a clerk and turned the gun on himself.", 2, -1},
    {"took his own life", RP_FATE_SELF, "", "", "He killed a clerk and took his own life.", 2, -1},
    {"shot himself", RP_FATE_SELF, "", "in", "He killed a clerk and shot himself.", 2, -1},
};
const unsigned rp_n_fate_phrases = sizeof rp_fate_phrases / sizeof *rp_fate_phrases;
