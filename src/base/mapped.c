/* mapped.c - see mapped.h. */
#define _DEFAULT_SOURCE
#include "base/mapped.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef MAP_POPULATE /* all of the file is read for its checksum: its pages at once, not a fault each */
#define AT_ONCE MAP_POPULATE
#else
#define AT_ONCE 0
#endif

uint64_t rp_mapped_number(const uint8_t *p, int bytes)
{
    uint64_t v = 0;
    for (int i = bytes - 1; i >= 0; i--)
        v = v << 8 | p[i];
    return v;
}

uint64_t rp_mapped_checksum(const uint8_t *bytes, size_t size, size_t except)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t at = 0; at < size; at += 8) {
        uint64_t w;
        memcpy(&w, bytes + at, sizeof w);
        h = (h ^ (at == except ? 0 : w)) * 0x100000001b3u;
    }
    return h;
}

rp_status rp_mapped_open(rp_ctx *ctx, const char *path, const char *what, size_t least, size_t most,
                         const uint8_t **bytes, size_t *size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat s;
    *bytes = NULL;
    if (fd < 0 || fstat(fd, &s)) {
        int why = errno;
        if (fd >= 0)
            close(fd);
        return rp_fail(ctx, RP_E_INPUT, "%s: %s", path, strerror(why));
    }
    *size = (size_t)s.st_size;
    if (!S_ISREG(s.st_mode) || *size < least || *size > most) {
        close(fd);
        return rp_fail(ctx, RP_E_FORMAT, "%s: not %s: %zu bytes", path, what, *size);
    }
    void *map = mmap(NULL, *size, PROT_READ, MAP_PRIVATE | AT_ONCE, fd, 0);
    int why = errno;
    close(fd);
    if (map == MAP_FAILED)
        return rp_fail(ctx, RP_E_INPUT, "%s: %s", path, strerror(why));
    *bytes = map;
    return RP_OK;
}

void rp_mapped_close(const uint8_t *bytes, size_t size)
{
    if (bytes)
        munmap((void *)(uintptr_t)bytes, size);
}
