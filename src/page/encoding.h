/* encoding.h - bytes of any encoding to UTF-8, and which encoding that is. */
#ifndef RP_ENCODING_H
#define RP_ENCODING_H

#include "page/byte_map.h"

/* How bytes become code points. */
typedef enum rp_decode_kind {
    RP_DECODE_UTF8,
    RP_DECODE_UTF16LE,
    RP_DECODE_UTF16BE,
    RP_DECODE_WINDOWS1252,
    RP_DECODE_SINGLE,     /* one byte each, ASCII as it is; by iconv */
    RP_DECODE_MULTI,      /* ASCII as it is; by iconv */
    RP_DECODE_STATEFUL,   /* escape sequences; by iconv */
    RP_DECODE_USER,       /* x-user-defined: into the private use area */
    RP_DECODE_REPLACEMENT /* not safe to read at all: one U+FFFD */
} rp_decode_kind;

typedef struct rp_encoding {
    const char *name; /* of the Encoding standard, lower case */
    rp_decode_kind kind;
    const char *iconv;
} rp_encoding;

/* The encoding that a label names, as in "charset=LABEL": any case, space around it ignored. NULL if none. */
const rp_encoding *rp_encoding_of(rp_slice label);

/* What the start of a page says by <meta charset>, <meta http-equiv> or an XML declaration; NULL
 * if nothing. */
const rp_encoding *rp_encoding_prescan(rp_slice bytes);

/* The language that a page's <html> tag states, "en" of "en-GB"; absent if none. */
rp_slice rp_encoding_language(rp_slice bytes);

/* A guess from the bytes alone and the language stated; never UTF-8. */
const rp_encoding *rp_encoding_guess(rp_slice bytes);

/* The encoding of an input, and the bytes of its byte order mark. transport: as declared there, may be NULL.
 *
 * In this order: the mark; bytes that are valid UTF-8 and not only ASCII (whatever is declared: pages are
 * stored as UTF-8 with their old declarations in them, and text in another encoding is never valid UTF-8 by
 * chance for long); the transport; the page, where it may be HTML; a guess from the bytes; windows-1252. */
const rp_encoding *rp_encoding_choose(rp_slice bytes, const char *transport, bool html, size_t *mark);

typedef struct rp_decoded {
    rp_slice text;          /* valid UTF-8 */
    const rp_byte_map *map; /* NULL: text is the input */
    size_t replaced;        /* malformed sequences, each now U+FFFD */
    bool unknown;           /* this system cannot convert from it: read as windows-1252 */
} rp_decoded;

/* Converts bytes behind the mark. keep_nul: NUL is left for the HTML parser, else U+FFFD too. */
void rp_encoding_decode(rp_arena *a, rp_slice bytes, size_t mark, const rp_encoding *e, bool keep_nul,
                        rp_decoded *out);

/* The code point of a byte in windows-1252. */
uint32_t rp_windows_1252(unsigned char byte);

#endif
