/* mapped.h - a file mapped read-only, and the checksum that our own files carry. */
#ifndef RP_MAPPED_H
#define RP_MAPPED_H

#include "base/ctx.h"

/* Maps a regular file of least to most bytes. RP_E_INPUT: it cannot be opened or mapped. RP_E_FORMAT: it is no
 * regular file or not of such a size; what names what it should be ("a model file"). */
rp_status rp_mapped_open(rp_ctx *ctx, const char *path, const char *what, size_t least, size_t most,
                         const uint8_t **bytes, size_t *size);
void rp_mapped_close(const uint8_t *bytes, size_t size);

/* A little-endian number of 1 to 8 bytes. */
uint64_t rp_mapped_number(const uint8_t *p, int bytes);

/* FNV-1a over 64-bit words, the word at `except` (where the checksum itself stands) taken as zero. size is a
 * multiple of 8. */
uint64_t rp_mapped_checksum(const uint8_t *bytes, size_t size, size_t except);

#endif
