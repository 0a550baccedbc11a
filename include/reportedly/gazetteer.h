/* gazetteer.h - the places of the world by name: what the places of a report are resolved against. */
#ifndef REPORTEDLY_GAZETTEER_H
#define REPORTEDLY_GAZETTEER_H

#include <reportedly/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A gazetteer file, mapped and checked. Constant once open: any number of threads may share one. */
typedef struct rp_gazetteer rp_gazetteer;

/* Opens a gazetteer file (docs/gazetteer-format.md).
 *
 * out         the caller's, to rp_gazetteer_close() after the last read that uses it; NULL on failure.
 * RP_E_INPUT  not there or not readable. RP_E_FORMAT says what is wrong with it and at which byte: it was cut,
 *             altered, or is of a later format. RP_E_MEMORY. ctx is used for the call only. */
RP_API rp_status rp_gazetteer_open(rp_ctx *ctx, const char *path, rp_gazetteer **out);

/* Closes a gazetteer. NULL is fine. */
RP_API void rp_gazetteer_close(rp_gazetteer *gazetteer);

#ifdef __cplusplus
}
#endif
#endif
