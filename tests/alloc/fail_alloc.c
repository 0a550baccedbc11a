/* fail_alloc.c - see fail_alloc.h. One thread only. */
#include "fail_alloc.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#ifdef RP_WRAP
#define FAKE(name) __wrap_##name
#define REAL(name) __real_##name
#else
#define FAKE(name) name
#define REAL(name) __libc_##name
#endif

void *REAL(malloc)(size_t size);
void *REAL(calloc)(size_t n, size_t size);
void *REAL(realloc)(void *old, size_t size);
void REAL(free)(void *p);

void *FAKE(malloc)(size_t size);
void *FAKE(calloc)(size_t n, size_t size);
void *FAKE(realloc)(void *old, size_t size);
void FAKE(free)(void *p);
#ifdef RP_WRAP
char *FAKE(strdup)(const char *s);
#endif

static size_t asked, failing;
static long held;

void fail_alloc_arm(size_t nth)
{
    asked = 0;
    failing = nth;
}

size_t fail_alloc_asked(void)
{
    return asked;
}

long fail_alloc_held(void)
{
    return held;
}

/* Counts one request; true if it is the one to fail. */
static int fails(void)
{
    if (++asked != failing)
        return 0;
    errno = ENOMEM;
    return 1;
}

static void *counted(void *p)
{
    held += p != NULL;
    return p;
}

void *FAKE(malloc)(size_t size)
{
    return fails() ? NULL : counted(REAL(malloc)(size));
}

void *FAKE(calloc)(size_t n, size_t size)
{
    return fails() ? NULL : counted(REAL(calloc)(n, size));
}

void *FAKE(realloc)(void *old, size_t size)
{
    if (fails())
        return NULL;
    void *p = REAL(realloc)(old, size);
    held += !old && p;
    return p;
}

void FAKE(free)(void *p)
{
    held -= p != NULL;
    REAL(free)(p);
}

#ifdef RP_WRAP
char *FAKE(strdup)(const char *s)
{
    char *copy = FAKE(malloc)(strlen(s) + 1);
    return copy ? strcpy(copy, s) : NULL;
}
#else
void *__libc_memalign(size_t alignment, size_t size);
void *aligned_alloc(size_t alignment, size_t size);
int posix_memalign(void **out, size_t alignment, size_t size);

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails() ? NULL : counted(__libc_memalign(alignment, size));
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    void *p = fails() ? NULL : counted(__libc_memalign(alignment, size));
    if (!p)
        return ENOMEM;
    *out = p;
    return 0;
}
#endif
