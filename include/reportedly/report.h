/* report.h - schema 1 as C: everything one page said, in one tree of plain structs.
 *
 * A report is read, never edited, by its users; all of it is owned by the report and lives until
 * rp_report_free(). Text is UTF-8. Spans count Unicode code points into article.text, [start, end).
 * What is not known is absent: a slice with ptr NULL, an index of RP_NONE, a count of 0, a NAN.
 * References are indexes into the report's own arrays; printed, claims[0] is "c1". */
#ifndef REPORTEDLY_REPORT_H
#define REPORTEDLY_REPORT_H

#include <stdbool.h>
#include <reportedly/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rp_slice {
    const char *ptr; /* not terminated; NULL: absent */
    size_t len;      /* bytes */
} rp_slice;

typedef struct rp_span {
    uint32_t start, end;
} rp_span;

typedef struct rp_spans {
    rp_span *at; /* in the text's order, not overlapping */
    uint32_t n;
} rp_spans;

/* Words of the text: where they stand, and themselves (pieces of a broken span joined by " … "). */
typedef struct rp_part {
    rp_spans spans;
    rp_slice text;
} rp_part;

#define RP_NONE UINT32_MAX /* an index that points nowhere */

/* The closed vocabularies of the schema: constant, and the word that is printed. */
#define RP_BLOCK_KINDS(X)                                                                                    \
    X(RP_BLOCK_TITLE, "title")                                                                               \
    X(RP_BLOCK_STANDFIRST, "standfirst")                                                                     \
    X(RP_BLOCK_HEADING, "heading")                                                                           \
    X(RP_BLOCK_PARAGRAPH, "paragraph")                                                                       \
    X(RP_BLOCK_LIST_ITEM, "list-item")                                                                       \
    X(RP_BLOCK_QUOTE, "quote")                                                                               \
    X(RP_BLOCK_CAPTION, "caption")                                                                           \
    X(RP_BLOCK_TABLE, "table")
#define RP_DATE_KINDS(X)                                                                                     \
    X(RP_DATE_PUBLISHED, "published")                                                                        \
    X(RP_DATE_MODIFIED, "modified")
#define RP_DATE_ORIGINS(X)                                                                                   \
    X(RP_FROM_JSON_LD, "json-ld")                                                                            \
    X(RP_FROM_META, "meta")                                                                                  \
    X(RP_FROM_TIME, "time")                                                                                  \
    X(RP_FROM_URL, "url")                                                                                    \
    X(RP_FROM_TEXT, "text")                                                                                  \
    X(RP_FROM_HTTP, "http")                                                                                  \
    X(RP_FROM_GIVEN, "given")
#define RP_ENTITY_KINDS(X)                                                                                   \
    X(RP_ENTITY_PERSON, "person")                                                                            \
    X(RP_ENTITY_ORGANISATION, "organisation")                                                                \
    X(RP_ENTITY_PLACE, "place")                                                                              \
    X(RP_ENTITY_GROUP, "group")                                                                              \
    X(RP_ENTITY_DOCUMENT, "document")                                                                        \
    X(RP_ENTITY_OTHER, "other")
#define RP_SOURCE_KINDS(X)                                                                                   \
    X(RP_SOURCE_UNSPECIFIED, "unspecified")                                                                  \
    X(RP_SOURCE_GOVERNMENT, "government")                                                                    \
    X(RP_SOURCE_MILITARY, "military")                                                                        \
    X(RP_SOURCE_POLICE, "police")                                                                            \
    X(RP_SOURCE_COURT, "court")                                                                              \
    X(RP_SOURCE_ARMED_GROUP, "armed-group")                                                                  \
    X(RP_SOURCE_INTERNATIONAL, "international")                                                              \
    X(RP_SOURCE_COMPANY, "company")                                                                          \
    X(RP_SOURCE_PARTY, "party")                                                                              \
    X(RP_SOURCE_ORGANISATION, "organisation")                                                                \
    X(RP_SOURCE_MEDIA, "media")                                                                              \
    X(RP_SOURCE_SOCIAL_MEDIA, "social-media")                                                                \
    X(RP_SOURCE_EXPERT, "expert")                                                                            \
    X(RP_SOURCE_WITNESS, "witness")                                                                          \
    X(RP_SOURCE_PERSON, "person")                                                                            \
    X(RP_SOURCE_DOCUMENT, "document")
#define RP_MODES(X)                                                                                          \
    X(RP_INDIRECT, "indirect") /* no word of the content in quotation marks */                               \
    X(RP_MIXED, "mixed")       /* some */                                                                    \
    X(RP_DIRECT, "direct")     /* all */
#define RP_STANCES(X)                                                                                        \
    X(RP_ASSERT, "assert")                                                                                   \
    X(RP_CONFIRM, "confirm")                                                                                 \
    X(RP_DENY, "deny")                                                                                       \
    X(RP_ADMIT, "admit")                                                                                     \
    X(RP_ACCUSE, "accuse")                                                                                   \
    X(RP_WARN, "warn")                                                                                       \
    X(RP_PLEDGE, "pledge")                                                                                   \
    X(RP_URGE, "urge")                                                                                       \
    X(RP_ASK, "ask")                                                                                         \
    X(RP_PREDICT, "predict")                                                                                 \
    X(RP_BELIEVE, "believe")                                                                                 \
    X(RP_DOUBT, "doubt")
#define RP_CHANNEL_KINDS(X)                                                                                  \
    X(RP_CHANNEL_STATEMENT, "statement")                                                                     \
    X(RP_CHANNEL_PRESS_CONFERENCE, "press-conference")                                                       \
    X(RP_CHANNEL_VIDEO_CONFERENCE, "video-conference")                                                       \
    X(RP_CHANNEL_INTERVIEW, "interview")                                                                     \
    X(RP_CHANNEL_SPEECH, "speech")                                                                           \
    X(RP_CHANNEL_BROADCAST, "broadcast")                                                                     \
    X(RP_CHANNEL_SOCIAL_MEDIA, "social-media")                                                               \
    X(RP_CHANNEL_MESSAGE, "message")                                                                         \
    X(RP_CHANNEL_DOCUMENT, "document")                                                                       \
    X(RP_CHANNEL_COURT, "court")                                                                             \
    X(RP_CHANNEL_PARLIAMENT, "parliament")                                                                   \
    X(RP_CHANNEL_LEAK, "leak")
#define RP_VERIFICATION_STATUSES(X)                                                                          \
    X(RP_VERIFIED, "verified")                                                                               \
    X(RP_UNVERIFIED, "unverified")                                                                           \
    X(RP_UNCONFIRMED, "unconfirmed")                                                                         \
    X(RP_CONFIRMED, "confirmed")                                                                             \
    X(RP_DISPUTED, "disputed")                                                                               \
    X(RP_RETRACTED, "retracted")
#define RP_SILENCE_KINDS(X)                                                                                  \
    X(RP_SILENCE_NOT_YET, "not-yet")                                                                         \
    X(RP_SILENCE_DECLINED, "declined")                                                                       \
    X(RP_SILENCE_UNREACHABLE, "unreachable")                                                                 \
    X(RP_SILENCE_NO_INFORMATION, "no-information")                                                           \
    X(RP_SILENCE_WITHHELD, "withheld")
#define RP_BOUNDS(X)                                                                                         \
    X(RP_EXACT, "exact")                                                                                     \
    X(RP_AT_LEAST, "at-least")                                                                               \
    X(RP_MORE_THAN, "more-than")                                                                             \
    X(RP_AT_MOST, "at-most")                                                                                 \
    X(RP_LESS_THAN, "less-than")                                                                             \
    X(RP_ABOUT, "about")                                                                                     \
    X(RP_BETWEEN, "between")
#define RP_FIGURE_KINDS(X)                                                                                   \
    X(RP_KILLED, "killed")                                                                                   \
    X(RP_INJURED, "injured")                                                                                 \
    X(RP_MISSING, "missing")                                                                                 \
    X(RP_CAPTURED, "captured")                                                                               \
    X(RP_ARRESTED, "arrested")                                                                               \
    X(RP_CHARGED, "charged")                                                                                 \
    X(RP_DISPLACED, "displaced")                                                                             \
    X(RP_EVACUATED, "evacuated")                                                                             \
    X(RP_RESCUED, "rescued")                                                                                 \
    X(RP_AFFECTED, "affected")                                                                               \
    X(RP_PRESENT, "present")                                                                                 \
    X(RP_DESTROYED, "destroyed")                                                                             \
    X(RP_DAMAGED, "damaged")                                                                                 \
    X(RP_SEIZED, "seized")                                                                                   \
    X(RP_ATTACKS, "attacks")                                                                                 \
    X(RP_VOTES, "votes")                                                                                     \
    X(RP_JOBS, "jobs")                                                                                       \
    X(RP_MONEY, "money")                                                                                     \
    X(RP_PERCENT, "percent")                                                                                 \
    X(RP_OTHER, "other")
#define RP_TIME_TYPES(X)                                                                                     \
    X(RP_TIME_DATE, "date")                                                                                  \
    X(RP_TIME_TIME, "time")                                                                                  \
    X(RP_TIME_DURATION, "duration")                                                                          \
    X(RP_TIME_SET, "set")

#define RP_ENUM_CONSTANT_(constant, word) constant,
typedef enum rp_block_kind { RP_BLOCK_KINDS(RP_ENUM_CONSTANT_) RP_N_BLOCK_KINDS } rp_block_kind;
typedef enum rp_date_kind { RP_DATE_KINDS(RP_ENUM_CONSTANT_) RP_N_DATE_KINDS } rp_date_kind;
typedef enum rp_date_origin { RP_DATE_ORIGINS(RP_ENUM_CONSTANT_) RP_N_DATE_ORIGINS } rp_date_origin;
typedef enum rp_entity_kind { RP_ENTITY_KINDS(RP_ENUM_CONSTANT_) RP_N_ENTITY_KINDS } rp_entity_kind;
typedef enum rp_source_kind { RP_SOURCE_KINDS(RP_ENUM_CONSTANT_) RP_N_SOURCE_KINDS } rp_source_kind;
typedef enum rp_mode { RP_MODES(RP_ENUM_CONSTANT_) RP_N_MODES } rp_mode;
typedef enum rp_stance { RP_STANCES(RP_ENUM_CONSTANT_) RP_N_STANCES } rp_stance;
typedef enum rp_channel_kind { RP_CHANNEL_KINDS(RP_ENUM_CONSTANT_) RP_N_CHANNEL_KINDS } rp_channel_kind;
typedef enum rp_verification_status {
    RP_VERIFICATION_STATUSES(RP_ENUM_CONSTANT_) RP_N_VERIFICATION_STATUSES
} rp_verification_status;
typedef enum rp_silence_kind { RP_SILENCE_KINDS(RP_ENUM_CONSTANT_) RP_N_SILENCE_KINDS } rp_silence_kind;
typedef enum rp_bound { RP_BOUNDS(RP_ENUM_CONSTANT_) RP_N_BOUNDS } rp_bound;
typedef enum rp_figure_kind { RP_FIGURE_KINDS(RP_ENUM_CONSTANT_) RP_N_FIGURE_KINDS } rp_figure_kind;
typedef enum rp_time_type { RP_TIME_TYPES(RP_ENUM_CONSTANT_) RP_N_TIME_TYPES } rp_time_type;

/* The printed word of a constant; static. An unknown value gives "". */
RP_API const char *rp_block_kind_word(rp_block_kind k);
RP_API const char *rp_date_kind_word(rp_date_kind k);
RP_API const char *rp_date_origin_word(rp_date_origin k);
RP_API const char *rp_entity_kind_word(rp_entity_kind k);
RP_API const char *rp_source_kind_word(rp_source_kind k);
RP_API const char *rp_mode_word(rp_mode k);
RP_API const char *rp_stance_word(rp_stance k);
RP_API const char *rp_channel_kind_word(rp_channel_kind k);
RP_API const char *rp_verification_status_word(rp_verification_status k);
RP_API const char *rp_silence_kind_word(rp_silence_kind k);
RP_API const char *rp_bound_word(rp_bound k);
RP_API const char *rp_figure_kind_word(rp_figure_kind k);
RP_API const char *rp_time_type_word(rp_time_type k);

/* Where the bytes came from. Absent parts are NULL slices. */
typedef struct rp_provenance {
    rp_slice file, url, warc_record, fetched;
    uint8_t sha256[32]; /* of the input's bytes as they came */
} rp_provenance;

typedef struct rp_date {
    rp_date_kind kind;
    rp_slice value; /* RFC 3339 date or date-time, as exact as the page gives it */
    rp_date_origin from;
} rp_date;

typedef struct rp_block {
    rp_block_kind kind;
    uint32_t start, end;               /* into article.text */
    uint64_t byte_start, byte_end;     /* of the input */
} rp_block;

typedef struct rp_article {
    rp_slice title, standfirst, agency, site, section;
    rp_slice published, modified; /* the best of dates, RFC 3339 */
    rp_slice lang, canonical_url; /* lang: ISO 639-1 of the text itself */
    rp_slice *byline;             /* one name each */
    uint32_t n_byline;
    rp_date *dates; /* every date found, best first */
    uint32_t n_dates;
    rp_slice text; /* the body: blocks parted by an empty line; as given with plain input */
    rp_block *blocks;
    uint32_t n_blocks;
} rp_article;

typedef struct rp_entity {
    rp_slice name; /* the fullest in the article */
    rp_entity_kind kind;
    rp_slice role, affiliation;
    rp_spans mentions;
} rp_entity;

typedef struct rp_source {
    rp_part words;   /* none where the text gives no source */
    uint32_t entity; /* index into entities, or RP_NONE */
    rp_source_kind kind;
    bool named;
} rp_source;

typedef struct rp_channel {
    rp_part words; /* may be empty: the channel carried over from the sentence before */
    rp_channel_kind kind;
    rp_slice platform;
} rp_channel;

typedef struct rp_verification {
    rp_verification_status status;
    rp_slice by; /* "independent", "official", or the party's words */
    rp_spans spans;
} rp_verification;

typedef struct rp_claim {
    rp_source source;
    rp_part cue, content;
    rp_mode mode;
    rp_stance stance;
    rp_channel *channel; /* NULL: none stated */
    uint32_t said;       /* index into times, or RP_NONE */
    uint32_t within;     /* index into claims, or RP_NONE */
    rp_verification *verification;
    uint32_t n_verification;
    uint32_t *figures; /* indexes into figures */
    uint32_t n_figures;
    double score; /* 0..1, the chance that source and content are right */
} rp_claim;

typedef struct rp_silence {
    rp_part who; /* may be absent */
    uint32_t entity;
    rp_silence_kind kind;
    rp_spans about; /* n 0: not said */
    rp_spans spans;
} rp_silence;

typedef struct rp_figure {
    rp_part words;
    double min, max; /* NAN on an open side */
    rp_bound bound;
    rp_figure_kind kind;
    rp_slice unit; /* ISO 4217 for money */
    rp_part of;    /* whom or what; may be absent */
    bool superseded;
    uint32_t part_of, place, time, claim; /* indexes, or RP_NONE */
} rp_figure;

typedef struct rp_time {
    rp_part words;
    rp_time_type type;
    rp_slice value; /* TIMEX3; absent if it could not be resolved */
} rp_time;

typedef struct rp_place {
    rp_spans spans;
    rp_slice name;
    double lat, lon;   /* NAN: unknown */
    uint64_t geonames; /* 0: unknown */
    rp_slice country;  /* ISO 3166-1 alpha-2 */
} rp_place;

/* What the report in sum says of its main event, for one kind of figure. */
typedef struct rp_toll {
    bool told;       /* false: nothing said of this kind, and the rest is empty */
    double min, max; /* NAN on an open side */
    uint32_t *figures;
    uint32_t n_figures; /* may be 0: "a man was shot dead" tells of one with no number */
} rp_toll;

typedef struct rp_report {
    rp_provenance input;
    rp_article article;
    rp_spans sentences;
    rp_entity *entities;
    uint32_t n_entities;
    rp_claim *claims;
    uint32_t n_claims;
    rp_silence *silences;
    uint32_t n_silences;
    rp_figure *figures;
    uint32_t n_figures;
    rp_time *times;
    uint32_t n_times;
    rp_place *places;
    uint32_t n_places;
    rp_toll toll[RP_N_FIGURE_KINDS];
    rp_slice *notes; /* what could not be read, in words */
    uint32_t n_notes;
    bool only_article; /* reading stopped after the article */
    struct rp_report *next; /* a post of the same page, where it is a live blog, with an address of its own; else NULL.
                               Freed with the first */
} rp_report;

/* Frees the report and all it points to. NULL is fine. */
RP_API void rp_report_free(rp_report *report);

#ifdef __cplusplus
}
#endif
#endif
