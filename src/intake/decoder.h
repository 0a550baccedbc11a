/* decoder.h - the compressions that archives and servers use, behind one call: bytes in, bytes out, as far as
 * both reach. Nothing is decoded beyond the room given, so whoever gives the room holds the limit. */
#ifndef RP_DECODER_H
#define RP_DECODER_H

#include <reportedly/report.h>
#include "base/banned.h"

typedef enum rp_codec {
    RP_CODEC_NONE,
    RP_CODEC_GZIP,
    RP_CODEC_ZLIB,
    RP_CODEC_DEFLATE, /* without a wrapper */
    RP_CODEC_ZSTD,
    RP_CODEC_BROTLI
} rp_codec;

typedef enum rp_step {
    RP_STEP_MORE,   /* out of input or of room */
    RP_STEP_END,    /* the member (gzip), frame (zstd) or stream is complete and its checksum right */
    RP_STEP_BROKEN, /* no bytes of that kind, or a wrong checksum */
    RP_STEP_MEMORY
} rp_step;

typedef struct rp_decoder rp_decoder;

/* Makes a decoder, at the start of a member. NULL: no memory. To rp_decoder_free() (NULL is fine). */
rp_decoder *rp_decoder_new(rp_codec codec);
void rp_decoder_free(rp_decoder *d);

/* Decodes from *in to *out, moving both forward. After END or BROKEN only rp_decoder_reset() may follow.
 * RP_CODEC_DEFLATE at its END may step back over up to 8 bytes that an earlier call took: they must lie before *in. */
rp_step rp_decoder_step(rp_decoder *d, const uint8_t **in, size_t *n_in, uint8_t **out, size_t *n_out);

/* To the start of a new member; a dictionary stays. */
void rp_decoder_reset(rp_decoder *d);

/* Gives zstd a dictionary for all that follows; copied. RP_STEP_END: done. */
rp_step rp_decoder_dictionary(rp_decoder *d, const void *bytes, size_t size);

/* What bytes that start like this are compressed by: RP_CODEC_GZIP, RP_CODEC_ZSTD or RP_CODEC_NONE. */
rp_codec rp_codec_of(rp_slice start);

/* The codec that a Content-Encoding names ("gzip", "x-gzip", "br" ...; a row of a table), or
 * RP_CODEC_NONE. "deflate" is RP_CODEC_ZLIB: whoever uses it looks at the bytes. */
rp_codec rp_codec_named(rp_slice coding);

#endif
