/* hash.h - a fast hash for tables inside one run, and SHA-256 for what is kept. */
#ifndef RP_HASH_H
#define RP_HASH_H

#include <reportedly/report.h>
#include "base/banned.h"

/* 64-bit FNV-1a. The same on every machine; not for hostile keys in unbounded tables. */
uint64_t rp_hash(rp_slice s);

/* SHA-256 (FIPS 180-4) by nettle. */
void rp_sha256(const void *bytes, size_t size, uint8_t out[32]);

#endif
