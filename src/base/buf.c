/* buf.c - see buf.h. */
#include "base/buf.h"
#include "base/slice.h"

#include <stdarg.h>

void rp_buf_init(rp_buf *b, size_t ceiling)
{
    *b = (rp_buf){.ceiling = ceiling};
}

void rp_buf_free(rp_buf *b)
{
    free(b->ptr);
    *b = (rp_buf){.ceiling = b->ceiling};
}

/* Room for n more bytes and a NUL. */
static bool reserve(rp_buf *b, size_t n)
{
    if (b->failed || n >= b->ceiling || b->len >= b->ceiling - n) {
        b->failed = true;
        return false;
    }
    if (b->len + n < b->cap)
        return true;
    size_t cap = b->cap ? b->cap : 256;
    while (cap <= b->len + n)
        cap *= 2;
    char *p = realloc(b->ptr, cap);
    if (!p) {
        b->failed = true;
        return false;
    }
    b->ptr = p;
    b->cap = cap;
    return true;
}

void rp_buf_add(rp_buf *b, rp_slice s)
{
    if (!s.len || !reserve(b, s.len))
        return;
    memcpy(b->ptr + b->len, s.ptr, s.len);
    b->len += s.len;
    b->ptr[b->len] = '\0';
}

void rp_buf_char(rp_buf *b, char c)
{
    rp_buf_add(b, (rp_slice){&c, 1});
}

void rp_buf_str(rp_buf *b, const char *s)
{
    rp_buf_add(b, rp_slice_of(s));
}

void rp_buf_printf(rp_buf *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0 || !reserve(b, (size_t)n)) {
        b->failed = true;
        return;
    }
    va_start(args, format);
    vsnprintf(b->ptr + b->len, (size_t)n + 1, format, args);
    va_end(args);
    b->len += (size_t)n;
}
