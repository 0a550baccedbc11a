/* test_archives.c - what the cases of tests/intake/ cannot make: a .warc.zst with a dictionary; and HTTP heads, media
 * types and dates, a row each. */
#include "check.h"
#include "intake/http.h"
#include "intake/members.h"

#include <stdlib.h>
#include <zstd.h>

static const char record[] = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n";
static const char dictionary[] = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: ";

static size_t put_le(uint8_t *to, uint32_t v)
{
    for (int i = 0; i < 4; i++)
        to[i] = (uint8_t)(v >> 8 * i);
    return 4;
}

/* A skippable frame with the dictionary, itself compressed or not, then two frames that need it. */
static size_t make_file(uint8_t *to, size_t room, bool compressed)
{
    ZSTD_CCtx *c = ZSTD_createCCtx();
    size_t n = put_le(to, 0x184D2A5D), size = sizeof dictionary - 1;
    if (compressed)
        size = ZSTD_compress(to + 8, room - 8, dictionary, size, 3);
    else
        memcpy(to + 8, dictionary, size);
    n += put_le(to + n, (uint32_t)size) + size;
    for (int i = 0; i < 2; i++)
        n += ZSTD_compress_usingDict(c, to + n, room - n, record, sizeof record - 1, dictionary, sizeof dictionary - 1, 3);
    ZSTD_freeCCtx(c);
    return n;
}

static void test_dictionary(void)
{
    static uint8_t file[4096];
    char out[sizeof record];
    for (int compressed = 0; compressed < 2; compressed++) {
        size_t size = make_file(file, sizeof file, compressed), found = 0;
        rp_stream *s = rp_stream_of(file, size);
        rp_members *m = rp_members_open(s, RP_CODEC_ZSTD, 250);
        CHECK(s && m);
        rp_status st;
        uint64_t second = 0;
        while ((st = rp_members_next(m)) == RP_OK) {
            size_t n = rp_stream_read(rp_members_stream(m), out, sizeof out);
            CHECK(n == sizeof record - 1 && !memcmp(out, record, n), "%zu bytes, %s", n, rp_members_stream(m)->words);
            second = rp_members_at(m);
            found++;
        }
        CHECK(st == RP_END && found == 2, "%d, %zu found", st, found);
        CHECK(rp_members_go(m, second) && rp_stream_read(rp_members_stream(m), out, sizeof out) == sizeof record - 1);
        rp_members_close(m);
        rp_stream_close(s);
    }
}

static void test_http_date(void)
{
    static const struct {
        const char *words, *date; /* NULL: none */
    } rows[] = {
        {"Wed, 11 Mar 2026 07:40:00 GMT", "2026-03-11T07:40:00Z"},
        {"Sun, 1 Feb 2026 23:59:60 GMT", "2026-02-01T23:59:60Z"},
        {"Wed, 11 Mar 2026", NULL},
        {"Wed, 32 Mar 2026 07:40:00 GMT", NULL},
        {"Wed, 11 Mop 2026 07:40:00 GMT", NULL},
        {"Wed, 11 Mar 1969 07:40:00 GMT", NULL},
        {"Wed, ", NULL},
        {"2026-03-11T07:40:00Z", NULL},
        {"", NULL},
    };
    char out[21];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool is = rp_http_date(rp_slice_of(rows[i].words), out);
        CHECK(is == (rows[i].date != NULL), "%s", rows[i].words);
        CHECK(!is || !strcmp(out, rows[i].date), "%s: %s", rows[i].words, out);
    }
}

static void test_media_type(void)
{
    static const struct {
        const char *value, *type, *charset;
    } rows[] = {
        {"text/html", "text/html", ""},
        {"text/html; charset=utf-8", "text/html", "utf-8"},
        {"Text/HTML ;Charset=\"ISO-8859-1\"; x=y", "Text/HTML", "ISO-8859-1"},
        {"text/html; charset='koi8-r'", "text/html", "koi8-r"},
        {"text/html;charset=", "text/html", ""},
        {"; charset=utf-8", "", "utf-8"},
        {"", "", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_slice type, charset;
        rp_media_type(rp_slice_of(rows[i].value), &type, &charset);
        CHECK(rp_slice_equal(type, rp_slice_of(rows[i].type)), "%s: %.*s", rows[i].value, (int)type.len, type.ptr);
        CHECK(rp_slice_equal(charset, rp_slice_of(rows[i].charset)), "%s: %.*s", rows[i].value, (int)charset.len, charset.ptr);
    }
}

static void test_http_head(void)
{
    static const struct {
        const char *words;
        unsigned status; /* 0: no head */
        size_t size;
        const char *encoding;
        bool chunked;
    } rows[] = {
        {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nbody", 200, 43, "gzip", false},
        {"HTTP/2 301\nX: y\n\n", 301, 17, "", false},
        {"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\nTRANSFER-ENCODING: Chunked\r\n\r\n", 200, 69, "br", true},
        {"HTTP/1.0 204\r\n\r\n", 204, 16, "", false},
        {"HTTP/1.1 200 OK\r\nno colon\r\n: none\r\n a fold\r\n\r\n", 200, 46, "", false},
        {"HTTP/1.1 20\r\n\r\n", 0, 0, NULL, false},
        {"HTTP/1.1 200 OK\r\nX: y\r\n", 0, 0, NULL, false},
        {"GET / HTTP/1.1\r\n\r\n", 0, 0, NULL, false},
        {"", 0, 0, NULL, false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rp_http_head h;
        bool is = rp_http_head_read(rp_slice_of(rows[i].words), &h);
        CHECK(is == (rows[i].status != 0), "%s", rows[i].words);
        if (!is)
            continue;
        CHECK(h.status == rows[i].status && h.size == rows[i].size && h.chunked == rows[i].chunked, "%s: %u, %zu",
              rows[i].words, h.status, h.size);
        CHECK(rp_slice_equal(h.encoding, rp_slice_of(rows[i].encoding)), "%s", rows[i].words);
    }
}

int main(void)
{
    test_dictionary();
    test_http_date();
    test_media_type();
    test_http_head();
    return check_result("archives");
}
