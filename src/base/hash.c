/* hash.c - see hash.h. */
#include "base/hash.h"

#include <nettle/sha2.h>

uint64_t rp_hash(rp_slice s)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
    return h;
}

void rp_sha256(const void *bytes, size_t size, uint8_t out[32])
{
    struct sha256_ctx sha;
    sha256_init(&sha);
    sha256_update(&sha, size, bytes);
    sha256_digest(&sha, SHA256_DIGEST_SIZE, out);
}
