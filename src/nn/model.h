/* model.h - a model file (docs/model-format.md) opened: mapped read-only, checked whole once, its tensors in
 * view by name. Constant once open, so any number of threads may share one. */
#ifndef RP_MODEL_H
#define RP_MODEL_H

#include "base/arena.h"

typedef enum rp_tensor_type { RP_TENSOR_F32, RP_TENSOR_I8, RP_TENSOR_BYTES, RP_TENSOR_I32 } rp_tensor_type;

typedef struct rp_tensor {
    const char *name; /* NUL-terminated, in the file */
    rp_tensor_type type;
    uint32_t dims[3]; /* those past the rank are 1 */
    const void *data; /* in the file, 64-byte aligned */
    size_t size;      /* bytes */
} rp_tensor;

typedef struct rp_model_file {
    const char *path;   /* borrowed, for messages */
    const uint8_t *map; /* the file */
    size_t size;
    rp_tensor *tensors; /* in the order of their names */
    uint32_t n_tensors;
} rp_model_file;

/* Maps and checks a file: magic, version, sizes, checksum, every tensor's place. The table lives in a.
 * RP_E_INPUT (not there), RP_E_FORMAT (what is wrong and at which byte). Close it whatever the result. */
rp_status rp_model_file_open(rp_ctx *ctx, rp_arena *a, const char *path, rp_model_file *out);
void rp_model_file_close(rp_model_file *f);

/* The same over bytes in memory, which outlive f and are not to be closed; for tests and fuzzing. */
rp_status rp_model_file_view(rp_ctx *ctx, rp_arena *a, const char *name, const void *bytes, size_t size,
                             rp_model_file *out);

/* A tensor by name and shape (0: any size in that dimension). RP_E_FORMAT with the words set if there is none
 * such. */
rp_status rp_model_tensor(rp_ctx *ctx, const rp_model_file *f, const char *name, rp_tensor_type type,
                          uint32_t d0, uint32_t d1, uint32_t d2, const rp_tensor **out);

/* Is there a tensor of this name? */
bool rp_model_has(const rp_model_file *f, const char *name);

#endif
