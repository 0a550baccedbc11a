/* status.h - what every call answers, and how a failure is put into words.
 *
 * 0 is done, a positive value is an answer that is not a result ("there is no article here"), a negative
 * one a failure. The words for a failure (which input, which byte, what to do) are made once, where the
 * facts are known, and read with rp_error_text(). */
#ifndef REPORTEDLY_STATUS_H
#define REPORTEDLY_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define RP_API __attribute__((visibility("default")))
#else
#define RP_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define RP_VERSION "0.1.0"
#define RP_SCHEMA 1 /* of the reports written, `"reportedly": 1` */

typedef enum rp_status {
    RP_OK = 0,
    RP_NO_ARTICLE = 1, /* read, and there is none; the report's notes say what was seen */
    RP_END = 2,        /* nothing more to come */
    RP_SKIPPED = 3,    /* no page to read, and the reason is no fault (a record of a request) */
    RP_E_USAGE = -1,   /* the call itself is wrong */
    RP_E_MEMORY = -2,  /* no memory, or over the ceiling of rp_limits */
    RP_E_LIMIT = -3,   /* the input is over a limit of rp_limits */
    RP_E_INPUT = -4,   /* could not be opened or read */
    RP_E_FORMAT = -5,  /* is not what it says it is */
    RP_E_OUTPUT = -6,  /* could not be written */
    RP_E_BUSY = -7     /* another program holds the ledger */
} rp_status;

/* All state of one thread: limits, scratch memory, the words of the last failure. */
typedef struct rp_ctx rp_ctx;

/* Ceilings; all are checked, and going over one is RP_E_LIMIT or a note, never a silent cut. */
typedef struct rp_limits {
    size_t page_bytes;   /* of one input; 16 MiB */
    size_t memory_bytes; /* of all arenas of one read; 2 GiB */
    uint32_t depth;      /* of nested elements; 512 as in browsers, deeper ones become siblings */
    uint32_t blocks;     /* of one page; 200,000 */
    uint32_t attributes; /* of one tag; 1,024, further ones are dropped with a note */
    uint32_t ratio;      /* of decoded bytes to compressed ones, past the first MiB; 250 */
    uint32_t redirects;  /* followed from one address; 5 */
    uint32_t fetch_seconds;  /* for one answer from the web; 30 */
    uint32_t fetch_delay_ms; /* between two requests to a host; 1,000 */
    uint32_t fetch_retries;  /* of a page whose server says "not now", as it asks; 2 */
    bool allow_private;      /* fetch from addresses that are not public, too; false */
} rp_limits;

/* Makes a context with default limits. out: the caller's, to rp_ctx_free(); NULL on RP_E_MEMORY.
 * Threads: a context serves one thread at a time; contexts share nothing. */
RP_API rp_status rp_ctx_new(rp_ctx **out);

/* Frees the context (NULL is fine). Reports made with it stay valid. */
RP_API void rp_ctx_free(rp_ctx *ctx);

/* The context's limits, to read or to change before a call. Borrowed from ctx. */
RP_API rp_limits *rp_ctx_limits(rp_ctx *ctx);

/* One line on the last failure, UTF-8 without a line end, "" if there was none.
 * Borrowed from ctx until its next call. */
RP_API const char *rp_error_text(const rp_ctx *ctx);

/* The library's version, "0.1.0". Static. */
RP_API const char *rp_version(void);

#ifdef __cplusplus
}
#endif
#endif
