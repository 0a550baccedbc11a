/* html_scan.h - the scans that pass over most bytes of a page: to the next byte of a set of up to four.
 *
 * 16 bytes a step with SSE2, 8 elsewhere; the last few bytes one at a time, so that nothing behind end is
 * read. Inlined with constant sets, so a set of fewer than four names one byte twice. */
#ifndef RP_HTML_SCAN_H
#define RP_HTML_SCAN_H

#include <reportedly/report.h>
#include "base/banned.h"

#ifdef __SSE2__
#include <emmintrin.h>

static inline const char *rp_scan_blocks(const char *p, const char *end, char a, char b, char c, char d)
{
    const __m128i va = _mm_set1_epi8(a), vb = _mm_set1_epi8(b), vc = _mm_set1_epi8(c), vd = _mm_set1_epi8(d);
    for (; end - p >= 16; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, va), _mm_cmpeq_epi8(v, vb)),
                                   _mm_or_si128(_mm_cmpeq_epi8(v, vc), _mm_cmpeq_epi8(v, vd)));
        int mask = _mm_movemask_epi8(hit);
        if (mask)
            return p + __builtin_ctz((unsigned)mask);
    }
    return p;
}
#else
/* Has a byte of v the value c? Exact, not only likely: the lowest set bit is a true hit. */
static inline uint64_t rp_scan_has(uint64_t v, char c)
{
    uint64_t x = v ^ (0x0101010101010101u * (unsigned char)c);
    return (x - 0x0101010101010101u) & ~x & 0x8080808080808080u;
}

static inline const char *rp_scan_blocks(const char *p, const char *end, char a, char b, char c, char d)
{
    for (; end - p >= 8; p += 8) {
        uint64_t v;
        memcpy(&v, p, sizeof v);
        if (rp_scan_has(v, a) | rp_scan_has(v, b) | rp_scan_has(v, c) | rp_scan_has(v, d))
            return p;
    }
    return p;
}
#endif

/* The first byte of [p, end) that is a, b, c or d, or end. */
static inline const char *rp_scan(const char *p, const char *end, char a, char b, char c, char d)
{
    p = rp_scan_blocks(p, end, a, b, c, d);
    while (p < end && *p != a && *p != b && *p != c && *p != d)
        p++;
    return p;
}

#endif
