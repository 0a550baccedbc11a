/* http.c - see http.h. Lenient where recorders are: many keep "Transfer-Encoding: chunked" over a body that
 * they have joined, or "Content-Encoding: gzip" over one that they have inflated; then the body shows it. */
#include "intake/http.h"
#include "intake/decoder.h"

#define CODINGS_MOST 4 /* one over the other */
#define RATIO_FREE ((size_t)1 << 20)

static rp_slice first_line(rp_slice s, size_t at)
{
    const char *end = at < s.len ? memchr(s.ptr + at, '\n', s.len - at) : NULL;
    return end ? rp_slice_cut(s, at, (size_t)(end - s.ptr) + 1) : (rp_slice){NULL, 0};
}

static void take_field(rp_slice line, void (*take)(void *, rp_slice, rp_slice), void *to)
{
    const char *colon = line.len ? memchr(line.ptr, ':', line.len) : NULL;
    size_t n = colon ? (size_t)(colon - line.ptr) : 0;
    if (n)
        take(to, rp_slice_trim(rp_slice_cut(line, 0, n)), rp_slice_trim(rp_slice_cut(line, n + 1, line.len)));
}

/* A field over several lines is given as it stands: nobody folds what is read here. */
size_t rp_fields_read(rp_slice s, void (*take)(void *to, rp_slice name, rp_slice value), void *to)
{
    rp_slice field = {s.ptr, 0};
    for (size_t at = 0;;) {
        rp_slice line = first_line(s, at);
        if (!line.ptr)
            return 0;
        at += line.len;
        bool folded = field.len && (line.ptr[0] == ' ' || line.ptr[0] == '\t');
        if (folded) {
            field.len += line.len;
            continue;
        }
        take_field(field, take, to);
        field = line;
        if (!rp_slice_trim(line).len)
            return at;
    }
}

void rp_media_type(rp_slice value, rp_slice *type, rp_slice *charset)
{
    size_t end = rp_slice_find(value, RP_LIT(";"), 0);
    *type = rp_slice_trim(rp_slice_cut(value, 0, end));
    *charset = (rp_slice){NULL, 0};
    size_t at = rp_slice_find_nocase(value, RP_LIT("charset="), end);
    if (at == value.len)
        return;
    rp_slice s = rp_slice_cut(value, at + 8, value.len);
    if (s.len && (*s.ptr == '"' || *s.ptr == '\''))
        s = rp_slice_cut(s, 1, s.len);
    size_t n = 0;
    while (n < s.len && s.ptr[n] != ';' && s.ptr[n] != '"' && s.ptr[n] != '\'' && s.ptr[n] != ',')
        n++;
    s = rp_slice_trim(rp_slice_cut(s, 0, n));
    *charset = s.len ? s : (rp_slice){NULL, 0};
}

static void take_http(void *to, rp_slice name, rp_slice value)
{
    rp_http_head *h = to;
    const struct {
        const char *name;
        rp_slice *field;
    } rows[] = {
        {"content-encoding", &h->encoding}, {"last-modified", &h->last_modified}, {"location", &h->location},
        {"retry-after", &h->retry_after},   {"etag", &h->etag},                   {"cache-control", &h->cache_control},
    };
    if (!value.len)
        return;
    if (rp_slice_equal_nocase(name, RP_LIT("content-type")))
        rp_media_type(value, &h->type, &h->charset);
    if (rp_slice_equal_nocase(name, RP_LIT("transfer-encoding")))
        h->chunked = rp_slice_find_nocase(value, RP_LIT("chunked"), 0) < value.len;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rp_slice_equal_nocase(name, rp_slice_of(rows[i].name)))
            *rows[i].field = value;
}

/* "HTTP/1.1 200 OK", "HTTP/2 200". */
static bool read_status(rp_slice line, unsigned *status)
{
    size_t at = 5;
    if (!rp_slice_starts(line, RP_LIT("HTTP/")))
        return false;
    while (at < line.len && line.ptr[at] != ' ')
        at++;
    while (at < line.len && line.ptr[at] == ' ')
        at++;
    *status = 0;
    for (int digits = 0; digits < 3; digits++, at++) {
        if (at >= line.len || !rp_is_digit(line.ptr[at]))
            return false;
        *status = *status * 10 + (unsigned)(line.ptr[at] - '0');
    }
    return true;
}

bool rp_http_head_read(rp_slice s, rp_http_head *out)
{
    *out = (rp_http_head){0};
    if (s.len > RP_HTTP_HEAD_MAX)
        s.len = RP_HTTP_HEAD_MAX;
    rp_slice line = first_line(s, 0);
    if (!line.ptr || !read_status(line, &out->status))
        return false;
    size_t n = rp_fields_read(rp_slice_cut(s, line.len, s.len), take_http, out);
    out->size = line.len + n;
    return n > 0;
}

/* At most n digits from *at on; -1: none. */
static int digits(rp_slice s, size_t *at, int n)
{
    int v = -1;
    for (; n && *at < s.len && rp_is_digit(s.ptr[*at]); n--, (*at)++)
        v = (v < 0 ? 0 : v) * 10 + (s.ptr[*at] - '0');
    return v;
}

static int month_of(rp_slice s, size_t at)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    for (int i = 0; at + 3 <= s.len && i < 12; i++)
        if (rp_slice_equal_nocase(rp_slice_cut(s, at, at + 3), (rp_slice){names + 3 * i, 3}))
            return i + 1;
    return 0;
}

bool rp_http_date(rp_slice s, char out[21])
{
    size_t at = rp_slice_find(s, RP_LIT(", "), 0);
    if (at == s.len)
        return false;
    at += 2;
    int day = digits(s, &at, 2), month = month_of(s, ++at);
    at += 4;
    int year = digits(s, &at, 4), clock[3];
    for (int i = 0; i < 3; i++) {
        at++;
        clock[i] = digits(s, &at, 2);
    }
    int hour = clock[0], minute = clock[1], second = clock[2];
    if (day < 1 || day > 31 || !month || year < 1970 || year > 9999 || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 60)
        return false;
    snprintf(out, 21, "%04d-%02d-%02dT%02d:%02d:%02dZ", year % 10000, month, day, hour, minute, second);
    return true;
}

/* A whole number of seconds; false: it is none. */
static bool read_seconds(rp_slice s, uint64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (!rp_is_digit(s.ptr[i]))
            return false;
        *out = *out < RP_HTTP_WAIT_MOST ? *out * 10 + (uint64_t)(s.ptr[i] - '0') : RP_HTTP_WAIT_MOST;
    }
    *out = *out < RP_HTTP_WAIT_MOST ? *out : RP_HTTP_WAIT_MOST;
    return s.len > 0;
}

/* Seconds since 1970 of a date as rp_http_date() writes it. */
static int64_t seconds_of(const char *date)
{
    int v[6];
    static const struct {
        unsigned at, n;
    } parts[] = {{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}};
    for (size_t i = 0; i < 6; i++) {
        size_t at = parts[i].at;
        v[i] = digits(rp_slice_of(date), &at, (int)parts[i].n);
    }
    /* days of the civil calendar, its years begun in March */
    int64_t year = v[0] - (v[1] <= 2), era = year / 400, of_era = year - era * 400;
    int64_t day = (153 * (v[1] + (v[1] > 2 ? -3 : 9)) + 2) / 5 + v[2] - 1;
    int64_t days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + day - 719468;
    return days * 86400 + v[3] * 3600 + v[4] * 60 + v[5];
}

uint64_t rp_http_wait(rp_slice s, int64_t now)
{
    uint64_t seconds;
    char date[21];
    if (read_seconds(s, &seconds))
        return seconds;
    int64_t wait = rp_http_date(s, date) ? seconds_of(date) - now : 0;
    return wait <= 0 ? 0 : (uint64_t)wait < RP_HTTP_WAIT_MOST ? (uint64_t)wait : RP_HTTP_WAIT_MOST;
}

uint64_t rp_http_fresh(rp_slice s)
{
    uint64_t fresh = 0;
    for (size_t at = 0; at < s.len;) {
        size_t comma = rp_slice_find(s, RP_LIT(","), at);
        rp_slice part = rp_slice_trim(rp_slice_cut(s, at, comma));
        uint64_t seconds;
        if (rp_slice_equal_nocase(part, RP_LIT("no-store")) || rp_slice_equal_nocase(part, RP_LIT("no-cache")))
            return 0;
        if (rp_slice_starts_nocase(part, RP_LIT("max-age=")) && read_seconds(rp_slice_cut(part, 8, part.len), &seconds))
            fresh = seconds;
        at = comma + 1;
    }
    return fresh;
}

typedef struct body {
    rp_ctx *ctx;
    const char *name;
    bool cut;
    uint8_t *owned;
    uint8_t *bytes; /* within it */
    size_t size;
} body;

static int hex_digit(uint8_t c)
{
    static const char digits[] = "0123456789abcdef";
    const char *p = memchr(digits, rp_lower((char)c), 16);
    return p ? (int)(p - digits) : -1;
}

/* A chunk's size, behind its line: false where there is none, or it is more than a body could hold. */
static bool chunk_size(const body *b, size_t *at, size_t *size)
{
    size_t n = 0, from = *at;
    for (int d; *at < b->size && (d = hex_digit(b->bytes[*at])) >= 0; (*at)++) {
        if (n >> 32)
            return false;
        n = n * 16 + (size_t)d;
    }
    if (*at == from)
        return false;
    while (*at < b->size && b->bytes[*at] != '\n')
        (*at)++;
    if (*at == b->size)
        return false;
    (*at)++;
    *size = n;
    return true;
}

/* Joins the chunks in place. A body that does not begin with one is left as it is. */
static rp_status join_chunks(body *b)
{
    size_t at = 0, done = 0, size;
    if (!chunk_size(b, &at, &size))
        return RP_OK;
    while (size) {
        size_t left = b->size - at, n = size < left ? size : left;
        memmove(b->bytes + done, b->bytes + at, n);
        done += n;
        at += n;
        bool line_ends = n == size && at < b->size;
        if (line_ends)
            at += b->bytes[at] == '\r';
        if (line_ends && at < b->size)
            at += b->bytes[at] == '\n';
        if (n < size || !chunk_size(b, &at, &size)) {
            if (!b->cut && at < b->size)
                return rp_fail(b->ctx, RP_E_FORMAT, "%s: body byte %zu: no chunk's size where it should be", b->name, at);
            if (!b->cut)
                return rp_fail(b->ctx, RP_E_FORMAT, "%s: the chunked body is cut short after %zu bytes", b->name, done);
            break;
        }
    }
    b->size = done;
    return RP_OK;
}

/* What the bytes are, where the head says that they are of a codec. */
static rp_codec codec_seen(const body *b, rp_codec said)
{
    const uint8_t *p = b->bytes;
    rp_codec is = rp_codec_of((rp_slice){(const char *)p, b->size});
    if (said == RP_CODEC_GZIP || said == RP_CODEC_ZSTD)
        return is == said ? said : RP_CODEC_NONE;
    if (said == RP_CODEC_ZLIB && b->size >= 2 && *p != '<')
        return (p[0] & 15) == 8 && (p[0] * 256 + p[1]) % 31 == 0 ? RP_CODEC_ZLIB : RP_CODEC_DEFLATE;
    bool is_markup = b->size >= 2 && *p == '<' && (p[1] == '!' || p[1] == '?' || rp_is_alpha((char)p[1]));
    return said == RP_CODEC_BROTLI && !is_markup ? said : RP_CODEC_NONE;
}

typedef struct output {
    uint8_t *bytes;
    size_t size, room, ceiling;
} output;

static rp_status more_room(const body *b, output *o)
{
    size_t want = o->room ? 2 * o->room : b->size * 4 + 4096;
    want = want > o->ceiling + 1 ? o->ceiling + 1 : want;
    uint8_t *p = realloc(o->bytes, want);
    if (!p)
        return rp_fail(b->ctx, RP_E_MEMORY, "%s: not enough memory for %zu bytes", b->name, want);
    o->bytes = p;
    o->room = want;
    return RP_OK;
}

static rp_status check_limits(const body *b, const output *o)
{
    uint32_t ratio = b->ctx->limits.ratio;
    if (o->size > o->ceiling)
        return rp_fail(b->ctx, RP_E_LIMIT, "%s: over the limit of %zu bytes (--max-bytes raises it)", b->name, o->ceiling);
    if (o->size > RATIO_FREE && o->size / (ratio ? ratio : 1) > b->size)
        return rp_fail(b->ctx, RP_E_LIMIT, "%s: over %u bytes decoded for each compressed one (--max-ratio raises it)",
                       b->name, (unsigned)ratio);
    return RP_OK;
}

static rp_status broken(const body *b, size_t at, rp_step step)
{
    if (step != RP_STEP_BROKEN)
        return rp_fail(b->ctx, RP_E_FORMAT, "%s: the compressed body is cut short", b->name);
    return rp_fail(b->ctx, RP_E_FORMAT, "%s: body byte %zu: broken compressed data", b->name, at);
}

/* Decodes all members there are; what stands behind the last is left out, as browsers do. */
static rp_status decode_with(body *b, rp_decoder *d, output *o)
{
    const uint8_t *in = b->bytes;
    size_t left = b->size;
    rp_status st = RP_OK;
    for (;;) {
        if (o->size == o->room && (st = more_room(b, o)) != RP_OK)
            return st;
        uint8_t *out = o->bytes + o->size;
        size_t room = o->room - o->size, had = left;
        rp_step step = rp_decoder_step(d, &in, &left, &out, &room);
        bool moved = left < had || out > o->bytes + o->size;
        o->size = (size_t)(out - o->bytes);
        if ((st = check_limits(b, o)) != RP_OK)
            return st;
        if (step == RP_STEP_MEMORY)
            return rp_fail(b->ctx, RP_E_MEMORY, "%s: not enough memory to decode it", b->name);
        if (step == RP_STEP_END) {
            rp_slice rest = {(const char *)in, left};
            if (rp_codec_of(rest) == RP_CODEC_NONE)
                return RP_OK;
            rp_decoder_reset(d);
        } else if (step == RP_STEP_BROKEN || !moved) {
            return b->cut && o->size ? RP_OK : broken(b, b->size - left, step);
        }
    }
}

static rp_status decode_once(body *b, rp_codec codec)
{
    output o = {.ceiling = b->ctx->limits.page_bytes < SIZE_MAX / 4 ? b->ctx->limits.page_bytes : SIZE_MAX / 4};
    rp_decoder *d = rp_decoder_new(codec);
    rp_status st = d ? decode_with(b, d, &o) : rp_fail(b->ctx, RP_E_MEMORY, "%s: not enough memory to decode it", b->name);
    rp_decoder_free(d);
    if (st != RP_OK) {
        free(o.bytes);
        return st;
    }
    free(b->owned);
    b->owned = b->bytes = o.bytes;
    b->size = o.size;
    return RP_OK;
}

/* The last coding named was put on last, and comes off first. */
static rp_status undo_codings(body *b, rp_slice codings)
{
    for (int n = 0; codings.len; n++) {
        size_t at = codings.len;
        while (at && codings.ptr[at - 1] != ',')
            at--;
        rp_slice name = rp_slice_trim(rp_slice_cut(codings, at, codings.len));
        codings.len = at ? at - 1 : 0;
        if (!name.len || rp_slice_equal_nocase(name, RP_LIT("identity")) || rp_slice_equal_nocase(name, RP_LIT("none")))
            continue;
        rp_codec said = rp_codec_named(name), codec = codec_seen(b, said);
        if (n == CODINGS_MOST)
            return rp_fail(b->ctx, RP_E_LIMIT, "%s: over %d codings of the body", b->name, CODINGS_MOST);
        if (said == RP_CODEC_NONE && b->size && b->bytes[0] != '<')
            return rp_fail(b->ctx, RP_E_FORMAT, "%s: the body is in an unknown coding, %.*s", b->name,
                           (int)(name.len < 40 ? name.len : 40), name.ptr);
        rp_status st = codec == RP_CODEC_NONE || !b->size ? RP_OK : decode_once(b, codec);
        if (st != RP_OK)
            return st;
    }
    return RP_OK;
}

rp_status rp_http_decode(rp_ctx *ctx, const rp_http_head *head, const char *name, bool cut, uint8_t **bytes,
                         size_t *start, size_t *size)
{
    body b = {ctx, name, cut, *bytes, *bytes + *start, *size};
    rp_status st = head->chunked ? join_chunks(&b) : RP_OK;
    if (st == RP_OK)
        st = undo_codings(&b, head->encoding);
    if (st == RP_OK && b.size > ctx->limits.page_bytes)
        st = rp_fail(ctx, RP_E_LIMIT, "%s: over the limit of %zu bytes (--max-bytes raises it)", name,
                     ctx->limits.page_bytes);
    *bytes = b.owned;
    *start = (size_t)(b.bytes - b.owned);
    *size = b.size;
    return st;
}
