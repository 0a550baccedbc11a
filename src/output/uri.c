/* uri.c - see uri.h. */
#include "output/uri.h"

#define NAME_BYTES 80
#define URI_CEILING ((size_t)1 << 20)

static const char base64_url[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* "ni:///sha-256;" and the hash, base64url without padding. */
static size_t report_name(char out[NAME_BYTES], const rp_report *report)
{
    const uint8_t *sum = report->input.sha256;
    size_t n = (size_t)snprintf(out, NAME_BYTES, "ni:///sha-256;");
    for (size_t bit = 0; bit < 8 * sizeof report->input.sha256; bit += 6) {
        unsigned high = sum[bit / 8], low = bit / 8 + 1 < sizeof report->input.sha256 ? sum[bit / 8 + 1] : 0;
        out[n++] = base64_url[(high << 8 | low) >> (10 - bit % 8) & 63];
    }
    out[n] = '\0';
    return n;
}

void rp_put_name(rp_json *j, const char *key, const rp_report *report, char letter, uint32_t index)
{
    char name[NAME_BYTES];
    size_t n = report_name(name, report);
    if (letter)
        n += (size_t)snprintf(name + n, sizeof name - n, "#%c%lu", letter, (unsigned long)index + 1);
    rp_put_str(j, key, (rp_slice){name, n});
}

static bool is_hex(char c)
{
    return rp_is_digit(c) || (rp_lower(c) >= 'a' && rp_lower(c) <= 'f');
}

static bool starts_with_scheme(rp_slice s)
{
    size_t n = 0;
    while (n < s.len && (rp_is_alpha(s.ptr[n]) || (n && (rp_is_digit(s.ptr[n]) || strchr("+-.", s.ptr[n])))))
        n++;
    return n && n + 1 < s.len && s.ptr[n] == ':';
}

/* May byte i stand as it is? A second '#' may not, nor '%' without its two digits. */
static bool stands(rp_slice s, size_t i, bool fragment)
{
    char c = s.ptr[i];
    if (c == '%')
        return i + 2 < s.len && is_hex(s.ptr[i + 1]) && is_hex(s.ptr[i + 2]);
    return rp_is_alpha(c) || rp_is_digit(c) || (c == '#' && !fragment) || (c && strchr("-._~:/?@!$&'()*+,;=", c));
}

void rp_put_page(rp_json *j, const char *key, const rp_report *report)
{
    rp_slice url = report->article.canonical_url.len ? report->article.canonical_url : report->input.url;
    bool fragment = false;
    rp_buf b;
    if (!starts_with_scheme(url)) {
        rp_put_name(j, key, report, 0, 0);
        return;
    }
    rp_buf_init(&b, URI_CEILING);
    for (size_t i = 0; i < url.len; i++) {
        if (stands(url, i, fragment))
            rp_buf_char(&b, url.ptr[i]);
        else
            rp_buf_printf(&b, "%%%02X", (unsigned char)url.ptr[i]);
        fragment |= url.ptr[i] == '#';
    }
    j->out->failed |= b.failed;
    rp_put_str(j, key, (rp_slice){b.ptr, b.len});
    rp_buf_free(&b);
}

/* How much of s is as in the pattern, where 0 stands for any digit. */
static size_t as_in(rp_slice s, const char *pattern)
{
    size_t n = 0;
    while (n < s.len && pattern[n] && (pattern[n] == '0' ? rp_is_digit(s.ptr[n]) : s.ptr[n] == pattern[n]))
        n++;
    return n;
}

static bool is_zone(rp_slice s)
{
    return (s.len == 1 && s.ptr[0] == 'Z') ||
           (s.len == 6 && (s.ptr[0] == '+' || s.ptr[0] == '-') &&
            as_in(rp_slice_cut(s, 1, 6), "00:00") == 5);
}

static const char date_pattern[] = "0000-00-00T00:00:00";

void rp_put_date_time(rp_json *j, const char *key, rp_slice value)
{
    size_t n = sizeof date_pattern - 1;
    if (value.len <= n || as_in(value, date_pattern) < n)
        return;
    if (value.ptr[n] == '.')
        for (n++; n < value.len && rp_is_digit(value.ptr[n]);)
            n++;
    if (is_zone(rp_slice_cut(value, n, value.len)))
        rp_put_str(j, key, value);
}

void rp_put_date(rp_json *j, const char *key, rp_slice value)
{
    size_t n = as_in(value, date_pattern);
    bool whole = n == 4 || n == 7 || n == 10 || n == 16 || n == 19;
    if (whole && (n == value.len || (n > 10 && is_zone(rp_slice_cut(value, n, value.len)))))
        rp_put_str(j, key, value);
}
