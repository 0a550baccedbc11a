/* model.c - see model.h. Everything is checked at opening; what comes after trusts the file. */
#include "nn/model.h"
#include "base/mapped.h"

#include <inttypes.h>

#define HEADER_BYTES 64
#define ENTRY_BYTES 96
#define NAME_BYTES 64
#define CHECKSUM_AT 48
#define TENSORS_MAX 4096
#define DATA_ALIGNMENT 64
#define MODEL_BYTES_MAX ((size_t)1 << 30)

static const char magic[8] = "RPMODEL\n";

static rp_status check_header(rp_ctx *ctx, const rp_model_file *f)
{
    const uint8_t *p = f->map;
    if (f->size < HEADER_BYTES || memcmp(p, magic, sizeof magic))
        return rp_fail(ctx, RP_E_FORMAT, "%s: not a model file (byte 0)", f->path);
    if (rp_mapped_number(p + 8, 2) != 1)
        return rp_fail(ctx, RP_E_FORMAT, "%s: model format %u, this program reads 1 (byte 8)", f->path,
                       (unsigned)rp_mapped_number(p + 8, 2));
    if (rp_mapped_number(p + 16, 8) != f->size || f->size % DATA_ALIGNMENT)
        return rp_fail(ctx, RP_E_FORMAT, "%s: %zu bytes where its header says %" PRIu64 " (byte 16)", f->path,
                       f->size, rp_mapped_number(p + 16, 8));
    uint64_t n = rp_mapped_number(p + 12, 4);
    if (!n || n > TENSORS_MAX || rp_mapped_number(p + 24, 8) != HEADER_BYTES || rp_mapped_number(p + 32, 8) != n * ENTRY_BYTES ||
        n * ENTRY_BYTES > f->size - HEADER_BYTES)
        return rp_fail(ctx, RP_E_FORMAT, "%s: bad tensor table (byte 12)", f->path);
    if (rp_mapped_number(p + CHECKSUM_AT, 8) != rp_mapped_checksum(p, f->size, CHECKSUM_AT))
        return rp_fail(ctx, RP_E_FORMAT, "%s: altered or damaged: its checksum differs (byte 48)", f->path);
    return RP_OK;
}

static size_t type_bytes(rp_tensor_type t)
{
    return t == RP_TENSOR_F32 || t == RP_TENSOR_I32 ? 4 : 1;
}

/* One entry of the table. False if any field is out of its bounds. */
static bool read_entry(const rp_model_file *f, const uint8_t *p, rp_tensor *t)
{
    uint64_t at = rp_mapped_number(p + 80, 8), size = rp_mapped_number(p + 88, 8), want = 1;
    if (!memchr(p, 0, NAME_BYTES) || p[64] > RP_TENSOR_I32 || p[65] < 1 || p[65] > 3)
        return false;
    *t = (rp_tensor){.name = (const char *)p, .type = (rp_tensor_type)p[64]};
    for (int i = 0; i < 3; i++) {
        t->dims[i] = (uint32_t)rp_mapped_number(p + 68 + 4 * i, 4);
        if (!t->dims[i] || t->dims[i] > MODEL_BYTES_MAX / want)
            return false;
        want *= t->dims[i];
    }
    if (at % DATA_ALIGNMENT || at > f->size || size > f->size - at || size != want * type_bytes(t->type))
        return false;
    t->data = f->map + at;
    t->size = size;
    return true;
}

static rp_status read_table(rp_ctx *ctx, rp_arena *a, rp_model_file *f)
{
    f->n_tensors = (uint32_t)rp_mapped_number(f->map + 12, 4);
    f->tensors = RP_ARRAY(a, rp_tensor, f->n_tensors);
    for (uint32_t i = 0; i < f->n_tensors; i++) {
        size_t at = HEADER_BYTES + (size_t)i * ENTRY_BYTES;
        bool ok = read_entry(f, f->map + at, &f->tensors[i]);
        if (!ok || (i && strcmp(f->tensors[i - 1].name, f->tensors[i].name) >= 0))
            return rp_fail(ctx, RP_E_FORMAT, "%s: bad entry of tensor %" PRIu32 " (byte %zu)", f->path, i, at);
    }
    return RP_OK;
}

rp_status rp_model_file_view(rp_ctx *ctx, rp_arena *a, const char *name, const void *bytes, size_t size,
                             rp_model_file *out)
{
    *out = (rp_model_file){.path = name, .map = bytes, .size = size};
    rp_status st = check_header(ctx, out);
    return st == RP_OK ? read_table(ctx, a, out) : st;
}

rp_status rp_model_file_open(rp_ctx *ctx, rp_arena *a, const char *path, rp_model_file *out)
{
    *out = (rp_model_file){.path = path};
    const uint8_t *map;
    size_t size;
    rp_status st = rp_mapped_open(ctx, path, "a model file", HEADER_BYTES, MODEL_BYTES_MAX, &map, &size);
    return st == RP_OK ? rp_model_file_view(ctx, a, path, map, size, out) : st;
}

void rp_model_file_close(rp_model_file *f)
{
    rp_mapped_close(f->map, f->size);
    f->map = NULL;
}

static const rp_tensor *find(const rp_model_file *f, const char *name)
{
    uint32_t low = 0, high = f->n_tensors;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int c = strcmp(f->tensors[mid].name, name);
        if (!c)
            return &f->tensors[mid];
        low = c < 0 ? mid + 1 : low;
        high = c < 0 ? high : mid;
    }
    return NULL;
}

bool rp_model_has(const rp_model_file *f, const char *name)
{
    return find(f, name) != NULL;
}

rp_status rp_model_tensor(rp_ctx *ctx, const rp_model_file *f, const char *name, rp_tensor_type type,
                          uint32_t d0, uint32_t d1, uint32_t d2, const rp_tensor **out)
{
    const uint32_t want[3] = {d0, d1, d2};
    *out = find(f, name);
    if (!*out)
        return rp_fail(ctx, RP_E_FORMAT, "%s: has no tensor %s", f->path, name);
    bool fits = (*out)->type == type;
    for (int i = 0; i < 3; i++)
        fits &= !want[i] || want[i] == (*out)->dims[i];
    if (!fits)
        return rp_fail(ctx, RP_E_FORMAT, "%s: %s is not of the type and shape it should be", f->path, name);
    return RP_OK;
}
