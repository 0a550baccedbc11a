/* answer.c - see answer.h. ISA-L packs, fast enough to do it for each answer: some 300 MB a second. */
#include "serve/answer.h"
#include "base/hash.h"
#include "base/utf8.h"

#include <isa-l/igzip_lib.h>
#include <stdarg.h>

#define WORTH_PACKING 1024 /* bytes */

void rp_answer_init(rp_answer *a)
{
    *a = (rp_answer){.status = 200, .type = "application/json; charset=utf-8"};
    rp_buf_init(&a->body, RP_ANSWER_CEILING);
}

void rp_answer_free(rp_answer *a)
{
    rp_buf_free(&a->body);
}

rp_slice rp_answer_bytes(const rp_answer *a)
{
    return a->lasting.ptr ? a->lasting : (rp_slice){a->body.ptr ? a->body.ptr : "", a->body.len};
}

void rp_answer_fail(rp_answer *a, unsigned status, const char *format, ...)
{
    char words[1024];
    rp_json j;
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    rp_answer_free(a);
    rp_answer_init(a);
    a->status = status;
    size_t n = rp_utf8_valid(rp_slice_of(words)); /* a name in them may be anything, or be cut within a character */
    rp_json_init(&j, &a->body, 0);
    rp_json_open(&j, '{');
    rp_json_key(&j, "error");
    rp_json_open(&j, '{');
    rp_json_key(&j, "status");
    rp_json_uint(&j, status);
    rp_json_key(&j, "message");
    rp_json_str(&j, (rp_slice){words, n});
    rp_json_close(&j, '}');
    rp_json_close(&j, '}');
    rp_buf_char(&a->body, '\n');
}

bool rp_gzip(rp_slice s, rp_buf *out)
{
    struct isal_zstream z;
    uint8_t *work = malloc(ISAL_DEF_LVL1_DEFAULT);
    char *bytes = s.len <= UINT32_MAX ? malloc(s.len) : NULL;
    bool fine = work && bytes;
    if (fine) {
        isal_deflate_stateless_init(&z);
        z.gzip_flag = IGZIP_GZIP;
        z.level = 1;
        z.level_buf = work;
        z.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
        z.end_of_stream = 1;
        z.flush = NO_FLUSH;
        z.next_in = (uint8_t *)(uintptr_t)s.ptr;
        z.avail_in = (uint32_t)s.len;
        z.next_out = (uint8_t *)bytes;
        z.avail_out = (uint32_t)s.len;
        fine = isal_deflate_stateless(&z) == COMP_OK && z.total_out < s.len;
    }
    if (fine)
        rp_buf_add(out, (rp_slice){bytes, z.total_out});
    free(bytes);
    free(work);
    return fine && !out->failed;
}

static void pack(rp_answer *a)
{
    rp_buf packed;
    rp_buf_init(&packed, RP_ANSWER_CEILING);
    a->packed = a->body.len >= WORTH_PACKING && rp_gzip((rp_slice){a->body.ptr, a->body.len}, &packed);
    if (a->packed) {
        rp_buf_free(&a->body);
        a->body = packed;
    } else {
        rp_buf_free(&packed);
    }
}

void rp_answer_finish(rp_answer *a, bool takes_gzip)
{
    if (a->body.failed)
        rp_answer_fail(a, 503, "this answer takes more memory than there is for it");
    if (a->body.failed || a->status != 200)
        return;
    uint64_t hash = rp_hash((rp_slice){a->body.ptr, a->body.len});
    if (takes_gzip)
        pack(a);
    snprintf(a->etag, sizeof a->etag, "\"%016llx%s\"", (unsigned long long)hash, a->packed ? "-gz" : "");
}
