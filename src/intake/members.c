/* members.c - see members.h. */
#include "intake/members.h"
#include "base/slice.h"

#include <inttypes.h>

#define RATIO_FREE ((uint64_t)4 << 20) /* decoded bytes before the ratio counts: little things compress well */
#define FALSE_STARTS_MOST 20000        /* of one file; a try costs some 10 microseconds */
#define PROBE_IN 4096                  /* compressed bytes of a try */
#define DICTIONARY_MAX ((size_t)16 << 20)
#define DICTIONARY_MAGIC 0x184D2A5Du /* a skippable frame with the dictionary of all that follow */

struct rp_members {
    rp_stream stream; /* first: fill() finds the rest behind it */
    rp_stream *lower;
    rp_decoder *decoder;
    rp_codec codec;
    uint32_t ratio;
    uint64_t at;      /* of the present member */
    uint64_t decoded; /* of it */
    size_t false_starts;
    bool complete, begun, joined;
};

static uint32_t le32(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;
    return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static const char *codec_word(const rp_members *m)
{
    return m->codec == RP_CODEC_GZIP ? "gzip" : "zstd";
}

static bool is_bomb(const rp_members *m)
{
    uint64_t taken = rp_stream_offset(m->lower) - m->at;
    return m->decoded > RATIO_FREE && m->decoded / m->ratio > taken;
}

static void fail_step(rp_members *m, rp_step step)
{
    if (step == RP_STEP_MEMORY)
        rp_stream_fail(&m->stream, RP_E_MEMORY, "not enough memory to decode it");
    else
        rp_stream_fail(&m->stream, RP_E_FORMAT, "broken %s data", codec_word(m));
}

/* A pipe's failure, or an end within the member. */
static void fail_short(rp_members *m)
{
    if (m->lower->status != RP_OK)
        rp_stream_fail(&m->stream, m->lower->status, "%s", m->lower->words);
    else
        rp_stream_fail(&m->stream, RP_E_FORMAT, "the file ends within %s data", codec_word(m));
}

static size_t fill_from_member(rp_stream *s, uint8_t *to, size_t room)
{
    rp_members *m = (rp_members *)s;
    uint8_t *out = to;
    size_t left = room;
    while (left && s->status == RP_OK) {
        if (m->complete) {
            if (!m->joined || out != to || rp_members_next(m) != RP_OK)
                break;
            continue;
        }
        rp_slice in = rp_stream_peek(m->lower, 1);
        const uint8_t *p = (const uint8_t *)in.ptr;
        size_t n = in.len, had = left;
        rp_step step = rp_decoder_step(m->decoder, &p, &n, &out, &left);
        rp_stream_take(m->lower, in.len - n);
        m->decoded += had - left;
        m->complete = step == RP_STEP_END;
        if (step == RP_STEP_BROKEN || step == RP_STEP_MEMORY)
            fail_step(m, step);
        else if (is_bomb(m))
            rp_stream_fail(s, RP_E_LIMIT, "over %" PRIu32 " bytes decoded for each compressed one (--max-ratio raises it)", m->ratio);
        else if (!in.len && !m->complete && left == had)
            fail_short(m);
    }
    return room - left;
}

static void close_nothing(rp_stream *s)
{
    (void)s;
}

static const rp_stream_kind members_kind = {fill_from_member, NULL, close_nothing};

static void close_joined(rp_stream *s)
{
    rp_members *m = (rp_members *)s;
    rp_decoder_free(m->decoder);
    rp_stream_close(m->lower);
}

static const rp_stream_kind joined_kind = {fill_from_member, NULL, close_joined};

rp_members *rp_members_open(rp_stream *lower, rp_codec codec, uint32_t ratio)
{
    rp_members *m = calloc(1, sizeof *m);
    if (!m)
        return NULL;
    m->stream.kind = &members_kind;
    m->lower = lower;
    m->codec = codec;
    m->ratio = ratio ? ratio : 1;
    m->complete = true;
    m->decoder = rp_decoder_new(codec);
    if (!m->decoder) {
        free(m);
        return NULL;
    }
    return m;
}

void rp_members_close(rp_members *m)
{
    if (!m)
        return;
    rp_decoder_free(m->decoder);
    rp_stream_close(&m->stream);
}

rp_stream *rp_members_joined(rp_stream *lower, rp_codec codec, uint32_t ratio)
{
    rp_members *m = rp_members_open(lower, codec, ratio);
    if (!m) {
        rp_stream_close(lower);
        return NULL;
    }
    m->joined = true;
    m->stream.kind = &joined_kind;
    return &m->stream;
}

rp_stream *rp_members_stream(rp_members *m)
{
    return &m->stream;
}

uint64_t rp_members_at(const rp_members *m)
{
    return m->at;
}

/* At the present place of lower. What was decoded of the last member is forgotten. */
static void begin(rp_members *m)
{
    rp_stream *s = &m->stream;
    s->base += s->at;
    s->at = s->end = 0;
    s->over = false;
    s->status = RP_OK;
    m->at = rp_stream_offset(m->lower);
    m->decoded = 0;
    m->complete = false;
    m->begun = true;
    rp_decoder_reset(m->decoder);
}

/* The dictionary itself may be compressed. */
static rp_step load_dictionary(rp_members *m, const uint8_t *bytes, size_t size)
{
    if (rp_codec_of((rp_slice){(const char *)bytes, size}) != RP_CODEC_ZSTD)
        return rp_decoder_dictionary(m->decoder, bytes, size);
    rp_decoder *d = rp_decoder_new(RP_CODEC_ZSTD);
    uint8_t *out = malloc(DICTIONARY_MAX), *end = out;
    size_t room = DICTIONARY_MAX;
    rp_step step = d && out ? rp_decoder_step(d, &bytes, &size, &end, &room) : RP_STEP_MEMORY;
    if (step == RP_STEP_END)
        step = rp_decoder_dictionary(m->decoder, out, (size_t)(end - out));
    free(out);
    rp_decoder_free(d);
    return step;
}

static bool read_dictionary(rp_members *m, size_t size)
{
    uint8_t *bytes = malloc(size ? size : 1);
    rp_step step = bytes ? RP_STEP_BROKEN : RP_STEP_MEMORY;
    if (bytes && rp_stream_read(m->lower, bytes, size) == size)
        step = load_dictionary(m, bytes, size);
    free(bytes);
    if (step == RP_STEP_MEMORY)
        fail_step(m, step);
    return step == RP_STEP_END;
}

/* Skippable frames hold nothing but, in the first of a WARC, the dictionary. */
static bool pass_skippable(rp_members *m)
{
    for (;;) {
        rp_slice s = rp_stream_peek(m->lower, 8);
        if (m->codec != RP_CODEC_ZSTD || s.len < 8 || (le32(s.ptr) & 0xFFFFFFF0u) != 0x184D2A50u)
            return true;
        uint32_t magic = le32(s.ptr), size = le32(s.ptr + 4);
        rp_stream_take(m->lower, 8);
        if (magic == DICTIONARY_MAGIC && size <= DICTIONARY_MAX ? !read_dictionary(m, size)
                                                                 : rp_stream_skip(m->lower, size) < size)
            return false;
    }
}

/* Behind the last byte of the present member. */
static rp_status finish(rp_members *m)
{
    rp_stream *s = &m->stream;
    while (!m->complete && s->status == RP_OK)
        if (!rp_stream_skip(s, RP_STREAM_BUFFER))
            break;
    return s->status;
}

rp_status rp_members_next(rp_members *m)
{
    rp_status st = m->begun && !m->complete ? finish(m) : RP_OK;
    if (st != RP_OK)
        return st;
    uint64_t at = rp_stream_offset(m->lower);
    if (!pass_skippable(m)) {
        rp_stream_fail(&m->stream, RP_E_FORMAT, "a broken dictionary"); /* unless memory ran out */
        m->at = at;
        return m->stream.status;
    }
    rp_slice s = rp_stream_peek(m->lower, 4);
    if (!s.len) {
        if (m->lower->status != RP_OK)
            rp_stream_fail(&m->stream, m->lower->status, "%s", m->lower->words);
        return m->lower->status != RP_OK ? m->lower->status : RP_END;
    }
    if (rp_codec_of(s) != m->codec) {
        m->at = rp_stream_offset(m->lower);
        rp_stream_fail(&m->stream, RP_E_FORMAT, "no %s data where the next record should start", codec_word(m));
        return RP_E_FORMAT;
    }
    begin(m);
    return RP_OK;
}

/* A dictionary stands at the start of the file. */
bool rp_members_go(rp_members *m, uint64_t at)
{
    if (m->codec == RP_CODEC_ZSTD && (!rp_stream_go(m->lower, 0) || !pass_skippable(m)))
        return false;
    if (!rp_stream_go(m->lower, at))
        return false;
    begin(m);
    return true;
}

/* Whether a member that starts like this begins so. */
static bool begins(rp_members *m, rp_slice in, rp_slice with)
{
    uint8_t room[16], *out = room;
    const uint8_t *p = (const uint8_t *)in.ptr;
    size_t n = in.len < PROBE_IN ? in.len : PROBE_IN, left = with.len;
    rp_decoder_reset(m->decoder);
    rp_step step = rp_decoder_step(m->decoder, &p, &n, &out, &left);
    return step < RP_STEP_BROKEN && !left && !memcmp(room, with.ptr, with.len);
}

rp_status rp_members_find(rp_members *m, rp_slice with)
{
    static const char *const magic[] = {"\x1F\x8B\x08", "\x28\xB5\x2F\xFD"};
    rp_slice mark = rp_slice_of(magic[m->codec == RP_CODEC_ZSTD]);
    rp_stream_go(m->lower, m->at + 1); /* where it cannot, the search starts from here */
    for (;;) {
        rp_slice s = rp_stream_peek(m->lower, RP_STREAM_BUFFER / 4);
        size_t at = rp_slice_find(s, mark, 0);
        if (at < s.len) {
            rp_stream_take(m->lower, at);
            s = rp_stream_peek(m->lower, PROBE_IN);
            if (begins(m, s, with)) {
                begin(m);
                return RP_OK;
            }
            if (++m->false_starts > FALSE_STARTS_MOST)
                return RP_E_LIMIT;
            rp_stream_take(m->lower, 1);
        } else {
            size_t kept = s.len < mark.len ? 0 : mark.len - 1; /* it may be cut here */
            rp_stream_take(m->lower, s.len - kept);
            if (m->lower->over)
                return RP_END;
        }
    }
}
