/* bytes.c - the bytes of one input, whole. */
#include "intake/intake.h"
#include "intake/stream.h"

rp_status rp_bytes_read(rp_ctx *ctx, const char *path, size_t ceiling, const char *flag, void **bytes,
                        size_t *size)
{
    *bytes = NULL;
    *size = 0;
    rp_stream *s = rp_stream_open(path);
    if (!s)
        return rp_fail(ctx, RP_E_MEMORY, "%s: not enough memory to open it", path);
    rp_status st = rp_stream_rest(ctx, s, path, ceiling, flag, bytes, size);
    rp_stream_close(s);
    return st;
}

rp_status rp_input_read(rp_ctx *ctx, const rp_input *input, void **bytes, size_t *size)
{
    return rp_bytes_read(ctx, input->path, ctx->limits.page_bytes, "--max-bytes", bytes, size);
}

void rp_bytes_free(void *bytes)
{
    free(bytes);
}
