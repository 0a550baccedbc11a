/* decoder.c - see decoder.h. Inflating is ISA-L's, three to four times zlib's pace at the same checks
 * (docs/decisions/0027-archives.md). */
#include "intake/decoder.h"
#include "base/slice.h"

#include <brotli/decode.h>
#include <isa-l/igzip_lib.h>
#include <zstd.h>
#include <zstd_errors.h>

#define ZSTD_WINDOW_LOG 23 /* 8 MiB: what RFC 8878 asks every decoder to take, and keeps memory small */

struct rp_decoder {
    rp_codec codec;
    union {
        struct inflate_state *inflate;
        ZSTD_DCtx *zstd;
        BrotliDecoderState *brotli;
    } u;
};

static const struct inflate_row {
    rp_codec codec;
    uint32_t wrapper;
} inflate_rows[] = {
    {RP_CODEC_GZIP, ISAL_GZIP},
    {RP_CODEC_ZLIB, ISAL_ZLIB},
    {RP_CODEC_DEFLATE, ISAL_DEFLATE},
};

static const struct coding_row {
    const char *name;
    rp_codec codec;
} coding_rows[] = {
    {"gzip", RP_CODEC_GZIP}, {"x-gzip", RP_CODEC_GZIP},   {"deflate", RP_CODEC_ZLIB},
    {"zstd", RP_CODEC_ZSTD}, {"br", RP_CODEC_BROTLI},
};

static bool is_zstd_memory(size_t answer)
{
    return ZSTD_getErrorCode(answer) == ZSTD_error_memory_allocation;
}

rp_codec rp_codec_named(rp_slice coding)
{
    for (size_t i = 0; i < sizeof coding_rows / sizeof *coding_rows; i++)
        if (rp_slice_equal_nocase(coding, rp_slice_of(coding_rows[i].name)))
            return coding_rows[i].codec;
    return RP_CODEC_NONE;
}

/* zstd's skippable frames may come first, a dictionary among them. */
rp_codec rp_codec_of(rp_slice s)
{
    if (rp_slice_starts(s, RP_LIT("\x1F\x8B\x08")))
        return RP_CODEC_GZIP;
    bool skippable = s.len >= 4 && ((unsigned char)s.ptr[0] & 0xF0) == 0x50 && !memcmp(s.ptr + 1, "\x2A\x4D\x18", 3);
    return skippable || rp_slice_starts(s, RP_LIT("\x28\xB5\x2F\xFD")) ? RP_CODEC_ZSTD : RP_CODEC_NONE;
}

static void start_inflate(rp_decoder *d)
{
    isal_inflate_init(d->u.inflate);
    for (size_t i = 0; i < sizeof inflate_rows / sizeof *inflate_rows; i++)
        if (inflate_rows[i].codec == d->codec)
            d->u.inflate->crc_flag = inflate_rows[i].wrapper;
}

/* The state of the codec; false: no memory. */
static bool start(rp_decoder *d)
{
    switch (d->codec) {
    case RP_CODEC_ZSTD:
        d->u.zstd = ZSTD_createDCtx();
        return d->u.zstd && !ZSTD_isError(ZSTD_DCtx_setParameter(d->u.zstd, ZSTD_d_windowLogMax, ZSTD_WINDOW_LOG));
    case RP_CODEC_BROTLI:
        d->u.brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
        return d->u.brotli != NULL;
    default:
        d->u.inflate = calloc(1, sizeof *d->u.inflate);
        if (d->u.inflate)
            start_inflate(d);
        return d->u.inflate != NULL;
    }
}

rp_decoder *rp_decoder_new(rp_codec codec)
{
    rp_decoder *d = calloc(1, sizeof *d);
    if (!d)
        return NULL;
    d->codec = codec;
    if (!start(d)) {
        rp_decoder_free(d);
        return NULL;
    }
    return d;
}

void rp_decoder_free(rp_decoder *d)
{
    if (!d)
        return;
    if (d->codec == RP_CODEC_ZSTD)
        ZSTD_freeDCtx(d->u.zstd);
    else if (d->codec == RP_CODEC_BROTLI && d->u.brotli)
        BrotliDecoderDestroyInstance(d->u.brotli);
    else if (d->codec != RP_CODEC_BROTLI)
        free(d->u.inflate);
    free(d);
}

void rp_decoder_reset(rp_decoder *d)
{
    if (d->codec == RP_CODEC_ZSTD) {
        ZSTD_DCtx_reset(d->u.zstd, ZSTD_reset_session_only);
    } else if (d->codec == RP_CODEC_BROTLI) {
        if (d->u.brotli)
            BrotliDecoderDestroyInstance(d->u.brotli);
        d->u.brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    } else {
        start_inflate(d);
    }
}

rp_step rp_decoder_dictionary(rp_decoder *d, const void *bytes, size_t size)
{
    if (d->codec != RP_CODEC_ZSTD)
        return RP_STEP_BROKEN;
    size_t answer = ZSTD_DCtx_loadDictionary(d->u.zstd, bytes, size);
    return !ZSTD_isError(answer) ? RP_STEP_END : is_zstd_memory(answer) ? RP_STEP_MEMORY : RP_STEP_BROKEN;
}

static uint32_t at_most(size_t n)
{
    return n < INT32_MAX ? (uint32_t)n : INT32_MAX;
}

static rp_step step_inflate(struct inflate_state *s, const uint8_t **in, size_t *n_in, uint8_t **out, size_t *n_out)
{
    uint32_t had = at_most(*n_in), room = at_most(*n_out);
    s->next_in = (uint8_t *)*in; /* only read */
    s->avail_in = had;
    s->next_out = *out;
    s->avail_out = room;
    int answer = isal_inflate(s);
    *in = s->next_in;
    *n_in -= had - s->avail_in;
    *out = s->next_out;
    *n_out -= room - s->avail_out;
    if (answer < 0 || answer == ISAL_NEED_DICT)
        return RP_STEP_BROKEN;
    if (s->block_state != ISAL_BLOCK_FINISH)
        return RP_STEP_MORE;
    size_t unused = s->crc_flag == ISAL_DEFLATE && s->read_in_length > 0 ? (size_t)s->read_in_length / 8 : 0;
    *in -= unused; /* it reads ahead; a wrapper's end it looks for in what it read */
    *n_in += unused;
    return RP_STEP_END;
}

static rp_step step_zstd(ZSTD_DCtx *z, const uint8_t **in, size_t *n_in, uint8_t **out, size_t *n_out)
{
    ZSTD_inBuffer i = {*in, *n_in, 0};
    ZSTD_outBuffer o = {*out, *n_out, 0};
    size_t answer = ZSTD_decompressStream(z, &o, &i);
    *in += i.pos;
    *n_in -= i.pos;
    *out += o.pos;
    *n_out -= o.pos;
    if (ZSTD_isError(answer))
        return is_zstd_memory(answer) ? RP_STEP_MEMORY : RP_STEP_BROKEN;
    return answer ? RP_STEP_MORE : RP_STEP_END;
}

static rp_step step_brotli(BrotliDecoderState *b, const uint8_t **in, size_t *n_in, uint8_t **out, size_t *n_out)
{
    if (!b)
        return RP_STEP_MEMORY;
    BrotliDecoderResult answer = BrotliDecoderDecompressStream(b, n_in, in, n_out, out, NULL);
    if (answer == BROTLI_DECODER_RESULT_ERROR) {
        int code = BrotliDecoderGetErrorCode(b);
        return code <= BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES && code >= BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES
                   ? RP_STEP_MEMORY
                   : RP_STEP_BROKEN;
    }
    return answer == BROTLI_DECODER_RESULT_SUCCESS ? RP_STEP_END : RP_STEP_MORE;
}

rp_step rp_decoder_step(rp_decoder *d, const uint8_t **in, size_t *n_in, uint8_t **out, size_t *n_out)
{
    switch (d->codec) {
    case RP_CODEC_ZSTD:
        return step_zstd(d->u.zstd, in, n_in, out, n_out);
    case RP_CODEC_BROTLI:
        return step_brotli(d->u.brotli, in, n_in, out, n_out);
    default:
        return step_inflate(d->u.inflate, in, n_in, out, n_out);
    }
}
