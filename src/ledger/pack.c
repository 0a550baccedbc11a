/* pack.c - JSON and pages as the ledger keeps them: one zstd frame each, with its size and checksum. */
#include "ledger/adding.h"
#include "base/json_read.h"

#include <zstd.h>

#define LEVEL 9            /* 40 KB of JSON take 1 ms, and a fifth of the room */
#define JSON_CEILING ((size_t)1 << 30)

rp_slice rp_pack(rp_arena *a, const void *bytes, size_t size)
{
    size_t room = ZSTD_compressBound(size);
    char *out = rp_arena_alloc(a, room);
    ZSTD_CCtx *z = ZSTD_createCCtx();
    if (!z)
        rp_out_of_memory(a->ctx);
    ZSTD_CCtx_setParameter(z, ZSTD_c_compressionLevel, LEVEL);
    ZSTD_CCtx_setParameter(z, ZSTD_c_checksumFlag, 1);
    size_t n = ZSTD_compress2(z, out, room, bytes, size);
    ZSTD_freeCCtx(z);
    if (ZSTD_isError(n)) /* no memory: the room is enough */
        rp_out_of_memory(a->ctx);
    return (rp_slice){out, n};
}

rp_slice rp_unpack(rp_arena *a, rp_slice packed, size_t ceiling)
{
    unsigned long long size = packed.len ? ZSTD_getFrameContentSize(packed.ptr, packed.len) : ZSTD_CONTENTSIZE_ERROR;
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > ceiling)
        return (rp_slice){NULL, 0};
    char *out = rp_arena_alloc(a, (size_t)size + 1);
    size_t n = ZSTD_decompress(out, (size_t)size, packed.ptr, packed.len);
    return ZSTD_isError(n) || n != size ? (rp_slice){NULL, 0} : (rp_slice){out, n};
}

rp_slice rp_text_of_report(rp_db *db, rp_arena *a, int64_t report)
{
    rp_stmt *s = rp_db_ask(db, "SELECT json FROM report WHERE id=?");
    rp_bind_int(s, 1, report);
    if (!rp_next_row(s))
        return (rp_slice){NULL, 0};
    rp_slice json = rp_unpack(a, rp_blob(s, 0), JSON_CEILING);
    const rp_value *v = json.ptr ? rp_json_read(a, json) : NULL;
    return rp_value_text(rp_value_get(rp_value_get(v, "article"), "text"));
}
