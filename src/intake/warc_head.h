/* warc_head.h - the head of one WARC record. */
#ifndef RP_WARC_HEAD_H
#define RP_WARC_HEAD_H

#include <reportedly/report.h>

typedef struct rp_warc_head {
    size_t size; /* bytes of the head, the empty line with it */
    rp_slice type, id, date, uri, content_type, truncated, segment;
    rp_slice payload_digest, refers_to, refers_to_uri, refers_to_date; /* of and for revisits */
    uint64_t length; /* of the block behind it */
    bool has_length;
} rp_warc_head;

typedef enum rp_warc_start { RP_WARC_HEAD, RP_WARC_UNFINISHED, RP_WARC_NONE } rp_warc_start;

/* Reads a record's head; slices share its bytes. UNFINISHED: it does not end within s. NONE: no record
 * of a version that is known starts here. */
rp_warc_start rp_warc_head_read(rp_slice s, rp_warc_head *out);

#endif
