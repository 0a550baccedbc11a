/* buf.h - bytes that grow up to a ceiling, for output. A failure sticks: check once, at the end. */
#ifndef RP_BUF_H
#define RP_BUF_H

#include <reportedly/report.h>
#include "base/banned.h"

typedef struct rp_buf {
    char *ptr; /* malloc'd; NUL behind len */
    size_t len, cap, ceiling;
    bool failed;
} rp_buf;

void rp_buf_init(rp_buf *b, size_t ceiling);
void rp_buf_free(rp_buf *b);
void rp_buf_add(rp_buf *b, rp_slice s);
void rp_buf_char(rp_buf *b, char c);
void rp_buf_str(rp_buf *b, const char *s);
void rp_buf_printf(rp_buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
