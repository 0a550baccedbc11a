/* model.h - the language core: the trained model that reads who said what. */
#ifndef REPORTEDLY_MODEL_H
#define REPORTEDLY_MODEL_H

#include <reportedly/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A model file, mapped and checked. Constant once open: any number of threads may share one. */
typedef struct rp_model rp_model;

/* Opens a model file (docs/model-format.md).
 *
 * out         the caller's, to rp_model_close() after the last read that uses it; NULL on failure.
 * RP_E_INPUT  not there or not readable. RP_E_FORMAT says what is wrong with it and at which byte.
 * RP_E_MEMORY over the ceiling of ctx's limits. ctx is used for the call only. */
RP_API rp_status rp_model_open(rp_ctx *ctx, const char *path, rp_model **out);

/* Closes a model. NULL is fine. */
RP_API void rp_model_close(rp_model *model);

/* What reads with the model (NULL: rules alone), with the program's version, as a ledger keeps it (rp_ledger_entry). Static. */
RP_API const char *rp_model_reader(const rp_model *model);

#ifdef __cplusplus
}
#endif
#endif
