/* bytes.c - the bytes of one input, whole. A file's size is known, so it is read into a block of that size;
 * a pipe's is not, so its block doubles. Not mapped: a file cut short by another program while it is read
 * would end the run with a signal. */
#include "intake/intake.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

#define FIRST_BLOCK ((size_t)64 << 10)

typedef struct reader {
    rp_ctx *ctx;
    const char *path;
    int fd;
    size_t ceiling;
    const char *flag; /* that raises the ceiling; NULL: none does */
    char *bytes;
    size_t size, room;
} reader;

static rp_status over_limit(const reader *r)
{
    const char *flag = r->flag ? r->flag : "";
    return rp_fail(r->ctx, RP_E_LIMIT, "%s: over the limit of %zu bytes%s%s%s", r->path, r->ceiling,
                   *flag ? " (" : "", flag, *flag ? " raises it)" : "");
}

static rp_status failed(const reader *r)
{
    if (!r->size)
        return rp_fail(r->ctx, RP_E_INPUT, "%s: %s", r->path, strerror(errno));
    return rp_fail(r->ctx, RP_E_INPUT, "%s: byte %zu: %s", r->path, r->size, strerror(errno));
}

/* One byte more than the ceiling, so that going over it shows. */
static rp_status make_room(reader *r, size_t want)
{
    size_t most = r->ceiling + 1;
    want = want > most ? most : want;
    char *p = realloc(r->bytes, want ? want : 1);
    if (!p)
        return rp_fail(r->ctx, RP_E_MEMORY, "%s: not enough memory for %zu bytes", r->path, want);
    r->bytes = p;
    r->room = want;
    return RP_OK;
}

static rp_status read_all(reader *r)
{
    for (;;) {
        if (r->size > r->ceiling)
            return over_limit(r);
        if (r->size == r->room && make_room(r, r->room ? 2 * r->room : FIRST_BLOCK) != RP_OK)
            return RP_E_MEMORY;
        ssize_t n = read(r->fd, r->bytes + r->size, r->room - r->size);
        if (n == 0)
            return RP_OK;
        if (n < 0 && errno != EINTR)
            return failed(r);
        r->size += n > 0 ? (size_t)n : 0;
    }
}

static rp_status read_open(reader *r)
{
    struct stat st;
    if (fstat(r->fd, &st))
        return failed(r);
    if (S_ISDIR(st.st_mode))
        return rp_fail(r->ctx, RP_E_INPUT, "%s: a folder that could not be listed", r->path);
    if (S_ISREG(st.st_mode) && st.st_size > 0) {
        if ((uint64_t)st.st_size > r->ceiling)
            return over_limit(r);
        if (make_room(r, (size_t)st.st_size + 1) != RP_OK)
            return RP_E_MEMORY;
    }
    return read_all(r);
}

rp_status rp_bytes_read(rp_ctx *ctx, const char *path, size_t ceiling, const char *flag, void **bytes,
                        size_t *size)
{
    bool is_stdin = !strcmp(path, "-");
    *bytes = NULL;
    *size = 0;
    reader r = {.ctx = ctx, .path = path, .flag = flag};
    r.ceiling = ceiling < SIZE_MAX / 2 ? ceiling : SIZE_MAX / 2;
    r.fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (r.fd < 0)
        return failed(&r);
    rp_status st = read_open(&r);
    if (!is_stdin)
        close(r.fd);
    if (st != RP_OK) {
        free(r.bytes);
        return st;
    }
    *bytes = r.bytes;
    *size = r.size;
    return RP_OK;
}

rp_status rp_input_read(rp_ctx *ctx, const rp_input *input, void **bytes, size_t *size)
{
    return rp_bytes_read(ctx, input->path, ctx->limits.page_bytes, "--max-bytes", bytes, size);
}

void rp_bytes_free(void *bytes)
{
    free(bytes);
}
