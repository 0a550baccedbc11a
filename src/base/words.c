/* words.c - the printed words of the schema's closed vocabularies, from the lists that make the constants. */
#include <reportedly/report.h>

#define WORD_(constant, word) [constant] = word,

#define WORDS_OF(function, type, list, n)                                                                    \
    const char *function(type k)                                                                             \
    {                                                                                                        \
        static const char *const words[] = {list(WORD_)};                                                    \
        return (unsigned)k < (n) ? words[k] : "";                                                            \
    }

WORDS_OF(rp_block_kind_word, rp_block_kind, RP_BLOCK_KINDS, RP_N_BLOCK_KINDS)
WORDS_OF(rp_date_kind_word, rp_date_kind, RP_DATE_KINDS, RP_N_DATE_KINDS)
WORDS_OF(rp_date_origin_word, rp_date_origin, RP_DATE_ORIGINS, RP_N_DATE_ORIGINS)
WORDS_OF(rp_entity_kind_word, rp_entity_kind, RP_ENTITY_KINDS, RP_N_ENTITY_KINDS)
WORDS_OF(rp_source_kind_word, rp_source_kind, RP_SOURCE_KINDS, RP_N_SOURCE_KINDS)
WORDS_OF(rp_mode_word, rp_mode, RP_MODES, RP_N_MODES)
WORDS_OF(rp_stance_word, rp_stance, RP_STANCES, RP_N_STANCES)
WORDS_OF(rp_channel_kind_word, rp_channel_kind, RP_CHANNEL_KINDS, RP_N_CHANNEL_KINDS)
WORDS_OF(rp_verification_status_word, rp_verification_status, RP_VERIFICATION_STATUSES,
         RP_N_VERIFICATION_STATUSES)
WORDS_OF(rp_silence_kind_word, rp_silence_kind, RP_SILENCE_KINDS, RP_N_SILENCE_KINDS)
WORDS_OF(rp_bound_word, rp_bound, RP_BOUNDS, RP_N_BOUNDS)
WORDS_OF(rp_figure_kind_word, rp_figure_kind, RP_FIGURE_KINDS, RP_N_FIGURE_KINDS)
WORDS_OF(rp_time_type_word, rp_time_type, RP_TIME_TYPES, RP_N_TIME_TYPES)
