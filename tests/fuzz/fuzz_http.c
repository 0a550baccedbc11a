/* fuzz_http.c - hostile responses: a head, then a body in chunks and codings. */
#include "intake/http.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool held)
{
    if (!held)
        abort();
}

static void within(rp_slice part, rp_slice whole)
{
    must(!part.len || (part.ptr >= whole.ptr && part.ptr + part.len <= whole.ptr + whole.len));
}

static void read_response(rp_ctx *ctx, rp_slice s)
{
    rp_http_head head;
    char date[21];
    if (!rp_http_head_read(s, &head))
        return;
    must(head.size <= s.len && head.status < 1000);
    within(head.type, s);
    within(head.charset, s);
    within(head.encoding, s);
    must(rp_http_wait(head.retry_after, 1773214800) <= RP_HTTP_WAIT_MOST && rp_http_fresh(head.cache_control) <= RP_HTTP_WAIT_MOST);
    if (rp_http_date(head.last_modified, date))
        must(strlen(date) == 20);
    size_t start = head.size, size = s.len - head.size;
    uint8_t *body = malloc(s.len);
    must(body != NULL);
    memcpy(body, s.ptr, s.len);
    rp_status st = rp_http_decode(ctx, &head, "fuzz", s.len % 2, &body, &start, &size);
    must(st != RP_OK || size <= ctx->limits.page_bytes);
    must(st == RP_OK || *rp_error_text(ctx));
    free(body);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    rp_ctx *ctx;
    must(rp_ctx_new(&ctx) == RP_OK);
    ctx->limits.page_bytes = 1 << 20;
    read_response(ctx, (rp_slice){(const char *)bytes, size});
    rp_ctx_free(ctx);
    return 0;
}
